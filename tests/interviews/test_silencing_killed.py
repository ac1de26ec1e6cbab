"""Killed for real while a recording is made anew: the next start makes it, and nobody plays the old one in between."""

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import numpy as np

from house_server import PATIENCE
from secondtake_app.engines.ears import sound

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
BLACKED = """
from django.utils import timezone
from secondtake_app.interviews import silencing
from secondtake_app.interviews.models import Hearing, Interview, Opportunity, Recording
from secondtake_app.people.models import User

me, now = User.objects.get(), timezone.now()
interview = Interview.objects.create(owner=me, opportunity=Opportunity.objects.create(owner=me), title="Northwind")
row = Recording.objects.create(
    owner=me, interview=interview, content_type="audio/ogg", basis="everyone", size=9, expected=9,
    path="recordings/spoken",
)
Hearing.objects.create(owner=me, recording=row, seconds=54.7, done_at=now)
silencing.ask(row, (12.0, 13.0), now)
"""


def wait_until(true):
    """Polled; only a hang reaches the end of it."""
    for _ in range(PATIENCE * 100):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came")


def row(server):
    with closing(sqlite3.connect(server.home / "secondtake.sqlite3", timeout=30)) as store:
        asked = "SELECT silence_due_at, deleted_at, content_type, size FROM interviews_recording"
        return store.execute(asked).fetchone()


def test_killed_each_time_it_is_half_made_it_is_made_in_the_end_and_nothing_is_left_over(server):
    server.start()
    server.stop()
    file = server.home / "files" / "recordings" / "spoken"
    file.parent.mkdir(parents=True)
    shutil.copy2(SPOKEN, file)
    made = server.run("manage", "shell", "--", "-c", BLACKED)
    assert 0 == made.returncode, made.stderr
    for _ in range(3):
        server.start()
        wait_until(lambda: list(file.parent.glob("*.new")) or row(server)[0] is None)
        server.kill()
    server.start()
    wait_until(lambda: row(server)[0] is None)
    wait_until(lambda: [file] == list(file.parent.iterdir()))

    assert (None, None, "audio/ogg", file.stat().st_size) == row(server)
    heard = np.concatenate(list(sound.pieces(file, sound.RATE))) / 32768
    assert np.abs(heard[12 * sound.RATE : 13 * sound.RATE]).max() < 0.1 < np.abs(heard[14 * sound.RATE :]).max()

"""The fence holds on PostgreSQL too, where an UPDATE that waited for another looks at its row once more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
RACE = """
import threading, time
import django
django.setup()
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import timezone
call_command("migrate", verbosity=0)
from cast import make_cast
from post_office import approved
from secondtake_app.interviews.models import Interview, Opportunity
from secondtake_app.outbox import sending
from secondtake_app.outbox.models import Letter

alex = make_cast().alex
job = Opportunity.objects.create(owner=alex)
letter = approved(Interview.objects.create(owner=alex, opportunity=job, title="Northwind"), "priya@northwind.example")
Letter.objects.update(not_before=timezone.now())
claimed = sending.claim(timezone.now())
told = []

def sender():
    told.append(sending.pass_fence(claimed, timezone.now()))
    connections.close_all()

def waits():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()

with transaction.atomic():
    Letter.objects.filter(pk=letter.pk).update(state="draft", approved_digest="")
    other = threading.Thread(target=sender)
    other.start()
    while other.is_alive() and not waits():
        time.sleep(0.01)
other.join()
print(told[0], Letter.objects.get(pk=letter.pk).state)
"""


def test_a_sender_that_waits_for_a_person_s_edit_is_stopped_at_the_fence(postgres, tmp_path):
    own = {"DATABASE_URL": postgres.url, "DJANGO_SETTINGS_MODULE": "secondtake_app.project.settings"}
    path = os.pathsep.join([str(HERE / "src"), str(HERE / "tests")])
    done = subprocess.run(
        [sys.executable, "-c", RACE],
        env={**os.environ, **own, "PYTHONPATH": path, "SECONDTAKE_HOME": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "False draft\n" == done.stdout, done.stderr[-2000:]

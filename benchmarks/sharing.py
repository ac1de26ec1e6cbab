"""Two recordings heard at once on one machine: how long a person waits for a page meanwhile, and for each text.

Both are the same minutes of read English (`speech.py`), so that a fair machine has them ready together. Pages are
asked for one after another, as a person does; what counts is the wall's time, from the asking to the last byte.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.house import House, running

MINUTES = 5
PAGES = 200
LOOKS = 0.2
"""Seconds between two pages."""
Row = dict[str, Any]


def sharing() -> list[Row]:
    """Pages with nothing else to do, and while one and two recordings are heard."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["SECONDTAKE_HOME"] = home
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondtake_app.project.settings")
        with running(home) as started:
            started.get(started.link.removeprefix(started.address))
        import django

        django.setup()
        with running(home) as started:
            started.get(started.link.removeprefix(started.address))
            return rows(started, Path(home))


def rows(started: House, home: Path) -> list[Row]:
    from benchmarks import ears, speech
    from benchmarks.filling import one_whole_interview

    file = home / "minutes.wav"
    ears.write(file, ears.minutes(speech.clips(), MINUTES))
    interview = one_whole_interview()
    idle = [page(started, interview) for _ in range(PAGES)]
    told = [{"measure": "nothing is heard", **waits(idle)}]
    for count in (1, 2):
        heard, took = while_heard(started, interview, file, count)
        told.append({"measure": f"{count} of {MINUTES} minutes at once", **waits(heard), "heard_in_s": took})
    return told


def page(started: House, interview: Any) -> float:
    """Milliseconds for the debrief, a page with much on it."""
    from django.urls import reverse

    began = time.perf_counter()
    started.get(reverse("reflect:debrief", args=[interview.pk]))
    return (time.perf_counter() - began) * 1000


def waits(took: list[float]) -> Row:
    cut = quantiles(took, n=20)
    return {"pages": len(took), "p50_ms": round(cut[9], 1), "p95_ms": round(cut[18], 1), "most_ms": round(max(took), 1)}


def while_heard(started: House, interview: Any, file: Path, count: int) -> tuple[list[float], list[float]]:
    """Pages until all are text, and after how many seconds each of them was."""
    from secondtake_app.interviews.models import Hearing

    began, mine = time.time(), [bring(interview, file) for _ in range(count)]
    pages: list[float] = []
    while Hearing.objects.filter(pk__in=mine, done_at=None).exists():
        pages.append(page(started, interview))
        time.sleep(LOOKS)
    ends = Hearing.objects.filter(pk__in=mine).values_list("done_at", flat=True)
    return pages, sorted(round(end.timestamp() - began, 1) for end in ends if end)


def bring(interview: Any, file: Path) -> Any:
    """A recording of another interview, asked to be heard as by the page."""
    from secondtake_app.interviews import hearing, recordings
    from secondtake_app.interviews.models import Hearing, Interview, Recording

    one = Interview.objects.create(owner=interview.owner, opportunity=interview.opportunity, title="Heard")
    row, data = recordings.reserve(one, Recording.Basis.PRACTICE, ""), file.read_bytes()
    Hearing.objects.create(owner=row.owner, recording=row, speakers=1)
    for at in range(0, len(data), recordings.LARGEST_PIECE):
        recordings.take(row, at, data[at : at + recordings.LARGEST_PIECE], len(data), file.name)
    return hearing.ask(row, 1).pk

"""What I've learned, with few and many interviews: server CPU of its pages at first, after a change, and again."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

SIZES = (10, 100, 1000)
TIMES = 9
NAMES = {"again": "What came again", "gut": "My gut, and what came", "odds": "One interview is one draw"}
ANSWER = (
    "Dear Alex, thank you for coming in. We liked how you spoke of your work. We missed concrete examples of how you "
    "deal with conflict. We have decided to go on with somebody else, who was closer to what we need. "
)
QUESTIONS = ("Tell me about a time you disagreed with a manager.", "Why do you want to leave now?")
Row = dict[str, Any]


def learned() -> list[Row]:
    """In a process of its own, since a store is chosen once a process."""
    import json

    done = subprocess.run(
        [sys.executable, "-c", "from benchmarks.learned import rows; rows()"], check=True, stdout=subprocess.PIPE
    )
    found: list[Row] = json.loads(done.stdout)
    return found


def rows() -> None:
    """Print all rows as JSON."""
    import json

    with tempfile.TemporaryDirectory() as home:
        os.environ["SECONDTAKE_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "secondtake_app.project.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        print(json.dumps(list(measured())))


def measured() -> Iterator[Row]:
    """Each page at each size, beside what the design asks for."""
    from benchmarks.filling import fill, one_whole_interview
    from django.test import Client
    from django.utils import timezone

    from secondtake_app.people import links
    from secondtake_app.people.models import the_one_person

    whole = one_whole_interview()
    browser = Client(headers={"host": "127.0.0.1"})
    browser.get(f"/enter/{links.make(the_one_person(), timezone.now())}/")
    for size in SIZES:
        fill(whole, size)
        live_through()
        yield row("What came again, never looked at before", size, cpu(browser, "again"))
        yield row("the same, after one moment was changed", size, after_a_change(browser))
        for page, name in NAMES.items():
            usual = statistics.median(cpu(browser, page) for _ in range(TIMES))
            yield row(f"{name}, looked at again", size, usual)


def live_through() -> None:
    """To each interview that has none yet: two moments, a forecast, and mostly an answer and an end."""
    from django.utils import timezone

    from secondtake_app.interviews.models import Forecast, Interview, Moment, Outcome
    from secondtake_app.steps.ask.models import Answer

    now, ends = timezone.now(), (*Outcome.Kind, Outcome.Kind.REJECTION)
    for number, one in enumerate(Interview.objects.filter(moments=None, sample=False)):
        Interview.objects.filter(pk=one.pk).update(happened_at=now - timedelta(days=number + 1))
        for question in QUESTIONS:
            Moment.objects.create(
                owner=one.owner, interview=one, origin="memory", question=f"{question} {number}",
                quote=f"where was I {number}", after=("passed", "ran_on", "")[number % 3], written_at=now,
            )  # fmt: skip
        Forecast.objects.update_or_create(owner=one.owner, interview=one, defaults={"odds": number % 101})
        Outcome.objects.create(
            owner=one.owner, opportunity=one.opportunity, interview=one, kind=ends[number % len(ends)],
            on=now.date(), logged_on=now.date() - timedelta(days=2),
        )  # fmt: skip
        if number % 2:
            Answer.objects.create(owner=one.owner, interview=one, text=f"{ANSWER}{number}")


def after_a_change(browser: Any) -> float:
    from secondtake_app.interviews.models import Moment

    found = []
    for moment in Moment.objects.all()[:TIMES]:
        moment.save()
        found.append(cpu(browser, "again"))
    return statistics.median(found)


def cpu(browser: Any, page: str) -> float:
    """Milliseconds of the processor for one page."""
    before = time.process_time()
    assert browser.get(f"/move-on/learned/{page}/").status_code == 200
    return (time.process_time() - before) * 1000


def row(measure: str, size: int, ours: float) -> Row:
    return {"measure": f"{measure}, {size} interviews, CPU ms", "ours": round(ours, 1), "target": "50"}

"""Plain numbers about one interview, beside the person's own last one only; never a verdict (design rule 2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from secondtake_app.interviews.models import AnalysisRun, Interview

Report = dict[str, Any]
NOT_MEASURED = "not measured"
TIMED_OTHERWISE = "measured in another way"
"""Times from the sound itself and times that a record brings along are not comparable."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One number, now and last time, as words."""

    name: str
    now: str
    before: str


def shown(interview: Interview, found: Report) -> list[Fact]:
    """The facts that the person switched on: from the second interview on, and beside the last one."""
    owner = interview.owner
    last = _last_report(interview) if owner.shows_facts else None
    if last is None or interview.record is None:
        return []
    alike = (found.get("timed_by") == "sound") == (last.get("timed_by") == "sound")
    return [
        Fact(name, read(found), read(last) if alike or not timed else TIMED_OTHERWISE)
        for name, read, timed in FACTS
        if not (timed and owner.speech_differs)
    ]


def _last_report(interview: Interview) -> Report | None:
    earlier = AnalysisRun.objects.of(interview.owner).filter(
        revision__interview__sample=False,
        revision__interview__deleted_at=None,
        revision__interview__created_at__lt=interview.created_at,
    )
    run = earlier.order_by("-revision__interview__created_at", "-revision__number").first()
    return run.report if run else None


def _middle(found: Report, field: str) -> float | None:
    values = [facts[field] for facts in found["facts"] if facts.get(field) is not None]
    return median(values) if values else None


def _answer_length(found: Report) -> str:
    words = _middle(found, "words")
    return NOT_MEASURED if words is None else f"{words:.0f} words"


def _pace(found: Report) -> str:
    pace = _middle(found, "words_per_minute")
    return NOT_MEASURED if pace is None else f"{pace:.0f} words a minute of speaking"


def _pause(found: Report) -> str:
    pauses = [f["longest_pause"]["end"] - f["longest_pause"]["start"] for f in found["facts"] if f["longest_pause"]]
    return f"{max(pauses):.0f} seconds" if pauses else NOT_MEASURED


def _pause_before(found: Report) -> str:
    pause = _middle(found, "pause_before")
    return NOT_MEASURED if pause is None else f"{pause:.1f} seconds"


def _share(found: Report) -> str:
    share = found["share_of_talk"]
    return NOT_MEASURED if share is None else f"{share:.0%} of all words"


def _own_and_shared(found: Report) -> str:
    own, shared = (sum(facts[field] for facts in found["facts"]) for field in ("own", "shared"))
    return f"{own} and {shared}"


FACTS: tuple[tuple[str, Callable[[Report], str], bool], ...] = (
    ("An answer in the middle of yours", _answer_length, False),
    ("Your share of the talk", _share, False),
    ("I, me, my; and we, us, our", _own_and_shared, False),
    ("Pace", _pace, True),
    ("Longest pause inside an answer", _pause, True),
    ("Pause before an answer, the middle one", _pause_before, True),
)
"""Name, how it is read, and whether it rests on times: such are about fluency too (E6.10)."""


def unlawful(found: Report) -> Iterator[dict[str, Any]]:
    """Questions that may not have been theirs to ask: flagged as theirs, always (E6.13)."""
    return (data for data in found["findings"] if data["kind"].startswith("unlawful"))

"""The closing step: which sitting it closes, the kind line that is true of what was confirmed, and what follows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from secondtake.outlook.kind_lines import Confirmed, kind_line
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.standing import Standing, five_steps
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.reflect import evening, rules
from secondtake_app.steps.reflect.models import FindingChoice, Parked, Sitting

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Moment

KEPT = (FindingChoice.Verdict.KEPT, FindingChoice.Verdict.EDITED)
MOST_NEXT = 3


def to_close(interview: Interview) -> Sitting:
    """The sitting that a close is about: the open one, or today's; else a closing step by itself, opening nothing."""
    last = evening.sitting(interview)
    if last.closed_at is None or _day(interview, last.closed_at) == _day(interview, timezone.now()):
        return last
    return Sitting.objects.create(owner=interview.owner, interview=interview, minutes=last.minutes, alone=True)


def _day(interview: Interview, when: datetime) -> object:
    return timezone.localdate(when, zone_of(interview.owner))


def line_for(interview: Interview, sitting: Sitting) -> str:
    """What stands in the box: the person's own line where they had one or emptied it, else one that is true."""
    if sitting.closed_at is not None or sitting.version > 1:
        return sitting.kind_line
    confirmed = what_is_confirmed(interview)
    if sitting.kind_line and Confirmed.REJECTED not in confirmed:
        return sitting.kind_line
    return kind_line(confirmed).text


def what_is_confirmed(interview: Interview) -> set[Confirmed]:
    """Only what the person said themselves; what the rules alone found reassures nobody (design rule 3)."""
    kinds = [row.kind for row in _kept_right(interview)]
    said = {
        Confirmed.REJECTED: outcomes.was_turned_down_today(interview),
        Confirmed.RECOVERED: any(kind.startswith("recover") for kind in kinds),
        Confirmed.STORY: any(kind.startswith("story") for kind in kinds),
        Confirmed.RIGHT: bool(kinds or evening.right_lines(interview)),
        Confirmed.OWN_WORDS: bool(lessons(interview)),
        Confirmed.SENT: Letter.objects.filter(interview=interview, state=State.SENT).exists(),
    }
    return {what for what, so in said.items() if so}


def confirmed_right(interview: Interview) -> int:
    """How many things the person wrote or kept under what went right."""
    lines = set(evening.right_lines(interview))
    beyond = [row for row in _kept_right(interview) if row.finding.get("quote") not in lines]
    return len(lines) + len(beyond)


def _kept_right(interview: Interview) -> list[FindingChoice]:
    kept = FindingChoice.objects.filter(interview=interview, verdict__in=KEPT)
    return [row for row in kept if row.finding.get("polarity") == "right"]


def lessons(interview: Interview) -> list[Moment]:
    """The moments that hold something for the next time, and were not struck."""
    written = interview.moments.filter(struck_at=None).exclude(written_at=None)
    return [moment for moment in written if moment.better or (moment.if_this and moment.then_that)]


def comes_next(interview: Interview) -> list[tuple[str, Standing]]:
    """What the other steps have for this interview, each with its name; nothing on the day of a no."""
    if outcomes.was_turned_down_today(interview):
        return []
    lines = [(line.name, line.standing) for line in five_steps(interview, "reflect") if not line.here]
    return [(name, one) for name, one in lines if one.next and one.url and not one.done][:MOST_NEXT]


@transaction.atomic
def park(interview: Interview, worry: str, due: datetime) -> None:
    """Put a worry away, once: the button may have been pressed twice."""
    if not interview.parked.filter(words=worry, let_go_at=None).exists():
        Parked.objects.create(owner=interview.owner, interview=interview, words=worry, due_at=due)


def close(interview: Interview, sitting: Sitting, line: str, in_two_days: int | None, now: datetime) -> None:
    """Close it; before the debrief was reached it is only put off until the next day."""
    sitting.put_off = not sitting.alone and not rules.debrief_was_reached(evening.of(interview))
    sitting.kind_line, sitting.in_two_days, sitting.closed_at, sitting.worry = line, in_two_days, now, ""
    sitting.save()

"""Read off the rows where an evening stands, for `rules.next_page` to decide."""

from __future__ import annotations

from django.utils import timezone

from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.reflect import rules
from secondtake_app.steps.reflect.models import Recall, RecalledAnswer, Reflection, Sitting


def reflection(interview: Interview) -> Reflection:
    """The interview's own row of progress, made at first need."""
    return Reflection.objects.get_or_create(interview=interview, defaults={"owner": interview.owner})[0]


def of(interview: Interview) -> rules.Evening:
    """What is there already."""
    progress = Reflection.objects.filter(interview=interview).first() or Reflection()
    recalls = dict(interview.recalls.exclude(frozen_at=None).values_list("prompt", "text"))
    record = interview.record
    moment, last = unwritten(interview), interview.sittings.last()
    return rules.Evening(
        asked=Recall.Prompt.ASKED in recalls,
        right=Recall.Prompt.RIGHT in recalls,
        details_offered=progress.details_offered or not recalls.get(Recall.Prompt.ASKED, "").strip(),
        foreseen=hasattr(interview, "forecast"),
        record_answered=progress.from_memory or record is not None,
        has_record=record is not None,
        speakers_known=record is not None and record.candidate_confirmed,
        chosen=progress.chosen,
        unwritten=str(moment.pk) if moment else None,
        closed=last is not None and _is_shut(interview, last),
        put_off=last is not None and last.put_off,
        call_first=interview.opportunity.via_recruiter and not progress.call_ready and _is_fresh(interview),
    )


def _is_fresh(interview: Interview) -> bool:
    return rules.call_comes_first(interview.happened_at or interview.created_at, timezone.now())


def unwritten(interview: Interview) -> Moment | None:
    """The first moment that nothing was written to yet."""
    return interview.moments.filter(written_at=None, struck_at=None).first()


def sitting(interview: Interview) -> Sitting:
    """The sitting that goes on, or a new one with the person's own time box; the last one where all is closed."""
    last = interview.sittings.last()
    if last is not None and (last.closed_at is None or _is_shut(interview, last)):
        return last
    return Sitting.objects.create(owner=interview.owner, interview=interview, minutes=interview.owner.box_minutes)


def is_closed(interview: Interview) -> bool:
    """Whether the last sitting was closed, and keeps the debrief so."""
    last = interview.sittings.last()
    return last is not None and _is_shut(interview, last)


def _is_shut(interview: Interview, last: Sitting) -> bool:
    zone = zone_of(interview.owner)
    closed_on = timezone.localdate(last.closed_at, zone) if last.closed_at else None
    today = timezone.localdate(timezone.now(), zone)
    return last.alone or rules.is_shut(closed_on, today, put_off=last.put_off)


def last_closed(interview: Interview) -> Sitting | None:
    """The sitting that was closed last."""
    return interview.sittings.exclude(closed_at=None).last()


def recall(interview: Interview, prompt: str) -> Recall:
    """The recall under one prompt, made at first need so that every typed word has a row to go to."""
    return Recall.objects.get_or_create(interview=interview, prompt=prompt, defaults={"owner": interview.owner})[0]


def asked_lines(interview: Interview) -> list[str]:
    """What the person remembers that they asked, one line each, as many as an interview can have.

    A question that an answer was written to stays, also when its line was worded anew since: the answer is theirs.
    """
    found = interview.recalls.filter(prompt=Recall.Prompt.ASKED).first()
    lines = rules.recall_lines(found.text)[: rules.MOST_LINES] if found else []
    answered = interview.recalled_answers.exclude(said="", they_did="").order_by("created_at")
    return rules.distinct([*lines, *answered.values_list("question", flat=True)])


def right_lines(interview: Interview) -> list[str]:
    """What the person said was all right."""
    found = interview.recalls.filter(prompt=Recall.Prompt.RIGHT).first()
    return rules.recall_lines(found.text) if found else []


def recalled_answers(interview: Interview) -> dict[str, RecalledAnswer]:
    """By question, what the person remembers of their answers."""
    return {answer.question: answer for answer in interview.recalled_answers.all()}

"""Answers as rows: kept however they came, read with the person's word over the rules', and corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from secondtake.replies.answer_form import CANNOT_SAY, read_form
from secondtake.replies.corrected import Corrections, OwnReason, carried_over, read_corrected
from secondtake.replies.mail import ArrivedKind
from secondtake.replies.model import Confidence, Label, Reason, ReasonCode, ReplyKind, ReplyReading, Teller
from secondtake.replies.reading import read_reply
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.outbox import arrivals
from secondtake_app.outbox.known import who
from secondtake_app.steps.ask import links, questions
from secondtake_app.steps.ask.models import About, Answer, AnswerLink, OwnLabel
from secondtake_app.steps.ask.models import OwnReason as ReasonRow

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview, Moment
    from secondtake_app.outbox.models import Arrival, Letter

LONGEST = 50_000
"""Characters of an answer that are kept; the longest we know of had six thousand."""
DECIDES = (ReplyKind.REJECTION, ReplyKind.NEXT_STEP)


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an answer beside its words."""

    how: Answer.How = Answer.How.WRITTEN
    whose: Answer.Whose = Answer.Whose.EMPLOYER
    who: str = ""
    said_on: date | None = None
    roughly: bool = False
    letter: Letter | None = None
    arrival: Arrival | None = None
    message_id: str = ""


@transaction.atomic
def keep(interview: Interview, text: str, told: Told, *, seen: bool = True) -> Answer:
    """Keep an answer; the same e-mail once. One that settles something calls off a reminder that has not left."""
    there = interview.answers.filter(message_id=told.message_id).exclude(message_id="").first()
    if there:
        return there
    row = Answer(
        owner=interview.owner,
        interview=interview,
        text=text[:LONGEST],
        how=told.how,
        whose=told.whose,
        who=told.who[:200],
        said_on=told.said_on,
        roughly=told.roughly,
        letter=told.letter,
        arrival=told.arrival,
        message_id=told.message_id,
        seen_at=timezone.now() if seen else None,
    )
    row.save()
    row.settles = settles(row)
    row.save(update_fields=["settles"])
    if row.settles:
        questions.call_off_reminder(interview, timezone.now())
    return row


def settles(row: Answer) -> bool:
    """Whether it is an answer at all: on the page all is; else not thanks, nor "we'll be in touch"."""
    return row.how == Answer.How.FORM or read(row).kind is not ReplyKind.NONE


def arrived(arrival: Arrival) -> Answer | None:
    """The answer that a message in the mailbox is, once; None for what says nothing.

    A machine's message is one where it decides something: many refusals come from an address that nobody reads.
    """
    there = Answer.objects.of(arrival.owner).filter(arrival=arrival).first()
    if there or not _may_be_answer(arrival):
        return there
    interview = arrival.interview
    told = Told(
        how=Answer.How.MAIL,
        whose=whose_of(interview),
        who=who(arrival) or arrival.sender,
        said_on=timezone.localdate(arrival.received_at),
        letter=arrival.letter,
        arrival=arrival,
        message_id=arrival.message_id.strip("<> "),
    )
    row = keep(interview, arrival.text, told, seen=False)
    if row.arrival_id is None:  # it was dropped by hand before it was fetched
        row.arrival = arrival
        row.save(update_fields=["arrival", "updated_at"])
    return row


def _may_be_answer(arrival: Arrival) -> bool:
    if not arrival.text.strip():
        return False
    if arrival.kind == ArrivedKind.AUTOMATIC:
        return read_reply(arrival.text).kind in DECIDES
    return arrival.kind == ArrivedKind.ANSWER


@transaction.atomic
def through_page(link: AnswerLink, text: str, now: datetime) -> Answer | None:
    """What was written on the answer page: the link is used up, and of two who press at once one is kept."""
    if not links.use_up(link, now):
        return None
    letter = link.letter
    told = Told(
        how=Answer.How.FORM,
        whose=whose_of(letter.interview),
        who=letter.to_name,
        said_on=timezone.localdate(now, zone_of(letter.owner)),
        letter=letter,
    )
    return keep(letter.interview, text, told, seen=False)


def is_theirs(link: AnswerLink, text: str) -> bool:
    """Whether these are the words that this link was used for: a button pressed twice."""
    return Answer.objects.of(link.owner).filter(how=Answer.How.FORM, letter=link.letter_id, text=text).exists()


def whose_of(interview: Interview) -> Answer.Whose:
    """Whose words an answer is taken for, until the person says: where a recruiter stands between, either's."""
    return Answer.Whose.UNKNOWN if interview.opportunity.via_recruiter else Answer.Whose.EMPLOYER


@transaction.atomic
def remove(row: Answer) -> None:
    """Delete it, and the words of the message it came by: what was deleted does not come back."""
    arrival = row.arrival
    row.delete()
    if arrival:
        arrivals.forget(arrival, timezone.now())


def forget(arrival: Arrival) -> None:
    """The person said of a message that it does not belong here: what was made of it goes too."""
    Answer.objects.of(arrival.owner).filter(arrival=arrival).delete()


# Reading


def read(row: Answer) -> ReplyReading:
    """What it says: as the rules of today read it, with all that the person said of it over them."""
    reading = read_form if row.how == Answer.How.FORM else read_corrected
    return reading(row.text, corrections(row), teller(row))


def teller(row: Answer) -> Teller | None:
    """Whose words they are, where that is known; None leaves it to the words themselves."""
    through = row.interview.opportunity.via_recruiter and row.how in (Answer.How.PHONE, Answer.How.FORM)
    return Teller.RECRUITER if row.whose == Answer.Whose.RECRUITER or through else None


def corrections(row: Answer) -> Corrections:
    """All that the person said of it."""
    reasons = tuple(
        OwnReason(
            ReasonCode(own.code),
            own.stands,
            own.sentence,
            Confidence(own.confidence) if own.confidence else None,
        )
        for own in sorted(row.own_reasons.all(), key=_made)
    )
    labels = {own.sentence: Label(own.label) for own in sorted(row.own_labels.all(), key=_made)}
    return Corrections(ReplyKind(row.kind_said) if row.kind_said else None, labels, reasons)


def _made(own: ReasonRow | OwnLabel) -> datetime:
    return own.created_at


def reasons(interviews: Sequence[Interview]) -> dict[UUID, list[Reason]]:
    """By interview, the reasons of all its answers, each as it stands after the person's word."""
    rows = Answer.objects.filter(interview__in=interviews).order_by("created_at")
    found: dict[UUID, list[Reason]] = {}
    for row in rows.select_related("interview__opportunity").prefetch_related("own_reasons", "own_labels"):
        found.setdefault(row.interview_id, []).extend(read(row).reasons)
    return found


def cannot_say(row: Answer) -> bool:
    """Whether they pressed "I can't say" on the page."""
    return row.how == Answer.How.FORM and row.text.strip() == CANNOT_SAY


# What the person says of it


@transaction.atomic
def say_kind(row: Answer, kind: str) -> None:
    """What kind of answer it is; blank gives the word back to the rules. What it settles follows."""
    row.kind_said = kind if kind in set(ReplyKind) else ""
    row.settles = settles(row)
    row.save(update_fields=["kind_said", "settles", "updated_at"])
    if row.settles:
        questions.call_off_reminder(row.interview, timezone.now())


def say_settles(row: Answer, *, settles: bool) -> None:
    """Whether nothing is waited for after it."""
    row.settles = settles
    row.save(update_fields=["settles", "updated_at"])
    if settles:
        questions.call_off_reminder(row.interview, timezone.now())


@transaction.atomic
def say_label(row: Answer, sentence: str, label: Label) -> None:
    """What one sentence is worth; by its key."""
    row.own_labels.filter(sentence=sentence).delete()
    OwnLabel.objects.create(owner=row.owner, answer=row, sentence=sentence, label=label)


def say_reason(row: Answer, own: OwnReason) -> None:
    """That a reason stands, where and how plainly it was said, or that it does not."""
    values = {"stands": own.stands, "sentence": own.sentence, "confidence": own.confidence or ""}
    ReasonRow.objects.update_or_create(owner=row.owner, answer=row, code=own.code, defaults=values)


@transaction.atomic
def say_about(row: Answer, sentence: str, moment: Moment | None) -> None:
    """Which moment a sentence is about; none: something else."""
    row.abouts.filter(sentence=sentence).delete()
    About.objects.create(owner=row.owner, answer=row, sentence=sentence, moment=moment)


@transaction.atomic
def change_text(row: Answer, text: str) -> None:
    """The answer in other words; what was said of its sentences goes along with each that can be found again."""
    own: list[OwnLabel | ReasonRow | About] = [*row.own_labels.all(), *row.own_reasons.all(), *row.abouts.all()]
    became = carried_over((word.sentence for word in own), text)
    row.text = text[:LONGEST]
    row.settles = settles(row)
    row.save(update_fields=["text", "settles", "updated_at"])
    for word in own:
        if word.sentence in became:
            word.sentence = became[word.sentence]
            word.save(update_fields=["sentence", "updated_at"])

"""Questions out of rows: whom they go to, the facts they are made of, and where their silence stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from secondtake.letters import storage
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import LetterKind, Tone
from secondtake.letters.write import Wish, write
from secondtake_app.outbox import letters
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.ask import links, rules, words

if TYPE_CHECKING:
    from secondtake_app.interviews.models import CallNotes, Interview, Person
    from secondtake_app.steps.ask.models import Answer

KINDS = (
    LetterKind.FEEDBACK_REQUEST,
    LetterKind.RECRUITER_NOTE,
    LetterKind.REJECTION_REPLY,
    LetterKind.REMINDER,
    LetterKind.NO_REPLY_NEEDED,
)
QUESTIONS = (LetterKind.FEEDBACK_REQUEST, LetterKind.REJECTION_REPLY)
"""Those that wait for an answer."""
WRITTEN = ("subject", "body", "sentences", "facts", "tone", "variant")
LEAVING = (State.HELD, State.QUEUED, State.CLAIMED, State.SENDING, State.UNCERTAIN, State.HANDED_OVER)


def asked(interview: Interview) -> rules.Asked:
    """The last question that went, and what came since. A letter counts from the day on which it is known to have gone.

    An answer that was there before the question is none to it: a refusal, which is thanked for with a question.
    """
    rows = interview.letters.filter(kind__in=KINDS)
    return asked_from(rows, interview.answers.filter(settles=True), interview.answer_by)


def asked_from(rows: Iterable[Letter], answers: Iterable[Answer], promised: date | None) -> rules.Asked:
    """The same of rows that were read already: the letters of one interview, and the answers that settle something."""
    rows = list(rows)
    gone = sorted((x for x in rows if x.state == State.SENT and x.sent_at), key=lambda x: x.sent_at or x.created_at)
    question = next((letter for letter in reversed(gone) if letter.kind in QUESTIONS), None)
    answers = list(answers)
    if question is None or question.sent_at is None:
        return rules.Asked(answered=bool(answers))
    since = question.sent_at
    reminder = next((letter for letter in gone if letter.kind == LetterKind.REMINDER), None)
    in_time = reminder is not None and reminder.sent_at is not None and reminder.sent_at >= since
    return rules.Asked(
        on=timezone.localdate(since),
        promised=promised,
        reminded_on=timezone.localdate(reminder.sent_at) if reminder and in_time else None,
        answered=any(_answers(answer, question, since) for answer in answers),
        let_go=any(x.kind == LetterKind.NO_REPLY_NEEDED and x.sent_at and x.sent_at >= since for x in gone),
        reminder_used=reminder is not None and not in_time,
        reminder_leaving=any(x.kind == LetterKind.REMINDER and x.state in LEAVING for x in rows),
    )


def _answers(answer: Answer, question: Letter, since: datetime) -> bool:
    """Whether it came after that question: not said on an earlier day, and not written down before it.

    One that names the question answers it, whatever its day: mail servers' clocks go wrong.
    """
    if answer.letter_id == question.pk and answer.created_at >= since:
        return True
    if answer.said_on and answer.said_on != timezone.localdate(since):
        return answer.said_on > timezone.localdate(since)
    return answer.created_at >= since


def last_question(interview: Interview) -> Letter | None:
    """The last question that is known to have gone."""
    gone = interview.letters.filter(state=State.SENT, kind__in=QUESTIONS).exclude(sent_at=None)
    return gone.order_by("sent_at").last()


def begin(interview: Interview, kind: LetterKind, skill: str = "", person: Person | None = None) -> Letter:
    """The letter of that kind: the one there is, or a first draft."""
    there = interview.letters.filter(kind=kind).first()
    if there:
        return there
    letter = Letter(owner=interview.owner, interview=interview, kind=kind, variant=interview.letters.count())
    _address(letter, person)
    letter.save()
    write_anew(letter, skill)
    return letter


def _address(letter: Letter, person: Person | None) -> None:
    """Whom it goes to: what follows a question, or an answer, goes where that went; else the recruiter, or a person."""
    interview, job = letter.interview, letter.interview.opportunity
    before = last_question(interview) if letter.kind in (LetterKind.REMINDER, LetterKind.NO_REPLY_NEEDED) else None
    if before:
        letter.follows, letter.person = before, before.person
        letter.to_name, letter.to_address, letter.answers_id = before.to_name, before.to_address, before.message_id
        return
    if letter.kind == LetterKind.REJECTION_REPLY and (answer := interview.answers.exclude(message_id="").last()):
        letter.answers_id = answer.message_id
    if to_recruiter(letter):
        letter.to_name, letter.to_address = job.recruiter or job.agency, job.recruiter_address
    elif asked_person := person or interview.people.first():
        letter.person, letter.to_name, letter.to_address = asked_person, asked_person.name, asked_person.address


def to_recruiter(letter: Letter) -> bool:
    """Whether it goes to the recruiter who stands between, if one does."""
    return letter.interview.opportunity.via_recruiter


def write_anew(letter: Letter, skill: str) -> None:
    """Draft the letter from the facts as they are now, over what stood there."""
    facts = facts_for(letter, skill)
    via = to_recruiter(letter)
    wish = Wish(
        tone=Tone(letter.tone),
        variant=letter.variant,
        via_recruiter=via,
        second_conversation=via,
        link=links.for_draft(letter),
    )
    made = write(LetterKind(letter.kind), facts, wish)
    letter.subject, letter.body = made.subject, made.text
    letter.sentences, letter.facts = storage.sentences_to_data(made), storage.facts_to_data(facts)
    letters.write_anew(letter, WRITTEN)


def facts_for(letter: Letter, skill: str) -> Facts:
    """All that may be said in it."""
    interview, job = letter.interview, letter.interview.opportunity
    notes: CallNotes | None = getattr(interview, "call_notes", None)
    typed = [
        ("sender", FactKind.SENDER, letter.owner.first_name),
        ("recipient", FactKind.RECIPIENT, letter.person.name if letter.person else ""),
        ("recruiter", FactKind.RECRUITER, job.recruiter or job.agency),
        ("company", FactKind.COMPANY, job.company),
        ("role", FactKind.ROLE, job.role),
        ("skill", FactKind.SKILL, skill or suggestion(interview)),
    ]
    if interview.happened_at:
        typed.append(("day", FactKind.DAY, f"on {timezone.localtime(interview.happened_at):%A}"))
    if notes:
        typed += [
            ("well", FactKind.WENT_WELL, notes.went_well),
            ("right", FactKind.QUESTION, notes.set_right),
            ("interest", FactKind.INTEREST, notes.interest),
            ("ask", FactKind.ASK_CLIENT, notes.ask_client),
            ("know", FactKind.MUST_KNOW, notes.must_know),
        ]
    return Facts(tuple(Fact(key, kind, text.strip()) for key, kind, text in typed if text.strip()))


def suggestion(interview: Interview) -> str:
    """The one answer to ask about: the question of the first moment that the person kept."""
    moment = interview.moments.filter(struck_at=None).exclude(question="").first()
    return moment.question if moment else ""


def call_off_reminder(interview: Interview, now: datetime) -> None:
    """Once somebody has answered, a reminder that has not left yet stays here; it is a draft, and says why."""
    for letter in interview.letters.filter(kind=LetterKind.REMINDER, state__in=(State.HELD, State.QUEUED)):
        try:
            letters.take_back(letter, now)
        except letters.Refused:  # a sender was faster
            continue
        Letter.objects.filter(pk=letter.pk, state=State.DRAFT).update(state_note=words.ANSWERED_FIRST)

"""Questions out of rows: whom they go to, the facts they are made of, and where their silence stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from secondtake.letters import storage
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import LetterKind, Tone
from secondtake.letters.write import Wish, write
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.ask import rules

if TYPE_CHECKING:
    from secondtake_app.interviews.models import CallNotes, Interview

KINDS = (
    LetterKind.FEEDBACK_REQUEST,
    LetterKind.RECRUITER_NOTE,
    LetterKind.REJECTION_REPLY,
    LetterKind.REMINDER,
    LetterKind.NO_REPLY_NEEDED,
)


def asked(interview: Interview) -> rules.Asked:
    """What went, and what came since. A letter counts from the day on which it is known to have gone."""
    gone = interview.letters.filter(state=State.SENT).exclude(sent_at=None).order_by("sent_at")
    first = gone.filter(kind__in=(LetterKind.FEEDBACK_REQUEST, LetterKind.REJECTION_REPLY)).first()
    reminder = gone.filter(kind=LetterKind.REMINDER).first()
    return rules.Asked(
        on=timezone.localdate(first.sent_at) if first else None,
        promised=interview.answer_by,
        reminded_on=timezone.localdate(reminder.sent_at) if reminder else None,
        answered=interview.answers.exists(),
    )


def begin(interview: Interview, kind: LetterKind, skill: str = "") -> Letter:
    """The letter of that kind: the one there is, or a first draft."""
    there = interview.letters.filter(kind=kind).first()
    if there:
        return there
    letter = Letter(owner=interview.owner, interview=interview, kind=kind, variant=interview.letters.count())
    job, person = interview.opportunity, interview.people.first()
    if to_recruiter(letter):
        letter.to_name, letter.to_address = job.recruiter or job.agency, job.recruiter_address
    elif person:
        letter.person, letter.to_name, letter.to_address = person, person.name, person.address
    write_anew(letter, skill)
    return letter


def to_recruiter(letter: Letter) -> bool:
    """Whether it goes to the recruiter who stands between, if one does."""
    return letter.interview.opportunity.via_recruiter


def write_anew(letter: Letter, skill: str) -> None:
    """Draft the letter from the facts as they are now, over what stood there."""
    facts = facts_for(letter, skill)
    via = to_recruiter(letter)
    wish = Wish(tone=Tone(letter.tone), variant=letter.variant, via_recruiter=via, second_conversation=via)
    made = write(LetterKind(letter.kind), facts, wish)
    letter.subject, letter.body = made.subject, made.text
    letter.sentences, letter.facts = storage.sentences_to_data(made), storage.facts_to_data(facts)
    letter.version += 1
    letter.save()


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

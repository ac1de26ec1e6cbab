"""Notes out of rows: the facts that may be said to one person, the draft made of them, and how far all have come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from secondtake.letters import storage
from secondtake.letters.facts import Fact, FactKind, Facts, Source
from secondtake.letters.model import Draft, Form, LetterKind, Tone
from secondtake.letters.write import Wish, write
from secondtake_app.interviews.models import Interview, Moment, Person
from secondtake_app.interviews.standing import Appointment
from secondtake_app.outbox import letters
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.thank import rules, words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

KINDS = (LetterKind.THANK_YOU,)
WRITTEN = ("subject", "body", "sentences", "facts", "to_name", "to_address", "tone", "variant")
GONE = (State.SENT, State.HANDED_OVER, State.QUEUED, State.HELD, State.SENDING, State.CLAIMED)


def of(interview: Interview) -> QuerySet[Letter]:
    """The notes that were begun."""
    return interview.letters.filter(kind__in=KINDS).select_related("person")


def progress(interview: Interview) -> rules.Progress:
    """How far the notes of an interview have come."""
    due = rules.due_at(interview.happened_at)
    gone = of(interview).filter(state__in=GONE).values("person").distinct().count()
    local = timezone.localtime(due) if due else None
    return rules.Progress(interview.people.count(), gone, local, timezone.localtime())


def due(person: User, now: datetime) -> Iterator[Appointment]:
    """The due times that are to come, of interviews with somebody who has no note yet."""
    gone = Q(letters__kind=LetterKind.THANK_YOU, letters__state__in=GONE)
    waiting = Interview.objects.of(person).filter(
        deleted_at=None, called_off_at=None, sample=False, happened_at__gte=now - rules.DUE, happened_at__lte=now
    )
    counted = waiting.annotate(
        met=Count("people", distinct=True), thanked=Count("letters__person", filter=gone, distinct=True)
    )
    for interview in counted.filter(thanked__lt=F("met")):
        when = rules.due_at(interview.happened_at)
        if when:
            yield Appointment(f"notes-{interview.pk}", words.due(interview.title), when, interview.updated_at)


def begin(person: Person, form: Form) -> Letter:
    """The note to this person in this form: the one there is, or a first draft."""
    there = of(person.interview).filter(person=person, form=form).first()
    if there:
        return there
    number = of(person.interview).count()
    letter = Letter(owner=person.owner, interview=person.interview, person=person, kind=LetterKind.THANK_YOU, form=form)
    letter.variant = number
    letter.due_at = rules.due_at(person.interview.happened_at)
    write_anew(letter, second_take=False)
    return letter


def write_anew(letter: Letter, *, second_take: bool) -> Draft:
    """Draft the letter from the facts as they are now, over what stood there."""
    facts = facts_for(letter)
    made = _draft(letter, facts, second_take=second_take)
    letter.subject, letter.body = made.subject, made.text
    letter.sentences, letter.facts = storage.sentences_to_data(made), storage.facts_to_data(facts)
    letter.to_name, letter.to_address = _to(letter)
    letters.write_anew(letter, WRITTEN)
    return made


def still_open(letter: Letter, *, second_take: bool) -> list[str]:
    """The questions to the person that a draft from the facts as they are now would leave: asked, never filled in."""
    lacking = _draft(letter, facts_for(letter), second_take=second_take).missing
    return list(dict.fromkeys(lack.question for lack in lacking))


def _draft(letter: Letter, facts: Facts, *, second_take: bool) -> Draft:
    wish = Wish(Form(letter.form), Tone(letter.tone), letter.variant, second_take, forward=through_recruiter(letter))
    return write(LetterKind.THANK_YOU, facts, wish)


def through_recruiter(letter: Letter) -> bool:
    """Whether the recruiter is asked to pass it on: one stands between, and direct contact isn't said to be welcome."""
    job, person = letter.interview.opportunity, letter.person
    return job.via_recruiter and bool(person) and not (person and person.direct_welcome) and letter.form == Form.EMAIL


def _to(letter: Letter) -> tuple[str, str]:
    """Whom it goes to. An address that was typed on the letter itself stays where none is known otherwise."""
    job, person = letter.interview.opportunity, letter.person
    name, address = (person.name, person.address) if person else ("", "")
    if through_recruiter(letter):
        name, address = job.recruiter or job.agency, job.recruiter_address
    return name, address or (letter.to_address if name == letter.to_name else "")


def goes_astray(letter: Letter) -> bool:
    """Whether a draft still goes past the recruiter, or by way of them, though the person has said otherwise since."""
    job, person = letter.interview.opportunity, letter.person
    if person is None or letter.form != Form.EMAIL or letter.state != State.DRAFT:
        return False
    recruiter = job.recruiter or job.agency
    other = person.name if through_recruiter(letter) else recruiter
    return bool(other) and letter.to_name == other and letter.to_name != _to(letter)[0]


def facts_for(letter: Letter) -> Facts:
    """All that may be said to this person, each with where it comes from."""
    interview, person = letter.interview, letter.person
    job = interview.opportunity
    typed = (
        ("sender", FactKind.SENDER, letter.owner.first_name),
        ("recipient", FactKind.RECIPIENT, person.name if person else ""),
        ("company", FactKind.COMPANY, job.company),
        ("role", FactKind.ROLE, job.role),
        ("recruiter", FactKind.RECRUITER, job.recruiter if job.via_recruiter else ""),
        ("agency", FactKind.AGENCY, job.agency),
        ("day", FactKind.DAY, words.day(timezone.localtime(interview.happened_at)) if interview.happened_at else ""),
        ("asked", FactKind.ASKED_ABOUT, person.asked_about if person else ""),
        ("talked", FactKind.TALKED_ABOUT, person.talked_about if person else ""),
        ("conduct", FactKind.CONDUCT, person.sorry_for if person else ""),
        ("interest", FactKind.INTEREST, job.interest),
    )
    said = [Fact(key, kind, text.strip()) for key, kind, text in typed if text.strip()]
    others = [Fact(f"person-{p.pk}", FactKind.SOMEONE, p.name) for p in interview.people.all() if p != person]
    return Facts((*said, *others, *example(interview)))


def example(interview: Interview) -> list[Fact]:
    """The better example of the first moment that has one."""
    moment = example_moment(interview)
    if moment is None:
        return []
    source = Source.RECORD if moment.origin == Moment.Origin.RECORD else Source.MEMORY
    parts = (
        (FactKind.QUESTION, moment.question, source),
        (FactKind.SITUATION, moment.situation, Source.ENTERED),
        (FactKind.ACTION, moment.action, Source.ENTERED),
        (FactKind.RESULT, moment.result, Source.ENTERED),
    )
    return [Fact(f"{kind}-{moment.pk}", kind, text.strip(), of) for kind, text, of in parts if text.strip()]


def example_moment(interview: Interview) -> Moment | None:
    """The first moment whose better answer is whole enough to give."""
    moments = interview.moments.filter(struck_at=None)
    return next((m for m in moments if rules.offers_second_take(m.question, m.action, m.result)), None)

"""Make an interview, put it away, bring it back, and really delete it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from secondtake_app.interviews.forms import InterviewForm, PersonForm, interview_values, opportunity_values
from secondtake_app.interviews.models import UNDO_DELETE, Interview, Opportunity, Person
from secondtake_app.interviews.opportunities import of_its_own
from secondtake_app.interviews.standing import corrected, forget_all
from secondtake_app.interviews.who import Met
from secondtake_app.people.models import User
from secondtake_app.people.owned import A_PRESS, OwnedQuerySet


@transaction.atomic
def create(owner: User, form: InterviewForm, *, sample: bool = False) -> Interview:
    """A new interview with its job and its people, out of a valid form; the button pressed twice, it is one."""
    if not sample and (there := _made_a_moment_ago(owner, form)):
        return there
    job = Opportunity.objects.create(owner=owner, **opportunity_values(form))
    interview = Interview.objects.create(owner=owner, opportunity=job, sample=sample, **interview_values(form))
    _add_people(interview, form)
    return interview


def _made_a_moment_ago(owner: User, form: InterviewForm) -> Interview | None:
    """One that says the same, by the other of two presses; of two at once, one waits."""
    User.objects.select_for_update().get(pk=owner.pk)
    lately = Interview.objects.of(owner).filter(created_at__gt=timezone.now() - A_PRESS, deleted_at=None, sample=False)
    job = {f"opportunity__{name}": value for name, value in opportunity_values(form).items()}
    return lately.filter(**interview_values(form), **job).first()


@transaction.atomic
def another_round(interview: Interview, form: InterviewForm) -> Interview:
    """Another interview of the same job; one of that name and time that is there already is that one."""
    values = interview_values(form)
    same = Interview.objects.of(interview.owner).filter(opportunity=interview.opportunity_id, deleted_at=None)
    when: datetime | None = form.cleaned_data["happened_at"]
    there = same.filter(title=values["title"], happened_at=when).exclude(pk=interview.pk).first()
    if there:
        return there
    made = Interview.objects.create(
        owner=interview.owner, opportunity=interview.opportunity, sample=interview.sample, **values
    )
    _add_people(made, form)
    return made


@transaction.atomic
def change(interview: Interview, form: InterviewForm, rows: Mapping[Person, PersonForm]) -> None:
    """What is known about an interview and its people, as the forms now say it; an end moves with its start."""
    values = interview_values(form)
    was, when = interview.happened_at, form.cleaned_data["happened_at"]
    moved = when - was if when and was else None
    ends = interview.ends_at + moved if interview.ends_at and moved is not None else None
    Opportunity.objects.of(interview.owner).filter(pk=interview.opportunity_id).update(**opportunity_values(form))
    Interview.objects.of(interview.owner).filter(pk=interview.pk).update(
        **values, ends_at=ends, updated_at=timezone.now()
    )
    for person, row in rows.items():
        _change_person(person, row)
    _add_people(interview, form)


def _change_person(person: Person, row: PersonForm) -> None:
    """The same person, corrected: their letters stay theirs, and the apps that wrote their name are told."""
    was = Person(name=person.name, address=person.address)
    for field in row.changed_data:
        setattr(person, field, row.cleaned_data[field])
    if row.changed_data:
        person.save()
        corrected(person, was)


def _add_people(interview: Interview, form: InterviewForm) -> None:
    """Those that were typed as lines; whoever is there already by that name gets what the line adds."""
    met = list(interview.people.all())
    for line in form.cleaned_data["people"]:
        there = next((one for one in met if _is_same(one, line)), None)
        if there is None:
            met.append(Person.objects.create(owner=interview.owner, interview=interview, **asdict(line)))
            continue
        there.part = line.part if line.part != Person.Part.INTERVIEWER else there.part
        there.does, there.address = line.does or there.does, line.address or there.address
        there.save()


def _is_same(person: Person, line: Met) -> bool:
    """The same name, where no two addresses speak against it."""
    if person.name.casefold() != line.name.casefold():
        return False
    return not (person.address and line.address and person.address.casefold() != line.address.casefold())


def put_away(interview: Interview, now: datetime) -> None:
    """Out of sight at once, gone for good when the time for undoing is over."""
    Interview.objects.of(interview.owner).filter(pk=interview.pk).update(deleted_at=now)


def bring_back(owner: User, pk: UUID) -> Interview | None:
    """Undo a deletion, as long as the rows are there."""
    Interview.objects.of(owner).filter(pk=pk).update(deleted_at=None)
    return Interview.objects.of(owner).filter(pk=pk).first()


def purge(owner: User, now: datetime) -> int:
    """Delete for good what was put away longer ago than undoing lasts; how many interviews that were."""
    over = Interview.objects.of(owner).filter(deleted_at__lt=now - UNDO_DELETE)
    return _delete(over) if over.exists() else 0  # Home asks each time, and must not wait for a writer


def delete_now(owner: User, pk: UUID) -> int:
    """Delete one interview for good, at once."""
    return _delete(Interview.objects.of(owner).filter(pk=pk))


def delete_everything(owner: User) -> int:
    """Delete all interviews of a person for good, their jobs, and what the apps keep beside them."""
    forget_all(owner)
    count = _delete(Interview.objects.of(owner).all())
    Opportunity.objects.of(owner).delete()
    forget_pages()
    return count


def _delete(interviews: OwnedQuerySet[Interview]) -> int:
    with transaction.atomic():
        jobs = set(interviews.values_list("opportunity_id", flat=True))
        count = interviews.count()
        interviews.delete()
        Opportunity.objects.filter(pk__in=jobs, interviews=None).exclude(of_its_own()).delete()
    if count:
        forget_pages()
    return count


def forget_pages() -> None:
    """Leave no old page in SQLite's log beside the store. (Inside it, `secure_delete` has overwritten them.)"""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

"""A store with many interviews in it: one made by the pages themselves, and copies of all its rows."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.test import Client
from django.utils import timezone

from secondtake.letters.model import LetterKind
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox.models import Letter
from secondtake_app.people import links
from secondtake_app.people.models import the_one_person


def one_whole_interview() -> Interview:
    """The sample, with its record, its debrief and what is remembered."""
    browser = Client(headers={"host": "127.0.0.1"})
    browser.get(f"/enter/{links.make(the_one_person(), timezone.now())}/")
    address = browser.post("/reflect/sample/").headers["Location"]
    browser.get(address)
    return Interview.objects.get(sample=True)


@transaction.atomic
def fill(interview: Interview, size: int) -> None:
    """Copies, each about a job of its own, until the store holds so many interviews."""
    for number in range(Interview.objects.count(), size):
        job = copied(interview.opportunity, company=f"Company {number}")
        copy = copied(interview, sample=False, title=f"Interview {number}", opportunity=job)
        copy_below(interview, copy)


def wait_for_answers(most: int = 200) -> None:
    """A question that went and that nobody has answered, in so many of them: Home has a line for each."""
    now = timezone.now()
    for number, interview in enumerate(Interview.objects.filter(letters=None).exclude(sample=True)[:most]):
        sent = now - timedelta(days=number % 9)
        Letter.objects.create(
            owner=interview.owner, interview=interview, kind=LetterKind.FEEDBACK_REQUEST, state="sent", sent_at=sent
        )


def copied(row: Any, **changes: object) -> Any:
    """A new row like this one."""
    new = type(row)(**{field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})
    new.pk = uuid.uuid4()
    new._state.adding = True
    for name, value in changes.items():
        setattr(new, name, value)
    new.save(force_insert=True)
    return new


def copy_below(old: models.Model, new: models.Model) -> None:
    """Everything that hangs on a row, and on that, copied to hang on the new one."""
    for relation in old._meta.related_objects:
        if isinstance(relation.field, models.ForeignKey) and relation.on_delete is models.CASCADE:
            for row in relation.related_model._base_manager.filter(**{relation.field.name: old}):
                copy_below(row, copied(row, **{relation.field.name: new}))

"""Jobs as rows of their own: which there are beside their interviews, and deleting one that has none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from secondtake_app.interviews.models import UNDO_DELETE, Interview, Opportunity, Outcome
from secondtake_app.people.owned import OwnedQuerySet

if TYPE_CHECKING:
    from secondtake_app.people.models import User

_TEXTS = ("stage", "place", "link", "notes")
_DAYS = ("saved_on", "applied_on", "heard_on", "interview_on")


def of_its_own() -> Q:
    """Whether something was written down about the job itself: such a one stays when its last interview goes."""
    said = Q(Exists(Outcome.objects.filter(opportunity=OuterRef("pk"), interview=None)))
    for name in _TEXTS:
        said |= ~Q(**{name: ""})
    for name in _DAYS:
        said |= ~Q(**{name: None})
    return said


def there(person: User) -> OwnedQuerySet[Opportunity]:
    """The person's jobs: those with an interview that is not put away, and those written down by themselves.

    The made-up interview counts nowhere.
    """
    meetings = Interview.objects.filter(opportunity=OuterRef("pk"), deleted_at=None)
    made_up = Interview.objects.of(person).filter(sample=True).values("opportunity")
    known = Q(Exists(meetings)) | of_its_own()
    return Opportunity.objects.of(person).filter(known, deleted_at=None).exclude(pk__in=made_up)


def may_delete(job: Opportunity) -> bool:
    """Only a job without interviews can be deleted; one that was put away a minute ago may still be brought back."""
    return not job.interviews.exists()


def purge(now: datetime) -> None:
    """Delete for good what was deleted longer ago than undoing lasts."""
    over = Opportunity.objects.filter(deleted_at__lt=now - UNDO_DELETE)
    if over.exists():
        over.filter(interviews=None).delete()

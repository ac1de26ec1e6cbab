"""What the steps know of interviews and another step may want, asked of their apps, so that none imports another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from django.apps import apps
from django.db.models import Count, Max

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake.replies.model import Reason
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User

_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class WentRight:
    """Something that went right: a phrase, its words where there are any, and where these come from.

    `confirmed` says that the person wrote or kept it; what only the rules found never feeds a reassurance.
    """

    what: str
    quote: str
    from_record: bool
    confirmed: bool
    kind: str = ""
    """The kind of finding, where it is one: the same from interview to interview, in whatever words."""


@dataclass(frozen=True, slots=True)
class FoundStory:
    """Something told in an answer that sounds like one particular time: the question, and the whole answer."""

    question: str
    answer: str
    quote: str
    """The words by which it was found."""
    start: float | None


def went_right(interviews: Sequence[Interview]) -> Mapping[UUID, list[WentRight]]:
    """By interview, what went right in it, what the person wrote or kept first."""
    return _gathered("went_right", interviews)


def asked(interviews: Sequence[Interview]) -> Mapping[UUID, list[str]]:
    """By interview, the questions that are known to have been asked, from its record and from memory."""
    return _gathered("asked", interviews)


def stories_in(interviews: Sequence[Interview]) -> Mapping[UUID, list[FoundStory]]:
    """By interview, the stories that its record seems to hold. The rules find them: offers, and nothing more."""
    return _gathered("stories_in", interviews)


def reasons(interviews: Sequence[Interview]) -> Mapping[UUID, list[Reason]]:
    """By interview, the reasons that answers gave, the person's word over them taken in."""
    return _gathered("reasons", interviews)


def asked_as_one(interviews: Sequence[Interview]) -> dict[UUID, UUID]:
    """By moment, the moment in whose words it is asked since the person made one question of the two."""
    found: dict[UUID, UUID] = {}
    for config in _that_tell("asked_as_one"):
        found |= config.asked_as_one(interviews)
    return found


def answers_now(interviews: Sequence[Interview]) -> Mapping[UUID, dict[UUID, list[str]]]:
    """By interview and moment, the points of the better answer as they stand on the card that is practised."""
    found: dict[UUID, dict[UUID, list[str]]] = {}
    for config in _that_tell("answers_now"):
        found |= config.answers_now(interviews)
    return found


def heard(person: User) -> Mapping[UUID, date]:
    """By job, the last day on which somebody there wrote or spoke, as far as an answer or a message says."""
    found: dict[UUID, date] = {}
    for config in _that_tell("heard"):
        for key, day in config.heard(person).items():
            found[key] = max(day, found.get(key, day))
    return found


def changed(person: User) -> str:
    """How all of it stands for a person: otherwise as soon as any row is added, saved or deleted that it rests on."""
    counted = [rows.aggregate(rows=Count("pk"), at=Max("updated_at")) for rows, _ in _rows(person)]
    return " ".join(f"{one['rows']}@{one['at']}" for one in counted)


def changed_by_interview(person: User) -> dict[UUID, str]:
    """The same for each interview; none where nothing is told of it."""
    found: dict[UUID, str] = {}
    for number, (rows, to_interview) in enumerate(_rows(person)):
        grouped = rows.order_by().values_list(to_interview).annotate(Count("pk"), Max("updated_at"))
        for key, count, at in grouped:
            found[key] = f"{found.get(key, '')} {number}:{count}@{at}"
    return found


def _rows(person: User) -> list[tuple[QuerySet[Any], str]]:
    """The rows that went_right, asked and reasons rest on, each with the way from it to its interview."""
    return [pair for config in _that_tell("rows_told") for pair in config.rows_told(person)]


def _gathered(what: str, interviews: Sequence[Interview]) -> dict[UUID, list[_Told]]:
    found: dict[UUID, list[_Told]] = {interview.pk: [] for interview in interviews}
    for config in _that_tell(what):
        for key, told in getattr(config, what)(interviews).items():
            found[key] += told
    return found


def _that_tell(what: str) -> list[Any]:  # which of these an app answers is its own choice
    return [config for config in apps.get_app_configs() if hasattr(config, what)]

"""The signs that each interview gives, for patterns: kept as kinds and codes, so that a thousand are soon compared.

To read them from the words again takes milliseconds for each interview, most of it for telling what a question is
about and what an answer says. Words are read only of the few interviews that a page quotes (`with_words`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, Max
from django.utils import timezone

import secondtake.outlook.topics
import secondtake.replies
from secondtake.outlook.patterns import After, Held, Origin, Tripped, WentRight
from secondtake.outlook.topics import Topic, topic_of
from secondtake.replies.model import Confidence, Controllable, Reason, ReasonCode, Teller
from secondtake_app.interviews import told
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.move_on import learned_words as words
from secondtake_app.steps.move_on.models import Signs

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake_app.people.models import User

NO_SIGN = (Moment.Whose.NOT_MINE, Moment.Whose.SKIP)
"""A moment that was not theirs, or of which they did not want to say whose it was, is a sign of nothing (E1.23)."""
MADE_AT_ONCE = 200
_AFTER = {Moment.After.PASSED.value: After.PASSED, Moment.After.RAN_ON.value: After.RAN_ON}
_ORIGIN = {
    Moment.Origin.RECORD.value: Origin.RECORD,
    Moment.Origin.MEMORY.value: Origin.MEMORY,
    Moment.Origin.ANSWER.value: Origin.ANSWER,
}
Data = dict[str, Any]


def stamp(person: User, interviews: QuerySet[Interview]) -> str:
    """How everything stands that patterns over these interviews rest on. A handful of counts, however many they are."""
    own = [rows.aggregate(rows=Count("pk"), at=Max("updated_at")) for rows in (interviews.order_by(), _kept(person))]
    return f"{_rules()} {timezone.get_current_timezone_name()} {own} {told.changed(person)}"


def of(person: User, interviews: QuerySet[Interview]) -> list[Held]:
    """The signs of each, without words; what is missing or stale is made anew and kept."""
    rows = list(interviews.order_by().values_list("pk", "title", "happened_at", "created_at"))
    kept = _fresh(person, [row[0] for row in rows])
    return [
        _without_words(pk, title, happened or created, kept[pk])
        for pk, title, happened, created in rows
        if pk in kept  # one that was deleted in this very moment is not
    ]


def with_words(held: Sequence[Held], shown: Iterable[str]) -> list[Held]:
    """The same, those with these keys with their words."""
    keys = set(shown)
    interviews = list(Interview.objects.filter(pk__in=keys).select_related("opportunity"))
    right, reasons, moments = told.went_right(interviews), told.reasons(interviews), _moments(interviews)
    spoken = {
        str(one.pk): (tuple(_right(right[one.pk])), tuple(reasons[one.pk]), moments.get(one.pk, {}))
        for one in interviews
    }
    return [_spoken(one, *spoken[one.key]) if one.key in spoken else one for one in held]


def _spoken(
    one: Held, right: tuple[WentRight, ...], reasons: tuple[Reason, ...], moments: Mapping[str, Moment]
) -> Held:
    found = (
        replace(moment, question=moments[moment.key].question, quote=moments[moment.key].quote)
        for moment in one.moments
        if moment.key in moments
    )
    return replace(one, right=right, reasons=reasons, moments=tuple(found))


def _kept(person: User) -> QuerySet[Moment]:
    """What they kept and did not strike. What they called not theirs is left out before anything is counted."""
    return Moment.objects.of(person).filter(struck_at=None).exclude(whose__in=NO_SIGN)


def _moments(interviews: Sequence[Interview]) -> dict[UUID, dict[str, Moment]]:
    found: dict[UUID, dict[str, Moment]] = {}
    for row in Moment.objects.filter(interview__in=interviews).only("interview_id", "question", "quote"):
        found.setdefault(row.interview_id, {})[str(row.pk)] = row
    return found


def _right(found: Iterable[told.WentRight]) -> Iterable[WentRight]:
    """Only what the person wrote or kept: none of these kinds was measured well enough to count by itself (rule 3)."""
    for one in found:
        if one.confirmed:
            what = words.RIGHT.get(one.kind) or _phrase(one)
            origin = Origin.RECORD if one.from_record else Origin.MEMORY
            yield WentRight(what, one.quote, origin, _key(what))


def _phrase(one: told.WentRight) -> str:
    """Their own line, so that the same line written twice is the same, with or without its full stop."""
    line = " ".join((one.quote if one.kind and one.quote else one.what).split()).rstrip(".")
    return line[:1].upper() + line[1:]


def _key(what: str) -> str:
    """What tells two phrases apart, without being either of them."""
    return hashlib.blake2s(what.casefold().encode(), digest_size=8).hexdigest()


# Keeping them


def _fresh(person: User, keys: Sequence[UUID]) -> dict[UUID, Data]:
    """The signs of each interview as they stand now."""
    now = _stamps(person, keys)
    kept = {
        key: data
        for key, made_of, data in Signs.objects.of(person).values_list("interview_id", "stamp", "data")
        if made_of == now.get(key)
    }
    stale = [key for key in keys if key not in kept]
    for start in range(0, len(stale), MADE_AT_ONCE):
        kept |= _make(person, stale[start : start + MADE_AT_ONCE], now)
    return kept


def _make(person: User, keys: Sequence[UUID], now: Mapping[UUID, str]) -> dict[UUID, Data]:
    made = _read(Interview.objects.of(person).filter(pk__in=keys).select_related("opportunity"))
    rows = [Signs(owner=person, interview_id=key, stamp=now[key], data=data) for key, data in made.items()]
    Signs.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["interview"], update_fields=["stamp", "data", "updated_at"]
    )
    return made


def _read(found: Iterable[Interview]) -> dict[UUID, Data]:
    """The signs of interviews out of their words."""
    interviews = list(found)
    asked, reasons, right = told.asked(interviews), told.reasons(interviews), told.went_right(interviews)
    moments: dict[UUID, list[list[str]]] = {}
    for row in _kept_of(interviews):
        topic = row.topic or topic_of(row.question).name
        moments.setdefault(row.interview_id, []).append([str(row.pk), topic, row.origin, row.after])
    return {
        one.pk: {
            "asked": sorted({topic_of(question).name for question in asked[one.pk]}),
            "moments": moments.get(one.pk, []),
            "right": [[item.key, item.origin.name] for item in _right(right[one.pk])],
            "reasons": [[r.code, r.source, r.confidence, r.controllable] for r in reasons[one.pk]],
        }
        for one in interviews
    }


def _kept_of(interviews: Sequence[Interview]) -> QuerySet[Moment]:
    kept = Moment.objects.filter(interview__in=interviews, struck_at=None).exclude(whose__in=NO_SIGN)
    return kept.only("interview_id", "question", "topic", "origin", "after")


def _stamps(person: User, keys: Sequence[UUID]) -> dict[UUID, str]:
    """How each interview's rows stand now."""
    others, moments = told.changed_by_interview(person), _kept(person).order_by()
    own = {
        key: f"{count}@{at}"
        for key, count, at in moments.values_list("interview_id").annotate(Count("pk"), Max("updated_at"))
    }
    rules = _rules()
    return {key: _short(f"{rules} {own.get(key)} {others.get(key)}") for key in keys}


def _short(text: str) -> str:
    return hashlib.blake2s(text.encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=1)
def _rules() -> str:
    """The rules by which questions and answers are read, as they stand in this version."""
    replies = Path(secondtake.replies.__path__[0])
    files = [Path(secondtake.outlook.topics.__file__), *sorted(replies.glob("*.py"))]
    return hashlib.blake2s(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest()


def _without_words(key: UUID, title: str, when: datetime, data: Data) -> Held:
    return Held(
        name=title,
        on=_day(when),
        moments=tuple(
            Tripped("", "", _ORIGIN[origin], topic=Topic[topic], after=_AFTER.get(after), key=moment)
            for moment, topic, origin, after in data["moments"]
        ),
        right=tuple(WentRight("", "", Origin[origin], item) for item, origin in data["right"]),
        reasons=tuple(_reason(*codes) for codes in data["reasons"]),
        kinds=frozenset(Topic[name] for name in data["asked"]),
        key=str(key),
    )


def _day(when: datetime) -> date:
    return timezone.localdate(when)


def _reason(code: str, source: str, confidence: str, controllable: str) -> Reason:
    return Reason(
        ReasonCode(code), Teller(source), Confidence(confidence), Controllable(controllable), start=0, end=0, quote=""
    )

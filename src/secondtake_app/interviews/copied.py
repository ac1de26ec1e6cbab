"""Words of a record that are blacked out are so wherever they were copied to; the apps say where that may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps

from secondtake.transcripts.redacting import ALONE, black_in
from secondtake_app.interviews.models import Moment, Story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.owned import Owned


@dataclass(frozen=True, slots=True)
class Copies:
    """Rows whose fields may hold words of the record.

    `quotes` are copied from it as they stand; what stands in `typed` was written by a person, who may have copied too.
    """

    rows: QuerySet[Any]
    quotes: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()


def black_everywhere(interview: Interview, words: str) -> int:
    """Black these words out in every copy; how many rows that changed.

    One or two words are looked for in quotes alone: in what a person typed they need be no copy.
    """
    long = len(words.split()) >= ALONE
    return sum(
        _blacked(row, (*copies.quotes, *(copies.typed if long else ())), words)
        for copies in _copies(interview)
        for row in copies.rows
    )


def _copies(interview: Interview) -> Iterable[Copies]:
    mine = ("happened", "as_they_saw_it", "situation", "action", "result", "if_this", "then_that")
    yield Copies(Moment.objects.filter(interview=interview), ("quote", "question"), mine)
    yield Copies(Story.objects.filter(interview=interview), (), ("title", "situation", "action", "result", "fits"))
    for config in apps.get_app_configs():
        if hasattr(config, "copies_of"):
            yield from config.copies_of(interview)


def _blacked(row: Owned, fields: Iterable[str], words: str) -> bool:
    changed = [name for name in fields if _black_field(row, name, words)]
    if changed:
        row.save_over(row.version, changed)  # so that a page that shows the old words doesn't put them back
    return bool(changed)


def _black_field(row: Owned, name: str, words: str) -> bool:
    """Three words are no shorter than their black, so no short field grows too long."""
    before: object = getattr(row, name)
    after = _black_value(before, words)
    setattr(row, name, after)
    return before != after


def _black_value(value: object, words: str) -> object:
    if isinstance(value, str):
        return black_in(value, words)
    if isinstance(value, list):
        return [_black_value(one, words) for one in value]
    if isinstance(value, dict):
        return {key: _black_value(one, words) for key, one in value.items()}
    return value

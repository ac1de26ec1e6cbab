"""Drafts and facts as plain data, for a store that keeps JSON; and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from secondtake.letters.facts import Fact, FactKind, Facts, Source
from secondtake.letters.model import Draft, Sentence

Data = dict[str, Any]  # JSON


def sentences_to_data(draft: Draft) -> list[Data]:
    """The sentences of a draft in order, each with the keys of its facts."""
    return [
        {"text": sentence.text, "facts": list(sentence.facts)}
        for paragraph in draft.paragraphs
        for sentence in paragraph
    ]


def sentences_from_data(data: Iterable[Mapping[str, Any]]) -> list[Sentence]:
    """The way back."""
    return [Sentence(str(row["text"]), tuple(str(key) for key in row["facts"])) for row in data]


def facts_to_data(facts: Facts) -> list[Data]:
    """The facts in order.

    >>> facts_to_data(Facts.of(role="Analyst"))
    [{'key': 'role-1', 'kind': 'role', 'text': 'Analyst', 'source': 'you wrote it'}]
    """
    return [
        {"key": fact.key, "kind": fact.kind.value, "text": fact.text, "source": fact.source.value}
        for fact in facts.items
    ]


def facts_from_data(data: Iterable[Mapping[str, Any]]) -> Facts:
    """The way back. Raises ValueError for a kind or source that this version doesn't know."""
    rows = (Fact(str(row["key"]), FactKind(row["kind"]), str(row["text"]), Source(row["source"])) for row in data)
    return Facts(tuple(rows))

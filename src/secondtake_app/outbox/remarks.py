"""The remarks beside a letter: what the library says of its words, with what only the rows know."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from secondtake.letters import checks, storage
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Form, LetterKind, Remark
from secondtake_app.outbox.models import Letter

SHOWN = 90
"""Characters of a quotation; the rest is in the letter itself."""
FOLDED = 130
"""A longer reason stands behind "Why"."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A remark as the page shows it."""

    quote: str
    apart: bool
    """Whether the words are to be shown apart, since the reason doesn't have them in it."""
    reason: str
    way_out: str
    start: int
    end: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is good first, then the rest."""

    good: tuple[str, ...]
    heed: tuple[Shown, ...]


def of(letter: Letter) -> Remarks:
    """On the letter's words as they are saved."""
    text, facts = _plain(letter.body), facts_of(letter)
    return Remarks(
        tuple(remark.reason for remark in checks.good_things(text, facts)),
        tuple(_shown(text, remark) for remark in checks.check(text, facts, known(letter))),
    )


def facts_of(letter: Letter) -> Facts:
    """What the letter was made from; a kind that this version doesn't know is no ground for a remark."""
    try:
        facts = storage.facts_from_data(letter.facts)
    except (KeyError, ValueError):
        return Facts()
    if letter.person is None:
        return facts
    renamed = Facts.of(recipient=letter.person.name).items
    return Facts((*(fact for fact in facts.items if fact.kind is not FactKind.RECIPIENT), *renamed))


def known(letter: Letter) -> checks.Known:
    """Its kind and form, when it goes, and the letters to the others."""
    others = letter.interview.letters.filter(kind=letter.kind, form=letter.form).exclude(pk=letter.pk)
    bodies = others.exclude(person=letter.person_id).values_list("body", flat=True)
    return checks.Known(
        LetterKind(letter.kind),
        Form(letter.form),
        letter.interview.happened_at,
        letter.sent_at or timezone.now(),
        tuple(_plain(body) for body in bodies),
    )


def _plain(body: str) -> str:
    """With line ends as the page's text field counts them, so that a remark's place is the same in both."""
    return body.replace("\r\n", "\n").replace("\r", "\n")


def _shown(text: str, remark: Remark) -> Shown:
    quote = " ".join(text[remark.start : remark.end].split())
    short = quote if len(quote) <= SHOWN else f"{quote[:SHOWN].rsplit(' ', 1)[0]} …"
    inside = f"“{quote}”" in remark.reason
    reason = remark.reason.replace(f"“{quote}”", f"“{short}”")
    return Shown(short, not inside, reason, remark.way_out, remark.start, remark.end, len(reason) > FOLDED)

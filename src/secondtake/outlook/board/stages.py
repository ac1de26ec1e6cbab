"""Stages and outcomes as other programs name them: lists of Huntr, statuses of Teal, and what people type."""

from __future__ import annotations

import re

from secondtake.outlook.board.model import Stage
from secondtake.outlook.outcomes import Outcome

Place = tuple[Stage, Outcome | None, bool]
"""A stage, an outcome, and whether it is put away."""

_OPEN: tuple[tuple[str, Stage, Outcome | None], ...] = (
    (
        r"reject\w*|declined by|not selected|turned down|unsuccessful|no longer|closed|lost",
        Stage.APPLIED,
        Outcome.REJECTION,
    ),
    (r"withdr\w+|withdrawn|i (?:declined|withdrew)|declined|not interested", Stage.APPLIED, Outcome.WITHDRAWN),
    (r"ghost\w*|no (?:response|answer|reply)|silence|silent", Stage.APPLIED, Outcome.SILENCE),
    (r"accepted|hired|offer\w*|negotiat\w*|signed", Stage.OFFER, Outcome.OFFER),
    (r"next round", Stage.INTERVIEW, Outcome.NEXT_ROUND),
    (r"phone screen|screen\w*|first call|recruiter call|phone|intro\w*", Stage.SCREEN, None),
    (
        r"interview\w*|on-?site|panel|final(?: round)?|technical|assessment|case|take-?home|second round",
        Stage.INTERVIEW,
        None,
    ),
    (r"appl(?:ied|ying|ication sent)|submitted|sent|waiting|in review|under review", Stage.APPLIED, None),
    (r"wish ?list|bookmark\w*|saved?|to ?-?do|to apply|found|lead|interested|backlog|watching", Stage.SAVED, None),
)
_KNOWN = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), stage, outcome) for words, stage, outcome in _OPEN)
_ARCHIVED = re.compile(r"\barchiv\w*\b", re.IGNORECASE)


def place_of(text: str) -> Place | None:
    """Where a word puts an opportunity; None where it is not known.

    >>> place_of("Wishlist"), place_of("Rejected after onsite")[1], place_of("Kombucha")
    ((<Stage.SAVED: 'saved'>, None, False), <Outcome.REJECTION: 'rejection'>, None)
    """
    archived = bool(_ARCHIVED.search(text))
    for words, stage, outcome in _KNOWN:
        if words.search(text):
            return stage, outcome, archived
    return (Stage.SAVED, None, True) if archived else None

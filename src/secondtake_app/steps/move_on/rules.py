"""What Move on decides without rows: when the half page leads, and a plan as it was typed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from secondtake.practice.plans import IfThen, Occasion, if_then

EVENING_BEGINS = 16
LONGEST = 300
ROWS = 8


def leads(begins: datetime, now: datetime) -> bool:
    """Whether the half page is what somebody needs first: on the evening before, and on the day until it begins.

    Both times are where the person is.

    >>> begins = datetime(2026, 11, 26, 10, 0)
    >>> [leads(begins, datetime(2026, 11, day, hour)) for day, hour in ((25, 15), (25, 16), (26, 9), (26, 10))]
    [False, True, True, False]
    """
    if now >= begins:
        return False
    on_the_eve = begins.date() - now.date() == timedelta(days=1) and now.hour >= EVENING_BEGINS
    return begins.date() == now.date() or on_the_eve


def plan_of(ifs: Sequence[str], thens: Sequence[str], occasion: Occasion) -> tuple[list[IfThen], list[int]]:
    """The plans as they were typed, a row each, and the rows of which one half is missing. An empty row is none.

    >>> plan_of(["they say no", "", "x"], ["walk home", "", ""], Occasion.A_NO)[1]
    [2]
    """
    plans, halves = [], []
    for row, (if_this, then_that) in enumerate(zip(ifs, thens, strict=False)):
        found = if_then(if_this[:LONGEST], then_that[:LONGEST], occasion)
        if found:
            plans.append(found)
        elif if_this.strip() or then_that.strip():
            halves.append(row)
    return plans, halves

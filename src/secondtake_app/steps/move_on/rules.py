"""What Move on decides without rows: when the half page leads, and a plan as it was typed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from secondtake.practice.plans import IfThen, if_then

EVENING_BEGINS = 16
LONGEST = 300
ROWS = 20


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


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of a plan as it stands in a form; `key` and `seen` name the row that it is, if it is one."""

    if_this: str
    then_that: str
    key: str = ""
    seen: int = 0

    @classmethod
    def of(cls, line: str, if_this: str, then_that: str) -> PlanRow:
        """What a form sent; `line` is a key and a version.

        >>> PlanRow.of("a:2", " they say no ", "walk home")
        PlanRow(if_this='they say no', then_that='walk home', key='a', seen=2)
        """
        key, _, seen = line.partition(":")
        known = int(seen) if seen.isdecimal() and len(seen) < 10 else 0
        return cls(if_this.strip()[:LONGEST], then_that.strip()[:LONGEST], key, known)

    @property
    def plan(self) -> IfThen | None:
        """The plan that it says; None where a half is missing."""
        return if_then(self.if_this, self.then_that)

    @property
    def half(self) -> bool:
        """Whether only one half says something."""
        return self.plan is None and bool(self.if_this or self.then_that)

"""Three schedulers under one roof: ours with its date, plain FSRS, and SM-2 as Anki sets it up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import floor
from typing import Protocol

import fsrs

from secondtake.practice.schedule import Grade, ReadyBy, new_card, review

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


class Scheduler(Protocol):
    """Says after each take when the next one is; None for never."""

    def after(self, at: datetime, *, told: bool, takes_left: int | None) -> datetime | None: ...


class Dated:
    """Ours. It is the only one that is told how many takes are left, since it is the only one that can use it."""

    def __init__(self, start: datetime, day: date) -> None:
        self._card, self._day = new_card(start), day

    def after(self, at: datetime, *, told: bool, takes_left: int | None) -> datetime | None:
        grade = Grade.GOOD if told else Grade.AGAIN
        self._card, _ = review(self._card, grade, at, ReadyBy((self._day,), takes=takes_left))
        return self._card.due


class Fsrs:
    """py-fsrs as it comes, fuzz off; `steps=False` leaves out its steps of minutes."""

    def __init__(self, start: datetime, *, steps: bool = True) -> None:
        none: tuple[timedelta, ...] = ()
        self._scheduler = (
            fsrs.Scheduler(enable_fuzzing=False)
            if steps
            else fsrs.Scheduler(enable_fuzzing=False, learning_steps=none, relearning_steps=none)
        )
        self._card = fsrs.Card(card_id=1, due=start)

    def after(self, at: datetime, *, told: bool, takes_left: int | None) -> datetime | None:  # noqa: ARG002
        self._card, _ = self._scheduler.review_card(self._card, fsrs.Rating.Good if told else fsrs.Rating.Again, at)
        return self._card.due


class Anki:
    """SM-2 with Anki's defaults, fuzz off: steps of 1 and 10 minutes, graduating at a day, ease 2.5 (less .2 after a
    lapse, never under 1.3), a lapse relearnt in 10 minutes and back at a day, hard at 1.2 times, each interval at least
    a day longer than the one under it. Good and Again are all that a simulated person answers."""

    def __init__(self) -> None:
        self._step, self._interval, self._ease = 0, 0, 2.5
        self._learning, self._relearning = True, False
        self._graded: date | None = None

    def after(self, at: datetime, *, told: bool, takes_left: int | None) -> datetime | None:  # noqa: ARG002
        if self._learning:
            minutes = self._learn(told=told)
        elif self._relearning:
            minutes, self._relearning = (0, False) if told else (10, True)
        else:
            minutes = self._review(at.date(), told=told)
        if minutes:
            return at + minutes * MINUTE
        self._graded = at.date()
        return at + self._interval * DAY

    def _learn(self, *, told: bool) -> int:
        self._step = self._step + 1 if told else 0
        if self._step < 2:
            return (1, 10)[self._step]
        self._learning, self._interval = False, 1
        return 0

    def _review(self, day: date, *, told: bool) -> int:
        if not told:
            self._ease, self._interval, self._relearning = max(1.3, self._ease - 0.2), 1, True
            return 10
        assert self._graded is not None
        late = max(0, (day - self._graded).days - self._interval)
        hard = max(self._interval + 1, floor(self._interval * 1.2 + 0.5))
        self._interval = max(hard + 1, floor((self._interval + late / 2) * self._ease + 0.5))
        return 0

"""The slip drill: a take is interrupted, and the person stops, names it once, restates, and moves on (E4.19)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

SECONDS = 20
"""How long the four take together. Nobody is stopped at the end of it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip card: what happens in the middle of an answer."""

    key: str
    text: str


SLIPS = (
    Slip("year", "You said the wrong year."),
    Slip("thread", "You lost the thread."),
    Slip("frown", "The interviewer frowned."),
    Slip("word", "The word you need is gone."),
    Slip("name", "You called their company by another name."),
    Slip("number", "The number you gave was too high."),
    Slip("other question", "You notice that you answer another question."),
    Slip("too long", "You have talked for three minutes."),
    Slip("interrupted", "They cut in: “Let me stop you there.”"),
    Slip("writes", "They write something down and say nothing."),
    Slip("example", "Your example does not fit after all."),
    Slip("joke", "Your joke was met with silence."),
    Slip("sound", "Your sound was off for the last two sentences."),
    Slip("blank", "Your mind goes blank."),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One of the four, with words that would do."""

    name: str
    does: str
    such_as: str


STEPS = (
    Step("Stop", "Stop talking. One breath.", "…"),
    Step("Name it once", "Say what happened, once, without an apology for yourself.", "Let me put that another way."),
    Step("Restate", "Say the one sentence that matters.", "It was 2021, and the result was six open tickets."),
    Step("Move on", "Go on from there, and don't come back to it.", "What I did next was …"),
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What the person says they did; None where they did not say."""

    stopped: bool | None = None
    named_once: bool | None = None
    restated: bool | None = None
    moved_on: bool | None = None
    seconds: float | None = None

    @property
    def done(self) -> tuple[str, ...]:
        """The steps that were done, for a sentence that begins with what went right.

        >>> Marks(stopped=True, named_once=False, restated=True).done
        ('Stop', 'Restate')
        """
        return self._marked(done=True)

    @property
    def not_done(self) -> tuple[str, ...]:
        """The steps that the person says they left out; those of which nothing was said are in neither.

        >>> Marks(stopped=True, named_once=False).not_done
        ('Name it once',)
        """
        return self._marked(done=False)

    def _marked(self, *, done: bool) -> tuple[str, ...]:
        told = (self.stopped, self.named_once, self.restated, self.moved_on)
        return tuple(step.name for step, mark in zip(STEPS, told, strict=True) if mark is done)

    @property
    def whole(self) -> bool:
        """Whether all four were done."""
        return len(self.done) == len(STEPS)


def next_slip(number: int, seen: Collection[str] = ()) -> Slip:
    """A slip that was not met yet, picked by a number that the caller draws; after all were met, any but the last.

    `seen` are the keys of those met, in their order.

    >>> next_slip(0).text, next_slip(0, ["year"]).text
    ('You said the wrong year.', 'You lost the thread.')
    """
    met = list(seen)
    round_ = met[len(met) // len(SLIPS) * len(SLIPS) :]
    fresh = [slip for slip in SLIPS if slip.key not in round_ and slip.key != (met[-1] if met else "")]
    return fresh[number % len(fresh)]

"""Tells the worker that there is something new, so that nobody waits for its next round.

Whoever started the worker says how (`by`). Where nobody has, as in a web server beside workers of its own, the worker
finds the row at its next round, within a second.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction


def _nobody() -> None:
    """Nobody to wake."""


_ring: Callable[[], None] = _nobody


def by(ring: Callable[[], None]) -> None:
    """From now on, wake the worker so."""
    global _ring  # noqa: PLW0603 - one worker a process
    _ring = ring


def after_commit() -> None:
    """Wake the worker once what was just written can be seen by it; at once where no transaction is open."""
    transaction.on_commit(_ring)

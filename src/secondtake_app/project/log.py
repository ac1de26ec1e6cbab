"""The log: where a failure stands in full, but for a person's words."""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType

from django.db import OperationalError, ProgrammingError
from django.template import TemplateDoesNotExist, TemplateSyntaxError

Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
TELLING = (ImportError, OSError, OperationalError, ProgrammingError, TemplateDoesNotExist, TemplateSyntaxError)
"""Failures whose message is about the machine. Any other's may hold what a person typed ("invalid literal: …")."""


_SECRET = re.compile(r"(/(?:enter|ask/answer|calendar/feed)/)[^/\s]+")
"""Addresses that open something to whoever has them; Django logs the address of what it refuses."""


class PrivateFormatter(logging.Formatter):
    """Every frame of a traceback, and of its message only what can't be personal; no secret addresses."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """The line, with secret addresses cut short."""
        return _SECRET.sub(r"\1…", super().format(record))

    def formatException(self, ei: Failure) -> str:  # noqa: N802 - the name is the standard library's
        """The chain of failures, oldest first."""
        return "\n".join(_tell(failure) for failure in _chain(ei[1]))


def _chain(failure: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while failure is not None and failure not in chain:
        chain.insert(0, failure)
        failure = failure.__cause__ or (None if failure.__suppress_context__ else failure.__context__)
    return chain


def _tell(failure: BaseException) -> str:
    frames = "".join(traceback.format_tb(failure.__traceback__))
    message = str(failure) if isinstance(failure, TELLING) else "(its message is left out: it may hold what was typed)"
    return f"{frames}{type(failure).__name__}: {message}"

"""Regular expressions, each compiled when it is first asked: all of them at once took every start a second."""

from __future__ import annotations

import re
from typing import cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Later:
    """Stands for the expression. At the first question it is compiled, and its methods are ours from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Only what isn't there yet is looked for here, so a search that was asked before costs nothing more."""
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in _ASKED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later. A mistake in it shows at the first search; a test compiles every one.

    >>> bool(expression(r"two\\s+takes", re.IGNORECASE).search("Two takes"))
    True
    """
    return cast("re.Pattern[str]", Later(pattern, flags))

"""Whether a failure means that there is no room left on the disk."""

from __future__ import annotations

import errno

_NUMBERS = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
"""No space; no more of it for this person; and a file that may grow no further, which is the same to whoever writes."""
_SAID = ("disk is full", "No space left on device")
"""In SQLite's words and in PostgreSQL's."""


def is_full(failure: BaseException | None) -> bool:
    """Whether it failed for want of room; of a database's failures, by what it said.

    >>> is_full(OSError(errno.ENOSPC, "No space left on device")), is_full(OSError(errno.ENOENT, "No such file"))
    (True, False)
    """
    if isinstance(failure, OSError):
        return failure.errno in _NUMBERS
    return failure is not None and any(said in str(failure) for said in _SAID)

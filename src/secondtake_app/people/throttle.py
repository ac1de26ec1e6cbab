"""How often somebody may do something, counted over all processes: the counts lie in the shared cache."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache

PERIOD = timedelta(hours=1)


def may(what: str, who: str, most: int, now: datetime) -> bool:
    """Whether this is one of the first `most` times in this hour; counts it if so.

    Each time takes a place of its own, and a cache gives one place to one asker only (`add`); a number that is read and
    written back would lose count between two processes.
    """
    hour = int(now.timestamp() // PERIOD.total_seconds())
    places = [_place(what, who, hour, number) for number in range(most)]
    taken = cache.get_many(places)
    return any(cache.add(place, 1, PERIOD.total_seconds() * 2) for place in places if place not in taken)


def _place(what: str, who: str, hour: int, number: int) -> str:
    """Hashed, so that no address and no token stands in the store."""
    return sha256("\0".join((what, who, str(hour), str(number))).encode()).hexdigest()

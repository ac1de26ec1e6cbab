"""Launch links: good for ten minutes and one use, so that one found later in a terminal or a history opens nothing."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from secondtake_app.people.models import LaunchLink, User

GOOD_FOR = timedelta(minutes=10)


def make(person: User, now: datetime) -> str:
    """A new token. The store keeps only its hash; links past their time are cleared away."""
    LaunchLink.objects.of(person).filter(good_until__lt=now).delete()
    token = secrets.token_urlsafe(24)
    LaunchLink.objects.create(owner=person, token_hash=_hash(token), good_until=now + GOOD_FOR)
    return token


def use(token: str, now: datetime) -> User | None:
    """Whom the token lets in. Whoever takes the row away was first; a second use finds nothing."""
    good = LaunchLink.objects.filter(token_hash=_hash(token), good_until__gte=now)
    link = good.select_related("owner").first()
    if link is None or not good.delete()[0]:
        return None
    return link.owner


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

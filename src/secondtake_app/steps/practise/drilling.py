"""The slip drill in a take: which slip comes, and what the person says they did."""

from __future__ import annotations

import math
import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from secondtake.practice.drills import SLIPS, STEPS, next_slip
from secondtake_app.steps.practise.models import Drill, Take

MARKS = ("stopped", "named_once", "restated", "moved_on")
FOUR = tuple(zip(MARKS, STEPS, strict=True))
"""The four steps, each with the name of its mark."""
SAID = {"yes": True, "no": False}
OPENLY_FROM = 3
"""The take of a card from which on the drill is offered openly; before, it is under "Everything else"."""
LONGEST = 3600.0


@transaction.atomic
def begin(take: Take) -> Drill:
    """A slip for this take: the one that came and was not marked yet, else one that was not met for long."""
    Take.objects.select_for_update().get(pk=take.pk)
    left = take.drills.filter(marked_at=None).first()
    if left:
        return left
    met = Drill.objects.of(take.owner).order_by("created_at").values_list("slip", flat=True)
    slip = next_slip(secrets.randbelow(len(SLIPS)), list(met))
    return Drill.objects.create(owner_id=take.owner_id, take=take, slip=slip.key)


def mark(drill: Drill, said: Mapping[str, str], now: datetime) -> None:
    """Keep what the person says of the four; what they did not say stays unsaid."""
    for name in MARKS:
        setattr(drill, name, SAID.get(said.get(name, "")))
    drill.seconds = _seconds(said.get("seconds", ""))
    drill.marked_at = now
    drill.save(update_fields=[*MARKS, "seconds", "marked_at", "updated_at"])


def _seconds(said: str) -> float | None:
    try:
        found = float(said[:20])
    except ValueError:
        return None
    return round(found, 1) if math.isfinite(found) and 0 <= found <= LONGEST else None

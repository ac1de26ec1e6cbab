"""Which time zone this machine keeps: the first guess at the person's own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = "/etc/localtime"


def machine_zone(env: Mapping[str, str] = os.environ, localtime: str = LOCALTIME) -> str:
    """TZ, else where the machine's own clock file points (Linux, macOS); UTC where neither names a known zone."""
    name = env.get("TZ") or os.path.realpath(localtime).partition("zoneinfo/")[2]
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"

"""What more interviews do, as bars: from the share with an offer at a low rate to that at a high one."""

from __future__ import annotations

from dataclasses import dataclass

from secondtake.outlook.odds import OddsCard

WIDTH, HEIGHT = 360, 250
LEFT, RIGHT, TOP, BOTTOM = 52, 350, 12, 205
_GAP = 0.3
"""Share of a bar's place that stays empty."""
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """One number of interviews: up to the low share, and on to the high one."""

    x: float
    width: float
    middle: float
    low: float
    low_height: float
    high: float
    high_height: float
    interviews: int
    low_percent: int
    high_percent: int


@dataclass(frozen=True, slots=True)
class OddsChart:
    """The drawing; its bars are the rows of the table."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    bars: tuple[Bar, ...]
    up: tuple[tuple[float, str], ...]


def draw_odds(card: OddsCard) -> OddsChart:
    """The chart of a card."""
    place = (RIGHT - LEFT) / len(card.after)
    return OddsChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        bottom=BOTTOM,
        bars=tuple(
            _bar(LEFT + place * at, place, one.interviews, one.low, one.high) for at, one in enumerate(card.after)
        ),
        up=tuple((_y(share), f"{round(_PERCENT * share)} %") for share in (0.0, 0.5, 1.0)),
    )


def _bar(x: float, place: float, interviews: int, low: float, high: float) -> Bar:
    return Bar(
        x=round(x + place * _GAP / 2, 1),
        width=round(place * (1 - _GAP), 1),
        middle=round(x + place / 2, 1),
        low=_y(low),
        low_height=round(BOTTOM - _y(low), 1),
        high=_y(high),
        high_height=round(_y(low) - _y(high), 1),
        interviews=interviews,
        low_percent=round(_PERCENT * low),
        high_percent=round(_PERCENT * high),
    )


def _y(share: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * share, 1)

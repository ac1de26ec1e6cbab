"""Forecasts beside what came, as a drawing: one dot a fifth of the scale, with how wide the truth may lie around it."""

from __future__ import annotations

from dataclasses import dataclass

from secondtake.outlook.calibration import Bin, Gut

WIDTH, HEIGHT = 360, 330
LEFT, RIGHT, TOP, BOTTOM = 52, 345, 34, 280
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Dot:
    """A fifth of the scale: where it stands, where its interval begins and ends, and how many forecasts it holds."""

    x: float
    y: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """The same as a row of the table, in whole per cent."""

    from_: int
    to: int
    forecasts: int
    said: int
    went_on: int
    came: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CalibrationChart:
    """The drawing, and the table that says the same."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    dots: tuple[Dot, ...]
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    rows: tuple[Row, ...]


def draw_calibration(gut: Gut) -> CalibrationChart | None:
    """The chart, or None where there are too few answers for one."""
    if not gut.bins:
        return None
    marks = (0.0, 0.5, 1.0)
    return CalibrationChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        top=TOP,
        bottom=BOTTOM,
        dots=tuple(_dot(part) for part in gut.bins),
        across=tuple((_x(share), f"{_whole(share)} %") for share in marks),
        up=tuple((_y(share), f"{_whole(share)} %") for share in marks),
        rows=tuple(_row(part) for part in gut.bins),
    )


def _dot(part: Bin) -> Dot:
    low, high = part.interval
    return Dot(_x(part.said), _y(part.share), _y(low), _y(high), part.forecasts)


def _row(part: Bin) -> Row:
    low, high = part.interval
    return Row(
        from_=_whole(part.low),
        to=_whole(part.high),
        forecasts=part.forecasts,
        said=_whole(part.said),
        went_on=part.went_on,
        came=_whole(part.share),
        low=_whole(low),
        high=_whole(high),
    )


def _x(share: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * share, 1)


def _y(share: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * share, 1)


def _whole(share: float) -> int:
    return round(_PERCENT * share)

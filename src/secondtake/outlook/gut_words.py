"""What is said of forecasts and what came of them: two-sided, in counts first (E1.6, E1.7, E1.27)."""

from __future__ import annotations

from secondtake.outlook.intervals import Interval

NOTHING_YET = "No forecast of yours has its answer yet. When one has, it is counted here."
BOTH_WAYS = (
    "People err both ways here. In about a thousand practice interviews on one platform for software engineers, many "
    "thought too well of how it had gone and many too badly (interviewing.io); which way you err, only your own "
    "answers can show."
)
_SAME = 0.005
"""A difference that two decimals don't show."""


def still_open(count: int) -> str:
    """How many forecasts nobody can look up yet."""
    return f"{_forecasts(count)} still {'waits' if count == 1 else 'wait'} for an answer."


def counts(resolved: int, hits: int, likely: int, likely_hits: int) -> str:
    """Hits only, as long as there are few."""
    least = f"{_forecasts(resolved)} {'has its' if resolved == 1 else 'have their'} answer: {hits} went on."
    unlikely = resolved - likely
    parts = [
        f"of the {likely} that you called at least as likely as not, {likely_hits}" if likely else "",
        f"of the {unlikely} that you called less likely, {hits - likely_hits}" if unlikely else "",
    ]
    return f"{least} {_capital('; '.join(part for part in parts if part))}."


def too_few(resolved: int, enough: int) -> str:
    """Why there is no more to say yet."""
    return (
        f"That is too few to say how well you foresee it, in either direction. From {enough} answers on they are "
        f"compared here ({enough - resolved} more)."
    )


def lean(resolved: int, hits: int, said: float, interval: Interval) -> str:
    """What was foreseen on average beside what came, and whether a lean can be told at all."""
    low, high = interval
    beside = (
        f"For {resolved} interviews you said {percent(said)} on average, and {hits} went on "
        f"({percent(hits / resolved)})."
    )
    range_ = f"That leaves room for anything from {percent(low)} to {percent(high)}."
    if said > high:
        return f"{beside} {range_} So far you have foreseen more than came."
    if said < low:
        return f"{beside} {range_} So far you have foreseen less than came."
    return f"{beside} {range_} Whether you lean either way can't be told from these."


def beside_the_rate(score: float, rate: float, interval: Interval) -> str:
    """The Brier score beside that of always saying the own rate."""
    low, high = interval
    first = (
        f"On the Brier score, where 0 is a perfect foresight and lower is nearer, your forecasts have {score:.2f}; "
        f"saying your own rate each time would have had {rate:.2f}."
    )
    if low > 0:
        return f"{first} For now your rate alone foresees better than the single forecasts."
    if high < 0:
        return f"{first} For now your single forecasts say more than your rate alone."
    return (
        f"{first} The difference may be anything from {_signed(low)} to {_signed(high)}, so neither is shown to be "
        "nearer."
    )


def percent(share: float) -> str:
    """A share in whole per cent.

    >>> percent(0.355)
    '36 %'
    """
    return f"{100 * share:.0f} %"


def _signed(value: float) -> str:
    return "0.00" if abs(value) < _SAME else f"{value:+.2f}".replace("-", "\N{MINUS SIGN}")


def _forecasts(count: int) -> str:
    return "One forecast" if count == 1 else f"{count} forecasts"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

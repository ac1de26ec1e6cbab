"""What the odds card says, each figure with its source and with what it leaves out."""

from __future__ import annotations

from secondtake.outlook.gut_words import percent
from secondtake.outlook.intervals import Interval

WRONG_RATES = (
    "These rates or counts don't fit together: a rate lies between 0 and 1, and offers are no more than interviews. "
    "Nothing was changed. Choose them again."
)
SAME_PERSON = (
    "In more than a thousand practice interviews of software engineers, only about a fifth to a quarter of people did "
    "alike from one interview to the next (interviewing.io, who sell them; technical interviews only)."
)
INDEPENDENT = (
    "This counts each interview as a draw of its own. Real ones are not: the same person brings the same preparation, "
    "and the same gap, to the next one. Where people differ so, fewer of them have an offer after many interviews than "
    "this says."
)
NO_PROMISE = (
    "These are shares of many people's interviews. What will come of any one of yours, nobody can read from them."
)


def noisy(flipped: float) -> str:
    """Why one interview says little about a person."""
    return (
        "Two people who each hold an interview of their own with the same person agree only moderately. Of a hundred "
        f"whom one of them puts into the upper half, about {round(_HUNDRED * flipped)} would be put into the lower "
        "half by the other. It is so the other way round, too."
    )


def noisy_source(agreement: float, panel: float) -> str:
    """Where that figure is from."""
    return (
        f"How far interviewers agree: r = {agreement:.2f} where each holds their own, {panel:.2f} in a panel (Huffcutt "
        "and others, 2013, over 32,000 people; we have it from others who report it). How many would change halves is "
        "worked out from r: 1/2 \N{MINUS SIGN} arcsin(r)/\N{GREEK SMALL LETTER PI}."
    )


def rates(low: float, high: float, published: bool) -> str:
    """Which rates the card counts with, and where they are from."""
    if not published:
        return (
            f"Counted here with the rates that you chose: {percent(low)} to {percent(high)} of interviews end in an "
            "offer."
        )
    return (
        f"In employers' own figures, {percent(low)} to {percent(high)} of interviews ended in an offer or a hire "
        "(Jobvite, 2015 to 2017; CareerPlug, small firms in the United States, 2024). They differ by trade, level "
        "and year."
    )


def needed(half_fewest: int, half_most: int, most_fewest: int, most_most: int) -> str:
    """What more interviews do, at those rates."""
    return (
        f"At such rates half of all people have an offer after {_between(half_fewest, half_most)} interviews, and "
        f"four in five after {_between(most_fewest, most_most)}."
    )


def then(interviews: int, low: float, high: float) -> str:
    """What that many more do, as people rather than as a chance."""
    fewest, most = round(_HUNDRED * low), round(_HUNDRED * high)
    people = str(fewest) if fewest == most else f"{fewest} to {most}"
    more = "one more interview" if interviews == 1 else f"{interviews} more interviews"
    return f"Of a hundred people with {more} each, about {people} have at least one offer at such rates."


def own(interviews: int, offers: int, interval: Interval) -> str:
    """The person's own rate, with how little it fixes."""
    low, high = interval
    return (
        f"Of your own {interviews} interviews with an answer, {offers} ended in an offer. That fits any rate from "
        f"{percent(low)} to {percent(high)}. Those that ended in silence are not in it; in the employers' figures they "
        "are."
    )


def no_own_rate(interviews: int, enough: int) -> str:
    """Why it isn't shown yet."""
    so_far = "none has" if interviews == 0 else "one has" if interviews == 1 else f"{interviews} have"
    return f"Your own rate is shown once {enough} interviews have their answer; {so_far} it so far."


_HUNDRED = 100


def _between(fewest: int, most: int) -> str:
    return str(fewest) if fewest == most else f"{fewest} to {most}"

"""Gut against outcome: counts below ten, a wide comparison from ten on, and no sentence that points one way only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.outlook.calibration import ENOUGH, Foreseen, gut

FORECAST = st.builds(Foreseen, st.integers(0, 100).map(lambda p: p / 100), st.sampled_from([True, False, None]))
ONE_SIDED = (
    "better than you think",
    "too hard on yourself",
    "too hard",
    "you underrate",
    "overconfident",
    "confidence",
)


def resolved(*pairs):
    return [Foreseen(odds, went_on) for odds, went_on in pairs]


def test_nothing_is_compared_where_nothing_is_known():
    found = gut([Foreseen(0.3), Foreseen(0.9)])

    assert (0, 2, 0, None) == (found.resolved, found.open, found.went_on, found.said)
    assert ((), None) == (found.bins, found.brier)
    assert "has its answer yet" in found.sentences[0]
    assert "2 forecasts still wait for an answer." == found.sentences[1]


def test_below_ten_only_hits_are_counted():
    found = gut(resolved((0.8, True), (0.7, False), (0.2, False)))

    assert "3 forecasts have their answer: 1 went on." in found.sentences[0]
    assert (
        "Of the 2 that you called at least as likely as not, 1; of the 1 that you called less likely, 0."
        in (found.sentences[0])
    )
    assert "too few" in found.sentences[1]
    assert (False, ()) == (any("Brier" in sentence for sentence in found.sentences), found.bins)


@pytest.mark.parametrize(("count", "compared"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_the_comparison_begins_at_ten_answers(count, compared):
    found = gut(resolved(*[(0.5, n % 3 == 0) for n in range(count)]))

    assert compared == (found.brier is not None)
    assert compared == bool(found.bins)


def test_the_brier_score_stands_beside_the_own_rate():
    found = gut(resolved(*[(1.0, True)] * 4, *[(0.0, False)] * 6)).brier

    assert 0 == found.score
    assert pytest.approx(10 / 9 * 0.4 * 0.6) == found.rate
    assert pytest.approx(-found.rate) == found.difference
    assert found.interval[0] < found.difference < found.interval[1] < 0


def test_ten_ordinary_forecasts_show_neither_to_be_nearer():
    found = gut(resolved(*[(0.6, n in (0, 3, 7)) for n in range(10)]))

    low, high = found.brier.interval
    assert low < 0 < high
    assert any("neither is shown to be nearer" in sentence for sentence in found.sentences)


def test_a_lean_is_told_only_where_the_count_leaves_no_room_for_it():
    much_more = gut(resolved(*[(0.9, n == 0) for n in range(12)])).sentences[0]
    much_less = gut(resolved(*[(0.1, n > 1) for n in range(12)])).sentences[0]
    about = gut(resolved(*[(0.4, n < 4) for n in range(12)])).sentences[0]

    assert "foreseen more than came" in much_more
    assert "foreseen less than came" in much_less
    assert "can't be told" in about


def test_bins_hold_each_forecast_once_with_wilsons_interval():
    found = gut(resolved(*[(n / 10, n > 5) for n in range(11)]))

    assert [2, 2, 2, 2, 3] == [part.forecasts for part in found.bins]
    assert (0.8, 1.0) == (found.bins[-1].low, found.bins[-1].high)
    assert all(part.interval[0] <= part.share <= part.interval[1] for part in found.bins)


@given(st.lists(FORECAST, max_size=40))
def test_any_forecasts_are_counted_whole_and_said_both_ways(forecasts):
    found = gut(forecasts)

    assert len(forecasts) == found.resolved + found.open
    assert found.resolved == sum(part.forecasts for part in found.bins) or not found.bins
    assert "both ways" in found.sentences[-1]
    assert [] == [word for word in ONE_SIDED if any(word in sentence.lower() for sentence in found.sentences)]

"""The odds card: each figure is worked out again here, and no sentence promises anything."""

import random
from math import comb

import pytest

from secondtake.outlook.intervals import at_least, at_most, exact, wilson
from secondtake.outlook.odds import AGREEMENT, at_least_one, flip, interviews_for, odds_card, own_rate

PROMISES = (
    "improves",
    "increase your",
    "your chance",
    "will get",
    "guarantee",
    "double",
    "2.67",
    "you will",
    "better odds",
)


def test_the_flip_is_what_two_noisy_interviewers_do():
    chance = random.Random(5)
    shared, own, people = AGREEMENT**0.5, (1 - AGREEMENT) ** 0.5, 60_000
    turned = 0
    for _ in range(people):
        same = chance.gauss() * shared
        turned += (same + chance.gauss() * own > 0) != (same + chance.gauss() * own > 0)

    assert pytest.approx(turned / people, abs=0.006) == flip(AGREEMENT)


@pytest.mark.parametrize(("agreement", "turned"), [(0.0, 0.5), (1.0, 0.0), (0.44, 0.355), (0.74, 0.235)])
def test_the_flip_falls_as_interviewers_agree(agreement, turned):
    assert pytest.approx(turned, abs=0.001) == flip(agreement)


def test_more_interviews_at_the_published_rates():
    card = odds_card()

    assert (3, 4) == (card.needed[0].fewest, card.needed[0].most)
    assert [(3, 4), (6, 8), (8, 11)] == [
        (interviews_for(0.27, share), interviews_for(0.2, share)) for share in (0.5, 0.8, 0.9)
    ]
    assert all(one.low < one.high for one in card.after)
    assert pytest.approx(1 - 0.72**5) == card.after[4].high


@pytest.mark.parametrize("rate", [0.17, 0.2, 0.25, 0.5])
@pytest.mark.parametrize("share", [0.5, 0.75, 0.8, 0.9])
def test_the_fewest_interviews_are_the_fewest(rate, share):
    needed = interviews_for(rate, share)

    assert at_least_one(rate, needed) >= share - 1e-9
    assert at_least_one(rate, needed - 1) < share


def test_the_own_rate_waits_for_ten_answers_and_is_wide():
    assert own_rate(9, 3) is None
    assert own_rate(10, 2).interval[1] - own_rate(10, 2).interval[0] > 0.4
    assert "shown once 10 interviews" in " ".join(odds_card(4, 1).sentences)
    assert "Of your own 10 interviews" in " ".join(odds_card(10, 2).sentences)


@pytest.mark.parametrize(
    "wrong", [{"low": 0}, {"low": 0.4, "high": 0.2}, {"high": 1.0}, {"interviews": 1, "offers": 2}]
)
def test_what_does_not_fit_together_is_said_in_words(wrong):
    with pytest.raises(ValueError, match="Nothing was changed"):
        odds_card(**wrong)


def test_sources_and_the_assumption_are_said_and_nothing_is_promised():
    for card in (odds_card(), odds_card(14, 3, low=0.1, high=0.5)):
        said = " ".join(card.sentences)

        assert all(part in said for part in ("Huffcutt", "interviewing.io", "a draw of its own", "nobody can read"))
        assert [] == [word for word in PROMISES if word in said.lower()]
    assert "Jobvite" in " ".join(odds_card().sentences)
    assert "you chose" in " ".join(odds_card(low=0.1).sentences)


@pytest.mark.parametrize(("hits", "tries"), [(0, 10), (1, 10), (5, 10), (10, 10), (3, 31)])
def test_the_exact_interval_leaves_a_fortieth_on_either_side(hits, tries):
    low, high = exact(hits, tries)

    assert low == 0 if hits == 0 else pytest.approx(0.025) == at_least(hits, tries, low)
    assert high == 1 if hits == tries else pytest.approx(0.025) == at_most(hits, tries, high)


def test_both_tails_are_the_binomials():
    assert pytest.approx(1 - comb(5, 0) * 0.7**5) == at_least(1, 5, 0.3)
    assert pytest.approx(1) == at_most(2, 5, 0.3) + at_least(3, 5, 0.3)


def test_wilsons_interval_is_all_there_is_where_nothing_was_tried():
    assert (0.0, 1.0) == wilson(0, 0)

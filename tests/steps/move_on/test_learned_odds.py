"""The odds card: figures with their sources, sliders that need no script, and the person's own rate from ten on."""

from __future__ import annotations

import re

import pytest

from learned_steps import ODDS, ended, interview, text_of
from secondtake_app.interviews.models import Outcome


def sliders(client, query):
    page = client.get(f"{ODDS}{query}")
    assert page.status_code == 200
    found = re.findall(r'<input type="range" id="(\w+)".*?value="(\d+)"', page.content.decode())
    return {name: int(value) for name, value in found}


@pytest.mark.parametrize(
    ("query", "low", "high", "more"),
    [
        ("", 17, 28, 5),
        ("?low=10&high=20&more=3", 10, 20, 3),
        ("?low=50&high=20", 20, 50, 5),
        ("?low=0&high=100&more=99", 1, 90, 12),
        ("?low=&high=abc&more=-4", 17, 28, 5),
        ("?low=99999999999999999999&high=%C2%B2&more=1e3", 17, 28, 5),
        ("?low=30&low=40&high=40", 40, 40, 5),
        ("?low=%00&high=1.5&more=%F0%9F%99%82", 17, 28, 5),
    ],
)
def test_sliders_stand_where_they_were_put_or_where_they_usually_do(alex, query, low, high, more):
    assert {"more": more, "low": low, "high": high} == sliders(alex, query)


def test_five_more_interviews_by_hand(alex):
    # 1 - .83^5 = 1 - .3939 = .606; 1 - .72^5 = 1 - .1935 = .807.
    said = "Of a hundred people with 5 more interviews each, about 61 to 81 have at least one offer at such rates."
    text = text_of(alex, ODDS)

    assert said in text
    assert "5 61 % 81 %" in text, "the table says the same"
    assert "Of a hundred people with one more interview each, about 17 to 28" in text_of(alex, f"{ODDS}?more=1")


def test_the_figures_come_with_their_sources_and_what_they_leave_out(alex):
    text = text_of(alex, ODDS)

    for part in ("Huffcutt", "interviewing.io", "Jobvite", "CareerPlug", "a draw of its own. Real ones are not"):
        assert part in text
    assert "nobody can read from them" in text
    assert "the rates that you chose: 10 % to 20 %" in text_of(alex, f"{ODDS}?low=10&high=20")


def answered(owner, offers, others, silent=0):
    kinds = [Outcome.Kind.OFFER] * offers + [Outcome.Kind.REJECTION] * others + [Outcome.Kind.SILENCE] * silent
    for number, kind in enumerate(kinds):
        ended(interview(owner, f"I {number}"), kind)


def test_below_ten_answers_the_own_rate_is_not_shown(alex, cast):
    answered(cast.alex, 2, 7, silent=4)
    text = text_of(alex, ODDS)

    assert "Your own rate is shown once 10 interviews have their answer; 9 have it so far." in text
    assert "With what fits my own" not in text


def test_from_ten_answers_on_the_own_rate_stands_there_with_its_exact_interval(alex, cast):
    answered(cast.alex, 2, 8, silent=4)
    text = text_of(alex, ODDS)

    # Clopper and Pearson for 2 of 10, as every table has it: 2.5 % to 55.6 %.
    assert "Of your own 10 interviews with an answer, 2 ended in an offer. That fits any rate from 3 % to 56 %." in text
    assert "?low=3&amp;high=56&amp;more=5" in alex.get(ODDS).content.decode()


def test_a_no_of_today_is_counted_from_tomorrow_on(alex, cast):
    answered(cast.alex, 2, 7)
    ended(interview(cast.alex, "Today"), Outcome.Kind.REJECTION, days=0)

    assert "9 have it so far" in text_of(alex, ODDS)


def test_samples_deleted_ones_and_other_people_s_are_not_counted(alex, cast):
    answered(cast.jo, 5, 5)
    ended(interview(cast.alex, "Sample", sample=True), Outcome.Kind.OFFER)
    ended(interview(cast.alex, "Deleted", deleted_at="2026-01-01T00:00:00Z"), Outcome.Kind.OFFER)

    assert "none has it so far" in text_of(alex, ODDS)

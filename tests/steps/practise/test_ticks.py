"""What is ticked or typed on the page of points is kept before the take is, as the answer is."""

from __future__ import annotations

from practise_steps import by_hand, take_it
from secondtake_app.steps.practise.models import Take


def begin(client, **card):
    made = by_hand(client, **card)
    client.post(f"/practise/cards/{made.pk}/take/")
    return Take.objects.get(card=made)


def keep(client, take, **said):
    return client.post(f"/practise/takes/{take.pk}/keep/", {"version": take.version, **said})


def points(client, take):
    return client.get(f"/practise/takes/{take.pk}/points/").content.decode()


def test_ticks_that_are_none_tick_nothing(alex):
    take = begin(alex)
    keep(alex, take, ticks="1", told=["7", "x", "-1", "²"])
    take.refresh_from_db()

    assert [] == take.told


def test_what_was_ticked_is_there_in_another_tab_and_can_be_taken_back(alex):
    take = begin(alex)
    keep(alex, take, ticks="1", told=["1"])
    assert ["Here I answer"] == Take.objects.get().told
    assert 1 == points(alex, take).count("data-keep-tick checked")
    take.refresh_from_db()
    keep(alex, take, ticks="1")
    assert [] == Take.objects.get().told
    assert Take.objects.get().done_at is None


def test_the_page_of_the_answer_leaves_the_ticks_alone(alex):
    take = begin(alex)
    keep(alex, take, ticks="1", told=["0"])
    take.refresh_from_db()
    keep(alex, take, answer="I own it")

    assert ["I own it"] == Take.objects.get().told


def test_a_window_left_open_ticks_nothing_in_a_finished_take(alex):
    take = take_it(alex, by_hand(alex), ["0"])
    keep(alex, take, ticks="1", told=["1", "2"])

    assert ["I own it"] == Take.objects.get().told


def test_points_that_are_being_typed_are_kept_and_become_points_once(alex):
    take = begin(alex, points="")
    keep(alex, take, points="I own a qu")
    take.refresh_from_db()
    assert "I own a qu" in points(alex, take)
    assert [] == take.card.beats
    alex.post(f"/practise/takes/{take.pk}/points/", {"points": "I own a question\nYou do both"})
    take.refresh_from_db()

    assert ["I own a question", "You do both"] == take.card.beats
    assert ("", None) == (take.noted, take.done_at)

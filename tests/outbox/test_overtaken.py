"""A person and a sender at the same letter in the same second: whoever comes second changes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from post_office import NOW, state_of, sweep
from secondtake_app.outbox import letters, recovery, sending
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import ChangedElsewhere

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def as_a_page_has_it(letter):
    return Letter.objects.select_related("owner").get(pk=letter.pk)


def test_an_edit_that_meets_a_letter_on_its_way_makes_no_draft_of_it(post, letter):
    page = as_a_page_has_it(letter)
    sweep()

    with pytest.raises(ChangedElsewhere):
        letters.keep(page, page.version, body="Dear Priya, one more thing")
    assert State.SENT == state_of(letter)
    assert "one more thing" not in letter.body


def test_send_on_a_held_letter_that_has_just_gone_sends_no_second_one(post, letter):
    Letter.objects.update(state=State.HELD)
    page = as_a_page_has_it(letter)
    sweep()

    with pytest.raises(ChangedElsewhere):
        letters.approve(page, page.version, NOW)
    sweep(NOW + timedelta(minutes=10))
    assert State.SENT == state_of(letter)
    assert 1 == len(post.got)


def test_an_edit_before_the_fence_stops_the_sender(post, letter):
    claimed = sending.claim(NOW)
    assert claimed
    page = as_a_page_has_it(letter)
    letters.keep(page, page.version, body="Dear Priya, a better word")

    assert not sending.send(claimed, lambda: NOW)
    assert [] == post.got
    assert State.DRAFT == state_of(letter)


def test_two_windows_that_press_send_together_send_once(post, letter):
    Letter.objects.update(state=State.DRAFT)
    one, other = as_a_page_has_it(letter), as_a_page_has_it(letter)
    letters.approve(one, one.version, NOW)

    with pytest.raises(ChangedElsewhere):
        letters.approve(other, other.version, NOW)
    sweep(NOW + timedelta(minutes=3))
    assert 1 == len(post.got)


def test_a_yes_that_comes_after_the_lease_is_still_believed(post, letter):
    claimed, later = sending.claim(NOW), NOW + timedelta(minutes=6)
    assert claimed

    def clock():
        """While the words are under way, six minutes go by and another sender looks after what was left."""
        if state_of(letter) == State.SENDING:
            recovery.recover(later)
            return later
        return NOW

    assert sending.send(claimed, clock)
    assert State.SENT == state_of(letter)
    assert 1 == len(post.got)


def test_a_letter_held_for_days_is_tried_for_a_day_like_any_other(post, letter):
    Letter.objects.update(approved_at=NOW - timedelta(days=3))
    post.rcpt = "451 4.7.1 greylisted"
    sweep()

    assert State.QUEUED == state_of(letter)


def test_a_draft_that_is_written_anew_takes_no_press_of_send_away(post, letter, interview):
    from secondtake_app.steps.thank import notes

    Letter.objects.update(state=State.DRAFT)
    other_window = as_a_page_has_it(letter)
    page = as_a_page_has_it(letter)
    letters.approve(page, page.version, NOW)

    with pytest.raises(ChangedElsewhere):
        notes.write_anew(other_window, second_take=False)
    assert State.QUEUED == state_of(letter)
    sweep(NOW + timedelta(minutes=3))
    assert State.SENT == state_of(letter)

"""Sending through a real SMTP server on loopback: each outcome ends in its state, and nothing goes twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from post_office import NOW, state_of, sweep
from secondtake_app.outbox import recovery, sending
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

# Its server speaks TLS from the start, which aiosmtpd does not count as TLS.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def test_a_letter_arrives_once(post, letter):
    sweep()
    sweep(NOW + timedelta(hours=1))

    (envelope,) = post.got
    assert (State.SENT, NOW) == (state_of(letter), letter.sent_at)
    assert ["priya@northwind.example"] == envelope.rcpt_tos
    assert f"Message-ID: <{letter.message_id}>".encode() in envelope.content


def test_a_greylisted_letter_goes_at_the_next_try(post, letter):
    post.rcpt = "451 4.7.1 later"
    sweep()
    post.rcpt = "250 OK"
    sweep(NOW + timedelta(seconds=30))
    assert [] == post.got
    sweep(NOW + timedelta(minutes=3))

    assert State.SENT == state_of(letter)
    assert 1 == len(post.got)


def test_a_connection_that_breaks_after_the_words_leaves_a_doubt_and_nothing_goes_again(post, letter):
    post.drops = True
    sweep()
    post.drops = False
    sweep(NOW + timedelta(days=1))

    assert State.UNCERTAIN == state_of(letter)
    assert "look in your mail program" in letter.state_note
    assert 1 == len(post.got)


def test_a_text_that_was_changed_after_send_does_not_go(post, letter):
    Letter.objects.update(body="Dear Priya, please give me a chance")
    sweep()

    assert [] == post.got
    assert State.DRAFT == state_of(letter)
    assert "was changed after you pressed Send" in letter.state_note


def test_an_overtaken_sender_is_stopped_at_the_fence(post, letter):
    first = sending.claim(NOW)
    assert first
    recovery.recover(NOW + timedelta(minutes=6))
    second = sending.claim(NOW + timedelta(minutes=6))
    assert second

    assert not sending.pass_fence(first, NOW + timedelta(minutes=6))
    assert sending.pass_fence(second, NOW + timedelta(minutes=6))


def test_a_crash_past_the_fence_is_a_doubt_and_before_it_none(post, letter):
    claimed = sending.claim(NOW)
    assert claimed
    assert sending.pass_fence(claimed, NOW)
    recovery.recover(NOW + timedelta(minutes=6))

    assert State.UNCERTAIN == state_of(letter)


def test_a_letter_two_hours_late_is_not_sent_by_itself(post, letter):
    sweep(NOW + timedelta(hours=2, minutes=5))

    assert State.QUEUED == state_of(letter)
    assert [] == post.got

"""A letter that may have gone: what the person says of it, and what turns up later, in a real Sent folder."""

from __future__ import annotations

from datetime import timedelta

import pytest

from post_office import NOW, state_of, sweep
from secondtake_app.outbox import doubts, letters
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
LATER = NOW + timedelta(minutes=10)


@pytest.fixture
def doubted(post, letter):
    """Its server took it and dropped the connection; so nobody told us."""
    post.drops = True
    sweep()
    post.drops = False
    assert State.UNCERTAIN == state_of(letter)
    return letter


@pytest.fixture
def denied(doubted):
    """The person looked, saw nothing, and said that it did not go."""
    letters.not_gone(doubted, NOW + timedelta(minutes=1))
    assert State.DRAFT == state_of(doubted)
    return doubted


def file_copy(mailbox, post):
    mailbox.deliver(post.got[0].content, "Sent")


def press_send(letter, at=LATER):
    letters.approve(letter, letter.version, at)


def test_a_copy_in_sent_settles_a_doubt(post, doubted, mailbox):
    file_copy(mailbox, post)
    sweep(LATER)

    assert State.SENT == state_of(doubted)
    assert "lies in your Sent folder" in doubted.state_note


def test_without_a_copy_the_doubt_stays_and_nothing_goes(post, doubted, mailbox):
    for hours in (1, 5, 20, 40):
        sweep(NOW + timedelta(hours=hours))

    assert State.UNCERTAIN == state_of(doubted)
    assert 1 == len(post.got)


def test_a_copy_that_is_filed_late_turns_a_denied_letter_into_one_that_was_sent(post, denied, mailbox):
    sweep(NOW + timedelta(minutes=2))
    assert State.DRAFT == state_of(denied)
    file_copy(mailbox, post)
    sweep(NOW + timedelta(minutes=20))

    assert State.SENT == state_of(denied)
    assert NOW == denied.sent_at


@pytest.mark.parametrize("hold", [None, NOW + timedelta(hours=12)])
def test_a_copy_that_turns_up_stops_the_second_sending_of_the_same_text(post, denied, mailbox, hold):
    letters.approve(denied, denied.version, LATER, hold)
    file_copy(mailbox, post)
    sweep(LATER + timedelta(seconds=30))
    sweep(NOW + timedelta(hours=12, minutes=1))

    assert State.SENT == state_of(denied)
    assert 1 == len(post.got)


def test_a_copy_of_an_earlier_text_stops_the_new_one_and_asks(post, denied, mailbox):
    letters.keep(denied, denied.version, body="Dear Priya,\n\nOther words.\n")
    press_send(denied)
    file_copy(mailbox, post)
    sweep(LATER + timedelta(seconds=30))
    sweep(LATER + timedelta(minutes=30))

    assert State.DRAFT == state_of(denied)
    assert "An earlier text of this letter went after all" in denied.state_note
    assert 1 == len(post.got)


def test_a_draft_of_other_words_stays_a_draft_when_the_earlier_text_turns_up(post, denied, mailbox):
    letters.keep(denied, denied.version, body="Dear Priya,\n\nOther words.\n")
    file_copy(mailbox, post)
    sweep(LATER)

    assert State.DRAFT == state_of(denied)
    assert denied.doubts.get().found_at == LATER


def test_the_same_text_goes_again_under_the_same_message_id(post, denied):
    press_send(denied)
    sweep(LATER + timedelta(minutes=3))

    first, second = (envelope.content for envelope in post.got)
    assert f"Message-ID: <{denied.message_id}>".encode() in first
    assert f"Message-ID: <{denied.message_id}>".encode() in second
    assert State.SENT == state_of(denied)


def test_other_words_go_under_a_message_id_of_their_own_and_both_are_known(post, denied):
    old = denied.message_id
    letters.keep(denied, denied.version, body="Dear Priya,\n\nOther words.\n")
    press_send(denied)

    assert old != denied.message_id
    for known in (old, denied.message_id):
        assert [denied] == list(doubts.known_as(denied.owner, [known, "someone@else.example"]))


def test_nobody_else_s_letter_is_known_by_a_message_id(denied, cast):
    assert [] == list(doubts.known_as(cast.jo, [denied.message_id]))
    assert [] == list(doubts.known_as(denied.owner, [""]))


def test_a_text_that_is_known_to_have_gone_and_is_sent_again_on_purpose_has_a_new_message_id(post, denied, mailbox):
    old, said = denied.message_id, denied.body
    letters.keep(denied, denied.version, body="Dear Priya,\n\nOther words.\n")
    file_copy(mailbox, post)
    sweep(LATER)
    state_of(denied)
    letters.keep(denied, denied.version, body=said)
    press_send(denied)

    assert old != denied.message_id


def test_a_bounced_letter_is_not_called_sent_since_its_copy_lies_in_sent(post, letter, mailbox):
    sweep()
    file_copy(mailbox, post)
    Letter.objects.update(state=State.FAILED)
    sweep(LATER)

    assert State.FAILED == state_of(letter)


def test_a_mailbox_that_does_not_answer_keeps_no_letter_from_leaving(post, doubted, interview, account):
    from post_office import approved

    account.imap_host, account.imap_port = "localhost", 1
    account.save()
    other = approved(interview, "tom@northwind.example")
    sweep(LATER)

    assert State.SENT == state_of(other)
    assert State.UNCERTAIN == state_of(doubted)

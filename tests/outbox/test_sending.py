"""Sending through a real SMTP server on loopback: each outcome ends in its state, and nothing goes twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from post_office import NOW, state_of, sweep
from secondtake_app.engines.keys import Keys
from secondtake_app.outbox import rules, sending
from secondtake_app.outbox.models import Letter, MailAccount
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


@pytest.mark.parametrize(
    ("answer", "state", "says"),
    [
        ("550 5.1.1 no such user", State.FAILED, "nobody has the address priya@northwind.example"),
        ("552 5.2.2 mailbox full", State.FAILED, "is full"),
        ("451 4.7.1 greylisted, try later", State.QUEUED, "try later"),
    ],
)
def test_a_refusal_of_the_address_ends_in_its_state_and_a_sentence(post, letter, answer, state, says):
    post.rcpt = answer
    sweep()

    assert state == state_of(letter)
    assert says in letter.state_note
    assert "nothing was sent" in letter.state_note
    assert [] == post.got


def test_a_greylisted_letter_goes_at_the_next_try(post, letter):
    post.rcpt = "451 4.7.1 later"
    sweep()
    post.rcpt = "250 OK"
    sweep(NOW + timedelta(seconds=30))
    assert [] == post.got
    sweep(NOW + timedelta(minutes=3))

    assert State.SENT == state_of(letter)
    assert 1 == len(post.got)


@pytest.mark.parametrize(("answer", "state"), [("554 5.7.1 spam", State.FAILED), ("452 4.3.1 no room", State.QUEUED)])
def test_a_clear_answer_after_the_words_is_believed(post, letter, answer, state):
    post.data = answer
    sweep()

    assert state == state_of(letter)


def test_a_connection_that_breaks_after_the_words_leaves_a_doubt_and_nothing_goes_again(post, letter):
    post.drops = True
    sweep()
    post.drops = False
    sweep(NOW + timedelta(days=1))

    assert State.UNCERTAIN == state_of(letter)
    assert "look in your mail program" in letter.state_note
    assert 1 == len(post.got)


def test_a_wrong_password_is_said_and_nothing_sent(post, letter, account, settings):
    Keys(settings.DATA_FOLDER).put(str(account.pk), "wrong")
    sweep()

    assert State.FAILED == state_of(letter)
    assert "app password" in letter.state_note


def test_a_server_that_is_not_there_is_tried_again(post, letter, account):
    MailAccount.objects.update(smtp_port=1)
    sweep()

    assert State.QUEUED == state_of(letter)
    assert letter.not_before > NOW


def test_a_certificate_of_somebody_unknown_is_refused(letter, settings):
    settings.MAIL_CA = ""
    sweep()

    assert State.FAILED == state_of(letter)
    assert "Your password was not shown to it" in letter.state_note


def test_a_text_that_was_changed_after_send_does_not_go(post, letter):
    Letter.objects.update(body="Dear Priya, please give me a chance")
    sweep()

    assert [] == post.got
    assert State.DRAFT == state_of(letter)
    assert "was changed after you pressed Send" in letter.state_note


def test_an_overtaken_sender_is_stopped_at_the_fence(post, letter):
    first = sending.claim(NOW)
    assert first
    sending.recover(NOW + timedelta(minutes=6))
    second = sending.claim(NOW + timedelta(minutes=6))
    assert second

    assert not sending.pass_fence(first, NOW + timedelta(minutes=6))
    assert sending.pass_fence(second, NOW + timedelta(minutes=6))


def test_a_crash_past_the_fence_is_a_doubt_and_before_it_none(post, letter):
    claimed = sending.claim(NOW)
    assert claimed
    assert sending.pass_fence(claimed, NOW)
    sending.recover(NOW + timedelta(minutes=6))

    assert State.UNCERTAIN == state_of(letter)


def test_a_letter_two_hours_late_is_not_sent_by_itself(post, letter):
    sweep(NOW + timedelta(hours=2, minutes=5))

    assert State.QUEUED == state_of(letter)
    assert [] == post.got


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Priya\r\nBcc: all@northwind.example", "Thank you\r\nBcc: all@northwind.example"),
        ("שרה לוי", "תודה 🙏"),
        ("Nguyễn Thị Hà", "x" * 300),
    ],
)
def test_no_name_or_subject_becomes_a_header_of_its_own(post, letter, name, subject):
    from email import message_from_bytes, policy

    Letter.objects.update(
        to_name=name, subject=subject, approved_digest=rules.digest(subject, letter.body, letter.to_address)
    )
    sweep()

    (envelope,) = post.got
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert message["Bcc"] is None
    assert " ".join(subject.split()) == message["Subject"]
    assert " ".join(name.split()) == message["To"].addresses[0].display_name


@pytest.mark.parametrize("address", ["priya", "priya@", "@northwind.example", "a b@c d", "priya@northwind..example"])
def test_an_address_that_is_none_is_said(post, letter, address):
    Letter.objects.update(to_address=address, approved_digest=rules.digest(letter.subject, letter.body, address))
    sweep()

    assert State.FAILED == state_of(letter)
    assert "is no e-mail address" in letter.state_note

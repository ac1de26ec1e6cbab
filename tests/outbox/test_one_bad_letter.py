"""A letter, an account or a server that nobody foresaw stops no other letter, and ends in a right state itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from post_office import NOW, approved, state_of, sweep
from secondtake_app.engines import mailbox, post
from secondtake_app.engines.keys import Keys
from secondtake_app.outbox import sending
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


@pytest.fixture
def second(interview, letter):
    return approved(interview, "tom@northwind.example")


def test_a_fault_before_the_fence_says_that_nothing_was_sent(post, letter, second, monkeypatch, caplog):
    real = sending.message_of

    def of_the_first(asked, *rest):
        if asked.pk == letter.pk:
            raise RuntimeError(asked.body)
        return real(asked, *rest)

    monkeypatch.setattr(sending, "message_of", of_the_first)
    sweep()

    assert (State.FAILED, State.SENT) == (state_of(letter), state_of(second))
    assert "nothing was sent" in letter.state_note
    assert "a letter could not be handed over" in caplog.text
    assert ["tom@northwind.example"] == post.got[0].rcpt_tos


def test_a_fault_past_the_fence_is_a_doubt(letter, second, monkeypatch):
    real = post.deliver

    def breaks_after_the_fence(account, message, recipient, may_send):
        if recipient.startswith("priya"):
            may_send()
            raise RuntimeError
        return real(account, message, recipient, may_send)

    monkeypatch.setattr(post, "deliver", breaks_after_the_fence)
    sweep()
    sweep(NOW + timedelta(days=1))

    assert (State.UNCERTAIN, State.SENT) == (state_of(letter), state_of(second))
    assert "look in your mail program" in letter.state_note


def test_a_fault_in_looking_for_one_copy_stops_neither_the_other_nor_what_is_due(
    post, letter, second, account, monkeypatch
):
    MailAccount.objects.update(imap_host="localhost")
    Letter.objects.filter(pk=letter.pk).update(state=State.UNCERTAIN, state_at=NOW, not_before=NOW)

    def breaks(*_):
        raise RuntimeError

    monkeypatch.setattr(mailbox, "sent_copy", breaks)
    sweep()

    assert (State.UNCERTAIN, State.SENT) == (state_of(letter), state_of(second))


@pytest.mark.parametrize(
    ("fields", "password", "says"),
    [
        ({"smtp_host": "smtp..x"}, "sesame", "no mail server of that name"),
        ({"smtp_port": 2**20}, "sesame", "no such port"),
        ({}, "sésame", "did not accept the user name or the password"),
        ({"user": "álex"}, "sesame", None),
        ({"address": "alex"}, "sesame", "is no e-mail address"),
    ],
)
def test_an_account_that_can_t_be_right_ends_in_a_sentence(post, letter, account, settings, fields, password, says):
    MailAccount.objects.update(**fields)
    Keys(settings.DATA_FOLDER).put(str(account.pk), password)
    sweep()

    assert (State.FAILED if says else State.SENT) == state_of(letter)
    assert (says or "") in letter.state_note


def test_a_drop_at_the_word_data_is_tried_again_and_arrives_once(smtp_server, letter, settings):
    from services.smtp import Drop

    settings.MAIL_CA = str(smtp_server.ca_file)
    MailAccount.objects.update(smtp_port=smtp_server.tls_port, smtp_host=smtp_server.host)
    smtp_server.drops = Drop.AT_DATA
    sweep()
    assert State.QUEUED == state_of(letter)
    smtp_server.drops = None
    sweep(NOW + timedelta(minutes=3))

    assert State.SENT == state_of(letter)
    assert 1 == len(smtp_server.accepted)

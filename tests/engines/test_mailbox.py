"""A real mailbox, looked into: what stands in Sent, what came in, and what is said where it can't be read."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest

from secondtake_app.engines import mailbox
from secondtake_app.engines.mailbox import Place, Unreadable
from secondtake_app.engines.session import Account
from services.certificates import server_side
from services.dovecot import OTHER_PASSWORD
from services.wire import wire

TODAY = date(2026, 11, 24)


@pytest.fixture
def account_of(ca_file):
    def account(box, **changes):
        known = {
            "address": box.user, "user": "", "password": box.password, "smtp_host": "", "smtp_port": 465,
            "security": "tls", "imap_host": box.host, "imap_port": box.imaps_port, "ca_file": str(ca_file),
        }  # fmt: skip
        return Account(**{**known, **changes})

    return account


@pytest.fixture
def line_to(authority):
    @contextmanager
    def opened(box, *, expired=False):
        with wire(box.imap_port, server_side(authority, expired=expired)) as made:
            yield made

    return opened


def mail(message_id="one@northwind.example", sender="priya@northwind.example", body="See you on Monday.\n", more=""):
    head = f"From: {sender}\r\nSubject: Re: Thank you\r\nMessage-ID: <{message_id}>\r\n{more}\r\n"
    return (head + body).replace("\r\n", "\n").replace("\n", "\r\n").encode()


def everything(_lines):
    return True


def since_now(account):
    """The place from which on an inbox is read, once the person has said so."""
    found, place, more = mailbox.incoming(account, Place(), TODAY, everything)
    assert ([], False) == (found, more)
    return place


# The Sent folder


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("Sent", True), ("Gesendet", True), ("Poslane", True), ("Sent Items", True), ("Éléments envoyés", True),
        ("送信済み", True), ("INBOX.Sent Messages", True), ("Sentiments", None), ("", None),
    ],
)  # fmt: skip
def test_a_copy_is_found_in_the_sent_folder_whatever_it_is_called(dovecot_server, account_of, folder, found):
    box = dovecot_server.mailbox(sent=folder)
    if folder:
        box.deliver(mail("mine@chen.example"), folder)

    assert found == mailbox.sent_copy(account_of(box), "mine@chen.example")
    assert bool(found) == mailbox.has_sent_folder(account_of(box))


def test_no_copy_is_no_copy(dovecot, account_of):
    dovecot.deliver(mail("other@chen.example"), "Sent")

    assert mailbox.sent_copy(account_of(dovecot), "mine@chen.example") is False


def test_of_two_marked_folders_both_are_looked_into(dovecot, account_of):
    dovecot.create("Gesendet")
    dovecot.deliver(mail("mine@chen.example"), "Gesendet")

    assert mailbox.sent_copy(account_of(dovecot), "mine@chen.example") is True


def test_without_a_mailbox_there_is_nothing_to_look_into(dovecot, account_of):
    assert mailbox.sent_copy(account_of(dovecot, imap_host=""), "mine@chen.example") is None


# What comes in


def test_what_lay_there_before_is_not_looked_at(dovecot, account_of):
    dovecot.deliver(mail("old@northwind.example"))
    place = since_now(account_of(dovecot))
    dovecot.deliver(mail("new@northwind.example"))
    found, after, _ = mailbox.incoming(account_of(dovecot), place, TODAY, everything)

    assert [b"new@northwind.example" in message.data for message in found] == [True]
    assert ([], after, False) == mailbox.incoming(account_of(dovecot), after, TODAY, everything)


def test_only_what_belongs_is_fetched_and_nothing_is_marked_or_moved(dovecot, account_of, line_to):
    asked = []

    def by_priya(lines):
        asked.append(lines)
        return b"priya" in lines

    with line_to(dovecot) as line:
        account = account_of(dovecot, imap_port=line.port)
        place = since_now(account)
        dovecot.deliver(mail("news@shop.example", "shop@shop.example", "Buy socks\n"))
        dovecot.deliver(mail("answer@northwind.example"))
        found, _, _ = mailbox.incoming(account, place, TODAY, by_priya)

    assert [2] == [message.uid for message in found]
    assert not any(b"socks" in lines or b"Subject" in lines for lines in asked)
    assert 1 == line.said.count(b"BODY.PEEK[]")
    assert not any(word in line.said for word in (b"STORE", b"SELECT", b"COPY", b"EXPUNGE", b" BODY[", b"RFC822.TEXT"))
    assert not any("Seen" in flags for flags in dovecot.flags())


def test_a_message_says_when_the_server_had_it_and_not_when_it_claims_to_be_written(dovecot, account_of):
    place = since_now(account_of(dovecot))
    dovecot.deliver(mail(more="Date: Mon, 1 Jan 2001 00:00:00 +0000\r\n"))
    ((message,), _, _) = mailbox.incoming(account_of(dovecot), place, TODAY, everything)

    assert abs(message.received_at - datetime.now(UTC)) < timedelta(hours=1)


def test_an_inbox_made_anew_is_read_from_the_day_of_the_last_look(dovecot, account_of):
    place = since_now(account_of(dovecot))
    assert TODAY == place.day
    dovecot.deliver(mail("in-between@northwind.example"))
    dovecot.renumber()
    today = datetime.now(UTC).date()
    found, after, _ = mailbox.incoming(account_of(dovecot), Place(place.validity, 40, today), TODAY, everything)

    assert after.validity != place.validity
    assert [b"in-between" in message.data for message in found] == [True]
    later = Place(place.validity, 0, today + timedelta(days=9))
    assert [] == mailbox.incoming(account_of(dovecot), later, TODAY, everything)[0]


def test_many_are_read_in_several_goes_and_none_is_left_out(dovecot, account_of, monkeypatch):
    monkeypatch.setattr(mailbox, "MOST", 3)
    monkeypatch.setattr(mailbox, "AT_ONCE", 2)
    place, seen, goes, more = since_now(account_of(dovecot)), [], 0, True
    for number in range(7):
        dovecot.deliver(mail(f"number{number}@northwind.example"))
    while more:
        found, place, more = mailbox.incoming(account_of(dovecot), place, TODAY, everything)
        seen, goes = seen + [message.uid for message in found], goes + 1

    assert ([1, 2, 3, 4, 5, 6, 7], 3) == (seen, goes)


def test_25_megabytes_are_read_as_far_as_the_words_go(dovecot, account_of):
    from secondtake.replies.mail import read_message

    place = since_now(account_of(dovecot))
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n'
    line = "QUJD" * 19 + "\r\n"
    attachment = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + line * (
        25_000_000 // 78
    )
    body = f"--b\r\nContent-Type: text/plain\r\n\r\nSee you on Monday.\r\n--b\r\n{attachment}--b--\r\n"
    dovecot.deliver(mail(more=head, body=body))
    ((message,), _, _) = mailbox.incoming(account_of(dovecot), place, TODAY, everything)

    assert mailbox.LARGEST == len(message.data)
    assert "See you on Monday." == read_message(message.data).text


@pytest.mark.parametrize(
    "data",
    [
        b"From: \xff\xfe <priya@northwind.example>\r\nSubject: caf\xe9\r\n\r\n\xff\x00\xfe\r\n",
        b"\r\nno head at all\r\n",
        b"no mail at all",
        b"Subject: only a head\r\n",
        b"From: a\r\nReferences: " + b"<x@y>\r\n " * 3000 + b"\r\n\r\nHello\r\n",
        "From: Прия <priya@northwind.example>\r\nSubject: Спасибо\r\n\r\nДа\r\n".encode(),
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 400,
        b"Content-Type: text/plain; charset=klingon\r\nContent-Transfer-Encoding: base64\r\n\r\n=====\r\n",
    ],
)
def test_odd_messages_come_through_as_they_are(dovecot, account_of, data):
    place = since_now(account_of(dovecot))
    dovecot.deliver(data.replace(b"\0", b""))
    dovecot.deliver(mail())
    found, _, _ = mailbox.incoming(account_of(dovecot), place, TODAY, everything)

    assert [data.replace(b"\0", b""), mail()] == [message.data for message in found]


# Where it can't be read


@pytest.mark.parametrize(
    ("changes", "says", "lasting"),
    [
        ({"password": "wrong"}, "Your mailbox did not accept the user name or the password", True),
        ({"password": "falsch ö"}, "Your mailbox did not accept the user name or the password", True),
        ({"password": ""}, "password is not here", True),
        ({"ca_file": ""}, "signed by nobody we know", True),
        ({"imap_port": 1}, "Your mailbox could not be reached", False),
        ({"imap_port": 70_000}, "no such port", True),
        ({"imap_host": "nobody.invalid"}, "no mail server of that name, or the network is off", False),
        ({"imap_host": "imap..x"}, "no mail server of that name", True),
    ],
)
def test_a_mailbox_that_can_t_be_read_is_told_in_words(dovecot, account_of, changes, says, lasting):
    with pytest.raises(Unreadable, match=says) as told:
        mailbox.has_sent_folder(account_of(dovecot, **changes))

    assert lasting == told.value.trouble.lasting
    assert "Nothing in it was changed." in str(told.value)


def test_an_expired_certificate_is_said_and_no_password_shown(dovecot, account_of, line_to):
    with line_to(dovecot, expired=True) as line, pytest.raises(Unreadable, match="has expired"):
        mailbox.has_sent_folder(account_of(dovecot, imap_port=line.port))

    assert b"" == line.said


def test_a_password_may_be_in_any_letters(dovecot, account_of):
    assert mailbox.has_sent_folder(account_of(dovecot, password=OTHER_PASSWORD))


@pytest.mark.parametrize("word", [b"LOGIN", b"LIST", b"EXAMINE", b"SEARCH"])
def test_a_hang_up_while_sent_is_looked_at_is_said(dovecot, account_of, line_to, word):
    with line_to(dovecot) as line:
        line.cuts_at = word
        with pytest.raises(Unreadable, match="hung up"):
            mailbox.sent_copy(account_of(dovecot, imap_port=line.port), "mine@chen.example")


@pytest.mark.parametrize("word", [b"STATUS", b"EXAMINE", b"SEARCH", b"HEADER.FIELDS", b"BODY.PEEK[]"])
def test_a_hang_up_in_the_middle_gives_nothing_and_the_next_look_all(dovecot, account_of, line_to, word):
    with line_to(dovecot) as line:
        account = account_of(dovecot, imap_port=line.port)
        place = since_now(account)
        dovecot.deliver(mail())
        line.cuts_at = word
        with pytest.raises(Unreadable, match="hung up"):
            mailbox.incoming(account, place, TODAY, everything)
        line.cuts_at = b""

        assert 1 == len(mailbox.incoming(account, place, TODAY, everything)[0])


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"%t NO [UNAVAILABLE] Temporary authentication failure.\r\n", "asked to try later"),
        (b"%t NO [LIMIT] Too many connections\r\n", "asked to try later"),
        (b"%t NO [ALERT] Application-specific password required\r\n", "app password"),
        (b"%t NO AUTHENTICATE failed: BasicAuthBlocked\r\n", "lets no program in by password"),
        (b"* BYE Authentication failed\r\n", "did not accept the user name or the password"),
        (b"%t BAD what\r\n", "did not accept the user name or the password"),
    ],
)
def test_what_a_server_says_to_a_password(dovecot, account_of, line_to, answer, says):
    with line_to(dovecot) as line:
        line.answers[b"LOGIN"] = answer
        with pytest.raises(Unreadable, match=says):
            mailbox.has_sent_folder(account_of(dovecot, imap_port=line.port))


@pytest.mark.parametrize(
    "answer",
    [
        b'INTERNALDATE "24-Nov-2026 15:00:00 +0000" BODY[]<0> {7}\r\nHello\r\n UID 1)\r\n',
        b'UID 1 BODY[]<0> {7}\r\nHello\r\n INTERNALDATE " 4-Nov-2026 15:00:00 +0000")\r\n* 1 FETCH (FLAGS ())\r\n',
    ],
)
def test_a_server_may_answer_in_any_order(dovecot, account_of, line_to, answer):
    with line_to(dovecot) as line:
        place = since_now(account_of(dovecot))
        dovecot.deliver(mail())
        line.answers[b"BODY.PEEK[]"] = b"* 1 FETCH (" + answer + b"%t OK done\r\n"
        account = account_of(dovecot, imap_port=line.port)
        ((message,), _, _) = mailbox.incoming(account, place, TODAY, everything)

    assert (1, b"Hello\r\n", 11) == (message.uid, message.data, message.received_at.month)

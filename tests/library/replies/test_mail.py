"""A message that arrived is told apart, whatever its bytes: an answer, a bounce, an absence, an appointment."""

import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.replies.mail import ArrivedKind, read_message
from secondtake.replies.mail_text import own_text

sys.path.insert(0, str(Path(__file__).parent))
from shapes import SHAPES

HEAD = (
    "From: Priya Raman <Priya@Northwind.example>\r\nTo: alex@chen.example\r\nSubject: Re: Thank you\r\n"
    "Date: Mon, 23 Nov 2026 09:12:00 +0530\r\nMessage-ID: <b@northwind.example>\r\n"
    "In-Reply-To: <a2@chen.example>\r\nReferences: <a1@chen.example>\r\n <a2@chen.example>\r\n"
)
REPORT = """From: Mail Delivery System <MAILER-DAEMON@mx.chen.example>
To: alex@chen.example
Subject: {subject}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=b"

--=b
Content-Type: text/plain

This is the mail system.

--=b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.chen.example

Final-Recipient: rfc822; priya@northwind.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {says}

--=b
Content-Type: text/rfc822-headers

From: alex@chen.example
Message-ID: <a2@chen.example>
Subject: Thank you

--=b--
"""


def message(body="Hello.", more="", head=HEAD):
    return (head + more + "\r\n" + body).encode()


@pytest.mark.parametrize(("text", "own"), SHAPES.values(), ids=SHAPES.keys())
def test_an_answer_is_found_in_what_it_answers(text, own):
    assert own.split() == own_text(text).split()


def test_an_answer_keeps_who_when_and_what_it_follows():
    arrived = read_message(message("No news yet.\r\n\r\nOn 23 Nov 2026 Alex Chen wrote:\r\n> Any news?"))

    assert (ArrivedKind.ANSWER, "priya@northwind.example", "Priya Raman") == (
        arrived.kind,
        arrived.sender,
        arrived.sender_name,
    )
    assert datetime(2026, 11, 23, 9, 12, tzinfo=timezone(timedelta(hours=5, minutes=30))) == arrived.date
    assert ("<b@northwind.example>", "<a2@chen.example>") == (arrived.message_id, arrived.in_reply_to)
    assert ("<a2@chen.example>", "<a1@chen.example>") == arrived.thread
    assert ("Re: Thank you", "No news yet.") == (arrived.subject, arrived.text)


@pytest.mark.parametrize(
    ("subject", "action", "status", "says", "permanent"),
    [
        ("Undelivered Mail Returned to Sender", "failed", "5.1.1", "550 5.1.1 User unknown", True),
        ("Delivery Status Notification (Failure)", "failed", "4.2.2", "452 4.2.2 Mailbox full", False),
        ("Warning: could not send message", "delayed", "4.4.1", "connect timed out", False),
    ],
)
def test_a_delivery_report_names_whom_it_did_not_reach(subject, action, status, says, permanent):
    arrived = read_message(REPORT.format(subject=subject, action=action, status=status, says=says).encode())
    (failed,) = arrived.failed

    assert ArrivedKind.BOUNCE == arrived.kind
    assert ("priya@northwind.example", permanent, says) == (failed.address, failed.permanent, failed.says)
    assert ("<a2@chen.example>",) == arrived.thread


def test_a_report_of_success_is_no_bounce():
    report = REPORT.format(subject="Delivered", action="delivered", status="2.0.0", says="250 ok")

    assert ArrivedKind.AUTOMATIC == read_message(report.encode()).kind


PLAIN_BOUNCES = {
    "Exim": (
        (
            "From: Mail Delivery System <Mailer-Daemon@mx.chen.example>\nSubject: Mail delivery failed: returned\n"
            "X-Failed-Recipients: priya@northwind.example\n\nA message that you sent could not be delivered:\n\n"
            "  priya@northwind.example\n    550 5.1.1 Unknown user\n\n------ This is a copy of the message\n\n"
            "Message-ID: <a2@chen.example>\nTo: other@northwind.example\n"
        ),
        True,
    ),
    "qmail": (
        (
            "From: MAILER-DAEMON@mx.chen.example\nSubject: failure notice\n\nHi. This is the qmail-send program.\n\n"
            "<priya@northwind.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 No such user\n\n"
            "--- Below this line is a copy of the message.\n\nMessage-ID: <a2@chen.example>\n"
        ),
        True,
    ),
    "Exchange": (
        (
            "From: Microsoft Outlook <MicrosoftExchange329e71ec@chen.example>\nSubject: Undeliverable: Thank you\n\n"
            "Your message to priya@northwind.example couldn't be delivered.\n\nOriginal message headers:\n\n"
            "Message-ID: <a2@chen.example>\n"
        ),
        True,
    ),
    "delayed": (
        (
            "From: postmaster@mx.chen.example\nSubject: Delivery delayed: Thank you\n\nYour message to "
            "priya@northwind.example is delayed. We will retry for two days.\n\nOriginal message:\n\n"
            "Message-ID: <a2@chen.example>\n"
        ),
        False,
    ),
}


@pytest.mark.parametrize(("text", "permanent"), PLAIN_BOUNCES.values(), ids=PLAIN_BOUNCES.keys())
def test_a_bounce_in_words_is_one_too(text, permanent):
    arrived = read_message(text.encode())

    assert ArrivedKind.BOUNCE == arrived.kind
    assert [("priya@northwind.example", permanent)] == [(one.address, one.permanent) for one in arrived.failed]
    assert "<a2@chen.example>" == arrived.returned_id


@pytest.mark.parametrize(
    ("more", "body", "kind"),
    [
        ("Auto-Submitted: auto-replied\r\n", "I am out of the office until Monday.", ArrivedKind.OUT_OF_OFFICE),
        ("Precedence: auto_reply\r\n", "I'm away until 4 May.", ArrivedKind.OUT_OF_OFFICE),
        ("X-Autoreply: yes\r\n", "Ich bin abwesend.", ArrivedKind.OUT_OF_OFFICE),
        ("Auto-Submitted: auto-replied\r\n", "We got your message.", ArrivedKind.AUTOMATIC),
        ("Auto-Submitted: auto-generated\r\n", "Your ticket is 12.", ArrivedKind.AUTOMATIC),
        ("Precedence: bulk\r\n", "Our newsletter.", ArrivedKind.AUTOMATIC),
        ("Auto-Submitted: no\r\n", "I was out of the office, sorry.", ArrivedKind.ANSWER),
        ("X-Auto-Response-Suppress: All\r\n", "See you on Monday.", ArrivedKind.ANSWER),
        ("", "I'll be back on Monday and we can talk then.", ArrivedKind.ANSWER),
    ],
)
def test_a_machine_is_told_from_a_person(more, body, kind):
    assert kind == read_message(message(body, more)).kind


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Thank you",
        "Out of Office: Thank you",
        "Abwesenheitsnotiz: Dank",
        "=?utf-8?q?R=C3=A9ponse_automatique?=",
    ],
)
def test_an_absence_is_told_by_its_subject(subject):
    assert (
        ArrivedKind.OUT_OF_OFFICE == read_message(f"From: p@northwind.example\nSubject: {subject}\n\nHi".encode()).kind
    )


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("REPLY", ArrivedKind.CALENDAR_REPLY),
        ("COUNTER", ArrivedKind.CALENDAR_REPLY),
        ("REQUEST", ArrivedKind.INVITATION),
    ],
)
def test_a_calendar_message_is_told_by_its_method(method, kind):
    body = f"--b\r\nContent-Type: text/calendar; method={method}\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:{method}\r\n\r\n--b--"
    arrived = read_message(message(body, "Content-Type: multipart/alternative; boundary=b\r\n"))

    assert kind == arrived.kind
    assert "BEGIN:VCALENDAR" in arrived.calendar


def test_markup_alone_is_read_without_its_quote():
    body = (
        "<html><head><style>p {color: red}</style></head><body><p>Thanks &amp; sorry, no.</p>"
        '<div class="gmail_quote"><p>Any news?</p></div></body></html>'
    )
    arrived = read_message(message(body, "Content-Type: text/html; charset=utf-8\r\n"))

    assert "Thanks & sorry, no." == arrived.text


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("utf-8", "Schöne Grüße".encode(), "Schöne Grüße"),
        ("iso-8859-1", "it’s a no".encode("cp1252"), "it’s a no"),
        ("no-such-charset", "Schön".encode(), "Schön"),
        ("utf-8", "Schön".encode("cp1252"), "Schön"),
        ("us-ascii", "Schön".encode(), "Schön"),
    ],
)
def test_words_are_read_by_their_charset_or_in_spite_of_it(charset, data, text):
    head = HEAD + f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"

    assert text == read_message(head.encode() + data).text


def test_a_name_with_a_comma_and_signs_of_its_own_is_one_name():
    arrived = read_message(b"From: =?utf-8?q?Whitfield=2C_D=C3=A1na?= <dana@harbour.example>\nSubject: =?x?q?a?=\n\nHi")

    assert ("Whitfield, Dána", "dana@harbour.example") == (arrived.sender_name, arrived.sender)


def test_what_is_missing_is_blank():
    arrived = read_message(b"")

    assert (ArrivedKind.ANSWER, "", None, "", (), "") == (
        arrived.kind, arrived.sender, arrived.date, arrived.message_id, arrived.thread, arrived.text,
    )  # fmt: skip


def test_a_time_without_a_zone_is_universal_time():
    arrived = read_message(b"Date: Mon, 23 Nov 2026 09:12:00 -0000\n\nHi")

    assert datetime(2026, 11, 23, 9, 12, tzinfo=UTC) == arrived.date


@pytest.mark.parametrize(
    "data",
    [
        b"From: \xff\xfe\nSubject: =?utf-8?b?////?=\nDate: never\n\n\xff",
        b"From: =?utf-8?q?=ZZ?= <<@@>\nContent-Type: text/plain; charset*=x''%ff\n\nHi",
        b"Content-Type: multipart/mixed\n\nno boundary",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n--b--",
        b"Content-Type: message/delivery-status\n\nFinal-Recipient: ;;;\nAction: failed\n",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!=",
        b"Content-Type: message/rfc822\n\n",
        "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2000)).encode(),
        b"\x00" * 100,
        b"Subject: " + b"a" * 100_000 + b"\n\n" + b"> " * 100_000,
    ],
)
def test_bad_bytes_end_in_something_said(data):
    assert read_message(data).kind in ArrivedKind


@given(st.binary(max_size=300), st.sampled_from([HEAD, REPORT, *(text for text, _ in PLAIN_BOUNCES.values())]))
def test_no_bytes_raise(data, text):
    middle = len(text) // 2
    assert read_message(text[:middle].encode() + data + text[middle:].encode()).kind in ArrivedKind

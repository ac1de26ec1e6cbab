"""Sending through a real SMTP server on loopback: each outcome ends in its state, and nothing goes twice."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope

from secondtake_app.engines.keys import Keys
from secondtake_app.interviews.models import Interview, Opportunity
from secondtake_app.outbox import rules, sending
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
PASSWORD = "sesame"
# Its server speaks TLS from the start, which aiosmtpd does not count as TLS.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


class Post:
    """What a provider does with what it gets; a test says otherwise."""

    def __init__(self) -> None:
        self.got: list[Envelope] = []
        self.rcpt = "250 OK"
        self.data = "250 OK"
        self.drops = False

    def authenticate(self, _server, _session, _envelope, _how, data) -> AuthResult:
        return AuthResult(success=getattr(data, "password", b"") == PASSWORD.encode(), handled=False)

    async def handle_RCPT(self, _server, _session, envelope, address, _options) -> str:  # noqa: N802 - aiosmtpd's name
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server, _session, envelope) -> str:  # noqa: N802 - as above
        if self.data.startswith("250"):
            self.got.append(envelope)
        if self.drops:
            server.transport.abort()
        return self.data


@pytest.fixture(scope="session")
def authority():
    return trustme.CA()


@pytest.fixture
def post(authority, tmp_path, settings):
    """A server with TLS from the start, that our settings trust."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    settings.MAIL_CA = str(tmp_path / "ca.pem")
    settings.DATA_FOLDER = tmp_path
    yield from serve(Post(), authority.issue_cert("localhost"))


def serve(handler, certificate):
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(tls)
    options = {"authenticator": handler.authenticate, "auth_required": True, "auth_require_tls": False}
    with socket.create_server(("localhost", 0)) as free:
        handler.port = free.getsockname()[1]
    controller = Controller(handler, hostname="localhost", port=handler.port, ssl_context=tls, **options)
    controller.start()
    yield handler
    controller.stop()


@pytest.fixture
def account(cast, post):
    row = MailAccount.objects.create(
        owner=cast.alex, address="alex@chen.example", name="Alex Chen", smtp_host="localhost", smtp_port=post.port
    )
    Keys(post_folder()).put(str(row.pk), PASSWORD)
    return row


def post_folder():
    from django.conf import settings

    return settings.DATA_FOLDER


@pytest.fixture
def letter(cast, account):
    """A letter that the person pressed Send on, three minutes ago."""
    job = Opportunity.objects.create(owner=cast.alex)
    interview = Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind")
    return approved(interview, "priya@northwind.example")


def approved(interview, address, subject="Thank you", body="Dear Priya,\n\nThank you.\n"):
    return Letter.objects.create(
        owner=interview.owner,
        interview=interview,
        kind="thank_you",
        to_name="Priya Raman",
        to_address=address,
        subject=subject,
        body=body,
        state=State.QUEUED,
        approved_digest=rules.digest(subject, body, address),
        approved_at=NOW - timedelta(minutes=3),
        not_before=NOW - timedelta(minutes=1),
        message_id=sending.new_message_id("alex@chen.example"),
    )


def state_of(letter):
    letter.refresh_from_db()
    return State(letter.state)


def sweep(at=NOW):
    return sending.sweep(lambda: at)


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


def test_a_wrong_password_is_said_and_nothing_sent(post, letter, account):
    Keys(post_folder()).put(str(account.pk), "wrong")
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

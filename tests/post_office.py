"""A provider's mail server on loopback, with TLS from the start, and a letter that was approved for it."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope

from secondtake_app.outbox import rules, sending
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
PASSWORD = "sesame"


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

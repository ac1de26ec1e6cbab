"""The mail server that letters leave by: a real one, that a test tells to misbehave."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum
from pathlib import Path

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from services import processes
from services.certificates import server_side
from services.dovecot import Full, Mailbox

USER, PASSWORD = "alex@chen.example", "sesame"
LIMIT = 20_000_000
"""Bytes; what a large provider takes."""


class Drop(StrEnum):
    """When the server drops the connection."""

    BEFORE_DATA = "before data"
    IN_DATA = "in data"
    AFTER_DATA = "after data"
    """It has taken the message and filed it, and the sender never hears so."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A message that the server has taken."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes

    @property
    def message(self) -> EmailMessage:
        """As a mail program reads it."""
        return message_from_bytes(self.content, policy=policy.default)


@dataclass
class PostOffice:
    """What the server does with what it gets, and what it got. Change it at any time."""

    host: str
    tls_port: int
    """TLS from the start."""
    starttls_port: int
    expired_port: int
    """TLS from the start, with a certificate whose time is over."""
    user: str = USER
    password: str = PASSWORD
    ca_file: Path | None = None
    accepted: list[Accepted] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    """Answers at RCPT, by address; under "*" for everybody else: `{"*": "550 5.1.1 no such user"}`."""
    refuses_data: str = ""
    """The answer after the words: `552 5.2.2 mailbox full`."""
    greylists: bool = False
    """Asks each pair of sender and recipient to come back once."""
    drops: Drop | None = None
    copies_to: Mailbox | None = None
    """The sender's mailbox, where a copy goes to Sent, as the large providers do; None: no copies."""
    inboxes: dict[str, Mailbox] = field(default_factory=dict)
    """Recipients' mailboxes, by address. A full one is answered by 552."""
    seen: set[tuple[str, str]] = field(default_factory=set)

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
    ) -> AuthResult:
        """aiosmtpd's question whether to let somebody in."""
        expected = LoginPassword(self.user.encode(), self.password.encode())
        return AuthResult(success=data == expected, handled=False)

    async def handle_RCPT(self, server, _session, envelope, address, _options) -> str:  # noqa: N802 - aiosmtpd's name
        """aiosmtpd's question whether that recipient is welcome."""
        if self.drops is Drop.BEFORE_DATA:
            server.transport.abort()
        refusal = self.refuses.get(address, self.refuses.get("*"))
        if self.greylists and (envelope.mail_from, address) not in self.seen:
            self.seen.add((envelope.mail_from, address))
            refusal = "451 4.7.1 greylisted, come back later"
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, _session, envelope) -> str:  # noqa: N802 - as above
        """aiosmtpd's question what becomes of a whole message."""
        if self.refuses_data:
            return self.refuses_data
        taken = Accepted(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content)
        try:
            await asyncio.to_thread(self._file, taken)
        except Full:
            return "552 5.2.2 mailbox full"
        self.accepted.append(taken)
        if self.drops is Drop.AFTER_DATA:
            server.transport.abort()
        return "250 OK"

    def _file(self, taken: Accepted) -> None:
        for address in taken.recipients:
            if address in self.inboxes:
                self.inboxes[address].deliver(taken.content)
        if self.copies_to:
            self.copies_to.deliver(taken.content, "Sent")


class Server(SMTP):
    """aiosmtpd's, that can break off amid the words, and counts TLS from the start as TLS."""

    def __init__(self, office: PostOffice, **options: object) -> None:
        private = bool(options.pop("private"))
        options = {"authenticator": office.authenticate, "auth_required": True, "enable_SMTPUTF8": True, **options}
        super().__init__(office, data_size_limit=LIMIT, **options)
        self._auth_require_tls = not private

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - as above
        """Take the words, or part of them."""
        if self.event_handler.drops is not Drop.IN_DATA:
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        await self._reader.readline()
        return self.transport.abort()


class Desk(Controller):
    """A port at which the post office listens, in a thread of its own."""

    def factory(self) -> SMTP:
        return Server(self.handler, private=self.ssl_context is not None, **self.SMTP_kwargs)


@pytest.fixture
def smtp_server(authority: trustme.CA, ca_file: Path) -> Iterator[PostOffice]:
    """A post office that takes everything from whoever knows the password."""
    ports = [processes.free_port() for _ in range(3)]
    office = PostOffice(processes.HOST, *ports, ca_file=ca_file)
    good, expired = server_side(authority), server_side(authority, expired=True)
    desks = [
        Desk(office, hostname=processes.HOST, port=ports[0], ssl_context=good),
        Desk(office, hostname=processes.HOST, port=ports[1], tls_context=good, require_starttls=True),
        Desk(office, hostname=processes.HOST, port=ports[2], ssl_context=expired),
    ]
    for desk in desks:
        desk.start()
    yield office
    for desk in desks:
        desk.stop()

"""The mail server that letters leave by: a real one, that a test tells to misbehave."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Coroutine, Iterator
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

    AT_LOGIN = "at login"
    """After it has refused a password."""
    BEFORE_DATA = "before data"
    AT_DATA = "at data"
    """At the word DATA: it never asked for the words."""
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
    mumbles: str = ""
    """What it says in place of `250 OK` once it has taken the words."""
    at: dict[str, str] = field(default_factory=dict)
    """What it says to a command in place of doing it: `{"MAIL": "552 5.2.2 over quota"}`."""
    limit: int = LIMIT
    """Bytes that it takes."""
    hides: set[str] = field(default_factory=set)
    """Abilities that it has and does not tell: `{"SIZE"}`."""
    methods: list[str] = field(default_factory=lambda: ["LOGIN", "PLAIN"])
    """Ways to log in that it tells."""
    greeted_by: str = ""
    """What the last client called itself."""
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

    async def handle_EHLO(self, server, session, _envelope, hostname, responses) -> list[str]:  # noqa: N802 - aiosmtpd's name
        """aiosmtpd's question what it tells of its abilities."""
        session.host_name = self.greeted_by = hostname
        server.data_size_limit = self.limit
        mine = {"SIZE": f"250-SIZE {self.limit}", "AUTH": f"250-AUTH {' '.join(self.methods)}"}
        told = {line[4:].partition(" ")[0]: line for line in responses}
        return [mine.get(name, line) for name, line in told.items() if name not in self.hides]

    async def handle_RCPT(self, server, _session, envelope, address, _options) -> str:  # noqa: N802 - as above
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
        return self.mumbles or "250 OK"

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

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802 - as above
        """Let somebody in, or not, and perhaps hang up on them."""
        await self._or_say("AUTH", super().smtp_AUTH(arg))
        if self.event_handler.drops is Drop.AT_LOGIN and not self.session.authenticated:
            self.transport.close()

    async def smtp_MAIL(self, arg: str) -> None:  # noqa: N802 - as above
        """Take a sender."""
        await self._or_say("MAIL", super().smtp_MAIL(arg))

    async def _or_say(self, command: str, does: Coroutine[object, object, None]) -> None:
        if said := self.event_handler.at.get(command):
            does.close()
            return await self.push(said)
        return await does

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - as above
        """Take the words, or part of them."""
        if self.event_handler.drops is Drop.AT_DATA:
            return self.transport.abort()
        if said := self.event_handler.at.get("DATA"):
            return await self.push(said)
        if self.event_handler.drops is not Drop.IN_DATA:
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        await self._reader.readline()
        return self.transport.abort()


class Desk(Controller):
    """A port at which the post office listens, in a thread of its own. It is taken at once: no other test gets it."""

    def __init__(self, office: PostOffice, **options: object) -> None:
        self.listener = socket.create_server((processes.HOST, 0))
        super().__init__(office, hostname=processes.HOST, port=self.listener.getsockname()[1], **options)

    def factory(self) -> SMTP:
        return Server(self.handler, private=self.ssl_context is not None, **self.SMTP_kwargs)

    def _create_server(self) -> Awaitable[asyncio.AbstractServer]:
        return self.loop.create_server(self._factory_invoker, sock=self.listener, ssl=self.ssl_context)


@pytest.fixture
def smtp_server(authority: trustme.CA, ca_file: Path) -> Iterator[PostOffice]:
    """A post office that takes everything from whoever knows the password."""
    office = PostOffice(processes.HOST, 0, 0, 0, ca_file=ca_file)
    good, expired = server_side(authority), server_side(authority, expired=True)
    desks = [
        Desk(office, ssl_context=good),
        Desk(office, tls_context=good, require_starttls=True),
        Desk(office, ssl_context=expired),
    ]
    office.tls_port, office.starttls_port, office.expired_port = (desk.port for desk in desks)
    for desk in desks:
        desk.start()
    yield office
    for desk in desks:
        desk.stop()

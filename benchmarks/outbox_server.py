"""The provider of `outbox.py`: it reads slowly, drops connections, and files what it took into Sent, or does not."""

from __future__ import annotations

import asyncio
import random
import socket
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

DROPS, NEVER_FILES, FILES_LATE, READS_SLOWLY = 0.1, 0.05, 0.2, 0.25
LATEST = 1.0
"""Seconds after which a copy that is filed late has come."""
SMALL = 4096
"""Bytes that the kernel may take from a sender before we read them, so that a death amid the words cuts them off."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What befalls one letter at one try; the same for every sender."""

    before: float
    after: float
    drops: bool
    filed: float | None
    """Seconds until a copy lies in Sent; None: never."""


class PostOffice:
    """What came, and what was filed."""

    def __init__(self, seed: int, mailbox: Any) -> None:
        self.seed, self.mailbox, self.chance = seed, mailbox, random.Random(seed)
        self.received: Counter[str] = Counter()
        self.begun = self.dropped = 0
        self.late: list[asyncio.Task[None]] = []

    def fate(self, name: str) -> Fate:
        chance = random.Random(f"{self.seed} {name} {self.received[name]}")
        filed = None if chance.random() < NEVER_FILES else 0.0
        if filed is not None and chance.random() < FILES_LATE:
            filed = chance.uniform(0.2, LATEST)
        return Fate(chance.uniform(0, 0.02), chance.uniform(0, 0.15), chance.random() < DROPS, filed)

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a whole message."""
        name = str(message_from_bytes(envelope.content)["Subject"])
        fate = self.fate(name)
        await asyncio.sleep(fate.before)
        self.received[name] += 1
        if self.mailbox and fate.filed is not None:
            filing = asyncio.create_task(self.file(envelope.content, fate.filed))
            self.late.append(filing)
            if not fate.filed:
                await asyncio.shield(filing)  # the copy is filed also where the sender is gone meanwhile
        await asyncio.sleep(fate.after)
        if fate.drops:
            self.dropped += 1
            server.transport.abort()
        return "250 OK"

    async def file(self, content: bytes, wait: float) -> None:
        await asyncio.sleep(wait)
        await asyncio.to_thread(self.mailbox.deliver, content, "Sent")

    def filed(self) -> set[str]:
        """The letters of which a copy lies in Sent."""
        return {str(message["Subject"]) for message in self.mailbox.messages("Sent")} if self.mailbox else set()


class Slow(SMTP):
    """Takes its time over the words of some letters: 60 ms and more, in pieces."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - as above
        office: PostOffice = self.event_handler
        office.begun += 1
        there = self._reader
        if office.chance.random() < READS_SLOWLY:
            self._reader = SlowReader(there)  # type: ignore[assignment]
        try:
            await super().smtp_DATA(arg)
        finally:
            self._reader = there


class SlowReader:
    """A reader that rests after every so many lines."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self.reader, self.lines = reader, 0

    async def readuntil(self, mark: bytes) -> bytes:
        self.lines += 1
        if self.lines % 40 == 0:
            await asyncio.sleep(0.003)
        return await self.reader.readuntil(mark)


class Desk(Controller):
    """A port with a small window."""

    def factory(self) -> SMTP:
        return Slow(self.handler, **self.SMTP_kwargs)

    def _create_server(self) -> Any:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
        listener.bind((self.hostname, self.port))
        return self.loop.create_server(self._factory_invoker, sock=listener, ssl=self.ssl_context)


@contextmanager
def serving(office: PostOffice, authority: Any) -> Iterator[int]:
    """The port at which letters are taken."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(tls)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    desk = Desk(office, hostname="127.0.0.1", port=port, ssl_context=tls)
    desk.start()
    try:
        yield port
        asyncio.run_coroutine_threadsafe(_all_filed(office), desk.loop).result()
    finally:
        desk.stop()


async def _all_filed(office: PostOffice) -> None:
    await asyncio.gather(*office.late)

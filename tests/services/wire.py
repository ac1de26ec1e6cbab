"""A wire to a server, on which a test listens, and which it cuts or speaks into. TLS ends in it."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from services import processes


@dataclass
class Wire:
    """What was said by the client, and what happens at a word of its. Change it at any time."""

    target_port: int
    port: int = 0
    heard: list[bytes] = field(default_factory=list)
    """The client's lines."""
    cuts_at: bytes = b""
    """At a line with this word the wire is cut; the server never hears it."""
    answers: dict[bytes, bytes] = field(default_factory=dict)
    """What is said to a line with this word in place of the server's own answer; `%t` is the line's tag."""

    @property
    def said(self) -> bytes:
        """All that the client said."""
        return b"".join(self.heard)

    async def connect(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        server, to_server = await asyncio.open_connection(processes.HOST, self.target_port)
        ways = [self._there(client, to_server, to_client), self._back(server, to_client)]
        tasks = [asyncio.create_task(way) for way in ways]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            for end in (to_client, to_server):
                end.transport.abort()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _there(
        self, client: asyncio.StreamReader, to_server: asyncio.StreamWriter, to_client: asyncio.StreamWriter
    ) -> None:
        with suppress(OSError):
            while line := await client.readline():
                self.heard.append(line)
                if told := next((told for word, told in self.answers.items() if word in line), None):
                    to_client.write(told.replace(b"%t", line.partition(b" ")[0]))
                elif self.cuts_at and self.cuts_at in line:
                    return
                else:
                    to_server.write(line)

    async def _back(self, server: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while said := await server.read(65_536):
                to_client.write(said)
                await to_client.drain()


@contextmanager
def wire(target_port: int, context: ssl.SSLContext) -> Iterator[Wire]:
    """A wire to that port of this machine."""
    made, ready = Wire(target_port), threading.Event()
    loop = asyncio.new_event_loop()
    over = asyncio.Event()
    thread = threading.Thread(target=_run, args=(loop, made, context, ready, over), daemon=True)
    thread.start()
    assert ready.wait(processes.PATIENCE)
    yield made
    loop.call_soon_threadsafe(over.set)
    thread.join(processes.PATIENCE)


def _run(
    loop: asyncio.AbstractEventLoop, made: Wire, context: ssl.SSLContext, ready: threading.Event, over: asyncio.Event
) -> None:
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(_listen(made, context, ready, over))


async def _listen(made: Wire, context: ssl.SSLContext, ready: threading.Event, over: asyncio.Event) -> None:
    async with await asyncio.start_server(made.connect, processes.HOST, 0, ssl=context) as listening:
        made.port = listening.sockets[0].getsockname()[1]
        ready.set()
        await over.wait()
    await asyncio.sleep(0)

"""Two hundred letters under two hundred kills: our sender beside a plain loop that sends, then marks.

A real SMTP server with TLS takes its time over each message, and drops one connection in ten after it took it. A
driver forks a sender and kills it (SIGKILL) at a random, seeded instant, again and again, then lets one run to its end.
A letter is *lost* if it was not received although its record says that it was sent, or that nothing is left to do.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

LETTERS, KILLS, SEED = 200, 200, 7
SHORTEST, LONGEST_LIFE = 0.02, 0.18
"""Seconds that a sender lives."""


def outbox() -> list[dict[str, Any]]:
    """One row: the outcome of ours, and under `plain_loop` that of the plain loop."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = (attack(Path(folder, name), name) for name in ("ours", "plain"))
    return [{"measure": "outbox", **ours, "plain_loop": plain, "plain_received_twice": plain["received_twice"]}]


def attack(home: Path, sender: str) -> dict[str, int]:
    """Serve, let the driver do its worst, and count what came."""
    import trustme

    home.mkdir()
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(home / "ca.pem"))
    received: Counter[str] = Counter()
    controller = serve(authority, received)
    told = {"SECONDTAKE_HOME": str(home), "SECONDTAKE_MAIL_CA": str(home / "ca.pem")}
    asked = [sys.executable, "-m", "benchmarks.outbox", sender, str(controller.port)]
    done = subprocess.run(asked, env={**os.environ, **told}, stdout=subprocess.PIPE, check=True)
    controller.stop()
    states: dict[str, str] = json.loads(done.stdout)
    claimed = {name for name, state in states["letters"].items() if state in ("sent", "failed")}
    return {
        "letters": LETTERS,
        "kills": states["kills"],
        "received_twice": sum(count > 1 for count in received.values()),
        "lost": len(claimed - set(received)),
        "in_doubt": sum(state == "uncertain" for state in states["letters"].values()),
    }


def serve(authority: Any, received: Counter[str]) -> Any:
    """A server that takes 5 to 60 ms for the words, and drops one connection in ten after it took them."""
    from aiosmtpd.controller import Controller

    chance = random.Random(SEED)

    class Post:
        async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
            await asyncio.sleep(chance.uniform(0.005, 0.03))
            received[str(message_from_bytes(envelope.content)["Subject"])] += 1
            await asyncio.sleep(chance.uniform(0, 0.03))
            if chance.random() < 0.1:
                server.transport.abort()
            return "250 OK"

    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(tls)
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Post(), hostname="localhost", port=port, ssl_context=tls)
    controller.start()
    return controller


def drive(run: Any, is_over: Any) -> int:
    """Fork senders and kill them, until so many were killed or all is done; then one undisturbed. The kills."""
    chance, kills = random.Random(SEED), 0
    while kills < KILLS and not is_over():
        child = fork(run)
        time.sleep(chance.uniform(SHORTEST, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        kills += 1
    while not is_over():
        os.waitpid(fork(run), 0)
        time.sleep(0.2)
    return kills


def fork(run: Any) -> int:
    child = os.fork()
    if child == 0:
        try:
            run()
        finally:
            os._exit(0)
    return child


def ours(port: int) -> tuple[int, dict[str, str]]:
    """Our own sender over our own store; only its lease is shorter, so that the test doesn't wait five minutes."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondtake_app.project.settings"
    import django

    django.setup()
    from django.db import connections
    from django.utils import timezone

    from secondtake_app.interviews.models import Interview, Opportunity
    from secondtake_app.outbox import rules, sending
    from secondtake_app.outbox.models import Letter, MailAccount
    from secondtake_app.people.models import the_one_person
    from secondtake_app.project import folder, store

    folder.prepare(folder.place())
    store.get_ready()
    rules.LEASE = timedelta(seconds=1)
    rules.TRIES = (timedelta(seconds=0),)
    owner = the_one_person()
    MailAccount.objects.create(owner=owner, address="alex@chen.example", smtp_host="localhost", smtp_port=port)
    job = Opportunity.objects.create(owner=owner)
    interview = Interview.objects.create(owner=owner, opportunity=job, title="bench")
    for number in range(LETTERS):
        subject, body, to = f"letter {number}", "Thank you.\n" * 20, "priya@northwind.example"
        Letter.objects.create(
            owner=owner, interview=interview, kind="thank_you", to_address=to, subject=subject, body=body,
            state="queued", approved_digest=rules.digest(subject, body, to), approved_at=timezone.now(),
            not_before=timezone.now(), message_id=sending.new_message_id("alex@chen.example"),
        )  # fmt: skip
    waiting = Letter.objects.filter(state__in=("queued", "claimed", "sending"))

    def over() -> bool:
        found = not waiting.exists()
        connections.close_all()  # a forked sender must open its own
        return found

    kills = drive(sending.sweep, over)
    return kills, dict(Letter.objects.values_list("subject", "state"))


def plain(port: int) -> tuple[int, dict[str, str]]:
    """A loop as most people write it: send what is not marked, then mark it; and again after a failure."""
    import smtplib

    file = str(Path(os.environ["SECONDTAKE_HOME"], "plain.sqlite3"))
    with sqlite3.connect(file) as made:
        made.execute("CREATE TABLE letter (name TEXT PRIMARY KEY, sent INTEGER DEFAULT 0)")
        made.executemany("INSERT INTO letter (name) VALUES (?)", [(f"letter {n}",) for n in range(LETTERS)])
    trust = ssl.create_default_context(cafile=os.environ["SECONDTAKE_MAIL_CA"])

    def run() -> None:
        with sqlite3.connect(file) as rows:
            for (name,) in rows.execute("SELECT name FROM letter WHERE NOT sent").fetchall():
                try:
                    with smtplib.SMTP_SSL("localhost", port, context=trust, timeout=30) as server:
                        words = f"Subject: {name}\r\n\r\n" + "Thank you.\r\n" * 20
                        server.sendmail("alex@chen.example", "priya@northwind.example", words)
                except (OSError, smtplib.SMTPException):
                    continue
                rows.execute("UPDATE letter SET sent = 1 WHERE name = ?", (name,))
                rows.commit()

    def over() -> bool:
        with sqlite3.connect(file) as rows:
            return not rows.execute("SELECT 1 FROM letter WHERE NOT sent").fetchone()

    kills = drive(run, over)
    with sqlite3.connect(file) as rows:
        return kills, {name: "sent" if sent else "queued" for name, sent in rows.execute("SELECT * FROM letter")}


if __name__ == "__main__":
    count, letters = {"ours": ours, "plain": plain}[sys.argv[1]](int(sys.argv[2]))
    print(json.dumps({"kills": count, "letters": letters}))

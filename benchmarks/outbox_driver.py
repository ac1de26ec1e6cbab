"""The driver of `outbox.py`: makes letters, forks senders and kills them; prints what their own record says."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import ssl
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

SHORTEST = 0.02
"""Seconds that a sender lives at least."""
LINE = "Thank you for the talk on Tuesday, and for the time you took.\r\n"
FROM, TO = "alex@chen.example", "priya@northwind.example"
SETTLED = 3.5
"""Seconds that the last sender goes on looking in Sent: the latest copy has come long before."""


class Sender(Protocol):
    """One of the two."""

    def arrive(self, number: int) -> None:
        """One letter more is to be sent."""

    def run(self) -> None:
        """A sender's life: until it is killed, or nothing is left to do."""

    def is_over(self) -> bool:
        """Whether nothing is left to do."""

    def states(self) -> dict[str, str]:
        """What the record says of each letter."""


def main(sender: str, asked: dict[str, Any]) -> None:
    """Do all of it."""
    chosen: Sender = {"ours": Ours, "plain": Plain}[sender](asked)
    kills = drive(chosen, asked)
    print(json.dumps({"kills": kills, "letters": chosen.states()}))


def drive(sender: Sender, asked: dict[str, Any]) -> int:
    """Kill as often as was asked, each time with letters that wait; then let one sender finish."""
    chance, kills, come = random.Random(asked["seed"]), 0, 0
    while kills < asked["kills"]:
        while come < asked["letters"] and come * asked["kills"] <= kills * asked["letters"]:
            sender.arrive(come)
            come += 1
        child = fork(sender.run)
        time.sleep(chance.uniform(SHORTEST, asked["longest_life"]))
        end(child)
        kills += 1
    for number in range(come, asked["letters"]):
        sender.arrive(number)
    while not sender.is_over():
        child = fork(sender.run)
        while not sender.is_over():
            time.sleep(0.1)
        end(child)
    return kills


def end(child: int) -> None:
    """At once, wherever it is."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def fork(run: Callable[[], None]) -> int:
    """A process that does that and nothing else."""
    child = os.fork()
    if child == 0:
        try:
            run()
        finally:
            os._exit(0)
    return child


class Ours:
    """Our own sender over our own store; only its waits are shorter, so that nobody waits minutes for a lease."""

    def __init__(self, asked: dict[str, Any]) -> None:
        os.environ["DJANGO_SETTINGS_MODULE"] = "secondtake_app.project.settings"
        import django

        django.setup()
        from secondtake_app.outbox import rules
        from secondtake_app.project import folder, store

        folder.prepare(folder.place())
        store.get_ready()
        rules.LEASE, rules.LOOK_AFTER = timedelta(seconds=0.8), timedelta(seconds=0.3)
        rules.TRIES = (timedelta(0),)
        self.interview, self.body = self._interview(asked), LINE * asked["lines"]
        self.settled = 0.0
        self._rest()

    def _interview(self, asked: dict[str, Any]) -> Any:
        from django.conf import settings

        from secondtake_app.engines.keys import Keys
        from secondtake_app.interviews.models import Interview, Opportunity
        from secondtake_app.outbox.models import MailAccount
        from secondtake_app.people.models import the_one_person

        owner = the_one_person()
        account = MailAccount(owner=owner, address=FROM, smtp_host="localhost", smtp_port=asked["port"])
        if asked["imap_port"]:
            account.user, account.imap_host, account.imap_port = asked["user"], "localhost", asked["imap_port"]
            Keys(settings.DATA_FOLDER).put(str(account.pk), asked["password"])
        account.save()
        job = Opportunity.objects.create(owner=owner)
        return Interview.objects.create(owner=owner, opportunity=job, title="bench")

    def _rest(self) -> None:
        from django.db import connections

        connections.close_all()  # a forked sender must open its own

    def arrive(self, number: int) -> None:
        from django.utils import timezone

        from secondtake_app.outbox import rules, sending
        from secondtake_app.outbox.models import Letter

        subject, now = f"letter {number}", timezone.now()
        Letter.objects.create(
            owner=self.interview.owner, interview=self.interview, kind="thank_you", to_address=TO, subject=subject,
            body=self.body, state="queued", approved_digest=rules.digest(subject, self.body, TO), approved_at=now,
            not_before=now, message_id=sending.new_message_id(FROM),
        )  # fmt: skip
        self._rest()

    def run(self) -> None:
        from secondtake_app.outbox import sending

        while True:
            sending.sweep()
            time.sleep(0.02)

    def is_over(self) -> bool:
        """Also the doubts have been looked at since the last letter left."""
        if self._has("queued", "claimed", "sending"):
            return False
        self.settled = self.settled or time.monotonic() + SETTLED
        return not self._has("uncertain") or time.monotonic() > self.settled

    def _has(self, *states: str) -> bool:
        from secondtake_app.outbox.models import Letter

        found = Letter.objects.filter(state__in=states).exists()
        self._rest()
        return found

    def states(self) -> dict[str, str]:
        from secondtake_app.outbox.models import Letter

        return dict(Letter.objects.values_list("subject", "state"))


class Plain:
    """A loop as most people write it: send what is not marked, then mark it; and again after a failure."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.port, self.body = asked["port"], LINE * asked["lines"]
        self.file = str(Path(os.environ["SECONDTAKE_HOME"], "plain.sqlite3"))
        self.trust = ssl.create_default_context(cafile=os.environ["SECONDTAKE_MAIL_CA"])
        with sqlite3.connect(self.file) as made:
            made.execute("CREATE TABLE letter (name TEXT PRIMARY KEY, sent INTEGER DEFAULT 0)")

    def arrive(self, number: int) -> None:
        with sqlite3.connect(self.file) as rows:
            rows.execute("INSERT INTO letter (name) VALUES (?)", (f"letter {number}",))

    def run(self) -> None:
        import smtplib

        with sqlite3.connect(self.file) as rows:
            while True:
                for (name,) in rows.execute("SELECT name FROM letter WHERE NOT sent").fetchall():
                    try:
                        with smtplib.SMTP_SSL("localhost", self.port, context=self.trust, timeout=30) as server:
                            server.sendmail(FROM, TO, f"Subject: {name}\r\n\r\n{self.body}")
                    except (OSError, smtplib.SMTPException):
                        continue
                    rows.execute("UPDATE letter SET sent = 1 WHERE name = ?", (name,))
                    rows.commit()
                time.sleep(0.02)

    def is_over(self) -> bool:
        with sqlite3.connect(self.file) as rows:
            return not rows.execute("SELECT 1 FROM letter WHERE NOT sent").fetchone()

    def states(self) -> dict[str, str]:
        with sqlite3.connect(self.file) as rows:
            return {name: "sent" if sent else "queued" for name, sent in rows.execute("SELECT * FROM letter")}


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))

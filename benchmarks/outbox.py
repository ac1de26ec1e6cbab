"""Letters under kills: our sender beside a plain loop that sends, then marks; both meet the same server and kills.

The server is a real one with TLS. It reads slowly, so that a sender may die amid its words; it drops one connection in
ten after it took the letter; and it files what it took into Sent, as large providers do: most at once, some late, some
never. A driver forks a sender and kills it (SIGKILL) at a random, seeded instant, again and again, one letter more each
time, then lets one run to its end. A letter is *lost* if it was not received although its record says that it was sent,
or that nothing is left to do. DATABASE_URL names another store than SQLite.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
LETTERS, KILLS, SEED = 200, 200, 7
WITHOUT_SENT = "Dovecot is not installed, so this goes on without a Sent folder: no doubt can be settled."


@dataclass(frozen=True, slots=True)
class Attack:
    """How much of it, and how hard.

    `lines` of a letter are so many that no buffer takes all of them before the server reads, so that some letters break
    amid their words. A sender lives up to `longest_life` seconds; a letter takes about half of that.
    """

    letters: int = LETTERS
    kills: int = KILLS
    seed: int = SEED
    lines: int = 800
    longest_life: float = 0.4


def outbox() -> list[dict[str, Any]]:
    """One row: the outcome of ours, and under `plain_loop` that of the plain loop."""
    import trustme

    authority, attack = trustme.CA(), Attack()
    with tempfile.TemporaryDirectory() as folder, sent_folders(authority) as dovecot:
        ours, plain = (run(Path(folder, name), name, attack, authority, dovecot) for name in ("ours", "plain"))
    store = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    beside = {f"plain_{name}": plain[name] for name in ("kills", "received_twice", "lost")}
    return [{"measure": "outbox", "store": store, **ours, "plain_loop": plain, **beside}]


@contextmanager
def sent_folders(authority: Any) -> Iterator[Any]:
    """A Dovecot that serves the Sent folders, or None where there is no such program."""
    sys.path.insert(0, str(HERE / "tests"))
    from services import dovecot

    if not dovecot.PROGRAM.exists():
        print(WITHOUT_SENT, file=sys.stderr)
        yield None
        return
    with dovecot.running(authority) as server:
        yield server


def run(home: Path, sender: str, attack: Attack, authority: Any, dovecot: Any) -> dict[str, int]:
    """Serve, let the driver do its worst, and count what came."""
    from benchmarks.outbox_server import PostOffice, serving

    home.mkdir()
    authority.cert_pem.write_to_path(str(home / "ca.pem"))
    mailbox = dovecot.mailbox(sender) if dovecot else None
    office = PostOffice(attack.seed, mailbox)
    told = {"SECONDTAKE_HOME": str(home), "SECONDTAKE_MAIL_CA": str(home / "ca.pem")}
    path = os.pathsep.join([str(HERE / "src"), str(HERE)])
    told |= {"PYTHONPATH": path, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "SSL_CERT_FILE": os.devnull}
    with serving(office, authority) as port:
        asked = {**asdict(attack), "port": port, "imap_port": mailbox and mailbox.imaps_port}
        asked |= {"user": mailbox and mailbox.user, "password": mailbox and mailbox.password}
        command = [sys.executable, "-m", "benchmarks.outbox_driver", sender, json.dumps(asked)]
        done = subprocess.run(command, env={**os.environ, **told}, cwd=HERE, stdout=subprocess.PIPE, check=True)
    return count(json.loads(done.stdout), office)


def count(told: dict[str, Any], office: Any) -> dict[str, int]:
    """What the sender's own record says, against what was received and filed."""
    letters: dict[str, str] = told["letters"]
    doubtful = {name for name, state in letters.items() if state == "uncertain"}
    over = {name for name, state in letters.items() if state in ("sent", "failed")}
    return {
        "letters": len(letters),
        "kills": told["kills"],
        "broken_in_data": office.begun - sum(office.received.values()),
        "dropped_after_data": office.dropped,
        "received_twice": sum(times > 1 for times in office.received.values()),
        "lost": len(over - set(office.received)),
        "in_doubt": len(doubtful),
        "in_doubt_with_a_sent_copy": len(doubtful & office.filed()),
        "in_doubt_and_received": len(doubtful & set(office.received)),
        "left_over": len(letters) - len(doubtful) - len(over),
    }

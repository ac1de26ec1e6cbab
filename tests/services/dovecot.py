"""Debian's Dovecot as the mailbox of a provider. One server a worker; each test has a mailbox of its own in it.

Whoever knows the password has a mailbox, so nothing need be set up; those at full.example are full.
"""

from __future__ import annotations

import grp
import imaplib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import count
from pathlib import Path

import pytest
import trustme
from imap_tools.imap_utf7 import utf7_encode

from services import processes

PROGRAM = Path("/usr/sbin/dovecot")
PASSWORD = "sesame"
OTHER_PASSWORD = "пароль"
"""Opens them too."""
CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
first_valid_gid = 1
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
mail_location = maildir:~/Maildir
mail_fsync = never
mail_plugins = quota
passdb {{
  driver = static
  args = password={password}
}}
passdb {{
  driver = static
  args = password={other_password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u quota_rule=*:bytes=%{{if;%d;eq;full.example;1;0}}
}}
plugin {{
  quota = maildir:mailbox
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = \\Sent
  }}
  mailbox Gesendet {{
    special_use = \\Sent
  }}
  mailbox Poslane {{
    special_use = \\Sent
  }}
}}
protocol imap {{
  mail_plugins = quota imap_quota
  mail_max_userip_connections = 100
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One person's mailbox."""

    host: str
    imap_port: int
    """Plain; a client may ask for STARTTLS."""
    imaps_port: int
    user: str
    password: str
    home: Path
    """Where it lies on the disk."""

    def messages(self, folder: str = "INBOX") -> list[EmailMessage]:
        """All messages of a folder, oldest first; none where there is no such folder."""
        with self._opened() as box:
            if box.select(_quoted(folder), readonly=True)[0] != "OK":
                return []
            numbers = box.search(None, "ALL")[1][0].split()
            fetched = [box.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers]
        return [message_from_bytes(data, policy=policy.default) for data in fetched]

    def deliver(self, data: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """A message comes in, now or at that time. Raises Full."""
        with self._opened() as box:
            told, why = box.append(_quoted(folder), "", at and imaplib.Time2Internaldate(at), data)
        if told != "OK":
            raise Full(why)

    def folders(self) -> list[str]:
        """The names of the folders."""
        with self._opened() as box:
            return sorted(line.decode().rpartition(" ")[2].strip('"') for line in box.list()[1])

    def create(self, folder: str) -> None:
        """A new folder."""
        with self._opened() as box:
            assert box.create(_quoted(folder))[0] == "OK"

    def flags(self) -> list[str]:
        """The marks of the inbox's messages, oldest first."""
        with self._opened() as box:
            box.select("INBOX", readonly=True)
            return [line.decode() for line in box.fetch("1:*", "(FLAGS)")[1]]

    def renumber(self) -> None:
        """All messages get other numbers, and the inbox another validity (RFC 3501 section 2.3.1.1)."""
        for path in (self.home / "Maildir").glob("dovecot.*"):
            path.unlink()
        numbers = self.home / "Maildir" / "dovecot-uidlist"
        version, validity, *_ = numbers.read_text("utf-8").split()
        processes.write(numbers, f"{version} V{int(validity[1:]) + 1} N1\n")

    def _opened(self) -> imaplib.IMAP4:
        box = imaplib.IMAP4(self.host, self.imap_port, timeout=processes.PATIENCE)
        box.login(self.user, self.password)
        return box


def _quoted(folder: str) -> bytes:
    """A folder's name as IMAP writes it: other letters in its own way (RFC 3501 section 5.1.3)."""
    return b'"' + utf7_encode(folder) + b'"'


class Full(Exception):
    """The mailbox takes nothing more."""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running server, in which mailboxes can be opened."""

    imap_port: int
    imaps_port: int
    numbers: Iterator[int]
    folder: Path

    def mailbox(self, name: str = "alex", *, sent: str = "Sent", full: bool = False) -> Mailbox:
        """A mailbox that nobody has seen yet; `sent` names its folder of sent mail, blank for none."""
        user = f"{name}{next(self.numbers)}@{'full' if full else 'chen'}.example"
        made = Mailbox(processes.HOST, self.imap_port, self.imaps_port, user, PASSWORD, self.folder / "mail" / user)
        if sent:
            made.create(sent)
        return made


@contextmanager
def running(authority: trustme.CA) -> Iterator[Dovecot]:
    """A Dovecot whose certificate that authority has signed. The measurements use it too."""
    imap_port, imaps_port, own = processes.free_port(), processes.free_port(), processes.who()
    with processes.passing_folder() as folder:
        shown = authority.issue_cert("localhost", "127.0.0.1")
        processes.write(folder / "server.pem", "".join(blob.bytes().decode() for blob in shown.cert_chain_pems))
        processes.write(folder / "server.key", shown.private_key_pem.bytes().decode())
        whose = {"user": own.pw_name, "group": grp.getgrgid(own.pw_gid).gr_name, "uid": own.pw_uid, "gid": own.pw_gid}
        ports = {"imap_port": imap_port, "imaps_port": imaps_port}
        told = CONFIGURATION.format(folder=folder, password=PASSWORD, other_password=OTHER_PASSWORD, **whose, **ports)
        command = [PROGRAM, "-F", "-c", processes.write(folder / "dovecot.conf", told)]
        with processes.serving(command, folder, lambda: processes.listens(imap_port)):
            yield Dovecot(imap_port, imaps_port, count(1), folder)


@pytest.fixture(scope="session")
def dovecot_server(authority: trustme.CA) -> Iterator[Dovecot]:
    """One Dovecot for each worker."""
    with running(authority) as server:
        yield server


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Mailbox:
    """An empty mailbox with a Sent folder. For others ask `dovecot_server.mailbox`."""
    return dovecot_server.mailbox()

"""Look into the person's own mailbox by IMAP: whether a letter stands in Sent, and what came in since. Only look."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from imap_tools import MailBox
from imap_tools.errors import ImapToolsError, MailboxLoginError

from secondtake_app.engines import words
from secondtake_app.engines.session import Account, certificate_fault, context, is_port
from secondtake_app.engines.words import Trouble

PATIENCE = 15
"""Seconds for each answer: other work of the same worker waits for it."""
LARGEST = 1_000_000
"""Bytes that are fetched of one message. An answer has a few thousand, and its words come before its attachments."""
MOST = 200
"""Messages whose heads are looked at in one go; the rest the next time."""
AT_ONCE = 50
LINES = ("FROM", "MESSAGE-ID", "IN-REPLY-TO", "REFERENCES", "CONTENT-TYPE", "RETURN-PATH", "X-FAILED-RECIPIENTS")
"""The lines of a head by which it is told whether a message belongs to a letter."""
SENT_NAMES = (
    "sent", "sent items", "sent messages", "sent mail", "gesendet", "gesendete elemente", "gesendete objekte",
    "envoyés", "éléments envoyés", "messages envoyés", "enviados", "elementos enviados", "posta inviata", "inviata",
    "verzonden", "verzonden items", "skickat", "wysłane", "odeslané", "lähetetyt", "送信済み", "已发送",
)  # fmt: skip
"""What programs call it where no folder is marked (RFC 6154), in small letters, without the folders above it."""
_BROKEN = (ImapToolsError, imaplib.IMAP4.error, OSError, UnicodeError, ValueError, LookupError)
"""What imap-tools, imaplib and what lies under them raise when a line breaks, or what stands on it can't be read."""


class Unreadable(Exception):
    """The mailbox could not be looked into. The message is a sentence for the person; `trouble` is the bare fault."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.for_a_mailbox())
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Place:
    """How far a folder was read: its validity (RFC 3501), the last UID seen, and the day on which that was."""

    validity: int = 0
    uid: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it came, cut off where it is large; `received_at` is the server's own word."""

    uid: int
    received_at: datetime | None
    data: bytes = field(repr=False)


@contextmanager
def opened(account: Account) -> Iterator[MailBox]:
    """The mailbox, logged in, no folder chosen. Raises Unreadable, also for what breaks while it is open."""
    if not account.password:
        raise Unreadable(words.NO_PASSWORD)
    box = _greeted(account)
    try:
        _log_in(box, account)
        yield box
    except _BROKEN:
        raise Unreadable(words.HUNG_UP) from None
    finally:
        with suppress(*_BROKEN):
            box.logout()
        with suppress(OSError):
            box.client.shutdown()


def _greeted(account: Account) -> MailBox:
    host = account.imap_host.strip()
    if not host or not is_port(account.imap_port):
        raise Unreadable(words.NO_SUCH_PORT if host else words.NO_SUCH_HOST)
    try:
        return MailBox(host, account.imap_port, timeout=PATIENCE, ssl_context=context(account))
    except _BROKEN as failed:
        raise Unreadable(_why_not(failed)) from None


def _why_not(failed: Exception) -> Trouble:
    match failed:
        case ssl.SSLCertVerificationError():
            return words.bad_certificate(certificate_fault(failed))
        case ssl.SSLError():
            return words.NO_PRIVACY
        case socket.gaierror():
            return words.MAYBE_OFFLINE
        case OSError():
            return words.UNREACHABLE
        case imaplib.IMAP4.error():
            return words.NOT_MAIL
    return words.NO_SUCH_HOST  # what "idna" and TLS say of a name that can be nobody's


def _log_in(box: MailBox, account: Account) -> None:
    """LOGIN knows ASCII only; for other letters there is AUTHENTICATE PLAIN."""
    log_in = box.login if (account.login + account.password).isascii() else box.login_utf8
    try:
        log_in(account.login, account.password, initial_folder=None)
    except imaplib.IMAP4.abort as gone:
        if re.search(r"authentication failed|password|credential", str(gone), re.IGNORECASE):
            raise Unreadable(_refused(str(gone))) from None
        raise
    except (MailboxLoginError, imaplib.IMAP4.error) as no:
        raise Unreadable(_refused(str(no))) from None


def _refused(told: str) -> Trouble:
    """Why a server let us not in (RFC 5530, and what the large ones say)."""
    if re.search(r"\[(?:UNAVAILABLE|INUSE|LIMIT)\]|temporar|too many|try again", told, re.IGNORECASE):
        return words.BUSY
    if re.search(r"BasicAuth|basic authentication|LOGINDISABLED|unsupported auth", told, re.IGNORECASE):
        return words.NO_WAY_IN
    return words.WRONG_PASSWORD


def has_sent_folder(account: Account) -> bool:
    """Whether a mailbox that lets us in has a folder of sent mail. Raises Unreadable."""
    with opened(account) as box:
        box.folder.set("INBOX", readonly=True)
        return bool(_sent_folders(box))


def sent_copy(account: Account, message_id: str) -> bool | None:
    """Whether a Sent folder holds that message; None where there is no such folder, or no mailbox to look into."""
    if not account.imap_host:
        return None
    with opened(account) as box:
        folders = _sent_folders(box)
        return any(_holds(box, folder, message_id) for folder in folders) if folders else None


def _holds(box: MailBox, folder: str, message_id: str) -> bool:
    box.folder.set(folder, readonly=True)
    return bool(box.uids(f'HEADER Message-ID "<{message_id}>"', charset=None))


def _sent_folders(box: MailBox) -> list[str]:
    """Those that are marked as such; without a mark, those that are called so."""
    folders = [folder for folder in box.folder.list() if "\\noselect" not in _small(folder.flags)]
    marked = [folder.name for folder in folders if "\\sent" in _small(folder.flags)]
    if marked:
        return marked
    last = [(folder.name, folder.name.rpartition(folder.delim or "\0")[2].casefold()) for folder in folders]
    return [name for name, called in last if called in SENT_NAMES]


def _small(flags: tuple[str, ...]) -> list[str]:
    return [flag.casefold() for flag in flags]


def incoming(
    account: Account, place: Place, today: date, belongs: Callable[[bytes], bool]
) -> tuple[list[Message], Place, bool]:
    """The messages of the inbox since then that belong, how far it was read now, and whether there is more.

    `belongs` is asked with a few lines of each head, and only a message to which it says yes is fetched. Of an inbox
    never read nothing is: what came before is not ours to look at. One that was made anew (another validity) is read
    from the day of the last look on. Nothing is marked as read: folders are opened to look only.
    """
    with opened(account) as box:
        status = box.folder.status("INBOX", ["UIDVALIDITY", "UIDNEXT"])
        box.folder.set("INBOX", readonly=True)
        validity, newest = status["UIDVALIDITY"], status["UIDNEXT"] - 1
        wanted = _new_ones(box, place, validity)
        now = wanted[:MOST]
        more = len(wanted) > MOST
        reached = now[-1] if more else max([newest, *now])
        mine = [uid for uid, lines in _heads(box, now) if belongs(lines)]
        return list(_whole(box, mine)), Place(validity, reached, place.day if more else today), more


def _new_ones(box: MailBox, place: Place, validity: int) -> list[int]:
    if not place.validity:
        return []
    if place.validity == validity:
        found = _numbers(box, f"UID {place.uid + 1}:*")
        return [uid for uid in found if uid > place.uid]  # "*" is the last one, also where that is an old one
    since = (place.day or date(1970, 1, 1)) - timedelta(days=1)
    return _numbers(box, f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _numbers(box: MailBox, criteria: str) -> list[int]:
    return sorted(int(uid) for uid in box.uids(criteria, charset=None))


def _heads(box: MailBox, uids: list[int]) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(uids), AT_ONCE):
        for uid, _, lines in _fetched(
            box, uids[start : start + AT_ONCE], f"(UID BODY.PEEK[HEADER.FIELDS ({' '.join(LINES)})])"
        ):
            yield uid, lines


def _whole(box: MailBox, uids: list[int]) -> Iterator[Message]:
    for uid in uids:
        for found, about, data in _fetched(box, [uid], f"(UID INTERNALDATE BODY.PEEK[]<0.{LARGEST}>)"):
            yield Message(found, _received_at(about), data)


_UID = re.compile(rb"\bUID (\d+)")
_RECEIVED = re.compile(rb'INTERNALDATE "([^"]+)"')


def _fetched(box: MailBox, uids: list[int], what: str) -> Iterator[tuple[int, bytes, bytes]]:
    """UID, what stands around it, and the literal, whatever the order in which a server writes them."""
    told, items = box.client.uid("FETCH", ",".join(map(str, uids)), what)
    if told != "OK":
        raise Unreadable(words.HUNG_UP)
    for index, item in enumerate(items):
        if not isinstance(item, tuple):
            continue
        after = items[index + 1] if index + 1 < len(items) else b""
        about = item[0] + (after if isinstance(after, bytes) else b"")
        if uid := _UID.search(about):
            yield int(uid[1]), about, item[1]


def _received_at(about: bytes) -> datetime | None:
    found = _RECEIVED.search(about)
    try:
        return datetime.strptime(found[1].decode().strip(), "%d-%b-%Y %H:%M:%S %z").astimezone(UTC) if found else None
    except (ValueError, OverflowError):
        return None

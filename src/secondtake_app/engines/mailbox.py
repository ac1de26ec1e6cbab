"""Look into the person's own mailbox by IMAP: whether a letter stands in Sent, and what came in since."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from imap_tools import AND, MailBox
from imap_tools.errors import ImapToolsError

from secondtake_app.engines.session import Account, context

PATIENCE = 30
LARGEST = 2_000_000
"""Bytes of a message that are fetched; answers have a few thousand."""
MOST = 200
"""Messages looked at in one go; the rest the next time."""
SENT_NAMES = (
    "Sent", "Sent Items", "Sent Messages", "Sent Mail", "INBOX.Sent", "[Gmail]/Sent Mail", "Gesendet",
    "Gesendete Elemente", "Envoyés", "Éléments envoyés", "Enviados", "Posta inviata", "Verzonden", "Skickat",
)  # fmt: skip


class Unreadable(Exception):
    """The mailbox could not be looked into. The message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far a folder was read: its validity (RFC 3501) and the last UID seen."""

    validity: int = 0
    uid: int = 0


@contextmanager
def opened(account: Account) -> Iterator[MailBox]:
    """The mailbox, logged in. Raises Unreadable."""
    try:
        box = MailBox(account.imap_host, account.imap_port, timeout=PATIENCE, ssl_context=context(account))
    except (OSError, ssl.SSLError):
        raise Unreadable("Your mailbox could not be reached. Nothing in it was changed. We look again later.") from None
    try:
        box.login(account.user or account.address, account.password, initial_folder="INBOX")
    except (ImapToolsError, OSError):
        raise Unreadable(
            "Your mailbox did not accept the user name or the password. Nothing in it was changed. "
            "Change it in the account's settings."
        ) from None
    try:
        yield box
    except (ImapToolsError, OSError, ssl.SSLError, box.client.error):
        raise Unreadable("Your mailbox stopped answering. Nothing in it was changed. We look again later.") from None
    finally:
        _leave(box)


def _leave(box: MailBox) -> None:
    try:
        box.logout()
    except (ImapToolsError, OSError, box.client.error):
        return


def sent_copy(account: Account, message_id: str) -> bool | None:
    """Whether the Sent folder holds that message; None where there is no such folder, or no mailbox to look into."""
    if not account.imap_host:
        return None
    with opened(account) as box:
        folder = _sent_folder(box)
        if folder is None:
            return None
        box.folder.set(folder, readonly=True)
        return bool(box.uids(f'HEADER Message-ID "<{message_id}>"'))


def _sent_folder(box: MailBox) -> str | None:
    folders = box.folder.list()
    marked = [folder.name for folder in folders if "\\Sent" in folder.flags]  # RFC 6154
    named = [folder.name for name in SENT_NAMES for folder in folders if folder.name.casefold() == name.casefold()]
    return next(iter([*marked, *named]), None)


def inbox_since(account: Account, place: Place) -> tuple[list[bytes], Place]:
    """The messages that came in since, unread as they were, and how far that is.

    Of a folder never read, or made anew, nothing is fetched: what came before is not ours to look at.
    """
    with opened(account) as box:
        box.folder.set("INBOX", readonly=True)
        status = box.folder.status("INBOX", ["UIDVALIDITY", "UIDNEXT"])
        validity, newest = int(status["UIDVALIDITY"]), int(status["UIDNEXT"]) - 1
        if place.validity != validity:
            return [], Place(validity, newest)
        wanted = sorted(int(uid) for uid in box.uids(AND(uid=f"{place.uid + 1}:*")) if int(uid) > place.uid)[:MOST]
        if not wanted:
            return [], Place(validity, max(place.uid, newest))
        found = box.fetch(AND(uid=",".join(map(str, wanted))), mark_seen=False, bulk=20)
        return [message.obj.as_bytes() for message in found if message.size <= LARGEST], Place(validity, wanted[-1])

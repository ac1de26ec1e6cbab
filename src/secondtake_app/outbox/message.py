"""A letter as a mail message: for a server, as a file for the person's mail program, or as a `mailto:` address."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from secondtake_app.outbox.models import Letter

LONGEST_MAILTO = 1800
"""Characters that mail programs take in an address on every system we know of; longer ones may be cut off."""


class AddressWrong(Exception):
    """Nobody can be reached there. The message is a sentence for the person."""


def one_line(text: str) -> str:
    """Without line breaks and control characters, so that nothing typed can begin a header of its own (RFC 5322)."""
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" or c in "\u2028\u2029" else c for c in text).split())


def address_of(text: str, name: str = "") -> Address:
    """The address with the name before it; a domain in another script in its ASCII form. Raises AddressWrong."""
    said = one_line(text).strip("<> ")
    user, _, domain = said.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii") if domain else ""
        validate_email(f"{user if user.isascii() else 'x'}@{ascii_domain}")
        return Address(one_line(name), user, ascii_domain)
    except (ValidationError, UnicodeError, ValueError):
        raise AddressWrong(
            f"“{said}” is no e-mail address. The letter is safe, and nothing was sent. Write one such as "
            "priya@northwind.example."
        ) from None


def message_of(letter: Letter, sender: Address, message_id: str, now: datetime) -> EmailMessage:
    """The message as it leaves, with a Message-ID that stays the same over every try."""
    message = _message(letter, now)
    message["From"] = sender
    message["Message-ID"] = f"<{message_id}>"
    if letter.answers_id:
        message["In-Reply-To"] = f"<{letter.answers_id}>"
        message["References"] = f"<{letter.answers_id}>"
    return message


def _message(letter: Letter, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["To"] = address_of(letter.to_address, letter.to_name)
    message["Subject"] = one_line(letter.subject) or "(no subject)"
    message["Date"] = format_datetime(now)
    message.set_content(re.sub(r"\r\n?", "\n", letter.body).rstrip() + "\n", charset="utf-8", cte="quoted-printable")
    return message


def eml(letter: Letter, now: datetime) -> bytes:
    """A file that mail programs open as a draft: without a sender, and marked as not sent yet."""
    message = _message(letter, now)
    del message["Date"]
    message["X-Unsent"] = "1"
    return message.as_bytes()


def mailto(letter: Letter) -> str:
    """The letter as an address that opens the person's mail program (RFC 6068)."""
    said = one_line(letter.to_address).strip("<> ")
    body = re.sub(r"\r\n?|\n", "\r\n", letter.body)
    return f"mailto:{quote(said, safe='@')}?subject={quote(one_line(letter.subject))}&body={quote(body)}"


def is_too_long_for_mailto(letter: Letter) -> bool:
    """Whether some mail program may cut it off; the file does not."""
    return len(mailto(letter)) > LONGEST_MAILTO

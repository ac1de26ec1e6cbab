"""A mail message that arrived: an answer somebody wrote, or one of the kinds that machines send."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.parser import BytesHeaderParser
from enum import StrEnum

from secondtake.replies.bounces import FailedRecipient, failed_recipients, is_bounce, is_report, returned_id
from secondtake.replies.mail_text import (
    LONGEST,
    Mail,
    date_of,
    decode,
    header,
    own_text,
    parts,
    sender,
    words_of,
    written,
)


class ArrivedKind(StrEnum):
    """What a message is. One that a machine sent may still hold a decision: read its text too."""

    ANSWER = "answer"
    BOUNCE = "bounce"
    OUT_OF_OFFICE = "out of office"
    CALENDAR_REPLY = "calendar reply"
    """Somebody accepted, declined or moved an appointment (RFC 5546: METHOD REPLY, COUNTER)."""
    INVITATION = "invitation"
    """An appointment is proposed, changed or cancelled (REQUEST, PUBLISH, CANCEL)."""
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One message, told apart. Nothing in it is trusted: the sender's address is what the header claims."""

    kind: ArrivedKind
    sender: str
    """The address, in small letters; blank where there is none."""
    sender_name: str
    date: datetime | None
    subject: str
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    text: str
    """What the sender wrote, without quoted history and signature."""
    failed: tuple[FailedRecipient, ...] = ()
    returned_id: str = ""
    """Of a bounce: the Message-ID of what came back, where the server tells it."""
    calendar: str = field(default="", repr=False)
    """The appointment as it came (RFC 5545), if one did."""

    @property
    def thread(self) -> tuple[str, ...]:
        """The Message-IDs that this one follows, the nearest first."""
        nearest = (self.returned_id, self.in_reply_to, *reversed(self.references))
        return tuple(dict.fromkeys(found for found in nearest if found))


_ID = re.compile(r"<[^<>\s]+>")
_METHOD = re.compile(r"^METHOD:\s*(\w+)", re.MULTILINE | re.IGNORECASE)
_AWAY_SUBJECT = re.compile(
    r"^\W*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|autoreply|auto:"
    r"|out of (?:the )?office|ooo\b"
    r"|abwesenheit|abwesend|automatische antwort|réponse automatique|absence|message d'absence|respuesta automática"
    r"|fuera de (?:la )?oficina|risposta automatica|automatisch antwoord|afwezig|on (?:annual |parental )?leave"
    r"|on (?:holiday|vacation)|away from|i am away|autosvar|automatisk svar|frånvaro|nieobecno|resposta automática)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"out of (?:the |my )?office|on (?:annual |parental |maternity |paternity |sick |study )?leave\b"
    r"|on (?:holiday|vacation)"
    r"|away (?:from|until|on|till)|(?:limited|no|intermittent) access to (?:my )?e-?mail"
    r"|i(?:'m| am) (?:currently )?away"
    r"|back (?:in the office|on|at work)|return(?:ing)? (?:on|to the office)|nicht im (?:büro|haus)|abwesend"
    r"|absent|en congés|fuera de la oficina",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|notifications?|automated|mailer|system)\b", re.IGNORECASE
)


def read_message(data: bytes) -> Arrived:
    """Tell a message apart. Bad bytes never raise: what can't be read is blank.

    >>> arrived = read_message(b"From: Priya <priya@northwind.example>\\nSubject: Re: Thanks\\n\\nSee you on Monday.")
    >>> arrived.kind.value, arrived.sender, arrived.text
    ('answer', 'priya@northwind.example', 'See you on Monday.')
    """
    try:
        return _arrived(message_from_bytes(data))
    except RecursionError:  # parts within parts within parts, a few hundred deep: nobody's answer
        return _only_the_head(data)


def _arrived(mail: Mail) -> Arrived:
    raw, html = written(mail)
    calendar = _calendar(mail)
    name, address = sender(mail)
    text = own_text(raw, html=html)
    bounced = is_bounce(mail)
    return Arrived(
        kind=ArrivedKind.BOUNCE if bounced else _kind(mail, text, calendar),
        sender=address.lower(),
        sender_name=name,
        date=date_of(mail),
        subject=header(mail, "Subject"),
        message_id=_first_id(header(mail, "Message-ID")),
        in_reply_to=_first_id(header(mail, "In-Reply-To")),
        references=tuple(_ID.findall(header(mail, "References"))),
        text=text,
        failed=failed_recipients(mail) if bounced else (),
        returned_id=returned_id(mail) if bounced else "",
        calendar=calendar,
    )


def _only_the_head(data: bytes) -> Arrived:
    mail = BytesHeaderParser().parsebytes(data.partition(b"\n\n")[0] + b"\n\n")
    mail.set_payload(decode(data.partition(b"\n\n")[2][:LONGEST], "utf-8"))
    mail.set_type("text/plain")
    return _arrived(mail)


def _first_id(value: str) -> str:
    found = _ID.search(value)
    return found[0] if found else ""


def _calendar(mail: Mail) -> str:
    return next((words_of(part) for part in parts(mail) if part.get_content_type() == "text/calendar"), "")


def _kind(mail: Mail, text: str, calendar: str) -> ArrivedKind:
    if is_report(mail):
        return ArrivedKind.AUTOMATIC
    if method := _METHOD.search(calendar):
        replied = method[1].upper() in ("REPLY", "COUNTER")
        return ArrivedKind.CALENDAR_REPLY if replied else ArrivedKind.INVITATION
    subject = header(mail, "Subject")
    if _AWAY_SUBJECT.match(subject):
        return ArrivedKind.OUT_OF_OFFICE
    if not _by_machine(mail):
        return ArrivedKind.ANSWER
    return ArrivedKind.OUT_OF_OFFICE if _AWAY.search(f"{subject}\n{text}") else ArrivedKind.AUTOMATIC


def _by_machine(mail: Mail) -> bool:
    """RFC 3834 and what came before it. Wanting no automatic answer is no sign alone."""
    submitted = header(mail, "Auto-Submitted").lower()
    if submitted and not submitted.startswith("no"):
        return True
    if header(mail, "Precedence").lower() in ("auto_reply", "bulk", "junk", "list"):
        return True
    if any(header(mail, name) for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply")):
        return True
    asks_none = header(mail, "X-Auto-Response-Suppress").lower() in ("all", "dr, oof, autoreply", "oof, autoreply")
    nobody = bool(_NOBODY.match(sender(mail)[1]))
    empty_path = header(mail, "Return-Path") == "<>"
    return empty_path or (asks_none and nobody) or bool(header(mail, "List-Unsubscribe") and nobody)

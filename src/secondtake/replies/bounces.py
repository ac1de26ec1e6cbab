"""Whom a returned message did not reach, and for good or only for now: reports (RFC 3464) and the words of servers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message

from secondtake.replies.mail_text import Mail, decoded, header, parts, words_of, written


@dataclass(frozen=True, slots=True)
class FailedRecipient:
    """One address that was not reached; `permanent` where trying again won't help."""

    address: str
    permanent: bool
    says: str = ""
    """The server's own words."""


_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b|\b([45])\d\d[ -]")
_SENDER = re.compile(
    r"mailer-?daemon|postmaster|mail delivery|microsoftexchange|bounce|mdaemon|mailsystem", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^\W*(?:undeliver(?:ed|able)|delivery (?:status notification|failure|has failed|incomplete|delayed)|mail delivery"
    r"|failure notice|returned mail|mail system error|message (?:not delivered|undeliverable)|unzustellbar"
    r"|nicht zustellbar|non remis|échec de la remise|warning: (?:message|could not send)|delayed mail|nondeliverable"
    r"|could not deliver|no entregado|mail could not be delivered)",
    re.IGNORECASE,
)
_ONLY_FOR_NOW = re.compile(
    r"temporar|delayed|will (?:be )?re-?tr(?:y|ied)|still trying|keep trying|do not need to resend|not yet been",
    re.IGNORECASE,
)
_RETURNED = re.compile(r"^[ \t>]*message-id:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
_SENDERS_OWN = re.compile(r"mailer-?daemon|postmaster", re.IGNORECASE)


def is_bounce(mail: Mail) -> bool:
    """A delivery report, or a message whose sender and subject say that it is one."""
    if _reports(mail):
        return any(action in ("failed", "delayed") for action, _ in _recipients(mail))
    if header(mail, "X-Failed-Recipients"):
        return True
    return bool(_SENDER.search(header(mail, "From")) and _SUBJECT.search(header(mail, "Subject")))


def is_report(mail: Mail) -> bool:
    """A report of any kind (RFC 6522): also one of success, or that a message was opened."""
    return mail.get_content_type() == "multipart/report" or bool(_reports(mail))


def failed_recipients(mail: Mail) -> tuple[FailedRecipient, ...]:
    """Whom it did not reach; empty where a server doesn't say."""
    told = [recipient for action, recipient in _recipients(mail) if action in ("failed", "delayed")]
    return tuple({recipient.address: recipient for recipient in told or _in_words(mail)}.values())


def returned_id(mail: Mail) -> str:
    """The Message-ID of the message that came back, from the copy or the headers that the server sends along."""
    for part in parts(mail):
        payload = part.get_payload()
        if isinstance(payload, list) and payload and isinstance(payload[0], Message):
            if part.get_content_type() == "message/rfc822":
                return header(payload[0], "Message-ID")
        elif found := _RETURNED.search(words_of(part)):
            return found[1]
    return ""


def _reports(mail: Mail) -> list[Mail]:
    return [part for part in parts(mail) if part.get_content_type() == "message/delivery-status"]


def _recipients(mail: Mail) -> list[tuple[str, FailedRecipient]]:
    """What the report says of each recipient: the action, and the recipient with the status (RFC 3464, 2.3)."""
    found = []
    for report in _reports(mail):
        payload = report.get_payload()
        for fields in payload if isinstance(payload, list) else []:
            if isinstance(fields, Message) and (address := _address(fields)):
                action = header(fields, "Action").lower()
                status = header(fields, "Status")
                permanent = action == "failed" and not status.startswith("4")
                says = header(fields, "Diagnostic-Code").partition(";")[2].strip()
                found.append((action, FailedRecipient(address, permanent, says)))
    return found


def _address(fields: Mail) -> str:
    """The recipient as the sender wrote it, else as the server did: `rfc822; priya@northwind.example`."""
    told = header(fields, "Original-Recipient") or header(fields, "Final-Recipient")
    return decoded(told.rpartition(";")[2].strip().strip("<>"))


def _in_words(mail: Mail) -> list[FailedRecipient]:
    """From a header some servers add, else the addresses that the text names before the returned message."""
    text, _html = written(mail)
    said = re.split(r"(?im)^.{0,40}(?:copy of the message|original message|returned message|message headers)", text)[0]
    code = _CODE.search(said)
    kind = (code[1] or code[2]) if code else ("4" if _ONLY_FOR_NOW.search(said) else "5")
    named = _ADDRESS.findall(header(mail, "X-Failed-Recipients")) or _ADDRESS.findall(said)
    own = {address for address in named if _SENDERS_OWN.search(address)}
    line = next((line.strip() for line in said.splitlines() if code and code[0] in line), "")
    return [FailedRecipient(address, kind == "5", line) for address in dict.fromkeys(named) if address not in own][:20]

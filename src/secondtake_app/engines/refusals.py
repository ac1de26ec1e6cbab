"""What a mail server's no means (RFC 5321 section 4.2, RFC 3463), whether it was said to us or stands in a report."""

from __future__ import annotations

import re
from enum import StrEnum


class At(StrEnum):
    """What the server was told when it said no."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    WORDS = "words"


class Meaning(StrEnum):
    """Why not, as far as a server tells."""

    LOGIN = "login"
    """It wants a user name and a password, or other ones."""
    LIMIT = "limit"
    """The sender's account may send no more for now."""
    OWN_FULL = "own full"
    """The sender's own mailbox has no room."""
    SENDER = "sender"
    """It does not send from that address."""
    RELAY = "relay"
    """It takes no letters for other providers' addresses."""
    LARGE = "large"
    NOBODY = "nobody"
    """Nobody has that address."""
    CLOSED = "closed"
    """The address exists, and takes nothing."""
    FULL = "full"
    """The recipient's mailbox has no room."""
    UNWANTED = "unwanted"
    """Its rules against unwanted mail."""
    RECIPIENT = "recipient"
    """It won't take letters to that address, and does not say why."""
    UNTOLD = "untold"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_LIMIT = _any(
    r"\b[45]\.4\.5\b", r"\b5\.1\.90\b", r"(?:sending|daily|hourly|message|rate|user)\W+(?:\w+\W+){0,3}(?:limit|quota)",
    r"(?:limit|quota)\W+(?:\w+\W+){0,2}(?:for|on|of)\W+(?:sending|outgoing|messages|recipients)", r"rate.?limit",
    r"too many (?:messages|e-?mails|recipients|letters)", r"unusual rate",
)  # fmt: skip
_RELAY = _any(r"\brelay", r"not (?:permitted|allowed) to send to (?:other|external|remote)")
_LARGE = _any(
    r"\b5\.3\.4\b", r"\b5\.2\.3\b", r"too (?:large|big)", r"too much (?:mail|data)", r"size (?:limit|exceeds)",
    r"exceed\w*\W+(?:\w+\W+){0,4}size",
)  # fmt: skip
_FULL = _any(
    r"\b[45]\.2\.2\b", r"(?:mailbox|inbox|account) (?:is |has )?(?:currently )?(?:full|over)", r"over ?quota",
    r"quota (?:was |is |has been )?exceeded", r"exceed\w*\W+(?:\w+\W+){0,4}(?:quota|storage)", r"out of storage",
)  # fmt: skip
_CLOSED = _any(
    r"\b5\.2\.1\b",
    r"(?:mailbox|account|address|user)\W+(?:\w+\W+){0,2}(?:disabled|inactive|suspended|closed|deactivated)",
)
_NOBODY = _any(
    r"\b5\.1\.[0123](?!\d)", r"\b5\.1\.(?:6|10)\b", r"(?:no such|unknown|invalid|non-?existent) (?:\w+ )?"
    r"(?:user|address|mailbox|recipient|account|domain|host)", r"(?:user|recipient|mailbox|address|host|domain|account)"
    r"\W+(?:\S+\W+){0,4}(?:unknown|not found|does not exist|doesn't exist|not known|unavailable|unrouteable)",
    r"does(?: not|n't) have an? (?:\S+ )?account", r"no mailbox (?:here )?(?:by|with|for)", r"no such (?:person|name)",
)  # fmt: skip
_UNWANTED = _any(
    r"\bspam|\bjunk|unsolicited|black-?list|block(?:ed|-?list)|reputation|\bdmarc\b|\bdkim\b|\bspf\b|\bpolicy\b"
    r"|\bb(?:anned|ulk)\b|content (?:was )?(?:rejected|denied)|suspicious|virus"
)


def meaning(code: int, said: str, at: At) -> Meaning:
    """Why not; `code` is the reply's three digits, `said` its words with the enhanced code before them.

    >>> meaning(552, "5.2.2 over quota", At.RECIPIENT), meaning(552, "5.2.2 over quota", At.SENDER)
    (<Meaning.FULL: 'full'>, <Meaning.OWN_FULL: 'own full'>)
    """
    if code in (530, 535):
        return Meaning.LOGIN
    if _LARGE.search(said):
        return Meaning.LARGE
    if _FULL.search(said) and not _sending(said):
        return Meaning.OWN_FULL if at is At.SENDER else Meaning.FULL
    if _LIMIT.search(said):
        return Meaning.LIMIT
    return _of_the_sender(code, said) if at is At.SENDER else _of_the_recipient(code, said, at)


def _sending(said: str) -> bool:
    """A quota is of room unless it is said to be of what may be sent."""
    return bool(re.search(r"sending|daily|hourly|messages|recipients", said, re.IGNORECASE))


def _of_the_sender(code: int, said: str) -> Meaning:
    if code == 552:  # with a SIZE told, this is the answer that RFC 1870 gives it
        return Meaning.LARGE
    return Meaning.RELAY if _RELAY.search(said) else Meaning.SENDER


def _of_the_recipient(code: int, said: str, at: At) -> Meaning:
    told = (
        (_RELAY, Meaning.RELAY), (_CLOSED, Meaning.CLOSED), (_NOBODY, Meaning.NOBODY), (_UNWANTED, Meaning.UNWANTED),
    )  # fmt: skip
    for pattern, found in told:
        if pattern.search(said):
            return found
    if code == 552:
        return Meaning.FULL
    return Meaning.RECIPIENT if at is At.RECIPIENT else Meaning.UNTOLD

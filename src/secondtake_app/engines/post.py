"""Hand a message to a mail server, and know what became of it: taken, refused, put off, nothing left, or in doubt."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from enum import StrEnum

from secondtake_app.engines import words
from secondtake_app.engines.refusals import At, Meaning, meaning
from secondtake_app.engines.session import BROKEN, Account, Unusable, connect

PATIENCE_WITH_THE_WORDS = 240
"""Seconds for the answer to a whole message, which some servers look through first (RFC 5321 grants them more)."""
ASKS_FOR_WORDS = 354


class Outcome(StrEnum):
    """What became of a message."""

    TAKEN = "taken"
    REFUSED = "refused"
    PUT_OFF = "put_off"
    NOTHING_LEFT = "nothing_left"
    """The fence said no: somebody else has it, or the person took it back."""
    IN_DOUBT = "in_doubt"
    """The server may have it."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome, and a sentence for the person: what happened, what is safe, what to do."""

    outcome: Outcome
    sentence: str = ""


def deliver(account: Account, message: EmailMessage, recipient: str, may_send: Callable[[], bool]) -> Delivery:
    """Hand over one message. `may_send` is asked once, just before DATA; False stops it.

    Nothing has left before the server has answered DATA with "go on", whatever breaks until then. From the first word
    on only a clear answer is believed, and anything else is a doubt.
    """
    try:
        server = connect(account)
    except Unusable as reason:
        return Delivery(Outcome.REFUSED if reason.trouble.lasting else Outcome.PUT_OFF, reason.trouble.for_a_letter())
    try:
        return _hand_over(server, account, message, recipient, may_send)
    except BROKEN:
        return Delivery(Outcome.PUT_OFF, words.HUNG_UP.for_a_letter())
    finally:
        _hang_up(server)


def _hand_over(
    server: smtplib.SMTP, account: Account, message: EmailMessage, recipient: str, may_send: Callable[[], bool]
) -> Delivery:
    in_utf8 = not (recipient.isascii() and account.address.isascii())
    if in_utf8 and not server.has_extn("smtputf8"):
        return Delivery(Outcome.REFUSED, words.CANT_WRITE_SO.format(address=recipient))
    written = message.as_bytes(policy=SMTPUTF8 if in_utf8 else SMTP)
    refusal = _envelope(server, account.address, recipient, len(written), in_utf8=in_utf8)
    if refusal:
        return refusal
    if not may_send():
        return Delivery(Outcome.NOTHING_LEFT)
    code, told = server.docmd("DATA")
    if code != ASKS_FOR_WORDS:
        return _answer(code, told, recipient, At.WORDS)
    return _words(server, written, recipient)


def _words(server: smtplib.SMTP, written: bytes, recipient: str) -> Delivery:
    """The words, and the only answer that counts. (What is no answer is a doubt, not a no: the server may have it.)"""
    try:
        if server.sock:
            server.sock.settimeout(PATIENCE_WITH_THE_WORDS)
        server.send(re.sub(rb"(?m)^\.", b"..", written).removesuffix(b"\r\n") + b"\r\n.\r\n")
        code, told = server.getreply()
    except BROKEN:
        return Delivery(Outcome.IN_DOUBT, words.IN_DOUBT)
    if code // 100 == 2:
        return Delivery(Outcome.TAKEN)
    if code // 100 in (4, 5):
        return _answer(code, told, recipient, At.WORDS)
    return Delivery(Outcome.IN_DOUBT, words.IN_DOUBT)


def _hang_up(server: smtplib.SMTP) -> None:
    with suppress(*BROKEN):
        server.quit()
    server.close()


def _envelope(server: smtplib.SMTP, sender: str, recipient: str, size: int, *, in_utf8: bool) -> Delivery | None:
    """MAIL and RCPT; a refusal, or None where the words may follow."""
    options = ["SMTPUTF8", "BODY=8BITMIME"] if in_utf8 else []
    limit = server.esmtp_features.get("size", "0") or "0"
    if limit.isdigit() and 0 < int(limit) < size:
        return Delivery(Outcome.REFUSED, words.REFUSALS[Meaning.LARGE])
    if server.has_extn("size"):
        options.append(f"SIZE={size}")
    code, told = server.mail(sender, options)
    if code // 100 != 2:
        return _answer(code, told, recipient, At.SENDER)
    code, told = server.rcpt(recipient)
    return None if code // 100 == 2 else _answer(code, told, recipient, At.RECIPIENT)


def _answer(code: int, told: bytes, recipient: str, at: At) -> Delivery:
    """A server's no, before the words or in answer to them, as an outcome."""
    why = meaning(code, told.decode("utf-8", "replace"), at)
    if code // 100 == 4:
        return Delivery(Outcome.PUT_OFF, words.FOR_NOW.get(why, words.BUSY.for_a_letter()).format(address=recipient))
    if code // 100 == 5:
        return Delivery(Outcome.REFUSED, words.REFUSALS[why].format(address=recipient))
    return Delivery(Outcome.PUT_OFF, words.HUNG_UP.for_a_letter())

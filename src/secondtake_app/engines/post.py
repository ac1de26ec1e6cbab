"""Hand a message to a mail server, and know what became of it: taken, refused, put off, nothing left, or in doubt."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from enum import StrEnum

PATIENCE = 30
"""Seconds for each answer of a server."""


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
class Account:
    """A mail account. `security` is "tls" or "starttls"; a password is never sent without one of them."""

    address: str
    user: str
    password: str
    smtp_host: str
    smtp_port: int
    security: str
    imap_host: str = ""
    imap_port: int = 993
    ca_file: str = ""
    """A certificate authority to trust beside the system's own; verifying is never off."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome, and a sentence for the person: what happened, what is safe, what to do."""

    outcome: Outcome
    sentence: str = ""


SAFE = "The letter is safe, and nothing was sent."
AGAIN = f"{SAFE} We try again by ourselves for a day."
UNREACHABLE = f"Your mail server could not be reached. {AGAIN} If the network is off, that is all there is to it."
NO_SUCH_HOST = f"There is no mail server of that name. {SAFE} Look at the server's name in the account's settings."
WRONG_PASSWORD = (
    f"Your mail server did not accept the user name or the password. {SAFE} "
    "Many providers want an app password here. Change it in the account's settings, then press Send again."
)
BAD_CERTIFICATE = (
    f"Your mail server could not prove that it is the right one (its certificate {{why}}). {SAFE} Your password was "
    "not shown to it. Check the server's name, or ask your provider."
)
NO_PRIVACY = (
    f"Your mail server offers no private connection. {SAFE} Your password was not shown to it. "
    "Choose the other kind of connection in the account's settings, or ask your provider."
)
NOT_MAIL = (
    f"What answered there is no mail server. {SAFE} Look at the server's name and port in the account's settings."
)
ADDRESS_UNKNOWN = f"The server says that nobody has the address {{address}}. {SAFE} Check it, then press Send again."
MAILBOX_FULL = f"The mailbox of {{address}} is full. {SAFE} Try again in a day, or reach them in another way."
TOO_LARGE = f"The message is larger than the server takes. {SAFE} Make it shorter, then press Send again."
SENDER_REFUSED = f"The server won't send from your address. {SAFE} Look at the address in the account's settings."
REFUSED = f"The server refused the letter. {SAFE} You can open it in your mail program instead."
PUT_OFF = f"The server asked to try later. {AGAIN}"
CANT_WRITE_SO = (
    f"Your mail server can't handle the letters in the address {{address}}. {SAFE} Use another address of theirs, or "
    "open the letter in your mail program."
)
IN_DOUBT = (
    "The connection broke while the letter was being handed over. It may have gone, or not; it is not sent a second "
    "time by itself. Please look in your mail program's Sent folder, and tell us what you see."
)


def deliver(account: Account, message: EmailMessage, recipient: str, may_send: Callable[[], bool]) -> Delivery:
    """Hand over one message. `may_send` is asked once, just before its words go out; False stops it.

    Whatever goes wrong before that leaves nothing; a clear answer after it is believed; no answer is a doubt.
    """
    try:
        server = connect(account)
    except Unusable as reason:
        return reason.delivery
    fenced = False
    try:
        refusal = _envelope(server, account, message, recipient)
        if refusal:
            return refusal
        written = _bytes(server, message)
        if not may_send():
            return Delivery(Outcome.NOTHING_LEFT)
        fenced = True
        code, told = server.data(written)
        return _answer(code, told, recipient) if code != 250 else Delivery(Outcome.TAKEN)
    except smtplib.SMTPDataError as answer:
        return _answer(answer.smtp_code, answer.smtp_error, recipient)
    except (smtplib.SMTPServerDisconnected, OSError, smtplib.SMTPException):
        return Delivery(Outcome.IN_DOUBT, IN_DOUBT) if fenced else Delivery(Outcome.PUT_OFF, UNREACHABLE)
    finally:
        _hang_up(server)


def _hang_up(server: smtplib.SMTP) -> None:
    with suppress(smtplib.SMTPException, OSError):
        server.quit()


class Unusable(Exception):
    """No session could be had; `delivery` says why."""

    def __init__(self, outcome: Outcome, sentence: str) -> None:
        super().__init__(sentence)
        self.delivery = Delivery(outcome, sentence)


def connect(account: Account) -> smtplib.SMTP:
    """A private session in which we are logged in. Raises Unusable."""
    try:
        server = _open(account)
    except Unusable:
        raise
    except ssl.SSLCertVerificationError as wrong:
        raise Unusable(Outcome.REFUSED, BAD_CERTIFICATE.format(why=_why(wrong))) from None
    except ssl.SSLError:
        raise Unusable(Outcome.REFUSED, NO_PRIVACY) from None
    except socket.gaierror:
        raise Unusable(Outcome.PUT_OFF, NO_SUCH_HOST + " If the network is off, we try again by ourselves.") from None
    except (smtplib.SMTPConnectError, smtplib.SMTPServerDisconnected, smtplib.SMTPHeloError) as failed:
        code = getattr(failed, "smtp_code", 0)
        raise Unusable(*((Outcome.PUT_OFF, PUT_OFF) if code // 100 == 4 else (Outcome.PUT_OFF, NOT_MAIL))) from None
    except OSError:
        raise Unusable(Outcome.PUT_OFF, UNREACHABLE) from None
    return server


def _open(account: Account) -> smtplib.SMTP:
    trust = context(account)
    host, port = account.smtp_host, account.smtp_port
    if account.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=trust)
    else:
        server = smtplib.SMTP(host, port, timeout=PATIENCE)
    try:
        server.ehlo()
        if account.security != "tls":
            if not server.has_extn("starttls"):
                raise Unusable(Outcome.REFUSED, NO_PRIVACY)  # noqa: TRY301 - the session is closed below in any case
            server.starttls(context=trust)
            server.ehlo()
        _log_in(server, account)
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: smtplib.SMTP, account: Account) -> None:
    try:
        server.login(account.user or account.address, account.password)
    except smtplib.SMTPNotSupportedError:
        return  # a server that asks for no password will say so at the next step if it wants one
    except smtplib.SMTPAuthenticationError as wrong:
        later = wrong.smtp_code // 100 == 4
        raise Unusable(*((Outcome.PUT_OFF, PUT_OFF) if later else (Outcome.REFUSED, WRONG_PASSWORD))) from None


def context(account: Account) -> ssl.SSLContext:
    """The system's trust, and the account's own authority beside it."""
    trust = ssl.create_default_context()
    if account.ca_file:
        trust.load_verify_locations(account.ca_file)
    return trust


def _why(wrong: ssl.SSLCertVerificationError) -> str:
    told = str(wrong.verify_message).lower()
    if "expired" in told:
        return "has expired"
    if "hostname" in told or "match" in told:
        return "is for another name"
    return "is signed by nobody we know"


def _envelope(server: smtplib.SMTP, account: Account, message: EmailMessage, recipient: str) -> Delivery | None:
    """MAIL and RCPT; a refusal, or None where the words may follow."""
    options = []
    if not (recipient.isascii() and account.address.isascii()):
        if not server.has_extn("smtputf8"):
            return Delivery(Outcome.REFUSED, CANT_WRITE_SO.format(address=recipient))
        options = ["SMTPUTF8", "BODY=8BITMIME"]
    size, limit = len(message.as_bytes()), server.esmtp_features.get("size", "0") or "0"
    if limit.isdigit() and 0 < int(limit) < size:
        return Delivery(Outcome.REFUSED, TOO_LARGE)
    if server.has_extn("size"):
        options.append(f"SIZE={size}")
    code, told = server.mail(account.address, options)
    if code // 100 != 2:
        return _answer(code, told, recipient, SENDER_REFUSED)
    code, told = server.rcpt(recipient)
    return None if code // 100 == 2 else _answer(code, told, recipient, ADDRESS_UNKNOWN)


def _bytes(server: smtplib.SMTP, message: EmailMessage) -> bytes:
    wants_utf8 = server.has_extn("smtputf8") and not str(message["To"].addresses[0].username).isascii()
    return message.as_bytes(policy=SMTPUTF8 if wants_utf8 else SMTP)


_FULL = re.compile(rb"5\.2\.2|4\.2\.2|mailbox (?:is )?full|over ?quota|quota exceeded", re.IGNORECASE)
_LARGE = re.compile(rb"5\.3\.4|5\.2\.3|too (?:large|big)|size limit|exceeds.*size", re.IGNORECASE)


def _answer(code: int, told: bytes | str, recipient: str, otherwise: str = REFUSED) -> Delivery:
    """A server's clear answer (RFC 5321 section 4.2, RFC 3463) as an outcome."""
    said = told if isinstance(told, bytes) else told.encode()
    if code == 535 or code == 530:
        return Delivery(Outcome.REFUSED, WRONG_PASSWORD)
    if _LARGE.search(said):
        return Delivery(Outcome.REFUSED, TOO_LARGE)
    if code // 100 == 4:
        return Delivery(Outcome.PUT_OFF, PUT_OFF)
    if _FULL.search(said) or code == 552:
        return Delivery(Outcome.REFUSED, MAILBOX_FULL.format(address=recipient))
    return Delivery(Outcome.REFUSED, otherwise.format(address=recipient))

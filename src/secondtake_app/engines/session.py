"""A private session with a mail server, in which we are logged in; or why there is none."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

from secondtake_app.engines import words
from secondtake_app.engines.words import Trouble

PATIENCE = 30
"""Seconds for each answer of a server."""
OURSELVES = "[127.0.0.1]"
"""What we call ourselves (RFC 5321 section 4.1.3): this computer's name is nobody's business, and may not be ASCII."""
GOES_ON = 334
BROKEN = (OSError, UnicodeError, ValueError, smtplib.SMTPException)
"""What smtplib and what lies under it raise when a line breaks, or what stands on it can't be read or written."""


@dataclass(frozen=True, slots=True)
class Account:
    """A mail account. `security` is "tls" or "starttls"; a password is never sent without one of them."""

    address: str
    user: str
    password: str = field(repr=False)
    smtp_host: str
    smtp_port: int
    security: str
    imap_host: str = ""
    imap_port: int = 993
    ca_file: str = ""
    """A certificate authority to trust beside the system's own; verifying is never off."""

    @property
    def login(self) -> str:
        """What to log in with."""
        return self.user or self.address


class Unusable(Exception):
    """No session could be had; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.happened)
        self.trouble = trouble


def connect(account: Account) -> smtplib.SMTP:
    """A private session in which we are logged in. Raises Unusable."""
    if not account.password:
        raise Unusable(words.NO_PASSWORD)
    server = _greeted(account)
    try:
        server.ehlo()
        if account.security != "tls":
            _make_private(server, account)
        _log_in(server, account)
    except BaseException as failed:
        server.close()
        if isinstance(failed, BROKEN):
            raise _why_not(failed, words.HUNG_UP) from None
        raise
    return server


def _greeted(account: Account) -> smtplib.SMTP:
    host, port = account.smtp_host.strip(), account.smtp_port
    if not host or not is_port(port):
        raise Unusable(words.NO_SUCH_PORT if host else words.NO_SUCH_HOST)
    try:
        if account.security == "tls":
            return smtplib.SMTP_SSL(host, port, OURSELVES, timeout=PATIENCE, context=context(account))
        return smtplib.SMTP(host, port, OURSELVES, timeout=PATIENCE)
    except BROKEN as failed:
        raise _why_not(failed, words.NOT_MAIL) from None


def is_port(number: int) -> bool:
    """Whether anybody can listen there. (Larger ones are not refused by the system, but cut.)"""
    return 0 < number < 65_536


def _why_not(failed: Exception, otherwise: Trouble) -> Unusable:
    """Why there is no session; `otherwise` where somebody answered, and then no more."""
    match failed:
        case ssl.SSLCertVerificationError():
            return Unusable(words.bad_certificate(certificate_fault(failed)))
        case ssl.SSLError():
            return Unusable(words.NO_PRIVACY)
        case socket.gaierror():
            return Unusable(words.MAYBE_OFFLINE)
        case smtplib.SMTPResponseException(smtp_code=code) if code // 100 == 4:
            return Unusable(words.BUSY)
        case smtplib.SMTPConnectError(smtp_code=code) if code // 100 == 5:
            return Unusable(words.TURNED_AWAY)
        case smtplib.SMTPException():
            return Unusable(otherwise)
        case OSError():
            return Unusable(words.UNREACHABLE)
    if otherwise == words.NOT_MAIL:  # nobody was reached: what "idna" and TLS say of a name that can be nobody's
        return Unusable(words.NO_SUCH_HOST)
    return Unusable(otherwise)


def _make_private(server: smtplib.SMTP, account: Account) -> None:
    if not server.has_extn("starttls"):
        raise Unusable(words.NO_PRIVACY)
    server.starttls(context=context(account))
    server.ehlo()


def _log_in(server: smtplib.SMTP, account: Account) -> None:
    """By each way that the server knows, until one is let in. A no stays one if the line breaks after it.

    Not smtplib's own: that writes passwords in ASCII only.
    """
    if not server.has_extn("auth"):
        return  # a server that asks for no password will say so at the next step if it wants one
    ways = [way for name, way in _WAYS.items() if name in server.esmtp_features["auth"].upper().split()]
    refused = Unusable(words.NO_WAY_IN)
    for way in ways:
        try:
            code, told = way(server, account)
        except smtplib.SMTPException:
            if refused.trouble == words.WRONG_PASSWORD:
                break
            raise
        if code in (235, 503):
            return
        refused = _not_let_in(code, told)
    raise refused


def _not_let_in(code: int, told: bytes) -> Unusable:
    if code // 100 == 4:
        return Unusable(words.BUSY)
    if code // 100 != 5:
        return Unusable(words.HUNG_UP)
    if code == 504 or re.search(rb"5\.7\.139|basic ?auth\w* is disabled", told, re.IGNORECASE):
        return Unusable(words.NO_WAY_IN)
    return Unusable(words.WRONG_PASSWORD)


def _plain(server: smtplib.SMTP, account: Account) -> tuple[int, bytes]:
    """RFC 4616: all at once, in UTF-8."""
    secret = _base64(f"\0{account.login}\0{account.password}")
    code, told = server.docmd("AUTH", f"PLAIN {secret}")
    return server.docmd(secret) if code == GOES_ON else (code, told)


def _login(server: smtplib.SMTP, account: Account) -> tuple[int, bytes]:
    """Older than any standard: the name, then the password."""
    code, told = server.docmd("AUTH", "LOGIN")
    for secret in (account.login, account.password):
        if code == GOES_ON:
            code, told = server.docmd(_base64(secret))
    return code, told


def _cram_md5(server: smtplib.SMTP, account: Account) -> tuple[int, bytes]:
    """RFC 2195: proof that we know the password, for servers that want nothing else."""
    import hmac

    code, told = server.docmd("AUTH", "CRAM-MD5")
    if code != GOES_ON:
        return code, told
    proof = hmac.new(account.password.encode(), b64decode(told), "md5").hexdigest()
    return server.docmd(_base64(f"{account.login} {proof}"))


_WAYS: dict[str, Callable[[smtplib.SMTP, Account], tuple[int, bytes]]] = {
    "PLAIN": _plain,
    "LOGIN": _login,
    "CRAM-MD5": _cram_md5,
}


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def context(account: Account) -> ssl.SSLContext:
    """The system's trust, and the account's own authority beside it."""
    trust = ssl.create_default_context()
    if account.ca_file:
        trust.load_verify_locations(account.ca_file)
    return trust


def certificate_fault(wrong: ssl.SSLCertVerificationError) -> str:
    """What is wrong with a certificate, as the end of a sentence about it."""
    told = str(wrong.verify_message).lower()
    if "expired" in told:
        return "has expired"
    if "hostname" in told or "match" in told:
        return "is for another name"
    return "is signed by nobody we know"

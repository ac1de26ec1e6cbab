"""A calendar on a server (CalDAV): find the calendars, put one date there, take it away. An extra; see `is_installed`.

What goes wrong is one of few kinds, each with a sentence: what happened, what is safe, what can be done.
"""

from __future__ import annotations

import importlib.util
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, urljoin, urlsplit

if TYPE_CHECKING:
    from caldav.collection import Calendar
    from caldav.davclient import DAVClient

PATIENCE = 15
"""Seconds for each answer of a server."""
LONGEST_URL = 500
MOST_CALENDARS = 100
WELL_KNOWN = "/.well-known/caldav"
OWN_MACHINE = ("127.0.0.1", "localhost", "::1")
SAFE = "Your dates here are safe, and nothing was changed there."


class Kind(StrEnum):
    """What can be wrong with a calendar server."""

    ADDRESS = "address"
    UNREACHABLE = "unreachable"
    PASSWORD = "password"  # noqa: S105 - a kind of trouble
    CERTIFICATE = "certificate"
    NO_SERVER = "no server"
    NO_CALENDAR = "no calendar"
    REFUSED = "refused"
    FULL = "full"
    LATER = "later"


SENTENCES = {
    Kind.ADDRESS: (
        f"That is no address of a calendar server that keeps your password private. {SAFE} "
        "Write one that begins with https://, from your provider's help page on CalDAV."
    ),
    Kind.UNREACHABLE: (
        f"The calendar server could not be reached. {SAFE} Look at its address; if the network is off, that is all."
    ),
    Kind.PASSWORD: (
        f"The calendar server did not accept the user name or the password. {SAFE} "
        "Many providers want an app password here, made on their own settings page."
    ),
    Kind.CERTIFICATE: (
        f"The calendar server could not prove that it is the right one. {SAFE} Your password was not shown to it. "
        "Check the address, or ask your provider."
    ),
    Kind.NO_SERVER: (
        f"What answered there is no calendar server. {SAFE} Look for “CalDAV” in your provider's help for the address."
    ),
    Kind.NO_CALENDAR: (
        f"There is no calendar there that takes dates, or not any more. {SAFE} Make one at your provider, or choose "
        "another."
    ),
    Kind.REFUSED: (
        f"The calendar server won't let you write into that calendar. {SAFE} Choose one of your own, not one that "
        "others share with you to read."
    ),
    Kind.FULL: f"The calendar server has no room left for you. {SAFE} Make some room there; we try again by ourselves.",
    Kind.LATER: f"The calendar server asked to try later, or has trouble of its own. {SAFE} We try again by ourselves.",
}


class Trouble(Exception):
    """It did not work. The message is a sentence for the person."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(SENTENCES[kind])
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Account:
    """How to get in. `ca_file` is trusted beside the system's own authorities; verifying is never off."""

    url: str
    user: str
    password: str
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A calendar on the server."""

    url: str
    name: str


def is_installed() -> bool:
    """Whether the extra is there."""
    return importlib.util.find_spec("caldav") is not None


def clean_url(said: str) -> str:
    """The address of a server, whose connection is private unless it is this machine. Raises Trouble.

    >>> clean_url("cal.example/dav")
    'https://cal.example/dav'
    """
    url = said.strip() if "://" in said else f"https://{said.strip()}"
    try:
        parts = urlsplit(url)
        private = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in OWN_MACHINE)
        good = private and parts.hostname and "@" not in parts.netloc and (parts.port or True)
    except ValueError:
        good = False
    if not good or len(url) > LONGEST_URL or any(c.isspace() for c in url):
        raise Trouble(Kind.ADDRESS)
    return url


class Server:
    """A connection that is let in. Made by `connect`."""

    def __init__(self, client: DAVClient) -> None:
        self._client = client

    def calendars(self) -> list[Found]:
        """Those that take dates, by name. Raises Trouble."""
        with _told(forbidden=Kind.NO_SERVER):
            found = [Found(clean_url(str(one.url)), _name(one)) for one in self._calendars() if _takes_dates(one)]
        if not found:
            raise Trouble(Kind.NO_CALENDAR)
        return sorted(found[:MOST_CALENDARS], key=lambda one: (one.name.casefold(), one.url))

    def _calendars(self) -> list[Calendar]:
        """At the address itself; else where the server's well-known address leads (RFC 6764)."""
        from caldav.lib.error import DAVError

        try:
            return list(self._client.get_calendars())
        except DAVError:
            elsewhere = self._well_known()
            if elsewhere is None:
                raise
            self._client.url = self._client.url.join(elsewhere)
            return list(self._client.get_calendars())

    def _well_known(self) -> str | None:
        at = urljoin(str(self._client.url), WELL_KNOWN)
        told = self._client.session.get(
            at, timeout=PATIENCE, verify=self._client.ssl_verify_cert, allow_redirects=False
        )
        leads = urljoin(at, str(told.headers.get("Location", "")))
        same = urlsplit(leads).netloc == urlsplit(at).netloc
        return leads if told.is_redirect and same and leads != str(self._client.url) else None

    def put(self, calendar: str, uid: str, data: bytes) -> None:
        """One date, new or in the place of its last copy: the same uid has the same address. Raises Trouble."""
        headers = {"Content-Type": "text/calendar; charset=utf-8"}
        with _told():
            status = self._client.put(address(calendar, uid), data.decode("utf-8"), headers).status
        _check(status)

    def remove(self, calendar: str, uid: str) -> None:
        """Take one date away; one that is gone already is no trouble. Raises Trouble."""
        with _told():
            status = self._client.delete(address(calendar, uid)).status
        if status not in (404, 410):
            _check(status)

    def holds(self, calendar: str, uid: str) -> bool:
        """Whether somebody else's date of that uid is in the calendar. Raises Trouble."""
        from caldav.collection import Calendar
        from caldav.lib.error import NotFoundError

        with _told():
            try:
                return bool(Calendar(self._client, url=calendar).get_event_by_uid(uid))
            except NotFoundError:
                return False


@contextmanager
def connect(account: Account) -> Iterator[Server]:
    """A server to talk to; nothing is asked of it yet. Raises Trouble for an address that is none."""
    from caldav.davclient import DAVClient

    url = clean_url(account.url)
    client = DAVClient(
        url,
        username=account.user,
        password=account.password,
        timeout=PATIENCE,
        ssl_verify_cert=_authorities(account.ca_file),
        enable_rfc6764=False,
    )
    if url.startswith("https:"):  # a server may name addresses without TLS: the password doesn't go there
        client.session.adapters.pop("http://", None)
    try:
        yield Server(client)
    finally:
        client.close()


def address(calendar: str, uid: str) -> str:
    """Where a date of ours stands in a calendar."""
    return f"{calendar.rstrip('/')}/{quote(uid, safe='')}.ics"


def _authorities(ca_file: str) -> bool | str:
    """The system's own, and that one beside them."""
    if not ca_file:
        return True
    import wassima

    return f"{wassima.generate_ca_bundle()}\n{Path(ca_file).read_text('ascii')}"


def _name(calendar: Calendar) -> str:
    return " ".join(str(calendar.get_display_name() or "").split())[:200] or urlsplit(str(calendar.url)).path


def _takes_dates(calendar: Calendar) -> bool:
    """A list of tasks is a calendar too; one that does not say takes everything (RFC 4791, 5.2.3)."""
    kinds = cast("list[str]", calendar.get_supported_components())  # the library's other half is asynchronous
    return not kinds or "VEVENT" in kinds


def _check(status: int) -> None:
    if status in (200, 201, 204):
        return
    kinds = {401: Kind.PASSWORD, 403: Kind.REFUSED, 404: Kind.NO_CALENDAR, 409: Kind.NO_CALENDAR, 410: Kind.NO_CALENDAR}
    kinds |= {405: Kind.REFUSED, 413: Kind.FULL, 423: Kind.LATER, 429: Kind.LATER, 507: Kind.FULL}
    raise Trouble(kinds.get(status, Kind.LATER if status >= 500 else Kind.NO_SERVER))


@contextmanager
def _told(forbidden: Kind = Kind.REFUSED) -> Iterator[None]:
    """Whatever the library raises as a kind of trouble; broken XML is a SyntaxError to it."""
    from caldav.lib.error import AuthorizationError, DAVError, NotFoundError, RateLimitError
    from niquests.exceptions import RequestException, SSLError

    try:
        yield
    except AuthorizationError as told:
        raise Trouble(forbidden if "Forbidden" in str(told.reason) else Kind.PASSWORD) from None
    except NotFoundError:
        raise Trouble(Kind.NO_CALENDAR) from None
    except RateLimitError:
        raise Trouble(Kind.LATER) from None
    except SSLError as told:
        raise Trouble(Kind.CERTIFICATE if _is_about_certificate(told) else Kind.NO_SERVER) from None
    except (RequestException, OSError):
        raise Trouble(Kind.UNREACHABLE) from None
    except (DAVError, SyntaxError, ValueError, KeyError, AttributeError, TypeError, AssertionError):
        raise Trouble(Kind.NO_SERVER) from None


def _is_about_certificate(told: Exception) -> bool:
    return "CERTIFICATE" in str(told).upper() or isinstance(told.__cause__, ssl.SSLCertVerificationError)

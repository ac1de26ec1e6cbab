"""The servers of large providers, by the domain of an address, as the providers publish them. A kindness, no rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WayIn(StrEnum):
    """What a provider wants of a program that is not its own."""

    OWN = "own"
    """The password of the account itself."""
    APP = "app"
    """A password made for one program, on the provider's own settings page."""
    SWITCHED_ON = "switched on"
    """The account's password, once programs were allowed in on the provider's settings page."""
    NONE = "none"
    """Nothing that we have: its own program, or a way to sign in that needs one."""


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider's servers. Reading is by TLS from the start on port 993 with all of them."""

    name: str
    domains: tuple[str, ...]
    smtp_host: str = ""
    smtp_port: int = 465
    security: str = "tls"
    imap_host: str = ""
    way_in: WayIn = WayIn.OWN


_APP, _ON = WayIn.APP, WayIn.SWITCHED_ON
PROVIDERS = (
    Provider("Gmail", ("gmail.com", "googlemail.com"), "smtp.gmail.com", imap_host="imap.gmail.com", way_in=_APP),
    Provider(
        "iCloud", ("icloud.com", "me.com", "mac.com"), "smtp.mail.me.com", 587, "starttls", "imap.mail.me.com", _APP
    ),
    Provider(
        "Yahoo",
        ("yahoo.com", "ymail.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.es", "yahoo.it", "yahoo.ca"),
        "smtp.mail.yahoo.com",
        imap_host="imap.mail.yahoo.com",
        way_in=_APP,
    ),
    Provider("AOL", ("aol.com",), "smtp.aol.com", imap_host="imap.aol.com", way_in=_APP),
    Provider(
        "Fastmail", ("fastmail.com", "fastmail.fm"), "smtp.fastmail.com", imap_host="imap.fastmail.com", way_in=_APP
    ),
    Provider("GMX", ("gmx.net", "gmx.de", "gmx.at", "gmx.ch"), "mail.gmx.net", imap_host="imap.gmx.net", way_in=_ON),
    Provider("GMX", ("gmx.com", "gmx.us", "gmx.co.uk"), "mail.gmx.com", imap_host="imap.gmx.com", way_in=_ON),
    Provider("WEB.DE", ("web.de",), "smtp.web.de", 587, "starttls", "imap.web.de", _ON),
    Provider(
        "T-Online",
        ("t-online.de", "magenta.de"),
        "securesmtp.t-online.de",
        imap_host="secureimap.t-online.de",
        way_in=_ON,
    ),
    Provider("mailbox.org", ("mailbox.org",), "smtp.mailbox.org", imap_host="imap.mailbox.org"),
    Provider("Posteo", ("posteo.de", "posteo.net"), "posteo.de", imap_host="posteo.de"),
    Provider("Orange", ("orange.fr", "wanadoo.fr"), "smtp.orange.fr", imap_host="imap.orange.fr"),
    Provider(
        "Outlook",
        ("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "hotmail.co.uk"),
        way_in=WayIn.NONE,
    ),
    Provider("Proton Mail", ("proton.me", "protonmail.com", "pm.me"), way_in=WayIn.NONE),
    Provider("Tuta", ("tuta.com", "tutanota.com", "tutanota.de", "tuta.io"), way_in=WayIn.NONE),
)
_BY_DOMAIN = {domain: provider for provider in PROVIDERS for domain in provider.domains}


def provider_of(address: str) -> Provider | None:
    """Whose address that is, as far as we know.

    >>> provider_of("alex@GMail.com").smtp_host
    'smtp.gmail.com'
    """
    return _BY_DOMAIN.get(address.rpartition("@")[2].strip().lower())

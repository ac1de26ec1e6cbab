"""Help lines that may be shown, and nothing else. Checked by hand; the date is on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CHECKED = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Who answers, and how to reach them."""

    country: str
    who: str
    reach: str
    source: str


LINES = {
    "US": HelpLine(
        "United States",
        "988 Suicide & Crisis Lifeline",
        "call or text 988, or chat at 988lifeline.org",
        "internationalmentalhealth.org/resources",
    ),
    "CA": HelpLine("Canada", "9-8-8 Suicide Crisis Helpline", "call or text 988, in English or French", "maplenow.ca"),
    "GB": HelpLine("United Kingdom", "Samaritans", "call 116 123, free", "samaritans.org"),
    "IE": HelpLine("Ireland", "Samaritans", "call 116 123, free", "samaritans.org"),
    "AU": HelpLine("Australia", "Lifeline", "call 13 11 14", "public lists of hotlines"),
    "NZ": HelpLine("New Zealand", "Need to talk?", "call or text 1737", "vice.com"),
}
ANYWHERE = HelpLine(
    "anywhere else",
    "Your local emergency number",
    "and findahelpline.com, which lists people to talk to in most countries",
    "",
)


def line_for(country: str) -> HelpLine:
    """The line of a country by its two letters, or what holds anywhere."""
    return LINES.get(country.upper(), ANYWHERE)


def guess_country(accept_language: str) -> str:
    """A country guessed from the browser's languages (RFC 9110, 12.5.4), or blank. It is said that it is a guess.

    >>> guess_country("en-GB,en;q=0.8")
    'GB'
    """
    for entry in accept_language.split(","):
        _, _, region = entry.split(";")[0].strip().partition("-")
        if region.upper() in LINES:
            return region.upper()
    return ""

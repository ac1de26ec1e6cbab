"""A debrief's data as a page to read: plain text at 80 columns, Markdown, or one HTML file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from secondtake.transcripts.clock import clock

Data = dict[str, Any]

COLUMNS = 80
INDENT = " " * 9
MOST_RIGHT = 6
SOURCES = {"record": "from the record", "memory": "from memory", "model": "a model's words"}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the report with its quote."""

    says: str
    quote: str = ""
    start: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it; `empty` is said where there is nothing."""

    heading: str
    items: tuple[Item, ...]
    lead: str = ""


def parts(data: Data) -> Iterator[Part]:
    """The report in its order: what went right comes first (design rule 3), an empty list is never shown."""
    if data["right"]:
        yield Part("What went right", tuple(_finding(f) for f in data["right"][:MOST_RIGHT]))
    else:
        yield Part("Before anything else", (), "Was there one thing that was simply all right, however small?")
    if data["places"]:
        lead = "Not verdicts: passages that may be worth a look, each with the words. Keep up to three, or none."
        yield Part("Places to look", tuple(_place(place) for place in data["places"]), lead)
    else:
        yield Part("Places to look", (), data["outcome"])
    if data["moments"]:
        lead = "Places where you said something aloud about how it went. You decide if any of them matters."
        yield Part("Moments", tuple(_moment(moment) for moment in data["moments"]), lead)
    pivotal = data["pivotal"]
    if pivotal:
        yield Part(
            "The moment most changed afterwards", (Item(pivotal["after_says"], pivotal["quote"], pivotal["start"]),)
        )
    if data["unsure"]:
        yield Part("One question", (), data["unsure"])
    asked = [e for e in data["exchanges"] if e["kind"] != "from_candidate"]
    if asked:
        questions = tuple(Item(_short(e["question"]["quote"], 140), "", e["question"]["start"]) for e in asked)
        yield Part("What was asked", questions)


def _finding(finding: Data) -> Item:
    return Item(finding["says"], finding["quote"], finding["start"], SOURCES[finding["source"]])


def _place(place: Data) -> Item:
    head = next((f for f in place["findings"] if f["firm"]), place["findings"][0])
    return Item(head["says"], head["quote"], head["start"], head["not_meant"])


def _moment(moment: Data) -> Item:
    note = f"{moment['after_says']} {moment['not_meant']}"
    return Item(moment["says"], moment["quote"], moment["start"], note)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def to_text(data: Data, title: str) -> str:
    """For a terminal of 80 columns."""
    lines = [title, "=" * min(len(title), COLUMNS), ""]
    for part in parts(data):
        lines += [part.heading, "-" * len(part.heading)]
        lines += [*textwrap.wrap(part.lead, COLUMNS), ""] if part.lead else []
        for item in part.items:
            lines += _text_item(item)
        lines += [""] if part.items else []
    return "\n".join(lines).rstrip() + "\n"


def _text_item(item: Item) -> list[str]:
    time = clock(item.start).rjust(7) if item.start is not None else " " * 7
    told = [f"“{item.quote}”"] if item.quote else []
    told += [item.note] if item.note else []
    found = textwrap.wrap(item.says, COLUMNS, initial_indent=f"{time}  ", subsequent_indent=INDENT)
    return found + [line for text in told for line in _indented(text)]


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, COLUMNS, initial_indent=INDENT, subsequent_indent=INDENT)


def to_markdown(data: Data, title: str) -> str:
    """For a notes program."""
    lines = [f"# {_plain(title)}", ""]
    for part in parts(data):
        lines += [f"## {part.heading}", ""]
        lines += [part.lead, ""] if part.lead else []
        for item in part.items:
            time = f" ({clock(item.start)})" if item.start is not None else ""
            lines.append(f"- {_plain(item.says)}{time}")
            lines += [f"  > {_plain(item.quote)}"] if item.quote else []
            lines += [f"  *{_plain(item.note)}*"] if item.note else []
        lines += [""] if part.items else []
    return "\n".join(lines).rstrip() + "\n"


_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})


def _plain(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return text.translate(_MARKS)


_STYLE = (
    "body{font:18px/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#2c2723;background:#fbf8f3}"
    "h1{font-size:1.6rem;font-weight:500}h2{font-size:1.2rem;margin-top:2rem}ul{list-style:none;padding:0}"
    "li{border-top:1px solid #ddd4c7;padding:.6rem 0}q{display:block}small,time{color:#655d55}"
    "@media(prefers-color-scheme:dark){body{color:#ece5db;background:#1b1917}small,time{color:#b5aa9d}"
    "li{border-color:#3d3832}}"
)


def to_html(data: Data, title: str) -> str:
    """One file that any browser shows, with nothing fetched from elsewhere."""
    body = "".join(_html_part(part) for part in parts(data))
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>\n'
        f"<body><main><h1>{escape(title)}</h1>\n{body}</main></body>\n</html>\n"
    )


def _html_part(part: Part) -> str:
    lead = f"<p>{escape(part.lead)}</p>\n" if part.lead else ""
    items = "".join(_html_item(item) for item in part.items)
    return f"<section><h2>{escape(part.heading)}</h2>\n{lead}{f'<ul>{items}</ul>' if items else ''}</section>\n"


def _html_item(item: Item) -> str:
    time = f" <time>{clock(item.start)}</time>" if item.start is not None else ""
    quote = f"<q>{escape(item.quote)}</q>" if item.quote else ""
    note = f"<small>{escape(item.note)}</small>" if item.note else ""
    return f"<li>{escape(item.says)}{time}{quote}{note}</li>\n"

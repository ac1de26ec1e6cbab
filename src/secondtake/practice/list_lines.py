"""Questions in Markdown or plain text: numbered, bulleted, as headings, in a table, or one on each line."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace

from secondtake.evidence.questions import asks
from secondtake.practice import list_problems as problems
from secondtake.practice.list_table import from_rows
from secondtake.practice.listed import Listed
from secondtake.transcripts.model import Problem

_LONGEST = 4_000
"""Letters of a line that is looked at for marks; a longer one is no question anyway."""
_ITEM = re.compile(r"(\s*)(?:[-*+•‣▪–]|\(?\d{1,4}[.):]|\(?[a-zA-Z][.)])\s+(?:\[[ xX]\]\s+)?(.*)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:[-*_=]\s*){3,}$")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_DIVIDER = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_ASKED = re.compile(r"\s*(?:\*\*|__)?(?:Q|Question|Frage)\s*\d*\s*[:.)](?:\*\*|__)?\s*", re.IGNORECASE)
_ANSWERED = re.compile(r"\s*(?:\*\*|__)?(?:A|Answer|Antwort|My answer)\s*[:)](?:\*\*|__)?\s*", re.IGNORECASE)
_TAG = re.compile(r"</?(?:details|summary|b|i|em|strong|br|p|ul|ol|li|a|code|div|span|h[1-6])\b[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"(?P<before>.*)<summary[^<>]*>(?P<asked>.*?)</summary>(?P<answer>.*)", re.IGNORECASE)
_MARKUP = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
)


@dataclass(slots=True)
class _Page:
    """What was read so far, and what the next line may belong to."""

    found: list[Listed] = field(default_factory=list)
    met: list[Problem] = field(default_factory=list)
    topic: str = ""
    unused: tuple[int, str] | None = None
    """The line and words of a topic under which no question came yet."""
    indent: int = -1
    """How far the last item was indented; -1 after a heading."""
    open: bool = False
    """Whether a line that follows belongs to the last question."""
    below: bool = False
    """Whether paragraphs below the last question are its answer, since it was a heading."""

    def ask(self, line: int, question: str, indent: int, *, below: bool = False) -> None:
        """Take a question."""
        self.found.append(Listed(question, line, topic=self.topic))
        self.unused = None
        self.indent, self.open, self.below = indent, True, below

    def answer(self, words: str) -> None:
        """Put words beside the last question."""
        last = self.found[-1]
        self.found[-1] = replace(last, answer=f"{last.answer}\n{words}".strip())

    def name(self, line: int, topic: str) -> None:
        """What the questions below are about; a name before it that none came under is named as left out."""
        if self.unused:
            self.refuse(*self.unused)
        self.topic, self.unused = topic, (line, topic) if topic else None

    def refuse(self, line: int, words: str) -> None:
        """Name words that are no question and belong to none."""
        self.met.append(problems.not_a_question(line, words))


def read_lines(text: str) -> tuple[list[Listed], list[Problem]]:
    """The questions of a page of Markdown or of plain lines.

    >>> [one.question for one in read_lines("- **Why** us?\\n- [What now?](#what-now)\\n")[0]]
    ['Why us?', 'What now?']
    """
    lines, page = text.split("\n"), _Page()
    marked = any(mark.match(line[:_LONGEST]) for line in lines for mark in (_ITEM, _HEADING, _ROW, _ASKED))
    at = _front_matter(lines, page)
    while at < len(lines):
        if _FENCE.match(lines[at]):
            at = _fenced(lines, at, page)
        elif _ROW.match(lines[at]) and at + 1 < len(lines) and _DIVIDER.match(lines[at + 1]):
            at = _table(lines, at, page)
        else:
            _line(lines, at, page, marked=marked)
            at += 1
    page.name(len(lines), "")
    return page.found, page.met


def _line(lines: list[str], at: int, page: _Page, *, marked: bool) -> None:
    line = lines[at]
    if len(line) > _LONGEST:
        page.ask(at + 1, " ".join(line.split()), 0)
        return
    words = _bare(line)
    if folded := _SUMMARY.match(line):
        _folded(page, at + 1, *(_bare(part) for part in folded.groups()))
    elif not words or _RULE.match(line):
        page.open = False
    elif heading := _HEADING.match(line):
        _heading(page, at + 1, _bare(heading[2]))
    elif _ASKED.match(line) and (asked := _bare(_ASKED.sub("", line, count=1))):
        page.ask(at + 1, asked, 0, below=True)
    elif _ANSWERED.match(line) and page.found:
        page.answer(_bare(_ANSWERED.sub("", line, count=1)))
        page.open = True
    elif item := _ITEM.match(line):
        _item(page, at + 1, len(item[1].expandtabs(4)), _bare(item[2]), _next_item(lines, at))
    else:
        _paragraph(page, at + 1, line, words, marked=marked)


def _folded(page: _Page, line: int, before: str, asked: str, answer: str) -> None:
    """A question whose answer is folded away, as lists on the web have them."""
    if before:
        page.refuse(line, before)
    if asked:
        page.ask(line, asked, -1, below=True)
    if answer:
        page.answer(answer) if page.found else page.refuse(line, answer)


def _heading(page: _Page, line: int, words: str) -> None:
    """A heading asks, or names what the questions below are about."""
    page.open, page.below, page.indent = False, False, -1
    asked = _ITEM.match(words)
    if asks(words) or words.endswith("?"):
        page.ask(line, asked[2] if asked else words, -1, below=True)
    else:
        page.name(line, words)


def _item(page: _Page, line: int, indent: int, words: str, following: tuple[int, str]) -> None:
    """An item of a list asks; one below a question that doesn't is its answer, one above questions is their topic."""
    asked = asks(words) or words.endswith("?")
    inside = bool(page.found) and (page.below or (page.indent >= 0 and indent > page.indent))
    if inside and not asked:
        page.answer(words)
    elif not asked and following[0] > indent and (asks(following[1]) or following[1].endswith("?")):
        page.name(line, words)
        page.indent = -1
    elif words:
        page.ask(line, words, indent)


def _paragraph(page: _Page, line: int, raw: str, words: str, *, marked: bool) -> None:
    if page.open and raw[:1] in " \t" and page.found and page.indent >= 0 and not page.found[-1].answer:
        _go_on(page, words)
    elif page.found and (page.below or (page.open and marked)):
        page.answer(words)
    elif not marked or asks(words) or words.endswith("?"):
        page.ask(line, words.lstrip("> "), 0)
    else:
        page.refuse(line, words)


def _go_on(page: _Page, words: str) -> None:
    """An indented line below an item: the rest of its question, or its answer once the question has ended."""
    last = page.found[-1]
    if last.question.rstrip()[-1:] in (".", "?", "!"):
        page.answer(words)
    else:
        page.found[-1] = replace(last, question=f"{last.question} {words}")


def _next_item(lines: list[str], at: int) -> tuple[int, str]:
    """How far the next line is indented where it is an item, and its words."""
    following = next((line for line in lines[at + 1 : at + 4] if line.strip()), "")
    item = _ITEM.match(following)
    return (len(item[1].expandtabs(4)), _bare(item[2])) if item else (-1, "")


def _front_matter(lines: list[str], page: _Page) -> int:
    """The line after the settings that some programs put at the top between two rules; they are named, not taken."""
    if lines[0].strip() != "---":
        return 0
    end = next((at for at, line in enumerate(lines[1:60], 1) if line.strip() == "---"), 0)
    for at in range(1, end):
        if lines[at].strip():
            page.refuse(at + 1, lines[at].strip())
    return end + 1 if end else 0


def _fenced(lines: list[str], at: int, page: _Page) -> int:
    """A block of code belongs to the question above it, as it stands."""
    end = next((n for n in range(at + 1, len(lines)) if _FENCE.match(lines[n])), len(lines))
    block = "\n".join(lines[at + 1 : end]).strip()
    if block and page.found:
        page.answer(block)
    elif block:
        page.refuse(at + 2, block)
    tail = _FENCE.sub("", lines[at], count=1).strip()
    if tail and " " in tail:
        page.refuse(at + 1, tail)
    return end + 1


def _table(lines: list[str], at: int, page: _Page) -> int:
    """A table of Markdown, read as one of CSV."""
    end = next((n for n in range(at + 2, len(lines)) if not _ROW.match(lines[n])), len(lines))
    rows = [(n + 1, [_bare(cell) for cell in _cells(lines[n])]) for n in (at, *range(at + 2, end))]
    found, met = from_rows([row for row in rows if any(row[1])], "|")
    page.found += [replace(one, topic=one.topic or page.topic) for one in found]
    page.unused = None if any(one.topic == page.topic for one in page.found) else page.unused
    page.met += met
    page.open, page.below, page.indent = False, False, -1
    return end


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _bare(line: str) -> str:
    """The words without the marks of Markdown and HTML."""
    words = _TAG.sub(" ", line).strip()
    words = re.sub(r"^(?:>\s*)+", "", words)
    for mark, inner in _MARKUP:
        words = mark.sub(inner, words)
    return " ".join(html.unescape(words).split())

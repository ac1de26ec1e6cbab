"""What its writer wrote in a pasted or received text: without markup, quoted history, signature and disclaimer.

Every character keeps where it stood in the text as given, so that what is read can be shown there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_MARKUP = re.compile(
    r"<!--.*?-->|<(?:style|script|head|title)\b.*?</(?:style|script|head|title)\s*>|</?[a-z][^<>]{0,2000}>"
    r"|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,24});",
    re.IGNORECASE | re.DOTALL,
)
_IS_HTML = re.compile(r"</?(?:p|br|div|span|html|body|table|td|li|ul|a|b|strong|font)\b[^<>]*>|&nbsp;", re.IGNORECASE)
_BREAKS = re.compile(r"</?(?:p|div|br|tr|li|ul|ol|table|h\d|blockquote|html|body|hr)\b", re.IGNORECASE)
_QUOTE = re.compile(
    r"</?(blockquote)\b|<div[^<>]*class=\"?[^<>\"]*(gmail_quote|yahoo_quoted|moz-cite-prefix)", re.IGNORECASE
)

_DAY_OR_ADDRESS = r"(?=.*(?:\d|<|@))"
_ATTRIBUTION = re.compile(
    rf"^[ \t>]*(?:(?:on|le|am|el|il|em|op|den)\b{_DAY_OR_ADDRESS}.{{4,300}}?"
    r"(?:wrote|writes|a écrit|schrieb\b.*|escribió|ha scritto|escreveu|schreef\b.*|skrev\b.*)\s*:?"
    r"|.{2,120}?(?:<[^<>@\s]+@[^<>\s]+>|\[mailto:[^\]]+\]).{0,60}?(?:wrote|writes|schrieb\b.*|a écrit|escribió)\s*:?"
    r"|.{2,80}?schrieb am .{4,80}|.{2,60} wrote:)\s*$",
    re.IGNORECASE,
)
_LONGEST_ATTRIBUTION = 300
_HISTORY = re.compile(
    r"^[ \t>*_-]*(?:-{2,}\s*(?:original message|original appointment|forwarded message|ursprüngliche nachricht"
    r"|message d'origine|mensaje original|weitergeleitete nachricht)\s*-*"
    r"|begin forwarded message:|_{20,}|-{20,})[ \t]*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[ \t>*]*\**(from|sent|to|subject|date|cc|von|gesendet|an|betreff|datum|de|envoyé|à|objet)\s*:\**\s*\S",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^\W*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|very best)(?: (?:regards|wishes|thanks))?"
    r"|(?:warm |best )?regards"
    r"|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:many )?thanks(?: (?:again|so much"
    r"|a lot|and regards))?"
    r"|thank you|cheers|all the best|best of luck|take care|warmly|cordially|respectfully|thanks (?:&|and) regards"
    r"|mit freundlichen grüßen|cordialement|rgds|kr|br|tks|speak soon|talk soon)\W*$",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(r"\s*,\s*|\s+[-–—]+\s*")
_SIGNATURE = re.compile(r"^\s*(?:-- ?|__+|—+)\s*$")
_SENT_FROM = re.compile(
    r"^\s*(?:sent from (?:my|mail for|outlook|yahoo)|get outlook for|envoyé de mon|von meinem .{2,40} gesendet"
    r"|sent with|sent via)\b.*$",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:this|the (?:information|content)s?(?: contained)? (?:in|of) this) (?:e-?mail|message|communication)\b.{0,120}"
    r"(?:confidential|privileged|intended|virus|legally)|^\s*(?:confidentiality notice|disclaimer)\b"
    r"|if you (?:are not|have received) (?:the intended|this (?:e-?mail|message))|please consider the environment"
    r"|registered (?:in england|office)|^\s*\[?external\]?\s*(?:e-?mail|sender|:)|caution: (?:this|external)"
    r"|^\s*(?:click here to |to )?unsubscribe|do not reply to this (?:e-?mail|message)|privacy (?:notice|policy)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without markup; `at[i]` is where its i-th character begins in the text as given, `at[-1]` its end."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a passage stands in the text as given."""
        return self.at[start], (self.at[end - 1] + 1 if end > start else self.at[start])


Range = tuple[int, int]


def plain(text: str) -> Plain:
    """The text as it would be read: tags out, entities as their signs, and blocks on lines of their own.

    >>> plain("<p>It&#39;s a no.</p>").text.strip()
    "It's a no."
    """
    if not _IS_HTML.search(text):
        return Plain(text, tuple(range(len(text) + 1)))
    signs: list[str] = []
    at: list[int] = []
    for piece, start in _pieces(text):
        signs.extend(piece)
        at.extend(range(start, start + len(piece)) if text.startswith(piece, start) else [start] * len(piece))
    return Plain("".join(signs), (*at, len(text)))


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """Runs of what is read, each with where it begins; quoted blocks are led by ">" as in plain text."""
    last, depth = 0, 0
    for found in _MARKUP.finditer(text):
        if words := _flowing(text[last : found.start()]):
            yield (words, last)
        depth = _depth(found[0], depth)
        if shown := _shown(found[0], depth):
            yield (shown, found.start())
        last = found.end()
    yield (_flowing(text[last:]), last)


def _flowing(words: str) -> str:
    return words.replace("\r", " ").replace("\n", " ").replace("\xa0", " ")


def _depth(markup: str, depth: int) -> int:
    """How many quotes deep it is after this tag. A quote that is a plain block runs to the end."""
    found = _QUOTE.match(markup)
    if not found:
        return depth
    if found[2]:
        return depth + 100
    return max(depth - 1, 0) if markup.startswith("</") else depth + 1


def _shown(markup: str, depth: int) -> str:
    if markup.startswith("&"):
        return unescape(markup).replace("\xa0", " ")
    if _BREAKS.match(markup):
        return "\n" + "> " * bool(depth)
    return ""


def own_lines(text: str) -> list[Range]:
    """Where the lines stand that the writer wrote: not quoted, before any history, signature and disclaimer.

    >>> text = "Sorry, no.\\n\\nOn 3 May 2026 Alex wrote:\\n> Any news?"
    >>> [text[start:end] for start, end in own_lines(text)]
    ['Sorry, no.', '']
    """
    lines = list(_lines(text))
    words = [text[start:end] for start, end in lines]
    kept: list[Range] = []
    said: list[str] = []
    index = 0
    while index < len(lines):
        if said and (_begins_history(words, index) or _ends(words[index], said)):
            break
        skipped = _attribution(words, index)
        if skipped and said and not _goes_on(words, index + skipped):
            break
        if skipped or _is_not_theirs(words, index, said):
            index += skipped or 1
            continue
        kept.append(lines[index])
        said.extend([words[index]] if words[index].strip() else [])
        index += 1
    return kept if said else _below(lines, words)


def _lines(text: str) -> Iterator[Range]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield (start, start + len(line.rstrip("\r\n")))
        start += len(line)


def _below(lines: list[Range], words: list[str]) -> list[Range]:
    """Of a text that begins with its history: what is not quoted, as somebody writes who answers below."""
    last = max((i for i, line in enumerate(words) if line.lstrip().startswith(">")), default=-1)
    return [lines[i] for i in range(last + 1, len(lines)) if last >= 0]


def _attribution(words: list[str], index: int) -> int:
    """How many lines the words "On … somebody wrote:" take here; mail programs break them."""
    together = ""
    for count, line in enumerate(words[index : index + 3], 1):
        if not line.strip() or len(together) > _LONGEST_ATTRIBUTION:
            return 0
        together = f"{together} {line.strip()}".strip()
        if _ATTRIBUTION.match(together):
            return count
    return 0


def _is_not_theirs(words: list[str], index: int, said: list[str]) -> bool:
    """A quoted line, a phone's own words, or the head that was copied with a message before anything was said."""
    line = words[index]
    if line.lstrip().startswith(">") or _SENT_FROM.match(line):
        return True
    return not said and bool(_HEADER.match(line)) and _headers_near(words, max(index - 1, 0)) > 1


def _goes_on(words: list[str], index: int) -> bool:
    """Whether what follows an attribution is a marked quote, after or in which the writer may go on."""
    following = next((line for line in words[index : index + 5] if line.strip()), "")
    return following.lstrip().startswith(">")


def _begins_history(words: list[str], index: int) -> bool:
    """A line that says so, or a block of headers such as Outlook writes above what it quotes."""
    if _HISTORY.match(words[index]):
        return True
    return bool(_HEADER.match(words[index])) and _headers_near(words, index) > 2


def _headers_near(words: list[str], index: int) -> int:
    """How many different headers stand in this line and the five after it."""
    return len({found[1].lower() for line in words[index : index + 6] if (found := _HEADER.match(line))})


def _ends(line: str, said: list[str]) -> bool:
    """A signature, a disclaimer, or the name below a sign-off."""
    if _SIGNATURE.match(line) or _DISCLAIMER.search(line):
        return True
    return len(said) > 1 and bool(line.strip()) and is_sign_off(said[-1]) and _is_name(line)


def is_sign_off(line: str) -> bool:
    """Kind regards, and the like, on a line of their own."""
    return _SIGN_OFF.match(line) is not None


def is_signed(line: str) -> bool:
    """A sign-off and the name on one line. What goes on in small letters is a sentence.

    >>> is_signed("Best, Priya"), is_signed("The best, by far, was your SQL.")
    (True, False)
    """
    before, _, name = _BEFORE_NAME.sub("\n", line.strip(), count=1).partition("\n")
    words = name.split()
    return is_sign_off(before) and 0 < len(words) <= 6 and all(word[:1].isupper() for word in words)


def _is_name(line: str) -> bool:
    """At most six words and no end of a sentence: a name, a title, a firm."""
    return len(line.split()) <= 6 and not line.rstrip().endswith(("?", ":")) and not re.search(r"[.!?] \w", line)

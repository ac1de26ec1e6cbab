"""Names, roles, companies and numbers of a letter, held against the facts: what is wrong, and what nobody told us."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import RemarkKind
from secondtake.letters.voice import Range

_NAME = r"[^\W\d_a-z][\w'’-]*"
_HELLO = re.compile(
    r"^[ \t]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))[ \t]+"
    r"(?P<name>(?:(?:dr|mr|mrs|ms|mx|prof)\.[ \t]*)*[^\n,:!.–—]*)",
    re.IGNORECASE | re.MULTILINE,
)
_NOBODY = frozenset({
    "all", "both", "everyone", "everybody", "there", "team", "colleagues", "hiring", "manager", "sir", "madam",
    "committee", "recruiter", "panel", "again", "and", "or", "the", "of", "to", "at", "whom", "it", "may",
    "concern", "folks", "friends", "you", "mr", "mrs", "ms", "mx", "dr", "prof", "professor", "miss", "doctor",
    "herr", "frau",
})  # fmt: skip
_AT_COMPANY = re.compile(
    r"\b(?:(?i:role|position|job|post|opportunity|opening|career|interview|interviewing|place|future)"
    r"(?:\s+(?!at\b|with\b|for\b)[a-z]+){0,2}\s+(?:at|with|for)"
    r"|(?i:team|work|working|everyone|everybody|people|colleagues)(?:\s+(?!at\b|for\b)[a-z]+){0,2}\s+(?:at|for)"
    rf"|(?i:join|joining))\s+(?P<company>{_NAME}(?:\s+(?:&\s+|and\s+)?{_NAME}){{0,3}})"
)
_OF_A_COMPANY = re.compile(
    rf"(?P<company>{_NAME}(?: {_NAME}){{0,2}})(?= (?:is|has|was|seems) (?:a|an|the|such)\b[^.\n]{{0,40}}"
    r"\b(?:company|organi[sz]ation|firm|employer|business|place to work|workplace)\b)"
    rf"|\b(?:admired?|admire|respect|followed|following|love|loved)\s(?P<admired>{_NAME}(?: {_NAME}){{0,2}})"
)
_ROLE = re.compile(
    r"\b(?:the|your|this|a|an)\s+(?P<role>(?:[\w/&+-]+\s+){1,4}?)(?:role|position|job|post|vacancy|opening)\b",
    re.IGNORECASE,
)
_ANY_ROLE = frozenset({
    "new", "open", "same", "advertised", "whole", "actual", "real", "full", "time", "part", "permanent",
    "temporary", "exciting", "right", "next", "current", "great", "good", "interesting", "vacant", "available",
    "particular", "first", "second", "very", "kind", "of", "about", "for", "such", "my", "your", "our", "dream",
    "job", "this", "the", "a", "an", "one", "any", "remote", "hybrid", "junior", "senior", "lead", "wonderful",
    "challenging", "details", "rest", "scope", "heart",
})  # fmt: skip
_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_MORE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_IN_WORDS = "|".join([*_UNITS[10:], *_TENS, *_MORE])
_NUMBER = re.compile(
    r"(?<![\w.,:/@-])[$£€]?\d[\d,.]*(?:\s?%|\s?percent|\s?(?:k|m|bn)\b)?(?![\w:/@-]|\.\d)"
    rf"|\b(?:{_IN_WORDS})(?:-(?:{'|'.join(_UNITS[1:10])}))?s?\b",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"\b(?:{_MONTH}|room|floor|ext|extension|tel|phone|mobile|no|number|page|chapter|version|act|iso)\.?\s*$",
    re.IGNORECASE,
)
_OF_A_DATE = re.compile(rf"^(?:st|nd|rd|th)?\s*(?:of\s+)?{_MONTH}\b|^\s?(?:am|pm|a\.m|p\.m|o'clock|h\b)", re.IGNORECASE)
_KNOWN_TO_ALL = frozenset({
    "i", "i'm", "i've", "i'd", "i'll", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "english", "german", "french", "spanish", "chinese", "italian", "dutch", "arabic", "hebrew",
    "hindi", "portuguese", "japanese", "korean", "european", "american", "british", "indian", "african", "asian",
    "irish", "scottish", "welsh", "canadian", "australian", "christmas", "easter", "europe", "asia", "africa",
    "america", "uk", "us", "usa", "eu", "london", "berlin", "paris", "internet", "excel", "word", "powerpoint",
    "python", "java", "javascript", "typescript", "sql", "linux", "windows", "google", "microsoft", "amazon",
    "apple", "linkedin", "github", "slack", "teams", "zoom", "tableau", "power", "bi", "aws", "azure", "kubernetes",
    "docker", "agile", "scrum", "kanban", "covid", "ai", "it", "hr", "ceo", "cto", "cfo", "coo", "vp", "phd", "mba",
    "msc", "bsc", "ba", "ma", "md", "rn", "ok", "ps", "dear", "hi", "hello", "hey", "thank", "thanks", "kind",
    "best", "warm", "warmly", "regards", "sincerely", "yours", "cheers", "mr", "mrs", "ms", "mx", "dr", "prof",
    "professor", "sir", "madam", "outlook", "sharepoint", "jira", "sap", "salesforce", "django", "react", "node",
    "git", "r", "c", "spring",
})  # fmt: skip
_CAPITAL = re.compile(rf"(?<![\w'’.@/-])(?P<name>{_NAME}(?:\s{_NAME}){{0,2}})")
_WORD = re.compile(r"[\w]+")
_TITLE = re.compile(r"\b(?:dr|mr|mrs|ms|mx|prof|st)\.\s*$", re.IGNORECASE)
_MOST = 3
"""So many unknown names, or numbers, are asked about; more would be noise."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch that does not agree with the facts, and what the facts have instead."""

    kind: RemarkKind
    start: int
    end: int
    known: str = ""


def doubts(text: str, facts: Facts) -> list[Doubt]:
    """All of them; none where no fact is known, since there is nothing to hold the letter against."""
    if not facts.items:
        return []
    wrong = [*_greeted(text, facts), *_signed(text, facts), *_company(text, facts), *_role(text, facts)]
    names = [doubt for doubt in _names(text, facts) if not any(_meet(doubt, other) for other in wrong)]
    return wrong + names[:_MOST] + unknown_numbers(text, facts)[:_MOST]


def unknown_numbers(text: str, facts: Facts) -> list[Doubt]:
    """Numbers of the letter that no fact has."""
    known = {_value(match[0]) for fact in facts.items for match in _all_numbers(fact.text)}
    return [Doubt(RemarkKind.UNKNOWN_NUMBER, *match.span()) for match in numbers(text) if _value(match[0]) not in known]


def numbers(text: str) -> Iterator[re.Match[str]]:
    """The numbers that say something: no dates, hours, telephone numbers, nor small words such as "two"."""
    for match in _NUMBER.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not _DATED.search(line) and not _OF_A_DATE.match(text[match.end() :]) and not _of_a_telephone(text, match):
            yield match


def _all_numbers(text: str) -> Iterator[re.Match[str]]:
    yield from re.finditer(r"\d[\d,.]*(?:\s?(?:k|m|bn)\b)?|[a-z]+(?:-[a-z]+)?", text, re.IGNORECASE)


def _of_a_telephone(text: str, match: re.Match[str]) -> bool:
    around = re.search(r"^[\d\s()+./-]*", text[match.start() :])
    before = re.search(r"[\d\s()+./-]*$", text[: match.start()])
    whole = (before[0] if before else "").split("\n")[-1] + (around[0] if around else "").split("\n", maxsplit=1)[0]
    return sum(sign.isdigit() for sign in whole) > 6


def _value(said: str) -> float | str:
    """A number whatever its dress: "forty", "40" and "40%" are one."""
    plain = said.lower().strip("$£€").replace("percent", "").replace("%", "").strip().rstrip(".,")
    if plain[:1].isdigit():
        scale = {"k": 1000, "m": 1_000_000, "n": 1_000_000_000}.get(plain[-1], 1)
        digits = re.sub(r"[^\d.]", "", plain.replace(",", "")).strip(".")
        return float(digits) * scale if re.fullmatch(r"\d+(?:\.\d+)?", digits) else plain
    if plain in _UNITS:
        return float(_UNITS.index(plain))
    tens, _, ones = plain.removesuffix("s").partition("-")
    if tens in _TENS:
        return float(_TENS[tens] + (_UNITS.index(ones) if ones in _UNITS else 0))
    return float(_MORE[tens]) if tens in _MORE else plain


def _greeted(text: str, facts: Facts) -> Iterator[Doubt]:
    """A greeting to somebody whom the letter is not for."""
    meant = [
        fact.text for kind in (FactKind.RECIPIENT, FactKind.RECRUITER, FactKind.AGENCY) for fact in facts.all(kind)
    ]
    recipient = facts.text(FactKind.RECIPIENT) or facts.text(FactKind.RECRUITER)
    for match in _HELLO.finditer(text):
        said = _words(match["name"]) - _NOBODY
        if recipient and said and len(match["name"].split()) <= 5 and not all(_is_of(word, meant) for word in said):
            start = match.start("name")
            yield Doubt(RemarkKind.WRONG_NAME, start, start + len(match["name"].rstrip()), recipient)


def _signed(text: str, facts: Facts) -> Iterator[Doubt]:
    """A name at the very end that is not the sender's."""
    sender = facts.text(FactKind.SENDER)
    lines = [line for line in text.rstrip().split("\n") if line.strip()]
    last = lines[-1].strip() if len(lines) > 2 else ""
    if sender and re.fullmatch(rf"{_NAME}(?: {_NAME}){{0,2}}", last) and not _words(last) & _words(sender):
        start = text.rindex(last)
        yield Doubt(RemarkKind.WRONG_SENDER, start, start + len(last), sender)


def _company(text: str, facts: Facts) -> Iterator[Doubt]:
    company = facts.text(FactKind.COMPANY)
    places = [match.span("company") for match in _AT_COMPANY.finditer(text)]
    places += [match.span(match.lastgroup or 0) for match in _OF_A_COMPANY.finditer(text)]
    for start, end in places:
        said = _words(text[start:end])
        if company and not _all_known(text[start:end], facts) and not said & _words(company) and said - _KNOWN_TO_ALL:
            yield Doubt(RemarkKind.WRONG_COMPANY, start, end, company)


def _role(text: str, facts: Facts) -> Iterator[Doubt]:
    role = facts.text(FactKind.ROLE)
    for match in _ROLE.finditer(text):
        named = re.split(r"\b(?:the|this|your|that|of|to|in|for|on|with|about)\s", match["role"], flags=re.IGNORECASE)[
            -1
        ]
        said = {_stem(word) for word in _words(named) - _ANY_ROLE - _words(facts.text(FactKind.COMPANY))}
        if role and said and not said & {_stem(word) for word in _words(role)} and not _all_known(named, facts):
            end = match.end("role")
            yield Doubt(RemarkKind.WRONG_ROLE, *_trimmed(text, end - len(named), end), role)


def _names(text: str, facts: Facts) -> list[Doubt]:
    """Capitals inside a sentence that no fact has; the first of each."""
    seen: set[str] = set()
    found: list[Doubt] = []
    signature = text.rstrip().rfind("\n") + 1 or len(text)
    for match in _CAPITAL.finditer(text):
        start, name = match.start(), match["name"]
        if _begins(text, start):
            first = re.match(rf"{_NAME}\s", name)
            start, name = (start + first.end(), name[first.end() :]) if first else (start, "")
        said = {word.removesuffix("'s").removesuffix("’s") for word in name.lower().split()}
        new = said - _KNOWN_TO_ALL - seen
        if not new or name.isupper() or start >= signature or _all_known(name, facts):
            continue
        seen |= said
        end = start + len(re.sub(r"['’]s$", "", name))
        found.append(Doubt(RemarkKind.UNKNOWN_NAME, start, end))
    return found


def _begins(text: str, start: int) -> bool:
    """Whether a capital is only there because a sentence, a line or a quotation begins."""
    before = _TITLE.sub("", text[max(0, start - 40) : start]) if start > 0 else ""
    return not before or bool(re.search(r"(?:^|[.!?…:;\n\"“„‚‘«(–—-]|\d[.)])[\s\"“‘(]*$", before))


def _all_known(name: str, facts: Facts) -> bool:
    known = {word for fact in facts.items for word in _words(fact.text)}
    return all(
        word in known or word in _KNOWN_TO_ALL or word.removesuffix("s") in known
        for word in _words(re.sub(r"['’]s\b", "", name))
    )


def _is_of(word: str, names: list[str]) -> bool:
    return any(word in _words(name) for name in names)


def _words(text: str) -> set[str]:
    return {match[0].lower() for match in _WORD.finditer(text)}


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ers?|ors?|s|ment|al|ist|ics?|yst|ysis|tics)$", "", word)[:6]


def _trimmed(text: str, start: int, end: int) -> Range:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _meet(one: Doubt, other: Doubt) -> bool:
    return one.start < other.end and other.start < one.end

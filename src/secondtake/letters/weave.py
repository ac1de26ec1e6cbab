"""A person's own words, put into a sentence without being changed: at most the first letter and the last mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from secondtake.evidence.sentences import count_words
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import Sentence

LONGEST_PHRASE = 14
"""Words. What is longer stands as a sentence of its own."""
_END = ".!?…。！？"
_QUOTES = "\"'“”‘’«»„"
_TITLES = frozenset({
    "dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", "sister", "father",
    "rabbi", "imam", "sir", "dame", "judge", "captain",
})  # fmt: skip
_PARTICLES = frozenset({
    "von", "van", "vom", "zu", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el",
    "bin", "ibn", "ben", "ter", "ten",
})  # fmt: skip
_STARTERS = frozenset({
    "a", "an", "the", "how", "what", "why", "when", "where", "which", "who", "whether", "your", "our", "my", "their",
    "his", "her", "its", "that", "this", "these", "those", "about", "working", "building", "moving", "leading",
    "handling", "dealing", "using", "testing", "planning", "being", "having", "making", "one", "two", "some", "to",
    "because", "teaching",
})  # fmt: skip
_ASKS = frozenset({
    "was", "were", "is", "are", "did", "do", "does", "would", "could", "can", "will", "should", "has", "have", "had",
    "what", "which", "who", "how", "why", "when", "where", "whether",
})  # fmt: skip
_ASKS_DIRECTLY = re.compile(
    r"(?:(?:what|which|who|whom|whose|how|why|when|where)(?:\s+(?!to\b)[\w'’]+){0,3}?(?:\s+(?:do|does|did|is|are|was|were|"
    r"would|could|can|will|should|have|has|had)|['’]s|['’]d)\s+(?:you|your|the|it|that|this|they|we|i|he|she|one|a|an)\b"
    r"|(?:do|does|did|is|are|was|were|would|could|can|will|should|have|has|had)"
    r"\s+(?:you|your|the|there|it|that|we|they)\b"
    r"|(?:tell|give|walk|talk|show|take)\s+(?:me|us|them|through)\b"
    r"|(?:describe|explain|name|imagine|suppose|think of|sell me)\s)",
    re.IGNORECASE,
)
_DID = frozenset({
    "built", "wrote", "led", "made", "took", "ran", "set", "got", "told", "went", "gave", "found", "kept", "held",
    "put", "drew", "taught", "brought", "bought", "began", "sat", "met", "spoke", "chose", "cut", "stood", "sent",
    "won", "read", "spent", "grew", "fell", "rebuilt", "rewrote", "oversaw", "broke", "drove",
})  # fmt: skip
_SUBJECT = re.compile(r"(?:i|i'm|i've|i'd|we|you|they|he|she|it|there|she's|he's|they're|it's)\b", re.IGNORECASE)


def plain(text: str) -> str:
    """On one line, with single spaces, and no line breaks that could end a header."""
    return " ".join(text.split())


def unquoted(text: str) -> str:
    """The words without quotation marks around the whole.

    >>> unquoted("“Describe a mistake.”")
    'Describe a mistake.'
    """
    said = plain(text)
    around = len(said) > 1 and said[0] in _QUOTES and said[-1] in _QUOTES
    return said[1:-1].strip() if around and not set(said[1:-1]) & set('"“”«»„') else said


def asks_directly(text: str) -> bool:
    """Whether the words are a question as it was put, or a demand: those are quoted, and can't stand behind "about".

    >>> asks_directly("why do you want to leave"), asks_directly("how you plan the week")
    (True, False)
    """
    said = unquoted(text)
    several = len(said.split()) > 1 or _is_east_asian(said)
    return (several and said.endswith(("?", "？"))) or bool(_ASKS_DIRECTLY.match(said))


def as_deed(text: str) -> str:
    """What somebody did, as a sentence with its subject: "Built a bot" gets its "I".

    >>> as_deed("Called the desk an hour before"), as_deed("We tested it")
    ('I called the desk an hour before.', 'We tested it.')
    """
    said = plain(text)
    first, _, rest = said.partition(" ")
    did = first.lower() in _DID or (first.lower().endswith("ed") and first.isalpha() and len(first) > 3)
    return as_sentence(f"I {first.lower()} {rest}" if did and rest else said)


def as_phrase(text: str) -> str:
    """The words without their last mark, and small at the start where the first word is no name.

    >>> as_phrase("The returns project.")
    'the returns project'
    """
    said = plain(text).rstrip(_END + ",;:").strip()
    first, _, rest = said.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.lower() in _STARTERS else said


def as_sentence(text: str) -> str:
    """The words with a capital at the start and a mark at the end.

    >>> as_sentence("i cut the backlog from forty to six")
    'I cut the backlog from forty to six.'
    """
    said = plain(text).rstrip(",;:").strip()
    if not said:
        return ""
    said = re.sub(r"\bi\b(?=[ '’])", "I", said)
    capital = said[0].upper() + said[1:]
    return capital if capital.rstrip("\"'”’)»")[-1:] in _END else f"{capital}."


def as_question(text: str) -> str:
    """Like `as_sentence`, with a question mark where the words ask and have no mark.

    >>> as_question("was the example clear")
    'Was the example clear?'
    """
    said = plain(text)
    asks = said.partition(" ")[0].lower() in _ASKS and said[-1:] not in _END
    return as_sentence(f"{said}?" if asks else said)


def as_role(text: str) -> str:
    """A role as it stands inside a sentence: "Data analyst" becomes small, "Data Analyst" and "QA lead" stay.

    >>> as_role("Data analyst"), as_role("Data Analyst II"), as_role("SQL developer")
    ('data analyst', 'Data Analyst II', 'SQL developer')
    """
    said = plain(text).rstrip(_END + ",;:")
    first, _, rest = said.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.istitle() and rest == rest.lower() else said


def is_phrase(text: str) -> bool:
    """Whether the words can stand behind "about": a few, and no sentence of their own.

    >>> is_phrase("how you plan the week"), is_phrase("They plan the week on Monday.")
    (True, False)
    """
    said = plain(text)
    inner = said.rstrip(_END)
    fits = count_words(said) <= LONGEST_PHRASE and not re.search(r"[.!?…:;]\s|[。！？]", inner)
    return fits and not _SUBJECT.match(said) and not asks_directly(said)


def greeting_name(name: str) -> str:
    """What to call somebody in a greeting: the first name, or title and last name.

    A name typed in small letters gets its capitals; a Chinese, Japanese or Korean one stays whole.

    >>> greeting_name("priya raman"), greeting_name("Dr. Ursula von der Leyen, PhD"), greeting_name("李 娜")
    ('Priya', 'Dr. von der Leyen', '李 娜')
    """
    parts = as_name(plain(name).partition(",")[0]).split()
    if len(parts) > 1 and parts[0].lower() in _TITLES:
        particle = next((at for at, part in enumerate(parts) if at and part.lower() in _PARTICLES), len(parts) - 1)
        return " ".join([parts[0], *parts[particle:]])
    if _is_east_asian(name):
        return " ".join(parts)
    return parts[0] if parts else ""


def _is_east_asian(text: str) -> bool:
    """Whether there are Chinese, Japanese or Korean signs in it, which are written without spaces between words."""
    return any("\u2e80" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af" for sign in text)


def as_name(name: str) -> str:
    """The name with capitals where it has none at all.

    >>> as_name("priya raman"), as_name("Ursula von der Leyen")
    ('Priya Raman', 'Ursula von der Leyen')
    """
    said = plain(name)
    return " ".join(part[:1].upper() + part[1:] for part in said.split()) if said == said.lower() else said


@dataclass(slots=True)
class Wording:
    """Picks among ways to say a thing: `variant` decides, so that the same letter comes out the same each time.

    Letters of neighbouring variants differ in each sentence, as long as there are ways enough.
    """

    variant: int = 0
    slot: int = field(default=0)

    def pick(self, ways: Sequence[str]) -> str:
        """One of the ways."""
        self.slot += 1
        many = len(ways)
        around, further = self.variant // many, self.variant // many**2
        return ways[(self.variant + around * self.slot + further * self.slot**2) % many]


def told(text: str, *facts: Fact | None) -> Sentence:
    """A sentence with the facts it came from."""
    return Sentence(plain(text), tuple(fact.key for fact in facts if fact))


def about(facts: Facts, *kinds: FactKind) -> list[Fact]:
    """The first fact of each kind that there is one of."""
    return [fact for kind in kinds if (fact := facts.first(kind))]


def paragraphs(*groups: Iterable[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
    """The groups as paragraphs, without empty ones."""
    listed = (tuple(sentence for sentence in group if sentence.text) for group in groups)
    return tuple(group for group in listed if group)

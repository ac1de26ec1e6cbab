"""Hesitations, fillers, repeats and restarts: the words a careful editor of a verbatim record would leave out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, Finding, Polarity
from secondtake.transcripts.model import Transcript

FILLERS = Kind(
    "fillers",
    Polarity.NEUTRAL,
    'In this answer: "um" or "uh" {um} times, words started again {again} times, "like" as a filler {like} times.',
    "It does not mean that anybody minded: about one word in seventeen of ordinary speech is of this kind, "
    "and harder questions bring more.",
    "E4.23",
    firm=True,
)
KINDS = (FILLERS,)


class Disfluency(StrEnum):
    """Why an editor would leave a word out."""

    HESITATION = "hesitation"
    """"um", "uh"."""
    LIKE = "like"
    """"like" where it fills a gap."""
    FILLER = "filler"
    """"you know", "I mean"."""
    OPENER = "opener"
    """"so" before a new sentence, "yeah" while the other speaks."""
    REPEAT = "repeat"
    """The first of words said twice."""
    RESTART = "restart"
    """Words left for another try."""
    CUT = "cut"
    """A word broken off."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_HESITATIONS = _words("uh um uhm er erm hm hmm hmmm mmm mmhmm mm-hmm mhm mhmm uh-huh ugh eh")
_LIKE_MEANT_AFTER = _words(
    "feel feels felt feeling look looks looked looking sound sounds sounded seem seems seemed something anything "
    "nothing things stuff be would i'd we'd you'd they'd he'd she'd don't didn't doesn't people places "
    "somebody someone states more much they're you're we're we i you they who people's it's guys what's what "
    "taste act acted acting treat treated exactly smells smell he's she's"
)
"""After these "like" is a verb or compares ("looks like", "people like you")."""
_LIKE_MEANT_BEFORE = _words("to oh they this that it him her them me well no hell")
_FILLERS_BEGIN = _words("you i kind kinda sorta")
_KIND_MEANT_AFTER = _words(
    "a the what which some this that any one every same different these those no another other new"
)
_QUOTES_AFTER = _words("was were i'm just be being all")
_QUOTE_BEGINS = _words("i oh this what i'm you we hey no well okay yeah how where")
"""After "I was like", one of these begins what somebody said or thought."""
_KNOW_MEANT_BEFORE = _words("what how who where if whether why when about this which")
_KNOW_MEANT_AFTER = _words(
    "do did don't didn't to if as because 'cause let would should must might may could can when whether how what "
    "than all before that's"
)
_TWICE_ON_PURPOSE = _words("no yes yeah had that it you one all right like know")
"""Light words that stand twice in good sentences too ("I know that that is so", "I told you you would")."""
_LIGHT = _words(
    "i you he she it we they that this there these those the a an my your his her its our their what who which where "
    "when how why if and but or so because 'cause then to of in on at for with from by as about into is are was were "
    "be been am do did does don't didn't have has had can could would will should may might it's that's i'm i've i'd "
    "i'll you're you've we're we've they're they've he's she's there's what's not just like all one some kind sort "
    "can't won't isn't wasn't let's gonna wanna think mean know guess"
)
"""Words that carry a sentence rather than its matter: a restart repeats these, a list or a chorus repeats others."""
_SAID_ONCE = _LIGHT - _TWICE_ON_PURPOSE
_SUBJECTS = _words(
    "i we you he she they it there that this i'm we're they're it's that's there's you're i've he's she's"
)
_HELPERS = _words(
    "was were am is are have had has would will can could should might did do don't didn't just also really wanna "
    "gonna a an the not never always gotta got used to"
)
_OPENERS = _words(
    "so and but like well yeah right okay oh you or no now because just uh um mm mm-hmm it's that's we they he she it "
    "the a what how this there my our if when kind sort then"
)
_RIGHT_MEANT_AFTER = _words("all that's the it's is was be far am turn turned not you're exactly about")
_ENOUGH_HEARD = 5
_ONE_IN = 500
"""A record keeps hesitations when at least five stand in it and one word in 500 is one: transcripts made
word for word had one in 90 to one in 400, edited ones fewer than one in 1,400."""
_WORDS_TO_COUNT = 30
"""In shorter answers a count says nothing."""
_LOOK_BACK = 5
"""How many words back a restart may begin: of longer repeats most are meant."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Words in small letters without their marks, and what the marks and capitals told."""

    plain: list[str]
    cut: list[bool]
    broken: list[bool]
    """Whether a cut word is no word: it stands nowhere else uncut ("th-")."""
    starts: list[bool]
    """Whether a sentence is known to start here; only the first word's is where there are no capitals or stops."""


def _read(words: Sequence[str]) -> _Spoken:
    bare = [word.strip('.,?!;:…"“”()[]').replace("’", "'") for word in words]
    plain = [word.lower().rstrip("-–—") for word in bare]
    stops = [word.rstrip('"”)]').endswith((".", "?", "!", "…")) for word in words]
    capitals = [word[:1].isupper() and low in _OPENERS for word, low in zip(bare, plain, strict=True)]
    starts = [i == 0 or stops[i - 1] or capitals[i] for i in range(len(words))]
    cut = [word.endswith(("-", "–", "—")) for word in bare]
    whole = {word for word, ends in zip(plain, cut, strict=True) if not ends}
    return _Spoken(plain, cut, [c and w not in whole for c, w in zip(cut, plain, strict=True)], starts)


def _before(said: _Spoken, at: int) -> str:
    return said.plain[at - 1] if at else ""


def _is_like(said: _Spoken, at: int) -> bool:
    """Whether this "like" fills a gap (E4.23) rather than compares, likes or quotes somebody."""
    before = _before(said, at)
    after = said.plain[at + 1] if at + 1 < len(said.plain) else ""
    if said.starts[at]:
        return True
    if before in _QUOTES_AFTER and after in _QUOTE_BEGINS:
        return False
    return before not in _LIKE_MEANT_AFTER and after not in _LIKE_MEANT_BEFORE


def _is_you_know(said: _Spoken, at: int) -> bool:
    before = said.plain[at - 1] if at and not said.starts[at] else ""
    after = said.plain[at + 2] if at + 2 < len(said.plain) else ""
    return after not in _KNOW_MEANT_BEFORE and before not in _KNOW_MEANT_AFTER


def _filler_length(said: _Spoken, at: int) -> int:
    """How many words from here are one filler ("you know", "I mean", "kind of"), 0 for none."""
    word, following = said.plain[at], said.plain[at + 1 : at + 5]
    if word in {"kinda", "sorta"}:
        return 1
    if word == "you" and following == ["know", "what", "i", "mean"]:
        return 5
    pair = (word, following[0] if following else "")
    if pair == ("you", "know"):
        return 2 * _is_you_know(said, at)
    if pair == ("kind", "of"):
        return 2 * (_before(said, at) not in _KIND_MEANT_AFTER)
    return 2 * (pair == ("i", "mean"))


def _fillers(said: _Spoken) -> Iterator[tuple[range, Disfluency]]:
    for at, word in enumerate(said.plain):
        if word in _HESITATIONS:
            yield range(at, at + 1), Disfluency.HESITATION
        elif word == "like":
            if _is_like(said, at):
                yield range(at, at + 1), Disfluency.LIKE
        elif word in _FILLERS_BEGIN and (length := _filler_length(said, at)):
            yield range(at, at + length), Disfluency.FILLER


def _openers(said: _Spoken) -> Iterator[tuple[range, Disfluency]]:
    """Sentences that begin with "so" or "and so", and words of listening or checking that stand alone."""
    for at in range(len(said.plain)):
        if _stands_alone(said, at) or _leads_in(said, at):
            yield range(at, at + 1), Disfluency.OPENER
        elif at and said.starts[at] and said.plain[at : at + 2] == ["and", "so"]:
            yield range(at, at + 2), Disfluency.OPENER


def _stands_alone(said: _Spoken, at: int) -> bool:
    """ "yeah" except where an answer begins, "right" as a check at a sentence's end, "okay" as a sentence."""
    word, starts = said.plain[at], said.starts[at]
    ends = at + 1 < len(said.plain) and said.starts[at + 1]
    if word == "yeah":
        return at > 0
    if word == "right":
        return ends and (starts or _before(said, at) not in _RIGHT_MEANT_AFTER)
    return word in {"okay", "oh"} and starts and ends


def _leads_in(said: _Spoken, at: int) -> bool:
    """ "so" and "well" before a new sentence, and an "and" that only holds the floor ("and um")."""
    if said.plain[at] == "and":
        return said.plain[at + 1 : at + 2] in (["um"], ["uh"], ["er"])
    return at > 0 and said.starts[at] and said.plain[at] in {"so", "well"}


def _is_repeat(said: _Spoken, first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether the same words stand twice without being meant twice."""
    if [said.plain[i] for i in first] != [said.plain[i] for i in second]:
        return False
    if said.cut[first[-1]]:
        return True
    if said.starts[second[0]]:
        return False
    if len(first) == 1:
        return said.plain[first[0]] in _SAID_ONCE
    return sum(said.plain[i] in _LIGHT for i in first) >= 2


def _is_restart(said: _Spoken, first: Sequence[int], again: int) -> bool:
    """Whether these words are left for another try that begins with the same: "I was I went", "by a tiny major- by"."""
    if len(first) < 2 or said.cut[first[-1]]:
        return len(first) > 1
    begins, *rest = (said.plain[i] for i in first)
    return len(first) <= 3 and begins in _SUBJECTS and not said.starts[again] and all(word in _HELPERS for word in rest)


def _repair_at(said: _Spoken, kept: Sequence[int], at: int) -> tuple[int, Disfluency] | None:
    """How many of the kept words from here are said again, the longest first."""
    for length in range(min(_LOOK_BACK, len(kept) - at - 1), 0, -1):
        if said.plain[kept[at]] != said.plain[kept[at + length]]:
            continue
        first, second = kept[at : at + length], kept[at + length : at + 2 * length]
        if _is_repeat(said, first, second):
            return length, Disfluency.REPEAT
        if _is_restart(said, first, second[0]):
            return length, Disfluency.RESTART
    if said.broken[kept[at]] or (said.cut[kept[at]] and said.plain[kept[at]] in _LIGHT):
        return 1, Disfluency.CUT
    return None


def _repairs(said: _Spoken, kept: Sequence[int]) -> Iterator[tuple[Sequence[int], Disfluency]]:
    """What is said again, and so need not be said first: one walk over the words that the fillers left."""
    at = 0
    while at < len(kept):
        repair = _repair_at(said, kept, at)
        if repair:
            yield kept[at : at + repair[0]], repair[1]
        at += repair[0] if repair else 1


def find_disfluencies(words: Sequence[str]) -> dict[int, Disfluency]:
    """The positions of the words that an editor would leave out, each with why."""
    said = _read(words)
    found: dict[int, Disfluency] = {}
    for run, why in (*_fillers(said), *_openers(said)):
        found.update(dict.fromkeys(run, why))
    kept = [at for at in range(len(words)) if at not in found]
    for dropped, why in _repairs(said, kept):
        found.update(dict.fromkeys(dropped, why))
    return found


def mark_disfluencies(words: Sequence[str]) -> list[int]:
    """The positions, ascending, of the words that a careful editor would leave out.

    Capitals, full stops and the hyphen of a cut word help where the words have them.

    >>> mark_disfluencies("it um i i was you know late".split())
    [1, 2, 5, 6]
    """
    return sorted(find_disfluencies(words))


@dataclass(frozen=True, slots=True)
class FillerCount:
    """What was counted in one answer; None where the record doesn't tell."""

    exchange: int
    words: int
    hesitations: int | None
    """Times of "um" and "uh"."""
    restarts: int | None
    """Times that words were said again or left for another try."""
    likes: int | None
    """Times of "like" as a filler, counted apart since listeners mind it apart (E4.23)."""


def keeps_hesitations(transcript: Transcript) -> bool:
    """Whether the record was written as spoken: it says so, or enough of its words are hesitations.

    Most speech-to-text drops them, so where few or none stand we can't tell: not measured.
    """
    if transcript.verbatim is not None:
        return transcript.verbatim
    words = [word for turn in transcript.turns for word in _read(turn.text.split()).plain]
    heard = sum(word in _HESITATIONS for word in words)
    return heard >= _ENOUGH_HEARD and heard * _ONE_IN >= len(words)


def count_fillers(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[FillerCount, ...]:
    """The fillers of each answer, for the person's own comparison between answers: no norm fits everybody."""
    keeps = keeps_hesitations(transcript)
    found: list[FillerCount] = []
    for index, exchange in enumerate(exchanges):
        if exchange.answer is None:
            continue
        words = transcript.quote(exchange.answer).split()
        if not keeps:
            found.append(FillerCount(index, len(words), None, None, None))
            continue
        times = _times(find_disfluencies(words))
        restarts = times[Disfluency.REPEAT] + times[Disfluency.RESTART] + times[Disfluency.CUT]
        found.append(FillerCount(index, len(words), times[Disfluency.HESITATION], restarts, times[Disfluency.LIKE]))
    return tuple(found)


def _times(found: Mapping[int, Disfluency]) -> Counter[Disfluency]:
    """How often each happened: words side by side that were dropped for one reason are one time."""
    times: Counter[Disfluency] = Counter()
    for at, why in found.items():
        joins = why in {Disfluency.REPEAT, Disfluency.RESTART} and found.get(at - 1) == why
        times[why] += not joins
    return times


def find_fillers(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """One fact an answer, without a verdict; nothing where the record leaves hesitations out (`count_fillers`)."""
    found: list[Finding] = []
    for count in count_fillers(transcript, exchanges):
        answer = exchanges[count.exchange].answer
        if answer is None or count.hesitations is None or count.words < _WORDS_TO_COUNT:
            continue
        facts = {"um": str(count.hesitations), "again": str(count.restarts), "like": str(count.likes)}
        found.append(FILLERS.found(transcript, answer, count.exchange, **facts))
    return tuple(found)

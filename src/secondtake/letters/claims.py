"""Claims that nobody has shown: told from sentences that only speak of them, or deny them.

The fifteen are the list of what must not be promised about interviews, notes and practice. The product's own sentences
are held against it by a test; in a person's letter such a claim gets a remark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondtake.letters.claim_ways import CLAIMS
from secondtake.letters.voice import Way, sentences, words


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch that claims number `number` of the list, and in a few words what is the matter with it."""

    number: int
    start: int
    end: int
    why: str


_DENIED = words(r"""
    \b (?: nobody | no_one | no | not | \w+n't | never | none | neither | nor | cannot | nothing | without |
      hardly | doubt(?:s|ed|ful)? | untested | unproven | unproved | unknown | disputed | contested | wrong_to
      | myth | whether | instead_of_saying | rather_than_saying )\b [^.,;:]* $
""")
_DISOWNED = words(r"""
      \b (?: nobody | no_one | no_(?:study|experiment|evidence|source|trial|proof) | none )_ (?:\w+_){0,3} (?:
        shown | proved | proven | tested | traced | found | knows? | can_know | measured | tried | shows? |
        proves? )
    | \b (?: untested | unproven | not_proven | not_shown | has_no_source | was_not_tested | were_not_tested |
        is_not_known )
    | \b (?: we | it | this_page | the_product )_ (?: never | do_not | don't | does_not | doesn't | must_not )_
        (?:\w+_)? (?: say | claim | promise )
""")


def find_claims(text: str) -> tuple[Claim, ...]:
    """Each stretch that makes a claim of the list; a question, a denial and a doubt make none.

    >>> [claim.number for claim in find_claims("A thank-you note decides. Nobody has shown that it decides anything.")]
    [4]
    """
    return tuple(
        Claim(number, start + at, start + end, why)
        for start, sentence in sentences(text, quoted=True)
        if not sentence.rstrip("\"')]").endswith("?") and not _DISOWNED.search(sentence)
        for number, (why, ways) in CLAIMS.items()
        for at, end in _claimed(sentence, ways)
        if not _is_denied(sentence[:at])
    )


def _claimed(sentence: str, ways: tuple[Way, ...]) -> list[tuple[int, int]]:
    return [place for way in ways for place in way.finds(sentence)][:1]


def _is_denied(before: str) -> bool:
    """Whether a word before it, in the same clause, takes it back."""
    return bool(_DENIED.search(re.sub(r"\bnot only\b", "", before, flags=re.IGNORECASE)))

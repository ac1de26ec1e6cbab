"""Where a letter takes an answer up again: one is a second take, two are a list of what went wrong."""

from __future__ import annotations

from secondtake.evidence.sentences import count_words
from secondtake.letters.voice import Range, sentences, words

_NAMED = words(r"""
    \b (?:
      your_ (?: \w+_){0,2} question(?:s)? \b
    | you_ (?:\w+_)? (?: asked | had_asked | wanted_to_know | raised ) \b
    | (?: when | where )_ (?:you|we)_ (?:\w+_)? (?: asked | talked_about | spoke_about | came_to | discussed )
    | (?: the | that | another | one | my_answer_to_the )_ (?: \w+_){0,2} question_ (?: about | on | of )
    )
""")
_ANSWERED = words(r"\b (?: my_ (?: \w+_){0,2} answer_ (?: to | on | about ) \b | what_i_said_ (?: about | on ) )")
_SET_RIGHT = words(r"""
    \b (?:
      (?: clearer | better | fuller | stronger | more_(?:concrete|complete|specific|useful) | another | good |
        further )_ (?: \w+_)? (?: example | answer | story | case | instance )
    | did(?:n't|_not)_ (?: resonate | land | come_across | answer | do_it_justice | do_justice )
    | (?: after | on | upon | with )_ (?: some_|further_|more_|a_little_|a_night's_ )? (?: reflection | thought
        | reflecting | thinking )
    | i_ (?: have_|'ve_ )? (?: since_|gone_on_ )? (?: thought | been_thinking | reflected | thinking )_ (?:
        further | more | again | about_it | on_it )
    | i_ (?: also_ | really_ )? (?: should | could | would )_ (?: have_|like_to_ )? (?: rather_|instead_|also_
        )? (?: said | mentioned | chosen | given | told | add | correct | offer | revisit | answered | give )
    | (?: correct | revisit | improve | complete | clarify | redo | retake | rephrase | expand_on | add_to )_
        (?: my | that | this | the )_
    | let_me_ (?: try | answer | give | offer | add | correct )
    | fuller_answer
    | concrete_answer
    | deserves?
    | came_to_me
    | occurred_to_me
    | comes_to_mind
    | thought_of_this
    | it_is_this
    )
""")
_ANOTHER = words(r"\b (?: also | another | second | too | other ) \b")
_REACH = 2
"""Sentences behind the one that names the question, in which the new answer has to begin."""


def find_second_takes(text: str) -> list[Range]:
    """The sentences that each begin to answer a question anew.

    >>> len(find_second_takes("When you asked about Excel, my answer didn't land. I thought of this example."))
    1
    """
    said = [(start, start + len(sentence), sentence) for start, sentence in sentences(text)]
    named = [at for at, one in enumerate(said) if _NAMED.search(one[2]) or _ANSWERED.search(one[2])]
    begun = [at for at in named if _SET_RIGHT.search(" ".join(one[2] for one in said[at : _ends(at, named, said)]))]
    return [said[at][:2] for at in begun if at - 1 not in begun or _begins_another(said[at][2])]


def _begins_another(sentence: str) -> bool:
    """Whether it names a question itself, and does not only speak again of the answer before."""
    return bool(_NAMED.search(sentence) or _ANOTHER.search(sentence))


def _ends(at: int, named: list[int], said: list[tuple[int, int, str]]) -> int:
    """How far the answer reaches: two sentences further, or to the next question that is named."""
    if _SET_RIGHT.search(said[at][2]):
        return at + 1
    return min([at + _REACH + 1, *(other for other in named if other > at)])


def longest_sentence(text: str) -> tuple[Range, int]:
    """The longest sentence and its words; an empty stretch in an empty text."""
    measured = [((start, start + len(said)), count_words(said)) for start, said in sentences(text)]
    return max(measured, key=lambda one: one[1], default=((0, 0), 0))

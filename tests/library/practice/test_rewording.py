"""A question in other words asks the same; every wording of 161 questions was read aloud once and stands in a file."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.evidence.likewise import content_words
from secondtake.practice.asked_for import AskedFor, what_it_asks_for
from secondtake.practice.frames import FRAMES
from secondtake.practice.rewording import FEWEST, reword, wordings

TEXTS = Path(__file__).parent / "texts"
QUESTIONS = (TEXTS / "questions.txt").read_text("utf-8").splitlines()
OF_A_FRAME = content_words(
    " ".join(re.sub(r"\{\w+\}", "", way) for frame in FRAMES for way in frame.ways)
    + " There is something I would like to ask you. Let me ask you this. Here is my next question."
)
"""The words with a subject that frames and lead-ins bring along, such as "describe"."""
ONLY_ASKS = content_words("a specific example, a little bit, explain, I'm curious, great, share, experience, what's")


def test_the_wordings_are_those_that_were_read_aloud():
    """After a change on purpose: read what is new aloud, then write the file anew."""
    told = [line for question in QUESTIONS for line in (question, *("    " + way for way in wordings(question)[1:]))]

    assert (TEXTS / "rewordings.txt").read_text("utf-8").splitlines() == told


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_asked_that_was_not_asked_and_nothing_left_out(question):
    asked, frames = content_words(question), OF_A_FRAME | ONLY_ASKS
    for way in wordings(question)[1:]:
        assert asked - frames <= content_words(way)
        assert content_words(way) - frames <= asked


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_wording_is_a_sentence(question):
    for way in wordings(question)[1:]:
        assert re.match(r"[A-Z]", way)
        assert re.search(r"[.?]$", way)
        assert not re.search(r"[{}]|\s{2}|\s[.?,]|[.?]{2}|\b(\w+) \1\b|None", way)
        assert not re.search(
            r"\b(?:you|we) (?:do|did) you\b|\b(?:whether|how|why|what) (?:do|does|are|have) you\b.*\.$", way
        )


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_take_hears_another_wording_until_all_were_heard(question):
    ways = wordings(question)

    assert question == reword(question, 0)
    assert len(ways) >= FEWEST
    assert len(ways) == len({reword(question, take) for take in range(len(ways))})
    assert all(reword(question, take) != reword(question, take + 1) for take in range(20))


@pytest.mark.parametrize(
    "negated", ["What did you not like?", "Why do you not want to travel?", "Have you never failed?"]
)
def test_a_no_stays_a_no(negated):
    word = "never" if "never" in negated else "not"
    assert all(re.search(rf"\b{word}\b", way) for way in wordings(negated))


def test_figures_and_names_stay_letter_by_letter():
    asked = "Tell me about a time when you cut costs by 12.5% at McKesson—in Q3/2024 (or so)."

    assert all("you cut costs by 12.5% at McKesson—in Q3/2024 (or so)" in way for way in wordings(asked))


@pytest.mark.parametrize("empty", ["", "   ", "\n"])
def test_nothing_stays_nothing(empty):
    assert () == wordings(empty)
    assert "" == reword(empty, 3)


@given(st.text(max_size=200), st.integers(0, 100))
def test_no_text_breaks_it(text, take):
    assert bool(reword(text, take)) is bool(text.strip())


def test_long_text_takes_no_long_time():
    long = "how would you do this and " * 4000

    assert wordings(long)


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Tell me about yourself.", AskedFor.YOURSELF),
        ("Tell me about a time you failed.", AskedFor.STORY),
        ("Describe a project you are proud of.", AskedFor.STORY),
        ("Why do you want to work here?", AskedFor.MOTIVE),
        ("Why did you leave your last job?", AskedFor.LEAVING),
        ("What is your greatest weakness?", AskedFor.WEAKNESS),
        ("Why should we hire you?", AskedFor.STRENGTHS),
        ("Where do you see yourself in five years?", AskedFor.PLANS),
        ("What are your salary expectations?", AskedFor.TERMS),
        ("How many golf balls fit in a school bus?", AskedFor.CASE),
        ("Explain how a hash map works.", AskedFor.TECHNICAL),
        ("How do you handle stress?", AskedFor.MANNER),
        ("What is your favourite film?", AskedFor.OTHER),
        ("", AskedFor.OTHER),
    ],
)
def test_what_a_question_wants_is_told_by_its_words(question, wants):
    assert wants == what_it_asks_for(question)

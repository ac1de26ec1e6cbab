"""The spiral check asks about the person's own words where they say more than can be known, and is silent elsewhere."""

from dataclasses import FrozenInstanceError
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.outlook.spirals import Remark, SpiralKind, beside, notice, ranked

KIND = SpiralKind
NOTICED = [
    ("I always mess up", KIND.ALWAYS_NEVER),
    ("they must think I'm an idiot", KIND.MIND_READING),
    ("I’ll never get a job", KIND.FORTUNE_TELLING),
    ("I'm a failure", KIND.LABEL),
    ("it was a total disaster", KIND.ALL_OR_NOTHING),
    ("everything went wrong", KIND.EVERYTHING_WRONG),
    ("they hated me", KIND.MIND_READING),
    ("I blew it", KIND.ALL_OR_NOTHING),
    ("no one will ever hire me", KIND.FORTUNE_TELLING),
    ("im such a loser", KIND.LABEL),
    ("I was nervous and I completely blew it.", KIND.ALL_OR_NOTHING),
    ("They asked about SQL and I bombed the interview.", KIND.ALL_OR_NOTHING),
    ("Why do I always mess up?", KIND.ALWAYS_NEVER),
    ("Who would ever hire me?", KIND.FORTUNE_TELLING),
    ("I feel as though I am doomed.", KIND.FORTUNE_TELLING),
]
SILENT = [
    "I always prepare by reading the job ad twice",
    "they said they think we should try it",
    "I never used Kafka",
    "everything went through QA",
    "the project was a total failure, and here is what I learned",
    "It was not a disaster.",
    '"I\'m a failure", he said.',
    "“They hated me” is a line from my favourite film.",
    "> I'm a failure",
    "Interviewer: tell me about a time when everything went wrong",
    "Did I blow it?",
    "I don't think they hated me.",
    "I thought I'd blown it, but they invited me back.",
    "I used to think I'd never get a job.",
    "My mother says I'm an idiot.",
    "I'm afraid that I'll never get a job.",
    "If I blow it, I'll ask what was missing.",
    "I blew the second question.",
    "I led the migration. It was a total disaster at first.",
    "They hated my answer; they told me so.",
    "The recruiter called: I won't get the job.",
    "I do feel like a failure, but I know that isn't true.",
    "I'm hopeless at names.",
    "I'll never forget how kind she was.",
    "",
    "\n\n",
    "????",
]


@pytest.mark.parametrize(("text", "kind"), NOTICED)
def test_it_asks_about(text, kind):
    assert [kind] == [remark.kind for remark in notice(text)]


@pytest.mark.parametrize("text", SILENT)
def test_it_is_silent_about(text):
    assert notice(text) == ()


def test_each_remark_gives_its_reason_and_a_question():
    for text, _kind in NOTICED:
        remark = notice(text)[0]

        assert remark.reason.endswith(".")
        assert remark.question.endswith("?")


def test_words_stand_where_the_remark_says_over_many_lines():
    text = "They were kind.\r\n\r\nI’m a failure, I know.\n- I blew it\n\n“Quoted.”\tThey hated me.\n"

    remarks = notice(text)

    assert ["I’m a failure", "I blew it", "They hated me"] == [remark.words for remark in remarks]
    assert [remark.words for remark in remarks] == [text[remark.start : remark.end] for remark in remarks]


def test_a_sentence_has_one_remark_at_most():
    assert len(notice("I'm a failure and I'll never get a job and they hated me and everything went wrong.")) == 1


def test_the_ranking_gives_each_kind_once_before_any_twice():
    remarks = notice("I'm a failure. I'm an idiot. I'm worthless. They hated me.")

    assert [KIND.MIND_READING, KIND.LABEL, KIND.LABEL, KIND.LABEL] == [remark.kind for remark in ranked(remarks)]
    assert set(remarks) == set(ranked(remarks))


def test_the_record_counts_what_went_right_beside_words_about_the_whole():
    whole, label = notice("Everything went wrong. I'm a failure.")

    assert "4 things" in beside(whole, 4).question
    assert "one thing" in beside(whole, 1).question
    assert whole == beside(whole, 0)
    assert label == beside(label, 4)


def test_a_remark_can_not_be_changed():
    with pytest.raises(FrozenInstanceError):
        notice("I blew it")[0].words = "I did well"


def test_nothing_that_is_said_names_an_illness_or_the_person():
    banned = ("distort", "depress", "anxi", "disorder", "irrational", "negative", "catastroph", "you are", "you're")
    said = [(remark.reason + remark.question).lower() for text, _ in NOTICED for remark in notice(text)]

    assert [] == [word for word in banned if any(word in sentence for sentence in said)]


@given(st.lists(st.sampled_from([text for text, _ in NOTICED] + SILENT + ["Then we spoke. ", "\n", "—", "“"])))
def test_passages_lie_inside_the_text_in_order_without_overlap(pieces):
    text = " ".join(pieces)

    remarks = notice(text)

    assert all(text[remark.start : remark.end] == remark.words for remark in remarks)
    assert all(a.end <= b.start for a, b in pairwise(remarks))


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error(text):
    assert all(isinstance(remark, Remark) for remark in notice(text))


@pytest.mark.parametrize("part", ["I am so ", "they really really ", "never ", "I'm ", "' ", "and i ", ", "])
def test_a_long_text_of_one_word_ends(part):
    assert isinstance(notice(part * 5000), tuple)

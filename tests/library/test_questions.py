"""An utterance asks by its words: captions have no question marks, and a story may report a question."""

import pytest

from secondtake.evidence.questions import asks, question_starts

ASKING = (
    "how did you get into recruiting",
    "so um what what do you do when two people on your team disagree",
    "tell me about a time you disagreed with your manager",
    "great thanks alex could you walk me through your last project",
    "we have four offices and about two hundred people so what brings you to northwind",
    "I'd love to hear how you handled that",
    "I'm curious how you would measure that",
    "okay and why did you leave Fabrikam",
    "have you ever had to let someone go",
    "any questions for me",
    "what's your biggest weakness",
    "and does that make sense",
    "describe a situation where you had to learn something quickly",
    "the last one for today is what would your colleagues say about you",
    "you mean the second release",
    "How come?",
    "please introduce yourself",
    "how comfortable are you with a room full of people",
    "shall we move on to the second part",
    "the next question is about a time you failed",
    "okay so what's the first thing you would check",
    "would your team say the same",
    "you said you left in may why was that",
)
TELLING = (
    "what I did was call every customer",
    "when I joined the team there were three of us",
    "I was like what am I doing here",
    "she asked me why do you want this",
    "you know we had to ship it right",
    "so do we",
    "that is how we found the bug",
    "I can tell you what I would change",
    "which is the part I enjoyed",
    "as fast as you can you know",
    "who knows",
    "It was hard, right?",
    "We had, you know? Two weeks.",
    "did well in that year",
    "what matters is that people feel heard",
    "do what you love they say",
    "he wanted to know why we were late",
    "we do that every monday",
    "I can walk you through the code later",
    "",
    "Mm-hmm.",
)


@pytest.mark.parametrize("text", ASKING)
def test_an_utterance_that_asks_is_known_without_its_question_mark(text):
    assert asks(text)


@pytest.mark.parametrize("text", TELLING)
def test_an_utterance_that_tells_does_not_ask(text):
    assert not asks(text)


@pytest.mark.parametrize("text", [text.lower() for text in ASKING if "?" not in text])
def test_capitals_make_no_difference(text):
    assert asks(text.lower())
    assert asks(text.upper())


def test_each_place_that_asks_is_quoted_at_its_characters():
    text = "I run the data team here. Um, how did you hear of us and what are you looking for next"

    assert ["how did you", "what are you"] == [text[start:end] for start, end in question_starts(text)]


def test_a_typographic_apostrophe_is_an_apostrophe():
    assert asks("I’d love to hear about that")


def test_a_bare_question_mark_is_taken_at_its_word():
    assert asks("Contoso?")
    assert [] == question_starts("Contoso?")

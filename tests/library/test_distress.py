"""The pause shows people to call when somebody writes of self-harm or danger, and leaves figures of speech alone."""

import pytest

from secondtake.outlook.distress import needs_people

TRUE = [
    "I want to die",
    "i just wanna die",
    "After today I don’t want to live anymore",
    "do not want to be here anymore",
    "I keep thinking about killing myself",
    "thought about suicide on the train home",
    "I feel suicidal",
    "there is no point in living",
    "no reason to live",
    "they'd be better off without me",
    "I wish I was dead",
    "I wish I had never been born",
    "might as well end it all",
    "thinking of taking my own life",
    "I've been cutting myself again",
    "self-harm urges are back",
    "I can't go on living like this",
    "my life isn't worth living",
    "I'd rather be dead than do another one",
    "I don't want to wake up tomorrow",
    "He hits me when I come home without a job",
    "I'm not safe at home",
    "I said the wrong year.\nI want\nto die.",
]
FALSE = [
    "I died inside when I said the wrong year",
    "I wanted to die of embarrassment",
    "I could have died laughing at that question",
    "I killed that question",
    "It felt like a suicide mission",
    "I worked on suicide prevention at a charity",
    "The deadline nearly killed me",
    "I cut myself off in the middle of the answer",
    "I cut myself short",
    "I was killing myself over this deadline",
    "they asked how I'd end the project",
    "I don't want to live in London",
    "I do not want to work there",
    "my battery was dead",
    "dead silence after my answer",
    "I can't live with two monitors only",
    "tell me about a time you wanted to give up",
    "I wish I had said the number",
    "I hurt myself playing football, that's the gap in my CV",
    "the process died and I restarted it",
    "how would you kill a hung process",
    "It was a die hard fan base",
    "They asked about the cut over to the new system",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_pauses_for(text):
    assert needs_people(text)


@pytest.mark.parametrize("text", FALSE)
def test_it_does_not_pause_for(text):
    assert not needs_people(text)

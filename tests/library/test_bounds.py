"""Talk about the interview itself is cut off its end; where that is only a guess, it says so."""

import pytest

from secondtake.debrief.bounds import talk_bounds
from secondtake.transcripts import read

TALK = (
    "so let's say you run the returns desk how would you find out why parcels come back",
    "i would look at the reasons people tick first and then at the routes",
    "okay and then what if the reasons are all the same",
    "then i would call ten of them and ask what they had expected",
    "what number would you watch",
    "the share of parcels that come back within two weeks",
    "and how would you explain that number to a depot",
    "with one chart by route on the wall that they update themselves",
)
LOOKING_BACK = (
    "your structure was clear and you covered the routes well",
    "next time you could have asked who pays for the returns",
    "in a real interview they look for that and you should have said it earlier",
    "overall i liked how you spoke about the depots",
    "with some practice on numbers you would do fine in these interviews",
    "thanks for doing this and good luck",
)


def captions(*lines):
    return read(
        "\n".join(f"[{i * 15 // 60:02d}:{i * 15 % 60:02d}] {line}" for i, line in enumerate(lines)).encode()
    ).transcript


@pytest.mark.parametrize(
    "announcement",
    [
        "let me stop you here so that we have some minutes for feedback",
        "okay cool let's switch over to the feedback",
        "so how do you think you did on this one",
        "how did you find this question",
        "good first i would like to hear your self evaluation",
        "i think you did a pretty good job there",
    ],
)
def test_announced_feedback_is_cut_where_it_is_announced(announcement):
    bounds = talk_bounds(captions(*TALK, announcement, *LOOKING_BACK))

    assert (0, len(TALK), True) == (bounds.start, bounds.end, bounds.sure)


def test_feedback_that_nobody_announced_is_cut_and_asked_about():
    bounds = talk_bounds(captions(*TALK * 4, *LOOKING_BACK * 3))

    assert not bounds.sure
    assert bounds.reason.endswith("?")
    assert len(TALK) * 4 == bounds.end


@pytest.mark.parametrize(
    "said",
    [
        "tell me about a time when you had to give feedback to a colleague",
        "how did that feel for the team and what did they do next",
        "you did a good thing there what happened then",
    ],
)
def test_questions_that_only_sound_like_it_cut_nothing(said):
    record = captions(*TALK, said, *TALK)

    assert (len(record.segments), True) == (talk_bounds(record).end, talk_bounds(record).sure)


def test_an_announcement_in_the_first_part_is_not_the_end():
    record = captions("at the end we have ten minutes for feedback", *TALK, *TALK)

    assert len(record.segments) == talk_bounds(record).end


def test_likeness_hears_an_announcement_in_other_words():
    def alike(left, _right):
        return [[0.7 if "rate yourself" in text else 0.1] for text in left]

    record = captions(*TALK, "if you were to rate yourself from one to ten", *LOOKING_BACK)

    assert len(TALK) == talk_bounds(record, alike).end


def test_an_empty_record_has_empty_bounds():
    bounds = talk_bounds(captions())

    assert (0, 0) == (bounds.start, bounds.end)

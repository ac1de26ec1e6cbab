"""Questions are found with their answers, with and without names."""

from conversations import captions, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import ExchangeKind


def read_off(transcript, **options: str) -> list[tuple[str, str, str]]:
    return [
        (e.kind.value, transcript.quote(e.question), transcript.quote(e.answer) if e.answer else "")
        for e in find_exchanges(transcript, **options)
    ]


def test_a_question_gets_the_answer_that_follows_it():
    record = conversation(
        """
        Priya: Hi Alex, how are you?
        Alex: I'm well, thank you.
        Priya: Great. Tell me about a time you missed a deadline.
        Alex: In May our release slipped by a week, so I told the client on the same day.
        Priya: And what happened then?
        Alex: They moved the launch and we shipped on the twelfth.
        Priya: Do you have any questions for us?
        Alex: Yes. How do you plan a release here?
        Priya: We plan every two weeks.
        """
    )

    assert [
        ("small_talk", "Hi Alex, how are you?", "I'm well, thank you."),
        (
            "question",
            "Tell me about a time you missed a deadline.",
            "In May our release slipped by a week, so I told the client on the same day.",
        ),
        ("follow_up", "And what happened then?", "They moved the launch and we shipped on the twelfth."),
        ("closing", "Do you have any questions for us?", "Yes."),
        ("from_candidate", "How do you plan a release here?", "We plan every two weeks."),
    ] == read_off(record, candidate="Alex")


def test_without_names_questions_are_known_by_their_words():
    lines = (
        "okay so let's say that a shop wants to close on sundays how would you find out if that is a good idea",
        "um so first i would look at what people buy on sundays and compare it with the other days of the week",
        "and then i would look at the cost of keeping it open and at the staff who like to work on that day",
        "because for some of them it is the only day that works and they would leave if it went away",
        "gotcha and what would you do if the numbers went down in the first month",
        "i would wait one more month since people need time to change their habits",
    )
    transcript = captions(*lines, seconds=7.0)

    found = find_exchanges(transcript)

    assert 2 == len(found)
    assert all(e.guessed and e.kind is ExchangeKind.CASE for e in found)
    assert [0.0, 28.0] == [transcript.segments[e.question.first].start for e in found]

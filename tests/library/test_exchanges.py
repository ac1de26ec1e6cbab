"""Questions are found with their answers, with and without names."""

from conversations import captions, conversation, without_names
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


def test_a_panel_a_set_up_over_turns_and_a_question_back_are_told_apart():
    record = conversation(
        """
        Mei: Thanks for joining us, Alex. I'm Mei, I run design, and that is Jonas.
        Alex: Nice to meet you both.
        Mei: So, I'd be curious to hear how you got into this.
        Alex: In my second year I built a map of bus delays, and the city used it for a while.
        Jonas: Can I jump in there? What did the city do with it?
        Alex: They moved two stops, and waiting fell by a third.
        Mei: Now, we have a shop with two kinds of customers.
        Alex: Okay.
        Mei: Some come once, some come weekly. How would you find out why the weekly ones leave?
        Alex: I would talk to ten of them first. Are they all from one town?
        Mei: They are.
        Alex: Then I would visit it.
        Mei: What would you like to know from us?
        Alex: What has surprised you most since you started here?
        Jonas: How much people care about the packaging.
        """
    )

    weekly = "Some come once, some come weekly. How would you find out why the weekly ones leave?"

    assert [
        ("question", "So, I'd be curious to hear how you got into this."),
        ("follow_up", "Can I jump in there? What did the city do with it?"),
        ("case", f"Now, we have a shop with two kinds of customers. {weekly}"),
        ("from_candidate", "Are they all from one town?"),
        ("closing", "What would you like to know from us?"),
        ("from_candidate", "What has surprised you most since you started here?"),
    ] == [(kind, question) for kind, question, _ in read_off(record)]


def test_names_without_punctuation_are_enough():
    record = conversation(
        """
        speaker 1: great so tell me about a conflict you had with a colleague
        speaker 2: yeah so our designer wanted to ship without testing and i showed her what broke last time
        speaker 1: gotcha imagine you have a list of a million names and you need to find the duplicates
        speaker 2: sure are the names sorted
        speaker 1: no they're not
        speaker 2: okay then i would put them in a set and see which ones are already there
        speaker 1: and if they don't fit in memory
        speaker 2: um then i would sort them on disk first and go through them in pairs
        speaker 1: do you have anything you want to ask me
        speaker 2: yeah how big is the team right now
        speaker 1: we're six
        """
    )

    assert ["question", "case", "from_candidate", "follow_up", "closing", "from_candidate"] == [
        kind for kind, _, _ in read_off(record)
    ]
    assert "okay then i would put them in a set and see which ones are already there" in read_off(record)[1][2]


def test_turns_without_names_are_given_to_two_sides():
    record = without_names(
        """
        Thanks for coming. What do you do now?
        I look after the order service at Fabrikam with two others.
        Tell me about a time it broke.
        In May the queue stood still. I moved the orders by hand, and by noon everybody had theirs.
        What did you change afterwards?
        We watch the queue's length now. It rings at a hundred.
        Do you have any questions for me?
        What would you change here first?
        """
    )

    found = find_exchanges(record)

    assert [ExchangeKind.QUESTION, ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CLOSING] == [
        e.kind for e in found
    ][:4]
    assert all(e.guessed for e in found)


def test_any_questions_before_the_start_are_no_closing():
    record = conversation(
        """
        Priya: Do you have any questions for me before the first one?
        Alex: No, all good.
        Priya: What do you do now?
        Alex: I look after the order service.
        Priya: And before that?
        Alex: The shop's front page.
        Priya: Why do you want to move?
        Alex: To work closer to people.
        """
    )

    assert ["small_talk", "question"] == [kind for kind, _, _ in read_off(record, candidate="Alex")][:2]


def test_a_task_set_first_and_asked_about_after_a_nod_is_one_question():
    record = conversation(
        """
        Priya: Imagine you run a shop with two floors and one till.
        Alex: Okay, sure.
        Priya: How would you find out where people wait?
        Alex: I would stand there for a day and count them.
        Priya: Thank you.
        """
    )

    assert [("case", "I would stand there for a day and count them.")] == [
        (kind, answer.removeprefix("Okay, sure. ")) for kind, _, answer in read_off(record, candidate="Alex")
    ]


def test_in_captions_a_question_back_needs_its_confirmation():
    told = (
        "i would look at the orders of last year",
        "and at the people who stand at the till each day",
        "and count them",
    )
    asked = ("okay so is that correct for the second floor", "yes that's it", "and i would do so for a week or two")

    assert [] == find_exchanges_kinds(*told, *told)
    assert [ExchangeKind.FROM_CANDIDATE] == find_exchanges_kinds(*told, *asked)


def test_asking_words_inside_a_statement_ask_nobody():
    lines = (
        "okay so i would look at how many of them are left and at what is in the basket",
        "and it depends on which of them you have and where they are and how much is there",
    )

    assert [] == find_exchanges_kinds(*lines)


def find_exchanges_kinds(*lines: str) -> list[ExchangeKind]:
    return [exchange.kind for exchange in find_exchanges(captions(*lines))]

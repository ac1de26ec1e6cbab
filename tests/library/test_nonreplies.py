"""An answer meets its question, meets it partly, or turns away; what words alone can't tell is asked, not said."""

import pytest

from conversations import answered
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Level, Polarity
from secondtake.evidence.nonreplies import KINDS, find_nonreplies, meets_question

STORY = "Tell me about a time you disagreed with your manager."
TOLD = (
    "At Northwind my manager wanted to ship on the Friday. I had seen two failures in the test run, so I asked for "
    "an hour with him, showed him both, and we moved the release to Tuesday. Nothing broke."
)
THERE = (
    (STORY, TOLD),
    (STORY, TOLD.lower().replace(".", "").replace(",", "")),
    ("Have you led a team?", "Yes, four people at Fabrikam for two years."),
    ("do you have experience with sql", "yes i used it every day at contoso"),
    ("Would you be willing to travel?", "No, not this year, I care for my father."),
    ("What is your biggest weakness?", "My biggest weakness is that I take on too much before I ask for help."),
    ("Was there a moment where you had to convince him?", "Not really, no. I don't know, it was more of a talk."),
    ("Why did you leave Fabrikam?", "Because the office moved to another city and I wanted to stay in Leeds."),
    ("How would you order three late projects?", "I would ask which of the late projects has a customer waiting."),
    ("What made you move from support to analytics?", "I kept answering the same ticket."),
    ("and what happened with the rounding mistake", "we fixed it the same day and i showed it at the team meeting"),
    ("How would you rate your SQL?", "Um, seven? I write most of it without looking anything up."),
    ("What would you do differently?", "I would ask her earlier. I spent three weeks on it."),
    ("How do you start a new project?", "I start every project with a page on what would make it fail."),
    ("Walk me through your last role.", TOLD),
    (
        "Tell me a little about yourself.",
        (
            "I started as a nurse in Leeds, moved into hospital planning after six years, and for the last three I ran "
            "the rota team at Harbour Recruiting, where we cut the open shifts by half."
        ),
    ),
)
NOT_SEEN = (
    ("What is a hash map?", "I don't know."),
    ("What is a hash map?", "Honestly, I have no idea, sorry."),
    ("Have you used Terraform?", "I don't know, I haven't done that."),
    ("What do you earn now?", "I'd rather not say."),
    ("What do you earn now?", "I'm not comfortable sharing that."),
    ("Why did the project fail?", "I can't talk about that, it is under contract."),
    ("How would you test this?", "Could you repeat that?"),
    ("How would you test this?", "sorry could you repeat the question"),
    ("How would you test this?", "What do you mean by test?"),
    (STORY, "I can't think of one, sorry."),
    (STORY, ""),
    (STORY, "   "),
)
SOMETHING_ELSE = (
    (
        "What is your biggest weakness?",
        (
            "The office in Leeds is lovely and the train from here takes forty minutes, which is nothing compared with "
            "the drive that people had before the new line opened."
        ),
    ),
    ("How would you reduce the cost of this query?", "Databases are very interesting and people like them a lot."),
    (STORY, "It depends. Managers are people too, and communication is key in any team."),
)


@pytest.mark.parametrize(("question", "answer"), THERE)
def test_a_direct_answer_is_there(question, answer):
    assert Level.THERE == meets_question(question, answer)


@pytest.mark.parametrize(("question", "answer"), NOT_SEEN)
def test_not_knowing_declining_and_asking_back_are_no_answer(question, answer):
    assert Level.NOT_SEEN == meets_question(question, answer)


@pytest.mark.parametrize(("question", "answer"), SOMETHING_ELSE)
def test_talk_about_something_else_is_never_there(question, answer):
    assert Level.THERE != meets_question(question, answer)


def test_a_story_may_hold_not_knowing_and_still_answer():
    story = TOLD + " I didn't know then how the others would take it, and I can't say it was easy."

    assert Level.THERE == meets_question(STORY, story)


@pytest.mark.parametrize(("cosine", "level"), [(0.9, Level.THERE), (0.3, Level.PARTLY), (0.0, Level.PARTLY)])
def test_likeness_speaks_for_an_answer_that_begins_close_to_the_question(cosine, level):
    question, answer = "How does a cache help a slow page here?", "A cache would keep what people ask for close to them"

    assert level == meets_question(question, answer, lambda left, right: [[cosine for _ in right] for _ in left])


@pytest.mark.parametrize(
    ("question", "answer", "kind", "firm"),
    [
        ("What do you earn now?", "I'd rather not say.", "nonreply_declined", True),
        ("What is a hash map?", "I don't know, sorry.", "nonreply_dont_know", True),
        ("How would you test this?", "What do you mean by test?", "nonreply_asked_back", True),
        ("Which load would you choose?", "It's hard to say, we'll see what they find out.", "nonreply_unmet", False),
    ],
)
def test_a_finding_names_its_kind_and_quotes_the_record(question, answer, kind, firm):
    transcript = answered(question, answer)
    (finding,) = find_nonreplies(transcript, find_exchanges(transcript, candidate="Alex"))

    assert (kind, firm, Level.NOT_SEEN, Polarity.NEUTRAL) == (
        finding.kind,
        finding.firm,
        finding.level,
        finding.polarity,
    )
    assert transcript.quote(finding.span) == finding.quote
    assert answer.startswith(finding.quote)


def test_what_a_slip_already_says_is_not_said_twice():
    transcript = answered("What is a hash map?", "I don't know, sorry.")
    exchanges = find_exchanges(transcript, candidate="Alex")
    once = find_nonreplies(transcript, exchanges)

    assert () == find_nonreplies(transcript, exchanges, already=once)


def test_what_is_not_firm_is_put_as_a_question():
    assert all(kind.firm or kind.says.endswith("?") for kind in KINDS)


def test_a_direct_answer_gives_no_finding():
    transcript = answered(STORY, TOLD)

    assert () == find_nonreplies(transcript, find_exchanges(transcript, candidate="Alex"))

"""What was said aloud as a slip is found and quoted; what only sounds like one is left alone."""

import pytest

from conversations import WENT_BADLY, WENT_WELL, answered, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Finding, Polarity
from secondtake.evidence.slips import find_slips

ASKED = "How did you plan the release?"


def slips_in(answer: str, question: str = ASKED) -> tuple[Finding, ...]:
    record = answered(question, answer)
    return find_slips(record, find_exchanges(record, candidate="Alex"))


def firm_and_wrong(findings: tuple[Finding, ...]) -> list[str]:
    return [f.kind for f in findings if f.firm and f.polarity is Polarity.WRONG]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("slip_restart", "So we had three teams and, sorry, let me start again. We had three teams."),
        ("slip_restart", "We planned it from, um, can I start over? The plan was simple."),
        ("slip_restart", "The plan was that, well, scratch that, there were two plans."),
        ("slip_restart", "I'm not making any sense, am I. What we did was plan backwards from the date."),
        ("slip_restart", "sorry im um let me try that again we planned it by week".replace("im", "i'm")),
        ("slip_blank", "There was one release that, um, my mind's gone blank."),
        ("slip_blank", "My mind has just gone completely blank, I'm sorry."),
        ("slip_blank", "I'm blanking on this one, give me a second."),
        ("slip_blank", "Hm. Nothing is coming to mind right now."),
        ("slip_blank", "I can't think of an example at the moment."),
        ("slip_blank", "Sorry, my mind went blank."),
        ("slip_lost_thread", "And then the supplier called and... where was I?"),
        ("slip_lost_thread", "Sorry, I've lost my train of thought."),
        ("slip_lost_thread", "We had two dates. I'm not sure, what was I saying?"),
        ("slip_lost_thread", "so we had two dates and um i lost my train of thought sorry"),
        ("slip_lost_thread", "I forgot what I was going to say."),
        ("slip_dont_know", "I don't know."),
        ("slip_dont_know", "Um, honestly, I don't know. Sorry."),
        ("slip_dont_know", "Good question. I have no idea."),
        ("slip_dont_know", "i don't know to be honest"),
        ("slip_declined", "I'd rather not say."),
        ("slip_declined", "I'm not comfortable answering that."),
        ("slip_declined", "Can I pass on that one?"),
    ],
)
def test_a_slip_said_aloud_is_found(kind, answer):
    assert kind in firm_and_wrong(slips_in(answer))


@pytest.mark.parametrize(
    "answer",
    [
        "I don't know if you've seen our app, but every order goes through it, and we planned each release by week.",
        'My manager said "I don\'t know how we will do this", so I drew a plan on one page and showed her.',
        "I didn't know anyone in the team yet, so I spoke to each of them first.",
        "The client told me, I don't know what you are building, and that was the moment we began to write it down.",
        "We kept wait times under a minute, and actually that was the hardest part of the plan.",
        "I'm sorry to hear about the outage you had. We planned for just such a day.",
        "I lost my job when the office closed, and I used the month to learn how releases are run.",
        "We lost the client's trust in May and won it back by the summer.",
        "When the migration failed we had to start again from the backup, and it took us one night.",
        "I said to the team, let me start again tomorrow with fresh eyes, and that helped.",
        "Let me think about that for a second. We planned it backwards from the date.",
        "Half way through the demo the projector failed, and where I was standing nobody could see me.",
        "I don't know the exact figure, but I can tell you how we counted it.",
        "That is a question I like. We passed on that supplier and took the other.",
        "We skipped the second review because the first had found nothing.",
        "I was stuck on that bug for a week until I read the driver's source.",
        "I'm lost without a written plan, so I always write one.",
        "Customers were confused about the price, and I'm proud that we made it one line.",
        "We drew a blank cheque from nobody: each change was paid for.",
        "I can't think of a better team to have learned that with.",
        "Nobody knows the whole system, and I would rather not guess, so I read the logs first and then I asked.",
        "Could you say a little about what comes after? No? Then I'll go on: we planned by week.",
        "It slipped by a week, which I told the client on the same day.",
        "He asked where I was going with this, and I showed him the numbers.",
        "We forgot the holidays in the first plan, and the second one had them in red.",
        "There was no clue in the logs, so I reproduced it on my own machine.",
        "People say my brain goes everywhere at once; I write lists.",
        "I'm happy to go first. I would pass on that knowledge in a weekly hour.",
        "Once, in a demo, my mind went blank in front of forty people, and I laughed and went on to the next.",
        "In the second week I lost my train of thought in every meeting that had no written list, and so I wrote one.",
        "Again, the release plan was mine, and the second time we started over it was quicker.",
    ],
)
def test_what_only_sounds_like_a_slip_is_left_alone(answer):
    assert [] == firm_and_wrong(slips_in(answer))


def test_an_interview_that_went_well_has_no_firm_slip():
    record = conversation(WENT_WELL)

    assert [] == firm_and_wrong(find_slips(record, find_exchanges(record)))


def test_an_interview_with_slips_gives_each_with_its_exchange():
    record = conversation(WENT_BADLY)
    found = find_slips(record, find_exchanges(record))

    assert [
        ("slip_restart", 3),
        ("slip_blank", 3),
        ("slip_dont_know", 4),
        ("slip_lost_thread", 5),
    ] == [(f.kind, f.exchange) for f in found if f.firm and f.polarity is Polarity.WRONG]


@pytest.mark.parametrize(
    "answer", ["It was in 2018, no wait, I mean 2019.", "There were ten, sorry, I meant twelve people.", "I misspoke."]
)
def test_a_correction_is_a_fact_and_no_fault(answer):
    (found,) = slips_in(answer)

    assert ("slip_self_correction", Polarity.NEUTRAL) == (found.kind, found.polarity)


def test_declining_what_may_be_unlawful_to_ask_is_no_slip():
    assert [] == firm_and_wrong(slips_in("I'd rather not say.", "Are you planning to have children?"))


def test_declining_to_name_a_salary_is_no_slip():
    assert [] == firm_and_wrong(slips_in("I'd rather not say yet.", "What are your salary expectations?"))


def test_asking_to_hear_the_question_again_is_a_fact():
    record = conversation(
        """
        Priya: How did you plan the release?
        Alex: Sorry, could you repeat the question?
        Priya: How did you plan it?
        Alex: By week, backwards from the date.
        """
    )
    (found,) = find_slips(record, find_exchanges(record, candidate="Alex"))

    assert ("slip_asked_to_hear_again", "Sorry, could you repeat the question?") == (found.kind, found.quote)

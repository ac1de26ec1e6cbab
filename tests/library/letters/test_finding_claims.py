"""The fifteen claims that nobody has shown are told from sentences that speak of them, doubt them or deny them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.letters.checks import check
from secondtake.letters.claims import find_claims
from secondtake.letters.facts import Facts

CLAIMS = [
    (1, "Practising here improves your chances of an offer by a third."),
    (1, "People who use it are three times more likely to be hired."),
    (1, "After writing, 53 % found jobs again."),
    (1, "Follow these steps and you will get the job."),
    (1, "It doubles your job offers."),
    (2, "Your interview probably went much better than you think."),
    (2, "It was not as bad as you believe."),
    (2, "You did better than you feel tonight."),
    (2, "You're being too hard on yourself."),
    (2, "Don't worry, they didn't even notice."),
    (3, "Silence means that you failed."),
    (3, "No answer usually tells you that they chose somebody else."),
    (3, "If you haven't heard back after a week, you didn't get it."),
    (3, "They are still deciding."),
    (4, "80 % of hiring managers decide on thank-you notes."),
    (4, "Most recruiters reject people who send no thank-you letter."),
    (4, "A thank-you note makes all the difference."),
    (4, "Your follow-up often changes their decision."),
    (5, "A second take rescues a bad interview."),
    (5, "One good note can turn everything around."),
    (5, "The second take makes up for the weak answer."),
    (6, "Saying “I am excited” makes you perform better."),
    (6, "Feeling excited improves your performance."),
    (7, "Less anxiety brings better ratings."),
    (7, "Calmer candidates are rated higher."),
    (7, "It lowers your nerves and so leads to higher scores."),
    (8, "Say “we”, not “I”."),
    (8, "Smile more."),
    (8, "You should smile more often, and use more quantifiers."),
    (8, "Use we instead of I."),
    (9, "The score shows how recruiters see you."),
    (9, "You get an objective assessment of your answers."),
    (9, "The method is scientifically validated."),
    (9, "Our analysis is bias-free."),
    (10, "The evening treats anxiety."),
    (10, "You are showing, and you may have depression."),
    (10, "This is therapy for the hours after an interview."),
    (10, "It is safe for people in crisis."),
    (10, "It detects depression from what you write."),
    (11, "Twenty minutes of reflection are scientifically optimal."),
    (11, "24 hours is the proven window."),
    (11, "Research shows that you should reflect for 30 minutes."),
    (12, "You can legally record any interview."),
    (12, "Recording an interview is perfectly legal."),
    (12, "They must give you their notes."),
    (12, "You are legally entitled to the interviewer's notes."),
    (13, "It was in your control."),
    (13, "Everything that evening was entirely in your hands."),
    (13, "You could have prevented it."),
    (14, "Two kind sentences reduce rumination (g = 1.37)."),
    (14, "Self-compassion cuts self-criticism."),
    (15, "Behavioural questions are 55 % predictive."),
    (15, "You have seven seconds to convince them."),
    (15, "Candidates who got feedback are 4x more likely to reapply."),
    (15, "68 % fail because they improvise."),
    (15, "94 % want feedback."),
]
NEAR_MISSES = [
    "Some who hire say that a note helps a bit; nobody has shown that it decides anything.",
    "Most people get no answer; it says nothing about you.",
    "Silence says nothing about how it went.",
    "Whether they noticed, nobody can know.",
    "It may have gone better or worse than you think; nobody can tell.",
    "Does a thank-you note decide anything?",
    "Self-help and practice, not therapy.",
    "We do not diagnose, and this treats nothing.",
    "No study shows that 24 hours is the best time.",
    "It doesn't mean that they noticed, or minded.",
    "The law on recording differs from place to place; ask before you record.",
    "You can record your answer here, as often as you like.",
    "You may record only where everyone agreed.",
    "Was any of it in your control?",
    "A second conversation may be possible, and may not.",
    "This is not an objective score, and nobody's chances are measured.",
    "The release went better than the last one.",
    "I improved the chances of a clean release by testing on Fridays.",
    "We, not I, decided on the tool.",
    "She treated the patient on ward 4.",
    "They still have no answer for you.",
    "A day has passed, and a note is still a kind thing to send.",
    "In our tests the script cut the time by 60 percent.",
    "Recording is kept only where everyone agreed.",
    "We never say that it went better than they think.",
    "Nothing here is proven to get an offer.",
]


@pytest.mark.parametrize(("number", "sentence"), CLAIMS)
def test_a_claim_is_found_in_other_words_too(number, sentence):
    assert number in {claim.number for claim in find_claims(sentence)}


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_a_sentence_that_only_comes_near_passes(sentence):
    assert () == find_claims(sentence)


def test_each_claim_of_the_list_is_held_with_two_sentences_at_least():
    numbers = [number for number, _ in CLAIMS]

    assert set(range(1, 16)) == set(numbers)
    assert all(numbers.count(number) > 1 for number in set(numbers))


def test_in_a_person_s_letter_a_claim_gets_a_remark_and_no_more():
    text = "Thank you. A thank-you note makes all the difference, they say."
    found = [remark for remark in check(text, Facts()) if remark.kind == "claim"]

    assert ["thank-you note makes all the difference"] == [text[remark.start : remark.end] for remark in found]
    assert "42 to 80" in found[0].reason


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    for claim in find_claims(text):
        assert 0 <= claim.start < claim.end <= len(text)

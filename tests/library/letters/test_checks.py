"""Remarks on a letter: each has its words, a reason and a way out, and none comes where it should not."""

from datetime import UTC, datetime, timedelta

import pytest
from drafts import all_facts
from hypothesis import given
from hypothesis import strategies as st

from secondtake.letters.checks import Known, apologises, check, gives_thanks, good_things
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Form, LetterKind, RemarkKind
from secondtake.letters.write import Wish, write

FACTS = Facts.of(
    sender="Alex Chen",
    recipient="Priya Raman",
    someone=["Tom Okafor"],
    company="Northwind",
    role="Data analyst",
    talked_about="how the support team plans its week",
    question="disagreeing with a manager",
    result="The backlog went from forty open tickets to six",
)
WELL_KNOWN = (
    "When you asked me about {}, it was clear my answer didn't resonate. After some reflection I thought of this "
    "example: {}"
)
EXAMPLE = "my manager wanted to ship untested, I showed the error counts, and we tested for two days."
NOTE = "Dear Priya,\n\nThank you for your time on Tuesday.\n\n{}\n\nKind regards,\nAlex Chen"


def kinds(text, facts=FACTS, known=None):
    return [remark.kind for remark in check(text, facts, known)]


@pytest.mark.parametrize(
    "facts", [FACTS, Facts(), Facts.of(sender="Alex", recipient="Priya Raman", company="Northwind")]
)
@pytest.mark.parametrize("topic", ["…", "leadership", "disagreeing with a manager", "my experience with SQL"])
@pytest.mark.parametrize("example", ["…", EXAMPLE])
@pytest.mark.parametrize("around", ["{}", NOTE])
def test_the_well_known_second_take_has_no_remark(facts, topic, example, around):
    assert () == check(around.format(WELL_KNOWN.format(topic, example)), facts)


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("apology", "Thank you for your time. I'm sorry I rambled.", "I'm sorry I rambled"),
        ("apology", "I apologise for my answer about SQL.", "I apologise for my answer about SQL"),
        ("excuse", "I was very nervous on Tuesday.", "I was very nervous"),
        ("excuse", "I hadn't slept, which you may have seen.", "I hadn't slept"),
        ("excuse", "My answer was short because of traffic.", "because of traffic"),
        ("begging", "Please give me one more chance.", "Please give me one more chance"),
        ("begging", "To be open: I really need this job.", "I really need this job"),
        ("begging", "I am desperate to work with you.", "I am desperate"),
        ("blame", "The question about tools was unfair.", "The question about tools was unfair"),
        ("blame", "I lost my place when you interrupted me.", "you interrupted"),
        ("bad_news", "I was fired from my last job.", "I was fired"),
        ("bad_news", "I have no experience with budgets.", "I have no experience"),
        ("bad_news", "My biggest weakness is patience.", "My biggest weakness"),
        ("salary", "May I ask what salary you have in mind?", "salary"),
        ("explains_itself", "What I meant to say was that I led it.", "What I meant to say was"),
        ("canned", "I hope this email finds you well.", "I hope this email finds you"),
        ("placeholder", "I enjoyed talking about [topic].", "[topic]"),
        ("wrong_name", "Dear Tom,\n\nThank you for the talk.", "Tom"),
        ("wrong_name", "Dear Pria,\n\nThank you for the talk.", "Pria"),
        ("wrong_name", "Hello Dr. Okafor,\n\nThank you for the talk.", "Dr. Okafor"),
        ("wrong_sender", "Dear Priya,\n\nThank you.\n\nBest,\nSam", "Sam"),
        ("wrong_company", "I would like to join Contoso.", "Contoso"),
        ("wrong_company", "I enjoyed hearing about the team at Fabrikam.", "Fabrikam"),
        ("wrong_role", "Thank you for the talk about the product manager role.", "product manager"),
        ("unknown_number", "It cut our costs by 40%, as I said.", None),
        ("unknown_number", "It cut our costs by 35%.", "35%"),
        ("unknown_number", "I led twelve people.", "twelve"),
        ("unknown_name", "It was good to hear about Marguerite again.", "Marguerite"),
    ],
)
def test_each_kind_of_remark_stands_on_its_words(kind, text, words):
    found = [remark for remark in check(text, FACTS) if remark.kind == kind]

    assert ([] if words is None else [words]) == [text[remark.start : remark.end] for remark in found]


IN_OTHER_WORDS = {
    "apology": [
        "My apologies for the poor answer.",
        "Please forgive my rambling.",
        "Sorry for not answering the SQL question well.",
    ],
    "excuse": [
        "I had only slept three hours the night before.",
        "The traffic was terrible that morning.",
        "I was up all night with the baby.",
        "It had been a very long week.",
        "I'm usually much better in interviews.",
        "Due to a family emergency I had not prepared.",
    ],
    "begging": [
        "I would do anything for this job.",
        "I'm begging you to reconsider.",
        "This is my last hope.",
        "I really, really need this job.",
        "Please consider giving me a second chance.",
    ],
    "blame": [
        "Your colleague kept interrupting me.",
        "You did not give me enough time to answer.",
        "The panel seemed uninterested in what I said.",
        "The question was poorly worded.",
        "If you had asked it more clearly, I would have answered it.",
        "Nobody told me there would be a test.",
    ],
    "bad_news": [
        "I should also mention that I was let go.",
        "There is a gap of two years in my CV.",
        "I have to admit that I don't know Python.",
        "I'm not very good at Excel.",
        "My answer was terrible.",
    ],
    "salary": [
        "What does the position pay?",
        "I am looking for $90,000.",
        "How many vacation days are there?",
        "I would expect a salary of £45,000.",
    ],
    "canned": [
        "My skills align perfectly with the role.",
        "I believe I would be a great fit for the team.",
        "To whom it may concern,",
        "I am thrilled by the opportunity.",
    ],
    "wrong_name": ["Dear Mr. Smith,\n\nThank you.", "Hi Sarah,\n\nThank you."],
    "wrong_company": [
        "Working for Contoso would be good.",
        "I've long admired Contoso.",
        "Contoso is a great company.",
    ],
    "wrong_role": ["Thank you for the talk about the software engineer position.", "I want the nurse job."],
    "unknown_number": ["I managed a budget of $2 million.", "We served 1,200 customers.", "I led a team of twelve."],
    "unknown_name": ["As Dr. Weber said, it matters.", "My manager Sue agreed."],
    "second_takes": [
        "When you asked me about X, my answer did not land; better is Y. When you asked about Z, I should have said W.",
        "On your question about SQL, I would add that I used it. On your question about teams, I would add that I led.",
    ],
    "claim": ["Studies show that 80% of hiring managers decide on thank-you notes."],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in IN_OTHER_WORDS.items() for text in texts])
def test_a_kind_of_remark_comes_in_other_words_too(kind, text):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Priya,\n\nThank you for your time.\n\nKind regards,\nAlex Chen",
        "Dear Ms. Raman,\n\nThank you.\n\nBest,\nAlex",
        "Hi Priya!",
        "It took the backlog from 40 open tickets to six.",
        "The data analyst role at Northwind is the one I want.",
        "The role at Northwind, and this analyst position, fit what I do.",
        "We spoke about traffic data and about pay as a topic of research.",
        "I was glad that you asked about nerves.",
        "We met on Tuesday, November 24 at 14:00 in room 12; my number is +44 20 7946 0958.",
        "Please let me know if anything is open.",
        "In the example I used Python and SQL, and the team learned Tableau.",
        "I was sorry to hear that Tom is ill.",
        "The question was clear, and you made me feel welcome.",
        "I was tired of slow reports, so I wrote a faster one.",
        "Frankly, I can't wait to begin.",
        "It was slow because of the weather data.",
        "Thank you for your time and consideration. It was a pleasure speaking with you.",
        "I usually work with SQL.",
        "I don't have a question at the moment.",
    ],
)
def test_a_plain_sentence_has_no_remark(text):
    assert () == check(text, FACTS)


def test_every_remark_has_a_reason_and_a_way_out():
    text = "Dear Tom,\n\nSorry, I was nervous. Please give me a chance. I was fired. Salary? " + "so on and on " * 90

    for remark in check(text, FACTS):
        assert 0 <= remark.start <= remark.end <= len(text)
        assert remark.reason.strip()
        assert remark.way_out.strip()
        assert not {"{", "}", "!"} & set(remark.reason + remark.way_out)


@pytest.mark.parametrize(
    ("number", "kind", "form", "expected"),
    [
        (151, LetterKind.THANK_YOU, Form.EMAIL, True),
        (150, LetterKind.THANK_YOU, Form.EMAIL, False),
        (101, LetterKind.FEEDBACK_REQUEST, Form.EMAIL, True),
        (100, LetterKind.FEEDBACK_REQUEST, Form.EMAIL, False),
        (61, LetterKind.THANK_YOU, Form.CONNECTION, True),
        (60, LetterKind.THANK_YOU, Form.CONNECTION, False),
    ],
)
def test_length_is_remarked_on_from_where_it_is_too_long(number, kind, form, expected):
    text = "word " * (number - 1) + "word."
    found = [remark for remark in check(text, FACTS, Known(kind, form)) if remark.kind == "length"]

    assert expected is bool(found)
    assert all(1 <= len(text[remark.start : remark.end].split()) <= 1 or form is Form.CONNECTION for remark in found)


def test_with_a_second_take_two_hundred_words_are_enough():
    text = WELL_KNOWN.format("leadership", "short words. " * 85)

    assert "length" not in kinds(text)
    assert "length" in kinds(text + "and more. " * 12)


def test_neither_the_lines_to_a_recruiter_nor_a_link_s_sentence_count():
    note = "word " * 99 + "word."
    cover = "Dear Dana,\n\nWould you pass this on? " + "Thank you. " * 60 + "\n\n– – –\n\n"
    link = "\nIf it is easier, this page takes one minute and needs no account: https://take.example/a/b/"

    assert "length" not in kinds(cover + note)
    assert "length" not in kinds(note + link, known=Known(LetterKind.FEEDBACK_REQUEST))
    assert "length" in kinds(note + " And more.", known=Known(LetterKind.FEEDBACK_REQUEST))


def test_two_answers_set_right_are_one_too_many():
    one = "On your question about leadership, a clearer example is this one. I led a team."
    two = one + " You also asked about conflict, and I have a better answer to that."

    assert [] == kinds(one)
    assert ["second_takes"] == kinds(two)


def test_a_question_that_is_only_remembered_is_no_second_take():
    text = (
        "You asked me about leadership, and I enjoyed thinking about it. Your question about conflict was a good one."
    )

    assert [] == kinds(text)


@pytest.mark.parametrize("conduct", ["I arrived ten minutes late", "I told you a wrong date for my degree"])
def test_where_there_is_something_to_be_sorry_for_one_apology_is_right(conduct):
    facts = Facts(FACTS.items + Facts.of(conduct=conduct).items)
    once = f"Dear Priya,\n\n{conduct}. I am sorry for that.\n\nBest,\nAlex"

    assert [] == kinds(once, facts)
    assert RemarkKind.ONE_APOLOGY in {remark.kind for remark in good_things(once, facts)}
    assert ["apology_again"] == kinds(once.replace("Best", "Sorry again.\n\nBest"), facts)
    assert ["apology_lacking"] == kinds("Dear Priya,\n\nThank you.\n\nBest,\nAlex", facts)


def test_after_two_days_lateness_is_told_and_before_that_it_is_not():
    met = datetime(2026, 11, 24, 14, tzinfo=UTC)
    on_time, late = (Known(happened_at=met, sent_at=met + timedelta(hours=hours)) for hours in (48, 49))

    assert [] == kinds("Dear Priya,\n\nThank you.", known=on_time)
    assert ["late"] == kinds("Dear Priya,\n\nThank you.", known=late)


def test_the_same_words_to_two_people_of_one_interview_are_told():
    ours = "Dear Priya,\n\nThank you for the hour on Tuesday. I keep thinking about what you said of the work.\n\nAlex"
    other = ours.replace("Priya", "Tom")
    of_their_own = (
        "Dear Tom,\n\nThank you for the hour on Tuesday. Your story of the first release made me laugh.\n\nAlex"
    )

    assert ["pasted"] == kinds(ours, known=Known(others=(other,)))
    assert [] == kinds(ours, known=Known(others=(of_their_own,)))


def test_a_reason_of_one_s_own_may_stand_in_every_letter():
    facts = Facts(FACTS.items + Facts.of(interest="I would like to own a question from end to end here").items)
    ours, other = (
        f"Dear {name},\n\nThank you for talking about {topic}. I would like to own a question from end to end here."
        for name, topic in (("Priya", "planning"), ("Tom", "dashboards"))
    )

    assert "pasted" not in kinds(ours, facts, Known(others=(other,)))


def test_what_is_good_is_said_with_its_words():
    text = (
        "Dear Priya,\n\nThank you for your time. How the support team plans its week stayed with me.\n\n"
        "On your question about disagreeing with a manager, a clearer example is this. The backlog went from forty "
        "open tickets to six.\n\nAlex"
    )
    found = {remark.kind: text[remark.start : remark.end] for remark in good_things(text, FACTS)}

    assert "How the support team plans its week stayed with me." == found["specific"]
    assert "forty" == found["your_numbers"]
    assert "Thank you" == found["thanks"]
    assert found["one_example"].startswith("On your question")


def test_a_number_in_words_is_the_number_in_figures():
    facts = Facts.of(result="It went from 40 to six, and saved £2,500 and thirty-one hours")

    assert [] == kinds("It went from forty to 6. It saved 2500 pounds and 31 hours.", facts)


def test_without_any_fact_nothing_is_held_against_facts():
    assert () == check("Dear Tom,\n\nWe met Sarah and cut 40% at Contoso.", Facts())


def test_the_two_questions_are_answered_with_yes_or_no():
    assert gives_thanks("Thanks for your time") is True
    assert gives_thanks("No thanks") is False
    assert apologises("Sorry I was late") is True
    assert apologises("Sorry to hear that") is False


def test_our_own_drafts_have_no_remark():
    wishes = [
        (kind, Wish(Form.EMAIL, tone, number, second_take=second))
        for number, (kind, second) in enumerate((kind, second) for kind in LetterKind for second in (False, True))
        for tone in ("plain", "warm", "brief")
    ]
    for number, facts in enumerate(list(all_facts())[::9]):
        kind, wish = wishes[number % len(wishes)]
        text = write(kind, facts, wish).text

        assert [] == [
            (remark.kind, text[remark.start : remark.end]) for remark in check(text, facts, Known(kind, wish.form))
        ]


@given(
    st.text(st.sampled_from("Dear Priyawsotk 40%.,\n“”'’!?[]sorry thank"), max_size=300) | st.text(max_size=300),
    st.dictionaries(st.sampled_from([kind.value for kind in FactKind]), st.text(max_size=40)),
)
def test_any_text_and_any_facts_are_read(text, said):
    facts = Facts.of(**said)
    for remark in (*check(text, facts, Known(others=(text,))), *good_things(text, facts)):
        assert 0 <= remark.start <= remark.end <= len(text)

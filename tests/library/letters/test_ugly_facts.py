"""Facts as people type them on a bad evening, and the sentences that come of them."""

import re
from itertools import product

import pytest

from secondtake.letters import feedback_request, recruiter_note, thank_you
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Form, LetterKind, Tone
from secondtake.letters.weave import as_deed, asks_directly, greeting_name
from secondtake.letters.write import Wish, write

UGLY = [
    {
        "sender": "alex",
        "recipient": "priya raman",
        "recruiter": "dana",
        "company": "Us",
        "role": "data analyst",
        "asked_about": "tell me about yourself",
        "talked_about": "we talked about how they do their on call rota",
        "interest": "i want to work with data all day",
        "question": "why do you want to leave your job",
        "situation": "my team was cut in half",
        "action": "i kept the reports going alone.",
        "result": "nobody noticed the gap",
        "skill": "why do you want to leave",
        "ask_client": "did they like my sql answer",
        "went_well": "the sql part",
    },
    {
        "sender": "王小明",
        "recipient": "李 娜",
        "recruiter": "陈 伟",
        "company": "华为技术有限公司",
        "role": "高级数据工程师",
        "asked_about": "数据质量",
        "talked_about": "如何规划一周的工作。",
        "interest": "我想学习更多。",
        "question": "你最大的缺点是什么?",
        "action": "我写了测试",
        "result": "错误减少了一半",
        "skill": "英语",
    },
    {
        "sender": "Ahmed Al-Farsi",
        "recipient": "محمد عبد الله",
        "recruiter": "Sister Fatima",
        "company": "شركة النور",
        "role": "Nurse",
        "talked_about": "The shift plan (nights!) & how you “swap” them.",
        "interest": "Because my mother was a nurse on this ward.",
        "question": "“Describe a mistake.”",
        "action": "Told the doctor at once.",
        "result": "Nothing happened to the patient.",
        "skill": "“Describe a mistake.”",
    },
    {
        "sender": "Jo",
        "recipient": "Dr. von der Leyen-Müller, PhD",
        "recruiter": "HR",
        "company": "O'Reilly & Sons, Inc.",
        "role": "Head of People & Culture (m/f/d)",
        "asked_about": "AI?",
        "talked_about": "AI 🤖🤖",
        "interest": "🙂",
        "question": "AI",
        "action": "Built a bot 🤖",
        "result": "It works",
        "skill": "AI",
    },
    {
        "sender": "Alex",
        "recipient": "Ms Chen",
        "recruiter": "Dana Whitfield",
        "company": "the Guardian",
        "role": "The role of junior reporter",
        "day": "this morning",
        "asked_about": "The election coverage.",
        "talked_about": "how you decide what goes on the front page",
        "interest": "To write about local courts",
        "question": "a time I missed a deadline",
        "action": "called the desk an hour before",
        "result": "they moved the page",
        "skill": "deadlines",
    },
    {},
]
BROKEN = re.compile(
    r"\.\.|。\.|\?\.|[.?!],|\b(?:about|on) (?:why|how|what|when) (?:do|does|did|is|are|was) "
    r"|\babout (?:tell|describe)\b"
    r"|: [A-Z][a-z]+ (?:my|I) [^.]*: |\bDear ,|\bHello ,|\bDear there|“[^”]*“|\bPhD|  |\{|\}|None|“”|: \.|\bi\b",
)


@pytest.mark.parametrize("said", UGLY)
def test_no_letter_of_any_kind_form_or_tone_reads_broken(said):
    facts = Facts.of(**said)
    for number, (kind, form, tone, yes) in enumerate(product(LetterKind, Form, Tone, (False, True))):
        wish = Wish(form, tone, number, second_take=yes, via_recruiter=yes, second_conversation=yes)
        text = write(kind, facts, wish).text

        assert None is BROKEN.search(text.replace("Dr.", "Dr")), text


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("priya raman", "Priya"),
        ("Dr. von der Leyen-Müller, PhD", "Dr. von der Leyen-Müller"),
        ("李 娜", "李 娜"),
        ("محمد عبد الله", "محمد"),
        ("Sister Fatima", "Sister Fatima"),
        ("bell", "Bell"),
    ],
)
def test_what_somebody_is_called_however_it_was_typed(said, called):
    assert called == greeting_name(said)


@pytest.mark.parametrize("tone", Tone)
def test_a_question_as_it_was_put_is_quoted(tone):
    facts = Facts.of(**UGLY[0])
    note = thank_you.draft(facts, tone=tone, second_take_too=True).text

    assert "“Why do you want to leave your job?”" in note
    assert "“Tell me about yourself”" in thank_you.draft(facts, tone=tone).text
    assert "“Why do you want to leave?”" in feedback_request.draft(facts, tone=tone).text


@pytest.mark.parametrize(
    ("said", "direct"),
    [
        ("how do you handle pressure", True),
        ("What is your biggest weakness", True),
        ("are you good at SQL", True),
        ("walk me through your CV", True),
        ("how you plan the week", False),
        ("what matters in a release", False),
        ("conflict", False),
        ("when to ship", False),
        ("a time I was late", False),
    ],
)
def test_a_question_is_told_from_what_it_is_about(said, direct):
    assert direct is asks_directly(said)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("called the desk", "I called the desk."),
        ("Built a bot 🤖", "I built a bot 🤖."),
        ("i wrote it down", "I wrote it down."),
        ("Ted and I wrote it", "Ted and I wrote it."),
        ("We tested by hand", "We tested by hand."),
        ("Red flags went up", "Red flags went up."),
    ],
)
def test_a_deed_without_its_subject_gets_it(said, sentence):
    assert sentence == as_deed(said)


def test_a_reason_is_put_as_it_was_begun():
    because, to = (thank_you.draft(Facts.of(**said)).text for said in (UGLY[2], UGLY[4]))

    assert re.search("because my mother was a nurse on this ward\\.", because)
    assert re.search("(?:like|wish|hope) to write about local courts\\.", to)


def test_a_picture_alone_is_no_fact_and_is_asked_for():
    note = write(LetterKind.THANK_YOU, Facts.of(**UGLY[3]))

    assert "🙂" not in note.text
    assert FactKind.INTEREST in {lack.kind for lack in note.missing}


def test_a_note_that_came_out_too_long_asks_what_could_go():
    facts = Facts.of(**{**UGLY[4], "talked_about": "the plan " * 21, "interest": "I like the work and the people " * 6})
    note = thank_you.draft(
        Facts((*facts.items, *Facts.of(situation="It was a long week " * 9).items)), second_take_too=True
    )

    assert any("without being missed" in lack.question for lack in note.missing)


def test_a_request_without_a_question_says_nothing_of_an_answer():
    request = feedback_request.draft(Facts.of(sender="Alex", recipient="Priya Raman"))

    assert not re.search("line|sentence|minutes", request.text)
    assert FactKind.SKILL in {lack.kind for lack in request.missing}


def test_a_question_to_the_client_is_a_question():
    assert "One thing to ask them: Did they like my sql answer?" in recruiter_note.draft(Facts.of(**UGLY[0])).text


def test_a_connection_request_to_nobody_greets_nobody():
    for variant in range(3):
        assert write(LetterKind.THANK_YOU, Facts(), Wish(Form.CONNECTION, variant=variant)).text.startswith("Hello, ")

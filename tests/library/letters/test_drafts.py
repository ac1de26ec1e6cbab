"""Drafts: from facts only, each sentence knowing its own, of the right length, and no two alike."""

import re
from itertools import product

import pytest
from drafts import drafts
from hypothesis import given
from hypothesis import strategies as st

from secondtake.evidence.sentences import count_words
from secondtake.letters import recruiter_note, storage, thank_you
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Form, LetterKind, Tone
from secondtake.letters.weave import as_phrase, as_sentence, greeting_name
from secondtake.letters.write import Wish, write

KNOWN = {
    "sender": "Alex Chen",
    "recipient": "Priya Raman",
    "recruiter": "Dana Whitfield",
    "company": "Northwind",
    "role": "Data analyst",
    "day": "on Tuesday",
    "asked_about": "working with stakeholders",
    "talked_about": "how the support team plans its week",
    "interest": "I would like to own a question from end to end, and this team does that",
    "skill": "disagreeing with a manager",
}
EXAMPLE = {
    "question": "disagreeing with a manager",
    "situation": "Last spring my manager wanted to ship without a test period",
    "action": "I showed the error counts of the last three releases and proposed a two-day trial",
    "result": "We found two faults in the trial and shipped a week later without any",
}
FACTS = Facts.of(**KNOWN)
WITH_EXAMPLE = Facts.of(**KNOWN, **EXAMPLE)
WORDINGS = list(product(Tone, range(6)))


@pytest.mark.parametrize(("tone", "variant"), WORDINGS)
def test_a_note_has_80_to_150_words(tone, variant):
    words = count_words(thank_you.draft(FACTS, tone=tone, variant=variant).text)

    assert 80 <= words <= 150


@pytest.mark.parametrize(("tone", "variant"), WORDINGS)
def test_with_a_second_take_it_has_200_at_most(tone, variant):
    note = thank_you.draft(WITH_EXAMPLE, tone=tone, variant=variant, second_take_too=True)

    assert count_words(note.text) <= 200
    assert EXAMPLE["result"] in note.text
    assert not re.search("sorry|apolog", note.text, re.IGNORECASE)


@pytest.mark.parametrize(("tone", "variant", "via"), [(*wording, via) for wording in WORDINGS for via in (False, True)])
def test_a_request_has_60_to_100_words_and_one_question(tone, variant, via):
    request = write(LetterKind.FEEDBACK_REQUEST, FACTS, Wish(tone=tone, variant=variant, via_recruiter=via))

    assert 60 <= count_words(request.text) <= 100
    assert (2 if via else 1) == request.text.count("?")
    assert not re.search(r"\bwhy\b|instead|hired|reject", request.text, re.IGNORECASE)


@pytest.mark.parametrize("tone", Tone)
def test_a_connection_request_has_300_characters_at_most(tone):
    long = Facts.of(**{**KNOWN, "talked_about": "the way in which you " * 8, "sender": "Alexandra " * 12})

    for facts in (FACTS, long):
        assert len(thank_you.draft(facts, form=Form.CONNECTION, tone=tone).text) <= 300


def test_each_sentence_knows_the_facts_that_its_words_came_from():
    note = thank_you.draft(WITH_EXAMPLE, second_take_too=True)
    by_key = {fact.key: fact for fact in WITH_EXAMPLE.items}
    sentences = [sentence for paragraph in note.paragraphs for sentence in paragraph]

    assert {"action-1"} == {key for s in sentences if EXAMPLE["action"] in s.text for key in s.facts}
    assert all(key in by_key for sentence in sentences for key in sentence.facts)
    for sentence in sentences:
        for fact in WITH_EXAMPLE.items:
            if fact.kind is not FactKind.SKILL and len(fact.text) > 12 and as_phrase(fact.text) in sentence.text:
                assert fact.key in sentence.facts


def test_what_is_not_known_is_asked_for_and_its_sentence_left_out():
    note = thank_you.draft(Facts.of(recipient="Priya Raman"))

    assert {FactKind.TALKED_ABOUT, FactKind.INTEREST, FactKind.SENDER} == {lack.kind for lack in note.missing}
    assert not re.search(r"\[|\]|\bX\b|\{|\}|None", note.text)


def test_without_a_whole_example_there_is_no_second_take():
    facts = Facts.of(**KNOWN, question="disagreeing with a manager", situation="Last spring")
    note = thank_you.draft(facts, second_take_too=True)

    assert "Last spring" not in note.text
    assert {FactKind.ACTION, FactKind.RESULT} == {lack.kind for lack in note.missing}


def test_lateness_gets_one_short_apology_and_no_second_take():
    facts = Facts.of(**KNOWN, **EXAMPLE, conduct="I arrived ten minutes late")
    note = thank_you.draft(facts, second_take_too=True)

    assert "I arrived ten minutes late. I am sorry for that." in note.text
    assert EXAMPLE["result"] not in note.text


def test_an_example_that_is_too_long_is_for_the_person_to_shorten():
    facts = Facts.of(**KNOWN, **{**EXAMPLE, "situation": "and then there was another thing " * 30})

    assert any("words" in lack.question for lack in thank_you.draft(facts, second_take_too=True).missing)


def test_three_people_of_one_panel_get_three_notes_without_a_sentence_in_common():
    names = ("Priya Raman", "Tom Okafor", "Mei Lindqvist")
    notes = [
        thank_you.draft(Facts.of(**{**KNOWN, "recipient": name, "talked_about": f"topic {at}"}), variant=at)
        for at, name in enumerate(names)
    ]
    inner = [{s.text for paragraph in note.paragraphs[1:-2] for s in paragraph} for note in notes]

    assert [] == [text for text in set.intersection(*inner) if text != as_sentence(KNOWN["interest"])]


def test_no_two_of_sixty_letters_from_the_same_facts_are_alike():
    texts = {thank_you.draft(FACTS, tone=tone, variant=variant).text for tone in Tone for variant in range(20)}

    assert 60 == len(texts)


@pytest.mark.parametrize("kind", [LetterKind.FEEDBACK_REQUEST, LetterKind.RECRUITER_NOTE])
def test_eighteen_letters_of_a_kind_from_the_same_facts_are_not_alike(kind):
    wishes = (Wish(tone=tone, variant=variant) for tone in Tone for variant in range(6))

    assert 18 == len({write(kind, WITH_EXAMPLE, wish).text for wish in wishes})


def test_no_two_thank_you_notes_of_two_hundred_drafts_are_alike():
    texts = [draft.text for draft in drafts() if draft.kind is LetterKind.THANK_YOU and draft.form is Form.EMAIL]

    assert 15 < len(texts) == len(set(texts))


def test_a_note_to_pass_on_is_addressed_to_the_recruiter_and_holds_the_note():
    note = thank_you.draft(FACTS, forward=True)

    assert note.text.startswith("Dear Dana,")
    assert "Priya Raman" in note.text
    assert "Dear Priya," in note.text
    assert note.subject.startswith("To pass on")


def test_a_second_conversation_is_asked_for_and_never_promised():
    note = recruiter_note.draft(WITH_EXAMPLE, second_conversation=True)
    plea = note.paragraphs[-3][0].text

    assert re.search("may not|if it is not|If not", plea)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("i cut it from forty to six", "I cut it from forty to six."),
        ("We shipped!", "We shipped!"),
        ("he said “wow”", "He said “wow”."),
        ("they\nsaid  so,", "They said so."),
        ("עברית", "עברית."),
        ("", ""),
    ],
)
def test_a_person_s_words_become_a_sentence(typed, sentence):
    assert sentence == as_sentence(typed)


@pytest.mark.parametrize(
    ("name", "called"), [("Priya Raman", "Priya"), ("Dr. Mei Lindqvist", "Dr. Lindqvist"), ("שרה לוי", "שרה"), ("", "")]
)
def test_what_somebody_is_called(name, called):
    assert called == greeting_name(name)


@given(st.dictionaries(st.sampled_from([kind.value for kind in FactKind]), st.text(max_size=300)), st.integers(0, 999))
def test_no_words_break_a_letter_or_its_head(said, variant):
    facts = Facts.of(**said)
    for kind in LetterKind:
        draft = write(kind, facts, Wish(variant=variant, second_take=True))

        assert "\n" not in draft.subject
        assert "\r" not in draft.subject
        assert not re.search(r"(?<!\n)\n(?!\n)", draft.text)
        assert storage.sentences_from_data(storage.sentences_to_data(draft)) == [s for p in draft.paragraphs for s in p]
    assert facts == storage.facts_from_data(storage.facts_to_data(facts))

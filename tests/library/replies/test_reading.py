"""An answer is read for what it says: what kind it is, what each sentence is worth, and which reasons it gives."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.replies import Confidence, Controllable, Label, ReasonCode, ReplyKind, Teller, read_reply

sys.path.insert(0, str(Path(__file__).parent))
from made_up import label_at, made_up

TUNED = made_up("tuned_on.txt")
HISTORY = "\n\nOn Mon, 23 Nov 2026 at 09:12, Alex Chen <alex@chen.example> wrote:\n> Was I unsuccessful?\n> Alex"
BOILERPLATE = "We have decided to move forward with another candidate."


def codes(text):
    return [reason.code.value for reason in read_reply(text).reasons]


@pytest.mark.parametrize("one", TUNED, ids=lambda one: " ".join(one.text.split())[:40])
def test_the_kind_of_each_answer_that_was_written_for_the_rules(one):
    assert one.kind == read_reply(one.text).kind


def test_most_of_their_sentences_and_reasons_are_told_right():
    labels = [(label, label_at(read_reply(one.text), start)) for one in TUNED for start, label in one.labels]
    reasons = [(one.reasons, {reason.code for reason in read_reply(one.text).reasons}) for one in TUNED]

    assert sum(wanted == said for wanted, said in labels) >= 0.9 * len(labels)
    assert sum(wanted == said for wanted, said in reasons) >= 0.9 * len(reasons)


def test_the_form_letter_says_nothing_about_why():
    (reason,) = read_reply(BOILERPLATE).reasons

    assert (ReasonCode.UNKNOWN, Confidence.VAGUE, Controllable.NO) == (
        reason.code,
        reason.confidence,
        reason.controllable,
    )
    assert [Label.BOILERPLATE] == [sentence.label for sentence in read_reply(BOILERPLATE).sentences]


def test_fit_asks_which_behaviour():
    reading = read_reply("It's a no. They didn't think you were the right fit for the team.")

    assert ["R8"] == [reason.code.value for reason in reading.reasons]
    assert ("Which behaviour did that rest on?",) == reading.ask_back


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (f"{BOILERPLATE} We would love for you to apply again in spring.", True),
        (f"{BOILERPLATE} We will not keep your details.", False),
        ("We would love to have you in for a second round. Do keep in touch.", False),
    ],
)
def test_an_invitation_to_apply_again_is_told_and_no_more(text, again):
    reading = read_reply(text)

    assert again == reading.may_apply_again
    assert reading.kind in (ReplyKind.REJECTION, ReplyKind.NEXT_STEP)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("They felt you were a bit light on SQL.", Teller.RECRUITER),
        ("The client said your answers lacked structure.", Teller.RECRUITER),
        ("We felt that your answers lacked structure.", Teller.EMPLOYER),
        ("No news, but I think I rambled and my answers lacked structure.", Teller.OWN_GUESS),
    ],
)
def test_whose_words_a_reason_is(text, whose):
    assert {whose} == {reason.source for reason in read_reply(text).reasons}


def test_whoever_knows_whose_words_they_are_may_say_so():
    (reason,) = read_reply("A bit light on SQL.", told_by=Teller.RECRUITER).reasons

    assert (Teller.RECRUITER, Confidence.HEDGED) == (reason.source, reason.confidence)


@pytest.mark.parametrize(
    "text", ["It's a no. There were no concerns about your SQL.", "It's a no. It wasn't your examples."]
)
def test_what_is_denied_is_no_reason(text):
    assert ["R12"] == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately Priya can't make Tuesday, could we do Thursday instead?",
        "Sorry for the delay. Could you send some times for a second round?",
    ],
)
def test_a_word_of_regret_alone_is_no_rejection(text):
    assert ReplyKind.NEXT_STEP == read_reply(text).kind


@pytest.mark.parametrize(
    "text",
    ["They passed.", "The client has passed on you, sorry.", "We'll pass, sorry.", "They're passing on this one."],
)
def test_whoever_passes_on_somebody_says_no(text):
    assert ReplyKind.REJECTION is read_reply(text).kind


@pytest.mark.parametrize(
    "text",
    [
        "I have passed it on to the panel.", "I will pass this on.", "She passed your message to the client.",
        "Dana has passed on your details to the client.", "I'll pass on this to the team.",
        "You passed the technical test, next step is a call.",
    ],
)  # fmt: skip
def test_a_note_passed_on_and_a_test_passed_are_no_refusal(text):
    assert ReplyKind.REJECTION is not read_reply(text).kind


@pytest.mark.parametrize("end", ["Best, Priya", "Best – Priya Raman", "All the best, Ana", "Best,\nPriya"])
def test_a_sign_off_is_no_praise(end):
    last = read_reply(f"We went with somebody else. You were light on SQL.\n{end}").sentences[-1]

    assert (Label.BOILERPLATE, False) == (last.label, last.praise)


@pytest.mark.parametrize("said", ["The best, by far, was your SQL.", "Best of all, your returns story was clear."])
def test_praise_that_only_begins_like_one_stays_praise(said):
    assert read_reply(f"We went with somebody else. {said}").sentences[-1].praise


def test_quoted_history_signature_and_disclaimer_are_not_read():
    signed = "Your answers lacked structure.\n\nKind regards\nPriya Raman\nWe go with someone internal Ltd"
    small = "\n\nThis email is confidential and intended for Alex only. You were unsuccessful."
    reading = read_reply(signed + small + HISTORY)

    assert ReplyKind.FEEDBACK == reading.kind
    assert "unsuccessful" not in " ".join(sentence.text for sentence in reading.sentences)


def test_markup_is_read_as_it_would_be_shown_and_spans_stay_in_the_text_as_given():
    text = "<p>Hi Alex,</p><p>We&#39;re not progressing. Your <b>SQL</b> was weak.</p>"
    reading = read_reply(text)
    last = reading.sentences[-1]

    assert "We're not progressing." == reading.sentences[1].text
    assert "Your <b>SQL</b> was weak." == text[last.start : last.end]
    assert "Your SQL was weak." == last.text


@pytest.mark.parametrize("text", ["", "   ", "\n\n", ">", "<p>", "-- \nPriya", "<p></p>", "&nbsp;"])
def test_nothing_says_nothing(text):
    assert (ReplyKind.NONE, ()) == (read_reply(text).kind, read_reply(text).reasons)


@given(st.text(max_size=400) | st.lists(st.sampled_from([one.text for one in TUNED]), max_size=3).map("\n".join))
def test_any_text_is_read_and_every_span_lies_in_it(text):
    reading = read_reply(text)
    spans = [(s.start, s.end) for s in reading.sentences]

    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(0 <= reason.start < reason.end <= len(text) for reason in reading.reasons)
    assert all(reading.kind in (ReplyKind.REJECTION, ReplyKind.FEEDBACK) for _ in reading.reasons)


def test_no_question_to_ask_back_is_about_whoever_got_the_job():
    asked = [question for one in TUNED for question in read_reply(one.text).ask_back]

    assert asked
    assert not [
        question for question in asked if re.search(r"\b(?:why not|other candidate|who did)\b", question, re.IGNORECASE)
    ]

"""The person's word stands over the rules', now and after the rules or the text have changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.replies import Confidence, Label, ReasonCode, ReplyKind, Teller, read_reply, reading, reasons
from secondtake.replies.answer_form import CANNOT_SAY, Lines, as_text, read_form
from secondtake.replies.corrected import Corrections, OwnReason, carried_over, key, read_corrected

NO = "It's a no. Your SQL was weak. You came across very well."
SQL = key("Your SQL was weak.")


def codes(found):
    return [reason.code for reason in found.reasons]


def test_without_a_word_of_theirs_it_reads_as_the_rules_do():
    assert read_reply(NO) == read_corrected(NO, Corrections())


def test_their_kind_is_the_kind_and_the_rest_is_read_in_its_light():
    found = read_corrected(NO, Corrections(kind=ReplyKind.NEXT_STEP))

    assert (ReplyKind.NEXT_STEP, ()) == (found.kind, found.reasons)


def test_their_label_is_the_label():
    found = read_corrected(NO, Corrections(labels={SQL: Label.OPINION}))

    assert [Label.OPINION] == [one.label for one in found.sentences if "SQL" in one.text]
    assert () == found.usable


def test_a_struck_reason_never_returns_on_whatever_words():
    said = Corrections(reasons=(OwnReason(ReasonCode.TECHNICAL, stands=False),))

    assert ReasonCode.TECHNICAL not in codes(read_corrected(NO, said))
    assert ReasonCode.TECHNICAL not in codes(read_corrected(f"{NO} You were light on Python too.", said))


def test_a_reason_of_theirs_stands_on_its_sentence_or_on_the_whole():
    on_one = OwnReason(ReasonCode.EVIDENCE_GAP, sentence=SQL, confidence=Confidence.HEDGED)
    found = read_corrected(NO, Corrections(reasons=(on_one, OwnReason(ReasonCode.FIT))), Teller.RECRUITER)
    gap, fit = (next(r for r in found.reasons if r.code is code) for code in (ReasonCode.EVIDENCE_GAP, ReasonCode.FIT))

    assert ("Your SQL was weak.", Confidence.HEDGED, Teller.RECRUITER) == (gap.quote, gap.confidence, gap.source)
    assert gap.quote == NO[gap.start : gap.end]
    assert ("", 0, len(NO)) == (fit.quote, fit.start, fit.end)


def test_a_reason_that_they_name_takes_the_place_of_unknown():
    plain = "We have decided to move forward with another candidate."
    assert [ReasonCode.UNKNOWN] == codes(read_reply(plain))

    assert [ReasonCode.LEVEL] == codes(read_corrected(plain, Corrections(reasons=(OwnReason(ReasonCode.LEVEL),))))


def test_what_can_be_asked_back_follows_their_word():
    fit = read_corrected(NO, Corrections(reasons=(OwnReason(ReasonCode.FIT),)))

    assert "Which behaviour did that rest on?" in fit.ask_back


@pytest.mark.parametrize("better", ["reads everything otherwise", "finds nothing at all"])
def test_their_word_survives_better_rules(monkeypatch, better):
    said = Corrections(
        kind=ReplyKind.FEEDBACK,
        labels={SQL: Label.OPINION},
        reasons=(OwnReason(ReasonCode.TECHNICAL, stands=False), OwnReason(ReasonCode.LEVEL, sentence=SQL)),
    )
    other = {"reads everything otherwise": (ReasonCode.TECHNICAL,), "finds nothing at all": ()}[better]
    monkeypatch.setattr(reading, "_kind", lambda heard: ReplyKind.REJECTION)
    monkeypatch.setattr(reading, "_label", lambda one, kind: Label.FACT)
    monkeypatch.setattr(reasons, "codes_in", lambda clause: other)
    monkeypatch.setattr(reasons, "codes_in_a_no", lambda clause: other)
    assert ReplyKind.REJECTION == read_reply(NO).kind

    found = read_corrected(NO, said)
    assert ReplyKind.FEEDBACK == found.kind
    assert [Label.FACT, Label.OPINION, Label.FACT] == [one.label for one in found.sentences]
    assert [ReasonCode.LEVEL] == codes(found)


@pytest.mark.parametrize(
    "text",
    [
        f"Hello. {NO}",
        "It's a no. You came across very well. Your SQL was weak!",
        "It's a no.\n\nYour  SQL was\nweak. Thanks",
        "<p>It's a no.</p><p>Your <b>SQL</b> was weak.</p>",
    ],
)
def test_a_sentence_is_found_again_wherever_it_stands(text):
    found = read_corrected(text, Corrections(labels={SQL: Label.FACT}))

    assert [Label.FACT] == [one.label for one in found.sentences if "SQL" in one.text]


def test_a_sentence_whose_words_were_mended_is_found_and_one_that_is_gone_is_not():
    old = [key("Your SQl was weka."), key("We will call on Monday.")]

    assert {old[0]: SQL} == carried_over(old, NO)


@given(st.text(max_size=200), st.lists(st.sampled_from(list(ReasonCode)), max_size=4), st.sampled_from(list(ReplyKind)))
def test_whatever_they_say_of_whatever_text_stands(text, named, kind):
    found = read_corrected(text, Corrections(kind=kind, reasons=tuple(OwnReason(code) for code in named)))

    assert kind is found.kind
    assert set(named) <= set(codes(found))
    assert all(0 <= reason.start <= reason.end <= len(text) for reason in found.reasons)


# The page's three lines


def test_the_question_above_a_line_says_what_it_is():
    found = read_form(as_text(Lines("Calm and clear.", "numbers", "ask us something, please")), Corrections())

    assert ["Calm and clear."] == [one.text for one in found.sentences if one.praise]
    assert ["numbers", "ask us something, please"] == [one.text for one in found.usable]
    assert ReplyKind.FEEDBACK == found.kind
    assert ReasonCode.EVIDENCE_GAP in codes(found)


@pytest.mark.parametrize("lines", [Lines(), Lines(" ", "\n", "")])
def test_no_line_says_that_they_cannot(lines):
    assert CANNOT_SAY == as_text(lines)
    assert (ReplyKind.NONE, ()) == (
        read_form(CANNOT_SAY, Corrections()).kind,
        read_form(CANNOT_SAY, Corrections()).usable,
    )


def test_the_person_s_word_stands_there_too():
    said = Corrections(kind=ReplyKind.REJECTION, labels={key("numbers"): Label.OPINION})
    found = read_form(as_text(Lines(missing="numbers")), said)

    assert (ReplyKind.REJECTION, Label.OPINION) == (found.kind, found.sentences[-1].label)


@given(st.text(max_size=100), st.text(max_size=100), st.text(max_size=100))
def test_any_three_lines_are_read(stood_out, missing, work_on):
    text = as_text(Lines(stood_out, missing, work_on))
    found = read_form(text, Corrections())

    assert all(0 <= one.start < one.end <= len(text) for one in found.sentences)

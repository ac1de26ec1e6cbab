"""Setting a record right makes the debrief anew, and keeps what the person kept, wrote or struck out."""

import pytest

from evening_steps import LOST, RECORD, look, with_record
from secondtake.debrief.report import span_from_data
from secondtake.transcripts.corrections import edit_text, move_segment, rename_speaker
from secondtake_app.interviews.models import Interview, Moment, TranscriptRevision
from secondtake_app.steps.reflect import page, record
from secondtake_app.steps.reflect.models import FindingChoice

pytestmark = pytest.mark.django_db


@pytest.fixture
def interview(cast):
    return with_record(cast.alex)


def found_of(interview, kind):
    return next(data for data in look(interview)["findings"] if data["kind"] == kind)


def strike(interview, data, verdict="not_true", words=""):
    return FindingChoice.objects.create(
        owner=interview.owner,
        interview=interview,
        revision=interview.record,
        kind=data["kind"],
        span=data["span"],
        finding=data,
        verdict=verdict,
        words=words,
    )


def correct(interview, change):
    old = record.transcript_of(interview.record)
    return record.revise(interview.record, change(old), "a change", "Alex")


CORRECTIONS = {
    "a name": lambda t: rename_speaker(t, "Priya Raman", "Dr Raman"),
    "a word before it": lambda t: edit_text(
        t, 5, t.segments[5].text.replace("last spring", "in the long spring of 2024")
    ),
    "a word in it": lambda t: edit_text(t, 5, t.segments[5].text.replace("and, sorry", "and, oh sorry")),
    "who said another line": lambda t: move_segment(t, 6, "Tom Weber"),
}


@pytest.mark.parametrize("change", CORRECTIONS.values(), ids=CORRECTIONS)
def test_a_finding_that_was_struck_out_does_not_come_back(interview, change):
    strike(interview, found_of(interview, LOST))
    correct(interview, change)

    shown = page.gather(Interview.objects.get(pk=interview.pk))
    assert LOST in [data["kind"] for data in look(interview)["findings"]]
    assert LOST not in [item.data["kind"] for place in shown.places for item in place.findings]


@pytest.mark.parametrize("change", CORRECTIONS.values(), ids=CORRECTIONS)
def test_words_that_the_person_put_to_a_finding_stay(interview, change):
    strike(interview, look(interview)["right"][0], "edited", "That was my triage story")
    correct(interview, change)

    shown = page.gather(Interview.objects.get(pk=interview.pk))
    assert "That was my triage story" == [*shown.right, *shown.more_right][0].says


def test_a_finding_that_the_rules_no_longer_make_stays_where_the_person_kept_it(interview):
    story = look(interview)["right"][0]
    strike(interview, story, "kept")
    TranscriptRevision.objects.filter(interview=interview).update(candidate="Tom Weber")

    shown = page.gather(Interview.objects.get(pk=interview.pk))
    assert story["quote"] in [item.data["quote"] for item in (*shown.right, *shown.more_right)]


def test_a_moment_quotes_the_words_as_they_stand_in_the_revision_in_force(interview):
    data = found_of(interview, LOST)
    Moment.objects.create(
        owner=interview.owner,
        interview=interview,
        revision=interview.record,
        origin="record",
        span=data["span"],
        quote=data["quote"],
        action="I say the question back.",
    )
    correct(interview, CORRECTIONS["a word in it"])

    moment = Moment.objects.get()
    transcript = record.transcript_of(interview.record)
    assert interview.record == moment.revision
    assert transcript.quote(span_from_data(moment.span)) == moment.quote
    assert "oh sorry" in moment.quote
    assert "I say the question back." == moment.action


def test_every_correction_can_be_taken_back(interview, cast):
    from django.utils import timezone

    before = look(interview)
    correct(interview, CORRECTIONS["a name"])
    correct(interview, CORRECTIONS["a word in it"])
    record.undo(interview.record, timezone.now())
    record.undo(interview.record, timezone.now())

    assert before == look(interview)
    assert record.undo(interview.record, timezone.now()) is None


def test_a_revision_never_changes_its_words(interview):
    first = interview.record
    data = first.data
    correct(interview, CORRECTIONS["a word in it"])

    assert data == TranscriptRevision.objects.get(pk=first.pk).data
    assert [1, 2] == list(interview.revisions.order_by("number").values_list("number", flat=True))


def test_every_quote_stands_at_its_span(interview):
    transcript = record.transcript_of(interview.record)
    found = look(interview)

    quoted = [*found["findings"], *found["right"], *(f for p in found["places"] for f in p["findings"])]
    assert quoted
    for data in quoted:
        assert data["quote"] == transcript.quote(span_from_data(data["span"]))


def test_the_record_keeps_the_consent_it_came_with(interview):
    assert ("everyone", "it was announced") == (interview.consent.basis, interview.consent.how)
    assert RECORD.count("\n") == len(record.transcript_of(interview.record).segments)

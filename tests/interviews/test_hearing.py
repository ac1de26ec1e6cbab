"""What is made of a recording that was heard; and under kills no word is heard otherwise."""

from datetime import timedelta

import pytest
from benchmarks import hearing

from evening_steps import RECORD, new_interview
from secondtake_app.interviews import hearing as ears
from secondtake_app.interviews.models import HeardSection, Hearing, Recording
from secondtake_app.steps.reflect import page, record


def heard(owner, words, **more):
    """A recording whose sections are there already."""
    interview = new_interview(owner)
    recording = Recording.objects.create(owner=owner, interview=interview, path="x", basis="practice")
    row = Hearing.objects.create(owner=owner, recording=recording, speakers=2, **more)
    HeardSection.objects.create(owner=owner, hearing=row, number=0, **words)
    return row


def spoken(text):
    return [[word, round(i * 0.4, 1), round(i * 0.4 + 0.3, 1), 0.9] for i, word in enumerate(text.split())]


def two_voices():
    """The made-up record as words and voices."""
    words, voices = [], []
    for line in RECORD.splitlines():
        name, _, said = line.partition(": ")
        start = len(words) * 0.4
        words += said.split()
        voices.append([start, len(words) * 0.4, int(name == "Alex"), 0.3])
    return spoken(" ".join(words)), voices


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "found"), [("en", True), ("de", False)])
def test_a_record_in_another_language_is_shown_and_nothing_is_found_in_it(cast, language, found):
    words, voices = two_voices()
    row = heard(cast.alex, {"words": words}, language=language, voices=voices)
    revision = record.from_recording(row)
    record.report(row.recording.interview, [])
    shown = page.gather(row.recording.interview)

    assert found == bool(shown.right or shown.places)
    assert found != any("another language" in problem["message"] for problem in revision.problems)
    assert 8 == len(record.transcript_of(revision).turns)


@pytest.mark.django_db
def test_what_was_left_out_and_what_was_cut_off_is_said(cast):
    left_out = [{"text": "Thanks for watching!", "start": 0.0, "end": 1.0, "sure": 0.0}]
    row = heard(cast.alex, {"words": spoken("I was on time."), "left_out": left_out}, broke_off=True, language="en")
    problems = record.from_recording(row).problems

    assert ["Thanks for watching!"] == [problem["quote"] for problem in problems if problem["quote"]]
    assert any("cut off" in problem["message"] for problem in problems)


@pytest.mark.django_db
def test_where_nobody_spoke_there_is_no_record(cast):
    row = heard(cast.alex, {"words": []})

    assert record.from_recording(row) is None
    assert () == ears.reading(row).transcript.segments


@pytest.mark.django_db
def test_the_time_left_goes_by_the_pace_of_the_last_sections(cast):
    row = heard(cast.alex, {"words": []}, regions=[[30.0 * n, 30.0 * n + 30.0] for n in range(40)])
    assert ears.seconds_left(row) is None
    HeardSection.objects.create(owner=cast.alex, hearing=row, number=1)
    first = row.sections.get(number=0).created_at
    HeardSection.objects.filter(hearing=row, number=1).update(created_at=first + timedelta(seconds=12))

    assert pytest.approx(8 * 12) == ears.seconds_left(row)


def test_a_recording_becomes_the_same_words_as_one_in_peace_whatever_kills_its_workers(tmp_path):
    told = hearing.attack(tmp_path / "home", 1, 3)

    assert (1, 3, 1) == (told["recordings"], told["kills"], told["transcripts"])
    assert 1 == told["as undisturbed"]
    assert told["steps done"] <= told["steps"] + told["kills"]

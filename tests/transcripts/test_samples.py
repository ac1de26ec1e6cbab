"""Every sample is read without a problem, and the one interview is the same in all of its shapes."""

from pathlib import Path

import pytest

from secondtake.transcripts import Transcript, read
from secondtake.transcripts.roles import guess_roles

SAMPLES = Path(__file__).parents[2] / "samples"
RECORDS = [p for p in sorted(SAMPLES.iterdir()) if p.name != "README.md" and not p.name.startswith("recall-")]
CLINIC = [p for p in RECORDS if p.name.startswith("clinic")]
NAMELESS = ("clinic-plain", "clinic-whisper", "clinic-captions", "clinic-rolling", "clinic.sbv")


def transcript(path: Path) -> Transcript:
    return read(path.read_bytes(), path.name).transcript


def words(found: Transcript) -> list[str]:
    letters = " ".join(turn.text for turn in found.turns).lower()
    return "".join(c for c in letters if c.isalnum() or c in " '").split()


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_a_sample_is_read_whole(path):
    reading = read(path.read_bytes(), path.name)

    assert () == reading.problems
    assert len(reading.transcript.turns) >= 10
    for turn in reading.transcript.turns:
        assert turn.text == reading.transcript.quote(turn.span())


@pytest.mark.parametrize("path", CLINIC, ids=lambda path: path.name)
def test_the_same_words_stand_in_every_shape(path):
    assert words(transcript(SAMPLES / "clinic-qa.txt")) == words(transcript(path))


@pytest.mark.parametrize("path", [p for p in CLINIC if not p.name.startswith(NAMELESS)], ids=lambda path: path.name)
def test_the_same_turns_stand_in_every_shape_that_names_people(path):
    expected = [(t.speaker == "A", t.text) for t in transcript(SAMPLES / "clinic-qa.txt").turns]

    assert expected == [(t.speaker in ("A", "Alex"), t.text) for t in transcript(path).turns]


@pytest.mark.parametrize("path", [p for p in RECORDS if transcript(p).speakers], ids=lambda path: path.name)
def test_the_candidate_is_guessed_in_every_sample_that_names_people(path):
    assert guess_roles(transcript(path)).candidate[0] in ("Alex", "A", "Candidate", "SPEAKER_03")


def test_the_panel_of_northwind_has_its_slip_where_the_home_page_says():
    found = transcript(SAMPLES / "northwind-panel.vtt")
    at = {segment.text: segment.start for segment in found.segments}

    assert 1290.0 == at["sorry, where was I."]
    assert any(start == 1445.0 for start in at.values())
    assert ("Priya Raman", "Jonas Weber", "Mei Lindqvist") == guess_roles(found).interviewers

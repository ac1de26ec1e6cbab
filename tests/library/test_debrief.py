"""The debrief of whole interviews: every quote at its span, nothing filled up, and what each sample is there for."""

from pathlib import Path

import pytest

from secondtake.debrief import Remembered, debrief, debrief_from_memory, locate
from secondtake.debrief.render import parts, to_html, to_markdown, to_text
from secondtake.debrief.report import span_from_data, to_data
from secondtake.evidence.model import Polarity, Recall, SourceKind
from secondtake.transcripts import read
from secondtake_app.engines import likeness

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
RECORDS = sorted(p for p in SAMPLES.iterdir() if not p.name.startswith(("recall", "README")))
WENT_WELL = [path for path in RECORDS if path.name.startswith("went-well")]


def transcript_of(path):
    return read(path.read_bytes(), path.name).transcript


def name(path):
    return path.name


@pytest.mark.parametrize("path", RECORDS, ids=name)
def test_every_quote_stands_at_its_span(path):
    transcript = transcript_of(path)
    data = to_data(debrief(transcript), transcript)

    quoted = [*data["findings"], *data["right"], *data["places"], *data["moments"]]
    quoted += [finding for place in data["places"] for finding in place["findings"]]
    quoted += [part for e in data["exchanges"] for part in (e["question"], e["answer"]) if part]
    assert quoted
    for item in quoted:
        assert item["quote"] == transcript.quote(span_from_data(item["span"]))


@pytest.mark.parametrize("path", RECORDS, ids=name)
def test_nothing_is_filled_up(path):
    found = debrief(transcript_of(path))

    assert len(found.places) <= 6
    assert len(found.moments) <= 3
    assert all(place.findings for place in found.places)
    assert all(moment.finding.firm and moment.finding.polarity is Polarity.WRONG for moment in found.moments)
    assert found.pivotal is None or found.pivotal in found.moments
    assert bool(found.pivotal) != bool(found.pivotal_reason)


@pytest.mark.parametrize("with_likeness", [False, True], ids=["words", "likeness"])
@pytest.mark.parametrize("path", WENT_WELL, ids=name)
def test_where_nothing_went_wrong_nothing_is_found_wrong(path, with_likeness):
    found = debrief(transcript_of(path), likeness=likeness.load() if with_likeness else None)

    assert ((), (), None) == (found.places, found.moments, found.pivotal)
    assert "This may be a feeling" in found.outcome
    assert found.right


def test_there_are_four_such_interviews_in_different_shapes():
    assert 4 <= len({transcript_of(path).format for path in WENT_WELL})


def test_the_panel_lost_the_thread_once_and_came_back():
    transcript = transcript_of(SAMPLES / "northwind-panel.vtt")
    data = to_data(debrief(transcript, candidate="Alex"), transcript)

    assert 2 <= len(data["right"])
    assert [("slip_lost_thread", "contained")] == [(moment["kind"], moment["after"]) for moment in data["moments"]]
    assert 21 * 60 <= data["pivotal"]["start"] <= 22 * 60
    assert 24 * 60 <= data["pivotal"]["back_at"] <= 25 * 60


def test_the_platform_interview_ran_on_from_its_slip():
    found = debrief(transcript_of(SAMPLES / "snowball-platform.srt"))

    assert found.pivotal is not None
    assert "snowballed" == found.pivotal.after


@pytest.mark.parametrize("with_likeness", [False, True], ids=["words", "likeness"])
def test_a_remembered_question_is_found_where_it_was_asked(with_likeness):
    transcript = transcript_of(SAMPLES / "northwind-panel.vtt")
    compare = likeness.load() if with_likeness else None
    best = locate(transcript, "disagreed with a manager, lost it completely", likeness=compare)[0]

    assert best.start is not None
    assert best.start <= 21 * 60 + 30 <= best.end + 30
    assert best.quote == transcript.quote(best.span)


def test_the_first_part_of_every_page_is_what_went_right_or_asks_for_it():
    for path in RECORDS:
        transcript = transcript_of(path)
        data = to_data(debrief(transcript), transcript)
        first = next(parts(data))

        assert first.items or "all right" in first.lead
        for page in (to_text, to_markdown, to_html):
            assert first.heading in page(data, path.stem)


def test_text_fits_a_terminal_of_80_columns():
    transcript = transcript_of(SAMPLES / "northwind-panel.vtt")

    assert 80 >= max(len(line) for line in to_text(to_data(debrief(transcript), transcript), "Northwind").splitlines())


def test_people_s_words_are_shown_as_they_are_in_html_and_markdown():
    record = (
        b"Ann: Tell me about a time you failed.\nBob: I <script>alert(1)</script> *lost* my train of thought.\n" * 3
    )
    transcript = read(record).transcript
    data = to_data(debrief(transcript), transcript)

    assert "<script>" not in to_html(data, "<script>")
    assert "*late*" not in to_markdown(data, "x").replace("\\*", "")


def test_memory_alone_gives_what_was_written_and_no_more():
    notes = [
        Remembered("tell me about a conflict", "It depends, um, sorry, where was I.", recall=Recall.GUESS),
        Remembered("why leave now"),
    ]
    found, transcript = debrief_from_memory(notes, ["I was on time"])

    assert ["I was on time"] == [finding.quote for finding in found.right]
    assert {SourceKind.MEMORY} == {finding.source for finding in found.findings}
    assert not any(finding.firm for finding in found.findings)
    assert ((), (), None) == (found.places, found.moments, found.pivotal)
    assert [Recall.GUESS] == [f.recall for f in found.findings if f.kind == "slip_lost_thread"]
    for finding in found.findings:
        assert finding.quote == transcript.quote(finding.span)


def test_nothing_said_gives_nothing():
    found = debrief(read(b"").transcript)

    assert ((), (), ()) == (found.exchanges, found.findings, found.places)
    assert "too little talk" in found.outcome

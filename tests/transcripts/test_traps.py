"""Files that are broken, huge, hostile or no transcripts end in a reading and a sentence, never an exception."""

import io
import json
import zipfile

import pytest

from secondtake.transcripts import read
from transcripts.writers import document

NOT_TEXT = {
    "pdf": b"%PDF-1.7\n1 0 obj",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "sound": b"ID3\x04\x00\x00\x00",
    "video": b"\x00\x00\x00\x18ftypmp42",
    "packed": b"\x1f\x8b\x08\x00",
    "rich text": b"{\\rtf1\\ansi hello}",
    "noise": bytes(range(32)) * 40,
}


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in read(data).problems]


def texts(data: bytes) -> list[str]:
    return [segment.text for segment in read(data).transcript.segments]


@pytest.mark.parametrize("data", NOT_TEXT.values(), ids=NOT_TEXT)
def test_a_file_without_text_gets_a_sentence_with_a_way_out(data):
    (problem,) = read(data, "upload.bin").problems

    assert ("not-text", "upload.bin") == (problem.code, problem.file)
    assert problem.way_out


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"WEBVTT\n\nNOTE nothing here\n"])
def test_a_file_without_words_is_said_to_be_empty(data):
    assert ["empty"] == codes(data)


def test_a_zip_without_a_document_is_named_for_what_it_is():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notes.txt", "hello")

    assert ["not-text"] == codes(packed.getvalue())


def test_a_document_that_unpacks_to_very_much_is_not_opened():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 20_000_000 + b"</w>")

    assert ["document-too-large"] == codes(packed.getvalue())


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:p xmlns:w="x"><w:t>&a;</w:t></w:p>',
        '<w:p xmlns:w="x">' + "<w:a>" * 300 + "</w:a>" * 300 + "</w:p>",
    ],
)
def test_a_document_that_plays_with_its_xml_is_not_opened(xml):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", xml)

    assert ["document-too-large"] == codes(packed.getvalue())


def test_a_cut_document_gives_what_stands_before_the_cut():
    paragraphs = [f"Alex: sentence {i} about {'qwertzuiopasdfg'[i % 15 :]} {i * 7919}." for i in range(400)]
    whole = document(paragraphs)
    reading = read(whole[: len(whole) // 2])

    assert ["damaged-document"] == [problem.code for problem in reading.problems]
    assert len(reading.transcript.segments) > 50
    assert "sentence 0 about" in reading.transcript.segments[0].text


def test_bytes_that_stand_for_nothing_are_a_problem_with_their_line():
    reading = read("Priya: Why now?\nAlex: Because é\n".encode() + b"I \xff\xfe wanted \xc3 more.\n")

    (problem,) = reading.problems
    assert ("bad-bytes", 3) == (problem.code, problem.line)
    assert "wanted" in problem.quote
    assert "wanted" in reading.transcript.segments[-1].text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("cp1252", "Priya: Où ? Alex: À l’hôpital, c’était très intéressant, ça et là."),
        ("cp1252", "Priya: Hvad gjorde du så? Alex: Jeg spurgte på mødet, og så løste vi det."),
        ("cp1250", "Priya: Jak to rozwiązałeś? Alex: Poprosiłem o więcej czasu, ponieważ łącze było złe."),
        ("cp1250", "Priya: Hogyan oldotta meg? Alex: Először a főnökömet kérdeztem, aztán a számokat."),
        ("cp1251", "Прия: Как вы это решили? Алекс: Я поговорил с командой."),
        ("cp1253", "Πρίγια: Πώς το λύσατε; Αλέξης: Μίλησα με την ομάδα."),
        ("cp1254", "Priya: Bunu nasıl çözdünüz? Alex: Ekibimle konuştum ve sayıları gözden geçirdik."),
    ],
)
def test_windows_pages_are_told_by_the_letters_of_their_languages(page, text):
    reading = read(text.encode(page))

    assert text.split(": ", 1)[1] == reading.transcript.segments[0].text
    assert () == reading.problems


TIMES = {
    "over a day": ("WEBVTT\n\n30:00:00.000 --> 30:00:01.500\na\n", [(108000.0, 108001.5)]),
    "out of order": (
        "WEBVTT\n\n00:09.000 --> 00:10.000\na\n\n00:01.000 --> 00:02.000\nb\n",
        [(9.0, 10.0), (1.0, 2.0)],
    ),
    "overlapping": (
        "WEBVTT\n\n00:01.000 --> 00:09.000\na\n\n00:02.000 --> 00:03.000\nb\n",
        [(1.0, 9.0), (2.0, 3.0)],
    ),
    "ends before it starts": ("WEBVTT\n\n00:05.000 --> 00:02.000\na\n", [(5.0, 2.0)]),
    "negative": ("1\n-00:00:01,500 --> 00:00:02,000\na\n", [(-1.5, 2.0)]),
    "missing": ("[00:05] a\n[00:08] b\n", [(5.0, 8.0), (8.0, None)]),
}


@pytest.mark.parametrize(("record", "times"), TIMES.values(), ids=TIMES)
def test_times_are_kept_as_they_stand(record, times):
    assert times == [(s.start, s.end) for s in read(record.encode()).transcript.segments]


def test_a_malformed_cue_is_skipped_and_quoted_with_its_line():
    reading = read(b"WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:03 --> 00:04.000\nlost words\n")

    assert ["a"] == [s.text for s in reading.transcript.segments]
    (problem,) = reading.problems
    assert ("bad-time", 6) == (problem.code, problem.line)
    assert "lost words" in problem.quote


CUES = {
    "classes": ("<v.loud.first Ann Berg>Hi</v>", [("Ann Berg", "Hi")]),
    "an entity in a name": ("<v R&amp;D>Hi</v>", [("R&D", "Hi")]),
    "two voices": ("<v Ann>Hi</v>\n<v Bob>Hello</v>", [("Ann", "Hi"), ("Bob", "Hello")]),
    "two voices, unclosed": ("<v Ann>Hi\n<v Bob>Hello", [("Ann", "Hi"), ("Bob", "Hello")]),
    "nested": ("<v Ann><b><i>Hi</i> you</b> &lt;all&gt;</v>", [("Ann", "Hi you <all>")]),
    "ruby": ("<ruby>a<rt>b</rt></ruby>", [(None, "ab")]),
    "no voice": ("Hi &amp; bye", [(None, "Hi & bye")]),
    "white space": ("Hi \t\n you&nbsp;all", [(None, "Hi you all")]),
}


@pytest.mark.parametrize(("cue", "voices"), CUES.values(), ids=CUES)
def test_a_cue_gives_a_segment_for_each_voice(cue, voices):
    record = f"WEBVTT\n\n00:01.000 --> 00:02.000 align:start\n{cue}\n"

    assert voices == [(s.speaker, s.text) for s in read(record.encode()).transcript.segments]


def test_inline_times_become_times_of_words():
    (segment,) = read(
        b"WEBVTT\n\n00:01.000 --> 00:04.000\nso<00:00:02.000><c> we</c><00:00:03.000><c> asked</c>\n"
    ).transcript.segments

    assert [("so", 1.0, 2.0), ("we", 2.0, 3.0), ("asked", 3.0, 4.0)] == [
        (segment.text[w.start_char : w.end_char], w.start, w.end) for w in segment.words
    ]


def test_words_of_json_have_their_places_and_some_have_no_times():
    record = {"segments": [{"start": 0, "end": 2, "text": " In 2026 I left.", "words": [
        {"word": "In", "start": 0.0, "end": 0.5}, {"word": "2026"}, {"word": "I", "start": 1, "end": 1.1},
        {"word": "left.", "start": 1.2, "end": 2},
    ]}]}  # fmt: skip
    (segment,) = read(json.dumps(record).encode()).transcript.segments

    assert [("In", 0.0), ("2026", None), ("I", 1.0), ("left.", 1.2)] == [
        (segment.text[w.start_char : w.end_char], w.start) for w in segment.words
    ]


def test_words_of_two_speakers_in_one_segment_are_two_segments():
    words = [
        {"word": "Why?", "start": 0, "end": 1, "speaker": "A"},
        {"word": "Because.", "start": 1, "end": 2, "speaker": "B"},
    ]
    record = {"segments": [{"start": 0, "end": 2, "text": "Why? Because.", "words": words}]}

    assert [("A", 0.0, 1.0, "Why?"), ("B", 1.0, 2.0, "Because.")] == [
        (s.speaker, s.start, s.end, s.text) for s in read(json.dumps(record).encode()).transcript.segments
    ]


def test_rolling_captions_repeat_in_segments_and_not_in_turns():
    rows = ["so we", "so we\nasked them", "asked them", "asked them\nand they said", "and they said yes"]
    cues = "\n\n".join(f"00:0{i}.000 --> 00:0{i + 1}.000\n{row}" for i, row in enumerate(rows))
    found = read(f"WEBVTT\n\n{cues}\n".encode()).transcript

    assert [" ".join(row.split()) for row in rows] == [s.text for s in found.segments]
    assert "so we asked them and they said yes" == " ".join(turn.text for turn in found.turns)


def test_what_somebody_says_twice_stays_in_the_turn():
    record = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Yes.\n\n00:02.000 --> 00:03.000\n<v Ann>Yes.\n"

    assert "Yes. Yes." == read(record.encode()).transcript.turns[0].text


def test_signs_of_a_change_of_speaker_make_turns_without_names():
    found = read(b"[00:01] >> why did you leave\n[00:03] >> because i wanted to\n[00:05] learn [Music]\n").transcript

    assert ["why did you leave", "because i wanted to learn"] == [turn.text for turn in found.turns]
    assert [None, None] == [turn.speaker for turn in found.turns]


def test_dashes_in_subtitles_are_two_people():
    record = b"1\n00:00:01,000 --> 00:00:02,000\n- Why now?\n- Because.\n"

    assert ["- Why now? - Because."] == texts(record)
    assert ["Why now?", "Because."] == [turn.text for turn in read(record).transcript.turns]


def test_one_very_long_line_and_very_many_lines_are_read():
    assert 1 == len(read(b"Alex: " + b"word " * 400_000).transcript.segments)
    assert 100_000 == len(read(b"".join(b"A: b%d\n" % i for i in range(100_000))).transcript.segments)

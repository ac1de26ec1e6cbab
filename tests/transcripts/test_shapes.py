"""The shapes in which programs hand out a transcript: who says what, from when to when, as the record has it."""
# ruff: noqa: E501 (records stand here as programs write them)

import pytest

from secondtake.transcripts import read

P, A = "Priya Raman", "Alex"
Q1, A1, Q2 = "Tell me about a conflict.", "Sure, um, last spring.", "And then?"

NAMED = [(P, None, None, Q1), (A, None, None, A1), (P, None, None, Q2)]
TIMED = [(P, 3.0, 6.0, Q1), (A, 6.0, 65.0, A1), (P, 65.0, None, Q2)]
RANGED = [(P, 3.0, 5.5, Q1), (A, 6.0, 8.0, A1), (P, 65.0, 67.0, Q2)]
NAMELESS = [(None, start, end, text) for _, start, end, text in TIMED]

SHAPES = {
    "named lines": ("named", NAMED, f"{P}: {Q1}\n{A}: {A1}\n{P}: {Q2}\n"),
    "named paragraphs": ("named", NAMED, f"{P}: {Q1}\n\n{A}: {A1}\n\n{P}: {Q2}\n"),
    "named, wrapped": ("named", NAMED, f"{P}: Tell me about\na conflict.\n{A}: Sure, um,\nlast spring.\n{P}: {Q2}\n"),
    "named, wrapped and long": (
        "named",
        [(P, None, None, Q1), (A, None, None, "Sure, um, last spring."), (P, None, None, Q2), (A, None, None, A1)],
        (
            f"{P}: Tell me\nabout\na\nconflict.\n{A}: Sure,\num,\nlast\nspring.\n"
            f"{P}: And\nthen?\n{A}: Sure,\num, last\nspring.\n"
        ),
    ),
    "name on a line of its own": ("named", NAMED, f"{P}:\n{Q1}\n\n{A}:\n{A1}\n\n{P}:\n{Q2}\n"),
    "named, as a list": ("named", NAMED, f"- {P}: {Q1}\n- {A}: {A1}\n- {P}: {Q2}\n"),
    "named, numbered": ("named", NAMED, f"1. {P}: {Q1}\n2. {A}: {A1}\n3. {P}: {Q2}\n"),
    "names in brackets": ("named", NAMED, f"[{P}]: {Q1}\n[{A}]: {A1}\n[{P}]: {Q2}\n"),
    "time after the colon": ("named", TIMED, f"{P}: [0:03] {Q1}\n{A}: [0:06] {A1}\n{P}: [1:05] {Q2}\n"),
    "bold names, time after": (
        "markdown",
        TIMED,
        f"**{P}:** [0:03] {Q1}\n\n**{A}:** (0:06) {A1}\n\n**{P}:** [1:05] {Q2}\n",
    ),
    "a title above names": (
        "named",
        [(None, None, None, "Interview, Northwind"), *NAMED],
        f"Interview, Northwind\n\n{P}: {Q1}\n\n{A}: {A1}\n\n{P}: {Q2}\n",
    ),
    "name, time, colon": ("named", TIMED, f"{P} (00:03): {Q1}\n{A} (0:06): {A1}\n{P} (1:05): {Q2}\n"),
    "name, time, colon, below": (
        "headed",
        TIMED,
        f"{P} (00:03):\n{Q1}\n\n{A} (00:06):\n{A1}\n\n{P} (01:05):\n{Q2}\n",
    ),
    "time, name": ("captions", TIMED, f"[00:00:03] {P}: {Q1}\n[00:00:06] {A}: {A1}\n[00:01:05] {P}: {Q2}\n"),
    "bare time, name": ("captions", TIMED, f"00:03 {P}: {Q1}\n00:06 {A}: {A1}\n01:05 {P}: {Q2}\n"),
    "time, dash, name": ("captions", TIMED, f"0:03 - {P}: {Q1}\n0:06 - {A}: {A1}\n1:05 - {P}: {Q2}\n"),
    "otter": (
        "otter",
        TIMED,
        f"{P}  0:03\n{Q1}\n\n{A}  0:06\n{A1}\n\n{P}  1:05\n{Q2}\n\nTranscribed by https://otter.ai\n",
    ),
    "head, one blank": ("headed", TIMED, f"{P} 0:03\n{Q1}\n\n{A} 0:06\n{A1}\n\n{P} 1:05\n{Q2}\n"),
    "head in brackets": ("headed", TIMED, f"[{P}] 00:00:03\n{Q1}\n\n[{A}] 00:00:06\n{A1}\n\n[{P}] 00:01:05\n{Q2}\n"),
    "head, time first": ("headed", TIMED, f"0:03 - {P}\n{Q1}\n\n0:06 - {A}\n{A1}\n\n1:05 - {P}\n{Q2}\n"),
    "head, time in brackets first": (
        "headed",
        TIMED,
        f"[00:00:03] {P}\n{Q1}\n\n[00:00:06] {A}\n{A1}\n\n[00:01:05] {P}\n{Q2}\n",
    ),
    "head, bar": ("headed", TIMED, f"{P} | 00:03\n{Q1}\n{A} | 00:06\n{A1}\n{P} | 01:05\n{Q2}\n"),
    "head, range": (
        "headed",
        [(s, a, b, t) for (s, a, _, t), b in zip(TIMED, (5.0, 8.0, 67.0), strict=True)],
        f"{P} 0:03 - 0:05\n{Q1}\n\n{A} 0:06 - 0:08\n{A1}\n\n{P} 1:05 - 1:07\n{Q2}\n",
    ),
    "name above time": ("headed", TIMED, f"{P}\n0:03\n{Q1}\n\n{A}\n0:06\n{A1}\n\n{P}\n1:05\n{Q2}\n"),
    "time above name": ("headed", TIMED, f"0:03\n{P}\n{Q1}\n\n0:06\n{A}\n{A1}\n\n1:05\n{P}\n{Q2}\n"),
    "spelled out and again": (
        "headed",
        TIMED,
        f"{P} 3 seconds\n0:03\n{Q1}\n{A} 6 seconds\n0:06\n{A1}\n{P} 1 minute 5 seconds\n1:05\n{Q2}\n",
    ),
    "bold names": ("markdown", NAMED, f"**{P}:** {Q1}\n\n**{A}:** {A1}\n\n**{P}:** {Q2}\n"),
    "bold names, colon outside": ("markdown", NAMED, f"**{P}**: {Q1}\n\n**{A}**: {A1}\n\n**{P}**: {Q2}\n"),
    "bold names and times": (
        "markdown",
        TIMED,
        f"**{P}** (0:03): {Q1}\n\n**{A}** (0:06): {A1}\n\n**{P}** (1:05): {Q2}\n",
    ),
    "bold names on lines": ("markdown", NAMED, f"**{P}**\n{Q1}\n\n**{A}**\n{A1}\n\n**{P}**\n{Q2}\n"),
    "names as headings": ("markdown", NAMED, f"# Interview\n\n## {P}\n{Q1}\n\n## {A}\n{A1}\n\n## {P}\n{Q2}\n"),
    "pasted, brackets": ("captions", NAMELESS, f"[00:03] {Q1}\n[00:06] {A1}\n[01:05] {Q2}\n"),
    "pasted, own line": ("captions", NAMELESS, f"0:03\n{Q1}\n0:06\n{A1}\n1:05\n{Q2}\n"),
    "pasted, said twice": (
        "captions",
        NAMELESS,
        f"0:03\n3 seconds\n{Q1}\n0:06\n6 seconds\n{A1}\n1:05\n1 minute, 5 seconds\n{Q2}\n",
    ),
    "meet": (
        "meet",
        [(P, 0.0, None, Q1), (A, None, None, A1), (P, 300.0, None, Q2)],
        (
            f"Northwind (2026-11-22 14:00 GMT) - Transcript\nAttendees\n{P}, {A}\nTranscript\n00:00:00\n \n{P}: {Q1}\n"
            f"{A}: {A1}\n \n00:05:00\n \n{P}: {Q2}\n\nMeeting ended after 00:05:12 👋\n"
        ),
    ),
    "teams vtt": (
        "webvtt",
        RANGED,
        (
            f"WEBVTT\n\nab-1/11-0\n00:00:03.000 --> 00:00:05.500\n<v {P}>{Q1}</v>\n\nab-1/12-0\n"
            f"00:00:06.000 --> 00:00:08.000\n<v {A}>Sure, um,\nlast spring.</v>\n\nab-1/13-1\n"
            f"00:01:05.000 --> 00:01:07.000\n<v {P}>{Q2}</v>"
        ),
    ),
    "zoom vtt": (
        "webvtt",
        RANGED,
        (
            f"WEBVTT\n\n1\n00:00:03.000 --> 00:00:05.500\n{P}: {Q1}\n\n2\n00:00:06.000 --> 00:00:08.000\n{A}: {A1}\n\n"
            f"3\n00:01:05.000 --> 00:01:07.000\n{P}: {Q2}\n"
        ),
    ),
    "webex vtt": (
        "webvtt",
        RANGED,
        (
            f'WEBVTT\n\n1 "{P}" (1234)\n00:00:03.000 --> 00:00:05.500\n{Q1}\n\n2 "{A}" (99)\n'
            f'00:00:06.000 --> 00:00:08.000\n{A1}\n\n3 "{P}" (1234)\n00:01:05.000 --> 00:01:07.000\n{Q2}\n'
        ),
    ),
    "vtt with commas": (
        "subrip",
        RANGED,
        (
            f"WEBVTT\n\n00:00:03,000 --> 00:00:05,500\n{P}: {Q1}\n\n00:00:06,000 --> 00:00:08,000\n{A}: {A1}\n\n"
            f"00:01:05,000 --> 00:01:07,000\n{P}: {Q2}\n"
        ),
    ),
    "srt": (
        "subrip",
        RANGED,
        (
            f"1\n00:00:03,000 --> 00:00:05,500\n{P}: {Q1}\n\n2\n00:00:06,000 --> 00:00:08,000\n{A}: {A1}\n\n"
            f"3\n00:01:05,000 --> 00:01:07,000\n{P}: {Q2}\n"
        ),
    ),
    "srt, points, no hours, no counters": (
        "subrip",
        RANGED,
        (
            f"00:03.000 --> 00:05.500\n{P}: {Q1}\n\n00:06.000 --> 00:08.000\n{A}: {A1}\n"
            f"\n01:05.000 --> 01:07.000\n{P}: {Q2}\n"
        ),
    ),
    "srt, voice tags": (
        "subrip",
        RANGED,
        (
            f"1\n00:00:03,000 --> 00:00:05,500\n<v {P}>{Q1}</v>\n\n2\n00:00:06,000 --> 00:00:08,000\n<v {A}>{A1}</v>\n\n"
            f"3\n00:01:05,000 --> 00:01:07,000\n<v {P}>{Q2}</v>\n"
        ),
    ),
    "srt, tags and garbled counters": (
        "subrip",
        RANGED,
        (
            f"#\n00:00:03,000 --> 00:00:05,500\n<i>{P}: {Q1}</i>\n\nl2\n00:00:06,000 --> 00:00:08,000\n"
            f'{{\\an8}}{A}: <font color="#fff">Sure,</font> um,\n\nlast spring.\n\n??\n00:01:05,000 --> 00:01:07,000\n{P}: {Q2}\n'
        ),
    ),
    "sbv": (
        "sbv",
        RANGED,
        f"0:00:03.000,0:00:05.500\n{P}: {Q1}\n\n0:00:06.000,0:00:08.000\n{A}: {A1}\n\n0:01:05.000,0:01:07.000\n{P}: {Q2}\n",
    ),
    "whisper": (
        "whisper",
        [(None, start, end, text) for _, start, end, text in RANGED],
        (
            f'{{"text": "all of it", "segments": [{{"id": 0, "seek": 0, "start": 3.0, "end": 5.5, "text": " {Q1}", '
            f'"tokens": [1, 2]}}, {{"id": 1, "start": 6, "end": 8.0, "text": " {A1}"}}, '
            f'{{"id": 2, "start": 65.0, "end": 67.0, "text": " {Q2}"}}], "language": "en"}}'
        ),
    ),
    "whisperx": (
        "whisper",
        RANGED,
        (
            f'{{"segments": [{{"start": 3.0, "end": 5.5, "text": " {Q1}", "words": [], "speaker": "{P}"}}, '
            f'{{"start": 6, "end": 8.0, "text": "{A1}", "speaker": "{A}"}}, '
            f'{{"start": 65.0, "end": 67.0, "text": "{Q2}", "speaker": "{P}"}}], "word_segments": []}}'
        ),
    ),
    "a list at the top": (
        "whisper",
        RANGED,
        (
            f'[{{"start": 3.0, "end": 5.5, "text": "{Q1}", "speaker": "{P}"}},\n'
            f'{{"start": 6, "end": 8.0, "text": "{A1}", "speaker": "{A}"}},\n'
            f'{{"start": 65.0, "end": 67.0, "text": "{Q2}", "speaker": "{P}"}}]'
        ),
    ),
    "one object a line": (
        "whisper",
        RANGED,
        (
            f'{{"start": 3.0, "end": 5.5, "text": "{Q1}", "speaker": "{P}"}}\n'
            f'{{"start": 6, "end": 8.0, "text": "{A1}", "speaker": "{A}"}}\n'
            f'{{"start": 65.0, "end": 67.0, "text": "{Q2}", "speaker": "{P}"}}\n'
        ),
    ),
    "whisper.cpp": (
        "whisper",
        [(None, start, end, text) for _, start, end, text in RANGED],
        (
            '{"transcription": ['
            f'{{"timestamps": {{"from": "00:00:03,000", "to": "00:00:05,500"}}, "offsets": {{"from": 3000, "to": 5500}}, "text": " {Q1}"}},'
            f'{{"timestamps": {{"from": "00:00:06,000", "to": "00:00:08,000"}}, "text": " {A1}"}},'
            f'{{"timestamps": {{"from": "00:01:05,000", "to": "00:01:07,000"}}, "text": " {Q2}"}}]}}'
        ),
    ),
    "chunks": (
        "whisper",
        [(None, start, end, text) for _, start, end, text in RANGED],
        (
            f'{{"text": "x", "chunks": [{{"timestamp": [3.0, 5.5], "text": " {Q1}"}}, '
            f'{{"timestamp": [6.0, 8.0], "text": " {A1}"}}, {{"timestamp": [65.0, 67.0], "text": " {Q2}"}}]}}'
        ),
    ),
    "paragraphs": ("plain", [(None, None, None, text) for *_, text in NAMED], f"{Q1}\n\n{A1}\n\n{Q2}\n"),
}


@pytest.mark.parametrize(("kind", "segments", "record"), SHAPES.values(), ids=SHAPES)
def test_each_shape_gives_the_same_conversation(kind, segments, record):
    reading = read(record.encode())

    assert segments == [(s.speaker, s.start, s.end, s.text) for s in reading.transcript.segments]
    assert kind == reading.transcript.format


@pytest.mark.parametrize(("kind", "segments", "record"), SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_any_machine_are_the_same(kind, segments, record, ends):
    reading = read(record.replace("\n", ends).encode())

    assert segments == [(s.speaker, s.start, s.end, s.text) for s in reading.transcript.segments]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_told_by_content(encoding):
    record = f"{P}: Did the café’s “numbers” agree?\n{A}: Not at first – but after a week they did.\n"
    turns = read(record.encode(encoding)).transcript.turns

    assert [(P, "Did the café’s “numbers” agree?"), (A, "Not at first – but after a week they did.")] == [
        (turn.speaker, turn.text) for turn in turns
    ]


def test_q_and_a_are_speakers():
    turns = read(b"Q: Why us?\nA: Because I like maps.\nQ: And what else?\n").transcript.turns

    assert ["Q", "A", "Q"] == [turn.speaker for turn in turns]


def test_a_colon_stays_where_only_some_lines_have_one():
    record = "WEBVTT\n\n00:00.000 --> 00:02.000\nNote: we record this.\n\n00:02.000 --> 00:04.000\nThat is fine.\n"

    assert ["Note: we record this.", "That is fine."] == [s.text for s in read(record.encode()).transcript.segments]

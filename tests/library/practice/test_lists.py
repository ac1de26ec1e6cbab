"""A list of questions is taken from files as people have them, and no word of one is lost without being named."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secondtake.practice.lists import LONGEST, MOST_BYTES, MOST_QUESTIONS, read_questions

EXCEL_GERMAN = (
    "sep=;\r\nFrage;Kategorie;Meine Antwort\r\n"
    '"Why do you want to work here, and why now?";motive;"Line one\nline two"\r\n'
    "Erzählen Sie von einem Konflikt – „ehrlich“;Größe;\r\n;;\r\n;nur Kategorie;\r\n"
)
CODE = "const add = a => b => a + b"
README = """---
title: My list
---
# Interview questions

Collected from three friends. Good luck with it.

- [What is a closure?](#what-is-a-closure)
- [Why **us**?](#why-us)

## Behavioural

1. Tell me about a conflict
   - I drew both options
   - we moved one customer first
2. [ ] Describe a *failure* &amp; what
   you learned
3) What is a mistake that you made? Mine was the import.

## Technical

### What is a closure?
A function with the variables around it.

```js
const add = a => b => a + b
```

<details><summary>Why us?</summary> Because of the team. </details>

Q: How do you test?
A: Bad input first.

| Question | Company | Level |
|---|:---:|---|
| Design a cache \\| a queue | Northwind | 3 |
| | Contoso | 2 |

> What would you ask us?
"""


def asked(data, name=None):
    text = data if isinstance(data, bytes) else data.encode()
    return [one.question for one in read_questions(text, name).questions]


def codes(data, name=None):
    text = data if isinstance(data, bytes) else data.encode()
    return [(problem.code, problem.line) for problem in read_questions(text, name).problems]


# CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_spreadsheet_in_any_of_the_encodings_that_windows_writes(encoding):
    found = read_questions(EXCEL_GERMAN.encode(encoding), "Fragen.csv")

    assert [
        ("Why do you want to work here, and why now?", "motive", "Line one line two", 3),
        ("Erzählen Sie von einem Konflikt – „ehrlich“", "Größe", "", 5),
    ] == [(one.question, one.topic, one.answer, one.line) for one in found.questions]
    assert [("no-question", 7, "nur Kategorie")] == [(p.code, p.line, p.quote) for p in found.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_of_four_delimiters(delimiter):
    rows = (("topic", "question", "level"), ("motive", "Why us?", "1"), ("story", "Tell me about a failure", ""))
    found = read_questions("\n".join(delimiter.join(row) for row in rows).encode(), "list.csv")

    assert [("Why us?", "motive", "level: 1"), ("Tell me about a failure", "story", "")] == [
        (one.question, one.topic, one.notes) for one in found.questions
    ]
    assert () == found.problems


def test_a_question_with_the_delimiter_in_it_is_joined_again_and_named():
    data = "question,topic\nTell me, in short, about you,self\nWhy us?,motive\n"
    found = read_questions(data.encode())

    assert [("Tell me, in short, about you", "self"), ("Why us?", "motive")] == [
        (one.question, one.topic) for one in found.questions
    ]
    assert [("joined", 2)] == codes(data)


@pytest.mark.parametrize("heading", ["", "Question\n"])
def test_one_column_keeps_its_commas(heading):
    lines = ["Tell me about a time, when you failed", "Why us?", "What, if anything, went wrong, and why?"]

    assert lines == asked(heading + "\n".join(lines), "list.csv")


def test_without_a_heading_the_column_that_asks_is_taken():
    found = read_questions(b"1,motive,Why do you want this?\n2,story,Tell me about a failure\n", "x.csv")

    assert [("Why do you want this?", "1; motive"), ("Tell me about a failure", "2; story")] == [
        (one.question, one.notes) for one in found.questions
    ]


@pytest.mark.parametrize(
    ("data", "questions", "line"),
    [
        ('question\n"Why us?\nWhat now?\nHow so?\n', ['"Why us?', "What now?", "How so?"], 2),
        ('question\nWhy us?\n"What" now?\nHow so?\n', ["Why us?", '"What" now?', "How so?"], 3),
        ('question;a\n"Why us?;x\n"What now?";y\n', ['"Why us?', "What now?"], 2),
    ],
)
def test_a_quotation_mark_that_is_not_closed_costs_no_other_row(data, questions, line):
    assert questions == asked(data, "x.csv")
    assert ("open-quote", line) in codes(data, "x.csv")


def test_trailing_separators_and_empty_rows_are_no_columns():
    assert [] == codes("question,topic\nWhy us?,motive,,,\n,,,,\n", "x.csv")


def test_the_export_of_a_card_program_is_read():
    data = "#separator:tab\n#html:true\n#tags column:3\nWhy us?\tBecause\ttag\nWhat now?\tLater\tother\n"

    assert ["Why us?", "What now?"] == asked(data)


# Markdown and plain text


def test_a_page_of_markdown_as_people_keep_them():
    found = read_questions(README.encode())

    assert {
        "What is a closure?": (
            "Interview questions, Technical",
            "A function with the variables around it.\nconst add = a => b => a + b",
        ),
        "Why us?": ("Interview questions, Technical", "Because of the team."),
        "Tell me about a conflict": ("Behavioural", "I drew both options\nwe moved one customer first"),
        "Describe a failure & what you learned": ("Behavioural", ""),
        "What is a mistake that you made? Mine was the import.": ("Behavioural", ""),
        "How do you test?": ("Technical", "Bad input first."),
        "Design a cache | a queue": ("Technical", ""),
        "What would you ask us?": ("Technical", ""),
    } == {one.question: (one.topic, one.answer) for one in found.questions}
    assert [("not-a-question", 2), ("not-a-question", 6), ("twice", 22), ("twice", 29), ("no-question", 37)] == codes(
        README
    )


@pytest.mark.parametrize(
    "line",
    ["1. Why us?", "2) Why us?", "(3) Why us?", "- Why us?", "* Why us?", "• Why us?", "– Why us?", "a) Why us?",
     "- [x] Why us?", "## Why us?", "### 4. Why us?", "**Why us?**", "> Why us?", "Q: Why us?", "**Q7:** Why us?",
     "Question 3: Why us?", "   Why us?  ", "1. __Why__ `us`?", "<summary><b>Why us?</b></summary>"],
)  # fmt: skip
def test_marks_are_no_part_of_a_question(line):
    assert ["Why us?"] == asked(line)


def test_plain_lines_are_one_question_each():
    assert ["why leave now", "the metric question", "Tell me about you."] == asked(
        "why leave now\n\nthe metric question\r\nTell me about you.\n"
    )


def test_a_group_of_questions_gives_them_its_name():
    found = read_questions(b"- Motives\n  - Why us?\n  - Why now?\n- Stories\n  - Tell me about a failure\n")

    assert [("Why us?", "Motives"), ("Why now?", "Motives"), ("Tell me about a failure", "Stories")] == [
        (one.question, one.topic) for one in found.questions
    ]


def test_a_heading_without_questions_is_named():
    assert [("not-a-question", 1)] == codes("# Nothing here\n# Hard\n- Why us?\n")
    assert [("not-a-question", 2)] == codes("- Why us?\n# The end\n")


# Limits


@pytest.mark.parametrize("data", [b"", b"   \n\n", b"\xef\xbb\xbf", b"question,topic\n"])
def test_a_file_without_questions_says_so(data):
    found = read_questions(data, "x.csv")

    assert () == found.questions
    assert ["empty"] == [problem.code for problem in found.problems]


@pytest.mark.parametrize("data", [b"PK\x03\x04sheet", b"%PDF-1.7", b"\x89PNG\r\n", bytes(range(32)) * 90])
def test_a_file_without_text_says_what_to_do(data):
    (problem,) = read_questions(data).problems

    assert "nothing was taken" in problem.message
    assert "CSV" in problem.way_out


def test_too_much_is_refused_and_the_line_named():
    many = "".join(f"{n}. Why {n}?\n" for n in range(MOST_QUESTIONS + 5)).encode()
    long = b"1. Why us?\n2. Why " + b"so " * LONGEST + b"?\n3. Why now?\n"

    assert [("too-large", None)] == codes(b"x" * (MOST_BYTES + 1))
    assert MOST_QUESTIONS == len(asked(many))
    assert ("too-many", MOST_QUESTIONS + 1) in codes(many)
    assert ["Why us?", "Why now?"] == asked(long)
    assert [("too-long", 2)] == codes(long)


@pytest.mark.parametrize(
    "data",
    [b"**a " * 500_000, b"# " + b" " * 1_900_000 + b"x", b'"' * 1_900_000, b"|-" * 900_000, b'question\n"a\n' * 100_000,
     b"- - - - " * 200_000, b"<a " * 600_000, b"\n" * 1_900_000, b"_a " * 600_000, b"-\n" * 900_000],
)  # fmt: skip
@pytest.mark.parametrize("name", [None, "x.csv"])
def test_a_file_made_to_do_harm_does_none(data, name):
    read_questions(data, name)


# Nothing is lost

WORDS = st.sampled_from(
    ["Why", "us?", "tell", "me", '"', '""', ";", ",", "\n", "\n\n", "\n- ", "\n  - ", "\n# ", "\n1. ", "|",
     "\n| a | b |", "\n|---|---|", "question", "topic", "**", "`", "\n> ", "Größe", "\t", "\r\n", "\n```\n", "Q:",
     "\nA: ", "\n---\n", "<summary>", "</summary>", "x"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from([None, "x.csv"]))
@example("---\nquestion\n---\n| a | b |\n|---|---|\n", None)
def test_every_word_is_in_a_question_beside_one_or_in_a_problem(text, name):
    found = read_questions(text.encode(), name)
    told = " ".join(
        [part for one in found.questions for part in (one.question, one.answer, one.topic, one.notes)]
        + [problem.quote for problem in found.problems]
    )

    rows = " ".join(line for line in re.split(r"[\r\n]", text) if "question" not in line)  # names of columns

    assert set(re.findall(r"\w{2,}", rows)) - {"topic", "summary"} <= set(re.findall(r"\w{2,}", told))


@given(st.binary(max_size=300), st.sampled_from([None, "x.csv", "x.md"]))
def test_no_bytes_break_it_and_each_problem_has_a_way_out(data, name):
    found = read_questions(data, name)

    assert found.questions or found.problems
    assert all(problem.message and problem.way_out and "!" not in problem.message for problem in found.problems)
    assert all(1 <= one.line <= data.count(b"\n") + data.count(b"\r") + 1 for one in found.questions)

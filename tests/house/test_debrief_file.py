"""`./run debrief FILE`: the report to stdout, problems to stderr, and an exit code that tells."""

import io
import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from secondtake_app import debrief_file

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def run(*arguments):
    """The exit code, what went to stdout, and what to stderr."""
    parser = ArgumentParser()
    debrief_file.add_arguments(parser)
    out, err = io.StringIO(), io.StringIO()
    code = debrief_file.run(parser.parse_args([str(argument) for argument in arguments]), out, err)
    return code, out.getvalue(), err.getvalue()


@pytest.mark.parametrize(("form", "holds"), [("text", "What went right"), ("markdown", "## "), ("html", "<h2>")])
def test_it_prints_a_page(form, holds):
    code, out, err = run(SAMPLES / "northwind-panel.vtt", "--format", form, "--likeness", "off")

    assert (0, "") == (code, err)
    assert holds in out
    assert "where was I" in out


def test_json_has_what_its_page_says():
    code, out, _ = run(SAMPLES / "northwind-panel.vtt", "--format", "json", "--candidate", "Alex")
    data = json.loads(out)

    assert 0 == code
    assert {"right", "places", "moments", "pivotal", "exchanges", "findings", "problems"} <= set(data)
    assert all(data["places"][0][time] is not None for time in ("start", "end"))
    assert all(e["question"]["start"] is not None for e in data["exchanges"])
    page = (Path(__file__).resolve().parents[2] / "docs" / "debrief-json.md").read_text("utf-8")
    assert [] == [field for field in data if f"`{field}`" not in page]


def test_without_speech_it_says_so_and_ends_with_1(tmp_path):
    empty = tmp_path / "empty.vtt"
    empty.write_text("WEBVTT\n\n")
    code, out, err = run(empty)

    assert (1, "") == (code, out)
    assert "Your file is untouched" in err


def test_problems_alone_do_not_change_the_exit_code(tmp_path):
    hurt = tmp_path / "hurt.txt"
    hurt.write_bytes(b"Ann: Why leave now?\nBob: I said \xff\xfe\x00\x01 and then more words came.\nAnn: Thank you.\n")
    code, out, err = run(hurt, "--likeness", "off")

    assert 0 == code
    assert out
    assert err.startswith("hurt.txt")


@pytest.mark.parametrize("arguments", [["nowhere.vtt"], [SAMPLES / "northwind-panel.vtt", "--candidate", "Nobody"]])
def test_wrong_usage_ends_with_2_and_a_sentence(arguments):
    code, out, err = run(*arguments)

    assert (2, "") == (code, out)
    assert err.endswith(".\n")

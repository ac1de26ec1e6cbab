"""`./run debrief FILE`: the report to stdout, problems to stderr, and an exit code that tells."""

import io
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from house_server import HERE
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


def test_a_record_gives_the_terminal_no_orders(tmp_path):
    sly = tmp_path / "sly.txt"
    sly.write_bytes(
        b"Priya: What is your name, \x1b]0;gone\x07\x1b[2Jand why?\nAlex: \xc2\x9b31mI don't know.\nPriya: Oh.\n"
    )
    for form in ("text", "markdown", "json"):
        code, out, err = run(sly, "--format", form, "--likeness", "off")

        assert 0 == code
        assert "and why?" in out
        assert not {"\x1b", "\x07", "\x9b"} & {*out, *err}


def test_half_a_sign_in_a_record_stands_as_a_mark_and_can_be_written_out(tmp_path):
    halved = tmp_path / "halved.json"
    halved.write_text(
        '{"segments": [{"start": 0, "end": 2, "text": "why \\ud800 leave?", "speaker": "A\\udc00nn"},'
        ' {"start": 2, "end": 3, "text": "because \\udfff", "speaker": "Bob", "words":'
        ' [{"word": "because"}, {"word": "\\udfff"}]}]}'
    )
    code, out, _ = run(halved, "--format", "json", "--likeness", "off")

    assert 0 == code
    assert "because \ufffd" in out
    assert out.encode()


def test_a_name_longer_than_any_file_has_is_no_file():
    code, _, err = run("a" * 300)

    assert 2 == code
    assert err.startswith("There is no file")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_that_a_terminal_lacks_do_not_end_the_debrief(tmp_path, encoding):
    done = whole(SAMPLES / "northwind-panel.vtt", home=tmp_path, PYTHONIOENCODING=encoding)

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"What went right" in done.stdout


def test_a_reader_who_has_had_enough_gets_no_sentence(tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("Ann: Why leave now?\nBob: I don't know.\n" * 2000)
    process = start(long, "--format", "json", home=tmp_path)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()

    assert (0, b"") == (process.wait(), err)


def test_a_failure_of_ours_is_a_sentence_on_the_terminal_and_a_traceback_in_the_log(tmp_path):
    with Path("/dev/full").open("wb") as full:
        process = start(SAMPLES / "northwind-panel.vtt", home=tmp_path, out=full)
        err = process.stderr.read().decode()
        process.stderr.close()

    assert 1 == process.wait()
    assert err.startswith("Something went wrong on our side")
    assert "Traceback" not in err
    assert "No space left" in (tmp_path / "secondtake.log").read_text()


def start(*arguments, home, out=subprocess.PIPE, **settings):
    """The whole verb, in a process of its own."""
    environment = {**os.environ, "SECONDTAKE_HOME": str(home), "PYTHONPATH": str(HERE / "src"), **settings}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    verb = [sys.executable, "-m", "secondtake_app.cli", "debrief", "--likeness", "off"]
    return subprocess.Popen([*verb, *map(str, arguments)], env=environment, stdout=out, stderr=subprocess.PIPE)


def whole(*arguments, home, **settings):
    """The same, to its end."""
    process = start(*arguments, home=home, **settings)
    out, err = process.communicate()
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def test_a_log_that_takes_nothing_puts_no_traceback_on_the_terminal(tmp_path):
    (tmp_path / "secondtake.log").mkdir()
    with Path("/dev/full").open("wb") as full:
        process = start(SAMPLES / "northwind-panel.vtt", home=tmp_path, out=full)
        err = process.stderr.read().decode()
        process.stderr.close()

    assert 1 == process.wait()
    assert "Traceback" not in err

"""The measurements' own front: tables and JSON of the same rows, and a word on what was left out."""

import json

import pytest
from benchmarks import __main__ as bench


@pytest.fixture
def one_measure(monkeypatch):
    rows = [{"measure": "first page, s", "ours": 0.51234, "interval": (0.4, 0.6), "baselines": {"other": 1}}]
    monkeypatch.setattr(bench, "MEASURES", {"house": "house"})
    monkeypatch.setattr(bench, "measure", lambda *_: rows)
    return rows


def test_a_table_has_a_column_for_each_value(one_measure, capsys):
    bench.main([])
    told = capsys.readouterr().out.split("\n")

    assert ["", "house", "measure        ours   interval", "first page, s  0.512  0.4 to 0.6", ""] == told


def test_json_is_one_object(one_measure, capsys):
    bench.main(["--json"])
    assert "first page, s" == json.loads(capsys.readouterr().out)["house"][0]["measure"]


def test_what_needs_a_folder_is_left_out_with_a_word(capsys):
    assert 0 == bench.main(["words", "--json"])
    told = capsys.readouterr()
    assert {} == json.loads(told.out)
    assert "words: left out, for it needs --data DIR" in told.err

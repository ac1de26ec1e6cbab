"""`./run`: unknown words get the list of known ones; the environment is made once, and made anew when it is broken."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]


@pytest.fixture
def door(tmp_path, monkeypatch):
    """run.py on a place of its own, with locks that ask for nothing."""
    spec = importlib.util.spec_from_file_location("front_door", HERE / "run.py")
    door = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(door)
    monkeypatch.setattr(door, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(door, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(door, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(door, "LOCKS", tmp_path)
    for lock in ("app", "likeness", "dev"):
        (tmp_path / f"{lock}.lock").write_text("")
    return door


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([HERE / "run", *arguments], capture_output=True, text=True, check=False)


def test_an_unknown_verb_gets_the_list_of_known_ones():
    told = run("dance")
    assert (2, "") == (told.returncode, told.stdout)
    assert "usage: ./run" in told.stderr


def test_help_is_no_error():
    told = run("--help")
    assert 0 == told.returncode
    assert "debrief FILE" in told.stdout


def test_wrong_options_are_told():
    assert 2 == run("start", "--port", "many").returncode


def test_what_a_verb_prints_can_be_piped():
    assert "3\n" == run("python", "-c", "print(1 + 2)").stdout


def test_a_half_made_environment_is_made_anew_and_then_left_alone(door, monkeypatch):
    junk = door.VENV / "bin" / "python"
    junk.parent.mkdir(parents=True)
    junk.write_text("half a download")
    door.prepare(dev=True)

    assert 0 == subprocess.run([door.PYTHON, "-c", "import pip"], check=False).returncode
    asked: list[str] = []
    monkeypatch.setattr(door, "pip", asked.append)
    door.prepare(dev=True)
    assert [] == asked


@pytest.mark.parametrize(
    ("lock", "asked"), [("app", ["app", "likeness"]), ("likeness", ["app", "likeness"]), ("dev", ["dev"])]
)
def test_a_changed_lock_is_installed_again(door, monkeypatch, lock, asked):
    made: list[str] = []
    monkeypatch.setattr(door, "make_venv", lambda: door.PYTHON.parent.mkdir(parents=True))
    monkeypatch.setattr(door, "runs", lambda: True)
    monkeypatch.setattr(door, "pip", lambda lock: made.append(lock) or 0)
    door.prepare(dev=True)
    made.clear()
    (door.LOCKS / f"{lock}.lock").write_text("# changed")
    door.prepare(dev=True)

    assert asked == made


def test_without_likeness_everything_else_goes_on(door, monkeypatch, capsys):
    monkeypatch.setattr(door, "make_venv", lambda: door.PYTHON.parent.mkdir(parents=True))
    monkeypatch.setattr(door, "pip", lambda lock: int(lock == "likeness"))
    door.prepare(dev=False)

    assert "Everything else works without it" in capsys.readouterr().err
    assert door.read_stamp()["likeness"] is False


def test_without_the_network_it_is_said_and_tried_again_next_time(door, monkeypatch):
    monkeypatch.setattr(door, "make_venv", lambda: door.PYTHON.parent.mkdir(parents=True))
    monkeypatch.setattr(door, "pip", lambda _lock: 1)
    with pytest.raises(door.CannotGoOn, match="needs the network once"):
        door.prepare(dev=False)

    assert {} == door.read_stamp()


def test_a_python_without_venv_ends_with_the_line_to_type(door, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(door.CannotGoOn, match="sudo apt install python3-venv"):
        door.make_venv()


def test_an_old_python_is_told_what_it_is(door, monkeypatch):
    monkeypatch.setattr(door.sys, "version_info", (3, 9, 2))
    with pytest.raises(door.CannotGoOn, match=r"needs Python 3\.11 or newer; this is 3\.9"):
        door.make_venv()


def test_a_left_out_test_is_a_failure_in_ci(door, monkeypatch):
    monkeypatch.setattr(door.shutil, "which", lambda _name: None)
    monkeypatch.setenv("CI", "1")
    with pytest.raises(door.CannotGoOn, match="Chromium"):
        door.test([])


def test_without_a_browser_its_tests_are_left_out_and_that_is_said(door, monkeypatch, capsys):
    monkeypatch.setattr(door.shutil, "which", lambda _name: None)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(door, "go", lambda arguments: arguments)

    assert "not browser" in door.test([])
    assert "sudo apt install chromium" in capsys.readouterr().err


def test_ci_calls_the_two_words_and_nothing_else():
    lines = (HERE / ".ci" / "run").read_text().splitlines()
    assert ["./run check", "exec ./run test"] == [line for line in lines if "./run" in line]

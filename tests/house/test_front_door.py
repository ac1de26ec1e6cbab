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
    for lock in ("app", "likeness", "ears", "dev"):
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


def test_who_wants_no_bytecode_beside_the_sources_has_it_in_the_environment(door, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")
    monkeypatch.setenv("PYTHONPATH", "")
    door.make_ready([])
    asked = "import sys; print(sys.dont_write_bytecode, sys.pycache_prefix)"

    assert f"False {door.VENV / 'bytecode'}\n" == subprocess.check_output([sys.executable, "-c", asked], text=True)


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
    ("lock", "asked"),
    [
        ("app", ["app", "likeness", "ears"]),
        ("likeness", ["app", "likeness", "ears"]),
        ("ears", ["app", "likeness", "ears"]),
        ("dev", ["dev"]),
    ],
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


@pytest.mark.parametrize("extra", ["likeness", "ears"])
def test_without_an_extra_everything_else_goes_on(door, monkeypatch, capsys, extra):
    monkeypatch.setattr(door, "make_venv", lambda: door.PYTHON.parent.mkdir(parents=True))
    monkeypatch.setattr(door, "pip", lambda lock: int(lock == extra))
    door.prepare(dev=False)

    assert "Everything else works without it" in capsys.readouterr().err
    assert door.read_stamp()[extra] is False


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


@pytest.fixture
def bare(door, monkeypatch):
    """The door of a machine that has none of the programs, and where nothing may be installed."""
    needs = [door.Need(need.name, need.mark, need.of, need.package, lambda: False) for need in door.NEEDS]
    monkeypatch.setattr(door, "NEEDS", needs)
    monkeypatch.setattr(door, "root_prefix", lambda: None)
    monkeypatch.setattr(door, "go", lambda arguments: arguments)
    door.called = []
    monkeypatch.setattr(door, "call", lambda arguments: door.called.append(arguments) or 0)
    return door


def test_a_left_out_test_is_a_failure_in_ci(bare, monkeypatch):
    monkeypatch.setenv("CI", "1")
    with pytest.raises(bare.CannotGoOn, match=r"(?s)Chromium.*Dovecot.*PostgreSQL.*is a failure"):
        bare.test([])


def test_what_is_missing_is_said_and_its_tests_are_left_out(bare, monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)

    assert 0 == bare.test([])
    assert "not browser and not dovecot and not postgres" in bare.called[0]
    said = capsys.readouterr().err
    for package in ("chromium", "dovecot-imapd", "postgresql"):
        assert f"sudo apt install {package}\n" in said


def test_all_that_is_missing_is_asked_for_at_once(bare, monkeypatch):
    asked: list[list[str]] = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(bare, "root_prefix", list)
    monkeypatch.setattr(bare.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(bare.subprocess, "call", lambda line, **_: asked.append(line))
    bare.test([])

    assert ["chromium", "dovecot-imapd", "postgresql"] == asked[-1][-3:]


def test_the_quicker_browser_is_asked_for_by_itself_and_nothing_fails_without_it(bare, monkeypatch, capsys):
    asked: list[list[str]] = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(bare, "root_prefix", list)
    monkeypatch.setattr(bare.shutil, "which", lambda name: None if name == bare.QUICKER else f"/bin/{name}")
    monkeypatch.setattr(bare.subprocess, "call", lambda line, **_: asked.append(line) or 100)

    assert 0 == bare.test([])
    assert ["--no-install-recommends", "chromium-headless-shell"] == asked[-1][-2:]
    assert "sudo apt install chromium-headless-shell\n" in capsys.readouterr().err


def test_where_nothing_is_missing_nothing_is_left_out(bare, monkeypatch):
    monkeypatch.setattr(bare, "NEEDS", [])

    assert ["-m", "pytest", "-n"] == bare.test(["tests/house"])[:3]
    assert ["tests/house"] == bare.test(["tests/house"])[4:]


def test_all_is_run_and_then_on_postgresql_what_leans_on_the_store(bare, monkeypatch):
    monkeypatch.setattr(bare, "NEEDS", [])
    then = bare.test([])

    assert [["-m", "pytest", "-n"]] == [line[:3] for line in bare.called]
    assert (str(HERE / "tests" / "on_postgresql.py"), "-n") == tuple(then[:2])


def test_what_fails_is_not_hidden_by_what_comes_after_it(bare, monkeypatch):
    monkeypatch.setattr(bare, "NEEDS", [])
    monkeypatch.setattr(bare, "call", lambda _line: 1)

    assert 1 == bare.test([])


def test_only_postgresql_can_be_asked_for(bare, monkeypatch):
    monkeypatch.setattr(bare, "NEEDS", [])

    assert ["tests/outbox"] == bare.test(["--postgres", "tests/outbox"])[3:]
    assert [] == bare.called


def test_ci_calls_the_two_words_and_nothing_else():
    lines = (HERE / ".ci" / "run").read_text().splitlines()
    assert ["./run check", "exec ./run test"] == [line for line in lines if "./run" in line]

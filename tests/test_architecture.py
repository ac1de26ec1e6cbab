"""The house has the shape that its plan says, and each wall holds when something is pushed against it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from checks import locks

from secondtake_app import journey

HERE = Path(__file__).resolve().parent.parent
APP = "src/secondtake_app"


def test_the_five_steps_stand_in_their_order():
    assert ["Reflect", "Thank", "Ask", "Practise", "Move on"] == [step.title for step in journey.STEPS]


def test_every_folder_of_a_step_is_in_the_journey():
    folders = {path.parent.name for path in journey.HOUSE.glob("*/__init__.py")}
    assert folders == {step.folder for step in journey.built()}


def test_the_steps_that_are_built_are_the_first_ones():
    built = journey.built()
    assert built == journey.STEPS[: len(built)]


def test_every_step_that_is_built_has_an_address():
    from django.urls import get_resolver

    routes = [str(pattern.pattern) for pattern in get_resolver().url_patterns]
    assert [step.slug + "/" for step in journey.built()] == [route for route in routes if route not in ("", "letters/")]


@pytest.fixture
def copy(tmp_path):
    """The sources, where a wall may be broken."""
    shutil.copytree(HERE / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(HERE / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command as check; check(['--no-cache'])"
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def add(path: Path, line: str) -> None:
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", "utf-8")


def test_the_walls_hold_as_they_are(copy):
    told = lint_imports(copy)
    assert 0 == told.returncode, told.stdout


@pytest.mark.parametrize(
    ("module", "bad_import"),
    [
        ("src/secondtake/transcripts/model.py", "import django"),
        ("src/secondtake/transcripts/model.py", "import secondtake_app"),
        ("src/secondtake/transcripts/model.py", "import random"),
        ("src/secondtake/transcripts/model.py", "import sqlite3"),
        ("src/secondtake/transcripts/model.py", "import numpy"),
        ("src/secondtake/transcripts/model.py", "import secondtake.evidence.model"),
        ("src/secondtake/evidence/model.py", "import secondtake.debrief"),
        ("src/secondtake/replies/model.py", "import secondtake.outlook.board"),
        ("src/secondtake/evidence/model.py", "import secondtake.practice.schedule"),
        ("src/secondtake/practice/schedule.py", "import secondtake.debrief"),
        ("src/secondtake/practice/queue.py", "import fsrs"),
        ("src/secondtake/practice/queue.py", "import genanki"),
        (f"{APP}/people/owned.py", "import secondtake_app.interviews.models"),
        (f"{APP}/interviews/models/job.py", "import secondtake_app.steps.reflect"),
        (f"{APP}/jobs/models.py", "import secondtake_app.interviews.models"),
        (f"{APP}/jobs/relay.py", "import dbos"),
        (f"{APP}/outbox/jobs.py", "import sqlalchemy"),
        (f"{APP}/look/apps.py", "import secondtake_app.steps.reflect"),
        (f"{APP}/steps/reflect/urls.py", "import secondtake_app.project.settings"),
        (f"{APP}/project/headers.py", "import secondtake_app.cli"),
        (f"{APP}/steps/reflect/urls.py", "import secondtake_app.steps.thank.urls"),
        (f"{APP}/journey.py", "import secondtake_app.people"),
    ],
)
def test_a_wall_that_is_broken_on_purpose_is_noticed(copy, module, bad_import):
    neighbour = copy / APP / "steps" / "thank"
    neighbour.mkdir(exist_ok=True)
    for name in ("__init__.py", "urls.py"):
        (neighbour / name).touch()
    add(copy / module, bad_import)
    told = lint_imports(copy)

    assert 1 == told.returncode, told.stdout
    assert "BROKEN" in told.stdout


@pytest.mark.parametrize(
    "line",
    [
        "import time",
        "import random",
        "import secrets",
        "import datetime\ndatetime.datetime.now()",
        "import datetime\ndatetime.date.today()",
        "import uuid\nuuid.uuid4()",
    ],
)
def test_the_library_may_not_ask_the_clock_or_draw_lots(copy, line):
    add(copy / "src/secondtake/transcripts/model.py", line)
    asked = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--no-cache", "src/secondtake"]
    told = subprocess.run(asked, cwd=copy, capture_output=True, text=True, check=False)

    assert 1 == told.returncode
    assert "TID251" in told.stdout


def test_no_lock_file_says_where_its_packages_came_from():
    assert [] == locks.wrong_lines(HERE)


@pytest.mark.parametrize("line", ["--index-url https://example.org/simple", "x @ http://example.org/x.whl"])
def test_a_lock_file_that_says_so_is_noticed(tmp_path, line):
    (tmp_path / "locks").mkdir()
    (tmp_path / "locks" / "app.lock").write_text(f"django==5.2\n{line}\n")

    assert [f"app.lock:2: {line}"] == locks.wrong_lines(tmp_path)

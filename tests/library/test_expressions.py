"""Expressions wait with being compiled until they are asked."""

import gc
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import secondtake
from secondtake.evidence.expressions import Later, expression

SOURCE = Path(__file__).resolve().parents[2] / "src"
PAGES = """
import gc
import django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
from secondtake.evidence.expressions import Later
print(sum("search" in vars(one) for one in gc.get_objects() if type(one) is Later))
"""


def test_none_is_compiled_by_the_time_that_every_page_is_there(tmp_path):
    own = {
        "SECONDTAKE_HOME": str(tmp_path),
        "PYTHONPATH": str(SOURCE),
        "DJANGO_SETTINGS_MODULE": "secondtake_app.project.settings",
    }
    asked = [sys.executable, "-c", PAGES]
    done = subprocess.run(asked, env={**os.environ, **own}, capture_output=True, text=True, check=False)

    assert "0\n" == done.stdout, done.stderr


def test_every_one_can_be_compiled():
    for module in pkgutil.walk_packages(secondtake.__path__, "secondtake."):
        importlib.import_module(module.name)
    found = [one for one in gc.get_objects() if type(one) is Later]

    assert len(found) > 300
    for one in found:
        assert re.compile(one.pattern, one.flags), one.pattern


def test_it_answers_as_a_compiled_one_does_each_time():
    ours, theirs = expression("(two) takes?", re.IGNORECASE), re.compile("(two) takes?", re.IGNORECASE)
    text = "Two takes, two take."
    for _ in range(2):
        assert theirs.findall(text) == ours.findall(text)
        assert theirs.sub("one", text) == ours.sub("one", text)
        assert [found.span() for found in theirs.finditer(text)] == [found.span() for found in ours.finditer(text)]
        assert theirs.split(text) == ours.split(text)
        assert theirs.search(text, 5).span() == ours.search(text, 5).span()
        assert theirs.match(text).span() == ours.match(text).span()
        assert (theirs.fullmatch(text), None) == (ours.fullmatch(text), None)


def test_a_mistake_shows_when_it_is_asked():
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("")

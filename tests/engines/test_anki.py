"""A package for Anki is a database in a zip, under the same ids each time, and nothing of it stays on this machine."""

import io
import json
import sqlite3
import tempfile
import zipfile
from uuid import UUID

import pytest

from secondtake.practice.anki_notes import FIELDS, KIND, deck_of
from secondtake.practice.cards import from_moment
from secondtake_app.engines import anki

OWNER, FIRST, SECOND = (UUID(int=n) for n in (7**40, 5**50, 3**70))
CARDS = [
    (FIRST, from_moment("Why leave now?", whole="To own it. To <b>learn</b>.")),
    (SECOND, from_moment("{{c1::x}}")),
]
NEW_YEAR = 1_767_225_600.0


def opened(data: bytes) -> sqlite3.Connection:
    """The collection inside a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {"collection.anki2", "media"} == set(package.namelist())
        assert {} == json.loads(package.read("media"))
        inside = package.read("collection.anki2")
    store = sqlite3.connect(":memory:")
    store.deserialize(inside)
    return store


@pytest.fixture
def package():
    return anki.package(deck_of(OWNER, CARDS), timestamp=NEW_YEAR)


def test_every_card_is_a_note_with_one_card(package):
    store = opened(package)
    rows = store.execute("SELECT guid, mid, mod, flds FROM notes ORDER BY id").fetchall()

    assert [note.guid for note in deck_of(OWNER, CARDS).notes] == [guid for guid, *_ in rows]
    assert {(KIND, int(NEW_YEAR))} == {(kind, changed) for _, kind, changed, _ in rows}
    assert all(len(FIELDS) == len(fields.split("\x1f")) for *_, fields in rows)
    assert "<li>To &lt;b&gt;learn&lt;/b&gt;</li>" in rows[0][3]
    assert 2 == store.execute("SELECT count(*) FROM cards").fetchone()[0]
    store.close()


def test_changed_words_are_the_same_note_at_a_later_time(package):
    changed = [(FIRST, from_moment("Why now?")), *CARDS[1:]]
    later = anki.package(deck_of(OWNER, changed), timestamp=NEW_YEAR + 60)
    ids = "SELECT guid, mid FROM notes ORDER BY id"
    before, after = opened(package), opened(later)

    assert before.execute(ids).fetchall() == after.execute(ids).fetchall()
    assert int(NEW_YEAR) + 60 == after.execute("SELECT max(mod) FROM notes").fetchone()[0]
    assert before.execute("SELECT decks FROM col").fetchall() == after.execute("SELECT decks FROM col").fetchall()
    before.close()
    after.close()


def test_no_word_is_left_in_the_folder_for_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    anki.package(deck_of(OWNER, CARDS), timestamp=NEW_YEAR)

    assert [] == list(tmp_path.iterdir())


def test_a_deck_without_cards_is_a_package_all_the_same():
    store = opened(anki.package(deck_of(OWNER, []), timestamp=NEW_YEAR))

    assert 0 == store.execute("SELECT count(*) FROM notes").fetchone()[0]
    store.close()

"""A backup is whole while others write; a way back never destroys what is there."""

import json
import sqlite3
import threading
import zipfile
from contextlib import closing

import pytest

OLDEST = ("people", "0002_user_box_minutes_user_shows_facts_and_more")


@pytest.fixture
def house(server):
    """A store with one person in it, and nobody serving."""
    server.start()
    server.stop()
    return server


def people(house) -> list[str]:
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3")) as store:
        return sorted(name for (name,) in store.execute("SELECT username FROM people_user"))


def add_people(house, stop: threading.Event) -> None:
    """Writes two rows in each transaction, so that a torn copy would hold an odd number."""
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3", timeout=30)) as store:
        columns = [name for _at, name, *_ in store.execute("PRAGMA table_info(people_user)")]
        chosen = ", ".join("?" if name in {"id", "username"} else name for name in columns)
        for number in range(100_000):
            for twin in "ab":
                key = f"{number:031x}{twin}"
                store.execute(
                    f"INSERT INTO people_user SELECT {chosen} FROM people_user WHERE username = 'me'",
                    [key, f"{number}{twin}"],
                )
            store.commit()
            if stop.is_set():
                return


def test_a_backup_taken_while_rows_are_written_is_a_whole_state(server, tmp_path):
    server.start()
    stop = threading.Event()
    writer = threading.Thread(target=add_people, args=(server, stop))
    writer.start()
    done = server.run("backup", str(tmp_path / "b.zip"))
    stop.set()
    writer.join()
    server.stop()

    assert 0 == done.returncode, done.stderr
    assert 0 == server.run("restore", str(tmp_path / "b.zip")).returncode
    twins = [name for name in people(server) if name != "me"]
    assert 0 == len(twins) % 2


def test_what_was_there_is_kept_aside(house, tmp_path):
    house.run("backup", str(tmp_path / "b.zip"))
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3")) as store:
        store.execute("UPDATE people_user SET country = 'IE'")
        store.commit()
    told = house.run("restore", str(tmp_path / "b.zip"))

    (aside,) = house.home.glob("before-restore-*")
    assert str(aside) in told.stdout
    with closing(sqlite3.connect(aside / "secondtake.sqlite3")) as store:
        assert [("IE",)] == store.execute("SELECT country FROM people_user").fetchall()


def test_nothing_is_restored_under_a_running_program(house, tmp_path):
    house.run("backup", str(tmp_path / "b.zip"))
    house.start()
    told = house.run("restore", str(tmp_path / "b.zip"))

    assert 1 == told.returncode
    assert "is running" in told.stderr
    assert not list(house.home.glob("before-restore-*"))


def test_a_backup_of_an_older_version_is_brought_up_to_date(house, tmp_path):
    assert 0 == house.run("manage", "migrate", *OLDEST).returncode
    assert 0 == house.run("backup", str(tmp_path / "old.zip")).returncode
    with zipfile.ZipFile(tmp_path / "old.zip") as archive:
        assert ["people", "0003_launchlink"] not in json.loads(archive.read("manifest.json"))["migrations"]
    told = house.run("restore", str(tmp_path / "old.zip"))

    assert 0 == told.returncode, told.stderr
    assert ["me"] == people(house)
    house.start()  # writes a launch link: the table of the newer version is there


def test_before_an_older_store_is_brought_forward_a_copy_of_it_is_kept(house):
    house.run("manage", "migrate", *OLDEST)
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3")) as store:
        store.execute("PRAGMA user_version = 1")  # an older version had another list of migrations, so another stamp
    house.start()
    house.stop()
    house.start()

    (copy,) = (house.home / "backups").iterdir()
    with zipfile.ZipFile(copy) as archive:
        assert ["people", "0003_launchlink"] not in json.loads(archive.read("manifest.json"))["migrations"]


def test_a_backup_of_a_newer_version_is_refused_in_words(house, tmp_path):
    house.run("backup", str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip") as old, zipfile.ZipFile(tmp_path / "new.zip", "w") as new:
        manifest = json.loads(old.read("manifest.json"))
        manifest["migrations"].append(["people", "0999_from_the_future"])
        new.writestr("manifest.json", json.dumps(manifest))
        new.writestr("secondtake.sqlite3", old.read("secondtake.sqlite3"))
    told = house.run("restore", str(tmp_path / "new.zip"))

    assert 1 == told.returncode
    assert "newer version" in told.stderr
    assert not list(house.home.glob("before-restore-*"))


def test_a_newer_store_is_not_opened_and_not_changed(house):
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3")) as store:
        store.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('people', '0999_future', 0)")
        store.execute("PRAGMA user_version = 7")
        store.commit()
    before = (house.home / "secondtake.sqlite3").read_bytes()
    told = house.run("start", "--no-open", "--port", "0")

    assert 1 == told.returncode
    assert "newer version" in told.stderr
    assert before == (house.home / "secondtake.sqlite3").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_changes_nothing(house, tmp_path, content):
    (tmp_path / "b.zip").write_bytes(content)
    told = house.run("restore", str(tmp_path / "b.zip"))

    assert 1 == told.returncode
    assert "is no backup" in told.stderr
    assert ["me"] == people(house)


def test_a_damaged_store_inside_a_backup_changes_nothing(house, tmp_path):
    house.run("backup", str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip") as old, zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad:
        bad.writestr("manifest.json", old.read("manifest.json"))
        bad.writestr("secondtake.sqlite3", old.read("secondtake.sqlite3")[:-100])
    told = house.run("restore", str(tmp_path / "bad.zip"))

    assert 1 == told.returncode
    assert ["me"] == people(house)


def test_no_launch_link_gets_into_a_backup(house, tmp_path):
    house.run("backup", str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert 0 == json.loads(archive.read("manifest.json"))["rows"]["people_launchlink"]


def test_a_damaged_store_is_said_and_not_overwritten(house):
    (house.home / "secondtake.sqlite3").write_bytes(b"not a store " * 1000)
    told = house.run("start", "--no-open", "--port", "0")

    assert 1 == told.returncode
    assert "can't be read" in told.stderr
    assert (house.home / "secondtake.sqlite3").read_bytes().startswith(b"not a store ")


def test_a_place_that_takes_no_backup_is_said(house, tmp_path):
    (tmp_path / "file").write_text("no folder")
    done = house.run("backup", str(tmp_path / "file" / "mine.zip"))

    assert 1 == done.returncode
    assert done.stderr.startswith("The backup could not be written to")


RECORDINGS = """
from datetime import timedelta
from django.utils import timezone
from secondtake_app.interviews.models import Interview, Opportunity, Recording
from secondtake_app.people.models import User

me, now = User.objects.get(), timezone.now()
interview = Interview.objects.create(owner=me, opportunity=Opportunity.objects.create(owner=me), title="Northwind")
for name, more in {
    "kept": {},
    "over": {"keep_until": now + timedelta(seconds=SOON)},
    "gone": {"deleted_at": now, "deletes_because": "right"},
    "due": {"silence_due_at": now, "bleeps": [[1, 2]]},
}.items():
    Recording.objects.create(
        owner=me, interview=interview, content_type="audio/ogg", basis="everyone", size=4, expected=4,
        path=f"recordings/{name}", **more
    )
"""
NAMES = {"kept", "over", "gone", "due", "nobody", "kept.samples"}


def with_sound(house, soon: int = 3600):
    """Recordings in every state, and files that no row knows."""
    there = house.home / "files" / "recordings"
    there.mkdir(parents=True)
    made = house.run("manage", "shell", "--", "-c", RECORDINGS.replace("SOON", str(soon)))
    assert 0 == made.returncode, made.stderr
    for name in NAMES:
        (there / name).write_bytes(b"OggS")
    return there


def test_a_backup_says_which_recordings_it_holds_and_which_are_gone_but_still_in_older_ones(house, tmp_path):
    with_sound(house)
    older = house.home / "backups" / "older.zip"
    older.parent.mkdir()
    with zipfile.ZipFile(older, "w") as archive:
        archive.writestr("files/recordings/gone", b"OggS")
    told = house.run("backup", str(tmp_path / "b.zip"))

    assert "It holds the sound of 2 recordings: “Northwind” of " in told.stdout
    assert "in which words are being silenced just now" in told.stdout
    assert "These older copies still hold it: backups/older.zip." in told.stdout
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        inside = {name.removeprefix("files/recordings/") for name in archive.namelist() if name.startswith("files/")}
        listed = {one["file"].rsplit("/")[-1]: one for one in json.loads(archive.read("recordings.json"))}
    assert {"kept", "over"} == inside == {name for name, one in listed.items() if one["inside"]}
    assert ("right", True) == (listed["gone"]["deleted_because"], bool(listed["gone"]["deleted_at"]))
    assert "[[1, 2]]" == listed["due"]["silenced"]


def test_a_way_back_brings_no_sound_back_whose_time_is_over_or_whose_row_says_that_it_is_gone(house, tmp_path):
    with_sound(house, soon=-1)
    house.run("backup", str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip", "a") as archive:
        archive.writestr("files/recordings/gone", b"OggS")
    told = house.run("restore", str(tmp_path / "b.zip"))

    assert 0 == told.returncode, told.stderr
    assert ["kept"] == [file.name for file in (house.home / "files" / "recordings").iterdir()]
    with closing(sqlite3.connect(house.home / "secondtake.sqlite3")) as store:
        rows = "SELECT path FROM interviews_recording WHERE deleted_at IS NULL ORDER BY path"
        assert [("recordings/due",), ("recordings/kept",)] == store.execute(rows).fetchall()
    assert "is deleted" in (house.home / "secondtake.log").read_text()

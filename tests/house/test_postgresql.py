"""The whole house on PostgreSQL, as a person starts it."""

from __future__ import annotations

import re
import urllib.request
from http.cookiejar import CookieJar

import psycopg
import pytest

from services import processes


@pytest.fixture
def house(server, postgres):
    server.settings = {"DATABASE_URL": postgres.url}
    server.url = postgres.url
    return server


def rows(house, asked):
    with psycopg.connect(house.url) as store:
        return store.execute(asked).fetchall()


def opened(link):
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    with browser.open(link) as answer:
        return answer.read().decode()


def test_it_opens_and_starts_again_on_the_same_data(house):
    assert "Second Take" in opened(house.start())
    house.stop()
    assert "Second Take" in opened(house.start())

    assert not (house.home / "secondtake.sqlite3").exists()
    assert [("me",)] == rows(house, "SELECT username FROM people_user")


def test_its_worker_holds_a_seat_and_is_gone_with_it(house):
    house.start()
    assert processes.until(lambda: locks(house) == [(0,)])
    house.kill()

    assert processes.until(lambda: locks(house) == [])


def locks(house):
    return rows(house, "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2")


def test_its_backups_are_postgresql_s_own(house, tmp_path):
    for verb in (("backup",), ("restore", str(tmp_path / "b.zip"))):
        told = house.run(*verb)

        assert 1 == told.returncode
        assert "pg_dump" in told.stderr
        assert "./run restored" in told.stderr


LETTER_ON_ITS_WAY = """
from secondtake_app.interviews.models import Interview, Opportunity
from secondtake_app.outbox.models import Letter
from secondtake_app.people.models import the_one_person
me = the_one_person()
interview = Interview.objects.create(owner=me, opportunity=Opportunity.objects.create(owner=me), title="Northwind")
Letter.objects.create(owner=me, interview=interview, kind="thank_you", state="queued")
"""


def test_after_it_was_put_back_nothing_is_sent_again_by_itself(house):
    house.start()
    told = house.run("restored")
    assert (1, True) == (told.returncode, "is running" in told.stderr)
    house.stop()
    assert 0 == house.run("manage", "shell", "--", "-c", LETTER_ON_ITS_WAY).returncode
    assert 0 == house.run("restored").returncode

    assert [("uncertain",)] == rows(house, "SELECT state FROM outbox_letter")


def test_on_a_laptop_there_is_nothing_to_tell(server):
    told = server.run("restored")

    assert 1 == told.returncode
    assert "./run restore FILE" in told.stderr


def test_a_database_that_is_away_is_said_without_its_password(server):
    told = server.run("start", "--no-open", DATABASE_URL="postgresql://alex:sesame@127.0.0.1:1/evening")

    assert 1 == told.returncode
    assert re.search(r"can't be reached .*Nothing was changed", told.stderr, re.DOTALL)
    assert "sesame" not in told.stderr

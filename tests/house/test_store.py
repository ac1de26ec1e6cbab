"""The start brings a store to this version, and costs nothing where it is there."""

import pytest
from django.db import connection

from secondtake_app.project import store


def test_the_stamp_is_set_at_the_first_start_only(server):
    server.start(empty=True)
    server.stop()
    before = (server.home / "secondtake.sqlite3").read_bytes()[60:64]

    assert before != bytes(4)
    server.start()
    server.stop()
    assert before == (server.home / "secondtake.sqlite3").read_bytes()[60:64]


def test_every_migration_that_is_known_was_applied(db):
    assert set(store._known()) == store.applied()


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_what_is_deleted_is_overwritten(db):
    with connection.cursor() as cursor:
        assert (1,) == cursor.execute("PRAGMA secure_delete").fetchone()
        assert (1,) == cursor.execute("PRAGMA foreign_keys").fetchone()

"""A worker's name is held by one of them at a time, and is free as soon as that one is gone."""

from __future__ import annotations

import pytest
from django.db import connection

from secondtake_app.jobs import seats


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, db):
    settings.DATA_FOLDER = tmp_path


def test_each_worker_gets_the_first_name_that_is_free():
    taken = [seats.take_any() for _ in range(3)]
    taken[1].leave()
    again = seats.take_any()
    names = [seat.name for seat in (*taken, again)]
    for seat in (taken[0], taken[2], again):
        seat.leave()

    assert ["worker-1", "worker-2", "worker-3", "worker-2"] == names


def test_a_name_that_is_held_is_not_given_out():
    mine = seats.take("worker-1")
    assert seats.take("worker-1") is None
    mine.leave()

    again = seats.take("worker-1")
    assert again
    again.leave()


def test_a_worker_without_a_name_does_not_begin(monkeypatch):
    monkeypatch.setattr(seats, "NAMES", ("worker-1",))
    mine = seats.take_any()
    with pytest.raises(seats.NoSeat):
        seats.take_any()
    mine.leave()


def test_a_seat_is_held_until_it_is_left():
    mine = seats.take_any()
    assert mine.is_held()
    mine.leave()


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_a_worker_whose_session_ended_knows_that_its_seat_is_lost():
    mine = seats.take_any()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [mine.session.info.backend_pid])

    assert not mine.is_held()
    mine.leave()


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_a_data_folder_without_workers_can_be_told():
    mine = seats.take_any()
    assert not seats.all_left(0)
    mine.leave()

    assert seats.all_left(0)

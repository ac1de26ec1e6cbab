"""Rows are handed to the engine once they are due, and none is left lying, whenever the worker was killed."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from secondtake_app.jobs import asking, engine, kinds, relay, seats, words
from secondtake_app.jobs.kinds import Kind
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import KEPT, State

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


class Ledger:
    """An engine that begins nothing by itself, and knows what it was given."""

    lanes = {"tell": None}

    def __init__(self):
        self.given = []
        self.at_work_elsewhere = set()
        self.taken_over = []

    def relay(self, lane, job, attempt):
        self.given.append((lane, job, attempt))

    def has(self, attempts):
        return {(job, attempt) for _lane, job, attempt in self.given} & set(attempts)

    def workers(self):
        return self.at_work_elsewhere

    def take_over(self, worker):
        self.taken_over.append(worker)


@pytest.fixture
def given(monkeypatch):
    ledger = Ledger()
    monkeypatch.setattr(engine, "started", lambda: ledger)
    monkeypatch.setattr(relay, "LOOKS_AFTER_OTHERS_EVERY", 0)
    return ledger


@pytest.fixture
def seat(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path
    mine = seats.take_any()
    yield mine
    mine.leave()


@pytest.fixture
def job(cast, seat):
    return asking.ask(cast.alex, "tell", "one", uuid.UUID(int=1), NOW)


def sweep(job, seat, now=NOW):
    there_was = relay.sweep(seat, now)
    job.refresh_from_db()
    return there_was


def test_a_job_that_is_due_is_handed_over(given, job, seat):
    assert sweep(job, seat)
    assert [("tell", job.pk, 1)] == given.given
    assert State.RELAYED == job.state


def test_a_job_that_is_not_due_waits(given, job, seat):
    assert not sweep(job, seat, NOW - timedelta(seconds=1))
    assert [] == given.given


def test_a_house_without_work_starts_no_engine(db, monkeypatch, seat):
    monkeypatch.setattr(engine, "start", lambda *_: pytest.fail("it was started"))

    assert not relay.sweep(seat, NOW)


def test_the_engine_is_started_at_the_first_job_under_the_seat_s_name(monkeypatch, job, seat):
    asked = []
    monkeypatch.setattr(engine, "start", lambda name, at_once, _run: asked.append((name, at_once)) or Ledger())
    monkeypatch.setattr(kinds, "every", lambda: {"tell": Kind("tell", lambda _work: None, at_once=4)})
    sweep(job, seat)

    assert [(seat.name, {"tell": 4})] == asked


def test_killed_between_handing_over_and_marking_it_hands_over_the_same_once_more(given, job, seat):
    sweep(job, seat)
    Job.objects.update(state=State.WAITING)
    sweep(job, seat)

    assert [("tell", job.pk, 1)] * 2 == given.given


def test_a_job_that_was_begun_before_it_was_marked_stays_begun(given, job, seat, monkeypatch):
    class Quick(Ledger):
        def relay(self, *attempt):
            super().relay(*attempt)
            Job.objects.update(state=State.RUNNING)

    quick = Quick()
    monkeypatch.setattr(engine, "started", lambda: quick)
    sweep(job, seat)

    assert State.RUNNING == job.state


@pytest.mark.parametrize("state", [State.RELAYED, State.RUNNING])
def test_a_job_that_the_engine_has_lost_is_asked_of_it_anew(given, job, seat, state):
    Job.objects.update(state=state)
    sweep(job, seat)
    assert (State.WAITING, 2) == (job.state, job.attempt)
    sweep(job, seat)

    assert [("tell", job.pk, 2)] == given.given


def test_a_job_that_the_engine_is_at_is_left_to_it(given, job, seat):
    sweep(job, seat)
    Job.objects.update(state=State.RUNNING)
    sweep(job, seat)

    assert (State.RUNNING, 1, 1) == (job.state, job.attempt, len(given.given))


def test_a_kind_that_nobody_knows_is_said(given, job, seat):
    Job.objects.update(kind="from the future")
    sweep(job, seat)

    assert (State.FAILED, words.UNKNOWN) == (job.state, job.note)


def test_what_a_dead_worker_was_at_is_taken_over(given, job, seat):
    given.at_work_elsewhere = {"worker-2"}
    sweep(job, seat)

    assert ["worker-2"] == given.taken_over
    again = seats.take("worker-2")
    assert again  # its name is free for the next worker
    again.leave()


def test_what_a_living_worker_is_at_is_not_and_one_s_own_neither(given, job, seat):
    other = seats.take_any()
    given.at_work_elsewhere = {seat.name, other.name}
    sweep(job, seat)
    other.leave()

    assert [] == given.taken_over


def test_what_ended_long_ago_is_forgotten(monkeypatch, cast, job, seat):
    monkeypatch.setattr(engine, "start", lambda *_: Ledger())
    for key, state, ended in (
        ("old", State.DONE, NOW - KEPT - timedelta(days=1)),
        ("new", State.DONE, NOW - timedelta(days=1)),
        ("old but live", State.WAITING, None),
    ):
        old = asking.ask(cast.alex, "tell", key, uuid.UUID(int=2), NOW + timedelta(days=1))
        Job.objects.filter(pk=old.pk).update(state=state, ended_at=ended)
    sweep(job, seat)

    assert {"one", "new", "old but live"} == set(Job.objects.values_list("key", flat=True))

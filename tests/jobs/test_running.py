"""A job from its row to what became of it, whatever it does."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from secondtake_app.jobs import asking, kinds, running, words
from secondtake_app.jobs.kinds import GivenUp, Kind, Later
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import MOST_BEGINNINGS, WAITS, State

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def once(_name, do):
    """An engine that remembers nothing: each step is done."""
    do()
    return True


def never(_name, _do):
    """An engine on which each step was done before."""
    return False


@pytest.fixture
def job(cast, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return asking.ask(cast.alex, "tell", "one", uuid.UUID(int=1), NOW)


@pytest.fixture
def does(monkeypatch):
    """What the one kind of work does."""

    def it(run, waits=WAITS):
        monkeypatch.setattr(kinds, "every", lambda: {"tell": Kind("tell", run, at_once=1, waits=waits)})

    it(lambda work: None)
    return it


def run(job, attempt=1, step=once):
    running.run(job.pk, attempt, step)
    job.refresh_from_db()
    return job


def raise_it(error):
    def run(_work):
        raise error

    return run


def test_a_job_that_comes_to_its_end_is_done(job, does):
    told = []
    does(lambda work: told.append(work.job.about))
    run(job)

    assert [job.about] == told
    assert (State.DONE, NOW, "") == (job.state, job.ended_at, job.note)


@pytest.mark.parametrize("state", [State.DONE, State.FAILED, State.CANCELLED])
def test_a_job_that_has_ended_is_not_begun(job, does, state):
    does(raise_it(AssertionError("begun")))
    Job.objects.update(state=state)

    assert state == run(job).state


def test_an_attempt_that_was_overtaken_is_not_begun(job, does):
    does(raise_it(AssertionError("begun")))
    Job.objects.update(attempt=2)

    assert State.WAITING == run(job, attempt=1).state


def test_an_attempt_that_is_overtaken_on_its_way_changes_nothing(job, does):
    does(lambda work: Job.objects.update(attempt=2, state=State.WAITING))

    assert (State.WAITING, 2) == (run(job).state, job.attempt)


def test_what_can_not_be_done_now_is_tried_again_with_its_sentence(job, does):
    does(raise_it(Later("The server is away.")))
    run(job)

    again = (State.WAITING, 2, NOW + WAITS[0], "The server is away.")
    assert again == (job.state, job.attempt, job.not_before, job.note)


def test_after_the_last_attempt_the_sentence_stays(job, does):
    does(raise_it(Later("The server is away.")), waits=())

    assert (State.FAILED, "The server is away.") == (run(job).state, job.note)


def test_what_can_not_be_done_at_all_is_not_tried_again(job, does):
    does(raise_it(GivenUp("There is no sound in it.")))

    assert (State.FAILED, 1, "There is no sound in it.") == (run(job).state, job.attempt, job.note)


def test_the_unforeseen_is_tried_again_and_its_own_words_are_not_told(job, does):
    does(raise_it(ValueError("what a person typed")))

    assert (State.WAITING, words.UNFORESEEN) == (run(job).state, job.note)


def test_a_job_of_a_kind_that_nobody_knows_is_said(job, monkeypatch):
    monkeypatch.setattr(kinds, "every", dict)

    assert (State.FAILED, words.UNKNOWN) == (run(job).state, job.note)


def test_a_job_that_ends_its_worker_each_time_is_let_go(job, does):
    does(raise_it(AssertionError("begun")))
    Job.objects.update(state=State.RUNNING, begun=MOST_BEGINNINGS)

    assert (State.FAILED, words.ENDED_EACH_TIME) == (run(job).state, job.note)


def test_a_step_that_was_done_counts_as_getting_on(job, does):
    does(lambda work: [work.step("first", lambda: None), raise_it(KeyboardInterrupt())(work)])
    Job.objects.update(begun=3)
    with pytest.raises(KeyboardInterrupt):  # as a kill: nothing is concluded
        run(job)
    job.refresh_from_db()

    assert (State.RUNNING, 0) == (job.state, job.begun)


def test_a_step_that_was_done_before_does_not(job, does):
    does(lambda work: [work.step("first", lambda: None), raise_it(KeyboardInterrupt())(work)])
    Job.objects.update(begun=3)
    with pytest.raises(KeyboardInterrupt):
        run(job, step=never)
    job.refresh_from_db()

    assert 4 == job.begun


def test_progress_can_be_seen_while_it_works(job, does):
    seen = []
    does(lambda work: [work.got_on(2, 5), seen.extend(Job.objects.values_list("done", "total"))])
    run(job)

    assert [(2, 5)] == seen


@pytest.mark.parametrize(
    "looks_up",
    [lambda work: work.stop_if_asked(), lambda work: work.got_on(1, 2), lambda work: work.step("next", lambda: None)],
)
def test_a_job_that_was_asked_to_stop_stops_where_it_looks_up(job, does, looks_up):
    reached = []
    does(lambda work: [asking.call_off(work.job, NOW), looks_up(work), reached.append("the end")])

    assert (State.CANCELLED, []) == (run(job).state, reached)

"""Each try of each approved text is one job, and a job that is run twice does nothing the second time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from post_office import NOW, approved, state_of
from secondtake_app.jobs import running
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State as JobState
from secondtake_app.outbox import jobs, letters, sending
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def run(job):
    running.run(job.pk, job.attempt, lambda _name, do: [do()])
    job.refresh_from_db()
    return JobState(job.state)


def asked(at=NOW):
    jobs.ask_for_all_that_is_due(at)
    return list(Job.objects.order_by("created_at"))


def test_a_letter_that_is_due_leaves_by_one_job(post, letter):
    asked()
    (job,) = asked()

    assert (letter.owner, letter.pk) == (job.owner, job.about)
    assert JobState.DONE == run(job)
    assert State.SENT == state_of(letter)
    assert 1 == len(post.got)


def test_a_letter_that_is_not_due_has_no_job(letter):
    assert [] == asked(NOW - timedelta(minutes=2))


def test_a_job_that_is_begun_again_after_the_letter_left_sends_nothing(post, letter):
    (job,) = asked()
    run(job)
    Job.objects.update(state=JobState.RUNNING)  # killed before its end was written down

    assert JobState.DONE == run(job)
    assert 1 == len(post.got)


def test_a_job_whose_letter_another_sender_has_leaves_it_to_that_one(post, letter):
    (job,) = asked()
    assert sending.claim(NOW)

    assert JobState.DONE == run(job)
    assert State.CLAIMED == state_of(letter)
    assert [] == post.got


def test_a_job_whose_letter_was_taken_back_sends_nothing(post, letter):
    (job,) = asked()
    letters.take_back(letter, NOW)

    assert JobState.DONE == run(job)
    assert State.DRAFT == state_of(letter)
    assert [] == post.got


def test_a_letter_that_was_put_off_gets_another_job_at_its_next_hour(post, letter):
    post.rcpt = "451 4.7.1 later"
    run(*asked())
    letter.refresh_from_db()
    assert 1 == len(asked(letter.not_before - timedelta(seconds=1)))

    assert 2 == len(asked(letter.not_before))


def test_a_text_that_was_approved_anew_gets_another_job(letter):
    first = asked()
    Letter.objects.update(message_id="another@chen.example")

    assert 2 == len({*first, *asked()})


def test_a_job_that_failed_is_not_asked_for_every_second(letter):
    asked()
    Job.objects.update(state=JobState.FAILED)

    assert [JobState.FAILED] == [job.state for job in asked()]


def test_each_letter_has_its_own(post, interview, letter):
    other = approved(interview, "tom@northwind.example")
    assert {letter.pk, other.pk} == {job.about for job in asked()}
    for job in asked():
        run(job)

    assert {"priya@northwind.example", "tom@northwind.example"} == {rcpt for got in post.got for rcpt in got.rcpt_tos}

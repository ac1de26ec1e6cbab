"""Every failure is a page with a sentence; the log has its traceback and none of the person's words."""

import errno
import logging
import sys

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from secondtake_app.interviews import views
from secondtake_app.project import errors
from secondtake_app.project.log import PrivateFormatter


@pytest.mark.parametrize(
    ("failure", "status", "sentence"),
    [
        (OperationalError("database is locked"), 503, "The store is busy"),
        (OperationalError("database or disk is full"), 507, "The disk is full"),
        (OperationalError("could not extend file: No space left on device"), 507, "The disk is full"),
        (OSError(errno.ENOSPC, "No space left on device"), 507, "The disk is full"),
        (OperationalError("disk I/O error"), 500, "Something went wrong on our side"),
        (ValueError("I cried in the car park"), 500, "Something went wrong on our side"),
    ],
)
def test_a_failure_is_a_sentence(alex, monkeypatch, failure, status, sentence):
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(views, "render", fail)
    alex.raise_request_exception = False
    answer = alex.get("/")

    assert status == answer.status_code
    assert sentence in answer.content.decode()
    assert "Traceback" not in answer.content.decode()
    assert "car park" not in answer.content.decode()


def test_the_log_has_the_traceback_without_what_was_typed():
    try:
        try:
            int("I cried in the car park")
        except ValueError as cause:
            raise OperationalError("database is locked") from cause
    except OperationalError:
        record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "failed", (), sys.exc_info())
    told = PrivateFormatter().format(record)

    assert "test_the_log_has_the_traceback" in told
    assert "ValueError" in told
    assert "OperationalError: database is locked" in told
    assert "car park\n" not in told.replace('int("I cried in the car park")', "")


def test_nothing_at_an_address_is_said(alex):
    answer = alex.get("/nothing/here/")

    assert 404 == answer.status_code
    assert "There is nothing at this address" in answer.content.decode()


def test_too_large_a_request_is_said_before_it_is_read(alex):
    answer = alex.get("/", headers={"content-length": str(10**9)})

    assert 413 == answer.status_code
    assert "larger than 20 MB" in answer.content.decode()


def test_a_form_without_its_token_changes_nothing(cast):
    client = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    from django.utils import timezone

    from secondtake_app.people import links

    client.get(f"/enter/{links.make(cast.alex, timezone.now())}/")
    answer = client.post("/")

    assert 403 == answer.status_code
    assert "open for too long" in answer.content.decode()


def test_a_page_may_load_nothing_from_elsewhere_and_is_kept_by_no_cache(alex):
    headers = alex.get("/").headers

    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "no-store" == headers["Cache-Control"]
    assert "DENY" == headers["X-Frame-Options"]
    assert "same-origin" == headers["Referrer-Policy"]
    assert "microphone=()" in headers["Permissions-Policy"]


def test_the_session_s_cookie_is_out_of_reach_of_scripts_and_other_sites(cast, alex):
    (cookie,) = alex.cookies.values()
    assert (True, "Lax") == (cookie["httponly"], cookie["samesite"])


def test_an_unreadable_request_is_said():
    assert 400 == errors.not_understood(RequestFactory().get("/"), ValueError()).status_code

"""What a press does: only to the text that was seen, once, and without losing a word on the page."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from post_office import NOW, state_of, sweep
from secondtake_app.interviews.models import Person
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
OTHER = "Dear Priya,\r\n\r\nOther words.\r\n"
"""As a form sends them."""
HOLD = {"morning": "2026-11-25T08:30:00+00:00"}


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def draft(letter, alex, cast):
    priya = Person.objects.create(owner=cast.alex, interview=letter.interview, name="Priya Raman")
    Letter.objects.update(state=State.DRAFT, person=priya, not_before=None, approved_digest="", message_id="")
    letter.refresh_from_db()
    return letter


def press(client, letter, what, **fields):
    answer = client.post(f"/letters/{letter.pk}/{what}/", fields)
    letter.refresh_from_db()
    return answer


def on_page(letter, **typed):
    """What the page of a letter sends with each press."""
    shown = {"subject": letter.subject, "to_address": letter.to_address, "body": letter.body.replace("\n", "\r\n")}
    return {**shown, "version": str(letter.version), **typed}


@pytest.mark.parametrize("what", ["send", "hold", "hold-until"])
@pytest.mark.parametrize("version", [None, "", "0", "-1", "one", "9" * 30, "1.0"])
def test_send_and_hold_without_the_version_that_was_seen_are_refused(alex, draft, what, version):
    named = {} if version is None else {"version": version}
    answer = press(alex, draft, what, **named, until="2026-11-25T09:00")

    assert State.DRAFT == draft.state
    assert "did not say which text you saw" in alex.get(answer.url).content.decode()


@pytest.mark.parametrize(("what", "state"), [("send", State.QUEUED), ("hold", State.HELD)])
def test_a_double_press_does_it_once_and_complains_of_nothing(alex, draft, what, state):
    for _ in range(2):
        answer = press(alex, draft, what, **on_page(draft, version="1"), **HOLD)

    assert state == draft.state
    assert 2 == draft.version
    assert "notice" not in alex.get(answer.url).content.decode()


def test_a_double_press_on_words_just_typed_does_it_once(alex, draft):
    page = on_page(draft, body=OTHER)
    press(alex, draft, "send", **page)
    before = (draft.message_id, draft.not_before)
    answer = press(alex, draft, "send", **page)

    assert (State.QUEUED, *before) == (draft.state, draft.message_id, draft.not_before)
    assert "notice" not in alex.get(answer.url).content.decode()


def test_a_second_press_after_it_has_left_sends_no_second_one(alex, post, draft):
    page = on_page(draft)
    press(alex, draft, "send", **page)
    sweep(NOW + timedelta(minutes=3))
    press(alex, draft, "send", **page)
    sweep(NOW + timedelta(minutes=9))

    assert State.SENT == state_of(draft)
    assert 1 == len(post.got)


@pytest.mark.parametrize("what", ["send", "hold"])
def test_a_page_that_is_out_of_date_sends_nothing(alex, draft, what):
    Letter.objects.update(version=7)
    answer = press(alex, draft, what, version="6")

    assert State.DRAFT == draft.state
    assert "has changed since you opened the page" in alex.get(answer.url).content.decode()


def test_another_hour_on_an_old_page_does_not_pass_for_the_same_press(alex, draft):
    press(alex, draft, "hold", **on_page(draft), **HOLD)
    answer = press(alex, draft, "hold-until", version="1", until="2026-11-26T10:00")

    assert datetime.fromisoformat(HOLD["morning"]) == draft.held_until
    assert "has changed since you opened the page" in alex.get(answer.url).content.decode()


@pytest.mark.parametrize(
    ("what", "state"), [("send", State.QUEUED), ("hold", State.HELD), ("program", State.HANDED_OVER),
                        ("copied", State.HANDED_OVER), ("zone", State.DRAFT)],
)  # fmt: skip
def test_words_that_were_not_saved_come_along_with_the_press(alex, draft, what, state):
    press(alex, draft, what, **on_page(draft, body=OTHER, to_address=" priya@n.example "), **HOLD)

    assert (state, "Dear Priya,\n\nOther words.\n") == (draft.state, draft.body)
    assert "priya@n.example" == draft.to_address


def test_the_text_that_goes_is_the_one_on_the_page(alex, post, draft):
    press(alex, draft, "send", **on_page(draft, body=OTHER))
    sweep(NOW + timedelta(minutes=3))

    (envelope,) = post.got
    assert b"Other words." in envelope.content


@pytest.mark.parametrize("what", ["send", "hold", "program", "undo"])
def test_words_typed_on_a_page_that_is_out_of_date_do_nothing_and_stay_on_it(alex, draft, what):
    Letter.objects.update(version=7, body="Dear Priya, from the other window")
    answer = press(alex, draft, what, **on_page(draft, body=OTHER), **HOLD)

    shown = answer.content.decode()
    assert (409, State.DRAFT) == (answer.status_code, draft.state)
    assert "Other words." in shown
    assert "Dear Priya, from the other window" in shown


def test_words_typed_while_the_letter_left_are_shown_beside_what_has_left(alex, draft):
    page = on_page(draft, body=OTHER)
    Letter.objects.update(state=State.SENT)
    answer = press(alex, draft, "undo", **page)

    shown = answer.content.decode()
    assert (409, State.SENT) == (answer.status_code, draft.state)
    assert "it went without them" in shown
    assert "Other words." in shown
    assert "Dear Priya,\n\nThank you." in shown


def test_line_ends_of_a_form_are_no_change_of_the_words(alex, draft):
    press(alex, draft, "send", **on_page(draft))
    press(alex, draft, "zone", **on_page(draft), zone="")

    assert State.QUEUED == draft.state


# While it is typed


def typed(client, letter, **fields):
    answer = client.post(f"/letters/{letter.pk}/autosave/", on_page(letter, **fields))
    letter.refresh_from_db()
    return answer.status_code, json.loads(answer.content)


def test_words_are_saved_while_they_are_typed(alex, draft):
    assert (200, {"version": 2}) == typed(alex, draft, body=OTHER)
    assert "Dear Priya,\n\nOther words.\n" == draft.body


@pytest.mark.parametrize("what", ["send", "hold"])
def test_typing_in_an_approved_letter_makes_a_draft_of_it_and_says_so_at_once(alex, post, draft, what):
    press(alex, draft, what, **on_page(draft), **HOLD)
    status, told = typed(alex, draft, body=OTHER)

    assert (200, State.DRAFT) == (status, draft.state)
    assert "this is a draft again. Press Send when it is right." in told["sentence"]
    assert "#send" == told["anew"]
    sweep(NOW + timedelta(hours=18))
    assert [] == post.got


def test_typing_that_changes_nothing_takes_no_approval_away(alex, draft):
    press(alex, draft, "send", **on_page(draft))
    typed(alex, draft)

    assert State.QUEUED == draft.state


def test_typing_in_two_windows_loses_nothing(alex, draft):
    typed(alex, draft, body="Dear Priya, from the one")
    status, told = typed(alex, draft, body="Dear Priya, from the other", version="1")

    assert (409, "Dear Priya, from the one") == (status, told["other"])
    assert (2, "Dear Priya, from the one") == (told["version"], draft.body)


def test_typing_while_the_letter_leaves_is_said_and_keeps_what_left(alex, draft):
    Letter.objects.update(state=State.SENDING)
    status, told = typed(alex, draft, body=OTHER)

    assert 409 == status
    assert "it went without them" in told["sentence"]
    assert "Other" not in draft.body


def test_nobody_else_saves_or_opens_a_letter(cast, draft):
    from conftest import let_in

    jo = let_in(cast.jo)
    assert 404 == jo.post(f"/letters/{draft.pk}/autosave/", on_page(draft, body="mine")).status_code
    assert 404 == jo.get(f"/letters/{draft.pk}/opening/").status_code


# By one's own mail program


def test_opening_the_mail_program_is_one_press_that_hands_over_and_then_asks(alex, draft):
    answer = press(alex, draft, "program", **on_page(draft))
    page = alex.get(answer.url).content.decode()

    assert (State.HANDED_OVER, "program") == (draft.state, draft.by_hand)
    assert 'http-equiv="refresh" content="0; url=mailto:priya@northwind.example?subject=Thank%20you' in page
    assert "Did it go?" in page
    press(alex, draft, "went")
    assert State.SENT == draft.state


def test_a_letter_that_is_no_longer_handed_over_opens_nothing(alex, draft):
    assert draft.page() + "#send" == alex.get(f"/letters/{draft.pk}/opening/").url


def test_nothing_typed_can_leave_the_address_that_opens_the_mail_program(alex, draft):
    Letter.objects.update(subject='"><script>', to_address='a"b@c.example', state=State.HANDED_OVER)
    page = alex.get(f"/letters/{draft.pk}/opening/").content.decode()

    assert "<script>" not in page
    assert "mailto:a%22b@c.example?subject=%22%3E%3Cscript%3E" in page


def test_words_about_self_harm_are_kept_and_pause_the_flow_once(alex, draft):
    dark = on_page(draft, body="Dear Priya,\r\n\r\nI don't want to live any more.")
    told = json.loads(alex.post(f"/letters/{draft.pk}/autosave/", dark).content)

    assert told["pause"].startswith("/help/pause/")
    draft.refresh_from_db()
    assert "want to live" in draft.body
    again = alex.post(f"/letters/{draft.pk}/autosave/", {**dark, "version": str(draft.version)})
    assert "pause" not in json.loads(again.content)

"""A letter goes out by a real server into a real mailbox, and what comes back is kept where it belongs, once."""

from __future__ import annotations

import smtplib
import ssl
from datetime import timedelta

import pytest
from django.apps import apps

from incoming import ALEX, PRIYA, answer, appointment, away, newsletter, returned
from post_office import NOW, approved, state_of, sweep
from secondtake_app.engines import words
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews import keeping
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.outbox import arrivals, letters, watch
from secondtake_app.outbox.models import Arrival, Doubt, Letter, MailAccount
from secondtake_app.outbox.states import State

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def inbox(dovecot_server):
    """Alex's mailbox."""
    return dovecot_server.mailbox()


@pytest.fixture
def account(cast, smtp_server, inbox, settings, tmp_path):
    """Alex's account, on a server and with a mailbox, in which answers may be looked for from now on."""
    settings.MAIL_CA, settings.DATA_FOLDER = str(smtp_server.ca_file), tmp_path
    smtp_server.user, smtp_server.inboxes = inbox.user, {ALEX: inbox}
    row = MailAccount.objects.create(
        owner=cast.alex, address=ALEX, user=inbox.user, smtp_host=smtp_server.host, smtp_port=smtp_server.tls_port,
        imap_host=inbox.host, imap_port=inbox.imaps_port, reads_answers=True,
    )  # fmt: skip
    Keys(tmp_path).put(str(row.pk), inbox.password)
    watch.look_for_answers(NOW - timedelta(hours=1))
    return row


@pytest.fixture
def sent(letter):
    """The letter, once it has gone."""
    sweep()
    assert State.SENT == state_of(letter)
    return letter


def look(at=LATER):
    MailAccount.objects.update(look_at=None)
    return watch.look_for_answers(at)


def only():
    return Arrival.objects.get()


# The whole round


def test_the_whole_round(smtp_server, dovecot_server, inbox, account, interview):
    """Four letters go; an answer, a return, an absence and an appointment come, and a newsletter that is not ours."""
    boxes = {name: dovecot_server.mailbox(name) for name in ("priya", "tom", "uma", "vik")}
    smtp_server.inboxes |= {f"{name}@northwind.example": box for name, box in boxes.items()}
    written = {name: approved(interview, f"{name}@northwind.example") for name in boxes}
    assert 4 == sweep()
    came = {name: box.messages()[0]["Message-ID"].strip("<>") for name, box in boxes.items()}
    server = smtplib.SMTP_SSL(
        smtp_server.host, smtp_server.tls_port, context=ssl.create_default_context(cafile=smtp_server.ca_file)
    )
    with server:
        server.login(smtp_server.user, smtp_server.password)
        for message in (
            answer(came["priya"]), returned(written["tom"]), away(came["uma"]), appointment(came["vik"]), newsletter(),
        ):  # fmt: skip
            server.sendmail("someone@northwind.example", [ALEX], message)

    assert 4 == look()
    assert 0 == look()
    found = {arrival.letter: arrival.kind for arrival in Arrival.objects.all()}
    kinds = ("answer", "bounce", "out of office", "invitation")
    assert dict(zip(written.values(), kinds, strict=True)) == found
    states = [state_of(letter) for letter in written.values()]
    assert [State.SENT, State.FAILED, State.SENT, State.SENT] == states
    assert 5 == len(inbox.messages())
    assert not any("Seen" in flags for flags in inbox.flags())


# Where a message belongs


def test_an_answer_is_kept_with_its_letter_and_its_own_words_only(inbox, account, sent):
    inbox.deliver(answer(sent.message_id, body="Clear.\n\nOn Tuesday, Alex Chen wrote:\n> Dear Priya,"), at=LATER)
    look()

    kept = only()
    assert (sent, sent.interview, "answer", PRIYA) == (kept.letter, kept.interview, kept.kind, kept.sender)
    assert ("Hello Alex,\n\nClear.\n\nPriya", LATER) == (kept.text, kept.received_at)


@pytest.mark.parametrize("sender", [PRIYA, "hr@northwind.example", "HR@NORTHWIND.EXAMPLE"])
def test_a_colleague_may_answer_in_the_thread(inbox, account, sent, sender):
    inbox.deliver(answer(sent.message_id, sender=sender))

    assert 1 == look()
    assert sent == only().letter


def test_of_several_letters_in_a_thread_the_nearest_is_answered(inbox, account, sent, interview):
    second = approved(interview, PRIYA)
    sweep()
    inbox.deliver(answer(second.message_id, more=[("X-Other", "1")]).replace(
        b"References: <", f"References: <{sent.message_id}> <".encode()))  # fmt: skip
    look()

    assert second == only().letter


@pytest.mark.parametrize(
    "message",
    [
        newsletter(),
        answer("somebody-elses@chen.example", sender="a@b.example"),
        answer(sender="priya@northwind.example.evil.example"),
        answer(sender="Priya <a@b.example>"),
        returned(Letter(to_address="x@y.example", message_id="other@chen.example")),
        b"no head at all",
    ],
)
def test_nothing_else_of_the_mailbox_is_kept(inbox, account, sent, message):
    inbox.deliver(message, at=LATER)

    assert 0 == look()
    assert not Arrival.objects.exists()


def test_our_own_copy_in_the_inbox_is_no_answer(inbox, account, sent, smtp_server, interview):
    """A reminder follows the first letter, as an answer would."""
    reminder = approved(interview, PRIYA)
    Letter.objects.filter(pk=reminder.pk).update(answers_id=sent.message_id)
    sweep()
    for accepted in smtp_server.accepted:
        inbox.deliver(accepted.content)

    assert sent.message_id.encode() in smtp_server.accepted[1].content
    assert 0 == look()


@pytest.fixture
def met(cast):
    """Alex met Priya twice, and Harbour stood between the second time."""

    def interview(title, days, **job):
        opportunity = Opportunity.objects.create(owner=cast.alex, **job)
        made = Interview.objects.create(
            owner=cast.alex, opportunity=opportunity, title=title, happened_at=NOW - timedelta(days=days)
        )
        Person.objects.create(owner=cast.alex, interview=made, name="Priya Raman", address=" Priya@Northwind.example ")
        return made

    return interview("First", 9), interview("Second", 2, recruiter="Harbour", recruiter_address="jo@harbour.example")


@pytest.mark.parametrize("sender", [PRIYA, "jo@harbour.example"])
def test_mail_from_somebody_named_belongs_to_the_newest_interview_with_them(inbox, account, met, sender):
    inbox.deliver(answer(sender=sender), at=LATER)
    look()

    assert (met[1], None) == (only().interview, only().letter)


def test_it_belongs_to_the_last_letter_to_them_where_there_was_one(inbox, account, met):
    first, last = approved(met[1], PRIYA), approved(met[1], PRIYA)
    sweep()
    Letter.objects.filter(pk=first.pk).update(sent_at=NOW - timedelta(hours=1))
    inbox.deliver(answer(), at=LATER)
    look()

    assert last == only().letter


@pytest.mark.parametrize("change", ["deleted", "sample", "to come"])
def test_an_interview_that_is_gone_made_up_or_still_to_come_draws_no_mail(inbox, account, met, change):
    values = {
        "deleted": {"deleted_at": NOW}, "sample": {"sample": True}, "to come": {"happened_at": NOW + timedelta(days=2)},
    }  # fmt: skip
    Interview.objects.update(**values[change])
    inbox.deliver(answer(), at=LATER)

    assert 0 == look()


def test_another_person_s_letters_draw_no_mail_into_mine(cast, inbox, account, sent):
    Letter.objects.update(owner=cast.sam)
    Interview.objects.update(owner=cast.sam)
    inbox.deliver(answer(sent.message_id))

    assert 0 == look()


# What comes back


@pytest.mark.parametrize("server", ["Postfix", "Exim", "Gmail", "Exchange", "qmail"])
def test_a_returned_letter_did_not_arrive(inbox, account, sent, server):
    inbox.deliver(returned(sent, server))
    look()

    assert State.FAILED == state_of(sent)
    assert f"came back: nobody has the address {PRIYA}" in sent.state_note
    assert "press Send again" in sent.state_note
    assert ("bounce", sent) == (only().kind, only().letter)


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("552 5.2.2 mailbox full", "their mailbox is full"),
        ("550 5.7.1 rejected as spam", "took it for unwanted mail"),
        ("554 5.0.0 no", "did not take it"),
        ("", "did not take it"),
    ],
)
def test_why_it_came_back_is_told_in_words(inbox, account, sent, says, told):
    inbox.deliver(returned(sent, says=says, status="5.0.0"))
    look()

    assert State.FAILED == state_of(sent)
    assert told in sent.state_note


def test_a_letter_that_is_only_late_is_still_sent(inbox, account, sent):
    inbox.deliver(returned(sent, action="delayed", status="4.4.1", says="connection timed out"))
    look()

    assert State.SENT == state_of(sent)
    assert "goes on trying" in only().note


def test_a_return_that_names_no_letter_is_told_by_whom_it_did_not_reach(inbox, account, sent):
    text = returned(sent, "qmail").partition(b"--- Below this line")[0]
    inbox.deliver(text, at=LATER)
    look()

    assert State.FAILED == state_of(sent)


def test_a_return_of_another_letter_to_the_same_address_changes_nothing(inbox, account, sent):
    inbox.deliver(returned(sent, returned="by-hand@chen.example"), at=LATER)

    assert 0 == look()
    assert State.SENT == state_of(sent)


def test_a_return_of_what_may_have_gone_before_does_not_touch_what_was_sent_since(inbox, account, sent):
    """The person said that it did not go, changed it, and sent it again; now the first comes back."""
    old = {"message_id": "before@chen.example", "digest": "another", "since": NOW, "next_look": NOW}
    Doubt.objects.create(owner=sent.owner, letter=sent, **old)
    inbox.deliver(returned(sent, returned="before@chen.example"))
    look()

    assert State.SENT == state_of(sent)
    assert ("bounce", sent) == (only().kind, only().letter)


def test_a_return_of_the_letter_before_does_not_touch_the_one_sent_since(inbox, account, sent):
    old = Letter(to_address=PRIYA, message_id=sent.message_id)
    Letter.objects.update(message_id="sent-again@chen.example")
    inbox.deliver(returned(old), at=LATER)
    look()

    assert State.SENT == state_of(sent)


def test_an_answer_to_a_letter_in_doubt_shows_that_it_went(inbox, account, sent):
    Letter.objects.update(state=State.UNCERTAIN, sent_at=None, state_at=NOW)
    inbox.deliver(answer(sent.message_id))
    look()

    assert (State.SENT, NOW) == (state_of(sent), sent.sent_at)
    assert "somebody wrote back to it" in sent.state_note


def test_mail_that_does_not_name_the_letter_in_doubt_shows_nothing(inbox, account, sent):
    Letter.objects.update(state=State.UNCERTAIN, state_at=NOW)
    inbox.deliver(answer(), at=LATER)

    assert 1 == look()
    assert State.UNCERTAIN == state_of(sent)


# Once, and nothing lost


def test_the_same_message_twice_is_one(inbox, account, sent):
    message = answer(sent.message_id)
    inbox.deliver(message)
    inbox.deliver(message)

    assert 1 == look()
    MailAccount.objects.update(seen={"validity": 1, "uid": 0, "day": "2020-01-01"})
    assert 0 == look()


def test_a_message_without_an_id_has_one_that_stays(inbox, account, sent):
    message = b"\r\n".join(
        line for line in answer(sent.message_id).split(b"\r\n") if not line.startswith(b"Message-ID")
    )
    inbox.deliver(message)
    assert 1 == look()
    MailAccount.objects.update(seen={"validity": 1, "uid": 0, "day": "2020-01-01"})

    assert 0 == look()
    assert 64 == len(only().message_id)


def test_an_id_that_no_store_would_hold_is_replaced(inbox, account, sent):
    inbox.deliver(answer(sent.message_id, message_id=f"<{'x' * 400}@y>"))
    look()

    assert 64 == len(only().message_id)


class PowerCut(BaseException):
    """No program handles it."""


@pytest.mark.parametrize("where", ["_keep", "_tell", "keep"])
def test_a_crash_between_the_rows_and_the_place_neither_loses_nor_doubles(inbox, account, sent, monkeypatch, where):
    """At the second message, in it, or when both are kept and the place is not."""
    real, calls = getattr(arrivals, where), []

    def cut(*told):
        calls.append(told)
        if where == "keep" or len(calls) == 1:
            real(*told)
        if where == "keep" or len(calls) == 2:
            raise PowerCut
        return True

    inbox.deliver(answer(sent.message_id))
    inbox.deliver(answer(sent.message_id, body="And another thing."))
    with monkeypatch.context() as crash:
        crash.setattr(arrivals, where, cut)
        with pytest.raises(PowerCut):
            look()
    assert not Arrival.objects.exists()

    assert 2 == look()
    assert 0 == look()


def test_what_is_left_of_a_full_inbox_is_looked_at_at_once(inbox, account, sent, monkeypatch):
    monkeypatch.setattr(watch.mailbox, "MOST", 1)
    inbox.deliver(answer(sent.message_id))
    inbox.deliver(answer(sent.message_id, body="And another thing."))

    assert 1 == look()
    assert 1 == watch.look_for_answers(LATER)
    assert 0 == watch.look_for_answers(LATER)


def test_two_that_look_at_once_keep_it_once(inbox, account, sent, monkeypatch):
    inbox.deliver(answer(sent.message_id))
    real, nested = watch.mailbox.incoming, []

    def slow(*asked):
        if not nested:
            nested.append(1)
            assert 1 == look()
        return real(*asked)

    monkeypatch.setattr(watch.mailbox, "incoming", slow)

    assert 0 == look()
    assert 1 == Arrival.objects.count()


def test_one_message_that_nobody_foresaw_stops_no_other(inbox, account, sent, monkeypatch, caplog):
    real = arrivals._keep

    def breaks_at_the_first(known, message, now):
        if b"first" in message.data:
            raise RuntimeError(message.data)
        return real(known, message, now)

    monkeypatch.setattr(arrivals, "_keep", breaks_at_the_first)
    inbox.deliver(answer(sent.message_id, body="first"))
    inbox.deliver(answer(sent.message_id, body="second"))

    assert 1 == look()
    account.refresh_from_db()
    assert "One message could not be read here" in account.fault
    assert "a message could not be kept" in caplog.text


# Who hears of it


@pytest.fixture
def hears(monkeypatch):
    """An app that wants to know of messages."""
    heard = []
    monkeypatch.setattr(apps.get_app_config("ask"), "arrived", heard.append, raising=False)
    return heard


def test_the_steps_hear_of_each_message_once(inbox, account, sent, hears):
    inbox.deliver(answer(sent.message_id))
    inbox.deliver(away(sent.message_id))
    look()
    look()

    assert [("answer", sent), ("out of office", sent)] == [(one.kind, one.letter) for one in hears]


def test_a_step_that_fails_to_hear_takes_back_its_own_rows_only(inbox, account, sent, monkeypatch, caplog):
    def half_done(arrival):
        Opportunity.objects.create(owner=arrival.owner, company="half")
        raise RuntimeError

    monkeypatch.setattr(apps.get_app_config("ask"), "arrived", half_done, raising=False)
    inbox.deliver(answer(sent.message_id))

    assert 1 == look()
    assert not Opportunity.objects.filter(company="half").exists()
    assert "ask could not hear of a message" in caplog.text


# How often, and what is said


def test_it_looks_every_two_minutes_and_only_where_the_person_lets_it(inbox, account, sent):
    inbox.deliver(answer(sent.message_id))
    MailAccount.objects.update(look_at=LATER)
    assert 0 == watch.look_for_answers(LATER - timedelta(seconds=1))
    MailAccount.objects.update(reads_answers=False)
    assert 0 == watch.look_for_answers(LATER)
    MailAccount.objects.update(reads_answers=True)
    assert 1 == watch.look_for_answers(LATER)
    account.refresh_from_db()

    assert (LATER + timedelta(minutes=2), LATER) == (account.look_at, account.looked_at)


def test_what_came_before_the_person_said_so_is_not_looked_at(inbox, account, sent):
    inbox.deliver(answer(sent.message_id))
    MailAccount.objects.update(seen={})

    assert 0 == look()


@pytest.mark.parametrize(
    ("lasting", "minutes"), [(False, [2, 4, 8, 16, 32, 60, 60]), (True, [60, 120, 240, 480, 960, 1440, 1440])]
)
def test_the_looks_become_rarer_while_they_fail(lasting, minutes):
    waits = [watch.wait(failures, lasting=lasting).total_seconds() / 60 for failures in range(1, 8)]

    assert minutes == waits


def test_a_mailbox_that_can_t_be_read_is_said_on_home_after_a_day(inbox, account, sent, settings, alex):
    Keys(settings.DATA_FOLDER).put(str(account.pk), "wrong")
    for hour in (0, 1, 3, 7, 15):
        look(LATER + timedelta(hours=hour))
    account.refresh_from_db()

    assert "did not accept the user name or the password" in account.fault
    assert (5, LATER) == (account.failures, account.failing_since)
    assert not watch.must_be_said(account, LATER + timedelta(hours=23))
    assert watch.must_be_said(account, LATER + timedelta(hours=24))
    Keys(settings.DATA_FOLDER).put(str(account.pk), inbox.password)
    look(LATER + timedelta(hours=31))
    account.refresh_from_db()
    assert ("", 0, None) == (account.fault, account.failures, account.failing_since)


def test_a_look_that_ends_after_the_person_saved_the_account_changes_nothing(inbox, account, sent, monkeypatch):
    """They had typed a wrong password, and put it right while it was being tried."""

    def meanwhile(*_):
        watch.begin_anew(account)
        account.save()
        raise watch.mailbox.Unreadable(words.WRONG_PASSWORD)

    monkeypatch.setattr(watch.mailbox, "incoming", meanwhile)
    look()
    account.refresh_from_db()

    assert (None, 0, "") == (account.look_at, account.failures, account.fault)


def test_deleting_an_interview_deletes_what_arrived(cast, inbox, account, sent):
    inbox.deliver(answer(sent.message_id))
    look()
    keeping.delete_now(cast.alex, sent.interview_id)

    assert not Arrival.objects.exists()


def test_what_does_not_belong_is_forgotten_and_stays_away(inbox, account, sent):
    inbox.deliver(answer(sent.message_id))
    look()
    arrivals.forget(only(), LATER)
    MailAccount.objects.update(seen={"validity": 1, "uid": 0, "day": "2020-01-01"})

    assert 0 == look()
    assert ("", "", None) == (only().text, only().sender, only().letter)


def test_nothing_of_a_message_stands_in_the_log(inbox, account, sent, caplog):
    caplog.set_level("DEBUG", logger="secondtake")
    inbox.deliver(answer(sent.message_id, body="They chose somebody else."))
    look()

    assert 1 == Arrival.objects.count()
    assert "somebody else" not in caplog.text


# After a doubt


def test_an_answer_to_a_letter_in_doubt_says_that_it_went(inbox, sent):
    Letter.objects.update(state=State.UNCERTAIN)
    inbox.deliver(answer(sent.message_id))
    look()

    assert State.SENT == state_of(sent)
    assert "somebody wrote back to it, so it went" in sent.state_note


@pytest.mark.parametrize(("changes", "state"), [(False, State.SENT), (True, State.DRAFT)])
def test_an_answer_finds_a_letter_that_the_person_said_had_not_gone(smtp_server, inbox, sent, changes, state):
    Letter.objects.update(state=State.UNCERTAIN, state_at=NOW)
    sent.refresh_from_db()
    letters.not_gone(sent, NOW)
    if changes:
        letters.keep(sent, sent.version, body="Dear Priya,\n\nOther words.\n")
    inbox.deliver(answer(sent.message_id))
    letters.approve(sent, sent.version, LATER)
    look()
    sweep(LATER + timedelta(minutes=3))

    assert (sent, state) == (only().letter, state_of(sent))
    assert 1 == len(smtp_server.accepted)


def test_an_answer_finds_the_letter_by_an_id_that_it_had_before(inbox, sent):
    old = sent.message_id
    Letter.objects.update(state=State.UNCERTAIN, state_at=NOW)
    sent.refresh_from_db()
    letters.not_gone(sent, NOW)
    letters.keep(sent, sent.version, body="Dear Priya,\n\nOther words.\n")
    letters.approve(sent, sent.version, NOW)
    sweep(NOW + timedelta(minutes=3))
    inbox.deliver(answer(old))
    look()

    assert old != sent.message_id
    assert (sent, State.SENT) == (only().letter, state_of(sent))

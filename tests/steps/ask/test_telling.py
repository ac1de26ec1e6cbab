"""An answer comes pasted, as an e-mail file, over the phone, or by itself; what is no answer is said to be none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from http import HTTPStatus

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ask_steps import NO, northwind_of, page, tell, went, write
from conftest import let_in
from secondtake_app.interviews.models import CallNotes, Opportunity, Person
from secondtake_app.outbox.models import Arrival, Letter
from secondtake_app.steps.ask import dropped
from secondtake_app.steps.ask.models import Answer, SecondConversation

BOUNCE = """\
From: MAILER-DAEMON@mail.example
To: alex@chen.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce-1@mail.example>
Date: Tue, 24 Nov 2026 10:00:00 +0000
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

Your message could not be delivered.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; p@n.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {status} says the server

--x
Content-Type: message/rfc822

Message-ID: <{named}>
Subject: One small question

Dear Priya
--x--
"""


@pytest.fixture
def northwind(cast):
    return northwind_of(cast.alex)


@pytest.fixture
def letter(alex, northwind):
    return went(write(alex, northwind), 1)


def mail(text=NO, *, follows="", message_id="<a1@n.example>", **headers):
    made = EmailMessage()
    made["From"] = headers.pop("sender", "Priya Raman <p@n.example>")
    made["Subject"] = headers.pop("subject", "Re: One small question")
    made["Date"] = "Tue, 24 Nov 2026 10:00:00 +0000"
    if message_id:
        made["Message-ID"] = message_id
    if follows:
        made["In-Reply-To"] = f"<{follows}>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes()


def drop(client, interview, data, name="answer.eml"):
    if isinstance(data, str):
        data = data.encode()
    path = f"/ask/{interview.pk}/answer/"
    return client.post(path, {"file": SimpleUploadedFile(name, data)}, follow=True)


def test_a_dropped_answer_is_kept_with_who_when_and_its_letter(alex, northwind, letter):
    shown = drop(alex, northwind, mail(follows=letter.message_id))

    answer = Answer.objects.get()
    assert ("mail", "Priya Raman", letter, "a1@n.example") == (answer.how, answer.who, answer.letter, answer.message_id)
    assert datetime(2026, 11, 24, tzinfo=UTC).date() == answer.said_on
    assert "This is a no." in shown.content.decode()


def test_the_same_one_twice_is_one_answer(alex, northwind):
    drop(alex, northwind, mail())
    drop(alex, northwind, mail())

    assert 1 == Answer.objects.count()


def test_one_that_follows_another_interview_s_letter_stays_where_it_was_dropped(alex, northwind, letter, cast):
    other = northwind_of(cast.alex)
    drop(alex, other, mail(follows=letter.message_id))

    assert (other, None) == (Answer.objects.get().interview, Answer.objects.get().letter)


@pytest.mark.parametrize("by", ["the message it returns", "the address it did not reach"])
def test_a_dropped_bounce_is_said_to_be_one_and_its_letter_did_not_go(alex, northwind, letter, by):
    named = letter.message_id if by.startswith("the message") else "unknown@elsewhere.example"
    shown = drop(alex, northwind, BOUNCE.format(action="failed", status="5.1.1", named=named)).content.decode()

    letter.refresh_from_db()
    assert "returned. It did not arrive" in shown
    assert ("failed", None) == (letter.state, letter.sent_at)
    assert "The server said: 5.1.1 says the server" in letter.state_note
    assert not Answer.objects.exists()
    assert "bounce" == Arrival.objects.get().kind
    assert "Nothing to do until" not in page(alex, northwind)


def test_one_that_was_handed_over_is_a_draft_again(alex, northwind, letter):
    Letter.objects.update(state="handed_over")
    drop(alex, northwind, BOUNCE.format(action="failed", status="5.1.1", named=letter.message_id))

    letter.refresh_from_db()
    assert "draft" == letter.state


def test_a_delay_moves_nothing(alex, northwind, letter):
    shown = drop(alex, northwind, BOUNCE.format(action="delayed", status="4.4.1", named=letter.message_id))

    letter.refresh_from_db()
    assert "still being tried" in shown.content.decode()
    assert "sent" == letter.state


def test_a_bounce_that_names_no_letter_changes_none(alex, northwind, letter):
    Letter.objects.update(to_address="someone@else.example")
    shown = drop(alex, northwind, BOUNCE.format(action="failed", status="5.1.1", named="x@y.example"))

    letter.refresh_from_db()
    assert "names none of yours" in shown.content.decode()
    assert "sent" == letter.state


def test_nobody_s_letter_is_touched_by_another_s_bounce(alex, northwind, letter, cast):
    jo = let_in(cast.jo)
    theirs = northwind_of(cast.jo)
    drop(jo, theirs, BOUNCE.format(action="failed", status="5.1.1", named=letter.message_id))

    letter.refresh_from_db()
    assert "sent" == letter.state
    assert not Arrival.objects.exists()


def test_an_out_of_office_is_said_and_moves_nothing(alex, northwind, letter):
    before = page(alex, northwind)
    away = mail("I am away until 3 December.", subject="Automatic reply: your note", follows=letter.message_id)
    shown = drop(alex, northwind, away).content.decode()

    assert "automatic note that Priya Raman is away" in shown
    assert "it moves nothing" in shown
    assert not Answer.objects.exists()
    assert (
        before.partition("Nothing to do until")[2][:20]
        == page(alex, northwind).partition("Nothing to do until")[2][:20]
    )
    assert "an automatic note said that they are away" in page(alex, northwind)


@pytest.mark.parametrize(
    ("method", "says"), [("REPLY", "calendar&#x27;s reply"), ("REQUEST", "invitation to an appointment")]
)
def test_an_appointment_is_said_to_be_one(alex, northwind, method, says):
    made = f"From: p@n.example\nSubject: Accepted\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:{method}\n"

    assert says in drop(alex, northwind, made).content.decode()
    assert not Answer.objects.exists()


def test_a_machine_that_decides_is_an_answer_and_one_that_does_not_is_none(alex, northwind):
    machine = {"sender": "no-reply@ats.example", "Auto_Submitted": "auto-generated"}
    shown = drop(alex, northwind, mail("We have received your application.", message_id="<m1@a>", **machine))
    assert "A machine sent this" in shown.content.decode()
    assert "We have received your application." in shown.content.decode()
    assert not Answer.objects.exists()
    drop(alex, northwind, mail(NO, message_id="<m2@a>", **machine))

    assert 1 == Answer.objects.count()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "Nothing was stored"),
        (b"\x00\x01\x02" * 50, "Nothing was stored"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "Outlook"),
        (b"%PDF-1.7\n\xff\xfe", "Nothing was stored"),
        (b"x" * (dropped.LARGEST + 1), "larger than"),
        (b"From: p@n.example\nSubject: picture\nContent-Type: image/png\n\n\x89PNG", "no words"),
    ],
    ids=["empty", "bytes", "outlook", "pdf", "large", "picture"],
)
def test_a_file_that_holds_no_answer_is_told_in_a_sentence_and_not_kept(alex, northwind, data, says):
    shown = drop(alex, northwind, data)

    assert HTTPStatus.UNPROCESSABLE_ENTITY == shown.status_code
    assert says in shown.content.decode()
    assert not Answer.objects.exists()


def test_a_text_file_is_read_as_if_it_had_been_pasted(alex, northwind):
    drop(alex, northwind, "\ufeffSorry, it's a no.", name="../../etc/passwd")

    assert "Sorry, it's a no." == Answer.objects.get().text


@pytest.mark.parametrize("words", ["It's a\0 no.", "It's a no. " * 20_000, "🙂 \u202e It's a no."])
def test_whatever_an_e_mail_holds_is_kept_as_words(alex, northwind, words):
    made = mail("it comes below").replace(b"it comes below", words.encode())
    shown = drop(alex, northwind, made.replace(b"7bit", b"8bit"))

    assert HTTPStatus.OK == shown.status_code
    assert Answer.objects.get().text


# The phone


def told(client, interview, text="They liked you, but you were a bit light on SQL.", **more):
    return client.post(f"/ask/{interview.pk}/told/", {"text": text, **more}, follow=True)


def test_what_was_said_on_the_phone_is_kept_with_who_when_whose_and_how_well(alex, northwind):
    shown = told(alex, northwind, who="Dana Whitfield", said_on="2026-11-23", whose="recruiter", roughly="exact")

    answer = Answer.objects.get()
    assert ("phone", "Dana Whitfield", "recruiter", False) == (answer.how, answer.who, answer.whose, answer.roughly)
    assert "2026-11-23" == f"{answer.said_on}"
    shown = shown.content.decode()
    assert "Dana Whitfield, Monday 23 November" in shown
    assert "The recruiter&#x27;s own view." in shown
    assert "word for word" in shown


def test_unless_it_is_said_to_be_exact_it_is_rough_and_nobody_s_known(alex, northwind):
    told(alex, northwind)

    assert (True, "unknown") == (Answer.objects.get().roughly, Answer.objects.get().whose)


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "0001-01-01", "9999-12-31", "2999-01-01"])
def test_a_day_that_cannot_be_keeps_the_words_on_the_page(alex, northwind, day):
    shown = told(alex, northwind, said_on=day)

    assert HTTPStatus.UNPROCESSABLE_ENTITY == shown.status_code
    assert "bit light on SQL" in shown.content.decode()
    assert not Answer.objects.exists()


def test_words_about_self_harm_lead_to_people_and_keep_the_answer(alex, northwind):
    shown = told(alex, northwind, "She said no and I want to kill myself.")

    assert "/help/pause/" in shown.redirect_chain[-1][0]
    assert Answer.objects.exists()


# A second conversation


@pytest.fixture
def harbour(cast):
    return northwind_of(cast.alex, via_recruiter=True, recruiter="Dana Whitfield", recruiter_address="d@h.example")


def test_a_second_conversation_has_a_state_and_an_outcome_of_its_own(alex, harbour):
    told(alex, harbour, second_state="asked", second_asked_on="2026-11-20")
    assert "Asked for on Friday 20 November. It may come about, or not." in page(alex, harbour)
    assert "second conversation asked for" in alex.get("/").content.decode()
    path = f"/ask/{harbour.pk}/second/"
    alex.post(path, {"second_state": "yes", "second_on": "2026-12-03", "second_outcome": "With Priya, half an hour."})

    row = SecondConversation.objects.get()
    assert ("yes", "2026-11-20", "2026-12-03") == (row.state, f"{row.asked_on}", f"{row.takes_place_on}")
    shown = page(alex, harbour)
    assert "They said yes, on Thursday 3 December. With Priya, half an hour." in shown
    assert "second conversation: yes" in shown


@pytest.mark.parametrize(("state", "says"), [("no", "They said no."), ("no_word", "No word came.")])
def test_a_no_and_no_word_are_said_kindly(alex, harbour, state, says):
    alex.post(f"/ask/{harbour.pk}/second/", {"second_state": state})

    assert says in page(alex, harbour)


def test_a_note_that_went_and_asks_for_one_says_so_by_itself(alex, harbour, cast):
    CallNotes.objects.create(owner=cast.alex, interview=harbour, set_right="the conflict with a manager")
    note = write(alex, harbour, "recruiter_note")
    assert "second conversation" in " ".join(note.body.split())
    assert "Asked for" not in page(alex, harbour)
    went(note, 0)

    assert "Asked for on" in page(alex, harbour)


def test_without_a_recruiter_nobody_can_be_asked_for_one(alex, northwind):
    told(alex, northwind, second_state="asked")
    alex.post(f"/ask/{northwind.pk}/second/", {"second_state": "yes"})

    assert not SecondConversation.objects.exists()
    assert "second conversation" not in page(alex, northwind)


@pytest.mark.parametrize("state", ["", "promised", "asked; drop table"])
def test_a_state_that_there_is_not_is_none(alex, harbour, state):
    told(alex, harbour, second_state=state)

    assert not SecondConversation.objects.exists()


# By itself


def arrival(letter, text=NO, kind="answer", message_id="<r1@n.example>", sender="p@n.example"):
    return Arrival.objects.create(
        owner=letter.owner, interview=letter.interview, letter=letter, kind=kind, text=text, message_id=message_id,
        sender=sender, received_at=timezone.now(),
    )  # fmt: skip


def arrives(found):
    apps.get_app_config("ask").arrived(found)


def test_an_answer_of_somebody_who_was_only_met_is_one_too(alex, letter):
    found = arrival(letter)
    found.letter = None
    arrives(found)

    answer = Answer.objects.get()
    assert (letter.interview, None, "employer", "Priya Raman") == (
        answer.interview, answer.letter, answer.whose, answer.who,
    )  # fmt: skip


@pytest.mark.parametrize("message_id", ["<r1@n.example>", ""])
def test_an_arrival_becomes_one_answer_however_often_it_is_told(alex, letter, message_id):
    found = arrival(letter, message_id=message_id)
    for _ in range(3):
        arrives(found)

    answer = Answer.objects.get()
    assert (letter, found, "mail", "Priya Raman", "employer") == (
        answer.letter,
        answer.arrival,
        answer.how,
        answer.who,
        answer.whose,
    )


@pytest.mark.parametrize("kind", ["out of office", "bounce", "calendar reply", "invitation", "automatic"])
def test_what_is_no_answer_becomes_none(letter, kind):
    arrives(arrival(letter, "I am away until Monday.", kind))

    assert not Answer.objects.exists()


def test_a_machine_s_refusal_is_one(letter):
    arrives(arrival(letter, NO, "automatic", sender="no-reply@ats.example"))

    assert "no-reply@ats.example" == Answer.objects.get().who


def test_an_arrival_without_words_is_none(letter):
    arrives(arrival(letter, " \n"))

    assert not Answer.objects.exists()


def test_one_that_was_dropped_before_it_was_fetched_is_the_same(alex, northwind, letter):
    drop(alex, northwind, mail(follows=letter.message_id, message_id="<r1@n.example>"))
    arrives(arrival(letter))

    assert Arrival.objects.get() == Answer.objects.get().arrival


def test_through_a_recruiter_it_is_not_known_whose_words_they_are(alex, harbour):
    arrives(arrival(went(write(alex, harbour), 1), sender="d@h.example"))

    assert "unknown" == Answer.objects.get().whose


def test_thanks_settle_nothing_until_the_person_says_so(alex, northwind, letter):
    arrives(arrival(letter, "Dear Alex, thank you for your note. We will be in touch by Friday."))
    answer = Answer.objects.get()
    assert not answer.settles
    assert "Nothing to do until" in page(alex, northwind)
    alex.post(f"/ask/{northwind.pk}/answers/{answer.pk}/settle/", {"settles": "1"})

    assert "Nothing to do until" not in page(alex, northwind)


def test_an_answer_calls_off_a_reminder_that_has_not_left(alex, northwind, letter):
    went(letter, 14)
    reminder = write(alex, northwind, "reminder")
    Letter.objects.filter(pk=reminder.pk).update(state="held", not_before=timezone.now() + timedelta(hours=9))
    arrives(arrival(letter))

    reminder.refresh_from_db()
    assert ("draft", True) == (reminder.state, "An answer came first" in reminder.state_note)


def test_a_deleted_answer_is_gone_with_the_words_of_the_message_it_came_by(alex, northwind, letter):
    arrives(arrival(letter))
    alex.post(f"/ask/{northwind.pk}/answers/{Answer.objects.get().pk}/change/", {"delete": "1"})

    assert not Answer.objects.exists()
    assert ("", True) == (Arrival.objects.get().text, Arrival.objects.get().forgotten_at is not None)


def test_a_message_that_does_not_belong_takes_its_answer_along(alex, northwind, letter):
    found = arrival(letter)
    arrives(found)
    alex.post(f"/letters/arrived/{found.pk}/forget/")

    assert not Answer.objects.exists()


def test_home_tells_of_an_answer_once_and_no_more_when_it_was_read(alex, northwind, letter):
    arrives(arrival(letter))
    home = alex.get("/").content.decode()
    assert "an answer has come" in home
    assert 1 == home.count("/letters/arrived/") + home.count(f"/ask/{northwind.pk}/answers/")
    alex.get(f"/ask/{northwind.pk}/answers/{Answer.objects.get().pk}/")
    home = alex.get("/").content.decode()

    assert 0 == home.count("/letters/arrived/") + home.count(f"/ask/{northwind.pk}/answers/")


def test_nobody_else_tells_drops_or_changes(alex, northwind, cast):
    answer, jo = tell(alex, northwind), let_in(cast.jo)
    for path in ("answer/", "told/", "second/", "by-when/", *(f"answers/{answer.pk}/{end}" for end in ENDS)):
        assert HTTPStatus.NOT_FOUND == jo.post(f"/ask/{northwind.pk}/{path}", {"text": "x"}).status_code, path

    assert NO == Answer.objects.get().text
    assert 1 == Person.objects.count()
    assert 1 == Opportunity.objects.count()


ENDS = ("mend/", "about/", "settle/", "change/", "practise/")

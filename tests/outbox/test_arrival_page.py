"""What arrived, as the person meets it: Home says that it is there, its page what it says, and nothing is forced."""

from __future__ import annotations

import pytest
from django.apps import apps

from conftest import let_in
from incoming import PRIYA, answer, appointment
from post_office import NOW
from secondtake.replies.mail import read_message
from secondtake_app.engines.mailbox import Message
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.outbox import arrivals
from secondtake_app.outbox.models import Arrival, Letter
from secondtake_app.outbox.states import State


@pytest.fixture
def sent(cast):
    job = Opportunity.objects.create(owner=cast.alex)
    interview = Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind", happened_at=NOW)
    return Letter.objects.create(
        owner=cast.alex, interview=interview, kind="feedback_request", to_name="Priya Raman", to_address=PRIYA,
        state=State.SENT, sent_at=NOW, message_id="ours@chen.example",
    )  # fmt: skip


@pytest.fixture
def arrive(cast, sent):
    def come(data):
        arrivals.keep(cast.alex, [Message(1, NOW, data)], NOW)
        return Arrival.objects.get()

    return come


@pytest.fixture
def alone(monkeypatch):
    """No step takes a message up."""
    for name in ("arrived", "page_of"):
        monkeypatch.setattr(apps.get_app_config("ask"), name, lambda _arrival: "")


def follows(**known):
    return answer("ours@chen.example", **known)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (follows(), "Northwind: Priya Raman answered. Read it when you feel like it."),
        (follows(sender="hr@northwind.example"), "Northwind: Somebody there answered. Read it when you feel like it."),
        (appointment("ours@chen.example"), "Northwind: Priya Raman sent an appointment."),
        (appointment("ours@chen.example", method="REPLY"), "Northwind: Priya Raman replied to an appointment."),
        (
            follows(body="We decided to go ahead with another candidate.", more=[("Auto-Submitted", "auto-generated")]),
            "Northwind: a message came, sent by a program.",
        ),
    ],
)
def test_home_says_that_it_is_there_until_it_was_opened(alone, alex, arrive, data, says):
    arrival = arrive(data)
    home = alex.get("/").content.decode()

    assert says in home
    assert not [word for word in read_message(data).text.split() if len(word) > 7 and word in home]
    alex.get(arrival.page())
    assert says not in alex.get("/").content.decode()


def test_where_a_step_takes_it_up_home_has_one_line_and_it_leads_there(alex, arrive, sent):
    arrive(follows())
    home = alex.get("/").content.decode()

    assert 1 == home.count("Read it")
    assert f"/ask/{sent.interview_id}/" in home.partition("Read it")[0].rpartition("href=")[2]
    assert "/ask/" in alex.get(sent.page()).content.decode().partition("What came back")[2].partition("Read it")[0]


@pytest.mark.parametrize(
    "data",
    [
        follows(body="I am out of the office until Monday.", more=[("Auto-Submitted", "auto-replied")]),
        follows(body="We have received your message.", more=[("Auto-Submitted", "auto-generated")]),
    ],
)
def test_home_is_silent_about_what_decides_nothing(alex, arrive, data):
    arrive(data)

    assert "Read it" not in alex.get("/").content.decode()


def test_the_page_says_what_it_says_as_text(alex, arrive):
    arrival = arrive(follows(body="<script>alert(1)</script> It was clear."))
    said = alex.get(arrival.page()).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; It was clear." in said
    assert "From priya@northwind.example, as the message says of itself." in said


def test_no_one_else_sees_it(arrive, cast):
    arrival = arrive(follows())
    jo = let_in(cast.jo)

    for where in ("", "begin/", "forget/"):
        assert 404 == jo.get(arrival.page()).status_code
        assert where == "" or 404 == jo.post(arrival.page() + where).status_code


def test_an_appointment_starts_an_interview(alex, arrive):
    arrival = arrive(appointment("ours@chen.example"))
    response = alex.post(arrival.page() + "begin/", follow=True)

    second = Interview.objects.exclude(pk=arrival.interview_id).get()
    assert "Here is what the invitation says" in response.content.decode()
    assert ("Northwind, second round", "Harbour Street 1") == (second.title, second.place)
    assert Person.objects.filter(interview=second, address=PRIYA).exists()


@pytest.mark.parametrize(
    "data", [follows(), appointment("ours@chen.example", method="CANCEL", status="CANCELLED"),
             follows().replace(b"text/plain", b"text/calendar")],
)  # fmt: skip
def test_nothing_is_started_from_what_is_no_appointment_any_more(alex, arrive, data):
    arrival = arrive(data)
    assert "Start an interview" not in alex.get(arrival.page()).content.decode()
    alex.post(arrival.page() + "begin/")

    assert 1 == Interview.objects.count()


def test_what_does_not_belong_goes(alex, arrive):
    arrival = arrive(follows())
    said = alex.post(arrival.page() + "forget/", follow=True).content.decode()

    assert "Its words are gone from here" in said
    assert 404 == alex.get(arrival.page()).status_code
    assert "" == Arrival.objects.get().text


def test_beside_the_letter_stands_that_it_came_and_not_what(alex, arrive, sent):
    arrive(follows())
    said = alex.get(sent.page()).content.decode()

    assert "Priya Raman answered." in said
    assert "The example about tickets" not in said

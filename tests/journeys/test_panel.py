"""A panel that went badly, through a recruiter: three notes and one question are written in the evening, held until the
morning, and go by a real server into real mailboxes. One is answered, one comes back, one is never answered.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture
from test_letter import HOUR, PATIENCE, house, press, says, set_account  # noqa: F401 - a fixture

from incoming import answer, returned
from services import processes

EVENING = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
TO_THE_MORNING = 14 * HOUR
A_LOOK, A_DAY = 150, 24 * HOUR
DANA, PRIYA = "dana@harbour.example", "priya@northwind.example"
PEOPLE = f"Priya Raman, hiring manager, {PRIYA}\nTom Okafor\nAna Duarte, HR"
TALKED = {
    "Priya Raman": "how the support team plans its week",
    "Tom Okafor": "the test data that nobody owns",
    "Ana Duarte": "what the first month looks like",
}
SAID = "Thanks for asking. They liked the returns story, but the answer about the conflict lacked a concrete result."


@pytest.fixture
def post(dovecot_server, smtp_server):
    """Alex has a mailbox with a Sent folder; Dana and Priya have mailboxes of their own."""
    alex, dana, priya = (dovecot_server.mailbox(name) for name in ("alex", "dana", "priya"))
    smtp_server.user, smtp_server.copies_to = alex.user, alex
    smtp_server.inboxes |= {DANA: dana, PRIYA: priya}
    return SimpleNamespace(alex=alex, dana=dana, priya=priya, server=smtp_server)


def test_three_notes_and_a_question_from_a_bad_evening_to_what_came_of_each(house, page, look, post):  # noqa: F811
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(house.start_with_a_clock(EVENING))
    set_up(page, house, post)
    interview = begin(page, house)
    notes = {name: hold(page, interview, name, look) for name in TALKED}
    question = hold_question(page, interview, look)
    assert [] == post.server.accepted

    house.move_clock(TO_THE_MORNING)
    assert processes.until(lambda: len(post.server.accepted) == 4)
    assert ["priya@northwind.example", *[DANA] * 3] == sorted(
        (address for taken in post.server.accepted for address in taken.recipients), reverse=True
    )
    bodies = {words_of(taken.message) for taken in post.server.accepted}
    assert 4 == len(bodies)
    assert all(any(talked in body for body in bodies) for talked in TALKED.values())
    assert (3, 1, 4) == (len(post.dana.messages()), len(post.priya.messages()), len(post.alex.messages("Sent")))
    for where in (*notes.values(), question):
        page.goto(where)
        says(page, "Sent.")
    look(page)

    ids = {words_of(taken.message): taken.message["Message-ID"].strip("<>") for taken in post.server.accepted}
    asked = next(found for body, found in ids.items() if not any(talked in body for talked in TALKED.values()))
    to_priya = next(found for body, found in ids.items() if TALKED["Priya Raman"] in body)
    post.alex.deliver(answer(asked, sender=DANA, body=SAID))
    post.alex.deliver(returned(SimpleNamespace(to_address=PRIYA, message_id=to_priya)))
    house.move_clock(A_LOOK)
    home_tells(page, house, "Northwind: an answer has come.")
    expect(page.get_by_text("returns story")).to_have_count(0)
    look(page)

    page.goto(notes["Priya Raman"])
    says(page, "Not delivered. It was sent, and came back")
    expect(page.get_by_role("main")).to_contain_text(re.compile("came back|nobody", re.IGNORECASE))
    look(page)
    page.goto(house.address)
    page.get_by_role("link", name="Read it").click()
    expect(page.get_by_role("main")).to_contain_text("lacked a concrete result")
    look(page)
    page.goto(interview["ask"])
    expect(page.get_by_text("Ask: answered")).to_be_visible()

    for _ in range(15):
        house.move_clock(A_DAY)
    page.goto(notes["Tom Okafor"])
    says(page, "Sent.")
    page.goto(house.address)
    expect(page.get_by_role("button", name="Write the one reminder")).to_have_count(0)
    assert 4 == len(post.server.accepted), "nothing goes twice"
    assert 4 == len(post.alex.messages("Sent"))


def set_up(page, house, post):  # noqa: F811 - a name, not the fixture
    set_account(page, house, post.server.tls_port, post.alex.user, post.alex.imaps_port)
    page.fill("#id_name", "Alex Chen")
    page.get_by_label("Look for answers in this mailbox").check()
    press(page, "Save and test")
    expect(page.get_by_role("status")).to_contain_text("Sending works", timeout=PATIENCE)


def begin(page, house):  # noqa: F811 - as above
    """The interview, its people and its recruiter; where each step of it is."""
    page.goto(house.address)
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#role", "Data analyst")
    page.fill("#company", "Northwind")
    page.fill("#happened_at", "2026-11-24T14:00")
    page.get_by_label("Who was there").fill(PEOPLE)
    page.get_by_label("It came through a recruiter").check()
    page.get_by_label("The recruiter's name").fill("Dana Whitfield")
    page.get_by_label("The recruiter's e-mail address").fill(DANA)
    press(page, "Next")
    page.get_by_role("link", name="Thank").click()
    return {"thank": page.url, "ask": page.url.replace("/thank/", "/ask/")}


def hold(page, interview, name, look):  # noqa: F811 - as above
    """A note to one person, held until the morning; where it is."""
    page.goto(interview["thank"])
    page.get_by_role("button", name=f"Write the note to {name}").click()
    page.get_by_label("One thing you talked about with them").fill(TALKED[name])
    page.get_by_label("Why you want it").fill("working closer to the product")
    page.get_by_label("How you sign").fill("Alex Chen")
    if name == "Priya Raman":
        page.get_by_label("They said that I may write to them directly").check()
    press(page, "Write the note from this")
    expect(page.get_by_label("The note", exact=True)).to_have_value(re.compile(TALKED[name]))
    return held(page, look)


def hold_question(page, interview, look):  # noqa: F811 - as above
    page.goto(interview["ask"])
    press(page, "Write the question")
    page.get_by_label("The one answer or skill").fill("a conflict with a manager")
    press(page, "Write it from this")
    return held(page, look)


def held(page, look):  # noqa: F811 - as above
    page.get_by_role("button", name=re.compile(r"^Hold until")).first.click()
    says(page, "Held.")
    look(page)
    return page.url


def words_of(message):
    return message.get_content().replace("\r\n", "\n")


def home_tells(page, house, text):  # noqa: F811 - as above
    def told():
        page.goto(house.address)
        return page.get_by_text(text).count()

    assert processes.until(told), page.get_by_role("main").inner_text()

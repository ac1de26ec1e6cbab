"""A clock on the silence: counted in working days, one reminder, and then an end that says it means nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from ask_steps import NO, northwind_of, page, tell, went, write
from secondtake_app.interviews.business_days import Silence
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox.models import Letter
from secondtake_app.people.models import User
from secondtake_app.steps.ask import questions, rules
from secondtake_app.steps.ask.models import Answer
from secondtake_app.steps.ask.rules import Asked


@pytest.fixture
def northwind(cast):
    return northwind_of(cast.alex)


@pytest.fixture
def letter(alex, northwind):
    return went(write(alex, northwind), 0)


CHRISTMAS = [  # asked on Thursday 17 December 2026; by hand, from each country's own calendar
    ("GB", date(2026, 12, 30)),  # 18, 21, 22, 23, 24, 29, 30: 25th and, for the Saturday, the 28th off
    ("US", date(2026, 12, 29)),  # 18, 21, 22, 23, 24, 28, 29
    ("DE", date(2026, 12, 29)),  # the 26th is a Saturday
    ("IN", date(2026, 12, 29)),
    ("JP", date(2026, 12, 28)),  # Christmas is a working day: 18, 21, 22, 23, 24, 25, 28
    ("", date(2026, 12, 28)),
]
NEW_YEAR = [  # asked on Monday 28 December 2026
    ("GB", date(2027, 1, 8)),  # itself a holiday: 29, 30, 31, 4, 5, 6, 7
    ("US", date(2027, 1, 7)),
    ("JP", date(2027, 1, 7)),
    ("", date(2027, 1, 6)),
]


@pytest.mark.parametrize(("country", "day"), CHRISTMAS)
def test_seven_working_days_over_christmas(country, day):
    asked = Asked(on=date(2026, 12, 17))

    assert day == rules.next_day(asked, country, date(2026, 12, 18))
    assert not rules.may_remind(asked, country, day - timedelta(days=1))
    assert rules.may_remind(asked, country, day)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("GB", date(2026, 12, 30)),
        ("US", date(2026, 12, 29)),
        ("DE", date(2026, 12, 29)),
        ("IN", date(2026, 12, 29)),
        ("JP", date(2026, 12, 28)),
        ("", date(2026, 12, 28)),
    ],
)
def test_two_working_days_after_a_promise_for_christmas_eve(country, day):
    asked = Asked(on=date(2026, 12, 10), promised=date(2026, 12, 24))

    assert day == rules.next_day(asked, country, date(2026, 12, 11))


def test_the_day_they_promised_is_set_where_one_asks(alex, northwind, letter):
    promised = timezone.localdate() + timedelta(days=30)
    alex.post(f"/ask/{northwind.pk}/by-when/", {"answer_by": f"{promised:%Y-%m-%d}"})

    assert promised == Interview.objects.get().answer_by
    assert "Two working days after" in page(alex, northwind)
    alex.post(f"/ask/{northwind.pk}/by-when/", {"answer_by": ""})
    assert "Seven working days after" in page(alex, northwind)


@pytest.mark.parametrize("day", ["Friday", "2026-02-30", "0001-01-01", "9999-12-31", "1' OR 1=1"])
def test_a_day_that_cannot_be_read_changes_nothing(alex, northwind, day):
    told = alex.post(f"/ask/{northwind.pk}/by-when/", {"answer_by": day}, follow=True)

    assert "couldn&#x27;t be read" in told.content.decode()
    assert Interview.objects.get().answer_by is None


def test_and_where_the_interview_is_described(alex, northwind):
    fields = {"title": "Northwind", "company": "Northwind", "people": "Priya Raman", "answer_by": "2026-12-04"}
    alex.post(f"/interviews/{northwind.pk}/about/", fields)

    assert date(2026, 12, 4) == Interview.objects.get().answer_by
    assert 'value="2026-12-04"' in alex.get(f"/interviews/{northwind.pk}/about/").content.decode()


def test_a_wrong_day_there_is_told_and_what_was_typed_stays(alex, northwind):
    told = alex.post(f"/interviews/{northwind.pk}/about/", {"title": "Renamed", "answer_by": "soon"})

    assert "That day couldn't be read" in told.content.decode()
    assert "Renamed" in told.content.decode()


def test_that_holidays_are_not_known_is_said(alex, northwind, letter):
    assert "no country is set in Settings" in page(alex, northwind)
    User.objects.update(country="GB")
    assert "without its weekends and holidays" in page(alex, northwind)


def test_a_reminder_is_not_begun_before_its_time_after_its_time_or_twice(alex, northwind, letter):
    for days in (0, 60):
        went(letter, days)
        told = alex.post(f"/ask/{northwind.pk}/write/reminder/", follow=True)
        assert "A reminder isn&#x27;t offered now." in told.content.decode()
    assert not Letter.objects.filter(kind="reminder").exists()
    went(letter, 14)
    went(write(alex, northwind, "reminder"), 1)
    alex.post(f"/ask/{northwind.pk}/write/reminder/")

    assert 1 == Letter.objects.filter(kind="reminder").count()
    assert "Write the one reminder" not in page(alex, northwind)
    assert "The one reminder has gone." in page(alex, northwind)


def test_it_goes_where_the_question_went_and_into_the_same_thread(alex, northwind, letter):
    went(letter, 14)
    Letter.objects.filter(pk=letter.pk).update(to_address="priya@new.example", to_name="Priya R.")
    reminder = write(alex, northwind, "reminder")

    assert ("priya@new.example", "Priya R.", letter) == (reminder.to_address, reminder.to_name, reminder.follows)
    assert letter.message_id == reminder.answers_id


def test_a_draft_that_came_too_late_is_safe_and_goes_nowhere(alex, northwind, letter):
    went(letter, 14)
    reminder = write(alex, northwind, "reminder")
    went(letter, 90)
    told = alex.get(f"/ask/{northwind.pk}/letters/{reminder.pk}/", follow=True).content.decode()

    assert "isn&#x27;t reminded any more" in told
    assert Letter.objects.filter(pk=reminder.pk, state="draft").exclude(body="").exists()


def test_one_on_its_way_is_not_offered_again(alex, northwind, letter):
    went(letter, 14)
    Letter.objects.filter(pk=write(alex, northwind, "reminder").pk).update(state="handed_over")

    assert "The one reminder is on its way." in page(alex, northwind)
    assert "Write the one reminder" not in page(alex, northwind)


def test_that_no_reply_is_needed_closes_it_at_once(alex, northwind, letter):
    went(letter, 14)
    went(write(alex, northwind, "no_reply_needed"), 0)

    shown = page(alex, northwind)
    assert "This question is closed, and it was yours to close." in shown
    assert "Write the one reminder" not in shown
    assert "one reminder" not in alex.get("/").content.decode().lower()


def test_a_letter_that_failed_or_was_only_handed_over_starts_no_clock(alex, northwind, letter):
    for state in ("failed", "handed_over", "uncertain"):
        Letter.objects.update(state=state)
        assert questions.asked(northwind).on is None


def test_a_refusal_that_is_thanked_for_with_a_question_has_a_clock_of_its_own(alex, northwind):
    tell(alex, northwind, NO)
    Answer.objects.update(created_at=timezone.now() - timedelta(days=20))
    reply = write(alex, northwind, "rejection_reply")
    assert "answered" in page(alex, northwind)
    went(reply, 14)
    assert "Write the one reminder" in page(alex, northwind)
    tell(alex, northwind, "The panel felt that your SQL example lacked a result.")

    assert "Write the one reminder" not in page(alex, northwind)


def test_the_reminder_of_an_earlier_question_was_the_only_one(alex, northwind, letter):
    went(letter, 40)
    Letter.objects.filter(pk=letter.pk).update(sent_at=timezone.now() - timedelta(days=12))
    went(write(alex, northwind, "reminder"), 30)
    went(letter, 40)
    tell(alex, northwind, NO)
    Answer.objects.update(created_at=timezone.now() - timedelta(days=25))
    went(write(alex, northwind, "rejection_reply"), 13)

    assert "Write the one reminder" not in page(alex, northwind)
    assert Silence.CLOSED is rules.silence(questions.asked(northwind), "", timezone.localdate())


def test_an_answer_that_was_said_before_the_question_is_none_to_it(alex, northwind, letter):
    went(letter, 2)
    said = f"{timezone.localdate() - timedelta(days=5):%Y-%m-%d}"
    alex.post(f"/ask/{northwind.pk}/told/", {"text": NO, "said_on": said})

    assert not questions.asked(northwind).answered


def test_an_answer_that_names_the_question_is_one_to_it_whatever_its_day(alex, northwind, letter):
    yesterday = timezone.localdate() - timedelta(days=1)
    Answer.objects.create(
        owner=northwind.owner, interview=northwind, letter=letter, text=NO, said_on=yesterday, settles=True
    )

    assert questions.asked(northwind).answered


def test_the_end_says_figure_and_source(alex, northwind, letter):
    went(letter, 90)

    shown = page(alex, northwind)
    assert "it says nothing about you" in shown
    assert "53 to 71 of 100" in shown
    assert "Talent Board, 2022" in shown


@pytest.mark.parametrize("kind", ["rejection_reply", "no_reply_needed"])
def test_each_path_leads_to_its_letter_and_back(alex, northwind, kind):
    answer = tell(alex, northwind, NO)
    shown = page(alex, northwind, f"answers/{answer.pk}/")
    assert f'action="/ask/{northwind.pk}/write/{kind}/"' in shown
    letter = alex.post(f"/ask/{northwind.pk}/write/{kind}/", follow=True)

    assert b"Dear Priya" in letter.content
    assert f'href="/ask/{northwind.pk}/"'.encode() in letter.content
    assert "Letters" in page(alex, northwind)


def test_the_clock_follows_the_person_s_own_day(alex, northwind, letter):
    User.objects.update(timezone="Pacific/Auckland")
    went(letter, at=datetime(2026, 11, 22, 13, 0, tzinfo=UTC))  # Monday there, Sunday in UTC
    with timezone.override("Pacific/Auckland"):
        assert date(2026, 11, 23) == questions.asked(Interview.objects.get()).on

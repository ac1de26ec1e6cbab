"""Home: the evening that it is first, then what waits, then what comes; a handful of lines, and no word of content."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from secondtake_app.interviews import outcomes
from secondtake_app.interviews.home import title
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Outcome, Person
from secondtake_app.interviews.standing import appointments
from secondtake_app.outbox.models import Letter
from secondtake_app.steps.ask import questions, rules, silences
from secondtake_app.steps.ask.models import Answer
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.reflect.models import Parked, Sitting

DAY = timedelta(days=1)


def interview(owner, name="Northwind", ago=timedelta(hours=2), **job):
    opportunity = Opportunity.objects.create(owner=owner, **job)
    when = timezone.now() - ago if ago is not None else None
    made = Interview.objects.create(owner=owner, opportunity=opportunity, title=name, happened_at=when)
    Interview.objects.filter(pk=made.pk).update(created_at=timezone.now() - max(ago or timedelta(), timedelta()))
    made.refresh_from_db()
    return made


def asked(of, days=3, kind="feedback_request", **more):
    sent = timezone.now() - timedelta(days=days)
    return Letter.objects.create(owner=of.owner, interview=of, kind=kind, state="sent", sent_at=sent, **more)


def home(client):
    page = re.sub(r'<span class="unseen">.*?</span>', "", client.get("/").content.decode(), flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", "\n", page.partition("<main")[2].partition(">")[2].partition("</main>")[0])
    return [" ".join(line.split()) for line in text.replace("&#x27;", "'").splitlines() if line.strip()]


def order(lines, *wanted):
    """That each of these stands in the page, in this order."""
    found = [next((at for at, line in enumerate(lines) if want in line), None) for want in wanted]
    assert None not in found, (wanted, lines)
    assert sorted(found) == found, (wanted, lines)


def test_the_headings_stand_in_their_order(alex, cast):
    interview(cast.alex, "Northwind")
    asked(interview(cast.alex, "Fabrikam", 5 * DAY))
    interview(cast.alex, "Contoso, second round", -2 * DAY)

    order(home(alex), "Northwind", "Waiting for others", "Fabrikam: asked", "Coming up", "Contoso, second round")


def test_what_leads_stands_before_all_that_is_due(alex, cast):
    worry = interview(cast.alex, "Northwind")
    Parked.objects.create(owner=cast.alex, interview=worry, words="x", due_at=timezone.now() - timedelta(minutes=5))
    interview(cast.alex, "Contoso", -timedelta(minutes=10))

    order(home(alex), "Half a page to read before it", "You parked a worry")


@pytest.mark.parametrize(
    ("hour", "words"), [(4, "Tonight"), (5, "Today"), (12, "Today"), (15, "Today"), (16, "Tonight"), (23, "Tonight")]
)
def test_the_heading_is_true_at_that_hour_where_the_person_is(hour, words):
    with timezone.override("Asia/Tokyo"):
        now = datetime(2026, 11, 24, hour, 30, tzinfo=ZoneInfo("Asia/Tokyo")).astimezone(UTC)
        assert words == title(now, tonight=True, before=True)


def test_before_a_recruiter_s_call_the_five_lines_are_what_comes_next(alex, cast):
    interview(cast.alex, via_recruiter=True, recruiter="Dana Whitfield", agency="Harbour Recruiting")
    lines = home(alex)

    assert "2 hours" not in " ".join(lines)
    order(
        lines,
        "through Harbour Recruiting",
        "Next: five lines for Harbour Recruiting's call, then what they asked, while it is fresh.",
        "The recruiter is paid by the client: say only what may be passed on.",
        "Go on",
    )


def test_go_on_leads_to_the_five_lines_and_after_them_to_what_was_asked(alex, cast):
    made = interview(cast.alex, via_recruiter=True)
    assert f"/reflect/{made.pk}/call/" == alex.get(f"/reflect/{made.pk}/").url
    alex.post(f"/reflect/{made.pk}/call/", {"went_well": "SQL", "version": "1"})

    assert f"/reflect/{made.pk}/remember/" == alex.get(f"/reflect/{made.pk}/").url
    assert "Next: what they asked, while it is fresh." in home(alex)


def test_two_days_later_the_call_is_over_or_never_came(alex, cast):
    made = interview(cast.alex, ago=2 * DAY, via_recruiter=True)

    assert f"/reflect/{made.pk}/remember/" == alex.get(f"/reflect/{made.pk}/").url


def test_an_interview_that_is_to_come_has_no_evening_yet(alex, cast):
    made = interview(cast.alex, "Contoso", -2 * DAY, via_recruiter=True)

    lines = home(alex)
    order(lines, "Good to see you.", "Coming up", "Contoso, ")
    assert "Go on" not in lines
    assert f"/move-on/{made.pk}/brief/" in alex.get("/").content.decode()


def test_one_that_was_called_off_is_neither_tonight_s_nor_to_come(alex, cast):
    interview(cast.alex, "Contoso", -2 * DAY)
    interview(cast.alex, "Fabrikam")
    Interview.objects.update(called_off_at=timezone.now())

    text = " ".join(home(alex))
    assert "Contoso" not in text
    assert "Fabrikam" not in text
    assert "called off" in alex.get("/interviews/").content.decode()


def test_where_nothing_is_tonight_the_last_with_something_to_do_is_shown(alex, cast):
    interview(cast.alex, "Older", 9 * DAY)
    interview(cast.alex, "Newer", 5 * DAY)

    lines = home(alex)
    order(lines, "Where you were", "Newer", "Go on")
    assert "Older" not in lines


def test_an_older_interview_that_was_just_begun_is_tonight_s(alex, cast):
    interview(cast.alex, "Northwind", 30 * DAY)
    Interview.objects.update(created_at=timezone.now())

    assert home(alex)[0] in ("Tonight", "Today")


def test_a_waiting_line_says_how_long_and_until_when(alex, cast):
    asked(interview(cast.alex, "Fabrikam", 5 * DAY), days=0)

    line = next(line for line in home(alex) if line.startswith("Fabrikam: asked"))
    assert re.fullmatch(r"Fabrikam: asked for feedback today\. Nothing to do before the \d+(st|nd|rd|th)\.", line)


def test_with_many_going_on_home_stays_calm_and_hides_nothing(alex, cast):
    for number in range(8):
        interview(cast.alex, f"Tonight {number}")
        asked(interview(cast.alex, f"Waiting {number}", 5 * DAY))
        interview(cast.alex, f"Coming {number}", -(number + 2) * DAY)
    page = alex.get("/").content.decode()
    seen = re.sub(r"<details>.*?</details>", "", page, flags=re.DOTALL)

    assert 2 == seen.count("<section")
    assert 3 == len(re.findall(r"<span>Waiting \d", seen))
    assert 3 == len(re.findall(r"<span>Coming \d", seen))
    assert 8 == len(re.findall(r"<span>Waiting \d", page))
    assert 8 == len(re.findall(r"<span>Coming \d", page))
    assert 2 == page.count("<summary>5 more</summary>")


def test_of_what_only_waits_the_most_is_counted_and_of_what_asks_for_something_nothing_is(alex, cast):
    for number in range(30):
        made = interview(cast.alex, f"I {number}", 5 * DAY)
        asked(made)
        Letter.objects.create(owner=cast.alex, interview=made, kind="thank_you", state="failed", to_name="Tom")
    page = alex.get("/").content.decode()

    assert 23 == len(re.findall(r"<span>I \d+: asked", page))
    assert "And 7 that only wait" in page
    assert 30 == len(re.findall(r"<span>I \d+, your letter to Tom: ", page))


def test_a_held_letter_is_among_what_comes_and_at_its_hour_in_the_calendar(alex, cast):
    made = interview(cast.alex)
    Letter.objects.create(
        owner=cast.alex,
        interview=made,
        kind="thank_you",
        to_name="Priya",
        state="held",
        not_before=timezone.now() + DAY,
    )

    order(home(alex), "Coming up", "Letter to Priya (Northwind) goes tomorrow")
    assert "Letter to Priya goes" in alex.get("/calendar/second-take.ics").content.decode().replace("\r\n ", "")


def dated(person):
    return {entry.key.partition("-")[0]: entry for entry in appointments(person, timezone.now())}


def test_a_parked_worry_is_in_the_calendar_without_its_words_and_on_home_at_its_time(alex, cast):
    made = interview(cast.alex)
    worry = Parked.objects.create(owner=cast.alex, interview=made, words="they frowned", due_at=timezone.now() + DAY)
    told = dated(cast.alex)["parked"]

    assert worry.due_at == told.starts
    assert "parked a worry" not in " ".join(home(alex))
    assert not {"frowned", "worry", "Northwind"} & set(f"{told.title} {told.text}".split())
    Parked.objects.update(due_at=timezone.now())
    lines = home(alex)
    order(lines, "You parked a worry about Northwind.", "Still there?", "Let it go")
    assert "frowned" not in " ".join(lines)


def test_a_worry_is_let_go_with_one_press_on_home_and_leaves_the_calendar(alex, cast):
    made = interview(cast.alex)
    worry = Parked.objects.create(owner=cast.alex, interview=made, words="they frowned", due_at=timezone.now())
    alex.post(f"/reflect/parked/{worry.pk}/", {"let_go": "1"})

    assert "Let it go" not in home(alex)
    assert "parked" not in dated(cast.alex)


def test_a_reminder_is_in_the_calendar_on_its_day_and_gone_once_answered(alex, cast):
    made = interview(cast.alex, "Fabrikam", 5 * DAY)
    asked(made, days=1)
    told = dated(cast.alex)["reminder"]

    assert told.starts > timezone.now() + 6 * DAY
    assert 9 == timezone.localtime(told.starts).hour
    assert "Fabrikam: one reminder, if you like" == told.title
    Answer.objects.create(owner=cast.alex, interview=made, text="No")
    assert "reminder" not in dated(cast.alex)
    assert "Waiting for others" not in home(alex)


def test_when_it_is_time_the_reminder_is_offered_first_thing(alex, cast):
    asked(interview(cast.alex, "Fabrikam", 20 * DAY), days=13)

    order(home(alex), "Fabrikam: no answer yet. One reminder, if you like.", "Past interviews")
    assert "Waiting for others" not in home(alex)


def test_the_silences_are_those_that_the_step_itself_tells(alex, cast):
    for number, days in enumerate((0, 1, 5, 9, 12, 13, 14, 20, 30, 60)):
        made = interview(cast.alex, f"Fabrikam {number}", 61 * DAY)
        asked(made, days=days)
        if number % 3 == 0:
            asked(made, days=max(days - 10, 0), kind="reminder")
        if number % 4 == 1:
            Interview.objects.filter(pk=made.pk).update(answer_by=timezone.localdate() + 2 * DAY)
        if number == 5:
            Letter.objects.create(owner=cast.alex, interview=made, kind="reminder", state="handed_over")
        if number == 7:
            Answer.objects.create(owner=cast.alex, interview=made, text="No")
    today = timezone.localdate()
    told = {made.pk: questions.asked(made) for made in Interview.objects.all()}
    waiting = {pk: one for pk, one in told.items() if rules.silence(one, "", today) not in (None, "closed")}
    mine = {one.interview: one for one in silences.of(cast.alex, timezone.now())}

    assert waiting.keys() == mine.keys()
    assert 3 < len(mine) < 9
    for pk, one in waiting.items():
        assert rules.may_remind(one, "", today) == mine[pk].may_remind
        assert rules.next_day(one, "", today) in (None, mine[pk].until)
    assert 1 <= sum(one.may_remind for one in mine.values()) < len(mine)


def test_nothing_of_what_was_written_or_answered_stands_on_home(alex, cast):
    made = interview(cast.alex)
    Moment.objects.create(owner=cast.alex, interview=made, origin="memory", question="zebra", quote="zebra")
    Answer.objects.create(owner=cast.alex, interview=made, text="zebra")
    asked(made, body="zebra", subject="zebra", facts=[{"text": "zebra"}])
    Person.objects.create(owner=cast.alex, interview=made, name="Priya", talked_about="zebra", asked_about="zebra")

    assert "zebra" not in alex.get("/").content.decode()


def test_nobody_else_s_interviews_letters_or_worries_stand_on_home(alex, cast):
    made = interview(cast.jo, "Secret")
    asked(made)
    interview(cast.jo, "Secret, second round", -DAY)
    Parked.objects.create(owner=cast.jo, interview=made, words="w", due_at=timezone.now())

    assert "Secret" not in alex.get("/").content.decode()
    assert [] == appointments(cast.alex, timezone.now())


@pytest.fixture
def many(cast):
    """A thousand interviews, two hundred of them with a question that waits."""
    job = Opportunity.objects.create(owner=cast.alex)
    now = timezone.now()
    Interview.objects.bulk_create(
        Interview(owner=cast.alex, opportunity=job, title=f"I {n}", happened_at=now - timedelta(hours=n))
        for n in range(1000)
    )
    waiting = Interview.objects.all()[:200]
    Letter.objects.bulk_create(
        Letter(owner=cast.alex, interview=one, kind="feedback_request", state="sent", sent_at=now - DAY)
        for one in waiting
    )


@pytest.mark.parametrize(
    ("path", "most"),
    [("/", 47), ("/interviews/", 5), ("/calendar/", 12), ("/calendar/second-take.ics", 12)],
)
def test_a_page_asks_the_store_no_more_for_a_thousand_interviews(alex, many, django_assert_max_num_queries, path, most):
    with django_assert_max_num_queries(most):
        assert 200 == alex.get(path).status_code


def test_past_interviews_are_all_there_a_page_at_a_time(alex, many):
    first, last = (alex.get(f"/interviews/?page={page}").content.decode() for page in (1, 20))

    assert "Page 1 of 20" in first
    assert 50 == last.count('class="row"')
    assert 200 == alex.get("/interviews/?page=nonsense").status_code


def test_on_the_day_of_a_no_home_asks_for_no_letter_and_no_take_of_that_interview(alex, cast):
    over = interview(cast.alex)
    Sitting.objects.create(owner=cast.alex, interview=over, closed_at=timezone.now(), kind_line="")
    assert "a note to each person you met" in " ".join(home(alex))
    outcomes.log(over.opportunity, over, Outcome.Kind.REJECTION, timezone.localdate(), timezone.now())

    lines = home(alex)
    assert "a note to each person you met" not in " ".join(lines)
    assert "Go on" not in lines
    assert "Look at it" in lines


@pytest.mark.parametrize(
    ("kind", "asks"),
    [("rejection", False), ("offer", False), ("withdrawn", False), ("next round", False), ("silence", True)],
)
def test_once_it_is_known_what_came_of_it_home_asks_for_no_letter_on_any_later_day_either(alex, cast, kind, asks):
    over = interview(cast.alex)
    Sitting.objects.create(owner=cast.alex, interview=over, closed_at=timezone.now(), kind_line="")
    before = timezone.now() - 5 * DAY
    outcomes.log(over.opportunity, over, Outcome.Kind(kind), timezone.localdate(before), before)

    assert asks == ("a note to each person you met" in " ".join(home(alex)))


def test_home_counts_no_question_that_practise_does_not_show_on_the_day_of_an_interview(alex, cast):
    over, soon = interview(cast.alex), interview(cast.alex, "Contoso", -timedelta(seconds=30))
    now = timezone.now()
    Moment.objects.create(
        owner=cast.alex, interview=over, origin="memory", question="Why us?", action="I own it.", written_at=now
    )
    alex.get("/practise/")
    Card.objects.update(
        due=now - timedelta(hours=3), last_take=now - timedelta(days=2), for_day=timezone.localdate(soon.happened_at),
        stability=3.0, last_grade=3, good_takes=1,
    )  # fmt: skip

    assert ": nothing today" in home(alex)
    assert "Nothing to practise today" in alex.get("/practise/").content.decode()


def test_a_new_interview_is_there_once_however_often_next_is_pressed(alex, cast):
    first, second = (alex.post("/interviews/new/", {"title": "Northwind", "company": "N"}) for _ in range(2))
    alex.post("/interviews/new/", {"title": "Northwind", "company": "Another"})

    assert first.url == second.url
    assert 2 == Interview.objects.of(cast.alex).count()
    assert 2 == Opportunity.objects.of(cast.alex).count()

"""Two days on: asked once, alone on its page, for who guessed; each lesson marked once; and then nothing asks again."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from evening_steps import new_interview, post, remember, with_record
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.models import Interview, Moment, Outcome
from secondtake_app.interviews.standing import appointments, notices
from secondtake_app.steps.reflect import looking_back, rules
from secondtake_app.steps.reflect.models import Parked, Sitting

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
SOON = 3 * DAY
"""After a close at any hour, its look back is due by then."""


@pytest.fixture
def closed(alex, cast):
    """A debrief with a guess of 3 and one lesson, closed three days ago."""
    return make_closed(alex, cast.alex)


def make_closed(client, owner, title="Northwind", guess="3", ago=SOON):
    interview = new_interview(owner, title)
    remember(interview, "right", "I was on time")
    remember(interview, "asked", "why leave")
    post(client, interview, "debrief/choose/", asked=["why leave"])
    (kept,) = interview.moments.all()
    post(client, interview, f"moments/{kept.pk}/", action="To own a question.", happened="I was lost", practise="on")
    Moment.objects.filter(pk=kept.pk).update(written_at=timezone.now() - ago - DAY)
    post(client, interview, "close/", in_two_days=guess, kind_line="")
    Sitting.objects.filter(interview=interview).update(closed_at=timezone.now() - ago)
    return interview


def on_home(client):
    return "ou closed Northwind on " in client.get("/").content.decode()


def read(client, interview, path):
    answer = client.get(f"/reflect/{interview.pk}/{path}", follow=True)
    return answer.redirect_chain, answer.content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize(
    ("closed_at", "due"),
    [
        ((2026, 11, 24, 0, 30), (2026, 11, 26, 18)),
        ((2026, 11, 24, 14, 0), (2026, 11, 26, 18)),
        ((2026, 11, 24, 23, 59), (2026, 11, 26, 18)),
        ((2026, 12, 30, 20, 0), (2027, 1, 1, 18)),
    ],
)
def test_two_days_on_is_the_evening_of_the_day_after_tomorrow(closed_at, due):
    assert datetime(*due, tzinfo=UTC) == rules.look_back_from(datetime(*closed_at, tzinfo=UTC))


def test_the_guess_is_met_alone_then_the_gap_then_the_lessons(alex, closed):
    assert on_home(alex)
    _, asks = read(alex, closed, "two-days/")
    assert "How does it feel now?" in asks
    for wrong in ("why leave", "I was lost", "To own a question"):
        assert wrong not in asks
    refused = post(alex, closed, "two-days/", then="11").content.decode()
    assert "Choose a number, or leave it out" in refused
    post(alex, closed, "two-days/", then="5")
    _, gap = read(alex, closed, "two-days/")
    assert "You had guessed 3 out of 10; it is 5. That is 2 easier than you had guessed." in gap
    assert "why leave" not in gap
    assert 5 == Sitting.objects.get().felt_then


def test_what_is_said_of_the_gap_promises_nothing_about_the_next_time(alex, closed):
    post(alex, closed, "two-days/", then="1")
    _, gap = read(alex, closed, "two-days/")

    assert "2 harder than you had guessed" in gap
    for promise in ("next time", "always", "better than you", "most people", "pass"):
        assert promise not in gap.partition("<main")[2].partition("</main>")[0]


def test_the_gap_is_told_over_all_of_the_person_s_guesses_and_no_one_else_s(alex, cast, closed):
    from conftest import let_in

    other = make_closed(alex, cast.alex, "Fabrikam", "4")
    theirs = make_closed(let_in(cast.jo), cast.jo, "Contoso", "9")
    sample = make_closed(alex, cast.alex, "Made up", "0")
    Interview.objects.filter(pk=sample.pk).update(sample=True)
    Sitting.objects.filter(interview__in=[theirs, sample]).update(felt_then=9, looked_back_at=timezone.now())
    post(alex, other, "two-days/", then="4")
    post(alex, closed, "two-days/", then="6")

    assert "Of 2 guesses so far, 1 came out easier, 0 harder and 1 the same." in read(alex, closed, "two-days/")[1]


def test_the_feeling_is_asked_once_and_kept_as_it_was_said(alex, closed):
    post(alex, closed, "two-days/", then="5")
    post(alex, closed, "two-days/", then="9")

    assert 5 == Sitting.objects.get().felt_then


@pytest.mark.parametrize("said", ["", "11", "-1", "٣", "3.5", "9" * 5000, "\0"])
def test_what_is_no_number_from_0_to_10_is_not_kept(alex, closed, said):
    assert 422 == post(alex, closed, "two-days/", then=said).status_code
    assert Sitting.objects.get().felt_then is None


def test_the_feeling_can_be_left_out_and_the_lessons_still_come(alex, closed):
    answer = post(alex, closed, "two-days/", leave="1")

    assert f"/reflect/{closed.pk}/two-days/" == answer.url
    chain, shown = read(alex, closed, "two-days/")
    assert f"/reflect/{closed.pk}/two-days/lessons/" == chain[-1][0]
    assert "out of 10" not in shown


def test_all_of_it_can_be_declined_on_home_and_nothing_asks_again(alex, closed):
    post(alex, closed, "two-days/", leave_all="1")

    assert not on_home(alex)
    assert [] == looking_back.lessons_of(closed)
    assert "" == closed.moments.get().two_days_on
    assert closed.moments.get().struck_at is None
    assert f"/reflect/{closed.pk}/debrief/" == read(alex, closed, "two-days/")[0][-1][0]


@pytest.mark.parametrize(("said", "struck"), [("still_true", False), ("smaller", False), ("struck", True), ("", False)])
def test_each_lesson_is_marked_once_and_what_is_struck_is_practised_no_more(alex, cast, closed, said, struck):
    from secondtake_app.steps.practise import keeping

    keeping.make_all(cast.alex, timezone.now())
    (kept,) = closed.moments.all()
    chain, page = read(alex, closed, "two-days/lessons/")
    assert not chain
    assert page.index("What went right") < page.index("To own a question.")
    assert "I was lost" not in page
    post(alex, closed, "two-days/lessons/", **{f"lesson-{kept.pk}": said})
    post(alex, closed, "two-days/lessons/", **{f"lesson-{kept.pk}": "struck"})

    kept.refresh_from_db()
    assert (said, struck) == (kept.two_days_on, kept.struck_at is not None)
    assert struck != keeping.awake(cast.alex).exists()
    post(alex, closed, "two-days/", leave="1")
    assert not on_home(alex)


def test_a_lesson_that_was_struck_can_be_brought_back(alex, closed):
    (kept,) = closed.moments.all()
    post(alex, closed, "two-days/lessons/", **{f"lesson-{kept.pk}": "struck"})
    shown = read(alex, closed, "debrief/")[1]
    assert "To own a question." not in shown
    assert "Bring it back" in shown
    post(alex, closed, f"moments/{kept.pk}/bring-back/")

    kept.refresh_from_db()
    assert (None, "") == (kept.struck_at, kept.two_days_on)
    assert "To own a question." in read(alex, closed, "debrief/")[1]


def test_a_verdict_that_is_none_marks_nothing(alex, closed):
    (kept,) = closed.moments.all()
    post(alex, closed, "two-days/lessons/", **{f"lesson-{kept.pk}": "forever"})

    kept.refresh_from_db()
    assert ("", None) == (kept.two_days_on, kept.struck_at)


@pytest.mark.parametrize("ago", [timedelta(hours=1), timedelta(days=1), timedelta(days=11)])
def test_before_its_time_and_a_week_after_it_nothing_is_asked(alex, cast, ago):
    interview = make_closed(alex, cast.alex, ago=ago)

    assert not on_home(alex)
    assert looking_back.guess_of(interview) is None


def test_who_guessed_nothing_is_asked_for_the_lessons_alone(alex, cast):
    interview = make_closed(alex, cast.alex, guess="")

    assert on_home(alex)
    assert f"/reflect/{interview.pk}/two-days/lessons/" == read(alex, interview, "two-days/")[0][-1][0]


def test_a_close_without_guess_and_lesson_asks_for_nothing(alex, cast):
    interview = new_interview(cast.alex)
    post(alex, interview, "close/", kind_line="")
    Moment.objects.create(owner=cast.alex, interview=interview, origin="memory", written_at=timezone.now() - 9 * DAY)
    Sitting.objects.update(closed_at=timezone.now() - SOON)

    assert not on_home(alex)
    assert "look-back" not in {entry.key[:9] for entry in appointments(cast.alex, timezone.now())}


def test_on_the_day_of_a_no_nothing_is_looked_back_at_on_home(alex, cast, closed):
    other = new_interview(cast.alex, "Contoso")
    outcomes.log(other.opportunity, other, Outcome.Kind.REJECTION, timezone.localdate(), timezone.now())

    assert not on_home(alex)


def test_what_was_opened_again_is_looked_back_at_only_after_its_next_close(alex, closed):
    post(alex, closed, "reopen/", reason="feedback", note="they wrote")

    assert not on_home(alex)
    assert looking_back.guess_of(closed) is None
    assert [] == looking_back.lessons_of(closed)


def test_to_look_at_the_close_by_itself_takes_no_look_back_away(alex, closed):
    alex.get(f"/reflect/{closed.pk}/close/")

    assert on_home(alex)


def test_the_look_back_is_in_the_calendar_without_a_word_of_what_it_is(alex, cast):
    interview = make_closed(alex, cast.alex, ago=timedelta())
    (told,) = [one for one in appointments(cast.alex, timezone.now()) if one.key.startswith("look-back")]

    closed_at = timezone.localtime(Sitting.objects.get().closed_at)
    assert rules.look_back_from(closed_at) == told.starts
    assert not {"Northwind", "feel", "lesson", "guess", "bad"} & set(f"{told.title} {told.text}".split())
    post(alex, interview, "reopen/", reason="feedback", note="they wrote")
    assert [] == [one for one in appointments(cast.alex, timezone.now()) if one.key.startswith("look-back")]


def test_the_look_back_leaves_an_export_with_what_was_said(alex, closed):
    (kept,) = closed.moments.all()
    post(alex, closed, "two-days/", then="5")
    post(alex, closed, "two-days/lessons/", **{f"lesson-{kept.pk}": "smaller"})
    data = json.loads(alex.get(f"/reflect/{closed.pk}/export.json").content)

    assert ("smaller", 5) == (data["moments"][0]["two_days_on"], data["sittings"][0]["felt_then"])


def worry(interview, ago):
    return Parked.objects.create(
        owner=interview.owner, interview=interview, words="they frowned", due_at=timezone.now() - ago
    )


def test_a_worry_that_was_left_does_not_come_again_and_can_be_read_where_it_was_closed(alex, cast, closed):
    row = worry(closed, timedelta())
    assert any("worry" in notice.text for notice in notices(cast.alex, timezone.now()))
    alex.post(f"/reflect/parked/{row.pk}/", {"leave": "1"})

    assert not any("worry" in notice.text for notice in notices(cast.alex, timezone.now()))
    shown = read(alex, closed, "debrief/")[1]
    assert f"/reflect/parked/{row.pk}/" in shown
    assert "they frowned" not in shown


def test_a_worry_that_nobody_looked_at_for_a_week_stops_asking(alex, cast, closed):
    worry(closed, timedelta(days=8))

    assert not any("worry" in notice.text for notice in notices(cast.alex, timezone.now()))


def test_a_worry_that_is_parked_once_more_comes_at_its_new_time_only(alex, cast, closed):
    row = worry(closed, timedelta())
    alex.post(f"/reflect/parked/{row.pk}/", {"until": ""})

    assert not any("worry" in notice.text for notice in notices(cast.alex, timezone.now()))
    assert any("worry" in notice.text for notice in notices(cast.alex, timezone.now() + 2 * DAY))


@pytest.mark.parametrize("count", [3, 30])
def test_home_asks_the_store_no_more_for_many_closes(alex, cast, django_assert_max_num_queries, count):
    for number in range(count):
        interview = new_interview(cast.alex, f"I {number}")
        when = timezone.now() - SOON
        Sitting.objects.create(owner=cast.alex, interview=interview, closed_at=when, in_two_days=4, kind_line="")
    with django_assert_max_num_queries(4):
        assert count == len(list(looking_back_lines(cast.alex)))


def looking_back_lines(person):
    from django.apps import apps

    found = apps.get_app_config("reflect").notices(person, timezone.now())
    return [notice for notice in found if notice.text.startswith("You closed ")]


def test_with_nothing_to_look_back_at_home_pays_one_query(cast, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [] == list(looking_back.due(cast.alex, timezone.now()))


def test_a_debrief_with_a_record_is_looked_back_at_as_well(alex, cast):
    interview = with_record(cast.alex)
    Moment.objects.create(
        owner=cast.alex, interview=interview, origin="record", question="why leave", if_this="I lose the thread",
        then_that="say it back", written_at=timezone.now() - 9 * DAY,
    )  # fmt: skip
    post(alex, interview, "close/", kind_line="")
    Sitting.objects.update(closed_at=timezone.now() - SOON)

    assert on_home(alex)
    assert "If I lose the thread, then I say it back." in read(alex, interview, "two-days/lessons/")[1]


def test_what_two_days_said_is_read_back_as_it_was_marked(alex, cast, closed):
    (lesson,) = closed.moments.all()
    post(alex, closed, "two-days/lessons/", **{f"lesson-{lesson.pk}": "smaller"})

    assert "Looked at once more: smaller than I thought" in read(alex, closed, "debrief/")[1]


def test_a_close_of_longer_ago_is_not_said_to_be_two_days_old(alex, cast):
    interview = make_closed(alex, cast.alex, ago=5 * DAY)
    lines = [notice.text for notice in notices(cast.alex, timezone.now())]
    (said,) = (line for line in lines if "closed" in line)
    closed_at = Sitting.objects.get(interview=interview).closed_at

    assert said.startswith(f"You closed Northwind on {closed_at:%A} {closed_at.day} ")
    assert "two days" not in read(alex, interview, "two-days/")[1].partition("<main")[2]
    assert "Two days" not in read(alex, interview, "two-days/lessons/")[1].partition("<main")[2]


def test_a_worry_whose_time_has_come_is_not_said_to_be_parked_until_then(alex, closed):
    worry(closed, timedelta(hours=1))
    assert "A worry lies here." in read(alex, closed, "debrief/")[1]

    Parked.objects.update(due_at=datetime(2190, 3, 4, 18, 0, tzinfo=UTC))
    assert "parked until Thursday 4 March, 18:00" in read(alex, closed, "debrief/")[1]


def test_on_the_day_of_a_no_the_calendar_holds_no_look_back_either(alex, cast, closed):
    now = timezone.now()
    Sitting.objects.update(closed_at=rules.look_back_from(now) - 4 * DAY)

    def held():
        return [one.key for one in appointments(cast.alex, now) if one.key.startswith("look-back")]

    assert 1 == len(held())
    outcomes.log(closed.opportunity, closed, Outcome.Kind.REJECTION, now.date(), now)
    assert [] == held()

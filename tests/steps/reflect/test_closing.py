"""The closing step: a line that is true of what was confirmed, by itself too, and a debrief that then stays shut."""

from datetime import timedelta

import pytest
from django.utils import timezone

from evening_steps import new_interview, post, remember, with_record
from secondtake.outlook.kind_lines import ANY_EVENING, Confirmed
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.models import Moment, Outcome
from secondtake_app.interviews.standing import closing_address, first_step
from secondtake_app.outbox.models import Letter
from secondtake_app.steps.reflect import closing, evening, page, record
from secondtake_app.steps.reflect.models import FindingChoice, Parked, Sitting

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def interview(cast):
    return new_interview(cast.alex)


@pytest.fixture
def closed(alex, cast):
    """A debrief with one moment, which was closed."""
    interview = with_record(cast.alex)
    moment(interview)
    post(alex, interview, "close/", kind_line="It was one of several.")
    return interview


def moment(interview, **more):
    values = {"origin": "memory", "question": "why leave", "quote": "I was lost", "action": "To own a question."}
    values |= {"written_at": timezone.now(), **more}
    return Moment.objects.create(owner=interview.owner, interview=interview, **values)


def read(client, interview, path="debrief/"):
    return client.get(f"/reflect/{interview.pk}/{path}").content.decode().replace("&#x27;", "'")


def days_ago(interview, days):
    """All that was closed of it was closed so long ago."""
    Sitting.objects.filter(interview=interview).update(closed_at=timezone.now() - days * DAY)


def no_came(interview):
    return outcomes.log(interview.opportunity, interview, Outcome.Kind.REJECTION, timezone.localdate(), timezone.now())


def say_first(interview, kind, verdict):
    record.report(interview, [])
    data = next(one.data for one in page.gather(interview).right if one.data["kind"].startswith(kind))
    FindingChoice.objects.create(
        owner=interview.owner, interview=interview, revision=interview.record, kind=data["kind"], span=data["span"],
        finding=data, verdict=verdict,
    )  # fmt: skip


def test_what_only_the_rules_found_feeds_no_kind_line(alex, cast):
    interview = with_record(cast.alex)

    assert page.gather(interview).right
    assert set() == closing.what_is_confirmed(interview)
    assert ANY_EVENING in read(alex, interview, "close/")


@pytest.mark.parametrize(
    ("confirm", "what"),
    [
        (lambda one: remember(one, "right", "I was on time"), {Confirmed.RIGHT}),
        (lambda one: say_first(one, "story", "kept"), {Confirmed.STORY, Confirmed.RIGHT}),
        (lambda one: say_first(one, "story", "not_true"), set()),
        (moment, {Confirmed.OWN_WORDS}),
        (lambda one: moment(one, action="", written_at=None), set()),
        (lambda one: moment(one, struck_at=timezone.now()), set()),
        (no_came, {Confirmed.REJECTED}),
        (lambda one: Letter.objects.create(owner=one.owner, interview=one, kind="thank_you", state="sent"),
         {Confirmed.SENT}),
        (lambda one: Letter.objects.create(owner=one.owner, interview=one, kind="thank_you", state="queued"), set()),
    ],
)  # fmt: skip
def test_a_line_is_fed_by_what_the_person_said_kept_or_did_and_by_nothing_else(cast, confirm, what):
    interview = with_record(cast.alex)
    confirm(interview)

    assert what == closing.what_is_confirmed(interview)


def test_a_no_of_yesterday_is_not_today_s(cast, interview):
    no_came(interview)
    Outcome.objects.update(logged_on=timezone.localdate() - DAY)

    assert set() == closing.what_is_confirmed(interview)


def test_a_line_that_was_emptied_stays_empty(alex, interview):
    post(alex, interview, "close/keep/", kind_line="", worry="they frowned", version=1)

    assert ANY_EVENING not in read(alex, interview, "close/")
    assert "they frowned" in read(alex, interview, "close/")
    post(alex, interview, "close/", kind_line="", worry="they frowned", version=2)
    assert "lead" not in read(alex, interview)
    assert ["they frowned"] == list(Parked.objects.values_list("words", flat=True))
    assert "" == Sitting.objects.get().worry


def test_typing_on_the_close_parks_and_closes_nothing(alex, interview):
    answer = post(alex, interview, "close/keep/", kind_line="One of several", worry="they frowned", version=1)

    assert 200 == answer.status_code
    assert not Parked.objects.exists()
    assert not evening.is_closed(interview)


def test_two_windows_on_a_close_never_overwrite_each_other_silently(alex, interview):
    alex.get(f"/reflect/{interview.pk}/close/")
    post(alex, interview, "close/keep/", kind_line="from the first window", worry="", version=1)
    answer = post(alex, interview, "close/", kind_line="from the second", worry="", version=1)

    assert 409 == answer.status_code
    assert "from the first window" in answer.content.decode()
    assert "from the second" in answer.content.decode()
    assert not evening.is_closed(interview)


def test_words_that_pause_the_close_are_kept(alex, interview):
    post(alex, interview, "close/", kind_line="I want to die", worry="they frowned", version=1)

    assert "I want to die" == Sitting.objects.get().kind_line
    assert ["they frowned"] == list(Parked.objects.values_list("words", flat=True))
    assert not evening.is_closed(interview)


@pytest.mark.parametrize(
    "path", ["remember/", "answers/", "answers/0/", "feeling/", "record/", "record/speakers/", "record/lines/"]
)
def test_after_the_close_no_address_goes_over_it_again(alex, closed, path):
    remember(closed, "asked", "why leave")

    assert f"/reflect/{closed.pk}/debrief/" == alex.get(f"/reflect/{closed.pk}/{path}").url


def test_after_the_close_a_moment_s_own_address_leads_to_what_is_kept_until_there_is_something_new(alex, closed):
    there = f"/reflect/{closed.pk}/moments/{closed.moments.get().pk}/"
    shut = alex.get(there).url
    post(alex, closed, "reopen/", reason="feedback", note="they wrote back")

    assert f"/reflect/{closed.pk}/debrief/" == shut
    assert 200 == alex.get(there).status_code


def test_the_closed_page_and_its_print_hold_lessons_and_none_of_what_went_wrong(alex, closed):
    remember(closed, "asked", "the question I dread")
    for shown in (read(alex, closed), read(alex, closed, "print/")):
        assert "To own a question." in shown
        assert "forty open tickets" in shown
        assert shown.index("What went right") < shown.index("For the next one")
        for wrong in ("I was lost", "lost my train of thought", "Places to look", "the question I dread", "The whole"):
            assert wrong not in shown


def test_what_is_the_person_s_own_can_still_be_taken_along_whole(alex, closed):
    assert "I was lost" in read(alex, closed, "export.md")
    assert "I was lost" in read(alex, closed, "export.json")


def test_what_was_typed_in_a_window_that_stayed_open_is_not_lost_by_the_close(alex, closed):
    (kept,) = closed.moments.all()
    post(alex, closed, f"moments/{kept.pk}/keep/", action="Typed on", version=kept.version)
    answer = post(alex, closed, "debrief/choose/", other="I forgot to thank Mei")

    kept.refresh_from_db()
    assert "Typed on" == kept.action
    assert 1 == closed.moments.count()
    assert 'value="I forgot to thank Mei"' in answer.content.decode()
    assert "closed meanwhile" in answer.content.decode()


def test_what_went_right_may_be_added_after_the_close_too(alex, closed):
    assert 200 == alex.get(f"/reflect/{closed.pk}/right/").status_code


def test_an_evening_closed_before_the_debrief_goes_on_the_next_day_without_a_reason(alex, interview):
    remember(interview, "asked", "why leave")
    post(alex, interview, "close/", kind_line="Enough")
    tonight = read(alex, interview)
    assert "Tomorrow it goes on where you left it." in tonight
    assert "What is new?" not in tonight
    days_ago(interview, 1)

    assert f"/reflect/{interview.pk}/right/" == alex.get(f"/reflect/{interview.pk}/").url
    assert 200 == alex.get(f"/reflect/{interview.pk}/remember/").status_code


def test_an_evening_that_was_put_off_may_go_on_at_once_after_all(alex, interview):
    post(alex, interview, "close/", kind_line="Enough")
    answer = post(alex, interview, "reopen/")

    assert f"/reflect/{interview.pk}/" == answer.url
    assert not evening.is_closed(interview)


def test_a_debrief_that_was_seen_stays_shut_on_the_next_day_too(alex, closed):
    days_ago(closed, 30)

    assert evening.is_closed(closed)
    assert "What is new?" in read(alex, closed)


def test_on_the_day_of_a_no_the_close_opens_by_itself_and_the_debrief_stays_shut(alex, closed):
    days_ago(closed, 30)
    no_came(closed)
    shown = alex.get(closing_address(closed)).content.decode()
    assert "A no came today." in shown
    assert evening.is_closed(closed)
    assert f"/reflect/{closed.pk}/debrief/" == alex.get(f"/reflect/{closed.pk}/record/lines/").url

    for _ in range(2):
        post(alex, closed, "close/", kind_line="It may hurt.", in_two_days="2")
    assert evening.is_closed(closed)
    assert ["It was one of several.", "It may hurt."] == list(Sitting.objects.values_list("kind_line", flat=True))
    assert "It may hurt." in read(alex, closed)


def test_a_close_that_was_only_looked_at_changes_nothing_that_is_shown(alex, closed):
    days_ago(closed, 30)
    alex.get(closing_address(closed))

    assert "It was one of several." in read(alex, closed)
    assert {"over": False} == post(alex, closed, "debrief/spend/", seconds="45").json()
    assert 0 == sum(Sitting.objects.values_list("seconds", flat=True))


def test_home_offers_the_close_while_an_evening_is_open_and_not_after_it(alex, interview):
    there = f"/reflect/{interview.pk}/close/"
    before = alex.get("/").content.decode()
    post(alex, interview, "close/", kind_line="Enough")

    assert f'href="{there}"' in before
    assert f'href="{there}"' not in alex.get("/").content.decode()


def test_the_close_names_what_comes_next_and_on_the_day_of_a_no_nothing(alex, interview):
    before = read(alex, interview, "close/")
    no_came(interview)

    assert "Next: a note to each person you met." in before
    assert "Next: a note" not in read(alex, interview, "close/")


def test_of_an_evening_that_was_put_off_it_is_said_that_it_goes_on(alex, interview):
    post(alex, interview, "close/", kind_line="Enough")

    assert "Closed for tonight. Tomorrow it goes on where you left it." == first_step(interview).next


def test_that_a_memory_is_as_good_as_a_record_is_said_nowhere(alex, interview):
    answer = post(alex, interview, "record/", paste="x", basis="no").content.decode()

    for shown in (answer, read(alex, interview, "record/")):
        assert "just as well" not in shown
    assert "holds less than a record" in answer


def test_nobody_else_closes_looks_back_or_reads(cast, closed):
    from conftest import let_in

    jo = let_in(cast.jo)
    for path in ("close/", "two-days/", "two-days/lessons/", "debrief/", "print/"):
        assert 404 == jo.get(f"/reflect/{closed.pk}/{path}").status_code
    assert 404 == jo.post(f"/reflect/{closed.pk}/close/keep/").status_code
    assert 404 == jo.post(f"/reflect/{closed.pk}/moments/{closed.moments.get().pk}/bring-back/").status_code

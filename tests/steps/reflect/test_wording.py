"""Questions about wording: after saving only, at most two in a sitting, none twice, none where it was switched off."""

import pytest
from django.utils import timezone

from evening_steps import new_interview, post, remember, with_record
from secondtake_app.interviews.models import Moment
from secondtake_app.steps.reflect import wording
from secondtake_app.steps.reflect.models import AskedWording, Parked, Sitting

pytestmark = pytest.mark.django_db
THREE = "Everything went wrong. I'm a failure. I'll never get a job."
ASKS = "A question about your wording"


@pytest.fixture
def interview(cast):
    return new_interview(cast.alex)


def moment(interview, happened=THREE, **more):
    values = {"origin": "memory", "question": "why leave", "action": "To own it.", "written_at": timezone.now()}
    return Moment.objects.create(owner=interview.owner, interview=interview, happened=happened, **{**values, **more})


def read(client, interview, path):
    return client.get(f"/reflect/{interview.pk}/{path}").content.decode().replace("&#x27;", "'")


def leave(client, at=0):
    row = AskedWording.objects.order_by("created_at")[at]
    return client.post(f"/reflect/wording/{row.pk}/leave/", {"next": "/reflect/"})


def test_after_a_moment_is_saved_it_is_asked_about_one_at_a_time_each_with_its_reason(alex, interview):
    moment(interview)
    shown = read(alex, interview, "close/")
    again = read(alex, interview, "close/")
    leave(alex)
    second = read(alex, interview, "close/")

    assert [1, 1, 1] == [one.count(ASKS) for one in (shown, again, second)]
    for one in (shown, again):
        assert '<span class="quote">Everything went wrong</span>' in one
        assert "This counts every part of it." in one
    assert "What of it do you know today, and what not yet?" in second
    assert "A rule looks for a few ways of putting things." in shown


def test_after_two_that_were_left_no_third_is_asked_in_this_sitting(alex, interview):
    moment(interview)
    for at in range(2):
        assert ASKS in read(alex, interview, "close/")
        leave(alex, at)

    assert ASKS not in read(alex, interview, "close/")
    assert 2 == AskedWording.objects.count()


def test_the_same_words_elsewhere_are_not_asked_about_again_once_left(alex, cast, interview):
    moment(interview, "I always mess up interviews.")
    read(alex, interview, "close/")
    leave(alex)
    other = new_interview(cast.alex)
    moment(other, "well,  I always mess up  interviews")

    assert ASKS not in read(alex, other, "close/")


def test_a_question_stands_on_the_day_on_which_it_was_asked_and_no_longer(alex, interview):
    moment(interview, "I always mess up interviews.")
    read(alex, interview, "close/")
    AskedWording.objects.update(on="2026-01-01")

    assert ASKS not in read(alex, interview, "close/")
    assert 1 == AskedWording.objects.count()


def test_a_new_sitting_may_ask_two_more(alex, interview):
    moment(interview)
    for at in range(2):
        read(alex, interview, "close/")
        leave(alex, at)
    post(alex, interview, "close/", kind_line="")
    assert ASKS not in read(alex, interview, "close/")
    post(alex, interview, "reopen/", reason="feedback", note="they wrote")

    assert 1 == read(alex, interview, "close/").count(ASKS)
    assert 3 == AskedWording.objects.count()


def test_it_can_be_switched_off_and_then_nothing_is_kept_either(alex, cast, interview):
    cast.alex.asks_about_wording = False
    cast.alex.save()
    moment(interview)

    assert ASKS not in read(alex, interview, "close/")
    assert not AskedWording.objects.exists()


def test_the_settings_page_switches_it_off_and_on(alex, cast):
    assert "asks_about_wording" in alex.get("/settings/").content.decode()
    form = {"country": "", "timezone": "UTC", "box_minutes": "20"}
    alex.post("/settings/", form)
    cast.alex.refresh_from_db()
    off = cast.alex.asks_about_wording
    alex.post("/settings/", {**form, "asks_about_wording": "on"})
    cast.alex.refresh_from_db()

    assert (False, True) == (off, cast.alex.asks_about_wording)


@pytest.mark.parametrize("path", ["remember/", "right/", "answers/", "answers/0/", "feeling/"])
def test_nothing_is_asked_while_somebody_remembers(alex, interview, path):
    for prompt in ("asked", "right"):
        remember(interview, prompt, f"why leave\n{THREE}")
    moment(interview)
    post(alex, interview, "answers/0/", said=THREE, they_did=THREE, certainty="gist", version=0)

    assert ASKS not in read(alex, interview, path)


def test_what_is_remembered_is_not_looked_at_for_wording_on_any_later_page(alex, interview):
    for prompt in ("asked", "right"):
        remember(interview, prompt, f"why leave\n{THREE}")
    post(alex, interview, "answers/0/", said=THREE, they_did=THREE, certainty="gist", version=0)

    for path in ("debrief/", "close/", "print/"):
        assert ASKS not in read(alex, interview, path)


def test_nothing_is_asked_while_somebody_types(alex, interview):
    row = moment(interview, "", written_at=None)
    answer = post(alex, interview, f"moments/{row.pk}/keep/", happened=THREE, version=row.version)

    assert not {"question", "wording", "remarks"} & answer.json().keys()
    assert ASKS not in read(alex, interview, f"moments/{row.pk}/")
    assert ASKS not in read(alex, interview, "close/")


def test_on_return_the_question_stands_with_its_moment(alex, interview):
    row = moment(interview, "I always mess up interviews.")
    shown = read(alex, interview, f"moments/{row.pk}/")

    assert 1 == shown.count(ASKS)
    assert shown.index(ASKS) < shown.index("<textarea")


def test_what_i_would_say_now_is_not_asked_about(alex, interview):
    moment(interview, "", action=THREE, situation=THREE, result=THREE)

    assert ASKS not in read(alex, interview, "close/")


def test_words_about_self_harm_are_left_to_the_pause(alex, interview):
    moment(interview, f"{THREE} I want to kill myself.")

    assert ASKS not in read(alex, interview, "close/")
    assert not AskedWording.objects.exists()


def test_beside_words_about_the_whole_stands_what_the_person_confirmed_and_no_more(alex, cast):
    interview = with_record(cast.alex)
    moment(interview, "Everything went wrong.")
    assert "Under “What went right”" not in read(alex, interview, "close/")
    remember(interview, "right", "on time\nthe returns story")

    assert "Under “What went right” stand 2 things from this interview." in read(alex, interview, "close/")


def test_the_line_to_end_on_is_asked_about_after_the_close(alex, interview):
    post(alex, interview, "close/", kind_line="I'm a failure.")

    assert 1 == read(alex, interview, "debrief/").count(ASKS)


def test_what_is_new_is_asked_about_once_it_is_open_again(alex, cast):
    interview = with_record(cast.alex)
    post(alex, interview, "close/", kind_line="")
    post(alex, interview, "reopen/", reason="feedback", note="They must think I'm an idiot")
    shown = read(alex, interview, "debrief/")

    assert 1 == shown.count(ASKS)
    assert shown.index("What went right") < shown.index(ASKS)


def test_a_parked_worry_is_asked_about_only_where_its_words_are_shown(alex, interview):
    post(alex, interview, "close/", kind_line="", worry="They must think I'm an idiot.")
    assert ASKS not in read(alex, interview, "debrief/")
    assert ASKS not in alex.get("/").content.decode()
    worry = Parked.objects.get()
    shown = alex.get(f"/reflect/parked/{worry.pk}/").content.decode()

    assert shown.index("Show me its words") < shown.index(ASKS) < shown.rindex("</details>")


def test_of_a_question_only_a_fingerprint_is_kept_and_nothing_is_logged(alex, interview, caplog):
    caplog.set_level("DEBUG")
    moment(interview)
    read(alex, interview, "close/")
    kept = [str(value) for row in AskedWording.objects.values() for value in row.values()]

    assert not any("wrong" in value or "job" in value for value in kept)
    assert all(64 == len(row.mark) for row in AskedWording.objects.all())
    assert "failure" not in caplog.text
    assert "everything_wrong" not in " ".join(kept).lower()


def test_a_question_names_no_person_mood_or_illness(alex, interview):
    moment(interview, f"{THREE} They must think I'm an idiot. I always mess up. It was a total disaster.")
    Sitting.objects.all().delete()
    for _ in range(2):
        one = wording.question(interview, wording.of_moments(interview.moments.all()))
        AskedWording.objects.filter(pk=one.id).update(left_at=timezone.now())
        said = f"{one.remark.reason} {one.remark.question}".lower()
        for label in ("you are", "you're", "anxi", "depress", "negative", "distort", "catastroph", "spiral", "feel"):
            assert label not in said


def test_deleting_the_interview_deletes_what_was_asked_about_its_words(alex, interview):
    moment(interview)
    read(alex, interview, "close/")
    alex.post(f"/interviews/{interview.pk}/delete/", {"now": "1"})

    assert not AskedWording.objects.exists()


def test_jo_can_leave_no_question_of_alex_s(alex, cast, interview):
    from conftest import let_in

    moment(interview)
    read(alex, interview, "close/")

    assert 404 == leave(let_in(cast.jo)).status_code
    assert not AskedWording.objects.exclude(left_at=None).exists()


def test_leaving_a_question_leads_back_and_never_elsewhere(alex, interview):
    moment(interview)
    read(alex, interview, "close/")
    row = AskedWording.objects.first()

    assert "/reflect/" == leave(alex).url
    assert "/" == alex.post(f"/reflect/wording/{row.pk}/leave/", {"next": "//evil.example/"}).url

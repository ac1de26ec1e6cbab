"""An evening over plain requests: nothing typed is lost, nothing is shown twice, and it ends."""

import json
import sqlite3

import pytest
from django.db import connection
from django.utils import timezone

from evening_steps import RECORD, new_interview, post, remember, with_record
from secondtake_app.interviews import keeping
from secondtake_app.interviews.models import AnalysisRun, Forecast, Interview, Moment
from secondtake_app.steps.reflect import evening, facts, page, record
from secondtake_app.steps.reflect.models import Parked, Recall, Sitting
from secondtake_app.steps.reflect.page import finding_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def interview(cast):
    return new_interview(cast.alex)


def test_a_new_interview_needs_only_a_name(alex):
    answer = alex.post("/interviews/new/", {"title": ""})
    assert "It needs a name" in answer.content.decode()

    alex.post("/interviews/new/", {"title": "Tuesday"})
    assert ["Tuesday"] == [interview.title for interview in Interview.objects.all()]


def test_the_first_version_of_recall_is_frozen_and_later_ones_are_kept_beside_it(alex, interview):
    post(alex, interview, "remember/", text="why leave now", version=1)
    post(alex, interview, "remember/", text="why leave now\nand a second", version=2)

    row = Recall.objects.get(interview=interview, prompt="asked")
    assert ("why leave now", "why leave now\nand a second") == (row.first_text, row.text)


def test_an_empty_recall_is_asked_for_once_more_and_nothing_is_frozen(alex, interview):
    answer = post(alex, interview, "remember/", text="  ", version=1)

    assert "One line is enough" in answer.content.decode()
    assert Recall.objects.get().frozen_at is None


def test_two_windows_on_one_text_never_overwrite_each_other_silently(alex, interview):
    evening.recall(interview, "asked")
    first = post(alex, interview, "keep/asked/", text="from the first window", version=1)
    second = post(alex, interview, "keep/asked/", text="from the second", version=1)

    assert 200 == first.status_code
    assert 409 == second.status_code
    assert "from the first window" == second.json()["other"]
    assert "from the first window" == Recall.objects.get().text


def test_the_form_without_script_shows_both_texts_when_another_window_was_first(alex, interview):
    evening.recall(interview, "asked")
    post(alex, interview, "keep/asked/", text="from the first window", version=1)
    answer = post(alex, interview, "remember/", text="from the second", version=1)

    assert 409 == answer.status_code
    assert "from the first window" in answer.content.decode()
    assert "from the second" in answer.content.decode()


def test_the_forecast_is_asked_once_and_never_changed(alex, interview):
    post(alex, interview, "feeling/", feeling="3", odds="40")
    post(alex, interview, "feeling/", feeling="9", odds="90")

    assert [(3, 40)] == list(Forecast.objects.values_list("feeling", "odds"))


@pytest.mark.parametrize("odds", ["-1", "101", "many"])
def test_odds_that_are_none_get_a_sentence_and_are_not_kept(alex, interview, odds):
    answer = post(alex, interview, "feeling/", odds=odds)

    assert "Write a number from 0 to 100" in answer.content.decode()
    assert not Forecast.objects.exists()


@pytest.mark.parametrize(("basis", "says"), [("", "Please say who agreed"), ("no", "better not to keep it here")])
def test_a_record_without_everyones_consent_is_not_kept_and_the_paste_is_still_there(alex, interview, basis, says):
    answer = post(alex, interview, "record/", paste=RECORD, basis=basis)

    assert says in answer.content.decode()
    assert "forty open tickets" in answer.content.decode()
    assert not interview.revisions.exists()


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, b"PK\x03\x04 not a document"])
def test_a_file_without_speech_gets_a_sentence_and_nothing_is_stored(alex, interview, data):
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = post(alex, interview, "record/", file=SimpleUploadedFile("x.vtt", data or b" "), basis="everyone")

    assert 422 == answer.status_code
    assert "no spoken words" in answer.content.decode()
    assert not interview.revisions.exists()


def test_more_than_four_hours_of_talk_is_sent_to_the_command_line(alex, interview):
    text = "\n".join(f"{hour:02}:00:00 Alex: and then I spoke for hour {hour}" for hour in range(6))
    answer = post(alex, interview, "record/", paste=text, basis="everyone")

    assert "more than four hours" in answer.content.decode()
    assert not interview.revisions.exists()


def test_nothing_standing_out_may_be_a_feeling_and_leads_to_the_close(alex, cast):
    interview = with_record(cast.alex)
    answer = post(alex, interview, "debrief/choose/", feeling="1")

    assert evening.reflection(interview).only_a_feeling
    assert 302 == answer.status_code
    assert not Moment.objects.exists()


def test_a_fourth_moment_is_refused_in_words_and_the_ticks_stay(alex, interview):
    remember(interview, "asked", "one\ntwo\nthree\nfour")
    answer = post(alex, interview, "debrief/choose/", asked=["one", "two", "three", "four"])

    assert "Three moments are the most" in answer.content.decode()
    assert not Moment.objects.exists()


def test_the_time_box_counts_what_the_page_says_and_closes_nothing(alex, interview):
    Sitting.objects.create(owner=interview.owner, interview=interview, minutes=1)
    under = post(alex, interview, "debrief/spend/", seconds="45").json()
    over = post(alex, interview, "debrief/spend/", seconds="900").json()

    assert (False, True) == (under["over"], over["over"])
    assert 45 + 60 == Sitting.objects.get().seconds
    assert Sitting.objects.get().closed_at is None


def test_a_closed_debrief_shows_what_was_kept_and_opens_only_for_news(alex, cast):
    interview = with_record(cast.alex)
    post(alex, interview, "close/", kind_line="It was one of several.")
    shut = alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()
    refused = post(alex, interview, "reopen/", reason="feedback", note="").content.decode()
    post(alex, interview, "reopen/", reason="feedback", note="they wrote back")

    assert "It was one of several." in shut
    assert "Places to look" not in shut
    assert "stays closed unless there is something new" in refused
    opened = alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()
    assert "What went right" in opened
    assert "Opened again, since: they wrote back" in opened
    assert "they wrote back" in alex.get(f"/reflect/{interview.pk}/export.json").content.decode()
    assert ["", "feedback"] == list(Sitting.objects.values_list("reopened_for", flat=True))


def test_a_parked_worry_comes_back_as_a_question_and_not_as_its_words(alex, interview):
    Parked.objects.create(owner=interview.owner, interview=interview, words="they hated me", due_at=timezone.now())
    home = alex.get("/").content.decode()
    worry = Parked.objects.get()
    alex.post(f"/reflect/parked/{worry.pk}/", {"let_go": "1"})

    assert "You parked a worry about Northwind." in home
    assert "Still there?" in home
    assert "they hated me" not in home
    assert "Still there?" not in alex.get("/").content.decode()


def test_words_about_self_harm_are_kept_pause_the_flow_once_and_are_not_logged(alex, interview, caplog):
    dark = "they asked why I left\nI want to die"
    post(alex, interview, "keep/asked/", text=dark, version=1)
    paused = post(alex, interview, "remember/", text=dark, version=2)
    again = post(alex, interview, "remember/", text=dark, version=3)

    assert dark == Recall.objects.get().text
    assert "/help/pause/" not in again.url
    assert paused.url.startswith("/reflect/") or "/help/pause/" in paused.url
    assert "die" not in caplog.text


def test_the_pause_shows_people_to_call_and_the_way_back(alex):
    shown = alex.get("/help/pause/?back=/reflect/", headers={"accept-language": "en-GB,en"}).content.decode()

    assert "Samaritans" in shown
    assert "116 123" in shown
    assert "which we guessed" in shown
    assert 'href="/reflect/"' in shown


def test_the_way_back_from_the_pause_never_leads_elsewhere(alex):
    shown = alex.get("/help/pause/?back=//evil.example/").content.decode()

    assert "evil.example" not in shown


def test_through_a_recruiter_the_five_lines_come_first(alex):
    answer = alex.post("/interviews/new/", {"title": "Northwind", "via_recruiter": "on"}, follow=True)

    assert answer.redirect_chain[-1][0].endswith("/call/")
    assert "Say only what may be passed on" in answer.content.decode()


def test_an_export_holds_all_that_was_written(alex, cast):
    interview = with_record(cast.alex)
    remember(interview, "asked", "tell me about a conflict")
    data = json.loads(alex.get(f"/reflect/{interview.pk}/export.json").content)
    text = alex.get(f"/reflect/{interview.pk}/export.md").content.decode()

    assert "tell me about a conflict" == data["recall"][0]["text"]
    assert "forty open tickets" in json.dumps(data["transcript"])
    assert text.index("What went right") < text.index("What they asked")


def test_what_is_put_away_can_be_brought_back_for_ten_minutes_and_is_then_gone(alex, cast):
    interview = with_record(cast.alex)
    alex.post(f"/interviews/{interview.pk}/delete/")
    assert 404 == alex.get(f"/reflect/{interview.pk}/debrief/").status_code

    alex.post(f"/interviews/{interview.pk}/undo-delete/")
    assert 200 == alex.get(f"/reflect/{interview.pk}/debrief/").status_code

    keeping.put_away(interview, timezone.now())
    assert 0 == keeping.purge(cast.alex, timezone.now())
    assert 1 == keeping.purge(cast.alex, timezone.now() + keeping.UNDO_DELETE * 1.1)
    assert not Interview.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_deleted_is_not_in_the_stores_bytes_any_more(alex, cast):
    interview = with_record(cast.alex, RECORD.replace("triage script", "zebrafinch script"))
    record.report(interview, ["the zebrafinch question"])
    remember(interview, "asked", "the zebrafinch question")
    alex.post(f"/interviews/{interview.pk}/delete/", {"now": "1"})

    assert connection.vendor != "sqlite" or b"zebrafinch" not in _bytes_of(connection)


def _bytes_of(connection) -> bytes:
    with connection.cursor() as cursor:
        store: sqlite3.Connection = cursor.connection
        return store.serialize()


def test_jo_sees_nothing_of_alexs(cast, interview):
    from conftest import let_in

    jo = let_in(cast.jo)
    for address in ("remember/", "debrief/", "close/", "print/", "export.json", "record/lines/"):
        assert 404 == jo.get(f"/reflect/{interview.pk}/{address}").status_code
    assert 404 == jo.get(f"/interviews/{interview.pk}/about/").status_code
    assert interview.title not in jo.get("/").content.decode()


def test_numbers_are_shown_only_when_switched_on_and_never_on_a_first_evening(alex, cast):
    first = with_record(cast.alex)
    record.report(first, [])
    cast.alex.shows_facts = True
    cast.alex.save()
    second = with_record(cast.alex)

    assert "Plain facts" not in alex.get(f"/reflect/{first.pk}/debrief/").content.decode()
    assert "Plain facts" in alex.get(f"/reflect/{second.pk}/debrief/").content.decode()


def test_who_speaks_differently_sees_nothing_about_fluency(alex, cast):
    record.report(with_record(cast.alex), [])
    cast.alex.shows_facts = cast.alex.speech_differs = True
    cast.alex.save()
    shown = alex.get(f"/reflect/{with_record(cast.alex).pk}/debrief/").content.decode()

    assert "Your share of the talk" in shown
    assert "Pace" not in shown
    assert "pause" not in shown


def test_deleting_everything_names_the_copies_it_cannot_reach(alex, cast, tmp_path, settings):
    settings.DATA_FOLDER = tmp_path
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "sunday.zip").touch()
    interview = with_record(cast.alex)
    page = alex.get("/interviews/delete-everything/").content.decode()
    alex.post("/interviews/delete-everything/", {"word": "no"})
    assert Interview.objects.filter(pk=interview.pk).exists()
    alex.post("/interviews/delete-everything/", {"word": "delete"})

    assert "backups/sunday.zip" in page
    assert not Interview.objects.exists()


def test_people_to_call_are_shown_to_a_browser_that_was_not_let_in(db, client):
    assert "somebody to talk to" in client.get("/help/", headers={"host": "127.0.0.1"}).content.decode().lower()


@pytest.mark.parametrize("year", ["0001", "9999"])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_a_year_that_some_zone_has_no_time_for_is_refused_and_no_page_fails(alex, cast, interview, year, zone):
    answer = alex.post(f"/interviews/{interview.pk}/about/", {"title": "T", "happened_at": f"{year}-12-31T23:59"})
    post(alex, interview, "close/", worry="w", until=f"{year}-12-31T23:59")
    type(cast.alex).objects.filter(pk=cast.alex.pk).update(timezone=zone)

    assert "That time couldn't be read" in answer.content.decode().replace("&#x27;", "'")
    assert 200 == alex.get("/").status_code
    assert 200 == alex.get(f"/reflect/{interview.pk}/close/").status_code
    assert (Parked.objects.get().due_at - timezone.now()).days < 2


def test_a_button_pressed_twice_parks_one_worry_and_opens_one_sitting(alex, interview):
    for _ in range(2):
        post(alex, interview, "close/", worry="the pause")
    for _ in range(2):
        post(alex, interview, "reopen/", reason="feedback", note="they wrote")

    assert 1 == Parked.objects.count()
    assert 2 == Sitting.objects.count()


def test_what_is_open_keeps_its_time_box_when_it_is_opened_again(alex, interview):
    evening.sitting(interview)
    post(alex, interview, "debrief/spend/", seconds=60)
    post(alex, interview, "reopen/", reason="feedback", note="they wrote")

    assert [60] == list(Sitting.objects.values_list("seconds", flat=True))


@pytest.mark.parametrize("page", ["keep/asked/", "remember/"])
def test_a_form_without_its_text_empties_nothing(alex, interview, page):
    post(alex, interview, "keep/asked/", text="why leave now", version=1)
    post(alex, interview, page, version=2)

    assert "why leave now" == Recall.objects.get(prompt="asked").text


def test_a_button_pressed_while_the_same_words_are_saved_meets_no_other_window(alex, interview):
    evening.recall(interview, "asked")
    post(alex, interview, "keep/asked/", text="why leave now", version=1)

    assert 302 == post(alex, interview, "remember/", text="why leave now", version=1).status_code


@pytest.mark.parametrize("page", ["call/", "call/keep/"])
def test_two_windows_on_the_five_lines_never_overwrite_each_other_silently(alex, interview, page):
    alex.get(f"/reflect/{interview.pk}/call/")
    post(alex, interview, "call/keep/", went_well="from the first window", version=1)
    answer = post(alex, interview, page, went_well="from the second", version=1)

    assert 409 == answer.status_code
    assert "from the first window" in answer.content.decode()
    assert "from the first window" == interview.call_notes.went_well


@pytest.mark.parametrize("nonsense", ["abc", "-1", "", "9" * 25, "9" * 5000])
@pytest.mark.parametrize(
    ("form", "field"),
    [
        ("keep/asked/", "version"),
        ("call/", "version"),
        ("call/keep/", "version"),
        ("debrief/spend/", "seconds"),
        ("record/correct/", "segment"),
        ("record/correct/", "back"),
        ("debrief/memory/0/", "memory-0"),
    ],
)
def test_a_number_that_is_none_fails_no_page(alex, cast, form, field, nonsense):
    interview = with_record(cast.alex)
    remember(interview, "asked", "a time you improved a process")
    answer = post(alex, interview, form, **{"what": "text", "text": "why", field: nonsense})

    assert answer.status_code < 400
    assert 200 == alex.get(f"/reflect/{interview.pk}/record/lines/?from={nonsense}").status_code


def test_keep_pressed_twice_keeps_a_moment_once_and_is_not_one_too_many(alex, interview):
    remember(interview, "asked", "why leave\nyour weakness")
    for _ in range(2):
        answer = post(alex, interview, "debrief/choose/", asked=["why leave", "your weakness"], other="the silence")

    assert 302 == answer.status_code
    assert ["the silence", "why leave", "your weakness"] == sorted(Moment.objects.values_list("question", flat=True))


def test_a_finding_from_memory_that_was_struck_out_stays_away_when_a_line_is_added_before_it(alex, interview):
    remember(interview, "asked", "why leave")
    remember(interview, "right", "on time")
    name = page.finding_id(record.from_memory(interview)["right"][0])
    post(alex, interview, f"debrief/{name}/not_true/")
    remember(interview, "asked", "what is your weakness\nwhy leave")

    assert [] == page.gather(interview).right


@pytest.mark.parametrize(
    ("form", "field"), [("call/", "went_well"), ("call/keep/", "went_well"), ("close/", "kind_line")]
)
def test_words_about_self_harm_pause_the_flow_wherever_they_are_written(alex, interview, form, field):
    alex.get(f"/reflect/{interview.pk}/call/")
    answer = post(alex, interview, form, **{field: "I want to kill myself", "version": 1})

    assert "/help/pause/" in (answer.headers.get("Location") or answer.content.decode())


def test_whoever_goes_back_from_the_pause_can_write_on_until_there_is_something_new(alex, interview):
    texts = [
        "I want to kill myself",
        "I want to kill myself. Then they",
        "They said I'd be better off dead. I want to die",
    ]
    paused = [bool(post(alex, interview, "keep/asked/", text=text).json()["pause"]) for text in texts]

    assert [True, False, True] == paused


def test_more_than_four_hours_of_talk_without_times_is_sent_to_the_command_line_too(alex, interview):
    answer = post(
        alex, interview, "record/", paste="Ann: Why leave?\nBob: It was time to.\n" * 15_000, basis="everyone"
    )

    assert "more than four hours" in answer.content.decode()
    assert not interview.revisions.exists()


def test_two_windows_on_one_answer_or_moment_never_overwrite_each_other_silently(alex, interview):
    remember(interview, "asked", "why leave")
    post(alex, interview, "debrief/choose/", asked=["why leave"])
    moment = Moment.objects.get()
    for form, field, version in (("answers/0/", "said", 0), (f"moments/{moment.pk}/", "action", 1)):
        first, twice, second = (
            post(alex, interview, form, **{field: said, "certainty": "gist", "version": version})
            for said in ("from the first window", "from the first window", "from the second")
        )

        assert (302, 302, 409) == (first.status_code, twice.status_code, second.status_code)
        assert "from the first window" in second.content.decode()
        assert "from the second" in second.content.decode()
    assert "from the first window" == Moment.objects.get().action
    assert "from the first window" == interview.recalled_answers.get().said


def a_moment(interview):
    return Moment.objects.create(owner=interview.owner, interview=interview, origin="memory", question="salary")


def test_a_moment_is_saved_while_it_is_typed_and_is_not_done_by_that(alex, interview):
    moment = a_moment(interview)
    kept = post(alex, interview, f"moments/{moment.pk}/keep/", action="I'd name the range.", version=1)

    assert 200 == kept.status_code
    assert ("I'd name the range.", None) == (Moment.objects.get().action, Moment.objects.get().written_at)


def test_own_words_for_a_finding_are_not_lost_by_keeping_it(alex, cast):
    interview = with_record(cast.alex)
    data = record.report(interview, [])["right"][0]
    name = finding_id(data)
    post(alex, interview, f"debrief/{name}/edited/", **{f"words-{name}": "My triage story"})
    post(alex, interview, f"debrief/{name}/kept/")

    assert "My triage story" in alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()


def test_what_the_person_wrote_comes_first_and_is_never_cut(alex, cast):
    interview = with_record(cast.alex)
    remember(interview, "right", "I was on time\nI asked about the team")
    post(alex, interview, "close/")
    shown = alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()
    printed = alex.get(f"/reflect/{interview.pk}/print/").content.decode()

    for text in (shown, printed):
        assert text.index("I was on time") < text.index("I asked about the team") < text.index("forty open tickets")


def test_what_is_not_true_is_gone_from_the_drawing_and_from_print_too(alex, cast):
    interview = with_record(cast.alex)
    data = record.report(interview, [])["right"][0]
    assert data["says"].split("?")[0] in alex.get(f"/reflect/{interview.pk}/print/").content.decode()
    for finding in record.report(interview, [])["right"]:
        post(alex, interview, f"debrief/{finding_id(finding)}/not_true/")

    assert data["quote"] not in alex.get(f"/reflect/{interview.pk}/print/").content.decode()
    assert 'class="right"' not in alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()


def test_an_answer_stays_with_its_question_when_the_line_is_worded_anew(alex, interview):
    remember(interview, "asked", "why leave")
    post(alex, interview, "answers/0/", said="To be closer to the product.", certainty="gist", version=0)
    remember(interview, "asked", "why are you leaving now")

    assert ["why are you leaving now", "why leave"] == evening.asked_lines(interview)
    assert "closer to the product" in alex.get(f"/reflect/{interview.pk}/print/").content.decode()


def test_a_transcript_pasted_as_recall_is_kept_and_only_its_first_lines_are_looked_for(alex, interview):
    text = "\n".join(f"question number {n}" for n in range(5000))
    remember(interview, "asked", text)

    assert text == Recall.objects.get().text
    assert 100 == len(evening.asked_lines(interview))


def test_where_meanings_cannot_be_compared_it_is_said_and_all_else_works(alex, cast, monkeypatch):
    from secondtake_app.engines import likeness

    def missing():
        raise likeness.LikenessMissing("not installed")

    monkeypatch.setattr(likeness, "load", missing)
    monkeypatch.setattr(likeness, "available", lambda: False)
    interview = with_record(cast.alex)
    remember(interview, "asked", "disagreed with a manager")
    shown = alex.get(f"/reflect/{interview.pk}/debrief/").content.decode()

    assert "is not installed" in shown
    assert "Tell me about a time you disagreed with a manager" in shown


def test_times_from_the_sound_are_never_set_beside_times_that_a_record_brought_along(cast):
    cast.alex.shows_facts = True
    cast.alex.save()
    brought, heard, again = (with_record(cast.alex) for _ in range(3))
    found = record.report(brought, [])
    by_sound = {**found, "timed_by": "sound", "facts": [HEARD_FACTS]}

    def told(interview, one):
        return {fact.name: (fact.now, fact.before) for fact in facts.shown(interview, one)}

    first = told(heard, by_sound)
    AnalysisRun.objects.create(owner=cast.alex, revision=heard.record, rules_version="2", report=by_sound)

    assert ("120 words a minute of speaking", facts.TIMED_OTHERWISE) == first["Pace"]
    assert ("30 words", "30 words") == told(again, by_sound)["An answer in the middle of yours"]
    assert ("120 words a minute of speaking",) * 2 == told(again, by_sound)["Pace"]
    assert ("0.8 seconds",) * 2 == told(again, by_sound)["Pause before an answer, the middle one"]


HEARD_FACTS = {
    "words": 30, "seconds": 15.0, "words_per_minute": 120.0, "longest_pause": None, "own": 1, "shared": 0,
    "pause_before": 0.8, "began_early": None,
}  # fmt: skip

"""A take that was recorded is turned into text, which suggests points and ticks none; the person's word stands."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from conftest import let_in
from practise_steps import by_hand, card_of, moment_of
from secondtake_app.engines.ears import weights
from secondtake_app.interviews import copied, hearing
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews.models import HeardSection, Hearing, Recording
from secondtake_app.jobs.kinds import Work
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State
from secondtake_app.steps.practise import words
from secondtake_app.steps.practise.models import Take

SPOKEN = Path(__file__).resolve().parents[2] / "recordings" / "spoken.ogg"
SAID = "Well, I sorted the tickets by what caused them. We went from forty tickets to six."
POINTS = "Sorted them by cause\nFrom 40 to 6 tickets\nI told my manager"
DARK = "I sorted the tickets by cause, and I don't want to live any more."
QUOTES = ["Well, I sorted the tickets by what caused them.", "We went from forty tickets to six.", ""]


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def take(alex):
    """A take that was spoken, and whose person went on to the points."""
    return spoken(alex, by_hand(alex, points=POINTS))


def spoken(client, card):
    client.post(f"/practise/cards/{card.pk}/take/")
    take = card.takes.get(done_at=None)
    record(client, take)
    go_on(client, take)
    return fresh(take)


def record(client, take):
    piece = SimpleUploadedFile("voice", SPOKEN.read_bytes())
    assert 200 == client.post(f"/practise/takes/{take.pk}/sound/", {"piece": piece, "at": 0}).status_code


def go_on(client, take):
    return client.post(f"/practise/takes/{take.pk}/", {"answer": "As I wrote it.", "version": fresh(take).version})


def fresh(take):
    return Take.objects.select_related("card", "recording").get(pk=take.pk)


def hear(take, said=SAID, language="en"):
    """As the job does once the last word is there: the apps are told, then it is over."""
    row = Hearing.objects.get(recording=fresh(take).recording)
    Hearing.objects.filter(pk=row.pk).update(language=language)
    row.refresh_from_db()
    timed = [[word, n * 0.4, n * 0.4 + 0.3, 0.9] for n, word in enumerate(said.split())]
    for _ in range(2):  # killed before it was remembered, it is told again
        HeardSection.objects.update_or_create(hearing=row, number=0, defaults={"owner": take.owner, "words": timed})
        tell(row)
    Hearing.objects.filter(pk=row.pk).update(done_at=timezone.now())
    return fresh(take)


def tell(row):
    apps.get_app_config("practise").recording_heard(row)


def page(client, take, name="points"):
    return client.get(f"/practise/takes/{take.pk}/{name}/").content.decode()


def state(client, take):
    return client.get(f"/practise/takes/{take.pk}/heard/state/").json()


def finish(client, take, **more):
    return client.post(f"/practise/takes/{take.pk}/points/", {"told": ["0"], **more})


def test_where_the_ears_are_not_installed_nothing_is_asked_and_nothing_is_said(alex, monkeypatch):
    monkeypatch.setattr(weights, "available", lambda: False)
    take = spoken(alex, by_hand(alex, points=POINTS))

    assert [0, 0] == [Hearing.objects.count(), Job.objects.count()]
    assert "data-heard=" not in page(alex, take)
    assert "text" not in state(alex, take)["says"]


def test_a_take_in_writing_is_not_listened_to(alex):
    take = alex.post(f"/practise/cards/{by_hand(alex).pk}/take/") and Take.objects.get()
    go_on(alex, take)

    assert 0 == Hearing.objects.count()
    assert "What was heard" not in page(alex, take)


def test_a_recorded_take_is_listened_to_once_by_one_voice_and_kept_as_long_as_before(alex, take):
    go_on(alex, take)
    row = Hearing.objects.get()

    assert (Hearing.Becomes.TAKE, 1, 1) == (row.becomes, row.speakers, Job.objects.count())
    assert row.recording.keep_until is None
    assert words.LISTENING in page(alex, take)
    assert state(alex, take)["going"]


def test_the_text_stands_beside_what_was_written_and_ticks_nothing(alex, take):
    take = hear(take)
    shown = page(alex, take)

    assert ("As I wrote it.", SAID, []) == (take.answer, take.heard, take.told)
    assert {"says": "", "going": False, "text": SAID, "quotes": QUOTES} == state(alex, take)
    assert [0, 2] == [shown.count("data-keep-tick checked"), shown.count('aria-describedby="heard-')]
    assert all(quote in shown for quote in QUOTES)
    assert 0 == HeardSection.objects.count()


def test_what_the_person_ticked_while_it_was_heard_stays_and_no_window_was_overtaken(alex, take):
    before = fresh(take)
    alex.post(f"/practise/takes/{take.pk}/keep/", {"version": before.version, "ticks": "1", "told": ["2"]})
    ticked = fresh(take)
    hear(take)
    answer = alex.post(f"/practise/takes/{take.pk}/keep/", {"version": ticked.version, "felt": "stiff"})

    assert (200, ["I told my manager"]) == (answer.status_code, fresh(take).told)


def test_of_points_without_a_word_nothing_is_said(alex, take):
    shown = page(alex, hear(take, "It rained."))

    assert ["", "", ""] == state(alex, take)["quotes"]
    assert "It rained." in shown
    assert not [one for one in ("not told", "0 of 3", "missing") if one in shown]


@pytest.mark.parametrize("becomes", [Hearing.Becomes.RECORD, Hearing.Becomes.MEMORY])
def test_what_is_heard_for_something_else_is_left_as_it_is(alex, take, becomes):
    row = Hearing.objects.get()
    HeardSection.objects.create(hearing=row, owner=take.owner, number=0)
    row.becomes = becomes
    tell(row)

    assert (1, None) == (HeardSection.objects.count(), fresh(take).heard_of)


def test_in_another_language_the_text_is_shown_and_nothing_suggested(alex, take):
    hear(take, language="de")

    assert (SAID, ["", "", ""]) == (state(alex, take)["text"], state(alex, take)["quotes"])


@pytest.mark.parametrize("why", ["trouble", "failed", "gone"])
def test_one_that_could_not_be_heard_gets_a_sentence_and_is_tried_again_when_they_pass_by(alex, take, why):
    if why == "trouble":
        Hearing.objects.update(trouble="It broke.")
    if why == "gone":
        Job.objects.all().delete()
    else:
        Job.objects.update(state=State.FAILED.value)
    assert words.NOT_HEARD in page(alex, take)
    assert not state(alex, take)["going"]

    go_on(alex, take)
    assert state(alex, take)["going"]


def test_where_nobody_spoke_that_is_all_that_is_said(alex, take):
    hear(take, "")

    assert words.NOBODY_HEARD in page(alex, take)
    go_on(alex, take)
    assert 1 == Job.objects.count()


def test_words_about_self_harm_suggest_nothing_pause_when_they_go_on_and_are_not_logged(alex, take, caplog):
    caplog.set_level(logging.DEBUG)
    hear(take, DARK)

    assert (DARK, ["", "", ""]) == (state(alex, take)["text"], state(alex, take)["quotes"])
    assert "/help/pause/" in finish(alex, take).url
    assert DARK == fresh(take).heard
    assert "live any more" not in caplog.text


def test_words_that_come_when_the_take_is_kept_already_pause_before_the_next_once(alex, take):
    assert f"/practise/takes/{take.pk}/done/" == finish(alex, take).url
    hear(take, DARK)
    other = by_hand(alex, question="Why us?")
    paused = alex.post(f"/practise/cards/{other.pk}/take/").url

    assert "/help/pause/" in paused
    assert f"takes%2F{take.pk}%2Fdone" in paused
    assert "/practise/takes/" in alex.post(f"/practise/cards/{other.pk}/take/").url


def test_without_script_looking_again_keeps_ticks_and_words_and_ends_nothing(alex, take):
    answer = finish(alex, take, look="1", ticks="1", felt="stiff")

    assert f"/practise/takes/{take.pk}/points/" == answer.url
    assert (["Sorted them by cause"], "stiff", None) == (fresh(take).told, fresh(take).felt, fresh(take).done_at)


def test_the_text_stands_beside_the_take_that_is_kept_and_beside_later_ones(alex, take):
    hear(take)
    finish(alex, take)

    assert SAID in page(alex, take, "done")
    later = spoken(alex, take.card)
    assert SAID in page(alex, later)


def correct(client, take, **said):
    return client.post(f"/practise/takes/{take.pk}/heard/", {"version": fresh(take).version, **said})


def test_the_text_is_put_right_and_points_are_suggested_anew(alex, take):
    hear(take, "We went from fourteen tickets to sex.")
    correct(alex, take, heard=SAID)

    assert QUOTES == state(alex, take)["quotes"]
    assert "As I wrote it." == fresh(take).answer


def test_a_text_that_another_window_changed_is_not_written_over(alex, take):
    seen = hear(take).version
    correct(alex, take, heard="Mine.")
    answer = alex.post(f"/practise/takes/{take.pk}/heard/", {"version": seen, "heard": "Yours."})

    assert (409, "Mine.") == (answer.status_code, fresh(take).heard)
    assert "Yours." in answer.content.decode()


def test_typing_in_the_text_is_kept_as_it_is_typed(alex, take):
    hear(take)
    alex.post(f"/practise/takes/{take.pk}/keep/", {"version": fresh(take).version, "heard": "We went"})

    assert ("We went", "As I wrote it.") == (fresh(take).heard, fresh(take).answer)


@pytest.mark.parametrize("said", [{"delete": "1"}, {"heard": "  "}])
def test_a_deleted_text_is_gone_and_not_heard_again_by_itself(alex, take, said):
    hear(take)
    correct(alex, take, **said)
    go_on(alex, take)

    assert ["", 0] == [fresh(take).heard.strip(), Hearing.objects.count()]
    assert words.NOBODY_HEARD not in page(alex, take)
    assert fresh(take).has_sound


def test_a_text_on_its_way_can_not_be_put_right_yet(alex, take):
    assert f"/practise/takes/{take.pk}/points/" == correct(alex, take, heard="Mine.").url
    assert "" == fresh(take).heard


@pytest.mark.parametrize(("more", "left"), [({}, SAID), ({"text": "1"}, "")])
def test_a_deleted_recording_leaves_its_text_unless_asked(alex, take, more, left):
    hear(take)
    alex.post(f"/practise/takes/{take.pk}/sound/delete/", more)

    assert (left, 0, 0) == (fresh(take).heard, Recording.objects.count(), Hearing.objects.count())


def test_a_second_recording_of_one_take_adds_its_text_below(alex, take):
    hear(take)
    alex.post(f"/practise/takes/{take.pk}/sound/delete/")
    record(alex, take)
    go_on(alex, take)
    hear(take, "I told my manager.")

    assert f"{SAID}\n\nI told my manager." == fresh(take).heard


def once(_name, do):
    do()
    return True


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("at", ["speech", "voices", "record"])
def test_a_recording_that_is_deleted_while_it_is_heard_ends_the_job_and_leaves_nothing(alex, take, files, at):
    def deletes(name, do):
        if name == at:
            alex.post(f"/practise/takes/{take.pk}/sound/delete/")
            Job.objects.update(stop_asked=False)  # it had no time to look up
        return once(name, do)

    job = Job.objects.get()
    HeardSection.objects.create(hearing=Hearing.objects.get(), owner=take.owner, number=0)
    hearing.run(Work(job, deletes))
    job.refresh_from_db()

    assert State.CANCELLED.value == job.state
    assert (0, "") == (Hearing.objects.count(), fresh(take).heard)
    assert [] == [path for path in files.rglob("*") if path.is_file()]


@pytest.mark.django_db(transaction=True)
def test_with_its_interview_all_of_it_goes(alex, cast):
    moment = moment_of(cast.alex, "Northwind", "Why leave?")
    take = hear(spoken(alex, card_of(moment)))
    interviews.delete_now(cast.alex, moment.interview_id)

    assert [0, 0, 0] == [model.objects.filter(owner=take.owner).count() for model in (Take, Recording, Hearing)]


def test_words_of_the_record_are_blacked_out_in_what_was_said_too(alex, cast):
    moment = moment_of(cast.alex, "Northwind", "Why did you leave Contoso so early?")
    take = hear(spoken(alex, card_of(moment)), "You ask why did you leave Contoso so early, well.")
    copied.black_everywhere(moment.interview, "leave Contoso so early")

    assert "Contoso" not in fresh(take).heard + fresh(take).asked
    assert "You ask why" in fresh(take).heard


def test_nobody_else_sees_or_changes_what_was_heard(alex, take, cast):
    hear(take)
    jo = let_in(cast.jo)

    assert [404, 404] == [jo.get(f"/practise/takes/{take.pk}/heard/{what}").status_code for what in ("", "state/")]
    assert 404 == correct(jo, take, heard="x").status_code
    assert SAID == fresh(take).heard

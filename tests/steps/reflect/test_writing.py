"""Writing about a lost job: kept as typed, read by nothing but the pause, in no export, and deleted for good."""

import json

import pytest
from django.db import connection

from evening_steps import new_interview, post
from secondtake_app.steps.reflect.models import AskedWording, Writing

pytestmark = pytest.mark.django_db
SPIRAL = "Everything went wrong. I'm a failure. They walked me out like a zebrafinch."
PLACE = "/reflect/writing/"


def begin(client):
    return client.post(PLACE).url


def wrote(client, text=SPIRAL):
    there = begin(client)
    client.post(there, {"text": text, "version": 1})
    return there


def test_a_sitting_is_kept_while_it_is_typed_and_found_again(alex):
    there = begin(alex)
    answer = alex.post(f"{there}keep/", {"text": "They walked me out", "version": 1})

    assert {"version": 2, "pause": ""} == answer.json()
    assert "They walked me out" in alex.get(there).content.decode()
    assert "You have written once." in alex.get(PLACE).content.decode()


def test_two_windows_on_one_sitting_never_overwrite_each_other_silently(alex):
    there = begin(alex)
    alex.post(f"{there}keep/", {"text": "from the first window", "version": 1})
    typed = alex.post(f"{there}keep/", {"text": "from the second", "version": 1})
    sent = alex.post(there, {"text": "from the second", "version": 1})

    assert (409, 409) == (typed.status_code, sent.status_code)
    assert "from the first window" in sent.content.decode()
    assert "from the second" in sent.content.decode()
    assert "from the first window" == Writing.objects.get().text


def test_a_page_that_was_left_empty_is_no_sitting(alex):
    for _ in range(3):
        begin(alex)

    assert 1 == Writing.objects.count()
    assert "What you wrote" not in alex.get(PLACE).content.decode()


def test_nothing_is_made_of_it_on_any_page(alex, cast):
    wrote(alex)
    interview = new_interview(cast.alex)
    for path in ("/", "/settings/", PLACE, "/interviews/", f"/reflect/{interview.pk}/close/", "/practise/"):
        shown = alex.get(path).content.decode()
        assert "zebrafinch" not in shown
        assert "A question about your wording" not in shown
    assert not AskedWording.objects.exists()


def test_it_reminds_of_nothing_and_counts_nothing_down(alex, cast):
    from django.utils import timezone

    from secondtake_app.interviews.standing import appointments, notices

    there = wrote(alex)
    shown = alex.get(there).content.decode()

    assert [] == notices(cast.alex, timezone.now())
    assert [] == appointments(cast.alex, timezone.now())
    assert "timer" not in shown
    assert "progress" not in shown


def test_words_about_self_harm_pause_here_too_and_are_kept(alex, caplog):
    there = begin(alex)
    typed = alex.post(f"{there}keep/", {"text": "I want to kill myself", "version": 1}).json()
    sent = alex.post(begin(alex), {"text": "I want to kill myself and I'm a burden", "version": 1})

    assert "/help/pause/" in typed["pause"]
    assert "/help/pause/" in sent.url
    assert "I want to kill myself" in alex.get(there).content.decode()
    assert "kill" not in caplog.text


def test_the_place_says_what_looks_at_the_words_and_what_is_known(alex):
    shown = " ".join(alex.get(PLACE).content.decode().split())

    assert "One rule alone sees the words as they are saved" in shown
    assert "by very little, and only some time later" in shown
    assert "It is too small to expect anything of it." in shown


@pytest.mark.parametrize(
    "never", ["53", "24 %", "re-employ", "proven", "heal", "therap", "will help", "faster", "trauma"]
)
def test_the_place_promises_nothing(alex, never):
    assert never not in alex.get(PLACE).content.decode().partition("<main")[2].partition("</main>")[0]


def test_after_five_sittings_it_is_meant_to_end(alex):
    for number in range(5):
        wrote(alex, f"sitting {number}")

    assert "It is meant to end here." in alex.get(PLACE).content.decode()


def test_it_is_in_no_export_unless_asked_for_here(alex, cast):
    wrote(alex)
    interview = new_interview(cast.alex)
    post(alex, interview, "close/", kind_line="")

    assert "zebrafinch" not in json.dumps(json.loads(alex.get(f"/reflect/{interview.pk}/export.json").content))
    assert "zebrafinch" not in alex.get(f"/reflect/{interview.pk}/export.md").content.decode()
    assert "zebrafinch" in alex.get(f"{PLACE}all.txt").content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["one", "all", "everything"])
def test_what_is_deleted_is_gone_from_the_store_s_bytes(alex, cast, how):
    there = wrote(alex)
    if how == "everything":
        alex.post("/interviews/delete-everything/", {"word": "delete"})
    else:
        alex.post(f"{there}delete/" if how == "one" else f"{PLACE}delete/")

    assert not Writing.objects.exists()
    assert connection.vendor != "sqlite" or b"zebrafinch" not in _bytes_of(connection)


def _bytes_of(connection) -> bytes:
    with connection.cursor() as cursor:
        return cursor.connection.serialize()


def test_jo_sees_and_deletes_nothing_of_it(alex, cast):
    from conftest import let_in

    jo, there = let_in(cast.jo), wrote(alex)
    jo.post(f"{PLACE}delete/")

    assert 404 == jo.get(there).status_code
    assert 404 == jo.post(f"{there}keep/", {"text": "x", "version": 2}).status_code
    assert 302 == jo.post(f"{there}delete/").status_code
    assert "zebrafinch" not in jo.get(f"{PLACE}all.txt").content.decode()
    assert SPIRAL == Writing.objects.get().text


@pytest.mark.parametrize("words", ["I said\0 that \U0001f642", "very " * 20_000])
def test_hard_words_are_taken(alex, words):
    there = wrote(alex, words)

    assert 200 == alex.get(there).status_code
    assert Writing.objects.get().text.strip()

"""The recording of a take: told by its bytes, kept piece by piece, its owner's alone, deleted when its time is over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews import recordings
from secondtake_app.interviews.models import Interview, Opportunity, Recording
from secondtake_app.steps.practise.models import Card, Take

WEBM = b"\x1a\x45\xdf\xa3" + b"sound" * 20
MORE = b"and more of it"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def take(cast):
    """A take that is begun."""
    card = Card.objects.create(owner=cast.alex, origin="HAND", question="Why leave?", due=timezone.now())
    return Take.objects.create(owner=cast.alex, card=card, number=1, asked="Why leave?")


def send(client, take, piece, at=0, name="voice.webm", kind="audio/webm"):
    file = SimpleUploadedFile(name, piece, content_type=kind)
    return client.post(f"/practise/takes/{take.pk}/sound/", {"piece": file, "at": at})


def heard(client, take):
    answer = client.get(f"/practise/takes/{take.pk}/sound/")
    return b"".join(answer.streaming_content) if answer.status_code == 200 else answer.status_code


def kept(files):
    return [path for path in files.rglob("*") if path.is_file()]


@pytest.mark.parametrize("head", [b"<html><script>", b"\x89PNG\r\n\x1a\n" + b"0" * 20, b"PK\x03\x04", b""])
def test_what_is_no_sound_is_kept_nowhere_whatever_it_calls_itself(alex, take, files, head):
    assert 415 == send(alex, take, head).status_code
    assert (0, []) == (Recording.objects.count(), kept(files))


@pytest.mark.parametrize("at", ["-1", "x", "99", "", "9" * 30])
def test_a_piece_from_nowhere_is_refused_and_what_came_before_stays(alex, take, at):
    send(alex, take, WEBM[:20])

    assert 409 == send(alex, take, MORE, at).status_code
    assert WEBM[:20] == heard(alex, take)


def test_pieces_become_one_recording_and_one_sent_twice_is_there_once(alex, take):
    send(alex, take, WEBM)
    send(alex, take, MORE, len(WEBM))
    answer = send(alex, take, MORE, len(WEBM))
    send(alex, take, WEBM)

    assert {"size": len(WEBM + MORE)} == answer.json()
    assert WEBM + MORE == heard(alex, take)


def test_it_is_played_as_what_its_bytes_are_and_not_as_what_it_was_called(alex, take):
    send(alex, take, WEBM, name="page.html", kind="text/html")
    answer = alex.get(f"/practise/takes/{take.pk}/sound/")

    assert ["audio/webm", "nosniff"] == [answer["Content-Type"], answer["X-Content-Type-Options"]]
    answer.close()


def test_too_much_is_refused_and_what_came_before_stays(alex, take, monkeypatch):
    monkeypatch.setattr(recordings, "LARGEST", len(WEBM))
    send(alex, take, WEBM)

    assert 413 == send(alex, take, MORE, len(WEBM)).status_code
    assert WEBM == heard(alex, take)


def test_nobody_else_hears_it_adds_to_it_or_deletes_it(alex, take, cast):
    send(alex, take, WEBM)
    jo = let_in(cast.jo)

    assert 404 == heard(jo, take)
    assert 404 == send(jo, take, MORE, len(WEBM)).status_code
    assert 404 == jo.post(f"/practise/takes/{take.pk}/sound/delete/").status_code
    assert WEBM == heard(alex, take)


@pytest.mark.django_db(transaction=True)
def test_it_is_deleted_at_a_press_and_with_its_interview(alex, take, files):
    send(alex, take, WEBM)
    alex.post(f"/practise/takes/{take.pk}/sound/delete/")
    assert [404, []] == [heard(alex, take), kept(files)]

    send(alex, take, WEBM)
    job = Opportunity.objects.create(owner=take.owner)
    interview = Interview.objects.create(owner=take.owner, opportunity=job, title="Northwind")
    Card.objects.filter(pk=take.card_id).update(interview=interview)
    interviews.delete_now(take.owner, interview.pk)
    assert [0, []] == [Recording.objects.count(), kept(files)]


@pytest.mark.django_db(transaction=True)
def test_deleting_everything_takes_what_was_written_by_hand_and_its_sound(alex, take, files):
    send(alex, take, WEBM)
    interviews.delete_everything(take.owner)

    assert [0, 0, []] == [Card.objects.count(), Recording.objects.count(), kept(files)]


def test_it_is_kept_until_the_card_rests_and_ninety_days_and_while_the_card_is_there_for_ever(alex, take, files):
    send(alex, take, WEBM)
    later = timezone.now() + timedelta(days=400)
    assert 0 == recordings.sweep(later)

    alex.post(f"/practise/cards/{take.card_id}/rest/")
    assert 0 == recordings.sweep(timezone.now() + timedelta(days=89))
    assert 1 == recordings.sweep(timezone.now() + timedelta(days=91))
    assert [404, []] == [heard(alex, take), kept(files)]
    assert Recording.objects.get().deleted_at


def test_a_card_that_is_brought_back_keeps_its_sound(alex, take):
    send(alex, take, WEBM)
    for _ in range(2):
        alex.post(f"/practise/cards/{take.card_id}/rest/")

    assert 0 == recordings.sweep(timezone.now() + timedelta(days=400))


def test_only_the_page_of_a_take_may_use_the_microphone(alex, take):
    assert "microphone=(self)" in alex.get(f"/practise/takes/{take.pk}/")["Permissions-Policy"]
    assert "camera=()" in alex.get(f"/practise/takes/{take.pk}/")["Permissions-Policy"]
    assert "microphone=()" in alex.get("/practise/")["Permissions-Policy"]


@pytest.mark.parametrize(
    ("wanted", "status", "part"),
    [
        ("bytes=0-1", 206, WEBM[:2]),
        ("bytes=4-", 206, WEBM[4:]),
        ("bytes=100-999999", 206, WEBM[100:]),
        ("bytes=999-", 416, b""),
        ("bytes=5-2", 416, b""),
        ("bytes=-5", 200, WEBM),
        ("lines=1-2", 200, WEBM),
    ],
)
def test_a_player_gets_the_part_that_it_asks_for(alex, take, wanted, status, part):
    send(alex, take, WEBM)
    answer = alex.get(f"/practise/takes/{take.pk}/sound/", headers={"range": wanted})
    found = b"".join(answer.streaming_content) if answer.streaming else answer.content

    assert (status, part) == (answer.status_code, found)

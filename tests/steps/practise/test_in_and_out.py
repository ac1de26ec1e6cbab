"""A list brought in, and the cards taken out for Anki."""

from __future__ import annotations

import io
import sqlite3
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from conftest import let_in
from secondtake_app.steps.practise import day, keeping
from secondtake_app.steps.practise.models import Card, Pace

TABLE = "Question;Answer;Topic\nWhy leave now?;I own it. I learn there. You do both.;Hard ones\nWhy us?;;\n"


def bring(client, data, name="list.csv"):
    return client.post("/practise/bring/", {"file": SimpleUploadedFile(name, data)})


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04zip", b"a" * 2_100_000])
def test_what_holds_no_question_makes_no_card_and_says_so(alex, data):
    answer = bring(alex, data)

    assert 422 == answer.status_code
    assert "No question was taken" in answer.content.decode()
    assert 0 == Card.objects.count()


def test_a_table_becomes_cards_with_points_and_nothing_beside_them_is_lost(alex):
    bring(alex, TABLE.encode())
    first, second = Card.objects.order_by("question")

    assert ["Why leave now?", "Why us?"] == [first.question, second.question]
    assert ["I own it", "I learn there", "You do both"] == first.beats
    assert "Hard ones" in alex.get(f"/practise/cards/{first.pk}/").content.decode()


def test_brought_twice_it_is_there_once_and_what_was_pasted_is_still_there_if_nothing_was_taken(alex):
    bring(alex, TABLE.encode())
    told = bring(alex, TABLE.encode()).content.decode()

    assert 2 == Card.objects.count()
    assert "2 were here already" in told
    long = "and so on " * 60
    assert long in alex.post("/practise/bring/", {"pasted": long}).content.decode()


def test_a_long_list_does_not_fall_on_one_evening(alex, cast):
    bring(alex, "\n".join(f"Why did you leave job {n}?" for n in range(100)).encode(), "list.txt")
    found = day.of(cast.alex, now := timezone.now(), keeping.plan_anew(cast.alex, now))

    assert (5, 95) == (found.questions, sum(one.cards for one in found.short))
    assert 15 == Pace.objects.get().minutes


def test_a_limit_that_the_person_set_is_left_as_it_is(alex):
    alex.post("/practise/pace/", {"minutes": "30"})
    bring(alex, TABLE.encode())

    assert 30 == Pace.objects.get().minutes


def test_the_cards_go_to_anki_and_nobody_elses(alex, cast, tmp_path):
    bring(alex, TABLE.encode())
    bring(let_in(cast.jo), b"What would Jo say?", "list.txt")
    package = zipfile.ZipFile(io.BytesIO(alex.get("/practise/anki/").content))
    (tmp_path / "store").write_bytes(package.read("collection.anki2"))
    store = sqlite3.connect(tmp_path / "store")
    notes = [fields.split("\x1f")[0] for (fields,) in store.execute("select flds from notes")]
    store.close()

    assert ["Why leave now?", "Why us?"] == sorted(notes)

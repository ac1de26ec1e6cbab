"""Every address there is: what is one person's is not there for another, and no bad input breaks a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from conftest import let_in
from evening_steps import with_record
from practise_steps import by_hand
from secondtake_app.interviews import models as shared
from secondtake_app.interviews.models.record import Hearing
from secondtake_app.outbox.models import Arrival, Letter
from secondtake_app.steps.ask.models import Answer, AnswerLink
from secondtake_app.steps.move_on.models import Brought
from secondtake_app.steps.practise.models import Drill, Pair, Take
from secondtake_app.steps.reflect.models import AskedWording, Parked, Sitting, Writing

NOT_PERSONS = {"enter", "answer_page", "calendar_feed"}
"""Opened by a secret in the address, by whoever has it."""


def patterns(resolver: URLResolver | None = None, spaces: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Each address with its name in full."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one, f"{spaces}{one.namespace}:" if one.namespace else spaces)
        elif one.name not in NOT_PERSONS:
            yield spaces + one.name, one


ADDRESSES = dict(patterns())
NOT_THERE = {302, 404, 405}
"""Deleting what isn't there, or looking at a list that is gone, leads back to the list of one's own."""
SECRET = "Northwind"
WITH_KEYS = [name for name, one in ADDRESSES.items() if "uuid" in str(one.pattern)]


@pytest.fixture
def rows(cast, alex):
    """One of everything, Alex's: by what an address calls it, in each part of the house."""
    now = timezone.now()
    interview = with_record(cast.alex)
    mine = {"owner": cast.alex, "interview": interview}
    moment = shared.Moment.objects.create(
        **mine, origin="memory", question="Why us?", action="I own it.", written_at=now
    )
    card, other = by_hand(alex), by_hand(alex, "Tell me about pricing.")
    take = Take.objects.create(owner=cast.alex, card=card, number=1, asked="Why?")
    sitting = Sitting.objects.create(**mine)
    answer = Answer.objects.create(**mine)
    letter = Letter.objects.create(**mine, kind="thank_you")
    recording = shared.Recording.objects.create(**mine, path="x", content_type="audio/wav", basis="everyone")
    Hearing.objects.create(owner=cast.alex, recording=recording)
    return {
        "interview": interview.pk, "moment": moment.pk, "card": card.pk, "take": take.pk, "answer": answer.pk,
        "letter": letter.pk, "job": interview.opportunity_id,
        "person": shared.Person.objects.create(**mine, name="Priya").pk,
        "worry": Parked.objects.create(**mine, words="x", due_at=now).pk,
        "question": AskedWording.objects.create(owner=cast.alex, sitting=sitting, on=now.date()).pk,
        "writing": Writing.objects.create(owner=cast.alex).pk,
        "plan": shared.Plan.objects.create(owner=cast.alex, if_this="I blank", then_that="I breathe").pk,
        "story": shared.Story.objects.create(owner=cast.alex, title="Returns").pk,
        "drill": Drill.objects.create(owner=cast.alex, take=take).pk,
        "pair": Pair.objects.get_or_create(owner=cast.alex, one=card, other=other)[0].pk,
        "brought": Brought.objects.create(owner=cast.alex, data=b"company\nContoso\n").pk,
        "arrival": Arrival.objects.create(**mine, kind="answer", message_id="m").pk,
        "recording": recording.pk,
        "link": AnswerLink.objects.create(owner=cast.alex, letter=letter, token_hash="t").pk,
    }  # fmt: skip


OF = {
    "reflect:writing": "writing", "reflect:keep_writing": "writing", "reflect:delete_writing": "writing",
    "move_on:brought": "brought", "outbox:eml": "letter", "outbox:remarks": "letter", "outbox:opening": "letter",
    "outbox:autosave": "letter", "outbox:act": "letter", "outbox:arrival": "arrival", "outbox:arrival_begin": "arrival",
    "outbox:arrival_forget": "arrival",
}  # fmt: skip
"""What `pk` names, where it is not an interview."""
WORDS = {
    "prompt": "asked", "number": 0, "form": "first", "kind": "feedback", "what": "keep", "finding": "f",
    "verdict": "kept",
}  # fmt: skip
JOBS = {name for name, one in ADDRESSES.items() if name.startswith("move_on:") and "all/<uuid:pk>/" in str(one.pattern)}


def address(name, rows):
    """That address, for the rows."""
    pk = OF.get(name, "job" if name in JOBS else "interview")
    values = {"pk": rows[pk], **{key: rows[key] for key in rows}, **WORDS}
    return reverse(name, kwargs={key: values[key] for key in ADDRESSES[name].pattern.converters})


def all_rows(person):
    """Every row of theirs, as it stands."""
    ours = [model for model in apps.get_models() if hasattr(model.objects, "of")]
    return {model.__name__: list(model.objects.of(person).order_by("pk").values()) for model in ours}


def test_what_is_alex_s_is_not_there_for_jo_and_stays_as_it_is(cast, rows):
    jo, before, told = let_in(cast.jo), all_rows(cast.alex), []
    for name in WITH_KEYS:
        here = address(name, rows)
        answers = jo.get(here), jo.post(here)
        told += [name for one in answers if one.status_code not in NOT_THERE or SECRET in one.content.decode()]

    assert {"Interview", "Card", "Plan", "Story", "Brought", "Writing"} < {
        name for name, found in before.items() if found
    }
    assert [] == told
    assert before == all_rows(cast.alex)


FIELDS = """on kind title company role happened_at text version then lesson told answer grade felt points question
if_this then_that occasion ready call key aside story interview other job stage link agency note reason worry until
kind_line in_two_days minutes pasted action situation result low high more odds feeling back next whose where
people happened_after recruiter topic month day size name take moment seconds here there sort page heard look"""
UGLY = ("", "a\0b", "e\u0301\U0001f600\u0645\u0631\u062d\u0628\u202e<script>{{ 7 }}", "9" * 20, "9999-12-31T23:59")
NOT_TRIED = {"interviews:delete_all", "outbox:account", "interviews:calendar_connect", "people:at_login"}
"""They take all of it away, or reach for the network or for this computer's own settings."""
WITHOUT_KEYS = [name for name, one in ADDRESSES.items() if not one.pattern.converters and name not in NOT_TRIED]


@pytest.mark.parametrize("ugly", UGLY, ids=["empty", "nul", "letters", "number", "day"])
def test_no_input_breaks_a_page(alex, rows, ugly):
    alex.raise_request_exception, broken = False, []
    typed = dict.fromkeys(FIELDS.split(), ugly)
    last = ("delete", "away", "remove", "forget")
    for name in sorted(WITH_KEYS, key=lambda name: any(word in name for word in last)) + WITHOUT_KEYS:
        here = address(name, rows)
        for answer in (
            alex.get(here, typed),
            alex.post(here, typed),
            alex.post(here, typed | {"title": "T", "question": "Q"}),
        ):
            broken += [(name, answer.status_code)] if answer.status_code >= 500 else []
    broken += [(name, "after it") for name in WITHOUT_KEYS if alex.get(address(name, rows)).status_code >= 500]

    assert [] == broken

"""The slip drill over plain requests: it interrupts, keeps the typed answer, and says first what was done."""

from __future__ import annotations

import pytest

from conftest import let_in
from practise_steps import by_hand, take_it
from secondtake.practice.drills import SLIPS
from secondtake_app.interviews import keeping as interviews
from secondtake_app.steps.practise.models import Drill, Take


def begin(client, question="Why leave now?"):
    card = by_hand(client, question)
    client.post(f"/practise/cards/{card.pk}/take/")
    return Take.objects.get(card=card)


def interrupt(client, take, answer="I want to own it"):
    return client.post(f"/practise/takes/{take.pk}/", {"answer": answer, "version": take.version, "interrupt": "1"})


def mark(client, drill, **said):
    return client.post(f"/practise/drills/{drill.pk}/", said, follow=True).content.decode()


@pytest.mark.parametrize("seconds", ["", "soon", "-1", "inf", "nan", "1e9", "9" * 50, "²"])
def test_seconds_that_are_none_are_none_and_the_marks_are_kept(alex, seconds):
    interrupt(alex, begin(alex))
    mark(alex, Drill.objects.get(), stopped="yes", seconds=seconds)
    drill = Drill.objects.get()

    assert (None, True) == (drill.seconds, drill.stopped)


def test_a_slip_keeps_what_was_typed_and_stays_the_same_until_it_is_marked(alex):
    take = begin(alex)
    first, drill = interrupt(alex, take), Drill.objects.get()
    assert f"/practise/drills/{drill.pk}/" == first.url
    assert drill.text in alex.get(first.url).content.decode()
    take.refresh_from_db()
    assert "I want to own it" == take.answer
    assert first.url == interrupt(alex, take).url
    assert {"text": drill.text, "mark": first.url} == alex.post(f"/practise/takes/{take.pk}/slip/").json()


def test_did_did_not_and_not_said_are_three_things(alex):
    interrupt(alex, begin(alex))
    said = mark(
        alex, Drill.objects.get(), stopped="yes", named_once="no", restated="", moved_on="perhaps", seconds="14.2"
    )
    drill = Drill.objects.get()

    assert (True, False, None, None, 14.2) == (
        drill.stopped, drill.named_once, drill.restated, drill.moved_on, drill.seconds,
    )  # fmt: skip
    assert "You did: Stop. It took less than twenty seconds. Left out this time: Name it once." in said
    assert "I want to own it" in said


def test_the_page_that_asks_by_script_gets_the_sentence_alone(alex):
    interrupt(alex, begin(alex))
    there = f"/practise/drills/{Drill.objects.get().pk}/"
    answer = alex.post(there, {"restated": "yes"}, headers={"accept": "application/json"})

    assert {"sentence": "You did: Restate."} == answer.json()


def test_no_slip_comes_twice_before_all_have_come(alex):
    take = begin(alex)
    for _ in SLIPS:
        take.refresh_from_db()
        interrupt(alex, take)
        mark(alex, Drill.objects.get(marked_at=None))

    assert {slip.key for slip in SLIPS} == set(Drill.objects.values_list("slip", flat=True))


def test_the_drill_stands_with_its_take_and_goes_with_it(alex, cast):
    take = begin(alex)
    interrupt(alex, take)
    mark(alex, Drill.objects.get(), moved_on="yes")
    points = f"/practise/takes/{take.pk}/points/"
    assert "You did: Move on." in alex.get(points).content.decode()
    alex.post(points, {"told": ["0"]})
    for page in (f"takes/{take.pk}/done/", f"cards/{take.card_id}/"):
        assert "You did: Move on." in alex.get(f"/practise/{page}").content.decode()
    interviews.delete_everything(cast.alex)
    assert 0 == Drill.objects.count()


def test_a_finished_take_is_interrupted_no_more(alex):
    take = take_it(alex, by_hand(alex))
    answer = alex.post(f"/practise/takes/{take.pk}/slip/")
    interrupt(alex, take)

    assert 409 == answer.status_code
    assert 0 == Drill.objects.count()


def test_it_is_under_everything_until_a_card_has_had_some_takes(alex):
    card = by_hand(alex)

    def openly():
        alex.post(f"/practise/cards/{card.pk}/take/")
        take = card.takes.get(done_at=None)
        page = alex.get(f"/practise/takes/{take.pk}/").content.decode()
        alex.post(f"/practise/takes/{take.pk}/points/")
        assert "Interrupt me with a slip" in page
        return "Everything else" not in page

    assert [False, False, True] == [openly() for _ in range(3)]


def test_nobody_elses_drill_can_be_seen_or_marked(alex, cast):
    take = begin(alex)
    interrupt(alex, take)
    drill, jo = Drill.objects.get(), let_in(cast.jo)

    assert 404 == jo.get(f"/practise/drills/{drill.pk}/").status_code
    assert 404 == jo.post(f"/practise/drills/{drill.pk}/", {"stopped": "yes"}).status_code
    assert 404 == jo.post(f"/practise/takes/{take.pk}/slip/").status_code

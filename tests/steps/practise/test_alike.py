"""The same question in two interviews: offered, joined or told apart by the person, and each keeps its own words."""

from __future__ import annotations

import pytest
from django.utils import timezone

from conftest import let_in
from practise_steps import by_hand, card_of, moment_of, plan, take_it, today, under_practise, waiting
from secondtake_app.engines import likeness
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.practise import joining
from secondtake_app.steps.practise.models import Card, Pair, Take

LEAVE, AGAIN = "Why do you want to leave your current job?", "Why are you leaving your job now?"


@pytest.fixture
def two(alex, cast):
    """The cards of two interviews that asked the same."""
    first, second = moment_of(cast.alex, "Northwind", LEAVE), moment_of(cast.alex, "Contoso", AGAIN)
    today(alex)
    return card_of(first), card_of(second)


def decide(client, word="same"):
    return client.post(f"/practise/cards/pairs/{Pair.objects.get().pk}/", {word: "1"})


def page(client, card):
    return client.get(f"/practise/cards/{card.pk}/").content.decode()


def fresh(*cards):
    return [Card.objects.get(pk=card.pk) for card in cards]


def test_two_that_may_be_one_are_offered_on_each_page_and_stay_two_until_the_person_says(alex, two):
    for shown in (today(alex), *(page(alex, card) for card in two)):
        assert 1 == shown.count("Is this the same question, asked again?")
    assert {card.pk for card in two} == set(waiting(two[0].owner))


def test_questions_of_one_interview_and_questions_that_differ_are_not_offered(alex, cast):
    moment = moment_of(cast.alex, "Northwind", LEAVE)
    Moment.objects.create(
        owner=cast.alex, interview=moment.interview, origin="memory", question=AGAIN, action="I said so.",
        written_at=timezone.now(),
    )  # fmt: skip
    by_hand(alex, "What is a foreign key?")
    today(alex)

    assert 0 == Pair.objects.count()


def test_what_differs_is_never_offered_again(alex, two):
    decide(alex, "differ")
    for card in two:
        joining.offer(card)
        assert "asked again?" not in page(alex, card)
    assert 404 == decide(alex).status_code
    assert {card.pk for card in two} == set(waiting(two[0].owner))


def test_one_question_comes_up_once_shows_both_and_keeps_all_takes(alex, two):
    take_it(alex, two[1], ["0", "1"])
    take_it(alex, two[1], ["0", "1"])
    take_it(alex, two[0], [])
    was = fresh(two[1])[0].due
    decide(alex)
    behind, front = fresh(*two)

    assert (front.pk, None) == (behind.joined_to_id, front.joined_to_id)
    assert was == front.due
    shown = page(alex, front)
    assert LEAVE in shown
    assert AGAIN in shown
    assert "3 takes so far" in shown
    assert "It is one question with" in page(alex, behind)
    listed = alex.get("/practise/cards/").content.decode()
    assert AGAIN in listed
    assert LEAVE not in listed


def test_a_take_of_either_is_a_take_of_the_one_and_both_have_its_schedule(alex, two):
    decide(alex)
    front = joining_front(two)
    behind = next(card for card in two if card.pk != front.pk)
    alex.post(f"/practise/cards/{behind.pk}/take/")
    take = Take.objects.get()
    assert front.pk == take.card_id
    assert behind.question in alex.get(f"/practise/takes/{take.pk}/").content.decode()
    alex.post(f"/practise/takes/{take.pk}/points/", {"told": ["0", "1"]})
    front, behind = fresh(front, behind)

    assert front.last_take is not None
    assert front.scheduled == behind.scheduled


def joining_front(cards):
    return next(card for card in fresh(*cards) if card.joined_to_id is None)


def test_a_take_that_was_begun_before_they_were_joined_is_gone_on_with(alex, two):
    take_it(alex, two[0], [])
    alex.post(f"/practise/cards/{two[1].pk}/take/")
    begun = Take.objects.get(card=two[1])
    decide(alex)
    assert two[0].pk == joining_front(two).pk
    answer = alex.post(f"/practise/cards/{two[0].pk}/take/")
    alex.post(f"/practise/takes/{begun.pk}/points/", {"told": []})
    front, behind = fresh(*two)

    assert f"/practise/takes/{begun.pk}/" == answer.url
    assert front.last_take == Take.objects.get(pk=begun.pk).done_at
    assert front.scheduled == behind.scheduled


def test_it_is_ready_for_the_interviews_of_both(alex, two):
    one, other = (Card.objects.get(pk=card.pk).opportunity for card in two)
    first, last = plan(other, 5), plan(one, 9)
    decide(alex)
    front = joining_front(two)
    take_it(alex, front, ["0", "1"])

    front.refresh_from_db()
    assert timezone.localdate(first.happened_at) == front.for_day
    Interview.objects.filter(pk=first.pk).update(called_off_at=timezone.now())
    under_practise(front.owner)
    front.refresh_from_db()
    assert timezone.localdate(last.happened_at) == front.for_day


def test_taken_apart_each_has_its_own_and_they_are_not_offered_again(alex, two):
    take_it(alex, two[0], [])
    decide(alex)
    alex.post(f"/practise/cards/{two[1].pk}/apart/")
    one, other = fresh(*two)

    assert (None, None) == (one.joined_to_id, other.joined_to_id)
    assert (1, 0) == (one.takes.count(), other.takes.count())
    joining.offer(one)
    assert "asked again?" not in page(alex, one)
    assert 302 == alex.post(f"/practise/cards/{two[1].pk}/apart/").status_code


@pytest.mark.parametrize("gone", [0, 1])
def test_a_deleted_interview_takes_its_own_words_along_and_no_others(alex, two, gone):
    take_it(alex, two[0], [])
    decide(alex)
    take_it(alex, two[0], ["0"])
    stays = two[1 - gone]
    interviews.delete_now(stays.owner, two[gone].interview_id)
    (card,) = Card.objects.all()

    assert (stays.pk, None) == (card.pk, card.joined_to_id)
    assert card.last_take is not None
    shown = page(alex, card)
    assert (LEAVE, AGAIN)[1 - gone] in shown
    assert (LEAVE, AGAIN)[gone] not in shown
    assert not Take.objects.filter(asked=(LEAVE, AGAIN)[gone]).exists()


def test_one_that_was_put_away_leaves_the_other_standing_and_brought_back_they_are_one(alex, two):
    take_it(alex, two[0], [])
    decide(alex)
    interviews.put_away(two[0].interview, timezone.now())
    assert AGAIN in alex.get("/practise/cards/").content.decode()
    assert LEAVE not in page(alex, two[1])
    interviews.bring_back(two[0].owner, two[0].interview_id)
    assert AGAIN not in alex.get("/practise/cards/").content.decode()


def test_where_one_moment_is_struck_the_other_keeps_the_question_awake(alex, two):
    decide(alex)
    front = joining_front(two)
    Moment.objects.filter(pk=front.moment_id).update(struck_at=timezone.now())
    assert [front.pk] == waiting(front.owner)
    Moment.objects.update(struck_at=timezone.now())
    assert [] == waiting(front.owner)


def test_the_head_of_each_interview_says_that_its_question_comes_today(alex, two):
    decide(alex)
    for card in two:
        assert "1 question today" in alex.get(f"/practise/{card.interview_id}/").content.decode()


def test_three_become_one(alex, cast, two):
    decide(alex)
    third = card_of(moment_of(cast.alex, "Fabrikam", "Why would you leave your job?"))
    joining.offer(third)
    take_it(alex, third, [])
    for pair in Pair.objects.filter(same=None):
        alex.post(f"/practise/cards/pairs/{pair.pk}/", {"same": "1"})

    assert [third.pk] == list(Card.objects.filter(joined_to=None).values_list("pk", flat=True))
    assert 2 == len(joining.joined_with(third))


def test_they_are_looked_for_by_meaning_too_where_that_is_installed(alex, two, monkeypatch):
    Pair.objects.all().delete()
    monkeypatch.setattr(likeness, "load", lambda: lambda left, right: [[0.0] * len(right) for _ in left])
    alex.post(f"/practise/cards/{two[0].pk}/alike/")
    assert 1 == Pair.objects.count()

    def missing():
        raise likeness.LikenessMissing

    Pair.objects.all().delete()
    monkeypatch.setattr(likeness, "load", missing)
    alex.post(f"/practise/cards/{two[0].pk}/alike/")
    assert "asked again?" in alex.get(f"/practise/cards/{two[0].pk}/alike/").content.decode()


def test_a_question_of_a_made_up_interview_is_held_against_none(alex, two):
    Pair.objects.all().delete()
    Interview.objects.filter(pk=two[0].interview_id).update(sample=True)
    for card in two:
        alex.post(f"/practise/cards/{card.pk}/alike/")

    assert 0 == Pair.objects.count()


def test_nobody_else_can_join_them_or_take_them_apart(alex, cast, two):
    jo, pair = let_in(cast.jo), Pair.objects.get()
    assert 404 == jo.post(f"/practise/cards/pairs/{pair.pk}/", {"same": "1"}).status_code
    assert 404 == jo.post(f"/practise/cards/{two[0].pk}/apart/").status_code
    assert 404 == jo.get(f"/practise/cards/{two[0].pk}/alike/").status_code
    assert 404 == jo.post(f"/practise/cards/{two[0].pk}/alike/").status_code

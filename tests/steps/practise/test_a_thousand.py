"""A thousand interviews with a thousand questions: a page asks the store no more for them, and shows the first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from practise_steps import under_practise
from secondtake.practice.schedule import new_card
from secondtake_app.interviews.models import Interview, Moment, Opportunity
from secondtake_app.steps.practise.models import Card, Take


@pytest.fixture
def many(cast):
    """Cards out of a thousand moments, all due today."""
    now, owner = timezone.now(), cast.alex
    job = Opportunity.objects.create(owner=owner, company="Northwind")
    interviews = [
        Interview(owner=owner, opportunity=job, title=f"I {n}", happened_at=now - timedelta(days=2 + n))
        for n in range(1000)
    ]
    Interview.objects.bulk_create(interviews)
    moments = [
        Moment(owner=owner, interview=one, origin="memory", question=f"Why {n}?", written_at=now)
        for n, one in enumerate(interviews)
    ]
    Moment.objects.bulk_create(moments)
    cards = [
        Card(owner=owner, interview=one.interview, opportunity=job, moment=one, origin="MOMENT", question=one.question)
        for one in moments
    ]
    for card in cards:
        card.put(new_card(now))
        card.read_at = now + timedelta(days=1)
    return Card.objects.bulk_create(cards)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("", 14),
        ("cards/", 6),
        ("cards/{card}/", 29),
        ("takes/{take}/", 24),
        ("{interview}/", 30),
        ("plans/", 7),
        ("stories/", 13),
    ],
)
def test_a_page_asks_the_store_no_more(alex, many, django_assert_max_num_queries, path, most):
    card = many[7]
    alex.get("/practise/")
    alex.post(f"/practise/cards/{card.pk}/take/")
    take = Take.objects.get()
    with django_assert_max_num_queries(most):
        answer = alex.get("/practise/" + path.format(card=card.pk, take=take.pk, interview=card.interview_id))

    assert 200 == answer.status_code


def test_the_first_are_shown_and_the_others_counted(alex, many):
    shown = alex.get("/practise/").content.decode()

    assert "1000 questions, about 3000 minutes" in shown
    assert 20 == shown.count(">The card<")
    assert "980 more come after these." in shown
    assert ["1000 questions, about 3000 minutes"] == under_practise(many[0].owner)

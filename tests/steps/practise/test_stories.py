"""The story bank: offered out of answers, taken by a press, told to a company once, and gone with its interview."""

from __future__ import annotations

import pytest
from django.utils import timezone

from conftest import let_in
from evening_steps import look, with_record
from practise_steps import by_hand, card_of, moment_of
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews import told
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Story, StoryTold
from secondtake_app.steps.practise import storytelling
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.reflect.models import FindingChoice

QUEUE = "From forty open tickets to six"
PARTS = {
    "title": "The queue", "situation": "Our queue was a mess.", "action": "I built a script.", "result": QUEUE,
}  # fmt: skip


def begin(client):
    client.post("/practise/stories/new/")
    return Story.objects.get(title="", situation="", action="", result="")


def write(client, **parts):
    story = begin(client)
    answer = client.post(f"/practise/stories/{story.pk}/", {"version": story.version, **(parts or PARTS)})
    story.refresh_from_db()
    return story, answer


def page(client, path="stories/"):
    return client.get(f"/practise/{path}").content.decode()


def interview_at(owner, company, title="A round"):
    job = Opportunity.objects.create(owner=owner, company=company)
    return Interview.objects.create(owner=owner, opportunity=job, title=title, happened_at=timezone.now())


@pytest.fixture
def recorded(cast):
    """An interview whose record holds stories."""
    interview = with_record(cast.alex)
    look(interview)
    Opportunity.objects.filter(pk=interview.opportunity_id).update(company="Northwind")
    return Interview.objects.get(pk=interview.pk)


def offer_of(interview, words="mess"):
    return next(one for one in storytelling.offers([interview]) if any(words in part for part in one.parts))


def press(client, offer, **more):
    return client.post(f"/practise/{offer.interview.pk}/stories/offer/", {"key": offer.key, **more})


def test_an_empty_story_is_asked_for_words_and_is_nobodys_story(alex, cast):
    _, answer = write(alex, title=" ", situation=" ")

    assert 422 == answer.status_code
    assert [] == list(storytelling.bank(cast.alex))
    assert begin(alex).pk == begin(alex).pk


def test_half_a_story_that_was_typed_is_there_to_be_finished(alex):
    story = begin(alex)
    alex.post(f"/practise/stories/{story.pk}/keep/", {"situation": "Our queue was", "version": 1})
    assert "Our queue was" in page(alex)
    assert "Finish it" in page(alex)
    _, late = story.pk, alex.post(f"/practise/stories/{story.pk}/keep/", {"situation": "Other", "version": 1})
    assert 409 == late.status_code
    assert "Our queue was" in late.json()["other"]


def test_what_is_missing_is_asked_for_and_a_story_without_a_name_is_called_by_its_words(alex):
    story, _ = write(alex, situation="Our queue was a mess and nobody dared to look at it any more at all")

    assert "Our queue was a mess and nobody dared to look at it …" == story.title
    shown = page(alex, f"stories/{story.pk}/")
    assert "What did you do yourself? It can wait." in shown
    assert "What came of it? It can wait." in shown


def test_a_story_is_put_away_brought_back_and_deleted(alex, cast):
    story, _ = write(alex)
    alex.post(f"/practise/stories/{story.pk}/delete/")  # not before it is put away
    alex.post(f"/practise/stories/{story.pk}/away/")
    assert [] == list(storytelling.bank(cast.alex))
    alex.post(f"/practise/stories/{story.pk}/away/")
    assert [story] == list(storytelling.bank(cast.alex))
    alex.post(f"/practise/stories/{story.pk}/away/")
    alex.post(f"/practise/stories/{story.pk}/delete/")
    assert 0 == Story.objects.count()


def test_the_record_offers_stories_and_nothing_is_one_before_it_is_taken(alex, recorded):
    assert "Last year at Fabrikam our ticket queue was a mess." in page(alex)
    assert 0 == Story.objects.count()
    press(alex, offer_of(recorded))
    story = Story.objects.get()

    assert ("Last year at Fabrikam our ticket queue was a mess.", recorded) == (story.situation, story.interview)
    assert story.action.startswith("I built a small triage script")
    assert "We went from forty open tickets to six in two months." == story.result
    assert "improved a process" in story.fits[0]
    assert [recorded.pk] == list(StoryTold.objects.values_list("interview_id", flat=True))
    assert "mess" not in " ".join(part for one in storytelling.offers([recorded]) for part in one.parts)


def test_an_offer_that_was_set_aside_is_not_made_again_and_one_that_is_none_changes_nothing(alex, recorded):
    press(alex, offer_of(recorded), aside="1")
    assert "mess" not in " ".join(part for one in storytelling.offers([recorded]) for part in one.parts)
    alex.post(f"/practise/{recorded.pk}/stories/offer/", {"key": "answer of nobody"})
    assert 0 == Story.objects.count()


def test_what_the_person_struck_in_reflect_is_not_offered(recorded):
    finding = next(one for one in look(recorded)["findings"] if one["kind"] == "story_told" and "forty" in one["quote"])
    FindingChoice.objects.create(
        owner=recorded.owner, interview=recorded, revision=recorded.record, kind=finding["kind"], span=finding["span"],
        finding=finding, verdict="not_true",
    )  # fmt: skip

    assert not any("forty" in one.quote for one in told.stories_in([recorded])[recorded.pk])


def test_a_better_answer_of_a_moment_is_offered_and_is_not_marked_as_told(alex, cast):
    moment = moment_of(cast.alex, "Northwind", "a conflict with a manager")
    press(alex, offer_of(moment.interview, "sorted the tickets"))
    story = Story.objects.get()

    assert (moment, moment.interview) == (story.moment, story.interview)
    assert 0 == StoryTold.objects.count()


def test_one_line_is_no_story_and_neither_is_an_answer_of_theirs(cast):
    moment = moment_of(cast.alex, "Northwind", "a conflict")
    Moment.objects.filter(pk=moment.pk).update(result="")
    assert [] == storytelling.offers([moment.interview])
    Moment.objects.filter(pk=moment.pk).update(result="It worked.", origin="answer")
    assert [] == storytelling.offers([moment.interview])


def test_a_story_told_to_a_company_is_not_fresh_in_its_second_round(alex, cast):
    first, second, other = (interview_at(cast.alex, name) for name in ("Northwind", "Northwind Ltd.", "Contoso"))
    story, _ = write(alex)
    fresh, _ = write(alex, title="The trial")
    for _ in range(2):
        alex.post(f"/practise/{first.pk}/stories/told/", {"story": story.pk})

    def bank():
        return storytelling.bank(cast.alex)

    assert ([fresh], [story]) == storytelling.not_told_at(bank(), second)
    assert {fresh, story} == set(storytelling.not_told_at(bank(), other)[0])
    assert "They have heard it" in page(alex, f"{second.pk}/stories/")
    assert "Told once, last in A round." in page(alex)
    alex.post(f"/practise/{first.pk}/stories/told/", {"story": story.pk, "undo": "1"})
    assert 2 == len(storytelling.not_told_at(bank(), second)[0])


def test_a_question_finds_its_stories_and_a_story_its_questions(alex):
    story, _ = write(alex, title="The release", situation="My manager and I disagreed on a release.", action="I asked.")
    card = by_hand(alex, "Tell me about a conflict with a manager.")
    pay = by_hand(alex, "What are your salary expectations?")

    assert "The release" in page(alex, f"cards/{card.pk}/stories/")
    assert "The release" not in page(alex, f"cards/{pay.pk}/stories/")
    assert [card] == storytelling.questions_for(storytelling.bank(story.owner).get())
    for said in (card.pk, card.pk, "nonsense", ""):
        alex.post(f"/practise/stories/{story.pk}/fits/", {"card": said})
    story.refresh_from_db()
    assert [card.question] == story.fits
    assert [] == storytelling.questions_for(storytelling.bank(story.owner).get())


def test_deleting_the_interview_takes_its_story_and_its_question_along(alex, cast, recorded):
    press(alex, offer_of(recorded))
    own, _ = write(alex)
    moment = moment_of(cast.alex, "Contoso", "a conflict with a manager")
    card = card_of(moment)
    alex.post(f"/practise/stories/{own.pk}/fits/", {"card": card.pk})
    alex.post(f"/practise/{recorded.pk}/stories/told/", {"story": own.pk})
    interviews.delete_now(cast.alex, recorded.pk)
    interviews.delete_now(cast.alex, moment.interview_id)
    own.refresh_from_db()

    assert [own] == list(Story.objects.all())
    assert [] == own.fits
    assert 0 == StoryTold.objects.count()
    interviews.delete_everything(cast.alex)
    assert 0 == Story.objects.count()


def test_a_question_of_ones_own_stays_with_a_story_when_its_card_is_deleted(alex):
    story, _ = write(alex)
    card = by_hand(alex, "Tell me about a mess.")
    alex.post(f"/practise/stories/{story.pk}/fits/", {"card": card.pk})
    Card.objects.all().delete()
    story.refresh_from_db()

    assert ["Tell me about a mess."] == story.fits


def test_a_made_up_interview_shows_its_stories_and_lends_none(alex, recorded):
    Interview.objects.filter(pk=recorded.pk).update(sample=True)
    assert "our ticket queue was a mess" in page(alex, f"{recorded.pk}/stories/")
    press(alex, offer_of(Interview.objects.get(pk=recorded.pk)))
    assert 0 == Story.objects.count()
    story, _ = write(alex, title="The trial")
    alex.post(f"/practise/{recorded.pk}/stories/told/", {"story": story.pk})

    assert 0 == StoryTold.objects.count()
    assert "The trial" not in page(alex, f"{recorded.pk}/stories/")
    assert "our ticket queue was a mess" not in page(alex)


@pytest.mark.parametrize("said", ["\0 a mess \U0001f642", "very " * 200])
def test_hard_words_cost_nobody_a_page(alex, said):
    story, answer = write(alex, **dict.fromkeys(PARTS, said), fits=said)
    assert 302 == answer.status_code
    assert story.title
    assert 200 == alex.get(f"/practise/stories/{story.pk}/").status_code


def test_words_about_self_harm_pause_the_flow(alex):
    fields = {"situation": "I wanted to kill myself", "version": 1}
    assert "pause" in alex.post(f"/practise/stories/{begin(alex).pk}/keep/", fields).json()["pause"]


def test_nobody_elses_stories_can_be_seen_or_changed(alex, cast, recorded):
    story, _ = write(alex)
    card, jo = by_hand(alex), let_in(cast.jo)
    for path in (f"stories/{story.pk}/", f"{recorded.pk}/stories/", f"cards/{card.pk}/stories/"):
        assert 404 == jo.get(f"/practise/{path}").status_code
    for path in ("keep/", "fits/", "away/", ""):
        assert 404 == jo.post(f"/practise/stories/{story.pk}/{path}", PARTS).status_code
    mine = interview_at(cast.jo, "Northwind")
    assert 404 == jo.post(f"/practise/{mine.pk}/stories/told/", {"story": story.pk}).status_code
    assert 404 == jo.post(f"/practise/{recorded.pk}/stories/offer/", {"key": "x"}).status_code
    jo.post(f"/practise/stories/{story.pk}/delete/")
    assert 1 == Story.objects.count()


def test_an_offer_that_is_taken_by_two_presses_at_once_is_one_story(recorded):
    offer = offer_of(recorded)
    first, second = storytelling.take(offer), storytelling.take(offer)

    assert first == second
    assert 1 == Story.objects.count()

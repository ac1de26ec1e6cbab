"""The story bank as rows: what is offered out of answers, what was told where, and which question each story fits.

Nothing becomes a story by itself, and a story that was begun is put away until the person keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.signals import post_delete
from django.utils import timezone

from secondtake.practice import stories
from secondtake.practice.stories import Fit, Telling, split_told
from secondtake_app.interviews import told
from secondtake_app.interviews.models import Interview, Moment, Story, StoryTold, TranscriptRevision
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import Card, StoryOffer

if TYPE_CHECKING:
    from secondtake_app.people.models import User

PARTS = ("situation", "action", "result")
COMPARED = 100
"""How many stories or questions are held against one another at most, the newest of them."""
FITTING = 3
TITLE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """A story that an interview may hold; whose words these are is said where it is shown."""

    interview: Interview
    key: str
    question: str
    situation: str
    action: str
    result: str
    source: str
    moment: Moment | None = None

    @property
    def parts(self) -> list[str]:
        """Its words, part by part, without the empty ones."""
        return [part for part in (self.situation, self.action, self.result) if part]


def there(person: User) -> QuerySet[Story]:
    """All stories but those of an interview that was put away."""
    return Story.objects.of(person).filter(Q(interview=None) | Q(interview__deleted_at=None))


def bank(person: User) -> QuerySet[Story]:
    """The stories in use, the newest first, each with where it was told."""
    return there(person).filter(put_away_at=None).order_by("-created_at").prefetch_related(_where())


def put_away(person: User) -> QuerySet[Story]:
    """Those that were put away or never kept, but for those in which nothing was written."""
    blank = Q(title="", situation="", action="", result="")
    return there(person).exclude(put_away_at=None).exclude(blank).order_by("-put_away_at")


def begin(person: User, now: datetime) -> Story:
    """An empty story to be written; one in which nothing was written yet is used again."""
    mine = Story.objects.of(person).filter(title="", situation="", action="", result="", interview=None)
    return mine.first() or Story.objects.create(owner=person, put_away_at=now)


def offers(interviews: Sequence[Interview]) -> list[Offer]:
    """What these interviews hold that may be a story, and of which the person has not said anything yet."""
    said = set(StoryOffer.objects.filter(interview__in=interviews).values_list("interview_id", "key"))
    found = told.stories_in(interviews)
    moments = Moment.objects.filter(interview__in=interviews, struck_at=None).exclude(written_at=None)
    by_interview: dict[object, list[Moment]] = {}
    for moment in moments.exclude(origin=Moment.Origin.ANSWER):
        by_interview.setdefault(moment.interview_id, []).append(moment)
    made = []
    for interview in interviews:
        made += [_of_answer(interview, one) for one in found.get(interview.pk, ())]
        better = (moment for moment in by_interview.get(interview.pk, ()) if len(moment.better) > 1)
        made += [_of_moment(interview, moment) for moment in better]
    return [one for one in made if (one.interview.pk, one.key) not in said]


def _of_answer(interview: Interview, one: told.FoundStory) -> Offer:
    key = f"answer {sha256(one.answer.encode()).hexdigest()[:32]}"
    return Offer(interview, key, one.question, *split_told(one.answer), Moment.Origin.RECORD.label)


def _of_moment(interview: Interview, moment: Moment) -> Offer:
    parts = (moment.situation.strip(), moment.action.strip(), moment.result.strip())
    return Offer(interview, f"moment {moment.pk}", moment.question, *parts, "from a moment you kept", moment)


@transaction.atomic
def take(offer: Offer) -> Story:
    """Make a story of it. What the record has was told there; a better answer that was thought of later was not."""
    owner = offer.interview.owner
    Interview.objects.select_for_update().get(pk=offer.interview.pk)  # of two presses at once, one waits
    taken = StoryOffer.objects.filter(interview=offer.interview, key=offer.key).exclude(story=None).first()
    if taken and taken.story:
        return taken.story
    said = {"situation": offer.situation, "action": offer.action, "result": offer.result}
    story = Story(owner=owner, interview=offer.interview, moment=offer.moment, **said)
    story.title = title_of(story) if not offer.question else _short(offer.question)
    story.fits = [offer.question] if offer.question else []
    story.save()
    if offer.moment is None:
        tell(story, offer.interview, offer.question)
    answer(offer, story)
    return story


def answer(offer: Offer, story: Story | None) -> None:
    """Remember what became of an offer; it is not made again."""
    fields = {"owner": offer.interview.owner, "story": story}
    StoryOffer.objects.update_or_create(interview=offer.interview, key=offer.key, defaults=fields)


def tell(story: Story, interview: Interview, question: str = "") -> None:
    """A story was told in an interview, once however often it is said."""
    fields = {"owner_id": story.owner_id, "question": question}
    StoryTold.objects.get_or_create(story=story, interview=interview, defaults=fields)


def title_of(story: Story) -> str:
    """What to call a story that has no name: its first words."""
    return story.title or _short(next((said for said in (getattr(story, part) for part in PARTS) if said), ""))


def _short(said: str) -> str:
    first = said.split()
    return " ".join(first[:TITLE_WORDS])[:190] + (" …" if len(first) > TITLE_WORDS else "")


def value(story: Story) -> stories.Story:
    """The story as the library knows it, with where it was told."""
    tellings = tuple(
        Telling(one.interview.opportunity.company, _day(one.interview), one.question) for one in story.told.all()
    )
    themes = frozenset(stories.Theme(theme) for theme in story.themes if theme in set(stories.Theme))
    parts = (story.title, story.situation, story.action, story.result)
    return stories.Story(str(story.pk), *parts, themes, tuple(story.fits), tellings)


def _day(interview: Interview) -> date | None:
    return timezone.localdate(interview.happened_at) if interview.happened_at else None


def _where() -> Prefetch[str, QuerySet[StoryTold], str]:
    rows = StoryTold.objects.filter(interview__deleted_at=None).select_related("interview__opportunity")
    return Prefetch("told", rows.order_by("-interview__happened_at"))


def fitting(card: Card) -> list[tuple[Story, Fit]]:
    """The stories that may answer this question, by themes and words; those that its company has heard come last."""
    rows = {str(row.pk): row for row in bank(card.owner)[:COMPARED]}
    company = card.opportunity.company if card.opportunity else ""
    found = stories.fitting(card.question, [value(row) for row in rows.values()], company=company, top=FITTING)
    return [(rows[fit.story.key], fit) for fit in found]


def questions_for(story: Story) -> list[Card]:
    """The person's questions that this story may answer and that are not among those it is for yet."""
    own, known = [value(story)], set(story.fits)
    cards = keeping.there(story.owner).order_by("-created_at")[:COMPARED]
    found = [(stories.fitting(card.question, own), card) for card in cards if card.question not in known]
    ranked = sorted(((fits[0].nearness, card) for fits, card in found if fits), key=lambda one: -one[0])
    return [card for _, card in ranked[:FITTING]]


def not_told_at(rows: Iterable[Story], interview: Interview) -> tuple[list[Story], list[Story]]:
    """The stories that the company of an interview has not heard, the least told first; and those that it has.

    Where the company is not known, those that were told in this interview.
    """
    by_key = {str(row.pk): row for row in rows}
    values = [value(row) for row in by_key.values()]
    here = {key for key, row in by_key.items() if any(one.interview_id == interview.pk for one in row.told.all())}
    fresh = [one.key for one in stories.not_told_at(values, interview.opportunity.company) if one.key not in here]
    return [by_key[key] for key in fresh], [row for key, row in by_key.items() if key not in fresh]


def interviews_with_offers(person: User, most: int) -> list[Interview]:
    """The last interviews that took place, out of which stories may be offered; never a made-up one."""
    mine = Interview.objects.of(person).filter(deleted_at=None, sample=False)
    of_it = {"interview": OuterRef("pk")}
    with_words = Exists(TranscriptRevision.objects.filter(**of_it)) | Exists(Moment.objects.filter(**of_it))
    return list(mine.filter(with_words).select_related("opportunity", "owner").order_by("-created_at")[:most])


def watch() -> None:
    """From now on a question that goes with its interview is no longer among those that a story is for."""
    post_delete.connect(_forget, sender=Card, dispatch_uid="questions of stories")


def _forget(instance: Card, **_kwargs: object) -> None:
    if instance.interview_id is None:
        return
    for story in Story.objects.filter(owner_id=instance.owner_id).exclude(fits=[]):
        if instance.question in story.fits:
            story.fits = [said for said in story.fits if said != instance.question]
            story.save(update_fields=["fits", "updated_at"])

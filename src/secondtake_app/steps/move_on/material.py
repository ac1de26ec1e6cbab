"""What the brief of a coming interview is made of: the person's own rows, a few queries however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from secondtake.outlook.brief import Coming, Gap, Material, Meets, Origin, Right, Source, Story, Trip
from secondtake.practice import stories
from secondtake.practice.plans import Occasion, if_then
from secondtake_app.interviews import told
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person, Plan, QuestionsForThem, StoryTold
from secondtake_app.interviews.models import Story as StoryRow
from secondtake_app.steps.move_on import words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

LOOKED_AT = 5
"""Interviews of the same job, and of others, in which something that went right is looked for."""
MOMENTS = 24
NOT_TO_MEND = (Moment.Whose.NOT_MINE, Moment.Whose.SKIP)
FROM = {
    Moment.Origin.RECORD: Source.RECORD,
    Moment.Origin.MEMORY: Source.MEMORY,
    Moment.Origin.ANSWER: Source.ANSWER,
}


def of(interview: Interview, now: datetime) -> Material:
    """All that is known for that interview."""
    past = before(interview, now)
    moments = _moments(interview)
    return Material(
        coming=_coming(interview),
        right=tuple(_right(past)),
        trips=tuple(_trips(moments)),
        stories=tuple(_stories(interview)),
        if_thens=tuple(_if_thens(interview, moments)),
        setback=" ".join(plan.sentence for plan in plans(interview.owner, Occasion.A_NO)),
        questions=tuple(questions(interview).splitlines()),
        known=frozenset(_known(interview)),
        first=not past,
    )


def before(interview: Interview, now: datetime) -> list[Interview]:
    """The last ones that took place: those with the same company first, the latest first."""
    over = _there(interview).exclude(pk=interview.pk).filter(Q(happened_at=None) | Q(happened_at__lte=now))
    dated = over.annotate(at=Coalesce("happened_at", "created_at")).order_by("-at").select_related("opportunity")
    here = _same_job(interview)
    return [*dated.filter(here)[:LOOKED_AT], *dated.exclude(here)[:LOOKED_AT]]


def plans(owner: User, occasion: Occasion) -> list[Plan]:
    """The person's own plans for that, but those that came out of an interview which was put away."""
    mine = Plan.objects.of(owner).filter(occasion=occasion.value, put_away_at=None)
    return list(mine.filter(Q(moment=None) | Q(moment__struck_at=None, moment__interview__deleted_at=None)))


def questions(interview: Interview) -> str:
    """What the person wants to ask there, a line each."""
    found = QuestionsForThem.objects.of(interview.owner).filter(interview=interview).first()
    return found.text if found else ""


def _there(interview: Interview) -> QuerySet[Interview]:
    return Interview.objects.of(interview.owner).filter(deleted_at=None, called_off_at=None, sample=False)


def _same_job(interview: Interview, to: str = "") -> Q:
    """Each interview has a job of its own unless it was planned as a next round, so the company's name counts too."""
    company = interview.opportunity.company.strip()
    same = Q(**{f"{to}opportunity": interview.opportunity_id})
    return same | Q(**{f"{to}opportunity__company__iexact": company}) if company else same


def _coming(interview: Interview) -> Coming:
    job = interview.opportunity
    when = timezone.localtime(interview.happened_at) if interview.happened_at else None
    people = tuple(_meets(person) for person in interview.people.all())
    source = Source.INVITATION if interview.calendar_uid else Source.YOURS
    return Coming(job.company or interview.title, job.role, when, interview.place, people, source)


def _meets(person: Person) -> Meets:
    return Meets(person.name, person.does or person.get_part_display())


def _origin(interview: Interview) -> Origin:
    return Origin(" ".join(interview.title.split()), str(interview.pk))


def _right(past: Sequence[Interview]) -> Iterable[Right]:
    """Of the last interview of which anything is known: what the person wrote or kept comes first there."""
    found = told.went_right(past)
    last = next((one for one in past if found[one.pk]), None)
    for one in found[last.pk] if last else ():
        source = Source.MEMORY if not one.from_record else Source.RECORD if one.confirmed else Source.FOUND
        if one.confirmed or one.quote:
            yield Right(phrase(one), source, one.quote, _origin(last) if last else None)


def phrase(one: told.WentRight) -> str:
    """What it is called where nobody is asked: what the rules found asks, so that its quote alone speaks."""
    asks = one.quote and (not one.confirmed or one.what.rstrip().endswith("?"))
    return words.IN_YOUR_WORDS if asks else one.what


def _moments(interview: Interview) -> list[Moment]:
    """The latest, those with the same company before all others."""
    kept = Moment.objects.of(interview.owner).filter(
        struck_at=None, interview__deleted_at=None, interview__called_off_at=None, interview__sample=False
    )
    here = Case(When(_same_job(interview, "interview__"), then=Value(1)), default=0, output_field=IntegerField())
    found = kept.exclude(whose__in=NOT_TO_MEND).annotate(here=here).order_by("-here", "-created_at")
    ranked = {pk: (not near, at) for at, (pk, near) in enumerate(found.values_list("pk", "here")[:MOMENTS])}
    rows = Moment.objects.filter(pk__in=ranked).select_related("interview__opportunity")
    return sorted(rows, key=lambda moment: ranked[moment.pk])  # few columns to sort in the store, whole rows for a few


def _trips(moments: Sequence[Moment]) -> Iterable[Trip]:
    """Each question once, with the points that are practised; else the better answer as it was written."""
    now: dict[UUID, list[str]] = {}
    interviews = list({moment.interview_id: moment.interview for moment in moments}.values())
    for points in told.answers_now(interviews).values():
        now |= points
    as_one, here = told.asked_as_one(interviews), {moment.pk for moment in moments}
    alone = [moment for moment in moments if as_one.get(moment.pk) not in here]
    asked = {" ".join((m.question or m.quote).casefold().split()): m for m in reversed(alone)}
    for moment in reversed(asked.values()):
        beats = tuple(now.get(moment.pk) or moment.better)
        yield Trip(
            moment.question or moment.quote, FROM[Moment.Origin(moment.origin)], beats, _origin(moment.interview)
        )


def _stories(interview: Interview) -> Iterable[Story]:
    """Those that neither this job nor this company has heard, the least told first."""
    whole = Q(interview=None) | Q(interview__deleted_at=None, interview__sample=False)
    titles = StoryRow.objects.of(interview.owner).filter(whole, put_away_at=None).values_list("pk", "title")
    told_to: dict[UUID, list[tuple[UUID, str]]] = {}
    tellings = StoryTold.objects.of(interview.owner).filter(interview__deleted_at=None)
    jobs = ("interview__opportunity_id", "interview__opportunity__company")
    for story, job, company in tellings.values_list("story_id", *jobs):
        told_to.setdefault(story, []).append((job, company))
    fresh = [_story(pk, title, told_to.get(pk, ()), interview.opportunity_id) for pk, title in titles]
    untold = stories.not_told_at((story for story in fresh if story), interview.opportunity.company)
    return (Story(one.title) for one in untold)


def _story(pk: UUID, title: str, told_to: Iterable[tuple[UUID, str]], job: UUID) -> stories.Story | None:
    """The story with the companies that heard it; None where it was told for this very job."""
    if any(there == job for there, _ in told_to):
        return None
    return stories.Story(str(pk), title, tellings=tuple(stories.Telling(company) for _, company in told_to))


def _if_thens(interview: Interview, moments: Sequence[Moment]) -> Iterable[str]:
    """Those of this company's interviews, then the plans kept for any, then those of other interviews."""
    company = interview.opportunity.company.strip().casefold()
    here = [_is_here(moment.interview.opportunity, interview.opportunity_id, company) for moment in moments]
    own = [(near, if_then(moment.if_this, moment.then_that)) for near, moment in zip(here, moments, strict=True)]
    yield from (plan.sentence for here, plan in own if plan and here)
    yield from (plan.sentence for plan in plans(interview.owner, Occasion.IN_THE_ROOM))
    yield from (plan.sentence for here, plan in own if plan and not here)


def _is_here(job: Opportunity, this: UUID, company: str) -> bool:
    return job.pk == this or (bool(company) and job.company.strip().casefold() == company)


def _known(interview: Interview) -> Iterable[Gap]:
    """What need not be asked, since it stands here already."""
    if interview.answer_by:
        yield Gap.NEXT_STEP
    met = Person.objects.of(interview.owner).filter(interview__in=_there(interview).filter(_same_job(interview)))
    if met.filter(part=Person.Part.MANAGER).exists():
        yield Gap.MANAGER

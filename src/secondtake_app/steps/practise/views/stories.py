"""The story bank, one story, and which stories were told in an interview."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.practice.stories import Theme
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.models import Story, StoryTold
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import keeping, storytelling, words
from secondtake_app.steps.practise.views.kept import kept, seen
from secondtake_app.steps.practise.views.shared import own_card

WORDS = ("title", *storytelling.PARTS)
FIELDS = (*WORDS, "fits")
LONGEST_TITLE = 200
LONGEST_LINE = 1000
MOST_LINES = 50
SHOWN = 50
MOST = 100
"""Of how many stories the page of an interview knows, the newest of them."""
LOOKED_AT = 10
"""Out of how many interviews stories are offered on the page of all stories."""


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """All stories, and what the last interviews offer."""
    owner = person(request)
    page = Paginator(storytelling.bank(owner), SHOWN).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "stories": [(story, storytelling.value(story)) for story in page],
        "offers": storytelling.offers(storytelling.interviews_with_offers(owner, LOOKED_AT)),
        "away": storytelling.put_away(owner)[:SHOWN],
    }
    return render(request, "practise/stories.html", context)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Begin a story of one's own."""
    return redirect("practise:story", storytelling.begin(person(request), timezone.now()).pk)


def page(request: HttpRequest, story: UUID) -> HttpResponse:
    """One story: its parts, what it is for, and where it was told."""
    row = _own(request, story)
    if request.method != "POST":
        return _draw(request, row)
    _read(request, row)
    chosen = set(request.POST.getlist("themes"))
    row.themes = [theme.value for theme in Theme if theme.value in chosen]
    row.title = storytelling.title_of(row)
    if not row.title:
        return _draw(request, row, error=words.EMPTY_STORY)
    row.put_away_at = None
    try:
        row.save_over(seen(request, row), [*FIELDS, "themes", "put_away_at"])
    except ChangedElsewhere:
        return _draw(request, row, other=_typed(_own(request, story)))
    messages.info(request, words.SAVED)
    there = reverse("practise:stories")
    return redirect(pause_url(request, _typed(row), there) or there)


def _draw(request: HttpRequest, row: Story, error: str = "", other: str = "") -> HttpResponse:
    stored = _own(request, row.pk)
    context = {
        "story": row,
        "missing": storytelling.value(stored).missing if stored.title else (),
        "lines": "\n".join(row.fits),
        "themes": [(theme.value, theme.value in row.themes) for theme in Theme],
        "questions": storytelling.questions_for(stored) if stored.title else [],
        "told": stored.told.all(),
        "version": stored.version,
        "error": error,
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    return render(request, "practise/story.html", context, status=422 if error else 409 if other else 200)


@require_POST
def keep(request: HttpRequest, story: UUID) -> JsonResponse:
    """Save a story while it is typed."""
    row = _own(request, story)
    other = _typed(row)
    _read(request, row)
    return kept(request, row, FIELDS, text=_typed(row), other=other)


def _own(request: HttpRequest, story: UUID) -> Story:
    mine = storytelling.there(person(request)).select_related("interview", "owner")
    return get_object_or_404(mine.prefetch_related("told__interview__opportunity"), pk=story)


def _read(request: HttpRequest, row: Story) -> None:
    for field in WORDS:
        setattr(row, field, request.POST.get(field, getattr(row, field)).strip())
    row.title = " ".join(row.title.split())[:LONGEST_TITLE]
    if "fits" in request.POST:
        lines = [" ".join(line.split())[:LONGEST_LINE] for line in request.POST["fits"].splitlines()]
        row.fits = list(dict.fromkeys(line for line in lines if line))[:MOST_LINES]


def _typed(row: Story) -> str:
    return "\n\n".join(said for said in (row.title, row.situation, row.action, row.result, "\n".join(row.fits)) if said)


@require_POST
def fits(request: HttpRequest, story: UUID) -> HttpResponse:
    """One of the person's questions is one that this story is for."""
    row = _own(request, story)
    said = request.POST.get("card", "")
    found = keeping.there(row.owner).filter(pk=said).first() if _is_key(said) else None
    if found and found.question not in row.fits:
        row.fits = [*row.fits, found.question][:MOST_LINES]
        row.save(update_fields=["fits", "updated_at"])
    return redirect("practise:story", story)


def _is_key(said: str) -> bool:
    try:
        UUID(said)
    except ValueError:
        return False
    return True


@require_POST
def put_away(request: HttpRequest, story: UUID) -> HttpResponse:
    """Put a story away, or bring it back; one that was never kept is finished first."""
    row = _own(request, story)
    if row.put_away_at and not row.title:
        return redirect("practise:story", story)
    row.put_away_at = None if row.put_away_at else timezone.now()
    row.save(update_fields=["put_away_at", "updated_at"])
    return redirect("practise:stories")


@require_POST
def delete(request: HttpRequest, story: UUID) -> HttpResponse:
    """Delete for good what was put away."""
    storytelling.there(person(request)).filter(pk=story).exclude(put_away_at=None).delete()
    messages.info(request, words.DELETED)
    return redirect("practise:stories")


@require_GET
def interview_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Which stories were told in this interview, which its company has not heard, and which it seems to hold."""
    interview = own_interview(request, pk)
    bank = storytelling.bank(interview.owner)[:MOST] if not interview.sample else []
    fresh, heard = storytelling.not_told_at(bank, interview)
    context = {
        "interview": interview,
        "fresh": fresh[:SHOWN],
        "heard": [(story, _told_in(story, pk)) for story in heard[:SHOWN]],
        "offers": storytelling.offers([interview]),
    }
    return render(request, "practise/interview_stories.html", context)


def _told_in(story: Story, pk: UUID) -> bool:
    return any(one.interview_id == pk for one in story.told.all())


@require_POST
def tell(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A story was told there; pressed again, it was not."""
    interview = own_interview(request, pk)
    said = request.POST.get("story", "")
    story = get_object_or_404(storytelling.there(interview.owner), pk=said if _is_key(said) else pk)
    if interview.sample:
        return redirect("practise:interview_stories", pk)
    if "undo" in request.POST:
        StoryTold.objects.filter(story=story, interview=interview).delete()
    else:
        storytelling.tell(story, interview)
    return redirect("practise:interview_stories", pk)


@require_POST
def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take what an interview offers for a story, or set it aside."""
    interview = own_interview(request, pk)
    named = request.POST.get("key", "")
    found = next((one for one in storytelling.offers([interview]) if one.key == named), None)
    back = redirect("practise:interview_stories", pk) if "here" in request.POST else redirect("practise:stories")
    if found is None or interview.sample:
        return back
    if "aside" in request.POST:
        storytelling.answer(found, None)
        return back
    story = storytelling.take(found)
    messages.info(request, words.STORY_TAKEN_TOLD if found.moment is None else words.STORY_TAKEN)
    return redirect("practise:story", story.pk)


@require_GET
def for_card(request: HttpRequest, card: UUID) -> HttpResponse:
    """The stories that may answer one question."""
    row = own_card(request, card)
    return render(request, "practise/card_stories.html", {"card": row, "fits": storytelling.fitting(row)})

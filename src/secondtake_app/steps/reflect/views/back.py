"""Two days on, once: how it feels now, and each lesson marked; and a question about wording that is left."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.interviews.views import own_page
from secondtake_app.steps.reflect import after_words as words
from secondtake_app.steps.reflect import looking_back, page, rules
from secondtake_app.steps.reflect.models import AskedWording
from secondtake_app.steps.reflect.views.shared import draw, own_interview

RIGHT_HERE = 3


def two_days(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """How it feels now, alone on its page; then the person's own gap, and on to the lessons."""
    interview = own_interview(request, pk)
    if request.method == "POST":
        return _say(request, interview)
    gap, lessons = looking_back.gap_of(interview), looking_back.lessons_of(interview)
    if looking_back.guess_of(interview) is not None or gap:
        return draw(request, "two_days", interview, {"scale": range(11), "gap": gap, "lessons": lessons})
    return redirect("reflect:lessons" if lessons else "reflect:debrief", pk)


def _say(request: HttpRequest, interview: Interview) -> HttpResponseBase:
    sitting = looking_back.guess_of(interview)
    if "leave_all" in request.POST:
        return _leave_all(request, interview)
    then = rules.from_nought_to_ten(request.POST.get("then", ""))
    if then is None and "leave" not in request.POST:
        return draw(request, "two_days", interview, {"scale": range(11), "error": words.CHOOSE}, status=422)
    if sitting is not None:
        looking_back.felt(sitting, None if "leave" in request.POST else then)
    return redirect("reflect:two_days", interview.pk)


def _leave_all(request: HttpRequest, interview: Interview) -> HttpResponseBase:
    """Neither the feeling nor the lessons are asked for again."""
    sitting = looking_back.guess_of(interview)
    if sitting is not None:
        looking_back.felt(sitting, None)
    looking_back.mark(looking_back.lessons_of(interview), {}, timezone.now())
    messages.info(request, words.LEFT_OUT)
    return redirect("interviews:home")


def lessons(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Each lesson once: still true, smaller than I thought, or strike it."""
    interview = own_interview(request, pk)
    found = looking_back.lessons_of(interview)
    if not found:
        return redirect("reflect:debrief", pk)
    if request.method == "POST":
        said = {str(moment.pk): request.POST.get(f"lesson-{moment.pk}", "") for moment in found}
        looking_back.mark(found, said, timezone.now())
        messages.info(request, words.MARKED)
        return redirect("reflect:debrief", pk)
    shown = page.gather(interview)
    right = [*shown.right, *shown.more_right][:RIGHT_HERE]
    return draw(request, "lessons", interview, {"lessons": found, "right": right, "ways": Moment.TwoDaysOn.choices})


@require_POST
def bring_back(request: HttpRequest, pk: UUID, moment: UUID) -> HttpResponseBase:
    """A lesson that was struck is one again."""
    interview = own_interview(request, pk)
    row = get_object_or_404(Moment.objects.of(interview.owner), interview=interview, pk=moment)
    row.struck_at, row.two_days_on = None, ""
    row.save(update_fields=["struck_at", "two_days_on", "updated_at"])
    messages.info(request, words.BACK)
    return redirect("reflect:debrief", pk)


@require_POST
def leave_wording(request: HttpRequest, question: UUID) -> HttpResponseBase:
    """The words stay as they are, and are not asked about again."""
    row = get_object_or_404(AskedWording.objects.of(person(request)), pk=question)
    row.left_at = row.left_at or timezone.now()
    row.save(update_fields=["left_at", "updated_at"])
    return redirect(own_page(request.POST.get("next", "")) or "interviews:home")

"""A second conversation that the recruiter was asked for: where it stands, and what came of it. Never promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.letters.model import LetterKind
from secondtake.letters.recruiter_note import asks_for_second
from secondtake_app.interviews.access import own_interview
from secondtake_app.outbox.states import State
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.ask import days, words
from secondtake_app.steps.ask.models import SecondConversation

if TYPE_CHECKING:
    from datetime import date

    from secondtake_app.interviews.models import Interview

LONGEST_OUTCOME = 4000


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page says of it; `row` where the person has said something, else what a letter that went lets us say."""

    state: str = ""
    says: str = ""
    row: SecondConversation | None = None
    choices: tuple[tuple[str, str], ...] = tuple(SecondConversation.State.choices)


def shown(interview: Interview) -> Shown | None:
    """Where it stands; None where nobody stands between."""
    if not interview.opportunity.via_recruiter:
        return None
    row = SecondConversation.objects.of(interview.owner).filter(interview=interview).first()
    if row:
        says = words.second_conversation(row.state, row.asked_on, row.takes_place_on)
        return Shown(row.state, says, row)
    on = asked_in_letter(interview)
    if on:
        state = SecondConversation.State.ASKED
        return Shown(state.value, words.second_conversation(state, on, None))
    return Shown()


def asked_in_letter(interview: Interview) -> date | None:
    """The day on which a letter went that asks for one."""
    gone = interview.letters.filter(kind=LetterKind.RECRUITER_NOTE, state=State.SENT).exclude(sent_at=None)
    asking = (timezone.localdate(letter.sent_at) for letter in gone if asks_for_second(letter.body))
    return next(asking, None)


def keep(interview: Interview, request: HttpRequest) -> SecondConversation | None:
    """What the form says of it; nothing is kept where no state is chosen. Raises days.NotRead."""
    state = request.POST.get("second_state", "")
    if state not in set(SecondConversation.State) or not interview.opportunity.via_recruiter:
        return None
    row = SecondConversation.objects.of(interview.owner).filter(interview=interview).first()
    row = row or SecondConversation(owner=interview.owner, interview=interview, asked_on=asked_in_letter(interview))
    row.state = state
    if "second_asked_on" in request.POST:
        row.asked_on = days.read(request.POST["second_asked_on"], to_come=False)
    if "second_on" in request.POST:
        row.takes_place_on = days.read(request.POST["second_on"])
    row.outcome = request.POST.get("second_outcome", row.outcome).strip()[:LONGEST_OUTCOME]
    row.save()
    return row


@require_POST
def say(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The person says where it stands, or what came of it."""
    interview = own_interview(request, pk)
    page = reverse("ask:overview", args=[pk])
    try:
        row = keep(interview, request)
    except days.NotRead as reason:
        messages.warning(request, str(reason))
        return redirect(page)
    if row:
        messages.info(request, words.SECOND_KEPT)
    return redirect(pause_url(request, row.outcome if row else "", page) or page)

"""What I've learned: three rooms, one question each. What came again, gut against outcome, and the odds of one draw."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.outlook import odds_words
from secondtake.outlook.calibration import gut
from secondtake.outlook.odds import HIGH_RATE, LOW_RATE, OddsCard, odds_card
from secondtake.outlook.topics import Topic
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Moment
from secondtake_app.look.calibration_chart import draw_calibration
from secondtake_app.look.odds_chart import draw_odds
from secondtake_app.steps.move_on import again, learned
from secondtake_app.steps.move_on import learned_words as words

LOWEST, HIGHEST, MOST_MORE = 1, 90, 12
"""Per cent that a slider may say, and how many more interviews are looked at."""
MORE = 5


@require_GET
def rooms(request: HttpRequest) -> HttpResponse:
    """Where each of the three is, and what it answers."""
    return render(request, "move_on/learned.html", {"rests": learned.rests(person(request), timezone.now())})


@require_GET
def came_again(request: HttpRequest) -> HttpResponse:
    """What stays good, and which kinds of question came again."""
    owner, now = person(request), timezone.now()
    found = again.gather(owner, now)
    context = {"found": found, "topics": [(topic.name, topic.value) for topic in Topic]}
    return render(request, "move_on/again.html", context)


@require_POST
def topic(request: HttpRequest, moment: UUID) -> HttpResponse:
    """The person says what a question was about; blank gives the word back to its words."""
    own = Moment.objects.of(person(request)).filter(interview__deleted_at=None)
    row = get_object_or_404(own, pk=moment)
    said = request.POST.get("topic", "")
    if said and said not in Topic.__members__:
        messages.warning(request, words.NO_SUCH_TOPIC)
        return redirect("move_on:again")
    row.topic = said
    row.save(update_fields=["topic", "updated_at"])
    messages.info(request, words.TOPIC_KEPT)
    return redirect("move_on:again")


@require_GET
def gut_page(request: HttpRequest) -> HttpResponse:
    """Forecasts beside what came. On the day of a no it rests as a whole, so that nothing can be told from a count."""
    owner, now = person(request), timezone.now()
    if learned.rests(owner, now):
        return render(request, "move_on/gut.html", {"rests": True})
    found = gut(learned.foreseen(owner, now))
    return render(request, "move_on/gut.html", {"gut": found, "chart": draw_calibration(found)})


@require_GET
def odds(request: HttpRequest) -> HttpResponse:
    """One interview is one draw; what more of them do, at rates that the person may move."""
    low, high = _rates(request)
    more = _whole(request, "more", MORE, 1, MOST_MORE)
    counted = learned.answered(person(request), timezone.now())
    card = odds_card(counted.interviews, counted.offers, low=low, high=high)
    context = {"card": card, "chart": draw_odds(card), "low": round(100 * low), "high": round(100 * high)}
    after = card.after[more - 1]
    says = odds_words.then(more, after.low, after.high)
    context |= {"more": more, "then": says, "own": _own_range(card), "most": MOST_MORE}
    return render(request, "move_on/odds.html", context | {"least": LOWEST, "greatest": HIGHEST})


def _rates(request: HttpRequest) -> tuple[float, float]:
    """The two rates of the sliders, the lower first, whichever was moved past the other."""
    low = _whole(request, "low", round(100 * LOW_RATE), LOWEST, HIGHEST)
    high = _whole(request, "high", round(100 * HIGH_RATE), LOWEST, HIGHEST)
    return min(low, high) / 100, max(low, high) / 100


def _whole(request: HttpRequest, name: str, usual: int, least: int, most: int) -> int:
    """A whole number of the address, within its bounds; what can't be read is what it usually is."""
    said = request.GET.get(name, "")
    return min(max(int(said), least), most) if said.isascii() and said.isdigit() and len(said) < MOST_DIGITS else usual


MOST_DIGITS = 10


def _own_range(card: OddsCard) -> tuple[int, int] | None:
    """Between which rates the person's own may lie, as the sliders can say it."""
    if card.own is None:
        return None
    low, high = (round(100 * end) for end in card.own.interval)
    return max(low, LOWEST), min(high, HIGHEST)

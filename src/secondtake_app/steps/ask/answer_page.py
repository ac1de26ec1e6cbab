"""The one-minute page for whoever was asked: no account, no cookie, one answer, and nothing about anyone else.

Mail scanners follow links, so looking at the page changes nothing. A link that was used, revoked, is too old or never
was answers alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from secondtake.letters.facts import FactKind
from secondtake.letters.storage import facts_from_data
from secondtake.letters.weave import as_role, greeting_name
from secondtake.replies.answer_form import Lines, as_text
from secondtake_app.outbox.models import Letter
from secondtake_app.people import door, throttle
from secondtake_app.steps.ask import answers, links
from secondtake_app.steps.ask.models import AnswerLink

FIELDS = ("stood_out", "missing", "work_on")
LONGEST = 1000
"""Characters of one line."""
LONGEST_TOKEN = 64
LOOKS_AN_HOUR = 60
"""Of one good link: whoever was sent it, and the scanners of two mail systems."""
MISSES_AN_HOUR = 60
"""Of one address, at links that are not open. Good links are not counted there, so that nobody shuts others out."""
PRIVATE = {
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Asker:
    """What the page says of who asks: as the letter itself says it, and no more."""

    name: str
    role: str
    company: str


@csrf_exempt  # there is no session that another site could borrow, and a cookie would be tracking; the link is the pass
@require_http_methods(["GET", "HEAD", "POST"])
@door.public
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Show the page, or take its one answer."""
    if not settings.PUBLIC_URL:
        raise Http404
    now = timezone.now()
    link = links.open_to(token, now) if len(token) <= LONGEST_TOKEN else None
    if link is None:
        known = request.method == "POST" and _sent_before(request, token)
        return _draw(request, "thanks", known) if known else _not_open(request)
    if not throttle.may("answer page", links.fingerprint(token), LOOKS_AN_HOUR, now):
        return _draw(request, "busy", link, status=429)
    if request.method != "POST":
        return _draw(request, "form", link)
    return _take(request, link)


def _take(request: HttpRequest, link: AnswerLink) -> HttpResponse:
    lines = _lines(request)
    if "cannot" not in request.POST and lines == Lines():
        return _draw(request, "form", link, error=True, status=422)
    if not answers.through_page(link, as_text(lines), timezone.now()):
        return _not_open(request)
    return _draw(request, "thanks", link)


def _lines(request: HttpRequest) -> Lines:
    """What was typed; nothing of it where they pressed that they can't say."""
    if "cannot" in request.POST:
        return Lines()
    said = {name: request.POST.get(name, "").replace("\0", "").strip()[:LONGEST] for name in FIELDS}
    return Lines(**said)


def _sent_before(request: HttpRequest, token: str) -> AnswerLink | None:
    """The link, if this is the same answer once more: a button pressed twice, or the page sent again."""
    link = links.used(token)
    return link if link and answers.is_theirs(link, as_text(_lines(request))) else None


def _not_open(request: HttpRequest) -> HttpResponse:
    who = request.META.get("REMOTE_ADDR", "")
    slow = not throttle.may("answer page, not open", who, MISSES_AN_HOUR, timezone.now())
    return _draw(request, "busy" if slow else "not_open", None, status=429 if slow else 404)


def asker(letter: Letter) -> Asker:
    """First name, role and company, each only where the letter's own words hold it."""
    facts, said = facts_from_data(letter.facts), f"{letter.subject}\n{letter.body}".casefold()
    role, company = (facts.text(kind).strip() for kind in (FactKind.ROLE, FactKind.COMPANY))
    name = greeting_name(facts.text(FactKind.SENDER))
    return Asker(
        name if name.casefold() in said else "",
        as_role(role) if role.casefold() in said else "",
        company if company.casefold() in said else "",
    )


def _draw(
    request: HttpRequest, what: str, link: AnswerLink | None, *, error: bool = False, status: int = 200
) -> HttpResponse:
    context = {
        "what": what,
        "asker": asker(link.letter) if link else None,
        "error": error,
        "typed": {name: request.POST.get(name, "")[:LONGEST] for name in FIELDS},
        "longest": LONGEST,
        "today": timezone.localdate(),
    }
    answer = render(request, "ask/answer_page.html", context, status=status)
    for name, value in PRIVATE.items():
        answer[name] = value
    if status == 429:
        answer["Retry-After"] = "3600"
    return answer

"""The page on which a calendar on a server is set up, tested, chosen, and switched off."""

from __future__ import annotations

from dataclasses import asdict

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.engines import dav
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews import calendar_copies, words
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import CalendarAccount
from secondtake_app.people.models import User

Mode = CalendarAccount.Mode
LONGEST = {"url": 500, "user": 320, "password": 500}


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """How far it is set up; nothing is asked of the server."""
    return _draw(request)


@require_POST
def connect(request: HttpRequest) -> HttpResponse:
    """Try the address and the password; what works is kept, what does not is told, and nothing is kept."""
    owner = person(request)
    said = {name: request.POST.get(name, "").strip()[:longest] for name, longest in LONGEST.items()}
    if not all(said.values()):
        return _draw(request, error=words.ALL_THREE, said=said)
    try:
        url = dav.clean_url(said["url"])
        if _is_another(owner, url, said["user"]):
            return _draw(request, error=words.OFF_FIRST, said=said)
        with dav.connect(dav.Account(url, said["user"], said["password"], settings.MAIL_CA)) as server:
            found = server.calendars()
    except dav.Trouble as trouble:
        return _draw(request, error=str(trouble), said=said)
    _keep(owner, url, said, found)
    messages.info(request, words.CONNECTED)
    return redirect("interviews:calendar_server")


def _is_another(owner: User, url: str, user: str) -> bool:
    """Whether dates of ours stand with another server or user, from where nobody could take them away any more."""
    there = CalendarAccount.objects.of(owner).exclude(copies=None).first()
    return there is not None and (there.url, there.user) != (url, user)


def _keep(owner: User, url: str, said: dict[str, str], found: list[dav.Found]) -> None:
    """The account; where one was set up, a new password, or the same server under another address."""
    values = {"url": url, "user": said["user"], "found": [asdict(one) for one in found]}
    account, _ = CalendarAccount.objects.update_or_create(owner=owner, defaults=values)
    Keys(settings.DATA_FOLDER).put(str(account.pk), said["password"])
    CalendarAccount.objects.filter(pk=account.pk).exclude(mode=Mode.CHOOSING).update(next_at=timezone.now(), failures=0)


@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Choose a calendar, test the connection, or switch it off."""
    account = CalendarAccount.objects.of(person(request)).first()
    if account is None:
        return redirect("interviews:calendar_server")
    if "calendar" in request.POST:
        _choose(request, account)
    elif "test" in request.POST:
        _test(request, account)
    elif "remove" in request.POST:
        _leave(request, account)
    elif "keep" in request.POST:
        calendar_copies.forget(account)
        messages.info(request, words.LEFT_THERE)
    return redirect("interviews:calendar_server")


def _choose(request: HttpRequest, account: CalendarAccount) -> None:
    """One of those that the server named; dates move there at the worker's next round."""
    named = {one["url"]: one["name"] for one in account.found}
    url = request.POST["calendar"]
    if url not in named:
        messages.warning(request, words.CHOOSE_ONE)
        return
    account.calendar_url, account.calendar_name, account.mode = url, named[url], Mode.ON
    account.next_at, account.failures, account.trouble = timezone.now(), 0, ""
    account.save()
    messages.info(request, words.CHOSEN)


def _test(request: HttpRequest, account: CalendarAccount) -> None:
    try:
        found = calendar_copies.calendars(account)
    except dav.Trouble as trouble:
        messages.warning(request, str(trouble))
        return
    account.found = [asdict(one) for one in found]
    account.save(update_fields=["found", "updated_at"])
    messages.info(request, words.works(len(found)))


def _leave(request: HttpRequest, account: CalendarAccount) -> None:
    """Take ours away there; without any there is nothing to wait for."""
    if not account.copies.exists():
        calendar_copies.forget(account)
        messages.info(request, words.SWITCHED_OFF)
        return
    CalendarAccount.objects.filter(pk=account.pk).update(mode=Mode.LEAVING, next_at=timezone.now(), failures=0)
    messages.info(request, words.LEAVING)


def _draw(request: HttpRequest, *, error: str = "", said: dict[str, str] | None = None) -> HttpResponse:
    account = CalendarAccount.objects.of(person(request)).first()
    context = {
        "account": account,
        "written": account.copies.exclude(digest__startswith=calendar_copies.HELD_ELSEWHERE).count() if account else 0,
        "installed": dav.is_installed(),
        "place": Keys(settings.DATA_FOLDER).place,
        "error": error,
        "said": said or {"url": account.url if account else "", "user": account.user if account else ""},
        "off": "off" in request.GET,
    }
    return render(request, "interviews/calendar_server.html", context, status=400 if error else 200)

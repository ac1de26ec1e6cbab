"""Keep a calendar on a server as the dates are here: write what is new or changed, take away what is gone.

Only what we have written ourselves is ever touched there: each date of ours has a row, and an address of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from secondtake_app.engines import dav
from secondtake_app.engines.calendar import Entry, one_object
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews import calendar
from secondtake_app.interviews.models import CalendarAccount, CalendarCopy, Interview
from secondtake_app.jobs import asking
from secondtake_app.jobs.kinds import Kind, Work
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import LIVE

EVERY = timedelta(minutes=1)
WAITS = (1, 2, 5, 15, 60)
"""Minutes before the next try after a failure, longer each time."""
AT_ONCE = 25
"""Dates that are written in one go; the rest by a job of their own, so that none is long."""
HELD_ELSEWHERE = "held elsewhere"
"""Stands for a date that is in that calendar already, by the invitation itself."""
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do on the server: write an entry, or take one away where there is none."""

    calendar_url: str
    uid: str
    entry: Entry | None = None
    digest: str = ""


def sweep(now: datetime) -> None:
    """Look at each calendar whose time has come; where there is something to write, a job does it: servers are slow."""
    if not dav.is_installed():
        return
    at_work = Job.objects.filter(kind=WRITE.name, state__in=LIVE).values("about")
    due = CalendarAccount.objects.exclude(mode=CalendarAccount.Mode.CHOOSING).filter(next_at__lte=now)
    for account in due.exclude(pk__in=at_work).select_related("owner"):
        if next(_deeds(account, now), None):
            _change(account, next_at=now + EVERY)
            asking.ask(account.owner, WRITE.name, f"{account.pk} {now.isoformat()}", account.pk, now)
        else:
            _settle(account, now)


def run(work: Work) -> None:
    """The job: bring one calendar up to date, as long as the person hasn't forgotten it meanwhile."""
    account = CalendarAccount.objects.filter(pk=work.job.about).select_related("owner").first()
    if account:
        write(account, timezone.now)


WRITE = Kind("write-a-calendar", run, at_once=1)


def write(account: CalendarAccount, clock: Clock) -> None:
    """As far as it goes; what went wrong is kept as a sentence, and tried later."""
    todo = list(_deeds(account, clock()))
    try:
        with dav.connect(_way_in(account)) as server:
            for deed in todo[:AT_ONCE]:
                _do(server, account, deed)
    except dav.Trouble as trouble:
        wait = timedelta(minutes=WAITS[min(account.failures, len(WAITS) - 1)])
        _change(account, next_at=clock() + wait, trouble=str(trouble), failures=account.failures + 1)
        return
    if len(todo) > AT_ONCE:
        _change(account, next_at=clock(), trouble="", failures=0)
    else:
        _settle(account, clock())


def _settle(account: CalendarAccount, now: datetime) -> None:
    """All is there as it is here; or, where we are leaving, nothing of ours is there any more."""
    if account.mode == CalendarAccount.Mode.LEAVING:
        forget(account)
    else:
        _change(account, next_at=now + EVERY, trouble="", failures=0, written_at=now)


def _deeds(account: CalendarAccount, now: datetime) -> Iterator[Deed]:
    """What is to be done there: first what is new or changed, then what is gone from here or lies elsewhere."""
    wanted = {} if account.mode == CalendarAccount.Mode.LEAVING else _wanted(account, now)
    copies = {(copy.calendar_url, copy.uid): copy.digest for copy in account.copies.all()}
    for uid, entry in wanted.items():
        digest = _digest(entry)
        if copies.get((account.calendar_url, uid)) not in (digest, f"{HELD_ELSEWHERE} {digest}"[:64]):
            yield Deed(account.calendar_url, uid, entry, digest)
    past = set() if account.mode == CalendarAccount.Mode.LEAVING else _past(account)
    for place, uid in copies:
        if place != account.calendar_url or uid not in wanted.keys() | past:
            yield Deed(place, uid)


def _past(account: CalendarAccount) -> set[str]:
    """Interviews that are over for long and still here: they stay in the calendar as what was."""
    there = Interview.objects.of(account.owner).filter(
        deleted_at=None, called_off_at=None, happened_at__lt=timezone.now()
    )
    return {calendar.uid_of(f"interview-{pk}") for pk in there.values_list("pk", flat=True)}


def _wanted(account: CalendarAccount, now: datetime) -> dict[str, Entry]:
    with timezone.override(account.owner.timezone):
        return {entry.uid: entry for entry in calendar.entries(account.owner, now)}


def _digest(entry: Entry) -> str:
    return hashlib.sha256(repr(entry).encode("utf-8", "replace")).hexdigest()


def _do(server: dav.Server, account: CalendarAccount, deed: Deed) -> None:
    """One deed and its row. Killed between the two, it is done once more, which changes nothing there."""
    mine = account.copies.filter(calendar_url=deed.calendar_url, uid=deed.uid)
    if deed.entry is None:
        if not mine.filter(digest__startswith=HELD_ELSEWHERE).exists():
            server.remove(deed.calendar_url, deed.uid)
        mine.delete()
        return
    digest = deed.digest
    if deed.entry.original and server.holds(deed.calendar_url, deed.entry.original):
        digest = f"{HELD_ELSEWHERE} {digest}"[:64]
        if mine.exists():
            server.remove(deed.calendar_url, deed.uid)
    else:
        server.put(deed.calendar_url, deed.uid, one_object(deed.entry))
    CalendarCopy.objects.update_or_create(
        account=account,
        calendar_url=deed.calendar_url,
        uid=deed.uid,
        defaults={"digest": digest, "owner": account.owner},
    )


def _change(account: CalendarAccount, **values: object) -> None:
    """Only these fields, and only while the person has not switched it otherwise meanwhile."""
    CalendarAccount.objects.filter(pk=account.pk, mode=account.mode).update(**values)


def forget(account: CalendarAccount) -> None:
    """No account and no password here any more; what was written there stays as it is."""
    Keys(settings.DATA_FOLDER).forget(str(account.pk))
    account.delete()


def calendars(account: CalendarAccount) -> list[dav.Found]:
    """The calendars on the server. Raises dav.Trouble."""
    with dav.connect(_way_in(account)) as server:
        return server.calendars()


def _way_in(account: CalendarAccount) -> dav.Account:
    password = Keys(settings.DATA_FOLDER).get(str(account.pk))
    if not password:
        raise dav.Trouble(dav.Kind.PASSWORD)
    return dav.Account(account.url, account.user, password, settings.MAIL_CA)

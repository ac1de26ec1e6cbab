"""The account that letters leave by, and in whose mailbox answers are looked for: set it up, test it, forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from secondtake_app.engines import mailbox, session
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews.access import person
from secondtake_app.outbox import watch, words
from secondtake_app.outbox.account_form import SERVERS, AccountForm
from secondtake_app.outbox.accounts import account_of
from secondtake_app.outbox.models import MailAccount

if TYPE_CHECKING:
    from secondtake_app.people.models import User

PLACE = ("imap_host", "user", "address")
"""What says which mailbox it is: another one is read from now on only."""


def page(request: HttpRequest) -> HttpResponse:
    """Set it up, test it, or forget it. Whatever was typed is saved before it is tested."""
    owner = person(request)
    row = MailAccount.objects.of(owner).first()
    if request.method == "POST" and "forget" in request.POST and row:
        _forget(row)
        messages.info(request, words.ACCOUNT_FORGOTTEN)
        return redirect("outbox:account")
    form = AccountForm(request.POST or None, instance=MailAccount.objects.of(owner).first() or MailAccount(owner=owner))
    if request.method == "POST" and form.is_valid():
        saved = _save(form, owner)
        messages.info(request, words.saved(form.filled_in, test_it="test" not in request.POST))
        for told in test(saved) if "test" in request.POST else []:
            messages.info(request, told)
        return redirect("outbox:account")
    return _draw(request, form, row)


def _draw(request: HttpRequest, form: AccountForm, row: MailAccount | None) -> HttpResponse:
    context = {
        "form": form,
        "row": row,
        "place": Keys(settings.DATA_FOLDER).place,
        "unfolded": any(form.errors.get(name) for name in SERVERS),
    }
    return render(request, "outbox/account.html", context)


def _save(form: AccountForm, owner: User) -> MailAccount:
    before = MailAccount.objects.of(owner).first()
    row: MailAccount = form.save(commit=False)
    row.owner = owner
    if before is None or not before.reads_answers or any(getattr(before, f) != getattr(row, f) for f in PLACE):
        row.seen = {}
    watch.begin_anew(row)
    row.save()
    if form.cleaned_data["password"]:
        Keys(settings.DATA_FOLDER).put(str(row.pk), form.cleaned_data["password"])
    return row


def _forget(row: MailAccount) -> None:
    Keys(settings.DATA_FOLDER).forget(str(row.pk))
    row.delete()


def test(row: MailAccount) -> list[str]:
    """What is right or wrong with sending, and with the mailbox where one is set, in sentences."""
    told = [_test_sending(row)]
    if row.imap_host:
        told.append(_test_reading(row))
    return told


def _test_sending(row: MailAccount) -> str:
    try:
        session.connect(account_of(row)).quit()
    except session.Unusable as reason:
        return reason.trouble.for_a_test(words.SENDING_SERVER)
    except session.BROKEN:  # it let us in, and then hung up without a word
        pass
    return words.SENDING_WORKS


def _test_reading(row: MailAccount) -> str:
    try:
        has_sent = mailbox.has_sent_folder(account_of(row))
    except mailbox.Unreadable as reason:
        return reason.trouble.for_a_test(words.READING_SERVER)
    return words.READING_WORKS if has_sent else words.NO_SENT_FOLDER

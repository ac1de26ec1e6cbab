"""The account that letters leave by: set it up, test it, forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from secondtake_app.engines import session
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews.access import person
from secondtake_app.outbox.message import AddressWrong, address_of
from secondtake_app.outbox.models import MailAccount
from secondtake_app.outbox.sending import account_of

if TYPE_CHECKING:
    from secondtake_app.people.models import User

WORKS = "The connection works: your mail server let us in. Nothing was sent."
SAVED = "Saved. Press “Test the connection” to see whether your mail server lets us in."
FORGOTTEN = "The account and its password are gone from here. Letters wait as they are."


class AccountForm(forms.ModelForm):  # type: ignore[type-arg] # Django's own class takes no argument at run time
    """The account; the password is asked for, and never shown again."""

    password = forms.CharField(required=False, max_length=500)

    class Meta:
        model = MailAccount
        fields = ("address", "name", "user", "smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port")

    def clean_address(self) -> str:
        """One that mail can come from."""
        try:
            address_of(self.cleaned_data["address"])
        except AddressWrong as reason:
            raise forms.ValidationError(str(reason)) from None
        return str(self.cleaned_data["address"])


def page(request: HttpRequest) -> HttpResponse:
    """Set it up, test it, or forget it."""
    owner = person(request)
    row = MailAccount.objects.of(owner).first()
    if request.method == "POST" and "forget" in request.POST and row:
        _forget(row)
        messages.info(request, FORGOTTEN)
        return redirect("outbox:account")
    if request.method == "POST" and "test" in request.POST and row:
        messages.info(request, test(row))
        return redirect("outbox:account")
    form = AccountForm(request.POST or None, instance=row or MailAccount(owner=owner))
    if request.method == "POST" and form.is_valid():
        _save(form, owner)
        messages.info(request, SAVED)
        return redirect("outbox:account")
    keys = Keys(settings.DATA_FOLDER)
    return render(request, "outbox/account.html", {"form": form, "row": row, "place": keys.place})


def _save(form: AccountForm, owner: User) -> None:
    row = form.save(commit=False)
    row.owner = owner
    row.save()
    if form.cleaned_data["password"]:
        Keys(settings.DATA_FOLDER).put(str(row.pk), form.cleaned_data["password"])


def _forget(row: MailAccount) -> None:
    Keys(settings.DATA_FOLDER).forget(str(row.pk))
    row.delete()


def test(row: MailAccount) -> str:
    """What is right or wrong with sending, in a sentence."""
    try:
        session.connect(account_of(row)).quit()
    except session.Unusable as reason:
        return reason.trouble.for_a_test("Your mail server")
    return WORKS

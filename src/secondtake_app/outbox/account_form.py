"""The account's form: an address and a password are enough where we know the provider's servers."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from secondtake_app.engines.providers import Provider, WayIn, provider_of
from secondtake_app.outbox import words
from secondtake_app.outbox.message import AddressWrong, address_of
from secondtake_app.outbox.models import MailAccount

HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*", re.IGNORECASE)
PORTS = dict.fromkeys(("invalid", "min_value", "max_value"), words.NO_PORT)
USUAL_PORT = {MailAccount.Security.TLS: 465, MailAccount.Security.STARTTLS: 587}
READING_PORT = 993
SERVERS = ("smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port", "user")
"""The fields that stand folded: most people need none of them."""


def _port() -> forms.IntegerField:
    return forms.IntegerField(min_value=1, max_value=65_535, required=False, error_messages=PORTS)


class AccountForm(forms.ModelForm):  # type: ignore[type-arg] # Django's own class takes no argument at run time
    """The account; the password is asked for, and never shown again."""

    address = forms.CharField(max_length=320, error_messages={"required": words.NO_OWN_ADDRESS})
    password = forms.CharField(required=False, max_length=500, strip=False)
    smtp_host = forms.CharField(max_length=255, required=False)
    smtp_port = _port()
    smtp_security = forms.ChoiceField(choices=MailAccount.Security.choices, required=False)
    imap_port = _port()
    filled_in: Provider | None = None
    """The provider whose servers we filled in."""

    class Meta:
        model = MailAccount
        fields = ("address", "name", *SERVERS, "reads_answers")

    def clean_address(self) -> str:
        """One that mail can come from."""
        try:
            address_of(self.cleaned_data["address"])
        except AddressWrong as reason:
            raise forms.ValidationError(str(reason)) from None
        return str(self.cleaned_data["address"]).strip()

    def clean_smtp_host(self) -> str:
        """A server's name, or nothing."""
        return host_of(self.cleaned_data["smtp_host"])

    def clean_imap_host(self) -> str:
        """A server's name, or nothing."""
        return host_of(self.cleaned_data["imap_host"])

    def clean(self) -> dict[str, Any]:
        """What was left empty, as the provider publishes it; else what is missing."""
        told = super().clean() or {}
        if "address" in told and "smtp_host" in told and (not told["smtp_host"] or self._moved(told)):
            self._fill_in(told)
        told["smtp_security"] = told.get("smtp_security") or MailAccount.Security.TLS
        told["smtp_port"] = told.get("smtp_port") or USUAL_PORT[MailAccount.Security(told["smtp_security"])]
        told["imap_port"] = told.get("imap_port") or READING_PORT
        if told.get("reads_answers") and not told.get("imap_host", "?"):
            self.add_error("imap_host", words.NOTHING_TO_READ)
        return told

    def _moved(self, told: dict[str, Any]) -> bool:
        """Whether the address is now another provider's, and the servers were left as they stood."""
        was = self.initial.get("address", "")
        return (
            bool(was)
            and provider_of(was) is not provider_of(told["address"])
            and told["smtp_host"] == self.initial["smtp_host"]
        )

    def _fill_in(self, told: dict[str, Any]) -> None:
        known = provider_of(told["address"])
        if known is None:
            self.add_error("smtp_host", words.WHICH_SERVER)
        elif known.way_in is WayIn.NONE:
            self.add_error("address", words.no_way_in(known.name))
        else:
            self.filled_in = known
            told |= {"smtp_host": known.smtp_host, "smtp_port": known.smtp_port, "smtp_security": known.security}
            told |= {"imap_host": known.imap_host, "imap_port": READING_PORT}


def host_of(text: str) -> str:
    """A server's name as it was meant; blank for none. Raises ValidationError."""
    said = text.strip().rstrip(".")
    try:
        name = said.encode("idna").decode("ascii") if said else ""
    except UnicodeError:
        name = "?"
    if name and not HOST.fullmatch(name):
        raise forms.ValidationError(words.NO_HOST)
    return said

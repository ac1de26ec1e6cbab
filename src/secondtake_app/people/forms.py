"""What a person can set. Each has a default that is right for most."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms

from secondtake_app.people.help_lines import LINES
from secondtake_app.people.models import User

MINUTES = dict.fromkeys(("invalid", "required", "min_value", "max_value"), "Write a number of minutes from 10 to 60.")
COUNTRIES = [("", "Somewhere else, or not said"), *((code, line.country) for code, line in LINES.items())]


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]  # the real class takes no parameter
    """The settings page."""

    country = forms.ChoiceField(choices=COUNTRIES, required=False)
    box_minutes = forms.IntegerField(min_value=10, max_value=60, error_messages=MINUTES)

    class Meta:
        model = User
        fields = ["country", "timezone", "box_minutes", "shows_facts", "speech_differs", "asks_about_wording"]

    def clean_timezone(self) -> str:
        """A zone that this computer knows."""
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone not in available_timezones():
            raise forms.ValidationError(f"“{zone}” is not a time zone we know. Write one like Europe/London.")
        return zone

"""What Reflect asks for. Nothing is pre-filled; almost nothing is needed."""

from __future__ import annotations

from django import forms

from secondtake_app.interviews.models import Moment
from secondtake_app.steps.reflect.models import RecalledAnswer

ODDS = "Write a number from 0 to 100, or leave it empty."
MORE_WORDS = "A few words are enough: what would you say now?"


class ForecastForm(forms.Form):
    """The person's own guess; each part may be left out."""

    feeling = forms.IntegerField(min_value=0, max_value=10, required=False)
    odds = forms.IntegerField(
        min_value=0,
        max_value=100,
        required=False,
        error_messages={"invalid": ODDS, "min_value": ODDS, "max_value": ODDS},
    )


class RecalledAnswerForm(forms.ModelForm):  # type: ignore[type-arg]  # the real class takes no parameter
    """What I said to one question, as I remember it."""

    class Meta:
        model = RecalledAnswer
        fields = ["said", "certainty", "they_did"]


class MomentForm(forms.ModelForm):  # type: ignore[type-arg]  # the real class takes no parameter
    """One moment. Only what I'd say now is asked for; the rest is there for who wants it."""

    class Meta:
        model = Moment
        fields = [
            "happened",
            "as_they_saw_it",
            "after",
            "whose",
            "situation",
            "action",
            "result",
            "if_this",
            "then_that",
            "practise",
        ]

    def clean(self) -> dict[str, object]:
        """One of the three parts of a better answer is needed, unless the moment was not theirs to mend."""
        said = super().clean() or self.cleaned_data
        not_mine = said.get("whose") == Moment.Whose.NOT_MINE
        if not not_mine and not any(str(said.get(part, "")).strip() for part in ("situation", "action", "result")):
            self.add_error("action", MORE_WORDS)
        return dict(said)

"""What is written down about a job."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from django import forms

from secondtake.outlook.board import Stage
from secondtake_app.interviews.models import Opportunity
from secondtake_app.steps.move_on.board import words

TEXTS = ("company", "role", "agency", "place", "link", "notes")
"""What is saved while it is typed."""
DAYS = ("saved_on", "applied_on", "interview_on", "heard_on")
YEARS = range(1950, 2200)
_STAGES = [("", words.AS_IT_SAYS), *((one.value, said) for one, said in words.STAGES.items())]


class _Text(forms.CharField):
    """A text that may be empty, with one kind of line end; longer than fits is refused by Django's own sentence."""

    def __init__(self, longest: int | None = None) -> None:
        super().__init__(required=False, max_length=longest)

    def to_python(self, value: object) -> str:
        """As every other text here ends its lines."""
        said = super().to_python(value) or ""
        return said.replace("\r\n", "\n").replace("\r", "\n")


class _Day(forms.DateField):
    """A day, or none; the years that every page can show."""

    def __init__(self) -> None:
        super().__init__(required=False, input_formats=["%Y-%m-%d"], error_messages={"invalid": words.NO_DAY})

    def clean(self, value: object) -> date | None:
        """As above."""
        day: date | None = super().clean(value)
        if day is not None and day.year not in YEARS:
            raise forms.ValidationError(words.NO_DAY)
        return day


class TextsForm(forms.Form):
    """The words alone, as they are typed."""

    company = _Text(200)
    role = _Text(200)
    agency = _Text(200)
    place = _Text(300)
    link = _Text(1000)
    notes = _Text()


class JobForm(TextsForm):
    """All of it."""

    stage = forms.ChoiceField(choices=_STAGES, required=False, error_messages={"invalid_choice": words.NO_STAGE})
    saved_on = _Day()
    applied_on = _Day()
    interview_on = _Day()
    heard_on = _Day()
    direct = forms.BooleanField(required=False)
    """There is no recruiter after all, where one was said to be and nothing else is known of them."""


class NewJobForm(TextsForm):
    """A job by hand: one of three names is enough."""

    stage = forms.ChoiceField(choices=_STAGES[1:], required=False, error_messages={"invalid_choice": words.NO_STAGE})

    def clean(self) -> dict[str, object]:
        """Without any name nobody would find it again."""
        said = super().clean() or {}
        if not any(str(said.get(name, "")).strip() for name in ("company", "role", "agency")):
            raise forms.ValidationError(words.NO_NAME)
        return said


def put(job: Opportunity, form: forms.Form) -> list[str]:
    """Write what was sent into the row, unsaved; the names of what may have changed. What was not sent stays."""
    had = job.agency
    fields = [name for name in (*TEXTS, *DAYS, "stage") if name in form.cleaned_data and name in form.data]
    for name in fields:
        setattr(job, name, form.cleaned_data[name])
    if job.agency:
        job.via_recruiter = True
    elif form.cleaned_data.get("direct") or (had and not job.recruiter):
        job.via_recruiter = False
    return [*fields, "via_recruiter"]


def values_of(job: Opportunity) -> dict[str, object]:
    """What the form shows of a job."""
    return {name: getattr(job, name) for name in (*TEXTS, *DAYS, "stage")}


def safe_link(text: str) -> str:
    """An address that may be a link: to the web and nowhere else. Blank for anything else.

    >>> safe_link("javascript:alert(1)"), safe_link("https://contoso.example/jobs/1")
    ('', 'https://contoso.example/jobs/1')
    """
    said = text.strip()
    try:
        parts = urlsplit(said)
    except ValueError:
        return ""
    return said if parts.scheme.lower() in ("http", "https") and parts.netloc else ""


def first_stage(said: str) -> str:
    """The stage of a job that is new: there is always one, so that it stays on the board by itself."""
    return said or Stage.SAVED.value

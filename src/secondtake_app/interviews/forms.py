"""What is asked about an interview and the people in it. Only a name for it is needed."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import available_timezones

from django import forms
from django.http import HttpRequest

from secondtake_app.interviews import who, words
from secondtake_app.interviews.models import Interview, Opportunity, Person

YEARS = range(1950, 2200)
OWN = ("title", "kind", "happened_at", "place", "answer_by")
JOB = ("company", "role", "via_recruiter", "recruiter", "agency", "recruiter_address")


class AddressField(forms.CharField):
    """An e-mail address, or nothing; what is none gets its sentence."""

    def __init__(self) -> None:
        super().__init__(max_length=320, required=False)

    def clean(self, value: object) -> str:
        """Without what surrounds it in a mail program."""
        said = str(super().clean(value))
        try:
            return who.clean_address(said) if said else ""
        except who.LineWrong as reason:
            raise forms.ValidationError(str(reason)) from None


class InterviewForm(forms.Form):
    """A new interview, or a change of what is known about it."""

    title = forms.CharField(max_length=200, error_messages={"required": words.NO_TITLE})
    company = forms.CharField(max_length=200, required=False)
    role = forms.CharField(max_length=200, required=False)
    happened_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])
    place = forms.CharField(max_length=300, required=False)
    kind = forms.ChoiceField(choices=Interview.Kind.choices, required=False)
    via_recruiter = forms.BooleanField(required=False)
    recruiter = forms.CharField(max_length=200, required=False)
    agency = forms.CharField(max_length=200, required=False)
    recruiter_address = AddressField()
    answer_by = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    people = forms.CharField(max_length=20_000, required=False)

    def clean_happened_at(self) -> datetime | None:
        """A year that has a time in every zone: 1 and 9999 have not, and every page that shows one would fail."""
        when: datetime | None = self.cleaned_data["happened_at"]
        if when is not None and when.year not in YEARS:
            raise forms.ValidationError("not a year of an interview")
        return when

    def clean_answer_by(self) -> date | None:
        """As above."""
        day: date | None = self.cleaned_data["answer_by"]
        if day is not None and day.year not in YEARS:
            raise forms.ValidationError("not a year of an answer")
        return day

    def clean_people(self) -> list[who.Met]:
        """Who was there, one a line."""
        try:
            return who.read_people(self.cleaned_data["people"])
        except who.LineWrong as reason:
            raise forms.ValidationError(str(reason)) from None


class PersonForm(forms.Form):
    """What is known of one person who was there."""

    name = forms.CharField(max_length=200, error_messages={"required": words.NO_NAME})
    part = forms.ChoiceField(choices=Person.Part.choices)
    does = forms.CharField(max_length=200, required=False)
    address = AddressField()
    timezone = forms.CharField(max_length=64, required=False)
    direct_welcome = forms.BooleanField(required=False)

    def clean_timezone(self) -> str:
        """A zone that this computer knows, or none."""
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone and zone not in available_timezones():
            raise forms.ValidationError(words.no_zone(zone))
        return zone


def person_form(person: Person, request: HttpRequest) -> PersonForm:
    """The row of one person; what another window has removed or added meanwhile is left as it is."""
    prefix = str(person.pk)
    sent = request.POST if request.method == "POST" and f"{prefix}-name" in request.POST else None
    return PersonForm(sent, prefix=prefix, initial={field: getattr(person, field) for field in PersonForm.base_fields})


def opportunity_values(form: InterviewForm) -> dict[str, object]:
    """The form's words about the job."""
    return {field: form.cleaned_data[field] for field in JOB}


def interview_values(form: InterviewForm) -> dict[str, object]:
    """The form's words about the conversation."""
    return {field: form.cleaned_data[field] for field in OWN}


def values_of(interview: Interview) -> dict[str, object]:
    """What the form shows of an interview that exists; each person who was there has a row of their own."""
    job: Opportunity = interview.opportunity
    own = {field: getattr(interview, field) for field in OWN}
    return own | {field: getattr(job, field) for field in JOB}

"""What is asked about an interview. Only a name for it is needed."""

from __future__ import annotations

from datetime import date, datetime

from django import forms

from secondtake_app.interviews.models import Interview, Opportunity, Person

YEARS = range(1950, 2200)
NO_TITLE = "It needs a name so that you find it again. A company, a day, anything will do."


class InterviewForm(forms.Form):
    """A new interview, or a change of what is known about it."""

    title = forms.CharField(max_length=200, error_messages={"required": NO_TITLE})
    company = forms.CharField(max_length=200, required=False)
    role = forms.CharField(max_length=200, required=False)
    happened_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])
    kind = forms.ChoiceField(choices=Interview.Kind.choices, required=False)
    via_recruiter = forms.BooleanField(required=False)
    recruiter = forms.CharField(max_length=200, required=False)
    answer_by = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    people = forms.CharField(max_length=4000, required=False)

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

    def names(self) -> list[tuple[str, str]]:
        """Who was there, one a line: `Priya Raman, hiring manager` gives the name and the part."""
        lines = str(self.cleaned_data.get("people", "")).splitlines()
        return [_name_and_part(line) for line in lines if line.strip()]


def _name_and_part(line: str) -> tuple[str, str]:
    name, _, said = line.partition(",")
    said = said.strip().lower()
    part = next((p for p in Person.Part if said and (said in p.label.lower() or p.label.lower() in said)), None)
    if said and part is None:
        return line.strip()[:200], Person.Part.INTERVIEWER
    return name.strip()[:200], part or Person.Part.INTERVIEWER


def opportunity_values(form: InterviewForm) -> dict[str, object]:
    """The form's words about the job."""
    return {field: form.cleaned_data[field] for field in ("company", "role", "via_recruiter", "recruiter")}


def interview_values(form: InterviewForm) -> dict[str, object]:
    """The form's words about the conversation."""
    return {field: form.cleaned_data[field] for field in ("title", "kind", "happened_at", "answer_by")}


def values_of(interview: Interview) -> dict[str, object]:
    """What the form shows of an interview that exists."""
    job: Opportunity = interview.opportunity
    people = "\n".join(f"{p.name}, {p.get_part_display().lower()}" for p in interview.people.all())
    return {
        "title": interview.title,
        "kind": interview.kind,
        "happened_at": interview.happened_at,
        "answer_by": interview.answer_by,
        "company": job.company,
        "role": job.role,
        "via_recruiter": job.via_recruiter,
        "recruiter": job.recruiter,
        "people": people,
    }

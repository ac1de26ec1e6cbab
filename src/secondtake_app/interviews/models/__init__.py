"""The nouns that all five steps share: a job, its interviews, who was there, the record, what is kept, what follows."""

from secondtake_app.interviews.models.after import Outcome, Plan, Story, StoryTold
from secondtake_app.interviews.models.calendars import CalendarAccount, CalendarAddress, CalendarCopy
from secondtake_app.interviews.models.job import UNDO_DELETE, Interview, Opportunity, Person
from secondtake_app.interviews.models.kept import CallNotes, Forecast, Moment, QuestionsForThem
from secondtake_app.interviews.models.record import (
    AnalysisRun,
    Consent,
    HeardSection,
    Hearing,
    Recording,
    TranscriptRevision,
)

__all__ = [
    "UNDO_DELETE",
    "AnalysisRun",
    "CalendarAccount",
    "CalendarAddress",
    "CalendarCopy",
    "CallNotes",
    "Consent",
    "Forecast",
    "HeardSection",
    "Hearing",
    "Interview",
    "Moment",
    "Opportunity",
    "Outcome",
    "Person",
    "Plan",
    "QuestionsForThem",
    "Recording",
    "Story",
    "StoryTold",
    "TranscriptRevision",
]

"""Every sentence about all interviews together that is not in a template."""

from __future__ import annotations

from datetime import date

from secondtake.outlook.board import Stage
from secondtake_app.interviews import days

STAGES = {
    Stage.SAVED: "Saved",
    Stage.APPLIED: "Applied",
    Stage.SCREEN: "First call",
    Stage.INTERVIEW: "Interview",
    Stage.OFFER: "Offer",
}
"""The columns' headings."""
DAYS = {
    "saved_on": "Saved on",
    "applied_on": "Applied on",
    "interview_on": "An interview that isn't here",
    "heard_on": "They last wrote or spoke",
}
AS_IT_SAYS = "as its interviews and days say"
NO_NAME = "Nothing was stored yet. Write a company, a role or an agency, so that you find it again."
NO_DAY = "That day couldn't be read, so nothing was changed. Write it as 2026-03-14, or leave it empty."
NO_STAGE = "That stage isn't one of those here, so nothing was changed. Choose one of the list."
NO_TIME = "That time couldn't be read, so no interview was added. Write it as 2026-11-22 14:00."
SAVED = "Saved."
CHANGED_ELSEWHERE = (
    "Another window changed this job. Nothing of yours is lost: your own words are still on this page. "
    "Save once more to keep them."
)
ADDED_INTERVIEW = "The interview is among your dates."
PUT_AWAY = "Put away. It is on the board again when you choose “Show all of them”."
BACK = "It is on the board again."
OUTCOME = "Choose what came of it. Nothing was changed."
OUTCOME_DAY = "The day could not be read. Write it like 2026-03-14, not later than today. Nothing was changed."
JOINED = "They are one job now. Where the two said something different, it stands in the notes."
PARTED = "That interview has a job of its own now."
TAKEN_BACK = "What came of it is not known any more."
NOES_LEFT_OUT = "Jobs that ended with a no are left out here, until you want to see them again."
NOES_SHOWN = "Jobs that ended with a no are shown again."
HAS_INTERVIEWS = "There are interviews about this job, so it was not deleted. Delete those first, or put the job away."
TOO_LATE = "That one can't be brought back any more: its ten minutes were over, and it was deleted."
TOO_LARGE = (
    "This file is larger than 5 MB, so it was not read. Nothing was added, and your file is as it was. "
    "Leave out columns with long texts, or bring it in two parts."
)
TOO_MANY = (
    "There are more than 20,000 jobs in this file, so none was added. Your file is as it was. Leave out the old ones, "
    "or bring it in parts."
)
NOTHING_BROUGHT = "There was no file and no text, so nothing was read. Choose a file, or paste the lines."
NO_LINES = (
    "There is no line with a job in it, only the names of the columns. Nothing was added, and your file is as it was."
    " Export it again, or write a job down by hand."
)
ADDED_ALREADY = "This list was added or left already. What was added is on the board, once."
LEFT = "The list was left. Nothing was added."


def is_back(name: str) -> str:
    """What is said once a deletion was undone."""
    return f"“{name}” is back, as it was."


def added(count: int) -> str:
    """What is said once a list was added."""
    return "Nothing new was added." if not count else f"{days.count(count, 'job').capitalize()} added."


def interview_in(name: str, role: str) -> str:
    """What a new interview is called until the person says otherwise."""
    return f"{name}, {role}"[:200] if role else name[:200]


def on(day: date | None) -> str:
    """A day in a table."""
    return f"{day.day} {day:%b %Y}" if day else ""


IN_FULL = {
    "company": "Company",
    "role": "Role",
    "via": "Agency",
    "agency": "Agency",
    "recruiter": "Recruiter",
    "place": "Place",
    "link": "Link",
}


def in_full(name: str, text: str) -> str:
    """What was too long for its own place, as it stands in the notes."""
    return f"{IN_FULL[name]} in full: {text}"


def also(name: str, text: str) -> str:
    """What the other of two that are one said differently, as it stands in the notes."""
    return f"{IN_FULL[name]}, as the other had it: {text}"

"""What Reflect knows of many interviews, for other steps: what went right and what was asked. A few queries in all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from secondtake.evidence.stories import STORY_PARTLY, STORY_TOLD
from secondtake_app.interviews.models import AnalysisRun, Interview, TranscriptRevision
from secondtake_app.interviews.told import FoundStory, WentRight
from secondtake_app.steps.reflect import rules
from secondtake_app.steps.reflect.models import FindingChoice, Recall
from secondtake_app.steps.reflect.page import GONE, is_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake_app.people.models import User

Data = dict[str, Any]
SLIP = "slip_"
STORIES = {STORY_TOLD.name, STORY_PARTLY.name}


def went_right(interviews: Sequence[Interview]) -> dict[UUID, list[WentRight]]:
    """What the person wrote, then what they kept, then what the rules found and they did not strike."""
    found = _by_interview(interviews)
    for key, text in _recalls(interviews, Recall.Prompt.RIGHT):
        found[key] += [WentRight(line, "", from_record=False, confirmed=True) for line in rules.recall_lines(text)]
    said = _choices(interviews)
    for key, rows in said.items():
        kept = (row for row in rows if row.verdict not in GONE and row.finding.get("polarity") == "right")
        found[key] += [_right(row.finding, row.words, confirmed=True) for row in kept]
    for key, data in _reports(interviews, "right"):
        fresh = (one for one in data if not any(is_of(row, one) for row in said.get(key, ())))
        found[key] += [_right(one, "", confirmed=False) for one in fresh]
    return found


def asked(interviews: Sequence[Interview]) -> dict[UUID, list[str]]:
    """What the person remembers that was asked, and the questions in the record, each once."""
    found = _by_interview(interviews)
    for key, text in _recalls(interviews, Recall.Prompt.ASKED):
        found[key] += rules.recall_lines(text)[: rules.MOST_LINES]
    for key, exchanges in _reports(interviews, "exchanges"):
        found[key] += [one["question"]["quote"] for one in exchanges]
    return {key: rules.distinct(questions) for key, questions in found.items()}


def rows(person: User) -> list[tuple[QuerySet[Any], str]]:
    """The rows that both rest on, each with the way to its interview.

    Revisions and runs are found by their interview, whose index leads to them: whose they are stands behind the whole
    record in the row, and to read over a thousand records takes a tenth of a second.
    """
    revisions = TranscriptRevision.objects.filter(interview__owner=person, undone_at=None)
    runs = AnalysisRun.objects.filter(revision__interview__owner=person)
    own = (Recall.objects.of(person), FindingChoice.objects.of(person), revisions)
    return [*((kept, "interview_id") for kept in own), (runs, "revision__interview_id")]


def stories_in(interviews: Sequence[Interview]) -> dict[UUID, list[FoundStory]]:
    """The answers that hold a story or a part of one, in the order of the record; none that the person struck, and
    none in which they slipped, since nobody is shown that again for a story."""
    found, said = _by_interview(interviews), _choices(interviews)
    exchanges = dict(_reports(interviews, "exchanges"))
    for key, data in _reports(interviews, "findings"):
        told: dict[int, Data] = {}
        slipped = {one["exchange"] for one in data if one["kind"].startswith(SLIP)}
        for one in data:
            struck = any(row.verdict in GONE and is_of(row, one) for row in said.get(key, ()))
            if one["kind"] in STORIES and one["exchange"] not in (None, *slipped) and not struck:
                told.setdefault(one["exchange"], one)
        found[key] += [_story(exchanges[key][number], one) for number, one in sorted(told.items())]
    return found


def _story(exchange: Data, finding: Data) -> FoundStory:
    answer = exchange["answer"]["quote"] if exchange["answer"] else finding["quote"]
    return FoundStory(exchange["question"]["quote"], answer, finding["quote"], finding["start"])


def _by_interview(interviews: Iterable[Interview]) -> dict[UUID, list[Any]]:
    return {interview.pk: [] for interview in interviews}


def _right(data: Data, words: str, *, confirmed: bool) -> WentRight:
    from_record = data.get("source", "record") == "record"
    return WentRight(words or str(data["says"]), str(data["quote"]), from_record, confirmed, str(data["kind"]))


def _recalls(interviews: Sequence[Interview], prompt: Recall.Prompt) -> Iterable[tuple[UUID, str]]:
    return Recall.objects.filter(interview__in=interviews, prompt=prompt).values_list("interview_id", "text")


def _choices(interviews: Sequence[Interview]) -> dict[UUID, list[FindingChoice]]:
    rows = FindingChoice.objects.filter(interview__in=interviews).order_by("created_at")
    found: dict[UUID, list[FindingChoice]] = {}
    for row in rows:
        found.setdefault(row.interview_id, []).append(row)
    return found


def _reports(interviews: Sequence[Interview], part: str) -> Iterable[tuple[UUID, list[Data]]]:
    """One part of each report in force; the rest of it is not loaded."""
    runs = AnalysisRun.objects.filter(revision__interview__in=interviews, revision__undone_at=None)
    newest = runs.order_by("revision__number").values_list("revision__interview_id", f"report__{part}")
    return {key: data or [] for key, data in newest}.items()

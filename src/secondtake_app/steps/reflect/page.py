"""The debrief page, gathered: what the rules found, less what the person struck out, in the person's own words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from secondtake.transcripts.model import Transcript
from secondtake_app.interviews.models import Interview
from secondtake_app.look.hour import Hour, draw_hour
from secondtake_app.steps.reflect import evening, facts, record, rules
from secondtake_app.steps.reflect import words as sentences
from secondtake_app.steps.reflect.models import FindingChoice, MemoryChoice

RIGHT_AT_ONCE = 3
SHOWN_PASSAGES = 2
"""Where the first is sure; else all five are offered."""
GONE = {FindingChoice.Verdict.NOT_TRUE, FindingChoice.Verdict.NOT_MINE}
SOURCES = {"record": "from the record", "memory": "from your memory", "model": "a model's words"}


@dataclass(slots=True)
class Shown:
    """A finding as the page shows it."""

    id: str
    data: dict[str, Any]
    verdict: str = ""
    words: str = ""
    lines: list[dict[str, object]] = field(default_factory=list)

    @property
    def says(self) -> str:
        """The person's words where they put it in their own, else the rules' words."""
        return self.words or str(self.data["says"])

    guessed: bool = False

    @property
    def why(self) -> str:
        """Why it may count, in a sentence with its source; blank for what only experts say."""
        return sentences.EVIDENCE.get(self.data["evidence"], "")

    @property
    def source(self) -> str:
        """Where its words come from, in words."""
        return SOURCES[self.data.get("source", "record")]


@dataclass(slots=True)
class ShownPlace:
    """A place to look as the page shows it."""

    id: str
    data: dict[str, Any]
    findings: list[Shown]
    lines: list[dict[str, object]]
    ticked: bool = False

    @property
    def head(self) -> Shown:
        """The finding that stands for the place: a firm one where there is one, else the first."""
        return next((item for item in self.findings if item.data["firm"]), self.findings[0])

    @property
    def also(self) -> list[Shown]:
        """Two more of what was said there, as words only: a pile of remarks on one slip helps nobody."""
        return [item for item in self.findings if item is not self.head][:2]


@dataclass(slots=True)
class ShownMemory:
    """A line of memory with the passages it may speak of."""

    number: int
    line: str
    passages: list[dict[str, Any]]
    settled: dict[str, Any] | None = None
    not_there: bool = False


@dataclass(slots=True)
class DebriefPage:
    """All that the debrief page shows."""

    right: list[Shown]
    more_right: list[Shown]
    memories: list[ShownMemory]
    places: list[ShownPlace]
    theirs: list[Shown]
    facts: list[facts.Fact]
    asked: list[str]
    pivotal: dict[str, Any] | None = None
    outcome: str = ""
    hour: Hour | None = None
    unsure_bounds: str = ""
    has_record: bool = False


def finding_id(data: dict[str, Any]) -> str:
    """A short name for a finding that stays the same as long as its kind and span do."""
    return hashlib.sha256(json.dumps([data["kind"], data["span"]]).encode()).hexdigest()[:12]


def is_of(row: FindingChoice, data: dict[str, Any]) -> bool:
    """Whether the person said this of that finding. Memory has no revisions: there a span shifts with every line
    that is added, so its words tell."""
    if row.kind != data["kind"]:
        return False
    if row.revision_id is None or data.get("source") == "memory":
        return row.revision_id is None and row.finding["quote"] == data["quote"]
    return rules.overlaps(row.span, data["span"])


class Choices:
    """What the person said of findings, looked up by kind and overlapping span."""

    def __init__(self, interview: Interview) -> None:
        self.rows = list(FindingChoice.objects.filter(interview=interview))

    def of(self, data: dict[str, Any]) -> FindingChoice | None:
        """The person's word on a finding, if they gave one."""
        return next((row for row in self.rows if is_of(row, data)), None)

    def show(self, data: dict[str, Any]) -> Shown | None:
        """A finding as shown, or None where the person struck it out."""
        row = self.of(data)
        if row is None:
            return Shown(finding_id(data), data)
        return None if row.verdict in GONE else Shown(finding_id(data), data, row.verdict, row.words)

    def kept_beyond(self, found: Iterable[dict[str, Any]]) -> list[Shown]:
        """What the person kept and this run no longer finds: it stays, at its own span."""
        data = list(found)
        alone = [row for row in self.rows if row.verdict not in GONE and not any(is_of(row, d) for d in data)]
        return [Shown(finding_id(row.finding), row.finding, row.verdict, row.words) for row in alone]


def gather(interview: Interview, ticked: Sequence[str] = ()) -> DebriefPage:
    """The page of an interview, from its record or from memory alone."""
    asked = evening.asked_lines(interview)
    found = record.report(interview, asked) or record.from_memory(interview)
    revision = interview.record
    transcript = record.transcript_of(revision) if revision else None
    choices = Choices(interview)
    right = _right(interview, found, choices)
    page = DebriefPage(
        right=right[:RIGHT_AT_ONCE],
        more_right=right[RIGHT_AT_ONCE:],
        memories=_memories(interview, found),
        places=_places(found, choices, ticked),
        theirs=[item for data in facts.unlawful(found) if (item := choices.show(data))],
        facts=facts.shown(interview, found),
        asked=asked,
        pivotal=found["pivotal"],
        outcome=found["outcome"],
        unsure_bounds=found.get("unsure", ""),
        has_record=transcript is not None,
    )
    if transcript is not None:
        _open_all(page, transcript)
        went_right = [item.data for item in (*page.right, *page.more_right)]
        page.hour = draw_hour({**found, "right": went_right}, [place.head.data for place in page.places])
    return page


def _right(interview: Interview, found: record.Report, choices: Choices) -> list[Shown]:
    """What went right: what the person wrote themselves, what they kept, then what the record shows."""
    shown = [item for data in found["right"] if (item := choices.show(data))]
    kept = [item for item in choices.kept_beyond(found["findings"]) if item.data["polarity"] == "right"]
    own = [Shown("", remembered(line)) for line in evening.right_lines(interview)] if interview.record else []
    return own + sorted([*kept, *shown], key=lambda item: item.verdict == "")


def remembered(line: str) -> dict[str, Any]:
    """A line that the person wrote under what went right, as a finding from memory."""
    return {
        "kind": "remembered_right",
        "span": [],
        "says": line,
        "quote": "",
        "start": None,
        "source": "memory",
        "not_meant": "",
        "evidence": "E1.5",
        "polarity": "right",
    }


def _places(found: record.Report, choices: Choices, ticked: Sequence[str]) -> list[ShownPlace]:
    places = []
    for data in found["places"]:
        findings = [item for finding in data["findings"] if (item := choices.show(finding))]
        if findings:
            name = finding_id({"kind": "place", "span": data["span"]})
            places.append(ShownPlace(name, data, findings, [], name in ticked))
    return places


def _memories(interview: Interview, found: record.Report) -> list[ShownMemory]:
    said = {row.line: row for row in MemoryChoice.objects.filter(interview=interview)}
    return [
        _memory(number, data, said.get(data["line"][: rules.LONGEST_LINE]), found)
        for number, data in enumerate(found.get("memories", []))
    ]


def _memory(number: int, data: dict[str, Any], said: MemoryChoice | None, found: record.Report) -> ShownMemory:
    passages = [_as_asked(passage, found) for passage in data["passages"]]
    memory = ShownMemory(number, data["line"], passages[: SHOWN_PASSAGES if passages and passages[0]["sure"] else None])
    if said is not None:
        memory.not_there = not said.in_record
        there = (p for p in passages if said.span and rules.overlaps(said.span, p["span"]))
        memory.settled = next(there, None)
    return memory


def _as_asked(passage: dict[str, Any], found: record.Report) -> dict[str, Any]:
    """A passage shown from the question in it that shares most of the memory's words, at the time it was asked."""
    shared = {word.casefold() for word in passage["words"]}

    def share(exchange: dict[str, Any]) -> int:
        return len(shared & {word.strip(".,?!").casefold() for word in exchange["question"]["quote"].split()})

    asked = [e for e in found["exchanges"] if rules.overlaps(e["question"]["span"], passage["span"])]
    best = max(asked, key=share, default=None)
    if best is None or not share(best):
        return {**passage, "shown": rules.snippet(passage["quote"], passage["words"])}
    question = best["question"]
    return {**passage, "start": question["start"], "shown": rules.snippet(question["quote"], passage["words"])}


def _open_all(page: DebriefPage, transcript: Transcript) -> None:
    """Give each finding and place the lines round it, to be opened where it stands."""
    guessed = any(turn.guessed for turn in transcript.turns)
    for shown in (*page.right, *page.more_right, *(item for place in page.places for item in place.findings)):
        shown.guessed = guessed and bool(shown.data["span"])
    for item in (*page.right, *page.more_right, *page.theirs):
        if item.data["span"]:
            item.lines = record.lines_around(transcript, *_reach(item.data["span"]), reach=1)
    for place in page.places:
        place.lines = record.lines_around(transcript, *_reach(place.head.data["span"]), reach=1)


def _reach(span: Sequence[Sequence[int]]) -> tuple[int, int]:
    return span[0][0], span[-1][0]


def find_by_id(found: record.Report, wanted: str) -> dict[str, Any] | None:
    """The finding of that name in a report."""
    everything = (*found["findings"], *found["right"], *(f for p in found["places"] for f in p["findings"]))
    return next((data for data in everything if finding_id(data) == wanted), None)

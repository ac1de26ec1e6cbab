"""Recall on the day of the interview under three schedulers, and how fast the queue of a day is made.

A person sits down each evening at eight and takes what is due that day; steps of minutes are done as they fall due. The
interview is at ten in the morning, 3, 7, 14 or 28 days after the first evening. Each card is simulated once for each
scheduler, with the same memory and the same luck. *Equal* gives each card the same number of takes under all three:
as many as the hungrier of plain FSRS and Anki used on it of its own accord. Whichever of these two used fewer takes
the rest on the last evening before, where a take helps most; none of their own takes is cut. docs/decisions/
dated-schedule.md says why.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

from benchmarks.forgetting import MODELS, HalfLife, PowerLaw
from benchmarks.schedulers import Anki, Dated, Fsrs, Scheduler

from secondtake.evidence.model import Likeness
from secondtake.practice.alike import find_alike
from secondtake.practice.queue import Limit, Waiting, end_of_day, of_the_day
from secondtake.practice.schedule import Card, Grade, Stage

START = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
HORIZONS, SEEDS, CARDS, DRAWS = (3, 7, 14, 28), (11, 12, 13, 14, 15), 100, 1000
PAIRS = Path(__file__).resolve().parent.parent / "tests/library/practice/texts/same_question.txt"
TEN_MINUTES = timedelta(minutes=10)
GRADES, STAGES = dict(enumerate(Grade, 1)), dict(enumerate(Stage, 1))
EASES = {"harder cards": -1.5, "easier cards": 1.5}
Row = dict[str, Any]
Memory = PowerLaw | HalfLife


@dataclass(frozen=True)
class Person:
    """Whose memory, whose luck, which evenings are missed; made anew for each scheduler, and the same each time."""

    model: type[Memory]
    name: str
    ease: float = 0.0
    misses: float = 0.0

    def memory(self) -> Memory:
        """With the better answer just written."""
        made = self.model(Random(f"{self.name} memory"), self.ease)
        made.take(-TEN_MINUTES.total_seconds(), told=True)
        return made

    def sits(self, evening: int) -> bool:
        return evening == 0 or Random(f"{self.name} evening {evening}").random() >= self.misses


@dataclass(frozen=True)
class Outcome:
    """How likely the card is told on the day, and the takes it had."""

    recall: float
    takes: int


def practice(likeness: Likeness | None = None) -> list[Row]:
    """The promise first; then recall by model and horizon, other ways to count, other people, the queue, and pairs."""
    queue = [*queues()]
    equal = {cell: [*outcomes(*cell)] for cell in ((model, days) for model in MODELS for days in HORIZONS)}
    all_of_them = [one for found in equal.values() for one in found]
    return [
        promise(queue, all_of_them),
        *(row(f"{model}, {days} days", found) for (model, days), found in equal.items()),
        *other_counts(all_of_them),
        *other_people(),
        *queue,
        *same_questions(likeness),
    ]


def promise(queue: Sequence[Row], found: Sequence[dict[str, Outcome]]) -> Row:
    """What was promised, by name: the queue out of 10,000 cards and 200,000 takes, a tenth of them due."""
    told = row("all, equal number of takes", found)
    return {
        "measure": told["measure"],
        "queue_ms": queue[1]["queue_ms"],
        "recall_on_the_day": {name: told[name] for name in ("dated", "fsrs", "anki")},
        **{key: told[key] for key in told if key != "measure"},
    }


# One card


def outcomes(model: str, days: int, *, seeds: Iterable[int] = SEEDS, **person: float) -> Iterable[dict[str, Outcome]]:
    """Every way to practise, for each card of each seed."""
    for seed in seeds:
        for card in range(CARDS):
            yield outcome(Person(MODELS[model], f"{seed}/{card}", **person), days)


def outcome(person: Person, days: int) -> dict[str, Outcome]:
    """One card under all schedulers: at equal numbers, at each rival's own number, and each at its own."""
    day = START.date() + timedelta(days=days)
    own_fsrs, own_anki = simulate(person, Fsrs(START), days), simulate(person, Anki(), days)
    no_steps = simulate(person, Fsrs(START, steps=False), days)
    most = max(own_fsrs.takes, own_anki.takes)

    def dated(takes: int | None) -> Outcome:
        return simulate(person, Dated(START, day), days, takes=takes)

    return {
        "dated": dated(most),
        "fsrs": simulate(person, Fsrs(START), days, padded_to=most),
        "anki": simulate(person, Anki(), days, padded_to=most),
        "own dated": dated(None),
        "own fsrs": own_fsrs,
        "own anki": own_anki,
        "no steps": no_steps,
        "as fsrs": dated(own_fsrs.takes),
        "as anki": dated(own_anki.takes),
        "as no steps": dated(no_steps.takes),
    }


def simulate(
    person: Person, scheduler: Scheduler, days: int, *, takes: int | None = None, padded_to: int = 0
) -> Outcome:
    """From the first evening to the interview. `takes` is told to the scheduler, `padded_to` filled up on the eve."""
    memory, luck = person.memory(), Random(f"{person.name} luck")
    interview = START.replace(hour=10) + timedelta(days=days)
    used, due, last = 0, START, START
    while due is not None and used != takes and (at := next_sitting(person, due)) < interview:
        told = luck.random() < memory.recall(since(at))
        memory.take(since(at), told=told)
        used, last = used + 1, at
        due = scheduler.after(at, told=told, takes_left=None if takes is None else takes - used)
    eve = START + timedelta(days=next(day for day in reversed(range(days)) if person.sits(day)))
    while used < padded_to:
        last = max(eve, last + TEN_MINUTES)
        memory.take(since(last), told=luck.random() < memory.recall(since(last)))
        used += 1
    return Outcome(memory.recall(since(interview)), used)


def next_sitting(person: Person, due: datetime) -> datetime:
    """When a take that is due is done: that evening, or at its minute within the sitting, or the next evening."""
    evening = (due.date() - START.date()).days
    while not person.sits(evening):
        evening += 1
        due = START
    return max(START + timedelta(days=evening), due)


def since(moment: datetime) -> float:
    return (moment - START).total_seconds()


# Rows


def row(measure: str, found: Sequence[dict[str, Outcome]], ours: str = "dated", **against: str) -> Row:
    """Mean recall and takes of each, and by how much ours is ahead, with 90 % of bootstrap draws over cards."""
    rivals = against or {"fsrs": "fsrs", "anki": "anki"}
    told: Row = {"measure": measure, "dated": mean(found, ours), "interval": interval([o[ours].recall for o in found])}
    for name, key in rivals.items():
        told[name] = mean(found, key)
        told[f"ahead of {name}"] = interval([o[ours].recall - o[key].recall for o in found])
    told["takes"] = [round(fmean(o[key].takes for o in found), 1) for key in (ours, *rivals.values())]
    return told


def other_counts(found: Sequence[dict[str, Outcome]]) -> list[Row]:
    """The same cards, counted otherwise; the number of takes is ours first, then theirs."""
    return [
        row("each at its own number", found, "own dated", fsrs="own fsrs", anki="own anki"),
        row("ours given FSRS's own number", found, "as fsrs", fsrs="own fsrs"),
        row("ours given Anki's own number", found, "as anki", anki="own anki"),
        row("ours given the number of FSRS without steps of minutes", found, "as no steps", fsrs="no steps"),
    ]


def other_people() -> list[Row]:
    """The same at equal numbers, for cards and people that are not the middle ones."""
    told = []
    people = {**{name: {"ease": ease} for name, ease in EASES.items()}, "one evening in four missed": {"misses": 0.25}}
    for name, person in people.items():
        found = [o for model in MODELS for days in HORIZONS for o in outcomes(model, days, seeds=SEEDS[:2], **person)]
        told.append(row(name, found))
    for model in MODELS:
        evenings = (next_evening(Person(MODELS[model], f"1/{card}")) for card in range(2000))
        told.append({"measure": f"told the evening after the first take, {model}", "recall": fmean(evenings)})
    return told


def next_evening(person: Person) -> float:
    """How the simulated cards start: recall a day after one take."""
    memory = person.memory()
    memory.take(0.0, told=True)
    return memory.recall(timedelta(days=1).total_seconds())


def mean(found: Sequence[dict[str, Outcome]], key: str) -> float:
    return round(fmean(o[key].recall for o in found), 3)


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Where 90 % of the means of bootstrap draws lie."""
    chance, many = Random(7), len(values)
    means = sorted(fmean(chance.choices(values, k=many)) for _ in range(DRAWS))
    return round(means[DRAWS // 20], 3), round(means[-DRAWS // 20 - 1], 3)


# The queue


def queues() -> Iterable[Row]:
    """From rows in SQLite to the queue, best of nine: a tenth due, as after weeks away; then all at once."""
    for cards, share in ((1_000, 0.1), (10_000, 0.1), (1_000, 1.0), (10_000, 1.0)):
        store = filled(cards, share)
        times = [timed(lambda store=store: queue_of(store)) for _ in range(9)]
        due = len((made := queue_of(store)).today) + len(made.left)
        yield {
            "measure": f"queue of the day, {cards:,} cards, {20 * cards:,} takes, {due:,} due",
            "queue_ms": round(min(core for core, _ in times) * 1000, 1),
            "by the wall, ms": round(min(wall for _, wall in times) * 1000, 1),
        }


def filled(cards: int, due_share: float) -> sqlite3.Connection:
    """So many cards with twenty takes each, three in four wanted by one of five interviews."""
    chance, store = Random(cards), sqlite3.connect(":memory:")
    store.executescript(
        "CREATE TABLE card (key TEXT PRIMARY KEY, due TEXT, for_day TEXT, good INT, last TEXT, grade INT, fsrs TEXT,"
        " stage INT, step INT, stability REAL, difficulty REAL, days TEXT);"
        "CREATE INDEX by_due ON card (due);"
        "CREATE TABLE take (card TEXT, at TEXT, grade INT); CREATE INDEX by_card ON take (card, at)"
    )
    for number in range(cards):
        due = START + timedelta(days=-chance.random() * 5 if chance.random() < due_share else 2 + chance.random() * 90)
        last = START - timedelta(days=6 + chance.random() * 30)
        day = START.date() + timedelta(days=chance.randint(1, 5)) if chance.random() < 0.75 else None
        told = (f"{number:032x}", due.isoformat(), day and day.isoformat(), chance.randint(0, 2), last.isoformat(), 3)
        memory = ((last + timedelta(days=40)).isoformat(), 2, None, chance.uniform(2, 40), chance.uniform(1, 10))
        store.execute(f"INSERT INTO card VALUES ({', '.join('?' * 12)})", (*told, *memory, day and day.isoformat()))
        takes = [(told[0], (last - timedelta(days=n)).isoformat(), 3) for n in range(20)]
        store.executemany("INSERT INTO take VALUES (?, ?, ?)", takes)
    return store


def queue_of(store: sqlite3.Connection) -> Any:
    """What a page would do: ask the index for what is due, make values, make the queue."""
    end = end_of_day(START, UTC).isoformat()
    rows = store.execute("SELECT * FROM card WHERE due < ?", (end,))
    return of_the_day(map(waiting, rows), START, Limit(minutes=15))


def waiting(row: tuple[Any, ...]) -> Waiting:
    key, due, for_day, good, last, grade, fsrs_due, stage, step, stability, difficulty, days = row
    moment, day = datetime.fromisoformat, date.fromisoformat
    fsrs = (moment(fsrs_due), STAGES[stage], step, stability, difficulty)
    card = Card(moment(due), for_day and day(for_day), good, moment(last), GRADES[grade], *fsrs)
    return Waiting(key, card, (day(days),) if days else ())


def same_questions(likeness: Likeness | None) -> Iterable[Row]:
    """Pairs that we made up: how many are proposed as one question, and how many others are too."""
    pairs = [line.split(" | ") for line in PAIRS.read_text("utf-8").splitlines()]
    others = [second for _, second in pairs]
    for name, function in (("words", None), ("words and likeness", likeness)):
        found = [find_alike(first, others, likeness=function, top=len(pairs)) for first, _ in pairs]
        if function or name == "words":
            yield {
                "measure": f"the same question, by {name}",
                "found": sum(any(one.index == at for one in told) for at, told in enumerate(found)),
                "wrong": sum(one.index != at for at, told in enumerate(found) for one in told),
                "n": [len(pairs), len(pairs) * (len(pairs) - 1)],
            }


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of one core, and by the wall, where other work on the machine counts too."""
    core, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - core, time.perf_counter() - wall

"""How far each step has come with an interview. Each step's app answers for itself, so that none imports another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, cast

from django.apps import apps

from secondtake_app.journey import STEPS, Step, built

if TYPE_CHECKING:
    from datetime import datetime

    from secondtake_app.interviews.models import Interview, Person
    from secondtake_app.people.models import User

NOT_HERE = "to come"


@dataclass(frozen=True, slots=True)
class Standing:
    """One step's word about one interview: its state, where it goes on, and what comes next there."""

    state: str
    url: str = ""
    next: str = ""
    done: bool = False
    mind: str = ""
    """What to bear in mind with what comes next, if anything."""


class Under(StrEnum):
    """Under which heading of Home a notice stands, in the order of the page."""

    NOW = ""
    WAITING = "Waiting for others"
    PRACTISE = "To practise"
    COMING = "Coming up"


@dataclass(frozen=True, slots=True)
class Press:
    """A button beside a notice, which posts its name to an address."""

    verb: str
    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done from Home at once: a button that posts to an address what the app wants to know."""

    verb: str
    url: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """One line for Home that an app has for the person, with where it leads; nowhere if there is nothing to do.

    Under one heading the lines stand by `at`, those without it last.
    `deeds` stand in the place of the link, where a choice can be made at once. One that `leads` stands before them all.
    """

    text: str
    verb: str = ""
    url: str = ""
    under: Under = Under.NOW
    at: datetime | None = None
    press: Press | None = None
    deeds: tuple[Deed, ...] = ()
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Appointment:
    """One entry for the person's calendar: something that comes back at a time. `key` never changes for it.

    `changed` is when what it says was last changed; a calendar program takes the later of two copies.
    """

    key: str
    title: str
    starts: datetime
    changed: datetime
    ends: datetime | None = None
    text: str = ""
    place: str = ""
    original: str = ""
    """The uid of the invitation that it came from: where that is in a calendar, ours would stand there twice."""


@dataclass(frozen=True, slots=True)
class Foot:
    """A quiet link at the foot of Home, to something that an app has to say over all interviews."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LetterTo:
    """A letter to somebody: what it is, where it is, and whether it is on its way just now."""

    what: str
    url: str
    on_its_way: bool


class StepApp(Protocol):
    """What the app of a step answers."""

    def standing(self, interview: Interview) -> Standing:
        """Its state with this interview."""
        ...

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """What it has for Home, now."""
        ...

    def address(self, interview: Interview) -> str:
        """Where this interview goes on in this step."""
        ...

    def sample(self) -> str:
        """Where the made-up interview is started, by POST."""
        ...


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as the head of a page shows it."""

    name: str
    standing: Standing
    here: bool


def app_of(step: Step) -> StepApp:
    """The app of a step that this version has."""
    return cast("StepApp", apps.get_app_config(step.folder))


def five_steps(interview: Interview, here: str = "") -> Iterator[StepLine]:
    """All five, in order, with their state; a step this version lacks says so and leads nowhere."""
    there = built()
    for step in STEPS:
        standing = app_of(step).standing(interview) if step in there else Standing(NOT_HERE)
        yield StepLine(step.title, standing, step.folder == here)


def first_step(interview: Interview) -> Standing:
    """Where a new interview begins."""
    return first_app().standing(interview)


def first_app() -> StepApp:
    """The app of the step that every interview begins with."""
    return app_of(built()[0])


def notices(person: User, now: datetime) -> list[Notice]:
    """What all steps have for Home."""
    return [notice for config in _that_have("notices") for notice in config.notices(person, now)]


def feet(person: User, now: datetime) -> list[Foot]:
    """What the apps have for the foot of Home, now."""
    return [foot for config in _that_have("feet") for foot in config.feet(person, now)]


def appointments(person: User, now: datetime) -> list[Appointment]:
    """What all apps have for the calendar, by time."""
    found = [entry for config in _that_have("appointments") for entry in config.appointments(person, now)]
    return sorted(found, key=lambda entry: (entry.starts, entry.key))


def own_addresses(person: User) -> set[str]:
    """The person's own e-mail addresses, as far as the apps know them, in small letters."""
    told = [address for config in _that_have("own_addresses") for address in config.own_addresses(person)]
    return {address.strip().casefold() for address in told if address.strip()}


def corrected(person: Person, was: Person) -> None:
    """Tell the apps that somebody's name or address was put right; `was` holds both as they stood before."""
    for config in _that_have("corrected"):
        config.corrected(person, was)


def letters_to(person: Person) -> list[LetterTo]:
    """The letters to somebody, as far as the apps know any."""
    return [found for config in _that_have("letters_to") for found in config.letters_to(person)]


def closing_address(interview: Interview) -> str:
    """Where an interview is closed for tonight, by itself too: a debrief that is closed stays so. Blank where nowhere.

    On the day on which a no was written down, the page that says so leads there.
    """
    return next((str(config.closing_address(interview)) for config in _that_have("closing_address")), "")


def forget_all(person: User) -> None:
    """Everything of the person's is deleted: what belongs to no interview goes too."""
    for config in _that_have("forget_all"):
        config.forget_all(person)


def going_on(steps: Iterable[StepLine]) -> StepLine | None:
    """The first step that has something to do; none when all that this version has are done."""
    return next((step for step in steps if step.standing.next and not step.standing.done), None)


def _that_have(method: str) -> list[Any]:  # which of these an app answers is its own choice
    return [config for config in apps.get_app_configs() if hasattr(config, method)]

"""Which messages are ours to keep: those that follow a letter of ours, and those of people the person named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from secondtake.replies.mail import Arrived, ArrivedKind, read_message
from secondtake_app.interviews.models import Interview, Person
from secondtake_app.outbox import doubts
from secondtake_app.outbox.message import AddressWrong, address_of
from secondtake_app.outbox.models import Arrival, Doubt, Letter
from secondtake_app.outbox.states import State

if TYPE_CHECKING:
    from secondtake_app.people.models import User

LEFT = (State.SENT, State.UNCERTAIN, State.HANDED_OVER, State.SENDING)
"""States of a letter after which an answer to it may come."""
RETURNS_WITHIN = timedelta(days=6)
"""How long servers try before they send a message back: five days is common (RFC 5321 section 4.5.4.1)."""
_MACHINE = re.compile(rb"^(?:From:.*(?:mailer-?daemon|postmaster|mail delivery)|Return-Path:\s*<>|X-Failed-Recipients:"
                      rb"|Content-Type:\s*multipart/report)", re.IGNORECASE | re.MULTILINE)  # fmt: skip
"""Heads of what may be a report about one of our letters; only its body tells which."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """To which interview a message belongs, and to which letter where that is known."""

    interview: Interview
    letter: Letter | None


class Known:
    """The letters of a person, and whom they have to do with."""

    def __init__(self, owner: User) -> None:
        self.owner = owner
        self.mine = Letter.objects.of(owner).filter(interview__deleted_at=None).select_related("interview")
        self.ids = set(self.mine.exclude(message_id="").values_list("message_id", flat=True))
        self.ids |= set(Doubt.objects.of(owner).values_list("message_id", flat=True))
        self.met: dict[str, set[UUID]] = defaultdict(set)
        """The interviews with somebody, by address."""
        for address, interview in self._named():
            self.met[bare(address)].add(interview)
        self.met.pop("", None)

    def _named(self) -> Iterable[tuple[str, UUID]]:
        interviews = Interview.objects.of(self.owner).filter(deleted_at=None, sample=False)
        yield from (
            Person.objects.filter(interview__in=interviews).exclude(address="").values_list("address", "interview")
        )
        yield from interviews.values_list("opportunity__recruiter_address", "pk")
        yield from self.mine.filter(state__in=LEFT, interview__sample=False).values_list("to_address", "interview")

    def may_belong(self, lines: bytes) -> bool:
        """Whether a message with these lines in its head is worth reading."""
        head = read_message(lines)
        if _without_angles(head.message_id) in self.ids:
            return False  # our own letter, in a copy to the person
        if any(_without_angles(found) in self.ids for found in head.thread):
            return True
        return head.sender in self.met or bool(_MACHINE.search(lines))

    def belonging(self, arrived: Arrived, received_at: datetime) -> Belonging | None:
        """Where it belongs: a letter of its thread, else the newest interview with its sender; None if nowhere."""
        if letter := self._in_thread(arrived):
            return Belonging(letter.interview, letter)
        if arrived.kind is not ArrivedKind.BOUNCE:
            return self._with(arrived.sender, received_at)
        letter = None if arrived.returned_id else self._returned(arrived, received_at)
        return Belonging(letter.interview, letter) if letter else None

    def _in_thread(self, arrived: Arrived) -> Letter | None:
        for found in arrived.thread:
            if _without_angles(found) in self.ids:
                named = doubts.known_as(self.owner, [_without_angles(found)]).values("pk")
                return self.mine.filter(pk__in=named).first()
        return None

    def _returned(self, arrived: Arrived, received_at: datetime) -> Letter | None:
        """By whom it did not reach, for a report that does not say what came back."""
        to = {bare(failed.address) for failed in arrived.failed}
        recent = self.mine.filter(
            state=State.SENT, sent_at__lte=received_at, sent_at__gte=received_at - RETURNS_WITHIN
        ).order_by("-sent_at")
        return next((letter for letter in recent if bare(letter.to_address) in to), None)

    def _with(self, sender: str, received_at: datetime) -> Belonging | None:
        """The newest interview with that person that had begun or been written about, and the last letter to them."""
        sent = [letter for letter in self._letters_to(sender) if left_at(letter) <= received_at]
        written_about = {letter.interview_id for letter in sent}
        met = Interview.objects.filter(pk__in=self.met.get(sender, ()))
        begun = [one for one in met if began(one) <= received_at or one.pk in written_about]
        if not begun:
            return None
        newest = max(begun, key=began)
        about = [letter for letter in sent if letter.interview_id == newest.pk]
        return Belonging(newest, max(about, key=left_at, default=None))

    def _letters_to(self, sender: str) -> list[Letter]:
        return [letter for letter in self.mine.filter(state__in=LEFT) if bare(letter.to_address) == sender]


def bare(address: str) -> str:
    """An address as messages have it, in small letters; blank where it is none."""
    try:
        found = address_of(address)
    except AddressWrong:
        return ""
    return f"{found.username}@{found.domain}".lower()


def _without_angles(message_id: str) -> str:
    return message_id.strip("<>")


def left_at(letter: Letter) -> datetime:
    """When it left, as far as that is known."""
    return letter.sent_at or letter.state_at or letter.created_at


def who(arrival: Arrival) -> str:
    """Who wrote it, by the name that the person gave them; never by what the message calls its sender."""
    interview, letter = arrival.interview, arrival.letter
    job = interview.opportunity
    named = [(met.address, met.name) for met in interview.people.all()]
    named.append((job.recruiter_address, job.recruiter or job.agency))
    if letter:
        named.insert(0, (letter.to_address, letter.to_name))
    return next((name for address, name in named if name and bare(address) == arrival.sender), "")


def began(interview: Interview) -> datetime:
    """When it was; where nobody said so, when it was written down."""
    return interview.happened_at or interview.created_at

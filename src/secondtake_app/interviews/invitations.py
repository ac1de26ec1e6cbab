"""What an invitation does here: it begins an interview, moves it, or says that it is called off. It deletes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from secondtake_app.engines.invitations.model import Guest, Invitation, Kind
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.interviews.standing import own_addresses

if TYPE_CHECKING:
    from secondtake_app.people.models import User

UNTITLED = "Interview"


class Became(StrEnum):
    """What became of an invitation."""

    BEGUN = "begun"
    MOVED = "moved"
    SAME = "same"
    OLDER = "older"
    CALLED_OFF = "called off"
    NOT_OURS = "not ours"
    OVER = "over"
    """It is called off, but took place already as far as we know."""
    PROPOSED = "proposed"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one invitation, and the interview it is about, if there is one."""

    became: Became
    interview: Interview | None = None
    was: datetime | None = None


@transaction.atomic
def take(invitation: Invitation, owner: User, now: datetime) -> Taken:
    """Do what an invitation says, where a copy of it that came before is not newer."""
    there = known(invitation, owner)
    if there and invitation.sequence < there.calendar_sequence:
        return Taken(Became.OLDER, there)
    match invitation.kind:
        case Kind.PROPOSED:
            return Taken(Became.PROPOSED, there)
        case Kind.ANSWERED:
            return Taken(Became.ANSWERED, there)
        case Kind.CALLED_OFF:
            return _call_off(invitation, there, now)
        case Kind.MEETING:
            return _meet(invitation, there, owner)


def known(invitation: Invitation, owner: User) -> Interview | None:
    """The interview that an earlier copy of the invitation began."""
    if not invitation.uid:
        return None
    return Interview.objects.of(owner).filter(calendar_uid=invitation.uid, deleted_at=None).first()


def _call_off(invitation: Invitation, there: Interview | None, now: datetime) -> Taken:
    if there is None or (invitation.one_of_many and there.happened_at != invitation.starts):
        return Taken(Became.NOT_OURS)
    if there.happened_at and there.happened_at <= now:
        return Taken(Became.OVER, there)
    there.called_off_at, there.calendar_sequence = now, invitation.sequence
    there.save(update_fields=["called_off_at", "calendar_sequence", "updated_at"])
    return Taken(Became.CALLED_OFF, there)


def _meet(invitation: Invitation, there: Interview | None, owner: User) -> Taken:
    interview = there or Interview(
        owner=owner, opportunity=Opportunity.objects.create(owner=owner), calendar_uid=invitation.uid
    )
    was = interview.happened_at
    back = interview.called_off_at is not None
    interview.title = interview.title or invitation.title[:200] or UNTITLED
    interview.happened_at, interview.ends_at = invitation.starts, invitation.ends
    interview.place = invitation.place or interview.place
    interview.details = invitation.text or interview.details
    interview.calendar_sequence, interview.called_off_at = invitation.sequence, None
    interview.save()
    _bring_together(interview, invitation.guests)
    if there is None:
        return Taken(Became.BEGUN, interview)
    return Taken(Became.MOVED if back or was != invitation.starts else Became.SAME, interview, was)


def _bring_together(interview: Interview, guests: tuple[Guest, ...]) -> None:
    """Who is named in it, but the person; whoever is there already keeps what was written about them."""
    mine = own_addresses(interview.owner)
    met = list(interview.people.all())
    for guest in guests:
        if guest.address.casefold() in mine or _has_my_name(guest, interview.owner):
            continue
        there = _same(guest, met)
        if there is None:
            made = Person.objects.create(
                owner=interview.owner, interview=interview, name=guest.name, address=guest.address
            )
            met.append(made)
        elif guest.address and not there.address:
            there.address = guest.address
            there.save(update_fields=["address", "updated_at"])


def _same(guest: Guest, met: list[Person]) -> Person | None:
    """The same address, else the same name where no other address speaks against it."""
    address, name = guest.address.casefold(), guest.name.casefold()
    by_address = (one for one in met if address and one.address.casefold() == address)
    by_name = (one for one in met if one.name.casefold() == name and not (address and one.address))
    return next(by_address, None) or next(by_name, None)


def _has_my_name(guest: Guest, owner: User) -> bool:
    own = owner.first_name.strip().casefold()
    return bool(own) and guest.name.casefold() in (own, own.split()[0])

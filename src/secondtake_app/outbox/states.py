"""The state machine of a letter, as one table: whatever does not stand in it is refused (design section 4)."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a letter stands."""

    DRAFT = "draft"
    HELD = "held"
    QUEUED = "queued"
    CLAIMED = "claimed"
    """A sender has it, and has said nothing yet that could deliver it. Safe to take back."""
    SENDING = "sending"
    """Past the fence: its words may be with the server."""
    SENT = "sent"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    """It may have gone. Nothing sends it again but the person."""
    HANDED_OVER = "handed_over"
    """It left by the person's own mail program, or was copied; they have not said yet that it went."""


class Event(StrEnum):
    """What happens to a letter. The first ones are the person's, the others a sender's."""

    SEND = "send"
    HOLD = "hold"
    UNDO = "undo"
    CHANGE = "change"
    HAND_OVER = "hand_over"
    WENT = "went"
    NOT_GONE = "not_gone"
    DUE = "due"
    CLAIM = "claim"
    RELEASE = "release"
    FENCE = "fence"
    ACCEPTED = "accepted"
    LATER = "later"
    REFUSED = "refused"
    DOUBT = "doubt"
    FOUND = "found"
    BOUNCED = "bounced"
    RESTORED = "restored"


class NotAllowed(Exception):
    """That event can't happen in that state."""


TABLE: dict[State, dict[Event, State]] = {
    State.DRAFT: {
        Event.SEND: State.QUEUED,
        Event.HOLD: State.HELD,
        Event.HAND_OVER: State.HANDED_OVER,
        Event.CHANGE: State.DRAFT,
        Event.FOUND: State.SENT,  # they had said that it did not go, and a copy of this very text turned up
    },
    State.HELD: {
        Event.SEND: State.QUEUED,
        Event.HOLD: State.HELD,
        Event.UNDO: State.DRAFT,
        Event.CHANGE: State.DRAFT,
        Event.HAND_OVER: State.HANDED_OVER,
        Event.DUE: State.QUEUED,
        Event.FOUND: State.SENT,  # as for a draft: nobody gets it twice
        Event.RESTORED: State.UNCERTAIN,
    },
    State.QUEUED: {
        Event.SEND: State.QUEUED,  # once its time was missed: these two are the person's new word
        Event.HOLD: State.HELD,
        Event.UNDO: State.DRAFT,
        Event.CHANGE: State.DRAFT,
        Event.CLAIM: State.CLAIMED,
        Event.FOUND: State.SENT,
        Event.RESTORED: State.UNCERTAIN,
    },
    State.CLAIMED: {
        Event.RELEASE: State.QUEUED,
        Event.CHANGE: State.DRAFT,
        Event.LATER: State.QUEUED,
        Event.REFUSED: State.FAILED,
        Event.FENCE: State.SENDING,
        Event.FOUND: State.SENT,
        Event.RESTORED: State.UNCERTAIN,
    },
    State.SENDING: {
        Event.ACCEPTED: State.SENT,
        Event.FOUND: State.SENT,
        Event.LATER: State.QUEUED,
        Event.REFUSED: State.FAILED,
        Event.DOUBT: State.UNCERTAIN,
        Event.RESTORED: State.UNCERTAIN,
    },
    State.SENT: {Event.BOUNCED: State.FAILED},
    State.FAILED: {
        Event.SEND: State.QUEUED,
        Event.HOLD: State.HELD,
        Event.CHANGE: State.DRAFT,
        Event.HAND_OVER: State.HANDED_OVER,
        Event.RESTORED: State.UNCERTAIN,
    },
    State.UNCERTAIN: {
        Event.WENT: State.SENT,
        Event.NOT_GONE: State.DRAFT,
        Event.ACCEPTED: State.SENT,  # the sender was only slow: its server's yes came after the lease
        Event.FOUND: State.SENT,
        Event.BOUNCED: State.FAILED,
        Event.RESTORED: State.UNCERTAIN,
    },
    State.HANDED_OVER: {
        Event.WENT: State.SENT,
        Event.NOT_GONE: State.DRAFT,
        Event.RESTORED: State.UNCERTAIN,
    },
}


def after(state: State, event: Event) -> State:
    """The next state. Raises NotAllowed.

    >>> after(State.CLAIMED, Event.FENCE)
    <State.SENDING: 'sending'>
    """
    try:
        return TABLE[state][event]
    except KeyError:
        raise NotAllowed(f"{event} in {state}") from None


def before(event: Event) -> list[State]:
    """The states in which an event may happen, for an UPDATE that checks them."""
    return [state for state, events in TABLE.items() if event in events]

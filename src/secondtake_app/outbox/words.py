"""What is said about letters on their way. What happened; what is safe; what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secondtake.letters.model import Form, LetterKind
from secondtake_app.outbox.states import State

if TYPE_CHECKING:
    from secondtake_app.outbox.models import Letter

STATES = {
    State.DRAFT: "A draft. Nothing was sent.",
    State.HELD: "Held.",
    State.QUEUED: "About to go.",
    State.CLAIMED: "On its way out.",
    State.SENDING: "Being handed to your mail server.",
    State.SENT: "Sent.",
    State.FAILED: "Not sent.",
    State.UNCERTAIN: "We can't tell whether it went.",
    State.HANDED_OVER: "Handed over. We don't know yet whether it went.",
}
NO_ACCOUNT = (
    "No mail account is set up here any more. The letter is safe, and nothing was sent. "
    "Open it in your mail program, or set up an account."
)
GAVE_UP = (
    "Your mail server put the letter off for a day. The letter is safe, and nothing was sent. "
    "Open it in your mail program, or press Send once more."
)
IN_DOUBT = (
    "Second Take stopped while the letter was being handed over. It may have gone, or not; it is not sent a second "
    "time by itself. Please look in your mail program's Sent folder, and tell us what you see."
)
OUR_FAULT = (
    "Something in Second Take went wrong with this letter. The letter is safe, and nothing was sent. "
    "Open it in your mail program, or press Send once more."
)
FOUND_IN_SENT = "It was in doubt; a copy lies in your Sent folder."
RESTORED = (
    "This comes from a backup, and what happened since then isn't known here. It is not sent by itself. "
    "Please look in your mail program's Sent folder, and tell us what you see."
)
CHANGED = "The text was changed after you pressed Send, so it was not sent. Read it once more, then press Send."
STALE = "This letter has changed since you opened the page, so nothing was done. Here it is as it is now."
TOO_LATE = "It was on its way already and could not be taken back."
NOT_NOW = "That can't be done with this letter any more. Here it is as it is now."
EMPTY = "There is nothing to send yet. Write the letter first."
NO_ADDRESS = "Whom it goes to is missing. Write their e-mail address first. Nothing was sent."
HOUR_NOT_READ = "That time couldn't be read. Nothing was changed. Write it as 2026-11-24 08:30."
HOUR_OVER = "That time is over already. Nothing was changed. Choose a later one, or press Send."
TAKEN_BACK = "Taken back. It is a draft again."
MISSED = "Its time is over, and it was not sent late by itself."
LOOK = "Look at it"
SAVED = "Saved."
CHANGED_ELSEWHERE = (
    "This letter was changed in another window. Nothing was lost: your words stand below, not saved yet. "
    "Saving puts them in the place of the others."
)
PAST_CHANGING = "This letter has left, so its words stay as they are. Nothing was changed."


def usual_length(letter: Letter) -> str:
    """Behind the number of words: how long such a letter usually is (E2.9, E3.7, E3.8)."""
    if letter.form == Form.CONNECTION:
        return f", {len(letter.body)} of at most 300 characters"
    if letter.form == Form.PHONE:
        return ""
    if letter.kind == LetterKind.THANK_YOU:
        return "; 80 to 150 is usual, up to 200 with a second take"
    return "; 60 to 100 is easy to answer"


def to_whom(letter: Letter, told: str) -> str:
    """A line about one letter."""
    return f"{letter.interview.title}, your letter to {letter.to_name or 'them'}: {told}"


def goes(letter: Letter) -> str:
    """A held letter in a calendar."""
    return f"Letter to {letter.to_name or 'them'} goes ({letter.interview.title})"

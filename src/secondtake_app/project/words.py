"""What is said when something fails: what happened, what is safe, what you can do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One page for one kind of failure."""

    title: str
    happened: str
    safe: str
    do: str


NOT_UNDERSTOOD = Failure(
    "That request didn't make sense here",
    "The browser sent something that Second Take doesn't understand.",
    "Nothing was changed.",
    "Go back, and try once more from there.",
)
DOOR_CLOSED = Failure(
    "This page opens with a link from your own computer",
    "Second Take doesn't know this browser yet, or the link was already used, or was older than ten minutes.",
    "Everything you wrote is where it was, and nobody was let in.",
    "Type ./run once more where you started Second Take: it prints a fresh link. Open that link here.",
)
FORM_TOO_OLD = Failure(
    "This page had been open for too long to be sent",
    "The browser's pass for this form had run out, or cookies are switched off.",
    "What was saved before is safe. What you just typed is still on the page before this one.",
    "Go back, copy what you typed, load the page again, and paste it there.",
)
NOT_FOUND = Failure(
    "There is nothing at this address",
    "The page was deleted, or the address has a slip in it.",
    "Nothing was changed.",
    "Go back to the first page; everything that exists can be reached from there.",
)
TOO_LARGE = Failure(
    "That is more than this page can take",
    "The file or the text is larger than {limit} MB.",
    "Nothing was changed, and your file is as it was.",
    "Choose a text record of the interview, not its audio or video. A very large one can go to ./run debrief FILE.",
)
OUR_FAULT = Failure(
    "Something went wrong on our side",
    "Second Take failed at what you asked for. It was not your doing.",
    "Everything that was saved is safe.",
    "Go back and try once more. If it fails again, leave it for tonight; the log in the data folder says why.",
)
BUSY = Failure(
    "The store is busy with something else",
    "Another program, a backup perhaps, held on to the data for too long.",
    "Everything that was saved is safe; the last change was not saved yet.",
    "Wait a moment, go back, and save once more.",
)
DISK_FULL = Failure(
    "The disk is full",
    "There was no room left to save what you asked for.",
    "Everything that was saved before is safe; the last change was not saved yet.",
    "Leave this page open, free some space, then go back and save once more.",
)

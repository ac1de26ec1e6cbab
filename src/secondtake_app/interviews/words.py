"""Sentences about an interview as a whole."""

from __future__ import annotations

from datetime import datetime

from secondtake_app.engines.ears.sound import Trouble
from secondtake_app.engines.invitations.model import Note
from secondtake_app.interviews import days
from secondtake_app.interviews.invitations import Became

NO_TITLE = "It needs a name so that you find it again. A company, a day, anything will do."
NO_NAME = "The name is missing. Write it, or choose “Remove” if they weren't there."
TOO_MANY_PEOPLE = (
    "That is more than fifty lines. Nothing was stored. Name those you want to write to; the rest can wait."
)
DELETE_WORD = "delete"
WORD_DIFFERS = f"Nothing was deleted: the word was not “{DELETE_WORD}”. Type it if you are sure, or go back."
ALL_GONE = (
    "Everything is gone: all interviews, their records, and every quote. Backups you made yourself are untouched."
)
TOO_LATE = "That one can't be brought back any more: its ten minutes were over, and it was deleted."

NO_ROOM = (
    "The disk is full, so it could not be turned into text. Your recording is kept, and so is what was heard so far. "
    "Free some space, then try again."
)
CANT_BE_HEARD = {
    Trouble.NOT_SOUND: "This file could not be read as sound. It may be damaged, or something else under that name. "
    "Nothing else was changed. Try another copy of it, or go on from memory.",
    Trouble.NO_SOUND_IN_IT: "There is no sound in this file. Nothing else was changed. "
    "Choose the file with the talk in it, or go on from memory.",
    Trouble.TOO_LONG: "This recording is longer than four hours. Nothing of it was turned into text. "
    "Cut out the interview, and bring that.",
    Trouble.TOO_SHORT: "This recording is shorter than a second, so there is nothing to hear in it. "
    "Nothing else was changed. Choose another file, or go on from memory.",
    Trouble.NO_ROOM: NO_ROOM,
}
MODEL_SPOILT = (
    "The speech model on the disk was damaged, so it was not used. Your recording is kept. "
    "Try again: the model is made anew from its packages then."
)
EARS_MISSING = (
    "The part that turns a recording into text is not installed. Your recording is kept, and everything else works. "
    "To get it, delete the folder .venv where Second Take lies and type ./run, with the network there."
)
WEIGHTS_DAMAGED = (
    "A file of the speech model is not as it should be, so it was not used. Your recording is kept. "
    "Delete the folder .venv where Second Take lies and type ./run to get it anew."
)
HEARING_DIED = (
    "Turning it into text stopped before its end, most likely for want of memory. What was heard so far is kept. "
    "Close other programs, then try again: it goes on from there, and takes less memory."
)
NOT_SILENCED = (
    "The words that were blacked out could not be silenced in the sound, so all of it is deleted. The text stays."
)
SILENCING_DIED = (
    "Silencing words in the sound stopped before its end. Nobody can play it meanwhile. It is tried again by itself."
)
NOTHING_HEARD = (
    "Nobody was heard to speak in this recording. It is kept until you delete it. "
    "Listen to it here, or go on from memory."
)


def no_model(folder: str) -> str:
    """What is said where the folder that was set holds nothing to hear with."""
    return (
        f"The folder {folder} holds no speech model that can be used: model.bin, config.json, tokenizer.json and a "
        "vocabulary are needed. Your recording is kept. Put SECONDTAKE_EAR_FOLDER right, start Second Take again, then "
        "try again."
    )


def works(calendars: int) -> str:
    """What a test of the connection says where all is well."""
    return f"The connection works: the server let us in, and named {days.count(calendars, 'calendar')}."


def no_address(said: str) -> str:
    """What is said of an address that is none."""
    return f"“{said}” is no e-mail address. Write one such as priya@northwind.example, or leave it out for now."


def two_addresses(line: str) -> str:
    """What is said of a line with two addresses."""
    return f"There are two addresses in “{line[:200]}”. Give each person a line of their own."


def line_too_long(line: str) -> str:
    """What is said of a line that is a story."""
    return f"This line is too long for a name: “{line[:100]}…”. Write the name, then a part and an address, if known."


def no_zone(said: str) -> str:
    """What is said of a time zone that isn't one."""
    return f"“{said}” is not a time zone we know. Write one like Europe/London, or leave it empty."


def has_letter(name: str) -> str:
    """What is said where somebody can't be removed just now."""
    return f"A letter to {name} is on its way. Nothing was changed. Take the letter back first, then remove them."


def removed(name: str) -> str:
    """What is said once somebody was removed."""
    return f"{name} is removed."


def gone(title: str) -> str:
    """What is said once nothing is left of an interview."""
    return f"“{title}” is gone: its lines, its record, and every quote that was copied from it."


def is_back(title: str) -> str:
    """What is said once a deletion was undone."""
    return f"“{title}” is back, as it was."


TAKEN = {
    Became.BEGUN: (
        "Here is what the invitation says. Change what isn't so; write down what they asked when it is over."
    ),
    Became.MOVED: "“{title}” is now on {at}. What you wrote about it is where it was.",
    Became.SAME: "“{title}” is here already, on {at}. What the invitation adds was added; nothing was taken away.",
    Became.CALLED_OFF: (
        "This invitation calls “{title}” off. It has left your dates, and everything you wrote stays. "
        "If it takes place after all, say so below."
    ),
    Became.OLDER: (
        "This is an older copy than the one that you brought before. Nothing was changed. "
        "If the older time is right after all, change it on the interview's own page."
    ),
    Became.NOT_OURS: (
        "This invitation calls off a meeting that isn't here. Nothing was changed. "
        "If you began the interview by hand, change it on its own page."
    ),
    Became.OVER: (
        "This invitation calls off a meeting whose time is over. Nothing was changed, as it may have taken place. "
        "If it didn't, change its time on the interview's own page."
    ),
    Became.PROPOSED: (
        "This only proposes another time; whoever invited has not agreed yet. Nothing was changed. "
        "Bring the new invitation when it comes."
    ),
    Became.ANSWERED: ("This is somebody's answer to an invitation. Nothing was changed. Bring the invitation itself."),
}
NOTES = {
    Note.WHOLE_DAY: "It names a day and no hour, so nine in the morning stands there for now.",
    Note.UNKNOWN_ZONE: "Its time zone is one that we don't know, so we took yours: look at the hour.",
    Note.REPEATS: "It repeats; this is its first time.",
}
SAVED = "Saved."
ALL_THREE = "Address, user name and password are all needed to try. Nothing was kept."
OFF_FIRST = (
    "Dates of yours stand in the calendar that is set up now. Nothing was changed. Switch that one off first, so that "
    "they can be taken away there; then set up the other."
)
CONNECTED = "The server let us in. Now choose the calendar; nothing is written anywhere before that."
CHOOSE_ONE = "Choose one of the calendars. Nothing was changed."
CHOSEN = "Your dates are written there within a minute, while Second Take runs. Nothing else in it is touched."
LEAVING = "What Second Take wrote there is being taken away, within a minute or so. Nothing else in it is touched."
LEFT_THERE = "Switched off. What was written there stays as it is; you can delete it in your calendar."
SWITCHED_OFF = "Switched off. Nothing of ours was in that calendar."
ABOUT = "About it"
BRIEF = "Brief"
ON_AGAIN = "It is among your dates again."
ADDRESS_GONE = "No address works any more. What a calendar program has fetched before, it keeps."


def at(when: datetime) -> str:
    """A day and an hour, in the person's zone.

    >>> at(datetime(2026, 11, 24, 14, 0))
    'Tuesday 24 November, 14:00'
    """
    return f"{when:%A} {when.day} {when:%B}, {when:%H:%M}"


def comes(title: str, when: str) -> str:
    """An interview that is to come, as Home says it."""
    return f"{title}, {when}"

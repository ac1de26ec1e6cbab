"""Every sentence that Reflect says and that is not in a template. Read aloud, as to someone on a bad evening."""

from __future__ import annotations

from datetime import date
from math import ceil

NEXT = {
    "remember": "Next: what they asked, while it is fresh.",
    "right": "Next: two things that you would say again.",
    "answers": "Next: what you said, for the questions you choose.",
    "feeling": "Next: how it feels, and your guess.",
    "record": "Next: is there a record of it?",
    "speakers": "Next: who is who in the record.",
    "debrief": "Next: what went right, and where to look.",
    "moment": "Next: a better answer to one moment.",
    "close": "Next: close it for tonight.",
}
"""What "Go on" leads to, as Home says it."""

ONLY_WHAT_MAY_BE_PASSED_ON = "The recruiter is paid by the client: say only what may be passed on."
STILL_THERE = "Still there?"
LET_GO = "Let it go"
PARKED_IN_CALENDAR = "Something you parked in Second Take"

CALL_LINES = {
    "went_well": ("What went well", "One thing, with a detail they can repeat."),
    "set_right": ("The one answer to set right", "The question, and the right answer. No apology needed."),
    "interest": ("How interested I am", "In one plain sentence."),
    "ask_client": ("What to ask the client", "One thing you would like to know."),
    "must_know": ("Anything they must know", "Another offer, a date, a plain fact. It may stay empty."),
}
"""The five lines for a recruiter's call: label and hint (E2.10)."""

CLOSED = "Closed. What you kept is there when you want it."
CHANGED_WHILE_CLOSED = (
    "It was closed meanwhile, in another window perhaps. Nothing was kept as a moment. "
    "If what you remember is new, open it below; your words are there."
)

ONLY_MY_MEMORY = "Go on from memory alone"

EMPTY_RECALL = "One line is enough. Nothing is lost; write what you have, or leave this for tomorrow."
NO_NOTES = "Choose a file of notes of up to 1 MB, or paste them into the box. What you wrote here is unchanged."
EMPTY_RIGHT = (
    "Was there one thing that was simply all right, such as being on time, or a question you understood at once?"
)
TOO_MANY = "Three moments are the most that one evening can hold. Untick one; the others stay where they are."
NOTHING_CHOSEN = "Tick up to three, or say that it is a feeling. Nothing here is lost if you leave it for tomorrow."
NOT_AGREED = (
    "Then it is better not to keep it here. Nothing of it was stored. "
    "You can go on from memory, which holds less than a record and is enough for this evening, or ask the others first."
)
NO_CONSENT = (
    "Please say who agreed that this is kept. Nothing was stored yet. What you pasted is still below; "
    "a file has to be chosen once more."
)
NO_RECORD = "Choose a file or paste the text, or go on from memory. Nothing was lost."
TOO_LARGE = (
    "This file is larger than the 20 MB that this page takes. Nothing was stored, and your file is untouched. "
    "For a long record use the command line: ./run debrief FILE."
)
TOO_LONG = (
    "This record holds more than four hours of talk. Nothing was stored, and your file is untouched. "
    "Bring only the interview, or use the command line: ./run debrief FILE."
)
NOTHING_READABLE = "We found no spoken words in this. Nothing was stored. What you can do stands below."
CHANGED_ELSEWHERE = (
    "This was changed in another window. Nothing is lost: yours is above, the other text is below. "
    "Take from it what you need; saving now keeps yours."
)
REOPEN_NEEDS_NEWS = "It stays closed unless there is something new. Choose what is new and say it in a few words."

NO_LIKENESS = (
    "The part that compares meanings is not installed, so memories were looked for by their words only. "
    "Everything else works."
)

NO_RECORDING_CONSENT = "Please say who agreed that this is kept. Not a byte of it was taken yet."
HOW_MANY = "Please say how many people speak in it, from one to eight. Guessing that from sound goes wrong too often."
NO_RECORDING = (
    "This file begins like no recording that we know. Nothing of it was kept. "
    "WAV, MP3, M4A, OGG, WebM, FLAC, MP4 and MOV can be read."
)
RECORDING_TOO_LARGE = (
    "This file is larger than the two gigabytes that one recording may have. Nothing of it was kept. "
    "A copy with the sound alone is far smaller."
)
RECORDING_GAP = "A part of the file is missing. What came before it is kept. Choose the same file again to go on."
OTHER_FILE = (
    "This is not the file that was begun. What came of that one is kept. "
    "Choose it again to go on, or delete it below and begin with this one."
)
DISK_FULL = "The disk is full. What came so far is kept. Free some space, then choose the same file again to go on."
DISK_FULL_HERE = (
    "The disk is full, so the recording was stopped. What came so far is kept. "
    "Free some space, then load this page again to use it."
)
ENDED_ELSEWHERE = "This recording was ended in another window. What came until then is kept."
NO_MEMO = (
    "The part that turns a recording into text is not installed, so a memo can't be used here. Write it down instead; "
    "what you typed is here. Everything else works."
)
MEMO_ADDED = "Your lines are added to what you remember. Put right what you like."
RECORDING_DELETED = "The recording is deleted, with all that was heard of it."
SOUND_OVER = "The sound is deleted. The text stays, and you can go on correcting it."
TEXT_IS_RIGHT = "That is kept. The sound stays, since you said that it is to be kept until you delete it."
SOUND_STAYS = "The sound is kept until you delete it."
WHICH_DAY = "The day could not be read, or is over. Nothing was changed. Write it like 2026-12-24."
LOOK = "Look"
NOT_THERE_YET = "The file is not here yet."
NOT_BEGUN = "It begins in a moment. You can leave this page and come back."
ONLY_VOICES = "All of it was heard. Now it is told who speaks when."

REASONS = (
    ("new_facts", "I learned something new about it"),
    ("feedback", "Feedback or an answer came"),
    ("mistake", "Something in it is wrong"),
)
"""Why a closed debrief may be opened again."""

IF_THEN = ("I lose the thread", "I stop, say the question back, and give the result first")
"""An example of an if-then plan (E4.18), shown as an example only."""


NOTHING_TO_CORRECT = (
    "Nothing was changed: the line already reads so, or the words to split before are not in it as you wrote them."
)


BLACKED_OUT = "Blacked out, in the record and in what was copied from it. What the record was before is deleted."
BEING_SILENCED = "In the sound the words are being silenced; nobody can play it until that is done."
SOUND_NOT_SILENCED = "Sound in which the words could not be silenced is deleted."


EVIDENCE = {
    "E1.4": "After something went badly, looking at what went right helps as much as looking at what went wrong "
    "(Ellis and others, 2006, in a laboratory).",
    "E1.5": "We remember about a tenth of a talk soon after it; what is written down at once is the truest "
    "(Stafford and Daly, 1984).",
    "E1.8": "In everyday life people expect to be judged more harshly for a slip than they are "
    "(Savitsky, Epley and Gilovich, 2001; not in interviews).",
    "E4.1": "In 62 real interviews, answers that told what happened were followed by better ratings than answers about "
    "oneself (Bangerter and others, 2014).",
    "E4.2": "Finding a real example takes a pause (Bangerter and others).",
    "E4.3": "Organised answers about the work are what training for interviews aims at (Maurer and Solamon, 2006).",
    "E4.19": "How best to come back after a slip has not been studied; what is said here is what experts advise.",
    "E4.20": "Saying what one did oneself goes with better ratings (Peck and Levashina, 2017).",
    "E4.23": "Much use of “like” was rated lower than “uh” in one study (Russell and others, 2008).",
    "E6.13": "Some questions may not be asked in some countries; the rules differ.",
}
"""Why a finding may count, in a sentence with its source. What only experts say (X) has none."""


def parked(title: str) -> str:
    """A worry whose time has come, as Home says it: without its words."""
    return f"You parked a worry about {title}."


def next_call(who: str) -> str:
    """What comes before all else where a recruiter stands between; `who` may be nobody that we know by name.

    >>> next_call("Harbour")
    "Next: five lines for Harbour's call, then what they asked, while it is fresh."
    """
    call = f"{who}'s call" if who else "the recruiter's call"
    return f"Next: five lines for {call}, then what they asked, while it is fresh."


def corrected(change: str) -> str:
    """What the page says after a correction."""
    return f"Set right: {change}. What you kept or struck out stayed as you left it."


def replaced(name: str, by: str) -> str:
    """A name that was replaced everywhere."""
    return f"“{by}” stands for “{name}” everywhere"


def undone(change: str) -> str:
    """What the page says after a correction was taken back."""
    return f"Taken back: {change}."


def blacked_out(silenced: bool, deleted: bool) -> str:
    """What the page says once words are black, and what becomes of sound in which they were heard."""
    said = [BLACKED_OUT, BEING_SILENCED if silenced else "", SOUND_NOT_SILENCED if deleted else ""]
    return " ".join(filter(None, said))


def being_heard(title: str) -> str:
    """A recording of which the text is not whole yet."""
    return f"The recording of {title} is being turned into text, or waits for the rest of its file."


def memo_heard(title: str) -> str:
    """What was said about an interview is text, and waits to be looked at."""
    return f"What you said about {title} is text now. Look it over, and it is added to what you remember."


def stopped(title: str) -> str:
    """A recording that could not be heard to its end."""
    return f"The recording of {title} could not be turned into text."


def sound_goes(title: str, day: date | None) -> str:
    """Asked once, before the sound of a recording is deleted."""
    when = f"on {day.day} {day:%B}" if day else "soon"
    return f"The sound of {title} is deleted {when}. Is the text right, or is it to be kept?"


def sound_until(day: date) -> str:
    """What is said once a day is set."""
    return f"The sound is kept until {day.day} {day:%B %Y}, and then deleted."


def progress(done: int, total: int, left: float | None = None) -> str:
    """How far a recording is heard, in minutes of speech, and how many seconds are left where that is known.

    >>> progress(90, 600)
    '1.5 of 10 minutes of speech are heard. You can leave this page and come back.'
    >>> progress(90, 600, 130)
    '1.5 of 10 minutes of speech are heard; about 3 minutes left. You can leave this page and come back.'
    """
    if not total:
        return NOT_BEGUN
    if done >= total:
        return ONLY_VOICES
    minutes = ceil((left or 0) / 60)
    rest = "" if left is None else f"; about {minutes} minutes left" if minutes > 1 else "; about a minute left"
    heard = f"{done / 60:.2g} of {total / 60:.2g} minutes of speech are heard"
    return f"{heard}{rest}. You can leave this page and come back."

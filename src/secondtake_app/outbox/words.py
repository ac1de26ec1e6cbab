"""What is said about letters on their way. What happened; what is safe; what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secondtake.letters.model import Form, LetterKind
from secondtake.replies.mail import ArrivedKind
from secondtake_app.engines.providers import Provider, WayIn
from secondtake_app.engines.refusals import Meaning
from secondtake_app.outbox.states import State

if TYPE_CHECKING:
    from datetime import datetime

    from secondtake_app.outbox.models import Arrival, Letter

STATES = {
    State.DRAFT: "A draft. Nothing was sent.",
    State.HELD: "Held.",
    State.QUEUED: "About to go.",
    State.CLAIMED: "On its way out.",
    State.SENDING: "Being handed to your mail server.",
    State.SENT: "Sent.",
    State.FAILED: "Not delivered.",
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
PUT_OFF_HELD = (
    "Your mail server could not take the letter yet. The letter is safe, and nothing was sent. We try again until two "
    "hours after the time you chose; later than that it is shown to you instead."
)
FOUND_IN_SENT = "It was in doubt; a copy lies in your Sent folder."
WRITTEN_BACK = "It was in doubt; somebody wrote back to it, so it went."
OTHER_TEXT_WENT = (
    "An earlier text of this letter went after all: a copy of it turned up. So this one was not sent by itself. "
    "Send it only if you want them to have both."
)
MAY_HAVE_GONE = (
    "An earlier try of this letter may have gone, although you did not see it. If it did, sending it again means that "
    "they get it twice."
)
WENT_BEFORE = "An earlier text of this letter went: a copy turned up. Sending this one too means that they get both."
RESTORED_DRAFT = (
    "This comes from a backup. If you sent it since then, that isn't known here: look in your mail program's Sent "
    "folder before you send it."
)
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
HOUR_NOT_READ = "A day and a time could not be read. Nothing was changed. Choose both, then press “Hold until then”."
ZONE_UNKNOWN = "That time zone isn't known here. Nothing was changed. Choose a city that keeps the same time."
SET_BEFORE = "Set before"
YOUR_TIME = "your time; theirs isn't known here"
HOUR_FAR = "That is more than a year ahead; the year may be mistyped. Nothing was changed. Choose a time within a year."
NO_VERSION = (
    "The page did not say which text you saw, so nothing was done. Here is the letter as it is now. "
    "Read it, then press the button again."
)
HOUR_OVER = "That time is over already. Nothing was changed. Choose a later one, or press Send."
TAKEN_BACK = "Taken back. It is a draft again."
MISSED = "Its time was missed, and it was not sent late by itself."
LOOK = "Look at it"
SEND, CHANGE, LEAVE = "Send", "Change", "Leave it"
SAVED = "Saved."
CHANGED_ELSEWHERE = (
    "This letter was changed in another window. Nothing was lost: your words stand below, not saved yet. "
    "Saving puts them in the place of the others."
)
LEFT_MEANWHILE = (
    "This letter left before your last words were saved, so it went without them. What you typed is not lost: "
    "it stands on this page."
)
DRAFT_AGAIN = "Saved. You had pressed Send on other words, so this is a draft again. Press Send when it is right."
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


def their_time(minutes: int) -> str:
    """Whose clock it is: theirs, so many minutes ahead of the person's own or behind it.

    >>> their_time(-300)
    'their time, 5 hours behind yours'
    """
    if not minutes:
        return "their time, the same as yours"
    hours, rest = divmod(abs(minutes), 60)
    parts = [f"{hours} hour{'' if hours == 1 else 's'}"] * bool(hours) + [f"{rest} minutes"] * bool(rest)
    return f"their time, {' '.join(parts)} {'ahead of' if minutes > 0 else 'behind'} yours"


def hour(there: datetime, here: datetime | None) -> str:
    """A day and an hour where the recipient is, and what the person's own clock shows, if it differs."""
    told = f"{there:%A} {there.day} {there:%B}, {there:%H:%M}"
    if here is None:
        return told
    day = "" if here.date() == there.date() else f"{here:%A} "
    return f"{told} their time ({day}{here:%H:%M} yours)"


def missed(hour: str) -> str:
    """Why a letter waits for the person, and which hour it was."""
    return f"It was to go on {hour}. This computer was off then, Second Take was not running, or nothing could be sent."


def held(hour: str) -> str:
    """When a held letter goes."""
    return f"It goes on {hour}."


def queued(at: datetime, *, again: bool) -> str:
    """When a letter goes that Send was pressed on, or is tried again."""
    return f"We try again at {at:%H:%M}." if again else f"It goes at {at:%H:%M}; until then you can take it back."


def city(name: str, there: datetime) -> str:
    """A city to choose, with the time there now."""
    return f"{name}, now {there:%H:%M}"


def quiet(there: datetime, whose: str) -> str:
    """Why a letter was not sent at a press of Send in the night, and what can be done."""
    return f"It is {there:%H:%M} ({whose}), so nothing was sent yet. Hold it until the morning, or press Send now."


def to_whom(letter: Letter, told: str) -> str:
    """A line about one letter."""
    return f"{letter.interview.title}, your letter to {letter.to_name or 'them'}: {told}"


def goes(letter: Letter) -> str:
    """A held letter in a calendar."""
    return f"Letter to {letter.to_name or 'them'} goes ({letter.interview.title})"


# What came back

SAFE_HERE = "The letter is safe here."
DELAYED = "Their server has not taken it yet, and yours goes on trying by itself. There is nothing to do."
CAME_BACK = {
    Meaning.NOBODY: f"nobody has the address {{address}}. {SAFE_HERE} Check it, then press Send again.",
    Meaning.FULL: f"their mailbox is full. {SAFE_HERE} Press Send again in a few days, or reach them in another way.",
    Meaning.CLOSED: f"no letters are taken at {{address}} any more. {SAFE_HERE} Reach them in another way.",
    Meaning.UNWANTED: (
        f"their server took it for unwanted mail. {SAFE_HERE} It says nothing about what you wrote. "
        "Send it from your mail program, or reach them in another way."
    ),
    Meaning.LARGE: f"it is larger than their server takes. {SAFE_HERE} Make it shorter, then press Send again.",
}
NO_REASON = f"their server did not take it. {SAFE_HERE} Check the address {{address}}, or reach them in another way."


def came_back(why: Meaning, address: str) -> str:
    """A letter that was sent and returned."""
    return f"It was sent, and came back: {CAME_BACK.get(why, NO_REASON).format(address=address)}"


# What arrived

NOT_LOOKED = "Something in Second Take went wrong while it looked for answers. Your mailbox was not changed."
UNREAD = "One message could not be read here. It lies in your mailbox as it was; please look there."
MAILBOX_SILENT = (
    "Your mailbox could not be read for a day, so an answer may be waiting there. Nothing in it was changed."
)
READ_IT = "Read it"
NEWS = {
    ArrivedKind.ANSWER: "{who} answered. Read it when you feel like it.",
    ArrivedKind.INVITATION: "{who} sent an appointment. Look at it when you feel like it.",
    ArrivedKind.CALENDAR_REPLY: "{who} replied to an appointment. Look at it when you feel like it.",
    ArrivedKind.AUTOMATIC: "a message came, sent by a program. Read it when you feel like it.",
}
BESIDE = {
    ArrivedKind.ANSWER: "{who} answered.",
    ArrivedKind.INVITATION: "{who} sent an appointment.",
    ArrivedKind.CALENDAR_REPLY: "{who} replied to an appointment.",
    ArrivedKind.OUT_OF_OFFICE: "{who} is away: a note that their mail program sent by itself. It is not an answer.",
    ArrivedKind.AUTOMATIC: "A program wrote back.",
    ArrivedKind.BOUNCE: "A mail server wrote about it.",
}
SOMEBODY = "Somebody there"
NO_APPOINTMENT = "There is no appointment in it any more. Nothing was changed. Start the interview by hand."
FORGOTTEN_ARRIVAL = "Its words are gone from here. It lies in your mailbox as it was."


def news(arrival: Arrival, who: str) -> str:
    """A line for Home, without a word of what it says."""
    return f"{arrival.interview.title}: {NEWS[ArrivedKind(arrival.kind)].format(who=who or SOMEBODY)}"


def beside(arrival: Arrival, who: str) -> str:
    """A line beside the letter."""
    return BESIDE[ArrivedKind(arrival.kind)].format(who=who or SOMEBODY)


# The account

NO_OWN_ADDRESS = "Your e-mail address is missing. Nothing was saved. Letters are sent from it."
NO_PORT = "That is no port. Nothing was saved. It is a number such as 465; left empty, the usual one is taken."
NO_HOST = "That is no server's name. Nothing was saved. Write one such as mail.example.com."
WHICH_SERVER = (
    "We don't know the servers of that address. Nothing was saved. "
    "Your provider's help pages have them, under “SMTP” for sending and “IMAP” for reading."
)
NOTHING_TO_READ = (
    "To look for answers, the server that reads is needed. Nothing was saved. "
    "Your provider's help pages have it, under “IMAP”; or untick “Look for answers”."
)
ACCOUNT_FORGOTTEN = "The account and its password are gone from here. Letters wait as they are."
SENDING_SERVER, READING_SERVER = "The server that sends", "The server that reads"
SENDING_WORKS = "Sending works: your mail server let us in. Nothing was sent."
READING_WORKS = "Reading works: your mailbox let us in, and it has a folder of sent letters. Nothing in it was changed."
NO_SENT_FOLDER = (
    "Reading works: your mailbox let us in. It has no folder of sent letters that we know, so a letter in doubt can't "
    "be looked up there, and you would be asked. Nothing in it was changed."
)
WANTS = {
    WayIn.OWN: "",
    WayIn.APP: (
        "It wants an app password: a second one, only for this program, which you make on its own pages under "
        "“security”. Your usual password won't do."
    ),
    WayIn.SWITCHED_ON: (
        "It lets programs in only once you have allowed it in its own settings, under “POP3 and IMAP” or “e-mail "
        "password”."
    ),
}


def saved(filled_in: Provider | None, *, test_it: bool) -> str:
    """The account was saved; whose servers were filled in, and what they want."""
    told = ["Saved."]
    if filled_in:
        told += [f"The servers of {filled_in.name} were filled in.", WANTS[filled_in.way_in]]
    if test_it:
        told.append("To see whether they let us in, press “Save and test”.")
    return " ".join(filter(None, told))


def no_way_in(provider: str) -> str:
    """A provider whose servers take no password from other programs."""
    return (
        f"{provider} lets no other program in by password. Nothing was saved. "
        "Open each letter in your own mail program instead, or set up another address. If you know servers that do, "
        "write them below."
    )


def goes_at(letter: Letter, when: str) -> str:
    """A held letter on Home."""
    return f"Letter to {letter.to_name or 'them'} ({letter.interview.title}) goes {when}"

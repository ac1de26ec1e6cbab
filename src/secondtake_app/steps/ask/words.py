"""What Ask says."""

from __future__ import annotations

from datetime import date

from secondtake.replies.model import Confidence, Label, ReasonCode, ReplyKind, Teller
from secondtake_app.interviews import business_days, days
from secondtake_app.interviews.business_days import Silence

KINDS = {
    ReplyKind.NEXT_STEP: "They would like to go on with you.",
    ReplyKind.REJECTION: "This is a no. It is about one interview, and it says less than it feels like tonight.",
    ReplyKind.FEEDBACK: "They say something about your answers.",
    ReplyKind.NONE: "Neither a yes nor a no is in this.",
}
SHORT_KINDS = {
    ReplyKind.NEXT_STEP: "they would like to go on",
    ReplyKind.REJECTION: "a no",
    ReplyKind.FEEDBACK: "something about your answers",
    ReplyKind.NONE: "neither a yes nor a no",
}
IT_IS = {
    ReplyKind.NEXT_STEP: "They would like to go on",
    ReplyKind.REJECTION: "It is a no",
    ReplyKind.FEEDBACK: "It says something about my answers",
    ReplyKind.NONE: "It is neither a yes nor a no",
}
LABELS = {
    Label.FACT: "a fact",
    Label.OPINION: "an opinion",
    Label.BOILERPLATE: "said to everybody",
    Label.USABLE: "something to use",
}
CONFIDENCES = {
    Confidence.STATED: "said plainly",
    Confidence.HEDGED: "said with a hedge",
    Confidence.VAGUE: "vague",
}
SOURCES = {
    Teller.EMPLOYER: "the employer's words",
    Teller.RECRUITER: "told by the recruiter",
    Teller.OWN_GUESS: "your own guess",
}
WHOSE = {
    "employer": "The employer's words.",
    "recruiter": "The recruiter's own view.",
    "unknown": "Whose words they were isn't known.",
}
SILENCES = {
    Silence.WAIT: "Nothing to do until {day}.",
    Silence.REMIND: "You may remind them once. There is no second reminder.",
    Silence.REMINDED: "The one reminder has gone. Nothing to do until {day}.",
    Silence.CLOSED: (
        "Most people get no answer; it says nothing about you. In one large survey 53 to 71 of 100 candidates, by "
        "region, got no feedback of any kind (Talent Board, 2022)."
    ),
}
LET_GO = "You wrote that no reply is needed. This question is closed, and it was yours to close."
REMINDER_LEAVING = "The one reminder is on its way. Nothing to do."
NOT_ARRIVED = "Your question did not arrive"
HEADINGS = {
    "not yet": "One narrow question",
    "answered": "They answered",
    "closed": "This question is closed",
    "asked": "Your question has gone",
    "a reminder, if you like": "Your question has gone",
}
REASONS = {
    ReasonCode.STRONGER_COMPETITOR: "Somebody else was closer to what they looked for",
    ReasonCode.MISSING_REQUIREMENT: "Something they must have was missing",
    ReasonCode.LEVEL: "The level: more or less senior than they looked for",
    ReasonCode.EVIDENCE_GAP: "Examples or results were missing",
    ReasonCode.TECHNICAL: "Something technical, a test or a task",
    ReasonCode.COMMUNICATION: "How answers were built or told",
    ReasonCode.MOTIVATION: "Motivation, or knowledge of the company",
    ReasonCode.FIT: "“Fit”: ask which behaviour they mean",
    ReasonCode.LOGISTICS: "Pay, place, visa or start",
    ReasonCode.PROCESS: "Something on their side: a freeze, somebody internal, another plan",
    ReasonCode.CONDUCT: "Conduct, honesty or references",
    ReasonCode.UNKNOWN: "Not known. Such words are said to everybody",
}
NEXT_TIME = {
    ReasonCode.MISSING_REQUIREMENT: (
        "they ask for something I have little of",
        "say what is nearest to it, and one step I take",
    ),
    ReasonCode.LEVEL: ("they ask about scope", "name the size of what I led, then one decision of my own"),
    ReasonCode.EVIDENCE_GAP: ("I notice that I speak in general", "name one case, what I did, and its result"),
    ReasonCode.TECHNICAL: ("I don't see the way at once", "say aloud what I know, and take the smallest case first"),
    ReasonCode.COMMUNICATION: ("I have spoken for a minute", "say the point in one sentence, and stop"),
    ReasonCode.MOTIVATION: ("they ask why I want this", "name one thing they make, and why it matters to me"),
    ReasonCode.FIT: ("they ask how I work with others", "tell one thing that I do, not what I am like"),
}
"""An example of an if-then for each reason, to be put in the person's own words (E4.18)."""
NEXT_TIME_ELSE = ("this comes up again", "take a breath, and answer with one example")

NOTHING = "There are no words in this. Nothing was stored. Paste what they wrote, or write what they said."
NOTHING_CHANGED = "There are no words in this, so nothing was changed. To be rid of the answer, delete it below."
SENTENCE_GONE = "That sentence isn't in the answer any more. Nothing was changed. Here it is as it is now."
CANNOT_SAY_SHORT = "they can't say"
AWAY = "On {day} an automatic note said that they are away. It moves nothing."
RETURNED = "On {day} it came back: it did not arrive."
CANNOT_SAY = "They can't say. Many who are asked may not, and it says nothing about you."
MADE = "It is kept, to practise. You can change it whenever you like."
MENDED = "Your words stand, also when our rules get better."
TEXT_CHANGED = "The answer is changed, and read again. What you had said of it stands."
REMOVED = "The answer is gone, and all that was read in it."
STRUCK = "Struck, and its practice rests. You can bring it back whenever you like."
BACK = "It is back among your moments."
SETTLED = "Nothing is waited for any more."
WAITED = "We go on waiting, as before."
PROMISED = "Kept. The wait is counted from that day."
NO_PROMISE = "Kept: they named no day."
DAY_NOT_READ = "That day couldn't be read. Nothing was changed. Write it as 2026-11-24, or leave it empty."
DAY_TO_COME = "That day is still to come. Nothing was changed. Choose today or a day before, or leave it empty."
SECOND_KEPT = "Kept. Whether it comes about is theirs to say."
NO_REMINDER = "A reminder isn't offered now. Nothing was written. Here is where your question stands."
CLOSED_REMINDER = (
    "This question is closed, so it isn't reminded any more. What you wrote is safe as a draft, and was not sent."
)
ANSWERED_FIRST = "An answer came first, so the reminder was not sent. It is a draft again."
LINK_GONE = "That page answers no more, whoever has its address."
LINK_BACK = "A new address stands below the letter. Read it once more before it goes."
LINK_NOT_NOW = "This letter has left, or is about to. Nothing was changed."

FILE_TOO_LARGE = (
    "That file is larger than an e-mail we read here (2 MB). Nothing was stored. Open it, and paste what they wrote."
)
FILE_OF_OUTLOOK = (
    "That is Outlook's own kind of file, which can't be read here. Nothing was stored. "
    "Save the message as .eml, or paste what they wrote."
)
FILE_NOT_READ = (
    "No e-mail and no words were found in that file. Nothing was stored. "
    "Save the message as .eml, or paste what they wrote."
)
NO_WORDS_IN_MAIL = (
    "The e-mail holds no words that we can read; they may be a picture. Nothing was stored. "
    "Write what it says in a few words of your own."
)
CALENDAR_REPLY = (
    "This is a calendar's reply to an appointment, and no answer to your question. Nothing was stored or moved."
)
INVITATION = (
    "This is an invitation to an appointment. Nothing was stored here. "
    "“Your dates”, from the first page, starts an interview from it."
)
BY_MACHINE = (
    "A machine sent this, and it decides nothing. Nothing was stored or moved. "
    "If it is an answer all the same, its words stand below: press “Read it with me”."
)
BOUNCE_OF_NOTHING = (
    "This is a returned letter, and it names none of yours here. Nothing was changed. "
    "If one of your letters did not go, open it and say so."
)
ONLY_DELAYED = "This says that a letter is delayed, and still being tried. Nothing was moved; there is nothing to do."


def away(name: str) -> str:
    """An out-of-office note."""
    return (
        f"This is an automatic note that {name or 'somebody'} is away. It is no answer, and it moves nothing: "
        "the days are counted as before."
    )


def returned(title: str, name: str) -> str:
    """A bounce that names a letter."""
    return (
        f"This is your own letter to {name or 'them'} ({title}), returned. It did not arrive, and says nothing about "
        "you. Look at the address, then send it once more."
    )


def came_back(address: str, says: str) -> str:
    """Beside a letter that was returned."""
    server = f" The server said: {says[:300]}" if says else ""
    return (
        f"It came back: {address} was not reached. Your words are safe. Change the address, then send it again.{server}"
    )


def day(on: date) -> str:
    """A day in full.

    >>> day(date(2026, 12, 2))
    'Wednesday 2 December'
    """
    return f"{on:%A} {on.day} {on:%B}"


def waits_by(country_known: bool, promised: date | None) -> str:
    """By what the wait is counted."""
    counted = "without its weekends and holidays" if country_known else "without Saturdays and Sundays"
    which = "" if country_known else " Holidays aren't counted, since no country is set in Settings."
    begins = f"Two working days after {day(promised)}" if promised else "Seven working days after it went"
    return f"{begins}, {counted}.{which}"


def second_conversation(state: str, asked_on: date | None, on: date | None) -> str:
    """Where a second conversation stands."""
    match state:
        case "yes":
            return f"They said yes{f', on {day(on)}' if on else ''}."
        case "no":
            return "They said no. That it was asked for costs nothing."
        case "no_word":
            return "No word came. It says nothing about you."
        case _:
            return f"Asked for{f' on {day(asked_on)}' if asked_on else ''}. It may come about, or not."


SECOND_IN_STANDING = {
    "asked": "second conversation asked for",
    "yes": "second conversation: yes",
    "no": "second conversation: no",
    "no_word": "second conversation: no word",
}
LOOK = "Look"
READ = "Read it"


def has_come(title: str) -> str:
    """Home's line for an answer that was not looked at: nothing of what it says."""
    return f"{title}: an answer has come. It waits until you like."


def may_remind(title: str) -> str:
    """Home's line when a reminder may go."""
    return f"{title}: no answer yet. One reminder, if you like."


def remind(title: str) -> str:
    """A calendar's line. Others may see a calendar, so that it says nothing of what was asked."""
    return f"{title}: one reminder, if you like"


def waits(title: str, asked_on: date, until: date, today: date, country: str) -> str:
    """Home's line while there is nothing to do.

    >>> waits("Fabrikam", date(2026, 11, 20), date(2026, 12, 2), date(2026, 11, 25), "")
    'Fabrikam: asked for feedback three working days ago. Nothing to do before the 2nd.'
    """
    past = business_days.working_days_since(asked_on, today, country)
    ago = f"{days.count(past, 'working day')} ago" if past else days.day(asked_on, today)
    return f"{title}: asked for feedback {ago}. Nothing to do before {days.before(until, today)}."

"""What Practise says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secondtake.practice.drills import SECONDS, Marks
from secondtake.practice.plans import Occasion
from secondtake.practice.queue import Short
from secondtake.practice.schedule import Grade
from secondtake_app.interviews import days

START = "Start"
NO_QUESTION = "What do they ask? Write the question; the points can wait."
TOO_MUCH = "Write a number of minutes from 0 to 240, or leave it empty for no limit. Nothing was changed."
SAVED = "Saved."
MADE = "The card is made. It comes up today."
GRADES = {
    Grade.AGAIN: "It didn't come",
    Grade.HARD: "Some of it came",
    Grade.GOOD: "It came",
    Grade.EASY: "It came easily",
}
CHANGED_ELSEWHERE = (
    "Another window changed this take since you opened it here. Your words are still above; below is what the other "
    "window holds."
)
DONE_ALREADY = "This take was finished before. Nothing was counted twice."
LET_GO = "It rests, and comes up no more unless you bring it back."
WOKEN = "It is among your questions again."
RESTS = "It rests, and does not come up."
DELETED = "It is deleted."
BOTH_HALVES = "A plan needs both: what happens, and what you do then. What you wrote is kept; finish it when you like."
WANT_TO_TALK = "I want to talk to somebody"
I_CALL = "I call "
EMPTY_STORY = "Write a few words first: what happened, what you did, or what came of it. Nothing was lost."
STORY_TAKEN = "It is among your stories now, in your words as they stand at the moment. Change what you like."
STORY_TAKEN_TOLD = (
    "It is among your stories now, and marked as told in that interview. The words are those of the record; where they "
    "were cut into parts is a guess. Change what you like."
)
ONE_QUESTION = "It is one question now, with the takes of both. You can take it apart again whenever you like."
TWO_QUESTIONS = "They stay two questions, and you are not asked again."
APART = "They are two questions again, each with its own words and takes."
OCCASIONS = {
    Occasion.BEFORE.value: "Before an interview",
    Occasion.IN_THE_ROOM.value: "In the room",
    Occasion.AFTERWARDS.value: "In the hours after it",
    Occasion.A_NO.value: "When a no comes",
    Occasion.SILENCE.value: "When nothing comes",
}
PLAN_GROUPS = (
    ("In the room", "What you do when it slips, while it slips.", (Occasion.IN_THE_ROOM,)),
    (
        "If it goes badly",
        "For the day of a no, and for silence. You meet it again on that day, and not before.",
        (Occasion.A_NO, Occasion.SILENCE),
    ),
    ("Before an interview", "For the night and the morning.", (Occasion.BEFORE,)),
    ("In the hours after it", "For the evening.", (Occasion.AFTERWARDS,)),
)
"""Heading, what it is for, and the occasions; written by hand under a heading, a plan is for the first of them."""
NO_SOUND = "This is no recording that we know. Nothing was kept of it. You can write the answer instead."
SOUND_TOO_LONG = (
    "The recording is longer than can be kept in one take. What was said until now is kept; go on to the points."
)
SOUND_GAP = "A piece of the recording is missing. What came before is kept. You can write the rest."
SOUND_DELETED = "The recording is deleted."
SOUND_AND_TEXT_DELETED = "The recording is deleted, and what was heard of it."
LISTENING = "Your recording is being turned into text, on this computer. Nothing waits for it; go on as you like."
NOT_HEARD = "Your recording could not be turned into text. The recording is kept, and everything else goes on as it is."
NOBODY_HEARD = "No words were heard in your recording. The recording is kept, and everything else goes on as it is."
HEARD_KEPT = "The text stands as you put it."
HEARD_DELETED = "The text is deleted. The take stays as it is."
STILL_LISTENING = "Your recording is still being turned into text. Once it is there, you can put it right."
NOT_TODAY = (
    "You wrote down a no today, so nothing new is practised today. Your questions wait until tomorrow, and nothing "
    "counts as missed."
)
WAITS = "It waits until tomorrow."
"""Of a card that would have come today, on the day of a no."""
RESTS_TODAY = "rests today"
IN_CALENDAR = "Second Take: something to practise"


def drilled(marks: Marks) -> str:
    """What was done when it slipped, first; then what the person says they left out; never how much of it.

    >>> drilled(Marks(stopped=True, named_once=False, restated=True, seconds=14))
    'You did: Stop, Restate. It took less than twenty seconds. Left out this time: Name it once.'
    >>> drilled(Marks())
    'It is kept. You marked nothing, and nothing has to be marked.'
    """
    if not (marks.done or marks.not_done):
        return "It is kept. You marked nothing, and nothing has to be marked."
    did = f"You did: {', '.join(marks.done)}. " if marks.done else "It is kept, and the next slip is another try. "
    quick = "It took less than twenty seconds. " if marks.seconds is not None and marks.seconds < SECONDS else ""
    left = f"Left out this time: {', '.join(marks.not_done)}." if marks.not_done else ""
    return (did + quick + left).strip()


def quoted(text: str, start: int, end: int) -> str:
    """A passage as a quote, with dots where its sentence began before or goes on.

    >>> quoted("It went from forty to six. Then it was easy.", 8, 26), quoted("It fell. Then it rose again", 9, 21)
    ('…from forty to six.', 'Then it rose…')
    """
    before, after = text[:start].rstrip(), text[end:].strip()
    opened = "…" if before and before[-1] not in ".?!…" else ""
    closed = "…" if after and text[end - 1] not in ".?!…" else ""
    return f"{opened}{' '.join(text[start:end].split())}{closed}"


def brought(made: int, known: int) -> str:
    """What became of a list.

    >>> brought(2, 0), brought(0, 2)
    ('2 questions became cards.', 'No question was taken; 2 were here already.')
    """
    taken = f"{made} question{' became a card' if made == 1 else 's became cards'}" if made else "No question was taken"
    return taken + (f"; {known} {'was' if known == 1 else 'were'} here already." if known else ".")


def limited(minutes: int) -> str:
    """That a limit was set, since none was."""
    return f"So that they don't all come at once, a day has {minutes} minutes from now on. Today's page changes that."


def about(title: str) -> str:
    """What is asked where a moment holds no question."""
    return f"What would you say now, about the moment that you kept from {title}?"


def to_practise(questions: int, minutes: float) -> str:
    """The line on Home.

    >>> to_practise(2, 6), to_practise(1, 3)
    ('2 questions, about 6 minutes', '1 question, about 3 minutes')
    """
    return f"{questions} question{'' if questions == 1 else 's'}, about {max(1, round(minutes))} minutes"


def does_not_fit(short: Sequence[Short], today: date) -> list[str]:
    """What is left for another day, by the interview that it is for."""
    return [_left(one, today) for one in short]


def _left(one: Short, today: date) -> str:
    what = f"{one.cards} more question{'' if one.cards == 1 else 's'}, about {round(one.minutes)} minutes"
    if one.for_day is None:
        return f"{what}, did not fit into today. They wait." if one.cards > 1 else f"{what}, did not fit. It waits."
    return f"{what}, for the interview {_on(one.for_day, today)}, did not fit into today's limit."


def _on(day: date, today: date) -> str:
    said = days.day(day, today)
    return said if said in days.NEAR.values() else f"on {said}"


def comes_again(day: date | None, for_day: date | None, today: date) -> str:
    """When a card is met next, and why.

    >>> comes_again(date(2026, 11, 26), date(2026, 12, 3), date(2026, 11, 24))
    'It comes again on Thursday, so that it is ready for the interview on Thursday 3 December.'
    """
    if day is None:
        return "It rests now. It wakes when you plan an interview."
    when = "today" if day <= today else _on(day, today)
    if for_day:
        return f"It comes again {when}, so that it is ready for the interview {_on(for_day, today)}."
    return f"It comes again {when}."


def state(due: int, total: int) -> str:
    """The word for the head of an interview's pages."""
    if not total:
        return "not yet"
    return f"{due} question{'' if due == 1 else 's'} today" if due else "nothing today"

"""An e-mail file that the person dropped: told apart, kept where it is an answer, tied to the letter that it names.

Nothing in a file is trusted: not its name, not whom it says it is from. It only ever adds a row that its owner sees.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from secondtake.replies.mail import Arrived, ArrivedKind, read_message
from secondtake.replies.reading import read_reply
from secondtake_app.interviews.forms import YEARS
from secondtake_app.outbox import arrivals
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import Event, State, after
from secondtake_app.steps.ask import answers, words
from secondtake_app.steps.ask.models import Answer

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview

LARGEST = 2_000_000
"""Bytes, as for mail that is fetched; answers have a few thousand."""
_OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How Outlook's own .msg files begin; they hold no e-mail as it was sent."""
CAME_BACK = {
    State.SENT: Event.BOUNCED,
    State.UNCERTAIN: Event.BOUNCED,
    State.HANDED_OVER: Event.NOT_GONE,
}


class NotRead(Exception):
    """Nothing could be read in it. The message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What came of it: the answer that was kept, or a sentence on what the message is."""

    answer: Answer | None = None
    says: str = ""
    text: str = ""
    """Words that nothing was made of; the person may take them for an answer all the same."""


def take(interview: Interview, data: bytes) -> Dropped:
    """Read a dropped file, and do what its kind asks for. Raises NotRead."""
    if len(data) > LARGEST:
        raise NotRead(words.FILE_TOO_LARGE)
    if data.startswith(_OUTLOOK):
        raise NotRead(words.FILE_OF_OUTLOOK)
    arrived = read_message(data)
    if not (arrived.sender or arrived.message_id or arrived.subject or arrived.date):
        return _plain_text(interview, data)
    return _mail(interview, _without_zeros(arrived))


def _without_zeros(arrived: Arrived) -> Arrived:
    """A zero character is no letter, and PostgreSQL keeps none (`project/headers.py` does this for what is typed)."""
    fields = ("sender", "sender_name", "subject", "message_id", "text")
    return replace(arrived, **{name: getattr(arrived, name).replace("\0", "\ufffd") for name in fields})


def _plain_text(interview: Interview, data: bytes) -> Dropped:
    """A text file without a mail's head is what they wrote, as if it had been pasted."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotRead(words.FILE_NOT_READ) from None
    if "\0" in text or not text.strip():
        raise NotRead(words.FILE_NOT_READ)
    return Dropped(answers.keep(interview, text, answers.Told()))


def _mail(interview: Interview, arrived: Arrived) -> Dropped:
    letter = letter_of(interview, arrived)
    match arrived.kind:
        case ArrivedKind.BOUNCE:
            return _came_back(letter, arrived)
        case ArrivedKind.OUT_OF_OFFICE:
            _remember(letter, arrived)
            return Dropped(says=words.away(arrived.sender_name or arrived.sender))
        case ArrivedKind.CALENDAR_REPLY:
            return Dropped(says=words.CALENDAR_REPLY)
        case ArrivedKind.INVITATION:
            return Dropped(says=words.INVITATION)
        case ArrivedKind.AUTOMATIC if read_reply(arrived.text).kind not in answers.DECIDES:
            return Dropped(says=words.BY_MACHINE, text=arrived.text)
        case _:
            return Dropped(_answer(interview, letter, arrived))


def _answer(interview: Interview, letter: Letter | None, arrived: Arrived) -> Answer:
    if not arrived.text.strip():
        raise NotRead(words.NO_WORDS_IN_MAIL)
    letter = letter if letter and letter.interview_id == interview.pk else None
    told = answers.Told(
        how=Answer.How.MAIL,
        whose=answers.whose_of(interview),
        who=arrived.sender_name or arrived.sender,
        said_on=_day(arrived.date),
        letter=letter,
        message_id=arrivals.id_of(arrived),
    )
    return answers.keep(interview, arrived.text, told)


def _day(at: datetime | None) -> date | None:
    return timezone.localdate(at) if at and at.year in YEARS else None


def letter_of(interview: Interview, arrived: Arrived) -> Letter | None:
    """The letter that it follows: by the Message-IDs that it names, else by whom it is from or did not reach."""
    mine = Letter.objects.of(interview.owner).select_related("interview__opportunity", "person", "owner")
    thread = [named.strip("<> ") for named in arrived.thread]
    by_thread = mine.filter(message_id__in=thread).exclude(message_id="").first() if thread else None
    if by_thread:
        return by_thread
    addresses = {arrived.sender, *(failed.address.lower() for failed in arrived.failed)}
    left = mine.filter(interview=interview, state__in=CAME_BACK).order_by("-created_at")
    return next((letter for letter in left if letter.to_address.lower().strip("<> ") in addresses), None)


def _remember(letter: Letter | None, arrived: Arrived) -> None:
    """That it came, beside its letter; the same message once."""
    if letter:
        arrivals.keep_dropped(arrived, letter, arrived.date if arrived.date and _day(arrived.date) else timezone.now())


def _came_back(letter: Letter | None, arrived: Arrived) -> Dropped:
    """A letter that was returned has not gone: it is not sent, says why, and can be mended."""
    if letter is None:
        return Dropped(says=words.BOUNCE_OF_NOTHING)
    _remember(letter, arrived)
    for_good = any(failed.permanent for failed in arrived.failed) or not arrived.failed
    if not for_good:
        return Dropped(says=words.ONLY_DELAYED)
    says = next((failed.says for failed in arrived.failed if failed.says), "")
    note = words.came_back(letter.to_address, says)
    state = State(letter.state)
    if state in CAME_BACK:
        now = timezone.now()
        same = Letter.objects.filter(pk=letter.pk, state=state)
        same.update(state=after(state, CAME_BACK[state]), state_at=now, state_note=note, sent_at=None)
    return Dropped(says=words.returned(letter.interview.title, letter.to_name))

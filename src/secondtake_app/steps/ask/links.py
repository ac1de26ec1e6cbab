"""The answer page's link: made with the draft that shows it, good for one answer, and gone when the person says so.

The link stands in the letter from its first draft on, so that what a person sends, by whatever way, is the very text
they saw. Only its hash is kept beside; nobody has it before the letter leaves.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from secondtake.letters.feedback_request import page_line, without_page
from secondtake.letters.model import LetterKind
from secondtake_app.outbox import letters
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.ask.models import AnswerLink

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake_app.interviews.models import Interview

GOOD_FOR = timedelta(days=30)
"""From when the letter was sent or handed over; before that, from when it was drafted."""
_TOKEN_BYTES = 24
_IN_TEXT = re.compile(r"https?://[^\s/]+/ask/answer/([\w-]{20,64})/")


def for_draft(letter: Letter) -> str:
    """The address that a draft of this letter is to hold: the one it has, or a new one.

    Blank where nobody could reach it, for letters that ask nothing, and where the person let the last one work no more.
    """
    if not settings.PUBLIC_URL or letter.kind != LetterKind.FEEDBACK_REQUEST:
        return ""
    known = {link.token_hash: link for link in letter.answer_links.all()}
    for token in _IN_TEXT.findall(letter.body):
        if (link := known.get(fingerprint(token))) and is_open(link):
            return _address(token)
    last = letter.answer_links.last()
    return "" if last and last.revoked_at else make(letter)


def make(letter: Letter) -> str:
    """A new address for this letter; those before it stop working."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    letter.answer_links.filter(used_at=None).delete()
    AnswerLink.objects.create(owner=letter.owner, letter=letter, token_hash=fingerprint(token))
    return _address(token)


def open_to(token: str, now: datetime) -> AnswerLink | None:
    """The link of that token, if it may still be answered; None alike for one used, revoked, too old, or made up."""
    found = _open_links().filter(token_hash=fingerprint(token), letter__interview__deleted_at=None)
    link = found.select_related("owner", "letter__interview__opportunity").first()
    return link if link and now < good_until(link) else None


def use_up(link: AnswerLink, now: datetime) -> bool:
    """Take it for an answer. Of two who press at once, one gets it."""
    return _open_links().filter(pk=link.pk).update(used_at=now) == 1


def used(token: str) -> AnswerLink | None:
    """The link of that token, if it was used."""
    gone = AnswerLink.objects.exclude(used_at=None).filter(token_hash=fingerprint(token))
    return gone.select_related("owner", "letter__interview").first()


def good_until(link: AnswerLink) -> datetime:
    """When it stops working by itself."""
    letter = link.letter
    handed = letter.state_at if letter.state == State.HANDED_OVER else None
    times = (link.created_at, letter.approved_at, letter.sent_at, handed)
    return max(time for time in times if time) + GOOD_FOR


def of(interview: Interview) -> QuerySet[AnswerLink]:
    """The links that stand in the letters of an interview."""
    return AnswerLink.objects.of(interview.owner).filter(letter__interview=interview).select_related("letter")


def revoke(link: AnswerLink, now: datetime) -> None:
    """It works no more, and a letter that has not left loses it: one about to go is a draft again."""
    AnswerLink.objects.of(link.owner).filter(pk=link.pk, revoked_at=None).update(revoked_at=now)
    letter = link.letter
    for found in _IN_TEXT.finditer(letter.body):
        if fingerprint(found[1]) == link.token_hash:
            _rewrite(letter, without_page(letter.body, found[0]))


def put_back(letter: Letter) -> bool:
    """A new link, in a line below the letter, so that no typed word is touched; whether the letter could be changed."""
    if letter.state != State.DRAFT or not settings.PUBLIC_URL:
        return False
    _rewrite(letter, f"{letter.body.rstrip()}\n\n{page_line(make(letter))}")
    return True


def _rewrite(letter: Letter, body: str) -> None:
    if letter.state in (State.DRAFT, State.HELD, State.QUEUED):
        letters.keep(letter, letter.version, body=body)


def _open_links() -> QuerySet[AnswerLink]:
    return AnswerLink.objects.filter(used_at=None, revoked_at=None)


def _address(token: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse('ask:answer_page', args=[token])}"


def is_open(link: AnswerLink) -> bool:
    """Whether it may still be answered."""
    return link.used_at is None and link.revoked_at is None and timezone.now() < good_until(link)


def fingerprint(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()

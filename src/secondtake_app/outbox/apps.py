"""The outbox as a Django app: what waits for the person, what goes at a time, and its part of the worker's round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from secondtake.replies.mail import ArrivedKind
from secondtake_app.interviews.standing import Appointment, Deed, LetterTo, Notice, Under
from secondtake_app.outbox.states import State

if TYPE_CHECKING:
    from secondtake_app.interviews.copied import Copies
    from secondtake_app.interviews.models import Interview, Person
    from secondtake_app.jobs.kinds import Kind
    from secondtake_app.outbox.models import Letter
    from secondtake_app.people.models import User

WRITTEN = (ArrivedKind.ANSWER.value, ArrivedKind.INVITATION.value, ArrivedKind.CALENDAR_REPLY.value)
ON_ITS_WAY = (State.HELD, State.QUEUED, State.CLAIMED, State.SENDING)


def _choice(letter: Letter) -> tuple[Deed, ...]:
    """Send, Change and Leave it, for the very version that stands there."""
    from secondtake_app.outbox import words

    def deed(verb: str, what: str, back_to: str) -> Deed:
        known = (("version", str(letter.version)), ("next", back_to))
        return Deed(verb, reverse("outbox:act", args=[letter.pk, what]), known)

    home = reverse("interviews:home")
    return (
        deed(words.SEND, "send", home), deed(words.CHANGE, "undo", letter.page()), deed(words.LEAVE, "leave", home)
    )  # fmt: skip


class OutboxConfig(AppConfig):
    """Letters, and the account they leave by."""

    name = "secondtake_app.outbox"
    label = "outbox"

    def copies_of(self, interview: Interview) -> Iterable[Copies]:
        """Drafts. What was approved is a promise of its very words, and what was sent is gone."""
        from secondtake_app.interviews.copied import Copies
        from secondtake_app.outbox.models import Letter

        drafts = Letter.objects.filter(interview=interview, state=State.DRAFT)
        yield Copies(drafts, (), ("subject", "body", "sentences", "facts"))

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """Letters that need a word: an hour that was missed, a doubt, a refusal, one that was handed over."""
        from secondtake_app.interviews import days
        from secondtake_app.outbox import letters, news, words
        from secondtake_app.outbox.models import Letter

        mine = Letter.objects.of(person).filter(interview__deleted_at=None).select_related("interview", "owner")
        missed = [one for one in mine.filter(state__in=(State.HELD, State.QUEUED)) if letters.is_missed(one, now)]
        for letter in missed:
            hour = letter.held_until or letter.not_before
            yield Notice(words.to_whom(letter, words.MISSED), at=hour, deeds=_choice(letter))
        for letter in mine.filter(state__in=(State.UNCERTAIN, State.FAILED, State.HANDED_OVER)):
            yield Notice(words.to_whom(letter, words.STATES[State(letter.state)]), words.LOOK, letter.page() + "#send")
        for letter in mine.filter(state=State.HELD, not_before__gt=now):
            when = days.moment(timezone.localtime(letter.not_before), timezone.localtime(now))
            yield Notice(words.goes_at(letter, when), words.LOOK, letter.page(), Under.COMING, letter.not_before)
        yield from news.notices(person, now)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """Held letters, at their hour."""
        from secondtake_app.outbox import words
        from secondtake_app.outbox.models import Letter

        held = Letter.objects.of(person).filter(state=State.HELD, not_before__gte=now, interview__deleted_at=None)
        for letter in held.select_related("interview"):
            if letter.not_before:
                yield Appointment(f"letter-{letter.pk}", words.goes(letter), letter.not_before, letter.updated_at)

    def own_addresses(self, person: User) -> Iterable[str]:
        """The address that letters come from, so that an invitation doesn't count the person among those they met."""
        from secondtake_app.outbox.models import MailAccount

        return MailAccount.objects.of(person).values_list("address", flat=True)

    def corrected(self, person: Person, was: Person) -> None:
        """Drafts to somebody whose name or address was put right are theirs under the new one."""
        from secondtake_app.outbox import letters

        letters.readdress(person, was)

    def heard(self, person: User) -> Mapping[UUID, date]:
        """By job, the day on which the last message came that somebody there wrote: no machine's."""
        from secondtake_app.outbox.models import Arrival

        mine = Arrival.objects.of(person).filter(interview__deleted_at=None, forgotten_at=None)
        theirs = mine.filter(kind__in=WRITTEN).exclude(received_at=None).order_by()
        found = theirs.values_list("interview__opportunity_id").annotate(Max("received_at"))
        return {job: timezone.localdate(last) for job, last in found}

    def letters_to(self, person: Person) -> Iterable[LetterTo]:
        """The letters to somebody; one that is held or queued goes by itself, so it must be taken back first."""
        from secondtake_app.outbox.models import Letter

        for letter in Letter.objects.of(person.owner).filter(person=person):
            what = f"{letter.get_kind_display()}, {letter.get_state_display()}"
            yield LetterTo(what, letter.page(), letter.state in ON_ITS_WAY)

    def sweep(self) -> None:
        """One round: what a crash left, held letters whose hour came, a job for each that is due, and answers."""
        from secondtake_app.outbox import jobs, recovery, sending, watch

        now = timezone.now()
        recovery.recover(now)
        sending.release_held(now)
        jobs.ask_for_all_that_is_due(now)
        jobs.ask_to_look(now)
        watch.look_for_answers(now)

    def jobs(self) -> Iterable[Kind]:
        """Letters leave by jobs, and are looked for by one."""
        from secondtake_app.outbox.jobs import LOOK, SEND

        return [SEND, LOOK]

    def after_restore(self) -> None:
        """Nothing of a restored backup is sent again by itself."""
        from secondtake_app.outbox import letters

        letters.after_restore()

"""One way in to all letters: the kind decides who drafts it."""

from __future__ import annotations

from dataclasses import dataclass

from secondtake.letters import afterwards, feedback_request, recruiter_note, thank_you
from secondtake.letters.facts import Facts
from secondtake.letters.model import Draft, Form, LetterKind, Tone


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person chose about a letter, beyond its facts. Each kind heeds what concerns it."""

    form: Form = Form.EMAIL
    tone: Tone = Tone.PLAIN
    variant: int = 0
    second_take: bool = False
    forward: bool = False
    """A thank-you that the recruiter is asked to pass on."""
    via_recruiter: bool = False
    """A question that goes to the recruiter."""
    second_conversation: bool = False
    link: str = ""


def write(kind: LetterKind, facts: Facts, wish: Wish | None = None) -> Draft:
    """The first draft of a letter.

    >>> write(LetterKind.THANK_YOU, Facts.of(sender="Alex", recipient="Priya Raman")).paragraphs[0][0].text
    'Dear Priya,'
    """
    wish, facts = wish or Wish(), facts.with_words()
    form, tone, variant, via = wish.form, wish.tone, wish.variant, wish.via_recruiter
    match kind:
        case LetterKind.THANK_YOU:
            return thank_you.draft(
                facts, form=form, tone=tone, variant=variant, second_take_too=wish.second_take, forward=wish.forward
            )
        case LetterKind.FEEDBACK_REQUEST:
            return feedback_request.draft(
                facts, form=form, tone=tone, variant=variant, via_recruiter=via, link=wish.link
            )
        case LetterKind.RECRUITER_NOTE:
            return recruiter_note.draft(
                facts, form=form, tone=tone, variant=variant, second_conversation=wish.second_conversation
            )
        case LetterKind.REJECTION_REPLY:
            return afterwards.rejection_reply(facts, form=form, tone=tone, variant=variant, via_recruiter=via)
        case LetterKind.REMINDER:
            return afterwards.reminder(facts, tone=tone, variant=variant, via_recruiter=via)
        case LetterKind.NO_REPLY_NEEDED:
            return afterwards.closing(facts, tone=tone, variant=variant, via_recruiter=via)

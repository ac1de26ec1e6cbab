"""Who is the candidate and who interviews: guessed with a reason, and only ever a guess until the person agrees."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondtake.transcripts.guessing import asks_something
from secondtake.transcripts.model import Transcript

_CANDIDATE_LABEL = re.compile(r"(?:candidate|interviewee|applicant|respondent|guest|me|you|a|answer)\b", re.IGNORECASE)
_INTERVIEWER_LABEL = re.compile(
    r"(?:interviewer|recruiter|hiring|panel|moderator|host|q|question|them|hr)\b", re.IGNORECASE
)
_MACHINE = re.compile(r"note ?taker|\botter|fireflies|\bread\.ai|recorder|\bbot\b|\bcopilot\b|assistant", re.IGNORECASE)
_HOST_WORDS = re.compile(
    r"thanks? (?:you )?(?:so much |very much )?for (?:coming|joining|taking the time|making|your time)|tell me about|"
    r"walk (?:me|us) through|(?:questions|anything) (?:you have |do you have )?for (?:me|us)|"
    r"we'll (?:be in touch|get back)|next steps|let's (?:start|begin|move on)|on the team here",
    re.IGNORECASE,
)
_GUEST_WORDS = re.compile(
    r"thanks? (?:you )?(?:so much |very much )?for having me|in my (?:last|current|previous) (?:role|job|position)|"
    r"i(?:'m| am) (?:really |very )?(?:excited|interested)|my background|in my (?:team|experience)|"
    r"i (?:led|built|owned)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The candidate's labels (several where a program split one voice), the interviewers', and why."""

    candidate: tuple[str, ...]
    interviewers: tuple[str, ...]
    reason: str
    """One sentence to the person."""
    certain: bool


@dataclass(frozen=True, slots=True)
class _Voice:
    label: str
    words: int
    asks: float
    host: int
    guest: int

    @property
    def leaning(self) -> float:
        """Above 0 for a candidate: talks long, asks little; below for an interviewer."""
        return self.words / 1000 - 3 * self.asks - 1.5 * min(self.host, 3) + min(self.guest, 3)


def guess_roles(transcript: Transcript) -> Roles:
    """Who the candidate is likely to be, by labels such as `Interviewer`, else by who asks and who tells.

    >>> from secondtake.transcripts import read
    >>> guess_roles(read(b"Q: Why us?\\nA: Because I like maps.").transcript).candidate
    ('A',)
    """
    labels = [label for label in transcript.speakers if not _MACHINE.search(label)]
    if not labels:
        return Roles((), (), "The record names nobody, so who asks and who answers is open.", certain=False)
    if len(labels) == 1:
        return Roles((labels[0],), (), f"{labels[0]} is the only voice in the record.", certain=False)
    return _by_label(labels) or _by_talk(labels, transcript)


def _by_label(labels: list[str]) -> Roles | None:
    candidates = tuple(label for label in labels if _says_role(label, _CANDIDATE_LABEL))
    interviewers = tuple(label for label in labels if _says_role(label, _INTERVIEWER_LABEL))
    rest = tuple(label for label in labels if label not in candidates and label not in interviewers)
    if candidates and (interviewers or rest) and not set(candidates) & set(interviewers):
        return Roles(candidates, interviewers + rest, f"The record itself says “{candidates[0]}”.", certain=True)
    if interviewers and len(rest) == 1:
        return Roles(
            rest,
            interviewers,
            f"The record itself says “{interviewers[0]}”, so the one who answers is {rest[0]}.",
            certain=True,
        )
    return None


def _says_role(label: str, role: re.Pattern[str]) -> bool:
    """`Candidate`, `Candidate 1`, `A`, `Alex (candidate)`; not `A. Smith`."""
    inner = re.search(r"[(\[]([^)\]]+)[)\]]", label)
    for part in (label, inner[1] if inner else ""):
        found = role.match(part.strip())
        if found and not re.sub(r"[\s\d#.:_-]+", "", part[found.end() :]):
            return True
    return False


def _by_talk(labels: list[str], transcript: Transcript) -> Roles:
    voices = sorted((_voice(label, transcript) for label in labels), key=lambda voice: -voice.leaning)
    first, second = voices[0], voices[1]
    total = sum(voice.words for voice in voices) or 1
    interviewers = tuple(label for label in labels if label != first.label)
    others = " and ".join(interviewers[:3])
    verb = "asks" if len(interviewers) == 1 else "ask"
    share = round(100 * first.words / total)
    reason = f"{first.label} says {share} % of the words, and {others} {verb} most of the questions."
    certain = first.leaning - second.leaning > 1 and first.words * 2 > total and first.asks < second.asks
    return Roles((first.label,), interviewers, reason, certain)


def _voice(label: str, transcript: Transcript) -> _Voice:
    texts = [turn.text for turn in transcript.turns if turn.speaker == label]
    asked = sum(1 for text in texts if asks_something(text))
    return _Voice(
        label,
        sum(len(text.split()) for text in texts),
        asked / max(len(texts), 1),
        sum(len(_HOST_WORDS.findall(text)) for text in texts),
        sum(len(_GUEST_WORDS.findall(text)) for text in texts),
    )

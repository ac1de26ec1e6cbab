"""The story bank: what somebody can tell, which questions each story fits, and who has heard it already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from secondtake.evidence.model import Likeness
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.sentences import cut_sentences
from secondtake.evidence.stems import stems
from secondtake.evidence.stories import read_story
from secondtake.practice.asked_for import AskedFor, what_it_asks_for


class Theme(StrEnum):
    """What interviewers ask a story about."""

    CONFLICT = "conflict"
    FAILURE = "failure"
    LEADING = "leading"
    TOGETHER = "together"
    PRESSURE = "pressure"
    LEARNING = "learning"
    INITIATIVE = "initiative"
    DECISION = "decision"
    PERSUASION = "persuasion"
    CUSTOMER = "customer"
    PROBLEM = "problem"
    ACHIEVEMENT = "achievement"
    FEEDBACK = "feedback"
    CHANGE = "change"


_THEMES = {
    Theme.CONFLICT: any_of("conflicts?|disagree\\w*|argu(?:ed|ment)|difficult (?:colleague|coworker|person|people)"),
    Theme.FAILURE: any_of("fail\\w*|mistakes?|went wrong|didn't (?:work|go)|messed up|regret\\w*|missed"),
    Theme.LEADING: any_of("led|lead(?:ing|er|ership)?|managed? (?:a|the) team|mentor\\w*|delegat\\w*"),
    Theme.TOGETHER: any_of("team ?work|team|collaborat\\w*|cross[- ]functional|together with"),
    Theme.PRESSURE: any_of("pressure|stress\\w*|deadlines?|urgent|overwhelm\\w*|outage|crisis"),
    Theme.LEARNING: any_of("learn\\w*|taught (?:yourself|myself)|new (?:skill|technology|tool|language)|from scratch"),
    Theme.INITIATIVE: any_of("initiative|on (?:your|my) own|proactive\\w*|beyond|without being asked|proposed|started"),
    Theme.DECISION: any_of("decisions?|decided?|trade[- ]?offs?|prioriti[sz]\\w*|judgement|judgment"),
    Theme.PERSUASION: any_of("persuad\\w*|convinc\\w*|influenc\\w*|negotiat\\w*|buy[- ]in|stakeholders?"),
    Theme.CUSTOMER: any_of("customers?|clients?|patients?|guests?|pupils?|parents?|users?"),
    Theme.PROBLEM: any_of("problems?|challeng\\w*|difficult|obstacles?|bugs?|complex|hard(?:est)?"),
    Theme.ACHIEVEMENT: any_of("achiev\\w*|accomplish\\w*|proud\\w*|success\\w*|best (?:work|project)"),
    Theme.FEEDBACK: any_of("feedback|critici[sz]\\w*|criticism|review"),
    Theme.CHANGE: any_of("change[ds]?|adapt\\w*|ambigu\\w*|uncertain\\w*|reorgani[sz]\\w*|migrat\\w*"),
}
_NO_STORY = (AskedFor.TERMS, AskedFor.TECHNICAL, AskedFor.CASE, AskedFor.PLANS)
_SHARED, _LIKE = 0.34, 0.3
"""Shares of the question's words, and likeness, from which a story is thought of; set by hand, not measured."""
_OF_A_THEME, _OF_A_CHOICE = 0.5, 2.0
_LEGAL_FORM = re.compile(r"\b(?:ltd|limited|inc|llc|plc|gmbh|ag|sa|bv|corp|corporation|co|company|group|the)\b\.?")


@dataclass(frozen=True, slots=True)
class Telling:
    """Once that a story was told: to which company, when, and as an answer to what."""

    company: str
    day: date | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Something that happened: situation, own action, result.

    `themes` are those that the person chose; with none, they are told by the words.
    """

    key: str
    title: str
    situation: str = ""
    action: str = ""
    result: str = ""
    themes: frozenset[Theme] = frozenset()
    fits: tuple[str, ...] = ()
    """Questions that the person wants to answer with it."""
    tellings: tuple[Telling, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(part for part in (self.title, self.situation, self.action, self.result) if part)

    @property
    def missing(self) -> tuple[str, ...]:
        """What it still needs, as questions: the part that stories most often lack is asked for too (E4.1)."""
        asked = {"What did you do yourself?": self.action, "What came of it?": self.result}
        return tuple(question for question, said in asked.items() if not said.strip())

    def told_at(self, company: str) -> tuple[Telling, ...]:
        """When this company has heard it.

        >>> story = Story("1", "The outage", tellings=(Telling("Northwind Ltd."),))
        >>> len(story.told_at("northwind")), len(story.told_at("Contoso"))
        (1, 0)
        """
        name = _name(company)
        return tuple(telling for telling in self.tellings if name and _name(telling.company) == name)


@dataclass(frozen=True, slots=True)
class Fit:
    """A story for a question, and why: themes and words that both have."""

    story: Story
    themes: tuple[Theme, ...]
    words: tuple[str, ...]
    nearness: float
    heard: bool = False
    """Whether the company that asks has heard it."""


def split_told(answer: str) -> tuple[str, str, str]:
    """A told story taken apart into situation, own action and result, every word of it in one of the three.

    The cuts are before the first sentence that says what the person did, and the last after it that says what came
    of it; where none does, that part stays blank, to be asked for.

    >>> split_told("Last year the queue was a mess. I built a script. We went from forty tickets to six.")
    ('Last year the queue was a mess.', 'I built a script.', 'We went from forty tickets to six.')
    """
    sentences, told = cut_sentences(answer), read_story(answer)
    at_action = _sentence_at(sentences, told.action[0]) if told.action else len(sentences)
    if told.action is None:
        at_action = at_result = _sentence_at(sentences, told.result[0]) if told.result else len(sentences)
    else:
        later = [n for n in range(at_action + 1, len(sentences)) if read_story(answer[slice(*sentences[n])]).result]
        at_result = later[-1] if later else len(sentences)
    parts = (sentences[:at_action], sentences[at_action:at_result], sentences[at_result:])
    situation, action, result = (answer[part[0][0] : part[-1][1]].strip() if part else "" for part in parts)
    return situation, action, result


def _sentence_at(sentences: Sequence[tuple[int, int]], place: int) -> int:
    return next((n for n, (_, end) in enumerate(sentences) if place < end), len(sentences))


def themes_of(text: str) -> frozenset[Theme]:
    """What a question or a story is about, by its words.

    >>> sorted(themes_of("Tell me about a disagreement with a client"))
    [<Theme.CONFLICT: 'conflict'>, <Theme.CUSTOMER: 'customer'>]
    """
    plain = straight(text)
    return frozenset(theme for theme, words in _THEMES.items() if words.search(plain))


def not_told_at(stories: Iterable[Story], company: str) -> tuple[Story, ...]:
    """The stories that this company has not heard, the least told first.

    >>> stories = [Story("1", "The outage", tellings=(Telling("Northwind"),)), Story("2", "The trial")]
    >>> [story.title for story in not_told_at(stories, "Northwind GmbH")]
    ['The trial']
    """
    fresh = [story for story in stories if not story.told_at(company)]
    return tuple(sorted(fresh, key=lambda story: len(story.tellings)))


def fitting(
    question: str, stories: Sequence[Story], *, company: str = "", likeness: Likeness | None = None, top: int = 3
) -> tuple[Fit, ...]:
    """The stories that answer a question, the nearest first, those that the company has heard last.

    None for questions that no story answers, such as pay or a definition, unless the person said that it fits.

    >>> stories = [Story("1", "The trial", "My manager and I disagreed on a release")]
    >>> [fit.themes for fit in fitting("Tell me about a conflict.", stories)]
    [(<Theme.CONFLICT: 'conflict'>,)]
    """
    near = likeness([question], [story.text for story in stories])[0] if likeness and stories else [0.0] * len(stories)
    fits = [_fit(question, story, float(cosine)) for story, cosine in zip(stories, near, strict=True)]
    found = [replace(fit, heard=bool(fit.story.told_at(company))) for fit in fits if fit]
    return tuple(sorted(found, key=lambda one: (one.heard, -one.nearness, one.story.key))[:top])


def _fit(question: str, story: Story, cosine: float) -> Fit | None:
    """Why this story fits the question; None where too little speaks for it."""
    words = frozenset(stems(question))
    chosen = any(words and words == frozenset(stems(fitted)) for fitted in story.fits)
    if what_it_asks_for(question) in _NO_STORY and not chosen:
        return None
    themes = tuple(sorted((story.themes or themes_of(story.text)) & themes_of(question)))
    shared = tuple(sorted(words & frozenset(stems(" ".join((story.text, *story.fits))))))
    share = len(shared) / len(words) if words else 0.0
    if not (themes or chosen or share >= _SHARED or cosine >= _LIKE):
        return None
    nearness = share + _OF_A_THEME * len(themes) + max(0.0, cosine) + _OF_A_CHOICE * chosen
    return Fit(story, themes, shared, round(nearness, 3))


def _name(company: str) -> str:
    return " ".join(re.findall(r"\w+", _LEGAL_FORM.sub(" ", company.casefold()))) or company.casefold().strip()

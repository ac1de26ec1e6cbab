"""What Practise decides without rows: points out of typed lines, and for which days a card is to be ready. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from secondtake.practice.beats import split_answer
from secondtake.practice.cards import suggest_grade
from secondtake.practice.schedule import Grade

LONGEST_POINT = 500
EASILY = "4"


def points_of(typed: str) -> list[str]:
    """The points as they were typed, a line each; an answer in one piece is taken apart into its own words.

    >>> points_of("- I own a question\\n\\n- You do both")
    ['I own a question', 'You do both']
    >>> points_of("I want to own a question. Here I only answer them. You do both.")
    ['I want to own a question', 'Here I only answer them', 'You do both']
    """
    lines = [line.strip().lstrip("-*•").strip() for line in typed.splitlines()]
    said = [line[:LONGEST_POINT] for line in lines if line]
    return list(split_answer(whole=said[0]).texts) or said if len(said) == 1 else said


def grade_of(chosen: str, told: int, of: int) -> Grade:
    """What the person chose; where they left it to the points, what these say.

    >>> grade_of("", 3, 4).name, grade_of("4", 1, 4).name, grade_of("9", 4, 4).name
    ('HARD', 'EASY', 'GOOD')
    """
    known = {str(int(grade)): grade for grade in Grade}
    return known.get(chosen) or suggest_grade(told, of)


def days_for(jobs: Iterable[str], coming: Mapping[str, Iterable[date]]) -> tuple[date, ...]:
    """The days on which a card is wanted: those of its own jobs' interviews, else those of any.

    >>> coming = {"northwind": [date(2026, 3, 12)], "contoso": [date(2026, 3, 5)]}
    >>> [day.day for day in days_for(["northwind"], coming)], [day.day for day in days_for(["fabrikam"], coming)]
    ([12], [5, 12])
    """
    own = [day for job in jobs for day in coming.get(job, ())]
    found = own or [day for days in coming.values() for day in days]
    return tuple(sorted(set(found)))

"""Two hundred drafts from facts as people type them: short and long, tidy and not, in several scripts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from secondtake.letters.facts import Facts
from secondtake.letters.model import Draft, Form, LetterKind, Tone
from secondtake.letters.write import Wish, write

PEOPLE = ("Priya Raman", "Tom Okafor", "Mei Lindqvist", "Dr. Amina Haddad", "שרה לוי", "Nguyễn Thị Hà", "x")
ROLES = ("Data analyst", "Senior Data Engineer", "nurse on ward 4", "")
TALKED = (
    "how the support team plans its week",
    "The returns project.",
    "They are moving the reports to one place in spring, and I would help with that.",
    "your first year at the company 🙂",
    "",
)
INTEREST = (
    "I would like to own a question from end to end, and this team does that",
    "teaching people who are new to data",
    "",
)
EXAMPLES = (
    {
        "question": "disagreeing with a manager",
        "situation": "Last spring my manager wanted to ship without a test period",
        "action": "I showed the error counts of the last three releases and proposed a two-day trial",
        "result": "We found two faults in the trial and shipped a week later without any",
        "tie": "decisions that rest on data",
    },
    {
        "question": "Tell me about a time when a project failed?",
        "situation": "",
        "action": "i wrote down what each team needed, in one page, before anything was built.",
        "result": "It cut our rework by half",
        "tie": "",
    },
)


def all_facts() -> Iterator[Facts]:
    """Facts in every mixture of the above."""
    for recipient, role, talked, interest, example in product(PEOPLE, ROLES, TALKED, INTEREST, EXAMPLES):
        yield Facts.of(
            sender="Alex Chen",
            recipient=recipient,
            recruiter="Dana Whitfield",
            company="Northwind",
            role=role,
            day="on Tuesday",
            talked_about=talked,
            asked_about="stakeholders",
            interest=interest,
            went_well="The returns story, forty to six",
            ask_client="was the SQL example clear enough",
            must_know="I can start in January",
            skill=example["question"],
            **example,
        )


def drafts(how_many: int = 200) -> list[Draft]:
    """So many letters of all kinds, forms and tones."""
    kinds = list(product(LetterKind, Tone, (False, True)))
    forms = (Form.EMAIL, Form.EMAIL, Form.PHONE, Form.CONNECTION)
    made = []
    for number, facts in enumerate(islice(all_facts(), 0, None, 4)):
        kind, tone, second = kinds[number % len(kinds)]
        form = forms[number % 4] if kind is LetterKind.THANK_YOU else Form.EMAIL
        wish = Wish(form, tone, number, second_take=second, via_recruiter=second, second_conversation=second)
        made.append(write(kind, facts, wish))
    return made[:how_many]

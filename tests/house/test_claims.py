"""No sentence that the product can show or send makes a claim that nobody has shown (design rule 6)."""

import shutil
from itertools import product
from pathlib import Path

import pytest
from drafts import all_facts, drafts

from product_sentences import SOURCES, gather
from secondtake.letters.claims import find_claims
from secondtake.letters.facts import Facts
from secondtake.letters.model import Form, LetterKind, Tone
from secondtake.letters.write import Wish, write

ROOT = SOURCES.parent


def claimed(texts):
    return [
        (where, text[claim.start : claim.end], claim.number) for where, text in texts for claim in find_claims(text)
    ]


def test_no_sentence_of_code_templates_or_scripts_makes_a_claim():
    shown = gather()

    assert [] == claimed((one.where, one.text) for one in shown)
    assert len(shown) > 1000


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "docs/words.md"])
def test_no_sentence_of_what_we_say_about_it_makes_a_claim(name):
    paragraphs = (ROOT / name).read_text("utf-8").split("\n\n")

    assert [] == claimed((name, " ".join(paragraph.split())) for paragraph in paragraphs)


def test_no_draft_of_any_kind_form_tone_or_wording_makes_a_claim():
    facts = [*list(all_facts())[::97], Facts.of(sender="Alex", recipient="Priya Raman", company="Northwind")]
    wishes = product(LetterKind, Form, Tone, range(5), (False, True))
    made = [
        write(
            kind,
            one,
            Wish(form, tone, variant, second_take=yes, forward=yes, via_recruiter=yes, second_conversation=yes),
        )
        for number, (kind, form, tone, variant, yes) in enumerate(wishes)
        for one in facts[number % 3 :: 3]
    ]

    assert [] == claimed((draft.kind, part) for draft in [*made, *drafts()] for part in (draft.text, draft.subject))
    assert len(made) > 200


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("secondtake_app/steps/thank/words.py", 'PROMISE = "A thank-you note makes all the difference."'),
        ("secondtake_app/steps/thank/words.py", 'PROMISE = f"{DAY}: it went better than you think."'),
        ("secondtake_app/steps/thank/templates/thank/people.html", "<p>It <b>doubles</b> your job offers.</p>"),
        ("secondtake_app/look/new.html", '<button title="You can legally record any interview">Go</button>'),
        ("secondtake/letters/courtesies.py", 'LAST = ("Silence means that you failed.",)'),
    ],
)
def test_a_claim_that_somebody_adds_is_found(tmp_path, name, line):
    """Not by a list of files: wherever a sentence is put, it is read."""
    path = Path(tmp_path, "src", name)
    path.parent.mkdir(parents=True)
    if (SOURCES / name).is_file():
        shutil.copy(SOURCES / name, path)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    assert [name] == [where for where, _, _ in claimed((one.where, one.text) for one in gather(tmp_path / "src"))]


@pytest.mark.parametrize("claim", ["just as well", "as good as the other", "as good as a record"])
def test_that_a_memory_is_as_good_as_a_record_is_said_nowhere(claim):
    """Soon after a talk people recall about a tenth of it (E1.5)."""
    said = [*(one.text for one in gather()), (ROOT / "README.md").read_text("utf-8")]

    assert [] == [text for text in said if claim in " ".join(text.split())]

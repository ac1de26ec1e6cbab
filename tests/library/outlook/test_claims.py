"""No sentence of the outlook says what the evidence does not carry, names an illness, or raises its voice."""

import ast
from pathlib import Path

import pytest

OUTLOOK = Path(__file__).resolve().parents[3] / "src/secondtake/outlook"
FILES = sorted(path for path in OUTLOOK.rglob("*.py") if path.stem.endswith(("words", "problems")) or path.stem in
               ("kind_lines", "brief", "glance", "days"))  # fmt: skip
BANNED = (
    "improves your", "your chance of", "doubles", "2.67", "53 %", "guarantee", "will get you", "proven",
    "scientifically", "better than you think", "too hard on yourself", "you failed", "still deciding",
    "in your control", "therapy", "treatment", "diagnos", "depress", "disorder", "heal", "distort",
    "confident", "confidence", "score of you", "strengths", "weakness", "hireab", "objective", "bias-free",
    "validated", "don't worry",
    "you should have",
)  # fmt: skip


def sentences(path):
    """Every text in a file that is no docstring and has more than one word."""
    tree = ast.parse(path.read_text("utf-8"))
    kept = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    docs = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    return [text for text in kept if " " in text.strip() and text not in docs]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_said_that_must_not_be_said(path):
    said = [text.lower() for text in sentences(path)]

    assert [] == [(word, text) for word in BANNED for text in said if word in text]
    assert [] == [text for text in said if "!" in text]


def test_there_are_sentences_to_look_at():
    assert len([text for path in FILES for text in sentences(path)]) > 80

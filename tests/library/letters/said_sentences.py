"""Made-up sentences and whether each thanks (T), apologises (S), does both, or neither (-)."""

from pathlib import Path

HERE = Path(__file__).parent / "said"


def said(name: str) -> list[tuple[bool, bool, str]]:
    """Each sentence of a file: whether it thanks, whether it apologises, and its words."""
    rows = (line.split("\t", 1) for line in (HERE / name).read_text("utf-8").splitlines())
    return [("T" in marks, "S" in marks, text) for marks, text in rows]

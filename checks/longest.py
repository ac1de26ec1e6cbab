"""The five longest functions and files: something to talk about, failing nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("src", "checks", "benchmarks")
SHOWN = 5


def show(root: Path) -> None:
    """Print both lists."""
    files = [path for folder in FOLDERS for path in (root / folder).rglob("*.py") if "migrations" not in path.parts]
    print("\nThe longest functions:")
    lengths = sorted((entry for path in files for entry in functions(path)), reverse=True)
    for length, name, path in lengths[:SHOWN]:
        print(f"  {length:4}  {name}  {path.relative_to(root)}")
    print("The longest files:")
    for length, path in sorted(((line_count(path), path) for path in files), reverse=True)[:SHOWN]:
        print(f"  {length:4}  {path.relative_to(root)}")


def line_count(path: Path) -> int:
    """Lines of the file."""
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[int, str, Path]]:
    """Length in lines, name and file of each function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1, node.name, path

"""No lock file may name where its packages came from: that is for each machine to know."""

from __future__ import annotations

import re
from pathlib import Path

ADDRESS = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|\"resolved\"")
NAMES = ("*.lock", "*requirements*.txt", "package-lock.json")


def wrong_lines(root: Path) -> list[str]:
    """File, line number and line of each address."""
    files = sorted(
        {path for name in NAMES for path in (root / "locks").glob(name)} | set(root.glob("package-lock.json"))
    )
    numbered = ((path, at, line) for path in files for at, line in enumerate(path.read_text("utf-8").splitlines(), 1))
    return [f"{path.name}:{at}: {line.strip()}" for path, at, line in numbered if ADDRESS.search(line)]

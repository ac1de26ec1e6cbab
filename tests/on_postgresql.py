"""The tests that lean on the store, once more on PostgreSQL: starts one as an ordinary user, and pytest on it.

`./run test` does this after everything else; `./run test --postgres [PATHS]` does only this. What starts a house of its
own is left out: those houses have SQLite.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE / "tests"))

from services import postgresql  # noqa: E402 - its folder is not on the path before

PATHS = ("outbox", "jobs", "interviews", "steps", "house")


def main(arguments: list[str]) -> int:
    """The exit code of pytest."""
    given = (
        arguments
        if any(not argument.startswith("-") for argument in arguments)
        else [*(f"tests/{path}" for path in PATHS), *arguments]
    )
    with postgresql.running() as cluster:
        world = {**os.environ, "DATABASE_URL": cluster.database().url}
        return subprocess.call([sys.executable, "-m", "pytest", *given], cwd=HERE, env=world)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

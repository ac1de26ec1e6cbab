"""`./run check`: each check by name, all of them even after a failure; then the longest functions and files."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import locks, longest

HERE = Path(__file__).resolve().parent.parent
MANAGE = ("-m", "secondtake_app.cli", "manage")
COMMANDS = {
    "style": ("-m", "ruff", "check", "--quiet", "."),
    "format": ("-m", "ruff", "format", "--check", "--quiet", "."),
    "types": ("-m", "mypy"),
    "contracts": ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
    "system": (*MANAGE, "check", "--", "--fail-level", "WARNING"),
    "migrations": (*MANAGE, "makemigrations", "--", "--check", "--dry-run"),
    "templates": ("-m", "checks.templates"),
}


def main() -> int:
    """0 where everything holds."""
    failed = [name for name, command in COMMANDS.items() if not holds(name, command)]
    if wrong := locks.wrong_lines(HERE):
        failed.append("locks")
        print("locks: no registry's host may stand in a lock file", *wrong, sep="\n  ")
    longest.show(HERE)
    print(f"\n{', '.join(failed)}: not as it must be" if failed else "\nEverything holds.")
    return 1 if failed else 0


def holds(name: str, command: tuple[str, ...]) -> bool:
    """Run one check on an empty data folder; show what it says only where it fails."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "PYTHONPATH": str(HERE / "src"), "SECONDTAKE_HOME": home}
        done = subprocess.run(
            [sys.executable, *command], cwd=HERE, env=environment, capture_output=True, text=True, check=False
        )
    print(f"{name}: {'holds' if done.returncode == 0 else 'fails'}", flush=True)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())

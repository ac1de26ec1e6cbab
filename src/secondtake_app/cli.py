"""What stands behind `./run`."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str]) -> int:
    """Do one verb; the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondtake_app.project.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["./run", *(arguments or ["runserver", "127.0.0.1:8756"])])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

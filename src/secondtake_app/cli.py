"""What stands behind `./run`: one verb, one exit code. 0 done, 1 not done and said why, 2 not understood."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from io import TextIOWrapper
from pathlib import Path

from secondtake_app.project import folder
from secondtake_app.project.refusal import Refusal

OUR_FAULT = (
    "Something went wrong on our side. What was saved is safe. "
    "Try once more; if it fails again, secondtake.log in the data folder says why.\n"
)


def main(arguments: list[str]) -> int:
    """Do one verb; the exit code."""
    arguments = arguments or ["start"]
    options = _parser(arguments[0]).parse_args(arguments)
    _write_what_the_terminal_can()
    logging.raiseExceptions = False  # a log that a full disk takes nothing for must not put tracebacks on the terminal
    try:
        code: int = options.do(options)
        sys.stdout.flush()
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. What was saved is safe.\n")
        return 1
    except BrokenPipeError:  # whoever read along has had enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001 - it is logged, below
        _log(arguments[0])
        sys.stderr.write(OUR_FAULT)
        return 1
    return code


def _write_what_the_terminal_can() -> None:
    """A letter that this terminal's encoding lacks is written as its number, rather than ending everything."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _log(verb: str) -> None:
    """The failure being handled, in the log and nowhere else: its traceback may hold what a person typed."""
    logging.lastResort = None
    with contextlib.suppress(Exception):
        folder.prepare(folder.place())
        _django()
    logging.getLogger("secondtake").exception("%s failed", verb)


def _parser(verb: str) -> ArgumentParser:
    parser = ArgumentParser(prog="./run", description="Second Take, for the evening after the interview.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    start = verbs.add_parser("start", help="start and open Second Take (also without any verb)")
    start.add_argument("--no-open", action="store_true", help="print the link and open no browser")
    start.add_argument("--port", type=_port, help="listen there, or not at all")
    start.set_defaults(do=_start)
    backup = verbs.add_parser("backup", help="one file with everything, also while Second Take runs")
    backup.add_argument("file", nargs="?", type=Path)
    backup.set_defaults(do=_backup)
    restore = verbs.add_parser("restore", help="go back to a backup; what is there now is kept aside")
    restore.add_argument("file", type=Path)
    restore.set_defaults(do=_restore)
    restored = verbs.add_parser(
        "restored", help="after PostgreSQL was put back by its own tools, before the next start"
    )
    restored.set_defaults(do=_restored)
    debrief = verbs.add_parser("debrief", help="read one transcript and print what happened")
    if verb == "debrief":  # only then: what it needs would slow every other start down
        from secondtake_app import debrief_file

        debrief_file.add_arguments(debrief)
        debrief.set_defaults(do=debrief_file.run)
    worker = verbs.add_parser("worker", help="what is due, done; `start` runs it by itself")
    worker.add_argument("--kept", action="store_true", help="end when the standard input does")
    worker.set_defaults(do=_worker)
    manage = verbs.add_parser("manage", help="Django's own commands, for those who work on Second Take")
    manage.add_argument("rest", nargs="*")
    manage.set_defaults(do=_manage)
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError
    return port


def _start(options: Namespace) -> int:
    folder.prepare(folder.place())  # before the settings are read: they take the secret key from it
    home = _django()
    from secondtake_app.project import serve

    return serve.start(home, options.port, not options.no_open and serve.has_display())


def _worker(options: Namespace) -> int:
    _django()
    from secondtake_app.project import worker

    return worker.run(options.kept)


def _backup(options: Namespace) -> int:
    home = _django()
    from secondtake_app.project import backups

    return backups.backup(home, options.file)


def _restore(options: Namespace) -> int:
    home = _django()
    from secondtake_app.project import backups

    return backups.restore(home, options.file)


def _restored(_options: Namespace) -> int:
    home = _django()
    from secondtake_app.project import backups

    return backups.restored(home)


def _manage(options: Namespace) -> int:
    _django()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["./run manage", *options.rest])
    return 0


def _django() -> Path:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondtake_app.project.settings")
    import django
    from django.conf import settings

    django.setup()
    home: Path = settings.DATA_FOLDER
    return home


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

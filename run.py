"""The front door: makes the environment from the locks where that is needed, then does one verb in it.

Standard library only, and nothing that needs a newer Python than the one it is there to refuse.
Everything it says goes to stderr, so that what a verb prints can be piped.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "secondtake-installed.json"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCKS = HERE / "locks"

USAGE = """usage: ./run [VERB]

  (none)        start Second Take and open it; --no-open, --port N
  debrief FILE  read one transcript and print what happened
  backup [FILE] one file with everything, also while Second Take runs
  restore FILE  go back to a backup; what is there now is kept aside
  restored      after PostgreSQL was put back by its own tools, before the next start
  worker        do what is due beside a server with PostgreSQL; (none) has its own

  test          everything that must be true; arguments go to pytest, --postgres first: on PostgreSQL
  check         style, types, contracts, templates, migrations, locks
  bench         what was promised about speed and finding, measured; --json, --data DIR, --captions DIR
  python        the environment's own interpreter
"""
APP_VERBS = ("start", "debrief", "backup", "restore", "restored", "worker", "manage")
MODULES = {"check": ["-m", "checks"], "bench": ["-m", "benchmarks"], "python": []}
DEV_VERBS = ("test", "check", "bench")


class CannotGoOn(Exception):
    """The message says why, and what to type."""


def main(arguments):
    """Do one verb; the exit code."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("start", [])
    if verb in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if verb.startswith("-"):
        verb, rest = "start", arguments
    if verb not in (*APP_VERBS, *MODULES, "test"):
        say(USAGE)
        return 2
    try:
        prepare(dev=verb in DEV_VERBS)
        return test(rest) if verb == "test" else go([*command(verb), *rest])
    except CannotGoOn as reason:
        say(str(reason))
        return 1


def command(verb):
    """What Python is to run."""
    return MODULES.get(verb, ["-m", "secondtake_app.cli", verb])


def go(arguments):
    """Become that command; where a process can't become another (Windows), wait for it."""
    if not WINDOWS:
        make_ready(arguments)
        os.execv(PYTHON, [str(PYTHON), *arguments])
    try:
        return call(arguments)
    except KeyboardInterrupt:
        return 0


def make_ready(arguments):
    """Where our modules are, and for what looks at the repository its folder."""
    os.environ["PYTHONPATH"] = str(HERE / "src")
    keep_bytecode()
    if arguments[:1] == ["-m"] and arguments[1] in ("checks", "benchmarks", "pytest"):
        os.chdir(HERE)


def keep_bytecode():
    """Who wants none beside the sources has it in the environment: compiled anew, a start takes half as long again."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and not os.environ.get("PYTHONPYCACHEPREFIX"):
        os.environ["PYTHONPYCACHEPREFIX"] = str(VENV / "bytecode")


def call(arguments):
    """Run that command to its end; its exit code."""
    make_ready(arguments)
    return subprocess.call([str(PYTHON), *arguments])


# The environment


def prepare(dev):
    """An environment that has what the locks say; nothing is asked of pip where a stamp says so already."""
    if VENV.is_symlink():
        return  # made by hand: its maker knows what is in it
    python = "%d.%d.%d" % sys.version_info[:3]
    stamp = read_stamp()
    if stamp.get("python") != python or not runs():
        make_venv()
        stamp = {"python": python}
    if stamp.get("app") != digest("app", *EXTRAS):
        say("Second Take sets itself up. This takes a minute or two, once.")
        install("app")
        for extra in EXTRAS:
            stamp[extra] = try_extra(extra)
        stamp["app"] = digest("app", *EXTRAS)
        write_stamp(stamp)
    if dev and stamp.get("dev") != digest("dev"):
        say("Installing what the tests and measurements need.")
        install("dev")
        stamp["dev"] = digest("dev")
        write_stamp(stamp)


def read_stamp():
    """What was installed, or nothing known."""
    try:
        return dict(json.loads(STAMP.read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(stamp):
    """Last of all, so that an interrupted set-up starts afresh."""
    STAMP.write_text(json.dumps(stamp), "utf-8")


def digest(*locks):
    """One word for what these locks say."""
    return hashlib.sha256(b"".join((LOCKS / (lock + ".lock")).read_bytes() for lock in locks)).hexdigest()


def runs():
    """Whether the environment's Python is still there (a Python that was upgraded leaves a dead link)."""
    return PYTHON.exists()


def make_venv():
    """A fresh environment in place of none, a broken one or a half-made one."""
    if sys.version_info < (3, 11):
        raise CannotGoOn(
            "Second Take needs Python 3.11 or newer; this is %d.%d. Nothing was changed. "
            "Install a newer one, then name it: PYTHON=python3.11 ./run" % sys.version_info[:2]
        )
    try:
        import ensurepip  # noqa: F401 - Debian's Python has no venv without it
        import venv
    except ImportError:
        raise CannotGoOn(
            "This Python can't make environments. Nothing was changed. Type this, then ./run again:\n\n"
            "  sudo apt install python3-venv\n"
        ) from None
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as cause:
        raise CannotGoOn(
            "The environment in %s could not be made (%s). Your data are not in it and are safe. "
            "Free some space or mend the folder's rights, then ./run again." % (VENV, cause)
        ) from None


def install(lock):
    """Exactly what the lock says, or CannotGoOn."""
    if pip(lock) != 0:
        raise CannotGoOn(
            "Not everything could be installed; pip's lines above say why. Your data are safe. "
            "This needs the network once. Try ./run again when it is there."
        )


EXTRAS = {
    "likeness": "compares sentences by meaning",
    "ears": "turns a recording into text",
}
"""What is a help and not a need, and what it does."""


def try_extra(extra):
    """Whether it could be had."""
    if pip(extra) == 0:
        return True
    say(
        "The part that %s could not be installed. Everything else works without it. "
        "To try again later, delete the folder .venv and type ./run." % EXTRAS[extra]
    )
    return False


def pip(lock):
    """Install one lock; pip's own exit code."""
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
    asked = [str(PYTHON), "-m", "pip", "install", *options, "-r", str(LOCKS / (lock + ".lock"))]
    return subprocess.call(asked, stdout=sys.stderr)


# The tests


def test(arguments):
    """Everything, in a browser and against real servers; what is left out is said, and with CI set is a failure."""
    missing = [need for need in NEEDS if not need.there()]
    if missing:
        apt_install([need.package for need in missing])
        have_it_quick()
        missing = [need for need in missing if not need.there()]
    if missing and os.environ.get("CI"):
        raise CannotGoOn("\n".join(map(why, missing)) + "\nWith CI set, that is a failure.")
    if not shutil.which(QUICKER):
        say("The tests in a browser take half the time with %s: sudo apt install %s" % (QUICKER, QUICKER))
    for need in missing:
        say(
            "%s The tests %s (marked %s) are left out. To have them: sudo apt install %s"
            % (why(need), need.of, need.mark, need.package)
        )
    left_out = ["-m", " and ".join("not " + need.mark for need in missing)] if missing else []
    workers = min(os.cpu_count() or 1, 4) + 1  # one more than can be at work: many tests wait for seconds
    options = ["-n", str(workers), *left_out]
    if arguments and arguments[0] != "--postgres":
        return go(["-m", "pytest", *options, *arguments])
    try:
        failed = 0 if arguments else call(["-m", "pytest", *options])
    except KeyboardInterrupt:
        return 1
    if failed or "postgres" in [need.mark for need in missing]:
        return failed
    say("And once more on PostgreSQL, what leans on the store.")
    return go([str(HERE / "tests" / "on_postgresql.py"), *options, *arguments[1:]])


class Need:
    """A program that some tests need: their mark, what they are, and the Debian package that brings it."""

    def __init__(self, name, mark, of, package, there):
        self.name, self.mark, self.of, self.package, self.there = name, mark, of, package, there


QUICKER = "chromium-headless-shell"
"""Chromium without its windows, in which a journey takes half the time. Without it the whole one does for all."""
NEEDS = (
    Need("Chromium", "browser", "in a browser", "chromium", lambda: bool(shutil.which("chromium"))),
    Need(
        "Dovecot",
        "dovecot",
        "with a mailbox",
        "dovecot-imapd",
        lambda: all(map(os.path.exists, ("/usr/sbin/dovecot", "/usr/lib/dovecot/imap"))),
    ),
    Need(
        "PostgreSQL",
        "postgres",
        "with PostgreSQL",
        "postgresql",
        lambda: bool(shutil.which("postgres") or [*Path("/usr/lib/postgresql").glob("*/bin/postgres")]),
    ),
)


def have_it_quick():
    """Where the whole browser had to be installed, the bare one comes beside it; by itself, since not all have it."""
    if not shutil.which(QUICKER):
        apt_install([QUICKER])


def why(need):
    """Why its tests can't be run."""
    return "%s is not installed and could not be (that takes Debian, and root or sudo without a password)." % need.name


def apt_install(packages):
    """Install Debian packages if we may. The system's own servers are left alone: the tests start theirs.

    A RUNLEVEL of 1 keeps Debian's scripts from starting what was just installed (invoke-rc.d); where an init system
    does so all the same, it runs beside ours, on ports that we don't use.
    """
    apt = shutil.which("apt-get")
    may = root_prefix()
    if apt is None or may is None:
        return
    quietly = [*may, "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", apt, "-q"]
    for line in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.call([*quietly, *line], stdout=sys.stderr)


def root_prefix():
    """What to put before a command that only root may do; None where we may not."""
    if WINDOWS:
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.call([sudo, "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return [sudo, "-n"]
    return None


def say(sentence):
    """To the person, beside what a verb prints."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

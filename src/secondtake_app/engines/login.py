"""Start at login: one plain file in the place that each system reads when somebody logs in, and nothing else.

Nothing is written unless the person presses the button that names the file; deleting the file by hand ends it too.
"""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LABEL = "second-take"
HOUSE = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class LoginFile:
    """Where it stands, and what stands in it."""

    path: Path
    text: str

    @property
    def is_there(self) -> bool:
        """Whether there is such a file."""
        return self.path.is_file()

    @property
    def is_good(self) -> bool:
        """Whether it is as we would write it now; one of a copy that was moved since starts nothing."""
        try:
            return self.path.read_bytes() == self.text.encode("utf-8")
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Start:
    """What is to be started: the front door, the Python that it runs on, and the data folder that it is to use."""

    run: Path
    python: Path
    data: Path


def login_file(start: Start, env: Mapping[str, str], platform: str, home: Path) -> LoginFile:
    """The file for a platform.

    >>> start = Start(Path("/opt/take/run"), Path("/usr/bin/python3"), Path("/home/a/d"))
    >>> login_file(start, {}, "linux", Path("/home/a")).path.as_posix()
    '/home/a/.config/autostart/second-take.desktop'
    """
    if platform == "win32":
        return LoginFile(_windows(env, home) / "Second Take.cmd", _cmd(start))
    if platform == "darwin":
        return LoginFile(home / "Library" / "LaunchAgents" / f"local.{LABEL}.plist", _plist(start))
    config = Path(env.get("XDG_CONFIG_HOME") or home / ".config")
    return LoginFile(config / "autostart" / f"{LABEL}.desktop", _desktop(start))


def here(data: Path) -> LoginFile | None:
    """The file for this machine and this copy of Second Take; none where there is no front door to start."""
    start = Start(HOUSE / "run", _python(), data)
    return login_file(start, os.environ, sys.platform, Path.home()) if start.run.is_file() else None


def _python() -> Path:
    """The Python under the environment: the environment itself may be made anew."""
    under = Path(sys.base_prefix, "bin", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    return under if under.is_file() else Path(sys.executable)


def switch_on(file: LoginFile) -> None:
    """Write the file whole. Raises OSError where the place takes none."""
    file.path.parent.mkdir(parents=True, exist_ok=True)
    new = file.path.with_name(f".{file.path.name}.new")
    new.write_bytes(file.text.encode("utf-8"))
    new.replace(file.path)


def switch_off(file: LoginFile) -> None:
    """Remove the file. Raises OSError where it can't be."""
    file.path.unlink(missing_ok=True)


def _desktop(start: Start) -> str:
    """The freedesktop way; a percent sign, a quote, a dollar and a backslash mean something in it."""
    settings = (f"PYTHON={start.python}", f"SECONDTAKE_HOME={start.data}")
    command = " ".join(map(_quoted, ("env", *settings, str(start.run), "start", "--no-open")))
    return (
        "[Desktop Entry]\nType=Application\nName=Second Take\n"
        "Comment=Sends the letters that you hold until an hour. Delete this file to stop it.\n"
        f"Exec={command}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted(word: str) -> str:
    """One word of an Exec line: quoted as the line wants it, then escaped as every value of the file is."""
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")


def _plist(start: Start) -> str:
    """The words that start it, as Apple's own library writes them."""
    told = {
        "Label": f"local.{LABEL}",
        "ProgramArguments": [str(start.run), "start", "--no-open"],
        "EnvironmentVariables": {"PYTHON": str(start.python), "SECONDTAKE_HOME": str(start.data)},
        "RunAtLoad": True,
    }
    return plistlib.dumps(told, sort_keys=False).decode("utf-8")


def _windows(env: Mapping[str, str], home: Path) -> Path:
    roaming = Path(env.get("APPDATA") or home / "AppData" / "Roaming")
    return roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"


def _cmd(start: Start) -> str:
    """A percent sign is doubled, as every one in such a file is; the window starts out of the way."""
    place, program = (str(path).replace("%", "%%") for path in (start.data, start.run.with_suffix(".cmd")))
    lines = (
        "@echo off",
        "chcp 65001 >nul",
        "rem Starts Second Take when you log in. Delete this file to stop it.",
        f'set "SECONDTAKE_HOME={place}"',
        f'start "Second Take" /min cmd /c call "{program}" start --no-open',
    )
    return "\r\n".join(lines) + "\r\n"

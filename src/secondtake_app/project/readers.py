"""Settings from the environment, typed; a wrong value stops the start with its name, the value and the allowed ones."""

from __future__ import annotations

import os
from collections.abc import Mapping

from secondtake_app.project.refusal import Refusal


class SettingWrong(Refusal):
    """A setting has a value that it can't have. The message is for the person who set it."""

    def __init__(self, name: str, value: str, allowed: str) -> None:
        super().__init__(
            f"The setting {name} is “{value}”, which it can't be. Allowed: {allowed}. Nothing was started."
        )
        self.name, self.value, self.allowed = name, value, allowed


def text(name: str, default: str = "", env: Mapping[str, str] = os.environ) -> str:
    """The setting as it stands; a secret may also lie in the file that NAME_FILE names."""
    if path := env.get(f"{name}_FILE"):
        return _read(f"{name}_FILE", path)
    return env.get(name, "").strip() or default


def _read(name: str, path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib would cost its import at every start
            return file.read().strip()
    except (OSError, UnicodeDecodeError):
        raise SettingWrong(name, path, "the path of a readable text file") from None


def choice(name: str, default: str, allowed: tuple[str, ...], env: Mapping[str, str] = os.environ) -> str:
    """One of the allowed words."""
    value = text(name, default, env)
    if value not in allowed:
        raise SettingWrong(name, value, ", ".join(allowed))
    return value


def number(name: str, default: int, least: int, most: int, env: Mapping[str, str] = os.environ) -> int:
    """A whole number in its range."""
    value = text(name, str(default), env)
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise SettingWrong(name, value, f"a whole number from {least} to {most}")
    return int(value)


def folder(name: str, env: Mapping[str, str] = os.environ) -> str:
    """The full path of a folder, which need not be there; blank where it is not set."""
    value = text(name, "", env)
    if value and not os.path.isabs(value):  # noqa: PTH117 - pathlib would cost its import at every start
        raise SettingWrong(name, value, "the full path of a folder")
    return value


def address(name: str, env: Mapping[str, str] = os.environ) -> str:
    """The address of a site, without a path: `https://second-take.example`; blank where it is not set."""
    value = text(name, "", env).rstrip("/")
    if not value:
        return ""
    scheme, _, host = value.partition("://")
    if scheme not in ("http", "https") or not host or set(host) & set("/?#@ "):
        raise SettingWrong(name, value, "an address such as https://second-take.example, with nothing behind it")
    return value

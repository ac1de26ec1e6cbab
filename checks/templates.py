"""Every template of ours compiles: a slip in one that is rarely shown is found here, not on a bad evening."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django


def main() -> int:
    """0 where all compile."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondtake_app.project.settings"
    django.setup()
    wrong = [told for told in map(compiles, templates()) if told]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


def templates() -> list[str]:
    """The names under which our apps offer templates."""
    from django.apps import apps

    folders = [Path(app.path) / "templates" for app in apps.get_app_configs() if app.name.startswith("secondtake_app")]
    files = [(folder, path) for folder in folders for path in folder.rglob("*") if path.is_file()]
    return sorted(path.relative_to(folder).as_posix() for folder, path in files)


def compiles(name: str) -> str:
    """What is wrong with it, or nothing."""
    from django.template import TemplateDoesNotExist, TemplateSyntaxError
    from django.template.loader import get_template

    try:
        get_template(name)
    except (TemplateDoesNotExist, TemplateSyntaxError) as wrong:
        return f"{name}: {wrong}"
    return ""


if __name__ == "__main__":
    sys.exit(main())

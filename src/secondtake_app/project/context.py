"""What every page knows."""

from django.http import HttpRequest

from secondtake_app.journey import STEPS, Step, built


def journey(_request: HttpRequest) -> dict[str, tuple[Step, ...]]:
    """All five steps, and those that this version has."""
    return {"journey": STEPS, "built_steps": built()}

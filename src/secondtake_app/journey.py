"""The five steps in their one order; menus, URLs, installed apps and a test are built from this list."""

from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parent / "steps"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the evening and the weeks after it. `folder` is also its app, its URL and its name in code."""

    folder: str
    title: str
    promise: str

    @property
    def app(self) -> str:
        """The Django app of this step."""
        return f"secondtake_app.steps.{self.folder}"

    @property
    def slug(self) -> str:
        """The first part of every address of this step."""
        return self.folder.replace("_", "-")


STEPS = (
    Step("reflect", "Reflect", "What went right, and what happened."),
    Step("thank", "Thank", "One note to each person you met."),
    Step("ask", "Ask", "One narrow question, and a clock on the silence."),
    Step("practise", "Practise", "The hard question again, aloud."),
    Step("move_on", "Move on", "This interview among all of them."),
)


def built() -> tuple[Step, ...]:
    """The steps that this version has, in order: those with a folder."""
    return tuple(step for step in STEPS if (HOUSE / step.folder / "__init__.py").is_file())

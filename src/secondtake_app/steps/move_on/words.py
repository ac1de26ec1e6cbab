"""Every sentence that Move on says and that is neither in a template nor in `secondtake.outlook`."""

from __future__ import annotations

from secondtake_app.interviews.models import Outcome

STATES = {
    Outcome.Kind.OFFER: "an offer",
    Outcome.Kind.NEXT_ROUND: "the next round",
    Outcome.Kind.REJECTION: "a no",
    Outcome.Kind.WITHDRAWN: "withdrawn",
    Outcome.Kind.SILENCE: "no answer",
}
"""What came of it, as the head of a page says."""
WRITTEN = "written down"
"""Where what came of it is not to be seen in lists."""
NOT_KNOWN = "not known yet"
CHOOSE = "Choose what came of it, or leave this page: nothing has to be known here. Nothing was changed."
WHICH_DAY = "The day could not be read. Write it like 2026-03-14, not later than today. Nothing was changed."

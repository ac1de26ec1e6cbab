"""How columns are called: in our own files, in Huntr's and Teal's, and in tables that people keep (docs/board.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from secondtake.outlook.board.model import Origin

OURS = (
    "company", "role", "via", "stage", "outcome", "saved", "applied", "interview", "heard", "place", "link", "notes",
    "archived",
)  # fmt: skip
"""The columns of our own file, in their order."""
_NAMES: Mapping[str, tuple[str, ...]] = {
    "company": ("companyname", "employer", "organisation", "organization", "firm", "client"),
    "role": ("title", "jobtitle", "position", "job", "roletitle", "jobrole"),
    "via": ("agency", "recruiter", "recruitmentagency", "through", "recruitingagency"),
    "stage": ("listname", "list", "statusname", "status", "state", "currentstage", "boardlist", "column"),
    "outcome": ("result", "finalstatus"),
    "saved": ("datesaved", "addedat", "createdat", "dateadded", "savedat", "created", "jobcreatedat"),
    "applied": ("dateapplied", "appliedat", "applicationdate", "applieddate", "applydate"),
    "interview": ("interviewdate", "interviewat", "firstinterview", "interviewedat", "dateinterview"),
    "heard": ("lastheard", "lastcontact", "lastresponse", "responsedate", "lastanswer"),
    "place": ("location", "city", "joblocation"),
    "link": ("url", "joburl", "joblink", "posting", "jobpostingurl"),
    "notes": ("note", "comments", "comment", "remarks"),
    "archived": ("archivedat", "isarchived", "hidden"),
}
_KNOWN = {name: column for column, names in _NAMES.items() for name in (column, *names)}
_HUNTR = ({"listname"}, {"employer", "list"}, {"company", "title", "list"})
_TEAL = ({"statusname"}, {"companyname", "jobtitle", "status"}, {"companyname", "role", "status"})


def column_of(header: str) -> str | None:
    """The column that a header names, however it is written.

    >>> column_of("Company Name"), column_of("applied_at"), column_of("Excitement")
    ('company', 'applied', None)
    """
    return _KNOWN.get(_key(header))


def origin_of(headers: Sequence[str]) -> Origin | None:
    """Whose file it is, by its headers; None where neither a company nor a role is named."""
    if tuple(header.strip() for header in headers) == OURS:
        return Origin.OURS
    keys = {_key(header) for header in headers}
    if any(wanted <= keys for wanted in _HUNTR):
        return Origin.HUNTR
    if any(wanted <= keys for wanted in _TEAL):
        return Origin.TEAL
    return Origin.TABLE if {column_of(header) for header in headers} & {"company", "role"} else None


def _key(header: str) -> str:
    return re.sub(r"[\W_]", "", header.casefold())

"""The debrief: what went right, memories located in the record, and places to look."""

from secondtake.debrief.assemble import RULES_VERSION, Debrief, ProposedMoment, debrief
from secondtake.debrief.bounds import Bounds, talk_bounds
from secondtake.debrief.memories import Located, locate, locate_all
from secondtake.debrief.places import Place
from secondtake.debrief.remembered import Remembered, debrief_from_memory

__all__ = [
    "RULES_VERSION",
    "Bounds",
    "Debrief",
    "Located",
    "Place",
    "ProposedMoment",
    "Remembered",
    "debrief",
    "debrief_from_memory",
    "locate",
    "locate_all",
    "talk_bounds",
]

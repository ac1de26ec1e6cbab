"""The debrief: what went right, memories located in the record, and places to look."""

from secondtake.debrief.bounds import Bounds, talk_bounds
from secondtake.debrief.memories import Located, locate, locate_all
from secondtake.debrief.places import Place

__all__ = ["Bounds", "Located", "Place", "locate", "locate_all", "talk_bounds"]

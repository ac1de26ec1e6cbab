"""The debrief: what went right, memories located in the record, and places to look."""

from secondtake.debrief.memories import Located, locate, locate_all

__all__ = ["Located", "locate", "locate_all"]

"""The debrief: what went right, a memory located, places to look, the pivotal moment; the report as data."""

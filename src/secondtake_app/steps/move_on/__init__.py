"""Move on: this interview among all of them, and the next one."""

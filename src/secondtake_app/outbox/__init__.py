"""Every letter that leaves: one table, one state machine, one job."""

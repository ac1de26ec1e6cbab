"""Who the rows belong to, and who is let in."""

"""The shared nouns, as rows."""

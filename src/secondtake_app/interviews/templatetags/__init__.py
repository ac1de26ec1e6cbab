"""Template tags of the shared nouns."""

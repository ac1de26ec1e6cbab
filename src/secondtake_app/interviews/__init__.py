"""The shared nouns: what the steps hand to one another."""

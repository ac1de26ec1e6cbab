"""Template tags of Practise."""

"""How everything looks: the base page, its parts and its style."""

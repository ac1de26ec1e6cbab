"""Practise: the hard question again, until it is an ordinary one."""

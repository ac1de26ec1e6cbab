"""Practise's pages, a file for each room."""

"""Engines from outside our field, each behind one plain function."""

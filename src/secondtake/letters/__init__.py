"""Letters after an interview: facts in, a draft out; a text in, remarks out. Nothing is invented."""

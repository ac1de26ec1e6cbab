"""What can be found in a transcript: one file per kind of finding, each `Transcript -> findings`."""

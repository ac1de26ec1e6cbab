"""The one family of failures that end a command with a sentence."""


class Refusal(Exception):
    """Not done, for a reason that the message tells the person: what happened, what is safe, what to do."""

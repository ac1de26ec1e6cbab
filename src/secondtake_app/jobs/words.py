"""What is said about work that was not done: what happened, what is safe, what you can do."""

UNFORESEEN = (
    "Something went wrong on our side while this was done. What was there before is safe. "
    "It was tried several times; you can ask for it once more."
)
ENDED_EACH_TIME = (
    "The program ended each time this was begun; perhaps the machine ran out of memory. What was there before is safe. "
    "It is not begun again by itself; close other programs and ask for it once more."
)
UNKNOWN = (
    "This version of Second Take doesn't know that kind of work. What was there before is safe. "
    "Start the version that asked for it."
)

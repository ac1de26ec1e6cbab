"""Practice: cards and when they are met, the queue of a day, the slip drill, stories, plans, lists in and out."""

"""Read an answer or a rejection: what it says, and what it does not."""

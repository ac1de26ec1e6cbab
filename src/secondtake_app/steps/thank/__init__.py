"""Step 2, Thank: one note to each person met."""

"""Step 3, Ask: one narrow question, a clock on the silence, and the answer read for what it says."""

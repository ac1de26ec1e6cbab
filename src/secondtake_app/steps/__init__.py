"""The five steps, side by side; none of them imports another."""

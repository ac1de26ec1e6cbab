"""The five steps, side by side; none imports another."""

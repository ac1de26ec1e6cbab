"""What `./run check` looks at, beside the tools it calls."""

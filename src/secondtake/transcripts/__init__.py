"""Reading an interview's record in whatever form it came."""

"""A kind of work for tests and measurements: it takes its time over two steps and writes each down in a file."""

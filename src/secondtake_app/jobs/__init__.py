"""Work that takes longer than a page may: asked for in one row, done by a worker, at least once, whatever is killed."""

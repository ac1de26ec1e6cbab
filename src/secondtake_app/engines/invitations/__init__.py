"""An invitation read: an .ics file, its text, or a whole mail that carries one, as real programs write them."""

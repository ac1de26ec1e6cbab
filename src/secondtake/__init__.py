"""Second Take, the library: text and a time in, values out; no network, disk, clock or chance."""

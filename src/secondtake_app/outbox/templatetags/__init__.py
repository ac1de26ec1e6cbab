"""Tags for pages with letters."""

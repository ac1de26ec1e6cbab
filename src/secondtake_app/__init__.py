"""Second Take, the shell: requests, rows and machines round the library."""

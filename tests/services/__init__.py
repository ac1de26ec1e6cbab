"""Real servers on loopback for the tests: mail in and out, a calendar, PostgreSQL. None is the system's own."""

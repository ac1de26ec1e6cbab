"""All interviews at a glance: jobs with their stages and dates, in columns and as a table, from files and to files."""

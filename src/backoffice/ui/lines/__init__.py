"""The tab of lines: one line through time, its numbers and people, and what is open on it."""

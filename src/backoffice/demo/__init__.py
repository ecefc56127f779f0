"""The office with sample data: to look at, to try, to take screenshots of."""

"""The window before and around the rooms: log-in, lock, header, tabs, status."""

"""The window at work without a display: a hand on its keys, pictures of what it shows."""

"""The counter: the window, its tabs and the small parts they are made from."""

"""The tab of requests: which are whose turn, what each asks for, and the next legal step."""

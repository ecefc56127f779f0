"""The counter of verification: the queue, the file in hand, its checklist, its papers."""

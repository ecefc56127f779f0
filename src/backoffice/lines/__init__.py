"""What is known of a line? The inventory comes in from the centres; later, calls and bills."""

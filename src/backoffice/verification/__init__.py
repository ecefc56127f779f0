"""May this user be activated?

Papers are seen, phones are granted, the user is made, the receipt is given.
"""

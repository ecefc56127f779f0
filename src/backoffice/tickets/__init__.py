"""Which service is asked for on which line, how far is it, and what does it change when done?"""

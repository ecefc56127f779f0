"""The desktop program of subscriber-affairs clerks (امور مشترکین) at a telephone centre."""

__version__ = "0.1.0"

"""The desktop program of subscriber-affairs clerks (امور مشترکین) at a telephone centre."""  # noqa: RUF002 - the office's own name

__version__ = "0.1.0"

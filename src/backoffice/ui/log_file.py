"""The program's log in the data folder: numbers and places, no personal data."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG = "backoffice.log"
_BYTES, _KEPT = 1_000_000, 3


class LogFile(RotatingFileHandler):
    """A log that stands in nobody's way: what cannot be written is left out without a word."""

    def __init__(self, folder: Path, *, size: int = _BYTES) -> None:
        """Write into ``folder``, which need not exist yet; a new file every ``size`` bytes."""
        super().__init__(
            folder / LOG, maxBytes=size, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def doRollover(self) -> None:
        """Begin a new file; grow until the next start where that is refused.

        Windows renames no file that a second window of the same folder has open.
        """
        try:
            super().doRollover()
        except OSError:
            self.maxBytes = 0

    def handleError(self, record: logging.LogRecord) -> None:
        """Print nothing: a full disk must not fill the terminal with tracebacks."""


def write_log(folder: Path) -> None:
    """Write the program's log into the data folder."""
    log = logging.getLogger("backoffice")
    log.addHandler(LogFile(folder))
    log.setLevel(logging.INFO)

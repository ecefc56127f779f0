"""What time it is by the office's clock, which the database tells with every ticket it gives.

Workstations disagree, and what is filled in as done *now* is judged by the office's clock.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QElapsedTimer

from backoffice.records import dates


class OfficeClock:
    """Goes on by itself from the moment that it was told last; before that it is this desk's."""

    def __init__(self) -> None:
        self._told = datetime.fromtimestamp(QDateTime.currentSecsSinceEpoch(), UTC)
        self._since = QElapsedTimer()
        self._since.start()

    def tell(self, moment: datetime) -> None:
        """Set it by an aware moment that was read just now."""
        self._told = moment
        self._since.restart()

    def minute(self) -> datetime:
        """The present minute by the wall of Tehran, as forms keep it."""
        now = self._told + timedelta(milliseconds=self._since.elapsed())
        return dates.tehran(now).replace(second=0, microsecond=0)

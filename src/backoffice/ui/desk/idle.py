"""Notices that nobody has touched the keyboard or the mouse for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from backoffice.ui.desk.credentials import Clock, system_clock

_LOOK = 1000  # milliseconds: the desk locks within a second of its limit
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """Emits ``idle`` once after ``minutes`` without a sign of life, until there is one again.

    A clock that was set forward or a machine that slept locks as well: that is
    time in which anybody may have come to the desk.
    """

    idle = Signal()

    def __init__(
        self,
        watched: QObject,
        minutes: int,
        parent: QObject | None = None,
        *,
        clock: Clock = system_clock,
    ) -> None:
        """Watch every event of ``watched``, which is the application."""
        super().__init__(parent)
        self._clock = clock
        self._limit = timedelta(minutes=minutes)
        self._last = clock()
        self._told = False
        watched.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK)

    def set_minutes(self, minutes: int) -> None:
        """Wait this long from now on."""
        self._limit = timedelta(minutes=minutes)

    @property
    def since(self) -> datetime:
        """The last sign of life."""
        return self._last

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._clock()
            self._told = False
        return False

    def look(self) -> None:
        """Look at the clock."""
        now = self._clock()
        if not self._told and now - self._last >= self._limit:
            self._told = True
            self.idle.emit()

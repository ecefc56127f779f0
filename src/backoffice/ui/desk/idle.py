"""Notices when the desk is to be locked: no sign of life, a sleep, a long session, the key for it.

Source: safety.md §7 (five idle minutes, twelve hours at most, a machine that was put to sleep).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from backoffice.ui.desk.credentials import Clock, system_clock

LONGEST_SESSION = timedelta(hours=12)  # after which the password is asked for, idle or not
LONGEST_NAP = timedelta(seconds=30)  # a clock that is put right by less is no sleep
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

Awake = Callable[[], float]


def awake_seconds() -> float:
    """Return how long this machine has been awake, from some moment on: sleep does not count."""
    if sys.platform == "win32":  # where Python's monotonic clock runs on while it sleeps
        import ctypes  # noqa: PLC0415 - only Windows has windll

        ticks = ctypes.c_ulonglong()  # of 100 nanoseconds
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    return time.monotonic()


class Idle(QObject):
    """Emits ``idle`` once after ``minutes`` without a sign of life, until there is one again.

    So it does when the machine has slept, however short the time by the clock, and
    when nobody has typed a password for twelve hours. A clock that was set forward
    is taken for a sleep: that is time in which anybody may have come to the desk.

    A dialog keeps keys from the page behind it; ``asked`` tells that one of ``keys``
    was pressed over it.
    """

    idle = Signal()
    asked = Signal()

    def __init__(
        self,
        watched: QObject,
        minutes: int,
        parent: QObject | None = None,
        *,
        clock: Clock = system_clock,
        awake: Awake = awake_seconds,
        keys: Sequence[str] = (),
    ) -> None:
        """Watch every event of ``watched``, which is the application."""
        super().__init__(parent)
        self._clock = clock
        self._awake = awake
        self._keys = [QKeySequence(key) for key in keys]
        self._limit = timedelta(minutes=minutes)
        self._last = self._began = self._looked = clock()
        self._awake_then = awake()
        self._told = False
        watched.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK)

    def set_minutes(self, minutes: int) -> None:
        """Wait this long from now on."""
        self._limit = timedelta(minutes=minutes)

    def begin(self) -> None:
        """Somebody has just typed the password: the twelve hours begin."""
        self._last = self._began = self._clock()
        self._told = False

    @property
    def since(self) -> datetime:
        """The last sign of life."""
        return self._last

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._clock()
            self._told = False
            if isinstance(event, QKeyEvent) and self._asks(event):
                self.asked.emit()
                return True
        return False

    def _asks(self, event: QKeyEvent) -> bool:
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return over is not None and QKeySequence(event.keyCombination()) in self._keys

    def look(self) -> None:
        """Look at the clocks."""
        now = self._clock()
        slept = self._slept(now)
        over = now - self._last >= self._limit or now - self._began >= LONGEST_SESSION
        if slept or (over and not self._told):
            self._told = True
            self.idle.emit()

    def _slept(self, now: datetime) -> bool:
        """Say whether the machine slept since the last look: only the clock on the wall went on."""
        awake = self._awake()
        asleep = now - self._looked - timedelta(seconds=awake - self._awake_then)
        self._looked, self._awake_then = now, awake
        return asleep > LONGEST_NAP

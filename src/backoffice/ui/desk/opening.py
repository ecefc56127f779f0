"""Opens the database away from the window's thread and says how it went.

Everything heavy is imported here, in the thread, after the first paint: the
window must not wait for what nobody has asked for yet.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

# Seconds for which a thread may hold the interpreter while the window wants it (speed.md §3).
_SWITCH = 0.0005


class Opening(QObject):
    """One try; ``ended`` carries what the work returned or the exception it raised."""

    ended = Signal(object)
    _heard = Signal(object)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.begun = False
        self._heard.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="opening")

    def begin(self) -> None:
        """Start the thread."""
        self.begun = True
        sys.setswitchinterval(_SWITCH)  # for good: an import in a lane is no different
        self._thread.start()

    def wait(self) -> None:
        """Wait for the thread, when the program ends meanwhile."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            answer = self._work()
        except Exception as exc:  # carried to the main thread, which shows or raises it
            self._heard.emit(exc)
        else:
            self._heard.emit(answer)

    def _end(self, answer: object) -> None:
        self.ended.emit(answer)

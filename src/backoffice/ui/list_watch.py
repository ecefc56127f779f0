"""Keeps a list fresh: asked anew when something changed here or at another desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.jobs import Job, Jobs, State


class ListWatch(QObject):
    """Asks a cheap question now and then, and for the list only when the answer wants it.

    A list says in ``_whole`` what is asked, in ``_changed`` the cheap question, and shows the
    answer in ``_show``.

    Signals:
        refreshed: A list has been shown.
    """

    refreshed = Signal()

    def __init__(self, jobs: Jobs, pane: QWidget, *, every: int, whole_every: int) -> None:
        """Look every so many milliseconds; every so many looks, ask for all: ages grow."""
        super().__init__(pane)
        self._jobs = jobs
        self._watched = pane
        self._whole_every = whole_every
        self._looks = 0
        self._asking: Job | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(every)
        self._clock.timeout.connect(self.look)
        jobs.written.connect(self._written)

    def _whole(self) -> Callable[[Any], Any]:
        """Return what reads the list as it is wanted now."""
        raise NotImplementedError

    def _changed(self) -> Callable[[Any], bool]:
        """Return what says whether anything is newer than what is shown."""
        raise NotImplementedError

    def _show(self, found: Any) -> None:
        raise NotImplementedError

    def _is_looked_at(self) -> bool:
        """Say whether anybody can see what is kept fresh."""
        return self._watched.isVisible()

    def begin(self) -> None:
        """Ask now and go on asking."""
        self._clock.start()
        self.refresh()

    def pause(self) -> None:
        """Ask no more, and show nothing of what was asked."""
        self._clock.stop()
        self._drop()

    def refresh(self) -> None:
        """Ask for the list as it is wanted now; what was asked before is not shown."""
        self._drop()
        self._asking = self._jobs.read(self, self._whole(), self._answered)

    def look(self) -> None:
        """Ask whether something has changed, and for the list only when it has."""
        if not self._is_looked_at() or not self._clock.isActive() or self._waits():
            return
        self._looks += 1
        if self._looks % self._whole_every == 0:
            self.refresh()
            return
        self._jobs.read(self, self._changed(), lambda changed: self.refresh() if changed else None)

    def _written(self) -> None:
        """What was asked before the deed may not show it: ask again."""
        if self._waits() and self._clock.isActive():
            self.refresh()
        else:
            self.look()

    def _waits(self) -> bool:
        asked = self._asking
        return asked is not None and asked.state in {State.WAITING, State.RUNNING}

    def _drop(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _answered(self, found: Any) -> None:
        self._asking = None
        self._show(found)
        self.refreshed.emit()

"""The progress of long work: what is done, how long still, and a way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.ui import icons
from backoffice.ui.jobs import Job, State
from backoffice.ui.theme import GAP, WIDE, mark, shades_of
from backoffice.ui.widgets.elided_label import ElidedLabel

_SHOWN_AFTER = 500  # milliseconds; what is quicker needs no bar
_GUESS_AFTER = 2.0  # seconds; before that a guess would jump about
_MINUTE = 60
_STEPS = 1000


class ProgressStrip(QWidget):
    """A bar with words, shown half a second after the work began and gone when it ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._began = 0.0
        self.words = ElidedLabel()
        self.left = QLabel()
        mark(self.left, "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        icons.give(self.stop, "stop")
        self.stop.clicked.connect(self._stop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.left, 0, 1)
        grid.addWidget(self.bar, 1, 0, 1, 2)
        grid.addWidget(self.stop, 0, 2, 2, 1)
        grid.setColumnStretch(0, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_AFTER)
        self._timer.timeout.connect(self._appear)
        self.setVisible(False)

    def watch(self, job: Job, text: str) -> None:
        """Follow ``job`` under the heading ``text``."""
        self._job = job
        self._began = time.monotonic()
        self.words.set_text(text)
        self.left.setText("")
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        job.moved.connect(self._move)
        job.ended.connect(self._end)
        if job.state in {State.WAITING, State.RUNNING}:
            self._timer.start()

    def _appear(self) -> None:
        self.setVisible(True)

    def _move(self, done: int, total: int) -> None:
        if self.sender() is not self._job:
            return
        if total <= 0:
            self.left.setText(self.tr("{done} so far").format(done=digits.grouped(done)))
            return
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(int(_STEPS * done / total))
        self.left.setText(f"{self._counted(done, total)}  {self._guess(done, total)}")

    def _counted(self, done: int, total: int) -> str:
        return self.tr("{done} of {total}").format(
            done=digits.grouped(done), total=digits.grouped(total)
        )

    def _guess(self, done: int, total: int) -> str:
        gone = time.monotonic() - self._began
        if gone < _GUESS_AFTER or not done:
            return ""
        seconds = round(gone * (total - done) / done)
        if seconds < _MINUTE:
            return self.tr("about %Ln second(s) left", "", max(seconds, 1))
        return self.tr("about %Ln minute(s) left", "", round(seconds / _MINUTE))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.left.setText(self.tr("stopping"))

    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._timer.stop()
            self.setVisible(False)


class BusyOverlay(QWidget):
    """Covers a page while its long work runs; the page underneath cannot be clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.strip = ProgressStrip(self)
        self.strip.setMaximumWidth(480)
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        box.addStretch(1)
        box.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.strip.setMinimumWidth(320)
        self.strip.installEventFilter(self)
        parent.installEventFilter(self)
        self.setVisible(False)

    def watch(self, job: Job, text: str) -> None:
        """Cover the page when ``job`` lasts longer than half a second, until it ends."""
        self.strip.watch(job, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        elif watched is self.strip and event.type() == QEvent.Type.ShowToParent:
            self._cover()
        elif watched is self.strip and event.type() == QEvent.Type.HideToParent:
            self.setVisible(False)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(shades_of(self).window)
        veil.setAlphaF(0.88)
        QPainter(self).fillRect(self.rect(), veil)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self.raise_()
        self.setVisible(True)
        self.strip.stop.setFocus()

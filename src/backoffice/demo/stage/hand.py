"""A clerk's hand on the keyboard: keys go to whatever has the focus, as in life.

Nothing here calls into the rooms: what the window does is what a clerk at it
would make it do.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QKeyCombination, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QScrollArea,
    QWidget,
)

PATIENCE = 60_000  # milliseconds
_LOOK = 20
_SETTLE = 250
_VEIL = QColor(0, 0, 0, 70)


class Stuck(Exception):
    """The window did not come to where it was expected; says what was waited for."""


class Hand(QObject):
    """Types into one window and takes pictures of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window

    # Keys

    def type(self, text: str) -> None:
        """Type letters into whatever has the focus."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focused(), event)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as ``F9``, ``Ctrl+Return`` or ``1``."""
        for key in keys:
            pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self._focused(), pressed.key(), pressed.keyboardModifiers())

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click something, in the middle or at ``place``."""
        spot = place or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)

    def scroll_to(self, widget: QWidget) -> None:
        """Turn the wheel until a widget can be seen, its end rather than its beginning."""
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                inside = above.widget() or above
                end = widget.mapTo(inside, widget.rect().bottomLeft())
                above.ensureVisible(0, end.y(), 0, 0)
            above = above.parentWidget()

    def save_as(self, path: Path, key: str) -> None:
        """Press ``key``, answer the file dialog that it opens with ``path``, wait for the file."""
        path.unlink(missing_ok=True)
        self.choose_file(path, key)
        self.wait(path.is_file, f"the file {path.name}")

    def choose_file(self, path: Path, key: str) -> None:
        """Press ``key``, and answer the file dialog that it opens with ``path``.

        The dialog has an event loop of its own, so it is answered from a timer.
        """
        answer = QTimer(self)
        answer.setInterval(_LOOK)

        def fill_in() -> None:
            dialog = next(
                (one for one in QApplication.topLevelWidgets() if _is_shown_file_dialog(one)), None
            )
            if dialog is not None:
                answer.stop()
                for edit in dialog.findChildren(QLineEdit):
                    edit.setText(str(path))
                dialog.accept()  # type: ignore[attr-defined]

        answer.timeout.connect(fill_in)
        answer.start()
        self.press(key)
        answer.stop()

    def _focused(self) -> QWidget:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        if not (top.isActiveWindow() or top.windowType() is Qt.WindowType.Popup):
            # No window manager gives the keys back once a dialog has gone.
            top.activateWindow()
            self.wait(top.isActiveWindow, "the keyboard")
        return top.focusWidget() or top

    def dialog(self) -> QWidget | None:
        """The topmost dialog over the window, if there is one."""
        over = [one for one in QApplication.topLevelWidgets() if self._lies_over(one)]
        dialogs = [one for one in over if isinstance(one, QDialog)]
        return max(dialogs, key=_depth, default=None)

    # Waiting

    def wait(self, ready: Callable[[], object], what: str, patience: int = PATIENCE) -> None:
        """Let the window live until ``ready``.

        Raises:
            Stuck: it was not in time.
        """
        loop = QEventLoop()
        looks = QTimer()
        looks.setInterval(_LOOK)
        looks.timeout.connect(lambda: loop.quit() if ready() else None)
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        looks.start()
        end.start(patience)
        if not ready():
            loop.exec()
        looks.stop()
        if not ready():
            raise Stuck(what)

    def rest(self, milliseconds: int = _SETTLE) -> None:
        """Let what is under way be painted."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    # Pictures

    def picture(self, path: Path) -> Path:
        """Save the window with everything over it as PNG."""
        self.rest()
        shot = self.window.grab()
        others = [one for one in QApplication.topLevelWidgets() if self._lies_over(one)]
        if others:
            painter = QPainter(shot)
            for other in sorted(others, key=_depth):
                if isinstance(other, QDialog):
                    painter.fillRect(QRect(QPoint(), self.window.size()), _VEIL)
                painter.drawPixmap(self._place_of(other), other.grab())
            painter.end()
        path.parent.mkdir(parents=True, exist_ok=True)
        if not shot.save(str(path), "PNG"):
            raise Stuck(f"the picture {path.name}")
        return path

    def _lies_over(self, other: QWidget) -> bool:
        return other is not self.window and other.isVisible() and other.isWindow()

    def _place_of(self, other: QWidget) -> QPoint:
        """Where another window stands over this one; kept inside of it."""
        at = other.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
        room = self.window.size() - other.size()
        return QPoint(
            max(0, min(at.x(), max(0, room.width()))), max(0, min(at.y(), max(0, room.height())))
        )


def _is_shown_file_dialog(widget: QWidget) -> bool:
    return isinstance(widget, QFileDialog) and widget.isVisible()


def _depth(widget: QWidget) -> int:
    """How many windows stand behind this one."""
    depth = 0
    above = widget.parentWidget()
    while above is not None:
        depth += above.isWindow()
        above = above.parentWidget()
    return depth

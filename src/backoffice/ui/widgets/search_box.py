"""A search field that waits for the typing to rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from backoffice.records import digits
from backoffice.ui import icons

_REST = 150  # milliseconds


class SearchBox(QLineEdit):
    """Says what is wanted 150 ms after the last key, or at once on Return."""

    searched = Signal(str)
    entered = Signal(str)
    down = Signal()  # the arrow key: on into the list below

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        glass = QAction(self)
        icons.give(glass, "search")
        glass.setText(placeholder)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._say)
        # Qt would lay a number alone at the other end.
        self.setAlignment(
            Qt.AlignmentFlag.AlignRight
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        self.textEdited.connect(self._show_persian_digits)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.down.emit()
            case _:
                super().keyPressEvent(event)

    def _show_persian_digits(self, text: str) -> None:
        shown = digits.persian(text)
        if shown != text:
            place = self.cursorPosition()
            self.setText(shown)
            self.setCursorPosition(place)

    def _wait(self) -> None:
        self._timer.start()

    def _enter(self) -> None:
        self._timer.stop()
        self._say()
        self.entered.emit(self.text())

    def _say(self) -> None:
        if self.text() != self._said:
            self._said = self.text()
            self.searched.emit(self._said)

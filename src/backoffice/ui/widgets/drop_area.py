"""The place to hand in files: dropped, pasted or chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from backoffice.ui import icons
from backoffice.ui.theme import GAP, mark

Chooser = Callable[[QWidget, str, str], list[str]]
"""Asks for files: parent, title, filter; the paths, or none when the clerk thought better."""


def _ask(parent: QWidget, title: str, wanted: str) -> list[str]:
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", wanted)
    return paths


class DropArea(QFrame):
    """Takes files of the given kinds; others are left out and counted."""

    dropped = Signal(list)  # of Path
    left_out = Signal(int)  # how many files were of another kind

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        suffixes: Sequence[str] = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf"),
        choose: Chooser = _ask,
    ) -> None:
        """Build the area.

        Args:
            text: What to hand in.
            parent: The parent widget.
            suffixes: The kinds taken, with the dot, small letters.
            choose: How files are asked for when the button is pressed.
        """
        super().__init__(parent)
        self._suffixes = tuple(suffixes)
        self._choose = choose
        self.setAcceptDrops(True)
        mark(self, "drop")
        self.words = QLabel(text)
        self.words.setWordWrap(True)
        self.button = QPushButton(self.tr("Choose a file…"))
        self.button.setAccessibleDescription(text)
        icons.give(self.button, "attach")
        self.button.clicked.connect(self._ask)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()):
            mark(self, "drop-ready")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        mark(self, "drop")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        mark(self, "drop")
        event.acceptProposedAction()
        self._hand_in(_paths(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._hand_in(_paths(QGuiApplication.clipboard().mimeData()))
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in self._suffixes)
        wanted = self.tr("Files ({kinds})").format(kinds=kinds)
        self._hand_in([Path(path) for path in self._choose(self, self.words.text(), wanted)])

    def _hand_in(self, paths: list[Path]) -> None:
        taken = [path for path in paths if path.suffix.lower() in self._suffixes]
        if taken:
            self.dropped.emit(taken)
        if len(taken) < len(paths):
            self.left_out.emit(len(paths) - len(taken))


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

"""F1: the keys of the tab in front, and those that hold everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui.tab import KeyHelp
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.form import section

_WIDTH = 520
_LEAST, _AROUND = 360, 120  # of the height: what it has, and what it leaves of the window


class KeysHelp(QDialog):
    """Two lists: here, and everywhere."""

    def __init__(
        self,
        title: str,
        here: Sequence[KeyHelp],
        everywhere: Sequence[KeyHelp],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        lists = QVBoxLayout(inside)
        lists.setContentsMargins(GAP, 0, 0, 0)
        if here:
            lists.addWidget(section(self.tr("In «{tab}»").format(tab=title)))
            lists.addWidget(_grid(here))
            lists.addSpacing(GAP)
        lists.addWidget(section(self.tr("Everywhere")))
        lists.addWidget(_grid(everywhere))
        lists.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        room = max(parent.window().height() - _AROUND, _LEAST)
        self.resize(_WIDTH, min(room, 140 + 32 * (len(here) + len(everywhere))))


def _grid(keys: Sequence[KeyHelp]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(WIDE)
    grid.setVerticalSpacing(TIGHT + 2)
    for row, one in enumerate(keys):
        key = QLabel(f"\u2066{key_text(one.key)}\u2069")
        mark(key, "key")
        does = QLabel(one.does)
        does.setWordWrap(True)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(does, row, 1)
    grid.setColumnStretch(1, 1)
    return table


def key_text(key: str) -> str:
    """Write a key as it stands on the keyboard: Latin, whatever the window's language."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Return", "Enter").replace("Del", "Delete") or key

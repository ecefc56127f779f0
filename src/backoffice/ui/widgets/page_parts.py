"""What pages of a tab share: a heading, a bar of buttons, remembered columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui import icons
from backoffice.ui.memory import Memory
from backoffice.ui.theme import GAP, mark
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.record_table import RecordTable
from backoffice.ui.widgets.wrapped import wrap


class Page(QWidget):
    """A page with its title; what follows is added to ``column``."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GAP, 0, GAP, 0)
        self.column.setSpacing(GAP)
        heading = QLabel(title)
        mark(heading, "big")
        self.column.addWidget(heading)
        if explanation:
            words = QLabel(explanation)
            wrap(words)
            mark(words, "muted")
            self.column.addWidget(words)


class LivePage(Page):
    """A page that can ask the database again for what it shows."""

    def refresh(self) -> None:
        """Ask again."""
        raise NotImplementedError


def scrolled(inside: QWidget) -> QScrollArea:
    """Let ``inside`` be as tall as it needs on a small screen."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


class Bar(QWidget):
    """Buttons beside each other, in two lines where one is too short; keys in their tool tips."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        place = QWidget()
        self._buttons = FlowLayout(place, spacing=GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        self._row.addWidget(place, 1)

    def add(
        self, text: str, icon: str, act: Callable[[], object], *, key: str = "", role: str = ""
    ) -> QPushButton:
        """Add a button, and its key when the focus is on the page."""
        button = QPushButton(text)
        if role:
            mark(button, role)
        icons.give(button, icon)
        button.clicked.connect(act)
        if key:
            sequence = QKeySequence(key)
            shortcut = QShortcut(sequence, self._page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
            button.setToolTip(sequence.toString(QKeySequence.SequenceFormat.PortableText))
        self._buttons.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add something else, at the far end."""
        self._row.addWidget(widget)


def remember_columns(table: RecordTable, memory: Memory, key: str) -> None:
    """Put a table's columns as they were left, and keep every change of them."""
    table.restore_columns(memory.value(key))
    header = table.horizontalHeader()

    def keep() -> None:
        memory.keep(key, table.save_columns())

    header.sectionResized.connect(keep)
    header.sectionMoved.connect(keep)

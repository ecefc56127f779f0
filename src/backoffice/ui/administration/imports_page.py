"""What comes in from files: registrations of the portal, lines of the centres."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.ui import icons
from backoffice.ui.doors import Door
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.page_parts import Page, scrolled
from backoffice.ui.widgets.wrapped import wrap


class ImportsPage(Page):
    """One card for each kind of file."""

    def __init__(self, doors: Sequence[Door], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Bring in"),
            self.tr("Every file is looked through first; nothing changes before you bring it in."),
            parent,
        )
        self.buttons: list[QPushButton] = []
        cards = QWidget()
        below = QVBoxLayout(cards)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP)
        for door in doors:
            below.addWidget(self._card(door))
        below.addStretch(1)
        self.column.addWidget(scrolled(cards), 1)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    def _card(self, door: Door) -> QWidget:
        card = QFrame()
        mark(card, "card")
        title = QLabel(door.title)
        mark(title, "heading")
        says = QLabel(door.says)
        wrap(says)
        button = QPushButton(door.button or self.tr("Bring in\u2026"))
        icons.give(button, door.icon)
        button.setAccessibleName(door.title)
        button.setAccessibleDescription(door.says)
        button.clicked.connect(lambda: door.open(self.window()))
        self.buttons.append(button)
        words = QVBoxLayout()
        words.setSpacing(GAP)
        words.addWidget(title)
        words.addWidget(says)
        row = QHBoxLayout(card)
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.addLayout(words, 1)
        row.addWidget(button)
        return card

"""Where the parts of the registration form stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.form import section

translate = QCoreApplication.translate

_SIDE, _SLIM_SIDE = 280, 236


class _FieldArea(QScrollArea):
    """Is scrolled down, never aside: it asks for the width of its fields."""

    def minimumSizeHint(self) -> QSize:
        usual, fields = super().minimumSizeHint(), self.widget()
        if fields is None:
            return usual
        needed = fields.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(usual.width(), needed), usual.height())


@dataclass(frozen=True, slots=True)
class Parts:
    """What the form has made and wants placed."""

    banner: QWidget
    twins: QWidget
    party: QWidget
    phones: QWidget
    findings: QWidget
    raw: QWidget
    hint: QLabel
    before: Sequence[QPushButton]
    after: Sequence[QPushButton]


def lay_out(dialog: QDialog, parts: Parts, title: str) -> QScrollArea:
    """Put the parts in their places: fields beside what is missing, buttons below."""
    heading = QLabel(title)
    mark(heading, "big")
    middle = QHBoxLayout()
    middle.setSpacing(WIDE)
    scroll = _fields(parts)
    middle.addWidget(scroll, 1)
    middle.addWidget(_side(parts))
    buttons = QHBoxLayout()
    for button in parts.before:
        buttons.addWidget(button)
    buttons.addWidget(parts.hint, 1)
    for button in parts.after:
        buttons.addWidget(button)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading)
    column.addWidget(parts.banner)
    column.addWidget(parts.twins)
    column.addLayout(middle, 1)
    column.addLayout(buttons)
    return scroll


def _fields(parts: Parts) -> QScrollArea:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(GAP, 0, 0, 0)
    column.setSpacing(GAP)
    column.addWidget(parts.party)
    column.addWidget(section(translate("Registration", "Phones")))
    column.addWidget(parts.phones)
    column.addStretch(1)
    scroll = _FieldArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll


def _side(parts: Parts) -> QWidget:
    side = QWidget()
    side.setMinimumWidth(_SLIM_SIDE)
    side.setMaximumWidth(_SIDE)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addWidget(section(translate("Registration", "What is missing (F8)")))
    column.addWidget(parts.findings)
    raw = section(translate("Registration", "As it was received"))
    raw.setVisible(not parts.raw.isHidden())
    column.addWidget(raw)
    column.addWidget(parts.raw, 1)
    column.addStretch(0 if not parts.raw.isHidden() else 1)
    return side

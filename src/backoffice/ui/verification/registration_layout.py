"""Where the parts of the registration form stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.form import section

if TYPE_CHECKING:
    from backoffice.ui.verification.registration_form import RegistrationForm

translate = QCoreApplication.translate

_SIDE = 280


def lay_out(form: RegistrationForm, title: str) -> QScrollArea:
    """Put the parts in their places: fields beside what is missing, buttons below."""
    heading = QLabel(title)
    mark(heading, "big")
    middle = QHBoxLayout()
    middle.setSpacing(WIDE)
    scroll = _fields(form)
    middle.addWidget(scroll, 1)
    middle.addWidget(_side(form))
    buttons = QHBoxLayout()
    buttons.addWidget(form.drop_button)
    buttons.addWidget(form.clear_button)
    buttons.addWidget(form.hint, 1)
    buttons.addWidget(form.save_button)
    buttons.addWidget(form.close_button)
    column = QVBoxLayout(form)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(heading)
    column.addWidget(form.banner)
    column.addWidget(form.twins)
    column.addLayout(middle, 1)
    column.addLayout(buttons)
    return scroll


def _fields(form: RegistrationForm) -> QScrollArea:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, GAP, 0)
    column.setSpacing(GAP)
    column.addWidget(form.party)
    column.addWidget(section(translate("Registration", "Phones")))
    column.addWidget(form.phones)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll


def _side(form: RegistrationForm) -> QWidget:
    side = QWidget()
    side.setFixedWidth(_SIDE)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addWidget(section(translate("Registration", "What is missing (F8)")))
    column.addWidget(form.findings)
    raw = section(translate("Registration", "As it was received"))
    raw.setVisible(not form.raw.isHidden())
    column.addWidget(raw)
    column.addWidget(form.raw, 1)
    column.addStretch(0 if not form.raw.isHidden() else 1)
    return side

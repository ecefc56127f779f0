"""A screen reader finds every input by a name, on every page before and inside the rooms."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from backoffice.ui.administration.centre_dialog import CentreDialog
from backoffice.ui.administration.operator_dialog import OperatorDialog
from backoffice.ui.desk.change_password import ChangePasswordDialog, FirstPasswordPage
from backoffice.ui.desk.choose_database import ChooseDatabase
from backoffice.ui.desk.clock_dialog import ClockDialog
from backoffice.ui.desk.first_run import FirstRunPage
from backoffice.ui.desk.lock import LockPage
from backoffice.ui.desk.log_in import LogInPage
from backoffice.ui.desk.trouble import TroublePage

INPUTS = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


def nameless(page: QWidget) -> list[str]:
    found = []
    for widget in page.findChildren(QWidget):
        above = widget.parentWidget().parentWidget() if widget.parentWidget() else None
        inner = widget.objectName().startswith("qt_") or isinstance(above, QComboBox)
        if inner or widget.isHidden() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        silent = isinstance(widget, INPUTS) and not widget.accessibleName()
        silent |= isinstance(widget, QAbstractButton) and not (
            widget.text().strip() or widget.accessibleName()
        )
        if silent:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("key", ["operators", "centres", "settings", "audit", "backup"])
def test_every_input_of_a_page_has_a_name(tabs, key):
    assert nameless(tabs.page(key)) == []
    assert nameless(tabs.tab) == []


@pytest.mark.parametrize(
    "kind", [LogInPage, LockPage, FirstRunPage, FirstPasswordPage, TroublePage]
)
def test_every_input_before_the_rooms_has_a_name(qtbot, kind):
    page = kind()
    qtbot.addWidget(page)
    if isinstance(page, LockPage):
        page.hold("sara", "سارا احمدی")
    assert nameless(page) == []


def test_every_input_of_a_dialog_has_a_name(tabs, window):
    tabs.build()
    operators = tabs.page("operators")
    operators.add()
    centres = tabs.page("centres")
    centres.add()
    dialogs = [
        tabs.dialog(OperatorDialog),
        tabs.dialog(CentreDialog),
        ChangePasswordDialog(tabs.database.desk, window),
        ChooseDatabase("", window),
        ClockDialog(window),
    ]
    assert [nameless(one) for one in dialogs] == [[]] * len(dialogs)

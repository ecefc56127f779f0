"""Tab goes as one reads, the page turns to the cursor, Enter among the digits is Return."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from backoffice.ui.widgets import reading_order
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.follow_area import FollowArea
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.return_key import is_return

K, M = Qt.Key, Qt.KeyboardModifier


class Page(QWidget):
    """Two fields beside each other, chips, a field below; what is last was made first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.end = QPushButton("پایان")
        self.form = Form(columns=2)
        self.chips = ChoiceChips(())
        self.second, self.first, self.third = QLineEdit(), QLineEdit(), QLineEdit()
        self.form.add("یک", self.first)
        self.form.add("دو", self.second)
        self.form.add("سه", self.chips, wide=True)
        self.form.add("چهار", self.third)
        self.chips.set_choices([Choice(str(at), str(at)) for at in range(3)])
        self.chips.choose("1")
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self.end)
        self.setFocusProxy(self.chips)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        return reading_order.go(self, forward=forward) or super().focusNextPrevChild(forward)


@pytest.fixture
def page(window) -> Page:
    made = Page(window)
    outside = QLineEdit(window)
    outside.setObjectName("outside")
    row = QHBoxLayout(window)
    row.addWidget(outside)
    row.addWidget(made)
    window.show()
    return made


def walk(page: Page, key: Qt.Key, times: int) -> list[QWidget | None]:
    met = []
    for _ in range(times):
        focused = page.window().focusWidget()
        QTest.keyClick(focused, key)
        met.append(page.window().focusWidget())
    return met


def test_tab_goes_through_a_page_as_it_is_read_and_out_of_it(page):
    page.first.setFocus()
    outside = page.window().findChild(QLineEdit, "outside")
    chosen = page.chips.chip("1")
    assert walk(page, K.Key_Tab, 5) == [page.second, chosen, page.third, page.end, outside]


def test_tab_goes_back_the_same_way(page):
    page.end.setFocus()
    chosen = page.chips.chip("1")
    assert walk(page, K.Key_Backtab, 4) == [page.third, chosen, page.second, page.first]


def test_what_is_hidden_or_dark_is_passed_over(page):
    page.second.hide()
    page.third.setEnabled(False)
    page.chips.chip("2").setFocus()
    assert walk(page, K.Key_Tab, 1) == [page.end]


def test_a_chip_that_arrow_keys_came_to_is_left_for_the_next_field(page):
    page.chips.chip("1").setFocus()
    assert walk(page, K.Key_Left, 1) == [page.chips.chip("2")]
    assert walk(page, K.Key_Tab, 1) == [page.third]


def test_a_tall_page_turns_to_the_field_with_the_cursor(qtbot, window):
    inside = QWidget()
    column = QVBoxLayout(inside)
    lines = [QLineEdit() for _ in range(60)]
    for line in lines:
        column.addWidget(line)
    area = FollowArea(inside)
    QVBoxLayout(window).addWidget(area)
    window.show()
    lines[0].setFocus()
    lines[-1].setFocus()
    qtbot.waitUntil(lambda: not lines[-1].visibleRegion().isEmpty())
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (K.Key_Return, M.NoModifier, True),
        (K.Key_Enter, M.KeypadModifier, True),
        (K.Key_Return, M.ControlModifier, False),
        (K.Key_Space, M.NoModifier, False),
    ],
)
def test_enter_among_the_digits_is_return(key, held, expected):
    assert is_return(QKeyEvent(QEvent.Type.KeyPress, key, held)) is expected

"""Fields of the pages of administration: whole numbers, codes, a route of units."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from backoffice.records import digits
from backoffice.records.tickets import Unit
from backoffice.ui import icons
from backoffice.ui.theme import TIGHT, mark
from backoffice.ui.tickets.words import unit_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.live_line import LiveLine

_ROUTE_HEIGHT = 116
_UNIT = Qt.ItemDataRole.UserRole


def left_to_right(edit: LiveLine, longest: int) -> LiveLine:
    """Let a field be read from left to right, at the reading side's edge."""
    edit.setMaxLength(longest)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return edit


class NumberEdit(LiveLine):
    """A whole number, in Persian digits for the eye."""

    def __init__(self, longest: int = 5) -> None:
        super().__init__(digits.persian)
        left_to_right(self, longest)

    def value(self) -> int | None:
        """The number, or None while there is none."""
        typed = digits.ascii_digits(self.text()).replace("\u066c", "").replace(",", "").strip()
        return int(typed) if digits.only(typed) else None

    def show_value(self, value: int) -> None:
        """Show a number; nothing is emitted."""
        self.setText(digits.persian(str(value)))


class RouteEdit(QWidget):
    """Units in their order: chosen below, taken away and moved beside the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        mark(self.list, "words")
        self.list.setFixedHeight(_ROUTE_HEIGHT)
        named(self.list, self.tr("Route"))
        self.units = QComboBox()
        for unit in Unit:
            self.units.addItem(unit_words(unit), unit)
        named(self.units, self.tr("Unit to add"))
        self.add_button = self._button("plus", self.tr("Add the unit"), self.add)
        self.up_button = self._button("", self.tr("Earlier"), lambda: self._move(-1))
        self.down_button = self._button("", self.tr("Later"), lambda: self._move(1))
        self.drop_button = self._button("trash", self.tr("Take away"), self.drop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TIGHT)
        grid.addWidget(self.list, 0, 0, 3, 1)
        for line, button in enumerate((self.up_button, self.down_button, self.drop_button)):
            grid.addWidget(button, line, 1)
        grid.addWidget(self.units, 3, 0)
        grid.addWidget(self.add_button, 3, 1)
        grid.setColumnStretch(0, 1)
        self.setFocusProxy(self.list)

    def _button(self, icon: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        mark(button, "quiet")
        if icon:
            icons.give(button, icon)
        button.clicked.connect(act)
        return button

    def route(self) -> tuple[Unit, ...]:
        """The units in their order."""
        return tuple(Unit(self.list.item(row).data(_UNIT)) for row in range(self.list.count()))

    def show_route(self, route: Sequence[Unit]) -> None:
        """Show a route; nothing is emitted."""
        self.list.clear()
        for unit in route:
            self._put(unit, self.list.count())

    def add(self) -> None:
        """Put the chosen unit after the current one."""
        at = self.list.currentRow() + 1 if self.list.currentRow() >= 0 else self.list.count()
        self._put(Unit(self.units.currentData()), at)
        self.list.setCurrentRow(at)
        self.changed.emit()

    def drop(self) -> None:
        """Take the current unit away."""
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self.changed.emit()

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        if at < 0 or not 0 <= at + by < self.list.count():
            return
        self.list.insertItem(at + by, self.list.takeItem(at))
        self.list.setCurrentRow(at + by)
        self.changed.emit()

    def _put(self, unit: Unit, at: int) -> None:
        item = QListWidgetItem(unit_words(unit))
        item.setData(_UNIT, unit.value)
        self.list.insertItem(at, item)

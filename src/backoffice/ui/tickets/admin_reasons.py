"""The coded reasons of a profile: a list, and the chosen one's title and states beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QListWidget, QPushButton, QWidget

from backoffice.records import digits, persian
from backoffice.records.ticket_views import Reason
from backoffice.records.tickets import TicketState
from backoffice.tickets.rules_admin import REASONED
from backoffice.ui import icons
from backoffice.ui.theme import GAP, mark
from backoffice.ui.tickets.admin_parts import left_to_right
from backoffice.ui.tickets.words import state_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.form import Form, named
from backoffice.ui.widgets.live_line import LiveLine

_HEIGHT = 190


def _code(text: str) -> str:
    return digits.ascii_digits(persian.to_latin_layout(text)).lower()


class ReasonsEdit(QWidget):
    """Shows every reason; what is typed goes into the chosen one at once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reasons: list[Reason] = []
        self.list = QListWidget()
        mark(self.list, "words")
        self.list.setFixedHeight(_HEIGHT)
        named(self.list, self.tr("Reasons"))
        self.code = left_to_right(LiveLine(_code), 32)
        self.title = QLineEdit()
        self.title.setMaxLength(120)
        self.targets = ChoiceChips(
            [Choice(state, state_words(state)) for state in REASONED], single=False, optional=True
        )
        self.add_button = QPushButton(self.tr("New reason"))
        icons.give(self.add_button, "plus")
        self.drop_button = QPushButton(self.tr("Take away"))
        icons.give(self.drop_button, "trash")
        for button in (self.add_button, self.drop_button):
            mark(button, "quiet")
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_one)
        self.code.textEdited.connect(self._take)
        self.title.textEdited.connect(self._take)
        self.targets.changed.connect(self._take)
        self.add_button.clicked.connect(self.add)
        self.drop_button.clicked.connect(self.drop)
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("Code of the reason"), self.code)
        form.add(self.tr("Its title"), self.title)
        form.add(self.tr("Leads to"), self.targets)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.addWidget(self.list, 0, 0)
        grid.addWidget(form, 0, 1, 1, 2)
        grid.addWidget(self.add_button, 1, 1)
        grid.addWidget(self.drop_button, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def reasons(self) -> tuple[Reason, ...]:
        """The reasons as they stand."""
        return tuple(self._reasons)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these; nothing is emitted."""
        self._reasons = list(reasons)
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        self.list.addItems([one.title for one in reasons])
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.list.setCurrentRow(0 if reasons else -1)
        self._show_one(self.list.currentRow())

    def _show_one(self, row: int) -> None:
        chosen = 0 <= row < len(self._reasons)
        one = self._reasons[row] if chosen else Reason("", "", frozenset())
        if self.code.text() != one.code:
            self.code.setText(one.code)
        if self.title.text() != one.title:
            self.title.setText(one.title)
        self.targets.choose(*one.targets)
        for part in (self.code, self.title, self.targets, self.drop_button):
            part.setEnabled(chosen)

    def _take(self) -> None:
        row = self.list.currentRow()
        if not 0 <= row < len(self._reasons):
            return
        targets = frozenset(TicketState(str(one)) for one in self.targets.chosen())
        self._reasons[row] = Reason(self.code.text().strip(), self.title.text(), targets)
        self.list.item(row).setText(self.title.text())
        self.changed.emit()

    def add(self) -> None:
        """Begin an empty reason."""
        self._reasons.append(Reason("", "", frozenset()))
        self.list.addItem("")
        self.list.setCurrentRow(len(self._reasons) - 1)
        self.code.setFocus()
        self.changed.emit()

    def drop(self) -> None:
        """Take the chosen reason away."""
        row = self.list.currentRow()
        if 0 <= row < len(self._reasons):
            del self._reasons[row]
            self.list.takeItem(row)
            self._show_one(self.list.currentRow())
            self.changed.emit()

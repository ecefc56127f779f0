"""Below the list: how many rows, what the chosen ones add up to, and the jump to a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from backoffice.records import digits
from backoffice.records.calls import Total
from backoffice.ui import icons
from backoffice.ui.calls.call_table import MOST_CHOSEN
from backoffice.ui.calls.shown import seconds_shown
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit

_REST = 120  # milliseconds after the last change of what is chosen
_DAY_WIDTH = 150


class ListFooter(QWidget):
    """Emits ``jump_wanted`` with a day, ``sum_wanted`` when what is chosen has come to rest."""

    jump_wanted = Signal(object)  # date
    sum_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen = ElidedLabel()
        mark(self.chosen, "muted")
        self.copy = QPushButton(self.tr("Copy"))
        mark(self.copy, "quiet")
        icons.give(self.copy, "duplicate")
        self.copy.setToolTip(self.tr("Copy the chosen rows with their headings (Ctrl+C)"))
        self.copy.clicked.connect(self.copy_wanted)
        self.day = JalaliEdit()
        self.day.setFixedWidth(_DAY_WIDTH)
        named(self.day, self.tr("Go to the day"))
        self.day.entered.connect(self._jump)
        label = QLabel(self.tr("Go to the day  {key}").format(key=digits.isolate("F7")))
        label.setBuddy(self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.count)
        row.addSpacing(WIDE)
        row.addWidget(self.chosen, 1)
        row.addWidget(self.copy)
        row.addWidget(label)
        row.addWidget(self.day)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.sum_wanted)

    def show_count(self, rows: int, *, final: bool) -> None:
        """Say how many rows there are; while they are counted, that there may be more."""
        text = self.tr("%Ln call(s)", "", rows)
        self.count.setText(text if final else self.tr("{count}, counting\u2026").format(count=text))

    def show_nothing(self) -> None:
        """No list is shown."""
        self._rest.stop()
        self.count.setText("")
        self.chosen.set_text("")
        self.day.set_value(None)

    def choose(self, count: int) -> None:
        """Take note of how many rows are chosen; one alone adds up to nothing new."""
        self.copy.setEnabled(0 < count <= MOST_CHOSEN)
        if count > MOST_CHOSEN:
            self._rest.stop()
            most = digits.grouped(MOST_CHOSEN)
            self.chosen.set_text(self.tr("More than {most} rows are chosen.").format(most=most))
        elif count > 1:
            self._rest.start()
        else:
            self._rest.stop()
            self.chosen.set_text("")

    def show_sum(self, total: Total) -> None:
        """Say what the chosen rows add up to."""
        self.chosen.set_text(
            self.tr("Chosen: {count}, {duration}, {amount} rials").format(
                count=self.tr("%Ln call(s)", "", total.count),
                duration=seconds_shown(total.seconds),
                amount=digits.grouped(total.rials),
            )
        )

    def go(self) -> None:
        """Put the cursor on the day to go to."""
        self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day.edit.selectAll()

    def _jump(self) -> None:
        day = self.day.value()
        if isinstance(day, date):
            self.jump_wanted.emit(day)

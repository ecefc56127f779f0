"""What a cable transfer is made from: a list that is handed in, or ranges; where to, how long."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import phones
from backoffice.records.flaws import Checked
from backoffice.records.line_transfers import WantedRanges
from backoffice.records.number_pools import LONGEST_REST, REST_DAYS
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.wrapped import wrap

SUFFIXES = (".xlsx", ".csv", ".txt")
_LONGEST_TITLE = 200
_NUMBER_WIDTH = 170  # pixels


class RunSettings(QWidget):
    """Where the lines go, how long their old numbers rest, what the transfer is called."""

    centre_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.centre = QComboBox()
        self.centre.setMinimumWidth(220)
        self.rest = QSpinBox()
        self.rest.setRange(0, LONGEST_REST)
        self.rest.setValue(REST_DAYS)
        self.rest.setSpecialValueText(self.tr("free at once"))
        self.rest.setSuffix(self.tr(" days"))
        self.rest.setMinimumWidth(120)
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("What the transfer is called"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for text, field, stretch in (
            (self.tr("Target &centre"), self.centre, 0),
            (self.tr("Old numbers &rest"), self.rest, 0),
            (self.tr("T&itle of the transfer"), self.title, 1),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            named(field, text)
            row.addWidget(label)
            row.addWidget(field, stretch)
        self.set_centres({})
        self.centre.currentIndexChanged.connect(lambda _at: self.centre_changed.emit())

    def set_centres(self, names: Mapping[str, str]) -> None:
        """Offer these centres, by code, and that of the new numbers."""
        chosen = self.chosen()
        with QSignalBlocker(self.centre):
            self.centre.clear()
            self.centre.addItem(self.tr("that of the new numbers"), "")
            for code, name in names.items():
                self.centre.addItem(name or code, code)
            self.centre.setCurrentIndex(max(self.centre.findData(chosen), 0))

    def chosen(self) -> str:
        """The code of the target centre; "" for that of the new numbers."""
        return str(self.centre.currentData() or "")

    def forget(self) -> None:
        """Begin anew: another transfer is another run."""
        with QSignalBlocker(self.centre):
            self.centre.setCurrentIndex(0)
        self.rest.setValue(REST_DAYS)
        self.title.clear()


class TransferSource(QWidget):
    """A place for a list, and under it the four numbers of two ranges."""

    wanted = Signal(object)  # WantedRanges

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.drop = DropArea(
            self.tr("A workbook or CSV of two columns: old number, new number"), suffixes=SUFFIXES
        )
        self.fields = {
            name: DigitsEdit(self._check, longest=24, shown=phones.display)
            for name in ("old_first", "old_last", "new_first", "new_last")
        }
        self.judge = QPushButton(self.tr("Judge the ranges (F6)"))
        self.judge.setAutoDefault(False)
        icons.give(self.judge, "search")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.drop)
        column.addWidget(self._ranges())
        column.addStretch(1)
        self.setFocusProxy(self.drop)
        self._connect()
        self._light()

    def _ranges(self) -> QFrame:
        card = QFrame()
        mark(card, "card")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(TIGHT)
        titles = {
            "old_first": self.tr("&Old numbers from"),
            "old_last": self.tr("to (old)"),
            "new_first": self.tr("&New numbers from"),
            "new_last": self.tr("to (new)"),
        }
        for at, (name, title) in enumerate(titles.items()):
            line, place = divmod(at, 2)
            label, field = QLabel(title), self.fields[name]
            label.setBuddy(field.focusProxy() or field)
            named(field, title)
            field.setMinimumWidth(_NUMBER_WIDTH)
            grid.addWidget(label, line, 2 * place)
            grid.addWidget(field, line, 2 * place + 1)
        grid.addWidget(self.judge, 1, 4)
        grid.setColumnStretch(5, 1)
        says = QLabel(
            self.tr(
                "Numbers that no line has are left out. Without new numbers the lines keep theirs "
                "and only change their centre."
            )
        )
        wrap(says)
        mark(says, "muted")
        column = QVBoxLayout(card)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(TIGHT)
        column.addWidget(section(self.tr("\u2026 or from number to number")))
        column.addWidget(says)
        column.addLayout(grid)
        return card

    def _connect(self) -> None:
        order = list(self.fields.values())
        for field, after in zip(order, [*order[1:], None], strict=True):
            field.changed.connect(lambda _text: self._light())
            field.entered.connect(after.setFocus if after is not None else self.ask)
        self.judge.clicked.connect(self.ask)

    def _check(self, text: str) -> Checked:
        return phones.fixed_line(text, self._home)

    def ranges(self) -> WantedRanges:
        """The ranges as typed."""
        return WantedRanges(**{name: field.value() for name, field in self.fields.items()})

    def why_not(self) -> str:
        """Why the ranges cannot be judged yet; "" when they can."""
        typed = self.ranges()
        if not typed.old_first or not typed.old_last:
            return self.tr("Type the first and the last old number.")
        fine = all(field.is_blank() or field.is_fine() for field in self.fields.values())
        return "" if fine else self.tr("A number is not in order.")

    def _light(self) -> None:
        why = self.why_not()
        self.judge.setEnabled(not why)
        self.judge.setToolTip(why)
        self.judge.setAccessibleDescription(why)

    def ask(self) -> None:
        """Ask for a judgement of the ranges."""
        if not self.why_not():
            self.wanted.emit(self.ranges())

    def forget(self) -> None:
        """Empty the fields."""
        for field in self.fields.values():
            field.set_value("")

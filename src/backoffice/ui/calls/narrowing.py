"""What a pressed bar or number adds to the question, as chips that can be taken off again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from backoffice.records.calls import CallFilter
from backoffice.ui import icons
from backoffice.ui.calls.plots import Days, Hour
from backoffice.ui.calls.shown import day_shown, hour_shown, line_shown
from backoffice.ui.theme import TIGHT, mark

translate = QCoreApplication.translate

Extra = Days | Hour | str


def narrowed(asked: CallFilter, extra: Extra) -> CallFilter:
    """Return the question with one more condition; a second of a kind replaces the first."""
    match extra:
        case Days():
            return replace(asked, since=extra.since, until=extra.until)
        case Hour():
            return replace(asked, hours=(extra.hour, extra.hour))
        case _:
            return replace(asked, number=extra, begins=False)


def extra_words(extra: Extra) -> str:
    """Say a condition."""
    match extra:
        case Days() if extra.since == extra.until:
            return translate("Calls", "Day {day}").format(day=day_shown(extra.since))
        case Days():
            return translate("Calls", "{since} to {until}").format(
                since=day_shown(extra.since), until=day_shown(extra.until)
            )
        case Hour():
            return translate("Calls", "Hour {hour}").format(hour=hour_shown(extra.hour))
        case _:
            return translate("Calls", "Number {number}").format(number=line_shown(extra))


class Narrowing(QWidget):
    """The chips; pressing one takes it off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extras: list[Extra] = []
        self._chips: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(TIGHT, 0, TIGHT, 0)
        self._row.setSpacing(TIGHT)
        self._row.addStretch(1)
        self._show()

    def extras(self) -> tuple[Extra, ...]:
        """The conditions in the order they were added."""
        return tuple(self._extras)

    def chips(self) -> list[QPushButton]:
        """The chips that are shown."""
        return list(self._chips)

    def add(self, extra: Extra) -> None:
        """Add a condition and tell."""
        self._extras = [one for one in self._extras if type(one) is not type(extra)] + [extra]
        self._show()
        self.changed.emit()

    def take_off_last(self) -> bool:
        """Take off what was added last; say whether there was anything."""
        if not self._extras:
            return False
        self._take_off(self._extras[-1])
        return True

    def clear(self) -> None:
        """Take all off; nothing is emitted."""
        self._extras = []
        self._show()

    def put_on(self, asked: CallFilter) -> CallFilter:
        """Return the question with every condition."""
        for extra in self._extras:
            asked = narrowed(asked, extra)
        return asked

    def _take_off(self, extra: Extra) -> None:
        self._extras = [one for one in self._extras if one != extra]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for old in self._chips:
            self._row.removeWidget(old)
            old.setVisible(False)
            old.deleteLater()
        self._chips = []
        for at, extra in enumerate(self._extras):
            chip = QPushButton(extra_words(extra))
            mark(chip, "chip")
            icons.give(chip, "cross")
            chip.setToolTip(translate("Calls", "Take off (Esc takes off the last)"))
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _on=False, one=extra: self._take_off(one))
            self._row.insertWidget(at, chip)
            self._chips.append(chip)
        self.setVisible(bool(self._extras))

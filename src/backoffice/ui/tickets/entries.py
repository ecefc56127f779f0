"""A field of a typed form as a widget: one class of entry for each way of typing.

An entry hands out what the form keeps (texts, whole numbers, ticks, lists of texts; None for
nothing) and takes the same back, so that forms, drafts and results are all filled alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from backoffice.records import digits, phones
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.line_facts import PoolNumber
from backoffice.ui.theme import FIELD, TIGHT
from backoffice.ui.tickets.moment_edit import MomentEdit
from backoffice.ui.tickets.shown import line_shown
from backoffice.ui.widgets.checked import CheckedField
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.long_text import LongText
from backoffice.ui.widgets.return_key import is_return

_TEXT_LINES = 3
_FREE_SHOWN = 8


class Entry(QObject):
    """One field: ``widget`` is what is laid out, ``changed`` follows the clerk's typing.

    Return goes up to the form, which goes on to the next field; ``entered`` is for fields that
    keep the key to themselves.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def value(self) -> Any:
        """What is entered, None for nothing."""
        raise NotImplementedError

    def put(self, value: Any) -> None:
        """Show a kept value; nothing is emitted."""
        raise NotImplementedError

    def offer(self, choices: Sequence[Choice]) -> None:
        """Let these be chosen from now on; fields without a list of their own take none."""

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


class LineEntry(Entry):
    """A line of text or digits that is judged while it is typed."""

    def __init__(self, field: CheckedField) -> None:
        super().__init__(field)
        self._field = field
        field.changed.connect(lambda _text: self.changed.emit())

    def value(self) -> str | None:
        # A flawed value goes along: the room says what is wrong with it.
        return None if self._field.is_blank() else self._field.value()

    def put(self, value: Any) -> None:
        self._field.set_value("" if value is None else str(value))


class WholeEntry(LineEntry):
    """A whole number."""

    def value(self) -> Any:
        text = super().value()
        return int(text) if text is not None and digits.only(text) else text


class DayEntry(Entry):
    """A Jalali day; kept as an ISO day."""

    def __init__(self) -> None:
        self._edit = JalaliEdit()
        super().__init__(self._edit)
        self._edit.changed.connect(lambda _day: self.changed.emit())

    def value(self) -> str | None:
        day = self._edit.value()
        if day is None:
            return None if self._edit.is_blank() else self._edit.typed_text()
        return day.isoformat()

    def put(self, value: Any) -> None:
        self._edit.set_value(date.fromisoformat(value) if value else None)


class MomentEntry(Entry):
    """A day and a time."""

    def __init__(self) -> None:
        self._edit = MomentEdit()
        self._given = ("", "")  # as the field writes it, and as it was kept: perhaps with seconds
        super().__init__(self._edit)
        self._edit.changed.connect(self.changed)
        self._edit.entered.connect(self.entered)

    def value(self) -> str | None:
        if self._edit.is_blank():
            return None
        written, kept = self._given
        now = self._edit.value()
        if now and now == written:
            return kept
        return now or "?"  # half a moment is said to be none

    def put(self, value: Any) -> None:
        self._edit.set_value(str(value) if value else "")
        self._given = (self._edit.value(), str(value or ""))


class TextEntry(Entry):
    """Some lines of text; Tab and Ctrl+Return leave it."""

    def __init__(self, most: int) -> None:
        self._edit = LongText(_TEXT_LINES)
        super().__init__(self._edit)
        self._most = most
        self._edit.textChanged.connect(self.changed)
        self._edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and is_return(event):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def value(self) -> str | None:
        return self._edit.toPlainText()[: self._most + 1].strip() or None

    def put(self, value: Any) -> None:
        self._edit.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._edit.setPlainText(str(value or ""))
        self._edit.blockSignals(False)  # noqa: FBT003 - Qt's signature


class TickEntry(Entry):
    """A tick."""

    def __init__(self, text: str) -> None:
        self._box = QCheckBox(text)
        self._box.setMinimumHeight(FIELD)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._box)
        beside.addStretch(1)  # what shows the cursor goes no further than the words
        row.setFocusProxy(self._box)
        super().__init__(row)
        self._box.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> bool | None:
        return True if self._box.isChecked() else None

    def put(self, value: Any) -> None:
        self._box.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._box.setChecked(value is True)
        self._box.blockSignals(False)  # noqa: FBT003 - Qt's signature


class ChipsEntry(Entry):
    """One of some chips, or several of them."""

    def __init__(self, chips: ChoiceChips, *, single: bool) -> None:
        super().__init__(chips)
        self._chips = chips
        self._single = single
        self._offered: Sequence[Choice] = ()
        self._waiting: list[str] = []  # kept before there was anything to choose from
        chips.changed.connect(self._picked)

    def _picked(self) -> None:
        self._waiting = []
        self.changed.emit()

    def value(self) -> Any:
        chosen = [str(key) for key in self._chips.chosen()] or self._waiting
        if self._single:
            return chosen[0] if chosen else None
        return chosen or None

    def put(self, value: Any) -> None:
        codes = value if isinstance(value, (list, tuple)) else [value]
        wanted = [str(one) for one in codes if one]
        self._chips.choose(*wanted)
        self._waiting = [] if self._chips.chosen() else wanted

    def offer(self, choices: Sequence[Choice]) -> None:
        if list(choices) == list(self._offered):
            return
        kept = self.value()
        self._offered = list(choices)
        self._chips.set_choices(choices)
        self.put(kept)
        self._waiting = []  # what is not offered cannot be chosen
        self.widget.updateGeometry()


class PoolPicker(QWidget):
    """A number is typed, or picked from the free ones that begin alike."""

    changed = Signal()
    wanted = Signal(str)  # the first digits that were typed

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.number = DigitsEdit(
            lambda text: phones.fixed_line(text, home), longest=24, shown=phones.display
        )
        self.free = ChoiceChips((), optional=True)
        self.free.setAccessibleName(self.tr("Free numbers of the centre"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.number)
        column.addWidget(self.free)
        self.setFocusProxy(self.number)
        self.number.changed.connect(self._typed)
        self.free.changed.connect(self._picked)

    def show_free(self, numbers: Sequence[PoolNumber]) -> None:
        """Offer these numbers."""
        self.free.set_choices(
            [Choice(one.number, line_shown(one.number)) for one in numbers[:_FREE_SHOWN]]
        )
        self.free.choose(self.number.value())
        self.updateGeometry()

    def _typed(self) -> None:
        self.wanted.emit(digits.ascii_digits(self.number.typed_text()))
        self.changed.emit()

    def _picked(self) -> None:
        key = self.free.key()
        self.number.set_value(str(key) if key else "")
        self.changed.emit()


class PoolEntry(Entry):
    """A free number of a centre."""

    def __init__(self, home: str) -> None:
        self.picker = PoolPicker(home)
        super().__init__(self.picker)
        self.picker.changed.connect(self.changed)

    def value(self) -> str | None:
        field = self.picker.number
        return None if field.is_blank() else field.value()

    def put(self, value: Any) -> None:
        self.picker.number.set_value(str(value or ""))


def whole(least: int | None, most: int | None) -> Callable[[str], Checked]:
    """Return a check of whole numbers between two bounds."""

    def check(text: str) -> Checked:
        plain = digits.bare(text).strip()
        if not digits.only(plain):
            return Checked(plain, (Flaw.NOT_DIGITS,))
        outside = (least is not None and int(plain) < least) or (
            most is not None and int(plain) > most
        )
        return Checked(plain, (Flaw.OUT_OF_RANGE,) if outside else ())

    return check

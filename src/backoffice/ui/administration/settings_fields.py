"""One input for each kind of setting; all hand out the value as the settings hold it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.ui import icons
from backoffice.ui.theme import TIGHT
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.live_line import LiveLine


class NotANumber(Exception):
    """What is typed is no whole number."""


class SettingInput(QWidget):
    """Emits ``changed`` when the administrator changed it."""

    changed = Signal()

    def value(self) -> object:
        """The value as the settings hold it.

        Raises:
            NotANumber: of a number's input only.
        """
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value; nothing is emitted."""
        raise NotImplementedError

    def _hold(self, *parts: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        for at, part in enumerate(parts):
            row.addWidget(part, 0 if at else 1)
        self.setFocusProxy(parts[0])


class TextInput(SettingInput):
    """A line of text; ``code`` for what is read from left to right."""

    def __init__(self, *, code: bool = False, longest: int = 1000) -> None:
        super().__init__()
        self.edit = LiveLine(digits.ascii_digits) if code else QLineEdit()
        self.edit.setMaxLength(longest)
        if code:
            self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.textEdited.connect(self.changed)
        self._hold(self.edit)

    def value(self) -> object:
        return self.edit.text().strip()

    def show_value(self, value: object) -> None:
        self.edit.setText(str(value))


class DigitsInput(SettingInput):
    """Digits that are no number, as of an area code; Persian for the eye."""

    def __init__(self, *, longest: int = 9) -> None:
        super().__init__()
        self.edit = LiveLine(digits.persian)
        self.edit.setMaxLength(longest)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.textEdited.connect(self.changed)
        self._hold(self.edit)

    def value(self) -> object:
        return digits.ascii_digits(self.edit.text()).strip()

    def show_value(self, value: object) -> None:
        self.edit.setText(digits.persian(str(value)))


class NumberInput(DigitsInput):
    """A whole number."""

    def value(self) -> object:
        typed = super().value()
        if not (isinstance(typed, str) and digits.only(typed)):
            raise NotANumber
        return int(typed)


class FlagInput(SettingInput):
    """Yes or no."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.clicked.connect(self.changed)
        self._hold(self.box)

    def value(self) -> object:
        return self.box.isChecked()

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


class ChoiceInput(SettingInput):
    """One of few."""

    def __init__(self, choices: Sequence[tuple[StrEnum, str]]) -> None:
        super().__init__()
        self.chips = ChoiceChips([Choice(key, text) for key, text in choices])
        self.chips.changed.connect(self.changed)
        self._hold(self.chips)

    def value(self) -> object:
        return self.chips.key()

    def show_value(self, value: object) -> None:
        self.chips.choose(value if isinstance(value, Hashable) else None)


class SeveralInput(SettingInput):
    """Some of few."""

    def __init__(self, choices: Sequence[tuple[StrEnum, str]]) -> None:
        super().__init__()
        self.chips = ChoiceChips([Choice(key, text) for key, text in choices], single=False)
        self.chips.changed.connect(self.changed)
        self._hold(self.chips)

    def value(self) -> object:
        return frozenset(self.chips.chosen())

    def show_value(self, value: object) -> None:
        self.chips.choose(*(value if isinstance(value, frozenset) else ()))


class PathInput(SettingInput):
    """A file or folder, typed or chosen; empty means none."""

    def __init__(
        self,
        button: str,
        ask: Callable[[QWidget], Path | None],
        *,
        as_text: bool = False,
        below: QWidget | None = None,
    ) -> None:
        """Build the input.

        Args:
            button: The word on the button that asks.
            ask: Asks for the path.
            as_text: Whether the settings hold it as text.
            below: Something under the line, such as a preview.
        """
        super().__init__()
        self._as_text = as_text
        self._ask = ask
        self.edit = QLineEdit()
        self.edit.setMaxLength(1000)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.textEdited.connect(self.changed)
        self.button = QPushButton(button)
        icons.give(self.button, "attach")
        self.button.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(TIGHT)
        line.addWidget(self.edit, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        if below is not None:
            column.addWidget(below)
        self.setFocusProxy(self.edit)

    def value(self) -> object:
        text = self.edit.text().strip()
        if self._as_text:
            return text
        return Path(text) if text else None

    def show_value(self, value: object) -> None:
        self.edit.setText("" if value is None else str(value))

    def _choose(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.edit.setText(str(path))
            self.changed.emit()

"""User name and password with all that may be said about them; log-in and lock share it.

The log-in page is painted before the rest of the program is read, so this
module stands on little.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.ui import icons
from backoffice.ui.desk.keyboard_hint import KeyboardHint
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.password_edit import PasswordEdit

if TYPE_CHECKING:
    from datetime import datetime

_SECOND = 1000  # milliseconds
_LONGEST_NAME = 32
_LONGEST_PASSWORD = 128

Clock = Callable[[], "datetime"]


def system_clock() -> datetime:
    """Return the moment by this machine's clock, in UTC."""
    from datetime import UTC, datetime  # noqa: PLC0415 - not before the first paint

    return datetime.now(UTC)


def _latin(text: str) -> str:
    """Read a key of the Persian layout as the Latin letter on it: user names are Latin."""
    from backoffice.records import digits, persian  # noqa: PLC0415 - not before the first paint

    return digits.ascii_digits(persian.to_latin_layout(text)).lower()


class Credentials(QWidget):
    """Emits what was typed; whoever listens looks at it and calls back."""

    entered = Signal(str, str)  # user name, password

    def __init__(
        self, button: str, parent: QWidget | None = None, *, clock: Clock = system_clock
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ready = True
        self._busy = False
        self._waits_for = ""
        self._until: datetime | None = None
        self.name = LiveLine(_latin)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.password = PasswordEdit()
        self.password.setMaxLength(_LONGEST_PASSWORD)
        self.hint = KeyboardHint(self.password)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        mark(self.said, tone_role(Tone.BAD))
        self.button = QPushButton(button)
        mark(self.button, "primary")
        self.button.setDefault(True)
        self.name_label = QLabel(self.tr("&User name"))
        self.password_label = QLabel(self.tr("&Password"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._count_down)
        self.name.textChanged.connect(self._changed)
        self.password.textEdited.connect(self._typed)
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.hand_in)
        self.button.clicked.connect(self.hand_in)
        self._settle()

    def _lay_out(self) -> None:
        for label, edit in (
            (self.name_label, self.name),
            (self.password_label, self.password),
        ):
            label.setBuddy(edit)
            edit.setAccessibleName(label.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.name_label)
        column.addWidget(self.name)
        column.addSpacing(GAP)
        column.addWidget(self.password_label)
        column.addWidget(self.password)
        column.addWidget(self.hint)
        column.addWidget(self.said)
        column.addSpacing(GAP)
        column.addWidget(self.button)

    def set_ready(self, ready: bool) -> None:
        """Let what is typed be handed in; before the database is open it waits."""
        self._ready = ready
        self._settle()

    def set_busy(self, busy: bool) -> None:
        """Keep the clerk from handing in twice while the password is looked at."""
        self._busy = busy
        self._settle()

    def show_name(self, name: str) -> None:
        """Fill in the user name and go to the first empty field."""
        self.name.setText(name)
        self.go()

    def go(self) -> None:
        """Put the focus where the clerk begins."""
        by_name = self.name.isVisibleTo(self) and not self.name.text()
        (self.name if by_name else self.password).setFocus()

    def refuse(self, text: str) -> None:
        """Say why it was refused; the password is typed anew."""
        self.set_busy(False)
        self.password.clear()
        self._say(text)
        self.password.setFocus()

    def wait(self, name: str, until: datetime) -> None:
        """Count down to ``until`` (UTC) before ``name`` may try again; others need not wait."""
        self._waits_for, self._until = name, until
        self._timer.start()
        self._count_down()

    def forget(self) -> None:
        """Drop everything secret and everything said."""
        self.password.clear()
        self._say("")
        self.set_busy(False)

    def _left(self) -> int:
        """The whole seconds that this user name still waits."""
        if self._until is None or self.name.text() != self._waits_for:
            return 0
        left = (self._until - self._clock()).total_seconds()
        return max(0, -(-int(left * 1000) // 1000))

    def _count_down(self) -> None:
        left = self._left()
        if left:
            minutes, seconds = divmod(left, 60)
            clock = self.locale().toString(minutes) + ":" + _two(self.locale().toString(seconds))
            text = self.tr("Too many wrong passwords. The next try is open in {time}.")
            self._say(text.format(time=f"\u2066{clock}\u2069"))
        elif self._until is not None and self._until <= self._clock():
            self._until = None
            self._timer.stop()
            self._say("")
        self._settle()

    def _changed(self) -> None:
        if not self._left():
            self._say("")
        self._count_down()

    def _typed(self) -> None:
        if not self._left():
            self._say("")

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.password.setAccessibleDescription(text)

    def _settle(self) -> None:
        open_ = self._ready and not self._busy
        self.button.setEnabled(open_ and not self._left())
        self.name.setReadOnly(self._busy)
        self.password.setReadOnly(self._busy)

    def hand_in(self) -> None:
        """Hand in what is typed, or go to the field that is still empty."""
        if not self.name.text().strip():
            self.name.setFocus()
        elif not self.password.text():
            self.password.setFocus()
        elif self.button.isEnabled():
            self.set_busy(True)
            self._say("")
            self.entered.emit(self.name.text(), self.password.text())


def _two(number: str) -> str:
    return number.rjust(2, "\u06f0")


def heading(icon: str, title: str) -> QWidget:
    """The head of a page outside the rooms: a drawing and a title in the middle."""
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, GAP)
    column.setSpacing(GAP)
    drawing = icons.IconLabel(icon, Tone.INFO, 40)
    label = QLabel(title)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    mark(label, "title")
    column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(label)
    return head

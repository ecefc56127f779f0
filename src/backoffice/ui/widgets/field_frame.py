"""The frame of a field that tells beside and below itself whether its value will do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.live_line import LiveLine


class FieldFrame(QWidget):
    """A line edit, an icon beside it and a sentence below when there is something to say."""

    entered = Signal()  # Return was pressed
    left = Signal()  # the focus went to another field

    def __init__(self, edit: LiveLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self.status = IconLabel()
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setVisible(False)
        self._tone = Tone.PLAIN
        self.line = QHBoxLayout()
        self.line.setSpacing(TIGHT)
        self.line.addWidget(edit, 1)
        self.line.addWidget(self.status)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addLayout(self.line)
        self.column.addWidget(self.sentence)
        self.setFocusProxy(edit)
        edit.returnPressed.connect(self.entered)

    def say(self, sentence: str, tone: Tone = Tone.BAD) -> None:
        """Show a sentence from outside, until the clerk types again; "" takes it away."""
        self._show(tone, sentence)

    def said(self) -> str:
        """The sentence shown now, "" when the field is content."""
        return self.sentence.text()

    @property
    def tone(self) -> Tone:
        """PLAIN while nothing is known, else what icon and sentence say."""
        return self._tone

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be read and copied, not changed."""
        self.edit.setReadOnly(read_only)

    def _show(self, tone: Tone, sentence: str = "") -> None:
        self._tone = tone
        self.status.show_icon("" if tone is Tone.PLAIN else tone.icon, tone)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)
        mark(self.sentence, tone_role(tone))

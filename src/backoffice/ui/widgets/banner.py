"""The bar above the tabs: what was saved, what failed and can be tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, shades_of, tone_role
from backoffice.ui.widgets.painting import rounded

_PASSES_AFTER = 6000  # milliseconds, for good news only


class Banner(QWidget):
    """One message at a time, with at most one button; bad news stays until it is closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.GOOD
        self._act: Callable[[], object] | None = None
        self._icon = icons.IconLabel("", size=18)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        self.close_button = QToolButton()
        mark(self.close_button, "quiet")
        icons.give(self.close_button, "cross")
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message"))
        self.close_button.clicked.connect(self.close_note)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + TIGHT, TIGHT, GAP, TIGHT)
        row.setSpacing(GAP)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_note)
        self.setVisible(False)

    @property
    def tone(self) -> Tone:
        """The tone of the message shown last."""
        return self._tone

    def show_note(
        self,
        text: str,
        tone: Tone = Tone.GOOD,
        *,
        button: str = "",
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None:
        """Show ``text`` in place of what was there; ``act`` runs when ``button`` is pressed."""
        self._tone = tone
        self._act = act
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._icon.show_icon(tone.icon, tone)
        mark(self.label, tone_role(tone))
        self.setVisible(True)
        self.update()
        passes = tone in {Tone.GOOD, Tone.INFO, Tone.PLAIN} and not lasting and not button
        if passes:
            self._timer.start(_PASSES_AFTER)
        else:
            self._timer.stop()
        self._announce()

    def close_note(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._act = None
        if not self.isHidden():
            self.setVisible(False)
            self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = shades_of(self).tone(self._tone)
        painter = QPainter(self)
        rounded(painter, self.rect(), ink.ground, ink.edge, radius=6)

    def _pressed(self) -> None:
        act = self._act
        self.close_note()
        if act is not None:
            act()

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - not at start

        self.setAccessibleName(self.label.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

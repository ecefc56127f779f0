"""Who asks for a file that is in this desk's hands: a line above the files, and two answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from backoffice.records import digits
from backoffice.records.asks import Ask
from backoffice.ui import icons
from backoffice.ui.icons import IconLabel
from backoffice.ui.shown import person_shown, with_key
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.widgets.elided_label import ElidedLabel

GIVE_KEY, KEEP_KEY = "Ctrl+F9", "Ctrl+F8"


class AskStrip(QFrame):
    """Hidden while nobody asks. It takes no focus; of several asks the first is shown."""

    give_wanted = Signal(object)  # Ask
    keep_wanted = Signal(object)  # Ask

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._asks: tuple[Ask, ...] = ()
        self.text = ElidedLabel()
        self.place = ElidedLabel()
        self.others = QLabel()
        for label in (self.place, self.others):
            mark(label, "muted")
        self.give = QPushButton(with_key(self.tr("Give it"), GIVE_KEY))
        self.keep = QPushButton(with_key(self.tr("Not now"), KEEP_KEY))
        mark(self.keep, "quiet")
        icons.give(self.give, "arrow")
        self.give.clicked.connect(self.press_give)
        self.keep.clicked.connect(self.press_keep)
        self._lay_out()
        self.setVisible(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + TIGHT, TIGHT, GAP, TIGHT)
        row.setSpacing(GAP)
        row.addWidget(IconLabel("user", size=18, tone=Tone.INFO))
        row.addWidget(self.text, 1)
        row.addWidget(self.place)
        row.addWidget(self.others)
        for button in (self.give, self.keep):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor at its work
            row.addWidget(button)

    def show_asks(self, asks: Sequence[Ask], called: Mapping[str, str]) -> tuple[Ask, ...]:
        """Show who asks, and return those who were not shown a moment ago."""
        before = {(one.asker, one.case_id, one.held_since) for one in self._asks}
        fresh = [one for one in asks if (one.asker, one.case_id, one.held_since) not in before]
        self._asks = tuple(asks)
        self.setVisible(bool(asks))
        if not asks:
            self._forget()
            return ()
        first = asks[0]
        self.text.set_text(self.words(first, called))
        self.place.set_text(" \u00b7 ".join(_place(first)))
        self.place.setVisible(bool(self.place.text()))
        more = len(asks) - 1
        self.others.setText(self.tr("and %Ln more", "", more) if more else "")
        self.others.setVisible(bool(more))
        self._name(first, called)
        if fresh:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        return tuple(fresh)

    def _forget(self) -> None:
        """Leave no name behind, for eyes or for a screen reader."""
        self.text.set_text("")
        self.place.set_text("")
        self.others.clear()
        for named in (self, self.give, self.keep):
            named.setAccessibleName("")
        self.setAccessibleDescription("")

    def words(self, ask: Ask, called: Mapping[str, str]) -> str:
        """Say who asks for what."""
        return self.tr("{operator} asks for the file of {name}.").format(
            operator=person_shown(called.get(ask.asker, ask.asker)), name=whose(ask)
        )

    def _name(self, ask: Ask, called: Mapping[str, str]) -> None:
        self.setAccessibleName(self.text.text())
        self.setAccessibleDescription(" ".join((self.place.text(), self.others.text())).strip())
        operator = person_shown(called.get(ask.asker, ask.asker))
        self.give.setAccessibleName(
            self.tr("Give the file to {operator}").format(operator=operator)
        )
        self.keep.setAccessibleName(
            self.tr("Not now: keep the file from {operator}").format(operator=operator)
        )

    def press_give(self) -> None:
        """Answer the first ask with yes; nothing when nobody asks."""
        if self._asks:
            self.give_wanted.emit(self._asks[0])

    def press_keep(self) -> None:
        """Answer the first ask with "not now"."""
        if self._asks:
            self.keep_wanted.emit(self._asks[0])


def _place(ask: Ask) -> list[str]:
    desk = digits.isolate(ask.workstation) if ask.workstation else ""
    return [one for one in (desk, ask.centre) if one]


def whose(ask: Ask) -> str:
    """Return whose file is asked for; a name in another script keeps its own order."""
    return f"\u2068{ask.name}\u2069"

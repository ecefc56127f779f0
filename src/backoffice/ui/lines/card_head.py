"""The head of a line card: the number, its centre and state, and the day it is shown as of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import Direction, LineCard
from backoffice.ui import icons
from backoffice.ui.lines.words import line_look
from backoffice.ui.shown import day_shown, line_shown
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.words_lines import cause_words, direction_words, line_state_words

_DAY_WIDTH = 150
_REST = 150  # milliseconds without a key before the day is asked for


class CardHead(QFrame):
    """Asks for another day with ``day_wanted`` (Gregorian; None: now)."""

    day_wanted = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._today = today
        self._past: date | None = None
        self.number = QLabel()
        mark(self.number, "title")
        self.where = ElidedLabel()
        mark(self.where, "muted")
        self.state = StateChip()
        self.causes: list[StateChip] = []
        self.day = JalaliEdit(judge=self._judge)
        self.day.setFixedWidth(_DAY_WIDTH)
        named(self.day, self.tr("The line as of the day"))
        self.now = QPushButton(self.tr("Now"))
        icons.give(self.now, "refresh")
        self.now.setToolTip(self.tr("Back to the line as it is now (Shift+F7)"))
        self.banner = QLabel()
        self.banner.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.banner, tone_role(Tone.WARNING))
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._take_day)
        self.day.changed.connect(lambda _day: self._rest.start())
        self.day.entered.connect(self._take_day)
        self.now.clicked.connect(self.back_to_now)
        self.show_now()

    def _lay_out(self) -> None:
        place = QWidget()
        self._chips = FlowLayout(place, spacing=TIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        top = QHBoxLayout()
        top.setSpacing(WIDE)
        top.addWidget(self.number)
        top.addWidget(self.state)
        top.addStretch(1)
        label = QLabel(self.tr("As of the day"))
        label.setBuddy(self.day.focusProxy() or self.day)
        top.addWidget(label)
        top.addWidget(self.day)
        top.addWidget(self.now)
        self._past_icon = icons.IconLabel("history", Tone.WARNING)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.where)
        below.addWidget(place, 1)
        below.addWidget(self._past_icon)
        below.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(top)
        column.addLayout(below)

    def _judge(self, day: date) -> Flaw | None:
        return Flaw.IN_FUTURE if day > self._today() else None

    # The day

    def past(self) -> date | None:
        """The day that is asked for; None: now."""
        return self._past

    def _take_day(self) -> None:
        """Ask for the day that is typed; a wrong or a coming one asks for now."""
        self._rest.stop()
        day = self.day.value()
        wanted = day if day is not None and day < self._today() else None
        if wanted != self._past:
            self._past = wanted
            self.day_wanted.emit(wanted)

    def back_to_now(self) -> None:
        """Show the line as it is now."""
        before = self._past
        self.show_now()
        if before is not None:
            self.day_wanted.emit(None)

    def show_now(self) -> None:
        """Forget the day; nothing is emitted."""
        self._past = None
        self.day.set_value(None)
        self._show_past()

    def _show_past(self) -> None:
        past = self._past is not None
        self.banner.setVisible(past)
        self._past_icon.setVisible(past)
        self.now.setVisible(past)
        text = self.tr("This is the line on {day}, not now.")
        self.banner.setText(text.format(day=day_shown(self._past)) if past else "")

    # The line

    def show_card(self, card: LineCard, centre: str) -> None:
        """Show a line; ``centre`` is the name of its centre."""
        number = line_shown(card.number) or self.tr("without a number")
        self.number.setText(number)
        holder = card.holder(self._past or self._today())
        owner = holder.name if holder else self.tr("owner not recorded")
        where = self.tr("{centre}, {owner}").format(centre=centre, owner=owner)
        self.where.set_text(where)
        tone, icon = line_look(card.state)
        self.state.show_state(line_state_words(card.state), tone, icon)
        self._show_causes(card)
        self._show_past()
        self.setAccessibleName(number)
        self.setAccessibleDescription(f"{where}, {line_state_words(card.state)}")

    def _show_causes(self, card: LineCard) -> None:
        for old in self.causes:
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.causes = []
        for one in card.causes:
            chip = StateChip()
            text = self.tr("{cause}, {direction}").format(
                cause=cause_words(one.cause), direction=direction_words(one.direction)
            )
            both = one.direction is Direction.BOTH
            chip.show_state(text, Tone.BAD if both else Tone.WARNING, "stop" if both else "")
            self.causes.append(chip)
            self._chips.addWidget(chip)

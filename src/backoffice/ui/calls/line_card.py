"""What the office knows of a line, as much as the desk needs to compare with the papers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.disclosures import Holding, LineFile, NumberPeriod
from backoffice.ui import icons
from backoffice.ui.calls.shown import day_shown, line_shown, veiled
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role

_MOST_NUMBERS = 4


class LineCard(QFrame):
    """Number and centre, the present owner's initials, the numbers the line had before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.icon = icons.IconLabel("phone", size=20)
        self.title = QLabel()
        mark(self.title, "big")
        self.facts = QLabel()
        for label in (self.title, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self.facts)
        self.setAccessibleName(self.tr("The line"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No line is asked for."""
        self._say(self.tr("No line yet"), self.tr("Type the number of the line."), Tone.PLAIN)

    def show_waiting(self, number: str) -> None:
        """The line is being looked up."""
        self._say(line_shown(number), self.tr("The line is being looked up\u2026"), Tone.PLAIN)

    def show_unknown(self, number: str) -> None:
        """Nobody knows the line."""
        text = self.tr("The office has no record of this line and of its owner.")
        self._say(line_shown(number), text, Tone.WARNING)

    def show_line(self, number: str, file: LineFile) -> None:
        """Show a line that is known; ``number`` is the one that was typed."""
        facts = [self._owner(file.owner)]
        if file.centre:
            facts.append(self.tr("Centre: {centre}").format(centre=digits.isolate(file.centre)))
        if not file.number:
            facts.append(self.tr("The line has no number now."))
        elif file.number != number:
            facts.append(self.tr("Its number today: {number}").format(number=_number(file.number)))
        older = [one for one in file.numbers if one.until is not None][:_MOST_NUMBERS]
        facts += [self._earlier(one) for one in older]
        if len(file.holdings) > 1:
            facts.append(self.tr("%Ln owner(s) before", "", len(file.holdings) - 1))
        self._say(line_shown(number), "\n".join(facts), Tone.PLAIN)

    def _owner(self, owner: Holding | None) -> str:
        if owner is None or not owner.name:
            return self.tr("No owner is recorded.")
        if owner.since is None:
            return self.tr("Owner: {name}").format(name=veiled(owner.name))
        return self.tr("Owner: {name}, since {day}").format(
            name=veiled(owner.name), day=day_shown(owner.since)
        )

    def _earlier(self, one: NumberPeriod) -> str:
        return self.tr("Number until {day}: {number}").format(
            number=_number(one.number), day=day_shown(one.until)
        )

    def _say(self, title: str, facts: str, tone: Tone) -> None:
        self.title.setText(title)
        self.facts.setText(facts)
        self.icon.show_icon("phone" if tone is Tone.PLAIN else tone.icon, tone)
        mark(self.facts, "muted" if tone is Tone.PLAIN else tone_role(tone))
        self.setAccessibleDescription(f"{title}\n{facts}")


def _number(number: str) -> str:
    return line_shown(number)

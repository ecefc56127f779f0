"""What the open visit holds so far, with the two ways on: one more request, or its end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.ticket_views import VisitItem, VisitKind, VisitSlip
from backoffice.records.tickets import TicketState
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role
from backoffice.ui.tickets.shown import line_shown, number_shown
from backoffice.ui.tickets.words import service_words, state_words

translate = QCoreApplication.translate

ANOTHER_KEY, END_KEY = "Ctrl+F10", "Shift+F12"


class VisitStrip(QFrame):
    """Hidden while no visit is open at this desk."""

    another_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.title = QLabel()
        mark(self.title, "big")
        self.items = QLabel()
        self.warning = QLabel(self.tr("This request is somebody else's: it ends this visit."))
        mark(self.warning, tone_role(Tone.WARNING))
        for label in (self.title, self.items, self.warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.another = QPushButton(
            self.tr("One more request  {key}").format(key=digits.isolate(ANOTHER_KEY))
        )
        icons.give(self.another, "plus")
        self.end = QPushButton(
            self.tr("End of the visit, slip  {key}").format(key=digits.isolate(END_KEY))
        )
        icons.give(self.end, "print")
        self.another.clicked.connect(self.another_wanted)
        self.end.clicked.connect(self.end_wanted)
        self._lay_out()
        self.setAccessibleName(self.tr("The visit"))
        self.show_visit(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(icons.IconLabel("user", size=20))
        head.addWidget(self.title, 1)
        for button in (self.another, self.end):
            mark(button, "quiet")
            button.setAutoDefault(False)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, TIGHT, WIDE, TIGHT)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self.items)
        column.addWidget(self.warning)

    def show_visit(self, held: VisitSlip | None) -> None:
        """Show a visit and what was done in it; None: there is none."""
        self.setVisible(held is not None)
        self.warn(on=False)
        if held is None:
            self.title.clear()
            self.items.clear()
            return
        name = held.visit.name or self.tr("nobody named")
        count = self.tr("%Ln thing(s) done", "", len(held.items))
        self.title.setText(self.tr("Visit of {name}: {count}").format(name=name, count=count))
        lines = [item_words(one) for one in held.items]
        self.items.setText("   \u2022   ".join(lines))
        self.items.setVisible(bool(lines))
        self.setAccessibleDescription("\n".join([self.title.text(), *lines]))

    def warn(self, *, on: bool) -> None:
        """Say, or say no more, that what is typed is somebody else's."""
        self.warning.setVisible(on)


def item_words(one: VisitItem) -> str:
    """Say in one line what was done: the work, its line or code, how it stands."""
    match one.kind:
        case VisitKind.TICKET if one.service is not None:
            state = state_words(TicketState(one.state))
            return f"{service_words(one.service)} {line_shown(one.number)} ({state})"
        case VisitKind.CASE:
            return translate("Tickets", "Verification {code}").format(code=number_shown(one.code))
        case VisitKind.DISCLOSURE:
            return translate("Tickets", "List of calls {line}").format(line=line_shown(one.number))
        case VisitKind.TICKET | VisitKind.PAPER:
            return translate("Tickets", "Paper {code}").format(code=number_shown(one.code))

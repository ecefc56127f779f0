"""The open tickets of a line and the services that a new one can be of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import SavedView, TicketListRow, TicketSearch
from backoffice.records.tickets import ENDED, MADE_ELSEWHERE, SERVICE_NUMBERS, Service
from backoffice.tickets import reading
from backoffice.ui.doors import TicketSubject, TicketWish
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.naming import Naming
from backoffice.ui.shown import day_shown
from backoffice.ui.theme import TIGHT, mark
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_MOST = 100
_WAIT = 700  # milliseconds for the second digit of a service
#: What a clerk can ask for.
OFFERED = tuple(one for one in SERVICE_NUMBERS if one not in MADE_ELSEWHERE)


class ServiceButtons(QWidget):
    """The services with the office's own numbers: typing the number asks for the service."""

    chosen = Signal(object)  # Service

    def __init__(self, naming: Naming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=TIGHT + 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._typed = ""
        self._numbers = {str(SERVICE_NUMBERS[one]): one for one in OFFERED}
        self.buttons: dict[Service, QPushButton] = {}
        for service in OFFERED:
            number = digits.persian(SERVICE_NUMBERS[service])
            button = QPushButton(f"{number}  {naming.service(service)}")
            mark(button, "chip")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, one=service: self.chosen.emit(one))
            button.installEventFilter(self)
            flow.addWidget(button)
            self.buttons[service] = button
        self.setFocusProxy(self.buttons[OFFERED[0]])
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self._settle)

    def light(self, why: str) -> None:
        """Let the buttons be pressed, or say why they cannot."""
        for button in self.buttons.values():
            button.setEnabled(not why)
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _key(self, watched: object, event: QKeyEvent) -> bool:
        digit = digits.ascii_digits(event.text())
        if digit and digits.only(digit):
            self._digit(digit)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._typed:
                self._settle()
            elif isinstance(watched, QPushButton):
                watched.click()
            return True
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        order = list(self.buttons.values())
        at = next(place for place, one in enumerate(order) if one is watched)
        order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _digit(self, digit: str) -> None:
        typed = self._typed + digit
        if typed not in self._numbers:
            typed = digit
        self._typed = typed if typed in self._numbers else ""
        if not self._typed:
            return
        self.buttons[self._numbers[typed]].setFocus(Qt.FocusReason.ShortcutFocusReason)
        longer = any(one != typed and one.startswith(typed) for one in self._numbers)
        if longer:
            self._wait.start()
        else:
            self._settle()

    def _settle(self) -> None:
        self._wait.stop()
        service, self._typed = self._numbers.get(self._typed), ""
        if service is not None:
            self.buttons[service].click()


class TicketPanel(QWidget):
    """Lists the tickets of a line that are not ended; asks for a new one."""

    wanted = Signal(object)  # Subject

    def __init__(
        self, jobs: Jobs, desk: Desk, naming: Naming, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk = desk
        self._naming = naming
        self._line, self._number = "", ""
        self._asked = 0
        self.table = RecordTable(RecordModel(self._columns(), self, identity=_id))
        named(self.table, self.tr("Open tickets of the line"))
        self.services = ServiceButtons(naming)
        self.services.setAccessibleName(self.tr("A new ticket of this line"))
        self.said = QLabel()
        mark(self.said, "muted")
        self.title = QLabel(self.tr("A new ticket of this line (F4, then the service's number)"))
        mark(self.title, "heading")
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(top)
        column.addWidget(self.services)
        column.addWidget(self.table, 1)
        self.services.chosen.connect(self.begin)
        self.table.opened.connect(lambda row: self.wanted.emit(TicketSubject(row.id)))
        self.show_line("", "")

    def _columns(self) -> list[Column]:
        naming = self._naming
        return [
            Column("code", self.tr("Code"), lambda one: one.code, width=150, number=True),
            Column(
                "service",
                self.tr("Service"),
                lambda one: naming.service(one.service),
                width=220,
                stretch=True,
            ),
            Column(
                "state",
                self.tr("State"),
                lambda one: naming.ticket_state(one.state),
                width=150,
                tone=lambda one: naming.ticket_look(one.state)[0],
                icon=lambda one: naming.ticket_look(one.state)[1],
            ),
            Column("name", self.tr("Asker"), lambda one: one.name, width=150),
            Column("promised", self.tr("Promised"), lambda one: day_shown(one.promised), width=100),
        ]

    def show_line(self, line_id: str, number: str) -> None:
        """Show the tickets of a line, by id; ``number`` is what a new one is filled with."""
        self._asked += 1
        self._line, self._number = line_id, number
        self.services.light(self.why_not())
        self.table.records.show(())
        self.said.setText("")
        if line_id and self._desk.may(Right.SEE_TICKETS):
            self._read(line_id)

    def _read(self, line_id: str) -> None:
        asked = self._asked

        def done(rows: Sequence[TicketListRow]) -> None:
            if asked == self._asked:
                self._show([one for one in rows if one.state not in ENDED])

        wanted = TicketSearch(SavedView.OF_LINE, line_id=line_id)
        self._jobs.read(self, lambda session: reading.list_(session, wanted, limit=_MOST), done)

    def _show(self, rows: Sequence[TicketListRow]) -> None:
        self.table.records.show(rows)
        count = self.tr("%Ln open ticket(s)", "", len(rows))
        self.said.setText(count if rows else self.tr("The line has no open ticket."))

    def why_not(self) -> str:
        """Why no ticket can be begun now; "" when one can."""
        if not self._desk.may(Right.OPEN_TICKETS):
            return self.tr("Your role may not open tickets.")
        if not self._line:
            return self.tr("Choose a line first.")
        if not self._number:
            return self.tr("The line has no number now.")
        return ""

    def begin(self, service: Service) -> None:
        """Ask for a new ticket of this line."""
        if not self.why_not():
            self.wanted.emit(TicketWish(self._number, service))


def _id(one: TicketListRow) -> str:
    return one.id

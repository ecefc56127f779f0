"""The ticket being worked on: head, form, effect, papers, notes, history, next steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.operators import Desk
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_papers import KeptSheet, SheetKind
from backoffice.records.ticket_views import Relative, TicketView
from backoffice.records.tickets import Step, StepKind
from backoffice.tickets.actions_desk import SYSTEM
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui import icons
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.tickets.actions_bar import ActionsBar
from backoffice.ui.tickets.fact_grid import FactGrid
from backoffice.ui.tickets.shown import day_shown, moment_shown, number_shown
from backoffice.ui.tickets.ticket_header import TicketHeader
from backoffice.ui.tickets.value_texts import effect_rows, facts
from backoffice.ui.tickets.words import (
    paper_words,
    service_words,
    sheet_words,
    state_words,
    step_words,
    unit_words,
)
from backoffice.ui.widgets import reading_order
from backoffice.ui.widgets.form import section


class TicketPane(QWidget):
    """Shows a view that was read; asks for nothing by itself."""

    ticket_wanted = Signal(str)  # id of a relative
    scan_wanted = Signal(object)  # KeptPaper
    copy_wanted = Signal(object)  # KeptSheet
    pin_pressed = Signal()  # of a code whose slip no printer took

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TicketView | None = None
        self.header = TicketHeader()
        self.form = FactGrid()
        self.result = FactGrid()
        self.effect = FactGrid(3)
        self.papers = FactGrid()
        self.notes = FactGrid()
        self.history = FactGrid(3)
        self.bar = ActionsBar(desk)
        self.scans = _Buttons()
        self.sheets = _Buttons()
        self.relatives = _Buttons()
        self._sections: dict[QWidget, QLabel] = {}
        self.nothing = QLabel(self.tr("Choose a ticket, or open a new one with F10."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self.nothing, "muted")
        self._lay_out()
        self.show_nothing()

    def _parts(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(TIGHT, 0, GAP, 0)
        column.setSpacing(TIGHT)
        for widget, title in (
            (self.form, self.tr("Request")),
            (self.result, self.tr("Result")),
            (self.effect, self.tr("Effect on the line")),
            (self.papers, self.tr("Papers")),
            (self.sheets, self.tr("Printed papers")),
            (self.notes, self.tr("Notes")),
            (self.relatives, self.tr("Belongs together")),
            (self.history, self.tr("History")),
        ):
            self._sections[widget] = section(title)
            column.addWidget(self._sections[widget])
            column.addWidget(widget)
            if widget is self.papers:
                column.addWidget(self.scans)
        column.addStretch(1)
        return inside

    def _lay_out(self) -> None:
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._parts())
        self.area.setAccessibleName(self.tr("The ticket"))
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP)
        whole.addWidget(self.header)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.bar)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.setFocusProxy(self.area)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return reading_order.go(self, forward=forward) or super().focusNextPrevChild(forward)

    # What is shown

    def view(self) -> TicketView | None:
        """The ticket that is shown."""
        return self._view

    def ticket_id(self) -> str:
        """The id of the shown ticket, "" for none."""
        return self._view.ticket.id if self._view else ""

    def show_nothing(self) -> None:
        """Take every name off the screen."""
        self._view = None
        self.pages.setCurrentIndex(0)
        for grid in (self.form, self.result, self.effect, self.papers, self.notes, self.history):
            grid.show_rows(())
        self.bar.show_nothing()

    def show_ticket(self, view: TicketView) -> None:
        """Show a ticket."""
        other = view.ticket.id != self.ticket_id()
        self._view = view
        ticket, spec = view.ticket, spec_of(view.ticket.service)
        self.header.show_ticket(view)
        self.form.show_rows(facts(ticket.service, spec.fields, ticket.form, view.card))
        self.result.show_rows(facts(ticket.service, spec.result, ticket.result, view.card))
        self._sections[self.effect].setText(
            self.tr("Effect on the line")
            if view.applied
            else self.tr("Effect on the line (when it is done)")
        )
        self.effect.show_rows(
            effect_rows(view.effect), (self.tr("What"), self.tr("Old"), self.tr("New"))
        )
        self._show_papers(view)
        self.notes.show_rows(
            [(f"{_person(view, one.by)}\n{moment_shown(one.at)}", one.text) for one in view.notes]
        )
        self._show_relatives(view)
        self.history.show_rows([self._step(one, view) for one in reversed(view.steps)])
        self.bar.show_ticket(view)
        if other:
            self.sheets.show_buttons(())
        for widget, title in self._sections.items():
            title.setVisible(not widget.isHidden())
        self.pages.setCurrentIndex(1)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _show_papers(self, view: TicketView) -> None:
        rows = []
        order = list(TicketPaper)
        for one in sorted(view.papers, key=lambda one: order.index(one.shown.paper)):
            seen = self.tr("original seen") if one.shown.original_seen else self.tr("copy alone")
            facts_ = [number_shown(one.shown.number), day_shown(one.shown.dated), seen]
            facts_ += [_person(view, one.by), moment_shown(one.at)]
            told = "   ".join(part for part in facts_ if part)
            rows.append((paper_words(one.shown.paper), told))
        self.papers.show_rows(rows)
        self.scans.show_buttons(
            [
                (
                    self.tr("Scan: {paper}").format(paper=paper_words(one.shown.paper)),
                    partial(self.scan_wanted.emit, one),
                )
                for one in view.papers
                if one.scan_id
            ]
        )

    def show_sheets(self, view: TicketView, sheets: Sequence[KeptSheet], pin: str) -> None:
        """List what was printed of a ticket; pressed, it is printed as a copy.

        ``pin`` is what is to be said of a sealed slip that was not printed, "" for nothing.
        """
        if view is not self._view:
            return
        unprinted = [(pin, self.pin_pressed.emit)] if pin else []
        self.sheets.show_buttons(
            unprinted
            + [
                (
                    self.tr("{paper} {number}, {at}: print a copy").format(
                        paper=sheet_words(one.kind),
                        number=number_shown(one.number),
                        at=moment_shown(one.at),
                    ),
                    partial(self.copy_wanted.emit, one),
                )
                for one in sheets
                if one.kind is not SheetKind.PIN  # a sealed slip has no copy
            ]
        )
        if unprinted:
            icons.give(self.sheets.buttons[0], "warning", Tone.WARNING)
        self._sections[self.sheets].setVisible(not self.sheets.isHidden())

    def _show_relatives(self, view: TicketView) -> None:
        found: list[tuple[str, Relative]] = []
        if view.parent is not None:
            found.append((self.tr("Made from"), view.parent))
        found += [(self.tr("Led to"), one) for one in view.children]
        if view.reversed_by is not None:
            found.append((self.tr("Taken back by"), view.reversed_by))
        self.relatives.show_buttons(
            [
                (
                    f"{word}: {_relative_words(one)}",
                    partial(self.ticket_wanted.emit, one.id),
                )
                for word, one in found
            ]
        )

    def _step(self, step: Step, view: TicketView) -> tuple[str, str, str]:
        reasons = {one.code: one.title for one in view.profile.reasons}
        if step.kind is StepKind.MOVE:
            what = self.tr("{old} \u2190 {new}").format(
                new=state_words(step.target), old=state_words(step.source)
            )
        elif step.kind is StepKind.EDIT and step.by == SYSTEM:
            what = self.tr("Late: told to the supervisor")
        elif step.kind is StepKind.HAND_OVER:
            target = step.values.get("unit")
            what = step_words(step.kind)
            if target:
                what = f"{what}: {unit_words(type(step.unit)(target))}"
        else:
            what = step_words(step.kind)
        why = [reasons.get(step.reason, step.reason), step.note]
        told = "\n".join([what, *(one for one in why if one)])
        return moment_shown(step.at), _person(view, step.by), told


def _person(view: TicketView, username: str) -> str:
    """What an operator is called; who is not known any more keeps the user name."""
    return person_shown(view.people.get(username, username))


def _relative_words(one: Relative) -> str:
    return f"{service_words(one.service)} {number_shown(one.code)} ({state_words(one.state)})"


class _Buttons(QWidget):
    """Quiet buttons under each other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.buttons: list[QPushButton] = []

    def show_buttons(self, wanted: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show these in place of the old ones."""
        for old in self.buttons:
            self._column.removeWidget(old)
            old.deleteLater()
        self.buttons = []
        for text, act in wanted:
            button = QPushButton(text)
            mark(button, "quiet")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, do=act: do())
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))

"""Mending the form of a ticket, and what is done when a colleague was first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from backoffice.records.ticket_forms import FieldSpec, FormFinding
from backoffice.records.ticket_views import FieldDifference, TicketView
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.tickets.choices import Offered
from backoffice.ui.tickets.deed_dialog import DeedDialog
from backoffice.ui.tickets.finding_texts import short_words
from backoffice.ui.tickets.typed_form import TypedForm
from backoffice.ui.tickets.value_texts import value_shown
from backoffice.ui.tickets.words import state_words, unit_words
from backoffice.ui.tickets.words_fields import field_words
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.keyed_chips import KeyedChips

translate = QCoreApplication.translate

_MINE, _THEIRS = "mine", "theirs"


class FormDialog(DeedDialog):
    """The service's form with what was asked for."""

    def __init__(self, parent: QWidget, view: TicketView, home: str, offered: Offered) -> None:
        title = translate("Tickets", "Mend the form")
        super().__init__(parent, title, translate("Tickets", "Keep"))
        self.version = view.ticket.version
        self._view = view
        self.form = TypedForm(home, columns=1)
        self.form.ask(view.ticket.service, spec_of(view.ticket.service).fields)
        self.form.offer(offered)
        self.form.put(view.ticket.form)
        self.form.submitted.connect(self.go_on)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.fit()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Mapping[str, Any]:
        """The form."""
        return self.form.form()

    def show_refusal(self, found: Sequence[object]) -> None:
        """List what is wrong, under the fields as well."""
        super().show_refusal(found)
        self.form.say(
            {one.field: short_words(one) for one in found if isinstance(one, FormFinding)}
        )

    def take_over(self, form: Mapping[str, Any], version: int) -> None:
        """Go on from what the clash left, on the ticket as it is now."""
        self.form.put(form)
        self.version = version

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        return self.form.form() == dict(self._view.ticket.form)


class ConflictDialog(DeedDialog):
    """Field by field: what stood there, what this desk typed, what the colleague kept."""

    def __init__(
        self,
        parent: QWidget,
        service: Service,
        by: str,
        differences: Sequence[FieldDifference],
        *,
        people: Mapping[str, str],
    ) -> None:
        """Show what ``by`` changed; ``people`` are the names of operators by user name."""
        super().__init__(
            parent, translate("Tickets", "A colleague was first"), translate("Tickets", "Go on")
        )
        self._people = people
        self._fields = {one.name: one for one in spec_of(service).fields}
        self._service = service
        self._differences = differences
        self.choices: dict[str, KeyedChips] = {}
        told = QLabel(
            self.tr("{who} has changed this ticket meanwhile.").format(who=self._name_of(by))
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(told)
        grid = QGridLayout()
        grid.setHorizontalSpacing(WIDE)
        grid.setVerticalSpacing(GAP)
        heads = ("", self.tr("Was"), self.tr("Mine"), self.tr("Theirs"))
        for column, text in enumerate(heads):
            grid.addWidget(_cell(text, muted=True), 0, column)
        for line, one in enumerate(differences, 1):
            self._add(grid, 2 * line, one)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.fit()
        first = next(iter(self.choices.values()), None)
        (first or self.yes).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, grid: QGridLayout, line: int, one: FieldDifference) -> None:
        grid.addWidget(_cell(self._name(one.field), muted=True), line, 0)
        for column, value in enumerate((one.was, one.mine, one.theirs), 1):
            grid.addWidget(_cell(self._shown(one.field, value)), line, column)
        if one.field in self._fields:
            chips = KeyedChips(
                [
                    Choice(_MINE, self.tr("Keep what I wrote")),
                    Choice(_THEIRS, self.tr("Take what they wrote")),
                ]
            )
            chips.choose(_MINE if one.mine != one.was else _THEIRS)
            chips.setAccessibleName(self._name(one.field))
            self.choices[one.field] = chips
            grid.addWidget(chips, line + 1, 1, 1, 3)

    def _name(self, field: str) -> str:
        if field in self._fields:
            return field_words(field)
        names: dict[str, Callable[[str], str]] = {
            "state": lambda _: self.tr("State"),
            "unit": lambda _: self.tr("Unit"),
            "holder": lambda _: self.tr("In the hands of"),
        }
        return names[field](field)

    def _shown(self, field: str, value: Any) -> str:
        spec: FieldSpec | None = self._fields.get(field)
        if spec is not None:
            return value_shown(self._service, spec, value)
        if field == "state":
            return state_words(TicketState(value))
        if field == "unit":
            return unit_words(Unit(value))
        return self._name_of(str(value)) if value else self.tr("nobody")

    def _name_of(self, username: str) -> str:
        return person_shown(self._people.get(username, username))

    def answers(self) -> Mapping[str, Any]:
        """The differing fields as they shall be."""
        return {
            one.field: one.mine if self.choices[one.field].key() == _MINE else one.theirs
            for one in self._differences
            if one.field in self.choices
        }


def _cell(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    )
    if muted:
        mark(label, "muted")
    return label

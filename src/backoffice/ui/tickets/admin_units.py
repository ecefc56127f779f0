"""The page of units: who works in which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.service_admin import UnitMember
from backoffice.records.tickets import Unit
from backoffice.tickets import administration
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.words import unit_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.form import Form, named
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.words_common import role_words

translate = QCoreApplication.translate
_COLUMNS = "administration/units"


def _units(member: UnitMember) -> str:
    comma = translate("Services", ", ")
    return comma.join(unit_words(one) for one in Unit if one in member.units | member.by_role)


class UnitsPage(LivePage):
    """The operators with their units; the chosen one's are toggled below."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Units"),
            self.tr("A ticket is worked on by the operators of the unit that has it."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._typed: dict[str, frozenset[Unit]] = {}  # by operator, chosen and not saved
        self.model = RecordModel(self._columns(), self, identity=lambda one: one.operator)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Operators and their units"))
        remember_columns(self.table, memory, _COLUMNS)
        self.units = ChoiceChips(
            [Choice(unit, unit_words(unit)) for unit in Unit], single=False, optional=True
        )
        form = Form()
        self.row = form.add(self.tr("Works in"), self.units)
        bar = Bar(self)
        self.save_button = bar.add(
            self.tr("&Save the units"), "save", self.save, key="Ctrl+Return", role="primary"
        )
        self.column.addWidget(self.table, 1)
        self.column.addWidget(form)
        self.column.addWidget(bar)
        self.table.picked.connect(self._picked)
        self.units.changed.connect(self._settle)
        self._settle()
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name",
                self.tr("Name"),
                lambda one: one.name,
                width=170,
                tone=lambda one: Tone.WARNING if one.operator in self._typed else None,
                icon=lambda one: "edit" if one.operator in self._typed else "",
            ),
            Column("operator", self.tr("User name"), lambda one: f"\u2066{one.operator}\u2069"),
            Column("role", self.tr("Role"), lambda one: role_words(one.role), width=110),
            Column("centre", self.tr("Centre"), lambda one: one.centre, width=90),
            Column("units", self.tr("Units"), _units, width=300, stretch=True),
        ]

    def refresh(self) -> None:
        """List the operators anew."""
        self._jobs.read(self, administration.members, self._show)

    def _show(self, members: Sequence[UnitMember]) -> None:
        self.model.show(members)
        if self.table.current() is None and members:
            self.table.select_row(0)
        self._picked(self.table.current())

    def _picked(self, member: UnitMember | None) -> None:
        chosen = self._typed.get(member.operator, member.units) if member is not None else ()
        self.units.choose(*chosen)
        brought = member.by_role if member is not None else frozenset()
        text = self.tr("The role itself works in: {unit}")
        names = [unit_words(one) for one in brought]
        self.row.note(text.format(unit=names[0]) if names else "")
        self._settle()

    def wanted(self) -> frozenset[Unit]:
        """The units that are chosen."""
        return frozenset(Unit(str(one)) for one in self.units.chosen())

    def _settle(self) -> None:
        member, wanted = self.table.current(), self.wanted()
        changed = member is not None and wanted != member.units
        self.save_button.setEnabled(changed)
        icons.give(self.save_button, "save", None if changed else Tone.PLAIN)
        if member is None:
            return
        marked = member.operator in self._typed
        if changed:
            self._typed[member.operator] = wanted
        else:
            self._typed.pop(member.operator, None)
        if changed != marked:
            self.model.update(self.model.row_of(member.operator), member)

    def save(self) -> None:
        """Keep the units of the chosen operator."""
        member, wanted = self.table.current(), self.wanted()
        if member is not None:
            self._jobs.write(
                self,
                lambda session: administration.set_units(session, member.operator, wanted),
                lambda _none: self._saved(member.operator),
                lambda failure: self._messages.show_failure(failure, reload=self.refresh),
            )

    def _saved(self, operator: str) -> None:
        self._typed.pop(operator, None)
        self._messages.say(self.tr("The units were saved."))
        self.refresh()

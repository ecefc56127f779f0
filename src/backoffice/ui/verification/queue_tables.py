"""The tables of the queue: cases, and records that wait for correction."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.cases import QueueRow
from backoffice.records.intake import WaitingRecord, Weight
from backoffice.records.phones import display
from backoffice.ui.theme import Tone
from backoffice.ui.verification.texts import age_words
from backoffice.ui.verification.words import kind_icon, state_look, state_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.giving_table import GivingTable
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

translate = QCoreApplication.translate


_LEAST = {"name": 120}  # pixels: the name is what a clerk looks for
_GIVE_WAY = ("identifier", "phone", "age")


def case_table(home: str, parent: QWidget) -> GivingTable:
    """Make the table of cases; numbers of the ``home`` area stand without its code."""
    table: GivingTable
    columns = _case_columns(home, lambda row: age_words(row.waiting_since, table.now))
    model = RecordModel(columns, parent, identity=lambda row: row.id)
    table = GivingTable(model, parent, give_way=_GIVE_WAY, least=_LEAST)
    named(table, translate("Verification", "Queue"))
    return table


def _case_columns(home: str, age: Callable[[QueueRow], str]) -> list[Column]:
    return [
        Column(
            "state",
            translate("Verification", "State"),
            lambda row: state_words(row.state),
            width=96,
            tone=lambda row: state_look(row.state)[0],
            icon=lambda row: state_look(row.state)[1],
        ),
        Column(
            "name",
            translate("Verification", "Name"),
            lambda row: row.name,
            icon=lambda row: kind_icon(row.kind),
            stretch=True,
        ),
        Column(
            "identifier",
            translate("Verification", "Identifier"),
            lambda row: row.identifier.partition("@")[0],
            width=98,
            number=True,
        ),
        Column(
            "phone",
            translate("Verification", "Phone"),
            lambda row: _phone(row, home),
            width=96,
            number=True,
        ),
        Column("age", translate("Verification", "Age"), age, width=70),
    ]


def _phone(row: QueueRow, home: str) -> str:
    if not row.phones:
        return ""
    more = f" +{len(row.phones) - 1}" if len(row.phones) > 1 else ""
    return display(row.phones[0]).removeprefix(f"{home}-") + more


def record_table(parent: QWidget) -> RecordTable:
    """Make the table of records that wait for correction."""
    columns = [
        Column(
            "name",
            translate("Verification", "Name"),
            lambda one: one.name or translate("Verification", "Without a name"),
            icon=lambda one: kind_icon(one.kind) if one.kind else "document",
            stretch=True,
        ),
        Column(
            "problems",
            translate("Verification", "To correct"),
            _problems,
            width=92,
            tone=lambda _one: Tone.WARNING,
        ),
        Column("file", translate("Verification", "File"), lambda one: one.file_name, width=130),
        Column(
            "line",
            translate("Verification", "Line"),
            lambda one: str(one.line_no),
            width=56,
            number=True,
        ),
    ]
    table = RecordTable(RecordModel(columns, parent, identity=lambda one: one.id), parent)
    named(table, translate("Verification", "Records to correct"))
    return table


def _problems(one: WaitingRecord) -> str:
    wrong = sum(1 for problem in one.problems if problem.weight is Weight.WRONG)
    return translate("Verification", "%Ln fault(s)", "", wrong)

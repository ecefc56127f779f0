"""The table of tickets: what, whose, where it stands, how late it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records import dates, digits
from backoffice.records.phones import display
from backoffice.records.ticket_views import ClockTone, TicketListRow
from backoffice.records.tickets import OPEN
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.shown import age_shown, percent_shown
from backoffice.ui.tickets.words import (
    clock_look,
    clock_tone_words,
    service_words,
    state_look,
    state_words,
    unit_words,
)
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.giving_table import GivingTable
from backoffice.ui.widgets.record_table import Column, RecordModel

translate = QCoreApplication.translate

#: In this order columns make room when the pane is narrow.
_GIVE_WAY = ("age", "unit", "name", "code", "promised", "number", "clock")


def ticket_table(home: str, parent: QWidget) -> GivingTable:
    """Make the table; numbers of the ``home`` area stand without its code."""
    table: GivingTable
    columns = _columns(
        home,
        lambda row: age_shown(row.created_at, table.now),
        lambda row: clock_text(row, table.now),
    )
    model = RecordModel(columns, parent, identity=lambda row: row.id)
    table = GivingTable(model, parent, give_way=_GIVE_WAY)
    named(table, translate("Tickets", "Tickets"))
    return table


Told = Callable[[TicketListRow], str]


def _columns(home: str, age: Told, clock: Told) -> list[Column]:
    return [*_what(home), *_when_and_whose(age, clock)]


def _what(home: str) -> list[Column]:
    return [
        Column(
            "state",
            translate("Tickets", "State"),
            lambda row: state_words(row.state),
            width=132,
            tone=lambda row: state_look(row.state)[0],
            icon=lambda row: state_look(row.state)[1],
        ),
        Column(
            "service",
            translate("Tickets", "Service"),
            lambda row: service_words(row.service),
            width=150,
            stretch=True,
        ),
        Column(
            "number",
            translate("Tickets", "Number"),
            lambda row: display(row.number).removeprefix(f"{home}-"),
            width=84,
            number=True,
        ),
    ]


def _when_and_whose(age: Told, clock: Told) -> list[Column]:
    return [
        Column(
            "clock",
            translate("Tickets", "Clock"),
            clock,
            width=108,
            tone=lambda row: clock_look(row.tone)[0] if row.due_at else None,
            icon=lambda row: clock_look(row.tone)[1] if row.due_at else "",
        ),
        Column(
            "promised",
            translate("Tickets", "Promised"),
            lambda row: dates.jalali(row.promised) if row.promised else "",
            width=88,
            number=True,
        ),
        Column("code", translate("Tickets", "Code"), lambda row: row.code, width=120, number=True),
        Column("name", translate("Tickets", "Name"), lambda row: row.name, width=110),
        Column("unit", translate("Tickets", "Unit"), lambda row: unit_words(row.unit), width=100),
        Column("age", translate("Tickets", "Age"), age, width=68),
    ]


def clock_text(row: TicketListRow, now: datetime) -> str:
    """The share of its time that a ticket has used; of a late one the days since the promised."""
    if row.state not in OPEN:
        return ""  # nothing is owed any more
    if row.due_at is None:
        return translate("Tickets", "stands")
    if row.tone is ClockTone.LATE:
        late = (dates.tehran_date(now) - row.promised).days if row.promised else 0
        if late <= 0:  # nobody has begun, or its hours are over
            return clock_tone_words(row.tone)
        return translate("Tickets", "{days} days late").format(days=digits.persian(late))
    if clock_look(row.tone)[0] is Tone.PLAIN:
        return percent_shown(row.percent)
    return translate("Tickets", "{percent} {word}").format(
        percent=percent_shown(row.percent), word=clock_tone_words(row.tone)
    )

"""An entry of a line's timeline as a sentence: codes become words, numbers keep their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.cases import CaseState
from backoffice.records.line_facts import (
    AddressKind,
    AdslState,
    Cause,
    Direction,
    EventKind,
    LineEvent,
)
from backoffice.records.lines import AccessClass, Listing
from backoffice.records.tickets import Service, TicketState
from backoffice.ui.lines.naming import Naming
from backoffice.ui.shown import day_shown, line_shown, number_shown
from backoffice.ui.words_lines import (
    access_words,
    address_words,
    adsl_words,
    cause_words,
    direction_words,
    listing_words,
    number_causes,
)

translate = QCoreApplication.translate
C = TypeVar("C")


def event_text(
    event: LineEvent, naming: Naming, centres: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Say what happened; ``naming`` names other rooms' things, ``centres`` are names by code."""
    given = [*event.values, "", "", "", "", ""]
    match event.kind:
        case EventKind.NUMBER:
            return _joined(line_shown(given[0]), number_causes().get(given[1], ""))
        case EventKind.CENTRE:
            return centres.get(given[0], given[0])
        case EventKind.SERVICE_ON | EventKind.SERVICE_OFF:
            return digits.persian(given[0])  # the catalogue's codes are its titles
        case EventKind.OWNER:
            return _joined(given[0], number_shown(given[1]))
        case EventKind.TENANT:
            return _joined(given[0], _gone() if given[2] else _until(given[1]))
        case EventKind.ADDRESS:
            return _address(given)
        case EventKind.CUT:
            return _cut(given)
        case EventKind.RECONNECT:
            return _coded(Cause, given[0], cause_words)
        case EventKind.ACCESS:
            return _coded(AccessClass, given[0], access_words)
        case EventKind.LISTING:
            return _joined(_coded(Listing, given[0], listing_words), given[1])
        case EventKind.ADSL:
            state = _coded(AdslState, given[0], adsl_words) if given[0] else _gone()
            return _joined(state, number_shown(given[1]), given[2])
        case EventKind.PIN:
            return translate("Lines", "A new code was issued.")
        case _:
            return _paper(event.kind, given, naming)


def _paper(kind: EventKind, given: Sequence[str], naming: Naming) -> str:
    """Say which ticket, case, receipt, disclosure or offence it was."""
    code = number_shown(given[0])
    match kind:
        case EventKind.TICKET:
            service = _coded(Service, given[1], naming.service)
            return _joined(service, code, _coded(TicketState, given[2], naming.ticket_state))
        case EventKind.CASE:
            return _joined(code, _coded(CaseState, given[1], naming.case_state))
        case EventKind.OFFENCE:
            order = translate("Lines", "Offence {order}").format(order=code)
            return _joined(order, number_shown(given[1]))
        case _:
            return code


def _address(given: Sequence[str]) -> str:
    kind = _coded(AddressKind, given[0], address_words)
    if not given[1]:
        return _joined(kind, _gone())
    return _joined(kind, digits.persian(given[1]), number_shown(given[2]))


def _cut(given: Sequence[str]) -> str:
    parts = [
        _coded(Cause, given[0], cause_words),
        _coded(Direction, given[1], direction_words),
        _until(given[2]),
        given[3],
    ]
    if given[4]:
        letter = translate("Lines", "letter {number}").format(number=number_shown(given[4]))
        parts.append(letter)
    return _joined(*parts)


def _gone() -> str:
    return translate("Lines", "taken away")


def _until(day: str) -> str:
    try:
        shown = day_shown(date.fromisoformat(day)) if day else ""
    except ValueError:
        shown = number_shown(day)
    if not shown:
        return ""
    return translate("Lines", "until {day}").format(day=shown)


def _coded(kind: Callable[[str], C], code: str, words: Callable[[C], str]) -> str:
    """Name a code; one that a newer program wrote is shown as it is."""
    try:
        return words(kind(code)) if code else ""
    except ValueError:
        return number_shown(code)


def _joined(*parts: str) -> str:
    return translate("Lines", ", ").join(part for part in parts if part)

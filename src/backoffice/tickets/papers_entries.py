"""What stands on the papers of a ticket, by service; pure.

Only fields of the form go on slips and work orders: results of a trace are in none of them
(domain.md §2.2, §7.4). Certificates say what was and what is (domain.md §6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from backoffice.records import dates
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    ChangeNumber,
    CutCause,
    LineCard,
    LineChange,
    MoveToCentre,
    RemoveService,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetListing,
)
from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import Asker, FieldKind, FieldSpec
from backoffice.records.ticket_papers import Depends, Entry
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import Service, Ticket, Unit
from backoffice.tickets.rules_effects import former_number
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services.number_change import FREE_OF_CHARGE

#: Whoever goes to the subscriber's house has to find it, and to ask for somebody.
FIELD_UNITS = frozenset({Unit.DROP_WIRE, Unit.CABLE, Unit.DATA})
_NEEDS_ADDRESS = FIELD_UNITS | {Unit.LINE_ASSIGNMENT}
_FACILITIES = frozenset(
    {Service.RELOCATION_FEASIBILITY, Service.RELOCATION, Service.ADSL, Service.NUMBER_CHANGE}
)
#: What the office agreed with the asker is no business of a unit.
_NOT_FOR_UNITS = frozenset(
    {
        *("authority", "letter_no", "letter_on", "permit_no", "permit_on", "fee_accepted"),
        *("billing_told", "confirmed", "mobile", "events", "reason"),
    }
)
#: Of a trace a unit is told the line and the hours, and a paper no free text at all.
_OF_TRACE_FOR_UNITS = frozenset({"first_hour", "last_hour"})
_NEVER_OF_TRACE = frozenset({"note"})
#: Who asks for the company or by law is named by a letter, not by a person.
_NAMELESS = frozenset({Asker.OWNER.value, Asker.COMPANY.value, Asker.AUTHORITY.value})


@dataclass(frozen=True, slots=True)
class Effects:
    """What done changed and what it was before; both in the order of the effect."""

    changes: tuple[LineChange, ...] = ()
    inverse: tuple[LineChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Words that the office keeps for its codes: centres, special services; and lifted causes."""

    centres: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)
    causes: Mapping[str, CutCause] = field(default_factory=dict)


def asked(ticket: Ticket, names: Names) -> tuple[Entry, ...]:
    """Return what the subscriber's slip says was asked for."""
    hidden = _NEVER_OF_TRACE if ticket.service is Service.NUISANCE_CALLS else frozenset()
    return tuple(_of_form(ticket, names, lambda one: one not in hidden))


def fee(ticket: Ticket, rials: int | None) -> tuple[Entry, ...]:
    """Return what the service costs; ``rials`` None: the office has set no fee.

    Free: a number that the company or a nuisance makes change (domain.md §2 item 7), and opening
    every zero (item 5).
    """
    if rials is None:
        return ()
    free = {
        Service.NUMBER_CHANGE: ticket.form.get("cause") in FREE_OF_CHARGE,
        Service.ACCESS_CLASS: ticket.form.get("access") == AccessClass.NO_LIMIT.value,
    }
    text = "0" if free.get(ticket.service, False) else str(rials)
    return (Entry("fee", FieldKind.NUMBER, (text,)),)


def for_unit(ticket: Ticket, unit: Unit, names: Names, card: LineCard | None) -> tuple[Entry, ...]:
    """Return what a unit's work order says."""
    trace = ticket.service is Service.NUISANCE_CALLS
    shown: Callable[[str], bool] = (
        _OF_TRACE_FOR_UNITS.__contains__ if trace else lambda one: one not in _NOT_FOR_UNITS
    )
    found = [*_former(ticket, card), *_of_form(ticket, names, shown)]
    if card is not None and unit in _NEEDS_ADDRESS and not trace:
        found += _where(card, "old_" if any(one.name == "address" for one in found) else "")
    return tuple(found)


def _former(ticket: Ticket, card: LineCard | None) -> Iterator[Entry]:
    """Tell 118 and the data unit the number that a change of number left behind."""
    former = former_number(ticket, card)
    if former:
        yield Entry("old_number", FieldKind.PHONE, (former,))


def may_name(ticket: Ticket, unit: Unit) -> bool:
    """Say whether a unit's work order names the asker."""
    return unit in FIELD_UNITS and ticket.service is not Service.NUISANCE_CALLS


def depends(ticket: Ticket, profile: Profile) -> tuple[Depends, ...]:
    """Return what the promised day depends on."""
    found = []
    if profile.feasibility:
        found.append(Depends.FEASIBILITY)
    if ticket.service in _FACILITIES:
        found.append(Depends.FACILITIES)
    if any(one is not Unit.COUNTER for one in profile.route):
        found.append(Depends.UNITS)
    if profile.days:
        found += [Depends.WORKING_DAYS, Depends.CUSTOMER]
    return tuple(found)


def certified(
    ticket: Ticket, effects: Effects, names: Names, card: LineCard | None
) -> tuple[Entry, ...]:
    """Return what a certificate says, by the kind of service (domain.md §6)."""
    found = list(_changed(ticket, effects, names))
    former = list(_former(ticket, card))
    if former:
        number = Entry("new_number", FieldKind.PHONE, (ticket.number,))
        found = [*former, number, *(one for one in found if one.name != "old_title")]
    shown = {one.name for one in found}
    spec = spec_of(ticket.service)
    skipped = {"access", "address", "postal_code", "number", "add", "remove", "fee_accepted"}
    skipped |= {"billing_told", "neighbour", "lifts", "pin_hash", "title", "centre"}
    given = {**_reckoned(effects), **ticket.result, **ticket.form}
    for one in (*spec.fields, *spec.result):
        value = given.get(one.name)
        if one.name not in skipped | shown and value not in (None, "", [], False):
            found.append(_entry(one, value, names))
    if ticket.done_at is not None and "applied_at" not in ticket.result:
        found.append(Entry("done_at", FieldKind.MOMENT, (_moment(ticket.done_at.isoformat()),)))
    found.append(Entry("requester", FieldKind.CHOICE, (ticket.asker,)))
    if ticket.name and ticket.asker not in _NAMELESS:
        found.append(Entry("requester_name", FieldKind.NAME, (ticket.name,)))
    if card is not None:
        told = {(one.kind, one.values) for one in found if one.name.startswith("new_")}
        found += [one for one in _around(card, names) if (one.kind, one.values) not in told]
    return tuple(found)


def closing(children: Iterable[Ticket]) -> Iterator[Entry]:
    """Return what the centre that a line left read last on its meter (domain.md §2 item 3)."""
    for one in children:
        meter = one.result.get("meter")
        released = one.service is Service.RELOCATION_RELEASE and one.done_at is not None
        if released and meter is not None:
            yield Entry("closing_meter", FieldKind.NUMBER, (str(meter),))


def _of_form(ticket: Ticket, names: Names, shown: Callable[[str], bool]) -> Iterator[Entry]:
    for one in spec_of(ticket.service).fields:
        value = ticket.form.get(one.name)
        if shown(one.name) and value not in (None, "", [], False):
            yield _entry(one, value, names)


def _entry(spec: FieldSpec, value: Any, names: Names) -> Entry:  # noqa: ANN401 - a form's value
    listed: Iterable[Any] = value if isinstance(value, list | tuple) else (value,)
    texts = tuple(_text(spec.kind, one, names) for one in listed)
    return Entry(spec.name, spec.kind, texts)


def _text(kind: FieldKind, value: Any, names: Names) -> str:  # noqa: ANN401 - a form's value
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    match kind:
        case FieldKind.CENTRE:
            return names.centres.get(text, text)
        case FieldKind.SERVICES:
            return names.services.get(text, text)
        case FieldKind.CAUSE:
            cause = names.causes.get(text)
            return cause.cause.value if cause else text
        case FieldKind.MOMENT:
            return _moment(text)
        case _:
            return text


def _moment(text: str) -> str:
    """Return a moment as local Tehran time without a zone, as papers print it."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo is None else dates.tehran(moment)).isoformat()[:16]


def _changed(ticket: Ticket, effects: Effects, names: Names) -> Iterator[Entry]:
    """Return the pairs of before and after; of a check of facilities, where it was asked for."""
    if ticket.service is Service.RELOCATION_FEASIBILITY:
        for name in ("address", "postal_code", "centre"):
            spec = next(one for one in spec_of(ticket.service).fields if one.name == name)
            entry = _entry(spec, ticket.form.get(name, ""), names)
            yield Entry(f"new_{name}", entry.kind, entry.values)
        if ticket.answer:
            yield Entry("answer", FieldKind.CHOICE, (ticket.answer,))
    for change in effects.inverse:
        yield from _side(change, "old_", ticket, names)
    for change in effects.changes:
        yield from _side(change, "new_", ticket, names)
    yield from _switched(effects, names)
    lifted = names.causes.get(str(ticket.form.get("lifts", "")))
    if lifted is not None:
        yield Entry("lifts", FieldKind.CAUSE, (lifted.cause.value,))
        yield Entry("cut_since", FieldKind.MOMENT, (_moment(lifted.since.isoformat()),))


def _side(change: LineChange, side: str, ticket: Ticket, names: Names) -> Iterator[Entry]:
    match change:
        case SetAccess():
            yield Entry(f"{side}access", FieldKind.CHOICE, (change.access.value,))
        case SetAddress():
            yield Entry(f"{side}address", FieldKind.LONG_TEXT, (change.text,))
            yield Entry(f"{side}postal_code", FieldKind.POSTAL_CODE, (change.postal_code,))
        case MoveToCentre():
            text = names.centres.get(change.centre, change.centre)
            yield Entry(f"{side}centre", FieldKind.CENTRE, (text,))
        case ChangeNumber():
            number = change.number if side == "new_" else change.number or ticket.number
            yield Entry(f"{side}number", FieldKind.PHONE, (number,))
            if side == "new_" and change.rests_until:
                yield Entry("rests_until", FieldKind.DATE, (change.rests_until.isoformat(),))
        case SetListing():
            name = "title" if side == "new_" else "old_title"
            if change.title:
                yield Entry(name, FieldKind.NAME, (change.title,))
        case SetAdsl() if side == "old_" and change.adsl is not None and change.adsl.port:
            yield Entry("old_port", FieldKind.TEXT, (change.adsl.port,))
        case _:
            return


def _reckoned(effects: Effects) -> dict[str, Any]:
    """Return the end of a cut: of a nuisance the office reckons it, the form has none (§2.2)."""
    for one in effects.changes:
        if isinstance(one, AddCause) and one.until is not None:
            return {"until": one.until.isoformat()}
    return {}


def _switched(effects: Effects, names: Names) -> Iterator[Entry]:
    added = tuple(one.code for one in effects.changes if isinstance(one, AddService))
    removed = tuple(one.code for one in effects.changes if isinstance(one, RemoveService))
    for name, codes in (("add", added), ("remove", removed)):
        if codes:
            words = tuple(names.services.get(one, one) for one in codes)
            yield Entry(name, FieldKind.SERVICES, words)


def _where(card: LineCard, before: str) -> Iterator[Entry]:
    address = card.address(AddressKind.INSTALLATION)
    if address is not None:
        yield Entry(f"{before}address", FieldKind.LONG_TEXT, (address.text,))


def _around(card: LineCard, names: Names) -> Iterator[Entry]:
    """Return where the line is: every certificate says it."""
    changed = card.address(AddressKind.INSTALLATION)
    if changed is not None:
        yield Entry("address", FieldKind.LONG_TEXT, (changed.text,))
        if changed.postal_code:
            yield Entry("postal_code", FieldKind.POSTAL_CODE, (changed.postal_code,))
    other = card.address(AddressKind.CORRESPONDENCE)
    if other is not None and other.text:
        yield Entry("other_address", FieldKind.LONG_TEXT, (other.text,))
    yield Entry("centre", FieldKind.CENTRE, (names.centres.get(card.centre, card.centre),))

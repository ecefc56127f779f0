"""Special services on and off, from the catalogue of the line's exchange.

Source: domain.md §2 item 2 and §2.1: owner or legal deputy, last bill, identity, a form that names
the services; the exchange has to support them, and some need or exclude others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import AddService, LineChange, RemoveService
from backoffice.records.ticket_forms import FieldKind, FieldSpec, FormFinding, FormLack
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import (
    OWNER_OR_ATTORNEY,
    STANDARD_PAPERS,
    Context,
    Form,
    ServiceSpec,
)


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Judge what is added and removed against the catalogue and what is on already."""
    added, removed = _codes(form, "add"), _codes(form, "remove")
    if not added and not removed:
        yield FormFinding(FormLack.NOTHING_CHANGES, "add")
    active = _active(context)
    for code in added:
        if code not in context.catalogue:
            yield FormFinding(FormLack.NOT_IN_CATALOGUE, "add", detail=code)
        elif code in active:
            yield FormFinding(FormLack.SERVICE_ON, "add", detail=code)
    for code in removed:
        if code not in active:
            yield FormFinding(FormLack.SERVICE_OFF, "remove", detail=code)
    yield from _together(active.difference(removed).union(added), context)


def _together(after: frozenset[str], context: Context) -> Iterator[FormFinding]:
    """Look at the services as they would be: each with what it requires, none it excludes."""
    for code in sorted(after):
        entry = context.catalogue.get(code)
        if entry is None:
            continue
        for needed in entry.requires:
            if needed not in after:
                yield FormFinding(FormLack.REQUIRES, "add", detail=f"{code}\n{needed}")
        for other in entry.excludes:
            if other in after:
                yield FormFinding(FormLack.EXCLUDES, "add", detail=f"{code}\n{other}")


def effect(form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """Switch off first: what is added may exclude it."""
    return (
        *(RemoveService(code) for code in _codes(form, "remove")),
        *(AddService(code) for code in _codes(form, "add")),
    )


def _codes(form: Form, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form.get(name) or ()))


def _active(context: Context) -> frozenset[str]:
    card = context.card
    return frozenset() if card is None else frozenset(one.code for one in card.services)


SPEC = ServiceSpec(
    service=Service.SPECIAL_SERVICES,
    fields=(
        FieldSpec("add", FieldKind.SERVICES, required=False),
        FieldSpec("remove", FieldKind.SERVICES, required=False),
        FieldSpec("fee_accepted", FieldKind.TICK),
        FieldSpec("letter_no", FieldKind.TEXT, required=False, most=40),
    ),
    who=OWNER_OR_ATTORNEY,
    route=(Unit.COUNTER, Unit.SWITCH_ROOM, Unit.COUNTER),
    result=(FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),),
    papers=STANDARD_PAPERS,
    findings=findings,
    effect=effect,
    certificate=True,
)

"""Closing and opening the zeros: one class of three values, not two switches.

Source: domain.md §2 item 5 and §7.1: the first zero is the trunk 0, the second the 00; closing the
first implies the second. Owner or attorney, identity, form and last paid bill.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import LineChange, SetAccess
from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import FieldKind, FieldSpec, FormFinding, FormLack
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import (
    OWNER_OR_ATTORNEY,
    STANDARD_PAPERS,
    Context,
    Form,
    ServiceSpec,
)

_CLASSES = tuple(one.value for one in AccessClass)


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse a class that the line has already."""
    if context.card is not None and form.get("access") == context.card.access.value:
        yield FormFinding(FormLack.NOTHING_CHANGES, "access")


def effect(form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """Set the class."""
    return (SetAccess(AccessClass(form["access"])),)


SPEC = ServiceSpec(
    service=Service.ACCESS_CLASS,
    fields=(
        FieldSpec("access", FieldKind.CHOICE, choices=_CLASSES),
        FieldSpec("permit_no", FieldKind.TEXT, required=False, most=40),
        FieldSpec("permit_on", FieldKind.DATE, required=False, most=0),
    ),
    who=OWNER_OR_ATTORNEY,
    route=(Unit.COUNTER, Unit.SWITCH_ROOM, Unit.COUNTER),
    result=(FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),),
    papers=STANDARD_PAPERS,
    findings=findings,
    effect=effect,
    certificate=True,
)

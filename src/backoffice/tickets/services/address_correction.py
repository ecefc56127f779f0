"""A wrongly recorded or re-numbered address: another place is a relocation.

Source: domain.md §2 item 8; a line has two addresses, of installation and of correspondence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import AddressKind, LineChange, SetAddress
from backoffice.records.ticket_forms import (
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import OWNER_OR_ATTORNEY, Context, Form, ServiceSpec

_KINDS = tuple(one.value for one in AddressKind)
_REASONS = ("wrongly_recorded", "renumbered", "renamed", "postal_code_only")


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse an address that is recorded already."""
    card = context.card
    if card is None or form.get("kind") not in _KINDS:
        return
    old = card.address(AddressKind(form["kind"]))
    new = (form.get("address"), form.get("postal_code"))
    if old is not None and (old.text, old.postal_code) == new:
        yield FormFinding(FormLack.NOTHING_CHANGES, "address")


def effect(form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """Close the old address, open the new one."""
    kind = AddressKind(form["kind"])
    return (SetAddress(kind, form["address"], form["postal_code"]),)


SPEC = ServiceSpec(
    service=Service.ADDRESS_CORRECTION,
    fields=(
        FieldSpec("kind", FieldKind.CHOICE, choices=_KINDS),
        FieldSpec("reason", FieldKind.CHOICE, choices=_REASONS),
        FieldSpec("address", FieldKind.LONG_TEXT, most=400),
        FieldSpec("postal_code", FieldKind.POSTAL_CODE),
    ),
    who=OWNER_OR_ATTORNEY,
    route=(Unit.COUNTER, Unit.LINE_ASSIGNMENT, Unit.COUNTER),
    papers=(TicketPaper.IDENTITY, TicketPaper.SIGNED_FORM, TicketPaper.ADDRESS_EVIDENCE),
    findings=findings,
    effect=effect,
    certificate=True,
)

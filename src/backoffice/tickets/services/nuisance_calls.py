"""Tracing nuisance calls: a trap of one month; who was found is for the security office alone.

Source: domain.md §2.2: owner, attorney or user; the offender's number is never given to the
complainant. The sanction is a cut of its own on the offender's line (``cut_reconnect``).
"""

from __future__ import annotations

from collections.abc import Iterator

from backoffice.records.ticket_forms import (
    Asker,
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import Form, ServiceSpec

_FOUND = {"outcome": ("found",)}


def of_result(form: Form, result: Form) -> Iterator[FormFinding]:
    """Refuse a call that was found before the nuisance began."""
    found = str(result.get("found_at", ""))
    if found and found < str(form.get("began_at", "")):
        yield FormFinding(FormLack.ENDS_BEFORE, "found_at")


SPEC = ServiceSpec(
    service=Service.NUISANCE_CALLS,
    fields=(
        FieldSpec("began_at", FieldKind.MOMENT, most=0),
        FieldSpec(
            "kind", FieldKind.CHOICE, choices=("silent", "insult", "threat", "noise", "other")
        ),
        FieldSpec(
            "voice", FieldKind.CHOICE, required=False, choices=("man", "woman", "child", "unknown")
        ),
        FieldSpec("first_hour", FieldKind.NUMBER, required=False, least=0, most=23),
        FieldSpec("last_hour", FieldKind.NUMBER, required=False, least=0, most=23),
        FieldSpec("note", FieldKind.LONG_TEXT, required=False, most=400),
    ),
    who=frozenset(
        {Asker.OWNER, Asker.ATTORNEY, Asker.TENANT, Asker.REPRESENTATIVE, Asker.AUTHORITY}
    ),
    route=(Unit.COUNTER, Unit.INSPECTION, Unit.SWITCH_ROOM, Unit.INSPECTION),
    result=(
        FieldSpec(
            "outcome", FieldKind.CHOICE, choices=("found", "not_found", "consented", "to_court")
        ),
        FieldSpec("offender", FieldKind.PHONE, when=_FOUND),
        FieldSpec("found_at", FieldKind.MOMENT, when=_FOUND, least=-366, most=0),
        FieldSpec("permit_no", FieldKind.TEXT, most=40),
        FieldSpec("undertaking", FieldKind.TICK, required=False, when=_FOUND),
    ),
    papers=(TicketPaper.IDENTITY, TicketPaper.LAST_BILL, TicketPaper.SIGNED_FORM),
    of_result=of_result,
    restricted=True,
    any_end=True,
)

"""The code of the voice system 2828: issued or reset at the counter, kept as a hash only.

Source: domain.md §2 item 11: five digits against bill and identity card. What the code serves is a
setting of the office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import LineChange, SetPin
from backoffice.records.ticket_forms import (
    Asker,
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import OWNER_OR_ATTORNEY, Context, Form, ServiceSpec

PIN_DIGITS = 5
PIN_HASH = "pin_hash"  # the field of the result that nobody is shown


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Issue where there is none, reset where there is one."""
    has_one = context.card is not None and context.card.pin_issued_at is not None
    if form.get("operation") == ("issue" if has_one else "reset"):
        yield FormFinding(FormLack.NOTHING_CHANGES, "operation")


def effect(_form: Form, result: Form, _context: Context) -> Sequence[LineChange]:
    """Keep the hash of the code that was made when the ticket was done."""
    return (SetPin(result[PIN_HASH]),)


SPEC = ServiceSpec(
    service=Service.IVR_PIN,
    fields=(FieldSpec("operation", FieldKind.CHOICE, choices=("issue", "reset")),),
    who=OWNER_OR_ATTORNEY | {Asker.TENANT},
    route=(Unit.COUNTER,),
    result=(FieldSpec(PIN_HASH, FieldKind.TEXT, most=200),),
    papers=(TicketPaper.IDENTITY, TicketPaper.LAST_BILL),
    findings=findings,
    effect=effect,
)

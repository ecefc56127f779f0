"""The bill of a period once more, marked as a duplicate.

Source: domain.md §2 item 14 and §5.3: a bill shows name, address and amounts, so identity is asked.
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
from backoffice.tickets.services.base import OWNER_OR_ATTORNEY, Context, Form, ServiceSpec


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Say when there is no bill of that period."""
    period = str(form.get("period", ""))
    if period and period not in context.bill_periods:
        yield FormFinding(FormLack.NO_BILL, "period", detail=period)


SPEC = ServiceSpec(
    service=Service.DUPLICATE_BILL,
    fields=(FieldSpec("period", FieldKind.PERIOD),),
    who=OWNER_OR_ATTORNEY | {Asker.TENANT, Asker.HEIR},
    route=(Unit.COUNTER,),
    papers=(TicketPaper.IDENTITY,),
    findings=findings,
)

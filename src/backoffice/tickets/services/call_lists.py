"""Call details, and those of the intelligent service: the counter hands over what the right opens.

Source: domain.md §2 items 1 and 15, §3.3. The ticket opens the room of calls with the right
already judged; it is done with the serial of what was handed over (``actions_lists`` looks for
it), and changes nothing on the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from backoffice.records import digits
from backoffice.records.calls import CallType
from backoffice.records.disclosures import Purpose
from backoffice.records.flaws import Flaw
from backoffice.records.ticket_forms import (
    Asker,
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import Context, Form, ServiceSpec

_TYPES = tuple(
    one.value
    for one in (
        CallType.LONG_DISTANCE,
        CallType.MOBILE,
        CallType.INTERNATIONAL,
        CallType.INTELLIGENT,
        CallType.SERVICE,
        CallType.UNKNOWN,
    )
)
_SIGNS = str.maketrans("", "", "+-() ")
#: What the room of calls asks for anyhow; "other" needs a note, and is said there.
_PURPOSES = tuple(
    one.value
    for one in (
        Purpose.OWN_RECORD,
        Purpose.BILL_OBJECTION,
        Purpose.BUSINESS_ACCOUNTING,
        Purpose.COURT,
    )
)


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse a range that ends before it begins, or lies ahead."""
    since, until = str(form.get("since", "")), str(form.get("until", ""))
    if since and until and until < since:
        yield FormFinding(FormLack.ENDS_BEFORE, "until")
    if since > context.today.isoformat():
        yield FormFinding(FormLack.IN_FUTURE, "since")
    called = digits.ascii_digits(digits.bare(str(form.get("called", "")))).translate(_SIGNS)
    if called and not digits.only(called):
        yield FormFinding(FormLack.BAD_VALUE, "called", Flaw.NOT_DIGITS)


SPEC = ServiceSpec(
    service=Service.CALL_DETAILS,
    fields=(
        FieldSpec("since", FieldKind.DATE),
        FieldSpec("until", FieldKind.DATE),
        FieldSpec("types", FieldKind.CHOICES, required=False, choices=_TYPES),
        FieldSpec("called", FieldKind.TEXT, required=False, most=20),
        FieldSpec("purpose", FieldKind.CHOICE, required=False, choices=_PURPOSES),
    ),
    who=frozenset(
        {
            Asker.OWNER,
            Asker.ATTORNEY,
            Asker.TENANT,
            Asker.REPRESENTATIVE,
            Asker.GUARDIAN,
            Asker.HEIR,
            Asker.AUTHORITY,
        }
    ),
    route=(Unit.COUNTER,),
    result=(
        FieldSpec("serial", FieldKind.TEXT, most=20),
        FieldSpec("rows", FieldKind.NUMBER, required=False, least=0),
    ),
    papers=(TicketPaper.IDENTITY, TicketPaper.LAST_BILL),
    findings=findings,
)

#: Service 15: one type, so none to choose.
INTELLIGENT = replace(
    SPEC,
    service=Service.INTELLIGENT_CALLS,
    fields=tuple(one for one in SPEC.fields if one.name != "types"),
)

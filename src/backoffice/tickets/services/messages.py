"""Short messages to the subscriber: a mobile number and consent for each event.

Source: domain.md §2 item 12: the seed does not say what is sent; consent and mobile per event and
an outbox of messages by template serve every use that is attested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import LineChange, SetConsent
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

EVENTS = (
    "ticket_opened",
    "ticket_answered",
    "ticket_done",
    "fault_cleared",
    "bill_issued",
    "line_cut",
    "lease_ending",
)
_CONSENT = {"operation": ("consent",)}


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Withdraw only what was given."""
    if form.get("operation") == "withdraw" and not context.has_consent:
        yield FormFinding(FormLack.NO_CONSENT, "operation")


def effect(form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """Keep the mobile and the events, or none."""
    if form["operation"] == "withdraw":
        return (SetConsent("", ()),)
    return (SetConsent(form["mobile"], tuple(form["events"])),)


SPEC = ServiceSpec(
    service=Service.MESSAGES,
    fields=(
        FieldSpec("operation", FieldKind.CHOICE, choices=("consent", "withdraw")),
        FieldSpec("mobile", FieldKind.MOBILE, when=_CONSENT),
        FieldSpec("events", FieldKind.CHOICES, choices=EVENTS, when=_CONSENT),
        FieldSpec("confirmed", FieldKind.TICK, when=_CONSENT),
    ),
    who=OWNER_OR_ATTORNEY | {Asker.TENANT},
    route=(Unit.COUNTER,),
    papers=(TicketPaper.IDENTITY,),
    findings=findings,
    effect=effect,
)

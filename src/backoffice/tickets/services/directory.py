"""Whether 118 tells the number, and under which title: three operations.

Source: domain.md §2 item 4: owner, free of charge; no change in the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import LineChange, SetListing
from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import (
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import OWNER_OR_ATTORNEY, Context, Form, ServiceSpec

_TITLED = {"operation": ("add", "change")}


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse to list what is listed, to change or remove what is not, and the same title again."""
    card = context.card
    if card is None:
        return
    listed = card.listing is Listing.LISTED
    operation = form.get("operation")
    if (operation == "add") is listed and operation in {"add", "change", "remove"}:
        yield FormFinding(FormLack.NOTHING_CHANGES, "operation")
    if operation == "change" and form.get("title") == card.title:
        yield FormFinding(FormLack.NOTHING_CHANGES, "title")


def effect(form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """List with a title, or take the listing away."""
    if form["operation"] == "remove":
        return (SetListing(Listing.UNLISTED),)
    return (SetListing(Listing.LISTED, form["title"]),)


SPEC = ServiceSpec(
    service=Service.DIRECTORY,
    fields=(
        FieldSpec("operation", FieldKind.CHOICE, choices=("add", "change", "remove")),
        FieldSpec("title", FieldKind.NAME, when=_TITLED, most=100),
    ),
    who=OWNER_OR_ATTORNEY,
    route=(Unit.COUNTER, Unit.DIRECTORY, Unit.COUNTER),
    papers=(TicketPaper.IDENTITY, TicketPaper.SIGNED_FORM),
    findings=findings,
    effect=effect,
    certificate=True,
)

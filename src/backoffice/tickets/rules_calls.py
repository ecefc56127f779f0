"""What a request for calls (services 1 and 15) brings to the room of calls: right and question.

Pure. The request has judged who asks and seen the papers; the room of calls judges the whole
claim again before anything is shown. Source: domain.md §2 items 1 and 15, §3.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from backoffice.records.calls import CallFilter, CallType
from backoffice.records.disclosures import Basis, Claim, Holder, ListKind, Purpose
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Service, Ticket
from backoffice.tickets.eligibility import BASIS

LISTS = {Service.CALL_DETAILS: ListKind.CALLS, Service.INTELLIGENT_CALLS: ListKind.INTELLIGENT}

_HOLDERS = {
    Asker.OWNER: Holder.OWNER,
    Asker.ATTORNEY: Holder.ATTORNEY,
    Asker.TENANT: Holder.TENANT,
    Asker.REPRESENTATIVE: Holder.REPRESENTATIVE,
    Asker.GUARDIAN: Holder.GUARDIAN,
    Asker.HEIR: Holder.HEIR,
    Asker.AUTHORITY: Holder.ORDER,
}


def claim_of(ticket: Ticket, papers: Iterable[ShownPaper]) -> Claim | None:
    """Return the claim that a request stands for; None when it asks for no list of calls.

    A purpose that the request does not name is the usual one of its right: the court's for an
    order, one's own record for everybody else. The clerk sees it before anything is shown.
    """
    kind = LISTS.get(ticket.service)
    holder = _HOLDERS.get(Asker(ticket.asker)) if ticket.asker else None
    if kind is None or holder is None:
        return None
    shown = {one.paper: one for one in papers if one.original_seen}
    given = ticket.claim
    order = holder is Holder.ORDER
    return Claim(
        number=ticket.number,
        holder=holder,
        kind=kind,
        name=str(given.get("authority", "")) if order else ticket.name,
        identifier=str(given.get("letter_no", "")) if order else ticket.identifier,
        owner_identifier=str(given.get("owner_identifier", "")),
        basis=_basis(ticket, shown),
        identity_seen=TicketPaper.IDENTITY in shown,
        bill_seen=TicketPaper.LAST_BILL in shown,
        purpose=_purpose(ticket, holder),
        ticket=ticket.code,
    )


def _basis(ticket: Ticket, shown: dict[TicketPaper, ShownPaper]) -> Basis:
    """Return the paper of the right: as the request has it, else as it was shown with a number."""
    given = ticket.claim
    asker = Asker(ticket.asker)
    paper = next((shown[one] for one in BASIS[asker] if one in shown), None)
    if asker is Asker.TENANT:
        return Basis(
            valid_from=_day(given.get("lease_begin")),
            valid_to=_day(given.get("lease_end")),
            names_line=bool(given.get("names_line", False)),
        )
    number, issued = str(given.get("letter_no", "")), _day(given.get("letter_on"))
    return Basis(
        number=number or (paper.number if paper else ""),
        issuer=str(given.get("authority", "")),
        issued_on=issued or (paper.dated if paper else None),
        valid_to=paper.valid_to if paper else None,
    )


def _purpose(ticket: Ticket, holder: Holder) -> Purpose:
    named = str(ticket.form.get("purpose", ""))
    if named in set(Purpose):
        return Purpose(named)
    return Purpose.COURT if holder is Holder.ORDER else Purpose.OWN_RECORD


def asked_of(ticket: Ticket) -> CallFilter | None:
    """Return the question of a request; None when it names no range."""
    form = ticket.form
    since, until = _day(form.get("since")), _day(form.get("until"))
    if since is None or until is None:
        return None
    types = frozenset(CallType(one) for one in form.get("types") or () if one in set(CallType))
    if ticket.service is Service.INTELLIGENT_CALLS:
        types = frozenset({CallType.INTELLIGENT})
    return CallFilter(since, until, types, str(form.get("called", "")))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None

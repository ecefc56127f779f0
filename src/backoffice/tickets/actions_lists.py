"""Requests for lists of calls (services 1 and 15) are done with a list that was handed over.

The room of calls wrote it down with its serial before it left; a serial that was made up, or of
another line's list, is none. Source: domain.md §2 items 1 and 15.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backoffice.db import Session, disclosures, handed_over, line_cards
from backoffice.db.handed_over import KeptList
from backoffice.records.disclosures import Disclosure
from backoffice.records.handed_over import split_scanned
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.tickets import Ticket
from backoffice.tickets.rules_calls import LISTS


def given(session: Session, serial: str) -> tuple[KeptList, Disclosure] | None:
    """Return the list of a serial with the disclosure that it was handed over under."""
    kept = handed_over.of_serial(session, serial)
    use = disclosures.find_use(session, kept.use_id) if kept else None
    told = disclosures.find(session, use.disclosure_id) if use else None
    return (kept, told) if kept and told else None


def result_of(
    session: Session, ticket: Ticket, result: Mapping[str, Any]
) -> tuple[dict[str, Any], list[FormFinding]]:
    """Return a ticket's result with the rows of its list, and what is wrong with the serial."""
    if ticket.service not in LISTS:
        return dict(result), []
    try:
        serial = split_scanned(str(result.get("serial", "")))[0]
    except ValueError:
        serial = ""
    found = given(session, serial) if serial else None
    if found is None or not _of_line(session, ticket, found[1]):
        return dict(result), [FormFinding(FormLack.NOT_HANDED_OVER, "serial")]
    return {"serial": serial, "rows": found[0].rows}, []


def _of_line(session: Session, ticket: Ticket, told: Disclosure) -> bool:
    """Say whether a disclosure is of the ticket's list and line, under any of its numbers."""
    card = line_cards.card(session, ticket.line_id) if ticket.line_id else None
    numbers = {ticket.number, *((one.number for one in card.numbers) if card else ())}
    return told.claim.kind is LISTS[ticket.service] and told.claim.number in numbers

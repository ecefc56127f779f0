"""What is on record of a ticket, and what a refusal names."""

from __future__ import annotations

import pytest

from backoffice.db import Database, audit, tickets
from backoffice.errors import Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.tickets import Barrier, Ticket


def kept(database: Database, ticket: Ticket) -> Ticket:
    """The ticket as it is kept now."""
    with database.read() as session:
        return tickets.get(session, ticket.id)


def barriers(refusal: pytest.ExceptionInfo[Refused]) -> set[Barrier]:
    """What a refused step met."""
    return {one.barrier for one in refusal.value.findings if hasattr(one, "barrier")}


def deeds(database: Database, outcome: str) -> list[str]:
    """The deeds of the audit that came to this end."""
    with database.read() as session:
        found = audit.search(session, AuditSearch(), limit=50)
    return [event.deed for event in found if event.outcome == outcome]

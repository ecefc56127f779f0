"""Who was told of which calls: the supervisor's and the security office's list (safety.md T1)."""

from __future__ import annotations

from backoffice.db import Session, disclosure_lists, guard, operators
from backoffice.errors import Attempt
from backoffice.records.disclosures import DisclosureRow, DisclosureSearch, OperatorCount, UseRow
from backoffice.records.operators import Right

OVERSEE = "calls.oversee"


def disclosures(
    session: Session,
    wanted: DisclosureSearch,
    *,
    limit: int,
    before: DisclosureRow | None = None,
) -> list[DisclosureRow]:
    """Return at most ``limit`` disclosures, newest first; ``before`` is the last one shown.

    Raises:
        Forbidden: the desk does not oversee disclosures (audited).
    """
    guard.require(session, Right.SEE_DISCLOSURES, Attempt(OVERSEE))
    found = disclosure_lists.page(session, wanted, limit=limit, before=before)
    return operators.called(session, found, "operator", into="called")


def counts(session: Session, wanted: DisclosureSearch) -> list[OperatorCount]:
    """Return how much each operator disclosed in the range and used of it, the most first."""
    guard.require(session, Right.SEE_DISCLOSURES, Attempt(OVERSEE))
    return disclosure_lists.counts(session, wanted)


def uses(session: Session, disclosure_id: str) -> list[UseRow]:
    """Return every look, print, export and unmasking under a disclosure, oldest first."""
    guard.require(session, Right.SEE_DISCLOSURES, Attempt(OVERSEE, "disclosure", disclosure_id))
    found = disclosure_lists.uses(session, disclosure_id)
    return operators.called(session, found, "operator", into="called")

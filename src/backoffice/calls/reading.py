"""Calls, read: nothing here without a use of a disclosure that was committed before.

``permit`` looks at the right, the desk and the age of a use once; what it gives opens the
pages, the totals and the summary of exactly that use's selection.
"""

from __future__ import annotations

from backoffice.db import Session, calls, clock, disclosures, guard
from backoffice.errors import Attempt, Refused
from backoffice.records.call_lists import Anchor, Page, Permit
from backoffice.records.calls import CallType, Key, Summary, Total
from backoffice.records.disclosures import FRESH, Finding, Holder, Lack, ListKind, Use
from backoffice.records.operators import Right

READ = "calls.read"


def permit(session: Session, use_id: str) -> Permit:
    """Return the permit of a committed use of this desk's; in a reading session only.

    Raises:
        Forbidden: the operator does not hold the right any more (audited).
        Refused: the use is older than a disclosure may be used.
        PermissionError: the session writes, or there is no such committed use of this desk.
    """
    attempt = Attempt(READ, "use", use_id)
    guard.require(session, Right.DISCLOSE_CALLS, attempt)
    made, given = disclosures.permit(session, use_id)
    if made.use is Use.UNMASK or made.disclosure.claim.kind is ListKind.CALLERS:
        raise PermissionError("a use that opens no list of calls")
    if made.use is not Use.LOOK:
        guard.require(session, Right.HAND_OVER_CALLS, attempt)
    if made.disclosure.claim.holder is Holder.ORDER:
        guard.require(session, Right.CALLS_BY_ORDER, attempt)
    if clock.now(session) - made.at >= FRESH:
        raise Refused([Finding(Lack.EXPIRED)], attempt)
    return given


def anchors(session: Session, permit: Permit) -> tuple[list[Anchor], int]:
    """Return where every page begins, and how many rows the whole list has."""
    return calls.anchors(session, permit)


def page(session: Session, permit: Permit, span: int, after: Key | None = None) -> Page:
    """Return the next rows of one span of the permit's selection, newest first."""
    return calls.page(session, permit, span, after)


def totals(session: Session, permit: Permit) -> dict[CallType, Total]:
    """Return the totals of the whole list by type."""
    return calls.totals(session, permit)


def summary(session: Session, permit: Permit) -> Summary:
    """Return everything that is counted of the whole list: by type, day, hour and number."""
    return calls.summary(session, permit)

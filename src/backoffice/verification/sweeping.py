"""What time itself does to cases: holds and files run out, leases end."""

from __future__ import annotations

from datetime import datetime, timedelta

from backoffice.db import (
    Session,
    audit,
    case_changes,
    cases,
    clock,
    guard,
    old_messages,
    users,
)
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.cases import CaseState, RefusalReason
from backoffice.records.operators import Right
from backoffice.records.policy import Policy
from backoffice.verification import activation
from backoffice.verification.desk import NOT_HELD
from backoffice.verification.moves import Deed

SYSTEM = "system"
FORGET = "portal.forget"


def sweep(session: Session, policy: Policy, *, keep_days: int = 0) -> int:
    """Do what time asks for and return how many cases it moved.

    Stale holds are given up, files that waited too long expire, users whose
    every right has lapsed are suspended (office.md 3a). It runs at the start and
    every few minutes, under whichever desk is open; each run takes a few only. Messages that the
    portal got more than ``keep_days`` days ago are let go of; 0 keeps them for ever.
    """
    guard.require(session, Right.SEE_CASES, Attempt(Deed.EXPIRE.value))
    now = clock.now(session)
    stale = case_changes.stale_holds(session, now)
    for case in stale:
        case_changes.move(session, case, CaseState.WAITING, SYSTEM, columns=NOT_HELD)
    old = case_changes.waiting_before(session, now - timedelta(days=policy.expire_days))
    for case in old:
        case_changes.move(session, case, CaseState.EXPIRED, SYSTEM, columns={"closed_at": now})
    if old:
        audit.record(session, Deed.EXPIRE.value, details={"cases": len(old)})
    ended = users.lapsed(session, dates.tehran_date(now), limit=case_changes.SWEEP)
    for case_id in ended:
        case = cases.get(session, case_id, for_update=True)
        if case.state is not CaseState.ACTIVATED:
            continue  # another desk's sweep was here first
        activation.block(session, case, SYSTEM, RefusalReason.LEASE_SHORT)
    _forget(session, now, keep_days)
    return len(stale) + len(old) + len(ended)


def _forget(session: Session, now: datetime, keep_days: int) -> None:
    gone = (
        old_messages.forget_of_portal(session, now - timedelta(days=keep_days)) if keep_days else 0
    )
    if gone:
        audit.record(session, FORGET, details={"messages": gone, "days": keep_days})

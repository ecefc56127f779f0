"""What time itself does to cases: holds and files run out, leases end."""

from __future__ import annotations

from datetime import timedelta

from backoffice.db import Session, audit, case_changes, cases, clock, guard, users
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.cases import CaseState, RefusalReason
from backoffice.records.operators import Right
from backoffice.records.policy import Policy
from backoffice.verification import activation
from backoffice.verification.desk import NOT_HELD
from backoffice.verification.moves import Deed

SYSTEM = "system"


def sweep(session: Session, policy: Policy) -> int:
    """Do what time asks for and return how many cases it moved.

    Stale holds are given up, files that waited too long expire, users whose
    every right has lapsed are suspended (office.md 3a). It runs at the start and
    every few minutes, under whichever desk is open; each run takes a few only.
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
    return len(stale) + len(old) + len(ended)

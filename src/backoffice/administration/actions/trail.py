"""The audit, for those who may read it: list, narrow, verify."""

from __future__ import annotations

from dataclasses import asdict

from backoffice.db import Database, Session, audit, guard, operators
from backoffice.db.audit import Anchors
from backoffice.errors import Attempt
from backoffice.records.audit import AuditSearch, Broken, ToldEvent
from backoffice.records.operators import Right

PAGE = 200


def list_events(
    session: Session, wanted: AuditSearch, *, limit: int = PAGE, offset: int = 0
) -> list[ToldEvent]:
    """Return at most ``limit`` matching rows of the audit, newest first, with people's names."""
    guard.require(session, Right.SEE_AUDIT, Attempt("list_events", "audit"))
    found = audit.search(session, wanted, limit=limit, offset=offset)
    known = operators.plain_names(session, {one.operator for one in found})
    return [ToldEvent(**asdict(one), name=known.get(one.operator, "")) for one in found]


def list_deeds(session: Session) -> list[str]:
    """Return the deeds that occur in the audit, for a filter's choice."""
    guard.require(session, Right.SEE_AUDIT, Attempt("list_deeds", "audit"))
    return audit.deeds(session)


def chain_heads(session: Session) -> dict[str, tuple[int, str]]:
    """Return operator → (rows, newest hash): the anchors a daily sheet prints."""
    guard.require(session, Right.SEE_AUDIT, Attempt("chain_heads", "audit"))
    return audit.heads(session)


def verify(database: Database, kept: Anchors | None = None) -> Broken | None:
    """Walk every chain, note that it was done, and return the first row that does not fit.

    The walk only reads, so nobody's deed waits for it; ``kept`` are heads of an earlier
    day that were kept elsewhere, as ``chain_heads`` told them.

    Raises:
        Forbidden: the desk may not look at the audit (audited).
    """
    attempt = Attempt("verify_audit", "audit")
    with database.read() as session:
        guard.require(session, Right.SEE_AUDIT, attempt)
        broken = audit.verify(session, kept)

    def note(session: Session) -> None:
        guard.require(session, Right.SEE_AUDIT, attempt)
        audit.record(
            session,
            attempt.deed,
            subject_kind=attempt.subject_kind,
            outcome="done" if broken is None else "failed",
            reason="" if broken is None else broken.fault,
            details={} if broken is None else {"operator": broken.operator, "seq": broken.seq},
        )

    database.write(note)
    return broken

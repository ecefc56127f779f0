"""Is this paper ours, and does it still stand? What a scanned or typed code says.

Source: safety.md T13: the tag tells an altered paper, the database a superseded one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backoffice.db import Session, audit, cases, guard, receipts
from backoffice.documents import tags
from backoffice.errors import Attempt
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import CaseState
from backoffice.records.operators import Right
from backoffice.records.policy import Policy
from backoffice.records.receipts import Standing, receipt_from, slip_from
from backoffice.verification.moves import Deed

#: A paper checked this often is suspicious enough; nobody counts further.
MOST_CHECKS = 100


@dataclass(frozen=True, slots=True)
class Check:
    """The answer to a scanned or typed receipt code."""

    standing: Standing
    number: str
    case_id: str = ""
    name: str = ""
    issued_at: datetime | None = None
    state: CaseState | None = None
    checked_before: int = 0


def check(session: Session, number: str, tag: str, policy: Policy) -> Check:
    """Say whether a receipt or slip is genuine, altered, superseded or unknown; audited.

    ``number`` and ``tag`` are ASCII digits as scanned or typed; an empty tag
    checks the number alone and can at best find it kept.
    """
    trial = Attempt(Deed.CHECK_RECEIPT.value, "receipt", number[:20])
    guard.require(session, Right.CHECK_RECEIPT, trial)
    stored = receipts.find(session, number) or receipts.find_slip(session, number)
    before = _checked_before(session, number) if stored else 0
    answer = Check(Standing.UNKNOWN, number)
    if stored is not None:
        case = cases.get(session, stored.case_id)
        answer = Check(
            _standing(stored, tag, policy),
            number,
            case.id,
            case.who.display_name,
            stored.issued_at,
            case.state,
            before,
        )
    audit.record(
        session,
        Deed.CHECK_RECEIPT.value,
        subject_kind="receipt",
        subject=number[:20],
        details={"standing": answer.standing.value},
    )
    return answer


def _checked_before(session: Session, number: str) -> int:
    wanted = AuditSearch(deed=Deed.CHECK_RECEIPT.value, subject=number)
    return len(audit.search(session, wanted, limit=MOST_CHECKS))


def _standing(stored: receipts.StoredPaper, tag: str, policy: Policy) -> Standing:
    paper = receipt_from(stored.body) if "username" in stored.body else slip_from(stored.body)
    sound = tags.verify(tags.fields(paper), stored.tag, [policy.tag_key])
    if stored.tag[:1] != tags.key_id(policy.tag_key):
        return Standing.OTHER_KEY
    if not sound or (tag and tag != stored.tag):
        return Standing.ALTERED
    if not tag:
        return Standing.KEPT
    return Standing.SUPERSEDED if stored.superseded_at else Standing.GENUINE

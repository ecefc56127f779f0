"""Is this list ours, and what left with it? What the code of a list of calls says.

Source: safety.md T13: the tag tells an altered paper; rows and SHA-256 tell an altered file.
"""

from __future__ import annotations

from backoffice.db import Session, audit, guard
from backoffice.db import handed_over as kept
from backoffice.documents import tags
from backoffice.errors import Attempt
from backoffice.records.handed_over import HandedOverCheck, split_scanned
from backoffice.records.operators import Right
from backoffice.records.receipts import Standing

CHECK = "calls.check_list"


def check(session: Session, code: str, *, tag_key: bytes) -> HandedOverCheck:
    """Say whether a list's scanned code or typed serial is genuine, and what left then; audited.

    Raises:
        Forbidden: the desk may not check papers (audited).
    """
    try:
        serial, tag = split_scanned(code)
    except ValueError:
        serial, tag = "", ""
    guard.require(session, Right.CHECK_RECEIPT, Attempt(CHECK, "handed_over", serial))
    stored = kept.of_serial(session, serial) if serial else None
    answer = HandedOverCheck(Standing.UNKNOWN, serial)
    if stored is not None:
        answer = HandedOverCheck(
            _standing(stored, tag, tag_key),
            serial,
            stored.rows,
            stored.sha256,
            stored.form,
            stored.at,
        )
    audit.record(
        session,
        CHECK,
        subject_kind="handed_over",
        subject=serial,
        details={"standing": answer.standing.value},
    )
    return answer


def _standing(stored: kept.KeptList, tag: str, key: bytes) -> Standing:
    if not stored.tag or not tag:
        return Standing.KEPT
    if stored.tag[:1] != tags.key_id(key):
        return Standing.OTHER_KEY
    sound = tags.verify(sorted(stored.body.items()), stored.tag, [key])
    return Standing.GENUINE if sound and tag == stored.tag else Standing.ALTERED

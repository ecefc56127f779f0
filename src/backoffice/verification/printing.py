"""The papers of verification: issued in the deed's transaction, printed after it.

A receipt's number and its check tag are unique; a re-print is an «المثنی»
with its number and reason and never carries the password (domain.md §6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backoffice.db import (
    Session,
    audit,
    case_changes,
    centres,
    clock,
    guard,
    new_id,
    numbers,
    operators,
    receipts,
)
from backoffice.documents import tags
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, passcodes
from backoffice.records.cases import Case, Verdict
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Right
from backoffice.records.papers import PaperKind
from backoffice.records.people import identifier
from backoffice.records.policy import Policy
from backoffice.records.receipts import (
    DeficiencySlip,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    ReceiptPaper,
    Reprint,
    SlipItem,
    receipt_from,
    slip_from,
    to_body,
)
from backoffice.verification import requirements, rules
from backoffice.verification.desk import (
    LONGEST_REASON,
    NOT_HELD,
    attempt,
    require_move,
    take,
    tidy,
    view_of,
)
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed

RECEIPT = "receipt"
SLIP = "deficiency_slip"


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A receipt or slip of a case as the list shows it; ``kind`` is None for a slip."""

    number: str
    kind: ReceiptKind | None
    at: datetime
    by: str
    superseded: bool


def issue(
    session: Session,
    case: Case,
    kind: ReceiptKind,
    receipt_id: str,
    desk: Desk,
    policy: Policy,
) -> Receipt:
    """Number, seal and keep a receipt of a case as it is now; part of the deed's transaction."""
    centre = centres.find(session, desk.centre)
    now = dates.tehran(clock.now(session))
    bare = Receipt(
        number=_number(session, centre, now),
        kind=kind,
        file_no=case.file_no,
        tracking_code=case.tracking_code,
        party_kind=case.who.kind,
        name=case.who.display_name,
        identifier_kind=identifier(case.who)[0],
        identifier=identifier(case.who)[1],
        username=case.username,
        lines=_granted(case),
        papers=_seen_papers(case),
        representative=case.who.representative_name,
        clerk=desk.name or desk.operator,
        centre=centre.name if centre else desk.centre,
        issued_at=now.replace(microsecond=0),
    )
    receipt = replace(bare, tag=tags.tag(tags.fields(bare), policy.tag_key))
    receipts.add(
        session,
        receipt_id=receipt_id,
        number=receipt.number,
        case_id=case.id,
        kind=kind.value,
        body=to_body(receipt),
        tag=receipt.tag,
        by=desk.operator,
    )
    receipts.note_print(session, RECEIPT, receipt.number, desk.operator)
    return receipt


def _number(session: Session, centre: Centre | None, now: datetime) -> str:
    year = dates.jalali_year(now.date())
    place = centre.number if centre else 0
    # By the digits that the number carries, whatever centre they belonged to before.
    serial = numbers.next_number(session, f"paper:{place}:{year}")
    return passcodes.receipt_number(year, place, serial)


def _granted(case: Case) -> tuple[ReceiptLine, ...]:
    return tuple(
        ReceiptLine(line.number, line.ownership, line.lease_end)
        for line in case.lines
        if line.verdict is Verdict.GRANTED
    )


def _seen_papers(case: Case) -> tuple[ReceiptPaper, ...]:
    asked = requirements.of_version(case.policy_version)
    granted = {line.id: line.number for line in case.lines if line.verdict is Verdict.GRANTED}
    order = {requirement.code: place for place, requirement in enumerate(asked.requirements)}
    papers = [
        ReceiptPaper(
            kind=seen.chosen or asked.get(seen.requirement).any_of[0],
            line_number=granted.get(seen.line_id, ""),
            number=seen.number,
            dated=seen.dated,
            original_seen=seen.original_seen,
            copy_kept=seen.copy_kept,
        )
        for seen in sorted(case.papers, key=lambda one: order.get(one.requirement, 99))
        if seen.original_seen
        and seen.requirement in order
        and (not seen.line_id or seen.line_id in granted)
    ]
    return tuple(papers)


def read_receipt(stored: receipts.StoredPaper) -> Receipt:
    """Return a kept receipt as a record."""
    return receipt_from(stored.body)


def return_deficient(
    session: Session, case_id: str, version: int, policy: Policy
) -> DeficiencySlip:
    """Return a file as deficient: the list writes the reasons, nobody types them.

    Raises:
        Refused: nothing is missing.
    """
    desk, case = take(session, Right.RETURN_DEFICIENT, Deed.RETURN_DEFICIENT, case_id, version)
    move = require_move(session, Deed.RETURN_DEFICIENT, case, desk)
    seen = view_of(session, case, policy)
    missing = rules.missing_items(seen.findings)
    if not missing:
        raise Refused([Finding(Lack.NOTHING_MISSING)], attempt(Deed.RETURN_DEFICIENT, case_id))
    slip = _issue_slip(session, case, missing, desk, policy)
    columns = {**NOT_HELD, "next_visit": slip.next_visit}
    case_changes.move(session, case, move.after, desk.operator, columns=columns)
    audit.record(
        session,
        Deed.RETURN_DEFICIENT.value,
        subject_kind="case",
        subject=case_id,
        details={"slip": slip.number, "missing": [one.lack.value for one in missing]},
    )
    return slip


def _issue_slip(
    session: Session, case: Case, missing: Sequence[Finding], desk: Desk, policy: Policy
) -> DeficiencySlip:
    """Number, seal and keep a slip with what is missing; part of the deed's transaction."""
    centre = centres.find(session, desk.centre)
    now = dates.tehran(clock.now(session)).replace(microsecond=0)
    bare = DeficiencySlip(
        number=_number(session, centre, now),
        file_no=case.file_no,
        tracking_code=case.tracking_code,
        name=case.who.display_name,
        items=tuple(slip_item(one) for one in missing),
        next_visit=now.date() + timedelta(days=policy.next_visit_days),
        clerk=desk.name or desk.operator,
        centre=centre.name if centre else desk.centre,
        issued_at=now,
    )
    slip = replace(bare, tag=tags.tag(tags.fields(bare), policy.tag_key))
    receipts.add_slip(
        session,
        slip_id=new_id(),
        number=slip.number,
        case_id=case.id,
        body=to_body(slip),
        tag=slip.tag,
        by=desk.operator,
    )
    receipts.note_print(session, SLIP, slip.number, desk.operator)
    return slip


def slip_item(one: Finding) -> SlipItem:
    """Turn a finding into a line of the slip: codes and values, no words."""
    values = {
        "field": one.field.value if one.field else "",
        "flaw": one.flaw.value if one.flaw else "",
        "reason": one.reason.value if one.reason else "",
        "months": "" if one.months is None else str(one.months),
        "days": "" if one.days is None else str(one.days),
        "until": one.until.isoformat() if one.until else "",
    }
    kept = tuple((name, text) for name, text in values.items() if text)
    papers: tuple[PaperKind, ...] = one.papers
    return SlipItem(code=one.lack.value, line_number=one.number, papers=papers, values=kept)


def kept_papers(session: Session, case_id: str) -> tuple[KeptPaper, ...]:
    """Return the receipts of a case, newest first, and its latest slip, by operators' names."""
    guard.require(session, Right.SEE_CASES, attempt(Deed.SEE_CASE, case_id))
    slip = receipts.latest_slip(session, case_id)
    kept = (*receipts.of_case(session, case_id), *((slip,) if slip else ()))
    papers = (
        KeptPaper(
            one.number,
            kind_of(one),
            one.issued_at,
            one.issued_by,
            one.superseded_at is not None,
        )
        for one in kept
    )
    return tuple(operators.called(session, papers))


def kind_of(stored: receipts.StoredPaper) -> ReceiptKind | None:
    """Return which receipt a kept paper is; None is a slip."""
    kind = stored.body.get("kind")
    return None if kind is None else ReceiptKind(kind)


def reprint(session: Session, number: str, reason: str) -> tuple[Receipt, Reprint]:
    """Note a further copy of a receipt and return what to print: an «المثنی», no password.

    Raises:
        LookupError: no receipt has this number.
        Refused: no reason is given.
    """
    guard.require(session, Right.REPRINT, Attempt(Deed.REPRINT.value, "receipt", number))
    stored = receipts.find(session, number)
    if stored is None:
        raise LookupError(number)
    return read_receipt(stored), _note_copy(session, RECEIPT, number, reason)


def reprint_slip(session: Session, number: str, reason: str) -> tuple[DeficiencySlip, Reprint]:
    """Note a further copy of a deficiency slip and return what to print.

    Raises:
        LookupError: no slip has this number.
        Refused: no reason is given.
    """
    guard.require(session, Right.REPRINT, Attempt(Deed.REPRINT.value, SLIP, number))
    stored = receipts.find_slip(session, number)
    if stored is None:
        raise LookupError(number)
    return slip_from(stored.body), _note_copy(session, SLIP, number, reason)


def _note_copy(session: Session, template: str, number: str, reason: str) -> Reprint:
    trial = Attempt(Deed.REPRINT.value, template, number)
    desk = guard.require(session, Right.REPRINT, trial)
    reason = tidy(reason, LONGEST_REASON, trial)
    if not reason:
        raise Refused([Finding(Lack.NEEDS_REASON)], trial)
    copy_no = receipts.note_print(session, template, number, desk.operator, reason)
    audit.record(
        session,
        Deed.REPRINT.value,
        subject_kind=template,
        subject=number,
        reason=reason,
        details={"copy": copy_no},
    )
    printed_at = dates.tehran(clock.now(session)).replace(microsecond=0)
    return Reprint(copy_no, reason, desk.name or desk.operator, printed_at)

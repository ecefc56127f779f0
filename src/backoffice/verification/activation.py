"""Activation: user, rights, password, receipt, audit and the word to the portal, or nothing.

Source: SEED (domain.md §3.0); office.md 3a; safety.md §5 and §7. The slow hash
is made before the transaction, the receipt's id by the client, so that a lost
answer can be asked after and nothing is ever done twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from backoffice.db import (
    Database,
    Duplicate,
    Session,
    audit,
    case_changes,
    cases,
    clock,
    guard,
    new_id,
    receipts,
    users,
)
from backoffice.errors import Conflict, Refused
from backoffice.records import dates
from backoffice.records.cases import Case, CaseLine, CaseState, RefusalReason, Verdict
from backoffice.records.operators import Desk, Right
from backoffice.records.people import Ownership
from backoffice.records.policy import Policy
from backoffice.records.receipts import Receipt, ReceiptKind
from backoffice.verification import passwords, printing, rules
from backoffice.verification.desk import (
    LONGEST_NOTE,
    NOT_HELD,
    CaseView,
    attempt,
    require_move,
    take,
    tidy,
    view,
    view_of,
)
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed


@dataclass(frozen=True, slots=True)
class Activated:
    """What an activation gives to the desk; the password is nowhere else in clear."""

    receipt: Receipt
    password: str = field(repr=False)
    view: CaseView


def activate(database: Database, case_id: str, version: int, policy: Policy) -> Activated:
    """Activate the user of a case that this desk holds.

    Raises:
        Refused: something is missing, or a second person has to approve.
        Conflict: another desk was first; says who and when.
    """
    return _with_password(database, case_id, version, policy, Deed.ACTIVATE)


def approve(database: Database, case_id: str, version: int, policy: Policy) -> Activated:
    """Activate as the second person; never the one who prepared the file."""
    return _with_password(database, case_id, version, policy, Deed.APPROVE)


def reissue(database: Database, case_id: str, version: int, policy: Policy) -> Activated:
    """Give the user a new password on a new receipt; the old one dies at once."""
    return _with_password(database, case_id, version, policy, Deed.REISSUE_PASSWORD)


def _with_password(
    database: Database, case_id: str, version: int, policy: Policy, deed: Deed
) -> Activated:
    with database.read() as session:
        case = cases.get(session, case_id)
    secret = passwords.make(case)
    receipt_id = new_id()
    do = reissue_in if deed is Deed.REISSUE_PASSWORD else activate_in

    def unit(session: Session) -> Receipt:
        return do(session, case_id, version, secret.hashed, receipt_id, policy, deed)

    def outcome(session: Session) -> Receipt | None:
        stored = receipts.by_id(session, receipt_id)
        return printing.read_receipt(stored) if stored else None

    try:
        receipt = database.write(unit, outcome)
    except Duplicate as clash:
        raise _translated(clash, database, case_id, deed) from None
    with database.read() as session:
        return Activated(receipt, secret.clear, view(session, case_id, policy))


def _translated(clash: Duplicate, database: Database, case_id: str, deed: Deed) -> Exception:
    """Say in the office's words which wall a second activation ran into."""
    lack = {
        "uq_portal_user_active_identity": Lack.ALREADY_ACTIVE,
        "uq_portal_user_active_other": Lack.ALREADY_ACTIVE,
        "uq_portal_user_username": Lack.ALREADY_ACTIVE,
        "uq_line_right_owner": Lack.CLAIMED_BY_OTHER,
    }.get(clash.constraint)
    if lack is None:
        with database.read() as session:
            last = case_changes.state_history(session, case_id)[-1]
        return Conflict("case", last.by, last.at)
    return Refused([Finding(lack)], attempt(deed, case_id))


def activate_in(
    session: Session,
    case_id: str,
    version: int,
    password_hash: str,
    receipt_id: str,
    policy: Policy,
    deed: Deed = Deed.ACTIVATE,
) -> Receipt:
    """Do the whole activation in this transaction and return the receipt to print."""
    right = Right.APPROVE if deed is Deed.APPROVE else Right.ACTIVATE
    desk, case = take(session, right, deed, case_id, version)
    move = require_move(session, deed, case, desk)
    seen = view_of(session, case, policy)
    _require_complete(session, seen, desk, deed)
    case, granted = _grant_lines(session, seen, desk)
    username = rules.username_for(case)
    user_id, former = _user(session, case, username, password_hash, desk)
    _give_rights(session, case, user_id, granted, desk)
    now = clock.now(session)
    case_changes.move(
        session,
        case,
        move.after,
        desk.operator,
        columns={**NOT_HELD, "closed_at": now, "reason": "", "note": ""},
    )
    case = replace(case, username=username)
    receipt = printing.issue(session, case, ReceiptKind.ACTIVATION, receipt_id, desk, policy)
    users.tell_portal(
        session,
        "activation",
        case_id,
        user_id,
        {"receipt": receipt.number, "file_no": case.file_no, **former},
    )
    _audit(session, deed, case, receipt, granted)
    return receipt


def _require_complete(session: Session, seen: CaseView, desk: Desk, deed: Deed) -> None:
    """Refuse what lacks something, or was seen by one person where two are asked (T2)."""
    case = seen.case
    lacking = list(rules.blocking(seen.findings))
    if deed is Deed.ACTIVATE and seen.needs_second_person:
        lacking.append(Finding(Lack.NEEDS_SECOND_PERSON))
    since = CaseState.IN_REVIEW if deed is Deed.APPROVE else CaseState.ACTIVATED
    if deed is not Deed.ACTIVATE and seen.needs_second_person:
        guard.require(session, Right.APPROVE, attempt(deed, case.id))
        if desk.operator in case_changes.hands(session, case.id, since):
            lacking.append(Finding(Lack.SAME_PERSON, who=desk.operator))
    if lacking:
        raise Refused(lacking, attempt(deed, case.id))


def _grant_lines(session: Session, seen: CaseView, desk: Desk) -> tuple[Case, tuple[CaseLine, ...]]:
    """Grant every complete phone; return the case as it is then, and what was granted."""
    case = seen.case
    granted = tuple(
        replace(line, verdict=Verdict.GRANTED, refusal=None)
        for line in rules.grantable(case, seen.findings)
        if line.verdict is not Verdict.GRANTED
    )
    by_id = {line.id: line for line in granted}
    lines = tuple(by_id.get(line.id, line) for line in case.lines)
    case_changes.set_lines(session, case, lines, desk.operator)
    return replace(case, lines=lines), granted


def _user(
    session: Session, case: Case, username: str, password_hash: str, desk: Desk
) -> tuple[str, dict[str, str]]:
    """Make the user, or bring the suspended one of this file back under its corrected identity."""
    known = users.of_case(session, case.id) if case.username else None
    if known is None:
        return users.create(session, case, username, password_hash, desk.operator), {}
    former = users.identify(session, known.id, case, username)
    users.set_password(session, known.id, password_hash, desk.operator)
    return known.id, {} if former == username else {"former_username": former}


def _give_rights(
    session: Session, case: Case, user_id: str, granted: Sequence[CaseLine], desk: Desk
) -> None:
    """Give the user its rights on every phone that is granted by now."""
    for line in granted:
        if line.ownership is Ownership.OWNER:
            _take_from_others(session, case, line.number, user_id, desk)
    standing = [line for line in case.lines if line.verdict is Verdict.GRANTED]
    users.grant(session, user_id, standing, dates.tehran_date(clock.now(session)))


def _take_from_others(session: Session, case: Case, number: str, user_id: str, desk: Desk) -> None:
    """End another's owner right; only an override lets an activation come this far."""
    for other_id in users.revoke_owner(session, number, user_id):
        other = cases.get(session, other_id, for_update=True)
        reason = RefusalReason.CLAIMED_BY_OTHER
        for line in other.lines:
            if line.number == number:
                case_changes.set_verdict(session, other, line.id, reason, desk.operator)
        audit.record(
            session,
            Deed.LOSE_LINE.value,
            subject_kind="case",
            subject=other_id,
            reason=reason.value,
            details={"number": number, "to": case.file_no},
        )
        user = users.of_case(session, other_id)
        if user is None:
            continue
        if users.rights(session, user.id):
            users.tell_portal(session, "rights_changed", other_id, user.id, {"lost": number})
        else:
            left = cases.get(session, other_id)
            block(session, left, desk.operator, reason)


def reissue_in(
    session: Session,
    case_id: str,
    version: int,
    password_hash: str,
    receipt_id: str,
    policy: Policy,
    deed: Deed = Deed.REISSUE_PASSWORD,
) -> Receipt:
    """Replace the password in this transaction and return the new receipt."""
    desk, case = take(session, Right.REISSUE_PASSWORD, deed, case_id, version)
    user = users.of_case(session, case_id)
    if case.state is not CaseState.ACTIVATED or user is None:
        raise Refused([Finding(Lack.WRONG_STATE, who=case.state.value)], attempt(deed, case_id))
    users.set_password(session, user.id, password_hash, desk.operator)
    case_changes.touch(session, case_id, desk.operator)
    receipt = printing.issue(session, case, ReceiptKind.PASSWORD_REISSUE, receipt_id, desk, policy)
    users.tell_portal(session, "password_reissue", case_id, user.id, {"receipt": receipt.number})
    _audit(session, deed, case, receipt, ())
    return receipt


def add_lines(
    session: Session, case_id: str, version: int, receipt_id: str, policy: Policy
) -> Receipt:
    """Grant the phones of an active user whose papers came later; a receipt without password.

    Raises:
        Refused: no further phone is complete.
    """
    desk, case = take(session, Right.ACTIVATE, Deed.ADD_LINES, case_id, version)
    user = users.of_case(session, case_id)
    if case.state is not CaseState.ACTIVATED or user is None:
        raise Refused(
            [Finding(Lack.WRONG_STATE, who=case.state.value)], attempt(Deed.ADD_LINES, case_id)
        )
    seen = view_of(session, case, policy)
    _require_complete(session, seen, desk, Deed.ADD_LINES)
    case, granted = _grant_lines(session, seen, desk)
    if not granted:
        raise Refused([Finding(Lack.NONE_GRANTED)], attempt(Deed.ADD_LINES, case_id))
    _give_rights(session, case, user.id, granted, desk)
    receipt = printing.issue(session, case, ReceiptKind.LINES_ADDED, receipt_id, desk, policy)
    users.tell_portal(session, "rights_changed", case_id, user.id, {"receipt": receipt.number})
    _audit(session, Deed.ADD_LINES, case, receipt, granted)
    return receipt


def suspend(
    session: Session,
    case_id: str,
    version: int,
    reason: RefusalReason,
    note: str,
    policy: Policy,
) -> CaseView:
    """Block an active user and end all its rights; a supervisor's deed with a reason."""
    desk, case = take(session, Right.SUSPEND, Deed.SUSPEND, case_id, version)
    if reason is RefusalReason.FORGED_PAPER:
        guard.require(session, Right.REJECT_FORGED, attempt(Deed.SUSPEND, case_id))
    require_move(session, Deed.SUSPEND, case, desk, reason)
    block(
        session,
        case,
        desk.operator,
        reason,
        tidy(note, LONGEST_NOTE, attempt(Deed.SUSPEND, case_id)),
    )
    return view(session, case_id, policy)


def block(session: Session, case: Case, by: str, reason: RefusalReason, note: str = "") -> None:
    """Take the user's rights away and tell the portal; part of a deed's transaction.

    The ticks go too: to come back, the papers are shown anew (office.md 3a).
    """
    case_changes.move(
        session,
        case,
        CaseState.SUSPENDED,
        by,
        reason=reason.value,
        note=note,
        columns={"reason": reason.value, "note": note},
    )
    case_changes.clear_papers(session, case, by)
    reopened = [replace(line, verdict=Verdict.OPEN, refusal=None) for line in case.lines]
    case_changes.set_lines(session, case, reopened, by)
    user = users.of_case(session, case.id)
    if user is not None:
        users.set_active(session, user.id, by, active=False)
        users.revoke_all(session, user.id)
        users.tell_portal(session, "suspension", case.id, user.id, {"reason": reason.value})
    audit.record(
        session, Deed.SUSPEND.value, subject_kind="case", subject=case.id, reason=reason.value
    )


def _audit(
    session: Session, deed: Deed, case: Case, receipt: Receipt, granted: Sequence[CaseLine]
) -> None:
    """Write the row with the checklist's fingerprint, last: it holds the chain's lock."""
    audit.record(
        session,
        deed.value,
        subject_kind="case",
        subject=case.id,
        details={
            "receipt": receipt.number,
            "tag": receipt.tag,
            "numbers": [line.number for line in granted],
            "papers": [
                f"{paper.requirement}@{paper.line_id}:{paper.original_seen}:{paper.copy_kept}"
                for paper in case.papers
            ],
            "overrides": [one.lack for one in case.overrides],
        },
    )

"""Changes of a case, each with its entry in the history and a new version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from backoffice.db import clock, name_index, scans
from backoffice.db.cases import line_row, party_columns, record
from backoffice.db.tables.cases import (
    CaseLineRow,
    CasePaperRow,
    CaseRow,
    FieldChangeRow,
    OverrideRow,
    StateChangeRow,
)
from backoffice.records.cases import (
    Case,
    CaseLine,
    CaseState,
    FieldChange,
    RefusalReason,
    StateChange,
    Verdict,
)
from backoffice.records.papers import SeenPaper
from backoffice.records.people import Particulars, to_fields

#: How many cases one sweep takes at most, so that nobody waits for it.
SWEEP = 200


def touch(session: Session, case_id: str, by: str, **values: object) -> None:
    """Write columns of a case and raise its version."""
    row = session.get_one(CaseRow, case_id)
    for name, value in values.items():
        setattr(row, name, value)
    row.updated_at = clock.now(session)
    row.updated_by = by
    session.flush()


def move(
    session: Session,
    case: Case,
    after: CaseState,
    by: str,
    *,
    reason: str = "",
    note: str = "",
    columns: Mapping[str, object] | None = None,
) -> None:
    """Put a case into another state, with its entry in the history."""
    touch(session, case.id, by, state=after.value, **(columns or {}))
    session.add(
        StateChangeRow(
            case_id=case.id,
            case_version=_version(session, case.id),
            before=case.state.value,
            after=after.value,
            reason=reason,
            note=note,
            by=by,
            at=clock.now(session),
        )
    )
    session.flush()


def set_particulars(session: Session, case: Case, who: Particulars, by: str) -> None:
    """Correct the particulars; every changed field goes to the history."""
    old, new = to_fields(case.who), to_fields(who)
    _note_changes(session, case.id, old, new, by)
    columns = party_columns(who)
    name_index.change(session, case.file_no, str(columns["name_key"]))
    touch(session, case.id, by, draft=None, **columns)


def set_lines(session: Session, case: Case, lines: Sequence[CaseLine], by: str) -> None:
    """Replace the phones of a case; lines keep their id, history says what changed."""
    rows = {
        row.id: row
        for row in session.scalars(select(CaseLineRow).where(CaseLineRow.case_id == case.id))
    }
    gone = set(rows) - {line.id for line in lines}
    if gone:
        _forget_lines(session, case, gone, by)
    for line in lines:
        kept = rows.get(line.id)
        if kept is not None and kept.number != line.number:
            kept.number = f"~{kept.id[:30]}"  # parked: two phones may change places
    session.flush()
    for position, line in enumerate(lines):
        _write_line(session, rows.get(line.id), line_row(case.id, position, line))
    session.flush()
    _note_changes(session, case.id, _flat_lines(case.lines), _flat_lines(lines), by)
    touch(session, case.id, by)


def _forget_lines(session: Session, case: Case, gone: set[str], by: str) -> None:
    """Take phones off with their ticks and scans; the history keeps what was ticked."""
    for seen in case.papers:
        if seen.line_id in gone:
            _note_changes(session, case.id, _flat_paper(seen), {}, by)
    session.execute(delete(CasePaperRow).where(CasePaperRow.line_id.in_(gone)))
    scans.drop_of_lines(session, gone)
    session.execute(delete(CaseLineRow).where(CaseLineRow.id.in_(gone)))


def clear_papers(session: Session, case: Case, by: str) -> None:
    """Untick every paper: what was seen once does not speak for a later activation."""
    for seen in case.papers:
        set_paper(session, case, SeenPaper(seen.requirement, seen.line_id), by)


def hands(session: Session, case_id: str, since: CaseState) -> frozenset[str]:
    """Return who changed fields or ticks since the file last came into a state."""
    taken = select(func.max(StateChangeRow.case_version)).where(
        StateChangeRow.case_id == case_id,
        StateChangeRow.after == since.value,
    )
    rows = session.scalars(
        select(FieldChangeRow.by)
        .where(
            FieldChangeRow.case_id == case_id,
            FieldChangeRow.case_version >= func.coalesce(taken.scalar_subquery(), 0),
        )
        .distinct()
    )
    return frozenset(rows)


def _write_line(session: Session, kept: CaseLineRow | None, wanted: CaseLineRow) -> None:
    if kept is None:
        session.add(wanted)
        return
    for name in (
        "position",
        "number",
        "ownership",
        "lease_end",
        "bill_id",
        "payment_id",
        "verdict",
        "refusal",
    ):
        setattr(kept, name, getattr(wanted, name))


def _flat_lines(lines: Sequence[CaseLine]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for line in lines:
        values = {
            "ownership": line.ownership.value,
            "lease_end": line.lease_end.isoformat() if line.lease_end else "",
            "bill_id": line.bill_id,
            "payment_id": line.payment_id,
            "verdict": line.verdict.value,
            "refusal": line.refusal.value if line.refusal else "",
        }
        flat.update({f"{line.number}.{name}": value for name, value in values.items()})
    return flat


def _version(session: Session, case_id: str) -> int:
    """Return the version of a case that this unit has locked."""
    return session.get_one(CaseRow, case_id).version


def _note_changes(
    session: Session, case_id: str, old: Mapping[str, str], new: Mapping[str, str], by: str
) -> None:
    at, version = clock.now(session), _version(session, case_id)
    for name in sorted(set(old) | set(new)):
        before, after = old.get(name, ""), new.get(name, "")
        if before != after:
            session.add(
                FieldChangeRow(
                    case_id=case_id,
                    case_version=version,
                    field=name,
                    old=before,
                    new=after,
                    by=by,
                    at=at,
                )
            )
    session.flush()


def set_paper(session: Session, case: Case, seen: SeenPaper, by: str) -> None:
    """Write what was ticked for one requirement; changes go to the history."""
    row = session.scalars(
        select(CasePaperRow).where(
            CasePaperRow.case_id == case.id,
            CasePaperRow.requirement == seen.requirement,
            CasePaperRow.line_id == seen.line_id,
        )
    ).one_or_none()
    if row is None:
        row = CasePaperRow(case_id=case.id, requirement=seen.requirement, line_id=seen.line_id)
        session.add(row)
    row.chosen = seen.chosen.value if seen.chosen else ""
    row.original_seen = seen.original_seen
    row.copy_kept = seen.copy_kept
    row.number = seen.number
    row.dated = seen.dated
    row.reason = seen.reason.value if seen.reason else ""
    before = case.paper(seen.requirement, seen.line_id)
    _note_changes(session, case.id, _flat_paper(before), _flat_paper(seen), by)
    touch(session, case.id, by)


def _flat_paper(seen: SeenPaper) -> dict[str, str]:
    key = f"{seen.requirement}@{seen.line_id}" if seen.line_id else seen.requirement
    values: dict[str, str | date | bool | None] = {
        "chosen": seen.chosen,
        "original_seen": seen.original_seen or None,
        "copy_kept": seen.copy_kept or None,
        "number": seen.number,
        "dated": seen.dated,
        "reason": seen.reason,
    }
    return {f"{key}.{name}": str(value) for name, value in values.items() if value}


def add_override(
    session: Session, case: Case, lack: str, target: str, reason: str, by: str
) -> None:
    """Keep a supervisor's override and raise the flag."""
    session.add(
        OverrideRow(
            case_id=case.id,
            lack=lack,
            target=target,
            reason=reason,
            by=by,
            at=clock.now(session),
        )
    )
    touch(session, case.id, by, override_used=True)


def set_verdict(
    session: Session, case: Case, line_id: str, refusal: RefusalReason | None, by: str
) -> None:
    """Refuse one phone, or open it again; raises ``KeyError`` for a phone of another case."""
    verdict = Verdict.OPEN if refusal is None else Verdict.REFUSED
    changed = replace(case.line(line_id), verdict=verdict, refusal=refusal)
    set_lines(session, case, [changed if one.id == line_id else one for one in case.lines], by)


def set_draft(session: Session, case_id: str, holder: str, typed: Mapping[str, str]) -> bool:
    """Keep typed text beside the case; only its holder's, and without a new version."""
    kept = session.execute(
        update(CaseRow)
        .where(CaseRow.id == case_id, CaseRow.holder == holder)
        .values(draft=dict(typed) or None)
        .returning(CaseRow.id)
    )
    return kept.first() is not None


def stale_holds(session: Session, now: datetime) -> tuple[Case, ...]:
    """Return the cases whose hold ran out."""
    rows = session.scalars(
        select(CaseRow)
        .where(CaseRow.state == CaseState.IN_REVIEW.value, CaseRow.held_until <= now)
        .with_for_update(skip_locked=True)
        .limit(SWEEP)
    ).all()
    return tuple(record(session, row) for row in rows)


def waiting_before(session: Session, moment: datetime) -> tuple[Case, ...]:
    """Return the cases that have waited for their papers since before a moment (UTC)."""
    rows = session.scalars(
        select(CaseRow)
        .where(
            CaseRow.state.in_([CaseState.WAITING.value, CaseState.DEFICIENT.value]),
            CaseRow.updated_at < moment,
            CaseRow.waiting_since < moment,
        )
        .with_for_update(skip_locked=True)
        .limit(SWEEP)
    ).all()
    return tuple(record(session, row) for row in rows)


def field_history(session: Session, case_id: str) -> tuple[FieldChange, ...]:
    """Return every change of a field, oldest first."""
    rows = session.scalars(
        select(FieldChangeRow)
        .where(FieldChangeRow.case_id == case_id)
        .order_by(FieldChangeRow.case_version, FieldChangeRow.field)
    )
    return tuple(FieldChange(row.field, row.old, row.new, row.by, row.at) for row in rows)


def state_history(session: Session, case_id: str) -> tuple[StateChange, ...]:
    """Return every change of state, oldest first."""
    rows = session.scalars(
        select(StateChangeRow)
        .where(StateChangeRow.case_id == case_id)
        .order_by(StateChangeRow.case_version)
    )
    return tuple(
        StateChange(
            CaseState(row.before), CaseState(row.after), row.by, row.at, row.reason, row.note
        )
        for row in rows
    )

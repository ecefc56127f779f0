"""What the office knows around a case: recorded owners, other claimants, twins, shared scans."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, false, or_, select, text
from sqlalchemy.orm import Session

from backoffice.db.cases import shares_key
from backoffice.db.tables.cases import CaseLineRow, CaseRow, CaseScanRow
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.users import LineRightRow, PortalUserRow
from backoffice.records.cases import (
    OPEN_STATES,
    Case,
    CaseState,
    Claimant,
    RecordedOwner,
    Surroundings,
    Twin,
)
from backoffice.records.people import Ownership, identity_keys, key_slots, to_fields

_OPEN = tuple(state.value for state in OPEN_STATES)


def around(session: Session, case: Case) -> Surroundings:
    """Return everything the rules need to know about others, in a fixed number of queries."""
    numbers = tuple(line.number for line in case.lines)
    return Surroundings(
        recorded=recorded_owners(session, numbers),
        claimants=_claimants(session, case, numbers),
        twins=_twins(session, case),
        active_user=_active_user(session, case),
        shared_scans=_shared_scans(session, case),
    )


def recorded_owners(session: Session, numbers: tuple[str, ...]) -> dict[str, RecordedOwner]:
    """Return what the line inventory says of these numbers (11 digits each)."""
    rows = session.scalars(select(LineRow).where(LineRow.number.in_(numbers)))
    return {
        row.number: RecordedOwner(
            number=row.number,
            owner_name=row.owner_name,
            owner_identifier=row.owner_identifier,
            state=row.state,
            centre=row.centre,
            bill_id=row.bill_id,
        )
        for row in rows
        if row.number is not None
    }


def _claimants(session: Session, case: Case, numbers: tuple[str, ...]) -> tuple[Claimant, ...]:
    mine = identity_keys(case.who)
    asking = session.execute(
        select(
            CaseLineRow.number,
            CaseLineRow.ownership,
            CaseRow.display_name,
            CaseRow.file_no,
        )
        .join(CaseRow, CaseRow.id == CaseLineRow.case_id)
        .where(
            CaseLineRow.number.in_(numbers),
            CaseLineRow.verdict != "refused",
            CaseRow.state.in_(_OPEN),
            CaseRow.id != case.id,
            ~shares_key(mine),
        )
    ).all()
    holding = session.execute(
        select(
            LineRightRow.number,
            LineRightRow.ownership,
            PortalUserRow.display_name,
            CaseRow.file_no,
        )
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .join(CaseRow, CaseRow.id == PortalUserRow.case_id)
        .where(
            LineRightRow.number.in_(numbers),
            LineRightRow.revoked_at.is_(None),
            PortalUserRow.identity_key.not_in(mine),
            PortalUserRow.other_key.not_in(mine),
        )
    ).all()
    found = [
        Claimant(row.number, row.display_name, row.file_no, active, Ownership(row.ownership))
        for rows, active in ((holding, True), (asking, False))
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.number, not one.active, one.file_no)))


def _same_user(slots: tuple[str, str]) -> ColumnElement[bool]:
    """Match the active users of these keys, in the words of the partial indexes that have them."""
    columns = (PortalUserRow.identity_key, PortalUserRow.other_key)
    return or_(
        false(),
        *(
            and_(column == key, text(f"portal_user.active AND portal_user.{column.key} <> ''"))
            for column, key in zip(columns, slots, strict=True)
            if key
        ),
    )


def _twins(session: Session, case: Case) -> tuple[Twin, ...]:
    mine = identity_keys(case.who)
    if not mine:
        return ()
    # Sorted below: asked for in order, SQLite would walk all file numbers instead of two indexes.
    rows = session.scalars(select(CaseRow).where(shares_key(mine), CaseRow.id != case.id))
    own = to_fields(case.who)
    found = (
        Twin(
            case_id=row.id,
            file_no=row.file_no,
            name=row.display_name,
            state=CaseState(row.state),
            submitted_at=row.submitted_at,
            same_particulars=dict(row.particulars) == own,
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda twin: twin.file_no))


def forget_twin(session: Session, closed: Case) -> None:
    """Lower the flag of an open file whose last open twin was closed just now."""
    left = session.scalars(
        select(CaseRow)
        .where(
            shares_key(identity_keys(closed.who)), CaseRow.id != closed.id, CaseRow.state.in_(_OPEN)
        )
        .limit(2)
    ).all()
    if len(left) == 1:
        left[0].potential_duplicate = False
        session.flush()


def _active_user(session: Session, case: Case) -> str:
    found = session.scalars(
        select(PortalUserRow.username).where(
            _same_user(key_slots(case.who)),
            PortalUserRow.case_id != case.id,
        )
    ).first()
    return found or ""


def _shared_scans(session: Session, case: Case) -> tuple[str, ...]:
    here = select(CaseScanRow.source_sha256).where(CaseScanRow.case_id == case.id)
    rows = session.scalars(
        select(CaseRow.file_no)
        .join(CaseScanRow, CaseScanRow.case_id == CaseRow.id)
        .where(
            CaseScanRow.source_sha256.in_(here),
            CaseRow.id != case.id,
            ~shares_key(identity_keys(case.who)),
        )
        .distinct()
        .order_by(CaseRow.file_no)
    )
    return tuple(rows)

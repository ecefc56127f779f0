"""The cases of verification: kept, read back whole, changed with their history."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, text
from sqlalchemy.orm import Session

from backoffice.db import clock, name_index
from backoffice.db.numbers import next_number
from backoffice.db.tables.base import hold, new_id
from backoffice.db.tables.cases import (
    HAS_OTHER_KEY,
    CaseLineRow,
    CasePaperRow,
    CaseRow,
    CaseScanRow,
    OverrideRow,
)
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.users import PortalUserRow, ReceiptRow
from backoffice.errors import Conflict
from backoffice.records import dates, passcodes, persian
from backoffice.records.cases import (
    Case,
    CaseLine,
    CaseState,
    Channel,
    Flag,
    Override,
    RefusalReason,
    Verdict,
)
from backoffice.records.papers import LackReason, PaperKind, SeenPaper
from backoffice.records.people import (
    Ownership,
    Particulars,
    from_fields,
    identifier,
    identity_keys,
    to_fields,
)


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a registration brings; numbers and codes are given when it is added."""

    who: Particulars
    lines: tuple[CaseLine, ...]
    channel: Channel
    centre: str
    policy_version: str
    portal_id: str = ""
    submitted_at: datetime | None = None
    as_sent: Mapping[str, str] | None = None
    potential_duplicate: bool = False
    state: CaseState = CaseState.WAITING
    id: str = ""


def centre_number(session: Session, centre: str) -> int:
    """Return the digits a centre has inside tracking codes; 0 for one not yet entered."""
    number = session.scalar(select(CentreRow.number).where(CentreRow.code == centre))
    return number or 0


def add(session: Session, new: NewCase, by: str) -> str:
    """Keep a new case, give it its file number and tracking code, return its id."""
    now = clock.now(session)
    year = dates.jalali_year(dates.tehran_date(now))
    serial = next_number(session, f"file:{year}")
    case_id = new.id or new_id()
    number = passcodes.file_no(year, serial)
    session.add(
        CaseRow(
            id=case_id,
            file_no=number,
            tracking_code=passcodes.tracking_code(year, centre_number(session, new.centre), serial),
            state=new.state.value,
            channel=new.channel.value,
            centre=new.centre,
            policy_version=new.policy_version,
            portal_id=new.portal_id,
            submitted_at=new.submitted_at,
            as_sent=dict(new.as_sent) if new.as_sent is not None else None,
            waiting_since=new.submitted_at or now,
            potential_duplicate=new.potential_duplicate,
            created_at=now,
            created_by=by,
            updated_at=now,
            updated_by=by,
            **party_columns(new.who),
        )
    )
    session.flush()
    name_index.add(session, [(number, name_key(new.who))])
    for position, line in enumerate(new.lines):
        session.add(line_row(case_id, position, line))
    session.flush()
    return case_id


def party_columns(who: Particulars) -> dict[str, object]:
    """Return the columns that a party's particulars fill, search and sort keys among them."""
    _, known_as = identifier(who)
    keys = identity_keys(who)
    return {
        "kind": who.kind.value,
        "identity_key": keys[0] if keys else "",
        "other_key": keys[1] if len(keys) > 1 else "",
        "identifier": known_as,
        "display_name": who.display_name,
        "name_key": name_key(who),
        "name_sort": persian.sort_key(_filed_under(who)),
        "particulars": to_fields(who),
    }


def shares_key(keys: Collection[str]) -> ColumnElement[bool]:
    """Match the cases of whoever has one of these identity keys; with none, no case."""
    return or_(CaseRow.identity_key.in_(keys), shares_other_key(keys))


def shares_other_key(keys: Collection[str]) -> ColumnElement[bool]:
    """Match those whose second key is one of these."""
    return and_(CaseRow.other_key.in_(keys), text(f"verification_case.{HAS_OTHER_KEY}"))


def name_key(who: Particulars) -> str:
    """Return what a name is searched by: surname first, then the other order, without spaces."""
    if who.company_name:
        return persian.joined_key(who.company_name)
    given, family = persian.joined_key(who.given_name), persian.joined_key(who.family_name)
    return f"{family}{given} {given}{family}"


def _filed_under(who: Particulars) -> str:
    return who.company_name or f"{who.family_name} {who.given_name}".strip()


def line_row(case_id: str, position: int, line: CaseLine) -> CaseLineRow:
    """Return the row of one phone."""
    return CaseLineRow(**line_columns(case_id, position, line))


def line_columns(case_id: str, position: int, line: CaseLine) -> dict[str, object]:
    """Return the columns of one phone."""
    return {
        "id": line.id or new_id(),
        "case_id": case_id,
        "position": position,
        "number": line.number,
        "as_sent": line.as_sent,
        "ownership": line.ownership.value,
        "lease_end": line.lease_end,
        "bill_id": line.bill_id,
        "payment_id": line.payment_id,
        "verdict": line.verdict.value,
        "refusal": line.refusal.value if line.refusal else "",
    }


def get(session: Session, case_id: str, *, for_update: bool = False) -> Case:
    """Return a whole case; ``for_update`` locks it (on PostgreSQL) until the unit ends.

    Raises:
        LookupError: no case has this id.
    """
    row = row_of(session, case_id, for_update=for_update)
    return record(session, row)


def row_of(session: Session, case_id: str, *, for_update: bool = False) -> CaseRow:
    """Return the row itself, fresh; for ``db`` only. Raises ``LookupError``."""
    query = select(CaseRow).where(CaseRow.id == case_id).execution_options(populate_existing=True)
    row = session.scalars(query.with_for_update() if for_update else query).one_or_none()
    if row is None:
        raise LookupError(case_id)
    return row


def record(session: Session, row: CaseRow) -> Case:
    """Return a row and all that hangs on it as a record."""
    user = session.execute(
        select(PortalUserRow.username).where(PortalUserRow.case_id == row.id)
    ).scalar_one_or_none()
    receipt = session.execute(
        select(ReceiptRow.number)
        .where(ReceiptRow.case_id == row.id)
        .order_by(ReceiptRow.issue.desc())
        .limit(1)
    ).scalar_one_or_none()
    return Case(
        id=row.id,
        version=row.version,
        file_no=row.file_no,
        tracking_code=row.tracking_code,
        state=CaseState(row.state),
        channel=Channel(row.channel),
        centre=row.centre,
        who=from_fields(row.particulars),
        lines=_lines(session, row.id),
        papers=_papers(session, row.id),
        flags=_flags(row),
        policy_version=row.policy_version,
        portal_id=row.portal_id,
        submitted_at=row.submitted_at,
        created_at=row.created_at,
        holder=row.holder,
        held_until=row.held_until,
        held_since=row.held_since,
        as_sent=row.as_sent,
        draft=row.draft,
        next_visit=row.next_visit,
        reason=RefusalReason(row.reason) if row.reason else None,
        note=row.note,
        prepared_by=row.prepared_by,
        overrides=_overrides(session, row.id),
        username=user or "",
        receipt_no=receipt or "",
    )


def _flags(row: CaseRow) -> frozenset[Flag]:
    kept = {
        Flag.POTENTIAL_DUPLICATE: row.potential_duplicate,
        Flag.OVERRIDE_USED: row.override_used,
    }
    return frozenset(flag for flag, raised in kept.items() if raised)


def _lines(session: Session, case_id: str) -> tuple[CaseLine, ...]:
    rows = session.scalars(
        select(CaseLineRow).where(CaseLineRow.case_id == case_id).order_by(CaseLineRow.position)
    )
    return tuple(
        CaseLine(
            id=row.id,
            number=row.number,
            ownership=Ownership(row.ownership),
            lease_end=row.lease_end,
            bill_id=row.bill_id,
            payment_id=row.payment_id,
            verdict=Verdict(row.verdict),
            refusal=RefusalReason(row.refusal) if row.refusal else None,
            as_sent=row.as_sent,
        )
        for row in rows
    )


def _papers(session: Session, case_id: str) -> tuple[SeenPaper, ...]:
    scans = {
        (row.requirement, row.line_id): row.scans
        for row in session.execute(
            select(
                CaseScanRow.requirement,
                CaseScanRow.line_id,
                func.count().label("scans"),
            )
            .where(CaseScanRow.case_id == case_id)
            .group_by(CaseScanRow.requirement, CaseScanRow.line_id)
        )
    }
    seen = {
        (row.requirement, row.line_id): _seen(row)
        for row in session.scalars(select(CasePaperRow).where(CasePaperRow.case_id == case_id))
    }
    for key, count in scans.items():
        seen[key] = replace(seen.get(key, SeenPaper(*key)), scans=count)
    return tuple(seen[key] for key in sorted(seen))


def _seen(row: CasePaperRow) -> SeenPaper:
    return SeenPaper(
        requirement=row.requirement,
        line_id=row.line_id,
        chosen=PaperKind(row.chosen) if row.chosen else None,
        original_seen=row.original_seen,
        copy_kept=row.copy_kept,
        number=row.number,
        dated=row.dated,
        reason=LackReason(row.reason) if row.reason else None,
    )


def _overrides(session: Session, case_id: str) -> tuple[Override, ...]:
    rows = session.scalars(
        select(OverrideRow).where(OverrideRow.case_id == case_id).order_by(OverrideRow.at)
    )
    return tuple(Override(row.lack, row.target, row.reason, row.by, row.at) for row in rows)


def take(session: Session, case_id: str, version: int) -> Case:
    """Lock a case for a change that was decided on its ``version``.

    Raises:
        Conflict: another desk has changed it since; says who and when.
        LookupError: no case has this id.
    """
    row = row_of(session, case_id, for_update=True)
    hold(session, row)
    if row.version != version:
        raise Conflict("case", row.updated_by, row.updated_at)
    return record(session, row)

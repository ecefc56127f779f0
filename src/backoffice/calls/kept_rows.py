"""Rows that an import kept beside its calls: bad ones are mended or dropped, repeated ones listed.

They are personal like the calls. Opening a batch's list is a deed of its own, committed and
audited before the first row is read (safety.md §0.1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from backoffice.calls import dial_tables, format_actions, formats, import_reading
from backoffice.calls.formats import BadValue
from backoffice.db import (
    Database,
    Session,
    audit,
    call_batches,
    call_openings,
    call_store,
    clock,
    dial_rules,
    guard,
)
from backoffice.db.call_loads import why_not
from backoffice.errors import Attempt, Conflict, Refused
from backoffice.records import dates, phones
from backoffice.records.call_files import (
    BadCall,
    BadRow,
    CallBatch,
    CallField,
    RepeatedRow,
    Stage,
)
from backoffice.records.calls import Call, moment, month_key
from backoffice.records.intake import shown
from backoffice.records.operators import Right

SEE = call_openings.SEE
MEND, DROP = "calls.mend", "calls.drop"


def open_list(database: Database, batch_id: str) -> str:
    """Commit that the desk opens the kept rows of an import; return what they are read with.

    Raises:
        Forbidden: the desk may not import calls (audited).
        Unavailable: the database does not answer: nothing may be read.
    """
    made: list[str] = []

    def unit(session: Session) -> str:
        guard.require(session, Right.IMPORT_CALLS, Attempt(SEE, "batch", batch_id))
        made[:] = [call_openings.note(session, batch_id)]
        return made[0]

    return database.write(unit, lambda session: made[0] if _held(session, made) else None)


def _held(session: Session, made: list[str]) -> bool:
    return bool(made) and bool(call_openings.find(session, made[0]))


def bad_rows(session: Session, opening: str, *, limit: int, after: int = 0) -> tuple[BadRow, ...]:
    """Return bad rows of an opened import in the file's order, from the line after ``after`` on.

    Mended and dropped ones are among them.

    Raises:
        Forbidden: the desk may not import calls (any more).
        PermissionError: the opening is not committed, or another operator's.
    """
    batch_id = _opened(session, opening)
    return call_batches.bad_rows(session, batch_id, limit=limit, after=after)


def repeated_rows(
    session: Session, opening: str, *, limit: int, after: int = 0
) -> tuple[RepeatedRow, ...]:
    """Return repeated rows of an opened import in the file's order, as far as they are kept.

    Raises:
        Forbidden, PermissionError: as ``bad_rows`` says.
    """
    batch_id = _opened(session, opening)
    return call_batches.repeated_rows(session, batch_id, limit=limit, after=after)


def _opened(session: Session, opening: str) -> str:
    guard.require(session, Right.IMPORT_CALLS, Attempt(SEE))
    return call_openings.permit(session, opening)


def mend(
    session: Session, bad_id: str, values: Mapping[CallField, str], *, home: str = phones.HOME
) -> Call:
    """Make a bad row a call of its import, with values written as its format says.

    Raises:
        Forbidden: the desk may not import calls.
        Refused: with a ``BadValue``: it is still no call, contradicts a loaded one, or is of a
            month that was retired.
        Conflict: somebody mended or dropped it first, or its import was undone.
    """
    desk = guard.require(session, Right.IMPORT_CALLS, Attempt(MEND, "bad_call", bad_id))
    row, batch = _open_row(session, bad_id)
    profile = format_actions.find(session, batch.profile)
    if profile is None:
        raise Conflict("call_profile")
    plan = dial_tables.plan(dial_rules.every(session), home)
    call = formats.convert_values(values, profile, home=home, plan=plan, now=clock.now(session))
    if isinstance(call, BadValue):
        raise Refused([call])
    why = why_not(session, call)
    if why is not None:
        raise Refused([BadValue(why, None)])
    new = call_store.add(session, [call], batch.number) == 1
    month = month_key(dates.tehran_date(moment(call.started)))
    kept = replace(row, values=import_reading.kept_values(values))
    call_batches.mended(session, kept, desk.operator, call, month, new=new)
    details = {"line": row.line_no, "reason": row.reason, "new": new}
    audit.record(session, MEND, subject_kind="batch", subject=batch.id, details=details)
    return call


def drop(session: Session, bad_id: str, reason: str) -> None:
    """Give a bad row up, with the operator's reason; it stays listed and counted as bad.

    Raises:
        Forbidden: the desk may not import calls.
        Refused: with a ``BadValue``: its month was retired, so there is nothing to give up.
        Conflict: somebody mended or dropped it first, or its import was undone.
    """
    desk = guard.require(session, Right.IMPORT_CALLS, Attempt(DROP, "bad_call", bad_id))
    row, batch = _open_row(session, bad_id)
    call_batches.dropped(session, row, desk.operator)
    audit.record(
        session,
        DROP,
        subject_kind="batch",
        subject=batch.id,
        reason=shown(reason),
        details={"line": row.line_no, "why_bad": row.reason},
    )


def _open_row(session: Session, bad_id: str) -> tuple[BadRow, CallBatch]:
    row = call_batches.bad_row(session, bad_id)
    if row is None or row.mended_at is not None or row.dropped:
        raise Conflict("bad_call")
    batch = call_batches.batch_of(session, row.batch_id)
    if batch is None or batch.stage is not Stage.LOADED:
        raise Conflict("call_batch")
    if row.reason is BadCall.RETIRED_MONTH:
        raise Refused([BadValue(row.reason, None)])
    return row, batch

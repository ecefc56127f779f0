"""Files of calls come in: looked at, loaded whole or not at all, known again, undone.

A file is first noted as begun, then read beside everybody's work, then loaded in one
transaction. What breaks in between leaves no call; the same file again begins anew and ends
with exactly the file's rows (domain.md §5.5, safety.md §9 rows 68-75).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from backoffice.calls import (
    dial_tables,
    format_actions,
    formats_guess,
    import_mended,
    import_reading,
)
from backoffice.calls.import_mended import Terms
from backoffice.calls.import_reading import Report, Sheet
from backoffice.db import (
    Database,
    Duplicate,
    Session,
    audit,
    call_batches,
    clock,
    dial_rules,
    guard,
    operators,
)
from backoffice.db.call_batches import Filled, NewBatch
from backoffice.db.call_loads import Loading, loading
from backoffice.db.held import held
from backoffice.documents.readers import Fingerprint
from backoffice.errors import Attempt, Cancelled, Conflict, Refused, Unavailable
from backoffice.records import phones
from backoffice.records.call_files import (
    MOST_SHOWN,
    CallBatch,
    CallReport,
    CallTally,
    Guess,
    Profile,
    Stage,
)
from backoffice.records.calls import CallType, moment
from backoffice.records.intake import shown
from backoffice.records.operators import Desk, Right

IMPORT = "calls.import"
UNDO = "calls.undo"


def guess(session: Session, path: Path, *, home: str = phones.HOME) -> list[Guess]:
    """Return the formats that understand a file's first rows, best first.

    Raises:
        Forbidden: the desk may not import calls.
        Refused: with a ``FileFinding``: nobody can read the file at all.
        Unavailable: the file cannot be read.
    """
    _require(session, path)
    plan = dial_tables.plan(dial_rules.every(session), home)
    known = format_actions.profiles(session)
    return formats_guess.guess(path, known, home=home, plan=plan, now=clock.now(session))


def preview(
    database: Database, path: Path, profile: Profile, report: Report, *, home: str = phones.HOME
) -> CallReport:
    """Say what importing a file would do, without writing anything.

    ``report`` is told bytes (of a workbook rows, and 0 for their total).

    Raises:
        Forbidden: the desk may not import calls (audited).
        Refused: with ``FileFinding`` records: this is no such file.
        Unavailable: the file or the database does not answer.
        Cancelled: from ``report``.
    """
    terms = _ask(database, path, profile, home)
    mark = import_reading.mark(path, profile, report)
    with database.read() as session:
        before = _brought_in(session, mark.sha256)
        mended = call_batches.mended_values(session, mark.sha256)
    if before is not None:
        first = import_reading.first_rows(path, terms)
        return replace(_known(path, before), sample=first, dry_run=True)
    sheet = Sheet(mended=import_mended.rows(mended, terms))
    with loading(database) as load:
        sheet.read(load, path, mark, terms, report)
        with load.desk.aside() as session:
            equal_rows = profile.equal_rows_are_calls
            done = load.compare(session, _steady(report, mark), equal_rows=equal_rows)
            found_bad = import_reading.outcasts(path, profile, done)
            sheet = sheet.settled(session, load, done, found_bad)
    told = sheet.report(_name(path), mark.sha256, profile.name, load)
    unread = import_reading.unread_sheets(path, profile)
    return replace(told, dry_run=True, unread_sheets=unread)


def run(
    database: Database, path: Path, profile: Profile, report: Report, *, home: str = phones.HOME
) -> CallReport:
    """Import a file for the database's desk; one that was broken off begins anew.

    When ``report`` raises ``Cancelled``, no call is there and the report says so.

    Raises:
        Forbidden: the desk may not import calls (audited).
        Refused: with ``FileFinding`` records.
        Conflict: another desk is importing this very file, or has done so meanwhile.
        Unavailable: the file or the database does not answer; run it again later.
    """
    terms = _ask(database, path, profile, home)
    try:
        mark = import_reading.mark(path, profile, report)
    except Cancelled:
        return _cancelled(path, "", profile)
    with database.read() as session:
        before = _brought_in(session, mark.sha256)
        mended = call_batches.mended_values(session, mark.sha256)
    if before is not None:
        return _known(path, before)
    batch = _begin(database, path, mark, profile)
    sheet = Sheet(mended=import_mended.rows(mended, terms))
    try:
        with loading(database) as load:
            sheet.read(load, path, mark, terms, report)
            sheet = _load(load, path, batch, terms, sheet, _steady(report, mark))
    except Cancelled:
        _note_cancelled(database, batch)
        return replace(_cancelled(path, mark.sha256, profile), batch_id=batch.id)
    except Refused:
        _give_up(database, batch)
        raise
    with database.read() as session:
        bad = call_batches.bad_rows(session, batch.id, limit=MOST_SHOWN)
    done = sheet.report(_name(path), mark.sha256, profile.name, load)
    return replace(
        done,
        batch_id=batch.id,
        bad=tuple(one for one in bad if not one.mended_at),
        unread_sheets=import_reading.unread_sheets(path, profile),
    )


def batches(session: Session, *, limit: int) -> tuple[CallBatch, ...]:
    """Return the latest imports, newest first, by operators' names."""
    guard.require(session, Right.IMPORT_CALLS, Attempt(IMPORT))
    return tuple(operators.called(session, call_batches.batches(session, limit=limit)))


def undo(database: Database, batch_id: str, report: Report) -> int:
    """Remove an import's calls, mended ones with them; return how many.

    Later imports that left some of these calls out can be imported again afterwards.
    ``report`` is told months done and their number; nothing is removed when it raises.

    Raises:
        Forbidden: the desk may not (audited).
        Conflict: there is no such import any more.
        Unavailable: the database does not answer.
    """
    attempt = Attempt(UNDO, "batch", batch_id)
    gone: list[int] = []

    def unit(session: Session) -> int:
        by = guard.require(session, Right.UNDO_CALLS, attempt).operator
        desk.take_time(session)
        far = (0, 0)

        def months_done(done: int, total: int) -> None:
            nonlocal far
            far = (done, total)
            report(done, total)

        with desk.stoppable(lambda: report(*far)):
            removed = call_batches.undo(session, batch_id, by, months_done)
        if removed is None:
            raise Conflict("call_batch")
        gone[:] = [removed]
        audit.record(
            session, UNDO, subject_kind="batch", subject=batch_id, details={"calls": removed}
        )
        return removed

    def outcome(session: Session) -> int | None:
        now = call_batches.batch_of(session, batch_id)
        return gone[0] if gone and now is not None and now.stage is Stage.UNDONE else None

    with held(database) as desk:
        return desk.write(unit, outcome)


def _name(path: Path) -> str:
    return shown(path.name)


def _steady(report: Report, mark: Fingerprint) -> Callable[[], None]:
    """Return what asks, once the file is read, whether to go on."""
    return lambda: report(mark.size, mark.size)


def _require(session: Session, path: Path) -> Desk:
    return guard.require(session, Right.IMPORT_CALLS, Attempt(IMPORT, "file", _name(path)))


def _ask(database: Database, path: Path, profile: Profile, home: str) -> Terms:
    """Ask for the right (a refusal is audited) and look around the office."""

    def unit(session: Session) -> Terms:
        _require(session, path)
        plan = dial_tables.plan(dial_rules.every(session), home)
        return Terms(profile, home, plan, clock.now(session))

    return database.write(unit, unit)  # it only looks, so it may look again


def _begin(database: Database, path: Path, mark: Fingerprint, profile: Profile) -> CallBatch:
    new = NewBatch(_name(path), mark.sha256, mark.size, profile.name, profile.version)
    begun: list[CallBatch] = []

    def unit(session: Session) -> CallBatch:
        desk = _require(session, path)
        batch = call_batches.begin(session, new, desk.operator)
        begun[:] = [batch]
        _tell(session, batch, "begun")
        return batch

    def outcome(session: Session) -> CallBatch | None:
        """Look whether the note held whose commit was not answered."""
        now = call_batches.batch_of(session, begun[0].id) if begun else None
        return begun[0] if now and now.begun_at == begun[0].begun_at else None

    try:
        return database.write(unit, outcome)
    except Duplicate:
        raise Conflict("call_batch") from None


def _load(
    load: Loading,
    path: Path,
    batch: CallBatch,
    terms: Terms,
    read: Sheet,
    go_on: Callable[[], None],
) -> Sheet:
    """Take the staged rows into their months, in one transaction with the batch and the audit."""
    settled: list[Sheet] = []
    equal_rows = terms.profile.equal_rows_are_calls

    def unit(session: Session) -> Sheet:
        _require(session, path)
        call_batches.forget_rows(session, batch.id)
        done = load.load(session, batch.number, batch.id, go_on, equal_rows=equal_rows)
        found_bad = import_reading.outcasts(path, terms.profile, done)
        sheet = read.settled(session, load, done, found_bad)
        call_batches.keep_bad(session, batch.id, found_bad)
        call_batches.keep_repeated(session, batch.id, sheet.repeated)
        go_on()
        _tell(session, call_batches.fill(session, batch, _filled(batch, load, sheet)), "loaded")
        settled[:] = [sheet]
        return sheet

    def outcome(session: Session) -> Sheet | None:
        now = call_batches.batch_of(session, batch.id)
        held = now is not None and now.stage is Stage.LOADED and now.begun_at == batch.begun_at
        return settled[0] if settled and held else None

    return load.desk.write(unit, outcome)


def _filled(batch: CallBatch, load: Loading, sheet: Sheet) -> Filled:
    """Return a batch's counts: what it had loaded before its file was read again stays its own."""
    tally = sheet.tally
    loaded = batch.tally.new if batch.stage is Stage.LOADED else 0
    before = min(loaded, tally.already_loaded)  # the others' month was retired since
    new, already = tally.new + before, tally.already_loaded - before
    return Filled(
        replace(tally, new=new, already_loaded=already),
        sheet.retired,
        sheet.by_type[CallType.UNKNOWN],
        tuple(sorted(load.by_month)),
        moment(load.first) if load.first is not None else None,
        moment(load.last) if load.last is not None else None,
    )


def _tell(session: Session, batch: CallBatch, stage: str) -> None:
    tally = batch.tally
    audit.record(
        session,
        IMPORT,
        subject_kind="file",
        subject=batch.sha256,
        details={
            "stage": stage,
            "batch": batch.id,
            "file": batch.file_name,
            "size": batch.size,
            "profile": batch.profile,
            "rows": tally.rows,
            "new": tally.new,
            "already_loaded": tally.already_loaded,
            "repeated": tally.repeated,
            "bad": tally.bad,
        },
    )


def _give_up(database: Database, batch: CallBatch) -> None:
    """Forget that a file was begun which cannot go on; the audit remembers."""

    def unit(session: Session) -> None:
        _tell(session, batch, "refused")
        call_batches.give_up(session, batch)

    with suppress(Unavailable):  # why the file was refused is what has to be told
        database.write(unit)


def _note_cancelled(database: Database, batch: CallBatch) -> None:
    database.write(lambda session: _tell(session, batch, "cancelled"))


def _cancelled(path: Path, sha256: str, profile: Profile) -> CallReport:
    return CallReport(_name(path), sha256, profile.name, CallTally(), {}, {}, cancelled=True)


def _brought_in(session: Session, sha256: str) -> CallBatch | None:
    """Return the import of this very content, by its operator's name, or None."""
    before = call_batches.known(session, sha256)
    return None if before is None else operators.called(session, [before])[0]


def _known(path: Path, before: CallBatch) -> CallReport:
    """Return the report of a content that is loaded already: nothing of it is read."""
    return CallReport(
        file_name=_name(path),
        sha256=before.sha256,
        profile=before.profile,
        tally=CallTally(already_loaded=before.tally.rows),
        by_reason={},
        by_type={},
        first=before.first,
        last=before.last,
        batch_id=before.id,
        known_batch=before,
    )

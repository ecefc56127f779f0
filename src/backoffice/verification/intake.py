"""Files of registrations: looked at, imported in pieces, each piece whole or not at all.

A piece is some hundred records with their cases and the file's progress in
one transaction; a broken import goes on where it stood. What was there before
is known by its content, so the same file twice changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from backoffice.db import Database, Duplicate, Session, audit, centres, clock, guard, operators
from backoffice.db import intake as stored
from backoffice.documents import readers
from backoffice.errors import Attempt, Cancelled
from backoffice.records import dates, phones
from backoffice.records.audit import AuditSearch
from backoffice.records.intake import (
    Batch,
    IntakeReport,
    LineProblem,
    shown,
    tally,
)
from backoffice.records.operators import Desk, Right
from backoffice.records.people import PartyKind
from backoffice.verification import requirements
from backoffice.verification.intake_pieces import (
    Judged,
    Office,
    Piece,
    Seen,
    Sheet,
    read_pieces,
)

IMPORT = "intake.import"
_TRIES = 3

Report = Callable[[int, int], None]


def preview(
    database: Database, path: Path, report: Report, *, home: str = phones.HOME
) -> IntakeReport:
    """Say what importing a file would do, without writing anything.

    ``home`` is the office's area code: its numbers alone are accepted.

    Raises:
        Forbidden: the desk may not import (audited).
        Refused: with ``FileFinding`` records: this is no file of registrations.
        Unavailable: the file or the database does not answer.
    """
    office = _ask(database, path)
    mark = readers.fingerprint(path, report)
    sheet, seen = Sheet(), Seen()
    with database.read() as session:
        before = stored.finished_before(session, mark.sha256)
    with closing(read_pieces(path, 1, office.today, home)) as pieces:
        for piece in pieces:
            with database.read() as session:
                seen.look(session, piece.records)
            sheet.add(piece, seen.judge(piece.records))
            report(piece.read, mark.size)
    return _report(path, mark, sheet, before)


def run(database: Database, path: Path, report: Report, *, home: str = phones.HOME) -> IntakeReport:
    """Import a file for the database's desk; one that was broken off goes on where it stood.

    ``report`` is told bytes; when it raises ``Cancelled``, what was committed
    stays and the report says ``cancelled``. ``home`` is the office's area code.

    Raises:
        Forbidden: the desk may not import (audited).
        Refused: with ``FileFinding`` records.
        Conflict: another desk is importing this very file.
        Unavailable: the file or the database does not answer; run it again later.
    """
    office = _ask(database, path)
    try:
        mark = readers.fingerprint(path, report)
    except Cancelled:
        return IntakeReport(_name(path), "", tally(()), cancelled=True)
    batch, before = _begin(database, path, mark)
    work = _Work(database, office, batch)
    cancelled = False
    try:
        with closing(read_pieces(path, batch.next_line, office.today, home)) as pieces:
            for piece in pieces:
                readers.still_the_same(path, mark)
                work.keep(piece)
                report(piece.read, mark.size)
    except Cancelled:
        cancelled = True
    _end(database, work.batch, "cancelled" if cancelled else "finished")
    return _report(path, mark, work.sheet, before, begun=batch, cancelled=cancelled)


def batches(session: Session, *, limit: int) -> tuple[Batch, ...]:
    """Return the latest imports, newest first, by operators' names."""
    guard.require(session, Right.IMPORT_REGISTRATIONS, Attempt(IMPORT))
    return tuple(operators.called(session, stored.batches(session, limit=limit)))


def problems_of(
    session: Session, batch_id: str, *, limit: int, offset: int = 0
) -> tuple[LineProblem, ...]:
    """Return the problems of ``limit`` records of an import, from record ``offset`` on."""
    guard.require(session, Right.IMPORT_REGISTRATIONS, Attempt(IMPORT, "batch", batch_id))
    return stored.problems_of(session, batch_id, limit=limit, offset=offset)


def _name(path: Path) -> str:
    return shown(path.name)


def _require(session: Session, file_name: str) -> Desk:
    return guard.require(session, Right.IMPORT_REGISTRATIONS, Attempt(IMPORT, "file", file_name))


def _ask(database: Database, path: Path) -> Office:
    """Ask for the right (a refusal is audited) and look around the office."""

    def unit(session: Session) -> Office:
        _require(session, _name(path))
        today = dates.tehran_date(clock.now(session))
        prefixes = {
            prefix: centre.code
            for centre in centres.all_centres(session)
            for prefix in centre.prefixes
        }
        policies = {kind: requirements.in_force(kind, today).version for kind in PartyKind}
        return Office(today, prefixes, policies)

    return database.write(unit, unit)  # it only looks, so it may look again


def _begin(
    database: Database, path: Path, mark: readers.Fingerprint
) -> tuple[Batch, datetime | None]:
    begun: list[tuple[Batch, datetime | None]] = []

    def unit(session: Session) -> tuple[Batch, datetime | None]:
        desk = _require(session, _name(path))
        before = stored.finished_before(session, mark.sha256)
        batch = stored.begin_or_resume(session, _name(path), mark.sha256, mark.size, desk.operator)
        begun[:] = [(batch, before)]
        _tell(session, batch, "begun")
        return batch, before

    def outcome(session: Session) -> tuple[Batch, datetime | None] | None:
        return begun[0] if _was_told(session, begun[0][0], "begun") else None

    return database.write(unit, outcome)


def _end(database: Database, batch: Batch, stage: str) -> None:
    def unit(session: Session) -> bool:
        _require(session, batch.file_name)
        if stage == "finished":
            stored.finish(session, batch)
        _tell(session, batch, stage)
        return True

    database.write(unit, lambda session: _was_told(session, batch, stage) or None)


def _tell(session: Session, batch: Batch, stage: str) -> None:
    audit.record(
        session,
        IMPORT,
        subject_kind="file",
        subject=batch.sha256,
        details={
            "stage": stage,
            "batch": batch.id,
            "from_line": batch.next_line,
            "file": batch.file_name,
            "size": batch.size,
            "records": batch.tally.records,
            "accepted": batch.tally.accepted,
            "corrected": batch.tally.corrected,
            "waiting": batch.tally.waiting,
            "duplicate": batch.tally.duplicate,
            "unchanged": batch.tally.unchanged,
        },
    )


def _was_told(session: Session, batch: Batch, stage: str) -> bool:
    """Look whether a transaction held whose answer was lost: by its row in the audit."""
    newest = audit.search(session, AuditSearch(deed=IMPORT, subject=batch.sha256), limit=1)
    for event in newest:
        told = json.loads(event.details)
        place = (told["batch"], told["stage"], told["from_line"])
        return place == (batch.id, stage, batch.next_line)
    return False


class _Work:
    """An import under way: its batch and its sheet grow with every piece."""

    def __init__(self, database: Database, office: Office, batch: Batch) -> None:
        self._database = database
        self._office = office
        self.batch = batch
        self.sheet = Sheet(batch.tally)

    def keep(self, piece: Piece) -> None:
        """Write one piece in one transaction, once more if another desk got in between."""
        for attempt in range(_TRIES):
            try:
                self._keep(piece)
                return
            except Duplicate:  # another desk brought the same record at this moment
                if attempt == _TRIES - 1:
                    raise

    def _keep(self, piece: Piece) -> None:
        judged: list[Judged] = []

        def unit(session: Session) -> Batch:
            desk = _require(session, self.batch.file_name)
            stored.stand(session, self.batch)  # before a second try judges anew what has landed
            seen = Seen()
            seen.look(session, piece.records)
            judged[:] = seen.judge(piece.records)
            self._office.keep(session, desk, self.batch.id, judged)
            counts = tally((one.outcome for one in judged), piece.blank)
            return stored.advance(session, self.batch, counts, piece.next_line)

        def outcome(session: Session) -> Batch | None:
            now = stored.batch_of(session, self.batch.id)
            return now if now and now.next_line == piece.next_line else None

        self.batch = self._database.write(unit, outcome)
        self.sheet.add(piece, judged)


def _report(
    path: Path,
    mark: readers.Fingerprint,
    sheet: Sheet,
    before: datetime | None,
    begun: Batch | None = None,
    *,
    cancelled: bool = False,
) -> IntakeReport:
    return IntakeReport(
        file_name=_name(path),
        sha256=mark.sha256,
        tally=sheet.tally,
        problems=tuple(sheet.problems),
        more_problems=sheet.more,
        sample=tuple(sheet.sample),
        batch_id=begun.id if begun else "",
        cancelled=cancelled,
        resumed_at=begun.next_line if begun and begun.next_line > 1 else 0,
        imported_before=before,
    )

"""The line inventory comes in: compared with what is recorded, then brought up to date.

Rows are written in pieces, each whole or not at all; a broken import is simply
run again, for rows that are there already are the same. Lines that the sheet
does not name stay as they are: a sheet may be of one centre.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from backoffice.db import (
    Database,
    Duplicate,
    Session,
    audit,
    centres,
    clock,
    guard,
    line_causes,
    line_facts,
    number_pool,
)
from backoffice.db import lines as stored
from backoffice.documents import line_sheets, readers
from backoffice.errors import Attempt, Cancelled
from backoffice.lines import rules
from backoffice.lines.rules import RowReading
from backoffice.lines.rules_kept import SetFact, kept_by_requests, kept_cut
from backoffice.records import dates, phones
from backoffice.records.audit import AuditSearch
from backoffice.records.intake import MOST_DIFFERENCES, MOST_PROBLEMS, SAMPLE_ROWS, shown
from backoffice.records.line_facts import PoolNumber
from backoffice.records.lines import (
    Difference,
    InventoryLine,
    InventoryReport,
    LineState,
    RowProblem,
    RowSample,
)
from backoffice.records.operators import Desk, Right

IMPORT = "lines.import"
PIECE = 200  # rows
_TRIES = 3

Report = Callable[[int, int], None]


def preview(
    database: Database, path: Path, report: Report, *, home: str = phones.HOME
) -> InventoryReport:
    """Say what importing a sheet would change, without writing anything.

    ``report`` is told rows done, and how many the sheet claims to have; 0: it does not say.
    ``home`` is the office's area code.

    Raises:
        Forbidden: the desk may not import lines (audited).
        Refused: with ``FileFinding`` records: no workbook, or not these columns.
        Unavailable: the file or the database does not answer.
    """
    office = _ask(database, path, home)
    total = line_sheets.height(path)
    mark = _mark(path, report, total)
    sheet = _Sheet()
    left: set[str] = set()
    for piece in _pieces(path, office):
        with database.read() as session:
            compared = _compare(session, piece, left)
        left |= _left(compared)
        sheet.add(compared)
        _tell(report, sheet.rows, total)
    return sheet.report(path, mark)


def run(
    database: Database, path: Path, report: Report, *, home: str = phones.HOME
) -> InventoryReport:
    """Bring the recorded lines up to date with a sheet; ``home`` is the office's area code.

    When ``report`` raises ``Cancelled``, what was committed stays, the report
    says so, and running it again goes on.

    Raises:
        Forbidden: the desk may not import lines (audited).
        Refused: with ``FileFinding`` records.
        Unavailable: the file or the database does not answer; run it again later.
    """
    office = _ask(database, path, home)
    sheet, work = _Sheet(), str(uuid4())
    left: set[str] = set()
    mark, cancelled = "", False
    try:
        total = line_sheets.height(path)
        mark = _mark(path, report, total)
        for piece in _pieces(path, office):
            if not sheet.rows:  # it is a sheet, and nothing is written yet
                _note(database, work, "begun", sheet.report(path, mark))
            sheet.add(_keep(database, path, piece, left))
            _tell(report, sheet.rows, total)
    except Cancelled:
        cancelled = True
    done = sheet.report(path, mark, cancelled=cancelled)
    _note(database, work, "cancelled" if cancelled else "finished", done)
    return done


def _mark(path: Path, report: Report, total: int) -> str:
    return readers.content_hash(path, lambda _done, _size: report(0, total))


def _tell(report: Report, rows: int, total: int) -> None:
    report(rows, max(rows, total) if total else 0)


def _require(session: Session, path: Path) -> Desk:
    return guard.require(session, Right.IMPORT_LINES, Attempt(IMPORT, "file", shown(path.name)))


def _ask(database: Database, path: Path, home: str) -> rules.Office:
    """Ask for the right (a refusal is audited) and read the centres."""

    def unit(session: Session) -> rules.Office:
        _require(session, path)
        known = centres.all_centres(session)
        prefixes = {prefix: centre.code for centre in known for prefix in centre.prefixes}
        codes = frozenset(centre.code for centre in known)
        return rules.Office(prefixes, codes, home, dates.tehran_date(clock.now(session)))

    return database.write(unit, unit)  # it only looks, so it may look again


def _pieces(path: Path, office: rules.Office) -> Iterator[list[RowReading]]:
    seen: set[str] = set()
    told: set[str] = set()
    piece: list[RowReading] = []
    with closing(line_sheets.rows(path)) as blocks:
        for block in blocks:
            for row in block:
                reading = rules.read_row(row.number, row.cells, row.services, row.unknown, office)
                reading = rules.with_reuse(rules.twice(reading, seen), seen)
                piece.append(rules.told_once(reading, told))
                if len(piece) == PIECE:
                    yield piece
                    piece = []
    if piece:
        yield piece


@dataclass(frozen=True, slots=True)
class _Compared:
    """A row beside what is recorded; ``moved``: the line had the former number until now.

    ``chained``: the line is there, and only the former number has to be put into its file.
    """

    reading: RowReading
    difference: Difference
    before: InventoryLine | None = None
    moved: bool = False
    chained: bool = False


def _compare(
    session: Session, piece: list[RowReading], left: Collection[str] = ()
) -> list[_Compared]:
    """Compare rows with what is recorded; ``left`` are numbers that lines had before this sheet."""
    numbers = [one.line.number for one in piece if one.line]
    formers = [one.former.number for one in piece if one.former]
    recorded = stored.stored(session, [*numbers, *formers])
    known = stored.former_numbers(session, numbers) if formers else {}
    held = line_causes.held(session, numbers)
    asked = line_facts.set_by_requests(session, recorded)
    pool = number_pool.states(session, numbers)
    gone = set(left)
    compared = []
    for one in kept_cut(piece, held):
        done = _judged(_beside(one, recorded, known, gone, asked), pool, gone)
        gone |= _left([done])
        compared.append(done)
    return compared


def _beside(
    one: RowReading,
    recorded: Mapping[str, InventoryLine],
    known: Mapping[str, frozenset[str]],
    gone: Collection[str],
    asked: Mapping[str, Collection[SetFact]],
) -> _Compared:
    if one.line is None:
        return _Compared(one, Difference.BAD)
    before = None if one.line.number in gone else recorded.get(one.line.number)
    if before is not None and not rules.same_file(before, one.line):
        before = None
    former = one.former.number if one.former else ""
    if before is None:
        moving = None if one.reused or former in gone else recorded.get(former)
        if moving is not None:
            kept = kept_by_requests(moving, rules.merged(moving, one), asked.get(former, ()))
            return _Compared(kept, Difference.CHANGED, moving, moved=True)
        return _Compared(one, Difference.NEW, chained=bool(former))
    chained = bool(former) and former not in known.get(one.line.number, ())
    facts = asked.get(before.number, ())
    kept = kept_by_requests(before, rules.merged(before, one), facts)
    same = before == kept.line and not chained
    return _Compared(kept, Difference.SAME if same else Difference.CHANGED, before, chained=chained)


def _judged(one: _Compared, pool: Mapping[str, PoolNumber], gone: Collection[str]) -> _Compared:
    """Refuse a row that takes a number which is not to be had.

    What the sheet itself passes from one line to another (``gone``) is the centre's to say.
    """
    line, before = one.reading.line, one.before
    if line is None or line.number in gone:
        return one
    here = before is not None and not one.moved
    own = here and before is not None and before.state is LineState.RELEASED
    if here and not own:
        return one
    refused = rules.not_to_be_had(one.reading, pool.get(line.number), own=own)
    return one if refused is None else _Compared(refused, Difference.BAD)


def _left(compared: Sequence[_Compared]) -> set[str]:
    """Return the numbers that lines leave behind."""
    return {one.reading.former.number for one in compared if one.moved and one.reading.former}


def _keep(
    database: Database, path: Path, piece: list[RowReading], left: set[str]
) -> list[_Compared]:
    """Write a piece; ``left`` grows by the numbers that its lines leave behind."""
    compared: list[_Compared] = []

    def unit(session: Session) -> list[_Compared]:
        _require(session, path)
        compared[:] = _compare(session, piece, left)
        for one in compared:
            if one.moved and one.reading.line and one.reading.former:
                former = one.reading.former
                (line_id,) = stored.ids(session, [former.number]).values()
                stored.renumber(session, line_id, one.reading.line.number, former.until)
        stored.add_many(session, _lines(compared, Difference.NEW))
        stored.change_many(session, _lines(compared, Difference.CHANGED))
        stored.chain_many(
            session,
            {
                one.reading.line.number: one.reading.former
                for one in compared
                if one.chained and one.reading.line and one.reading.former
            },
        )
        return compared

    def outcome(session: Session) -> list[_Compared] | None:
        """Return what was done when the lines stand as they were to be written."""
        wanted = {one.line.number: one.line for one in map(_reading, compared) if one.line}
        known = stored.former_numbers(session, list(wanted))
        chained = all(
            one.former.number in known.get(one.line.number, ())
            for one in piece
            if one.line and one.former
        )
        landed = chained and stored.stored(session, list(wanted)) == wanted
        return compared if landed else None

    done = _written(database, unit, outcome)
    left |= _left(done)
    return done


def _written(
    database: Database,
    unit: Callable[[Session], list[_Compared]],
    outcome: Callable[[Session], list[_Compared] | None],
) -> list[_Compared]:
    for _ in range(_TRIES - 1):
        try:
            return database.write(unit, outcome)
        except Duplicate:  # another desk imports the same lines at this moment
            continue
    return database.write(unit, outcome)


def _reading(one: _Compared) -> RowReading:
    return one.reading


def _lines(compared: list[_Compared], difference: Difference) -> list[InventoryLine]:
    return [
        one.reading.line for one in compared if one.reading.line and one.difference is difference
    ]


def _note(database: Database, work: str, stage: str, so_far: InventoryReport) -> None:
    """Write to the audit how far a run has come; ``work`` is its id."""
    details = {"run": work, "stage": stage, "file": so_far.file_name, **so_far.counts}

    def unit(session: Session) -> bool:
        guard.require(session, Right.IMPORT_LINES, Attempt(IMPORT, "file", so_far.file_name))
        audit.record(session, IMPORT, subject_kind="file", subject=so_far.sha256, details=details)
        return True

    def outcome(session: Session) -> bool | None:
        """Look whether the row is there whose commit was not answered; None when it is not."""
        wanted = AuditSearch(deed=IMPORT, subject=so_far.sha256)
        newest = audit.search(session, wanted, limit=1)
        return any(json.loads(event.details) == details for event in newest) or None

    database.write(unit, outcome)


def _shown(one: _Compared) -> RowSample:
    former = one.reading.former.number if one.chained and one.reading.former else ""
    return RowSample(one.reading.row_no, one.difference, one.reading.line, one.before, former)


class _Sheet:
    """What a report is made of, gathered piece by piece."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(Difference, 0)
        self._problems: list[RowProblem] = []
        self._more = 0
        self._sample: list[RowSample] = []
        self._differing: list[RowSample] = []

    @property
    def rows(self) -> int:
        return sum(self._counts.values())

    def add(self, compared: list[_Compared]) -> None:
        for one in compared:
            self._counts[one.difference] += 1
            room = MOST_PROBLEMS - len(self._problems)
            self._problems += one.reading.problems[:room]
            self._more += max(0, len(one.reading.problems) - room)
        self._sample += map(_shown, compared[: SAMPLE_ROWS - len(self._sample)])
        changed = [one for one in compared if one.difference is Difference.CHANGED]
        self._differing += map(_shown, changed[: MOST_DIFFERENCES - len(self._differing)])

    def report(self, path: Path, mark: str, *, cancelled: bool = False) -> InventoryReport:
        return InventoryReport(
            file_name=shown(path.name),
            sha256=mark,
            new=self._counts[Difference.NEW],
            changed=self._counts[Difference.CHANGED],
            same=self._counts[Difference.SAME],
            bad=self._counts[Difference.BAD],
            problems=tuple(self._problems),
            more_problems=self._more,
            sample=tuple(self._sample),
            differing=tuple(self._differing),
            cancelled=cancelled,
        )

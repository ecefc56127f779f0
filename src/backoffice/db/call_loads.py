"""A whole file of calls, loaded at once: staged in temporary tables, then sorted into its months.

While the file is read no lock is held. What was staged goes into the months in one
transaction, whole or not at all; a broken load leaves nothing behind but its batch (speed.md §1).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from itertools import chain
from operator import itemgetter
from struct import Struct
from typing import NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from backoffice.db import call_load_statements as statements
from backoffice.db import call_months, call_retired, call_store
from backoffice.db.call_alike import Alike, Key, Loaded, StageRow
from backoffice.db.engine import Database
from backoffice.db.held import Held, held
from backoffice.db.tables.base import new_id
from backoffice.records import dates
from backoffice.records.call_files import MOST_BAD, MOST_SHOWN, BadCall
from backoffice.records.calls import Call, moment, month_key, number_code

__all__ = ["Loaded", "Loading", "StageRow", "StagedBad", "loading", "why_not"]

Report = Callable[[], None]

_ROWS_AT_ONCE = 100
_FETCHED = 1_000
_MOST_NOTED = 50_000
_LOADING = 0x43414C4D  # names the lock of two desks that load at once
_COPIED = Struct(statements.COPIED).pack


class StagedBad(NamedTuple):
    """A row that is no call, as it is kept; ``texts`` are its values by column."""

    line_no: int
    reason: BadCall
    column: str
    raw: str
    texts: Mapping[str, str]


@contextmanager
def loading(database: Database) -> Iterator[Loading]:
    """Lend the way by which a file's calls come in; what it holds is forgotten at the end.

    Raises:
        Unavailable: the database does not answer.
    """
    with held(database) as desk:
        yield Loading(desk)


def why_not(session: Session, call: Call) -> BadCall | None:
    """Say why a single call cannot be kept, as a whole file's are judged; None when it can.

    No month is retired from here to the end of the unit.
    """
    day = dates.tehran_date(moment(call.started))
    call_retired.hold(session)
    if month_key(day) in call_retired.months(session):
        return BadCall.RETIRED_MONTH
    asked = {"first": day.isoformat(), "number": call.line}
    if session.execute(text(statements.IS_LATE), asked).first():
        return BadCall.BEFORE_LINE
    there = call_store.loaded(session, call)
    return None if there in {None, (call.type, call.rials)} else BadCall.CONTRADICTS


class Loading:
    """A file's calls on their way into the months.

    Attributes:
        desk: Where the transaction of ``load`` is to be run.
        by_month: How many rows are staged of each month.
        by_type: How many of each type, by its code.
        first, last: The earliest and latest moment, UTC seconds.
    """

    def __init__(self, desk: Held) -> None:
        self.desk = desk
        self.by_month: Counter[int] = Counter()
        self.by_type: Counter[int] = Counter()
        self.first: int | None = None
        self.last: int | None = None
        self._sqlite = desk.dialect == "sqlite"
        self._twice: list[Key] = []
        self._noted = 0
        self._differs = 0
        self._copying = ExitStack()
        self._into: Callable[[bytes], None] | None = None
        if self._sqlite:
            desk.teach(statements.NOTE_TWICE, self._note_twice)
            desk.teach(statements.NOTE_DIFFERS, self._note_differs)

    @contextmanager
    def staging(self) -> Iterator[Session]:
        """Lend the session that ``add`` and ``add_bad`` need; staged is what it ended with."""
        with self.desk.aside() as session:
            self.desk.take_time(session)  # a COPY lasts as long as the file is read
            for statement in statements.tables(self.desk.dialect):
                session.execute(text(statement))
            try:
                with self._copying:
                    yield session
            finally:
                self._into = None

    def add(self, session: Session, rows: Sequence[StageRow], odd: Mapping[int, str]) -> None:
        """Stage rows in the file's order, with the texts of their odd numbers."""
        if odd:
            self._end_copy()
            values = [{"code": code, "text": given[:64]} for code, given in odd.items()]
            session.execute(text(statements.ADD_ODD), values)
        if not rows:
            return
        self.by_month.update(map(itemgetter(1), rows))
        self.by_type.update(map(itemgetter(6), rows))
        started = list(map(itemgetter(3), rows))
        self.first = min([self.first or started[0], min(started)])
        self.last = max([self.last or started[0], max(started)])
        if self._sqlite:
            self._stage(session, rows)
        else:
            self._copy(rows)

    def _copy(self, rows: Sequence[StageRow]) -> None:
        """Hand rows to the server, which files them while the next block is read."""
        if self._into is None:
            copying = self.desk.copying(statements.STAGE, statements.STAGED)
            self._into = self._copying.enter_context(copying)
        self._into(_packed(rows))

    def _end_copy(self) -> None:
        """Let the connection run other statements."""
        self._copying.close()
        self._into = None

    def _stage(self, session: Session, rows: Sequence[StageRow]) -> None:
        connection = session.connection()
        whole = len(rows) - len(rows) % _ROWS_AT_ONCE
        if whole:
            flat = [
                tuple(chain.from_iterable(rows[at : at + _ROWS_AT_ONCE]))
                for at in range(0, whole, _ROWS_AT_ONCE)
            ]
            connection.exec_driver_sql(statements.stage_rows(_ROWS_AT_ONCE), flat)
        if whole < len(rows):
            rest = tuple(chain.from_iterable(rows[whole:]))
            connection.exec_driver_sql(statements.stage_rows(len(rows) - whole), rest)

    def add_bad(self, session: Session, rows: Sequence[StagedBad]) -> None:
        """Stage rows that are no calls."""
        if rows:
            self._end_copy()
            session.execute(text(statements.ADD_BAD), [_bad(row) for row in rows])

    def odd(self, session: Session, codes: Collection[int]) -> dict[int, str]:
        """Return the texts of odd numbers of the file by their code."""
        found = text(statements.ODD_TEXT)
        texts = ((code, session.execute(found, {"code": code}).scalar()) for code in codes)
        return {code: str(given) for code, given in texts if given is not None}

    def load(
        self, session: Session, batch: int, batch_id: str, report: Report, *, equal_rows: bool
    ) -> Loaded:
        """Take every staged row into its month, within the transaction of ``desk``.

        ``report`` may raise ``Cancelled``. ``equal_rows`` says that rows equal in every
        value are calls of their own. Bad rows are kept with the batch, but for the outcasts.

        Raises:
            Refused: more calls contradict what is loaded than a file of calls can have.
        """
        self.desk.take_time(session)
        if not self._sqlite:  # two loads of the same calls would wait for each other's rows
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOADING})
        call_retired.hold(session)
        session.execute(text(statements.KEEP_ODD))
        session.execute(text(statements.keep_bad(self.desk.dialect)), {"batch_id": batch_id})
        return self._months(session, batch, report, equal_rows=equal_rows)

    def compare(
        self, session: Session, report: Report, *, equal_rows: bool, room: int = MOST_BAD
    ) -> Loaded:
        """Say what ``load`` would do, only looking at what is loaded.

        ``room`` is how many rows may turn out to be bad.
        """
        self.desk.take_time(session)
        return self._months(session, None, report, equal_rows=equal_rows, room=room)

    def _months(
        self,
        session: Session,
        batch: int | None,
        report: Report,
        *,
        equal_rows: bool,
        room: int = MOST_BAD,
    ) -> Loaded:
        staged = session.execute(text(f"SELECT count(*) FROM {statements.BAD}")).scalar_one()
        done = Loaded(room=room - int(staged), gone=self._retired(session))
        for month in sorted(done.gone):
            report()
            with self.desk.stoppable(report):
                self._give_up(session, month, done)
        early = self._before_their_line(session, done)
        alike = Alike(session, done, batch, equal_rows=equal_rows)
        for month, count in sorted((self.by_month - early).items()):
            if month in done.gone:
                continue
            report()
            with self.desk.stoppable(report):
                self._month(session, month, count, batch, alike, done)
        report()
        return done

    def _retired(self, session: Session) -> frozenset[int]:
        return call_retired.months(session).intersection(self.by_month)

    def _give_up(self, session: Session, month: int, done: Loaded) -> None:
        """Count a retired month's rows, remember their first lines, and stage none of them."""
        values = {"month": month, "most": MOST_SHOWN}
        kinds = session.execute(text(statements.TYPES), {"month": month})
        done.retired.update({kind: count for kind, count in kinds})  # noqa: C416 - rows
        lines = session.scalars(text(statements.LINES), values)
        done.retired_lines = sorted([*done.retired_lines, *lines])[:MOST_SHOWN]
        session.execute(text(statements.DROP_MONTH), {"month": month})

    def _month(
        self,
        session: Session,
        month: int,
        count: int,
        batch: int | None,
        alike: Alike,
        done: Loaded,
    ) -> None:
        """Take in a month's ``count`` rows: the first of each key in one go, the rest singly."""
        self._twice.clear()
        self._noted = self._differs = 0
        session.execute(text(statements.EMPTY_TWICE))
        new = self._first_rows(session, month, batch)
        there = new < count
        differing = self._differing(session, month, done) if there and self._differs else set()
        extra = 0
        if there and (self._noted or not self._sqlite):
            self._find_twice(session, month)
            extra = alike.judge(self._alike(session, month), differing)
        done.new += new
        done.already += count - extra - new - len(differing)

    def _first_rows(self, session: Session, month: int, batch: int | None) -> int:
        """Insert (or without a batch only look at) the first row of each key; return the new."""
        dialect, values = self.desk.dialect, {"month": month, "batch": batch}
        if batch is None:
            asked = text(statements.compared(dialect))
            new, self._differs = session.execute(asked, {"month": month}).one()
            return int(new)
        if self._sqlite:
            session.execute(text(statements.insert_sqlite()), values)
            return int(session.execute(text("SELECT changes()")).scalar_one())
        if month in call_months.months(session):
            new, self._differs = session.execute(text(statements.insert_server()), values).one()
            return int(new)

        def fill(table: str) -> int:
            return int(session.execute(text(statements.fill(table)), values).scalar_one())

        return call_months.fill_month(session, month, fill)

    def _differing(self, session: Session, month: int, done: Loaded) -> set[Key]:
        rows = session.execute(text(statements.differing(self.desk.dialect)), {"month": month})
        found = set()
        for row in rows:
            done.cast_out(tuple(row), BadCall.CONTRADICTS)
            found.add(tuple(row)[2:6])
        return found

    def _find_twice(self, session: Session, month: int) -> None:
        if self._sqlite and self._noted == len(self._twice):
            names = ("line", "started", "number", "seconds")
            keys = [dict(zip(names, key, strict=True)) for key in self._twice]
            session.execute(text(statements.ADD_TWICE), keys)
        else:
            session.execute(text(statements.FIND_TWICE), {"month": month})

    def _alike(self, session: Session, month: int) -> Iterator[StageRow]:
        found = session.execute(
            text(statements.ALIKE),
            {"month": month},
            execution_options={"stream_results": True, "max_row_buffer": _FETCHED},
        )
        for row in found:
            yield tuple(row)

    def _before_their_line(self, session: Session, done: Loaded) -> Counter[int]:
        """Cast out calls from before their line was in service; return how many of each month."""
        early: Counter[int] = Counter()
        if self.first is None:
            return early
        first = dates.tehran_date(moment(self.first))
        lines = session.execute(text(statements.LATE_LINES), {"first": first.isoformat()})
        late = {
            number_code(number): int(dates.day_begins(_day(day)).timestamp())
            for number, day in lines
        }
        if not late:
            return early
        session.execute(text(f"DELETE FROM {statements.LATE}"))
        values = [{"line": line, "since": since} for line, since in late.items()]
        session.execute(text(statements.ADD_LATE), values)
        for row in session.execute(text(statements.TOO_EARLY)).fetchmany(done.room + 1):
            done.cast_out(tuple(row), BadCall.BEFORE_LINE)
            early[row[1]] += 1
        if early:
            gone = [{"line_no": row[0]} for row, _ in done.outcasts]
            session.execute(text(statements.DROP_STAGED), gone)
        return early

    def _note_twice(self, line: int, started: int, number: int, seconds: int) -> int:
        self._noted += 1
        if self._noted <= _MOST_NOTED:
            self._twice.append((line, started, number, seconds))
        return 1

    def _note_differs(self, _line: int) -> int:
        self._differs += 1
        return 0


def _packed(rows: Sequence[StageRow]) -> bytes:
    """Return rows in COPY's binary form: eight columns, before each the length of its value."""
    return b"".join(
        _COPIED(8, 4, n, 4, month, 8, line, 8, started, 8, number, 4, seconds, 2, kind, 8, rials)
        for n, month, line, started, number, seconds, kind, rials in rows
    )


def _bad(row: StagedBad) -> dict[str, object]:
    return {
        "id": new_id(),
        "line_no": row.line_no,
        "reason": row.reason.value,
        "field": row.column,
        "raw": row.raw,
        "texts": json.dumps(row.texts, ensure_ascii=False),
    }


def _day(told: date | str) -> date:
    """Return a date as PostgreSQL gives it, or as SQLite keeps it."""
    return date.fromisoformat(told) if isinstance(told, str) else told

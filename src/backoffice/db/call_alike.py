"""Rows of one file that have the same key: repeated, calls of their own, or contradicting.

Source: domain.md §5.5. They are few in honest files, so they are judged one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.orm import Session

from backoffice.db import call_load_statements as statements
from backoffice.errors import Refused
from backoffice.records.call_files import MOST_BAD, MOST_SHOWN, BadCall
from backoffice.records.intake import FileFinding, FileFlaw

StageRow = tuple[int, int, int, int, int, int, int, int]
"""Line number, month, line, started, number, seconds, type, rials: as they are kept."""

Key = tuple[int, ...]


@dataclass(slots=True)
class Loaded:
    """What became of staged rows, each in exactly one count.

    Attributes:
        new: Calls that were not there.
        already: Calls that were there, with the same type and amount.
        repeated: Rows equal to an earlier one of the file.
        room: How many more bad rows the file may have.
        outcasts: Rows that turned out to be no calls, and why.
        alike: The first of the repeated rows.
        gone: The retired months that the file has rows of.
        retired: How many rows of them, by the code of their type; they are no calls either.
        retired_lines: The lines of the first of them.
    """

    new: int = 0
    already: int = 0
    repeated: int = 0
    room: int = MOST_BAD
    outcasts: list[tuple[StageRow, BadCall]] = field(default_factory=list)
    alike: list[StageRow] = field(default_factory=list)
    gone: frozenset[int] = frozenset()
    retired: Counter[int] = field(default_factory=Counter)
    retired_lines: list[int] = field(default_factory=list)

    def cast_out(self, row: StageRow, why: BadCall) -> None:
        """Count a row as bad.

        Raises:
            Refused: the file has so many that it must be of another format.
        """
        if len(self.outcasts) >= self.room:
            raise Refused([FileFinding(FileFlaw.TOO_MANY_BAD, str(MOST_BAD))])
        self.outcasts.append((row, why))

    def repeat(self, row: StageRow) -> None:
        """Count a row as repeated; the first of them are remembered."""
        self.repeated += 1
        if len(self.alike) < MOST_SHOWN:
            self.alike.append(row)


class Alike:
    """Judges the rows of keys that a file has more than once, sorted by key and line.

    With a batch, rows that are calls of their own are written; without one, only counted.
    """

    def __init__(
        self, session: Session, done: Loaded, batch: int | None, *, equal_rows: bool
    ) -> None:
        self._session = session
        self._done = done
        self._batch = batch
        self._equal_rows = equal_rows

    def judge(self, rows: Iterable[StageRow], outcasts: Collection[Key]) -> int:
        """Judge all but the first row of each key, and say how many they were.

        ``outcasts`` are the keys whose first row contradicts what is loaded.
        """
        last: Key = ()
        seen: dict[Key, int] = {}
        extra = 0
        for row in rows:
            key, worth = row[2:6], row[6:8]
            if key != last:
                last, seen = key, {worth: 0}
                continue
            extra += 1
            if worth not in seen:
                seen[worth] = -1  # neither it nor any like it is the call
                self._done.cast_out(row, BadCall.CONTRADICTS)
            elif not self._equal_rows:
                self._done.repeat(row)
            elif seen[worth] < 0 or key in outcasts:
                self._done.cast_out(row, BadCall.CONTRADICTS)
            else:
                seen[worth] += 1
                self._another(row, seen[worth])
        return extra

    def _another(self, row: StageRow, occurrence: int) -> None:
        _, month, line, started, number, seconds, kind, rials = row
        place = {
            "month": month,
            "line": line,
            "started": started,
            "number": number,
            "seconds": seconds,
            "occurrence": occurrence,
        }
        if self._batch is not None:
            worth = {"type": kind, "rials": rials, "batch": self._batch}
            if self._session.execute(text(statements.ADD_ONE), place | worth).first():
                self._done.new += 1
                return
        loaded = self._session.execute(text(statements.LOADED), place).first()
        if loaded is None:
            self._done.new += 1
        elif tuple(loaded) == (kind, rials):
            self._done.already += 1
        else:
            self._done.cast_out(row, BadCall.CONTRADICTS)

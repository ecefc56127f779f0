"""Sheets of lines brought in, and the numbers and owners of a line afterwards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import line_files
import portal_files
from backoffice.db import Database
from backoffice.db import line_files as files
from backoffice.db import lines as stored
from backoffice.records import dates

CHAIN = (*line_files.HEADER, "شماره قبلی", "تاریخ تعویض شماره")


def sheet(folder: Path, *rows: list[object]) -> Path:
    """Write a sheet of lines."""
    return line_files.workbook(folder / "lines.xlsx", rows)


def chained(folder: Path, *rows: list[object]) -> Path:
    """Write a sheet that tells of former numbers too."""
    filled = [[*row, *([""] * (len(CHAIN) - len(row)))] for row in rows]
    return line_files.workbook(folder / "lines.xlsx", filled, CHAIN)


def moved(serial: int, former: str, on: str = "1405/02/10", **changes: object) -> list[object]:
    """The row of a line that had another number until a day."""
    return [*line_files.row(serial, **changes), former, on]


def count(database: Database) -> int:
    """How many lines are on record."""
    with database.read() as session:
        return stored.count(session)


def file(
    database: Database, number: str
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The numbers and the owners of a number's line, newest first; days in Jalali."""
    with database.read() as session:
        found = files.of_number(session, number)
    assert found is not None
    return (
        [(one.number, _jalali(one.since), _jalali(one.until)) for one in found.numbers],
        [(one.identifier, _jalali(one.since), _jalali(one.until)) for one in found.holdings],
    )


def _jalali(when: date | None) -> str | None:
    return dates.jalali(when) if when else None


def owner(serial: int) -> str:
    """The identifier of a row's owner."""
    return portal_files.national_id(serial)

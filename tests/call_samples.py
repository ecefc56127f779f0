"""Files of calls as switches and people write them, made anew for tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from backoffice.calls import dial_tables, formats, profile_files
from backoffice.calls.formats import Block
from backoffice.errors import Refused
from backoffice.records.call_files import BadCall, Profile
from backoffice.records.calls import Call
from backoffice.records.intake import FileFlaw

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # as the clock of the tests
HOME = "013"
PLAN = dial_tables.plan()
OFFICE = {"home": HOME, "plan": PLAN, "now": NOW}

CSV = "calling_number,called_number,start_time,duration_sec,charge_rial,call_type"
PIPE = "شماره مشترک|شماره مقصد|تاریخ|ساعت|مدت|مبلغ|نوع"
SHEET = (
    *("ردیف", "تلفن", "شماره مقصد", "تاریخ", "ساعت"),
    *("مدت (ثانیه)", "مبلغ (ریال)", "نوع مکالمه"),
)
CSV_ROW = "01333226760,09107150054,2026-09-23 03:20:45,95,990,MOB"


def profile(name: str) -> Profile:
    """Return a profile that comes with the program."""
    return next(one for one in profile_files.shipped() if one.name == name)


PROVINCE = profile("province-csv")
BILLING = profile("billing-pipe")
SWITCH = profile("switch-fixed")
CENTRE = profile("centre-sheet")
ASTERISK = profile("asterisk")


def text(folder: Path, lines: Iterable[str], encoding: str = "utf-8", name: str = "a.csv") -> Path:
    """Write lines as a file."""
    path = folder / name
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def sheet(folder: Path, rows: Iterable[Sequence[object]], name: str = "a.xlsx") -> Path:
    """Write a person's workbook: a title, an empty row, then ``rows``."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(["ریز مکالمات"])
    page.append([])
    for row in rows:
        page.append(list(row))
    path = folder / name
    book.save(path)
    return path


def read(path: Path, wanted: Profile) -> Block:
    """Return everything a file holds in one block."""
    whole = Block()
    for block in formats.read(path, wanted, **OFFICE):
        whole.rows += block.rows
        whole.bad += block.bad
        whole.odd |= block.odd
        whole.done, whole.total = block.done, block.total
    return whole


def calls(block: Block) -> list[Call]:
    """Return a block's calls."""
    return [formats.call_of(row, block.odd) for row in block.rows]


def reasons(block: Block) -> dict[int, BadCall]:
    """Return the reasons of a block's bad rows by line."""
    return {one.line_no: one.reason for one in block.bad}


def csv(folder: Path, *rows: str, header: str = CSV) -> Path:
    """Write a file of the province's form."""
    return text(folder, [header, *rows] if header else rows)


def flaws(path: Path, wanted: Profile) -> list[tuple[FileFlaw, str]]:
    """Return why a file is refused."""
    with pytest.raises(Refused) as refusal:
        read(path, wanted)
    return [(one.flaw, one.detail) for one in refusal.value.findings]


def utc(*parts: int) -> int:
    """The moment of a universal time, in seconds since 1970."""
    return int(datetime(*parts, tzinfo=UTC).timestamp())

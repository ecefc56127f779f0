"""Workbooks from outside: read as text, or refused before they can do harm (safety.md §9)."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import pytest

import line_files
from backoffice.documents import workbooks
from backoffice.documents.workbooks import LIMITS, Limits, SheetRow
from backoffice.errors import Cancelled, Refused, Trouble, Unavailable
from backoffice.records.intake import FileFlaw


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return line_files.workbook(tmp_path / "sound.xlsx", [["a", "b"]], ["x", "y"])


@pytest.fixture(autouse=True)
def no_child_stays() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def read(path: Path, limits: Limits = LIMITS) -> list[SheetRow]:
    return [row for block in workbooks.rows(path, limits) for row in block]


def flaws(path: Path, limits: Limits = LIMITS) -> list[FileFlaw]:
    with pytest.raises(Refused) as refusal:
        read(path, limits)
    return [one.flaw for one in refusal.value.findings]


def test_cells_come_back_as_text(tmp_path):
    values = ["متن", 1342228666, 4.0, 0.5, True, None, date(2024, 3, 20), "=1+1", "#N/A"]
    path = line_files.workbook(
        tmp_path / "a.xlsx", [values, [], [datetime(2024, 3, 20, 5, 0)]], ["h"]
    )
    header, first, last = read(path)
    assert header.cells[0] == "h"
    assert first.cells == (
        "متن",
        "1342228666",
        "4",
        "0.5",
        "TRUE",
        "",
        "2024-03-20",
        "",  # a formula that nobody has calculated
        "#N/A",
    )
    assert (last.number, last.cells[0]) == (4, "2024-03-20")


def test_blocks_are_small_and_a_reader_may_leave_early(tmp_path):
    path = line_files.workbook(tmp_path / "a.xlsx", ([n] for n in range(1200)), ["h"])
    blocks = workbooks.rows(path)
    assert len(next(blocks)) == 500
    blocks.close()
    assert sum(len(block) for block in workbooks.rows(path)) == 1201


def test_a_workbook_is_one_under_any_name(sound):
    assert read(sound.rename(sound.with_suffix(".csv")))[0].cells == ("x", "y")


def test_rows_below_a_long_gap_are_not_lost(tmp_path):
    path = tmp_path / "gap.xlsx"
    book = openpyxl.Workbook()
    for row in (1, 5_000, 1_048_576):
        book.active.cell(row, 2, row)
    book.save(path)
    assert [(row.number, row.cells) for row in read(path)] == [
        (row, ("", str(row))) for row in (1, 5_000, 1_048_576)
    ]
    blocks = workbooks.rows(path)
    assert [row.number for row in next(blocks)] == [1]  # the head comes before the end is sought
    blocks.close()


@pytest.mark.parametrize(("filled", "others"), [((), 0), ((2,), 0), ((1, 2, 4), 2)])
def test_sheets_with_values_are_counted_without_opening_them(tmp_path, filled, others):
    path = tmp_path / "sheets.xlsx"
    book = openpyxl.Workbook()
    for number in range(1, 5):
        page = book.active if number == 1 else book.create_sheet()
        page.cell(3, 3).font = openpyxl.styles.Font(bold=True)
        if number in filled:
            page.cell(2, 2, "x" if number == 4 else 5)
    book.save(path)
    assert workbooks.other_sheets(path) == others
    assert workbooks.other_sheets(tmp_path / "none.xlsx") == 0


def test_who_waits_for_the_first_rows_may_give_up(sound, monkeypatch):
    monkeypatch.setattr(workbooks, "_BEAT", 0.001)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        next(workbooks.rows(sound, waiting=stop))


def test_an_interrupt_of_the_terminal_is_not_for_the_child(tmp_path, capfd):
    # More than a pipe holds: the child is still at work when the first rows are here.
    path = line_files.workbook(tmp_path / "a.xlsx", (["x" * 100] for _ in range(3000)), ["h"])
    blocks = workbooks.rows(path)
    count = len(next(blocks))
    (child,) = multiprocessing.active_children()
    os.kill(child.pid, signal.SIGINT)
    assert count + sum(len(block) for block in blocks) == 3001
    assert capfd.readouterr().err == ""


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (OLE + b"\0" * 600, FileFlaw.OLD_WORKBOOK),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), FileFlaw.ENCRYPTED),
        (b"\xef\xbb\xbf <html><table>", FileFlaw.WEB_PAGE),
        (b"number;owner\n", FileFlaw.NOT_WORKBOOK),
        (b"PK\x03\x04 but no more", FileFlaw.TRUNCATED),
    ],
)
def test_another_file_under_this_name_is_refused(tmp_path, content, flaw):
    path = tmp_path / "other.xlsx"
    path.write_bytes(content)
    assert flaws(path) == [flaw]


def test_a_truncated_workbook_is_refused(sound, tmp_path):
    path = tmp_path / "cut.xlsx"
    path.write_bytes(sound.read_bytes()[:-300])
    assert flaws(path) == [FileFlaw.TRUNCATED]


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "xl/workbook.xml"])
def test_a_zip_that_is_no_workbook_is_refused(sound, tmp_path, missing):
    path = line_files.altered(tmp_path / "zip.xlsx", sound, {missing: None})
    assert flaws(path) == [FileFlaw.NOT_WORKBOOK]


def test_a_workbook_with_a_broken_sheet_is_refused(sound, tmp_path):
    for content in (b"<worksheet><sheetData><row>", b"", b"\xff\xfe\xff"):
        path = line_files.altered(tmp_path / "broken.xlsx", sound, {line_files.SHEET: content})
        assert flaws(path) == [FileFlaw.UNREADABLE]


def test_a_bomb_is_refused_at_once_by_the_zips_own_lists(sound, tmp_path):
    bomb = line_files.sheet_xml(line_files.cell("A1", "0" * (40 << 20)))
    path = line_files.altered(tmp_path / "bomb.xlsx", sound, {line_files.SHEET: bomb})
    assert path.stat().st_size < 100_000
    began = time.process_time()
    with pytest.raises(Refused) as refusal:
        workbooks.look(path)
    assert time.process_time() - began < 2
    assert [one.flaw for one in refusal.value.findings] == [FileFlaw.BOMB]


@pytest.mark.parametrize(
    ("limits", "flaw"),
    [
        (replace(LIMITS, file=100), FileFlaw.TOO_LARGE),
        (replace(LIMITS, expanded=1000), FileFlaw.BOMB),
        (replace(LIMITS, members=3), FileFlaw.BOMB),
        (replace(LIMITS, rows=1), FileFlaw.TOO_MANY_ROWS),
        (replace(LIMITS, seconds_per_block=0.0), FileFlaw.TOO_SLOW),
    ],
)
def test_everything_has_a_limit(sound, limits, flaw):
    assert flaws(sound, limits) == [flaw]


def test_a_child_that_needs_more_memory_than_it_has_is_no_harm(sound, tmp_path):
    many = "".join(
        f'<row r="{n}">{line_files.cell(f"A{n}", "x" * 30_000)}</row>' for n in range(1, 1500)
    )
    path = line_files.altered(
        tmp_path / "heavy.xlsx", sound, {line_files.SHEET: line_files.sheet_xml(many)}
    )
    small = replace(LIMITS, memory=1 << 20, ratio=10_000)
    try:
        read(path, small)
    except Refused as refusal:
        (finding,) = refusal.findings
        assert finding.flaw in (FileFlaw.TOO_MUCH_MEMORY, FileFlaw.UNREADABLE)
    else:
        assert find_spec("resource") is None  # Windows cannot cap it


def test_what_a_sheet_claims_of_its_size_is_not_believed(sound, tmp_path):
    far = f'<row r="1">{line_files.cell("A1", "x")}</row>'
    far += f'<row r="1048576">{line_files.cell("XFD1048576", "y")}</row>'
    sheet = line_files.sheet_xml(far, dimension="A1:XFD1048576")
    path = line_files.altered(tmp_path / "far.xlsx", sound, {line_files.SHEET: sheet})
    began = time.monotonic()
    assert read(path) == [SheetRow(1, ("x",))]
    assert time.monotonic() - began < 100  # a million rows of 16,384 cells take hours


ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declared", [ENTITY, EXTERNAL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_that_declares_entities_is_refused(sound, tmp_path, declared, encoding):
    sheet = line_files.sheet_xml(line_files.cell("A1", "&b;"), before=declared)
    content = sheet.decode().replace("UTF-8", encoding).encode(encoding)
    path = line_files.altered(tmp_path / "entity.xlsx", sound, {line_files.SHEET: content})
    assert flaws(path) == [FileFlaw.ENTITIES]


def test_names_that_point_outside_are_only_names(sound, tmp_path):
    path = line_files.altered(tmp_path / "evil.xlsx", sound, {"../../evil.txt": b"x"})
    assert [row.cells for row in read(path)] == [("x", "y"), ("a", "b")]
    assert not (tmp_path.parent.parent / "evil.txt").exists()


def test_a_missing_file_is_trouble(tmp_path):
    with pytest.raises(Unavailable) as trouble:
        read(tmp_path / "none.xlsx")
    assert trouble.value.setback.trouble is Trouble.FILE_MISSING

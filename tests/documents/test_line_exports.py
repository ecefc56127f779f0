"""The inventory's workbook, read back; the list of a cable transfer."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import line_files
from backoffice.documents import line_exports, line_sheets, transfer_sheets
from backoffice.errors import Cancelled, Refused
from backoffice.records.intake import FileFlaw
from backoffice.records.lines import AccessClass, InventoryLine, LineState, Listing
from factories import silent
from line_house import line


def written(lines: list[InventoryLine]) -> bytes:
    file = io.BytesIO()
    assert line_exports.write(file, lines, len(lines), silent) == len(lines)
    return file.getvalue()


def test_every_word_is_read_again():
    assert set(line_exports.STATES) == set(LineState)
    assert set(line_exports.ACCESS) == set(AccessClass)
    assert set(line_exports.LISTINGS) == set(Listing)


@pytest.mark.parametrize("count", [0, 1, 999, 1_000, 2_001])
def test_as_many_rows_as_lines(tmp_path, count):
    lines = [line(f"013{33_330_000 + place}") for place in range(count)]
    path = tmp_path / "lines.xlsx"
    path.write_bytes(written(lines))
    rows = [row for block in line_sheets.rows(path) for row in block]
    assert [row.cells[line_sheets.Column.NUMBER] for row in rows] == [one.number for one in lines]
    assert not any(row.unknown for row in rows)


@settings(max_examples=30)
@given(some.text(max_size=40), some.text(max_size=40))
def test_whatever_stands_in_a_cell_is_a_text(owner, address):
    content = written([line(owner_name=owner, address=address)])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n"}  # n: an empty one
    assert sheet["A2"].value == "01333330001"


def test_who_watches_may_stop_it():
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        line_exports.write(io.BytesIO(), [line()], 1, stop)


def test_a_list_of_numbers_is_read_with_and_without_header(tmp_path):
    bare = line_files.workbook(
        tmp_path / "a.xlsx", [["01344440001", "x"]], ["33330001", 1344440000]
    )
    assert transfer_sheets.rows(bare) == [
        (1, "33330001", "1344440000"),
        (2, "01344440001", "x"),
    ]
    for separator in ",;\t":
        text = tmp_path / "a.csv"
        text.write_text(f"old{separator}new\n۳۳۳۳۰۰۰۱{separator}33330002\n", encoding="utf-8")
        assert transfer_sheets.rows(text) == [(2, "۳۳۳۳۰۰۰۱", "33330002")]


def test_what_is_no_list_is_refused(tmp_path):
    for name in ("a.xlsx", "a.csv"):
        path = tmp_path / name
        path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
        with pytest.raises(Refused) as refusal:
            transfer_sheets.rows(path)
        assert isinstance(refusal.value.findings[0].flaw, FileFlaw)

"""Lists as files: whatever somebody typed stays text, however long the list is."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from backoffice.documents import tables

HEADER = ("نام", "شماره")
RISKY = ["=1+1", "+98133", "-2+3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")']


def sheets(content):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets


@pytest.mark.parametrize("text", RISKY)
def test_a_formula_stays_text_in_a_workbook(text):
    (sheet,) = sheets(tables.xlsx_bytes("فهرست", HEADER, [(text, "01333334444")]))
    first, second = list(sheet.iter_rows())[1]
    assert (first.data_type, first.quotePrefix) == ("s", True)
    assert first.value == text.replace("\r", "\n")
    assert (second.value, second.data_type, second.number_format) == ("01333334444", "s", "@")


@pytest.mark.parametrize("text", RISKY)
def test_a_formula_gets_an_apostrophe_in_csv(text):
    content = tables.csv_bytes(HEADER, [(text, "1")]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows == [list(HEADER), [f"'{text}", "1"]]


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_what_cannot_be_written_is_shown_as_lost(bad):
    (sheet,) = sheets(tables.xlsx_bytes("فهرست", HEADER, [(f"a{bad}b", "")]))
    assert sheet["A2"].value == "a\ufffdb"
    assert "a\ufffdb" in tables.csv_bytes(HEADER, [(f"a{bad}b", "")]).decode("utf-8-sig")


def test_a_cell_is_cut_where_the_format_ends():
    (sheet,) = sheets(tables.xlsx_bytes("فهرست", HEADER, [("x" * 40_000, "")]))
    assert len(sheet["A2"].value) == tables.LONGEST_CELL


def test_a_sheet_reads_from_the_right_under_a_fixed_heading():
    (sheet,) = sheets(tables.xlsx_bytes("فهرست", HEADER, [], (10, 20)))
    assert sheet.title == "فهرست"
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in next(sheet.iter_rows())] == list(HEADER)
    assert sheet.column_dimensions["B"].width == 20


def test_a_long_list_goes_on_in_the_next_sheet(monkeypatch):
    monkeypatch.setattr(tables, "ROWS_A_SHEET", 2)
    made = sheets(tables.xlsx_bytes("فهرست", HEADER, [(str(n), "") for n in range(5)]))
    assert [sheet.title for sheet in made] == ["فهرست", "فهرست 2", "فهرست 3"]
    assert [[row[0].value for row in sheet.iter_rows(min_row=2)] for sheet in made] == [
        ["0", "1"],
        ["2", "3"],
        ["4"],
    ]

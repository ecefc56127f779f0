"""The inventory's columns and words become ours."""

from __future__ import annotations

from pathlib import Path

import pytest

import line_files
from backoffice.documents import line_sheets
from backoffice.documents.line_sheets import RawRow
from backoffice.errors import Refused
from backoffice.records.intake import FileFinding, FileFlaw
from backoffice.records.lines import AccessClass, Column, LineState, Listing


def read(path: Path) -> list[RawRow]:
    return [row for block in line_sheets.rows(path) for row in block]


def of_row(tmp_path: Path, **changes: object) -> RawRow:
    path = line_files.workbook(tmp_path / "a.xlsx", [line_files.row(1, **changes)])
    (row,) = read(path)
    return row


def findings(path: Path) -> tuple[object, ...]:
    with pytest.raises(Refused) as refusal:
        read(path)
    return refusal.value.findings


def test_a_row_is_read_column_by_column(tmp_path):
    row = of_row(tmp_path)
    assert row.number == 2
    assert set(row.cells) == set(line_sheets.HEADERS)
    assert row.cells[Column.NUMBER] == "01333340000"
    assert row.cells[Column.STATE] == LineState.IN_SERVICE
    assert row.cells[Column.ACCESS_CLASS] == AccessClass.SECOND_ZERO_BARRED
    assert row.cells[Column.LISTED] == Listing.UNLISTED
    assert row.services == ("نمایشگر شماره", "خط داغ")
    assert row.unknown == frozenset()


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("دایر", LineState.IN_SERVICE),
        ("داير", LineState.IN_SERVICE),
        ("قطع یک‌طرفه", LineState.BARRED_ONE_WAY),
        ("قطع يک طرفه", LineState.BARRED_ONE_WAY),
        ("قطع دوطرفه", LineState.BARRED_TWO_WAY),
        ("قطع دو طرفه", LineState.BARRED_TWO_WAY),
        ("تخلیه", LineState.RELEASED),
    ],
)
def test_every_state_has_its_words(tmp_path, word, state):
    assert of_row(tmp_path, state=word).cells[Column.STATE] == state


def test_an_unknown_word_is_told_and_kept_as_given(tmp_path):
    row = of_row(tmp_path, state="معلق", access_class="نیمه")
    assert row.unknown == {Column.STATE, Column.ACCESS_CLASS}
    assert row.cells[Column.STATE] == "معلق"


def test_columns_may_stand_in_any_order_and_be_left_out(tmp_path):
    order = [6, 3, 2, 1, 0]
    header = [line_files.HEADER[place] for place in order]
    row = [line_files.row(1)[place] for place in order]
    (read_row,) = read(line_files.workbook(tmp_path / "a.xlsx", [row], [None, *header, " "][1:]))
    assert read_row.cells[Column.NUMBER] == "01333340000"
    assert Column.ADDRESS not in read_row.cells
    assert read_row.services == ()


def test_everything_wrong_with_a_header_is_named_at_once(tmp_path):
    header = ["شماره تلفن", "تلفن", "کد مرکز", "نام مالک", "رنگ"]
    path = line_files.workbook(tmp_path / "a.xlsx", [["x"]], header)
    assert findings(path) == (
        FileFinding(FileFlaw.HEADER_TWICE, "تلفن"),
        FileFinding(FileFlaw.HEADER_UNKNOWN, "رنگ"),
        FileFinding(FileFlaw.HEADER_MISSING, "کد ملی / شناسه ملی"),
        FileFinding(FileFlaw.HEADER_MISSING, "وضعیت"),
    )


def test_a_sheet_without_rows(tmp_path):
    assert read(line_files.workbook(tmp_path / "a.xlsx", [])) == []
    empty = line_files.workbook(tmp_path / "b.xlsx", [], [])
    assert findings(empty) == (FileFinding(FileFlaw.EMPTY),)

"""Files of calls are read by a profile, whole or refused (safety.md §9, rows 59-76)."""

from __future__ import annotations

import codecs
from dataclasses import replace
from datetime import time

import pytest

from backoffice.calls import formats
from backoffice.errors import Unavailable
from backoffice.records.call_files import BadCall, CallField, ColumnSpec, Encoding, Shape
from backoffice.records.intake import FileFlaw
from call_samples import (
    BILLING,
    CENTRE,
    CSV,
    CSV_ROW,
    OFFICE,
    PIPE,
    PROVINCE,
    SHEET,
    SWITCH,
    calls,
    csv,
    flaws,
    read,
    reasons,
    sheet,
    text,
)

# Files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_row_59_marked_files_are_accepted(tmp_path, encoding):
    row = "33349190|09024184404|1405/08/01|00:12:37|0:00:56|583|بین شهری"
    for wanted in (BILLING, replace(BILLING, encoding=Encoding.UTF_8)):
        assert len(read(text(tmp_path, [PIPE, row], encoding), wanted).rows) == 1


def test_row_60_utf_16_without_its_mark_is_refused(tmp_path):
    path = text(tmp_path, [CSV, CSV_ROW], "utf-16-le")
    assert flaws(path, PROVINCE) == [(FileFlaw.NOT_TEXT, "")]


def test_row_62_lines_of_another_encoding_are_kept_aside(tmp_path):
    row = "33349190|09024184404|1405/08/01|00:12:37|0:00:56|583|"
    lines = [PIPE, row + "همراه", row + "شهری"]
    path = tmp_path / "mixed.txt"
    path.write_bytes(
        "\n".join(lines[:2]).encode("utf-8") + b"\n" + (row + "شهري").encode("cp1256") + b"\n"
    )
    block = read(path, BILLING)
    assert reasons(block) == {3: BadCall.ENCODING}
    (bad,) = block.bad
    assert bad.values[CallField.NUMBER] == "09024184404"
    assert bad.column is None
    assert len(block.rows) == 1


def test_row_64_a_nul_in_a_field_keeps_its_line_aside(tmp_path):
    block = read(csv(tmp_path, CSV_ROW, CSV_ROW.replace("95", "9\0"), CSV_ROW), PROVINCE)
    assert reasons(block) == {3: BadCall.CONTROL_CHARACTER}
    assert [row[0] for row in block.rows] == [2, 4]
    assert block.bad[0].raw == CSV_ROW.replace("95", "9\\x00")


def test_a_line_that_is_too_long_is_kept_aside(tmp_path):
    block = read(csv(tmp_path, CSV_ROW, CSV_ROW + "x" * 5000, CSV_ROW), PROVINCE)
    assert reasons(block) == {3: BadCall.LINE_TOO_LONG}


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        (None, [(FileFlaw.HEADER_MISSING, "calling_number")]),
        (
            CSV.replace("calling_number,called_number", "called_number,calling_number"),
            [
                (FileFlaw.HEADER_MISSING, "calling_number"),
                (FileFlaw.HEADER_MISSING, "called_number"),
            ],
        ),
        (CSV + ",trunk", [(FileFlaw.HEADER_UNKNOWN, "trunk")]),
        (CSV + ",call_type", [(FileFlaw.HEADER_TWICE, "call_type")]),
        (CSV.removesuffix(",call_type"), [(FileFlaw.HEADER_MISSING, "call_type")]),
        (
            CSV.replace("charge_rial", "charge_toman"),
            [(FileFlaw.HEADER_UNKNOWN, "charge_toman"), (FileFlaw.HEADER_MISSING, "charge_rial")],
        ),
    ],
)
def test_row_67_another_header_is_another_file(tmp_path, header, wanted):
    assert flaws(csv(tmp_path, CSV_ROW, header=header), PROVINCE) == wanted


def test_row_67_a_call_where_the_header_should_be(tmp_path):
    by_place = replace(PROVINCE, columns=tuple(replace(one, names=()) for one in PROVINCE.columns))
    assert flaws(csv(tmp_path, CSV_ROW, CSV_ROW, header=""), by_place) == [
        (FileFlaw.HEADER_MISSING, "")
    ]
    assert len(read(csv(tmp_path, CSV_ROW, header="a,b,c,d,e,f"), by_place).rows) == 1


def test_row_67_columns_of_a_sheet_are_found_by_name(tmp_path):
    row = ("همراه", 469, 45, time(3, 35, 9), "1405/05/01", 9339484973, 1344421382, 1)
    path = sheet(tmp_path, [SHEET[::-1], row])
    assert calls(read(path, CENTRE))[0].number == "09339484973"
    strange = sheet(tmp_path, [(*SHEET, "پالس"), row])
    assert flaws(strange, CENTRE) == [(FileFlaw.HEADER_UNKNOWN, "پالس")]
    nothing = sheet(tmp_path, [])
    assert flaws(nothing, CENTRE) == [(FileFlaw.HEADER_MISSING, "")]


def test_a_header_is_compared_as_people_read_it(tmp_path):
    header = tuple(
        word.replace("ی", "ي").replace(" ", "\u200c") if word != "ردیف" else word for word in SHEET
    )
    row = (1, 1344421382, 9339484973, "1405/05/01", time(3, 35, 9), 45, 469, "همراه")
    assert len(read(sheet(tmp_path, [header, row]), CENTRE).rows) == 1


def test_row_73_a_file_without_rows(tmp_path):
    assert flaws(text(tmp_path, []), PROVINCE) == [(FileFlaw.EMPTY, "")]
    mark = tmp_path / "mark.csv"
    mark.write_bytes(codecs.BOM_UTF8)
    assert flaws(mark, PROVINCE) == [(FileFlaw.EMPTY, "")]
    only = read(csv(tmp_path), PROVINCE)
    assert (only.rows, only.bad) == ([], [])
    assert read(sheet(tmp_path, [SHEET]), CENTRE).rows == []


def test_row_76_another_kind_of_file_is_refused(tmp_path):
    program = tmp_path / "calls.csv"
    program.write_bytes(b"MZ" + bytes(500))
    assert flaws(program, PROVINCE) == [(FileFlaw.NOT_TEXT, "")]
    workbook = sheet(tmp_path, [SHEET])
    assert flaws(workbook, PROVINCE) == [(FileFlaw.NOT_TEXT, "")]
    assert flaws(csv(tmp_path, CSV_ROW), CENTRE) == [(FileFlaw.NOT_WORKBOOK, "")]


def test_a_file_that_is_gone_is_unavailable(tmp_path):
    for wanted in (PROVINCE, CENTRE):
        with pytest.raises(Unavailable):
            read(tmp_path / "gone", wanted)


def test_row_74_a_large_file_is_read_in_pieces(tmp_path):
    path = csv(tmp_path, *[CSV_ROW] * 20_000)
    done = []
    for block in formats.read(path, PROVINCE, **OFFICE):
        done.append(block.done)
        assert len(block.rows) < 10_000
    assert len(done) > 3
    assert sorted(set(done)) == done
    assert done[-1] == path.stat().st_size


# Round trips


def test_a_fixed_file_with_its_columns_in_any_order(tmp_path):
    line = "0133335952809902346371     20260823015758    79      823MOB"
    turned = replace(SWITCH, columns=SWITCH.columns[::-1])
    assert calls(read(text(tmp_path, [line]), turned)) == calls(
        read(text(tmp_path, [line]), SWITCH)
    )


def test_a_column_by_place_beside_columns_by_name(tmp_path):
    columns = (*PROVINCE.columns[:4], ColumnSpec(CallField.AMOUNT, place=5), PROVINCE.columns[5])
    header = CSV.replace("charge_rial", "")
    path = csv(tmp_path, CSV_ROW, header=header)
    assert calls(read(path, replace(PROVINCE, columns=columns)))[0].rials == 990
    assert PROVINCE.shape is Shape.DELIMITED

"""The workbook of calls: equal to what openpyxl alone would write, only sooner."""

from __future__ import annotations

import csv
import hashlib
import io
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl.cell import WriteOnlyCell

import call_papers
from backoffice.documents import call_sheet, call_texts, tables
from backoffice.documents.call_rows import Naming, worded
from backoffice.errors import Cancelled
from backoffice.records.calls import Call, CallType, Total
from backoffice.records.handed_over import together
from call_papers import NAMING, book, calls, pages
from factories import PHONE, SECOND_PHONE, day, silent

HEADING = 7
FORMS = ["0", "@", "@", "@", "@", "@", "[h]:mm:ss", "#,##0"]
RISKY = ["=1+1", "+98133", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "<&>\"'", " 12 ", "*21*#"]


def written(made, report=silent, **more) -> bytes:
    file = io.BytesIO()
    whole = more.pop("book", None) or book(made)
    assert call_sheet.write(file, whole, pages(made), NAMING, report, **more) == len(made)
    return file.getvalue()


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def bare(made) -> bytes:
    """The same rows through openpyxl's own writer."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("x")
    for row in worded(pages(made), NAMING):
        texts = (row.day, row.time, row.called, row.destination, row.type)
        values = (row.number, *texts, timedelta(seconds=row.seconds), row.rials)
        cells = []
        for value, form in zip(values, FORMS, strict=True):
            cell = WriteOnlyCell(sheet, None if value == "" else value)
            if cell.value is not None and isinstance(value, str):
                cell.data_type = "s"
            cell.number_format = form
            cells.append(cell)
        sheet.append(cells)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def cells(sheet, first: int) -> list[list[tuple]]:
    return [
        [(cell.value, cell.data_type, cell.number_format) for cell in row]
        for row in sheet.iter_rows(min_row=first, max_col=8)
    ]


def test_the_rows_are_those_of_a_plain_writer():
    made = calls(120)
    ours = cells(opened(written(made)).worksheets[0], HEADING + 1)
    assert ours == cells(opened(bare(made)).worksheets[0], 1)


def test_a_row_tells_the_local_time_also_in_the_summers_that_had_their_own():
    summer = Call(PHONE, 1_627_000_000, "118", 1, CallType.SERVICE, 0)  # 2021-07-23 00:26:40 UTC
    winter = Call(PHONE, 1_610_000_000, "118", 1, CallType.SERVICE, 0)  # 2021-01-07 06:13:20 UTC
    sheet = opened(written([summer, winter])).worksheets[0]
    rows = sheet.iter_rows(min_row=HEADING + 1, min_col=2, max_col=3, values_only=True)
    assert list(rows) == [("1400/05/01", "04:56:40"), ("1399/10/18", "09:43:20")]


@pytest.mark.parametrize("dialled", RISKY)
def test_what_was_dialled_is_never_a_formula(dialled):
    made = [Call(PHONE, 1_790_000_000, dialled, 5, CallType.UNKNOWN, 0)]
    sheet = opened(written(made)).worksheets[0]
    cell = sheet.cell(HEADING + 1, 4)
    assert (cell.value, cell.data_type, cell.number_format) == (dialled, "s", "@")


@given(some.text(max_size=64))
def test_any_text_is_read_back_as_it_was_written(text):
    made = [Call(PHONE, 1_790_000_000, text, 5, CallType.UNKNOWN, 0)]
    cell = opened(written(made)).worksheets[0].cell(HEADING + 1, 4)
    # Line ends of a cell are one sign, whatever they were.
    expected = tables.clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (cell.value or "") == expected


def test_the_sheet_says_whose_calls_by_which_right_and_for_which_days():
    sheet = opened(written(calls(3))).worksheets[0]
    head = " ".join(str(cell.value) for row in sheet["A1:H6"] for cell in row if cell.value)
    bare_head = "".join(one for one in head if one not in "\u2066\u2068\u2069")
    for words in (
        *("شرکت مخابرات ایران، منطقه گیلان", "اداره امور مشترکین", "صورت ریزمکالمات"),
        *("تلفن: ۰۱۳-۳۳۳۳۴۴۴۴", "بازه: ۱۴۰۵/۰۶/۰۱ تا ۱۴۰۵/۰۸/۳۰", "گیرنده: مریم رضایی"),
        "مستأجر، به موجب اجاره‌نامه، شماره ۱۲/ب، مورخ ۱۴۰۵/۰۶/۰۱، دفتر املاک ۱۲",
        *("منظور: اعتراض به قبض", "همه انواع، ریزمکالمات شهری درج نمی‌شود.", "محدود به: ندارد"),
        *("شماره: ۸۰۵۰۰۱۰۰۰۰۰۰۱۷-۲", "سارا احمدی، مرکز شهید انصاری"),
        "زمان تهیه: ۱۴۰۵/۰۹/۰۱ ساعت ۱۰:۴۲",
    ):
        assert words in bare_head
    assert [cell.value for cell in sheet[HEADING]] == list(call_texts.COLUMNS)


def test_a_name_is_no_formula():
    sheet = opened(written([], book=book([], name="=1+1"))).worksheets[0]
    assert sheet["F3"].data_type == "s"


def test_the_sheet_is_ready_for_screen_and_printer():
    workbook = opened(written(calls(40)))
    sheet = workbook.worksheets[0]
    assert sheet.freeze_panes == f"A{HEADING + 1}"
    assert sheet.auto_filter.ref == f"A{HEADING}:H{HEADING + 40}"
    assert sheet.dimensions == f"A1:H{HEADING + 40}"
    assert sheet.print_title_rows == f"${HEADING}:${HEADING}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P/&N" in sheet.oddFooter.center.text
    for one in workbook.worksheets:
        assert one.sheet_view.rightToLeft
    assert sheet.cell(HEADING + 1, 4).alignment.readingOrder == 1
    assert sheet.cell(HEADING + 1, 5).alignment.readingOrder == 2


def test_what_the_file_says_of_its_own_time_is_utc():
    told = opened(written(calls(1))).properties
    assert told.created == told.modified == datetime(2026, 11, 22, 7, 12, 5)  # 10:42:05 in Tehran


def test_the_sums_are_numbers_and_those_of_the_rows():
    made = calls(90)
    calls_sheet, types, days = opened(written(made)).worksheets
    rows = list(calls_sheet.iter_rows(min_row=HEADING + 1, values_only=True))
    whole = together(call_papers.by_type(made).values())
    lengths = sum((row[6] for row in rows), timedelta())
    assert (len(rows), lengths, sum(row[7] for row in rows)) == (
        whole.count,
        timedelta(seconds=whole.seconds),
        whole.rials,
    )
    for sheet, names in ((types, 1), (days, 2)):
        *parts, last = (row[names:] for row in sheet.iter_rows(min_row=2, values_only=True))
        assert last == (whole.count, timedelta(seconds=whole.seconds), whole.rials)
        assert tuple(map(sum, zip(*((one[0], one[2]) for one in parts)))) == (  # noqa: B905
            whole.count,
            whole.rials,
        )
    assert days["B2"].value in "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه"


def test_a_long_list_goes_on_in_further_sheets():
    made = calls(25)
    workbook = opened(written(made, sheet_rows=HEADING + 10))
    assert workbook.sheetnames[:3] == ["ریزمکالمات", "ریزمکالمات ۲", "ریزمکالمات ۳"]
    numbers = [
        [row[0] for row in sheet.iter_rows(min_row=HEADING + 1, values_only=True)]
        for sheet in workbook.worksheets[:3]
    ]
    assert numbers == [list(range(1, 11)), list(range(11, 21)), list(range(21, 26))]
    assert all(sheet.cell(HEADING, 1).value == "ردیف" for sheet in workbook.worksheets[:3])


@pytest.mark.parametrize("count", [0, 1, 10, 11, 20])
def test_every_row_has_a_place_at_the_edge_of_a_sheet(count):
    workbook = opened(written(calls(count), sheet_rows=HEADING + 10))
    found = [
        row[0]
        for sheet in workbook.worksheets[:-2]
        for row in sheet.iter_rows(min_row=HEADING + 1, values_only=True)
    ]
    assert found == list(range(1, count + 1))
    assert len(workbook.worksheets) == max(1, -(-count // 10)) + 2


def test_of_several_numbers_of_a_line_each_row_names_its_own():
    made = calls(3) + calls(2, line=SECOND_PHONE)
    sheet = opened(written(made)).worksheets[0]
    rows = sheet.iter_rows(min_row=HEADING, min_col=9, max_col=9, values_only=True)
    assert [one for (one,) in rows] == ["از شماره", *[PHONE] * 3, *[SECOND_PHONE] * 2]
    assert sheet.auto_filter.ref == f"A{HEADING}:I{HEADING + 5}"


def test_a_number_has_the_title_of_the_day():
    new = day("1405/08/26")
    naming = Naming(lambda _, when: "تازه" if when >= new else "کهنه", (new,))
    made = calls(400)
    file = io.BytesIO()
    call_sheet.write(file, book(made), pages(made), naming, silent)
    sheet = opened(file.getvalue()).worksheets[0]
    titles = set()
    for row in sheet.iter_rows(min_row=HEADING + 1, values_only=True):
        assert (row[4] == "تازه") == (row[1] >= "1405/08/26")
        titles.add(row[4])
    assert titles == {"تازه", "کهنه"}


def test_more_numbers_than_are_remembered_are_all_written(monkeypatch):
    monkeypatch.setattr("backoffice.documents.call_sheet_rows.MOST_KNOWN", 3)
    made = calls(60)
    sheet = opened(written(made)).worksheets[0]
    rows = sheet.iter_rows(min_row=HEADING + 1, min_col=4, max_col=4, values_only=True)
    assert [one for (one,) in rows] == [one.number for one in made]


def test_the_same_list_is_the_same_file():
    made = calls(20)
    first, second = written(made), written(made)
    assert hashlib.sha256(first).hexdigest() == hashlib.sha256(second).hexdigest()
    with ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize(("told", "come"), [(5, 4), (5, 6)])
def test_other_rows_than_the_totals_say_are_a_fault(told, come):
    made = calls(6)
    with pytest.raises(ValueError, match="than the totals say"):
        call_sheet.write(io.BytesIO(), book(made[:told]), pages(made[:come]), NAMING, silent)


def test_it_can_be_stopped_between_rows():
    made = calls(4_100)
    seen = []

    def report(done, total):
        seen.append((done, total))
        if done >= 4_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        written(made, report)
    assert seen == [(2_000, 4_100), (4_000, 4_100)]


def test_totals_alone_are_written_of_no_calls():
    workbook = opened(written([]))
    assert workbook.worksheets[0].max_row == HEADING
    assert list(workbook.worksheets[1].iter_rows(min_row=2, values_only=True)) == [
        ("جمع کل", 0, timedelta(0), 0)
    ]
    assert book([]).paper.all == Total()


def sheet_as_csv(path: Path) -> list[list[str]]:
    """The first sheet as LibreOffice shows it; without it, as openpyxl and the formats say."""
    office = shutil.which("soffice")
    if office is None:
        return [[_shown(value) for value in row] for row in _values(path)]
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(path.parent / 'profile').as_uri()}",
            *("--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"),
            *("--outdir", str(path.parent), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _values(path: Path) -> list[tuple]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case timedelta():
            return call_texts.length(round(value.total_seconds()))
        case _:
            return str(value)


def test_a_spreadsheet_shows_the_values_that_were_written(tmp_path):
    odd = [
        Call(PHONE, 1_700_000_000 - one, text, 90_061, CallType.UNKNOWN, 0)
        for one, text in enumerate(["=1+1", "00123", "+98", "1e5"])
    ]
    made = calls(300) + odd
    path = tmp_path / "calls.xlsx"
    path.write_bytes(written(made))
    shown = sheet_as_csv(path)[HEADING:]
    expected = [
        [row.day, row.time, row.called, row.destination, row.type, call_texts.length(row.seconds)]
        for row in worded(pages(made), NAMING)
    ]
    assert [row[1:7] for row in shown] == expected
    assert [int(row[7].replace(",", "")) for row in shown] == [one.rials for one in made]

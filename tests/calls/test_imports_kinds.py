"""Files of every kind come in by their own formats, and what contradicts is kept as received."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

import call_samples
from backoffice.calls import imports, kept_rows
from backoffice.documents import workbooks
from backoffice.errors import Cancelled
from backoffice.records.call_files import BadCall, CallField
from call_imports import HEADER, kept, row, run, stored
from factories import silent

DATA = Path(__file__).parents[3] / "shared" / "data"
SHARED = {
    # new, repeated, bad
    "cdr-1405-05.xlsx": (2_000, 0, 0),
    "cdr-1405-06.dat": (20_000, 0, 0),
    "cdr-1405-07.csv": (20_000, 0, 0),
    "cdr-1405-08.txt": (19_991, 8, 9),
}
# Where the shared files are not, the files made by the other tests have to do.
PRESENT = [name for name in SHARED if (DATA / name).is_file()]


@pytest.mark.parametrize("name", PRESENT)
def test_a_shared_file_comes_in_with_counts_that_add_up(office, name):
    path = DATA / name
    new, repeated, bad = SHARED[name]
    with office.read() as session:
        profile = imports.guess(session, path)[0].profile
    done = imports.run(office, path, profile, silent)
    assert (done.tally.new, done.tally.repeated, done.tally.bad) == (new, repeated, bad)
    assert done.tally.rows == new + repeated + bad
    assert len(stored(office)) == new
    again = imports.run(office, path, profile, silent)
    assert (again.tally.new, again.tally.already_loaded) == (0, new + repeated + bad)


def pipe(folder):
    row = "33338331|09918109573|1405/08/01|03:32:59|0:00:36|{}|همراه"
    rows = [row.format(375), row.format(375), row.format(400)]
    header = call_samples.PIPE.replace("\u06cc", "\u064a")  # that code page has no Persian ye
    return call_samples.text(folder, [header, *rows], "cp1256", "a.txt")


def fixed(folder):
    row = "0133335952809902346371     20260823015758    79{:>9}MOB"
    return call_samples.text(folder, [row.format(n) for n in (823, 823, 900)], name="a.dat")


def sheet(folder):
    row = [1, "33338331", "09918109573", "1405/05/01", "03:32:59", 36, 375, "همراه"]
    rows = [call_samples.SHEET, row, row, [*row[:6], 400, row[7]]]
    return call_samples.sheet(folder, rows)


@pytest.mark.parametrize(
    ("name", "made", "raw"),
    [
        ("billing-pipe", pipe, "33338331|09918109573|1405/08/01|03:32:59|0:00:36|400|همراه"),
        ("switch-fixed", fixed, "0133335952809902346371     20260823015758    79      900MOB"),
        ("centre-sheet", sheet, "\t400\tهمراه"),
    ],
)
def test_every_kind_of_file_is_told_apart_row_by_row(office, tmp_path, name, made, raw):
    done = run(office, made(tmp_path), call_samples.profile(name))
    assert done.counts == {"rows": 3, "new": 1, "already_loaded": 0, "repeated": 1, "bad": 1}
    (bad,) = done.bad
    assert bad.reason is BadCall.CONTRADICTS
    assert bad.raw.endswith(raw)
    assert bad.values[CallField.AMOUNT].strip() in {"400", "900"}
    assert bad.line_no == done.repeated[0].line_no + 1

    mended = dict(bad.values) | {CallField.DURATION: "0:01:30" if name == "billing-pipe" else "90"}
    call = office.write(lambda session: kept_rows.mend(session, bad.id, mended))
    assert call.seconds == 90
    assert len(stored(office)) == 2


def test_a_workbook_tells_rows_and_no_total(office, tmp_path):
    told = []
    imports.run(
        office,
        sheet(tmp_path),
        call_samples.profile("centre-sheet"),
        lambda done, total: told.append((done, total)),
    )
    assert any(done and not total for done, total in told)


def test_a_workbook_that_takes_long_to_open_can_be_given_up(office, tmp_path, monkeypatch):
    monkeypatch.setattr(workbooks, "_BEAT", 0.001)
    told = []

    def stop_while_it_opens(done, total):
        told.append((done, total))
        if len(told) > 1 and not done:  # the first is of its hash
            raise Cancelled

    profile = call_samples.profile("centre-sheet")
    done = imports.run(office, sheet(tmp_path), profile, stop_while_it_opens)
    assert done.cancelled
    assert stored(office) == []


def test_a_file_whose_lines_end_at_returns_alone_comes_in(office, tmp_path):
    calls = [(1, 1, 0, 60, 0), (1, 2, 60, 30, 10)]
    path = tmp_path / "mac.csv"
    path.write_bytes("\r".join([HEADER, *map(row, calls), "bad", ""]).encode())
    done = run(office, path)
    assert done.counts == {"rows": 3, "new": 2, "already_loaded": 0, "repeated": 0, "bad": 1}
    assert [one.line_no for one in done.bad] == [4]
    assert stored(office) == [kept(one) for one in calls]


def test_a_workbook_under_the_name_of_a_text_comes_in(office, tmp_path):
    path = sheet(tmp_path)
    misnamed = path.rename(path.with_suffix(".csv"))
    with office.read() as session:
        profile = imports.guess(session, misnamed)[0].profile
    assert profile.name == "centre-sheet"
    assert run(office, misnamed, profile).tally.rows == 3


def test_calls_below_a_long_gap_of_a_sheet_come_in(office, tmp_path):
    path = sheet(tmp_path)
    book = openpyxl.load_workbook(path)
    page = book.active
    for column in range(1, 9):
        page.cell(5_000, column, page.cell(4, column).value)
    page.cell(5_000, 6, 37)
    book.save(path)
    done = run(office, path, call_samples.profile("centre-sheet"))
    assert (done.tally.rows, done.tally.new) == (4, 2)
    assert {one[3] for one in stored(office)} == {36, 37}


def test_sheets_that_are_not_read_are_told(office, tmp_path):
    path = sheet(tmp_path)
    profile = call_samples.profile("centre-sheet")
    assert imports.preview(office, path, profile, silent).unread_sheets == 0
    book = openpyxl.load_workbook(path)
    book.create_sheet()
    book.create_sheet().append(call_samples.SHEET)
    book.save(path)
    assert imports.preview(office, path, profile, silent).unread_sheets == 1
    assert run(office, path, profile).unread_sheets == 1

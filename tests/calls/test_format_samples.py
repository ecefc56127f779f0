"""The first rows of a file as a format understands them, and a format drafted from a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import call_samples as samples
from backoffice.calls import format_drafts, format_samples, profile_files
from backoffice.calls.format_samples import Head, Terms
from backoffice.db import Database
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.call_files import (
    BadCall,
    CallField,
    ColumnSpec,
    DateForm,
    DurationForm,
    Encoding,
    Shape,
)
from backoffice.records.calls import CallType
from factories import ADMINISTRATOR, CLERK

TERMS = Terms(samples.HOME, samples.PLAN, samples.NOW)
HEADER = samples.PIPE.replace("ی", "ي")  # the code page has no Persian ye
PIPE_ROW = "33349190|09024184404|1405/08/01|00:12:37|0:00:56|583|همراه"
FIXED = "0133333595209902346371     20260823015758    79      823MOB"


def head(path: Path) -> Head:
    return format_samples.read_head(path)


def test_a_sample_shows_good_and_bad_rows_in_the_files_order(tmp_path: Path) -> None:
    rows = [samples.CSV, samples.CSV_ROW, "x,y", samples.CSV_ROW]
    found = TERMS.sample(head(samples.text(tmp_path, rows)), samples.profile("province-csv"))
    assert [(row.line_no, row.reason) for row in found] == [
        (2, None),
        (3, BadCall.TOO_FEW_COLUMNS),
        (4, None),
    ]
    assert found[1].raw == "x,y"
    assert found[0].call is not None
    assert found[0].call.line == "01333226760"


def test_a_line_shorter_than_its_first_column_is_a_bad_row(tmp_path: Path) -> None:
    file = samples.text(tmp_path, [FIXED, "013", "", FIXED])
    found = TERMS.sample(head(file), samples.profile("switch-fixed"))
    assert [(row.line_no, row.reason) for row in found] == [
        (1, None),
        (2, BadCall.TOO_FEW_COLUMNS),
        (4, None),
    ]


def test_a_header_of_another_format_is_refused(tmp_path: Path) -> None:
    file = head(samples.text(tmp_path, [samples.CSV, samples.CSV_ROW]))
    with pytest.raises(Refused):
        TERMS.sample(file, samples.profile("billing-pipe"))
    with pytest.raises(Refused):
        format_samples.read_head(samples.text(tmp_path, []))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_draft_cuts_a_text_whatever_its_letters(tmp_path: Path, encoding: str) -> None:
    file = head(samples.text(tmp_path, [HEADER, PIPE_ROW, PIPE_ROW], encoding))
    draft = format_drafts.draft(file, profile_files.shipped())
    assert (draft.shape, draft.delimiter, draft.header_row) == (Shape.DELIMITED, "|", 1)
    assert (draft.encoding is Encoding.CP1256) is (encoding == "cp1256")
    assert [column.field for column in draft.columns] == [
        *(CallField.LINE, CallField.NUMBER, CallField.DATE, CallField.TIME),
        *(CallField.DURATION, CallField.AMOUNT, CallField.TYPE),
    ]
    assert (draft.date_form, draft.duration) == (DateForm.JALALI, DurationForm.CLOCK)
    known = replace(draft, words={"همراه": CallType.MOBILE})
    assert [row.reason for row in TERMS.sample(file, known)] == [None, None]
    assert format_samples.type_words(file, known) == {"همراه": 2}


def test_a_draft_of_a_sheet_finds_the_header_below_the_title(tmp_path: Path) -> None:
    row = (1, "1333359528", "9914912352", "1405/05/01", "07:40:21", 236, 2458, "همراه")
    file = head(samples.sheet(tmp_path, [samples.SHEET, row]))
    draft = format_drafts.draft(file, profile_files.shipped())
    assert (draft.shape, draft.header_row) == (Shape.WORKBOOK, 3)
    assert draft.ignored == ("ردیف",)
    assert len(TERMS.sample(file, replace(draft, words={"همراه": CallType.MOBILE}))) == 1


def test_a_draft_finds_the_header_above_blank_lines(tmp_path: Path) -> None:
    file = head(samples.text(tmp_path, ["", samples.CSV, "", ",,,,,", samples.CSV_ROW]))
    draft = format_drafts.draft(file, profile_files.shipped())
    assert draft.header_row == 2
    assert len(draft.columns) == 6
    assert [row.line_no for row in TERMS.sample(file, draft)] == [5]


def test_a_draft_of_lines_of_one_length_has_fixed_columns(tmp_path: Path) -> None:
    draft = format_drafts.draft(head(samples.text(tmp_path, [FIXED, FIXED])), ())
    assert (draft.shape, draft.header_row, draft.columns) == (Shape.FIXED, 0, ())


def test_columns_are_known_by_their_words_or_else_by_their_places() -> None:
    base = samples.profile("province-csv")
    fields = {0: CallField.LINE, 2: CallField.NUMBER}
    by_name = format_drafts.with_columns(base, ["a", "x", "b"], fields)
    assert by_name.columns == (
        ColumnSpec(CallField.LINE, ("a",)),
        ColumnSpec(CallField.NUMBER, ("b",)),
    )
    assert by_name.ignored == ("x",)
    for header in (["a", "a", "b"], ["a", "x", ""], []):
        by_place = format_drafts.with_columns(base, header, fields)
        assert [column.place for column in by_place.columns] == [1, 3]
        assert by_place.ignored == ()
    rows = [["a", "x", "b"]]
    assert format_drafts.places(by_name, rows) == format_drafts.places(by_place, rows) == fields


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1405/06/01 10:00:00", DateForm.JALALI),
        ("۱۴۰۵/۰۶/۰۱", DateForm.JALALI),
        ("2026-08-23", DateForm.ISO),
        ("20260823015758", DateForm.COMPACT),
        ("14050601", DateForm.COMPACT_JALALI),
        ("1787430600", DateForm.EPOCH),
        ("?", DateForm.ISO),
    ],
)
def test_the_form_of_a_date_is_seen_in_its_column(text: str, form: DateForm) -> None:
    profile = replace(
        samples.profile("province-csv"),
        columns=(ColumnSpec(CallField.STARTED, place=1),),
        header_row=0,
    )
    assert format_drafts.forms(profile, [[text]]).date_form is form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("0:01:35", DurationForm.CLOCK),
        ("95", DurationForm.SECONDS),
        ("1.5", DurationForm.MINUTES),
    ],
)
def test_the_form_of_a_duration_is_seen_in_its_column(text: str, form: DurationForm) -> None:
    profile = replace(
        samples.profile("switch-fixed"), columns=(ColumnSpec(CallField.DURATION, start=1, width=9),)
    )
    assert format_drafts.forms(profile, [[text]]).duration is form


def test_mended_values_are_judged_by_the_files_own_format(sqlite_database: Database) -> None:
    sqlite_database.desk = ADMINISTRATOR
    with sqlite_database.read() as session:
        judge = format_samples.judge(session, "billing-pipe", home="013")
        with pytest.raises(Conflict):
            format_samples.judge(session, "nobody", home="013")
    values = dict(zip(judge.fields, PIPE_ROW.split("|"), strict=True))
    call = judge(values)
    assert isinstance(call, samples.Call)
    assert call.number == "09024184404"
    wrong = judge(values | {CallField.DATE: "1405/13/01"})
    assert wrong == (BadCall.DATE, CallField.DATE)


def test_a_clerk_may_not_look_into_a_file_of_calls(
    sqlite_database: Database, tmp_path: Path
) -> None:
    file = samples.text(tmp_path, [samples.CSV, samples.CSV_ROW])
    profile = samples.profile("province-csv")
    sqlite_database.desk = CLERK
    with sqlite_database.read() as session, pytest.raises(Forbidden):
        format_samples.sample(session, file, profile, home="013")
    sqlite_database.desk = ADMINISTRATOR
    with sqlite_database.read() as session:
        assert len(format_samples.sample(session, file, profile, home="013")) == 1

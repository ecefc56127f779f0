"""Rows of calls are read by a profile, each to a call or to its reason (safety.md §9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from backoffice.calls import formats
from backoffice.calls.formats import BadValue
from backoffice.records import dates
from backoffice.records.call_files import BadCall, CallField, ColumnSpec, DateForm
from backoffice.records.calls import TYPE_CODES, Call, CallType, moment
from backoffice.records.intake import FileFlaw
from call_samples import (
    ASTERISK,
    BILLING,
    CENTRE,
    CSV,
    CSV_ROW,
    NOW,
    OFFICE,
    PIPE,
    PROVINCE,
    SHEET,
    SWITCH,
    calls,
    csv,
    flaws,
    profile,
    read,
    reasons,
    sheet,
    text,
    utc,
)

# Whole rows of every format

ASTERISK_ROW = (
    '"","01333344444","09111234567","from-internal","""Front"" <01333344444>","SIP/1","SIP/2",'
    '"Dial","SIP/2,30","2026-08-23 10:00:00",{answer},"2026-08-23 10:01:05",65,{billed},'
    '"{answered}","DOCUMENTATION"{more}'
)


def test_a_row_of_the_province(tmp_path):
    block = read(csv(tmp_path, CSV_ROW), PROVINCE)
    started = utc(2026, 9, 22, 23, 50, 45)
    assert calls(block) == [Call("01333226760", started, "09107150054", 95, CallType.MOBILE, 990)]
    assert block.rows == [
        (2, 140507, 1333226760, started, 9107150054, 95, TYPE_CODES[CallType.MOBILE], 990)
    ]
    assert (block.done, block.total) == (len(CSV) + len(CSV_ROW) + 2,) * 2


def test_a_row_of_the_older_billing(tmp_path):
    row = "33349190|09024184404|1405/08/01|00:12:37|1:00:56|583|بین شهری"
    arabic = [one.translate(str.maketrans("یک", "يك")) for one in (PIPE, row)]
    path = text(tmp_path, arabic, "cp1256")
    started = utc(2026, 10, 22, 20, 42, 37)
    (call,) = calls(read(path, BILLING))
    assert call == Call("01333349190", started, "09024184404", 3656, CallType.LONG_DISTANCE, 583)


def test_a_row_of_the_switch(tmp_path):
    lines = [
        "0133335952809902346371     20260823015758    79      823MOB",
        "0133472231607162197527     20260823033739   127      698LD ",
        "0133472231607162197527     20260823033740   127      698LD",  # an editor took the space
        "01334722316118             20260823033741   127        0   ",  # by its digits
    ]
    block = read(text(tmp_path, lines), SWITCH)
    assert block.bad == []
    assert [call.type for call in calls(block)] == [
        CallType.MOBILE,
        CallType.LONG_DISTANCE,
        CallType.LONG_DISTANCE,
        CallType.SERVICE,
    ]
    assert calls(block)[0].started == utc(2026, 8, 22, 22, 27, 58)


def test_rows_of_a_persons_sheet(tmp_path):
    rows = [
        (1, 1344421382, 9339484973, "1405/05/01", time(3, 35, 9), 45, 469, "همراه"),
        (2, 1344421382, "00962461600187", "1405/05/01", time(0, 0), 45, 0, "بین‌الملل"),
        (3, 1344421382, 9090123456, date(2026, 7, 23), "3:35:09", 45.0, 46.0, "هوشمند"),
        (),
        (4, 1344421382, 1344421010, "1405/05/31", time(23, 59, 59), 45, 469),
    ]
    block = read(sheet(tmp_path, [SHEET, *rows]), CENTRE)
    assert block.bad == []
    found = calls(block)
    assert [call.number for call in found] == [
        "09339484973",
        "00962461600187",
        "9090123456",
        "01344421010",
    ]
    assert [call.type for call in found] == [
        CallType.MOBILE,
        CallType.INTERNATIONAL,
        CallType.INTELLIGENT,
        CallType.LOCAL,  # no word: by its digits
    ]
    assert found[0].started == found[2].started == utc(2026, 7, 23, 0, 5, 9)
    assert [row[0] for row in block.rows] == [4, 5, 6, 8]


def asterisk_row(answered: str = "ANSWERED", more: str = "") -> str:
    lifted = '"2026-08-23 10:00:05"' if answered == "ANSWERED" else ""
    billed = 60 if answered == "ANSWERED" else 0
    return ASTERISK_ROW.format(answer=lifted, billed=billed, answered=answered, more=more)


@pytest.mark.parametrize("more", ["", ',"1692771600.1"', ',"1692771600.1",""'])
def test_rows_of_asterisk(tmp_path, more):
    lines = [asterisk_row(more=more), asterisk_row("NO ANSWER", more), asterisk_row("BUSY", more)]
    path = text(tmp_path, lines, name="Master.csv")
    block = read(path, ASTERISK)
    assert calls(block) == [
        Call("01333344444", utc(2026, 8, 23, 6, 30), "09111234567", 60, CallType.MOBILE, 0)
    ]
    assert reasons(block) == {2: BadCall.NOT_ANSWERED, 3: BadCall.NOT_ANSWERED}
    (universal,) = calls(read(path, profile("asterisk-utc")))
    assert universal.started == utc(2026, 8, 23, 10, 0)


# Rows


@pytest.mark.parametrize(
    ("row", "why", "column"),
    [
        ("01333226760,09107150054,2026-09-23 03:20:45,95", BadCall.TOO_FEW_COLUMNS, None),
        (CSV_ROW + ",more", BadCall.TOO_MANY_COLUMNS, None),
        (CSV_ROW.replace("01333226760", "0133322676"), BadCall.LINE, CallField.LINE),
        (CSV_ROW.replace("01333226760", "#N/A"), BadCall.LINE, CallField.LINE),
        (
            CSV_ROW.replace("01333226760", "02188776655"),
            BadCall.LINE_OTHER_PROVINCE,
            CallField.LINE,
        ),
        (CSV_ROW.replace("01333226760", "09111234567"), BadCall.LINE_MOBILE, CallField.LINE),
        (CSV_ROW.replace("09107150054", ""), BadCall.NUMBER_MISSING, CallField.NUMBER),
        (CSV_ROW.replace("09107150054", "9" * 40), BadCall.NUMBER_TOO_LONG, CallField.NUMBER),
        (CSV_ROW.replace("09107150054", "TRUE"), BadCall.NUMBER_NOT_A_NUMBER, CallField.NUMBER),
        (CSV_ROW.replace("2026-09-23 ", "2026-13-23 "), BadCall.DATE, CallField.STARTED),
        (CSV_ROW.replace("2026-09-23 03", "2026-09-23_03"), BadCall.DATE, CallField.STARTED),
        (CSV_ROW.replace("03:20:45", "24:20:45"), BadCall.TIME, CallField.STARTED),
        (CSV_ROW.replace(" 03:20:45", ""), BadCall.TIME, CallField.STARTED),
        # Row 71: no call begins in the future, nor a lifetime ago.
        (CSV_ROW.replace("2026-09-23", "2026-11-23"), BadCall.IN_FUTURE, CallField.STARTED),
        (CSV_ROW.replace("2026-09-23", "9999-12-31"), BadCall.IN_FUTURE, CallField.STARTED),
        (CSV_ROW.replace("2026-09-23", "2006-09-23"), BadCall.TOO_OLD, CallField.STARTED),
        (CSV_ROW.replace("2026-09-23", "0001-01-01"), BadCall.TOO_OLD, CallField.STARTED),
        (CSV_ROW.replace(",95,", ",1:35,"), BadCall.DURATION, CallField.DURATION),
        (CSV_ROW.replace(",990,", ",,"), BadCall.AMOUNT, CallField.AMOUNT),
        (CSV_ROW.replace("MOB", "FAX"), BadCall.TYPE_WORD, CallField.TYPE),
    ],
)
def test_a_bad_row_says_why(tmp_path, row, why, column):
    block = read(csv(tmp_path, CSV_ROW, row, CSV_ROW), PROVINCE)
    (bad,) = block.bad
    assert (bad.line_no, bad.reason, bad.column, bad.raw) == (3, why, column, row)
    assert len(block.rows) == 2
    if column is not None:  # what was bad there is bad in the hand that mends it
        assert formats.convert_values(bad.values, PROVINCE, **OFFICE) == BadValue(why, column)


def test_row_71_the_last_moment_that_is_not_the_future(tmp_path):
    local = dates.tehran(NOW)
    rows = [
        CSV_ROW.replace("2026-09-23 03:20:45", f"{local + timedelta(seconds=more)}")
        for more in (0, 1)
    ]
    block = read(csv(tmp_path, *rows), PROVINCE)
    assert reasons(block) == {3: BadCall.IN_FUTURE}


def test_row_47_midnight_at_the_end_of_a_day_is_the_next_day(tmp_path):
    rows = [CSV_ROW.replace("2026-09-22", "x").replace("03:20:45", "24:00:00")]
    rows.append(CSV_ROW.replace("2026-09-23 03:20:45", "2026-10-22 23:59:60"))
    block = read(csv(tmp_path, *rows), PROVINCE)
    assert [str(dates.tehran(moment(call.started))) for call in calls(block)] == [
        "2026-09-24 00:00:00",
        "2026-10-23 00:00:00",
    ]
    assert [row[1] for row in block.rows] == [140507, 140508]  # filed where it began


def test_row_48_hours_of_summer_time_are_kept(tmp_path):
    rows = [
        CSV_ROW.replace("2026-09-23 03:20:45", one)
        for one in ("2022-03-22 00:30:00", "2021-09-21 23:30:00", "2021-09-22 00:00:00")
    ]
    block = read(csv(tmp_path, *rows), PROVINCE)
    assert [call.started for call in calls(block)] == [
        utc(2022, 3, 21, 21, 0),
        utc(2021, 9, 21, 19, 0),
        utc(2021, 9, 21, 20, 30),
    ]
    assert [row[1] for row in block.rows] == [140101, 140006, 140006]


def test_odd_numbers_keep_their_texts(tmp_path):
    row = CSV_ROW.replace("09107150054", "*21*33334444#").replace("MOB", "")
    block = read(csv(tmp_path, row), PROVINCE)
    (call,) = calls(block)
    assert (call.number, call.type) == ("*21*33334444#", CallType.UNKNOWN)
    assert list(block.odd.values()) == ["*21*33334444#"]


def test_blank_rows_are_no_rows(tmp_path):
    block = read(csv(tmp_path, "", CSV_ROW, "   ", ",,,,,", CSV_ROW, ""), PROVINCE)
    assert [row[0] for row in block.rows] == [3, 6]
    assert block.bad == []


def test_quotes_stand_around_values_and_an_open_one_hurts_its_own_row_only(tmp_path):
    quoted = ",".join(f'"{part}"' for part in CSV_ROW.split(","))
    block = read(csv(tmp_path, quoted, '"' + CSV_ROW, "", CSV_ROW), PROVINCE)
    assert [row[0] for row in block.rows] == [2, 5]
    assert reasons(block) == {3: BadCall.TOO_FEW_COLUMNS}
    many = read(csv(tmp_path, '"' + CSV_ROW, *[CSV_ROW] * 5000), PROVINCE)
    assert (len(many.rows), reasons(many)) == (5000, {2: BadCall.TOO_FEW_COLUMNS})


def test_titles_above_the_header_are_passed_over(tmp_path):
    titled = replace(PROVINCE, header_row=3)
    path = text(tmp_path, ["calls of Mehr", "", CSV, CSV_ROW, CSV_ROW])
    assert [row[0] for row in read(path, titled).rows] == [4, 5]
    assert flaws(text(tmp_path, ["calls of Mehr", CSV]), titled) == [(FileFlaw.HEADER_MISSING, "")]
    assert flaws(path, PROVINCE) == [(FileFlaw.HEADER_MISSING, "calling_number")]


def test_moment_cells_of_a_sheet(tmp_path):
    columns = [one for one in CENTRE.columns if one.field not in {CallField.DATE, CallField.TIME}]
    together = replace(CENTRE, columns=(*columns, ColumnSpec(CallField.STARTED, ("زمان",))))
    header = ("تلفن", "مقصد", "زمان", "مدت (ثانیه)", "مبلغ (ریال)", "نوع")
    when = datetime(2026, 7, 23, 3, 35, 9)
    midnight = datetime(2026, 7, 23)
    rows = [(1344421382, 9339484973, one, 45, 469, "همراه") for one in (when, midnight, "x")]
    block = read(sheet(tmp_path, [header, *rows]), together)
    assert [call.started for call in calls(block)] == [
        utc(2026, 7, 23, 0, 5, 9),
        utc(2026, 7, 22, 20, 30),
    ]
    assert reasons(block) == {6: BadCall.DATE}


def test_row_86_cells_that_are_no_numbers(tmp_path):
    rows = [
        (1, True, 9339484973, "1405/05/01", time(3, 35, 9), 45, 469, "همراه"),
        (2, 1344421382, "#N/A", "1405/05/01", time(3, 35, 9), 45, 469, "همراه"),
        (3, 1344421382, False, "1405/05/01", time(3, 35, 9), 45, 469, "همراه"),
        (4, 1344421382),
    ]
    block = read(sheet(tmp_path, [SHEET, *rows]), CENTRE)
    assert reasons(block) == {
        4: BadCall.LINE,
        5: BadCall.NUMBER_NOT_A_NUMBER,
        6: BadCall.NUMBER_NOT_A_NUMBER,
        7: BadCall.NUMBER_MISSING,
    }
    assert block.bad[1].raw.startswith("2\t1344421382\t#N/A\t1405/05/01")


def test_one_more_delimiter_at_the_end_is_nothing(tmp_path):
    assert len(read(csv(tmp_path, CSV_ROW + ","), PROVINCE).rows) == 1
    assert len(read(csv(tmp_path, CSV_ROW, header=CSV + ","), PROVINCE).rows) == 1


def test_lines_cut_short_in_fixed_columns(tmp_path):
    whole = "0133335952809902346371     20260823015758    79      823MOB"
    lines = [whole[:length] for length in (56, 50, 20)] + [whole + "X", whole + "  "]
    block = read(text(tmp_path, lines), SWITCH)
    assert reasons(block) == {
        1: BadCall.TOO_FEW_COLUMNS,
        2: BadCall.TOO_FEW_COLUMNS,
        3: BadCall.TOO_FEW_COLUMNS,
        4: BadCall.TOO_MANY_COLUMNS,
    }
    assert block.bad[1].values == {
        CallField.LINE: "01333359528",
        CallField.NUMBER: "09902346371",
        CallField.STARTED: "20260823015758",
        CallField.DURATION: "79",
    }


def test_an_amount_cut_short_is_not_taken_for_a_smaller_one(tmp_path):
    columns = tuple(one for one in SWITCH.columns if one.field is not CallField.TYPE)
    line = "0133335952809902346371     20260823015758    79      823"
    block = read(text(tmp_path, [line, line[:-1]]), replace(SWITCH, columns=columns))
    assert reasons(block) == {2: BadCall.TOO_FEW_COLUMNS}


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("2026-08-23T01:57:58", DateForm.ISO),
        (" 2026-08-23 01:57:58 ", DateForm.ISO),
        ("2026/8/23 1:57:58", DateForm.ISO),
        ("2026-08-23T01:57:58+03:30", DateForm.ISO),
        ("2026-08-22 22:27:58Z", DateForm.ISO),
        ("1405/06/01 01:57:58", DateForm.JALALI),
        ("۱۴۰۵/۰۶/۰۱ ۰۱:۵۷:۵۸", DateForm.JALALI),
        ("1405/06/01T01:57:58", DateForm.JALALI),
        ("14050601015758", DateForm.COMPACT_JALALI),
        ("20260823015758", DateForm.COMPACT),
        ("20260823 01:57:58", DateForm.COMPACT),
        ("20260823-015758", DateForm.COMPACT),
        ("1787437678", DateForm.EPOCH),
    ],
)
def test_a_moment_in_every_form(tmp_path, written, form):
    path = csv(tmp_path, CSV_ROW.replace("2026-09-23 03:20:45", written))
    (call,) = calls(read(path, replace(PROVINCE, date_form=form)))
    assert call.started == utc(2026, 8, 22, 22, 27, 58)

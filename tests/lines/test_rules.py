"""How a row of the inventory is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import portal_files
from backoffice.lines import rules, rules_kept
from backoffice.lines.rules import Office, RowReading
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import Weight
from backoffice.records.lines import (
    AccessClass,
    Column,
    InventoryLine,
    LineState,
    Listing,
    RowFault,
    RowProblem,
)

OFFICE = Office({"3333": "RSH01", "3322": "RSH03"}, frozenset({"RSH01", "RSH03"}))
CELLS = {
    Column.NUMBER: "01333334444",
    Column.CENTRE: "RSH01",
    Column.OWNER_NAME: "علی شفیعی",
    Column.OWNER_IDENTIFIER: "0499370899",
    Column.ADDRESS: "رشت، پلاک ۱۲",
    Column.POSTAL_CODE: "4133744567",
    Column.STATE: "in_service",
    Column.INSTALLED_ON: "1374/12/08",
    Column.ACCESS_CLASS: "second_zero_barred",
    Column.LISTED: "unlisted",
    Column.BILL_ID: "3333444401346",
    Column.PAYMENT_ID: "15240709",
}


def read(changes: dict[Column, str] | None = None, unknown: tuple[Column, ...] = ()) -> RowReading:
    return rules.read_row(2, CELLS | (changes or {}), ("خط داغ",), unknown, OFFICE)


def told(reading: RowReading) -> list[tuple[Column, Weight, object]]:
    return [
        (one.column, one.weight, one.fault or one.flaw or one.notice) for one in reading.problems
    ]


@pytest.mark.parametrize("given", ["1405/09/02", "1425/01/01", "2030-01-01"])
def test_no_line_was_installed_or_renumbered_tomorrow(given):
    """A year that was typed wrong would leave the line without a number until then."""
    office = replace(OFFICE, today=date(2026, 11, 22))
    cells = {
        Column.INSTALLED_ON: given,
        Column.FORMER_NUMBER: "01333335555",
        Column.RENUMBERED_ON: given,
    }
    reading = rules.read_row(2, CELLS | cells, (), (), office)
    assert reading.line is not None
    assert (reading.line.installed_on, reading.former) == (None, None)
    odd = (Weight.ODD, Flaw.IN_FUTURE)
    assert told(reading) == [(Column.INSTALLED_ON, *odd), (Column.RENUMBERED_ON, *odd)]
    today = rules.read_row(2, CELLS | {Column.INSTALLED_ON: "1405/09/01"}, (), (), office)
    assert today.line is not None
    assert today.line.installed_on == office.today


def test_a_clean_row_is_a_line():
    assert read() == RowReading(
        2,
        InventoryLine(
            number="01333334444",
            centre="RSH01",
            owner_name="علی شفیعی",
            owner_identifier="0499370899",
            state=LineState.IN_SERVICE,
            access_class=AccessClass.SECOND_ZERO_BARRED,
            listed=Listing.UNLISTED,
            address="رشت، پلاک ۱۲",
            postal_code="4133744567",
            installed_on=date(1996, 2, 27),
            services=("خط داغ",),
            bill_id="3333444401346",
            payment_id="15240709",
        ),
        (),
    )


@pytest.mark.parametrize(
    ("changes", "unknown", "expected"),
    [
        ({Column.NUMBER: "09111234567"}, (), (Column.NUMBER, Flaw.MOBILE)),
        ({Column.NUMBER: "TRUE"}, (), (Column.NUMBER, Flaw.LETTERS)),
        ({Column.NUMBER: "#N/A"}, (), (Column.NUMBER, Flaw.LETTERS)),
        ({Column.NUMBER: ""}, (), (Column.NUMBER, Flaw.EMPTY)),
        ({Column.NUMBER: "02188776655"}, (), (Column.NUMBER, Flaw.OTHER_PROVINCE)),
        ({Column.CENTRE: ""}, (), (Column.CENTRE, Flaw.EMPTY)),
        ({Column.CENTRE: "x" * 17}, (), (Column.CENTRE, Flaw.BAD_CHARACTERS)),
        ({Column.STATE: ""}, (), (Column.STATE, Flaw.EMPTY)),
        ({Column.STATE: "?"}, (Column.STATE,), (Column.STATE, RowFault.UNKNOWN_WORD)),
    ],
)
def test_without_number_centre_and_state_a_row_is_not_kept(changes, unknown, expected):
    reading = read(changes, unknown)
    assert reading.line is None
    assert [(c, what) for c, weight, what in told(reading) if weight is Weight.WRONG] == [expected]


@pytest.mark.parametrize(
    ("changes", "name", "kept", "expected"),
    [
        (
            {Column.BILL_ID: "3333444401347"},
            "bill_id",
            "",
            [(Column.BILL_ID, Weight.ODD, Flaw.BAD_CHECK_DIGIT)],
        ),
        (
            {Column.BILL_ID: "3333444401311"},
            "payment_id",
            "",
            [(Column.BILL_ID, Weight.ODD, Flaw.NOT_FIXED_LINE)],
        ),
        (
            {Column.PAYMENT_ID: "15240719"},
            "payment_id",
            "",
            [(Column.PAYMENT_ID, Weight.ODD, Flaw.BAD_CHECK_DIGIT)],
        ),
        (
            {Column.OWNER_IDENTIFIER: "1234567890"},
            "owner_identifier",
            "1234567890",
            [(Column.OWNER_IDENTIFIER, Weight.ODD, Flaw.BAD_CHECK_DIGIT)],
        ),
        (
            {Column.OWNER_IDENTIFIER: ""},
            "owner_identifier",
            "",
            [(Column.OWNER_IDENTIFIER, Weight.MISSING, None)],
        ),
        (
            {Column.OWNER_IDENTIFIER: "499370899"},
            "owner_identifier",
            "0499370899",
            [(Column.OWNER_IDENTIFIER, Weight.CORRECTED, Notice.LEADING_ZEROS)],
        ),
        (
            {Column.OWNER_NAME: "علي"},
            "owner_name",
            "علی",
            [(Column.OWNER_NAME, Weight.CORRECTED, Notice.LETTERS_FOLDED)],
        ),
        (
            {Column.POSTAL_CODE: "413"},
            "postal_code",
            "",
            [(Column.POSTAL_CODE, Weight.ODD, Flaw.TOO_SHORT)],
        ),
        (
            {Column.INSTALLED_ON: "1402/12/30"},
            "installed_on",
            None,
            [(Column.INSTALLED_ON, Weight.ODD, Flaw.NO_SUCH_DAY)],
        ),
        ({Column.INSTALLED_ON: " "}, "installed_on", None, []),
        ({Column.INSTALLED_ON: "1996-02-27"}, "installed_on", date(1996, 2, 27), []),
        ({Column.NUMBER: "33334444"}, "number", "01333334444", []),
        ({Column.CENTRE: " rsh01 "}, "centre", "RSH01", []),
        (
            {Column.CENTRE: "RSH03"},
            "centre",
            "RSH03",
            [(Column.CENTRE, Weight.ODD, RowFault.OTHER_CENTRE)],
        ),
        (
            {Column.CENTRE: "ANZ01"},
            "centre",
            "ANZ01",
            [(Column.CENTRE, Weight.ODD, RowFault.CENTRE_UNKNOWN)],
        ),
    ],
)
def test_what_else_is_wrong_is_told_and_the_row_kept(changes, name, kept, expected):
    reading = read(changes)
    assert told(reading) == expected
    assert getattr(reading.line, name) == kept


def test_an_unknown_word_of_a_lesser_column_is_left_out():
    reading = read(
        {Column.LISTED: "?", Column.ACCESS_CLASS: "?"}, (Column.LISTED, Column.ACCESS_CLASS)
    )
    assert reading.line is not None
    assert (reading.line.listed, reading.line.access_class) == (None, AccessClass.NO_LIMIT)


def test_a_service_s_name_that_no_history_has_room_for_is_left_out():
    long = "خ" * (rules.LONGEST_SERVICE + 1)
    reading = rules.read_row(2, CELLS, ("خط داغ", long), (), OFFICE)
    assert reading.line is not None
    assert reading.line.services == ("خط داغ",)
    assert told(reading) == [(Column.SERVICES, Weight.ODD, Flaw.TOO_LONG)]


@pytest.mark.parametrize(
    ("text", "value", "ok"),
    [
        ("0499370899", "0499370899", True),
        ("10380284790", "10380284790", True),
        ("10380284792", "10380284792", False),
        ("123456789012", "123456789012", True),
        ("P42026135", "P42026135", True),
        ("12345", "12345", False),
    ],
)
def test_an_owner_is_known_by_the_length_of_the_identifier(text, value, ok):
    checked = rules.owner_identifier(text)
    assert (checked.value, checked.ok) == (value, ok)


def test_the_second_row_of_a_number_is_refused():
    seen: set[str] = set()
    assert rules.twice(read(), seen) == read()
    again = rules.twice(read(), seen)
    assert again.line is None
    assert told(again) == [(Column.NUMBER, Weight.WRONG, RowFault.SAME_NUMBER_TWICE)]
    bad = read({Column.NUMBER: ""})
    assert rules.twice(bad, seen) is bad


def test_an_unknown_centre_is_told_once():
    told_of: set[str] = set()
    reading = read({Column.CENTRE: "ANZ01", Column.POSTAL_CODE: "1"})
    assert len(rules.told_once(reading, told_of).problems) == 2
    assert len(rules.told_once(reading, told_of).problems) == 1


def test_what_a_row_does_not_say_stays_as_it_is_recorded():
    before = read().line
    bare = read(
        {
            Column.OWNER_IDENTIFIER: "",
            Column.ADDRESS: "",
            Column.POSTAL_CODE: "",
            Column.INSTALLED_ON: "",
            Column.ACCESS_CLASS: "",
            Column.LISTED: "",
            Column.BILL_ID: "",
            Column.PAYMENT_ID: "",
        }
    )
    bare = replace(bare, line=replace(bare.line, services=()))
    assert bare.line.access_class is AccessClass.NO_LIMIT
    assert rules.merged(before, bare).line == before
    assert (
        rules.merged(before, replace(bare, line=replace(bare.line, owner_name=""))).line == before
    )


def test_what_belongs_to_another_is_not_kept():
    before = read().line
    sold = replace(read().line, owner_name="زهرا قاسمی", owner_identifier="")
    moved = replace(read().line, address="رشت، گلسار", postal_code="")
    billed = replace(read().line, bill_id="3333555501346", payment_id="")
    for line in (sold, moved, billed):
        assert rules.merged(before, replace(read(), line=line)).line == line


def test_changes_are_named():
    line, other = read().line, read({Column.OWNER_NAME: "زهرا", Column.STATE: "released"}).line
    assert line is not None
    assert other is not None
    assert list(rules.changes(line, other)) == ["owner_name", "state"]
    assert list(rules.changes(line, line)) == []


TEXTS = st.dictionaries(st.sampled_from(list(Column)), st.text(max_size=500))


@given(TEXTS)
def test_no_cells_break_the_reading(cells):
    clean = {Column.STATE: "", Column.ACCESS_CLASS: "", Column.LISTED: ""}
    reading = rules.read_row(9, CELLS | cells | clean, (), (), OFFICE)
    assert reading.line is None  # without a state
    for problem in reading.problems:
        assert isinstance(problem, RowProblem)
        problem.given.encode("utf-8")


@given(st.integers(0, 60_000))
def test_any_clean_line_is_kept(number):
    changes = {
        Column.NUMBER: portal_files.phone(number),
        Column.OWNER_IDENTIFIER: portal_files.company_id(number),
    }
    reading = read(changes)
    assert reading.line is not None
    assert reading.line.number == portal_files.phone(number)


@pytest.mark.parametrize(
    ("given", "own", "kept"),
    [
        (LineState.IN_SERVICE, LineState.BARRED_ONE_WAY, LineState.BARRED_ONE_WAY),
        (LineState.BARRED_ONE_WAY, LineState.BARRED_TWO_WAY, LineState.BARRED_TWO_WAY),
        (LineState.BARRED_TWO_WAY, LineState.BARRED_ONE_WAY, LineState.BARRED_TWO_WAY),
        (LineState.RELEASED, LineState.BARRED_TWO_WAY, LineState.RELEASED),
        (LineState.IN_SERVICE, None, LineState.IN_SERVICE),
    ],
)
def test_a_sheet_does_not_connect_what_the_office_cut(given, own, kept):
    held = {CELLS[Column.NUMBER]: own} if own else {}
    (reading,) = rules_kept.kept_cut([read({Column.STATE: given.value})], held)
    assert reading.line is not None
    assert reading.line.state is kept
    expected = [] if given is kept else [(Column.STATE, Weight.ODD, RowFault.CUT_BY_OFFICE)]
    assert told(reading) == expected

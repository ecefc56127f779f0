"""Calls of a month that was retired do not come back: not by a file, nor by a mended row."""

from __future__ import annotations

import pytest

import call_imports
import factories
from backoffice.calls import imports, kept_rows, months
from backoffice.calls.formats import BadValue
from backoffice.db import call_batches, call_retired
from backoffice.errors import Forbidden, Refused
from backoffice.records.call_files import (
    BadCall,
    CallField,
    CallTally,
    MonthFinding,
    MonthFlaw,
    RepeatedRow,
)
from backoffice.records.calls import CallType
from call_imports import CSV, DAY, ORDINAL, bad_rows, csv, deeds, kept, row, run, stored, write
from factories import silent

OLD, MIDDLE, NEW = 140506, 140507, 140508
WHERE = {OLD: -5 * DAY, MIDDLE: 5 * DAY, NEW: 35 * DAY}


def call(month, number):
    return (1, number, WHERE[month] + number, 10 + number, 100)


def calls(*numbers):
    """The calls of these numbers in each of the three months, as a switch sends them: mixed."""
    return [call(month, number) for number in numbers for month in WHERE]


@pytest.fixture
def office(database, tmp_path):
    """A file of three months is in, and its first month retired."""
    database.desk = factories.ADMINISTRATOR
    run(database, csv(tmp_path, calls(1, 2), "first.csv"))
    months.retire(database, OLD, silent)
    return database


def batch(database, batch_id):
    with database.read() as session:
        return call_batches.batch_of(session, batch_id)


def months_stored(database):
    with database.read() as session:
        return months.months(session)


@pytest.mark.parametrize("profile", [CSV, ORDINAL])
def test_rows_of_a_retired_month_are_told_and_not_loaded(office, tmp_path, profile):
    before = stored(office)
    sent = calls(2, 3)
    done = run(office, csv(tmp_path, sent), profile)
    assert done.counts == {"rows": 6, "new": 2, "already_loaded": 2, "repeated": 0, "bad": 2}
    assert done.by_reason == {BadCall.RETIRED_MONTH: 2}
    assert done.by_type == {CallType.MOBILE: 4}
    assert [one.line_no for one in done.bad] == [2, 5]
    new = [kept(call(month, 3)) for month in (MIDDLE, NEW)]
    assert stored(office) == sorted([*before, *new])
    assert months_stored(office) == (MIDDLE, NEW)


def test_nothing_of_such_a_row_is_kept_but_its_line(office, tmp_path):
    done = run(office, csv(tmp_path, calls(2)))
    (bad,) = bad_rows(office, done.batch_id)
    assert (bad.line_no, bad.reason) == (2, BadCall.RETIRED_MONTH)
    assert (bad.raw, bad.values, bad.column) == ("", {}, None)
    now = batch(office, done.batch_id)
    assert (now.tally.bad, now.retired, now.open_bad, now.listed_bad) == (1, 1, 0, 1)


def test_the_first_rows_show_which_of_them_are_given_up(office, tmp_path):
    told = imports.preview(office, csv(tmp_path, calls(2)), CSV, silent)
    assert [(one.line_no, one.reason, one.raw) for one in told.sample] == [
        (2, BadCall.RETIRED_MONTH, ""),
        (3, None, ""),
        (4, None, ""),
    ]
    assert [one.call is None for one in told.sample] == [True, False, False]


def test_every_row_is_in_one_count_whatever_else_is_wrong(office, tmp_path):
    rows = [
        row(call(OLD, 5)),
        row(call(OLD, 5)),  # repeated, and of the retired month all the same
        row(call(OLD, 5), kind="LD"),
        row(call(MIDDLE, 5)),
        row(call(MIDDLE, 5)),
        row(call(MIDDLE, 1), kind="LD"),
        "no,call",
    ]
    done = run(office, write(tmp_path / "calls.csv", rows))
    assert done.counts == {"rows": 7, "new": 1, "already_loaded": 0, "repeated": 1, "bad": 5}
    assert done.by_reason == {
        BadCall.RETIRED_MONTH: 3,
        BadCall.CONTRADICTS: 1,
        BadCall.TOO_FEW_COLUMNS: 1,
    }
    assert [one.line_no for one in done.bad] == [2, 3, 4, 7, 8]
    assert batch(office, done.batch_id).open_bad == 2


def test_a_file_of_a_retired_month_alone_brings_nothing(office, tmp_path):
    before = stored(office)
    done = run(office, csv(tmp_path, [call(OLD, n) for n in range(1, 4)]))
    assert done.counts == {"rows": 3, "new": 0, "already_loaded": 0, "repeated": 0, "bad": 3}
    assert (done.by_type, stored(office)) == ({}, before)
    assert imports.undo(office, done.batch_id, silent) == 0


def test_however_many_they_are_the_file_is_of_its_format(office, tmp_path, monkeypatch):
    for name in ("import_reading", "imports"):
        monkeypatch.setattr(f"backoffice.calls.{name}.MOST_SHOWN", 2)
    monkeypatch.setattr("backoffice.db.call_loads.MOST_SHOWN", 2)
    monkeypatch.setattr("backoffice.calls.import_reading.MOST_BAD", 1)
    done = run(office, csv(tmp_path, [call(OLD, n) for n in range(1, 6)]))
    assert (done.tally.bad, [one.line_no for one in done.bad]) == (5, [2, 3])
    assert len(bad_rows(office, done.batch_id)) == 2
    assert batch(office, done.batch_id).open_bad == 0


def test_a_month_retired_while_a_file_is_read_is_seen(office, tmp_path, monkeypatch):
    read = imports.Sheet.read

    def retiring(self, *values):
        read(self, *values)
        months.retire(office, MIDDLE, silent)

    path = csv(tmp_path, calls(2, 3))
    monkeypatch.setattr(imports.Sheet, "read", retiring)
    done = imports.run(office, path, CSV, silent)
    assert done.by_reason == {BadCall.RETIRED_MONTH: 4}
    assert months_stored(office) == (NEW,)


# Mending


@pytest.fixture
def broken(office, tmp_path):
    """An import with a bad row of the retired month and one of a month that is kept."""
    rows = [row(call(month, 7)).replace("MOB", "???") for month in (OLD, MIDDLE)]
    return run(office, write(tmp_path / "bad.csv", [*rows, row(call(OLD, 8))]))


def mend(database, bad, **values):
    given = bad.values | {CallField(name): value for name, value in values.items()}
    return database.write(lambda session: kept_rows.mend(session, bad.id, given))


def test_no_row_is_mended_into_a_retired_month(office, broken):
    old, middle, _ = bad_rows(office, broken.batch_id)
    before = stored(office)
    with pytest.raises(Refused) as caught:
        mend(office, old, type="MOB")
    assert caught.value.findings == (BadValue(BadCall.RETIRED_MONTH, None),)
    with pytest.raises(Refused):
        mend(office, middle, type="MOB", started=old.values[CallField.STARTED])
    assert stored(office) == before
    mend(office, middle, type="MOB")
    mend(office, old, type="MOB", started=middle.values[CallField.STARTED], number="09110000999")
    assert len(stored(office)) == len(before) + 2
    assert batch(office, broken.batch_id).open_bad == 0


def test_a_row_that_was_given_up_is_neither_mended_nor_dropped(office, broken):
    *_, lost = bad_rows(office, broken.batch_id)
    whole = {
        CallField.LINE: "01333330001",
        CallField.NUMBER: "09110000008",
        CallField.STARTED: "2026-10-01 10:00:00",
        CallField.DURATION: "5",
        CallField.AMOUNT: "5",
        CallField.TYPE: "MOB",
    }
    for deed in (
        lambda session: kept_rows.mend(session, lost.id, whole),
        lambda session: kept_rows.drop(session, lost.id, "no"),
    ):
        with pytest.raises(Refused) as caught:
            office.write(deed)
        assert caught.value.findings == (BadValue(BadCall.RETIRED_MONTH, None),)


# Read again


@pytest.fixture
def again(database, tmp_path):
    """A file that came after another one which it overlaps and which was taken back since."""
    database.desk = factories.ADMINISTRATOR
    first = run(database, csv(tmp_path, calls(1), "first.csv"))
    path = csv(tmp_path, calls(1, 2), "second.csv")
    assert run(database, path).tally == CallTally(new=3, already_loaded=3)
    imports.undo(database, first.batch_id, silent)
    return path


def test_a_file_that_is_read_again_does_not_bring_it_back(database, again):
    months.retire(database, OLD, silent)
    done = imports.run(database, again, CSV, silent)
    assert done.counts == {"rows": 6, "new": 2, "already_loaded": 2, "repeated": 0, "bad": 2}
    now = batch(database, done.batch_id)
    assert (now.tally, now.retired) == (CallTally(new=4, bad=2), 2)
    assert months_stored(database) == (MIDDLE, NEW)
    assert imports.undo(database, done.batch_id, silent) == 4
    assert stored(database) == []


def test_an_import_that_was_broken_off_goes_on_without_it(office, tmp_path):
    path = csv(tmp_path, calls(2, 3))

    def stop(done, _total):
        if done:
            raise imports.Cancelled

    assert imports.run(office, path, CSV, stop).cancelled
    months.retire(office, MIDDLE, silent)
    done = imports.run(office, path, CSV, silent)
    assert (done.tally.new, done.by_reason) == (1, {BadCall.RETIRED_MONTH: 4})


def test_a_row_that_somebody_dropped_counts_once(database, tmp_path):
    database.desk = factories.ADMINISTRATOR
    first = run(database, csv(tmp_path, [call(OLD, 1), call(MIDDLE, 1)], "first.csv"))
    other = [row(call(OLD, 1), kind="LD"), row(call(MIDDLE, 1)), "no,call"]
    path = write(tmp_path / "second.csv", other)
    done = run(database, path)
    contradicts = bad_rows(database, done.batch_id)[0]
    database.write(lambda session: kept_rows.drop(session, contradicts.id, "wrong"))
    months.retire(database, OLD, silent)
    imports.undo(database, first.batch_id, silent)
    imports.run(database, path, CSV, silent)
    now = batch(database, done.batch_id)
    assert (now.tally.bad, now.retired, now.dropped, now.open_bad) == (2, 1, 0, 1)


# What stays beside the calls


def test_repeated_rows_of_the_month_go_with_it(database, tmp_path):
    database.desk = factories.ADMINISTRATOR
    sent = [call(month, 1) for month in (OLD, OLD, MIDDLE, MIDDLE)]
    done = run(database, csv(tmp_path, sent))
    months.retire(database, OLD, silent)
    opening = kept_rows.open_list(database, done.batch_id)
    with database.read() as session:
        (left,) = kept_rows.repeated_rows(session, opening, limit=5)
    assert isinstance(left, RepeatedRow)
    assert left.call.started == call_imports.FIRST + call(MIDDLE, 1)[2]
    assert batch(database, done.batch_id).tally.repeated == 2


# Let in again


def readmit(database, month):
    database.write(lambda session: months.readmit(session, month))


def test_a_month_retired_by_mistake_is_let_in_again(office, tmp_path):
    path = tmp_path / "first.csv"
    assert imports.run(office, path, CSV, silent).known_batch is not None
    readmit(office, OLD)
    with office.read() as session:
        assert months.retired(session) == ()
    done = run(office, path)
    assert done.counts == {"rows": 6, "new": 2, "already_loaded": 4, "repeated": 0, "bad": 0}
    assert batch(office, done.batch_id).tally == CallTally(new=6)
    assert stored(office) == sorted(map(kept, calls(1, 2)))
    assert deeds(office, months.READMIT) == [("done", {})]


@pytest.mark.parametrize(
    ("month", "flaw"),
    [(MIDDLE, MonthFlaw.NOT_RETIRED), (OLD, MonthFlaw.NOT_THE_LAST_RETIRED)],
)
def test_months_come_back_in_the_reverse_of_their_order(office, month, flaw):
    if flaw is MonthFlaw.NOT_THE_LAST_RETIRED:
        months.retire(office, MIDDLE, silent)
    with pytest.raises(Refused) as caught:
        readmit(office, month)
    assert caught.value.findings == (MonthFinding(flaw, month),)
    with office.read() as session:
        assert OLD in call_retired.months(session)


def test_only_an_administrator_lets_a_month_in(office):
    office.desk = factories.SUPERVISOR
    with pytest.raises(Forbidden):
        readmit(office, OLD)
    with office.read() as session, pytest.raises(Forbidden):
        months.retired(session)

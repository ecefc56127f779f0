"""Files of calls come in once, whole or not at all, and every row is accounted for."""

from __future__ import annotations

import gc
import json
from dataclasses import replace
from hashlib import sha256
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

import call_imports
import factories
from backoffice.calls import imports, kept_rows
from backoffice.calls.formats import BadValue
from backoffice.db import audit, call_batches, call_loads, lines
from backoffice.errors import Cancelled, Conflict, Forbidden, Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import BadCall, CallField, Stage
from backoffice.records.calls import CallType
from backoffice.records.intake import FileFlaw
from backoffice.records.lines import InventoryLine, LineState
from call_imports import CSV, ORDINAL, go_on, kept, row, run, stored, write

DAY = 86_400


@pytest.fixture
def office(database):
    """A supervisor's desk."""
    database.desk = factories.SUPERVISOR
    return database


def sent(count, first=0):
    return [(n % 7, n, n * 60, 30 + n % 50, n * 10) for n in range(first, first + count)]


def csv(folder, calls, name="calls.csv"):
    return write(folder / name, map(row, calls))


def deeds(database, deed):
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=deed), limit=20)
    return [(one.outcome, json.loads(one.details)) for one in reversed(found)]


def bad_rows(database, batch_id, after=0):
    opening = kept_rows.open_list(database, batch_id)
    with database.read() as session:
        return kept_rows.bad_rows(session, opening, limit=9, after=after)


# Counts


def test_every_row_of_a_new_file_is_new(office, tmp_path):
    calls = sent(250)
    done = run(office, csv(tmp_path, calls))
    assert done.counts == {"rows": 250, "new": 250, "already_loaded": 0, "repeated": 0, "bad": 0}
    assert done.by_type == {CallType.MOBILE: 250}
    assert stored(office) == sorted(map(kept, calls))
    assert (done.first.timestamp(), done.last.timestamp()) == (
        call_imports.FIRST,
        call_imports.FIRST + 249 * 60,
    )
    with office.read() as session:
        (batch,) = imports.batches(session, limit=5)
    assert (batch.stage, batch.tally, batch.by) == (Stage.LOADED, done.tally, "mina")
    told = [(details["stage"], details["new"]) for _, details in deeds(office, imports.IMPORT)]
    assert told == [("begun", 0), ("loaded", 250)]


def test_the_same_content_again_is_known_without_being_read(office, tmp_path, monkeypatch):
    first = run(office, csv(tmp_path, sent(20)))
    monkeypatch.setattr("backoffice.calls.import_reading.Sheet.read", None)
    again = imports.run(office, csv(tmp_path, sent(20), "other.csv"), CSV, go_on)
    assert again.counts["already_loaded"] == again.counts["rows"] == 20
    assert again.known_batch is not None
    assert again.known_batch.id == first.batch_id
    looked = imports.preview(office, tmp_path / "other.csv", CSV, go_on)
    assert looked.known_batch == again.known_batch
    assert len(looked.sample) == 20
    assert len(stored(office)) == 20


def test_an_overlapping_file_adds_only_what_is_new(office, tmp_path):
    run(office, csv(tmp_path, sent(100), "a.csv"))
    done = run(office, csv(tmp_path, sent(100, 70), "b.csv"))
    assert done.counts == {"rows": 100, "new": 70, "already_loaded": 30, "repeated": 0, "bad": 0}
    assert stored(office) == sorted(map(kept, sent(170)))


def test_equal_rows_are_listed_as_repeated(office, tmp_path):
    calls = sent(10)
    done = run(office, csv(tmp_path, [*calls, calls[3], calls[3], calls[0]]))
    assert done.counts == {"rows": 13, "new": 10, "already_loaded": 0, "repeated": 3, "bad": 0}
    assert [one.line_no for one in done.repeated] == [12, 13, 14]
    assert done.repeated[0].call.number == "09110000003"
    opening = kept_rows.open_list(office, done.batch_id)
    with office.read() as session:
        assert kept_rows.repeated_rows(session, opening, limit=10) == done.repeated
        later = kept_rows.repeated_rows(session, opening, limit=10, after=12)
    assert later == done.repeated[1:]


def test_equal_rows_may_be_calls_of_their_own(office, tmp_path):
    calls = sent(10)
    done = run(office, csv(tmp_path, [*calls, calls[3], calls[3], calls[0]]), ORDINAL)
    assert done.counts == {"rows": 13, "new": 13, "already_loaded": 0, "repeated": 0, "bad": 0}
    more = [kept(calls[3], 1), kept(calls[3], 2), kept(calls[0], 1)]
    assert stored(office) == sorted([*map(kept, calls), *more])
    overlapping = csv(tmp_path, [calls[3]] * 4 + [calls[5]], "more.csv")
    done = run(office, overlapping, ORDINAL)
    assert done.counts == {"rows": 5, "new": 1, "already_loaded": 4, "repeated": 0, "bad": 0}
    dearer = (*calls[3][:4], 77)
    done = run(office, csv(tmp_path, [calls[3], dearer, dearer], "dear.csv"), ORDINAL)
    assert done.counts == {"rows": 3, "new": 0, "already_loaded": 1, "repeated": 0, "bad": 2}
    done = run(office, csv(tmp_path, [dearer, dearer], "dearer.csv"), ORDINAL)
    assert done.counts["bad"] == 2


def test_a_repeated_row_of_an_overlapping_file_is_repeated(office, tmp_path):
    calls = sent(10)
    run(office, csv(tmp_path, calls, "a.csv"))
    done = run(office, csv(tmp_path, [*calls[:5], calls[0], (6, 6, 6, 6, 6)], "b.csv"))
    assert done.counts == {"rows": 7, "new": 1, "already_loaded": 5, "repeated": 1, "bad": 0}


def test_a_call_with_another_amount_contradicts(office, tmp_path):
    calls = sent(10)
    other = (*calls[2][:4], 999)
    done = run(office, csv(tmp_path, [*calls, other, other], "a.csv"))
    assert done.counts == {"rows": 12, "new": 10, "already_loaded": 0, "repeated": 1, "bad": 1}
    (bad,) = done.bad
    assert (bad.line_no, bad.reason, bad.raw) == (12, BadCall.CONTRADICTS, row(other))
    assert bad.values[CallField.AMOUNT] == "999"
    done = run(office, csv(tmp_path, [other, calls[1]], "b.csv"))
    assert done.counts == {"rows": 2, "new": 0, "already_loaded": 1, "repeated": 0, "bad": 1}
    assert done.by_reason == {BadCall.CONTRADICTS: 1}
    assert done.by_type == {CallType.MOBILE: 1}
    path = write(tmp_path / "c.csv", [row(calls[1], "LD")])
    assert run(office, path).by_reason == {BadCall.CONTRADICTS: 1}


def test_bad_rows_are_kept_with_their_reason(office, tmp_path):
    rows = [row(one) for one in sent(5)]
    rows[1] = rows[1].replace("MOB", "???")
    rows[3] = "short,row"
    rows.append(row((1, 1, 400 * DAY, 1, 1)))
    done = run(office, write(tmp_path / "calls.csv", rows))
    assert done.counts == {"rows": 6, "new": 3, "already_loaded": 0, "repeated": 0, "bad": 3}
    assert [(one.line_no, one.reason) for one in done.bad] == [
        (3, BadCall.TYPE_WORD),
        (5, BadCall.TOO_FEW_COLUMNS),
        (7, BadCall.IN_FUTURE),
    ]
    assert done.bad[0].values[CallField.TYPE] == "???"
    assert bad_rows(office, done.batch_id, after=3) == done.bad[1:]


def test_calls_from_before_their_line_was_there_are_bad(office, tmp_path):
    calls = sent(14)
    installed = factories.day("1405/07/10")

    def unit(session):
        for number in ("01333330001", "01333330002"):
            line = InventoryLine(number, "RSH01", "", "", LineState.IN_SERVICE)
            when = installed if number.endswith("1") else None
            lines.add_many(session, [replace(line, installed_on=when)])

    office.write(unit)
    late = (1, 5, 20 * DAY, 5, 5)
    done = run(office, csv(tmp_path, [*calls, late]))
    assert done.by_reason == {BadCall.BEFORE_LINE: 2}
    assert {one.line_no for one in done.bad} == {3, 10}
    assert stored(office) == sorted(
        kept(one) for one in [*calls, late] if one[0] != 1 or one == late
    )
    bad = done.bad[0]
    with pytest.raises(Refused) as caught:  # as it stands it is no call of the line's still
        office.write(lambda session: kept_rows.mend(session, bad.id, bad.values))
    assert caught.value.findings == (BadValue(BadCall.BEFORE_LINE, None),)


def test_unknown_types_are_counted(office, tmp_path):
    odd = row((1, 1, 1, 1, 1)).replace("09110000001", "*21*5#").replace("MOB", "")
    done = run(office, write(tmp_path / "calls.csv", [odd, odd, row((1, 2, 3, 4, 5))]))
    assert done.by_type == {CallType.UNKNOWN: 2, CallType.MOBILE: 1}
    assert done.repeated[0].call.number == "*21*5#"
    with office.read() as session:
        assert session.scalar(text("SELECT text FROM odd_number")) == "*21*5#"
    with office.read() as session:
        assert imports.batches(session, limit=1)[0].unknown_types == 2


def test_one_file_may_span_many_months(office, tmp_path):
    calls = [(1, n, -30 * DAY * n, 5, 5) for n in range(14)]
    assert run(office, csv(tmp_path, calls)).counts["new"] == 14
    assert stored(office) == sorted(map(kept, calls))


def test_more_bad_rows_than_any_file_of_calls_has(office, tmp_path, monkeypatch):
    for place in ("calls.import_reading", "db.call_alike"):
        monkeypatch.setattr(f"backoffice.{place}.MOST_BAD", 3)
    path = write(tmp_path / "calls.csv", [f"bad {n}" for n in range(4)])
    for deed in (imports.preview, imports.run):
        with pytest.raises(Refused) as caught:
            deed(office, path, CSV, go_on)
        assert caught.value.findings[0].flaw is FileFlaw.TOO_MANY_BAD
    assert stored(office) == []


def test_more_contradictions_than_any_file_of_calls_has(office, tmp_path):
    run(office, csv(tmp_path, sent(9), "a.csv"))
    path = csv(tmp_path, [(*one[:4], 5) for one in sent(9)], "b.csv")
    with call_loads.loading(office) as load:
        call_imports.stage(load, path)
        with load.desk.aside() as session, pytest.raises(Refused) as caught:
            load.compare(session, lambda: None, equal_rows=False, room=3)
    assert caught.value.findings[0].flaw is FileFlaw.TOO_MANY_BAD


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (f"{call_imports.HEADER}\n".encode(), FileFlaw.EMPTY),
        (b"\x7fELF\x02\x01", FileFlaw.NOT_TEXT),
        ("a,b\n".encode("utf-16-le") * 20, FileFlaw.NOT_TEXT),
        (b"a,b,c,d,e,f\n1,2,3,4,5,6\n", FileFlaw.HEADER_MISSING),
    ],
)
def test_what_is_no_file_of_calls_is_refused(office, tmp_path, content, flaw):
    path = tmp_path / "calls.csv"
    path.write_bytes(content)
    for deed in (imports.preview, imports.run):
        with pytest.raises(Refused) as caught:
            deed(office, path, CSV, go_on)
        assert caught.value.findings[0].flaw is flaw


# Who


def test_a_clerk_may_not_import(office, tmp_path):
    path = csv(tmp_path, sent(3))
    office.desk = factories.CLERK
    for deed in (imports.preview, imports.run):
        with pytest.raises(Forbidden):
            deed(office, path, CSV, go_on)
    with pytest.raises(Forbidden):
        imports.undo(office, "x", go_on)
    assert [outcome for outcome, _ in deeds(office, imports.IMPORT)] == ["denied", "denied"]
    assert [outcome for outcome, _ in deeds(office, imports.UNDO)] == ["denied"]


def test_a_file_that_another_operator_has_begun_is_theirs_for_a_while(office, tmp_path, clock):
    path = csv(tmp_path, sent(30))

    def stop(done, _total):
        if done:
            raise Cancelled

    assert imports.run(office, path, CSV, stop).cancelled
    office.desk = factories.ADMINISTRATOR
    with pytest.raises(Conflict) as caught:
        imports.run(office, path, CSV, go_on)
    assert caught.value.by == "mina"
    clock.advance(minutes=16)
    assert imports.run(office, path, CSV, go_on).counts["new"] == 30


def test_two_desks_with_the_same_file_load_it_once(office, tmp_path, connect, database_url):
    path = csv(tmp_path, sent(30))
    other = connect(database_url)
    other.desk = factories.SUPERVISOR
    second = []

    def meanwhile(done, total):
        if done and done == total and not second:
            second.append(imports.run(other, path, CSV, go_on))

    with pytest.raises(Conflict):
        imports.run(office, path, CSV, meanwhile)
    assert second[0].counts["new"] == 30
    assert len(stored(office)) == 30


# Broken off


def test_cancelled_at_any_report_nothing_is_there_and_it_can_be_done_again(office, tmp_path):
    calls = [*sent(40), *[(1, n, -30 * DAY, n, 5) for n in range(5)]]
    path = csv(tmp_path, calls)
    reports = []
    with pytest.raises(Cancelled):
        imports.preview(office, path, CSV, lambda *_: (_ for _ in ()).throw(Cancelled))
    for stop_at in range(40):
        told = [0]

        def stop(done, total, told=told, stop_at=stop_at):
            reports.append((done, total))
            told[0] += 1
            if told[0] > stop_at:
                raise Cancelled

        done = imports.run(office, path, CSV, stop)
        if not done.cancelled:
            break
        assert done.counts["rows"] == 0
        assert stored(office) == []
    assert stop_at > 4
    assert done.counts["new"] == 45
    assert stored(office) == sorted(map(kept, calls))
    assert reports[-1][0] == reports[-1][1] == path.stat().st_size


def test_a_file_that_changes_while_it_is_read_is_refused(office, tmp_path):
    path = csv(tmp_path, sent(30))

    def replace_it(done, _total):
        if done:
            csv(tmp_path, sent(31))

    with pytest.raises(Refused) as caught:
        imports.run(office, path, CSV, replace_it)
    assert caught.value.findings[0].flaw is FileFlaw.CHANGED
    assert stored(office) == []
    assert run(office, csv(tmp_path, sent(30))).counts["new"] == 30


def test_a_file_that_is_pulled_away_is_told(office, tmp_path):
    path = csv(tmp_path, sent(30))
    with pytest.raises(Unavailable) as caught:
        imports.run(office, path, CSV, lambda done, _: path.unlink() if done else None)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert stored(office) == []
    with pytest.raises(Unavailable):
        imports.run(office, path, CSV, go_on)


def test_a_full_disk_leaves_nothing_half(sqlite_database, tmp_path, monkeypatch):
    sqlite_database.desk = factories.SUPERVISOR
    path = csv(tmp_path, sent(5_000))
    from backoffice.db.held import Held

    take_time = Held.take_time

    def full(self, session):
        take_time(self, session)
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages + 20}"))

    with monkeypatch.context() as patch:
        patch.setattr(Held, "take_time", full)
        with pytest.raises(Unavailable) as caught:
            imports.run(sqlite_database, path, CSV, go_on)
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    assert stored(sqlite_database) == []
    assert run(sqlite_database, path).counts["new"] == 5_000


# Taken back


def test_an_undone_import_is_gone_and_can_come_again(office, tmp_path):
    path = csv(tmp_path, sent(30), "a.csv")
    first = run(office, path)
    run(office, csv(tmp_path, sent(20, 30), "b.csv"))
    told = []
    assert imports.undo(office, first.batch_id, lambda *far: told.append(far)) == 30
    assert told == [(0, 1)]
    assert stored(office) == sorted(map(kept, sent(20, 30)))
    with pytest.raises(Conflict):
        imports.undo(office, first.batch_id, go_on)
    assert run(office, path).counts["new"] == 30
    assert [details["calls"] for _, details in deeds(office, imports.UNDO)] == [30]


def test_an_undo_that_is_cancelled_removes_nothing(office, tmp_path):
    first = run(office, csv(tmp_path, sent(30)))

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        imports.undo(office, first.batch_id, stop)
    assert len(stored(office)) == 30
    with office.read() as session:
        assert imports.batches(session, limit=1)[0].stage is Stage.LOADED


def test_the_holes_that_an_undo_leaves_can_be_filled(office, tmp_path):
    first = run(office, csv(tmp_path, sent(30), "a.csv"))
    later = csv(tmp_path, [*sent(30, 20), (1, 1, 1, 1, 2)], "b.csv")
    second = run(office, later)
    assert (second.tally.new, second.tally.already_loaded) == (21, 10)
    imports.undo(office, first.batch_id, go_on)
    again = run(office, later)
    assert again.known_batch is None
    assert again.batch_id == second.batch_id
    assert (again.tally.new, again.tally.already_loaded) == (10, 21)
    assert stored(office) == sorted(map(kept, [*sent(30, 20), (1, 1, 1, 1, 2)]))
    with office.read() as session:
        batch = call_batches.batch_of(session, second.batch_id)
    assert (batch.tally.new, batch.tally.already_loaded, batch.tally.rows) == (31, 0, 31)
    assert imports.run(office, later, CSV, go_on).known_batch is not None
    assert imports.undo(office, second.batch_id, go_on) == 31


def test_no_cycle_is_looked_for_while_rows_come_in(sqlite_database, tmp_path):
    sqlite_database.desk = factories.SUPERVISOR
    seen = []

    def stop(_done, _total):
        seen.append(gc.isenabled())
        if not seen[-1]:
            raise Cancelled

    assert imports.run(sqlite_database, csv(tmp_path, sent(3)), CSV, stop).cancelled
    assert seen[-1] is False
    assert gc.isenabled()


# Bad rows


def test_a_mended_row_becomes_a_call_of_its_import(office, tmp_path):
    rows = [row(one) for one in sent(3)] + [row((5, 5, 5, 5, 5)).replace("MOB", "???")]
    done = run(office, write(tmp_path / "calls.csv", rows))
    (bad,) = done.bad

    def mend(**values):
        given = bad.values | {CallField(name): value for name, value in values.items()}
        return office.write(lambda session: kept_rows.mend(session, bad.id, given))

    with pytest.raises(Refused) as caught:
        mend(type="MOB", duration="long")
    assert caught.value.findings == (BadValue(BadCall.DURATION, CallField.DURATION),)
    call = mend(type="MOB")
    assert (call.line, call.seconds) == ("01333330005", 5)
    assert stored(office) == sorted(map(kept, [*sent(3), (5, 5, 5, 5, 5)]))
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
    assert bad_rows(office, done.batch_id)[0].mended_at is not None
    assert (batch.tally.new, batch.tally.bad) == (4, 0)
    with pytest.raises(Conflict):
        mend(type="MOB")
    assert len(deeds(office, kept_rows.MEND)) == 1
    assert imports.undo(office, done.batch_id, go_on) == 4


def test_a_mended_row_may_not_contradict_what_is_loaded(office, tmp_path):
    first = sent(1)[0]
    rows = [row(first), row((*first[:4], 77))]
    done = run(office, write(tmp_path / "calls.csv", rows))
    (bad,) = done.bad

    def mend(amount):
        given = {**bad.values, CallField.AMOUNT: amount}
        return office.write(lambda session: kept_rows.mend(session, bad.id, given))

    with pytest.raises(Refused) as caught:
        mend("78")
    assert caught.value.findings == (BadValue(BadCall.CONTRADICTS, None),)
    mend(str(first[4]))
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
    assert (batch.tally.new, batch.tally.already_loaded, batch.tally.bad) == (1, 1, 0)


def test_a_dropped_row_stays_listed(office, tmp_path):
    done = run(office, write(tmp_path / "calls.csv", [row(sent(1)[0]), "none"]))
    (bad,) = done.bad
    office.write(lambda session: kept_rows.drop(session, bad.id, "no call"))
    assert bad_rows(office, done.batch_id)[0].dropped
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
        assert imports.batches(session, limit=1) == (batch,)
    assert (batch.tally, batch.dropped, batch.open_bad) == (done.tally, 1, 0)
    with pytest.raises(Conflict):
        office.write(lambda session: kept_rows.drop(session, bad.id, "again"))
    imports.undo(office, done.batch_id, go_on)
    assert deeds(office, kept_rows.DROP)[0][1]["line"] == 3


def mend_the_word(office, bad):
    given = {**bad.values, CallField.TYPE: "MOB"}
    office.write(lambda session: kept_rows.mend(session, bad.id, given))


def test_a_mended_row_stays_mended_when_its_file_is_read_again(office, tmp_path):
    elsewhere, odd = (1, 1, 40 * DAY, 5, 5), row((5, 5, 5, 5, 5), "???")
    first = run(office, write(tmp_path / "a.csv", map(row, [*sent(3), elsewhere])))
    strange = [row(elsewhere, "???"), odd.replace("09110000005", "*21*118#")]
    later = write(tmp_path / "b.csv", [*map(row, sent(5, 2)), *strange])
    second = run(office, later)
    assert second.counts == {"rows": 7, "new": 4, "already_loaded": 1, "repeated": 0, "bad": 2}
    for bad in second.bad:
        mend_the_word(office, bad)
    imports.undo(office, first.batch_id, go_on)
    again = run(office, later)
    assert again.counts == {"rows": 7, "new": 2, "already_loaded": 5, "repeated": 0, "bad": 0}
    with office.read() as session:
        batch = call_batches.batch_of(session, second.batch_id)
        rows = call_batches.bad_rows(session, second.batch_id, limit=9)
    assert (batch.tally.new, batch.tally.rows) == (7, 7)
    assert len(stored(office)) == 7
    assert [one.line_no for one in rows if one.mended_at] == [7, 8]
    assert rows[0].values[CallField.TYPE] == "MOB"


def test_a_row_that_was_dropped_is_kept_when_its_file_is_read_again(office, tmp_path):
    first = run(office, csv(tmp_path, sent(3), "a.csv"))
    contradicting = (*sent(1, 4)[0][:4], 777)
    later = csv(tmp_path, [*sent(5, 2), contradicting], "b.csv")
    second = run(office, later)
    (bad,) = second.bad
    office.write(lambda session: kept_rows.drop(session, bad.id, "no call"))
    imports.undo(office, first.batch_id, go_on)
    again = run(office, later)
    assert again.counts == {"rows": 6, "new": 1, "already_loaded": 4, "repeated": 0, "bad": 1}
    assert [(one.id, one.dropped) for one in again.bad] == [(bad.id, True)]


# Any file


CALL = st.tuples(
    st.integers(0, 2), st.integers(0, 2), st.integers(0, 3), st.integers(0, 1), st.integers(0, 1)
)
FILES = st.lists(
    st.lists(st.one_of(CALL, CALL, CALL, st.just("bad,row")), min_size=1, max_size=12),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(files=FILES)
def test_any_files_in_any_order_leave_the_union_of_their_calls(office, tmp_path, files):
    for batch in batches_of(office):
        if batch.stage is not Stage.UNDONE:
            imports.undo(office, batch.id, go_on)
    there = {}  # what is loaded: key to amount
    for content in files:
        rows = [one if isinstance(one, str) else row(one) for one in content]
        path = write(tmp_path / f"{uuid4()}.csv", rows)
        known = any(
            batch.sha256 == sha256(path.read_bytes()).hexdigest()
            for batch in batches_of(office)
            if batch.stage is Stage.LOADED
        )
        done = run(office, path)
        assert done.tally.rows == len(content)
        if not known:
            assert done.counts == expected(content, there)
        assert stored(office) == sorted(kept((*key, rials)) for key, rials in there.items())


def expected(content, there):
    """Count a file row by row, and add its calls to what is there."""
    counts = dict.fromkeys(("new", "already_loaded", "repeated", "bad"), 0)
    seen, before = set(), dict(there)
    for one in content:
        if one in seen and not isinstance(one, str):
            counts["repeated"] += 1
        elif isinstance(one, str) or any(one[:4] == other[:4] for other in seen):
            counts["bad"] += 1
        elif one[:4] not in before:
            counts["new"] += 1
            there[one[:4]] = one[4]
        else:
            counts["already_loaded" if before[one[:4]] == one[4] else "bad"] += 1
        if not isinstance(one, str):
            seen.add(one)
    return {"rows": len(content), **counts}


def batches_of(database):
    with database.read() as session:
        return imports.batches(session, limit=1_000)

"""The way of a whole file: staged aside, loaded at once, forgotten at the end."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import text

from backoffice.db import call_batches, call_loads, call_months
from backoffice.db.call_batches import Filled, NewBatch
from backoffice.db.call_loads import StagedBad
from backoffice.errors import Cancelled, Conflict
from backoffice.records.call_files import BadCall, CallTally

MONTH, FIRST = 140507, 1_790_200_000
NEW = NewBatch("calls.csv", "ab" * 32, 10, "province-csv", 1)


def rows(count, first=0):
    return [
        (n + 2, MONTH, 1_333_330_000 + n % 5, FIRST + n, 9_111_000_000 + n, n % 90, 3, n)
        for n in range(first, first + count)
    ]


def stage(load, staged, bad=()):
    with load.staging() as session:
        for at in range(0, len(staged), 333):
            load.add(session, staged[at : at + 333], {})
        load.add_bad(session, bad)


def load_all(load, batch=1, batch_id="", **more):
    def unit(session):
        return load.load(session, batch, batch_id, lambda: None, equal_rows=False, **more)

    return load.desk.write(unit)


def count(database):
    with database.read() as session:
        return session.scalar(text("SELECT count(*) FROM call_record"))


def test_nothing_is_seen_before_the_load_and_everything_after(database):
    with call_loads.loading(database) as load:
        stage(load, rows(1000))
        assert count(database) == 0
        assert load.by_month == {MONTH: 1000}
        assert (load.first, load.last) == (FIRST, FIRST + 999)
        done = load_all(load)
    assert (done.new, done.already, done.repeated) == (1000, 0, 0)
    assert count(database) == 1000


def test_staging_holds_no_lock_that_another_desk_meets(database, database_url, connect):
    other = connect(database_url)
    with call_loads.loading(database) as load, load.staging() as session:
        load.add(session, rows(500), {})
        # A lock would be held until the staging ends: the other desk would give up, busy.
        other.write(lambda inner: call_batches.begin(inner, NEW, "reza"))
        load.add(session, rows(500, 500), {})


def test_what_was_staged_is_gone_afterwards(database):
    for _ in range(2):
        with call_loads.loading(database) as load:
            stage(load, rows(10))
    with database.read() as session:
        found = "sqlite_temp_master" if database.dialect == "sqlite" else "pg_tables"
        column = "name" if database.dialect == "sqlite" else "tablename"
        names = session.scalars(text(f"SELECT {column} FROM {found}")).all()  # noqa: S608
    assert not [name for name in names if name.startswith("call_stage")]


def test_a_load_that_is_stopped_leaves_nothing_and_can_be_repeated(database):
    with call_loads.loading(database) as load:
        stage(load, rows(100))

        def stop():
            raise Cancelled

        with pytest.raises(Cancelled):
            load.desk.write(lambda s: load.load(s, 1, "", stop, equal_rows=False))
        assert count(database) == 0
        with database.read() as session:
            assert call_months.months(session) == []
        assert load_all(load).new == 100
    assert count(database) == 100


def test_a_long_statement_of_sqlite_can_be_stopped(sqlite_database):
    asked = []

    def stop():
        asked.append(1)
        if len(asked) > 2:
            raise Cancelled

    with call_loads.loading(sqlite_database) as load:
        stage(load, rows(60_000))
        with pytest.raises(Cancelled):
            load.desk.write(lambda s: load.load(s, 1, "", stop, equal_rows=False))
    assert count(sqlite_database) == 0


def test_two_loads_of_the_same_calls_wait_for_each_other(database, database_url, connect):
    desks = [connect(database_url), connect(database_url)]
    done = []

    def work(desk):
        with call_loads.loading(desk) as load:
            stage(load, rows(2000))
            done.append(load_all(load))

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted((one.new, one.already) for one in done) == [(0, 2000), (2000, 0)]
    assert count(database) == 2000


def test_very_many_equal_rows_are_counted_without_being_remembered(database, monkeypatch):
    monkeypatch.setattr(call_loads, "_MOST_NOTED", 20)
    monkeypatch.setattr("backoffice.db.call_alike.MOST_SHOWN", 15)
    twice = rows(300) + [(row[0] + 1000, *row[1:]) for row in rows(300)]
    with call_loads.loading(database) as load:
        stage(load, twice)
        done = load_all(load)
    assert (done.new, done.repeated, len(done.alike)) == (300, 300, 15)


def test_bad_rows_are_kept_with_their_batch(database):
    batch = database.write(lambda session: call_batches.begin(session, NEW, "mina"))
    bad = [
        StagedBad(n, BadCall.DATE, "date", f"raw {n} سطر", {"date": "1405/13/01"}) for n in (5, 3)
    ]
    with call_loads.loading(database) as load:
        stage(load, rows(10), bad)
        load_all(load, batch.number, batch.id)
    with database.read() as session:
        found = call_batches.bad_rows(session, batch.id, limit=5)
        assert call_batches.by_reason(session, batch.id) == {BadCall.DATE: 2}
    assert [(one.line_no, one.raw) for one in found] == [(3, "raw 3 سطر"), (5, "raw 5 سطر")]
    assert list(found[0].values.values()) == ["1405/13/01"]


def test_a_batch_that_another_desk_took_over_is_not_filled(database, clock):
    first = database.write(lambda session: call_batches.begin(session, NEW, "mina"))
    clock.advance(minutes=20)
    second = database.write(lambda session: call_batches.begin(session, NEW, "reza"))
    assert second.id == first.id
    filled = Filled(CallTally(new=1), 0, 0, (MONTH,), None, None)
    with pytest.raises(Conflict):
        database.write(lambda session: call_batches.fill(session, first, filled))
    database.write(lambda session: call_batches.fill(session, second, filled))
    with database.read() as session:
        known = call_batches.known(session, NEW.sha256)
    assert (known.id, known.by, known.tally.new) == (first.id, "reza", 1)


def test_a_new_month_and_an_old_one_may_be_in_one_file(database):
    with call_loads.loading(database) as load:
        stage(load, rows(50))
        load_all(load)
    later = [(row[0], MONTH + 1, row[2], row[3] + 2_600_000, *row[4:]) for row in rows(40)]
    both = rows(60) + [(row[0] + 100, *row[1:]) for row in later]
    with call_loads.loading(database) as load:
        stage(load, both)
        done = load_all(load, 2)
    assert (done.new, done.already) == (50, 50)
    with database.read() as session:
        assert call_months.months(session) == [MONTH, MONTH + 1]


def test_bad_and_odd_rows_come_between_blocks_and_what_breaks_off_leaves_nothing(database):
    first, odd, last = rows(300), (9_000, MONTH, 1_333_330_000, FIRST, -7, 1, 0, 0), rows(300, 300)
    bad = StagedBad(500, BadCall.DATE, "date", "x", {"date": "x"})

    def fill(load, session, *, stop=False):
        load.add(session, first, {})
        load.add_bad(session, [bad])
        load.add(session, [odd], {-7: "*21#"})
        load.add(session, last, {})
        if stop:
            raise Cancelled

    with call_loads.loading(database) as load:
        with pytest.raises(Cancelled), load.staging() as session:
            fill(load, session, stop=True)
        with load.staging() as session:
            fill(load, session)
        with load.desk.aside() as session:
            assert session.scalar(text("SELECT count(*) FROM call_stage")) == 601
            assert load.odd(session, [-7]) == {-7: "*21#"}
            assert session.scalar(text("SELECT count(*) FROM call_stage_bad")) == 1


def test_a_file_that_is_read_for_long_is_staged_all_the_same(database):
    """A statement of a desk has twenty seconds; the copying of a file has as long as it takes."""
    with call_loads.loading(database) as load, load.staging() as session:
        load.add(session, rows(10), {})
        load.add_bad(session, [StagedBad(500, BadCall.DATE, "", "x", {})])
        if load.desk.dialect == "postgresql":
            assert session.scalar(text("SHOW statement_timeout")) == "0"


def test_a_month_that_is_there_takes_what_is_new_and_tells_what_differs(database):
    with call_loads.loading(database) as load:
        stage(load, rows(500))
        load_all(load)
    dearer = [(*one[:7], one[7] + 1) for one in rows(3)]
    with call_loads.loading(database) as load:
        stage(load, dearer + rows(700, 3))
        done = load_all(load, batch=2)
    assert (done.new, done.already) == (203, 497)
    assert [why for _, why in done.outcasts] == [BadCall.CONTRADICTS] * 3
    assert count(database) == 703

"""What a database on a server survives: a lost line, a lost answer, a lock, a stop."""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import select, text

from backoffice.db import Duplicate, audit, migrate, numbers
from backoffice.db import troubles as sorted_troubles
from backoffice.db.tables.office import NumberSeriesRow
from backoffice.errors import Attempt, Conflict, Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from fault_kit import Line, own_server


@pytest.fixture
def line(postgres_database_url):
    line = Line(postgres_database_url)
    yield line
    line.close()


@pytest.fixture
def far(line, connect):
    return connect(line.address())


def count(session):
    return numbers.next_number(session, "a")


def last(session):
    return session.scalar(select(NumberSeriesRow.last).where(NumberSeriesRow.series == "a"))


def test_the_switches_of_postgresql(postgres_database_url, connect):
    with connect(postgres_database_url, "desk-7").read() as session:
        seen = [
            session.scalar(text(f"SHOW {name}"))
            for name in ("lock_timeout", "statement_timeout", "TimeZone", "application_name")
        ]
    assert seen == ["3s", "20s", "UTC", "backoffice desk-7"]


def test_a_line_lost_between_units_is_not_noticed(far, line):
    assert far.write(count) == 1
    line.cut()
    assert far.write(count) == 2


def test_a_line_lost_inside_a_unit_is_tried_again(far, line):
    tries = []

    def unit(session):
        tries.append(count(session))
        if len(tries) == 1:
            line.cut()
        return count(session)

    assert far.write(unit) == 2
    assert tries == [1, 1]


def test_a_commit_that_never_arrived_is_done_again(far, line):
    line.mode = "cut_before"
    assert far.write(count, outcome=last) == 1
    assert line.cuts == 1
    with far.read() as session:
        assert last(session) == 1


def test_a_commit_whose_answer_was_lost_is_not_done_twice(far, line):
    line.mode = "cut_after"
    assert far.write(count, outcome=last) == 1
    assert line.cuts == 1
    with far.read() as session:
        assert last(session) == 1


class LateCommit:
    """The first commit's answer is lost, and it arrives only after it was asked for.

    The repetitions meet the deed itself, or ``trouble``.
    """

    def __init__(self, database, trouble=None):
        self._attempt = database.attempt
        self._trouble = trouble
        self.tries = 0

    def __call__(self, unit, committing):
        self.tries += 1
        if self.tries == 1:
            committing()
            raise sorted_troubles.ConnectionLost(Trouble.UNREACHABLE, "here")
        if self.tries == 2:
            self._attempt(unit, lambda: None)  # now the first one is done
        if self._trouble:
            raise self._trouble
        return self._attempt(unit, committing)


@pytest.mark.parametrize(
    "refusal",
    [
        Conflict("case", "ali"),
        Refused(["wrong state"], Attempt("count", "case", "42")),
        Duplicate("uq_number"),
    ],
)
def test_a_commit_that_arrives_late_is_not_taken_for_somebody_elses(database, refusal):
    def unit(session):
        if last(session) is not None:
            raise refusal
        return count(session)

    database.attempt = late = LateCommit(database)
    assert database.write(unit, outcome=last) == 1
    assert late.tries == 2
    with database.read() as session:
        assert last(session) == 1
        assert audit.search(session, AuditSearch(deed="count"), limit=5) == []


@pytest.mark.parametrize("kind", [sorted_troubles.Busy, sorted_troubles.ConnectionLost])
def test_a_commit_that_arrives_late_is_found_when_its_repetition_fails(sqlite_database, kind):
    sqlite_database.attempt = LateCommit(sqlite_database, kind(Trouble.BUSY, "here"))
    assert sqlite_database.write(count, outcome=last) == 1


def test_what_another_desk_did_meanwhile_stays_a_conflict(database):
    def unit(session):
        count(session)
        raise Conflict("case", "ali")

    def lost_once(run, committing):
        database.attempt = attempt
        committing()
        raise sorted_troubles.ConnectionLost(Trouble.UNREACHABLE, "here")

    attempt, database.attempt = database.attempt, lost_once
    with pytest.raises(Conflict):
        database.write(unit, outcome=last)


def test_without_a_way_to_ask_a_lost_answer_is_said_to_be_unclear(far, line):
    line.mode = "cut_after"
    with pytest.raises(Unavailable) as caught:
        far.write(count)
    assert caught.value.setback.trouble is Trouble.UNREACHABLE
    assert caught.value.setback.details["ambiguous"]


def test_a_lost_answer_that_nobody_can_tell_is_unclear(far, line, monkeypatch):
    monkeypatch.setattr("backoffice.db.engine.ASK_AGAIN_SECONDS", (0.01, 0.01))
    line.mode = "cut_after"

    def unit(session):
        number = count(session)
        line.after_cut = "down"
        return number

    with pytest.raises(Unavailable) as caught:
        far.write(unit, outcome=last)
    assert caught.value.setback.details["ambiguous"]
    line.mode = "pass"
    with far.read() as session:
        assert last(session) == 1


def test_a_server_that_does_not_answer_is_unreachable(far, line):
    assert far.write(count) == 1
    line.mode = "down"
    line.cut()
    with pytest.raises(Unavailable) as caught:
        far.write(count)
    assert caught.value.setback.trouble is Trouble.UNREACHABLE
    line.mode = "pass"
    assert far.write(count) == 2


def test_a_line_that_swallows_everything_is_given_up(postgres_database_url, connect, monkeypatch):
    monkeypatch.setattr("backoffice.db.connections.STATEMENT_TIMEOUT", 1500)
    monkeypatch.setattr("backoffice.db.connections.SECONDS_OVER_TIME", 0.5)
    line = Line(postgres_database_url)
    try:
        database = connect(line.address() + "&connect_timeout=4")

        def unit(session):
            line.mode = "hole"
            return count(session)

        for number in (1, 2):  # inside a unit; at the pool's own question before one
            assert database.write(count) == number
            line.mode = "hole" if number == 2 else "pass"
            began = time.monotonic()
            with pytest.raises(Unavailable) as caught:
                database.write(unit)
            assert caught.value.setback.trouble is Trouble.UNREACHABLE
            assert time.monotonic() - began < 90
            line.mode = "pass"
        assert database.write(count) == 3
    finally:
        line.close()


def test_a_lock_that_is_held_too_long_is_busy(postgres_database_url, connect, monkeypatch):
    monkeypatch.setattr("backoffice.db.connections.LOCK_TIMEOUT", 50)
    first, second = connect(postgres_database_url), connect(postgres_database_url)
    first.write(count)

    def hold(session):
        count(session)
        with pytest.raises(Unavailable) as caught:
            second.write(count)
        assert caught.value.setback.trouble is Trouble.BUSY
        assert isinstance(caught.value, sorted_troubles.Busy)

    first.write(hold)
    assert second.write(count) == 3


def test_dead_locked_units_are_repeated_until_both_are_done(postgres_database_url, connect):
    desks = connect(postgres_database_url), connect(postgres_database_url)
    meet = threading.Barrier(2, timeout=20)
    met = [False, False]

    def work(index):
        names = ["a", "b"] if index == 0 else ["b", "a"]

        def unit(session):
            numbers.next_number(session, names[0])
            if not met[index]:
                met[index] = True
                meet.wait()
            numbers.next_number(session, names[1])

        desks[index].write(unit)

    threads = [threading.Thread(target=work, args=(index,)) for index in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desks[0].read() as session:
        assert dict(
            session.execute(select(NumberSeriesRow.series, NumberSeriesRow.last)).all()
        ) == {"a": 2, "b": 2}


def test_a_server_that_stops_and_starts_again(tmp_path, connect):
    with own_server(tmp_path / "server") as server:
        database = connect(server.url)
        migrate(database)
        assert database.write(count) == 1
        server.stop()
        with pytest.raises(Unavailable) as caught:
            database.write(count)
        assert caught.value.setback.trouble is Trouble.UNREACHABLE
        server.start()
        assert database.write(count) == 2
        database.dispose()

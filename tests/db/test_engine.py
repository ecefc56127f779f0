"""Units of work: what commits, what is repeated, what is said when the world fails."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
import traceback
from contextlib import closing

import pytest
from sqlalchemy import select, text

from backoffice.db import Database, Duplicate, Violation, audit, migrate, numbers
from backoffice.db import troubles as sorted_troubles
from backoffice.db.tables.office import CentreRow, NumberSeriesRow
from backoffice.errors import (
    Attempt,
    Conflict,
    Forbidden,
    LacksRight,
    Refused,
    Trouble,
    Unavailable,
)
from backoffice.records.audit import AuditSearch
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.records.operators import Desk, Role
from fault_kit import Line, own_server

CANARY = "0012345679-canary"


def centre(code="RSH01", number=1, clock=None):
    moment = clock.moment
    return CentreRow(
        code=code,
        name=CANARY,
        number=number,
        created_at=moment,
        created_by="x",
        updated_at=moment,
        updated_by="x",
    )


def test_a_unit_commits_and_returns_its_result(database, clock):
    assert database.write(lambda session: session.add(centre(clock=clock)) or "done") == "done"
    with database.read() as session:
        assert session.scalar(select(CentreRow.code)) == "RSH01"


def test_a_look_never_commits(database, clock):
    with database.read() as session:
        session.add(centre(clock=clock))
        session.flush()
    with database.read() as session:
        assert session.scalar(select(CentreRow.code)) is None


def test_a_failed_unit_leaves_nothing(database, clock):
    def unit(session):
        session.add(centre(clock=clock))
        session.flush()
        raise Refused(["no"])

    with pytest.raises(Refused):
        database.write(unit)
    with database.read() as session:
        assert session.scalar(select(CentreRow.code)) is None


def test_a_refused_attempt_is_audited_although_the_unit_is_rolled_back(database, clock):
    database.desk = Desk("ali", Role.CLERK, "RSH01", "desk-1", "Ali")

    def unit(session):
        session.add(centre(clock=clock))
        session.flush()
        raise Forbidden([LacksRight("approve", "clerk")], Attempt("approve", "case", "42"))

    with pytest.raises(Forbidden):
        database.write(unit)
    with database.read() as session:
        assert session.scalar(select(CentreRow.code)) is None
        (event,) = audit.search(session, AuditSearch(deed="approve"), limit=5)
    assert (event.outcome, event.operator, event.subject) == ("denied", "ali", "42")
    assert event.reason == "lacks_right:approve"


def forbidden_look(database):
    with database.read():
        raise Forbidden([LacksRight("see_cases", "clerk")], Attempt("look", "case", "42"))


def test_a_refused_look_is_audited_too(database):
    database.desk = Desk("ali", Role.CLERK, "RSH01", "desk-1", "Ali")
    with pytest.raises(Forbidden):
        forbidden_look(database)
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed="look"), limit=5)
    assert (event.outcome, event.operator, event.subject) == ("denied", "ali", "42")
    assert event.reason == "lacks_right:see_cases"


def test_a_look_is_refused_even_when_that_cannot_be_written(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock, patience=0.05)
    with closing(sqlite3.connect(database.place.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Forbidden):
            forbidden_look(database)
    with database.read() as session:
        assert audit.search(session, AuditSearch(deed="look"), limit=5) == []
    database.dispose()


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"code": "RSH01", "number": 2}, "pk_centre"),
        ({"code": "RSH02", "number": 1}, "uq_centre_number"),
    ],
)
def test_a_clash_has_the_constraints_name_on_both_back_ends(database, clock, change, constraint):
    database.write(lambda session: session.add(centre(clock=clock)))
    with pytest.raises(Duplicate) as caught:
        database.write(lambda session: session.add(centre(clock=clock, **change)))
    assert caught.value.constraint == constraint


def test_a_broken_check_has_its_name(database, clock):
    with pytest.raises(Violation) as caught:
        database.write(lambda session: session.add(centre(clock=clock, number=0)))
    assert caught.value.constraint == "ck_centre_number"


def test_a_broken_reference_is_a_violation(database):
    statement = text("INSERT INTO number_prefix (prefix, centre) VALUES ('3333', 'NONE')")
    with pytest.raises(Violation):
        database.write(lambda session: session.execute(statement))


def test_a_stale_row_is_a_conflict(database_url, connect, clock):
    first, second = connect(database_url, "desk-1"), connect(database_url, "desk-2")
    first.write(lambda session: session.add(centre(clock=clock)))
    with first.read() as session:
        mine = session.get_one(CentreRow, "RSH01")
        session.expunge(mine)
    second.write(lambda session: setattr(session.get_one(CentreRow, "RSH01"), "name", "other"))

    def stale(session):
        session.add(mine)
        mine.name = "mine"

    with pytest.raises(Conflict):
        first.write(stale)


def test_no_error_shows_what_was_typed(database, clock):
    database.write(lambda session: session.add(centre(clock=clock)))
    units = [
        lambda session: session.add(centre(clock=clock)),
        lambda session: session.add(centre(clock=clock, code="X2", number=0)),
        lambda session: session.execute(text("SELECT * FROM none WHERE a = :a"), {"a": CANARY}),
        lambda session: session.execute(
            text("SELECT CAST(:a AS INTEGER) / (CASE WHEN :a = :a THEN 0 END) FROM none"),
            {"a": CANARY},
        ),
        lambda session: session.execute(select(CentreRow).where(CentreRow.code == object())),
    ]
    for unit in units:
        with pytest.raises(Exception, match=r"^[^\n]*$") as caught:
            database.write(unit)
        shown = "".join(traceback.format_exception(caught.value))
        assert CANARY not in shown
        link = caught.value
        while link is not None:
            assert CANARY not in str(link)
            assert CANARY not in repr(getattr(link, "params", ""))
            assert type(link).__module__.partition(".")[0] not in {"psycopg", "sqlite3"}
            link = link.__cause__ or link.__context__


def test_numbers_have_no_gaps_and_no_twins_between_desks(database_url, connect):
    desks = [connect(database_url, f"desk-{number}") for number in range(3)]
    given, lock = [], threading.Lock()

    def work(desk, fail_every):
        for turn in range(8):

            def unit(session, turn=turn):
                number = numbers.next_number(session, "receipt:RSH01:1405")
                if fail_every and turn % fail_every == 0:
                    raise Refused(["undo"])
                return number

            try:
                number = desk.write(unit)
            except Refused:
                continue
            with lock:
                given.append(number)

    threads = [
        threading.Thread(target=work, args=(desk, index)) for index, desk in enumerate(desks)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == list(range(1, len(given) + 1))


def test_an_address_that_may_not_be_used_is_refused():
    with pytest.raises(Refused) as caught:
        Database("mysql://u@h/db")
    assert caught.value.findings == (UrlFinding(UrlFlaw.WRONG_SCHEME, "mysql"),)


def test_the_shown_address_has_no_password():
    database = Database("postgresql://clerk:secret@localhost/office")
    assert "secret" not in database.masked
    assert database.dialect == "postgresql"


# A file's faults


def test_the_switches_of_sqlite(sqlite_database):
    with sqlite_database.read() as session:
        seen = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    assert seen == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_a_database_locked_by_another_process_is_busy(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock, patience=0.3)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            (
                "import sqlite3, sys\n"
                "held = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                "held.execute('BEGIN IMMEDIATE')\n"
                "print('held', flush=True)\n"
                "sys.stdin.read()\n"
            ),
            str(database.place.path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Unavailable) as caught:
            database.write(lambda session: numbers.next_number(session, "a"))
        assert caught.value.setback.trouble is Trouble.BUSY
        with database.read() as session:  # looking is not barred
            assert session.scalar(select(NumberSeriesRow.last)) is None
    finally:
        holder.communicate()
    assert database.write(lambda session: numbers.next_number(session, "a")) == 1
    database.dispose()


def test_a_full_database_says_so_and_works_again(sqlite_database):
    def fill(session):
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        for number in range(2000):
            numbers.next_number(session, f"{number:090}")

    with pytest.raises(Unavailable) as caught:
        sqlite_database.write(fill)
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    sqlite_database.dispose()
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 1


def test_a_read_only_database_says_so(sqlite_database):
    def barred(session):
        session.execute(text("PRAGMA query_only = ON"))
        numbers.next_number(session, "a")

    with pytest.raises(Unavailable) as caught:
        sqlite_database.write(barred)
    assert caught.value.setback.trouble is Trouble.READ_ONLY


def test_a_file_that_went_away_is_missed(sqlite_database):
    sqlite_database.write(lambda session: numbers.next_number(session, "a"))
    path = sqlite_database.place.path
    path.rename(path.with_name("elsewhere.db"))
    for deed in (
        lambda: sqlite_database.write(lambda session: numbers.next_number(session, "a")),
        lambda: sqlite_database.read().__enter__(),
    ):
        with pytest.raises(Unavailable) as caught:
            deed()
        assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert not path.exists()


def test_a_file_that_was_replaced_is_opened_anew(sqlite_database, tmp_path):
    path = sqlite_database.place.path
    sqlite_database.write(lambda session: numbers.next_number(session, "a"))
    sqlite_database.dispose()
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 2
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    copy.replace(path)
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 2


def test_a_damaged_file_says_so(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    with closing(sqlite3.connect(database.place.path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(database.place.path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    database.place.path.write_bytes(content)
    with pytest.raises(Unavailable) as caught, database.read() as session:
        session.scalar(select(NumberSeriesRow.last))
    assert caught.value.setback.trouble is Trouble.DAMAGED
    database.dispose()


def test_a_folder_is_no_database(tmp_path, clock):
    database = Database(f"sqlite:///{tmp_path.as_posix()}", clock=clock)
    with pytest.raises(Unavailable) as caught:
        database.read().__enter__()
    assert caught.value.setback.trouble is Trouble.NOT_OURS


# A server's faults


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
    monkeypatch.setattr("backoffice.db.connections.STATEMENT_TIMEOUT", 300)
    monkeypatch.setattr("backoffice.db.connections.SECONDS_OVER_TIME", 0.2)
    line = Line(postgres_database_url)
    try:
        database = connect(line.address() + "&connect_timeout=2")

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
            assert time.monotonic() - began < 12
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

"""Units of work: what commits, what is repeated, what is said when the world fails."""

from __future__ import annotations

import sqlite3
import threading
import traceback
from contextlib import closing

import pytest
from sqlalchemy import select, text

from backoffice.db import Database, Duplicate, Violation, audit, numbers
from backoffice.db.tables.office import CentreRow
from backoffice.errors import Attempt, Conflict, Forbidden, LacksRight, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.records.operators import Desk, Role

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

"""The pool is large: no ticket that ends, and no sweep, reads all of it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import event, func, select

from backoffice.db import number_pool
from backoffice.db.tables.line_facts import PoolNumberRow
from backoffice.records.line_facts import PoolState
from ticket_office import FREE, furnish


def test_a_tickets_numbers_and_terms_that_end_are_found_by_index(sqlite_database, clock):
    furnish(sqlite_database)
    plans: list[str] = []

    def look(_connection, cursor, statement, parameters, _context, _many):
        if "pool_number" in statement and not statement.startswith("EXPLAIN"):
            asked = f"EXPLAIN QUERY PLAN {statement}"
            plans.extend(row[3] for row in cursor.connection.execute(asked, parameters))

    def unit(session):
        event.listen(session.connection(), "before_cursor_execute", look)
        number_pool.release(session, "ticket", by="sara")
        number_pool.end_terms(session, clock.today)

    sqlite_database.write(unit)
    assert len(plans) >= 2
    assert [plan for plan in plans if plan.startswith("SCAN pool_number")] == []


def test_two_desks_end_terms_side_by_side(postgres_database_url, connect, clock):
    first, second = (connect(postgres_database_url, desk) for desk in ("desk-1", "desk-2"))
    furnish(first)

    def hold(session):
        for number in FREE:
            until = clock.today + timedelta(days=1)
            number_pool.reserve(session, number, ticket_id="", until=until, by="mina")

    first.write(hold)
    tomorrow = clock.today + timedelta(days=1)

    def one_then_the_other(session):
        mine = number_pool.end_terms(session, tomorrow)
        return mine, second.write(lambda other: number_pool.end_terms(other, tomorrow))

    assert first.write(one_then_the_other) == (len(FREE), 0)
    with second.read() as session:
        free = PoolNumberRow.state == PoolState.FREE.value
        assert session.scalar(select(func.count()).where(free)) == len(FREE)

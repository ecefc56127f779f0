"""What time asks for is found by an index, however many tickets there were."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import event

from backoffice.db import tickets_due
from backoffice.records.tickets import Service


def test_no_question_of_the_sweeping_reads_every_ticket(sqlite_database, clock):
    plans: list[str] = []
    before = clock.moment - timedelta(days=30)
    ripe = [
        tickets_due.Ripe(service, (0, 1), before)
        for service in (Service.NUISANCE_CALLS, Service.FAULT)
    ]

    def look(_connection, cursor, statement, parameters, _context, _many):
        if statement.lstrip().startswith("SELECT") and "FROM ticket" in statement:
            asked = f"EXPLAIN QUERY PLAN {statement}"
            plans.extend(row[3] for row in cursor.connection.execute(asked, parameters))

    with sqlite_database.read() as session:
        event.listen(session.connection(), "before_cursor_execute", look)
        tickets_due.to_wake(session, clock.today)
        tickets_due.to_mark(session, clock.moment)
        tickets_due.to_close(session, ripe)
        tickets_due.over_term(session, ripe)
    assert len(plans) >= 5
    assert "SCAN ticket" not in plans

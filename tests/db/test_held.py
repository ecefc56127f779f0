"""One connection for a long deed: what it is at can be stopped in its middle."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from backoffice.db.held import held
from backoffice.db.troubles import DatabaseFault
from backoffice.errors import Cancelled

#: Statements that nobody would wait for.
ENDLESS = {
    "sqlite": """
        WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000000)
        SELECT count(*) FROM n
    """,
    "postgresql": "SELECT pg_sleep(3600)",
}


def stop() -> None:
    raise Cancelled


def test_a_statement_is_stopped_in_its_middle(database):
    with held(database) as desk:
        endless = text(ENDLESS[desk.dialect])
        with pytest.raises(Cancelled), desk.aside() as session, desk.stoppable(stop):
            session.execute(endless)
        with desk.aside() as session:  # the connection is as it was
            assert session.execute(text("SELECT 1")).scalar_one() == 1


def test_a_fault_of_the_statement_is_told_as_it_is(database):
    with (
        held(database) as desk,
        pytest.raises(DatabaseFault),
        desk.aside() as session,
        desk.stoppable(lambda: None),
    ):
        session.execute(text("SELECT * FROM no_such_table"))

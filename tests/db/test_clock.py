from __future__ import annotations

from datetime import UTC, datetime, timedelta

from backoffice.db import Database
from backoffice.db import clock as wall


def test_one_moment_per_unit_of_work(database, clock):
    with database.read() as session:
        first = wall.now(session)
        clock.advance(minutes=1)
        assert wall.now(session) == first
    with database.read() as session:
        assert wall.now(session) == first + timedelta(minutes=1)


def test_without_a_test_clock_the_time_is_the_worlds(database_url):
    database = Database(database_url)
    with database.read() as session:
        moment = wall.now(session)
    database.dispose()
    assert moment.utcoffset() == timedelta(0)
    assert abs(moment - datetime.now(UTC)) < timedelta(minutes=5)

"""A few calls at a time: kept in their months, once, with the texts of odd numbers."""

from __future__ import annotations

from sqlalchemy import text

from backoffice.db import call_store
from backoffice.records.calls import Call, CallType

CALL = Call("01333330001", 1_790_800_000, "09111234567", 30, CallType.MOBILE, 600)


def add(database, *calls, batch=1):
    return database.write(lambda session: call_store.add(session, calls, batch))


def test_a_call_is_kept_once(database):
    assert add(database, CALL, CALL) == 1
    assert add(database, CALL, batch=2) == 0
    assert add(database, CALL._replace(occurrence=1)) == 1


def test_a_call_is_kept_under_its_local_month(database):
    # Half past eight in the evening in UTC is the next day in Iran.
    add(database, CALL._replace(started=1_790_195_399), CALL._replace(started=1_790_195_400))
    with database.read() as session:
        rows = session.execute(text("SELECT started, month FROM call_record ORDER BY started"))
        assert [tuple(row) for row in rows] == [(1_790_195_399, 140507), (1_790_195_400, 140507)]
    assert call_store.values(CALL, 7)["batch"] == 7


def test_what_stands_in_a_calls_place_is_told(database):
    with database.read() as session:
        assert call_store.loaded(session, CALL) is None
    add(database, CALL)
    with database.read() as session:
        assert call_store.loaded(session, CALL._replace(rials=7)) == (CallType.MOBILE, 600)
        assert call_store.loaded(session, CALL._replace(seconds=7)) is None


def test_odd_numbers_keep_their_text(database):
    odd = CALL._replace(number="*21*7#")
    assert add(database, odd, odd._replace(started=1)) == 2
    with database.read() as session:
        assert session.scalars(text("SELECT text FROM odd_number")).all() == ["*21*7#"]
        assert session.scalar(text("SELECT count(*) FROM call_record WHERE number < 0")) == 2

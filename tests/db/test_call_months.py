"""The months of calls: room is made once, and leaves with its calls."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from backoffice.db import call_months, call_store
from backoffice.records.calls import Call, CallType

MOMENTS = {140504: 1_783_000_000, 140506: 1_788_000_000, 140507: 1_790_800_000}


def call(month, number="09111234567"):
    return Call("01333330001", MOMENTS[month], number, 30, CallType.MOBILE, 600)


def add(database, *months):
    return database.write(lambda session: call_store.add(session, [call(m) for m in months], 1))


def kept(database):
    with database.read() as session:
        return call_months.months(session)


def test_months_come_in_their_order(database):
    assert kept(database) == []
    assert add(database, 140507, 140504, 140506) == 3
    assert kept(database) == [140504, 140506, 140507]


def test_room_is_made_once(database):
    add(database, 140506)
    for _ in range(2):
        database.write(lambda session: call_months.add_month(session, 140506))
    assert add(database, 140506) == 0
    assert kept(database) == [140506]


def test_a_retired_month_takes_its_calls_and_may_come_again(database):
    add(database, 140504, 140506)
    assert database.write(lambda session: call_months.retire(session, 140504)) == 1
    assert kept(database) == [140506]
    assert database.write(lambda session: call_months.retire(session, 140504)) == 0
    assert add(database, 140504) == 1


def test_a_servers_month_is_filled_before_its_keys_are_built(postgres_database_url, connect):
    database = connect(postgres_database_url)
    columns = ", ".join(call_store.COLUMNS)

    def fill(session):
        def rows(table):
            places = ", ".join(f":{name}" for name in call_store.COLUMNS)
            insert = text(f"INSERT INTO {table} ({columns}) VALUES ({places})")  # noqa: S608
            session.execute(insert, call_store.values(call(140506), 1))
            return 1

        return call_months.fill_month(session, 140506, rows)

    assert database.write(fill) == 1
    assert kept(database) == [140506]
    assert add(database, 140506) == 0
    with database.read() as session:
        names = session.scalars(
            text("SELECT indexname FROM pg_indexes WHERE tablename = 'call_record_140506'")
        )
        assert set(names) == {"uq_call_record_140506", "ix_call_record_140506_called"}


@pytest.mark.parametrize("month", [0, 140500, 140513, 202609])
def test_what_is_no_month_is_a_fault_of_ours(sqlite_database, month):
    with pytest.raises(ValueError, match="no month"):
        sqlite_database.write(lambda session: call_months.add_month(session, month))

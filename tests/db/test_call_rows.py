"""Rows of calls come as tuples, by either way, and what the driver says is translated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event, text

from backoffice.db import Database, call_rows
from backoffice.errors import Trouble, Unavailable


@contextmanager
def listening() -> Iterator[list[str]]:
    heard: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        heard.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_rows_are_tuples_whether_somebody_listens_or_not(database: Database) -> None:
    asked = text("SELECT 40 % :seven AS rest, CAST(:number AS BIGINT) AS number")
    values = {"seven": 7, "number": 9_111_234_567, "spare": 1}
    with database.read() as session:
        assert call_rows.fetch(session, asked, values) == [(5, 9_111_234_567)]
        with listening() as heard:
            assert call_rows.fetch(session, asked, values) == [(5, 9_111_234_567)]
    assert any("AS rest" in one for one in heard)


def test_the_rows_are_those_of_the_sessions_own_transaction(database: Database) -> None:
    asked = text("SELECT text FROM odd_number WHERE code = :code")
    with database.exclusively() as session:
        session.execute(text("INSERT INTO odd_number (code, text) VALUES (-5, '*1#')"))
        assert call_rows.fetch(session, asked, {"code": -5}) == [("*1#",)]
        session.rollback()
        assert call_rows.fetch(session, asked, {"code": -5}) == []


def test_a_damaged_file_is_told_as_a_trouble(sqlite_database: Database) -> None:
    sqlite_database.dispose()
    path = sqlite_database.place.path
    sound = path.read_bytes()
    path.write_bytes(sound[:4096] + bytes([0xFF]) * (len(sound) - 4096))
    with pytest.raises(Unavailable) as told, sqlite_database.read() as session:
        call_rows.fetch(session, text("SELECT text FROM odd_number"), {})
    assert told.value.setback.trouble is Trouble.DAMAGED
    assert told.value.__cause__ is None

"""Desks for the tests of calls."""

from __future__ import annotations

import pytest

from backoffice.db import Database
from call_lists_given import CALLS
from call_office import add_calls, add_line
from factories import CLERK, SUPERVISOR


@pytest.fixture
def office(database: Database) -> Database:
    """A supervisor's desk."""
    database.desk = SUPERVISOR
    return database


@pytest.fixture
def at_the_desk(request: pytest.FixtureRequest) -> Database | None:
    """A clerk with a line on record, on the database that the test works with, if any."""
    for name in ("database", "sqlite_database"):
        if name in request.fixturenames:
            database: Database = request.getfixturevalue(name)
            add_line(database)
            database.desk = CLERK
            return database
    return None


@pytest.fixture
def listed_calls(at_the_desk: Database | None) -> None:
    """The calls of a list that is handed over."""
    if at_the_desk:
        add_calls(at_the_desk, *CALLS)

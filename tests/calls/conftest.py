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
def at_the_desk(own_database: Database | None) -> Database | None:
    """A clerk with a line on record, where the test works with a database."""
    if own_database:
        add_line(own_database)
        own_database.desk = CLERK
    return own_database


@pytest.fixture
def listed_calls(at_the_desk: Database | None) -> None:
    """The calls of a list that is handed over."""
    if at_the_desk:
        add_calls(at_the_desk, *CALLS)

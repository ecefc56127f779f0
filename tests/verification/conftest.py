"""A desk for the tests of verification."""

from __future__ import annotations

import pytest

from backoffice.db import Database
from factories import CLERK


@pytest.fixture
def at_the_desk(own_database: Database | None) -> None:
    """A clerk, where the test works with a database."""
    if own_database:
        own_database.desk = CLERK

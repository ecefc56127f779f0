"""An office with lines for the tests of tickets."""

from __future__ import annotations

import pytest

from backoffice.db import Database
from ticket_office import furnish


@pytest.fixture
def line_id(database: Database) -> str:
    """A furnished office: the id of its first line."""
    return furnish(database)

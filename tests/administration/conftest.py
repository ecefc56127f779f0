from __future__ import annotations

import pytest

from administration_office import Office, open_office


@pytest.fixture
def office(database) -> Office:
    """An office with one operator of each role, on each back end."""
    return open_office(database)

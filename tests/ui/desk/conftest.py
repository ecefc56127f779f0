from __future__ import annotations

import pytest

from desk_house import House, furnish


@pytest.fixture
def house(qtbot, tmp_path, clock, weak):
    """A window on an empty data folder, nothing opened yet."""
    made = House(qtbot, tmp_path, clock)
    yield made
    made.leave()


@pytest.fixture
def office(house, tmp_path, clock):
    """The window of an office with three operators, at the log-in page."""
    furnish(tmp_path, clock)
    return house.open()

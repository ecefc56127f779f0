"""Whoever sits down at a desk of tickets, with keys alone."""

from __future__ import annotations

import pytest

from keyboard_kit import Office


@pytest.fixture
def office_by_keys(sit_down) -> Office:
    """An office whose desks are worked by the keyboard."""
    return Office(sit_down)

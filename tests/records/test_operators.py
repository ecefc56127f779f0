"""Who an operator is, in words."""

from __future__ import annotations

import pytest

from backoffice.records import digits
from backoffice.records.operators import told_apart


@pytest.mark.parametrize(
    ("name", "username", "told"),
    [
        ("سارا احمدی", "sara", "سارا احمدی (sara)"),
        ("", "os:root", "os:root"),  # nobody's name is known
    ],
)
def test_the_user_name_stands_behind_the_name(name, username, told):
    shown = told_apart(name, username)
    assert digits.bare(shown) == told
    assert digits.isolate(username) in shown  # in its own order, whatever stands around it

"""The registration form on a scaled screen: no field is cut off."""

from __future__ import annotations

from small_screen import too_large


def test_the_form_has_its_room_on_a_small_screen(make):
    assert too_large(make()) == []

"""Every picture that the demonstration takes is called something in Persian."""

from __future__ import annotations

import ast

from backoffice.documents.cli_texts import SCREENS
from source import calls, under


def test_every_picture_has_a_name():
    taken = {
        call.args[0].value
        for path in under("src/backoffice/demo/stage")
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "_shoot"
        and isinstance(call.args[0], ast.Constant)
    }
    assert "queue" in taken
    assert taken - set(SCREENS) == set()

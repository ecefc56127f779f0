"""Calls are read in one place, with a permit made in one place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from source import calls as calls_in
from source import imports, place, under

READERS = {
    "src/backoffice/calls/reading.py": "calls",
    "src/backoffice/calls/handing_over.py": "calls",
    "src/backoffice/calls/callers.py": "callers",
}


def _imported(path: Path, module: str) -> bool:
    for node, name in imports(path):
        if name == f"backoffice.db.{module}":
            return True
        if name != "backoffice.db" or not isinstance(node, ast.ImportFrom):
            continue
        if any(alias.name == module for alias in node.names):
            return True
    return False


@pytest.mark.parametrize("module", ["calls", "callers", "call_rows", "call_statements"])
def test_only_these_read_calls(module: str) -> None:
    """Whoever imports the queries can read without a look-up; so nobody else does."""
    readers = {
        place(path)
        for path in under("src/backoffice")
        if _imported(path, module) and "src/backoffice/db/" not in place(path)
    }
    assert readers <= {name for name, one in READERS.items() if one == module}


def test_a_permit_is_made_in_one_place() -> None:
    makers = {
        place(path)
        for path in under("src/backoffice")
        for one in calls_in(path)
        if ast.unparse(one.func).rpartition(".")[2] == "Permit"
    }
    assert makers == {"src/backoffice/db/disclosures.py"}

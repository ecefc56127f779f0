"""Columns give way in turn, and come back when there is room."""

from __future__ import annotations

import pytest

from backoffice.ui.widgets.giving_table import GivingTable
from backoffice.ui.widgets.record_table import Column, RecordModel

COLUMNS = [
    Column("name", "نام", str, width=300, stretch=True),
    Column("phone", "تلفن", str, width=100),
    Column("age", "سن", str, width=60),
]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (500, ["name", "phone", "age"]),
        (285, ["name", "phone", "age"]),
        (275, ["name", "age"]),
        (100, ["name"]),
    ],
)
def test_what_gives_way_first_goes_first(qtbot, width, shown):
    model = RecordModel(COLUMNS, identity=str)
    table = GivingTable(model, give_way=("phone", "age"), least={"name": 120})
    qtbot.addWidget(table)
    model.show(["الف"])
    table.show()
    for wide in (100, 600, width):
        table.resize(wide, 200)
    at = range(len(COLUMNS))
    assert [COLUMNS[one].key for one in at if not table.isColumnHidden(one)] == shown

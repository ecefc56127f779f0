"""Papers of tickets as kept: written and read back without loss."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from backoffice.records.ticket_papers import (
    SheetKind,
    TicketSheet,
    VisitSheet,
    from_body,
    to_body,
)
from ticket_sheets import BILL, CERTIFICATE, ORDER, PIN_SLIP, SLIP, VISIT


@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        (SheetKind.SLIP, SLIP),
        (SheetKind.WORK_ORDER, ORDER),
        (SheetKind.CERTIFICATE, CERTIFICATE),
        (SheetKind.PIN, PIN_SLIP),
        (SheetKind.BILL, BILL),
        (SheetKind.VISIT, VISIT),
    ],
)
def test_what_was_written_is_read_back(kind, paper):
    assert from_body(kind, json.loads(json.dumps(to_body(paper)))) == paper


def test_no_record_has_a_place_for_a_pin_or_a_result():
    names = {one.name for kind in (TicketSheet, VisitSheet) for one in fields(kind)}
    assert names.isdisjoint({"pin", "result", "offender"})

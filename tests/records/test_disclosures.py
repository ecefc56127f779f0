"""What a claim, a line's file and a line of the supervisor's list say of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backoffice.records.disclosures import (
    BASIS,
    LIFTABLE,
    REPEATED,
    TOLD,
    DisclosureRow,
    Finding,
    Holder,
    Holding,
    Lack,
    LineFile,
    ListKind,
    NumberPeriod,
    Purpose,
)

FILE = LineFile(
    "line",
    "RSH01",
    (
        NumberPeriod("01333334444", date(2025, 1, 1)),
        NumberPeriod("01333335555", None, date(2025, 1, 1)),
    ),
    (Holding("b", "2", date(2026, 1, 1)), Holding("a", "1", None, date(2026, 1, 1))),
)
ROW = DisclosureRow(
    id="1",
    code="8",
    at=datetime(2026, 1, 1, tzinfo=UTC),
    operator="sara",
    centre="RSH01",
    number="01333334444",
    holder=Holder.OWNER,
    kind=ListKind.CALLS,
    name="x",
    purpose=Purpose.COURT,
    lifted=False,
    looks=0,
    prints=0,
    exports=0,
    unmasked=0,
    same_number=1,
    own_name=False,
)


def test_a_file_knows_its_number_and_owner_of_now() -> None:
    assert FILE.number == "01333334444"
    assert FILE.owner == FILE.holdings[0]
    rested = replace(FILE, numbers=FILE.numbers[1:], holdings=FILE.holdings[1:])
    assert (rested.number, rested.owner) == ("", None)


@pytest.mark.parametrize("lack", list(Lack))
def test_what_is_told_stops_nothing_and_little_can_be_lifted(lack: Lack) -> None:
    finding = Finding(lack)
    assert finding.blocks is (lack not in TOLD)
    assert finding.liftable is (lack in LIFTABLE)


def test_every_right_but_the_owners_stands_on_a_paper() -> None:
    assert set(BASIS) == set(Holder)
    assert [holder for holder, paper in BASIS.items() if paper is None] == [Holder.OWNER]


def test_a_supervisor_is_warned_of_repetition_and_of_a_family_name() -> None:
    assert not ROW.warned
    assert replace(ROW, same_number=REPEATED).warned
    assert replace(ROW, own_name=True).warned

"""Cable transfers as records."""

from __future__ import annotations

from datetime import UTC, datetime

from backoffice.records.line_transfers import (
    Transfer,
    TransferFinding,
    TransferFlaw,
    TransferItem,
    TransferStage,
    WantedTransfer,
)


def test_a_row_without_a_new_number_keeps_the_lines_own():
    assert WantedTransfer(2, "01333330001").number == ""


def test_a_row_is_neither_done_nor_undone_at_first():
    one = TransferItem(2, "line-1", "علی", "01333330001", "01344440001", "RSH01", "LAH01")
    assert (one.done, one.undone) == (False, False)


def test_a_transfer_is_not_stopped_by_itself():
    one = Transfer(
        "id",
        "1405-0001",
        TransferStage.BEGUN,
        "",
        None,
        7,
        0,
        datetime(2026, 11, 22, tzinfo=UTC),
        "x",
    )
    assert not one.stopped
    assert one.finished_at is None


def test_codes_are_told_apart():
    assert len({one.value for one in TransferFlaw}) == len(TransferFlaw)
    assert TransferFinding(0, TransferFlaw.EMPTY) == TransferFinding(
        0, TransferFlaw.EMPTY, "", None
    )

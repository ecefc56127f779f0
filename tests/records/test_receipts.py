"""Papers written down and read back, as the database keeps them."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from backoffice.records.papers import PaperKind
from backoffice.records.people import IdentifierKind, Ownership, PartyKind
from backoffice.records.receipts import (
    DeficiencySlip,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    ReceiptPaper,
    SlipItem,
    receipt_from,
    slip_from,
    to_body,
)

RECEIPT = Receipt(
    number="90500100000015",
    kind=ReceiptKind.ACTIVATION,
    file_no="050000017",
    tracking_code="14050010000018",
    party_kind=PartyKind.NATURAL,
    name="مریم رضایی",
    identifier_kind=IdentifierKind.NATIONAL_ID,
    identifier="0499370899",
    username="0499370899",
    lines=(
        ReceiptLine("01333334444", Ownership.OWNER),
        ReceiptLine("01332113289", Ownership.USER, date(2027, 4, 21)),
    ),
    papers=(
        ReceiptPaper(PaperKind.NATIONAL_CARD, copy_kept=True),
        ReceiptPaper(PaperKind.LEASE, "01332113289", "12", date(2026, 4, 21)),
    ),
    representative="",
    clerk="سارا احمدی",
    centre="مرکز گلسار",
    issued_at=datetime(2026, 11, 22, 8, 30),
    tag="8545788783887124",
)

SLIP = DeficiencySlip(
    number="90500100000023",
    file_no="050000017",
    tracking_code="14050010000018",
    name="مریم رضایی",
    items=(
        SlipItem("lease_too_short", "01332113289", (PaperKind.LEASE,), (("months", "3"),)),
        SlipItem("not_seen"),
    ),
    next_visit=date(2026, 11, 29),
    clerk="سارا احمدی",
    centre="مرکز گلسار",
    issued_at=datetime(2026, 11, 22, 8, 30),
)


def test_a_receipt_is_read_back_as_it_was_written() -> None:
    assert receipt_from(json.loads(json.dumps(to_body(RECEIPT)))) == RECEIPT


def test_a_slip_is_read_back_as_it_was_written() -> None:
    assert slip_from(json.loads(json.dumps(to_body(SLIP)))) == SLIP


@pytest.mark.parametrize("kind", list(ReceiptKind))
def test_every_kind_of_receipt(kind: ReceiptKind) -> None:
    from dataclasses import replace

    paper = replace(RECEIPT, kind=kind)
    assert receipt_from(to_body(paper)).kind is kind

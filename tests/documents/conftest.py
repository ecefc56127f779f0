"""Sample papers, and what a reader finds in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from backoffice.documents import tags
from backoffice.records.papers import PaperKind
from backoffice.records.people import IdentifierKind, Ownership, PartyKind
from backoffice.records.receipts import (
    DeficiencySlip,
    Letterhead,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    ReceiptPaper,
    SlipItem,
)

KEY = b"a key that is long enough for it"


@pytest.fixture
def letterhead() -> Letterhead:
    return Letterhead("شرکت مخابرات — منطقه گیلان", "اداره امور مشترکین")


@pytest.fixture
def receipt() -> Receipt:
    bare = Receipt(
        number="90510100004213",
        kind=ReceiptKind.ACTIVATION,
        file_no="050042176",
        tracking_code="14051010004213",
        party_kind=PartyKind.NATURAL,
        name="زهرا محمدی‌پور لاهیجانی",
        identifier_kind=IdentifierKind.NATIONAL_ID,
        identifier="0499370899",
        username="0499370899",
        lines=(
            ReceiptLine("01333334444", Ownership.OWNER),
            ReceiptLine("01333445566", Ownership.USER, date(2027, 5, 3)),
        ),
        papers=(
            ReceiptPaper(PaperKind.NATIONAL_CARD, copy_kept=True),
            ReceiptPaper(PaperKind.PAID_BILL, "01333334444"),
            ReceiptPaper(PaperKind.LEASE, "01333445566", "۱۲/ب", date(2026, 5, 3), copy_kept=True),
        ),
        representative="",
        clerk="مریم حسینی",
        centre="مرکز شهید باهنر رشت",
        issued_at=datetime(2026, 11, 22, 10, 42, 5),
    )
    return replace(bare, tag=tags.tag(tags.fields(bare), KEY))


@pytest.fixture
def long_receipt(receipt: Receipt) -> Receipt:
    """Forty phones, each with its paper."""
    numbers = [f"0133344{serial:04}" for serial in range(40)]
    return replace(
        receipt,
        lines=tuple(ReceiptLine(number, Ownership.OWNER) for number in numbers),
        papers=tuple(ReceiptPaper(PaperKind.PAID_BILL, number) for number in numbers),
    )


@pytest.fixture
def slip() -> DeficiencySlip:
    left = (("months", "3"), ("days", "12"), ("until", "2027-04-22"))
    bare = DeficiencySlip(
        number="90510100004231",
        file_no="050042194",
        tracking_code="14051010004477",
        name="محمدرضا کاظمی",
        items=(
            SlipItem("lease_too_short", "01333334444", (PaperKind.LEASE,), left),
            SlipItem("no_copy", "", (PaperKind.NATIONAL_CARD,)),
        ),
        next_visit=date(2026, 11, 29),
        clerk="مریم حسینی",
        centre="مرکز شهید باهنر رشت",
        issued_at=datetime(2026, 11, 22, 10, 42, 5),
    )
    return replace(bare, tag=tags.tag(tags.fields(bare), KEY))


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    from PIL import Image

    path = tmp_path / "نشان.png"
    Image.new("RGBA", (900, 700), (0, 0, 0, 255)).save(path)
    return path

"""The check tag: vectors, and that nothing printed can change unnoticed."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.documents import tags
from backoffice.records.papers import PaperKind
from backoffice.records.passcodes import split_receipt_code
from backoffice.records.people import IdentifierKind, Ownership, PartyKind
from backoffice.records.receipts import (
    DeficiencySlip,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    ReceiptPaper,
    receipt_from,
    slip_from,
    to_body,
)

KEY = b"a key that is long enough for it"
OTHER = b"another key, long enough as well"


def test_the_canonical_writing() -> None:
    written = tags.canonical([("name", "علی"), ("lines.count", "0"), ("note", "")])
    assert written == "backoffice paper 1\nname=6:علی\nlines.count=1:0\nnote=0:\n".encode()


@pytest.mark.parametrize(
    ("named", "key", "expected"),
    [
        ([], KEY, "8535206742011402"),
        ([("name", "علی کریمی"), ("number", "90510100004213")], KEY, "8462933474879632"),
        ([("name", "علی کریمی"), ("number", "90510100004213")], OTHER, "0899243993839337"),
    ],
)
def test_vectors(named: list[tuple[str, str]], key: bytes, expected: str) -> None:
    assert tags.tag(named, key) == expected


def test_the_fields_of_a_receipt_in_their_order(receipt: Receipt) -> None:
    names = [name for name, _ in tags.fields(receipt)]
    assert names[:4] == ["number", "kind", "file_no", "tracking_code"]
    assert "tag" not in names
    found = dict(tags.fields(receipt))
    assert found["lines.count"] == "2"
    assert found["lines.1.lease_end"] == "2027-05-03"
    assert found["lines.0.lease_end"] == ""
    assert found["papers.2.copy_kept"] == "1"
    assert found["papers.1.copy_kept"] == "0"
    assert found["party_kind"] == "natural"
    assert found["issued_at"] == "2026-11-22T10:42:05"


def test_a_tag_is_sixteen_digits_and_its_own_papers(receipt: Receipt) -> None:
    assert re.fullmatch("[0-9]{16}", receipt.tag)
    assert tags.verify(tags.fields(receipt), receipt.tag, [KEY])


CHANGED = {
    "number": "90510100004216",
    "kind": ReceiptKind.PASSWORD_REISSUE,
    "file_no": "050042171",
    "tracking_code": "14051010004219",
    "party_kind": PartyKind.COMPANY,
    "name": "زهرا محمدی‌پور لاهیجان",
    "identifier_kind": IdentifierKind.COMPANY_ID,
    "identifier": "0499370898",
    "username": "0499370898",
    "lines": (ReceiptLine("01333334445", Ownership.OWNER),),
    "papers": (ReceiptPaper(PaperKind.PASSPORT),),
    "representative": "کسی",
    "clerk": "مریم حسین",
    "centre": "رشت",
    "issued_at": datetime(2026, 11, 22, 10, 42, 6),
}


def test_the_table_of_changes_knows_every_field() -> None:
    assert {one.name for one in dataclasses.fields(Receipt)} == {*CHANGED, "tag"}


@pytest.mark.parametrize("name", CHANGED)
def test_no_field_can_be_altered(name: str, receipt: Receipt) -> None:
    altered = replace(receipt, **{name: CHANGED[name]})
    assert not tags.verify(tags.fields(altered), receipt.tag, [KEY])


@pytest.mark.parametrize(
    "line",
    [
        ReceiptLine("01333445566", Ownership.USER, date(2027, 5, 4)),
        ReceiptLine("01333445566", Ownership.OWNER, date(2027, 5, 3)),
        ReceiptLine("01333445566", Ownership.USER),
    ],
)
def test_no_field_of_a_line_can_be_altered(line: ReceiptLine, receipt: Receipt) -> None:
    altered = replace(receipt, lines=(receipt.lines[0], line))
    assert not tags.verify(tags.fields(altered), receipt.tag, [KEY])


def test_the_slips_items_are_covered(slip: DeficiencySlip) -> None:
    assert tags.verify(tags.fields(slip), slip.tag, [KEY])
    fewer = replace(slip, items=slip.items[:1])
    assert not tags.verify(tags.fields(fewer), slip.tag, [KEY])


def test_a_kept_paper_has_the_tag_it_was_printed_with(
    receipt: Receipt, slip: DeficiencySlip
) -> None:
    assert tags.tag(tags.fields(receipt_from(to_body(receipt))), KEY) == receipt.tag
    assert tags.tag(tags.fields(slip_from(to_body(slip))), KEY) == slip.tag


def test_a_paper_of_a_replaced_key_is_still_known(receipt: Receipt) -> None:
    assert tags.verify(tags.fields(receipt), receipt.tag, [OTHER, KEY])
    assert not tags.verify(tags.fields(receipt), receipt.tag, [OTHER])
    assert not tags.verify(tags.fields(receipt), receipt.tag, [])


@pytest.mark.parametrize("given", ["", "1", "0" * 16, "x" * 16, "9" * 40])
def test_a_wrong_tag_is_no_tag(given: str, receipt: Receipt) -> None:
    assert not tags.verify(tags.fields(receipt), given, [KEY])


def test_a_tag_may_be_typed_in_groups_and_in_any_digits(receipt: Receipt) -> None:
    grouped = tags.grouped(receipt.tag)
    assert re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", grouped)
    persian = receipt.tag.translate({48 + n: 0x06F0 + n for n in range(10)})
    assert tags.verify(tags.fields(receipt), grouped, [KEY])
    assert tags.verify(tags.fields(receipt), persian, [KEY])


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        tags.tag([], b"short")


def test_the_code_is_digits_that_the_search_understands(receipt: Receipt) -> None:
    code = tags.code(receipt)
    assert split_receipt_code(code) == (receipt.number, receipt.tag)


@given(
    st.lists(st.tuples(st.text("ab.", max_size=3), st.text("ab=:\n0", max_size=4)), max_size=4),
    st.lists(st.tuples(st.text("ab.", max_size=3), st.text("ab=:\n0", max_size=4)), max_size=4),
)
def test_different_fields_are_never_written_alike(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> None:
    assert (tags.canonical(one) == tags.canonical(other)) == (one == other)


def test_what_cannot_be_written_is_a_bug_and_says_so() -> None:
    @dataclasses.dataclass
    class Odd:
        value: object

    with pytest.raises(TypeError, match="float"):
        tags.fields(Odd(1.5))

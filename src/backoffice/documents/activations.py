"""The list of activations as a file: one row for each, in the order they were made."""
# ruff: noqa: RUF001 - Persian on purpose

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from backoffice.documents import tables, texts
from backoffice.records import dates
from backoffice.records.exports import TableForm
from backoffice.records.people import IdentifierKind, Ownership
from backoffice.records.receipts import Receipt, ReceiptLine

TITLE = "فعال‌سازی‌ها"
HEADER = (
    "شماره رسید",
    "تاریخ",
    "ساعت",
    texts.FILE_NO,
    texts.TRACKING_CODE,
    texts.KIND,
    texts.NAME,
    "نوع شناسه",
    "شناسه",
    texts.USERNAME,
    "تلفن‌های صاحب تلفن",
    "تلفن‌های استفاده‌کننده",
    texts.CLERK,
    texts.CENTRE,
)
UNTIL = "{number} تا {day}"
BETWEEN = "، "
_WIDTHS = (16, 12, 8, 14, 16, 20, 30, 14, 18, 18, 28, 36, 20, 22)


def content(receipts: Sequence[Receipt], form: TableForm) -> bytes:
    """Return the whole file; numbers as text with ASCII digits, dates Jalali (JSON: ISO)."""
    match form:
        case TableForm.XLSX:
            return tables.xlsx_bytes(TITLE, HEADER, map(_row, receipts), _WIDTHS)
        case TableForm.CSV:
            return tables.csv_bytes(HEADER, map(_row, receipts))
        case TableForm.JSONL:
            return b"".join(_object(one) for one in receipts)


def _row(one: Receipt) -> tuple[str, ...]:
    return (
        one.number,
        dates.jalali(one.issued_at.date()),
        f"{one.issued_at:%H:%M}",
        one.file_no,
        one.tracking_code,
        texts.PARTY_KINDS[one.party_kind],
        one.name,
        texts.IDENTIFIERS[one.identifier_kind],
        _identifier(one),
        one.username,
        BETWEEN.join(line.number for line in one.lines if line.ownership is Ownership.OWNER),
        BETWEEN.join(_rented(line) for line in one.lines if line.ownership is Ownership.USER),
        one.clerk,
        one.centre,
    )


def _identifier(one: Receipt) -> str:
    if one.identifier_kind is IdentifierKind.REGISTRATION:
        return one.identifier.replace("@", BETWEEN)
    return one.identifier


def _rented(line: ReceiptLine) -> str:
    if line.lease_end is None:
        return line.number
    return UNTIL.format(number=line.number, day=dates.jalali(line.lease_end))


def _object(one: Receipt) -> bytes:
    content = {
        "receipt": one.number,
        "issued_at": one.issued_at.isoformat(timespec="seconds"),
        "file_no": one.file_no,
        "tracking_code": one.tracking_code,
        "kind": one.party_kind.value,
        "name": one.name,
        "identifier_kind": one.identifier_kind.value,
        "identifier": one.identifier,
        "username": one.username,
        "lines": [
            {
                "number": line.number,
                "ownership": line.ownership.value,
                "lease_end": _iso(line.lease_end),
            }
            for line in one.lines
        ],
        "clerk": one.clerk,
        "centre": one.centre,
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8") + b"\n"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

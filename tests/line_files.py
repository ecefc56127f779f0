"""Inventory workbooks as a centre delivers them, made anew, and workbooks that mean harm."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

import portal_files

HEADER = (
    "شماره تلفن",
    "کد مرکز",
    "نام مالک",
    "کد ملی / شناسه ملی",
    "نشانی محل نصب",
    "کد پستی",
    "وضعیت",
    "تاریخ دایری",
    "صفر دوم",
    "عنوان ۱۱۸",
    "سرویس‌های ویژه",
    "شناسه قبض",
    "شناسه پرداخت",
)


def row(serial: int, /, **changes: object) -> list[object]:
    """The ``serial``-th line, without a fault; ``changes`` by English name of the column."""
    values: dict[str, object] = {
        "number": portal_files.phone(serial),
        "centre": "RSH01",
        "owner_name": "علی شفیعی",
        "owner_identifier": portal_files.national_id(serial),
        "address": "رشت، خیابان لاکانی، پلاک 12",
        "postal_code": "4133744567",
        "state": "دایر",
        "installed_on": "1374/12/08",
        "access_class": "بسته",
        "listed": "عدم اعلام",
        "services": "نمایشگر شماره، خط داغ",
        "bill_id": "3333444401346",
        "payment_id": "15240709",
    }
    return list((values | changes).values())


def workbook(
    path: Path, rows: Iterable[Sequence[object]], header: Sequence[object] = HEADER
) -> Path:
    """Write a workbook with one sheet."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(header))
    for one in rows:
        sheet.append(list(one))
    book.save(path)
    return path


def altered(path: Path, source: Path, members: dict[str, bytes | None]) -> Path:
    """Copy a workbook with members replaced, added or (None) left out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in members:
                new.writestr(name, old.read(name))
        for name, content in members.items():
            if content is not None:
                new.writestr(name, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet_xml(body: str, before: str = "", dimension: str = "A1:B2") -> bytes:
    """The XML of a sheet."""
    return (
        f'{_XML}{before}<worksheet {_MAIN}><dimension ref="{dimension}"/>'
        f"<sheetData>{body}</sheetData></worksheet>"
    ).encode()


def cell(place: str, content: str) -> str:
    """The XML of a text cell."""
    return f'<c r="{place}" t="inlineStr"><is><t>{content}</t></is></c>'

"""Why a whole file is refused, in the clerk's words; every import may use these.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.intake import FileFinding, FileFlaw

translate = QCoreApplication.translate

_Form = Literal[
    FileFlaw.EMPTY,
    FileFlaw.NOT_TEXT,
    FileFlaw.NOT_WORKBOOK,
    FileFlaw.OLD_WORKBOOK,
    FileFlaw.ENCRYPTED,
    FileFlaw.WEB_PAGE,
    FileFlaw.TRUNCATED,
    FileFlaw.UNKNOWN_FORMAT,
    FileFlaw.HEADER_MISSING,
    FileFlaw.HEADER_UNKNOWN,
    FileFlaw.HEADER_TWICE,
]


def file_words(finding: FileFinding) -> str:
    """Say why a whole file is refused, and what to do about it."""
    return _file_flaw_words(finding.flaw).format(
        detail=digits.isolate(digits.persian(finding.detail))
    )


def _file_flaw_words(flaw: FileFlaw) -> str:
    match flaw:
        case FileFlaw.BOMB:
            return translate("Intake", "Unpacked, the file is far larger than it pretends to be.")
        case FileFlaw.ENTITIES:
            return translate("Intake", "The workbook carries definitions that can do harm.")
        case FileFlaw.TOO_LARGE:
            return translate("Intake", "The file is too large; have it sent in parts.")
        case FileFlaw.TOO_MANY_ROWS:
            return translate("Intake", "The file has too many rows; have it sent in parts.")
        case FileFlaw.TOO_MANY_BAD:
            return translate(
                "Intake", "Too many rows cannot be read: the file must be of another format."
            )
        case FileFlaw.TOO_SLOW:
            return translate("Intake", "Reading the file takes too long; have it sent in parts.")
        case FileFlaw.TOO_MUCH_MEMORY:
            return translate("Intake", "The file needs too much memory; have it sent in parts.")
        case FileFlaw.CHANGED:
            return translate(
                "Intake", "The file changed while it was read. Wait until it is whole, try again."
            )
        case FileFlaw.UNREADABLE:
            return translate("Intake", "The file cannot be read; it is damaged.")
        case _:
            return _form_words(flaw)


def _form_words(flaw: _Form) -> str:
    match flaw:
        case FileFlaw.EMPTY:
            return translate("Intake", "The file is empty.")
        case FileFlaw.NOT_TEXT:
            return translate(
                "Intake", "This is not a text file in UTF-8: a workbook, a picture, or UTF-16."
            )
        case FileFlaw.NOT_WORKBOOK:
            return translate("Intake", "This is not an Excel workbook.")
        case FileFlaw.OLD_WORKBOOK:
            return translate("Intake", "This is an old Excel file; save it as .xlsx first.")
        case FileFlaw.ENCRYPTED:
            return translate("Intake", "The file is protected by a password; take it off first.")
        case FileFlaw.WEB_PAGE:
            return translate("Intake", "This is a web page under another name.")
        case FileFlaw.TRUNCATED:
            return translate("Intake", "The end of the file is missing; have it sent again.")
        case FileFlaw.UNKNOWN_FORMAT:
            return translate("Intake", "No known format understands the first rows of this file.")
        case FileFlaw.HEADER_MISSING:
            return translate("Intake", "The column \u201c{detail}\u201d is missing.")
        case FileFlaw.HEADER_UNKNOWN:
            return translate("Intake", "The column \u201c{detail}\u201d is unknown.")
        case FileFlaw.HEADER_TWICE:
            return translate("Intake", "The column \u201c{detail}\u201d stands there twice.")

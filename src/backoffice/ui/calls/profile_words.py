"""What is wrong with a format of call files, in the clerk's words; the signs between columns."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.call_files import ProfileFinding, ProfileFlaw
from backoffice.ui.calls.import_words import call_field_words

translate = QCoreApplication.translate

_OfColumn = Literal[
    ProfileFlaw.COLUMN_MISSING,
    ProfileFlaw.COLUMN_TWICE,
    ProfileFlaw.COLUMN_UNPLACED,
    ProfileFlaw.COLUMNS_OVERLAP,
    ProfileFlaw.NO_MOMENT,
    ProfileFlaw.HEADER_NEEDED,
]


def profile_flaw_words(flaw: ProfileFlaw) -> str:
    """Say what is wrong with a format; {column} is filled from the finding."""
    match flaw:
        case ProfileFlaw.NAME:
            return translate(
                "CallFormats", "The short name is small Latin letters, digits and dashes."
            )
        case ProfileFlaw.NAME_TAKEN:
            return translate("CallFormats", "Another format has this short name.")
        case ProfileFlaw.TITLE:
            return translate("CallFormats", "Enter a title.")
        case ProfileFlaw.DELIMITER:
            return translate("CallFormats", "Choose the sign between the columns.")
        case ProfileFlaw.SHIPPED:
            return translate(
                "CallFormats", "This format comes with the program: copy it, then change the copy."
            )
        case _:
            return _column_words(flaw)


def _column_words(flaw: _OfColumn) -> str:
    match flaw:
        case ProfileFlaw.COLUMN_MISSING:
            return translate("CallFormats", "Say which column is \u201c{column}\u201d.")
        case ProfileFlaw.COLUMN_TWICE:
            return translate("CallFormats", "\u201c{column}\u201d is there twice.")
        case ProfileFlaw.COLUMN_UNPLACED:
            return translate("CallFormats", "Say where \u201c{column}\u201d begins and its width.")
        case ProfileFlaw.COLUMNS_OVERLAP:
            return translate("CallFormats", "\u201c{column}\u201d overlaps another column.")
        case ProfileFlaw.NO_MOMENT:
            return translate(
                "CallFormats", "Say which column is the date and time, or both columns apart."
            )
        case ProfileFlaw.HEADER_NEEDED:
            return translate("CallFormats", "Say in which row the header is.")


def profile_finding_words(finding: ProfileFinding) -> str:
    """Say a finding on a format, with its column."""
    column = call_field_words(finding.column) if finding.column is not None else ""
    return profile_flaw_words(finding.flaw).format(column=column)


def delimiter_words(delimiter: str) -> str:
    """Name the sign between columns."""
    names = {
        ",": translate("CallFormats", "Comma  {sign}"),
        ";": translate("CallFormats", "Semicolon  {sign}"),
        "|": translate("CallFormats", "Vertical bar  {sign}"),
        "\t": translate("CallFormats", "Tab"),
    }
    named = names.get(delimiter, translate("CallFormats", "Sign  {sign}"))
    return named.format(sign=digits.isolate(delimiter))

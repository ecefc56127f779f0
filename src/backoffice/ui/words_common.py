"""Codes of the records in the clerk's words; every room may use these.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.errors import LacksRight, Setback, Trouble
from backoffice.records.flaws import Checked, Flaw, Notice
from backoffice.records.operators import Right, Role
from backoffice.ui.words_rights import right_words

translate = QCoreApplication.translate

_TextFlaw = Literal[
    Flaw.EMPTY,
    Flaw.TOO_SHORT,
    Flaw.TOO_LONG,
    Flaw.NOT_DIGITS,
    Flaw.ALL_SAME,
    Flaw.MIDDLE_ZEROS,
    Flaw.BAD_CHECK_DIGIT,
    Flaw.BAD_CHARACTERS,
    Flaw.CONTROL_CHARACTER,
    Flaw.BROKEN_CHARACTER,
    Flaw.NO_LETTERS,
    Flaw.MIXED_SCRIPT,
]
_DateFlaw = Literal[
    Flaw.NOT_A_DATE,
    Flaw.NO_SUCH_DAY,
    Flaw.OUT_OF_RANGE,
    Flaw.GREGORIAN,
    Flaw.DAY_FIRST,
    Flaw.SHORT_YEAR,
    Flaw.IN_FUTURE,
    Flaw.TOO_OLD,
]
_NumberFlaw = Literal[
    Flaw.LETTERS,
    Flaw.MOBILE,
    Flaw.NOT_MOBILE,
    Flaw.OTHER_PROVINCE,
    Flaw.UNKNOWN_AREA,
    Flaw.STARTS_WRONG,
    Flaw.OTHER_COUNTRY,
    Flaw.NOT_FIXED_LINE,
    Flaw.OTHER_BILL,
]


def flaw_words(flaw: Flaw) -> str:
    """Say what is wrong with a value, without naming the field it stands in."""
    match flaw:
        case (
            Flaw.EMPTY
            | Flaw.TOO_SHORT
            | Flaw.TOO_LONG
            | Flaw.NOT_DIGITS
            | Flaw.ALL_SAME
            | Flaw.MIDDLE_ZEROS
            | Flaw.BAD_CHECK_DIGIT
            | Flaw.BAD_CHARACTERS
            | Flaw.CONTROL_CHARACTER
            | Flaw.BROKEN_CHARACTER
            | Flaw.NO_LETTERS
            | Flaw.MIXED_SCRIPT
        ):
            return _text_flaw_words(flaw)
        case (
            Flaw.NOT_A_DATE
            | Flaw.NO_SUCH_DAY
            | Flaw.OUT_OF_RANGE
            | Flaw.GREGORIAN
            | Flaw.DAY_FIRST
            | Flaw.SHORT_YEAR
            | Flaw.IN_FUTURE
            | Flaw.TOO_OLD
        ):
            return _date_flaw_words(flaw)
        case _:
            return _number_flaw_words(flaw)


def _text_flaw_words(flaw: _TextFlaw) -> str:
    match flaw:
        case Flaw.EMPTY:
            return translate("Words", "Nothing is written here.")
        case Flaw.TOO_SHORT:
            return translate("Words", "Too short.")
        case Flaw.TOO_LONG:
            return translate("Words", "Too long.")
        case Flaw.NOT_DIGITS:
            return translate("Words", "Only digits belong here.")
        case Flaw.ALL_SAME:
            return translate("Words", "All digits are the same; nobody holds such a number.")
        case Flaw.NO_LETTERS:
            return translate("Words", "A name has letters.")
        case Flaw.MIDDLE_ZEROS:
            return translate("Words", "The middle digits are all zero; compare with the paper.")
        case Flaw.BAD_CHECK_DIGIT:
            return translate("Words", "The check digit does not fit; a digit is mistyped.")
        case Flaw.BAD_CHARACTERS:
            return translate("Words", "Only Latin letters and digits belong here.")
        case Flaw.CONTROL_CHARACTER:
            return translate("Words", "An invisible control character is in the text.")
        case Flaw.BROKEN_CHARACTER:
            return translate("Words", "A broken character is in the text; type it again.")
        case Flaw.MIXED_SCRIPT:
            return translate("Words", "One word mixes letters of two scripts; type it again.")


def _date_flaw_words(flaw: _DateFlaw) -> str:
    match flaw:
        case Flaw.NOT_A_DATE:
            return translate("Words", "This is not a date; write year/month/day.")
        case Flaw.NO_SUCH_DAY:
            return translate("Words", "The calendar has no such day.")
        case Flaw.OUT_OF_RANGE:
            return translate("Words", "This date is outside the permitted years.")
        case Flaw.GREGORIAN:
            return translate("Words", "This is a Gregorian date; a Jalali date belongs here.")
        case Flaw.DAY_FIRST:
            return translate("Words", "The day stands first; write year/month/day.")
        case Flaw.SHORT_YEAR:
            return translate("Words", "Write the year with four digits.")
        case Flaw.IN_FUTURE:
            return translate("Words", "This date lies in the future.")
        case Flaw.TOO_OLD:
            return translate("Words", "This date lies too far in the past.")


def _number_flaw_words(flaw: _NumberFlaw) -> str:
    match flaw:
        case Flaw.LETTERS:
            return translate("Words", "A telephone number has digits only.")
        case Flaw.MOBILE:
            return translate("Words", "This is a mobile number; a fixed line belongs here.")
        case Flaw.NOT_MOBILE:
            return translate("Words", "This is not a mobile number.")
        case Flaw.OTHER_PROVINCE:
            return translate("Words", "This number belongs to another province.")
        case Flaw.UNKNOWN_AREA:
            return translate("Words", "There is no such area code.")
        case Flaw.STARTS_WRONG:
            return translate("Words", "No telephone number begins like this after its area code.")
        case Flaw.OTHER_COUNTRY:
            return translate("Words", "This number belongs to another country.")
        case Flaw.NOT_FIXED_LINE:
            return translate("Words", "This is not the bill of a fixed telephone.")
        case Flaw.OTHER_BILL:
            return translate("Words", "The payment id does not belong to this bill id.")


_Mended = Literal[
    Notice.DIGITS_FOLDED,
    Notice.LETTERS_FOLDED,
    Notice.MARKS_DROPPED,
    Notice.SEPARATORS_DROPPED,
    Notice.SPACES_TIDIED,
    Notice.UPPER_CASED,
]


def notice_words(notice: Notice) -> str:
    """Say what was normalised in a value, or what to look at."""
    match notice:
        case (
            Notice.DIGITS_FOLDED
            | Notice.LETTERS_FOLDED
            | Notice.MARKS_DROPPED
            | Notice.SEPARATORS_DROPPED
            | Notice.SPACES_TIDIED
            | Notice.UPPER_CASED
        ):
            return _mended_words(notice)
        case Notice.LEADING_ZEROS:
            return translate("Words", "Leading zeros were put back.")
        case Notice.ZEROS_DROPPED:
            return translate("Words", "Leading zeros were dropped.")
        case Notice.AREA_ADDED:
            return translate("Words", "The area code of the province was added.")
        case Notice.PREFIX_REWRITTEN:
            return translate("Words", "The prefix was rewritten as 0.")
        case Notice.REORDERED_DATE:
            return translate("Words", "Day, month and year were put in order.")
        case Notice.WRONG_LAYOUT:
            return translate("Words", "Read as typed with the other keyboard layout.")
        case Notice.UNUSUAL_CHARACTER:
            return translate("Words", "An unusual sign is in the text; it may not print.")
        case Notice.UNUSUAL_POSTAL_CODE:
            return translate("Words", "Postal codes rarely hold 0 or 2 here; compare the paper.")
        case Notice.DIFFERS_FROM_NATIONAL_ID:
            return translate("Words", "For the born since 1368 it equals the national ID.")


def _mended_words(notice: _Mended) -> str:
    match notice:
        case Notice.DIGITS_FOLDED:
            return translate("Words", "Digits were unified.")
        case Notice.LETTERS_FOLDED:
            return translate("Words", "Arabic letters were made Persian.")
        case Notice.MARKS_DROPPED:
            return translate("Words", "Invisible marks were dropped.")
        case Notice.SEPARATORS_DROPPED:
            return translate("Words", "Spaces and dashes were dropped.")
        case Notice.SPACES_TIDIED:
            return translate("Words", "Spaces were tidied.")
        case Notice.UPPER_CASED:
            return translate("Words", "Letters were made capitals.")


def checked_words(checked: Checked) -> str:
    """Say everything a check found; the flaws when there are any, else the notices."""
    if checked.flaws:
        return " ".join(flaw_words(flaw) for flaw in checked.flaws)
    return " ".join(notice_words(notice) for notice in checked.notices)


def trouble_words(setback: Setback) -> str:
    """Say which part of the world does not answer, and what the clerk can do."""
    text = _gateway_words(setback) if setback.details.get("of") == "gateway" else ""
    text = text or _trouble_words(setback.trouble)
    return f"{text} (\u2066{setback.where}\u2069)" if setback.where else text


def _gateway_words(setback: Setback) -> str:
    """Say what is wrong with the gateway of short messages; "" when it is a file's trouble."""
    if setback.details.get("code") == "open_to_others":
        return translate(
            "Words", "Others may read the file with the gateway's password; make it yours alone."
        )
    if setback.trouble is Trouble.UNREACHABLE:
        return translate(
            "Words", "The gateway of messages does not answer. The messages wait in the outbox."
        )
    if setback.trouble is Trouble.FILE_MISSING:
        return translate("Words", "The folder of messages is missing. The messages wait.")
    if setback.trouble is Trouble.CONFIGURATION:
        return translate(
            "Words", "The gateway of messages refuses this office: look at its settings."
        )
    return ""


def _trouble_words(trouble: Trouble) -> str:
    match trouble:
        case Trouble.UNREACHABLE:
            return translate("Words", "The database cannot be reached. What you typed is kept.")
        case Trouble.BUSY:
            return translate("Words", "The database is busy. What you typed is kept.")
        case Trouble.DISK_FULL:
            return translate("Words", "The disk is full. Free some space and try again.")
        case Trouble.READ_ONLY:
            return translate("Words", "The place is read-only; nothing was saved.")
        case Trouble.DAMAGED:
            return translate("Words", "The database file is damaged. Restore a backup.")
        case Trouble.NEWER_DATABASE:
            return translate("Words", "The database is newer than this program. Update it.")
        case Trouble.NOT_OURS:
            return translate("Words", "The file is not a database of this program.")
        case Trouble.ACCESS_DENIED:
            return translate("Words", "Access was denied.")
        case Trouble.FILE_MISSING:
            return translate("Words", "The file is missing.")
        case Trouble.FILE_LOCKED:
            return translate("Words", "Another program holds the file. Close it and try again.")
        case Trouble.DEVICE:
            return translate("Words", "The device does not answer.")
        case Trouble.CLOCK_SET_BACK:
            return translate("Words", "The computer's clock was set back. Correct it first.")
        case Trouble.CONFIGURATION:
            return translate("Words", "A setting is wrong.")


def role_words(role: Role) -> str:
    """Name a role."""
    match role:
        case Role.CLERK:
            return translate("Words", "Clerk")
        case Role.SUPERVISOR:
            return translate("Words", "Supervisor")
        case Role.UNIT:
            return translate("Words", "Technical unit")
        case Role.SECURITY:
            return translate("Words", "Security")
        case Role.ADMINISTRATOR:
            return translate("Words", "Administrator")


def finding_words(finding: object) -> str:
    """Make a sentence of a finding that no room owns; other findings show their code."""
    match finding:
        case Flaw():
            return flaw_words(finding)
        case Notice():
            return notice_words(finding)
        case Checked():
            return checked_words(finding)
        case LacksRight():
            text = translate("Words", "Your role may not do this: {right}.")
            return text.format(right=right_words(Right(finding.right)))
        case _:
            return str(finding)

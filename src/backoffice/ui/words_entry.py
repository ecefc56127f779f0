"""The findings of administration in the clerk's words: log-in, passwords, operators, centres.

Matched exhaustively, so a new finding without words does not pass the type checker.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.administration.rules import FREE_CHARACTERS, Finding, Lack
from backoffice.records import dates, digits

translate = QCoreApplication.translate

_PasswordLack = Literal[
    Lack.PASSWORD_TOO_SHORT,
    Lack.PASSWORD_TOO_LONG,
    Lack.PASSWORD_UNTYPEABLE,
    Lack.PASSWORD_OWN_WORDS,
    Lack.PASSWORD_PATTERN,
    Lack.PASSWORD_COMMON,
    Lack.PASSWORD_UNCHANGED,
]
_OperatorLack = Literal[
    Lack.WRONG_PASSWORD,
    Lack.WAIT,
    Lack.STOPPED,
    Lack.USERNAME_FORM,
    Lack.USERNAME_TAKEN,
    Lack.NAME_WRONG,
    Lack.UNKNOWN_OPERATOR,
    Lack.LAST_ADMINISTRATOR,
    Lack.REASON_MISSING,
    Lack.NOT_THE_HOLDER,
    Lack.ALREADY_SET_UP,
]
_CentreLack = Literal[
    Lack.UNKNOWN_CENTRE,
    Lack.CENTRE_CODE_FORM,
    Lack.CENTRE_NAME_WRONG,
    Lack.CENTRE_CODE_TAKEN,
    Lack.CENTRE_NUMBER_WRONG,
    Lack.CENTRE_NUMBER_TAKEN,
    Lack.CENTRE_NUMBER_IN_USE,
    Lack.PREFIX_FORM,
    Lack.PREFIX_TAKEN,
]


def entry_words(finding: Finding) -> str:
    """Say a finding of administration as a sentence, with its line when it is of a file."""
    text = lack_words(finding.lack).format(
        detail=digits.isolate(_shown(finding.detail)),
        least=digits.isolate(digits.persian(FREE_CHARACTERS)),
        time=_moment(finding),
    )
    if not finding.line:
        return text
    line = translate("Entry", "Line {line}: {text}")
    return line.format(line=digits.isolate(digits.persian(finding.line)), text=text)


def _shown(detail: str) -> str:
    """Write numbers in Persian digits, but leave codes such as RSH01 as they are."""
    return " ".join(
        digits.persian(part) if digits.only(part) else part for part in detail.split(" ")
    )


def _moment(finding: Finding) -> str:
    if finding.until is None:
        return ""
    return digits.isolate(digits.persian(dates.tehran(finding.until).strftime("%H:%M:%S")))


def lack_words(lack: Lack) -> str:
    """Return the sentence of a lack; it may hold {detail}, {least} and {time}."""
    match lack:
        case (
            Lack.PASSWORD_TOO_SHORT
            | Lack.PASSWORD_TOO_LONG
            | Lack.PASSWORD_UNTYPEABLE
            | Lack.PASSWORD_OWN_WORDS
            | Lack.PASSWORD_PATTERN
            | Lack.PASSWORD_COMMON
            | Lack.PASSWORD_UNCHANGED
        ):
            return _password_words(lack)
        case (
            Lack.WRONG_PASSWORD
            | Lack.WAIT
            | Lack.STOPPED
            | Lack.USERNAME_FORM
            | Lack.USERNAME_TAKEN
            | Lack.NAME_WRONG
            | Lack.UNKNOWN_OPERATOR
            | Lack.LAST_ADMINISTRATOR
            | Lack.REASON_MISSING
            | Lack.NOT_THE_HOLDER
            | Lack.ALREADY_SET_UP
        ):
            return _operator_words(lack)
        case Lack.COLUMNS_WRONG:
            return translate("Entry", "The columns must be: {detail}.")
        case Lack.NO_ROWS:
            return translate("Entry", "The file holds no rows.")
        case Lack.NOT_TEXT:
            return translate("Entry", "This is not a text file in UTF-8.")
        case Lack.TWICE_IN_FILE:
            return translate("Entry", "{detail} stands twice in the file.")
        case _:
            return _centre_words(lack)


def _password_words(lack: _PasswordLack) -> str:
    match lack:
        case Lack.PASSWORD_TOO_SHORT:
            return translate("Entry", "At least {detail} characters; several words are best.")
        case Lack.PASSWORD_TOO_LONG:
            return translate("Entry", "At most 128 characters.")
        case Lack.PASSWORD_UNTYPEABLE:
            return translate("Entry", "It holds a character that no keyboard types.")
        case Lack.PASSWORD_OWN_WORDS:
            return translate(
                "Entry",
                "Besides your name, user name, centre and phone it needs {least} more characters.",
            )
        case Lack.PASSWORD_PATTERN:
            return translate("Entry", "It repeats itself or walks along the keyboard.")
        case Lack.PASSWORD_COMMON:
            return translate("Entry", "It is a common password; add words nobody would guess.")
        case Lack.PASSWORD_UNCHANGED:
            return translate("Entry", "It is the same as the old password.")


def _operator_words(lack: _OperatorLack) -> str:
    match lack:
        case Lack.WRONG_PASSWORD:
            return translate("Entry", "The user name or the password is wrong.")
        case Lack.WAIT:
            return translate("Entry", "Too many wrong passwords. The next try is open at {time}.")
        case Lack.STOPPED:
            return translate(
                "Entry",
                "Too many wrong passwords in a row. A supervisor or administrator must unlock "
                "this operator.",
            )
        case Lack.USERNAME_FORM:
            return translate(
                "Entry",
                "A user name has 3 to 32 small Latin letters and digits and begins with a letter.",
            )
        case Lack.USERNAME_TAKEN:
            return translate("Entry", "This user name is taken.")
        case Lack.NAME_WRONG:
            return translate("Entry", "A name of Persian letters belongs here.")
        case Lack.UNKNOWN_OPERATOR:
            return translate("Entry", "There is no such operator.")
        case Lack.LAST_ADMINISTRATOR:
            return translate("Entry", "The office would lose its last administrator.")
        case Lack.REASON_MISSING:
            return translate("Entry", "A reason is needed.")
        case Lack.NOT_THE_HOLDER:
            return translate("Entry", "Another operator holds this desk.")
        case Lack.ALREADY_SET_UP:
            return translate("Entry", "The office was set up meanwhile; log in.")


def _centre_words(lack: _CentreLack) -> str:
    match lack:
        case Lack.UNKNOWN_CENTRE:
            return translate("Entry", "There is no centre {detail}.")
        case Lack.CENTRE_CODE_FORM:
            return translate(
                "Entry",
                "A centre code has 2 to 16 capital Latin letters and digits, such as RSH01.",
            )
        case Lack.CENTRE_NAME_WRONG:
            return translate("Entry", "The centre needs a name of Persian letters.")
        case Lack.CENTRE_CODE_TAKEN:
            return translate("Entry", "The code {detail} is taken.")
        case Lack.CENTRE_NUMBER_WRONG:
            return translate("Entry", "The centre's number lies between 1 and 999.")
        case Lack.CENTRE_NUMBER_TAKEN:
            return translate("Entry", "Another centre has the number {detail}.")
        case Lack.CENTRE_NUMBER_IN_USE:
            return translate(
                "Entry", "Papers and tracking codes carry the number {detail}; it stays as it is."
            )
        case Lack.PREFIX_FORM:
            return translate(
                "Entry", "{detail} is no prefix: 2 to 8 digits, the first between 2 and 9."
            )
        case Lack.PREFIX_TAKEN:
            return translate("Entry", "Another centre has this prefix: {detail}.")

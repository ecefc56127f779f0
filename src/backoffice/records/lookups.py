"""What somebody means who types or scans one thing into the search field.

The kind is decided from the shape of the input, so that the database is asked
for one column and not for all of them. Digits of every script are read
through, and so is the wrong keyboard layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from backoffice.records import digits, handed_over, identity, passcodes, persian, phones
from backoffice.records.flaws import Checked, Flaw, Notice

LONGEST = 200
_NUMBER_SIGNS = "()[]./"
_RECEIPT_CODE_LENGTH = passcodes.CODE_LENGTH + passcodes.TAG_LENGTH
_PHONE_LENGTH = 11
_LOCAL_LENGTH = 8
_SHORTEST_PASSPORT, _LONGEST_PASSPORT = 5, 9
_LATIN_PASSPORT = re.compile(r"(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{5,9}")
# Under the wrong layout only the commonest shape is believed: company names hold digits too.
_TYPED_PASSPORT = re.compile(r"[A-Z]{1,3}[0-9]{4,8}")
# No Persian word starts with a hamza, but a Latin one starts with a capital, where hamzas lie.
_WORD = rf"[{persian.LETTERS}][{persian.LETTERS}\u0621\u0623\u0624\u0626{persian.HALF_SPACE}]*"
_PERSIAN_NAME = re.compile(rf"{_WORD}(?: {_WORD})*")
# What makes ten digits no telephone number at all, rather than one of elsewhere.
_NO_PHONE = frozenset({Flaw.TOO_SHORT, Flaw.TOO_LONG, Flaw.UNKNOWN_AREA, Flaw.STARTS_WRONG})


class Kind(StrEnum):
    """What an input may be."""

    NATIONAL_ID = "national_id"
    COMPANY_ID = "company_id"
    PHONE = "phone"
    FILE_NO = "file_no"
    TRACKING_CODE = "tracking_code"
    RECEIPT_CODE = "receipt_code"  # a receipt's number, alone or with the tag of its QR code
    CALL_LIST = "call_list"  # the serial of a list of calls, or its QR code
    PASSPORT = "passport"
    FOREIGNER_ID = "foreigner_id"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Understood:
    """One reading of the input.

    Attributes:
        kind: What it is taken for.
        value: The canonical value to search: ASCII digits; of a name the stored form.
        flaws: What is wrong with it, first of all a wrong check digit.
        notices: `WRONG_LAYOUT` when it was read as typed under the other layout.
    """

    kind: Kind
    value: str
    flaws: tuple[Flaw, ...] = ()
    notices: tuple[Notice, ...] = ()


def understand(text: str, home: str = phones.HOME) -> tuple[Understood, ...]:
    """Return the readings of a search, the best first; none for what can be nothing.

    Readings with a right check digit come before those with a wrong one. Ten
    digits may be a national ID or a telephone number without its zero, so
    both are returned.

    Args:
        text: What was typed, pasted or scanned.
        home: The area code of local telephone numbers.
    """
    if len(text) > LONGEST:
        return ()
    if _is_call_list(text):
        return (Understood(Kind.CALL_LIST, digits.ascii_digits(digits.bare(text))),)
    number, _ = digits.compact(text, also=_NUMBER_SIGNS)
    if digits.only(number.removeprefix("+")):
        readings = list(_numbers(number, home))
    else:
        readings = [*_passports(text), *_names(text)]
    return tuple(sorted(readings, key=lambda reading: bool(reading.flaws)))


def _reading(kind: Kind, checked: Checked) -> Understood:
    return Understood(kind, checked.value, checked.flaws)


def _numbers(number: str, home: str) -> Iterator[Understood]:
    """Return what a number can be, by its length."""
    phone = _reading(Kind.PHONE, phones.fixed_line(number, home))
    if _says_phone(number):
        yield phone
        if number[0] == "+" or (number[0] == "0" and len(number) >= _PHONE_LENGTH):
            return
    if len(number) in _BY_LENGTH:
        of_receipt = len(number) == passcodes.CODE_LENGTH and number[0] == passcodes.RECEIPT
        kind, check = _RECEIPT_NUMBER if of_receipt else _BY_LENGTH[len(number)]
        yield _reading(kind, check(number))
    if len(number) == _PHONE_LENGTH - 1 and not _NO_PHONE & set(phone.flaws):
        yield phone
    if _SHORTEST_PASSPORT <= len(number) <= _LONGEST_PASSPORT:
        yield Understood(Kind.PASSPORT, number)


def _says_phone(number: str) -> bool:
    """Say whether a number shows by its prefix or length that it is a telephone number."""
    if number.startswith("+") or len(number) == _LOCAL_LENGTH:
        return True
    if len(number) > _PHONE_LENGTH and number.startswith("0098"):
        return True
    prefix = {_PHONE_LENGTH: "0", _PHONE_LENGTH + 1: "98"}.get(len(number))
    return prefix is not None and number.startswith(prefix)


def _code(right: Callable[[str], bool]) -> Callable[[str], Checked]:
    """Return a check of one of the office's own codes."""

    def check(code: str) -> Checked:
        return Checked(code, () if right(code) else (Flaw.BAD_CHECK_DIGIT,))

    return check


def _is_receipt_code(code: str) -> bool:
    try:
        passcodes.split_receipt_code(code)
    except ValueError:
        return False
    return True


def _is_call_list(text: str) -> bool:
    try:
        handed_over.split_scanned(text)
    except ValueError:
        return False
    return True


_BY_LENGTH: dict[int, tuple[Kind, Callable[[str], Checked]]] = {
    passcodes.FILE_NO_LENGTH: (Kind.FILE_NO, _code(passcodes.is_file_no)),
    10: (Kind.NATIONAL_ID, identity.national_id),
    11: (Kind.COMPANY_ID, identity.company_id),
    12: (Kind.FOREIGNER_ID, identity.foreigner_id),
    passcodes.CODE_LENGTH: (Kind.TRACKING_CODE, _code(passcodes.is_tracking_code)),
    _RECEIPT_CODE_LENGTH: (Kind.RECEIPT_CODE, _code(_is_receipt_code)),
}
_RECEIPT_NUMBER = (Kind.RECEIPT_CODE, _code(passcodes.is_receipt_number))


def _passports(text: str) -> Iterator[Understood]:
    """Return the passport number that mixed letters and digits can be."""
    typed, _ = digits.compact(text)
    if _LATIN_PASSPORT.fullmatch(typed.upper()):
        yield Understood(Kind.PASSPORT, typed.upper())
        return
    keys = digits.ascii_digits(persian.to_latin_layout(typed)).upper()
    if keys.isascii() and _TYPED_PASSPORT.fullmatch(keys) and len(keys) <= _LONGEST_PASSPORT:
        yield Understood(Kind.PASSPORT, keys, (), (Notice.WRONG_LAYOUT,))


def _names(text: str) -> Iterator[Understood]:
    """Return the names that letters can be; a Persian word typed under the Latin layout first."""
    if not any(character.isalpha() for character in text):
        return
    meant = persian.clean(persian.from_latin_layout(text))
    if text.isascii() and _PERSIAN_NAME.fullmatch(meant):
        yield Understood(Kind.NAME, meant, (), (Notice.WRONG_LAYOUT,))
    checked = persian.check_name(text)
    yield Understood(Kind.NAME, checked.value, checked.flaws)

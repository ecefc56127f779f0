"""Identifiers of persons and companies: their form, their check digits, their oddities.

A number that passes its check digit need not exist: one wrong digit goes
unseen in 1.6 % (national ID) to 2.5 % (company ID) of cases, so the clerk still
compares it with the paper. Every check looks at the length first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from backoffice.records import dates, digits
from backoffice.records.flaws import Checked, Flaw, Notice

_COMPANY_WEIGHTS = (29, 27, 23, 19, 17)
_CERTIFICATE_IS_NATIONAL_ID_SINCE = 1368  # Jalali year of birth
_PASSPORT = re.compile(r"[A-Z0-9]*")
_COMPANY_DIGITS, _FOREIGNER_DIGITS = 11, 12
_EATEN_ZEROS = (8, 9)  # digits left when a spreadsheet took a national ID for an amount


def _number(text: str, shortest: int, longest: int) -> Checked:
    """Check that `text` is a number of so many digits."""
    if len(text) > digits.LONGEST_NUMBER:
        return Checked(text[: digits.LONGEST_NUMBER], (Flaw.TOO_LONG,))
    number, notices = digits.compact(text)
    if not number:
        return Checked("", (Flaw.EMPTY,), notices)
    flaws = []
    if not digits.only(number):
        flaws.append(Flaw.NOT_DIGITS)
    if len(number) < shortest:
        flaws.append(Flaw.TOO_SHORT)
    if len(number) > longest:
        flaws.append(Flaw.TOO_LONG)
    return Checked(number, tuple(flaws), notices)


def _all_same(number: str) -> bool:
    return len(set(number)) == 1


def _national_check_digit(number: str) -> int:
    """Return the check digit of the first nine digits.

    The sum of each digit times its place (10 ... 2) modulo 11, taken from 11
    unless it is 0 or 1. 0499370899: 266 = 24 * 11 + 2, so 11 - 2 = 9.
    """
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9])) % 11
    return rest if rest < 2 else 11 - rest


def _judged(checked: Checked, check_digit: Callable[[str], int]) -> Checked:
    """Judge a number of the right length by what both national identifiers ask."""
    if not checked.ok:
        return checked
    number = checked.value
    if _all_same(number):
        return Checked(number, (Flaw.ALL_SAME,), checked.notices)
    flaws = []
    if number[3:9] == "000000":
        flaws.append(Flaw.MIDDLE_ZEROS)
    if int(number[-1]) != check_digit(number):
        flaws.append(Flaw.BAD_CHECK_DIGIT)
    return Checked(number, tuple(flaws), checked.notices)


def national_id(text: str) -> Checked:
    """Check the national ID of a natural person: ten digits, never padded.

    Ten equal digits pass the check digit and are refused by themselves; six
    zeros in the middle are refused by convention, which a supervisor may
    override (`flaws.OVERRIDABLE`).
    """
    checked = _number(text, 10, 10)
    return _judged(checked, _national_check_digit)


def national_id_from_import(text: str) -> Checked:
    """Check a national ID from a file, giving back the leading zeros a spreadsheet ate.

    Only eight or nine digits are padded, with a notice; the check digit then
    decides. The counter never pads: the person is there to be asked.
    """
    checked = national_id(text)
    if checked.flaws != (Flaw.TOO_SHORT,) or len(checked.value) not in _EATEN_ZEROS:
        return checked
    padded = national_id(checked.value.zfill(10))
    return Checked(padded.value, padded.flaws, (*checked.notices, Notice.LEADING_ZEROS))


def _company_check_digit(number: str) -> int:
    """Return the check digit of the first ten digits.

    Each digit plus the tenth plus 2, times 29, 27, 23, 19, 17 in turn; the sum
    modulo 11, 10 becoming 0. 10380284790: 3432 = 312 * 11 + 0, so 0.
    """
    plus = int(number[9]) + 2
    terms = (
        (int(digit) + plus) * _COMPANY_WEIGHTS[place % 5] for place, digit in enumerate(number[:10])
    )
    return sum(terms) % 11 % 10


def company_id(text: str) -> Checked:
    """Check the national ID of a legal person: eleven digits.

    That digits four to nine are not all zero is a library's convention too.
    """
    checked = _number(text, _COMPANY_DIGITS, _COMPANY_DIGITS)
    return _judged(checked, _company_check_digit)


def postal_code(text: str) -> Checked:
    """Check a postal code: ten digits, five of routing and five of place (post.ir).

    That 0 and 2 do not occur among the first five is said but not confirmed,
    so they are only a notice.
    """
    checked = _number(text, 10, 10)
    if not checked.ok:
        return checked
    if _all_same(checked.value):
        return Checked(checked.value, (Flaw.ALL_SAME,), checked.notices)
    if set(checked.value[:5]) & {"0", "2"}:
        return Checked(checked.value, (), (*checked.notices, Notice.UNUSUAL_POSTAL_CODE))
    return checked


def passport_no(text: str) -> Checked:
    """Check a passport number: five to nine Latin letters and digits (ICAO 9303: at most nine).

    Iranian ones are commonly a letter and eight digits; foreign ones vary.
    """
    checked = _number(text, 5, 9)
    # Some foreign letters have a Latin capital; they are no slip of Caps Lock.
    number = checked.value.upper() if checked.value.isascii() else checked.value
    flaws = [flaw for flaw in checked.flaws if flaw is not Flaw.NOT_DIGITS]
    if not _PASSPORT.fullmatch(number):
        flaws.insert(0, Flaw.BAD_CHARACTERS)
    notices = checked.notices
    if number != checked.value:
        notices = (*notices, Notice.UPPER_CASED)
    return Checked(number, tuple(flaws), notices)


def foreigner_id(text: str) -> Checked:
    """Check a foreigner's comprehensive code: twelve digits; no check rule is public."""
    return _number(text, _FOREIGNER_DIGITS, _FOREIGNER_DIGITS)


def party_id(text: str, natural: Callable[[str], Checked] = national_id) -> Checked:
    """Check what a party is known by, by its length: national ID, company ID, foreigner's code.

    Letters make a passport. ``natural`` checks what is none of the others.
    """
    company = company_id(text)
    if len(company.value) == _COMPANY_DIGITS and digits.only(company.value):
        return company
    if len(company.value) == _FOREIGNER_DIGITS and digits.only(company.value):
        return foreigner_id(text)
    passport = passport_no(text)
    if passport.ok and not digits.only(passport.value):
        return passport
    return natural(text)


def certificate_no(text: str, national_id: str = "", birth: date | None = None) -> Checked:
    """Check the number of an ID certificate: one to ten digits without a check digit.

    Births are registered under the national ID since 1368, so for those a
    different number is a notice; 0 stands on newer cards and is not.

    Args:
        text: The number as written.
        national_id: The holder's national ID, if known.
        birth: The holder's birth date (Gregorian), if known.
    """
    checked = _number(text, 1, 10)
    if not checked.ok or not national_id or birth is None:
        return checked
    if dates.jalali_year(birth) < _CERTIFICATE_IS_NATIONAL_ID_SINCE or not int(checked.value):
        return checked
    if checked.value.zfill(10) == national_id:
        return checked
    return Checked(checked.value, (), (*checked.notices, Notice.DIFFERS_FROM_NATIONAL_ID))


def registration_no(text: str) -> Checked:
    """Check a company's registration number: up to ten digits, unique only with its place."""
    return _number(text, 1, 10)

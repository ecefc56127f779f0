"""Codes the office makes itself: one-time passwords, tracking codes, file and receipt numbers.

All are digits only, because a scanner under a Persian keyboard layout types
nothing else dependably and Latin letters sound alike when read aloud, and all
end in a check digit by Damm's scheme (H. M. Damm, "Total anti-symmetrische
Quasigruppen", 2004), which finds every single wrong digit and every swap of
two neighbours.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from typing import Protocol

from backoffice.records import digits

PASSCODE_LENGTH = 12
CODE_LENGTH = 14  # of tracking codes and receipt numbers
FILE_NO_LENGTH = 9
TAG_LENGTH = 16
_RUN = 4  # so many digits in a row of a holder's number never stand in a passcode
_GROUP = 3
RECEIPT = "9"  # receipt numbers start where a tracking code has its year
DISCLOSURE = "8"  # as do the codes of disclosures
TICKET = "7"  # of service-change tickets
VISIT = "6"  # and of visits
_YEARS = range(1300, 1500)  # Jalali

_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


class Source(Protocol):
    """Where random numbers come from; the module `secrets` is one."""

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        """Return a number from 0 up to, but not including, the bound."""
        ...


def damm(number: str) -> int:
    """Return the check digit to be put after `number`; 0 if it ends in the right one already."""
    interim = 0
    for digit in number:
        interim = int(_DAMM[interim][int(digit)])
    return interim


def with_check(number: str) -> str:
    """Return `number` (ASCII digits) with its check digit at the end."""
    return f"{number}{damm(number)}"


def check(code: str) -> bool:
    """Say whether `code` is ASCII digits that end in the right check digit."""
    return digits.only(code) and damm(code) == 0


def _runs(number: str) -> Iterable[str]:
    return (number[start : start + _RUN] for start in range(len(number) - _RUN + 1))


def new_passcode(avoid: Sequence[str], random: Source = secrets) -> str:
    """Return a new one-time password: eleven random digits and their check digit.

    36.5 bits of chance: enough for a secret that is looked up under a rate
    limit (NIST SP 800-63B asks 20), readable as four three-digit numbers. It
    never holds four digits in a row of the holder's own numbers, which others
    may know.

    Args:
        avoid: The holder's identifiers, telephone numbers and dates; characters
            other than digits are passed over.
        random: The source of chance.
    """
    numbers = ("".join(filter(digits.only, digits.ascii_digits(text))) for text in avoid)
    known = {run for number in numbers for run in _runs(number)}
    while True:
        drawn = "".join(str(random.randbelow(10)) for _ in range(PASSCODE_LENGTH - 1))
        code = with_check(drawn)
        if known.isdisjoint(_runs(code)):
            return code


def grouped_passcode(code: str) -> str:
    """Return a password as it is read aloud: "123 456 789 012"."""
    return " ".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def _field(number: int, width: int) -> str:
    """Return `number` in so many digits; raises ValueError when it does not fit."""
    if not 0 <= number < 10**width:
        raise ValueError(f"{number} does not fit in {width} digits")
    return f"{number:0{width}}"


def _year(jalali_year: int) -> str:
    if jalali_year not in _YEARS:
        raise ValueError(f"{jalali_year} is no Jalali year of the office")
    return str(jalali_year)


def tracking_code(jalali_year: int, centre_no: int, serial: int) -> str:
    """Return the code by which a subscriber asks after a case: 14 digits.

    Four of the Jalali year, three of the centre, six of the serial, check digit.

    Raises:
        ValueError: A part does not fit.
    """
    return with_check(_year(jalali_year) + _field(centre_no, 3) + _field(serial, 6))


def is_tracking_code(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a tracking code with the right check digit."""
    return len(code) == CODE_LENGTH and check(code) and int(code[:4]) in _YEARS


def file_no(jalali_year: int, serial: int) -> str:
    """Return the number of a case's file: nine digits.

    Two of the Jalali year, six of the serial, check digit.

    Raises:
        ValueError: A part does not fit.
    """
    return with_check(_year(jalali_year)[2:] + _field(serial, 6))


def is_file_no(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a file number with the right check digit."""
    return len(code) == FILE_NO_LENGTH and check(code)


def receipt_number(jalali_year: int, centre_no: int, serial: int) -> str:
    """Return the number of a receipt: 14 digits.

    9, two digits of the Jalali year, three of the centre, seven of the serial,
    check digit.

    Raises:
        ValueError: A part does not fit.
    """
    return _paper(RECEIPT, jalali_year, centre_no, serial)


def _paper(kind: str, jalali_year: int, centre_no: int, serial: int) -> str:
    parts = _year(jalali_year)[2:] + _field(centre_no, 3) + _field(serial, 7)
    return with_check(kind + parts)


def is_receipt_number(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a receipt number with the right check digit."""
    return len(code) == CODE_LENGTH and code.startswith(RECEIPT) and check(code)


def disclosure_code(jalali_year: int, centre_no: int, serial: int) -> str:
    """Return the code of a disclosure of calls: 14 digits.

    8, two digits of the Jalali year, three of the centre, seven of the serial,
    check digit.

    Raises:
        ValueError: A part does not fit.
    """
    return _paper(DISCLOSURE, jalali_year, centre_no, serial)


def is_disclosure_code(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a disclosure's with the right check digit."""
    return len(code) == CODE_LENGTH and code.startswith(DISCLOSURE) and check(code)


def ticket_code(jalali_year: int, centre_no: int, serial: int) -> str:
    """Return the tracking code of a service-change ticket: 14 digits.

    7, two digits of the Jalali year, three of the centre, seven of the serial,
    check digit.

    Raises:
        ValueError: A part does not fit.
    """
    return _paper(TICKET, jalali_year, centre_no, serial)


def is_ticket_code(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a ticket's with the right check digit."""
    return len(code) == CODE_LENGTH and code.startswith(TICKET) and check(code)


def visit_code(jalali_year: int, centre_no: int, serial: int) -> str:
    """Return the code of a visit, as a ticket's but with a 6.

    Raises:
        ValueError: A part does not fit.
    """
    return _paper(VISIT, jalali_year, centre_no, serial)


def is_visit_code(code: str) -> bool:
    """Say whether `code` (ASCII digits) is a visit's with the right check digit."""
    return len(code) == CODE_LENGTH and code.startswith(VISIT) and check(code)


def split_receipt_code(code: str) -> tuple[str, str]:
    """Return the number and the tag in the 30 digits of a paper's QR code.

    The number is a receipt's or, on papers that carry none, a tracking code, a
    ticket's or a visit's; whether the tag is genuine is asked of the database.

    Raises:
        ValueError: It is no such code, or a digit of the number is wrong.
    """
    number, tag = code[:CODE_LENGTH], code[CODE_LENGTH:]
    if len(tag) != TAG_LENGTH or not digits.only(tag):
        raise ValueError("not thirty digits")
    known = (is_receipt_number, is_tracking_code, is_ticket_code, is_visit_code)
    if not any(one(number) for one in known):
        raise ValueError("wrong check digit")
    return number, tag

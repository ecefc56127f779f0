"""Bill ids and payment ids: their check digits, what they say, and their barcode.

Sources: the parts of both ids as arsin.ir/posts/bill-generator lists them, and
the public open-source checks that agree with it; the worked sums are in the
tests. A bill id is file (at most 8 digits), company (3), service (1) and check
digit; a payment id is amount in thousands of rials (at most 8), year (1),
period (2) and two check digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import NamedTuple

from backoffice.records import digits
from backoffice.records.flaws import Checked, Flaw, Notice

FIXED_LINE_SERVICE = "4"
_SHORTEST, _LONGEST = 6, 13
_RIALS = 1000
PADDED_TO = _LONGEST  # digits of each id on a bill, as banks pad them
_PADDED = 2 * PADDED_TO
_BETWEEN = "000"  # others write this between them


class Slip(NamedTuple):
    """A bill id and the payment id that belongs to it."""

    bill: str
    payment: str


def _check_digit(number: str) -> int:
    """Return the check digit of `number`.

    The digits from the right times 2 ... 7 in turn, the sum modulo 11, taken
    from 11 unless it is 0 or 1. 774831780014: 262 = 23 * 11 + 9, so 2.
    """
    weights = cycle(range(2, 8))
    rest = sum(int(digit) * next(weights) for digit in reversed(number)) % 11
    return 0 if rest < 2 else 11 - rest


def _read(text: str) -> Checked:
    """Return the digits of an id without its padding, if their number is right."""
    if len(text) > digits.LONGEST_NUMBER:
        return Checked(text[: digits.LONGEST_NUMBER], (Flaw.TOO_LONG,))
    written, notices = digits.compact(text)
    if not written:
        return Checked("", (Flaw.EMPTY,), notices)
    if not digits.only(written):
        return Checked(written, (Flaw.NOT_DIGITS,), notices)
    # The second check digit of a payment id is over the unpadded id.
    number = written.lstrip("0")
    if number != written:
        notices = (*notices, Notice.ZEROS_DROPPED)
    if len(number) < _SHORTEST:
        return Checked(number, (Flaw.TOO_SHORT,), notices)
    if len(written) > _LONGEST:
        return Checked(number, (Flaw.TOO_LONG,), notices)
    return Checked(number, (), notices)


def bill_id(text: str) -> Checked:
    """Check the bill id of any service; padding zeros are dropped."""
    checked = _read(text)
    if checked.ok and int(checked.value[-1]) != _check_digit(checked.value[:-1]):
        return Checked(checked.value, (Flaw.BAD_CHECK_DIGIT,), checked.notices)
    return checked


def is_fixed_line(bill: str) -> bool:
    """Say whether a canonical bill id is of the fixed telephone (the digit before the last is 4).

    1 is water, 2 electricity, 3 gas, 5 mobile telephone, 6 the municipality,
    8 taxes, 9 traffic fines.
    """
    return bill[-2:-1] == FIXED_LINE_SERVICE


def fixed_line_bill_id(text: str) -> Checked:
    """Check the bill id of a fixed telephone."""
    checked = bill_id(text)
    if checked.ok and not is_fixed_line(checked.value):
        return Checked(checked.value, (Flaw.NOT_FIXED_LINE,), checked.notices)
    return checked


def payment_id(bill: str, payment: str) -> Checked:
    """Check a payment id against the bill id it stands beside.

    Args:
        bill: The bill id, as written or canonical; it is not checked again here.
        payment: The payment id as written.

    Returns:
        The payment id without padding: `BAD_CHECK_DIGIT` when it is wrong by
        itself, `OTHER_BILL` when it does not belong to this bill id.
    """
    checked = _read(payment)
    if not checked.ok:
        return checked
    number = checked.value
    if int(number[-2]) != _check_digit(number[:-2]):
        return Checked(number, (Flaw.BAD_CHECK_DIGIT,), checked.notices)
    beside = _read(bill)
    if not beside.ok or int(number[-1]) != _check_digit(beside.value + number[:-1]):
        return Checked(number, (Flaw.OTHER_BILL,), checked.notices)
    return checked


def amount_rials(payment: str) -> int:
    """Return the amount in rials that a canonical payment id asks for."""
    return int(payment[:-5]) * _RIALS


def year_and_period(payment: str) -> tuple[int, int]:
    """Return the last digit of the year and the billing period of a canonical payment id."""
    return int(payment[-5]), int(payment[-4:-2])


def scan(text: str) -> Slip | None:
    """Return both ids from the barcode of a bill, or None if it is none.

    Two forms are in use: both padded to 13 digits, or bill id, 000, payment
    id. Only a split whose check digits are all right is taken, a fixed line's
    before others; where two remain, the clerk has to type the ids.
    """
    if len(text) > digits.LONGEST_NUMBER:
        return None
    code, _ = digits.compact(text)
    if not digits.only(code):
        return None
    found = dict.fromkeys(
        Slip(bill.value, payment.value)
        for bill, payment in (
            (bill_id(first), payment_id(first, second)) for first, second in _splits(code)
        )
        if bill.ok and payment.ok
    )
    slips = [slip for slip in found if is_fixed_line(slip.bill)] or list(found)
    return slips[0] if len(slips) == 1 else None


def _splits(code: str) -> Iterator[tuple[str, str]]:
    if len(code) == _PADDED:
        yield code[:_LONGEST], code[_LONGEST:]
    for end in range(_SHORTEST, _LONGEST + 1):
        if code.startswith(_BETWEEN, end):
            yield code[:end], code[end + len(_BETWEEN) :]

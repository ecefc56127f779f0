"""Numbers that pass their checks and belong to nobody in particular."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

_COMPANY_WEIGHTS = (29, 27, 23, 19, 17)
_BILL_WEIGHTS = (2, 3, 4, 5, 6, 7)


def digits(draw: Random, count: int) -> str:
    """Return ``count`` digits by chance."""
    return "".join(str(draw.randrange(10)) for _ in range(count))


def national_id(draw: Random) -> str:
    """Return a national ID: nine digits and the check digit."""
    stem = f"{draw.randrange(1, 700):03}{digits(draw, 5)}{draw.randrange(1, 10)}"
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(stem)) % 11
    return f"{stem}{rest if rest < 2 else 11 - rest}"


def company_id(draw: Random) -> str:
    """Return a company's national identity: ten digits and the check digit."""
    stem = f"10{draw.randrange(100, 900)}{digits(draw, 5)}"
    plus = int(stem[9]) + 2
    terms = ((int(digit) + plus) * _COMPANY_WEIGHTS[place % 5] for place, digit in enumerate(stem))
    return f"{stem}{sum(terms) % 11 % 10}"


def postal_code(draw: Random) -> str:
    """Return a postal code without the digits that such codes avoid."""
    start = "".join(str(draw.choice((1, 3, 4, 5, 6, 7, 8, 9))) for _ in range(4))
    return f"4{start}{draw.choice((1, 3, 4, 6, 7, 8, 9))}{digits(draw, 3)}{draw.randrange(1, 10)}"


def bill_id(number: str) -> str:
    """Return the bill id of a fixed line of eleven digits."""
    stem = f"{number[3:]}{number[:3]}4"
    return f"{stem}{_check_digit(stem)}"


def payment_id(draw: Random, bill: str, year: int) -> str:
    """Return a payment id of a bill: amount in thousand rials, Jalali year, period, two checks."""
    stem = f"{draw.randrange(120, 990)}{year % 10}{draw.randrange(1, 7):02}"
    stem += str(_check_digit(stem))
    return f"{stem}{_check_digit(bill + stem)}"


def payment_of(bill: str, rials: int, period: str) -> str:
    """Return the payment id of a bill for an amount (thousands of rials) and a period."""
    stem = f"{rials // 1000}{period[3]}{period[5:7]}"
    stem += str(_check_digit(stem))
    return f"{stem}{_check_digit(bill + stem)}"


def _check_digit(number: str) -> int:
    """Return the check digit of a bill's numbers: weights 2 to 7 from the right, modulo 11."""
    weights: Sequence[int] = _BILL_WEIGHTS
    rest = sum(int(d) * weights[place % 6] for place, d in enumerate(reversed(number))) % 11
    return 0 if rest < 2 else 11 - rest

"""Which five digits make a PIN, and how one is kept; pure but for chance.

Source: domain.md §2 item 11. A PIN that anybody would try first, or that stands on the
subscriber's bill and card, is none.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backoffice.records import digits
from backoffice.records.passcodes import Source

PIN_DIGITS = 5
MOST_TRIES = 3
"""Wrong tries after which a line's PIN is not tried again for ``LOCKED_HOURS``."""
LOCKED_HOURS = 24

#: OWASP's floor for argon2id has 19 MiB; five digits are few, so that each guess costs more.
_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)


def new_pin(avoid: Iterable[str], random: Source = secrets) -> str:
    """Return five random digits that are not weak; ``avoid`` are the holder's own numbers."""
    known = tuple(avoid)
    while True:
        pin = "".join(str(random.randbelow(10)) for _ in range(PIN_DIGITS))
        if not is_weak(pin, known):
            return pin


def is_weak(pin: str, avoid: Iterable[str] = ()) -> bool:
    """Say whether somebody would try these digits first.

    Weak are: one digit four times or more; two digits in turn; digits that climb or fall one
    by one (9 goes on to 0); and five digits in a row of a number that others may know.
    """
    if max(map(pin.count, pin)) >= PIN_DIGITS - 1:
        return True
    if all(pin[at] == pin[at - 2] for at in range(2, len(pin))):
        return True
    steps = {(int(later) - int(one)) % 10 for one, later in pairwise(pin)}
    if steps in ({1}, {9}):
        return True
    numbers = ("".join(filter(digits.only, digits.ascii_digits(one))) for one in avoid)
    return any(pin in number for number in numbers)


def hashed(pin: str) -> str:
    """Return what is kept of a PIN (argon2id); takes some tenths of a second."""
    return _HASHER.hash(pin)


def matches(kept: str, pin: str) -> bool:
    """Say whether a PIN is the one of this hash (constant time)."""
    try:
        return _HASHER.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False

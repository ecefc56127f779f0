"""The password of a portal user: made by the system, stored as argon2id only.

Source: safety.md §7: twelve digits, eleven of them random and a Damm check
digit; never four digits in a row of the holder's identifiers; given once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from backoffice.records import dates, passcodes
from backoffice.records.cases import Case
from backoffice.records.people import to_fields

#: OWASP's floor for argon2id; 36 random bits, ten tries at the portal, a few days of life.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


@dataclass(frozen=True, slots=True)
class Secret:
    """A password in clear, for the one print, and the hash that is kept."""

    clear: str = field(repr=False)
    hashed: str = field(repr=False)


def make(case: Case) -> Secret:
    """Make a password for the holder of a case; takes some hundredths of a second."""
    clear = passcodes.new_passcode(known_numbers(case))
    return Secret(clear, _HASHER.hash(clear))


def known_numbers(case: Case) -> tuple[str, ...]:
    """Return the numbers that others may know of the holder: none may show in the password."""
    flat = to_fields(case.who)
    numbers = [
        flat.get(name, "")
        for name in (
            "national_id",
            "foreigner_id",
            "passport_no",
            "certificate_no",
            "company_id",
            "registration_no",
            "representative_id",
            "postal_code",
            "mobile",
        )
    ]
    for day in (case.who.birth_date, case.who.registration_date):
        if day is not None:
            numbers += [dates.jalali(day).replace("/", ""), day.strftime("%Y%m%d")]
    for line in case.lines:
        numbers += [line.number, line.bill_id, line.payment_id]
    numbers += [case.file_no, case.tracking_code]
    return tuple(number for number in numbers if number)


def matches(hashed: str, clear: str) -> bool:
    """Say whether a password is the one of this hash (constant time)."""
    try:
        return _HASHER.verify(hashed, clear)
    except VerificationError:
        return False

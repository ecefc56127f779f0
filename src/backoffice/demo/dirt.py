"""The kinds of dirt that the portal's registrations have, put into good ones."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from backoffice.documents import demo_words as words

Registration = dict[str, Any]
Spoil = Callable[[Registration, Random], None]

TIMES = 4  # of each kind, in a file of some hundred


def spoil(sent: list[Registration], draw: Random, *, spared: int) -> None:
    """Put every kind of dirt into some registrations, in place; the first are spared.

    A kind for persons goes to persons. Repeated registrations take the places of
    clean ones, so the number stays.
    """
    rest = sent[spared:]
    draw.shuffle(rest)
    persons = [one for one in rest if one["type"] == "haghighi"]
    bodies = [one for one in rest if one["type"] == "hoghoghi"]
    repeated, persons = persons[:8], persons[8:]
    for kind, pool in ((PERSONS, persons), (BODIES, bodies), (PHONES, persons)):
        for mess in kind:
            for _ in range(TIMES if len(rest) > 100 else 1):
                if pool:
                    mess(pool.pop(), draw)
    twins = [_again(one) for one in repeated]
    keep = [one for one in rest if one not in repeated]
    mixed = [*repeated, *keep[len(twins) :], *twins]
    draw.shuffle(mixed)
    sent[spared:] = mixed


def _again(one: Registration) -> Registration:
    """The same person a second time, with another spelling of the name."""
    return {**one, "last_name": words.arabic(one["last_name"])}


def _arabic_letters(one: Registration, _draw: Random) -> None:
    for key in ("first_name", "last_name", "father_name"):
        one[key] = words.arabic(one[key])


def _persian_digits(one: Registration, _draw: Random) -> None:
    one["national_code"] = words.persian_digits(one["national_code"])


def _eaten_zeros(one: Registration, _draw: Random) -> None:
    one["national_code"] = one["national_code"].lstrip("0")[:9]


def _wrong_check_digit(one: Registration, _draw: Random) -> None:
    last = (int(one["national_code"][-1]) + 3) % 10
    one["national_code"] = one["national_code"][:-1] + str(last)


def _day_first(one: Registration, _draw: Random) -> None:
    year, month, day = one["birth_date"].split("/")
    one["birth_date"] = f"{int(day)}/{int(month)}/{year}"


def _no_birth_date(one: Registration, _draw: Random) -> None:
    one["birth_date"] = ""


def _no_such_day(one: Registration, _draw: Random) -> None:
    one["birth_date"] = "1372/12/31"


def _foreigner(one: Registration, draw: Random) -> None:
    one["nationality"] = draw.choice(words.FOREIGN)
    one["national_code"] = ""
    one["id_number"] = f"P{draw.randrange(10_000_000, 99_999_999)}"


def _spaced_postal_code(one: Registration, _draw: Random) -> None:
    one["postal_code"] = f"{one['postal_code'][:5]}-{one['postal_code'][5:]}"


def _no_company_id(one: Registration, _draw: Random) -> None:
    one.pop("national_identity", None)


def _company_arabic(one: Registration, _draw: Random) -> None:
    one["company_name"] = words.arabic(one["company_name"])


def _company_wrong_id(one: Registration, _draw: Random) -> None:
    given = one.get("national_identity", "10000000000")
    one["national_identity"] = given[:-1] + str((int(given[-1]) + 1) % 10)


def _plus_98(one: Registration, _draw: Random) -> None:
    phone = one["phones"][0]
    phone["number"] = f"+98{phone['number'][1:]}"


def _local_number(one: Registration, _draw: Random) -> None:
    phone = one["phones"][0]
    phone["number"] = phone["number"][3:]


def _persian_phone(one: Registration, _draw: Random) -> None:
    phone = one["phones"][0]
    phone["number"] = words.persian_digits(phone["number"])


def _no_lease_end(one: Registration, _draw: Random) -> None:
    phone = one["phones"][0]
    phone["possession"] = words.USER
    phone.pop("lease_end", None)


def _mobile_as_phone(one: Registration, draw: Random) -> None:
    one["phones"] = [
        {"number": f"0911{draw.randrange(1_000_000, 9_999_999)}", "possession": words.OWNER}
    ]


def _other_province(one: Registration, _draw: Random) -> None:
    phone = one["phones"][0]
    phone["number"] = f"021{phone['number'][3:]}"


PERSONS: tuple[Spoil, ...] = (
    _arabic_letters,
    _persian_digits,
    _eaten_zeros,
    _wrong_check_digit,
    _day_first,
    _no_birth_date,
    _no_such_day,
    _foreigner,
    _spaced_postal_code,
)
BODIES: tuple[Spoil, ...] = (_no_company_id, _company_arabic, _company_wrong_id)
PHONES: tuple[Spoil, ...] = (
    _plus_98,
    _local_number,
    _persian_phone,
    _no_lease_end,
    _mobile_as_phone,
    _other_province,
)

"""Sample data for one day, always the same for the same day and seed.

It has what the portal's file has: mostly good registrations, and of every kind
of dirt some (``dirt``). The showcase registrations are the ones that the
demonstration and the screenshots look for.
"""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import Any

from backoffice.demo import dirt, numbers
from backoffice.documents import demo_words as words
from backoffice.records import dates

SEED = 1405
REGISTRATIONS = 240
LINES = 480
FIRST_ID = 990_000
_TEHRAN = timezone(timedelta(hours=3, minutes=30))
_LEASE_MONTHS = 5
# Up to which chance a registration is of a company, a government body, trustees.
_COMPANIES, _BODIES, _TRUSTEES = 0.10, 0.14, 0.18
_SHOWN = (1.0, 1.0, 1.0, 0.0, 0.12)  # three persons, a company, a government body

Registration = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """What comes in: centres, the line inventory (rows of words) and registrations.

    ``showcase`` names the identifier of some registrations by what they show.
    """

    today: date
    lines: tuple[Mapping[str, str], ...]
    registrations: tuple[Registration, ...]
    showcase: Mapping[str, str]


@dataclass(slots=True)
class Party:
    """A subscriber to be: how the portal writes them, and the lines they own."""

    fields: Registration
    name: str
    identifier: str
    numbers: list[str] = field(default_factory=list)


def sample(
    today: date,
    *,
    seed: int = SEED,
    registrations: int = REGISTRATIONS,
    lines: int = LINES,
    first_id: int = FIRST_ID,
) -> Sample:
    """Make the sample data of a day (Gregorian); the portal's ids count from ``first_id``."""
    return _Maker(today, Random(seed), first_id).make(registrations, lines)


class _Maker:
    def __init__(self, today: date, draw: Random, first_id: int) -> None:
        self._today = today
        self._draw = draw
        self._first_id = first_id
        self._ids: set[str] = set()

    def make(self, registrations: int, lines: int) -> Sample:
        parties = [self._party(place) for place in range(registrations)]
        numbers_of_lines = self._numbers(lines)
        for place, number in enumerate(numbers_of_lines):
            parties[place % len(parties)].numbers.append(number)
        rows = tuple(self._line(party, number) for party in parties for number in party.numbers)
        showcase = self._showcase(parties)
        sent = [one for _, one in showcase.values()]
        sent += [self._registration(party) for party in parties[len(showcase) :]]
        dirt.spoil(sent, self._draw, spared=len(showcase))
        for place, one in enumerate(sent):
            self._stamp(one, place)
        return Sample(
            self._today,
            rows,
            tuple(sent[:registrations]),
            {name: known_by for name, (known_by, _) in showcase.items()},
        )

    # Parties

    def _party(self, place: int) -> Party:
        """The first five are the showcase; then a company, body or trustee among the persons."""
        chance = _SHOWN[place] if place < len(_SHOWN) else self._draw.random()
        if chance < _COMPANIES:
            return self._company()
        if chance < _BODIES:
            return self._body(words.GOVERNMENT, (words.GOVERNMENT_FORM,) * len(words.GOVERNMENT))
        if chance < _TRUSTEES:
            return self._body(words.TRUSTEES, words.TRUSTEE_FORMS)
        return self._person()

    def _person(self) -> Party:
        draw = self._draw
        female = draw.random() < 0.5
        given, family = (
            draw.choice(words.WOMEN if female else words.MEN),
            draw.choice(words.FAMILIES),
        )
        known_by = self._once(numbers.national_id)
        fields: Registration = {
            "type": "haghighi",
            "first_name": given,
            "last_name": family,
            "gender": words.FEMALE if female else words.MALE,
            "father_name": draw.choice(words.MEN),
            "nationality": words.IRANIAN,
            "birth_date": self._past(years=(20, 85)),
            "id_number": str(draw.randrange(1, 90_000)),
            "issue_place": draw.choice(words.PLACES),
            "national_code": known_by,
            "postal_code": numbers.postal_code(draw),
        }
        return Party(fields, f"{given} {family}", known_by)

    def _company(self) -> Party:
        draw = self._draw
        name = words.COMPANY.format(
            word=draw.choice(words.COMPANY_WORDS),
            trade=draw.choice(words.TRADES),
            place=draw.choice(words.PLACES),
        )
        return self._legal(name, draw.choice(words.COMPANY_FORMS))

    def _body(self, names: tuple[str, ...], forms: tuple[str, ...]) -> Party:
        place = self._draw.randrange(len(names))
        name = names[place].format(place=self._draw.choice(words.PLACES))
        return self._legal(name, forms[place])

    def _legal(self, name: str, form: str) -> Party:
        known_by = self._once(numbers.company_id)
        fields: Registration = {
            "type": "hoghoghi",
            "company_name": name,
            "registration_date": self._past(years=(3, 35)),
            "registration_number": str(self._draw.randrange(10_000, 99_000)),
            "issue_place": self._draw.choice(words.PLACES),
            "subscriber_type": form,
            "national_identity": known_by,
        }
        return Party(fields, name, known_by)

    def _once(self, make: Callable[[Random], str]) -> str:
        while True:
            made = make(self._draw)
            if made not in self._ids:
                self._ids.add(made)
                return made

    def _past(self, years: tuple[int, int]) -> str:
        days = self._draw.randrange(years[0] * 365, years[1] * 365)
        return dates.jalali(self._today - timedelta(days=days))

    # Lines

    def _numbers(self, count: int) -> list[str]:
        prefixes = [prefix for _, _, some in words.CENTRES for prefix in some]
        chosen: set[str] = set()
        ordered: list[str] = []
        while len(ordered) < count:
            number = f"013{self._draw.choice(prefixes)}{numbers.digits(self._draw, 4)}"
            if number not in chosen:
                chosen.add(number)
                ordered.append(number)
        return ordered

    def _line(self, party: Party, number: str) -> dict[str, str]:
        draw = self._draw
        bill = numbers.bill_id(number)
        states = (words.IN_SERVICE,) * 17 + (words.ONE_WAY, words.TWO_WAY, words.RELEASED)
        first = number == party.numbers[0]
        services = draw.sample(words.SERVICES, draw.randrange(3))
        centre = next(code for code, _, some in words.CENTRES if number[3:7] in some)
        return {
            "number": number,
            "centre": centre,
            "owner_name": party.name,
            "owner_identifier": party.identifier,
            "address": words.ADDRESS.format(
                place=draw.choice(words.PLACES),
                street=draw.choice(words.STREETS),
                plate=draw.randrange(1, 400),
            ),
            "postal_code": numbers.postal_code(draw),
            "state": words.IN_SERVICE if first else draw.choice(states),
            "installed_on": self._past(years=(1, 30)),
            "access_class": draw.choice((words.OPEN, words.OPEN, words.CLOSED)),
            "listed": draw.choice((words.LISTED, words.UNLISTED)),
            "services": words.BETWEEN_SERVICES.join(services),
            "bill_id": bill,
            "payment_id": numbers.payment_id(draw, bill, dates.jalali_year(self._today)),
        }

    # Registrations

    def _showcase(self, parties: list[Party]) -> dict[str, tuple[str, Registration]]:
        """Make those that are looked for: who they show → identifier and registration.

        The tenants use lines of parties far down the list, whose owners never ask for them.
        """
        owner, under, over, company, government = parties[:5]
        enough = dates.plus_months(self._today, _LEASE_MONTHS)
        rented = [parties[-1].numbers.pop(), parties[-2].numbers.pop()]
        phones = {
            "natural-owner": (owner, self._owned(owner.numbers[0])),
            "tenant-just-under": (under, self._used(rented[0], enough - timedelta(days=1))),
            "tenant-just-over": (over, self._used(rented[1], enough)),
            "company": (company, self._owned(company.numbers[0])),
            "government": (government, self._owned(government.numbers[0])),
        }
        return {
            name: (party.identifier, {**party.fields, "phones": [phone]})
            for name, (party, phone) in phones.items()
        }

    def _registration(self, party: Party) -> Registration:
        """Ask for one's own lines, and now and then for one as a tenant."""
        count = self._draw.choice((1, 1, 1, 2))
        phones = [self._owned(number) for number in party.numbers[:count]]
        if not phones or self._draw.random() < 0.2:
            prefix = self._draw.choice(words.CENTRES)[2][0]
            ends = self._today + timedelta(days=self._draw.randrange(40, 700))
            phones.append(self._used(f"013{prefix}{numbers.digits(self._draw, 4)}", ends))
        return {**party.fields, "phones": phones}

    @staticmethod
    def _owned(number: str) -> Registration:
        return {"number": number, "possession": words.OWNER}

    @staticmethod
    def _used(number: str, ends: date) -> Registration:
        return {"number": number, "possession": words.USER, "lease_end": dates.jalali(ends)}

    def _stamp(self, one: Registration, place: int) -> None:
        """Give the portal's id and the moment it was sent, within the last three weeks."""
        day = self._today - timedelta(days=self._draw.randrange(1, 21))
        hour = time(self._draw.randrange(7, 23), self._draw.randrange(60), tzinfo=_TEHRAN)
        ordered = {
            "id": self._first_id + place,
            "submitted_at": datetime.combine(day, hour).isoformat(),
        }
        rest = dict(one)
        one.clear()
        one.update(ordered | rest)

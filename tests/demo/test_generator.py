"""The sample data of a day: always the same, valid where it is clean, dirty where it is not."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from backoffice.demo import generator
from backoffice.records import bills, dates, identity, phones

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def sample():
    return generator.sample(TODAY)


def showcase(sample, name):
    known_by = sample.showcase[name]
    keys = ("national_code", "national_identity")
    (one,) = [one for one in sample.registrations if known_by in [one.get(key) for key in keys]]
    return one


def test_a_day_has_the_same_data_every_time(sample):
    assert generator.sample(TODAY) == sample


def test_another_day_or_seed_has_other_data(sample):
    assert generator.sample(TODAY + timedelta(days=1)).registrations != sample.registrations
    assert generator.sample(TODAY, seed=2).lines != sample.lines


def test_there_is_as_much_as_a_centre_has(sample):
    assert (len(sample.lines), len(sample.registrations)) == (480, 240)
    assert len({line["number"] for line in sample.lines}) == 480
    assert len({one["id"] for one in sample.registrations}) == 240


def test_any_amount_can_be_had():
    small = generator.sample(TODAY, registrations=12, lines=20)
    assert (len(small.lines), len(small.registrations)) == (20, 12)


def test_every_line_passes_its_checks(sample):
    for line in sample.lines:
        assert phones.fixed_line(line["number"]).ok
        assert identity.postal_code(line["postal_code"]).ok
        assert bills.fixed_line_bill_id(line["bill_id"]).ok
        assert bills.payment_id(line["bill_id"], line["payment_id"]).ok
        check = identity.national_id if len(line["owner_identifier"]) == 10 else identity.company_id
        assert check(line["owner_identifier"]).ok


def test_the_tenants_stand_on_either_side_of_five_months(sample):
    enough = dates.plus_months(TODAY, 5)
    over = showcase(sample, "tenant-just-over")["phones"][0]["lease_end"]
    under = showcase(sample, "tenant-just-under")["phones"][0]["lease_end"]
    assert dates.parse(over) == enough
    assert dates.parse(under) == enough - timedelta(days=1)


def test_kinds_and_dirt_are_those_of_the_portal(sample):
    kinds = Counter(one["type"] for one in sample.registrations)
    assert kinds["haghighi"] > kinds["hoghoghi"] > 20
    persons = [one for one in sample.registrations if one["type"] == "haghighi"]
    wrong = sum(
        not identity.national_id(one["national_code"]).ok for one in persons if one["national_code"]
    )
    assert wrong >= generator.dirt.TIMES
    assert sum(not one["national_code"] for one in persons) == generator.dirt.TIMES
    assert sum("\u064a" in one["last_name"] + one["first_name"] for one in persons) > 0
    twice = Counter(one["national_code"] for one in persons if one["national_code"])
    assert sum(count > 1 for count in twice.values()) == 8
    assert {one.get("subscriber_type") for one in sample.registrations} >= {"دولتی", "مسجد"}

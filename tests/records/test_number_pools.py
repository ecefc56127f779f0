"""What may be wrong with numbers of a pool."""

from __future__ import annotations

from datetime import date

import pytest

from backoffice.records.flaws import Flaw
from backoffice.records.number_pools import PoolFinding, PoolFlaw, rests_until


def test_a_finding_says_what_and_of_which_number():
    one = PoolFinding(PoolFlaw.BAD_NUMBER, "09111234567", Flaw.MOBILE)
    assert (one.flaw, one.detail, one.cause) == (PoolFlaw.BAD_NUMBER, "09111234567", Flaw.MOBILE)
    assert PoolFinding(PoolFlaw.BACKWARDS) == PoolFinding(PoolFlaw.BACKWARDS, "", None)


def test_codes_are_told_apart():
    assert len({one.value for one in PoolFlaw}) == len(PoolFlaw)


@pytest.mark.parametrize(
    ("wanted", "until"),
    [
        (None, None),
        ("2027-02-20", "2027-02-20"),
        ("2026-11-22", "2026-11-22"),  # given by mistake this morning
        ("2026-11-21", "2027-02-20"),
    ],
)
def test_a_number_that_was_had_for_days_rests(wanted, until):
    day = date.fromisoformat(wanted) if wanted else None
    rests = rests_until(day, date(2026, 11, 22))
    assert rests == (date.fromisoformat(until) if until else None)

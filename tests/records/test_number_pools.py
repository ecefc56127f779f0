"""What may be wrong with numbers of a pool."""

from __future__ import annotations

from backoffice.records.flaws import Flaw
from backoffice.records.number_pools import PoolFinding, PoolFlaw


def test_a_finding_says_what_and_of_which_number():
    one = PoolFinding(PoolFlaw.BAD_NUMBER, "09111234567", Flaw.MOBILE)
    assert (one.flaw, one.detail, one.cause) == (PoolFlaw.BAD_NUMBER, "09111234567", Flaw.MOBILE)
    assert PoolFinding(PoolFlaw.BACKWARDS) == PoolFinding(PoolFlaw.BACKWARDS, "", None)


def test_codes_are_told_apart():
    assert len({one.value for one in PoolFlaw}) == len(PoolFlaw)

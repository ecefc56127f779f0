"""What may be wrong with numbers that are put into a centre's pool, reserved or given back.

How long a number rests is the office's to say (domain.md §2 item 7: the old number rests); the
default is three months.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from backoffice.records.flaws import Flaw

#: Days for which a number that a line gave up rests before another may have it.
REST_DAYS = 90
LONGEST_REST = 3_650  # days


def rests_until(wanted: date | None, today: date) -> date | None:
    """Return until when a number rests that a line gives up today; None: not at all.

    One that was given by mistake may be given again on that very day (``wanted``); had for
    longer, somebody is rung up under it, and it rests like any other.
    """
    if wanted is None or wanted >= today:
        return wanted
    return today + timedelta(days=REST_DAYS)


class PoolFlaw(StrEnum):
    BAD_NUMBER = "bad_number"  # the flaw says how: a mobile, another province …
    BACKWARDS = "backwards"  # the last number comes before the first
    TOO_MANY = "too_many"
    CENTRE_UNKNOWN = "centre_unknown"
    OTHER_CENTRE = "other_centre"  # by its prefix; the detail says which
    NOT_IN_POOL = "not_in_pool"
    NOT_FREE = "not_free"  # the detail is its state
    NOT_RESERVED = "not_reserved"
    OF_A_TICKET = "of_a_ticket"  # the ticket gives it back itself
    ENDS_BEFORE = "ends_before"  # the reservation is over before it begins


@dataclass(frozen=True, slots=True)
class PoolFinding:
    """One thing about numbers of a pool; ``detail`` is a number, centre or state."""

    flaw: PoolFlaw
    detail: str = ""
    cause: Flaw | None = None

"""Histories of a line for the rules of calls: its numbers and its holders through time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from backoffice.calls import rules_spans
from backoffice.records import dates
from backoffice.records.disclosures import Claim, Holding, LineFile, NumberPeriod
from call_office import BUYER, OWNER, STRANGER
from factories import PHONE, day

OLD_PHONE = "01333339999"
DAY = timedelta(days=1)
FILE = LineFile(
    "line", "RSH01", (NumberPeriod(PHONE, None),), (Holding("مریم رضایی", OWNER, None),)
)
EMPTY = replace(FILE, holdings=(Holding("", "", None),))
RESTING = replace(FILE, numbers=(NumberPeriod(PHONE, None, day("1405/05/01")),))
RENUMBERED = replace(
    FILE,
    numbers=(
        NumberPeriod(PHONE, day("1404/07/01")),
        NumberPeriod(OLD_PHONE, day("1390/01/01"), day("1404/07/01")),
    ),
)
SOLD = replace(
    FILE,
    holdings=(
        Holding("مریم رضایی", OWNER, day("1405/06/10")),
        Holding("علی شفیعی", BUYER, None, day("1405/06/10")),
    ),
)

ANY_DAY = st.integers(0, 4000).map(lambda n: date(2016, 1, 1) + timedelta(days=n))
PERHAPS = st.none() | ANY_DAY


@st.composite
def any_file(draw: st.DrawFn) -> LineFile:
    """Any five numbers and five holders of a line, each from a day on."""
    cuts = sorted(draw(st.sets(ANY_DAY, max_size=4)))
    numbers = [PHONE, OLD_PHONE, "01333337777", "01333336666", "01333335555"]
    periods = [
        NumberPeriod(number, since, until)
        for number, since, until in zip(numbers, [None, *cuts], [*cuts, None], strict=False)
    ]
    owners = sorted(draw(st.sets(ANY_DAY, max_size=4)))
    who = draw(st.lists(st.sampled_from([OWNER, BUYER, STRANGER]), min_size=5, max_size=5))
    holdings = [
        Holding("x", one, since, until)
        for one, since, until in zip(who, [None, *owners], [*owners, None], strict=False)
    ]
    return LineFile("l", "RSH01", tuple(reversed(periods)), tuple(reversed(holdings)))


def basis(claim: Claim, **changes: object) -> Claim:
    """A claim whose paper says something else."""
    return replace(claim, basis=replace(claim.basis, **changes))


def jalali_day(moment: datetime) -> str:
    """The Jalali day of a moment; ``ever`` for the beginning of time."""
    told = dates.jalali(dates.tehran_date(moment))
    return "ever" if told == dates.jalali(rules_spans.EVER) else told

"""Whose a bill of a period is: an owner's from their own holding on, a tenant's within the lease.

Source: domain.md §2 item 14, §3.3, §7.3: a bill shows a name, an address and what was used, so
one of the time before one's own holding is nobody's to ask for. A period in which the line
changed hands is the former owner's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from backoffice.db import Session, bills, clock, line_cards, line_files
from backoffice.records import dates
from backoffice.records.disclosures import LineFile
from backoffice.records.operators import Desk
from backoffice.records.period_bills import PeriodBill
from backoffice.records.ticket_forms import Asker
from backoffice.records.ticket_views import AskerClaim
from backoffice.records.tickets import Ticket

Days = tuple[date, date]
"""First day, and the first that is none of them any more."""

NEWS = timedelta(days=62)
"""How long after its period a bill without a deadline is news; periods are of up to two months."""

_EVER = date.min
_DAY = timedelta(days=1)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class BillClaim:
    """Who asks for a line's bills; ``owner`` is the identifier of the owner in whose right."""

    asker: Asker
    owner: str = ""
    lease_begin: date | None = None
    lease_end: date | None = None


def claim_of_asker(asker: Asker, claim: AskerClaim) -> BillClaim:
    """Return what a request says of who asks, before it is a ticket."""
    owner = claim.owner_identifier or claim.identifier
    return BillClaim(asker, owner, claim.lease_begin, claim.lease_end)


def claim_of_ticket(ticket: Ticket) -> BillClaim:
    """Return what a ticket says of who asked."""
    given: Mapping[str, Any] = ticket.claim
    owner = str(given.get("owner_identifier", "")) or ticket.identifier
    begin, end = (_day(given.get(name)) for name in ("lease_begin", "lease_end"))
    return BillClaim(Asker(ticket.asker), owner, begin, end)


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def own_bills(session: Session, number: str, claim: BillClaim, *, desk: Desk) -> list[PeriodBill]:
    """Return the bills that somebody may be given, newest first; ``desk`` asked for its right.

    Of each number of the line only while the line had it: numbers are given again.
    """
    file = line_files.of_number(session, number)
    numbers = {one.number for one in file.numbers} if file else {number}
    times = own_times(claim, file, dates.tehran_date(clock.now(session)))
    return [
        one
        for one in bills.of_numbers(session, numbers)
        if (file is None or one.number in line_cards.billed(file.numbers, one.period))
        and is_own(days_of(one), times)
    ]


def own_times(claim: BillClaim, file: LineFile | None, today: date) -> list[Days]:
    """Return the days whose bills are the asker's own.

    Where a supervisor takes somebody for the recorded owner they are the present owner's.
    """
    if claim.asker is Asker.TENANT:
        begin, end = claim.lease_begin, claim.lease_end
        holds = begin is not None and end is not None and begin <= end and today <= end
        return [(begin, end + _DAY)] if holds and begin is not None and end is not None else []
    if file is None:
        return [(_EVER, date.max)]
    own = [one for one in file.holdings if claim.owner and one.identifier == claim.owner]
    own = own or [one for one in file.holdings if one.until is None]
    return _joined((one.since or _EVER, one.until or date.max) for one in own)


def _joined(times: Iterable[Days]) -> list[Days]:
    joined: list[Days] = []
    for first, after in sorted(times):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(after, joined[-1][1]))
        else:
            joined.append((first, after))
    return joined


def days_of(bill: PeriodBill) -> Days:
    """Return the days that a bill is of: its own, else the Jalali month of its period."""
    first, after = _month(bill.period)
    since, until = bill.since or first, bill.until + _DAY if bill.until else after
    return (since, until) if since < until else (first, after)


def _month(period: str) -> Days:
    year, month = int(period[:4]), int(period[5:])
    then = (year, month + 1) if month < _MONTHS else (year + 1, 1)
    return dates.parse(f"{year}/{month:02d}/01"), dates.parse(f"{then[0]}/{then[1]:02d}/01")


def is_news(bill: PeriodBill, today: date) -> bool:
    """Say whether a subscriber is told of a bill: not of one that is paid, or long over."""
    last = bill.due or days_of(bill)[1] + NEWS
    return not bill.paid and last >= today


def is_own(days: Days, times: Iterable[Days]) -> bool:
    """Say whether a bill's days all lie within one's own time."""
    return any(first <= days[0] and days[1] <= after for first, after in times)

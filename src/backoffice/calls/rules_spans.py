"""Which days of a line's calls a claim opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from backoffice.records import dates
from backoffice.records.calls import Span, month_days
from backoffice.records.disclosures import Claim, Holder, Holding, LineFile, NumberPeriod

EVER = dates.MIN
"""The day from which "since ever" counts (Gregorian): before any call."""

_DAY = timedelta(days=1)

#: Who asks in nobody's place: a tenant for the time of the lease, an authority for itself.
IN_OWN_RIGHT = frozenset({Holder.TENANT, Holder.ORDER})

Days = tuple[date, date]
"""A first day and the first day after."""


def owner_named(claim: Claim) -> str:
    """Return the identifier of the owner whose calls a tidied claim asks for; "" of none."""
    if claim.holder in IN_OWN_RIGHT:
        return ""
    return claim.identifier if claim.holder is Holder.OWNER else claim.owner_identifier


def spans(claim: Claim, file: LineFile | None, today: date) -> tuple[Span, ...]:
    """Return what a (tidied) claim opens: the line's numbers through the holder's own time.

    Old numbers of the line are followed back, each for the time it was this line's. An owner
    sees the time of their own holdings, never an earlier or a later owner's: holdings are kept
    by days, so the day on which a line changed hands is neither's. A tenant sees the lease; an
    authority sees the line's whole time. Where a supervisor takes somebody for the
    recorded owner it is the present owner's time, from the paper's first day if it says one.
    """
    numbers = (NumberPeriod(claim.number, None),) if file is None else file.numbers
    own = joined(_times(claim, file))
    found: list[Span] = []
    end = today + _DAY
    for period in sorted(numbers, key=lambda one: one.since or EVER, reverse=True):
        known = (period.since or EVER, min(period.until or end, end))
        for first, after in reversed(own):
            days = common(known, (first, min(after, end)))
            if days:
                _put(found, _span(period.number, days))
        end = min(end, known[0])  # a line has one number at a time
    return tuple(found)


def _times(claim: Claim, file: LineFile | None) -> list[Days]:
    basis = claim.basis
    if claim.holder is Holder.ORDER:
        return [(EVER, date.max)]
    if claim.holder is Holder.TENANT:
        if basis.valid_from is None or basis.valid_to is None:
            return []
        return [(basis.valid_from, basis.valid_to + _DAY)]
    if file is None:
        return [(basis.valid_from or EVER, date.max)]
    owner = owner_named(claim)
    own = [one for one in file.holdings if owner and one.identifier == owner]
    if own:
        return [(_first_whole_day(one, file), one.until or date.max) for one in own]
    return [
        (max(_first_whole_day(one, file), basis.valid_from or EVER), date.max)
        for one in file.holdings
        if one.until is None
    ]


def _first_whole_day(own: Holding, file: LineFile) -> date:
    """Return the day from which every call is the holder's."""
    if own.since is None:
        return EVER
    handed_over = any(
        one.until == own.since and one.identifier != own.identifier for one in file.holdings
    )
    return own.since + _DAY if handed_over else own.since


def without(granted: Iterable[Span], gone: Iterable[int]) -> tuple[Span, ...]:
    """Return spans without the days of some months (Jalali, year·100 + month), in their order."""
    left = list(granted)
    for first, after in joined(map(month_days, gone)):
        since, until = dates.day_begins(first), dates.day_begins(after)
        parts = [
            (
                replace(one, since=max(one.since, until)),  # newest first, as they come
                replace(one, until=min(one.until, since)),
            )
            for one in left
        ]
        left = [one for both in parts for one in both if one.since < one.until]
    return tuple(left)


def joined(times: Iterable[Days]) -> list[Days]:
    """Return the times in order, those that touch or overlap as one."""
    together: list[Days] = []
    for first, after in sorted(times):
        if together and first <= together[-1][1]:
            together[-1] = (together[-1][0], max(after, together[-1][1]))
        else:
            together.append((first, after))
    return together


def common(one: Days, other: Days) -> Days | None:
    """Return the days that are in both; None if there are none."""
    first, after = max(one[0], other[0]), min(one[1], other[1])
    return (first, after) if first < after else None


def _span(number: str, days: Days) -> Span:
    return Span(number, dates.day_begins(days[0]), dates.day_begins(days[1]))


def _put(found: list[Span], span: Span) -> None:
    """Add an older span; one that ends where the last of the same number begins joins it."""
    if found and found[-1].number == span.number and found[-1].since == span.until:
        found[-1] = replace(found[-1], since=span.since)
    else:
        found.append(span)

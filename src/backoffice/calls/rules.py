"""Who may be told which calls, and what may be asked of them.

Sources: domain.md §2 items 1, 6 and 15 (who, with which papers), §2.2 (nuisance calls),
§3.3 (tenants until the lease ends, heirs, courts through the security office), §7.2-7.3 (a
line is a file, a new owner never sees earlier calls); safety.md §9, row 49. Pure: records
and *today* (the Tehran civil date, Gregorian) in, all findings out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from backoffice.calls import rules_spans
from backoffice.records import dates, digits, identity, passcodes, persian, phones
from backoffice.records.calls import (
    FEWEST_DIGITS,
    ITEMISED,
    MOST_MONTHS,
    CallFilter,
    CallType,
    Selection,
    Span,
    code_ranges,
    month_days,
)
from backoffice.records.disclosures import (
    BASIS,
    Basis,
    CallerSearch,
    Claim,
    Finding,
    Holder,
    Lack,
    LineFile,
    ListKind,
    Purpose,
)
from backoffice.records.flaws import OVERRIDABLE, Checked, Flaw

LONGEST_NOTE = 400
LONGEST_PAPER_NUMBER = 64
LONGEST_ISSUER = 200
_SHOWN = 2  # digits of a caller's number that everybody may see
_LONGEST_NUMBER = 17
_CODE_SIGNS = frozenset("0123456789*#")  # codes dialled to the exchange are found as a whole
_DAY = timedelta(days=1)
_HOURS = range(24)


def claim_findings(
    claim: Claim, file: LineFile | None, today: date, *, may_order: bool, home: str
) -> list[Finding]:
    """Say everything that stands between a claim and the line's calls, all at once.

    ``file`` is what the office knows of the claim's line, ``may_order`` says whether the desk
    takes the orders of authorities, ``home`` is the office's area code.
    """
    asked = tidied(claim, home)
    wrong = [Finding(Lack.NUMBER, flaw) for flaw in phones.fixed_line(claim.number, home).flaws]
    found = [
        *(wrong or _of_line(asked, file)),
        *_of_person(claim, asked),
        *basis_findings(asked.holder, asked.basis, today),
        *_of_purpose(claim, asked),
    ]
    if claim.holder is Holder.ORDER and not may_order:
        found.append(Finding(Lack.ORDER_RIGHT))
    return found


def tidied(claim: Claim, home: str) -> Claim:
    """Return a claim in the form in which it is compared and kept."""
    return replace(
        claim,
        number=phones.fixed_line(claim.number, home).value,
        name=persian.check_name(claim.name).value,
        identifier=_identifier(claim).value,
        owner_identifier=identity.party_id(claim.owner_identifier).value,
        basis=tidied_basis(claim.basis),
        note=_text(claim.note, LONGEST_NOTE).value,
        ticket=digits.compact(claim.ticket[: digits.LONGEST_NUMBER])[0],
    )


def tidied_basis(basis: Basis) -> Basis:
    """Return a paper as it is kept."""
    return replace(
        basis,
        number=_text(basis.number, LONGEST_PAPER_NUMBER).value[:LONGEST_PAPER_NUMBER],
        issuer=_text(basis.issuer, LONGEST_ISSUER).value[:LONGEST_ISSUER],
    )


def _text(text: str, limit: int) -> Checked:
    return persian.check_text(text, limit)


def _identifier(claim: Claim) -> Checked:
    if claim.holder is Holder.ORDER:  # the authority's file number, which has no rule
        return _text(claim.identifier, LONGEST_PAPER_NUMBER)
    return identity.party_id(claim.identifier)


def _of_line(asked: Claim, file: LineFile | None) -> Iterator[Finding]:
    """An authority may ask for a line that has rested for years, or that nobody knows any more."""
    if asked.holder is Holder.ORDER:
        return
    if file is None:
        yield Finding(Lack.LINE_NOT_RECORDED)
        return
    if file.number != asked.number:
        rests = [one.until for one in file.numbers if one.number == asked.number and one.until]
        yield Finding(Lack.NUMBER_AT_REST, day=max(rests, default=None))
    if asked.holder is Holder.TENANT:
        return
    if file.owner is None or not file.owner.identifier:
        yield Finding(Lack.LINE_NOT_RECORDED)
    elif rules_spans.owner_named(asked) and rules_spans.owner_named(asked) != file.owner.identifier:
        yield Finding(Lack.NOT_THE_OWNER)


def _of_person(given: Claim, asked: Claim) -> Iterator[Finding]:
    if asked.holder is Holder.ORDER:
        for flaw in _identifier(given).flaws:
            yield Finding(Lack.IDENTIFIER, flaw)
        return
    for flaw in persian.check_name(given.name).flaws:
        yield Finding(Lack.NAME, flaw)
    for flaw in _identifier(given).flaws:
        if flaw not in OVERRIDABLE:
            yield Finding(Lack.IDENTIFIER, flaw)
    if asked.holder not in rules_spans.IN_OWN_RIGHT | {Holder.OWNER}:
        for flaw in identity.party_id(given.owner_identifier).flaws:
            if flaw not in OVERRIDABLE:
                yield Finding(Lack.OWNER_IDENTIFIER, flaw)
    if not asked.identity_seen:
        yield Finding(Lack.IDENTITY_NOT_SEEN)
    if not asked.bill_seen:
        yield Finding(Lack.BILL_NOT_SEEN)


def basis_findings(holder: Holder, basis: Basis, today: date) -> list[Finding]:
    """Say what is wrong with the (tidied) paper that a right stands on, all at once."""
    return list(_of_basis(holder, basis, today))


def _of_basis(holder: Holder, basis: Basis, today: date) -> Iterator[Finding]:
    if holder is Holder.TENANT:
        yield from _of_lease(basis, today)
    elif BASIS[holder] is not None:
        if not basis.number:
            yield Finding(Lack.BASIS_NUMBER)
        if basis.issued_on is None:
            yield Finding(Lack.BASIS_DATE)
        if not basis.issuer:
            yield Finding(Lack.BASIS_ISSUER)
        if basis.valid_to is not None and basis.valid_to < today:
            yield Finding(Lack.BASIS_EXPIRED, day=basis.valid_to)
    if basis.issued_on is not None and basis.issued_on > today:
        yield Finding(Lack.BASIS_IN_FUTURE, day=basis.issued_on)


def _of_lease(basis: Basis, today: date) -> Iterator[Finding]:
    """A lease that ends today still counts; one that ended yesterday does not (domain.md §3.3)."""
    first, last = basis.valid_from, basis.valid_to
    if first is None:
        yield Finding(Lack.LEASE_START)
    elif first > today:
        yield Finding(Lack.LEASE_NOT_BEGUN, day=first)
    if last is None:
        yield Finding(Lack.LEASE_END)
    elif last < today:
        yield Finding(Lack.LEASE_ENDED, day=last)
    if first is not None and last is not None and last < first:
        yield Finding(Lack.LEASE_BACKWARDS)
    if not basis.names_line:
        yield Finding(Lack.LEASE_SILENT)


def _of_purpose(given: Claim, asked: Claim) -> Iterator[Finding]:
    if asked.purpose is None:
        yield Finding(Lack.PURPOSE)
    flaws = _text(given.note, LONGEST_NOTE).flaws
    for flaw in flaws:
        yield Finding(Lack.NOTE, flaw)
    if asked.purpose is Purpose.OTHER and not asked.note and not flaws:
        yield Finding(Lack.NOTE)
    if asked.ticket and not passcodes.is_ticket_code(asked.ticket):
        yield Finding(Lack.TICKET)


# Which days


# What is asked


def filter_findings(
    asked: CallFilter,
    granted: tuple[Span, ...],
    today: date,
    *,
    itemise_local: bool,
    kind: ListKind = ListKind.CALLS,
) -> list[Finding]:
    """Say everything that is wrong with a question, and what of it the right cuts off."""
    found = [
        *_of_range(asked, granted, today),
        *_of_searched(asked),
        *_of_bounds(asked),
    ]
    if asked.types and not itemise_local and asked.types.isdisjoint(ITEMISED):
        found.append(Finding(Lack.NOT_ITEMISED))
    if kind is ListKind.INTELLIGENT and not asked.types <= {CallType.INTELLIGENT}:
        found.append(Finding(Lack.OTHER_TYPES))
    return found


def kept_findings(
    asked: CallFilter, granted: tuple[Span, ...], gone: Collection[int]
) -> list[Finding]:
    """Say what of a question's days was retired; ``gone`` are the retired months.

    Nothing is said of a question that opens no day at all.
    """
    days = [
        (dates.tehran_date(one.since), dates.tehran_date(one.until))
        for one in _within(asked, granted)
    ]
    lost = [
        month
        for month in map(month_days, gone)
        if any(rules_spans.common(month, one) for one in days)
    ]
    if not lost:
        return []
    if not _within(asked, rules_spans.without(granted, gone)):
        return [Finding(Lack.NOT_KEPT)]
    return [Finding(Lack.CUT_TO_KEPT, day=max(lost)[1])]


def caller_findings(wanted: CallerSearch, granted: tuple[Span, ...], today: date) -> list[Finding]:
    """Say everything that is wrong with a question about repeat callers; local calls count."""
    found = filter_findings(wanted.calls, granted, today, itemise_local=True)
    return [*found, Finding(Lack.BOUNDS)] if wanted.least < 1 else found


def select(
    asked: CallFilter, granted: tuple[Span, ...], *, kind: ListKind, itemise_local: bool
) -> Selection:
    """Return the selection of a question: what is asked for, within what is granted.

    A range or a type that leaves nothing gives a selection without spans; types are never empty.
    The list of the intelligent service has its own type alone.
    """
    parts = _within(asked, granted)
    shown = frozenset(CallType) if itemise_local else ITEMISED
    types = shown & asked.types if asked.types else shown
    if kind is ListKind.INTELLIGENT:
        types = frozenset({CallType.INTELLIGENT})
    return Selection(parts if types else (), asked, types or shown)


def _within(asked: CallFilter, granted: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what a question's days open of what is granted."""
    since, until = dates.day_begins(asked.since), dates.day_begins(asked.until + _DAY)
    cut = (
        replace(one, since=max(one.since, since), until=min(one.until, until)) for one in granted
    )
    return tuple(one for one in cut if one.since < one.until)


def mask(number: str) -> str:
    """Return a number with its last two digits alone to be read."""
    hidden = max(0, len(number) - _SHOWN)
    return "•" * hidden + number[hidden:]


def same_family(operator: str, holder: str) -> bool:
    """Say whether two displayed names end in one family name (safety.md T1)."""
    families = [persian.search_key(name).split()[-1:] for name in (operator, holder)]
    return bool(families[0]) and families[0] == families[1]


def _of_range(asked: CallFilter, granted: tuple[Span, ...], today: date) -> Iterator[Finding]:
    if asked.since > asked.until:
        yield Finding(Lack.FROM_AFTER_TO)
        return
    if asked.since > today:
        yield Finding(Lack.IN_FUTURE, day=asked.since)
        return
    if dates.plus_months(asked.since, MOST_MONTHS) <= asked.until:
        yield Finding(Lack.TOO_LONG, limit=MOST_MONTHS)
    yield from _cut(asked.since, min(asked.until, today), granted)


def _cut(first: date, last: date, granted: tuple[Span, ...]) -> Iterator[Finding]:
    """Tell where the range is wider than the right: at its ends and in its middle."""
    days = rules_spans.joined(
        (dates.tehran_date(one.since), dates.tehran_date(one.until)) for one in granted
    )
    parts = [both for one in days if (both := rules_spans.common(one, (first, last + _DAY)))]
    if not parts:
        yield Finding(Lack.OUTSIDE_RIGHT)
        return
    if parts[0][0] > first:
        yield Finding(Lack.CUT_TO_RIGHT, day=parts[0][0])
    for _, later in pairwise(parts):
        yield Finding(Lack.CUT_TO_RIGHT, day=later[0])
    if parts[-1][1] <= last:
        yield Finding(Lack.CUT_TO_RIGHT, day=parts[-1][1] - _DAY, limit=1)


def _of_searched(asked: CallFilter) -> Iterator[Finding]:
    number = asked.number
    if not number:
        return
    if not digits.only(number):
        if asked.begins or not _CODE_SIGNS.issuperset(number):
            yield Finding(Lack.NUMBER, Flaw.LETTERS)
    elif len(number) > _LONGEST_NUMBER:
        yield Finding(Lack.NUMBER, Flaw.TOO_LONG)
    elif asked.begins:
        if len(number) < FEWEST_DIGITS:
            yield Finding(Lack.NUMBER_TOO_SHORT, limit=FEWEST_DIGITS)
        elif not code_ranges(number):
            yield Finding(Lack.NUMBER, Flaw.STARTS_WRONG)


def _of_bounds(asked: CallFilter) -> Iterator[Finding]:
    pairs = (
        (asked.least_seconds, asked.most_seconds),
        (asked.least_rials, asked.most_rials),
    )
    for least, most in pairs:
        if (least or 0) < 0 or (most is not None and most < (least or 0)):
            yield Finding(Lack.BOUNDS)
    if asked.hours is not None and not set(asked.hours) <= set(_HOURS):
        yield Finding(Lack.HOURS)

"""What may be put into a centre's pool of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backoffice.lines.rules import centre_of
from backoffice.records import phones
from backoffice.records.number_pools import PoolFinding, PoolFlaw

MOST_AT_ONCE = 10_000


def numbers_between(first: str, last: str) -> list[str]:
    """Return the numbers from one to another, both inclusive, of eleven digits each."""
    return [f"{number:011d}" for number in range(int(first), int(last) + 1)]


def range_findings(
    first: str, last: str, centre: str, prefixes: Mapping[str, str], home: str
) -> Iterator[PoolFinding]:
    """Judge a range of numbers as written; ``prefixes`` are those of all centres.

    A number of another province and a mobile number are no lines; a range that another centre
    serves, even in part, is not this centre's.
    """
    checked = [phones.fixed_line(one, home) for one in (first, last)]
    for one in checked:
        for flaw in one.flaws:
            yield PoolFinding(PoolFlaw.BAD_NUMBER, one.value, flaw)
    if centre not in prefixes.values():
        yield PoolFinding(PoolFlaw.CENTRE_UNKNOWN, centre)
    if not all(one.ok for one in checked):
        return
    begin, end = int(checked[0].value), int(checked[1].value)
    if end < begin:
        yield PoolFinding(PoolFlaw.BACKWARDS, checked[1].value)
    elif end - begin >= MOST_AT_ONCE:
        yield PoolFinding(PoolFlaw.TOO_MANY, str(MOST_AT_ONCE))
    else:
        others = {
            centre_of(number, prefixes)
            for number in numbers_between(checked[0].value, checked[1].value)
        }
        for other in sorted(others - {centre}):
            yield PoolFinding(PoolFlaw.OTHER_CENTRE, other)

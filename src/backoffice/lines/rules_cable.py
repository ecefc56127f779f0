"""What a cable transfer may do to each of its lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backoffice.lines.rules_pool import numbers_between
from backoffice.records import phones
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import PoolNumber, PoolState
from backoffice.records.line_transfers import (
    TransferFinding,
    TransferFlaw,
    TransferItem,
    TransferPreview,
    WantedRanges,
    WantedTransfer,
)
from backoffice.records.lines import LineState
from backoffice.records.number_pools import LONGEST_REST

MOST_ROWS = 50_000
_NOT_FREE = {
    PoolState.ASSIGNED: TransferFlaw.NUMBER_TAKEN,
    PoolState.RESTING: TransferFlaw.NUMBER_RESTING,
    PoolState.RESERVED: TransferFlaw.NUMBER_RESERVED,
}


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line as it stands before a transfer."""

    id: str
    number: str
    centre: str
    owner: str
    state: LineState


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rules are told: lines and pool by number, the centres, where to."""

    lines: Mapping[str, StandingLine]
    pool: Mapping[str, PoolNumber]
    centres: frozenset[str]
    centre: str = ""  # where the lines go; "" as their new numbers' pool says
    home: str = phones.HOME


def rest_findings(days: int) -> Iterator[TransferFinding]:
    """Judge for how many days the old numbers are to rest; 0: they are free at once."""
    if not 0 <= days <= LONGEST_REST:
        yield TransferFinding(0, TransferFlaw.BAD_REST, str(LONGEST_REST))


def range_findings(wanted: WantedRanges, home: str) -> list[TransferFinding]:
    """Judge ranges as written, before any line is looked for."""
    found: list[TransferFinding] = []
    old = _span(wanted.old_first, wanted.old_last, TransferFlaw.OLD_BAD, home, found)
    new = None
    if wanted.new_first or wanted.new_last:
        new = _span(wanted.new_first, wanted.new_last, TransferFlaw.NEW_BAD, home, found)
    if found or old is None:
        return found
    if old > MOST_ROWS:
        found.append(TransferFinding(0, TransferFlaw.TOO_MANY, str(MOST_ROWS)))
    if new is not None and new != old:
        found.append(TransferFinding(0, TransferFlaw.UNEVEN))
    return found


def _span(
    first: str, last: str, bad: TransferFlaw, home: str, found: list[TransferFinding]
) -> int | None:
    """Return how many numbers a range has; what is wrong with it goes to ``found``."""
    checked = [phones.fixed_line(one, home) for one in (first, last)]
    for text, one in zip((first, last), checked, strict=True):
        flaws = one.flaws if text else (Flaw.EMPTY,)
        found += [TransferFinding(0, bad, one.value, flaw) for flaw in flaws]
    if not all(one.ok for one in checked):
        return None
    count = int(checked[1].value) - int(checked[0].value) + 1
    if count < 1:
        found.append(TransferFinding(0, TransferFlaw.BACKWARDS, checked[1].value))
    return count


def of_ranges(old_first: str, old_last: str, new_first: str) -> list[WantedTransfer]:
    """Pair the numbers of a range with those from ``new_first`` on; 11 digits each.

    Without a new one every line keeps its number.
    """
    old = numbers_between(old_first, old_last)
    if not new_first:
        return [WantedTransfer(place, one) for place, one in enumerate(old, 1)]
    last = f"{int(new_first) + len(old) - 1:011d}"
    pairs = zip(old, numbers_between(new_first, last), strict=True)
    return [WantedTransfer(place, one, new) for place, (one, new) in enumerate(pairs, 1)]


def normal(wanted: Sequence[WantedTransfer], home: str) -> list[WantedTransfer]:
    """Return the rows with their numbers in canonical form, where they have one."""
    return [
        WantedTransfer(
            one.row_no,
            phones.fixed_line(one.old, home).value,
            phones.fixed_line(one.number, home).value if one.number else "",
        )
        for one in wanted
    ]


def judged(wanted: Sequence[WantedTransfer], ground: Ground) -> TransferPreview:
    """Judge every row; ``wanted`` has canonical numbers. All findings at once."""
    items: list[TransferItem] = []
    found: list[TransferFinding] = list(_of_the_list(wanted, ground))
    old_seen: set[str] = set()
    new_seen: set[str] = set()
    for one in wanted:
        wrong = [*_of_old(one, ground), *_of_new(one, ground)]
        if one.old in old_seen:
            wrong.append(TransferFinding(one.row_no, TransferFlaw.OLD_TWICE, one.old))
        if one.number and one.number in new_seen:
            wrong.append(TransferFinding(one.row_no, TransferFlaw.NEW_TWICE, one.number))
        old_seen.add(one.old)
        new_seen.add(one.number)
        line = ground.lines.get(one.old)
        if not wrong and line is not None:
            item = _item(one, line, ground)
            if (item.number, item.centre) == (item.old_number, item.old_centre):
                wrong.append(TransferFinding(one.row_no, TransferFlaw.NOTHING_CHANGES, one.old))
            else:
                items.append(item)
        found += wrong
    return TransferPreview(tuple(items), tuple(found))


def _of_the_list(wanted: Sequence[WantedTransfer], ground: Ground) -> Iterator[TransferFinding]:
    if not wanted:
        yield TransferFinding(0, TransferFlaw.EMPTY)
    if len(wanted) > MOST_ROWS:
        yield TransferFinding(0, TransferFlaw.TOO_MANY, str(MOST_ROWS))
    if ground.centre and ground.centre not in ground.centres:
        yield TransferFinding(0, TransferFlaw.CENTRE_UNKNOWN, ground.centre)


def _of_old(one: WantedTransfer, ground: Ground) -> Iterator[TransferFinding]:
    checked = phones.fixed_line(one.old, ground.home)
    if not checked.ok:
        for flaw in checked.flaws:
            yield TransferFinding(one.row_no, TransferFlaw.OLD_BAD, one.old, flaw)
        return
    line = ground.lines.get(one.old)
    if line is None:
        yield TransferFinding(one.row_no, TransferFlaw.OLD_UNKNOWN, one.old)
    elif line.state is LineState.RELEASED:
        yield TransferFinding(one.row_no, TransferFlaw.RELEASED, one.old)


def _of_new(one: WantedTransfer, ground: Ground) -> Iterator[TransferFinding]:
    if not one.number or one.number == one.old:
        return
    checked = phones.fixed_line(one.number, ground.home)
    if not checked.ok:
        for flaw in checked.flaws:
            yield TransferFinding(one.row_no, TransferFlaw.NEW_BAD, one.number, flaw)
        return
    pooled = ground.pool.get(one.number)
    if pooled is None:
        yield TransferFinding(one.row_no, TransferFlaw.NUMBER_UNKNOWN, one.number)
        return
    if pooled.state is not PoolState.FREE:
        yield TransferFinding(one.row_no, _NOT_FREE[pooled.state], one.number)
    if ground.centre and pooled.centre != ground.centre:
        yield TransferFinding(one.row_no, TransferFlaw.OTHER_CENTRE, pooled.centre)


def _item(one: WantedTransfer, line: StandingLine, ground: Ground) -> TransferItem:
    number = one.number or line.number
    pooled = ground.pool.get(number) if number != line.number else None
    centre = ground.centre or (pooled.centre if pooled else line.centre)
    return TransferItem(one.row_no, line.id, line.owner, line.number, number, line.centre, centre)

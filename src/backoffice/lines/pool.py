"""The numbers of a centre: which are free, and what an operator may do with them.

Tickets reserve and take numbers by themselves; here ranges are added, numbers marked as golden,
held back by hand and given back. A reservation and a rest end by date.
"""

from __future__ import annotations

from datetime import date

from backoffice.db import Session, audit, centres, clock, guard, number_pool
from backoffice.errors import Attempt, Refused
from backoffice.lines import rules_pool
from backoffice.records import dates, phones
from backoffice.records.line_facts import PoolNumber, PoolState
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from backoffice.records.operators import Desk, Right

SEE = "numbers.see"
ADD = "numbers.add"
RESERVE = "numbers.reserve"
RELEASE = "numbers.release"
MARK = "numbers.mark"
PAGE = 200


def free(session: Session, centre: str, *, begins: str = "", limit: int = PAGE) -> list[PoolNumber]:
    """Return a centre's free numbers in order; ``begins`` are the first digits, area included.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _see(session)
    return number_pool.free(session, centre, limit=limit, begins=begins)


def numbers(
    session: Session,
    centre: str,
    *,
    state: PoolState | None = None,
    begins: str = "",
    after: str = "",
    limit: int = PAGE,
) -> list[PoolNumber]:
    """Return a centre's numbers in order; ``after`` is the last one of the page before.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _see(session)
    return number_pool.page(session, centre, state=state, begins=begins, after=after, limit=limit)


def counts(session: Session, centre: str) -> dict[PoolState, int]:
    """Return how many numbers of a centre are in each state.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _see(session)
    return number_pool.counts(session, centre)


def add_range(
    session: Session, centre: str, first: str, last: str, *, home: str = phones.HOME
) -> int:
    """Put the numbers from ``first`` to ``last`` into a centre's pool; return how many are new.

    Numbers that a line has are given out already.

    Raises:
        Forbidden: the desk does not manage numbers (audited).
        Refused: with ``PoolFinding`` records.
    """
    desk = _manage(session, ADD, centre)
    known = centres.all_centres(session)
    prefixes = {prefix: one.code for one in known for prefix in one.prefixes}
    found = list(rules_pool.range_findings(first, last, centre, prefixes, home))
    if found:
        raise Refused(found)
    begin, end = (phones.fixed_line(one, home).value for one in (first, last))
    wanted = rules_pool.numbers_between(begin, end)
    added = number_pool.add(session, centre, wanted, by=desk.operator)
    _note(session, ADD, centre, first=begin, last=end, added=added)
    return added


def reserve(session: Session, number: str, until: date, *, home: str = phones.HOME) -> PoolNumber:
    """Hold a free number back until a day, which is the first on which it is free again.

    Raises:
        Forbidden: the desk does not manage numbers (audited).
        Refused: with ``PoolFinding`` records, or ``ChangeFinding`` when it is not free.
    """
    desk = _manage(session, RESERVE, number)
    pooled = _pooled(session, number, home)
    if until <= dates.tehran_date(clock.now(session)):
        raise Refused([PoolFinding(PoolFlaw.ENDS_BEFORE, until.isoformat())])
    number_pool.reserve(session, pooled.number, ticket_id="", until=until, by=desk.operator)
    _note(session, RESERVE, pooled.number, until=until)
    return _pooled(session, pooled.number, home)


def release(session: Session, number: str, *, home: str = phones.HOME) -> PoolNumber:
    """Give back a number that was held back by hand.

    Raises:
        Forbidden: the desk does not manage numbers (audited).
        Refused: with a ``PoolFinding``: not reserved, or reserved for a ticket.
    """
    desk = _manage(session, RELEASE, number)
    pooled = _pooled(session, number, home)
    if pooled.state is not PoolState.RESERVED:
        raise Refused([PoolFinding(PoolFlaw.NOT_RESERVED, pooled.state.value)])
    if pooled.ticket:
        raise Refused([PoolFinding(PoolFlaw.OF_A_TICKET, pooled.number)])
    number_pool.let_go(session, pooled.number, by=desk.operator)
    _note(session, RELEASE, pooled.number)
    return _pooled(session, pooled.number, home)


def mark_golden(
    session: Session, number: str, *, golden: bool, home: str = phones.HOME
) -> PoolNumber:
    """Say whether a number is a golden one (رند).

    Raises:
        Forbidden: the desk does not manage numbers (audited).
        Refused: with a ``PoolFinding``: no pool has it.
    """
    desk = _manage(session, MARK, number)
    pooled = _pooled(session, number, home)
    number_pool.mark(session, pooled.number, golden=golden, by=desk.operator)
    _note(session, MARK, pooled.number, golden=golden)
    return _pooled(session, pooled.number, home)


def _pooled(session: Session, number: str, home: str) -> PoolNumber:
    checked = phones.fixed_line(number, home)
    if not checked.ok:
        bad = [PoolFinding(PoolFlaw.BAD_NUMBER, checked.value, flaw) for flaw in checked.flaws]
        raise Refused(bad)
    found = number_pool.states(session, [checked.value]).get(checked.value)
    if found is None:
        raise Refused([PoolFinding(PoolFlaw.NOT_IN_POOL, checked.value)])
    return found


def _see(session: Session) -> Desk:
    return guard.require(session, Right.SEE_LINES, Attempt(SEE, "pool"))


def _manage(session: Session, deed: str, subject: str) -> Desk:
    return guard.require(session, Right.MANAGE_NUMBERS, Attempt(deed, "pool", subject[:64]))


def _note(session: Session, deed: str, subject: str, **details: object) -> None:
    audit.record(session, deed, subject_kind="pool", subject=subject, details=details)

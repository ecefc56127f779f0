"""A caller who proves with the line's PIN: what the office tells by telephone, and no more.

Source: domain.md §2 item 11: a code asked for when one rings from elsewhere, given against bill
and identity card; what it serves is a setting. Wrong ones are borne ``MOST_TRIES`` times within
``LOCKED_HOURS``. A try is written down and committed before the PIN is looked at, in a unit that
locks the line's PIN: however many desks try at once, no more are looked at than are borne, and a
desk that dies over one has used it up. The hash is reckoned in no transaction (ADR 8).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.db import (
    Database,
    Session,
    audit,
    clock,
    guard,
    line_cards,
    line_pins,
    tickets,
    tickets_facts,
)
from backoffice.db.line_pins import KeptPin
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, digits, phones
from backoffice.records.audit import AuditSearch
from backoffice.records.operators import Desk, Right
from backoffice.records.pins import (
    PinAnswer,
    PinBill,
    PinFinding,
    PinLack,
    PinRequest,
    PinUse,
)
from backoffice.tickets import bills_own, pins_rules
from backoffice.tickets.bills_own import BillClaim

TRY = "tickets.try_pin"
CHECK = "tickets.check_pin"
_RIGHT, _WRONG = "done", "failed"
_MOST_ROWS = 500  # tries of one line within a day: more are none that a counter makes
_LOCKED = timedelta(hours=pins_rules.LOCKED_HOURS)


def answer(
    database: Database,
    number: str,
    pin: str,
    serves: Collection[PinUse],
    *,
    home: str = phones.HOME,
) -> PinAnswer:
    """Try the PIN that a caller says for a number, in any written form; tell what it serves.

    ``serves`` is what the office's settings let it serve. Takes some tenths of a second.

    Raises:
        Forbidden: the desk does not serve the counter (audited).
        Refused: with ``PinFinding`` (audited): it is not tried.
    """
    checked = phones.fixed_line(number, home)
    line = checked.value if checked.ok else ""
    attempt = Attempt(CHECK, "line", line)
    served = frozenset(serves)
    kept = database.write(lambda session: _use_up_a_try(session, line, served, attempt))
    right = pins_rules.matches(kept.hash, digits.ascii_digits(pin).strip())

    def tell(session: Session) -> PinAnswer:
        desk = guard.require(session, Right.OPEN_TICKETS, attempt)
        told = _told(session, desk, line, kept, served) if right else None
        outcome = _RIGHT if right else _WRONG
        uses = {"served": sorted(served)} if right else {}
        audit.record(
            session, CHECK, subject_kind="line", subject=line, outcome=outcome, details=uses
        )
        if told is not None:
            return told
        borne = pins_rules.MOST_TRIES - len(_wrong_tries(session, line, kept))
        return PinAnswer(line, right=False, left=max(borne, 0))

    return database.write(tell)


def _use_up_a_try(
    session: Session, line: str, served: Collection[PinUse], attempt: Attempt
) -> KeptPin:
    guard.require(session, Right.OPEN_TICKETS, attempt)
    if not served:
        raise Refused([PinFinding(PinLack.SERVES_NOTHING)], attempt)
    if not line or line_cards.line_of_number(session, line) is None:
        raise Refused([PinFinding(PinLack.NO_LINE)], attempt)
    kept = line_pins.kept(session, line, lock=True)
    if kept is None:
        raise Refused([PinFinding(PinLack.NO_PIN)], attempt)
    if not _is_theirs(session, kept):
        raise Refused([PinFinding(PinLack.NOT_THEIRS)], attempt)
    wrong = _wrong_tries(session, line, kept)
    if len(wrong) >= pins_rules.MOST_TRIES:
        until = wrong[-pins_rules.MOST_TRIES] + _LOCKED
        raise Refused([PinFinding(PinLack.LOCKED, until)], attempt)
    audit.record(session, TRY, subject_kind="line", subject=line)
    return kept


def _wrong_tries(session: Session, line: str, kept: KeptPin) -> list[datetime]:
    """Return when this PIN was tried and not found right, oldest first.

    What is being looked at this moment, or was left by a desk that died, counts as wrong.
    """
    since = max(clock.now(session) - _LOCKED, kept.since)

    def found(deed: str, outcome: str) -> list[datetime]:
        wanted = AuditSearch(deed=deed, subject=line, outcome=outcome, since=since)
        rows = audit.search(session, wanted, limit=_MOST_ROWS)
        return [row.at for row in reversed(rows)]

    tried, wrong = found(TRY, _RIGHT), found(CHECK, _WRONG)
    unanswered = len(tried) - len(wrong) - len(found(CHECK, _RIGHT))
    return sorted(wrong + (tried[-unanswered:] if unanswered > 0 else []))


def _is_theirs(session: Session, kept: KeptPin) -> bool:
    """Say whether whoever was given the PIN has the line still: an owner, or within the lease."""
    today = dates.tehran_date(clock.now(session))
    card = line_cards.card(session, kept.line_id)
    holder = card.holder(today) if card else None
    given_on = dates.tehran_date(kept.since)
    if holder is not None and holder.since is not None and holder.since > given_on:
        return False
    claim = _claim(session, kept)
    return claim is None or claim.lease_end is None or today <= claim.lease_end


def _claim(session: Session, kept: KeptPin) -> BillClaim | None:
    """Return by what right the PIN was asked for.

    A lease whose begin was not asked then counts from the day on which the PIN was given.
    """
    ticket = tickets.find(session, kept.ticket_id)
    if ticket is None:
        return None
    claim = bills_own.claim_of_ticket(ticket)
    if claim.lease_end is None or claim.lease_begin is not None:
        return claim
    return replace(claim, lease_begin=dates.tehran_date(kept.since))


def _told(
    session: Session, desk: Desk, line: str, kept: KeptPin, served: frozenset[PinUse]
) -> PinAnswer:
    bill: PinBill | None = None
    requests: tuple[PinRequest, ...] = ()
    claim = _claim(session, kept)
    if PinUse.BILL in served and claim is not None:
        own = bills_own.own_bills(session, line, claim, desk=desk)
        bill = PinBill(own[0].period, own[0].payable, own[0].due, own[0].paid) if own else None
    if PinUse.REQUESTS in served:
        requests = tuple(
            PinRequest(one.code, one.service, one.state, one.promised)
            for one in tickets_facts.open_requests(session, kept.line_id)
        )
    return PinAnswer(line, right=True, served=served, bill=bill, requests=requests)

"""Fees by date: what a service costs from a day on. A fee of the past stays as it was."""

from __future__ import annotations

from datetime import date

from backoffice.db import Session, audit, clock, fees, guard
from backoffice.errors import Attempt, Refused
from backoffice.records import dates
from backoffice.records.operators import Desk, Right
from backoffice.records.service_admin import AdminFinding, AdminLack, Fee
from backoffice.tickets import rules_admin

SEE = "tickets.fees"
SAVE = "tickets.save_fee"
DROP = "tickets.drop_fee"


def all_fees(session: Session) -> list[Fee]:
    """Return every fee, by code, the newest first."""
    guard.require(session, Right.MANAGE_SERVICES, Attempt(SEE))
    return fees.all_fees(session)


def in_force(session: Session, code: str, day: date) -> Fee | None:
    """Return the fee of a code on a day; None: there is none.

    For whoever sees tickets or manages services.
    """
    desk: Desk | None = session.info.get("desk")
    manages = desk is not None and desk.may(Right.MANAGE_SERVICES)
    right = Right.MANAGE_SERVICES if manages else Right.SEE_TICKETS
    guard.require(session, right, Attempt(SEE, "fee", code))
    return fees.in_force(session, code, day)


def save(session: Session, fee: Fee) -> None:
    """Keep a fee from a day on; that day may not lie in the past.

    Raises:
        Refused: with ``AdminFinding`` records.
    """
    desk = guard.require(session, Right.MANAGE_SERVICES, Attempt(SAVE, "fee", fee.code))
    found = list(rules_admin.fee_findings(fee))
    found += _of_day(session, fee.since)
    if found:
        raise Refused(found, Attempt(SAVE, "fee", fee.code))
    fees.keep(session, fee, desk.operator)
    details = {"rials": fee.rials, "since": fee.since.isoformat()}
    audit.record(session, SAVE, subject_kind="fee", subject=fee.code, details=details)


def drop(session: Session, fee: Fee) -> None:
    """Take back a fee that has not begun.

    Raises:
        Refused: it holds already, or did.
    """
    attempt = Attempt(DROP, "fee", fee.code)
    guard.require(session, Right.MANAGE_SERVICES, attempt)
    found = _of_day(session, fee.since)
    if found:
        raise Refused(found, attempt)
    fees.drop(session, fee.code, fee.since)
    details = {"since": fee.since.isoformat()}
    audit.record(session, DROP, subject_kind="fee", subject=fee.code, details=details)


def _of_day(session: Session, since: date) -> list[AdminFinding]:
    """What was paid before keeps its ground: only today and later may be changed."""
    today = dates.tehran_date(clock.now(session))
    if since >= today:
        return []
    return [AdminFinding(AdminLack.OUT_OF_RANGE, "since", dates.jalali(today))]

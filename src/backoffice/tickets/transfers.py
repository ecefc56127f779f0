"""A cable transfer tells 118 and the data unit of its numbers, as a change of number does.

The lines' room knows no tickets: its window hands it these, for the transaction that changes lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from backoffice.db import Session
from backoffice.errors import Attempt
from backoffice.records.line_facts import ChangeNumber
from backoffice.records.line_transfers import Renumbered, Transfer
from backoffice.records.operators import Right
from backoffice.tickets import actions_told
from backoffice.tickets.actions_desk import OPEN, Hand, hand
from backoffice.tickets.actions_made import Origin

CAUSE = "cable_transfer"


def tell(session: Session, transfer: Transfer, lines: Sequence[Renumbered]) -> None:
    """Let others know of the numbers that a piece of a transfer gave.

    Raises:
        Forbidden: the desk makes no transfers (audited).
    """
    acting = _hand(session, transfer)
    for one in lines:
        actions_told.tell(acting, _origin(transfer, one), _changes(one), one.before)


def tell_back(session: Session, transfer: Transfer, lines: Sequence[Renumbered]) -> None:
    """Withdraw what nobody began, and tell of the old numbers whoever acted on the others.

    Raises:
        Forbidden: the desk makes no transfers (audited).
    """
    acting = _hand(session, transfer)
    for one in lines:
        origin = _origin(transfer, one)
        actions_told.tell_back(acting, origin, origin, _changes(one), one.before)


def _hand(session: Session, transfer: Transfer) -> Hand:
    return hand(session, Right.TRANSFER_CABLE, Attempt(OPEN, "transfer", transfer.id))


def _changes(one: Renumbered) -> list[ChangeNumber]:
    return [ChangeNumber(one.number, CAUSE)]


def _origin(transfer: Transfer, one: Renumbered) -> Origin:
    owner = next((each for each in one.before.holdings if each.until is None), None)
    return Origin(
        transfer.id,
        transfer.code,
        one.number,
        one.before.id,
        one.centre,
        owner.name if owner else "",
        owner.identifier if owner else "",
        note=f"{transfer.code} {transfer.title}".strip(),
    )

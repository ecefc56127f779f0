"""The PIN of 2828 at the counter: what it serves, why it does not, what a caller is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.tickets import Service, TicketState


class PinUse(StrEnum):
    """What the office tells by telephone to whoever says the PIN of a line."""

    BILL = "bill"  # the newest bill: what is to be paid until when
    REQUESTS = "requests"  # which requests are open, and how far they are


class PinLack(StrEnum):
    """Why a PIN is not tried."""

    SERVES_NOTHING = "serves_nothing"  # the office's settings let it serve nothing
    NO_LINE = "no_line"
    NO_PIN = "no_pin"
    NOT_THEIRS = "not_theirs"  # given to an owner or tenant of before
    LOCKED = "locked"  # too many wrong ones: not before ``until``


@dataclass(frozen=True, slots=True)
class PinFinding:
    """One reason why a PIN is not tried; ``until`` is UTC."""

    lack: PinLack
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PinBill:
    """The newest bill of whoever has the PIN: rials, a Jalali period, a Gregorian day."""

    period: str
    payable: int
    due: date | None
    paid: bool


@dataclass(frozen=True, slots=True)
class PinRequest:
    """An open request as a caller is told of it."""

    code: str
    service: Service
    state: TicketState
    promised: date | None


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """What came of a PIN that was tried; ``left`` are the wrong ones that are borne still.

    Of what the office does not let it serve nothing is told: ``served`` says what it does.
    """

    number: str
    right: bool
    left: int = 0
    served: frozenset[PinUse] = frozenset()
    bill: PinBill | None = None
    requests: tuple[PinRequest, ...] = ()

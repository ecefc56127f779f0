"""What is so of a line, since when and until when; and the changes that a ticket makes to it.

A line is a file, not a number: number, owner, address and state change, each with from and to
(domain.md §7.2). Source of kinds: domain.md §2 and §2.3. Moments are aware UTC, days Gregorian
and local; ``until`` is the first moment (or day) at which it was no longer so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.disclosures import Holding, NumberPeriod
from backoffice.records.lines import AccessClass, LineState, Listing


class Cause(StrEnum):
    """Why a line is cut; several can hold at once, and each is lifted by its own (§7.6)."""

    WISH = "wish"  # شخصی
    DEBT = "debt"
    NUISANCE = "nuisance"  # مزاحمت
    WIRING = "wiring"  # سیم‌کشی غیرمجاز
    ORDER = "order"  # دستور قضایی
    SEIZURE = "seizure"  # توقیف
    TECHNICAL = "technical"
    RECORDED = "recorded"  # cut as the inventory says, which knows no cause


class Direction(StrEnum):
    """What a cut leaves: one-way still rings."""

    OUTGOING = "outgoing"  # یک‌طرفه
    BOTH = "both"  # دوطرفه


class AddressKind(StrEnum):
    INSTALLATION = "installation"
    CORRESPONDENCE = "correspondence"


class AdslState(StrEnum):
    """A line's data service (domain.md §2 item 10)."""

    PENDING = "pending"
    CONNECTED = "connected"
    SUSPENDED = "suspended"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class CutCause:
    """One cause that holds (or held): ``until`` is the day it ends by itself, if any."""

    id: str
    cause: Cause
    direction: Direction
    since: datetime
    until: date | None = None
    authority: str = ""
    letter_no: str = ""
    letter_on: date | None = None
    ended_at: datetime | None = None
    ticket: str = ""
    end_ticket: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a line through its time."""

    kind: AddressKind
    text: str
    postal_code: str
    since: datetime | None
    until: datetime | None = None
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class ActiveService:
    """A special service of the centre's catalogue that is on."""

    code: str
    since: datetime | None
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class Adsl:
    """The data service of a line; ``port`` as the exchange names it.

    ``suspended_by``: at whose wish, while it is suspended.
    """

    state: AdslState
    port: str = ""
    provider: str = ""
    since: datetime | None = None
    suspended_by: str = ""


@dataclass(frozen=True, slots=True)
class Tenant:
    """A user with a right on the line until the lease ends (inclusive)."""

    name: str
    since: date
    lease_end: date | None


@dataclass(frozen=True, slots=True)
class LastBill:
    """The newest bill that is known: rials, Gregorian days."""

    period: str
    payable: int
    due: date | None
    paid: bool
    bill_id: str = ""
    payment_id: str = ""


@dataclass(frozen=True, slots=True)
class LineCard:
    """A line at one moment: now, or as of a date. Histories are newest first."""

    id: str
    number: str  # at that moment; "" when it had none
    centre: str
    as_of: datetime
    numbers: tuple[NumberPeriod, ...]
    holdings: tuple[Holding, ...]
    tenants: tuple[Tenant, ...]
    addresses: tuple[Address, ...]
    causes: tuple[CutCause, ...]  # those that hold at that moment
    access: AccessClass
    listing: Listing | None
    title: str  # what 118 says
    services: tuple[ActiveService, ...]
    adsl: Adsl | None
    released: bool
    installed_on: date | None
    last_bill: LastBill | None
    pin_issued_at: datetime | None = None

    @property
    def state(self) -> LineState:
        """The state that follows from the causes: the strictest wins."""
        if self.released:
            return LineState.RELEASED
        directions = {one.direction for one in self.causes}
        if Direction.BOTH in directions:
            return LineState.BARRED_TWO_WAY
        return LineState.BARRED_ONE_WAY if directions else LineState.IN_SERVICE

    def holder(self, day: date) -> Holding | None:
        """Return who held the line on a day; None: nobody, or nobody recorded it."""
        return next(
            (
                one
                for one in self.holdings
                if (one.since is None or one.since <= day)
                and (one.until is None or day < one.until)
            ),
            None,
        )

    def address(self, kind: AddressKind) -> Address | None:
        """Return the address of a kind that holds at that moment."""
        return next(
            (
                one
                for one in self.addresses
                if one.kind is kind and (one.until is None or self.as_of < one.until)
            ),
            None,
        )


# Changes: what a ticket's effect is made of. Each has an inverse, found when it is applied.


@dataclass(frozen=True, slots=True)
class SetAccess:
    access: AccessClass


@dataclass(frozen=True, slots=True)
class SetListing:
    """``None``: nobody knows (an inventory did not say)."""

    listing: Listing | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class AddService:
    code: str


@dataclass(frozen=True, slots=True)
class RemoveService:
    code: str


@dataclass(frozen=True, slots=True)
class SetAddress:
    """``text`` empty: there is none any more."""

    kind: AddressKind
    text: str
    postal_code: str = ""


@dataclass(frozen=True, slots=True)
class AddCause:
    """Cut a line; ``until`` is the first day on which it ends by itself."""

    cause: Cause
    direction: Direction
    until: date | None = None
    authority: str = ""
    letter_no: str = ""
    letter_on: date | None = None


@dataclass(frozen=True, slots=True)
class EndCause:
    """Lift one cause; reconnecting lifts only its own."""

    cause_id: str


@dataclass(frozen=True, slots=True)
class ReviveCause:
    """Take back that a cause was lifted (only a counter-ticket does)."""

    cause_id: str


@dataclass(frozen=True, slots=True)
class ChangeNumber:
    """Give the file another number; the old one rests until ``rests_until``."""

    number: str
    cause: str = ""
    rests_until: date | None = None


@dataclass(frozen=True, slots=True)
class MoveToCentre:
    centre: str


@dataclass(frozen=True, slots=True)
class SetAdsl:
    """``None`` takes the data service away altogether."""

    adsl: Adsl | None


@dataclass(frozen=True, slots=True)
class SetPin:
    """The hash of the line's PIN; "" for none."""

    pin_hash: str


@dataclass(frozen=True, slots=True)
class SetConsent:
    """The mobile that messages go to and the events they tell of; an empty mobile withdraws."""

    mobile: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordOffence:
    """An offence on the offender's own file; it stays whatever the number becomes."""

    order: int  # first, second, third
    found_at: datetime
    trace: str = ""  # number of the letter that the sanction stands on


LineChange = (
    SetAccess
    | SetListing
    | AddService
    | RemoveService
    | SetAddress
    | AddCause
    | EndCause
    | ReviveCause
    | ChangeNumber
    | MoveToCentre
    | SetAdsl
    | SetPin
    | SetConsent
    | RecordOffence
)


class ChangeFlaw(StrEnum):
    """Why a change cannot be applied to the line as it is now."""

    LINE_RELEASED = "line_released"
    SERVICE_ON = "service_on"
    SERVICE_OFF = "service_off"
    CAUSE_HOLDS = "cause_holds"
    CAUSE_GONE = "cause_gone"
    ENDS_BEFORE = "ends_before"  # a cut whose last day is over when it is made
    NUMBER_TAKEN = "number_taken"
    NUMBER_RESTING = "number_resting"
    NUMBER_RESERVED = "number_reserved"  # for somebody else
    NUMBER_UNKNOWN = "number_unknown"  # not in the centre's pool
    CHANGED_SINCE = "changed_since"  # an inverse no longer fits


@dataclass(frozen=True, slots=True)
class ChangeFinding:
    flaw: ChangeFlaw
    detail: str = ""


class PoolState(StrEnum):
    """How a number stands in its centre's pool."""

    FREE = "free"
    RESERVED = "reserved"
    ASSIGNED = "assigned"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class PoolNumber:
    """A number of a centre; ``until`` is when a reservation or a rest ends (first free day)."""

    number: str
    centre: str
    state: PoolState
    golden: bool = False
    until: date | None = None
    ticket: str = ""


class EventKind(StrEnum):
    """What a line's timeline holds."""

    NUMBER = "number"
    CENTRE = "centre"
    OWNER = "owner"
    TENANT = "tenant"
    ADDRESS = "address"
    CUT = "cut"
    RECONNECT = "reconnect"
    ACCESS = "access"
    LISTING = "listing"
    SERVICE_ON = "service_on"
    SERVICE_OFF = "service_off"
    ADSL = "adsl"
    PIN = "pin"
    TICKET = "ticket"
    CASE = "case"
    RECEIPT = "receipt"
    DISCLOSURE = "disclosure"
    OFFENCE = "offence"


@dataclass(frozen=True, slots=True)
class LineEvent:
    """One entry of the timeline, newest first; ``values`` are codes and texts for its words."""

    at: datetime
    kind: EventKind
    values: tuple[str, ...] = ()
    subject: str = ""  # the id or code that opens it
    by: str = ""

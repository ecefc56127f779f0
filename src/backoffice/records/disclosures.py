"""Who may be told the calls of a line, by which right, and what was told.

Source: domain.md §2 items 1 and 15, §2.2, §3.3; safety.md §0.1. A *disclosure* is the
decision that a holder may see a line's calls; it is written and committed before the
first call is read. Each look-up, print and export under it is a *use*.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from backoffice.records.calls import CallFilter, Selection, Span
from backoffice.records.flaws import Flaw


class Holder(StrEnum):
    """By what right somebody asks."""

    OWNER = "owner"  # صاحب امتیاز
    TENANT = "tenant"  # مستأجر: from the lease's first day to its last
    ATTORNEY = "attorney"  # وکیل, with an official power
    GUARDIAN = "guardian"  # قیم, with the court's deed
    REPRESENTATIVE = "representative"  # of a company or an office, with a letter
    HEIR = "heir"  # with the certificate of inheritance
    ORDER = "order"  # دستور مقام قضایی


class Purpose(StrEnum):
    """Why the calls are asked for."""

    OWN_RECORD = "own_record"
    BILL_OBJECTION = "bill_objection"
    BUSINESS_ACCOUNTING = "business_accounting"
    COURT = "court"
    NUISANCE = "nuisance"
    OTHER = "other"  # the note says which


class BasisPaper(StrEnum):
    """The paper that a right stands on, beside the identity paper and the paid bill."""

    LEASE = "lease"
    POWER_OF_ATTORNEY = "power_of_attorney"
    GUARDIANSHIP_DEED = "guardianship_deed"
    INTRODUCTION_LETTER = "introduction_letter"
    INHERITANCE_CERTIFICATE = "inheritance_certificate"
    COURT_ORDER = "court_order"


#: What each right stands on; an owner needs nothing beside identity and bill.
BASIS: dict[Holder, BasisPaper | None] = {
    Holder.OWNER: None,
    Holder.TENANT: BasisPaper.LEASE,
    Holder.ATTORNEY: BasisPaper.POWER_OF_ATTORNEY,
    Holder.GUARDIAN: BasisPaper.GUARDIANSHIP_DEED,
    Holder.REPRESENTATIVE: BasisPaper.INTRODUCTION_LETTER,
    Holder.HEIR: BasisPaper.INHERITANCE_CERTIFICATE,
    Holder.ORDER: BasisPaper.COURT_ORDER,
}


class ListKind(StrEnum):
    """Which of the two lists of the page is asked for, or the view of nuisance calls."""

    CALLS = "calls"  # service 1: ریزمکالمات
    INTELLIGENT = "intelligent"  # service 15: سرویس هوشمند
    CALLERS = "callers"  # service 6: who called this line again and again


@dataclass(frozen=True, slots=True)
class Basis:
    """The paper as shown; dates are Gregorian, both ends included."""

    number: str = ""
    issuer: str = ""  # the notary, the court, the office
    issued_on: date | None = None
    valid_from: date | None = None  # a lease's first day
    valid_to: date | None = None  # a lease's last day; of a power: until when
    names_line: bool = False  # the paper names this telephone number


@dataclass(frozen=True, slots=True)
class Claim:
    """What the clerk enters before anything is shown.

    ``identifier`` is who stands at the desk or, of an order, the authority's file
    number; ``owner_identifier`` is the owner's, for whom an attorney, guardian,
    representative or heir acts.
    """

    number: str  # eleven ASCII digits
    holder: Holder
    kind: ListKind = ListKind.CALLS
    name: str = ""
    identifier: str = ""
    owner_identifier: str = ""
    basis: Basis = field(default_factory=Basis)
    identity_seen: bool = False
    bill_seen: bool = False
    purpose: Purpose | None = None
    note: str = ""
    ticket: str = ""  # the tracking code of a service-change ticket, if there is one


class Lack(StrEnum):
    """What stands between a claim and its calls."""

    LINE_NOT_RECORDED = "line_not_recorded"  # nobody is recorded as its owner
    NUMBER_AT_REST = "number_at_rest"  # it belongs to nobody now
    NOT_THE_OWNER = "not_the_owner"  # another one is recorded
    IDENTIFIER = "identifier"  # missing or wrong: the flaw says how
    OWNER_IDENTIFIER = "owner_identifier"
    NAME = "name"
    IDENTITY_NOT_SEEN = "identity_not_seen"
    BILL_NOT_SEEN = "bill_not_seen"
    BASIS_NUMBER = "basis_number"
    BASIS_DATE = "basis_date"
    BASIS_ISSUER = "basis_issuer"
    BASIS_IN_FUTURE = "basis_in_future"
    BASIS_EXPIRED = "basis_expired"
    LEASE_START = "lease_start"
    LEASE_END = "lease_end"
    LEASE_BACKWARDS = "lease_backwards"
    LEASE_ENDED = "lease_ended"
    LEASE_NOT_BEGUN = "lease_not_begun"
    LEASE_SILENT = "lease_silent"  # it does not name the telephone number
    PURPOSE = "purpose"
    NOTE = "note"
    ORDER_RIGHT = "order_right"  # an order goes to the security office, not to the counter
    FROM_AFTER_TO = "from_after_to"
    IN_FUTURE = "in_future"
    TOO_LONG = "too_long"  # more months than one look-up may span
    OUTSIDE_RIGHT = "outside_right"  # no day of the range is the holder's to see
    NUMBER = "number"  # the number searched for: the flaw says what is wrong
    NUMBER_TOO_SHORT = "number_too_short"  # of a search by the beginning
    BOUNDS = "bounds"  # the least is more than the most
    HOURS = "hours"
    NOT_ITEMISED = "not_itemised"  # only types that the office does not itemise
    CUT_TO_RIGHT = "cut_to_right"  # told, not blocking: fewer days than asked for
    NOT_KEPT = "not_kept"  # every month of the range was retired
    CUT_TO_KEPT = "cut_to_kept"  # told, not blocking: some of its months were retired
    REASON = "reason"  # of waving a finding through: too short
    EXPIRED = "expired"  # the disclosure is too old: ask anew, with the papers at hand
    OTHER_OPERATOR = "other_operator"  # it is another operator's disclosure
    OTHER_LIST = "other_list"  # it was given for another of the lists
    TICKET = "ticket"  # what was given is no tracking code of a ticket
    OTHER_TYPES = "other_types"  # the list of the intelligent service has no other calls
    TOO_MANY_ROWS = "too_many_rows"  # more than a paper may have: a workbook takes them


#: What a supervisor may lift with a reason; nothing that the law or a date decides.
LIFTABLE = frozenset(
    {Lack.LINE_NOT_RECORDED, Lack.NOT_THE_OWNER, Lack.BILL_NOT_SEEN, Lack.LEASE_SILENT}
)

#: What is told and stops nothing.
TOLD = frozenset({Lack.CUT_TO_RIGHT, Lack.CUT_TO_KEPT})

#: By these a disclosure itself is refused, whatever is asked of it: only a new one helps.
SPENT = frozenset({Lack.EXPIRED, Lack.OTHER_OPERATOR, Lack.OTHER_LIST})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands in the way (or is to be told); days are Gregorian.

    ``limit`` is the number that a value had to reach or keep to. Of ``CUT_TO_RIGHT``
    the day is the first that is shown or, with limit 1, the last; of ``CUT_TO_KEPT`` it is
    the first after the months that were retired.
    """

    lack: Lack
    flaw: Flaw | None = None
    day: date | None = None
    limit: int = 0

    @property
    def blocks(self) -> bool:
        """Whether nothing may be shown while it stands."""
        return self.lack not in TOLD

    @property
    def spends(self) -> bool:
        """Whether the disclosure opens nothing any more."""
        return self.lack in SPENT

    @property
    def liftable(self) -> bool:
        """Whether a supervisor may wave it through with a reason."""
        return self.lack in LIFTABLE


@dataclass(frozen=True, slots=True)
class Holding:
    """One owner's time with a line; ``until`` is the first day that is no longer theirs."""

    name: str
    identifier: str
    since: date | None  # None: since ever
    until: date | None = None  # None: still


@dataclass(frozen=True, slots=True)
class NumberPeriod:
    """One number's time with a line; ``until`` is the first day that it no longer was."""

    number: str
    since: date | None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class LineFile:
    """What the office knows of a line: its numbers and its owners through time, newest first."""

    id: str
    centre: str
    numbers: tuple[NumberPeriod, ...]
    holdings: tuple[Holding, ...]

    @property
    def owner(self) -> Holding | None:
        """The present owner."""
        return next((one for one in self.holdings if one.until is None), None)

    @property
    def number(self) -> str:
        """The present number; "" when it has none any more."""
        return next((one.number for one in self.numbers if one.until is None), "")


FRESH = timedelta(hours=2)
"""How long a disclosure may be used; then the clerk asks anew, with the papers at hand."""


LEAST_REASON = 10
"""How many letters the reason of a lifted finding has at least."""

REPEATED = 2
"""So many disclosures of one number by one operator in ``REPEATED_WITHIN`` are worth a look."""

REPEATED_WITHIN = timedelta(days=30)


class Use(StrEnum):
    """What was done with a disclosure."""

    LOOK = "look"
    PRINT = "print"
    EXPORT = "export"
    UNMASK = "unmask"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A decision that was committed: this holder may see these spans until ``expires_at``."""

    id: str
    code: str  # serial on papers
    claim: Claim
    spans: tuple[Span, ...]
    told: tuple[Finding, ...]
    lifted: tuple[Lack, ...]
    reason: str
    operator: str
    operator_name: str
    centre: str
    at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class LookUp:
    """One committed use of a disclosure; only with it are calls read."""

    id: str
    disclosure: Disclosure
    use: Use
    selection: Selection
    told: tuple[Finding, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """One line of the supervisor's list."""

    id: str
    code: str
    at: datetime
    operator: str
    centre: str
    number: str
    holder: Holder
    kind: ListKind
    name: str
    purpose: Purpose
    lifted: bool
    looks: int
    prints: int
    exports: int
    unmasked: int
    same_number: int  # disclosures of this number by this operator in thirty days
    own_name: bool  # the operator and the holder bear one family name
    called: str = ""  # what people call the operator

    @property
    def warned(self) -> bool:
        """Whether a supervisor should look at it."""
        return self.own_name or self.same_number >= REPEATED


@dataclass(frozen=True, slots=True)
class UseRow:
    """One use of a disclosure as the supervisor sees it; days are Gregorian, both included."""

    id: str
    use: Use
    at: datetime
    operator: str
    since: date | None
    until: date | None
    rows: int | None = None  # handed over; None: nothing was
    serial: str = ""  # of what was handed over
    called: str = ""  # what people call the operator


@dataclass(frozen=True, slots=True)
class OperatorCount:
    """How much one operator disclosed in the range, and used, also of what others disclosed."""

    operator: str
    name: str
    disclosures: int
    uses: int
    numbers: int
    lifted: int


@dataclass(frozen=True, slots=True)
class DisclosureSearch:
    """What to list; empty narrows nothing. Days are Gregorian, both included."""

    since: date
    until: date
    operator: str = ""  # a user name, or a part of somebody's name
    number: str = ""
    holder: Holder | None = None
    only_warned: bool = False


@dataclass(frozen=True, slots=True)
class CallerSearch:
    """The nuisance view: who called a line at least ``least`` times; days are Gregorian."""

    since: date
    until: date
    hours: tuple[int, int] | None = None
    least: int = 2

    @property
    def calls(self) -> CallFilter:
        """The calls among which they are looked for."""
        return CallFilter(self.since, self.until, hours=self.hours)


@dataclass(frozen=True, slots=True)
class Caller:
    """One repeat caller. ``masked`` shows the last two digits at most; ``token`` names it."""

    token: str
    masked: str
    count: int
    first: datetime
    last: datetime
    seconds: int
    by_hour: tuple[int, ...]  # 24 counts


@dataclass(frozen=True, slots=True)
class CallerList:
    """Who called a line again and again: ``shown`` are those who called most, the rest is counted.

    ``by_hour`` has 24 counts; all counts are of everybody, shown or not.
    """

    shown: tuple[Caller, ...] = ()
    count: int = 0
    calls: int = 0
    by_hour: tuple[int, ...] = (0,) * 24

    @property
    def is_cut(self) -> bool:
        """Whether there are more callers than are shown."""
        return self.count > len(self.shown)

"""The lines of the inventory: number, centre, owner and state, as a centre delivers them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import Weight


class LineState(StrEnum):
    IN_SERVICE = "in_service"  # دایر
    BARRED_ONE_WAY = "barred_one_way"  # قطع یک‌طرفه
    BARRED_TWO_WAY = "barred_two_way"  # قطع دوطرفه
    RELEASED = "released"  # تخلیه


class AccessClass(StrEnum):
    """What the line may dial; the second zero is no switch beside the first (domain.md §7.1)."""

    NO_LIMIT = "no_limit"
    SECOND_ZERO_BARRED = "second_zero_barred"
    FIRST_ZERO_BARRED = "first_zero_barred"


class Listing(StrEnum):
    """Whether 118 tells the number."""

    LISTED = "listed"
    UNLISTED = "unlisted"


class Column(StrEnum):
    """The columns of an inventory sheet."""

    NUMBER = "number"
    CENTRE = "centre"
    OWNER_NAME = "owner_name"
    OWNER_IDENTIFIER = "owner_identifier"
    ADDRESS = "address"
    POSTAL_CODE = "postal_code"
    STATE = "state"
    INSTALLED_ON = "installed_on"
    ACCESS_CLASS = "access_class"
    LISTED = "listed"
    SERVICES = "services"
    BILL_ID = "bill_id"
    PAYMENT_ID = "payment_id"
    FORMER_NUMBER = "former_number"
    RENUMBERED_ON = "renumbered_on"


@dataclass(frozen=True, slots=True)
class InventoryLine:
    """One line as recorded; numbers are ASCII digits, ``installed_on`` is Gregorian.

    Empty texts and ``None`` mean that the sheet does not say.
    """

    number: str
    centre: str
    owner_name: str
    owner_identifier: str
    state: LineState
    access_class: AccessClass = AccessClass.NO_LIMIT
    listed: Listing | None = None
    address: str = ""
    postal_code: str = ""
    installed_on: date | None = None
    services: tuple[str, ...] = ()
    bill_id: str = ""
    payment_id: str = ""


@dataclass(frozen=True, slots=True)
class FormerNumber:
    """The number a line had before; ``until`` (Gregorian) is the first day of the present one."""

    number: str
    until: date


class RowFault(StrEnum):
    """What can be wrong with a row beyond one value's form."""

    CENTRE_UNKNOWN = "centre_unknown"
    OTHER_CENTRE = "other_centre"  # the number's prefix belongs to another centre
    UNKNOWN_WORD = "unknown_word"
    SAME_NUMBER_TWICE = "same_number_twice"
    CUT_BY_OFFICE = "cut_by_office"  # the office keeps it cut, whatever the sheet says
    SET_BY_REQUEST = "set_by_request"  # a ticket or a cable transfer; it stays
    NUMBER_RESTING = "number_resting"  # a line gave it up lately; kept is the first free day
    NUMBER_RESERVED = "number_reserved"  # for a ticket, or held back by hand


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing about one cell; WRONG means that the row is not kept.

    ``row_no`` is the sheet's (the header is 1). At most one of ``fault``,
    ``flaw`` and ``notice`` is set; none of them with ``MISSING``.
    """

    row_no: int
    column: Column
    weight: Weight
    fault: RowFault | None = None
    flaw: Flaw | None = None
    notice: Notice | None = None
    given: str = ""
    kept: str = ""


class Difference(StrEnum):
    """How a row stands to what the office has."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class RowSample:
    """A row of a sheet: as understood, and as stored before.

    ``former``: the old number that it adds to the line's file.
    """

    row_no: int
    difference: Difference
    line: InventoryLine | None
    before: InventoryLine | None = None
    former: str = ""


@dataclass(frozen=True, slots=True)
class InventoryReport:
    """How an inventory sheet stands to what the office has, or stood before it was imported."""

    file_name: str
    sha256: str
    new: int = 0
    changed: int = 0
    same: int = 0
    bad: int = 0
    problems: tuple[RowProblem, ...] = ()
    more_problems: int = 0
    sample: tuple[RowSample, ...] = ()
    differing: tuple[RowSample, ...] = ()  # rows of lines that are recorded otherwise
    cancelled: bool = False

    @property
    def rows(self) -> int:
        """The rows that hold anything, without the header."""
        return self.new + self.changed + self.same + self.bad

    @property
    def counts(self) -> dict[str, int]:
        """The counts by name; rows is the sum of the others."""
        return {
            "rows": self.rows,
            "new": self.new,
            "changed": self.changed,
            "same": self.same,
            "bad": self.bad,
        }

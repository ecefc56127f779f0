"""A cable transfer (برگردان): many lines get another number or centre at once.

Source: domain.md §2 item 7: the company's own cause, free of charge; the old numbers rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import LineCard


@dataclass(frozen=True, slots=True)
class WantedTransfer:
    """One row as it was given; an empty ``number`` keeps the line's own."""

    row_no: int
    old: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class WantedRanges:
    """From number to number, old and new, both inclusive; without new ones they stay.

    The first old number becomes the first new one, and so on; gaps among the lines stay gaps.
    """

    old_first: str
    old_last: str
    new_first: str = ""
    new_last: str = ""


class TransferFlaw(StrEnum):
    """Why a line cannot be transferred so."""

    OLD_BAD = "old_bad"  # no number of the office's lines; the flaw says how
    OLD_UNKNOWN = "old_unknown"  # no line has it
    RELEASED = "released"
    NEW_BAD = "new_bad"
    OLD_TWICE = "old_twice"
    NEW_TWICE = "new_twice"
    NOTHING_CHANGES = "nothing_changes"
    NUMBER_TAKEN = "number_taken"
    NUMBER_RESTING = "number_resting"
    NUMBER_RESERVED = "number_reserved"
    NUMBER_UNKNOWN = "number_unknown"  # in no pool: add the range first
    OTHER_CENTRE = "other_centre"  # the number is of another centre's pool
    CENTRE_UNKNOWN = "centre_unknown"
    EMPTY = "empty"  # no row at all
    TOO_MANY = "too_many"
    CHANGED_SINCE = "changed_since"  # the line is not as the transfer left it
    NOT_OPEN = "not_open"  # it is done, or undone already
    UNEVEN = "uneven"  # the two ranges are not of one length
    BACKWARDS = "backwards"  # a range's last number comes before its first
    BAD_REST = "bad_rest"  # so many days no number rests


@dataclass(frozen=True, slots=True)
class TransferFinding:
    """One thing about one row; ``row_no`` 0 is the whole list."""

    row_no: int
    flaw: TransferFlaw
    detail: str = ""
    cause: Flaw | None = None


@dataclass(frozen=True, slots=True)
class TransferItem:
    """One line of a transfer, as it was and as it becomes."""

    row_no: int
    line_id: str
    owner: str
    old_number: str
    number: str
    old_centre: str
    centre: str
    done: bool = False
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A line whose number a transfer changes, or gives back: as it was, and what it gets."""

    before: LineCard
    number: str
    centre: str


@dataclass(frozen=True, slots=True)
class TransferPreview:
    """What a transfer would do; with findings it cannot be run."""

    items: tuple[TransferItem, ...]
    findings: tuple[TransferFinding, ...]


class TransferStage(StrEnum):
    BEGUN = "begun"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer and how far it has come; moments are UTC, ``rests_until`` a Gregorian day."""

    id: str
    code: str
    stage: TransferStage
    title: str
    rests_until: date | None
    total: int
    done: int
    begun_at: datetime
    begun_by: str
    finished_at: datetime | None = None
    undone_at: datetime | None = None
    undone_by: str = ""
    stopped: bool = False  # by whoever watched: it can be gone on with

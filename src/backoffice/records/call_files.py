"""Files of calls as switches and people deliver them: how each is written, and what came of one.

Source: domain.md §5.5, safety.md §9 (rows 59-86). A format is data: a *profile* says where each
value stands and how it is written; codes and values only, the words live with the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from backoffice.records.calls import Call, CallType

MOST_SHOWN = 10_000
"""How many bad or repeated rows a report carries; the rest is counted (and kept)."""

MOST_BAD = 100_000
"""How many bad rows are kept of a file; one with more is of another format."""

SAMPLE_ROWS = 20
LONGEST_LINE = 4_000
"""Characters; a longer line is no call but another file."""


class Shape(StrEnum):
    """How a file's rows are cut into values."""

    DELIMITED = "delimited"
    FIXED = "fixed"
    WORKBOOK = "workbook"


class CallField(StrEnum):
    """What a column can hold."""

    LINE = "line"  # the subscriber's own number
    NUMBER = "number"  # the number called
    STARTED = "started"  # date and time together
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AMOUNT = "amount"
    TYPE = "type"
    ANSWERED = "answered"  # only rows with the profile's word are calls


#: Without these no row can be read; a moment is STARTED, or DATE with TIME.
NEEDED = frozenset({CallField.LINE, CallField.NUMBER, CallField.DURATION})


class DateForm(StrEnum):
    """How a day is written."""

    JALALI = "jalali"  # 1405/06/01
    ISO = "iso"  # 2026-08-23, Gregorian
    COMPACT = "compact"  # 20260823, Gregorian
    COMPACT_JALALI = "compact_jalali"  # 14050601
    EPOCH = "epoch"  # seconds since 1970, UTC


class DurationForm(StrEnum):
    SECONDS = "seconds"
    CLOCK = "clock"  # h:mm:ss, or mm:ss
    MINUTES = "minutes"  # decimal minutes


class Money(StrEnum):
    RIAL = "rial"
    TOMAN = "toman"


class Encoding(StrEnum):
    UTF_8 = "utf-8"  # with or without its mark
    UTF_16 = "utf-16"  # with its mark
    CP1256 = "cp1256"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """Where a value stands: by the header's words, by place from 1, or from a column on.

    ``names`` are compared folded (letters, half-spaces, case). ``start`` counts
    characters from 1.
    """

    field: CallField
    names: tuple[str, ...] = ()
    place: int = 0
    start: int = 0
    width: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """One format. ``name`` is its id (ASCII), ``title`` what people call it.

    ``header_row`` is the row (from 1) of the header, 0 for none; rows before it are
    titles. ``ignored`` are header words of columns that nobody needs: any other word that
    no column names makes it another format. ``words`` gives the call type of the file's
    own words (folded). ``utc`` says that times are UTC, otherwise they are Iran's.
    ``equal_rows_are_calls`` lets rows that are equal in every value count as calls of
    their own.
    """

    name: str
    title: str
    shape: Shape
    columns: tuple[ColumnSpec, ...]
    encoding: Encoding = Encoding.UTF_8
    delimiter: str = ","
    quoted: bool = True
    header_row: int = 1
    date_form: DateForm = DateForm.ISO
    utc: bool = False
    duration: DurationForm = DurationForm.SECONDS
    money: Money = Money.RIAL
    words: Mapping[str, CallType] = field(default_factory=dict)
    answered: tuple[str, ...] = ()
    lost_zero: bool = False  # a spreadsheet ate the zeros of numbers
    equal_rows_are_calls: bool = False
    shipped: bool = False
    version: int = 0  # of the office's own, as it was read; 0 for one that is not kept yet
    ignored: tuple[str, ...] = ()


class ProfileFlaw(StrEnum):
    """Why a profile cannot be used."""

    NAME = "name"
    NAME_TAKEN = "name_taken"
    TITLE = "title"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    COLUMN_UNPLACED = "column_unplaced"
    COLUMNS_OVERLAP = "columns_overlap"
    NO_MOMENT = "no_moment"
    DELIMITER = "delimiter"
    HEADER_NEEDED = "header_needed"  # columns by name in a file without a header
    SHIPPED = "shipped"  # those that come with the program are copied, not changed


@dataclass(frozen=True, slots=True)
class ProfileFinding:
    flaw: ProfileFlaw
    column: CallField | None = None
    detail: str = ""


class BadCall(StrEnum):
    """Why a row is no call."""

    ENCODING = "encoding"
    CONTROL_CHARACTER = "control_character"
    LINE_TOO_LONG = "line_too_long"
    TOO_FEW_COLUMNS = "too_few_columns"
    TOO_MANY_COLUMNS = "too_many_columns"
    LINE = "line"  # the own number is no fixed line of the province
    LINE_OTHER_PROVINCE = "line_other_province"
    LINE_MOBILE = "line_mobile"
    NUMBER_MISSING = "number_missing"
    NUMBER_TOO_LONG = "number_too_long"
    NUMBER_NOT_A_NUMBER = "number_not_a_number"  # #N/A and the like
    DATE = "date"
    TIME = "time"
    IN_FUTURE = "in_future"
    TOO_OLD = "too_old"
    DURATION = "duration"
    AMOUNT = "amount"
    TYPE_WORD = "type_word"  # a word that the profile does not know
    NOT_ANSWERED = "not_answered"
    BEFORE_LINE = "before_line"  # the line was not yet in service
    CONTRADICTS = "contradicts"  # the same call is there with another amount or type
    RETIRED_MONTH = "retired_month"  # the office has given the calls of its month up for good


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is kept aside until somebody mends or drops it.

    ``line_no`` counts the file's lines (or a sheet's rows) from 1; ``values`` are the
    texts by field as cut, ``raw`` the whole row as received. Of a row of a retired month
    nothing but its line is kept: the office keeps no such calls.
    """

    id: str
    batch_id: str
    line_no: int
    reason: BadCall
    column: CallField | None
    raw: str
    values: Mapping[CallField, str]
    mended_at: datetime | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class RepeatedRow:
    """A row equal in every value to an earlier one of the same file."""

    line_no: int
    call: Call


class Stage(StrEnum):
    """How far a file has come."""

    BEGUN = "begun"  # nothing of it can be seen yet
    LOADED = "loaded"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class CallTally:
    """Every row of a file, in exactly one count."""

    new: int = 0
    already_loaded: int = 0
    repeated: int = 0
    bad: int = 0

    @property
    def rows(self) -> int:
        """All rows that hold anything, the header and titles not counted."""
        return self.new + self.already_loaded + self.repeated + self.bad


@dataclass(frozen=True, slots=True)
class CallBatch:
    """A file that was imported, newest counts (mended rows are new, no longer bad)."""

    id: str
    number: int  # the batch's short number, kept with each of its calls
    file_name: str
    sha256: str
    size: int
    profile: str
    stage: Stage
    tally: CallTally
    unknown_types: int
    first: datetime | None
    last: datetime | None
    by: str
    begun_at: datetime
    finished_at: datetime | None
    undone_at: datetime | None = None
    undone_by: str = ""
    dropped: int = 0  # of the bad rows: nobody can mend them any more
    retired: int = 0  # of the bad rows: of a month that was retired; nobody can mend them either

    @property
    def open_bad(self) -> int:
        """How many bad rows may still be mended or dropped."""
        return self.tally.bad - self.dropped - self.retired

    @property
    def listed_bad(self) -> int:
        """How many bad rows there are to be looked at: those that nobody has dropped."""
        return self.tally.bad - self.dropped


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One of the first rows, as understood; ``reason`` is set when it is bad."""

    line_no: int
    call: Call | None
    reason: BadCall | None
    column: CallField | None
    raw: str


@dataclass(frozen=True, slots=True)
class CallReport:
    """What a file holds and what became (or would become) of it.

    ``by_reason`` counts bad rows; ``bad`` and ``repeated`` carry the first of them.
    ``known_batch`` is the earlier import of the very same content, if any. Of a workbook the
    first sheet is read; ``unread_sheets`` are the others that have anything on them.
    """

    file_name: str
    sha256: str
    profile: str
    tally: CallTally
    by_reason: Mapping[BadCall, int]
    by_type: Mapping[CallType, int]
    bad: tuple[BadRow, ...] = ()
    repeated: tuple[RepeatedRow, ...] = ()
    sample: tuple[SampleRow, ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    batch_id: str = ""
    known_batch: CallBatch | None = None
    cancelled: bool = False
    dry_run: bool = False
    unread_sheets: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """The counts by name; rows is the sum of the others."""
        tally = self.tally
        return {
            "rows": tally.rows,
            "new": tally.new,
            "already_loaded": tally.already_loaded,
            "repeated": tally.repeated,
            "bad": tally.bad,
        }


class MonthFlaw(StrEnum):
    """Why a month of calls is not retired, or not opened again."""

    NOT_THERE = "month_not_there"
    NOT_THE_OLDEST = "month_not_the_oldest"
    TOO_YOUNG = "month_too_young"
    NOT_RETIRED = "month_not_retired"
    NOT_THE_LAST_RETIRED = "month_not_the_last_retired"


@dataclass(frozen=True, slots=True)
class MonthFinding:
    """``month`` is Jalali, year·100 + month."""

    flaw: MonthFlaw
    month: int


@dataclass(frozen=True, slots=True)
class Guess:
    """A profile that reads a file's first rows: how many of them it understood."""

    profile: Profile
    understood: int
    looked_at: int

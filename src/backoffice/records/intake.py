"""What comes in from outside as files, how it was judged, and what was wrong with it.

Codes and values only; the words live with the window and the command line.
Limits and the forms that are refused: safety.md §9 (rows 1-58, 73-86).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from backoffice.errors import Setback
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.people import Field, Ownership, PartyKind

MOST_PROBLEMS = 10_000
"""How many problems a report carries; the rest is counted."""

SAMPLE_ROWS = 20
#: So many rows that differ from what is recorded are told one by one.
MOST_DIFFERENCES = 2_000
LONGEST_SHOWN = 200
"""Characters of a given value that a problem repeats."""


class FileFlaw(StrEnum):
    """Why a whole file is refused."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"  # a program, a picture, UTF-16 without its mark
    NOT_WORKBOOK = "not_workbook"
    OLD_WORKBOOK = "old_workbook"  # .xls
    ENCRYPTED = "encrypted"
    WEB_PAGE = "web_page"  # HTML under another name
    TRUNCATED = "truncated"
    BOMB = "bomb"  # expands to far more than it is
    ENTITIES = "entities"  # XML that declares entities
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_BAD = "too_many_bad"  # rows that cannot be read: it is of another format
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    UNREADABLE = "unreadable"
    CHANGED = "changed"  # while it was being read
    UNKNOWN_FORMAT = "unknown_format"  # none that the office knows
    HEADER_MISSING = "header_missing"
    HEADER_UNKNOWN = "header_unknown"
    HEADER_TWICE = "header_twice"


@dataclass(frozen=True, slots=True)
class FileFinding:
    """One reason why a file is refused; ``detail`` is a header's word or a number."""

    flaw: FileFlaw
    detail: str = ""


class Outcome(StrEnum):
    """What became of one record of a file."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    WAITING = "waiting"
    DUPLICATE = "duplicate"
    UNCHANGED = "unchanged"


class Fault(StrEnum):
    """What can be wrong with a record beyond one value."""

    BAD_JSON = "bad_json"
    NOT_AN_OBJECT = "not_an_object"
    LINE_TOO_LONG = "line_too_long"
    BAD_ENCODING = "bad_encoding"
    NO_TYPE = "no_type"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_WORD = "unknown_word"
    NOT_TEXT = "not_text"  # a list or an object where a text belongs
    BAD_MOMENT = "bad_moment"
    IDENTITY_MISSING = "identity_missing"
    NO_PHONE = "no_phone"
    SAME_PHONE_TWICE = "same_phone_twice"
    TOO_MANY_PHONES = "too_many_phones"


class Weight(StrEnum):
    """What a problem does to its record."""

    WRONG = "wrong"  # the record waits for correction
    MISSING = "missing"  # the counter will ask for it
    CORRECTED = "corrected"  # it was mended, and this is told
    ODD = "odd"  # a look is advised


@dataclass(frozen=True, slots=True)
class LineProblem:
    """One thing about one value of a record.

    ``line_no`` counts from 1 (0: no file), ``phone`` says which phone (0: none).
    At most one of ``fault``, ``flaw`` and ``notice`` is set.
    """

    line_no: int
    weight: Weight
    field: Field | None = None
    fault: Fault | None = None
    flaw: Flaw | None = None
    notice: Notice | None = None
    given: str = ""
    kept: str = ""
    phone: int = 0

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of a case."""
        return self.weight is Weight.WRONG


def to_flat(problem: LineProblem) -> dict[str, str]:
    """Write a problem as flat text for storing; its line is the record's."""
    flat = {
        "weight": problem.weight.value,
        "field": problem.field.value if problem.field else "",
        "fault": problem.fault.value if problem.fault else "",
        "flaw": problem.flaw.value if problem.flaw else "",
        "notice": problem.notice.value if problem.notice else "",
        "given": problem.given,
        "kept": problem.kept,
        "phone": str(problem.phone) if problem.phone else "",
    }
    return {name: value for name, value in flat.items() if value}


def from_flat(line_no: int, flat: Mapping[str, str]) -> LineProblem:
    """Read what :func:`to_flat` wrote."""
    return LineProblem(
        line_no,
        Weight(flat["weight"]),
        Field(flat["field"]) if flat.get("field") else None,
        Fault(flat["fault"]) if flat.get("fault") else None,
        Flaw(flat["flaw"]) if flat.get("flaw") else None,
        Notice(flat["notice"]) if flat.get("notice") else None,
        flat.get("given", ""),
        flat.get("kept", ""),
        int(flat.get("phone", "0")),
    )


def shown(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Return a given value so that it can be stored and shown: short, without broken characters.

    NUL is refused by PostgreSQL and a lone surrogate by every encoder, so both
    become U+FFFD, the sign of a lost character.
    """
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(
        one if one >= " " and not "\ud800" <= one <= "\udfff" else "\N{REPLACEMENT CHARACTER}"
        for one in cut
    )


@dataclass(frozen=True, slots=True)
class SentPhone:
    """One phone as the portal sent it; ``ownership`` is None when its word is not known."""

    number: str
    ownership: Ownership | None
    lease_end: str = ""
    bill_id: str = ""
    payment_id: str = ""


@dataclass(frozen=True, slots=True)
class SentRecord:
    r"""One line of the portal's file, taken apart but not yet checked.

    ``raw`` is the line as received; bytes that are no text stand in it as
    ``\xNN``. ``sha256`` is of the canonical content, so that order of keys and
    spacing make no new record.
    """

    line_no: int
    raw: str
    sha256: str
    portal_id: str = ""
    submitted_at: datetime | None = None
    kind: PartyKind | None = None
    texts: Mapping[Field, str] = field(default_factory=dict)
    phones: tuple[SentPhone, ...] = ()
    problems: tuple[LineProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class LineTexts:
    """One phone as typed into a form."""

    number: str
    ownership: Ownership
    lease_end: str = ""
    bill_id: str = ""
    payment_id: str = ""


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One of a file's first records, as understood."""

    line_no: int
    outcome: Outcome
    kind: PartyKind | None
    name: str
    identifier: str
    phones: tuple[str, ...]
    problems: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records ended how; they always add up."""

    accepted: int = 0
    corrected: int = 0
    waiting: int = 0
    duplicate: int = 0
    unchanged: int = 0
    blank: int = 0  # lines without a record

    @property
    def records(self) -> int:
        """The number of records: every line but the blank ones."""
        return self.accepted + self.corrected + self.waiting + self.duplicate + self.unchanged

    def plus(self, other: Tally) -> Tally:
        """Return the sum of both."""
        return Tally(*(mine + its for mine, its in zip(self.numbers, other.numbers, strict=True)))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The counts in the order of the fields."""
        return (
            self.accepted,
            self.corrected,
            self.waiting,
            self.duplicate,
            self.unchanged,
            self.blank,
        )


def tally(outcomes: Iterable[Outcome], blank: int = 0) -> Tally:
    """Count outcomes."""
    counts = dict.fromkeys(Outcome, 0)
    for outcome in outcomes:
        counts[outcome] += 1
    return Tally(
        counts[Outcome.ACCEPTED],
        counts[Outcome.CORRECTED],
        counts[Outcome.WAITING],
        counts[Outcome.DUPLICATE],
        counts[Outcome.UNCHANGED],
        blank,
    )


@dataclass(frozen=True, slots=True)
class Batch:
    """One import of a file; ``next_line`` is where a broken one goes on. Moments are UTC."""

    id: str
    file_name: str
    sha256: str
    size: int
    begun_at: datetime
    finished_at: datetime | None
    by: str
    tally: Tally
    next_line: int = 1


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """How a file was accounted for, or would be (then ``batch_id`` is empty).

    After a resumed import the counts are the whole file's, the problems those
    of the lines read now (``resumed_at`` is the first of them).
    """

    file_name: str
    sha256: str
    tally: Tally
    problems: tuple[LineProblem, ...] = ()
    more_problems: int = 0
    sample: tuple[SampleRow, ...] = ()
    batch_id: str = ""
    cancelled: bool = False
    resumed_at: int = 0
    imported_before: datetime | None = None

    @property
    def counts(self) -> dict[str, int]:
        """The counts by name: records is the sum of the others."""
        return {
            "records": self.tally.records,
            "accepted": self.tally.accepted,
            "corrected": self.tally.corrected,
            "waiting": self.tally.waiting,
            "duplicate": self.tally.duplicate,
            "unchanged": self.tally.unchanged,
        }


class RecordState(StrEnum):
    """What became of a record that waited for correction."""

    WAITING = "waiting"
    MENDED = "mended"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class WaitingRecord:
    """A record that waits for correction, as a list shows it."""

    id: str
    batch_id: str
    file_name: str
    line_no: int
    received_at: datetime
    portal_id: str
    kind: PartyKind | None
    name: str
    problems: tuple[LineProblem, ...]


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record with all that was received, ready to be mended."""

    row: WaitingRecord
    raw: str
    state: str  # a RecordState, or the outcome of a record that did not wait
    case_id: str
    texts: Mapping[Field, str] = field(default_factory=dict)
    lines: tuple[LineTexts, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchResult:
    """What one look into the watched folder did."""

    reports: tuple[IntakeReport, ...] = ()
    failed: tuple[tuple[str, FileFinding], ...] = ()
    not_yet: int = 0  # files that are still being written
    setbacks: tuple[Setback, ...] = ()  # of files that could not be read or put away

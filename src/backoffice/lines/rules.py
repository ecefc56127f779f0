"""How a row of the inventory is read, and what may be wrong with it.

Sources: numbering and identifiers of domain.md §4. A row is kept when its
number, its centre and its state are known; anything else that is wrong is
told and left out, except the owner's identifier: old files hold wrong ones,
and the clerk compares what the office has.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from backoffice.records import bills, dates, identity, persian, phones
from backoffice.records.flaws import WARNINGS, Checked, Flaw, Notice
from backoffice.records.intake import Weight, shown
from backoffice.records.line_facts import PoolNumber, PoolState
from backoffice.records.lines import (
    AccessClass,
    Column,
    FormerNumber,
    InventoryLine,
    LineState,
    Listing,
    RowFault,
    RowProblem,
)

LONGEST_OWNER = 200
LONGEST_ADDRESS = 400
LONGEST_CENTRE = 16
LONGEST_SERVICE = 120
LONGEST_IDENTIFIER = 20

#: Ordinary writings of a number; told of no row.
_ORDINARY = frozenset({Notice.AREA_ADDED, Notice.PREFIX_REWRITTEN, Notice.SEPARATORS_DROPPED})


@dataclass(frozen=True, slots=True)
class Office:
    """The centres by prefix of the local number, and all their codes; ``today`` is local."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    centres: frozenset[str] = frozenset()
    home: str = phones.HOME
    today: date = dates.MAX


@dataclass(frozen=True, slots=True)
class RowReading:
    """A row as understood; ``line`` is None when it cannot be kept.

    ``reused``: an earlier row of the sheet has the former number now, so that it is another line.
    ``says_class``: the sheet tells the access class; no limit is what a new line has without it.
    """

    row_no: int
    line: InventoryLine | None
    problems: tuple[RowProblem, ...]
    former: FormerNumber | None = None
    reused: bool = False
    says_class: bool = True


def read_row(
    row_no: int,
    cells: Mapping[Column, str],
    services: tuple[str, ...],
    unknown: Iterable[Column],
    office: Office,
) -> RowReading:
    """Understand one row; ``cells`` have our codes for state, class and listing.

    ``unknown`` are the columns whose word is not known.
    """
    return _Row(row_no, cells, frozenset(unknown), office).read(services)


class _Row:
    def __init__(
        self, row_no: int, cells: Mapping[Column, str], unknown: frozenset[Column], office: Office
    ) -> None:
        self._row_no = row_no
        self._cells = cells
        self._unknown = unknown
        self._office = office
        self._problems: list[RowProblem] = []

    def read(self, services: tuple[str, ...]) -> RowReading:
        number = self._number()
        centre = self._centre(number)
        state = self._word(Column.STATE, Weight.WRONG)
        owner = self._checked(Column.OWNER_NAME, _owner_name)
        identifier = self._identifier()
        access = self._word(Column.ACCESS_CLASS, Weight.ODD)
        listed = self._word(Column.LISTED, Weight.ODD)
        bill = self._checked(Column.BILL_ID, bills.fixed_line_bill_id)
        line = None
        if number and centre and state:
            line = InventoryLine(
                number=number,
                centre=centre,
                owner_name=owner,
                owner_identifier=identifier,
                state=LineState(state),
                access_class=AccessClass(access) if access else AccessClass.NO_LIMIT,
                listed=Listing(listed) if listed else None,
                address=self._checked(Column.ADDRESS, _address),
                postal_code=self._checked(Column.POSTAL_CODE, identity.postal_code),
                installed_on=self._date(Column.INSTALLED_ON),
                services=self._services(services),
                bill_id=bill,
                payment_id=self._payment(bill),
            )
        former = self._former(number)
        bad = any(one.weight is Weight.WRONG for one in self._problems)
        problems = tuple(self._problems)
        return RowReading(
            self._row_no,
            None if bad else line,
            problems,
            None if bad else former,
            says_class=bool(access),
        )

    def _given(self, column: Column) -> str:
        return self._cells.get(column, "")

    def _told(self, column: Column, weight: Weight, **what: object) -> None:
        problem = RowProblem(self._row_no, column, weight, given=shown(self._given(column)))
        self._problems.append(replace(problem, **what))  # type: ignore[arg-type]

    def _services(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the names that a line's history has room for."""
        kept = tuple(one for one in names if len(one) <= LONGEST_SERVICE)
        if kept != names:
            self._told(Column.SERVICES, Weight.ODD, flaw=Flaw.TOO_LONG)
        return kept

    def _number(self) -> str:
        checked = phones.fixed_line(self._given(Column.NUMBER), self._office.home)
        self._tell(Column.NUMBER, checked, Weight.WRONG)
        return checked.value if checked.ok else ""

    def _centre(self, number: str) -> str:
        code = persian.clean(self._given(Column.CENTRE)).upper()
        if not code:
            self._told(Column.CENTRE, Weight.WRONG, flaw=Flaw.EMPTY)
            return ""
        if len(code) > LONGEST_CENTRE or not code.isascii() or not code.isprintable():
            self._told(Column.CENTRE, Weight.WRONG, flaw=Flaw.BAD_CHARACTERS)
            return ""
        serving = centre_of(number, self._office.prefixes)
        if code not in self._office.centres:
            self._told(Column.CENTRE, Weight.ODD, fault=RowFault.CENTRE_UNKNOWN)
        elif serving and serving != code:
            self._told(Column.CENTRE, Weight.ODD, fault=RowFault.OTHER_CENTRE, kept=serving)
        return code

    def _word(self, column: Column, weight: Weight) -> str:
        given = self._given(column)
        if column in self._unknown:
            self._told(column, weight, fault=RowFault.UNKNOWN_WORD)
            return ""
        if not persian.clean(given) and weight is Weight.WRONG:
            self._told(column, weight, flaw=Flaw.EMPTY)
            return ""
        return given if persian.clean(given) else ""

    def _checked(self, column: Column, check: Callable[[str], Checked]) -> str:
        """Read a value that may be left out."""
        if not persian.clean(self._given(column)):
            return ""
        checked = check(self._given(column))
        self._tell(column, checked, Weight.ODD)
        return checked.value if checked.ok else ""

    def _identifier(self) -> str:
        given = self._given(Column.OWNER_IDENTIFIER)
        if not persian.clean(given):
            self._told(Column.OWNER_IDENTIFIER, Weight.MISSING)
            return ""
        checked = owner_identifier(given)
        self._tell(Column.OWNER_IDENTIFIER, checked, Weight.ODD)
        return shown(checked.value, LONGEST_IDENTIFIER)

    def _payment(self, bill: str) -> str:
        if not bill:
            return ""
        return self._checked(Column.PAYMENT_ID, lambda given: bills.payment_id(bill, given))

    def _date(self, column: Column) -> date | None:
        """Read a day of the past: no line was installed, or got its number, tomorrow."""
        given = self._given(column)
        if not persian.clean(given):
            return None
        read = dates.read_date(given)
        day, flaws = read.value if read.ok else None, read.flaws
        if read.flaws == (Flaw.GREGORIAN,) and read.suggestion:
            day, flaws = read.suggestion, ()  # a date cell of the workbook itself
        if day is not None and day > self._office.today:
            day, flaws = None, (Flaw.IN_FUTURE,)
        for flaw in flaws:
            self._told(column, Weight.ODD, flaw=flaw)
        return day

    def _former(self, number: str) -> FormerNumber | None:
        """Read the old number; without the day of the change nobody knows whose calls were its."""
        former = self._checked(Column.FORMER_NUMBER, self._phone)
        if not former or former == number:
            return None
        if not persian.clean(self._given(Column.RENUMBERED_ON)):
            self._told(Column.RENUMBERED_ON, Weight.ODD, flaw=Flaw.EMPTY)
            return None
        until = self._date(Column.RENUMBERED_ON)
        return FormerNumber(former, until) if until else None

    def _phone(self, text: str) -> Checked:
        return phones.fixed_line(text, self._office.home)

    def _tell(self, column: Column, checked: Checked, weight: Weight) -> None:
        for flaw in checked.flaws:
            self._told(column, weight, flaw=flaw)
        if checked.ok:
            for notice in checked.notices:
                if notice not in _ORDINARY | WARNINGS:
                    self._told(column, Weight.CORRECTED, notice=notice, kept=checked.value)


def _owner_name(text: str) -> Checked:
    return persian.check_text(text, LONGEST_OWNER)


def _address(text: str) -> Checked:
    return persian.check_text(text, LONGEST_ADDRESS)


def owner_identifier(text: str) -> Checked:
    """Check an owner's identifier by its length: national ID, company ID, foreigner's code.

    Eight and nine digits are a national ID whose zeros a spreadsheet ate;
    letters make a passport.
    """
    return identity.party_id(text, identity.national_id_from_import)


def centre_of(number: str, prefixes: Mapping[str, str]) -> str:
    """Return the centre that serves an 11-digit number; the longest prefix wins, "" when none."""
    local = number[3:]
    for length in range(len(local), 0, -1):
        if local[:length] in prefixes:
            return prefixes[local[:length]]
    return ""


def twice(reading: RowReading, seen: set[str]) -> RowReading:
    """Refuse a number that an earlier row of the sheet had; ``seen`` grows with the rest."""
    if reading.line is None:
        return reading
    number = reading.line.number
    if number not in seen:
        seen.add(number)
        return reading
    problem = RowProblem(
        reading.row_no,
        Column.NUMBER,
        Weight.WRONG,
        fault=RowFault.SAME_NUMBER_TWICE,
        given=number,
        kept=number,
    )
    return replace(reading, line=None, problems=(*reading.problems, problem))


def with_reuse(reading: RowReading, seen: Collection[str]) -> RowReading:
    """Say whether the former number is another line's now; ``seen``: the sheet's numbers so far."""
    if reading.former is None or reading.former.number not in seen:
        return reading
    return replace(reading, reused=True)


def told_once(reading: RowReading, told: set[str]) -> RowReading:
    """Tell of a centre the office does not have only at its first row; ``told`` grows."""
    kept = []
    for problem in reading.problems:
        if problem.fault is RowFault.CENTRE_UNKNOWN:
            if problem.given in told:
                continue
            told.add(problem.given)
        kept.append(problem)
    return replace(reading, problems=tuple(kept))


_UNSAID = ("address", "postal_code", "installed_on", "listed", "services")


def merged(before: InventoryLine, reading: RowReading) -> RowReading:
    """Keep what is recorded of a line where its row says nothing: a sheet is no eraser.

    A part of a whole is kept only with it: an identifier with its owner's name, a postal code
    with its address, a payment with its bill.
    """
    line = reading.line
    if line is None:
        return reading
    kept: dict[str, object] = {
        name: getattr(before, name) for name in _UNSAID if not getattr(line, name)
    }
    if line.address and line.address != before.address:
        kept.pop("postal_code", None)
    if not reading.says_class:
        kept["access_class"] = before.access_class
    if not line.bill_id:
        kept |= {"bill_id": before.bill_id, "payment_id": before.payment_id}
    elif line.bill_id == before.bill_id and not line.payment_id:
        kept["payment_id"] = before.payment_id
    same = persian.joined_key(line.owner_name) == persian.joined_key(before.owner_name)
    if not line.owner_identifier and (same or not line.owner_name):
        kept["owner_identifier"] = before.owner_identifier
    if not line.owner_name and line.owner_identifier in {"", before.owner_identifier}:
        kept["owner_name"] = before.owner_name
    return replace(reading, line=replace(line, **kept))  # type: ignore[arg-type]


def same_file(before: InventoryLine, after: InventoryLine) -> bool:
    """Say whether a row is of the file that has its number.

    A line that was given back comes back as the same file to its owner only; anybody else's is
    another file, which gets the number after its rest (domain.md §7.2: a file is no number).
    """
    if before.state is not LineState.RELEASED or after.state is LineState.RELEASED:
        return True
    if before.owner_identifier and after.owner_identifier:
        return before.owner_identifier == after.owner_identifier
    key = persian.joined_key(before.owner_name)
    return bool(key) and key == persian.joined_key(after.owner_name)


def not_to_be_had(
    reading: RowReading, pooled: PoolNumber | None, *, own: bool
) -> RowReading | None:
    """Refuse a row whose number is resting or reserved; None: the number can be had.

    ``own``: its own file gets it back, which no rest stands against.
    """
    line = reading.line
    if line is None or pooled is None or line.state is LineState.RELEASED:
        return None
    if pooled.state is PoolState.RESERVED:
        fault = RowFault.NUMBER_RESERVED
    elif pooled.state is PoolState.RESTING and not own:
        fault = RowFault.NUMBER_RESTING
    else:
        return None
    problem = RowProblem(
        reading.row_no,
        Column.NUMBER,
        Weight.WRONG,
        fault=fault,
        given=line.number,
        kept=pooled.until.isoformat() if pooled.until else "",
    )
    return replace(reading, line=None, former=None, problems=(*reading.problems, problem))


def changes(before: InventoryLine, after: InventoryLine) -> Iterator[str]:
    """Yield the names of the fields in which two records of a line differ."""
    for name in InventoryLine.__dataclass_fields__:
        if getattr(before, name) != getattr(after, name):
            yield name

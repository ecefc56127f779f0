"""The bills of a period come in, and one is printed once more.

Rows are kept in pieces, each whole or not at all; the same file again adds nothing, for a line
has one bill of a period. A row that contradicts what is kept is told and left out: billing
corrects a bill with a new period, never in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

from backoffice.db import (
    Database,
    Session,
    audit,
    bills,
    clock,
    guard,
    new_id,
    ticket_prints,
    tickets,
)
from backoffice.db import messages as outbox
from backoffice.documents import bill_sheets, readers
from backoffice.errors import Attempt, Cancelled, Refused
from backoffice.records import dates, phones
from backoffice.records.intake import MOST_PROBLEMS, shown
from backoffice.records.messages import Event
from backoffice.records.operators import Right
from backoffice.records.period_bills import (
    BillColumn,
    BillDifference,
    BillFault,
    BillProblem,
    BillReport,
    BillSample,
    LoadedPeriod,
    PeriodBill,
)
from backoffice.records.ticket_papers import (
    BillCopy,
    BillLine,
    PaperFinding,
    PaperLack,
    SheetKind,
)
from backoffice.records.tickets import Service, Ticket, TicketState
from backoffice.tickets import bills_own, bills_rules, messages
from backoffice.tickets.papers_keeping import (
    PRINT,
    Issue,
    issue,
    keep,
    made,
    refuse_same,
    sealed,
)

IMPORT = "bills.import"
SEE = "bills.see"
PIECE = 500
SAMPLE = 100
"""How many of the first rows a report shows."""

#: A request that was taken back or refused brings no bill.
_PRINTED_IN = frozenset({TicketState.IN_PROGRESS, TicketState.DONE, TicketState.CLOSED})

Report = Callable[[int, int], None]


@dataclass(slots=True)
class _Sheet:
    """What was seen of a file so far."""

    rows: int = 0
    added: int = 0
    changed: int = 0
    same: int = 0
    bad: int = 0
    problems: list[BillProblem] = field(default_factory=list)
    more: int = 0
    sample: dict[int, BillSample] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def tell(self, found: tuple[BillProblem, ...]) -> None:
        """Keep problems to be told, up to a limit."""
        room = max(MOST_PROBLEMS - len(self.problems), 0)
        self.problems += found[:room]
        self.more += max(len(found) - room, 0)

    def report(self, path: Path, mark: str, *, cancelled: bool = False) -> BillReport:
        return BillReport(
            shown(path.name),
            mark,
            self.rows,
            self.added,
            self.changed,
            self.same,
            self.bad,
            tuple(self.problems),
            self.more,
            cancelled,
            tuple(self.sample.values()),
        )

    def first(self, row_no: int, bill: PeriodBill | None) -> None:
        """Keep a row of the first ones; it is bad until it is found to be good."""
        if len(self.sample) < SAMPLE:
            self.sample[row_no] = BillSample(row_no, BillDifference.BAD, bill)

    def judge(self, row_no: int, difference: BillDifference) -> None:
        """Say what becomes of a row, if it is one of the first."""
        if row_no in self.sample:
            self.sample[row_no] = replace(self.sample[row_no], difference=difference)


@dataclass(frozen=True, slots=True)
class _Read:
    row_no: int
    bill: PeriodBill


@dataclass(slots=True)
class _Compared:
    """What a piece of rows comes to against what is kept; rows by what becomes of them."""

    new: list[PeriodBill] = field(default_factory=list)
    paid: list[PeriodBill] = field(default_factory=list)
    rows: list[tuple[int, BillDifference]] = field(default_factory=list)


def preview(
    database: Database, path: Path, report: Report, *, home: str = phones.HOME, period: str = ""
) -> BillReport:
    """Say what a file would add, without writing anything; ``period`` for sheets without one.

    ``report`` is told rows done, and 0 for their total; a cancelled one raises ``Cancelled``.

    Raises:
        Forbidden: the desk may not import bills (audited).
        Refused: with ``FileFinding`` records: no sheet, or not these columns.
        Unavailable: the file or the database does not answer.
    """
    database.write(lambda session: _require(session, path))
    mark, sheet = readers.content_hash(path, _silent(report)), _Sheet()
    for piece in _pieces(path, sheet, home, period):
        with database.read() as session:
            _count(sheet, _compare(session, piece))
        report(sheet.rows, 0)
    return sheet.report(path, mark)


def run(
    database: Database, path: Path, report: Report, *, home: str = phones.HOME, period: str = ""
) -> BillReport:
    """Keep a file's bills, and queue the messages of those who want to hear of theirs.

    Of bills that are still to be paid alone: an import of past periods tells nobody.

    When ``report`` raises ``Cancelled``, what was committed stays and the report says so;
    running it again goes on. Raises as ``preview``.
    """
    database.write(lambda session: _require(session, path))
    sheet, work = _Sheet(), str(uuid4())
    mark, cancelled = "", False
    try:
        mark = readers.content_hash(path, _silent(report))
        for piece in _pieces(path, sheet, home, period):
            _count(sheet, database.write(lambda session: _keep(session, piece)))  # noqa: B023
            report(sheet.rows, 0)
    except Cancelled:
        cancelled = True
    done = sheet.report(path, mark, cancelled=cancelled)
    database.write(lambda session: _note(session, work, done))
    return done


def _silent(report: Report) -> Report:
    """Let bytes be counted unseen: what is told are rows."""
    return lambda _done, _total: report(0, 0)


def _require(session: Session, path: Path) -> bool:
    guard.require(session, Right.IMPORT_BILLS, Attempt(IMPORT, "file", shown(path.name)))
    return True


def _note(session: Session, work: str, done: BillReport) -> bool:
    audit.record(
        session,
        IMPORT,
        subject_kind="bills",
        subject=work,
        details={
            "file": done.file_name,
            "sha256": done.sha256,
            **done.counts,
            "cancelled": done.cancelled,
        },
    )
    return True


def _pieces(path: Path, sheet: _Sheet, home: str, period: str) -> Iterator[list[_Read]]:
    piece: list[_Read] = []
    with closing(bill_sheets.rows(path)) as blocks:
        for block in blocks:
            for raw in block:
                sheet.rows += 1
                bill, found = bills_rules.read_row(
                    raw.number, raw.cells, raw.paid, home=home, period=period
                )
                if bill is not None and (bill.number, bill.period) in sheet.seen:
                    twice = BillProblem(raw.number, BillColumn.NUMBER.value, BillFault.REPEATED)
                    bill, found = None, (*found, twice)
                sheet.tell(found)
                sheet.first(raw.number, bill)
                if bill is None:
                    sheet.bad += 1
                    continue
                sheet.seen.add((bill.number, bill.period))
                piece.append(_Read(raw.number, bill))
                if len(piece) == PIECE:
                    yield piece
                    piece = []
    if piece:
        yield piece


def _compare(session: Session, piece: list[_Read]) -> _Compared:
    known = bills.kept(session, [one.bill for one in piece])
    found = _Compared()
    for one in piece:
        before = known.get((one.bill.number, one.bill.period))
        if before is None:
            found.new.append(one.bill)
            difference = BillDifference.NEW
        elif before == one.bill:
            difference = BillDifference.SAME
        elif replace(before, paid=True) == one.bill:
            found.paid.append(one.bill)
            difference = BillDifference.PAID
        elif before == replace(one.bill, paid=True):
            difference = BillDifference.SAME  # an older file than the one that said it was paid
        else:
            difference = BillDifference.BAD
        found.rows.append((one.row_no, difference))
    return found


def _count(sheet: _Sheet, compared: _Compared) -> None:
    for row_no, difference in compared.rows:
        sheet.judge(row_no, difference)
        match difference:
            case BillDifference.NEW:
                sheet.added += 1
            case BillDifference.PAID:
                sheet.changed += 1
            case BillDifference.SAME:
                sheet.same += 1
            case BillDifference.BAD:
                sheet.bad += 1
                column, fault = BillColumn.NUMBER.value, BillFault.CONTRADICTS
                sheet.tell((BillProblem(row_no, column, fault),))


def _keep(session: Session, piece: list[_Read]) -> _Compared:
    compared = _compare(session, piece)
    bills.add(session, compared.new)
    for one in compared.paid:
        bills.set_paid(session, one.number, one.period)
    numbers = {one.number for one in compared.new}
    wanted = outbox.consenting(session, numbers, Event.BILL_ISSUED)
    today = dates.tehran_date(clock.now(session))
    for one in compared.new:
        if one.number in wanted and bills_own.is_news(one, today):
            values = messages.bill_values(one.period, one.payable, one.due)
            messages.queue(session, Event.BILL_ISSUED, one.number, values, one.number)
    return compared


def periods(session: Session) -> list[LoadedPeriod]:
    """Return the periods of which bills are kept, newest first.

    Raises:
        Forbidden: the desk may not import bills (audited).
    """
    guard.require(session, Right.IMPORT_BILLS, Attempt(SEE))
    return bills.periods(session)


# Once more


def print_bill(database: Database, ticket_id: str, *, key: bytes) -> BillCopy:
    """Keep the duplicate of the bill that a ticket asks for, and return it for printing.

    Raises:
        Forbidden: the desk may open no tickets (audited).
        Refused: with ``PaperFinding``: no such bill of the asker's own time (``bills_own``), or
            this duplicate is printed already, or the request was taken back or refused.
        LookupError: there is no such ticket.
    """
    print_id = new_id()
    attempt = Attempt(PRINT, "ticket", ticket_id)

    def unit(session: Session) -> BillCopy:
        desk = guard.require(session, Right.OPEN_TICKETS, attempt)
        ticket = tickets.get(session, ticket_id)
        period = str(ticket.form.get("period", ""))
        claim = bills_own.claim_of_ticket(ticket)
        own = bills_own.own_bills(session, ticket.number, claim, desk=desk)
        bill = next((one for one in own if one.period == period), None)
        if ticket.service is not Service.DUPLICATE_BILL or bill is None:
            raise Refused([PaperFinding(PaperLack.NO_BILL, period)], attempt)
        if ticket.state not in _PRINTED_IN:
            raise Refused([PaperFinding(PaperLack.NOT_DONE, ticket.state.value)], attempt)
        bare = _bare(bill, ticket, issue(session, desk))
        before = ticket_prints.latest(session, SheetKind.BILL, ticket_id=ticket.id)
        refuse_same(bare, before, attempt)
        paper = _copy(sealed(bare, key))
        keep(session, desk, SheetKind.BILL, paper, print_id, ticket_id=ticket.id)
        return paper

    def outcome(session: Session) -> BillCopy | None:
        paper = made(session, print_id)
        return None if paper is None else _copy(paper)

    return database.write(unit, outcome)


def _bare(bill: PeriodBill, ticket: Ticket, new: Issue) -> BillCopy:
    """Return a bill's duplicate before it is sealed."""
    return BillCopy(
        number=new.number,
        code=ticket.code,
        line=bill.number,
        period=bill.period,
        name=bill.name,
        address=bill.address,
        postal_code=bill.postal_code,
        since=bill.since,
        until=bill.until,
        meter_before=bill.meter_before,
        meter_now=bill.meter_now,
        items=tuple(BillLine(item, rials) for item, rials in bill.items),
        payable=bill.payable,
        due=bill.due,
        paid=bill.paid,
        bill_id=bill.bill_id,
        payment_id=bill.payment_id,
        clerk=new.clerk,
        centre=new.centre,
        issued_at=new.at,
    )


def _copy(paper: object) -> BillCopy:
    if not isinstance(paper, BillCopy):
        raise TypeError(type(paper).__name__)
    return paper

"""Cable transfer (برگردان): many lines get new numbers or another centre at once, and back.

A preview judges every row; only a list without findings is run, in pieces that are each whole or
not at all. What was stopped is gone on with, and undone exactly: every row keeps its inverse.
Whoever has to hear of a number is told in the transaction that changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from backoffice.db import (
    Database,
    Session,
    audit,
    centres,
    clock,
    guard,
    line_cards,
    line_changes,
    line_transfers,
    new_id,
    number_pool,
    operators,
)
from backoffice.documents import transfer_sheets
from backoffice.errors import Attempt, Cancelled, Refused
from backoffice.lines import rules_cable
from backoffice.lines.rules_cable import Ground, StandingLine
from backoffice.records import dates, persian, phones
from backoffice.records.line_facts import ChangeNumber, LineChange, MoveToCentre
from backoffice.records.line_transfers import (
    Renumbered,
    Transfer,
    TransferFinding,
    TransferFlaw,
    TransferItem,
    TransferPreview,
    TransferStage,
    WantedRanges,
    WantedTransfer,
)
from backoffice.records.lines import LineState
from backoffice.records.number_pools import REST_DAYS
from backoffice.records.operators import Desk, Right

SEE = "lines.see"
TRANSFER = "lines.transfer"
UNDO = "lines.undo_transfer"
PIECE = 50  # lines of one transaction
PAGE = 200
LONGEST_TITLE = 200

Report = Callable[[int, int], None]
Tell = Callable[[Session, Transfer, Sequence[Renumbered]], None]
"""Lets 118 and the data unit know of the numbers of a piece, in its transaction."""


def read(path: Path) -> list[WantedTransfer]:
    """Read the rows of a sheet or CSV: old number, new number.

    Raises:
        Refused: with ``FileFinding`` records: neither a workbook nor text.
        Unavailable: the file cannot be read.
    """
    return [WantedTransfer(*row) for row in transfer_sheets.rows(path)]


def ranged(
    session: Session, wanted: WantedRanges, *, home: str = phones.HOME
) -> list[WantedTransfer]:
    """Return a row for every line of a range, numbered by its place in the range.

    Numbers that no line has, and lines that were given back, leave gaps.

    Raises:
        Forbidden: the desk makes no transfers (audited).
        Refused: with ``TransferFinding`` records: these are no two ranges of one length.
    """
    _require(session, TRANSFER)
    found = rules_cable.range_findings(wanted, home)
    if found:
        raise Refused(found)
    first, last = (
        phones.fixed_line(one, home).value for one in (wanted.old_first, wanted.old_last)
    )
    new = phones.fixed_line(wanted.new_first, home).value if wanted.new_first else ""
    rows = rules_cable.of_ranges(first, last, new)
    known = line_transfers.standing(session, [one.old for one in rows])
    here = {number for _, number, _, _, state in known if state is not LineState.RELEASED}
    return [one for one in rows if one.old in here]


def preview(
    session: Session,
    wanted: Sequence[WantedTransfer],
    *,
    centre: str = "",
    home: str = phones.HOME,
) -> TransferPreview:
    """Say what a transfer would do to each line, and everything that stands against it.

    ``centre`` is where the lines go; "" as the pool of their new numbers says.

    Raises:
        Forbidden: the desk makes no transfers (audited).
    """
    _require(session, TRANSFER)
    rows = rules_cable.normal(wanted, home)
    known = line_transfers.standing(session, [one.old for one in rows])
    ground = Ground(
        lines={one[1]: StandingLine(*one) for one in known},
        pool=number_pool.states(session, [one.number for one in rows if one.number]),
        centres=frozenset(one.code for one in centres.all_centres(session)),
        centre=centre,
        home=home,
    )
    return rules_cable.judged(rows, ground)


def run(
    database: Database,
    wanted: Sequence[WantedTransfer],
    report: Report,
    *,
    tell: Tell,
    centre: str = "",
    title: str = "",
    rest_days: int = REST_DAYS,
    home: str = phones.HOME,
) -> Transfer:
    """Transfer the lines; the old numbers rest for ``rest_days``. ``report`` is told lines.

    When ``report`` raises ``Cancelled``, what was committed stays and the transfer says that it
    was stopped: ``go_on`` does the rest, ``undo`` takes it back.

    Raises:
        Forbidden: the desk makes no transfers (audited).
        Refused: with ``TransferFinding`` records; nothing is done. Or with ``ChangeFinding``
            records when somebody took a number meanwhile: the pieces before are done.
        Unavailable: the database does not answer; go on later.
    """
    transfer_id = new_id()

    def begin(session: Session) -> Transfer:
        desk = _require(session, TRANSFER)
        seen = preview(session, wanted, centre=centre, home=home)
        found = (*rules_cable.rest_findings(rest_days), *seen.findings)
        if found:
            raise Refused(found)
        until = dates.tehran_date(clock.now(session)) + timedelta(days=rest_days)
        made = line_transfers.begin(
            session,
            transfer_id,
            seen.items,
            title=persian.check_text(title, LONGEST_TITLE).value,
            rests_until=until,
            by=desk.operator,
        )
        _note(session, TRANSFER, made, "begun")
        return made

    database.write(begin, lambda session: _found(session, transfer_id))
    return go_on(database, transfer_id, report, tell=tell)


def go_on(database: Database, transfer_id: str, report: Report, *, tell: Tell) -> Transfer:
    """Do the rest of a transfer that was stopped.

    Raises:
        Forbidden, Refused, Unavailable: as ``run`` says.
        LookupError: there is no such transfer.
    """
    now = database.write(lambda session: _piece(session, transfer_id, 0, tell))
    while now.stage is TransferStage.BEGUN:
        try:
            report(now.done, now.total)
        except Cancelled:
            return replace(now, stopped=True)
        now = database.write(lambda session: _piece(session, transfer_id, PIECE, tell))
    return now


def undo(database: Database, transfer_id: str, report: Report, *, tell: Tell) -> Transfer:
    """Give every line of a transfer its number and centre back, the last one first.

    ``tell`` withdraws what was told of the new numbers, or tells of the old ones.

    Raises:
        Forbidden: the desk makes no transfers (audited).
        Refused: with ``TransferFinding`` records: lines that were changed since; nothing is
            undone. Or the transfer is undone already.
        Unavailable: the database does not answer; undo again later.
        LookupError: there is no such transfer.
    """
    now = database.write(lambda session: _undoing(session, transfer_id))
    total = now.done
    while now.done:
        try:
            report(total - now.done, total)
        except Cancelled:
            return replace(now, stopped=True)
        now = database.write(lambda session: _piece_back(session, transfer_id, tell))
    return now


def transfers(session: Session, *, limit: int = PAGE) -> list[Transfer]:
    """Return the newest transfers first, by operators' names.

    Raises:
        Forbidden: the desk makes no transfers (audited).
    """
    _require(session, SEE)
    return operators.called(session, line_transfers.newest(session, limit), "begun_by")


def _found(session: Session, transfer_id: str) -> Transfer | None:
    try:
        return line_transfers.find(session, transfer_id)
    except LookupError:
        return None


def _piece(session: Session, transfer_id: str, size: int, tell: Tell) -> Transfer:
    """Do the next lines in this transaction; none for ``size`` 0: only look."""
    desk = _require(session, TRANSFER)
    now = line_transfers.find(session, transfer_id, locked=True)
    if now.stage not in {TransferStage.BEGUN, TransferStage.DONE}:
        raise Refused([TransferFinding(0, TransferFlaw.NOT_OPEN, now.stage.value)])
    if not size or now.stage is TransferStage.DONE:
        return now
    at = clock.now(session)
    rows = line_transfers.waiting(session, transfer_id, size)
    told = _renumbered(session, ((one.line_id, one.number, one.centre) for one in rows))
    done = [
        (
            one.row_no,
            line_changes.apply(
                session,
                one.line_id,
                _changes(one, now),
                ticket_id=transfer_id,
                at=at,
                by=desk.operator,
            ),
        )
        for one in rows
    ]
    now = line_transfers.did(session, transfer_id, done)
    tell(session, now, told)
    if now.stage is TransferStage.DONE:
        _note(session, TRANSFER, now, "finished")
    return now


def _renumbered(session: Session, rows: Iterable[tuple[str, str, str]]) -> list[Renumbered]:
    """Return the lines that get another number, as they are before; rows: id, number, centre."""
    found = []
    for line_id, number, centre in rows:
        card = line_cards.card(session, line_id)
        if card is not None and card.number != number:
            found.append(Renumbered(card, number, centre))
    return found


def _changes(one: TransferItem, transfer: Transfer) -> list[LineChange]:
    changes: list[LineChange] = []
    if one.number != one.old_number:
        changes.append(ChangeNumber(one.number, "cable_transfer", transfer.rests_until))
    if one.centre != one.old_centre:
        changes.append(MoveToCentre(one.centre))
    return changes


def _undoing(session: Session, transfer_id: str) -> Transfer:
    _require(session, UNDO)
    now = line_transfers.find(session, transfer_id, locked=True)
    if not now.done:
        raise Refused([TransferFinding(0, TransferFlaw.NOT_OPEN, now.stage.value)])
    changed = line_transfers.changed_since(session, transfer_id)
    if changed:
        raise Refused(
            [TransferFinding(one.row_no, TransferFlaw.CHANGED_SINCE, one.number) for one in changed]
        )
    _note(session, UNDO, now, "begun")
    return now


def _piece_back(session: Session, transfer_id: str, tell: Tell) -> Transfer:
    desk = _require(session, UNDO)
    line_transfers.find(session, transfer_id, locked=True)
    at = clock.now(session)
    rows = line_transfers.to_undo(session, transfer_id, PIECE)
    told = _renumbered(session, ((one.line_id, one.old_number, one.old_centre) for one, _ in rows))
    for one, inverse in rows:
        line_changes.apply(
            session, one.line_id, inverse, ticket_id=transfer_id, at=at, by=desk.operator
        )
    done = [one.row_no for one, _ in rows]
    now = line_transfers.undid(session, transfer_id, done, desk.operator)
    tell(session, now, told)
    if now.stage is TransferStage.UNDONE:
        _note(session, UNDO, now, "finished")
    return now


def _require(session: Session, deed: str) -> Desk:
    return guard.require(session, Right.TRANSFER_CABLE, Attempt(deed, "transfer"))


def _note(session: Session, deed: str, transfer: Transfer, stage: str) -> None:
    details = {"code": transfer.code, "stage": stage, "rows": transfer.total, "now": transfer.done}
    audit.record(session, deed, subject_kind="transfer", subject=transfer.id, details=details)

"""Lists of calls that leave the office: as a workbook, as text, on paper.

First the use is committed, then the rows are read in one steady session, then the file is
made whole beside its target; then what left is written down with its rows and its SHA-256,
and only then the file gets its name. Whatever fails on the way leaves nothing behind.

Source: safety.md §0.1 and T13; domain.md §5.1.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from backoffice.calls import actions, dial_tables, reading
from backoffice.db import (
    Database,
    Session,
    audit,
    calls,
    centres,
    clock,
    dial_rules,
    disclosures,
    new_id,
    numbers,
    snapshots,
)
from backoffice.db import handed_over as kept
from backoffice.documents import call_csv, call_sheet, call_statement, caller_slip, files, tags
from backoffice.documents.call_rows import Naming
from backoffice.documents.call_sheet_frame import CallBook
from backoffice.errors import Refused, Unavailable
from backoffice.records import dates, phones
from backoffice.records.call_lists import Permit
from backoffice.records.calls import CallFilter, Summary
from backoffice.records.disclosures import (
    CallerList,
    CallerSearch,
    Finding,
    Lack,
    ListKind,
    LookUp,
    Use,
)
from backoffice.records.handed_over import (
    MOST_ON_PAPER,
    CallerCount,
    CallerSlip,
    CallPaper,
    FileForm,
    HandedOver,
    Period,
    serial_of,
    vouched,
)
from backoffice.records.receipts import Letterhead

__all__ = ["FileForm", "HandedOver", "export", "look_at", "slip", "statement"]

HAND_OVER = "calls.hand_over"
_CHUNK = 1 << 20

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Office:
    """What every paper of one desk needs besides its rows."""

    database: Database
    letterhead: Letterhead
    itemises_local: bool
    tag_key: bytes
    home: str


def export(
    database: Database,
    disclosure_id: str,
    asked: CallFilter,
    target: Path,
    form: FileForm,
    report: Report,
    *,
    itemise_local: bool,
    letterhead: Letterhead,
    tag_key: bytes = b"",
    home: str = phones.HOME,
) -> HandedOver:
    """Write the calls of a disclosure to ``target``, as its workbook, text or statement.

    An older file of that name is replaced in one step. ``report`` is told rows. With a
    ``tag_key`` the list carries a check tag; ``home`` is the office's area code.

    Raises:
        Forbidden, Refused, LookupError: as ``actions.look_up`` says.
        Refused: a statement would have more than ``MOST_ON_PAPER`` calls.
        Unavailable: the database or the disk does not answer; there is no new file.
        Cancelled: from ``report``; there is no new file.
    """
    office = _Office(database, letterhead, itemise_local, tag_key, home)
    look_at(target)
    made = actions.use(database, disclosure_id, asked, Use.EXPORT, itemise_local=itemise_local)
    serial = _serial(database, made)
    noted: list[HandedOver] = []

    def content(file: BinaryIO) -> None:
        paper = _written(office, made, serial, form, file, report)
        rows, digest = paper.all.count, _digest(file)
        whole = HandedOver(serial, rows, digest, target, form, paper.tag, made.told)
        _note(database, made, whole, vouched(paper), target.name)
        noted.append(whole)

    try:
        files.write_beside_then_rename(target, content)
    except Unavailable as failure:
        if noted:
            _note_failure(database, made, serial, failure)
        raise
    return noted[0]


def look_at(target: Path) -> None:
    """Find out before anything is disclosed whether a list can be written to ``target``.

    What an export that was killed left there long ago is removed.

    Raises:
        Unavailable: there is no such folder, or nothing can be written into it.
    """
    files.try_beside(target)
    files.clear_stale(target.parent)


def statement(
    database: Database,
    disclosure_id: str,
    asked: CallFilter,
    report: Report,
    *,
    itemise_local: bool,
    letterhead: Letterhead,
    tag_key: bytes = b"",
    home: str = phones.HOME,
) -> tuple[bytes, HandedOver]:
    """Return the statement of a disclosure's calls as a PDF, to be shown and printed.

    Raises:
        Forbidden, Refused, LookupError, Unavailable, Cancelled: as ``export`` says.
    """
    office = _Office(database, letterhead, itemise_local, tag_key, home)
    made = actions.use(database, disclosure_id, asked, Use.PRINT, itemise_local=itemise_local)
    serial = _serial(database, made)
    with database.read() as session:
        paper, permit, _ = _facts(session, office, made, serial)
        _fits_paper(paper)
        pdf = call_statement.statement_pdf(
            paper, letterhead, calls.stream(session, permit), _naming(session, office.home), report
        )
    digest = hashlib.sha256(pdf).hexdigest()
    whole = HandedOver(serial, paper.all.count, digest, None, FileForm.PDF, paper.tag, made.told)
    _note(database, made, whole, vouched(paper))
    return pdf, whole


def slip(
    database: Database,
    looked: LookUp,
    wanted: CallerSearch,
    found: CallerList,
    *,
    letterhead: Letterhead,
    tag_key: bytes = b"",
) -> tuple[bytes, HandedOver]:
    """Return the complainant's slip of what a look showed: times and counts, no digit of a caller.

    Printing is a use of its own, committed before the paper is made.

    Raises:
        Forbidden: the desk does not trace callers (any more; audited).
        Refused: the disclosure is another operator's or too old (audited).
        Unavailable: the database does not answer, or no font could be prepared.
    """
    use_id = new_id()
    made = database.write(
        lambda session: _printed(session, use_id, looked, wanted),
        lambda session: disclosures.find_look_up(session, use_id),
    )
    serial = _serial(database, made)
    with database.read() as session:
        paper = _caller_slip(session, made, wanted, found, serial)
    paper = replace(paper, tag=_tag(vouched(paper), tag_key))
    pdf = caller_slip.caller_slip_pdf(paper, letterhead)
    digest = hashlib.sha256(pdf).hexdigest()
    whole = HandedOver(serial, paper.calls, digest, None, FileForm.PDF, paper.tag)
    _note(database, made, whole, vouched(paper))
    return pdf, whole


def _printed(session: Session, use_id: str, looked: LookUp, wanted: CallerSearch) -> LookUp:
    desk, disclosure, attempt = actions.opened(session, looked.disclosure.id, Use.PRINT)
    if disclosure.claim.kind is not ListKind.CALLERS:
        raise Refused([Finding(Lack.OTHER_LIST)], attempt)
    made = LookUp(use_id, disclosure, Use.PRINT, looked.selection, (), clock.now(session))
    return actions.commit_use(session, made, desk, {"least": wanted.least})


def _written(
    office: _Office,
    made: LookUp,
    serial: str,
    form: FileForm,
    file: BinaryIO,
    report: Report,
) -> CallPaper:
    """Write the whole list into a file; everything in it is of one moment."""
    with office.database.read() as session:
        paper, permit, summary = _facts(session, office, made, serial)
        pages, naming = calls.stream(session, permit), _naming(session, office.home)
        match form:
            case FileForm.XLSX:
                book = CallBook(paper, office.letterhead, summary.by_day)
                call_sheet.write(file, book, pages, naming, report)
            case FileForm.CSV:
                call_csv.write(file, paper, pages, naming, report)
            case FileForm.PDF:
                _fits_paper(paper)
                file.write(
                    call_statement.statement_pdf(paper, office.letterhead, pages, naming, report)
                )
    return paper


def _facts(
    session: Session, office: _Office, made: LookUp, serial: str
) -> tuple[CallPaper, Permit, Summary]:
    """Return what the list says of itself, with the permit to read it and its totals."""
    snapshots.steady(session)
    permit = reading.permit(session, made.id)
    summary = reading.summary(session, permit)
    disclosure, selection = made.disclosure, made.selection
    claim = disclosure.claim
    paper = CallPaper(
        serial=serial,
        code=disclosure.code,
        kind=claim.kind,
        number=claim.number,
        periods=tuple(
            Period(one.number, dates.tehran_date(one.since), _last_day(one.until))
            for one in selection.spans
        ),
        holder=claim.holder,
        name=claim.name,
        basis=claim.basis,
        purpose=claim.purpose,
        ticket=claim.ticket,
        asked=selection.asked,
        types=selection.types,
        itemises_local=office.itemises_local,
        totals=summary.by_type,
        clerk=disclosure.operator_name,
        centre=_centre(session, disclosure.centre),
        made_at=dates.tehran(clock.now(session)).replace(microsecond=0),
    )
    return replace(paper, tag=_tag(vouched(paper), office.tag_key)), permit, summary


def _fits_paper(paper: CallPaper) -> None:
    if paper.all.count > MOST_ON_PAPER:
        raise Refused([Finding(Lack.TOO_MANY_ROWS, limit=MOST_ON_PAPER)])


def _last_day(until: datetime) -> date:
    return dates.tehran_date(until - timedelta(seconds=1))


def _caller_slip(
    session: Session, made: LookUp, wanted: CallerSearch, found: CallerList, serial: str
) -> CallerSlip:
    disclosure = made.disclosure
    opened = (dates.tehran_date(one.since) for one in made.selection.spans)
    first = min(opened, default=wanted.since)
    return CallerSlip(
        serial=serial,
        code=disclosure.code,
        number=disclosure.claim.number,
        name=disclosure.claim.name,
        since=max(wanted.since, first),
        until=wanted.until,
        hours=wanted.hours,
        least=wanted.least,
        callers=tuple(
            CallerCount(
                one.count,
                dates.tehran(one.first),
                dates.tehran(one.last),
                one.seconds,
                one.by_hour,
            )
            for one in found.shown
        ),
        callers_in_all=found.count,
        calls=found.calls,
        clerk=disclosure.operator_name,
        centre=_centre(session, disclosure.centre),
        made_at=dates.tehran(clock.now(session)).replace(microsecond=0),
    )


def _centre(session: Session, code: str) -> str:
    centre = centres.find(session, code)
    return centre.name if centre else code


def _naming(session: Session, home: str) -> Naming:
    plan = dial_tables.plan(dial_rules.every(session), home)
    return Naming(lambda dialled, day: plan.at(day).title(dialled), tuple(plan.changes))


def _tag(body: dict[str, str], key: bytes) -> str:
    return tags.tag(sorted(body.items()), key) if key else ""


def _serial(database: Database, made: LookUp) -> str:
    code = made.disclosure.code

    def unit(session: Session) -> int:
        return numbers.next_number(session, f"handed_over:{code}")

    return serial_of(code, database.write(unit))


def _note(
    database: Database, made: LookUp, whole: HandedOver, body: dict[str, str], file: str = ""
) -> None:
    """Write down what is whole; when that fails nothing may leave."""

    def unit(session: Session) -> bool:
        kept.add(session, made.id, whole, body)
        audit.record(
            session,
            HAND_OVER,
            subject_kind="disclosure",
            subject=made.disclosure.id,
            details={
                "use": made.id,
                "serial": whole.serial,
                "form": whole.form,
                "rows": whole.rows,
                "sha256": whole.sha256,
                "file": file,
            },
        )
        return True

    database.write(unit, lambda session: True if kept.of_use(session, made.id) else None)


def _note_failure(database: Database, made: LookUp, serial: str, failure: Unavailable) -> None:
    """Say in the audit that the file did not get its name after all."""

    def unit(session: Session) -> None:
        audit.record(
            session,
            HAND_OVER,
            subject_kind="disclosure",
            subject=made.disclosure.id,
            outcome="failed",
            reason=failure.setback.trouble.value,
            details={"use": made.id, "serial": serial},
        )

    with suppress(Unavailable):
        database.write(unit)


def _digest(file: BinaryIO) -> str:
    """Return the SHA-256 of what was written to a file, read back from the disk."""
    file.flush()
    handle, digest = file.fileno(), hashlib.sha256()
    os.lseek(handle, 0, os.SEEK_SET)
    while block := os.read(handle, _CHUNK):
        digest.update(block)
    return digest.hexdigest()

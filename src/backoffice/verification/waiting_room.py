"""Records that wait for correction, and registrations taken at the counter.

Both end in the same form: what was sent or typed is understood by the rules
of intake, and either becomes a case or is refused with every reason at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backoffice.db import Session, audit, cases, centres, clock, guard
from backoffice.db import intake as stored
from backoffice.documents import registrations
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, phones
from backoffice.records.cases import Channel, RefusalReason
from backoffice.records.intake import (
    KeptRecord,
    LineTexts,
    RecordState,
    SentRecord,
    WaitingRecord,
    shown,
)
from backoffice.records.operators import Desk, Right
from backoffice.records.people import Field, Ownership, PartyKind
from backoffice.verification import intake_rules, requirements
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.intake_rules import Understood
from backoffice.verification.moves import Deed

SEE = "intake.see"
LONGEST_NOTE = 400
_LONGEST_TEXT = 400

#: Why a record may be dropped without becoming a case.
DROP_REASONS = (
    RefusalReason.DUPLICATE,
    RefusalReason.CUSTOMER_WISH,
    RefusalReason.NOT_ENTITLED,
    RefusalReason.MISTAKE,
    RefusalReason.OTHER,
)


def waiting_records(
    session: Session, *, limit: int = 200, offset: int = 0, search: str = ""
) -> tuple[WaitingRecord, ...]:
    """Return records that wait for correction, those of the oldest file first."""
    guard.require(session, Right.SEE_CASES, Attempt(SEE))
    return stored.waiting(session, limit=limit, offset=offset, search=search)


def get_record(session: Session, record_id: str) -> KeptRecord:
    """Return a record as received, taken apart for the form; the look is audited.

    Raises:
        LookupError: there is none of this id.
    """
    guard.require(session, Right.SEE_CASES, Attempt(SEE, "intake_record", record_id))
    kept = stored.get(session, record_id)
    sent = registrations.of_text(kept.raw, kept.row.line_no)
    audit.record(session, SEE, subject_kind="intake_record", subject=record_id)
    return KeptRecord(
        row=kept.row,
        raw=kept.raw,
        state=kept.state,
        case_id=kept.case_id,
        texts=sent.texts,
        lines=_lines(sent),
    )


def _lines(sent: SentRecord) -> tuple[LineTexts, ...]:
    return tuple(
        LineTexts(
            one.number,
            one.ownership or Ownership.USER,
            one.lease_end,
            one.bill_id,
            one.payment_id,
        )
        for one in sent.phones
    )


def mend(
    session: Session,
    record_id: str,
    kind: PartyKind,
    texts: Mapping[Field, str],
    lines: Sequence[LineTexts],
    *,
    home: str = phones.HOME,
) -> str:
    """Make a case of a record that waited, with what the clerk corrected; return its id.

    The record stays as it was received, beside the case. ``home`` is the
    office's area code.

    Raises:
        Refused: with ``LineProblem`` records: something is still wrong.
        Conflict: another desk has settled the record.
        LookupError: there is none of this id.
    """
    attempt = Attempt(Deed.MEND_RECORD, "intake_record", record_id)
    desk = guard.require(session, Right.VERIFY, attempt)
    kept = stored.take(session, record_id)
    sent = registrations.of_text(kept.raw, kept.row.line_no)
    case_id = _make(session, desk, Channel.PORTAL, kind, texts, lines, home, sent)
    stored.settle(session, record_id, RecordState.MENDED, desk.operator, case_id=case_id)
    audit.record(
        session,
        Deed.MEND_RECORD,
        subject_kind="case",
        subject=case_id,
        details={"record": record_id, "file": kept.row.file_name, "line": kept.row.line_no},
    )
    return case_id


def drop(session: Session, record_id: str, reason: RefusalReason, note: str = "") -> None:
    """Settle a record that will never be a case; it stays as received, with the reason.

    Raises:
        Refused: a reason that the list does not have, or a note that is too long.
        Conflict: another desk has settled the record.
        LookupError: there is none of this id.
    """
    attempt = Attempt(Deed.DROP_RECORD, "intake_record", record_id)
    desk = guard.require(session, Right.VERIFY, attempt)
    if reason not in DROP_REASONS or len(note) > LONGEST_NOTE:
        raise Refused([Finding(Lack.REASON_NOT_ALLOWED)])
    stored.take(session, record_id)
    stored.settle(
        session,
        record_id,
        RecordState.DROPPED,
        desk.operator,
        reason=reason.value,
        note=shown(note, LONGEST_NOTE),
    )
    audit.record(
        session,
        Deed.DROP_RECORD,
        subject_kind="intake_record",
        subject=record_id,
        reason=reason.value,
    )


def register(
    session: Session,
    kind: PartyKind,
    texts: Mapping[Field, str],
    lines: Sequence[LineTexts],
    *,
    home: str = phones.HOME,
) -> str:
    """Take a registration at the counter; return the id of its case.

    A party that has a case or a user already is no reason to refuse: both
    cases get the flag, and a clerk compares them. ``home`` is the office's
    area code.

    Raises:
        Refused: with ``LineProblem`` records: everything that is wrong.
    """
    desk = guard.require(session, Right.REGISTER, Attempt(Deed.REGISTER))
    case_id = _make(session, desk, Channel.COUNTER, kind, texts, lines, home)
    audit.record(session, Deed.REGISTER, subject_kind="case", subject=case_id)
    return case_id


def _make(
    session: Session,
    desk: Desk,
    channel: Channel,
    kind: PartyKind,
    texts: Mapping[Field, str],
    lines: Sequence[LineTexts],
    home: str,
    sent: SentRecord | None = None,
) -> str:
    today = dates.tehran_date(clock.now(session))
    found = intake_rules.of_form(kind, texts, lines, today, home)
    who = found.who
    if who is None or found.held_back:
        raise Refused([one for one in found.problems if one.blocks])
    twin = _twin(session, found, sent)
    served = (centres.centre_of(session, line.number) for line in found.lines)
    given = sent.texts if sent else texts
    return cases.add(
        session,
        cases.NewCase(
            who=who,
            lines=found.lines,
            channel=channel,
            centre=next(filter(None, served), desk.centre),
            policy_version=requirements.in_force(kind, today).version,
            portal_id=sent.portal_id if sent else "",
            submitted_at=sent.submitted_at if sent else None,
            as_sent={
                field.value: shown(text, _LONGEST_TEXT) for field, text in given.items() if text
            },
            potential_duplicate=twin,
        ),
        desk.operator,
    )


def _twin(session: Session, found: Understood, sent: SentRecord | None) -> bool:
    """Say whether the party or the portal's id has a case already; its open cases are flagged."""
    portal_ids = {sent.portal_id} - {""} if sent else set()
    known = stored.cases_of(session, found.keys, portal_ids)
    if known:
        stored.flag_twins(session, found.keys, portal_ids)
    return known

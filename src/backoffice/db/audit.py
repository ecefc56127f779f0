"""Who did what: an append-only list, one hash chain per operator.

Per operator, so that one desk never waits for another's row (safety.md §3.2 g).
The canonical form below is fixed by test vectors: changing it means a new
``HASH_VERSION``, never a silent re-reading of old rows.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum

from sqlalchemy import Select, func, select, text, tuple_
from sqlalchemy.orm import Session

from backoffice.db import clock, operators
from backoffice.db.tables.base import new_id
from backoffice.db.tables.office import AuditEventRow, AuditHeadRow
from backoffice.errors import LacksRight
from backoffice.records.audit import AuditEvent, AuditSearch, Broken
from backoffice.records.operators import Desk

HASH_VERSION = 1
NOBODY = "-"  # the chain of deeds before anybody has logged in
SECRET_FIELDS = frozenset({"password", "passcode", "password_hash", "secret", "pin", "key"})
WITHHELD = "withheld"
BEFORE_ANY = -(2**31)  # a forged number may be negative

Anchors = Mapping[str, tuple[int, str]]
"""Operator → (number of rows, hash of the newest), as :func:`heads` told them once."""


def canonical(event: AuditEvent) -> bytes:
    """Return the bytes that are hashed, after the previous row's hash."""
    parts = [
        event.hash_version,
        event.operator,
        event.seq,
        event.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        event.workstation,
        event.centre,
        event.deed,
        event.subject_kind,
        event.subject,
        event.outcome,
        event.reason,
        event.details,
    ]
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def link(event: AuditEvent) -> str:
    """Return the hash of a row: SHA-256 of the previous hash, a newline, the canonical form."""
    return hashlib.sha256(event.prev_hash.encode("ascii") + b"\n" + canonical(event)).hexdigest()


def record(
    session: Session,
    deed: str,
    *,
    subject_kind: str = "",
    subject: str = "",
    outcome: str = "done",
    reason: str = "",
    details: Mapping[str, object] | None = None,
) -> str:
    """Write one row to the chain of the desk that acts; return the row's hash.

    Call it last in an action: it holds the chain's lock until the unit ends.
    Secret fields of ``details`` are kept as a keyed fingerprint, or not at all.
    """
    desk: Desk | None = session.info.get("desk")
    operator = desk.operator if desk else NOBODY
    workstation = desk.workstation if desk else ""
    head = _locked_head(session, operator)
    event = AuditEvent(
        operator=operator,
        seq=head.seq + 1,
        at=clock.now(session),
        workstation=(workstation or str(session.info.get("workstation", "")))[:64],
        centre=desk.centre if desk else "",
        deed=deed,
        subject_kind=subject_kind,
        subject=subject[:64],
        outcome=outcome,
        reason=reason,
        details=_details(session, details or {}),
        hash_version=HASH_VERSION,
        prev_hash=head.hash,
        hash="",
        id=new_id(),
    )
    digest = link(event)
    session.add(AuditEventRow(**asdict(replace(event, hash=digest))))
    head.seq, head.hash = event.seq, digest
    session.flush()
    return digest


def code_of(finding: object) -> str:
    """Return a finding as a code for the audit's reason: never its values."""
    if isinstance(finding, LacksRight):
        return f"lacks_right:{finding.right}"
    if isinstance(finding, Enum):
        return str(finding.value)
    if is_dataclass(finding):
        for part in fields(finding):
            value = getattr(finding, part.name)
            if isinstance(value, Enum):
                return str(value.value)
    return type(finding).__name__


_FIRST_HEAD = text(
    "INSERT INTO audit_head (operator, seq, hash) VALUES (:operator, 0, '') ON CONFLICT DO NOTHING"
)


def _locked_head(session: Session, operator: str) -> AuditHeadRow:
    query = (
        select(AuditHeadRow)
        .where(AuditHeadRow.operator == operator)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    head = session.scalars(query).one_or_none()
    if head is None:
        session.execute(_FIRST_HEAD, {"operator": operator})
        head = session.scalars(query).one()
    return head


def _details(session: Session, details: Mapping[str, object]) -> str:
    key: bytes = session.info.get("audit_key", b"")
    return json.dumps(
        {name: _plain(name, value, key) for name, value in details.items()},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def _plain(name: str, value: object, key: bytes) -> object:
    if name in SECRET_FIELDS:
        if not key or value is None:
            return WITHHELD
        return "hmac:" + hmac.new(key, str(value).encode("utf-8"), hashlib.sha256).hexdigest()[:32]
    if isinstance(value, Enum):
        return _plain("", value.value, key)
    if isinstance(value, Mapping):
        return {str(inner): _plain(str(inner), kept, key) for inner, kept in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items: Sequence[object] = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [_plain("", item, key) for item in items]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return str(value)


def _matching(session: Session, wanted: AuditSearch) -> Select[AuditEventRow]:
    query = select(AuditEventRow)
    if wanted.operator:
        whose = operators.meant(session, wanted.operator)
        query = query.where(AuditEventRow.operator.in_(whose))
    for column, value in (
        (AuditEventRow.deed, wanted.deed),
        (AuditEventRow.subject, wanted.subject),
        (AuditEventRow.outcome, wanted.outcome),
        (AuditEventRow.centre, wanted.centre),
    ):
        if value:
            query = query.where(column == value)
    if wanted.since is not None:
        query = query.where(AuditEventRow.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AuditEventRow.at < wanted.until)
    return query


def search(
    session: Session, wanted: AuditSearch, *, limit: int, offset: int = 0
) -> list[AuditEvent]:
    """Return at most ``limit`` matching rows, newest first."""
    newest = _matching(session, wanted).order_by(
        AuditEventRow.at.desc(), AuditEventRow.seq.desc(), AuditEventRow.id.desc()
    )
    return [_record(row) for row in session.scalars(newest.limit(limit).offset(offset))]


def deeds(session: Session) -> list[str]:
    """Return the deeds that occur in the audit, sorted, for a filter's choice."""
    return sorted(session.scalars(select(AuditEventRow.deed).distinct()))


def heads(session: Session) -> dict[str, tuple[int, str]]:
    """Return operator → (number of rows, hash of the newest): the anchors to keep elsewhere."""
    columns = select(AuditHeadRow.operator, AuditHeadRow.seq, AuditHeadRow.hash)
    rows = session.execute(columns.order_by(AuditHeadRow.operator))
    return {row.operator: (row.seq, row.hash) for row in rows}


def verify(session: Session, kept: Anchors | None = None) -> Broken | None:
    """Walk every chain; return the first row (by operator, then number) that does not fit.

    Others may write meanwhile, and a server shows what they committed: the
    chains are listed before the heads are read, so each has one, and rows that
    came later are measured by the head as it is then.

    Whoever owns the database can cut or write anew a chain's end together with its
    head; ``kept`` are heads of an earlier day, kept elsewhere, that tell of it.
    """
    listed = session.scalars(select(AuditEventRow.operator).distinct()).all()
    tops = heads(session)
    # Sorted in Python's order, whatever the database's collation thinks of user names.
    for operator in sorted({*listed, *tops}):
        broken = _broken_in(session, operator, tops.get(operator))
        if broken is not None:
            return broken
    for operator, anchor in sorted((kept or {}).items()):
        broken = _broken_since(session, operator, anchor)
        if broken is not None:
            return broken
    return None


def _broken_since(session: Session, operator: str, anchor: tuple[int, str]) -> Broken | None:
    """Hold a chain, sound by itself, against where its head was once."""
    of_operator = AuditEventRow.operator == operator
    seq, digest = anchor
    found = session.scalar(select(AuditEventRow.hash).where(of_operator, AuditEventRow.seq == seq))
    if found is None:
        last = session.scalar(select(func.max(AuditEventRow.seq)).where(of_operator))
        return Broken(operator, (last or 0) + 1, "missing")
    return None if found == digest else Broken(operator, seq, "rewritten")


def _broken_in(session: Session, operator: str, top: tuple[int, str] | None) -> Broken | None:
    """Walk one chain to its end; ``top`` is its head as it was read before."""
    before = after = (0, "")  # where the head was, and where the chain ends
    for event in _chain(session, operator):
        fault = "headless" if top is None else _fault(event, after)
        if fault:
            return Broken(operator, after[0] + 1 if fault == "missing" else event.seq, fault)
        after = (event.seq, event.hash)
        if top is not None and event.seq <= top[0]:
            before = after
    if top is None or before[0] < top[0]:
        return Broken(operator, before[0] + 1, "missing")
    if before != top:
        return Broken(operator, before[0], "unlinked")
    now = top if after == before else heads(session).get(operator, top)
    if now[0] < after[0] or (now[0] == after[0] and now != after):
        return Broken(operator, after[0], "unlinked")
    return None


def _fault(event: AuditEvent, after: tuple[int, str]) -> str:
    """Say what is wrong with the row that follows number and hash ``after``; "" for nothing."""
    if event.seq != after[0] + 1:
        return "missing"
    if event.hash_version != HASH_VERSION:
        return "unknown_version"
    if link(event) != event.hash:
        return "altered"
    return "" if event.prev_hash == after[1] else "unlinked"


def _chain(session: Session, operator: str) -> Iterator[AuditEvent]:
    reached = (BEFORE_ANY, "")
    while page := _page(session, operator, reached):
        yield from page
        reached = (page[-1].seq, page[-1].id)


def _page(session: Session, operator: str, after: tuple[int, str]) -> list[AuditEvent]:
    """Return the next rows of a chain; with the id as tail, even a doubled number is met."""
    query = (
        select(AuditEventRow)
        .where(
            AuditEventRow.operator == operator,
            tuple_(AuditEventRow.seq, AuditEventRow.id) > tuple_(*after),
        )
        .order_by(AuditEventRow.seq, AuditEventRow.id)
        .limit(2000)
    )
    rows = session.scalars(query).all()
    page = [_record(row) for row in rows]
    for row in rows:
        session.expunge(row)
    return page


def _record(row: AuditEventRow) -> AuditEvent:
    return AuditEvent(**{part.name: getattr(row, part.name) for part in fields(AuditEvent)})

"""The right before the rows: a line's file, a claim judged, a disclosure, a look-up under it.

A disclosure and each of its uses are transactions of their own, committed and audited before
the first call is read (safety.md §0.1, T1); reading them is ``calls/reading.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backoffice.calls import rules, rules_spans
from backoffice.db import (
    Database,
    Session,
    audit,
    call_retired,
    centres,
    clock,
    disclosures,
    guard,
    line_files,
    new_id,
    numbers,
)
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, digits, passcodes, persian
from backoffice.records.calls import CallFilter, Selection, Span
from backoffice.records.disclosures import (
    FRESH,
    LEAST_REASON,
    Claim,
    Disclosure,
    Finding,
    Holder,
    Lack,
    LineFile,
    ListKind,
    LookUp,
    Use,
)
from backoffice.records.operators import Desk, Right

SEE_LINE = "calls.line"
DISCLOSE = "calls.disclose"
LONGEST_REASON = 400

#: The deed of each use, as the audit has it.
DEEDS = {
    Use.LOOK: "calls.look",
    Use.PRINT: "calls.print",
    Use.EXPORT: "calls.export",
    Use.UNMASK: "calls.unmask",
}


def line_file(session: Session, number: str) -> LineFile | None:
    """Return what the office knows of a number (eleven ASCII digits); None: nothing."""
    guard.require(session, Right.DISCLOSE_CALLS, _on_line(SEE_LINE, number))
    return line_files.of_number(session, number) if digits.only(number) else None


def judge(session: Session, claim: Claim, *, home: str) -> list[Finding]:
    """Say what stands between a claim and its calls; ``home`` is the office's area code."""
    desk = guard.require(session, right_for(claim.kind), _on_line(SEE_LINE, claim.number))
    return _judged(session, rules.tidied(claim, home), claim, desk, home)[0]


def disclose(
    database: Database,
    claim: Claim,
    *,
    home: str,
    lift: frozenset[Lack] = frozenset(),
    reason: str = "",
) -> Disclosure:
    """Decide that a holder may see a line's calls, and commit it; nothing is read yet.

    Judged again inside the transaction. ``lift`` names the liftable findings that a supervisor
    waves through, with a reason of at least ``LEAST_REASON`` letters.

    Raises:
        Forbidden: the desk holds no right to this list, or may not lift (audited).
        Refused: with ``Finding`` records, all at once (audited).
        Unavailable: the database does not answer; nothing was disclosed.
    """
    disclosure_id = new_id()

    def unit(session: Session) -> Disclosure:
        return _disclose(session, disclosure_id, claim, home, lift, reason)

    return database.write(unit, lambda session: disclosures.find(session, disclosure_id))


def look_up(
    database: Database, disclosure_id: str, asked: CallFilter, *, itemise_local: bool
) -> LookUp:
    """Commit one look at a disclosure's calls; ``reading.permit`` opens them with its id.

    Raises:
        Forbidden: the operator does not hold the right any more (audited).
        Refused: with ``Finding`` records: the question, another operator's disclosure, or one
            that is too old (audited).
        LookupError: there is no such disclosure.
        Unavailable: the database does not answer: nothing may be read.
    """
    return use(database, disclosure_id, asked, Use.LOOK, itemise_local=itemise_local)


def use(
    database: Database,
    disclosure_id: str,
    asked: CallFilter,
    kind: Use,
    *,
    itemise_local: bool,
) -> LookUp:
    """Commit one use (a look, a print or an export) of a disclosure, as ``look_up`` says."""
    use_id = new_id()

    def unit(session: Session) -> LookUp:
        desk, disclosure, attempt = opened(session, disclosure_id, kind)
        if disclosure.claim.kind is ListKind.CALLERS:
            raise Refused([Finding(Lack.OTHER_LIST)], attempt)
        found = rules.filter_findings(
            asked,
            disclosure.spans,
            _today(session),
            itemise_local=itemise_local,
            kind=disclosure.claim.kind,
        )
        gone = call_retired.months(session)
        found += rules.kept_findings(asked, disclosure.spans, gone)
        _refuse_blocking(found, attempt)
        kept = rules_spans.without(disclosure.spans, gone)
        selection = rules.select(
            asked, kept, kind=disclosure.claim.kind, itemise_local=itemise_local
        )
        made = LookUp(use_id, disclosure, kind, selection, tuple(found), clock.now(session))
        return commit_use(session, made, desk)

    return database.write(unit, lambda session: disclosures.find_look_up(session, use_id))


def opened(session: Session, disclosure_id: str, kind: Use) -> tuple[Desk, Disclosure, Attempt]:
    """Return the desk and its own fresh disclosure, or refuse; the first lines of every use.

    Raises:
        Forbidden, Refused, LookupError: as ``look_up`` says.
    """
    attempt = Attempt(DEEDS[kind], "disclosure", disclosure_id)
    right = Right.DISCLOSE_CALLS if kind is Use.LOOK else Right.HAND_OVER_CALLS
    stored = disclosures.find(session, disclosure_id)
    if stored is not None and stored.claim.kind is ListKind.CALLERS:
        right = Right.TRACE_CALLERS
    desk = guard.require(session, right, attempt)
    if stored is None:
        raise LookupError(disclosure_id)
    if stored.claim.holder is Holder.ORDER:
        guard.require(session, Right.CALLS_BY_ORDER, attempt)
    if stored.operator != desk.operator:
        raise Refused([Finding(Lack.OTHER_OPERATOR)], attempt)
    if clock.now(session) >= stored.expires_at:
        raise Refused([Finding(Lack.EXPIRED)], attempt)
    return desk, stored, attempt


def commit_use(
    session: Session, made: LookUp, desk: Desk, more: Mapping[str, Any] | None = None
) -> LookUp:
    """Keep and audit a use; ``more`` is kept beside its selection, not in the audit."""
    disclosures.add_look_up(session, made, desk.operator, more)
    audit.record(
        session,
        DEEDS[made.use],
        subject_kind="disclosure",
        subject=made.disclosure.id,
        details=_of_use(made),
    )
    return made


def right_for(kind: ListKind) -> Right:
    """Return the right that a list is disclosed by."""
    return Right.TRACE_CALLERS if kind is ListKind.CALLERS else Right.DISCLOSE_CALLS


def _on_line(deed: str, number: str) -> Attempt:
    # What was typed goes into the audit only when it is a number.
    return Attempt(deed, "line", number if digits.only(number) else "")


def _today(session: Session) -> date:
    return dates.tehran_date(clock.now(session))


def _judged(
    session: Session, asked: Claim, given: Claim, desk: Desk, home: str
) -> tuple[list[Finding], LineFile | None]:
    # Any text may be typed; a database chokes on some of them.
    known = digits.only(asked.number)
    file = line_files.of_number(session, asked.number) if known else None
    may_order = desk.may(Right.CALLS_BY_ORDER)
    found = rules.claim_findings(given, file, _today(session), may_order=may_order, home=home)
    return found, file


def _disclose(
    session: Session,
    disclosure_id: str,
    given: Claim,
    home: str,
    lift: frozenset[Lack],
    reason: str,
) -> Disclosure:
    claim = rules.tidied(given, home)
    attempt = _on_line(DISCLOSE, claim.number)
    desk = guard.require(session, right_for(claim.kind), attempt)
    if lift:
        guard.require(session, Right.LIFT_DISCLOSURE, attempt)
    found, file = _judged(session, claim, given, desk, home)
    lifted, why, left = _waved_through(found, lift, reason)
    _refuse_blocking(left, attempt)
    granted = rules_spans.spans(claim, file, _today(session))
    if not granted:
        raise Refused([Finding(Lack.OUTSIDE_RIGHT)], attempt)
    now = clock.now(session)
    made = Disclosure(
        id=disclosure_id,
        code=_code(session, desk),
        claim=claim,
        spans=granted,
        told=tuple(left),
        lifted=lifted,
        reason=why,
        operator=desk.operator,
        operator_name=desk.name or desk.operator,
        centre=desk.centre,
        at=now,
        expires_at=now + FRESH,
    )
    return _kept(session, made, line_id=file.id if file else "")


def _kept(session: Session, made: Disclosure, *, line_id: str) -> Disclosure:
    own = rules.same_family(made.operator_name, made.claim.name)
    disclosures.add(session, made, line_id=line_id, own_name=own)
    audit.record(
        session,
        DISCLOSE,
        subject_kind="line",
        subject=made.claim.number,
        reason=made.reason,
        details=_of_disclosure(made),
    )
    return made


def _waved_through(
    found: list[Finding], lift: frozenset[Lack], reason: str
) -> tuple[tuple[Lack, ...], str, list[Finding]]:
    """Return what is lifted, the reason as kept, and what is left standing."""
    why = persian.check_text(reason, LONGEST_REASON)
    lifted = {one.lack for one in found if one.liftable and one.lack in lift}
    left = [one for one in found if one.lack not in lifted]
    if lifted and sum(letter.isalpha() for letter in why.value) < LEAST_REASON:
        left.append(Finding(Lack.REASON, limit=LEAST_REASON))
    left += [Finding(Lack.REASON, flaw, limit=LEAST_REASON) for flaw in why.flaws]
    return tuple(sorted(lifted)), why.value if lifted else "", left


def _refuse_blocking(found: list[Finding], attempt: Attempt) -> None:
    if any(one.blocks for one in found):
        raise Refused(found, attempt)


def _code(session: Session, desk: Desk) -> str:
    year = dates.jalali_year(_today(session))
    centre = centres.find(session, desk.centre)
    place = centre.number if centre else 0
    serial = numbers.next_number(session, f"disclosure:{place}:{year}")
    return passcodes.disclosure_code(year, place, serial)


def _of_disclosure(made: Disclosure) -> dict[str, object]:
    """Return what the audit keeps: codes, numbers of lines and days, no person."""
    return {
        "disclosure": made.id,
        "code": made.code,
        "holder": made.claim.holder,
        "kind": made.claim.kind,
        "purpose": made.claim.purpose,
        "spans": [_days(one) for one in made.spans],
        "lifted": list(made.lifted),
        "ticket": made.claim.ticket,
    }


def _of_use(made: LookUp) -> dict[str, object]:
    selection: Selection = made.selection
    return {
        "use": made.id,
        "code": made.disclosure.code,
        "number": made.disclosure.claim.number,
        "spans": [_days(one) for one in selection.spans],
        "types": sorted(selection.types),
        "one_number": bool(selection.asked.number),
    }


def _days(span: Span) -> list[str]:
    """Return a span's number, its first day and the first day after it (Gregorian)."""
    days = (dates.tehran_date(span.since), dates.tehran_date(span.until))
    return [span.number, *(day.isoformat() for day in days)]

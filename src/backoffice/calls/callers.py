"""Nuisance calls: who called a line again and again, without telling who it was.

Source: domain.md §2.2: the caller's number is never given to the complainant, only to the
judicial authority. It leaves this module masked; with it goes a token by which the security
office may have it unmasked, on an authority's letter.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from backoffice.calls import actions, rules, rules_spans
from backoffice.db import (
    Database,
    Session,
    audit,
    call_retired,
    clock,
    disclosures,
    guard,
    new_id,
)
from backoffice.db import callers as stored
from backoffice.db.callers import Repeated
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, digits, passcodes
from backoffice.records.calls import CallFilter, Selection, moment
from backoffice.records.disclosures import (
    Basis,
    Caller,
    CallerList,
    CallerSearch,
    Disclosure,
    Finding,
    Holder,
    Lack,
    ListKind,
    LookUp,
    Use,
)
from backoffice.records.operators import Right

UNMASK = actions.DEEDS[Use.UNMASK]
MOST_CALLERS = 200
"""How many callers a list has at most: those who called most."""

_TOKEN_DIGITS = 11  # and a check digit
_SECRET_BYTES = 32


def callers(
    database: Database, disclosure_id: str, wanted: CallerSearch
) -> tuple[LookUp, CallerList]:
    """Commit one look at who called a line again and again, then read it, numbers masked.

    Of more than ``MOST_CALLERS`` only those who called most are shown; all are counted.

    Raises:
        Forbidden: the desk does not trace callers (any more; audited).
        Refused: with ``Finding`` records, as ``actions.look_up`` says (audited).
        LookupError: there is no such disclosure.
        Unavailable: the database does not answer: nothing was read.
    """
    use_id = new_id()
    made = database.write(
        lambda session: _look(session, use_id, disclosure_id, wanted),
        lambda session: disclosures.find_look_up(session, use_id),
    )
    with database.read() as session:
        guard.require(session, Right.TRACE_CALLERS, _on(actions.DEEDS[Use.LOOK], disclosure_id))
        found, secret = _read(session, use_id)
    return made, CallerList(
        shown=tuple(_masked(one, secret) for one in found[:MOST_CALLERS]),
        count=len(found),
        calls=sum(one.count for one in found),
        by_hour=tuple(sum(one.by_hour[hour] for one in found) for hour in range(24)),
    )


def unmask(
    database: Database,
    disclosure_id: str,
    token: str,
    *,
    order_no: str,
    order_date: date | None,
    authority: str,
) -> str:
    """Return the number behind a caller's token, for the authority whose letter asks for it.

    The deed is committed before the number is read. Any operator's disclosure will do, however
    old: a letter comes weeks after the complaint. ``order_date`` is Gregorian.

    Raises:
        Forbidden: only the security office may (audited).
        Refused: the letter's number, date or authority is missing or wrong (audited).
        LookupError: no look under this disclosure showed such a caller.
        Unavailable: the database does not answer: no number was read.
    """
    use_id, token = new_id(), digits.compact(token[: digits.LONGEST_NUMBER])[0]
    letter = rules.tidied_basis(Basis(order_no, authority, order_date))

    def unit(session: Session) -> bool:
        _unmask(session, use_id, disclosure_id, token, letter)
        return True

    def outcome(session: Session) -> bool | None:
        return True if disclosures.find_use(session, use_id) else None

    database.write(unit, outcome)
    with database.read() as session:
        guard.require(session, Right.UNMASK_CALLERS, _on(UNMASK, disclosure_id))
        found, secret = _read(session, use_id)
    for one in found:
        if _token(one.number, secret) == token:
            return one.number
    raise LookupError(token)


def _on(deed: str, disclosure_id: str) -> Attempt:
    return Attempt(deed, "disclosure", disclosure_id)


def _look(session: Session, use_id: str, disclosure_id: str, wanted: CallerSearch) -> LookUp:
    desk, disclosure, attempt = actions.opened(session, disclosure_id, Use.LOOK)
    if disclosure.claim.kind is not ListKind.CALLERS:
        raise Refused([Finding(Lack.OTHER_LIST)], attempt)
    today = dates.tehran_date(clock.now(session))
    gone = call_retired.months(session)
    found = rules.caller_findings(wanted, disclosure.spans, today)
    found += rules.kept_findings(wanted.calls, disclosure.spans, gone)
    if any(one.blocks for one in found):
        raise Refused(found, attempt)
    kind = disclosure.claim.kind
    kept = rules_spans.without(disclosure.spans, gone)
    selection = rules.select(wanted.calls, kept, kind=kind, itemise_local=True)
    made = LookUp(use_id, disclosure, Use.LOOK, selection, tuple(found), clock.now(session))
    more = {"least": wanted.least, "secret": _secret(session, disclosure.id)}
    return actions.commit_use(session, made, desk, more)


def _secret(session: Session, disclosure_id: str) -> str:
    """Return the disclosure's own secret: a caller keeps the token from look to look."""
    for use in disclosures.uses(session, disclosure_id):
        if "secret" in use.asked:
            return str(use.asked["secret"])
    return secrets.token_hex(_SECRET_BYTES)


def _read(session: Session, use_id: str) -> tuple[list[Repeated], str]:
    """Return who called under a committed use, the most first, and the secret of their tokens."""
    _, given = disclosures.permit(session, use_id)
    use = disclosures.find_use(session, use_id)
    asked: Mapping[str, Any] = use.asked if use is not None else {}
    return stored.repeated(session, given, asked["least"]), str(asked["secret"])


def _masked(one: Repeated, secret: str) -> Caller:
    return Caller(
        token=_token(one.number, secret),
        masked=rules.mask(one.number),
        count=one.count,
        first=moment(one.first),
        last=moment(one.last),
        seconds=one.seconds,
        by_hour=tuple(one.by_hour),
    )


def _token(number: str, secret: str) -> str:
    """Return twelve digits that tell nothing of the number to whoever lacks the secret."""
    digest = hmac.new(bytes.fromhex(secret), number.encode("ascii"), hashlib.sha256).digest()
    drawn = int.from_bytes(digest, "big") % 10**_TOKEN_DIGITS
    return passcodes.with_check(f"{drawn:0{_TOKEN_DIGITS}}")


def _unmask(session: Session, use_id: str, disclosure_id: str, token: str, letter: Basis) -> None:
    attempt = _on(UNMASK, disclosure_id)
    desk = guard.require(session, Right.UNMASK_CALLERS, attempt)
    found = rules.basis_findings(Holder.ORDER, letter, dates.tehran_date(clock.now(session)))
    if found:
        raise Refused(found, attempt)
    if not passcodes.check(token):
        raise LookupError(token)
    disclosure = disclosures.find(session, disclosure_id)
    looks = [one for one in disclosures.uses(session, disclosure_id) if "secret" in one.asked]
    if disclosure is None or not looks:
        raise LookupError(disclosure_id)
    kept = {
        "token": token,
        "order_no": letter.number,
        "order_date": letter.issued_on.isoformat() if letter.issued_on else "",
        "authority": letter.issuer,
    }
    selection = _of_all(disclosure, [disclosures.asked_of(one) for one in looks])
    made = LookUp(use_id, disclosure, Use.UNMASK, selection, (), clock.now(session))
    more = kept | {"least": 1, "secret": looks[0].asked["secret"]}
    disclosures.add_look_up(session, made, desk.operator, more)
    audit.record(
        session,
        UNMASK,
        subject_kind="disclosure",
        subject=disclosure_id,
        details={"use": use_id, "code": disclosure.code, **kept},
    )


def _of_all(disclosure: Disclosure, looks: Sequence[CallFilter]) -> Selection:
    """Return what covers every look: whoever was shown in one of them is found again."""
    asked = CallFilter(min(one.since for one in looks), max(one.until for one in looks))
    kind = disclosure.claim.kind
    return rules.select(asked, disclosure.spans, kind=kind, itemise_local=True)

"""A file that another desk holds is asked for, and given or kept.

Source: office.md §3, item 5; ADR 19.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from backoffice.db import Session, audit, case_changes, cases, clock, guard, operators
from backoffice.db import asks as kept
from backoffice.errors import Attempt
from backoffice.records.asks import Answer, Ask, Standing, standing
from backoffice.records.operators import Right
from backoffice.records.policy import Policy
from backoffice.verification import moves
from backoffice.verification.desk import CaseView, attempt, refuse, require_held, view
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed


@dataclass(frozen=True, slots=True)
class Asks:
    """What a desk hears: who asks it for a file, and what became of its own wish."""

    of_me: tuple[Ask, ...]  # that stand; the first ask first
    mine: Ask | None
    standing: Standing | None  # of mine
    called: Mapping[str, str] = field(default_factory=dict)  # others' user names → names


def heard(session: Session) -> Asks:
    """Return the asks that concern this desk: what it looks for every two seconds."""
    desk = guard.require(session, Right.SEE_CASES, Attempt(Deed.SEARCH.value))
    now = clock.now(session)
    found = kept.of_desk(session, desk.operator)
    mine = next((one for one in found if one.asker == desk.operator), None)
    of_me = tuple(one for one in found if one is not mine and standing(one, now) is Standing.WAITS)
    others = {one.asker for one in of_me} | ({mine.holder, mine.holder_now} if mine else set())
    others -= {"", desk.operator}
    return Asks(
        of_me,
        mine,
        standing(mine, now) if mine else None,
        operators.names(session, others) if others else {},
    )


def ask(session: Session, case_id: str, policy: Policy) -> CaseView:
    """Ask whoever has a case in hand for it; what this operator asked for before is let go.

    Raises:
        Refused: it is in nobody's hands, or in this operator's own.
    """
    desk = guard.require(session, Right.VERIFY, attempt(Deed.ASK, case_id))
    case = cases.get(session, case_id)
    holder = moves.held_by(case, clock.now(session))
    if holder in ("", desk.operator):
        refuse(Deed.ASK, case_id, Finding(Lack.NOBODY_ELSES))
    kept.put(session, case, desk)
    audit.record(
        session, Deed.ASK.value, subject_kind="case", subject=case_id, details={"of": holder}
    )
    return view(session, case_id, policy)


def give(session: Session, case_id: str, asker: str, policy: Policy) -> CaseView:
    """Hand the hold of a case over to who asked for it, with its ticks and its draft.

    The file is not seen anew by this: it needs no version, and its state is not moved, so
    that whoever worked on it before stays known to the rule of the second person.

    Raises:
        Refused: this desk does not hold it any more, or the ask stands no more.
    """
    desk = guard.require(session, Right.VERIFY, attempt(Deed.GIVE, case_id))
    case = cases.get(session, case_id, for_update=True)
    require_held(session, case, desk, Deed.GIVE, policy)
    wish = _standing_ask(session, case_id, asker)
    if wish is None or not kept.answer(session, wish, Answer.GIVEN):
        refuse(Deed.GIVE, case_id, Finding(Lack.ASK_OVER))
    now = clock.now(session)
    until = now + timedelta(minutes=policy.claim_minutes)
    case_changes.touch(
        session, case_id, desk.operator, holder=asker, held_since=now, held_until=until
    )
    audit.record(
        session, Deed.GIVE.value, subject_kind="case", subject=case_id, details={"to": asker}
    )
    return view(session, case_id, policy)


def keep(session: Session, case_id: str, asker: str) -> None:
    """Say "not now" to who asked; of an ask that stands no more there is nothing to say."""
    desk = guard.require(session, Right.VERIFY, attempt(Deed.KEEP, case_id))
    wish = _standing_ask(session, case_id, asker)
    if wish is None or wish.holder != desk.operator:
        return
    if kept.answer(session, wish, Answer.NOT_NOW):
        audit.record(
            session, Deed.KEEP.value, subject_kind="case", subject=case_id, details={"to": asker}
        )


def settle(session: Session) -> None:
    """Forget this operator's own ask: what became of it has been told."""
    desk = guard.require(session, Right.VERIFY, Attempt(Deed.ASK.value))
    kept.drop(session, desk.operator)


def _standing_ask(session: Session, case_id: str, asker: str) -> Ask | None:
    wish = kept.of_asker(session, asker)
    if wish is None or wish.case_id != case_id:
        return None
    return wish if standing(wish, clock.now(session)) is Standing.WAITS else None

"""The dialling plan: what comes with the program, and the office's own dated rules."""

from __future__ import annotations

from backoffice.calls import dial_checks, dial_tables
from backoffice.db import Session, audit, guard
from backoffice.db import dial_rules as stored
from backoffice.errors import Attempt, Conflict, Refused
from backoffice.records import phones
from backoffice.records.dialling import DialPlan, DialRule
from backoffice.records.operators import Right

SAVE = "dial_rules.save"
DROP = "dial_rules.drop"


def plan(session: Session, *, home: str = phones.HOME) -> DialPlan:
    """Return the dialling plan of an office with this area code, its own rules included."""
    guard.require(session, Right.IMPORT_CALLS, _attempt("dial_rules.plan"))
    return dial_tables.plan(stored.every(session), home)


def naming(session: Session, *, home: str = phones.HOME) -> DialPlan:
    """Return the same plan for whoever may see lists, to name the places that were called."""
    guard.require(session, Right.DISCLOSE_CALLS, _attempt("dial_rules.plan"))
    return dial_tables.plan(stored.every(session), home)


def rules(session: Session) -> list[DialRule]:
    """Return the office's own rules, by beginning and first day."""
    guard.require(session, Right.IMPORT_CALLS, _attempt("dial_rules.list"))
    return stored.every(session)


def save_rule(session: Session, rule: DialRule) -> DialRule:
    """Add a rule (without an id) or change the one of its id.

    Calls that are loaded already keep the type they got.

    Raises:
        Refused: with every ``RuleFinding``.
        Conflict: somebody dropped it first.
    """
    desk = guard.require(session, Right.MANAGE_CALL_FORMATS, _attempt(SAVE, rule.id))
    tidy = dial_checks.tidy(rule)
    others = [one for one in stored.every(session) if one.id != rule.id]
    found = dial_checks.findings(tidy, others)
    if found:
        raise Refused(found)
    before = stored.find(session, rule.id) if rule.id else None
    if rule.id and before is None:
        raise Conflict("dial_rule")
    kept = stored.save(session, tidy, desk.operator)
    details = {"rule": _told(kept)} | ({"before": _told(before)} if before else {})
    audit.record(session, SAVE, subject_kind="dial_rule", subject=kept.id, details=details)
    return kept


def drop_rule(session: Session, rule_id: str) -> None:
    """Remove a rule of the office's own.

    Raises:
        Conflict: somebody removed it first.
    """
    guard.require(session, Right.MANAGE_CALL_FORMATS, _attempt(DROP, rule_id))
    gone = stored.drop(session, rule_id)
    if gone is None:
        raise Conflict("dial_rule")
    details = {"rule": _told(gone)}
    audit.record(session, DROP, subject_kind="dial_rule", subject=rule_id, details=details)


def _told(rule: DialRule) -> dict[str, object]:
    return {
        "beginning": rule.beginning,
        "type": rule.type,
        "title": rule.title,
        "from": rule.valid_from,
        "to": rule.valid_to,
    }


def _attempt(deed: str, rule_id: str = "") -> Attempt:
    return Attempt(deed, "dial_rule", rule_id[:36])

"""Operators: who may work here, in which role."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from backoffice.administration import rules
from backoffice.administration.rules import Finding, Lack
from backoffice.db import Duplicate, Session, audit, centres, guard
from backoffice.db import operators as stored
from backoffice.errors import Attempt, Refused
from backoffice.records.operators import Operator, Right, Role
from backoffice.records.passwords import SHIPPED, Passwords

FIRST_PASSWORD_DIGITS = 16  # 53 random bits; typed alike on every layout


@dataclass(frozen=True, slots=True)
class OperatorForm:
    """What an administrator fills in; ``phone`` is only for the password's own words."""

    username: str
    name: str
    role: Role
    centre: str
    phone: str = ""


def list_operators(session: Session) -> list[Operator]:
    """Return every operator, by user name."""
    guard.require(session, Right.MANAGE_OPERATORS, _attempt("list_operators"))
    return stored.all_operators(session)


def add_operator(session: Session, form: OperatorForm, *, passwords: Passwords = SHIPPED) -> str:
    """Add an operator; return the first password, shown once and to be changed at log-in.

    Raises:
        Refused: everything wrong with the form, or the user name is taken.
    """
    name = rules.username(form.username)
    desk = guard.require(session, Right.MANAGE_OPERATORS, _attempt("add_operator", name))
    found = rules.operator_findings(name, form.name) + _centre_findings(session, form.centre)
    if stored.find(session, name) is not None:
        found.append(Finding(Lack.USERNAME_TAKEN, name))
    if found:
        raise Refused(found)
    password = first_password()
    new = Operator(
        id="",
        username=name,
        name=rules.tidy_name(form.name),
        role=form.role,
        centre=form.centre,
        active=True,
        must_change=True,
        last_login=None,
        locked_until=None,
        phone=rules.tidy_phone(form.phone),
    )
    try:
        stored.add(session, new, passwords.hash(password), desk.operator)
    except Duplicate:
        raise Refused([Finding(Lack.USERNAME_TAKEN, name)]) from None
    audit.record(
        session,
        "add_operator",
        subject_kind="operator",
        subject=name,
        details={"role": form.role, "centre": form.centre},
    )
    return password


def change_operator(session: Session, wanted: Operator) -> Operator:
    """Store an operator's name, role, centre, phone and whether active.

    Raises:
        Refused: what is wrong with it, or the office would lose its last administrator.
        Conflict: somebody changed the operator since ``wanted.version``.
    """
    desk = guard.require(
        session, Right.MANAGE_OPERATORS, _attempt("change_operator", wanted.username)
    )
    administrators = stored.active_administrators(session)
    now = _known(session, wanted.username)
    found = rules.operator_findings(wanted.username, wanted.name)
    found += _centre_findings(session, wanted.centre)
    stays = wanted.active and wanted.role is Role.ADMINISTRATOR
    if administrators <= {wanted.username} and not stays:
        last = Finding(Lack.LAST_ADMINISTRATOR, wanted.username)
        raise Refused([*found, last], _attempt("change_operator", wanted.username))
    if found:
        raise Refused(found)
    tidy = replace(
        wanted,
        name=rules.tidy_name(wanted.name),
        phone=rules.tidy_phone(wanted.phone),
        must_change=now.must_change,
    )
    stored.change(session, tidy, desk.operator)
    audit.record(
        session,
        "change_operator",
        subject_kind="operator",
        subject=wanted.username,
        details=_difference(now, tidy),
    )
    return _known(session, wanted.username)


def disable_operator(session: Session, username: str) -> Operator:
    """Let an operator in no more; open windows lose their rights at once.

    Raises:
        Refused: unknown, or the last administrator.
    """
    guard.require(session, Right.MANAGE_OPERATORS, _attempt("disable_operator", username))
    return change_operator(session, replace(_known(session, username), active=False))


def enable_operator(session: Session, username: str) -> Operator:
    """Let a disabled operator in again. Raises ``Refused`` when unknown."""
    guard.require(session, Right.MANAGE_OPERATORS, _attempt("enable_operator", username))
    return change_operator(session, replace(_known(session, username), active=True))


def change_role(session: Session, username: str, role: Role) -> Operator:
    """Give an operator another role. Raises ``Refused`` for the last administrator."""
    guard.require(session, Right.MANAGE_OPERATORS, _attempt("change_role", username))
    return change_operator(session, replace(_known(session, username), role=role))


def reset_password(session: Session, username: str, *, passwords: Passwords = SHIPPED) -> str:
    """Give an operator a new first password; return it, to be shown once.

    The old one is dead, and a wait after wrong passwords ends.
    """
    desk = guard.require(session, Right.MANAGE_OPERATORS, _attempt("reset_password", username))
    _known(session, username)
    password = first_password()
    stored.set_password(
        session, username, passwords.hash(password), desk.operator, must_change=True
    )
    stored.forget_misses(session, username)
    audit.record(session, "reset_password", subject_kind="operator", subject=username)
    return password


def unlock_operator(session: Session, username: str, reason: str) -> None:
    """End an operator's wait, or the stop after too many wrong passwords.

    Raises:
        Refused: unknown operator, or no reason given.
    """
    guard.require(session, Right.UNLOCK_OPERATORS, _attempt("unlock_operator", username))
    found = rules.reason_findings(reason)
    if found:
        raise Refused(found)
    _known(session, username)
    stored.forget_misses(session, username)
    audit.record(
        session,
        "unlock_operator",
        subject_kind="operator",
        subject=username,
        reason=rules.tidy_reason(reason),
    )


def first_password() -> str:
    """Make a first password: digits alone, so that the keyboard's layout does not matter."""
    while True:
        text = "".join(str(secrets.randbelow(10)) for _ in range(FIRST_PASSWORD_DIGITS))
        if not rules.password_findings(text):
            return text


def _attempt(deed: str, username: str = "") -> Attempt:
    return Attempt(deed, "operator", username[:64])


def _known(session: Session, username: str) -> Operator:
    found = stored.find(session, username)
    if found is None:
        raise Refused([Finding(Lack.UNKNOWN_OPERATOR, username[:64])])
    return found


def _centre_findings(session: Session, code: str) -> list[Finding]:
    known = centres.find(session, code) is not None
    return [] if known else [Finding(Lack.UNKNOWN_CENTRE, code[:16])]


def _difference(old: Operator, new: Operator) -> dict[str, object]:
    changed = ("name", "role", "centre", "phone", "active")
    return {
        part: [getattr(old, part), getattr(new, part)]
        for part in changed
        if getattr(old, part) != getattr(new, part)
    }

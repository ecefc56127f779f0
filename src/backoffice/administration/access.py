"""Coming to the desk and leaving it: log-in, lock, take-over, one's own password.

These deeds come before anybody holds a right, so they take the database and
not a session: every wrong password is counted and committed *before* the
password is looked at, and no rolled-back transaction gives a try back
(safety.md §0.2).
"""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from backoffice.administration import rules
from backoffice.administration.rules import Finding, Lack
from backoffice.db import Database, Session, audit, clock, operators
from backoffice.db.operators import STOP_AFTER_MISSES, Credential
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.operators import Desk, Role
from backoffice.records.passwords import SHIPPED, Passwords

_TRUSTED_WITH_THE_CLOCK = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A desk that is open; ``must_change`` asks for a new password before anything else."""

    desk: Desk
    must_change: bool


def system_desk(workstation: str = "") -> Desk:
    """Return the desk of a maintenance command, under the operating system's user."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "unknown"
    return Desk(f"os:{user}"[:64], None, workstation=workstation, name=user)


def log_in(
    database: Database, username: str, password: str, *, passwords: Passwords = SHIPPED
) -> LoggedIn:
    """Open the desk for an operator and set ``database.desk``.

    Unknown, disabled and mistaken all get the same answer after the same time.

    Raises:
        Refused: ``WRONG_PASSWORD``, ``WAIT`` (until the finding's moment) or
            ``STOPPED``; the finding's moment tells when the next try may come.
        Unavailable: ``CLOCK_SET_BACK`` when this machine's clock runs behind.
    """
    return _enter(database, username, password, "log_in", passwords)


def take_over(
    database: Database, username: str, password: str, *, passwords: Passwords = SHIPPED
) -> LoggedIn:
    """Open a locked desk for another operator; the one before stays in the audit.

    Raises as ``log_in`` does.
    """
    return _enter(database, username, password, "take_over", passwords)


def unlock(database: Database, password: str, *, passwords: Passwords = SHIPPED) -> LoggedIn:
    """Open the locked desk for the operator who holds it. Raises as ``log_in`` does."""
    holder = _holder(database)
    return _enter(database, holder.operator, password, "unlock", passwords)


def lock(database: Database) -> None:
    """Note that the desk is locked and close the connections; ``database.desk`` stays."""
    _holder(database)
    database.write(lambda session: audit.record(session, "lock"))
    database.dispose()


def log_out(database: Database) -> None:
    """Note that the operator leaves, forget the desk and close the connections."""
    _holder(database)
    database.write(_leave)
    database.desk = None
    database.dispose()


def change_password(
    database: Database, old: str, new: str, *, passwords: Passwords = SHIPPED
) -> LoggedIn:
    """Replace one's own password (a first one must be); return the open desk.

    Raises:
        Refused: the old password is wrong, or what stands against the new one.
    """
    holder = _holder(database)
    secret = _checked(database, holder.operator, old, "change_password", passwords)
    who = secret.operator
    found = rules.password_findings(
        new, (who.username, who.name, who.centre, who.phone), before=old
    )
    if found:
        raise Refused(found)
    kept = passwords.hash(rules.normalised(new))

    def unit(session: Session) -> None:
        operators.set_password(session, who.username, kept, who.username, must_change=False)
        operators.forget_misses(session, who.username, database.workstation)
        audit.record(session, "change_password", subject_kind="operator", subject=who.username)

    database.write(unit)
    return LoggedIn(holder, must_change=False)


def accept_clock(
    database: Database,
    username: str,
    password: str,
    reason: str,
    *,
    passwords: Passwords = SHIPPED,
) -> None:
    """Let a supervisor or administrator say that the clock is right after all.

    Raises:
        Refused: wrong password, no reason given, or an operator of another role.
    """
    found = rules.reason_findings(reason)
    if found:
        raise Refused(found)
    name = rules.username(username)
    secret = _checked(database, name, password, "accept_clock", passwords, clock_may_lag=True)
    if secret.operator.role not in _TRUSTED_WITH_THE_CLOCK or secret.operator.must_change:
        refused = Finding(Lack.WRONG_PASSWORD)
        database.write(
            lambda session: _note_denial(session, "accept_clock", name, refused, "not_entitled")
        )
        raise Refused([refused])
    desk = _desk(database, secret)

    def unit(session: Session) -> None:
        session.info["desk"] = desk
        operators.set_clock_mark(session)
        operators.forget_misses(session, name, database.workstation)
        audit.record(session, "accept_clock", reason=rules.tidy_reason(reason))

    database.write(unit)


def _enter(
    database: Database, username: str, password: str, deed: str, passwords: Passwords
) -> LoggedIn:
    name = rules.username(username)
    before = database.desk
    secret = _checked(database, name, password, deed, passwords)
    desk = _desk(database, secret)
    fresh = passwords.hash(rules.normalised(password)) if secret.stale(passwords) else ""

    def unit(session: Session) -> None:
        session.info["desk"] = desk
        operators.forget_misses(session, name, database.workstation)
        operators.came_in(session, name)
        operators.set_clock_mark(session)
        if fresh:
            must_change = secret.operator.must_change
            operators.set_password(session, name, fresh, name, must_change=must_change)
        left = {"before": before.operator} if deed == "take_over" and before else {}
        audit.record(session, deed, subject_kind="operator", subject=name, details=left)

    database.write(unit)
    database.desk = desk
    return LoggedIn(desk, secret.operator.must_change)


def _checked(
    database: Database,
    name: str,
    password: str,
    deed: str,
    passwords: Passwords,
    *,
    clock_may_lag: bool = False,
) -> Credential:
    """Count a miss, look at the password, and return the credential when it is right."""

    def count(session: Session) -> tuple[Credential | None, Finding | None]:
        if not clock_may_lag:
            _look_at_clock(database, session)
        missed = operators.misses(session, name, database.workstation)
        barred = _barred(session, missed)
        if barred is None:
            wait = rules.wait_after(missed.here + 1)
            operators.count_miss(session, name, database.workstation, wait)
        else:
            _note_denial(session, deed, name, barred)
        return operators.credential(session, name), barred

    secret, barred = database.write(count)
    if barred is not None:
        raise Refused([barred])
    text = rules.normalised(password)
    right = secret.matches(passwords, text) if secret else passwords.matches_nobody(text)
    if secret is not None and right and secret.operator.active:
        return secret

    def deny(session: Session) -> Finding:
        missed = operators.misses(session, name, database.workstation)
        finding = Finding(Lack.WRONG_PASSWORD, until=missed.wait_until)
        disabled = right and secret is not None
        _note_denial(session, deed, name, finding, "disabled" if disabled else "")
        return finding

    raise Refused([database.write(deny)])


def _barred(session: Session, missed: operators.Misses) -> Finding | None:
    if missed.anywhere >= STOP_AFTER_MISSES:
        return Finding(Lack.STOPPED)
    if missed.wait_until is not None and missed.wait_until > clock.now(session):
        return Finding(Lack.WAIT, until=missed.wait_until)
    return None


def _note_denial(
    session: Session, deed: str, name: str, finding: Finding, reason: str = ""
) -> None:
    # Only names that exist are written down: people type passwords into the wrong field.
    known = operators.find(session, name) is not None
    audit.record(
        session,
        deed,
        subject_kind="operator",
        subject=name if known else "",
        outcome="denied",
        reason=reason or finding.lack.value,
    )


def _look_at_clock(database: Database, session: Session) -> None:
    if database.dialect != "sqlite":
        return
    mark = operators.clock_mark(session)
    if mark is not None and clock.now(session) < mark - rules.CLOCK_TOLERANCE:
        raise Unavailable(Trouble.CLOCK_SET_BACK, newest=mark.isoformat(timespec="seconds"))


def _desk(database: Database, secret: Credential) -> Desk:
    who = secret.operator
    return Desk(who.username, who.role, who.centre, database.workstation, who.name)


def _leave(session: Session) -> None:
    operators.set_clock_mark(session)
    audit.record(session, "log_out")


def _holder(database: Database) -> Desk:
    if database.desk is None:
        raise Refused([Finding(Lack.UNKNOWN_OPERATOR)])
    return database.desk

"""Each deed of disclosing and overseeing, called past the window by each role."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import backoffice.calls as room
from backoffice.calls import actions, callers, oversight, reading
from backoffice.db import Database, Session, audit
from backoffice.errors import Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.disclosures import CallerSearch, Disclosure, DisclosureSearch, Lack, Use
from backoffice.records.operators import Desk, Role
from call_office import CALLERS, HOME, ORDER, OWNERS, SECURITY, add_line, month
from factories import ADMINISTRATOR, CLERK, SUPERVISOR, TODAY

SYSTEM = Desk("root", None, "", "desk-1")
UNIT = Desk("navid", Role.UNIT, "RSH01", "desk-6", "نوید امینی")
DESKS = {
    "clerk": CLERK,
    "supervisor": SUPERVISOR,
    "security": SECURITY,
    "unit": UNIT,
    "administrator": ADMINISTRATOR,
    "system": SYSTEM,
}
COUNTER = {"clerk", "supervisor", "security"}
SEARCH = DisclosureSearch(TODAY, TODAY)
LETTER = {"order_no": "1", "order_date": TODAY, "authority": "x"}

Deed = Callable[[Database, Disclosure], object]


def in_session(deed: Callable[[Session, Disclosure], object]) -> Deed:
    def run(database: Database, made: Disclosure) -> object:
        with database.read() as session:
            return deed(session, made)

    return run


#: Every action: who may, the claim of the disclosure it is tried on, and a call of it.
ACTIONS: dict[str, tuple[set[str], Deed]] = {
    "line_file": (COUNTER, in_session(lambda s, _d: actions.line_file(s, "1"))),
    "judge": (COUNTER, in_session(lambda s, _d: actions.judge(s, OWNERS, home=HOME))),
    "judge_callers": (COUNTER, in_session(lambda s, _d: actions.judge(s, CALLERS, home=HOME))),
    "disclose": (COUNTER, lambda d, _d: actions.disclose(d, OWNERS, home=HOME)),
    "disclose_callers": (COUNTER, lambda d, _d: actions.disclose(d, CALLERS, home=HOME)),
    "lift": (
        {"supervisor"},
        lambda d, _d: actions.disclose(
            d, OWNERS, home=HOME, lift=frozenset({Lack.BILL_NOT_SEEN}), reason="x" * 20
        ),
    ),
    "look_up": (COUNTER, lambda d, m: actions.look_up(d, m.id, month(), itemise_local=False)),
    "use": (COUNTER, lambda d, m: actions.use(d, m.id, month(), Use.PRINT, itemise_local=False)),
    "permit": (COUNTER, in_session(lambda s, _d: reading.permit(s, "x"))),
    "callers": (COUNTER, lambda d, m: callers.callers(d, m.id, CallerSearch(TODAY, TODAY))),
    "unmask": ({"security"}, lambda d, m: callers.unmask(d, m.id, "0", **LETTER)),
    "disclosures": (
        {"supervisor", "security"},
        in_session(lambda s, _d: oversight.disclosures(s, SEARCH, limit=1)),
    ),
    "counts": (
        {"supervisor", "security"},
        in_session(lambda s, _d: oversight.counts(s, SEARCH)),
    ),
    "uses": ({"supervisor", "security"}, in_session(lambda s, m: oversight.uses(s, m.id))),
}


def disclosed(database: Database, role: str, action: str) -> Disclosure:
    """A disclosure as if the desk's operator had made it while being a clerk."""
    database.desk = replace(CLERK, operator=DESKS[role].operator)
    claim = CALLERS if action in {"callers", "unmask"} else OWNERS
    return actions.disclose(database, claim, home=HOME)


@pytest.mark.parametrize("role", list(DESKS))
@pytest.mark.parametrize("action", list(ACTIONS))
def test_rights_are_asked_for_past_the_window(
    sqlite_database: Database, action: str, role: str
) -> None:
    """The right is decided before anything else, so any other answer means: allowed."""
    allowed, deed = ACTIONS[action]
    add_line(sqlite_database)
    made = disclosed(sqlite_database, role, action)
    sqlite_database.desk = DESKS[role]
    forbidden = False
    try:
        deed(sqlite_database, made)
    except Forbidden:
        forbidden = True
    except (Refused, LookupError, PermissionError):
        pass
    assert forbidden is (role not in allowed)
    with sqlite_database.read() as session:
        wanted = AuditSearch(operator=DESKS[role].operator, outcome="denied")
        denied = [one.deed for one in audit.search(session, wanted, limit=10)]
    assert bool(denied) is forbidden


@pytest.mark.parametrize("role", ["clerk", "supervisor", "security"])
def test_only_the_security_office_takes_orders(sqlite_database: Database, role: str) -> None:
    add_line(sqlite_database)
    sqlite_database.desk = DESKS[role]
    with sqlite_database.read() as session:
        found = actions.judge(session, ORDER, home=HOME)
    assert [one.lack for one in found] == ([] if role == "security" else [Lack.ORDER_RIGHT])


def test_without_a_desk_nothing_is_done(sqlite_database: Database) -> None:
    add_line(sqlite_database)
    made = {kind: disclosed(sqlite_database, "clerk", kind) for kind in ("callers", "use")}
    sqlite_database.desk = None
    for action, (_, deed) in ACTIONS.items():
        with pytest.raises(Forbidden):
            deed(sqlite_database, made.get(action, made["use"]))


def test_the_table_has_every_deed_of_these_modules() -> None:
    folder = Path(room.__file__).parent
    public = {
        node.name
        for name in ("actions", "reading", "callers", "oversight")
        for node in ast.parse((folder / f"{name}.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.args.args[0].arg in {"session", "database"}
        and "permit" not in {argument.arg for argument in node.args.args}
    }
    assert public - set(ACTIONS) == INSIDE


#: Parts of deeds that stand in the table under the deeds' names.
INSIDE = {"opened", "commit_use"}


def test_every_role_is_in_the_table() -> None:
    assert {desk.role for desk in DESKS.values() if desk.role} == set(Role)

"""Each deed of the room, called past the window by each role."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import factories
from backoffice.db import Database, Session, audit
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import QueueFilter, RefusalReason
from backoffice.records.operators import Desk, Role
from backoffice.records.people import PartyKind
from backoffice.records.scans import CleanScan
from backoffice.verification import (
    actions,
    activation,
    asks,
    checking,
    forms,
    intake,
    printing,
    prints_today,
    queue,
    scans,
    sweeping,
    waiting_room,
)
from backoffice.verification.findings import Lack
from backoffice.verification.moves import Deed
from factories import ADMINISTRATOR, CLERK, POLICY, SUPERVISOR

SYSTEM = Desk("root", None, "", "desk-1")
DESKS = {
    "clerk": CLERK,
    "supervisor": SUPERVISOR,
    "security": Desk("hadi", Role.SECURITY, "RSH01", "desk-5", "هادی صبوری"),
    "unit": Desk("navid", Role.UNIT, "RSH01", "desk-6", "نوید امینی"),
    "administrator": ADMINISTRATOR,
    "system": SYSTEM,
}
BOTH = {"clerk", "supervisor"}
ABOVE = {"supervisor"}
SCAN = CleanScan("image/jpeg", b"x", "a" * 64, "b" * 64, 1, 10, 10)
REASON = RefusalReason.OTHER

Deed_ = Callable[[Database, str], object]


def in_session(deed: Callable[[Session, str], object]) -> Deed_:
    return lambda database, case_id: database.write(lambda session: deed(session, case_id))


#: What may be tried on a waiting case; the table of moves refuses the rest by its state.
CLOSING = {Deed.REJECT: BOTH, Deed.SEND_BACK: BOTH, Deed.REOPEN: BOTH, Deed.REVIVE: BOTH}

#: Every action of the room: what it is called, who may, and a call of it.
ACTIONS: dict[str, tuple[set[str], Deed_]] = {
    "look": (BOTH, in_session(lambda s, c: actions.look(s, c, POLICY))),
    "claim": (BOTH, in_session(lambda s, c: actions.claim(s, c, 1, POLICY))),
    "release": (BOTH, in_session(lambda s, c: actions.release(s, c, 1, POLICY))),
    "ask": (BOTH, in_session(lambda s, c: asks.ask(s, c, POLICY))),
    "give": (BOTH, in_session(lambda s, c: asks.give(s, c, "reza", POLICY))),
    "keep": (BOTH, in_session(lambda s, c: asks.keep(s, c, "reza"))),
    "settle": (BOTH, in_session(lambda s, _c: asks.settle(s))),
    "heard": (BOTH, in_session(lambda s, _c: asks.heard(s))),
    "keep_draft": (BOTH, in_session(lambda s, c: actions.keep_draft(s, c, {}))),
    "correct": (
        BOTH,
        in_session(lambda s, c: actions.correct(s, c, 1, factories.person(), POLICY)),
    ),
    "set_lines": (BOTH, in_session(lambda s, c: actions.set_lines(s, c, 1, (), POLICY))),
    "tick": (BOTH, in_session(lambda s, c: actions.tick(s, c, 1, (), POLICY))),
    "decide_line": (BOTH, in_session(lambda s, c: actions.decide_line(s, c, 1, "", None, POLICY))),
    "override": (
        ABOVE,
        in_session(lambda s, c: actions.override(s, c, 1, Lack.UNDER_AGE, "", "x", POLICY)),
    ),
    "send_for_approval": (
        BOTH,
        in_session(lambda s, c: actions.send_for_approval(s, c, 1, POLICY)),
    ),
    "history": (BOTH, in_session(actions.history)),
    "sweep": (BOTH, in_session(lambda s, _c: sweeping.sweep(s, POLICY))),
    "withdraw": (
        BOTH,
        in_session(lambda s, c: actions.close(s, Deed.WITHDRAW, c, 1, REASON, "", POLICY)),
    ),
    "activate": (BOTH, lambda d, c: activation.activate(d, c, 1, POLICY)),
    **{
        deed.value: (
            rights,
            in_session(lambda s, c, deed=deed: actions.close(s, deed, c, 1, REASON, "", POLICY)),
        )
        for deed, rights in CLOSING.items()
    },
    "approve": (ABOVE, lambda d, c: activation.approve(d, c, 1, POLICY)),
    "reissue": (BOTH, lambda d, c: activation.reissue(d, c, 1, POLICY)),
    "add_lines": (BOTH, in_session(lambda s, c: activation.add_lines(s, c, 1, "r", POLICY))),
    "suspend": (ABOVE, in_session(lambda s, c: activation.suspend(s, c, 1, REASON, "", POLICY))),
    "return_deficient": (
        BOTH,
        in_session(lambda s, c: printing.return_deficient(s, c, 1, POLICY)),
    ),
    "reprint": (BOTH, in_session(lambda s, _c: printing.reprint(s, "1", "x"))),
    "reprint_slip": (BOTH, in_session(lambda s, _c: printing.reprint_slip(s, "1", "x"))),
    "kept_papers": (BOTH, in_session(printing.kept_papers)),
    "check": (BOTH | {"security"}, in_session(lambda s, _c: checking.check(s, "1", "", POLICY))),
    "todays_prints": (BOTH, in_session(lambda s, _c: prints_today.todays_prints(s))),
    "glance": (BOTH, in_session(lambda s, _c: prints_today.glance(s, "1"))),
    "look_at": (BOTH, in_session(lambda s, _c: prints_today.look_at(s, "1"))),
    "page": (BOTH, in_session(lambda s, _c: queue.page(s, QueueFilter.ALL_OPEN))),
    "changed_since": (BOTH, in_session(lambda s, _c: queue.changed_since(s, None))),
    "search": (BOTH, in_session(lambda s, _c: queue.search(s, (), "x"))),
    "attach": (BOTH, in_session(lambda s, c: scans.attach(s, c, 1, "identity", "", SCAN, POLICY))),
    "detach": (BOTH, in_session(lambda s, c: scans.detach(s, c, 1, "x", POLICY))),
    "listed": (BOTH, in_session(scans.listed)),
    "open_scan": (BOTH, in_session(lambda s, c: scans.open_scan(s, c, "x"))),
    "same_party": (BOTH, in_session(lambda s, _c: forms.same_party(s, factories.person()))),
    "begin": (BOTH, in_session(lambda s, _c: forms.begin(s, forms.COUNTER))),
    "register": (
        BOTH,
        in_session(lambda s, _c: waiting_room.register(s, PartyKind.NATURAL, {}, ())),
    ),
    "waiting_records": (BOTH, in_session(lambda s, _c: waiting_room.waiting_records(s))),
    "mend": (BOTH, in_session(lambda s, _c: waiting_room.mend(s, "x", PartyKind.NATURAL, {}, ()))),
    "drop": (BOTH, in_session(lambda s, _c: waiting_room.drop(s, "x", REASON))),
    "batches": (
        {"clerk", "supervisor", "administrator", "system"},
        in_session(lambda s, _c: intake.batches(s, limit=1)),
    ),
}


@pytest.mark.parametrize("role", list(DESKS))
@pytest.mark.parametrize("action", list(ACTIONS))
def test_rights_are_asked_for_past_the_window(
    sqlite_database: Database, action: str, role: str
) -> None:
    """The right is decided before anything else, so any other answer means: allowed."""
    allowed, call = ACTIONS[action]
    case_id = factories.add_case(sqlite_database)
    sqlite_database.desk = DESKS[role]
    forbidden = False
    try:
        call(sqlite_database, case_id)
    except Forbidden:
        forbidden = True
    except (Refused, Conflict, LookupError):
        pass
    assert forbidden is (role not in allowed)
    with sqlite_database.read() as session:
        wanted = AuditSearch(operator=DESKS[role].operator, outcome="denied")
        denied = audit.search(session, wanted, limit=10)
    if forbidden:
        assert denied


def test_without_a_desk_nothing_is_done(sqlite_database: Database) -> None:
    case_id = factories.add_case(sqlite_database)
    sqlite_database.desk = None
    for name, (_, call) in ACTIONS.items():
        with pytest.raises(Forbidden):
            call(sqlite_database, case_id)
        assert name


def test_every_public_deed_of_the_room_is_in_the_table() -> None:
    import ast

    import backoffice.verification as room

    found = set()
    for path in Path(room.__file__).parent.glob("*.py"):
        if path.stem in {"rules", "registration", "desk", "moves", "requirements", "passwords"}:
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                source = ast.unparse(node)
                if "guard.require" in source or "take(session" in source:
                    found.add(node.name)
    assert found - set(ACTIONS) - INSIDE == set()


#: Parts of deeds that stand in the table under the deed's name.
INSIDE = {"activate_in", "reissue_in", "close", "get_record", "problems_of", "run"}


def test_every_role_is_tried() -> None:
    assert {desk.role for desk in DESKS.values() if desk.role} == set(Role)

"""Each action of the room with each role, past the window, on both back ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from administration_office import BOSS_PASSWORD, PASSWORD, WEAK
from backoffice.administration import access
from backoffice.administration.actions import centres, operators, trail, upkeep
from backoffice.administration.actions.operators import OperatorForm
from backoffice.db import audit
from backoffice.db import operators as stored
from backoffice.errors import Forbidden, LacksRight
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.operators import Right, Role
from factories import silent

FORM = OperatorForm("reza", "رضا", Role.CLERK, "RSH01")


def change(session):
    wanted = stored.find(session, "mina")
    return operators.change_operator(session, replace(wanted, name="مینا"))


# Deed as the audit names it, the right it asks for, and how it is called with a session.
DEEDS = {
    "list_operators": (Right.MANAGE_OPERATORS, operators.list_operators),
    "add_operator": (
        Right.MANAGE_OPERATORS,
        lambda session: operators.add_operator(session, FORM, passwords=WEAK),
    ),
    "change_operator": (Right.MANAGE_OPERATORS, change),
    "disable_operator": (
        Right.MANAGE_OPERATORS,
        lambda session: operators.disable_operator(session, "mina"),
    ),
    "enable_operator": (
        Right.MANAGE_OPERATORS,
        lambda session: operators.enable_operator(session, "mina"),
    ),
    "change_role": (
        Right.MANAGE_OPERATORS,
        lambda session: operators.change_role(session, "mina", Role.CLERK),
    ),
    "reset_password": (
        Right.MANAGE_OPERATORS,
        lambda session: operators.reset_password(session, "mina", passwords=WEAK),
    ),
    "unlock_operator": (
        Right.UNLOCK_OPERATORS,
        lambda session: operators.unlock_operator(session, "mina", "a reason"),
    ),
    "list_centres": (Right.MANAGE_CENTRES, centres.list_centres),
    "save_centre": (
        Right.MANAGE_CENTRES,
        lambda session: centres.save_centre(session, Centre("LAH01", "لاهیجان", 3)),
    ),
    "list_events": (
        Right.SEE_AUDIT,
        lambda session: trail.list_events(session, AuditSearch()),
    ),
    "list_deeds": (Right.SEE_AUDIT, trail.list_deeds),
    "chain_heads": (Right.SEE_AUDIT, trail.chain_heads),
}
MAY = {
    Role.CLERK: set(),
    Role.SUPERVISOR: {Right.UNLOCK_OPERATORS, Right.SEE_AUDIT},
    Role.UNIT: set(),
    Role.SECURITY: {Right.SEE_AUDIT},
    Role.ADMINISTRATOR: set(Right),
    None: {Right.IMPORT_CENTRES, Right.SEE_AUDIT, Right.BACK_UP, Right.RESTORE},
}


def sit_down(office, role):
    match role:
        case Role.CLERK:
            office.enter("sara", PASSWORD)
        case Role.SUPERVISOR:
            office.enter("mina", PASSWORD)
        case Role.SECURITY | Role.UNIT:
            office.do(operators.change_role, "sara", role)
            office.enter("sara", PASSWORD)
        case Role.ADMINISTRATOR:
            office.enter("boss", BOSS_PASSWORD)
        case None:
            office.database.desk = access.system_desk("desk-1")


def denials(database, deed):
    with database.read() as session:
        return audit.search(session, AuditSearch(deed=deed, outcome="denied"), limit=5)


@pytest.mark.parametrize("role", [*Role, None], ids=str)
def test_each_action_with_each_role(office, role):
    sit_down(office, role)
    for deed, (right, call) in DEEDS.items():
        if right in MAY[role]:
            office.do(call)
            assert denials(office.database, deed) == []
            if deed == "change_role":
                office.do(operators.change_role, "mina", Role.SUPERVISOR)
        else:
            with pytest.raises(Forbidden) as caught:
                office.do(call)
            name = "" if role is None else role.value
            assert caught.value.findings == (LacksRight(right.value, name),)
            (event,) = denials(office.database, deed)
            assert event.operator == office.database.desk.operator


@pytest.mark.parametrize("role", [*Role, None], ids=str)
def test_files_are_read_and_written_by_right_alone(office, role, tmp_path):
    sit_down(office, role)
    target = tmp_path / "office.backup"
    path = tmp_path / "centres.csv"
    path.write_text("code,name,prefixes\nLAH01,لاهیجان,4222\n", encoding="utf-8")

    deeds = {
        Right.IMPORT_CENTRES: lambda: office.do(centres.import_centres, path),
        Right.BACK_UP: lambda: upkeep.back_up(office.database, target, silent),
        Right.RESTORE: lambda: upkeep.restore(office.database, target, silent),
        Right.SEE_AUDIT: lambda: trail.verify(office.database),
    }
    for right, call in deeds.items():
        if right not in MAY[role]:
            with pytest.raises(Forbidden):
                call()
        elif right is Right.IMPORT_CENTRES:
            assert call().added == 1
        elif right is Right.SEE_AUDIT:
            assert call() is None
    assert not target.exists()


def test_nobody_at_the_desk_may_do_nothing(office):
    office.database.desk = None
    for _right, call in DEEDS.values():
        with pytest.raises(Forbidden):
            office.do(call)

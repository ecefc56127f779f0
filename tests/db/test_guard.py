"""The right is asked for in the database too: an open window may believe old things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import audit, centres, guard, operators
from backoffice.errors import Attempt, Forbidden, LacksRight
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Operator, Right, Role

ALI = Operator(
    id="",
    username="ali",
    name="Ali",
    role=Role.CLERK,
    centre="RSH01",
    active=True,
    must_change=False,
    last_login=None,
    locked_until=None,
)
DESK = Desk("ali", Role.CLERK, "RSH01", "desk-1", "Ali")


def ask(database, right=Right.VERIFY):
    return database.write(
        lambda session: guard.require(session, right, Attempt("try", "case", "1"))
    )


@pytest.fixture
def office(database):
    def unit(session):
        centres.save(session, Centre("RSH01", "Ansari", 1, ("3333",)), "test")
        operators.add(session, ALI, "hash", "test")

    database.write(unit)
    database.desk = DESK
    return database


def test_who_holds_the_right_gets_the_desk(office):
    assert ask(office) == DESK


def test_who_does_not_is_refused_and_audited(office):
    with pytest.raises(Forbidden) as caught:
        ask(office, Right.APPROVE)
    assert caught.value.findings == (LacksRight("approve", "clerk"),)
    with office.read() as session:
        (event,) = audit.search(session, AuditSearch(deed="try"), limit=5)
    assert (event.operator, event.outcome, event.subject) == ("ali", "denied", "1")


def test_nobody_has_no_rights(office):
    office.desk = None
    with pytest.raises(Forbidden):
        ask(office)


@pytest.mark.parametrize(
    "change",
    [{"active": False}, {"role": Role.SUPERVISOR}, {"must_change": True}],
)
def test_what_an_administrator_changed_holds_at_once(office, change):
    def unit(session):
        now = operators.find(session, "ali")
        operators.change(session, replace(now, **change), "boss")

    office.write(unit)
    with pytest.raises(Forbidden):
        ask(office)


def test_who_is_no_operator_has_no_rights(office):
    office.desk = replace(DESK, operator="mina")
    with pytest.raises(Forbidden):
        ask(office)


def test_before_the_first_operator_the_desk_is_believed(database):
    database.desk = DESK
    assert ask(database) == DESK


def test_maintenance_may_maintain_and_nothing_else(database):
    database.desk = Desk("os:root", None)
    assert ask(database, Right.IMPORT_LINES).operator == "os:root"
    with pytest.raises(Forbidden):
        ask(database, Right.EXPORT_ACTIVATIONS)

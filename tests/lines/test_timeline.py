"""One timeline of all rooms: each kind for who may see it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

import call_office
import factories
import ticket_office
from backoffice.calls import actions as calls_room
from backoffice.db import line_files, operators, users
from backoffice.db.tables.line_facts import BillRow
from backoffice.db.tables.users import LineRightRow
from backoffice.lines import cards
from backoffice.records.line_facts import ChangeNumber, EventKind, SetAccess
from backoffice.records.lines import AccessClass
from backoffice.records.operators import Desk, Operator, Role
from backoffice.verification import activation
from conftest import START
from line_house import NEW, apply, card, line, office

NUMBER = factories.PHONE
UNIT = Desk("navid", Role.UNIT, "RSH01", "hall-1", "نوید")
SECURITY = Desk("ali", Role.SECURITY, "RSH01", "desk-9", "علی")


def kinds(database, desk):
    database.desk = desk
    with database.read() as session:
        return {one.kind for one in cards.timeline(session, card(database, NUMBER).id)}


def activated(database, who, lines):
    view = factories.ready(database, who, lines)
    activation.activate(database, view.case.id, view.case.version, factories.POLICY)


def test_cases_receipts_tenants_and_disclosures(database, clock):
    office(database, line(NUMBER))
    tenant = factories.person(factories.NATIONAL_IDS[1])
    activated(database, tenant, (factories.rented("1406/09/01", NUMBER),))
    database.desk = factories.CLERK
    claim = replace(call_office.OWNERS, number=NUMBER)
    calls_room.disclose(database, claim, home="013")
    clock.advance(minutes=5)
    always = {EventKind.NUMBER, EventKind.OWNER, EventKind.TENANT}
    cases = {EventKind.CASE, EventKind.RECEIPT}
    assert kinds(database, factories.CLERK) == always | cases
    assert kinds(database, factories.SUPERVISOR) == always | cases | {EventKind.DISCLOSURE}
    assert kinds(database, UNIT) == always
    assert kinds(database, SECURITY) == always | {EventKind.DISCLOSURE}
    (held,) = card(database, NUMBER).tenants
    assert held.lease_end == factories.day("1406/09/01")


def test_who_did_it_is_told_by_name(database):
    office(database, line(NUMBER))
    known = Operator(
        "o1",
        "mina",
        "مینا صالحی",
        Role.CLERK,
        "RSH01",
        active=True,
        must_change=False,
        last_login=None,
        locked_until=None,
    )
    database.write(lambda session: operators.add(session, known, "x", "admin"))
    apply(database, [SetAccess(AccessClass.FIRST_ZERO_BARRED)], START, NUMBER)
    database.desk = Desk("mina", Role.CLERK, "RSH01", "desk-1", "مینا صالحی")
    with database.read() as session:
        told = cards.timeline(session, card(database, NUMBER).id)
    assert [one.by for one in told if one.kind is EventKind.ACCESS] == ["مینا صالحی"]


def test_a_tenant_of_another_time_is_not_the_next_lines(database, clock):
    office(database, line(NUMBER))
    tenant = factories.person(factories.NATIONAL_IDS[1])
    activated(database, tenant, (factories.rented("1406/09/01", NUMBER),))
    database.desk = factories.SUPERVISOR
    clock.advance(days=1)
    apply(database, [ChangeNumber(NEW, "wish")], clock(), NUMBER)
    office(database, line("01333330009"))
    clock.advance(days=1)
    apply(database, [ChangeNumber(NUMBER, "wish")], clock(), "01333330009")
    assert len(card(database, NEW).tenants) == 1
    assert card(database, NUMBER).tenants == ()
    assert EventKind.TENANT not in kinds(database, factories.SUPERVISOR)


def test_a_right_that_was_taken_since_was_one_on_its_day(database, clock):
    office(database, line(NUMBER))
    tenant = factories.person(factories.NATIONAL_IDS[1])
    activated(database, tenant, (factories.rented("1406/09/01", NUMBER),))
    then = clock()
    clock.advance(days=3)
    with database.read() as session:
        user = session.scalars(select(LineRightRow.user_id)).one()
    database.write(lambda session: users.revoke_all(session, user))
    clock.advance(minutes=1)
    assert card(database, NUMBER).tenants == ()
    (held,) = card(database, NUMBER, as_of=then).tenants
    assert held.lease_end == factories.day("1406/09/01")


def tenants(database):
    """What the timeline says of tenants, newest first."""
    with database.read() as session:
        told = cards.timeline(session, card(database, NUMBER).id)
    return [one.values for one in told if one.kind is EventKind.TENANT]


def test_a_right_that_was_taken_is_told_once_and_one_that_followed_was_not_taken(database, clock):
    office(database, line(NUMBER))
    tenant = factories.person(factories.NATIONAL_IDS[1])
    activated(database, tenant, (factories.rented("1406/09/01", NUMBER),))
    database.desk = factories.SUPERVISOR
    clock.advance(days=1)
    apply(database, [ChangeNumber(NEW, "wish")], clock(), NUMBER)
    clock.advance(days=1)
    begun = (tenants(database)[0][0], factories.day("1406/09/01").isoformat())
    assert tenants(database) == [begun, begun]  # under the old number, and under the new one
    with database.read() as session:
        user = session.scalars(select(LineRightRow.user_id).limit(1)).one()
    database.write(lambda session: users.revoke_all(session, user))
    clock.advance(minutes=1)
    assert tenants(database) == [(begun[0], "", "taken"), begun, begun]


def test_the_card_names_the_owner_whom_the_office_verified(database, clock):
    """Requests are judged by the same: an inventory is older than a verification."""
    office(database, line(NUMBER, owner_name="مالک پیشین", owner_identifier=""))
    activated(database, factories.person(factories.NATIONAL_IDS[1]), (factories.owned(NUMBER),))
    with database.read() as session:
        file = line_files.of_number(session, NUMBER)
    found = card(database, NUMBER)
    assert found.holdings == file.holdings
    assert found.holder(clock.today).identifier == factories.NATIONAL_IDS[1]


def test_a_ticket_stands_in_the_timeline_with_its_code(database, clock):
    line_id = ticket_office.furnish(database)
    ticket = ticket_office.opened(database)
    clock.advance(minutes=1)
    with database.read() as session:
        (event,) = [one for one in cards.timeline(session, line_id) if one.kind is EventKind.TICKET]
    assert (event.subject, event.values[0]) == (ticket.id, ticket.code)
    clock.advance(minutes=1)
    ticket_office.done(database, ticket)
    clock.advance(minutes=1)
    with database.read() as session:
        changed = cards.timeline(session, line_id, limit=1)
    assert [(one.kind, one.values[0]) for one in changed] == [
        (EventKind.ACCESS, "second_zero_barred")
    ]


def test_the_last_bill_stays_with_the_file(database, clock):
    office(database, line(NUMBER), line("01333330009"))
    for number, period in ((NUMBER, "1405-08"), ("01333330009", "1405-07")):
        row = BillRow(
            number=number, period=period, items=[], payable=12_000, details={}, imported_at=clock()
        )
        database.write(lambda session, row=row: session.add(row))
    clock.advance(days=40)
    apply(database, [ChangeNumber(NEW, "wish")], clock(), NUMBER)
    clock.advance(days=40)
    apply(database, [ChangeNumber(NUMBER, "wish")], clock(), "01333330009")
    moved, other = card(database, NEW).last_bill, card(database, NUMBER).last_bill
    assert moved is not None
    assert other is not None
    assert (moved.period, moved.payable, moved.paid) == ("1405-08", 12_000, False)
    assert other.period == "1405-07"

"""Every event of the templates is told by some deed; the end of a lease once, with consent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.db import cases, line_files, message_leases, message_lists, users
from backoffice.db import messages as outbox
from backoffice.db.tables.users import LineRightRow
from backoffice.records import dates
from backoffice.records.cases import CaseLine
from backoffice.records.digits import persian
from backoffice.records.messages import Event, MessageSearch
from backoffice.records.people import Ownership
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import bills, message_templates, sweeping
from conftest import START
from factories import NATIONAL_IDS, add_case, person
from ticket_office import (
    ASSIGNER,
    CLERK,
    FRAME,
    NUMBER,
    SUPERVISOR,
    done,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import MOBILE, claim, consent, finished_once

pytestmark = pytest.mark.usefixtures("line_id")


def lease(database, last_day, number=NUMBER):
    """A tenant of a line by verification; return the right's id."""
    case_id = add_case(database, person(national_id=NATIONAL_IDS[2]))

    def unit(session):
        case = cases.get(session, case_id)
        user = users.create(session, case, "tenant", "x", "sara")
        line = CaseLine("", number, Ownership.USER, lease_end=last_day)
        users.grant(session, user, [line], START.date())
        return session.query(LineRightRow.id).filter_by(user_id=user).scalar()

    return database.write(unit)


def lease_messages(database):
    with database.read() as session:
        wanted = MessageSearch(event=Event.LEASE_ENDING)
        return message_lists.page(session, wanted, limit=9)


def test_the_end_of_a_lease_is_told_once(database, clock):
    consent(database, Event.LEASE_ENDING.value)
    last = clock.today + timedelta(days=20)
    right = lease(database, last)
    tell = sweeping.sweep
    sit(database, CLERK).write(tell)
    assert lease_messages(database) == []  # too early
    clock.advance(days=6)
    for _ in range(3):
        sit(database, CLERK).write(tell)
    (message,) = lease_messages(database)
    assert message.mobile == MOBILE
    assert persian(dates.jalali(last)) in message.body
    assert "۰۱۳۳۳۳۳۴۴۴۴" in message.body

    def longer(session):
        session.get(LineRightRow, right).valid_to = clock.today + timedelta(days=10)

    database.write(longer)
    sit(database, CLERK).write(tell)
    assert len(lease_messages(database)) == 2


def test_without_consent_nobody_is_told_of_a_lease(database, clock):
    lease(database, clock.today + timedelta(days=3))
    consent(database, Event.TICKET_DONE.value)
    sit(database, CLERK).write(sweeping.sweep)
    assert lease_messages(database) == []


def test_two_desks_that_sweep_at_once_tell_once(database, clock):
    consent(database, Event.LEASE_ENDING.value)
    lease(database, clock.today + timedelta(days=3))
    with database.read() as session:
        (end,) = message_leases.ending(
            session, clock.today, clock.today + timedelta(days=14), limit=9
        )
    first = database.write(lambda session: message_leases.add(session, end, "یک"))
    second = database.write(lambda session: message_leases.add(session, end, "دو"))
    assert (first, second) == (True, False)


def test_a_new_owner_is_told_nothing_on_the_former_owner_s_mobile(database, line_id, clock):
    consent(database, *(one.value for one in Event))

    def sell(session):
        line_files.change_holder(
            session, line_id, "رضا کریمی", NATIONAL_IDS[1], clock.today, "import"
        )
        return outbox.consent(session, NUMBER)

    assert database.write(sell) is None


def test_another_spelling_of_the_owner_ends_no_consent(database, line_id, clock):
    consent(database, Event.TICKET_DONE.value)

    def spell(session):
        line_files.change_holder(
            session, line_id, "مریم رضائی", NATIONAL_IDS[0], clock.today, "import"
        )
        return outbox.consent(session, NUMBER)

    assert database.write(spell) is not None


# Every event


def cut_off(database):
    """Cut a line, and have a place judged: a request is answered."""
    form = {"operation": "cut", "cause": "wish", "direction": "both", "billing_told": True}
    ticket = opened(database, request(Service.CUT_RECONNECT, form))
    done(database, ticket)


def answered(database):
    form = {"address": "رشت، گلسار، پلاک ۴", "postal_code": "4164755555", "centre": "RSH01"}
    sketch = claim(TicketPaper.LOCATION_SKETCH)
    ticket = opened(database, request(Service.RELOCATION_FEASIBILITY, form, claim=sketch))
    moved(database, ticket, TicketState.IN_PROGRESS, ASSIGNER, answer="possible")


def mended(database):
    ticket = opened(database, request(Service.FAULT, {"kind": "noise"}))
    ticket = moved(database, ticket, TicketState.IN_PROGRESS, FRAME)
    result = {
        "test_class": "physical_mdf",
        "found": "broken_wire",
        "after": "healthy",
        "cleared_at": "2026-11-22T08:30:00",
    }
    finished_once(database, ticket, FRAME, result)


def billed(database, folder):
    path = folder / "bills.csv"
    path.write_text(f"تلفن,دوره,مبلغ\n{NUMBER},1405-08,17000\n", encoding="utf-8")
    bills.run(sit(database, SUPERVISOR), path, lambda _done, _of: None)


def test_every_event_of_the_templates_is_told_by_a_deed(database, tmp_path, clock):
    consent(database, *(one.value for one in Event))
    mended(database)
    answered(database)
    done(database, opened(database))
    lease(database, clock.today + timedelta(days=3))
    sit(database, CLERK).write(sweeping.sweep)
    cut_off(database)
    billed(database, tmp_path)  # the last: who owes asks for nothing
    with database.read() as session:
        found = message_lists.page(session, MessageSearch(), limit=50)
    told = {one.event for one in found}
    assert told == {one.event for one in message_templates.shipped()} == set(Event)
    assert {one.mobile for one in found} == {MOBILE}
    for one in found:
        assert "{" not in message_templates.addressed(one.body, "شرکت")


def test_without_consent_no_deed_tells_anything(database, tmp_path, clock):
    mended(database)
    answered(database)
    lease(database, clock.today + timedelta(days=3))
    sit(database, CLERK).write(sweeping.sweep)
    cut_off(database)
    billed(database, tmp_path)
    with database.read() as session:
        assert message_lists.page(session, MessageSearch(), limit=50) == []

"""What is refused whatever the window lets through, each by its name (both databases)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backoffice.db import audit, number_pool, tickets_parts
from backoffice.db.troubles import Duplicate
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.line_facts import Cause
from backoffice.records.scans import BadScan
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, fees, papers, pins, profiles, scans, sweeping
from factories import NATIONAL_IDS
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    SECURITY,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    change_number,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import KEY, card, claim, portal_user, refused, tenant, view, worked

L, S = FormLack, TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def test_a_number_of_another_province(database):
    assert refused(database, bar_second_zero(number="02133334444")) == {L.OTHER_PROVINCE}
    assert refused(database, bar_second_zero(number="+982133334444")) == {L.OTHER_PROVINCE}
    assert refused(database, change_number("02133335000")) == {L.BAD_VALUE}


def test_a_mobile_number_as_a_line(database):
    for number in ("09121234567", "۰۹۱۲۱۲۳۴۵۶۷", "+989121234567"):
        assert refused(database, bar_second_zero(number=number)) == {L.BAD_VALUE}
    assert refused(database, change_number("09121234567")) == {L.BAD_VALUE}


def test_a_number_that_rests_or_is_reserved(database, clock):
    first = opened(database, change_number(FREE[0]))
    worked(database, first, Unit.MDF, Unit.SWITCH_ROOM)
    assert refused(database, bar_second_zero()) == {L.NUMBER_RESTING}  # the old number
    again = replace(change_number(NUMBER), number=FREE[0])
    assert refused(database, again) == {L.NUMBER_RESTING}

    def keep(session):
        until = date(2027, 1, 1)
        number_pool.reserve(session, FREE[1], ticket_id="x", until=until, by="x")

    database.write(keep)
    taken = replace(change_number(FREE[1]), number=FREE[0])
    assert refused(database, taken) == {L.NUMBER_RESERVED}
    assert refused(database, bar_second_zero(number=FREE[1])) == {L.NUMBER_RESERVED}


def test_a_second_owner(database):
    stranger = claim(name="رضا کریمی", identifier=NATIONAL_IDS[1])
    assert refused(database, bar_second_zero(claim=stranger)) == {L.NOT_THE_OWNER}
    portal_user(database)
    with pytest.raises(Duplicate):  # the wall behind the rule
        portal_user(database, NUMBER, NATIONAL_IDS[1], "reza")


def test_a_lease_without_an_end(database):
    new = request(Service.IVR_PIN, {"operation": "issue"}, asker=Asker.TENANT)
    assert refused(database, replace(new, claim=tenant(None))) == {L.MISSING}
    assert refused(database, replace(new, claim=tenant(date(2026, 11, 21)))) == {L.LEASE_ENDED}
    assert opened(database, replace(new, claim=tenant(date(2026, 11, 22)))).asker == "tenant"


def test_a_state_that_ends_before_it_begins(database, line_id):
    form = {"operation": "cut", "cause": "wish", "direction": "both", "billing_told": True}
    for until in ("2026-11-21", "2026-11-22", "1405-09-01"):
        new = request(Service.CUT_RECONNECT, form | {"until": until})
        assert refused(database, new) <= {L.ENDS_BEFORE, L.BAD_VALUE}
    assert card(database, line_id).causes == ()
    new = request(Service.CUT_RECONNECT, form | {"until": "2026-11-23"})
    ticket = opened(database, new)
    worked(database, ticket, Unit.SWITCH_ROOM)
    assert [one.cause for one in card(database, line_id).causes] == [Cause.WISH]


def test_a_form_with_a_missing_required_field(database, line_id):
    assert refused(database, request(Service.ACCESS_CLASS, {})) == {L.MISSING}
    assert refused(database, request(Service.ACCESS_CLASS, {"access": "  "})) == {L.MISSING}
    nobody = claim(name=" ", identifier="")
    assert L.MISSING in refused(database, bar_second_zero(claim=nobody))
    ticket = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, result={})
    assert {getattr(one, "field", "") for one in refusal.value.findings} == {"", "applied_at"}
    assert card(database, line_id).access == "no_limit"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sketch.jpg", b"MZ\x90\x00 a program"),
        ("sketch.png", b"\x89PNG\r\n\x1a\n and then nothing"),
        ("lease.pdf", b"<html><script>alert(1)</script></html>"),
        ("lease.tif", b""),
    ],
)
def test_an_attachment_that_is_not_what_it_says(database, tmp_path, name, content):
    ticket = opened(database)
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused) as refusal:
        scans.read_file(path)
    assert all(isinstance(one, BadScan) for one in refusal.value.findings)
    with database.read() as session:
        assert {one.scan_id for one in tickets_parts.papers(session, ticket.id)} == {""}


def test_a_stale_window_over_a_newer_state(database, clock):
    seen = opened(database)
    clock.advance(minutes=2)
    newer = actions.edit(
        sit(database, SUPERVISOR), seen.id, seen.version, {"access": "first_zero_barred"}
    )
    clock.advance(minutes=2)
    with pytest.raises(Conflict) as clash:
        actions.edit(sit(database, CLERK), seen.id, seen.version, {"access": "no_limit"})
    assert (clash.value.by, clash.value.at) == (SUPERVISOR.operator, newer.updated_at)
    with pytest.raises(Conflict):
        moved(database, seen, S.CANCELLED, CLERK, reason="customer_wish")
    with pytest.raises(Conflict):
        sit(database, SWITCH).write(
            lambda session: actions.hand_over(session, seen.id, Unit.MDF, "x", seen.version)
        )
    assert view(database, seen).ticket.form == {"access": "first_zero_barred"}


def test_a_unit_on_another_unit_s_ticket(database):
    ticket = opened(database)  # the switch room's
    for deed in (
        lambda session: actions.claim(session, ticket.id, ticket.version),
        lambda session: actions.hand_over(session, ticket.id, Unit.MDF, "x"),
        lambda session: actions.next_for(session, Unit.SWITCH_ROOM),
    ):
        with pytest.raises(Refused) as refusal:
            sit(database, FRAME).write(deed)
        assert {one.barrier for one in refusal.value.findings} == {Barrier.NOT_YOURS}
    for target, answers in (
        (S.IN_PROGRESS, {}),
        (S.REJECTED, {"reason": "no_right"}),
    ):
        with pytest.raises(Refused) as refusal:
            moved(database, ticket, target, FRAME, **answers)
        assert {one.barrier for one in refusal.value.findings} == {Barrier.NOT_YOURS}
    at_work = moved(database, ticket, S.IN_PROGRESS, SWITCH)
    with pytest.raises(Refused):
        moved(database, at_work, S.DONE, FRAME, result={"applied_at": APPLIED})
    with pytest.raises(Refused):
        papers.work_order(sit(database, FRAME), ticket.id, key=KEY, unit=Unit.CABLE)
    assert view(database, ticket).ticket.state is S.IN_PROGRESS


def test_an_operator_without_the_right_past_the_window(database):
    ticket = opened(database)
    paper = ShownPaper(TicketPaper.UNDERTAKING)
    profile = profiles.shipped()[Service.ACCESS_CLASS]
    for desk, deed in (
        (ADMINISTRATOR, lambda: opened(database, desk=ADMINISTRATOR)),
        (SECURITY, lambda: opened(database, desk=SECURITY)),
        (SWITCH, lambda: actions.edit(database, ticket.id, 1, {"access": "no_limit"})),
        (SWITCH, lambda: actions.reverse(database, ticket.id, "به اشتباه ثبت شده بود")),
        (CLERK, lambda: actions.reverse(database, ticket.id, "به اشتباه ثبت شده بود")),
        (ADMINISTRATOR, lambda: _write(database, actions.claim, ticket.id, 1)),
        (ADMINISTRATOR, lambda: _write(database, actions.attach, ticket.id, paper)),
        (ADMINISTRATOR, lambda: _write(database, actions.note, ticket.id, "x")),
        (ADMINISTRATOR, lambda: _write(database, sweeping.sweep)),
        (SWITCH, lambda: papers.print_slip(database, ticket.id, key=KEY)),
        (ADMINISTRATOR, lambda: pins.issue(database, ticket.id, 1, key=KEY)),
        (CLERK, lambda: _write(database, profiles.save, profile)),
        (CLERK, lambda: _write(database, fees.all_fees)),
        (SUPERVISOR, lambda: _write(database, profiles.save, profile)),
    ):
        sit(database, desk)
        with pytest.raises(Forbidden):
            deed()
    sit(database, CLERK)
    with pytest.raises(Forbidden):
        actions.open_ticket(
            database, bar_second_zero(), lift={L.OPEN_TWIN}, reason="به درخواست مشترک"
        )
    with database.read() as session:
        denied = audit.search(session, AuditSearch(outcome="denied"), limit=50)
    assert len(denied) >= 15  # each attempt is in the audit


def _write(database, deed, *given):
    return database.write(lambda session: deed(session, *given))

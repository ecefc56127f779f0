"""The story of service 6: a trap for a month; who was found is for the security office alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import tickets_facts
from backoffice.errors import Forbidden, Refused
from backoffice.records.line_facts import Cause
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_papers import to_body
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import actions, papers, reading, sweeping
from ticket_office import (
    CLERK,
    FRAME,
    OTHER_NUMBER,
    SECURITY,
    SUPERVISOR,
    SWITCH,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import (
    ORDERED,
    USUAL,
    by_letter,
    card,
    consent,
    entries,
    guards,
    of_owner,
    order,
    refusals,
    refused,
    slip,
    text,
    told,
    view,
    worked,
)

S = TicketState
WAY = (Unit.INSPECTION, Unit.SWITCH_ROOM, Unit.INSPECTION)
FORM = {
    "began_at": "2026-11-20T22:30:00",
    "kind": "insult",
    "voice": "man",
    "first_hour": 22,
    "last_hour": 23,
    "note": "گمان می‌کند از همسایه باشد",
}
FOUND = {
    "outcome": "found",
    "offender": OTHER_NUMBER,
    "found_at": "2026-11-21T22:40:00",
    "permit_no": "140512",
    "undertaking": True,
}

pytestmark = pytest.mark.usefixtures("line_id")


def trace(**more):
    return request(Service.NUISANCE_CALLS, FORM | more)


def digits_of(number):
    """The writings of a number in which it could stand on a paper or in a row."""
    plain = number.removeprefix("013")
    persian = plain.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    return number, plain, persian


def test_the_offender_is_known_to_the_security_office_alone(database, line_id, clock):
    consent(database, "ticket_opened", "ticket_done")
    ticket = opened(database, trace())
    assert (ticket.state, ticket.unit, ticket.restricted) == (S.REGISTERED, WAY[0], True)
    paper = slip(database, ticket)
    wired = order(database, ticket, Unit.INSPECTION)
    ticket = worked(database, ticket, *WAY, result=FOUND)
    assert ticket.result["offender"] == OTHER_NUMBER  # the security office finished it
    for desk, may in ((CLERK, False), (SWITCH, False), (SUPERVISOR, True), (SECURITY, True)):
        seen = view(database, ticket, desk)
        assert (OTHER_NUMBER in repr(seen)) is may
        assert seen.withheld is not may
    for sheet in (paper, wired):
        said = text(sheet) + str(to_body(sheet))
        assert not any(one in said for one in digits_of(OTHER_NUMBER))
    assert "نتیجه ردیابی تنها به مراجع قانونی" in text(paper)
    assert "همسایه" not in text(paper)
    assert set(entries(wired)) == {"first_hour", "last_hour"}
    assert told(database, ticket) == []  # not even that it exists
    with pytest.raises(Refused):
        papers.certificate(sit(database, CLERK), ticket.id, key=b"x" * 32)


def test_what_is_done_is_done_to_the_offender_not_to_the_complainant(database, line_id, clock):
    before = card(database, line_id)
    ticket = worked(database, opened(database, trace()), *WAY, result=FOUND)
    assert replace(card(database, line_id), as_of=before.as_of) == before
    with pytest.raises(Refused):
        actions.reverse(sit(database, SUPERVISOR), ticket.id, "چیزی برای برگرداندن نیست")
    form = {"operation": "cut", "cause": "nuisance", "direction": "both"} | ORDERED
    sanction = request(
        Service.CUT_RECONNECT,
        form,
        number=OTHER_NUMBER,
        asker=Asker.AUTHORITY,
        claim=by_letter(Asker.AUTHORITY),
    )
    done = worked(database, opened(database, sanction, SUPERVISOR), Unit.SWITCH_ROOM)
    (held,) = card(database, done.line_id).causes
    assert (held.cause, (held.until - clock.today).days) == (Cause.NUISANCE, 7)
    with database.read() as session:
        assert tickets_facts.offences(session, done.line_id) == 1
        assert tickets_facts.offences(session, line_id) == 0


@pytest.mark.parametrize("outcome", ["not_found", "consented", "to_court"])
def test_other_outcomes_name_nobody(database, outcome):
    ticket = opened(database, trace())
    result = {"outcome": outcome, "permit_no": "140512", "offender": OTHER_NUMBER}
    ticket = worked(database, ticket, *WAY, result=result)
    assert "offender" not in ticket.result


def test_the_trap_is_for_a_month(database, clock):
    ticket = opened(database, trace())
    moved(database, ticket, S.IN_PROGRESS, SECURITY)
    clock.advance(days=29)
    sit(database, CLERK).write(sweeping.sweep)
    assert view(database, ticket).ticket.state is S.IN_PROGRESS
    clock.advance(days=1, minutes=1)
    sit(database, CLERK).write(sweeping.sweep)
    over = view(database, ticket)
    assert (over.ticket.state, over.steps[-1].reason) == (S.FAILED, sweeping.TERM_OVER)
    assert opened(database, trace()).state is S.REGISTERED  # for another month


def test_the_security_office_has_a_list_of_its_own(database):
    ticket = opened(database, trace())
    wanted = TicketSearch(SavedView.RESTRICTED)
    with sit(database, SECURITY).read() as session:
        assert [row.id for row in reading.list_(session, wanted)] == [ticket.id]
    with pytest.raises(Forbidden), sit(database, CLERK).read() as session:
        reading.list_(session, wanted)
    sit(database, SECURITY).write(
        lambda session: actions.note(session, ticket.id, "شماره ۳۳۳۳۴۴۴۵", restricted=True)
    )
    assert view(database, ticket).notes == ()
    assert len(view(database, ticket, SECURITY).notes) == 1


def test_a_call_was_found_while_the_trap_stood(database):
    ticket = moved(database, opened(database, trace()), S.IN_PROGRESS, SECURITY)
    early = FOUND | {"found_at": "2026-11-19T22:00:00"}
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, SECURITY, result=early)
    assert FormLack.ENDS_BEFORE in {getattr(one, "lack", None) for one in refusal.value.findings}
    with pytest.raises(Refused):
        moved(database, ticket, S.DONE, SECURITY, result={"outcome": "found", "permit_no": "1"})
    with pytest.raises(Refused):
        moved(database, ticket, S.DONE, FRAME, result=FOUND)


def test_who_may_not_and_what_is_missing(database, line_id):
    good = trace()
    table = [
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": good.form | {"began_at": "2026-11-23T00:00:00"}}, {FormLack.IN_FUTURE}),
        ({"form": {"kind": "silent"}}, {FormLack.MISSING}),
        ({"form": good.form | {"first_hour": 24}}, {FormLack.OUT_OF_BOUNDS}),
        ({"form": good.form | {"offender": OTHER_NUMBER}}, {FormLack.UNKNOWN_FIELD}),
    ]
    refusals(database, good, table)
    assert guards(database, good, line_id) == USUAL | {"seizure": set()}
    for asker in (Asker.TENANT, Asker.AUTHORITY):
        ticket = opened(database, replace(good, asker=asker, claim=of_owner(asker)))
        moved(database, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    opened(database, good)
    assert refused(database, good) == {FormLack.OPEN_TWIN}

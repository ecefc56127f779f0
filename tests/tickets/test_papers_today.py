"""The papers of tickets that an operator printed today; a PIN's slip is listed and never seen."""

from __future__ import annotations

import pytest

from backoffice.db import audit
from backoffice.errors import Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.ticket_papers import PaperLack, SheetKind
from backoffice.records.tickets import Service
from backoffice.tickets import papers, papers_room, papers_today, pins
from factories import POLICY
from ticket_office import ADMINISTRATOR, CLERK, SECOND_CLERK, opened, request, sit
from ticket_sheets import LETTERHEAD

KEY = POLICY.tag_key

pytestmark = pytest.mark.usefixtures("line_id")


def printed_slip(database):
    return papers.print_slip(sit(database, CLERK), opened(database).id, key=KEY)


def printed_pin(database):
    ticket = opened(database, request(Service.IVR_PIN, {"operation": "issue"}))
    made = pins.issue(database, ticket.id, ticket.version, key=KEY, use="")
    database.write(lambda session: pins.note_printed(session, made.sheet.number))
    return made


def prints(database):
    with database.read() as session:
        return papers_today.todays_prints(session)


def looks(database):
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=papers_today.SEE), limit=10)
    return [one.subject for one in found]


def test_slips_and_copies_are_listed_newest_first(database, clock):
    slip = printed_slip(database)
    clock.advance(minutes=1)
    papers.reprint(database, slip.number, "گم شد")
    found = prints(database)
    assert [(one.number, one.copy_no, one.kind) for one in found] == [
        (slip.number, 1, SheetKind.SLIP),
        (slip.number, 0, SheetKind.SLIP),
    ]
    assert {one.name for one in found} == {slip.name}
    assert not any(one.sealed for one in found)
    clock.advance(days=1)
    assert prints(database) == ()


def test_a_look_is_written_down_and_is_no_print(database):
    slip = printed_slip(database)
    with database.read() as session:
        assert papers_today.glance(session, slip.number) == slip
    assert looks(database) == []
    assert database.write(lambda s: papers_today.look_at(s, slip.number)) == slip
    assert looks(database) == [slip.number]
    assert [one.copy_no for one in prints(database)] == [0]


def test_the_slip_of_a_pin_is_listed_and_never_seen(database):
    made = printed_pin(database)
    (one,) = prints(database)
    assert (one.number, one.sealed) == (made.sheet.number, True)
    for see in (papers_today.glance, papers_today.look_at):
        with pytest.raises(Refused) as refusal:
            database.write(lambda s, see=see: see(s, made.sheet.number))
        assert {found.lack for found in refusal.value.findings} == {PaperLack.PIN_ONCE}


@pytest.mark.parametrize("of", ["another", "yesterday", "nothing"])
def test_only_what_this_operator_printed_today_is_looked_at(database, clock, of):
    number = printed_slip(database).number
    if of == "another":
        sit(database, SECOND_CLERK)
    elif of == "yesterday":
        clock.advance(days=1)
    else:
        number = "1"
    with pytest.raises(LookupError):
        database.write(lambda s: papers_today.look_at(s, number))
    assert looks(database) == []


def test_whoever_makes_no_copies_sees_no_list(database):
    number = printed_slip(database).number
    sit(database, ADMINISTRATOR)
    for see in (papers_today.glance, papers_today.look_at):
        with pytest.raises(Forbidden):
            database.write(lambda s, see=see: see(s, number))
    with pytest.raises(Forbidden):
        prints(database)


def test_a_sheet_is_drawn_small(database):
    small = papers_room.small(papers_room.pdf(printed_slip(database), LETTERHEAD), 54, 76)
    assert small.width <= 54
    assert small.height <= 76
    assert len(small.data) == small.width * small.height * 4

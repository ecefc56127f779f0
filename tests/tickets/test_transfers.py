"""What a cable transfer tells 118 and the data unit, and what is withdrawn when it is undone."""

from __future__ import annotations

from functools import partial

import pytest

from backoffice.db import tickets
from backoffice.errors import Cancelled, Forbidden, Refused
from backoffice.lines import cable
from backoffice.records.line_facts import Adsl, AdslState, SetAdsl, SetListing
from backoffice.records.line_transfers import WantedTransfer
from backoffice.records.lines import Listing
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import transfers
from factories import silent
from ticket_office import (
    APPLIED,
    CLERK,
    FREE,
    NUMBER,
    OTHER_NUMBER,
    SUPERVISOR,
    add_line,
    sit,
)
from ticket_stories import card, change, entries, order, view, worked

D, A = Service.DIRECTORY, Service.ADSL
S = TicketState
UNLISTED = "01333334446"
ROWS = [
    WantedTransfer(row, old, new)
    for row, (old, new) in enumerate(zip((NUMBER, OTHER_NUMBER, UNLISTED), FREE, strict=True), 1)
]
run = partial(cable.run, tell=transfers.tell, title="کابل ۱۲")
undo = partial(cable.undo, tell=transfers.tell_back)


@pytest.fixture(autouse=True)
def lines(database, line_id, clock):
    """Three lines: listed with ADSL, listed, neither."""
    change(database, line_id, SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")))
    change(database, line_id, SetListing(Listing.LISTED, "مطب رضایی"))
    database.write(lambda session: add_line(session, UNLISTED, listed="unlisted"))
    clock.advance(minutes=1)
    sit(database, SUPERVISOR)


def told(database, transfer):
    """What was made of a transfer: service, number, state."""
    with database.read() as session:
        made = tickets.children(session, transfer.id)
    return sorted((one.service, one.number, one.state) for one in made)


def made_for(database, transfer, service):
    """The tickets of a service that were made of a transfer."""
    with database.read() as session:
        made = tickets.children(session, transfer.id)
    return {one.number: one for one in made if one.service is service}


def test_each_line_that_is_listed_or_has_data_is_told_of(database, line_id):
    made = run(database, ROWS, silent)
    assert told(database, made) == [
        (A, FREE[0], S.REGISTERED),
        (D, FREE[0], S.REGISTERED),
        (D, FREE[1], S.REGISTERED),
    ]
    data = made_for(database, made, A)[FREE[0]]
    assert (data.line_id, data.unit, data.name) == (line_id, Unit.DATA, "مریم رضایی")
    assert entries(order(database, data, Unit.DATA))["old_number"] == (NUMBER,)
    shown = view(database, data)
    assert shown.parent is None  # a transfer is no ticket: the history says which it was
    assert shown.steps[0].note == f"{made.code} کابل ۱۲"
    listing = made_for(database, made, D)[FREE[0]]
    worked(database, listing, Unit.DIRECTORY, result={})
    worked(database, data, Unit.DATA, result={"port": "1-2-4", "applied_at": APPLIED})
    after = card(database, line_id)
    assert (after.number, after.title, after.adsl.port) == (FREE[0], "مطب رضایی", "1-2-4")


def test_undone_nobody_is_left_with_a_number_that_is_gone(database, clock):
    made = run(database, ROWS, silent)
    heard = made_for(database, made, D)[FREE[1]]
    worked(database, heard, Unit.DIRECTORY, result={})
    clock.advance(minutes=5)
    undo(sit(database, SUPERVISOR), made.id, silent)
    assert told(database, made) == sorted(
        [
            (A, FREE[0], S.CANCELLED),
            (D, FREE[0], S.CANCELLED),
            (D, FREE[1], S.DONE),
            (D, OTHER_NUMBER, S.REGISTERED),
        ]
    )
    gone = view(database, made_for(database, made, A)[FREE[0]])
    assert gone.steps[-1].note == made.code


def test_what_is_stopped_has_told_of_what_was_done(database, monkeypatch):
    monkeypatch.setattr(cable, "PIECE", 1)

    def stop(done, _total):
        if done == 2:
            raise Cancelled

    stopped = run(database, ROWS, stop)
    assert (stopped.stopped, len(told(database, stopped))) == (True, 3)
    cable.go_on(database, stopped.id, silent, tell=transfers.tell)
    assert len(told(database, stopped)) == 3  # the last line is listed nowhere
    undo(database, stopped.id, silent)
    assert {state for _, _, state in told(database, stopped)} == {S.CANCELLED}


def test_a_centre_alone_tells_nobody(database):
    made = run(database, [WantedTransfer(1, NUMBER)], silent, centre="LAH01")
    assert told(database, made) == []


def test_a_piece_that_cannot_be_told_changes_no_line(database, line_id):
    def broken(*_given):
        raise Refused([])

    with pytest.raises(Refused):
        cable.run(database, ROWS, silent, tell=broken)
    assert card(database, line_id).number == NUMBER


def test_only_who_transfers_lines_tells_of_them(database):
    made = run(database, ROWS, silent)
    sit(database, CLERK)
    with pytest.raises(Forbidden), database.read() as session:
        transfers.tell(session, made, [])

"""The demonstration is filled through the rooms, so it holds what a working office holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from administration_office import WEAK
from backoffice.administration import access
from backoffice.calls import actions as call_actions
from backoffice.calls import imports
from backoffice.db import Database, audit, line_cards, line_transfers
from backoffice.db.tables.line_facts import BillRow, LineCauseRow, LineFactRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.tickets import MessageRow, TicketPaperRow, TicketRow
from backoffice.demo import bills, call_files, calls, line_lives, seed
from backoffice.documents import demo_words as words
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.lines import pool
from backoffice.records.call_files import Stage
from backoffice.records.cases import QueueFilter
from backoffice.records.line_facts import Cause, PoolState
from backoffice.records.line_transfers import TransferStage
from backoffice.records.lines import LineState
from backoffice.records.ticket_views import ClockTone, SavedView, TicketSearch
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import reading
from backoffice.tickets.services import SPECS
from backoffice.verification import queue

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    return folder, seed.seed(folder, NOW, passwords=WEAK)


@pytest.fixture
def database(demo):
    _, office = demo
    opened = Database(office.settings.address, clock=lambda: NOW)
    yield opened
    opened.dispose()


def test_the_queue_shows_every_state(database):
    access.log_in(database, seed.CLERK, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        counts = queue.page(session, QueueFilter.WAITING).counts
    assert counts[QueueFilter.WAITING] > 150
    for wanted in set(QueueFilter) - {QueueFilter.MINE}:
        assert counts[wanted] > 0, wanted


def test_the_showcase_waits(demo, database):
    _, office = demo
    access.log_in(database, seed.CLERK, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        for known_by in office.sample.showcase.values():
            (row,) = queue.page(session, QueueFilter.WAITING, text=known_by).rows
            assert row.state == "waiting"


EVERYBODY = (seed.CLERK, seed.SUPERVISOR, seed.SECURITY, seed.WORKER, seed.ADMINISTRATOR)


@pytest.mark.parametrize("username", EVERYBODY)
def test_everybody_may_come_in(database, username):
    assert not access.log_in(database, username, seed.PASSWORD, passwords=WEAK).must_change


def test_the_audit_is_whole(database):
    with database.read() as session:
        assert audit.verify(session) is None
        assert {"os", *EVERYBODY} <= {name.partition(":")[0] for name in audit.heads(session)}


def test_the_calls_came_in_as_two_formats(demo, database):
    database.desk = access.system_desk("desk-1")
    with database.read() as session:
        batches = imports.batches(session, limit=5)
    assert {one.profile for one in batches} == {call_files.SWITCH, call_files.PROVINCE}
    for one in batches:
        assert one.stage is Stage.LOADED
        assert one.tally.bad == one.unknown_types == one.tally.repeated == 0
        assert one.tally.new > 1000


def test_the_telling_line_is_the_owners_since_it_was_installed(demo, database):
    _, office = demo
    number, identifier, _name = calls.owner_of(office.sample)
    access.log_in(database, seed.CLERK, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        file = call_actions.line_file(session, number)
    assert [one.identifier for one in file.holdings] == [identifier]


def test_the_file_of_the_last_days_brings_some_of_everything(demo, database):
    _, office = demo
    path = office.files.calls.fresh.path
    database.desk = access.system_desk("desk-1")
    with database.read() as session:
        best = imports.guess(session, path)[0].profile
    assert best.name == office.files.calls.fresh.profile == call_files.BILLING
    tally = imports.preview(database, path, best, lambda _done, _total: None).tally
    assert min(tally.new, tally.already_loaded, tally.repeated, tally.bad) > 0


def test_other_data_is_left_alone(tmp_path):
    (tmp_path / seed.DATA).mkdir()
    (tmp_path / seed.DATA / "backoffice.db").write_bytes(b"an office's own")
    assert not seed.is_seeded(tmp_path)
    with pytest.raises(Refused) as caught:
        seed.seed(tmp_path, NOW, passwords=WEAK)
    assert caught.value.findings == (seed.InUse(),)
    assert (tmp_path / seed.DATA / "backoffice.db").read_bytes() == b"an office's own"


def test_where_no_folder_can_be_made_that_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Unavailable) as caught:
        seed.seed(tmp_path / "file" / "demo", NOW)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert str(tmp_path / "file") in caught.value.setback.where


def test_every_state_of_a_ticket_is_there(database):
    with database.read() as session:
        states = {TicketState(one) for one in session.scalars(select(TicketRow.state))}
    assert states == set(TicketState) - {TicketState.DRAFT}


def test_a_clock_warns_and_another_is_late(database):
    access.log_in(database, seed.WORKER, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        rows = reading.list_(session, TicketSearch(SavedView.ALL_OPEN), limit=50)
    assert {one.tone for one in rows} == set(ClockTone)


def test_each_service_asks_for_its_own_papers(database):
    with database.read() as session:
        rows = session.execute(
            select(TicketRow.service, TicketPaperRow.paper)
            .join(TicketPaperRow, TicketPaperRow.ticket_id == TicketRow.id)
            .where(TicketRow.service == "access_class")
        )
        shown = {row.paper for row in rows}
    assert shown == {one.value for one in SPECS[Service.ACCESS_CLASS].papers}


def test_lines_are_cut_for_their_own_causes(database):
    with database.read() as session:
        rows = session.scalars(select(LineCauseRow).where(LineCauseRow.cause != "recorded")).all()
        cards = [line_cards.card(session, row.line_id) for row in rows]
    told = {(row.cause, row.direction, bool(row.until), bool(row.letter_no)) for row in rows}
    assert told == {
        ("debt", "both", False, False),
        ("order", "both", False, True),
        ("wish", "outgoing", True, False),
    }
    assert {card.state for card in cards} == {LineState.BARRED_ONE_WAY, LineState.BARRED_TWO_WAY}
    owing = next(card for card in cards if card.causes[0].cause is Cause.DEBT)
    assert not owing.last_bill.paid


def test_numbers_have_a_history_and_a_cable_was_transferred(database):
    with database.read() as session:
        chained = session.scalars(
            select(LineNumberRow.line_id).where(LineNumberRow.until.is_not(None))
        ).all()
        (transfer,) = line_transfers.newest(session, 5)
        moved = [line_cards.card(session, one) for one in chained]
    assert (transfer.stage, transfer.total) == (TransferStage.DONE, line_lives.TRANSFERRED)
    relocated = [card for card in moved if any(a.text == words.NEW_ADDRESS for a in card.addresses)]
    assert len(relocated) == 1
    assert len(relocated[0].numbers) == 2


def test_the_data_service_is_connected(database):
    with database.read() as session:
        facts = session.scalars(select(LineFactRow).where(LineFactRow.fact == "adsl")).all()
    assert [one.value["state"] for one in facts] == ["connected"]


def test_bills_of_three_periods_are_there(demo, database):
    _, office = demo
    with database.read() as session:
        periods = set(session.scalars(select(BillRow.period)))
    assert {f"bills-{one}.csv" for one in periods} == {path.name for path in office.files.bills}
    assert len(periods) == bills.PERIODS


def test_messages_were_sent_and_some_wait(database):
    with database.read() as session:
        states = set(session.scalars(select(MessageRow.state)))
    assert states == {"sent", "queued"}


@pytest.mark.parametrize(
    "present",
    [
        datetime(2026, 11, 27, 20, 0, tzinfo=UTC),  # the night of a Friday
        datetime(2027, 3, 22, 7, 30, tzinfo=UTC),  # in the new year's holidays
    ],
)
def test_the_demonstration_is_of_whatever_day(tmp_path, present):
    office = seed.seed(tmp_path, present, passwords=WEAK)
    opened = Database(office.settings.address, clock=lambda: present)
    with opened.read() as session:
        newest = session.scalar(select(func.max(TicketRow.created_at)))
    opened.dispose()
    assert newest <= present


def test_tickets_stand_in_many_states_and_units(database):
    access.log_in(database, seed.WORKER, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        rows = reading.list_(session, TicketSearch(SavedView.ALL_OPEN), limit=50)
        counts = reading.counts(session)
    assert {one.state for one in rows} >= {
        TicketState.REGISTERED,
        TicketState.CHECKING,
        TicketState.IN_PROGRESS,
        TicketState.WAITING_CUSTOMER,
        TicketState.ON_HOLD,
    }
    assert len({one.unit for one in rows}) > 4
    for view in (SavedView.MY_UNIT, SavedView.MINE, SavedView.TO_HAND_OVER):
        assert counts[view] > 0, view


def test_numbers_are_free_and_one_is_reserved(database):
    access.log_in(database, seed.CLERK, seed.PASSWORD, passwords=WEAK)
    with database.read() as session:
        counts = pool.counts(session, "RSH01")
    assert counts[PoolState.FREE] > 20
    assert counts[PoolState.RESERVED] == 1

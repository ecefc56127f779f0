"""The demonstration is filled through the rooms, so it holds what a working office holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from administration_office import WEAK
from backoffice.administration import access
from backoffice.calls import actions as call_actions
from backoffice.calls import imports
from backoffice.db import Database, audit
from backoffice.demo import call_files, calls, seed
from backoffice.errors import Refused
from backoffice.lines import pool
from backoffice.records.call_files import Stage
from backoffice.records.cases import QueueFilter
from backoffice.records.line_facts import PoolState
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.records.tickets import TicketState
from backoffice.tickets import reading
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

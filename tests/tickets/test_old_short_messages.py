"""Short messages that arrived long ago are let go of; what was not handed over never is."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text

from backoffice.db import Database, audit, old_messages
from backoffice.db import messages as outbox
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import IN_DOUBT, KEEP_LEAST, MessageSettings, MessageState
from backoffice.tickets import messages, messages_sending, sweeping
from backoffice.tickets.gateway import FolderGateway
from message_house import found, queue
from ticket_office import CLERK, sit

M = MessageState
DAYS = 90

pytestmark = pytest.mark.usefixtures("line_id")


def handed_over(database: Database, folder) -> str:
    """A message that another program has to send from a folder."""
    message_id = queue(database)
    assert messages_sending.send(sit(database, CLERK), FolderGateway(folder)).sent == 1
    return message_id


def taken(database: Database, gateway_id: str) -> str:
    """A message of which the gateway took its one part."""
    message_id = queue(database)

    def unit(session):
        outbox.cut(session, message_id, 1)
        outbox.begin_part(session, message_id, 0)
        outbox.accept_part(session, message_id, 0, gateway_id)
        outbox.settle(session, message_id, M.SENT)

    database.write(unit)
    return message_id


def arrive(database: Database, gateway_id: str) -> str:
    return database.write(lambda s: outbox.receive(s, [gateway_id], arrived=True, said="delivrd"))


def sweep(database: Database, keep_days: int = DAYS) -> int:
    return sit(database, CLERK).write(lambda s: sweeping.sweep(s, keep_days=keep_days))


def parts(database: Database) -> int:
    with database.read() as session:
        return session.scalar(text("SELECT count(*) FROM short_message_part")) or 0


def test_what_was_handed_over_leaves_when_its_days_are_over(database, tmp_path, clock):
    message_id = handed_over(database, tmp_path)
    clock.advance(days=DAYS)
    sweep(database)
    assert found(database, message_id) is not None
    assert parts(database) == 1
    clock.advance(seconds=1)
    assert sweep(database) == 1
    assert found(database, message_id) is None
    assert parts(database) == 0
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=sweeping.FORGET), limit=9)
    assert json.loads(event.details) == {"messages": 1, "days": DAYS}


def test_what_arrived_is_counted_from_its_arrival(database, clock):
    message_id = taken(database, "g1")
    clock.advance(days=DAYS - 1)
    assert arrive(database, "g1") == message_id
    clock.advance(days=DAYS)
    sweep(database)
    assert found(database, message_id).state is M.DELIVERED
    clock.advance(seconds=1)
    sweep(database)
    assert found(database, message_id) is None
    assert arrive(database, "g1") == ""  # a receipt told once more finds nothing, and does nothing


def test_what_did_not_go_is_never_let_go_of(database, clock):
    kept = {M.QUEUED: queue(database), M.DROPPED: queue(database)}
    failed, doubtful = queue(database), queue(database)

    def unit(session):
        outbox.drop(session, kept[M.DROPPED])
        outbox.settle(session, failed, M.FAILED, error="undeliv")
        outbox.settle(session, doubtful, M.SENT, error=IN_DOUBT)

    database.write(unit)
    kept |= {M.FAILED: failed, M.SENT: doubtful}
    clock.advance(days=20 * DAYS)
    assert sweep(database) == 0
    assert {state: found(database, one).state for state, one in kept.items()} == {
        state: state for state in kept
    }


def test_kept_for_ever(database, tmp_path, clock):
    message_id = handed_over(database, tmp_path)
    clock.advance(days=20 * DAYS)
    assert sweep(database, 0) == 0
    assert found(database, message_id) is not None


def test_nothing_is_sent_twice_afterwards(database, tmp_path, clock):
    handed_over(database, tmp_path)
    clock.advance(days=DAYS, seconds=1)
    sweep(database)
    before = sorted(path.name for path in tmp_path.iterdir())
    assert messages_sending.send(sit(database, CLERK), FolderGateway(tmp_path)).sent == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_few_at_a_time_the_oldest_first(database, tmp_path, clock):
    ids = []
    for _ in range(5):
        ids.append(handed_over(database, tmp_path))
        clock.advance(seconds=1)
    ids.append(taken(database, "g1"))
    arrive(database, "g1")
    before = clock.moment + timedelta(seconds=1)
    counts = []
    while done := database.write(lambda s: old_messages.forget_short(s, before, limit=2)):
        counts.append(done)
    assert counts == [2, 2, 2]
    assert [found(database, one) for one in ids] == [None] * 6
    assert parts(database) == 0


def test_a_lease_is_not_told_of_anew():
    # That somebody was told of a lease is known by its message alone.
    assert timedelta(days=KEEP_LEAST) > messages.LEASE_NOTICE + timedelta(days=1)
    assert MessageSettings().keep_days >= KEEP_LEAST

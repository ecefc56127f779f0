"""A pass over the messages: one desk at a time, stopped and audited, by a timer or by hand."""

from __future__ import annotations

import json

import pytest

from backoffice.db import audit, message_duty, message_lists
from backoffice.errors import Cancelled, Refused, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import MessageSearch, MessageState
from backoffice.tickets import messages_desk, messages_sending
from backoffice.tickets.gateway import FolderGateway
from message_house import consent, found, queue
from ticket_office import CLERK, SECOND_CLERK, opened, sit

M = MessageState

pytestmark = pytest.mark.usefixtures("line_id")


def test_one_desk_sends_at_a_time(database, tmp_path, clock):
    message_id = queue(database)
    sent = []

    class Slow(FolderGateway):
        def submit(self, part):
            other = sit(database, SECOND_CLERK)
            sent.append(messages_sending.send(other, FolderGateway(tmp_path / "other")))
            sit(database, CLERK)
            return super().submit(part)

    done = messages_sending.send(sit(database, CLERK), Slow(tmp_path / "out"))
    assert done.sent == 1
    assert [(one.elsewhere, one.sent) for one in sent] == [(CLERK.workstation, 0)]
    assert found(database, message_id).tries == 1
    queue(database)
    after = messages_sending.send(sit(database, SECOND_CLERK), FolderGateway(tmp_path / "out"))
    assert (after.elsewhere, after.sent) == ("", 1)


def test_the_turn_of_a_desk_that_died_lapses(database, tmp_path, clock):
    queue(database)
    until = clock.moment + messages_sending.IN_HAND
    take = message_duty.take
    assert database.write(lambda one: take(one, "dead", "desk-9", until)) == ""
    gateway = FolderGateway(tmp_path / "out")
    assert messages_sending.send(sit(database, CLERK), gateway).elsewhere == "desk-9"
    clock.advance(minutes=11)
    assert messages_sending.send(sit(database, CLERK), gateway).sent == 1
    assert database.write(lambda one: message_duty.keep(one, "dead", until)) is False


def test_a_turn_is_given_back_after_trouble(database, tmp_path):
    queue(database)
    with pytest.raises(Unavailable):
        messages_sending.send(sit(database, CLERK), FolderGateway(tmp_path / "no" / "out"))
    assert messages_sending.send(database, FolderGateway(tmp_path / "out")).elsewhere == ""


def test_a_pass_is_stopped_between_two_messages(database, tmp_path):
    for _ in range(3):
        queue(database)

    def stop(at, of):
        assert of == 3
        if at == 2:
            raise Cancelled

    gateway = FolderGateway(tmp_path / "out")
    done = messages_sending.send(sit(database, CLERK), gateway, report=stop)
    assert (done.sent, done.cancelled) == (2, True)
    assert messages_sending.send(database, gateway).sent == 1


def test_a_pass_that_did_something_is_audited(database, tmp_path):
    gateway = FolderGateway(tmp_path / "out")
    messages_sending.send(sit(database, CLERK), gateway)
    queue(database)
    messages_sending.send(database, gateway)
    with database.read() as session:
        search = AuditSearch(deed=messages_sending.SEND)
        (event,) = audit.search(session, search, limit=9)
    details = json.loads(event.details)
    assert (details["sent"], details["by"]) == (1, CLERK.operator)


def test_the_company_is_named_by_the_office_that_sends(database, tmp_path):
    consent(database)
    opened(database)
    gateway = FolderGateway(tmp_path / "out")
    company = "شرکت مخابرات گیلان"
    messages_sending.send(sit(database, CLERK), gateway, company=company)
    texts = [
        json.loads(one.read_text(encoding="utf-8"))["text"] for one in (tmp_path / "out").iterdir()
    ]
    assert texts
    assert all(one.endswith(company) for one in texts)
    with database.read() as session:
        kept = [one.body for one in message_lists.page(session, MessageSearch(), limit=9)]
    assert sorted(kept) == sorted(texts)


def test_what_is_given_up_while_a_pass_has_it_in_hand_is_not_sent(database, tmp_path):
    first, second = queue(database), queue(database)

    class Watched(FolderGateway):
        def submit(self, part):
            other = second if part.message_id == first else first
            try:
                database.write(lambda session: messages_desk.drop(session, other))
            except Refused:
                refused.append(other)
            with pytest.raises(Refused):  # this one is on its way
                database.write(lambda session: messages_desk.drop(session, part.message_id))
            return super().submit(part)

    refused = []
    done = messages_sending.send(sit(database, CLERK), Watched(tmp_path / "out"))
    assert (done.sent, done.in_doubt, refused) == (1, 0, [])
    states = sorted(found(database, one).state for one in (first, second))
    assert states == [M.DROPPED, M.SENT]
    assert len(list((tmp_path / "out").iterdir())) == 1

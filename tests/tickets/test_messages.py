"""Short messages: queued with the deed and consent alone, sent once, told what became of them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import audit, message_lists
from backoffice.db import messages as outbox
from backoffice.documents import ticket_texts
from backoffice.errors import Forbidden, Refused, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import (
    Event,
    GatewayKind,
    MessageSearch,
    MessageSettings,
    MessageState,
    MessageView,
)
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import messages, messages_desk, messages_sending
from backoffice.tickets.gateway import FolderGateway
from backoffice.tickets.gateway_smpp import SmppGateway
from message_house import MOBILE, consent, found, queue, sweep
from small_smsc import Smsc
from ticket_office import APPLIED, CLERK, NUMBER, SWITCH, moved, opened, sit

M, V = MessageState, MessageView

pytestmark = pytest.mark.usefixtures("line_id")


# With the deed


def test_who_gave_no_consent_is_told_nothing(database):
    ticket = opened(database)
    told = database.write(lambda session: messages.tell(session, ticket, Event.TICKET_OPENED))
    assert told == ""
    with database.read() as session:
        assert outbox.of_subject(session, ticket.id) == []


def test_consent_is_by_event(database):
    consent(database, Event.TICKET_DONE)
    ticket = opened(database)

    def unit(session):
        return [
            messages.tell(session, ticket, one) for one in (Event.TICKET_OPENED, Event.TICKET_DONE)
        ]

    first, second = database.write(unit)
    assert first == ""
    message = found(database, second)
    assert message.mobile == MOBILE
    assert message.state is M.QUEUED
    assert ticket_texts.SERVICES[Service.ACCESS_CLASS] in message.body
    assert "۰۱۳۳۳۳۳۴۴۴۴" in message.body


def test_every_deed_tells_of_itself_once(database):
    consent(database)
    ticket = opened(database)
    at_work = moved(database, ticket, TicketState.IN_PROGRESS)
    over = moved(database, at_work, TicketState.DONE, result={"applied_at": APPLIED})
    moved(database, over, TicketState.DONE, result={"applied_at": APPLIED})
    with database.read() as session:
        told = [one.event for one in outbox.of_subject(session, ticket.id)]
    assert sorted(told) == [Event.TICKET_DONE, Event.TICKET_OPENED]


def test_a_deed_that_fails_queues_nothing(database):
    consent(database)
    ticket = opened(database)
    with database.read() as session:
        before = len(message_lists.page(session, MessageSearch(), limit=50))

    def unit(session):
        messages.tell(session, ticket, Event.TICKET_DONE)
        raise Refused([])

    with pytest.raises(Refused):
        database.write(unit)
    with database.read() as session:
        assert len(message_lists.page(session, MessageSearch(), limit=50)) == before


def test_a_trace_is_told_of_by_nobody(database):
    consent(database)
    ticket = replace(opened(database), restricted=True)
    assert database.write(lambda one: messages.tell(one, ticket, Event.TICKET_DONE)) == ""


def test_events_follow_the_state(database):
    ticket = opened(database)
    assert messages.events_of(None, ticket) == (Event.TICKET_OPENED,)
    over = replace(ticket, state=TicketState.DONE)
    assert messages.events_of(TicketState.IN_PROGRESS, over) == (Event.TICKET_DONE,)
    fault = replace(over, service=Service.FAULT)
    assert messages.events_of(TicketState.IN_PROGRESS, fault) == (Event.FAULT_CLEARED,)
    cut = replace(over, service=Service.CUT_RECONNECT, form={"operation": "cut"})
    assert messages.events_of(TicketState.IN_PROGRESS, cut) == (Event.LINE_CUT,)
    answered = replace(ticket, answer="possible")
    assert messages.events_of(TicketState.CHECKING, answered) == (Event.TICKET_ANSWERED,)
    assert messages.events_of(TicketState.CHECKING, answered, "possible") == ()


# Sending


def test_a_claimed_message_is_nobody_else_s(database, clock):
    message_id = queue(database)
    until = clock.moment + timedelta(minutes=10)
    assert database.write(lambda session: outbox.claim(session, message_id, until)) is not None
    assert database.write(lambda session: outbox.claim(session, message_id, until)) is None


def test_who_may_not_send_sends_nothing(database, tmp_path):
    message_id = queue(database)
    sit(database, SWITCH)
    with pytest.raises(Forbidden):
        messages_sending.send(database, FolderGateway(tmp_path))
    for deed in (messages_desk.again, messages_desk.drop):
        with pytest.raises(Forbidden):
            database.write(lambda session, deed=deed: deed(session, message_id))
    with pytest.raises(Forbidden), database.read() as session:
        messages_desk.page(session, MessageSearch(), limit=5)
    assert found(database, message_id).state is M.QUEUED


def test_a_message_that_waits_may_be_dropped_once(database):
    message_id = queue(database)
    database.write(lambda session: messages_desk.drop(session, message_id))
    with pytest.raises(Refused):
        database.write(lambda session: messages_desk.drop(session, message_id))
    with pytest.raises(Refused):
        database.write(lambda session: messages_desk.again(session, message_id))
    with database.read() as session:
        told = messages_desk.counts(session, MessageSearch(MessageView.FAILED))
        assert {view for view, count in told.items() if count} == {V.ALL, V.DROPPED}
        assert [one.id for one in messages_desk.page(session, MessageSearch(), limit=5)] == [
            message_id
        ]


def test_the_gateway_is_what_the_settings_say(tmp_path):
    assert isinstance(messages_sending.gateway_of(MessageSettings(), tmp_path), FolderGateway)
    secret = tmp_path / "secret"
    secret.write_text("sesame\n", encoding="utf-8")
    secret.chmod(0o600)
    chosen = MessageSettings(GatewayKind.SMPP, None, "localhost", 2775, "office", secret, "3000")
    assert isinstance(messages_sending.gateway_of(chosen, tmp_path), SmppGateway)
    for lacking in (replace(chosen, host=""), replace(chosen, password_file=tmp_path / "none")):
        with pytest.raises(Unavailable):
            messages_sending.gateway_of(lacking, tmp_path)


# One desk at a time, by a timer or by hand


def test_a_password_that_others_may_read_is_not_used(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("sesame\n", encoding="utf-8")
    secret.chmod(0o644)
    chosen = MessageSettings(GatewayKind.SMPP, None, "localhost", 2775, "office", secret)
    if sys.platform == "win32":
        assert isinstance(messages_sending.gateway_of(chosen, tmp_path), SmppGateway)
        return
    with pytest.raises(Unavailable) as refusal:
        messages_sending.gateway_of(chosen, tmp_path)
    assert refusal.value.setback.details["code"] == "open_to_others"


def test_a_message_that_waits_for_its_next_try_is_hurried(database, tmp_path, clock):
    message_id = queue(database)
    with pytest.raises(Unavailable):
        messages_sending.send(sit(database, CLERK), FolderGateway(tmp_path / "no" / "out"))
    assert found(database, message_id).due_at > clock.moment
    database.write(lambda session: messages_desk.again(session, message_id))
    assert found(database, message_id).due_at == clock.moment
    with pytest.raises(Refused):  # it is due already
        database.write(lambda session: messages_desk.again(session, message_id))


def test_all_that_failed_is_queued_again(database, clock):
    ids = [queue(database) for _ in range(3)]
    with Smsc(answers=[0x0B, 0, 0x0B]) as smsc:
        sweep(database, smsc)
        again = messages_desk.again_failed
        assert database.write(lambda one: again(one, MessageSearch(mobile="0000"))) == 0
        assert database.write(lambda one: again(one, MessageSearch())) == 2
        assert sweep(database, smsc).sent == 2
    assert {found(database, one).state for one in ids} == {M.SENT}
    with database.read() as session:
        event = audit.search(session, AuditSearch(deed=messages_desk.AGAIN), limit=1)[0]
    assert json.loads(event.details)["messages"] == 2
    sit(database, SWITCH)
    with pytest.raises(Forbidden):
        database.write(lambda one: again(one, MessageSearch()))


def test_messages_are_listed_by_where_they_stand(database, tmp_path, clock):
    ids = [queue(database, f"پیام {at}") for at in range(3)]
    with Smsc(answers=[0, 0x0B, 8]) as smsc:
        sweep(database, smsc)
    other = database.write(
        lambda session: outbox.add(session, Event.BILL_ISSUED, "09129876543", "قبض", NUMBER)
    )

    def listed(**wanted):
        search = MessageSearch(**wanted)
        with sit(database, CLERK).read() as session:
            page = messages_desk.page(session, search, limit=9)
            counts = messages_desk.counts(session, search)
        assert counts[search.view] == len(page)
        return {one.id for one in page}

    assert listed() == {*ids, other}
    assert len(listed(view=V.SENT)) == len(listed(view=V.FAILED)) == 1
    assert len(listed(view=V.WAITING)) == 2
    assert listed(event=Event.BILL_ISSUED) == {other}
    assert listed(mobile="6543") == {other}
    assert listed(mobile="%") == set()
    with sit(database, CLERK).read() as session:
        first = messages_desk.page(session, MessageSearch(), limit=2)
        rest = messages_desk.page(session, MessageSearch(), limit=2, offset=2)
    assert len({one.id for one in (*first, *rest)}) == 4

"""Short messages: queued with the deed and consent alone, sent once, told what became of them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.db import audit, message_duty, message_lists
from backoffice.db import messages as outbox
from backoffice.documents import ticket_texts
from backoffice.errors import Cancelled, Forbidden, Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import (
    IN_DOUBT,
    MOST_TRIES,
    Event,
    GatewayKind,
    MessageSearch,
    MessageSettings,
    MessageState,
    MessageView,
    next_wait,
    parts,
)
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import message_templates, messages, messages_desk, messages_sending
from backoffice.tickets.gateway import FolderGateway
from backoffice.tickets.gateway_smpp import Account, SmppGateway
from small_smsc import Smsc
from ticket_office import (
    APPLIED,
    CLERK,
    NUMBER,
    SECOND_CLERK,
    SWITCH,
    moved,
    opened,
    request,
    sit,
)

M, V = MessageState, MessageView
MOBILE = "09121234567"
LONG = " ".join(["پاسخ درخواست شما آماده است."] * 9)

pytestmark = pytest.mark.usefixtures("line_id")


def consent(database, *events):
    form = {
        "operation": "consent",
        "mobile": MOBILE,
        "events": [one.value for one in events or Event],
        "confirmed": True,
    }
    ticket = opened(database, request(Service.MESSAGES, form))
    moved(database, ticket, TicketState.DONE, CLERK, result={})


def queue(database, body="تلفن شما وصل شد"):
    return sit(database, CLERK).write(
        lambda session: outbox.add(session, Event.TICKET_DONE, MOBILE, body, "t1")
    )


def found(database, message_id):
    with database.read() as session:
        return outbox.find(session, message_id)


def smpp(smsc, phrase="sesame"):
    return SmppGateway(Account("127.0.0.1", smsc.port, "office", phrase, "3000", 20.0))


def sweep(database, smsc, listen=0.0):
    return messages_sending.send(sit(database, CLERK), smpp(smsc), listen=listen)


def later(clock, **by):
    clock.moment += timedelta(**by)


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


# Words


def test_every_event_has_words_of_today():
    for event in Event:
        template = message_templates.of_day(event, date(2026, 11, 22))
        assert template is not None
        text = message_templates.filled(template, {"line": "۰۱۳۳۳۳۳۴۴۴۴", "code": "۷۰۵"})
        text = message_templates.addressed(text, "شرکت مخابرات گیلان")
        assert message_templates.length(text)[1] <= 3
        assert text.endswith("شرکت مخابرات گیلان")
        assert "{" not in text


def test_templates_are_dated_and_checked():
    text = """
    [[template]]
    event = "ticket_done"
    since = "1405/01/01"
    body = "پیشین"
    [[template]]
    event = "ticket_done"
    since = "1405/09/01"
    body = "تازه {code}"
    """
    known = message_templates.read(text)
    of_day = message_templates.of_day
    assert of_day(Event.TICKET_DONE, date(2026, 11, 21), known).body == "پیشین"
    assert of_day(Event.TICKET_DONE, date(2026, 11, 22), known).body == "تازه {code}"
    assert of_day(Event.TICKET_DONE, date(2020, 1, 1), known) is None
    with pytest.raises(ValueError, match="placeholders"):
        message_templates.read(text.replace("{code}", "{password}"))
    with pytest.raises(ValueError, match="long"):
        message_templates.read(text.replace("پیشین", "س" * 671))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=400))
def test_parts_join_to_the_text_and_fit(text):
    cut = parts(text)
    assert "".join(cut) == text
    sizes = [len(one.encode("utf-16-be")) // 2 for one in cut]
    assert sizes[0] <= 70
    assert len(cut) == 1 or max(sizes) <= 67


def test_the_wait_doubles_up_to_its_limit():
    waits = [next_wait(tries) for tries in range(1, 20)]
    assert waits[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=2)


# Sending


def test_a_folder_gets_one_file_for_each(database, tmp_path):
    message_id = queue(database, LONG)
    gateway = FolderGateway(tmp_path / "out")
    assert messages_sending.send(database, gateway).sent == 1
    assert messages_sending.send(database, gateway).sent == 0
    (file,) = (tmp_path / "out").iterdir()
    body = json.loads(file.read_text(encoding="utf-8"))
    assert (body["mobile"], body["text"], body["parts"]) == (MOBILE, LONG, 4)
    assert found(database, message_id).state is M.SENT


def test_a_folder_on_a_lost_drive_puts_off(database, tmp_path, clock):
    message_id = queue(database)
    with pytest.raises(Unavailable):
        messages_sending.send(database, FolderGateway(tmp_path / "gone" / "out"))
    message = found(database, message_id)
    assert (message.state, message.tries) == (M.QUEUED, 1)
    assert message.last_error == Trouble.FILE_MISSING.value
    assert message.due_at > clock.moment


def test_sent_then_delivered_by_a_receipt_that_comes_later(database):
    message_id = queue(database, LONG)
    with Smsc() as smsc:
        done_ = sweep(database, smsc)
        assert (done_.sent, len(smsc.submitted)) == (1, 4)
        message = found(database, message_id)
        assert (message.state, len(message.gateway_ids)) == (M.SENT, 4)
        for gateway_id in message.gateway_ids[:3]:
            smsc.tell(gateway_id, "DELIVRD")
        sweep(database, smsc)
        assert found(database, message_id).state is M.SENT  # a part is still on its way
        smsc.tell(message.gateway_ids[3], "DELIVRD")
        assert sweep(database, smsc).receipts == 1
    message = found(database, message_id)
    assert message.state is M.DELIVERED
    assert message.delivered_at is not None


def test_a_receipt_that_overtakes_the_answer_counts(database):
    message_id = queue(database)
    with Smsc(receipt_first=True) as smsc:
        sweep(database, smsc)
    assert found(database, message_id).state is M.DELIVERED


def test_what_never_arrived_has_failed_and_may_be_sent_again_by_hand(database):
    message_id = queue(database)
    with Smsc() as smsc:
        sweep(database, smsc)
        smsc.tell(found(database, message_id).gateway_ids[0], "UNDELIV")
        smsc.tell("deadbeef", "DELIVRD")
        told = sweep(database, smsc)
        assert (told.receipts, told.unknown_receipts) == (1, 1)
        message = found(database, message_id)
        assert (message.state, message.last_error) == (M.FAILED, "undeliv")
        database.write(lambda session: messages_desk.again(session, message_id))
        sweep(database, smsc)
        assert len(smsc.submitted) == 2
    assert found(database, message_id).state is M.SENT


def test_a_line_that_breaks_in_mid_submit_sends_nothing_twice(database, clock):
    message_id, second = queue(database), queue(database)
    with Smsc(drop_at=1) as smsc:
        told = sweep(database, smsc)
        assert told.in_doubt == 1
        for _ in range(3):
            later(clock, hours=3)
            sweep(database, smsc)
    states = {found(database, one).state for one in (message_id, second)}
    assert states == {M.SENT}
    assert len(smsc.submitted) == 2  # each exactly once, the doubtful one too
    errors = sorted(found(database, one).last_error for one in (message_id, second))
    assert errors == ["", IN_DOUBT]


def test_a_program_that_dies_in_mid_submit_sends_nothing_twice(database, clock):
    message_id = queue(database)

    class Dying(SmppGateway):
        def submit(self, part):
            super().submit(part)
            raise KeyboardInterrupt

    with Smsc() as smsc:
        account = Account("127.0.0.1", smsc.port, "office", "sesame", "3000", 20.0)
        with pytest.raises(KeyboardInterrupt):
            messages_sending.send(sit(database, CLERK), Dying(account), listen=0)
        assert found(database, message_id).state is M.QUEUED
        later(clock, hours=1)
        assert sweep(database, smsc).in_doubt == 1
        assert len(smsc.submitted) == 1
    assert found(database, message_id).last_error == IN_DOUBT


def test_a_refused_bind_sends_nothing_and_waits_longer_each_time(database, clock):
    message_id = queue(database)
    waits = []
    with Smsc() as smsc:
        for _ in range(3):
            with pytest.raises(Unavailable) as refusal:
                messages_sending.send(sit(database, CLERK), smpp(smsc, "wrong"))
            assert refusal.value.setback.trouble is Trouble.CONFIGURATION
            message = found(database, message_id)
            assert message.last_error == "smpp_0xe"
            waits.append(message.due_at - clock.moment)
            clock.moment = message.due_at
        assert smsc.submitted == []
        assert waits == sorted(set(waits))
        assert sweep(database, smsc).sent == 1


def test_a_gateway_that_asks_for_a_pause_gets_one(database, clock):
    first, second = queue(database), queue(database)
    with Smsc(answers=[0x58]) as smsc:
        told = sweep(database, smsc)
        assert told.throttled
        assert len(smsc.submitted) == 1
        assert {found(database, one).state for one in (first, second)} == {M.QUEUED}
        later(clock, hours=1)
        assert sweep(database, smsc).sent == 2
    assert len(smsc.submitted) == 3


def test_a_number_that_is_none_fails_at_once(database):
    message_id = queue(database)
    with Smsc(answers=[0x0B]) as smsc:
        assert sweep(database, smsc).failed == 1
    message = found(database, message_id)
    assert (message.state, message.last_error) == (M.FAILED, "smpp_0xb")


def test_after_many_tries_it_has_failed(database, clock):
    message_id = queue(database)
    with Smsc(answers=[8] * (MOST_TRIES + 5)) as smsc:
        for _ in range(MOST_TRIES):
            sweep(database, smsc, listen=0)
            later(clock, hours=3)
        assert len(smsc.submitted) == MOST_TRIES
    assert found(database, message_id).state is M.FAILED


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
    later(clock, minutes=11)
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


def test_a_message_given_up_between_two_parts_goes_no_further(database):
    message_id = queue(database, LONG)
    with Smsc(answers=[0, 0x58]) as smsc:
        assert sweep(database, smsc).throttled
        database.write(lambda session: messages_desk.drop(session, message_id))
        sweep(database, smsc)
        assert len(smsc.submitted) == 2
    assert found(database, message_id).state is M.DROPPED

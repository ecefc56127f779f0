"""Messages sent through a folder or an SMSC: each once, whatever breaks on the way."""

from __future__ import annotations

import json

import pytest

from backoffice.errors import Trouble, Unavailable
from backoffice.records.messages import IN_DOUBT, MOST_TRIES, MessageState
from backoffice.tickets import messages_desk, messages_sending
from backoffice.tickets.gateway import FolderGateway
from backoffice.tickets.gateway_smpp import Account, SmppGateway
from message_house import LONG, MOBILE, found, queue, smpp, sweep
from small_smsc import Smsc
from ticket_office import CLERK, sit

M = MessageState

pytestmark = pytest.mark.usefixtures("line_id")


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
            clock.advance(hours=3)
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
        clock.advance(hours=1)
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
        clock.advance(hours=1)
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
            clock.advance(hours=3)
        assert len(smsc.submitted) == MOST_TRIES
    assert found(database, message_id).state is M.FAILED


# One desk at a time, by a timer or by hand


def test_a_message_given_up_between_two_parts_goes_no_further(database):
    message_id = queue(database, LONG)
    with Smsc(answers=[0, 0x58]) as smsc:
        assert sweep(database, smsc).throttled
        database.write(lambda session: messages_desk.drop(session, message_id))
        sweep(database, smsc)
        assert len(smsc.submitted) == 2
    assert found(database, message_id).state is M.DROPPED

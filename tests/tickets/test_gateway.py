"""The SMPP gateway against an SMSC: one's own, and a stranger's where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.db import messages as outbox
from backoffice.errors import Trouble, Unavailable
from backoffice.records.messages import Event, MessageState, parts
from backoffice.tickets import messages_sending
from backoffice.tickets.gateway import Accepted, InDoubt, Later, Never, Part
from backoffice.tickets.gateway_smpp import Account, SmppGateway
from small_smsc import Smsc
from ticket_office import CLERK, furnish, sit

LONG = "تلفن شما وصل شد. " * 12
AT = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def account(port, phrase="sesame"):
    return Account("127.0.0.1", port, "office", phrase, "3000", seconds=20.0)


def part(text, seq=1, of=1):
    return Part("m1", AT, "ticket_done", "09121234567", text, seq, of, 77)


def submit_all(gateway, text):
    cut = gateway.cut(text)
    return [gateway.submit(part(one, at, len(cut))) for at, one in enumerate(cut, 1)]


def test_a_short_text_goes_as_it_is():
    with Smsc() as smsc, SmppGateway(account(smsc.port)) as gateway:
        assert gateway.submit(part("تلفن وصل شد")) == Accepted("00000001")
    (came,) = smsc.submitted
    assert (came.to, came.source) == ("989121234567", "3000")
    assert (came.coding, came.registered, came.esm_class) == (8, 1, 0)
    assert came.text == "تلفن وصل شد"


def test_a_long_text_goes_in_parts_that_join_again():
    with Smsc() as smsc, SmppGateway(account(smsc.port)) as gateway:
        answers = submit_all(gateway, LONG)
    assert len(answers) == len(parts(LONG)) == 4
    assert [one.header for one in smsc.submitted] == [
        bytes((5, 0, 3, 77, 4, seq)) for seq in (1, 2, 3, 4)
    ]
    assert "".join(one.text for one in smsc.submitted) == LONG
    assert all(len(one.payload) <= 140 for one in smsc.submitted)


def test_a_refused_bind_tells_the_reason_and_no_password():
    with Smsc() as smsc, pytest.raises(Unavailable) as refusal:
        SmppGateway(account(smsc.port, "wrong")).__enter__()
    assert refusal.value.setback.trouble is Trouble.CONFIGURATION
    assert refusal.value.setback.details == {"code": "smpp_0xe", "of": "gateway"}
    assert "wrong" not in repr(account(1, "wrong"))


def test_nobody_there_is_unreachable():
    with Smsc() as smsc:
        port = smsc.port
    with pytest.raises(Unavailable) as gone:
        SmppGateway(account(port)).__enter__()
    assert gone.value.setback.trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (0x58, Later("smpp_0x58", throttled=True)),
        (0x14, Later("smpp_0x14", throttled=True)),
        (0x08, Later("smpp_0x8")),
        (0x0B, Never("smpp_0xb")),
    ],
)
def test_each_no_has_its_meaning(status, answer):
    with Smsc(answers=[status]) as smsc, SmppGateway(account(smsc.port)) as gateway:
        assert gateway.submit(part("یک")) == answer
        assert isinstance(gateway.submit(part("یک")), Accepted)


def test_a_broken_line_leaves_a_part_in_doubt_and_the_next_one_unsent():
    with Smsc(drop_at=1) as smsc, SmppGateway(account(smsc.port)) as gateway:
        with pytest.raises(InDoubt):
            gateway.submit(part("یک"))
        with pytest.raises(Unavailable):
            gateway.submit(part("دو"))
    assert len(smsc.submitted) == 1


def test_receipts_are_read_in_either_base_and_acknowledged():
    got = []
    with Smsc() as smsc:
        smsc.tell("255", "DELIVRD")
        smsc.tell("AB12", "UNDELIV")
        smsc.tell("7", "ACCEPTD")  # news on the way, no end
        with SmppGateway(account(smsc.port)) as gateway:
            gateway.receipts(got.append, 0)
    assert [(one.arrived, one.said) for one in got] == [(True, "delivrd"), (False, "undeliv")]
    assert {"255", "ff", "597"} <= set(got[0].ids)
    assert "43794" in got[1].ids
    assert smsc.acknowledged == 3


NODE = shutil.which("node")
PACKAGES = Path(os.environ.get("SMPP_NODE_MODULES", "node_modules"))
#: Asks for a pause first; keeps every receipt until it is acknowledged, at the next bind too.
SERVER = """
const smpp = require('smpp');
const owed = [];
let submissions = 0;
function tell(session, receipt) {
  session.deliver_sm({esm_class: 4, source_addr: receipt.to, destination_addr: '3000',
    receipted_message_id: receipt.id,
    short_message: {message: 'id:' + receipt.id + ' stat:' + receipt.stat + ' err:000 text:'}},
    () => owed.splice(owed.indexOf(receipt), 1));
}
const server = smpp.createServer(session => {
  session.on('bind_transceiver', pdu => {
    const good = pdu.system_id === 'office' && pdu.password === 'sesame';
    session.send(pdu.response({command_status: good ? 0 : smpp.ESME_RINVPASWD}));
    if (good) { owed.slice().forEach(receipt => tell(session, receipt)); }
  });
  session.on('enquire_link', pdu => session.send(pdu.response()));
  session.on('unbind', pdu => { session.send(pdu.response()); session.close(); });
  session.on('submit_sm', pdu => {
    submissions += 1;
    if (submissions === 1) {
      session.send(pdu.response({command_status: smpp.ESME_RTHROTTLED}));
      return;
    }
    const lost = pdu.destination_addr.endsWith('9');
    const receipt = {id: 'node-' + submissions, to: pdu.destination_addr,
      stat: lost ? 'UNDELIV' : 'DELIVRD'};
    session.send(pdu.response({message_id: receipt.id}));
    owed.push(receipt);
    console.log(JSON.stringify(pdu.short_message.message));
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
"""


#: A stranger's SMSC, where node and npm's package are installed; elsewhere the test is told as
#: skipped, and the small one above has to do.
STRANGERS = [NODE] if NODE and (PACKAGES / "smpp").is_dir() else []


@pytest.fixture
def stranger(request):
    server = subprocess.Popen(
        [request.param, "-e", SERVER],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "NODE_PATH": str(PACKAGES.resolve())},
    )
    try:
        yield server
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()


@pytest.mark.parametrize("stranger", STRANGERS, indirect=True)
def test_a_stranger_s_smsc_understands_us(database, clock, stranger):
    furnish(database)
    port = int(stranger.stdout.readline())

    def queue(mobile, body):
        return sit(database, CLERK).write(
            lambda session: outbox.add(session, Event.TICKET_DONE, mobile, body, "t1")
        )

    def found(message_id):
        with database.read() as session:
            return outbox.find(session, message_id)

    def sweep():
        return messages_sending.send(database, SmppGateway(account(port)), listen=0)

    with pytest.raises(Unavailable):
        SmppGateway(account(port, "wrong")).__enter__()
    first = queue("09121234567", "تلفن وصل شد")
    assert sweep().throttled
    waiting = found(first)
    assert (waiting.state, waiting.last_error) == (MessageState.QUEUED, "smpp_0x58")
    second = queue("09121234569", LONG)
    clock.moment = waiting.due_at
    assert sweep().sent == 2
    came = [json.loads(stranger.stdout.readline()) for _ in range(5)]
    assert came[-1] == "تلفن وصل شد"  # it was due later than the other
    assert "".join(came[:-1]) == LONG.strip()
    assert {found(one).state for one in (first, second)} == {MessageState.SENT}
    assert sweep().receipts == 5  # told at the next bind: one part, and four
    assert found(first).state is MessageState.DELIVERED
    assert (found(second).state, found(second).last_error) == (MessageState.FAILED, "undeliv")
    assert sweep().receipts == 0

"""The story of service 12: consent and mobile, event by event, and what comes of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backoffice.db import messages as outbox
from backoffice.errors import Refused
from backoffice.records.messages import MessageState
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, messages_sending
from backoffice.tickets.gateway import FolderGateway
from ticket_office import CLERK, NUMBER, bar_second_zero, moved, opened, request, sit
from ticket_stories import (
    MOBILE,
    bodies,
    card,
    consent,
    finished_once,
    guards,
    refusals,
    slip,
    taken_back,
    text,
    told,
    worked,
)

pytestmark = pytest.mark.usefixtures("line_id")


def agree(*events, mobile=MOBILE):
    form = {"operation": "consent", "mobile": mobile, "events": list(events), "confirmed": True}
    return request(Service.MESSAGES, form)


WITHDRAW = request(Service.MESSAGES, {"operation": "withdraw"})


def wanted(database):
    with database.read() as session:
        found = outbox.consent(session, NUMBER)
    return found and (found.mobile, set(found.events))


def test_consent_by_event_then_a_message_then_none(database, line_id, clock, tmp_path):
    ticket = opened(database, agree("ticket_done", "line_cut", mobile="۰۹۱۲۱۲۳۴۵۶۷"))
    assert ticket.state is TicketState.IN_PROGRESS  # of the counter alone, in the same visit
    assert "۰۹۱۲۱۲۳۴۵۶۷" in text(slip(database, ticket))
    before = card(database, line_id)
    finished_once(database, ticket, CLERK, {})
    assert wanted(database) == (MOBILE, {"ticket_done", "line_cut"})
    assert replace(card(database, line_id), as_of=before.as_of) == before  # the line is as it was
    clock.advance(minutes=5)
    zero = worked(database, opened(database, bar_second_zero()), Unit.SWITCH_ROOM)
    assert told(database, zero) == ["ticket_done"]  # not that it was opened
    assert "۰۱۳۳۳۳۳۴۴۴۴" in bodies(database, zero)
    messages_sending.send(sit(database, CLERK), FolderGateway(tmp_path / "out"))
    sent = [json.loads(one.read_text("utf-8")) for one in (tmp_path / "out").glob("*.json")]
    assert MOBILE in {one["mobile"] for one in sent}
    with database.read() as session:
        assert {one.state for one in outbox.of_subject(session, zero.id)} == {MessageState.SENT}
    clock.advance(minutes=5)
    finished_once(database, opened(database, WITHDRAW), CLERK, {})
    assert wanted(database) is None
    back = request(Service.ACCESS_CLASS, {"access": "no_limit"})
    assert told(database, worked(database, opened(database, back), Unit.SWITCH_ROOM)) == []


def test_another_mobile_and_a_wrong_consent_taken_back(database, clock):
    consent(database, "line_cut")
    clock.advance(minutes=5)
    ticket = opened(database, agree("bill_issued", mobile="09351234567"))
    ticket = finished_once(database, ticket, CLERK, {})
    assert wanted(database) == ("09351234567", {"bill_issued"})
    clock.advance(minutes=5)
    taken_back(database, ticket)
    assert wanted(database) == (MOBILE, {"line_cut"})


def test_what_was_done_is_not_mended_afterwards(database):
    """A ticket of the counter has no unit's work on it: its form would be open still."""
    ticket = finished_once(database, opened(database, agree("line_cut")), CLERK, {})
    again = {"reason": "wrong_result", "note": "رویدادها نادرست است"}
    ticket = moved(database, ticket, TicketState.IN_PROGRESS, CLERK, **again)
    with pytest.raises(Refused) as refusal:
        actions.edit(database, ticket.id, ticket.version, agree("bill_issued").form)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.EFFECT_STANDS}
    assert wanted(database) == (MOBILE, {"line_cut"})


def test_who_may_not_and_what_is_missing(database, line_id):
    good = agree("line_cut")
    table = [
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": WITHDRAW.form}, {FormLack.NO_CONSENT}),
        ({"form": good.form | {"mobile": NUMBER}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"mobile": "0912123456"}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"events": []}}, {FormLack.MISSING}),
        ({"form": good.form | {"events": ["birthday"]}}, {FormLack.NOT_A_CHOICE}),
        ({"form": good.form | {"confirmed": False}}, {FormLack.MISSING}),
    ]
    refusals(database, good, table)
    assert guards(database, good, line_id) == {
        "stranger": {FormLack.NOT_THE_OWNER},
        "no papers": {FormLack.PAPER_MISSING},
        "debt": set(),
        "nuisance": set(),
        "seizure": set(),
    }

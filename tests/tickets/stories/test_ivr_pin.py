"""The story of service 11: five digits on one sealed slip, and a hash that nobody sees."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text as sql

from backoffice.db import line_pins
from backoffice.errors import Forbidden, Refused
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.tickets import Barrier, Service, TicketState
from backoffice.tickets import papers, papers_room, pins, pins_rules
from paper_readers import read_paper
from ticket_office import CLERK, NUMBER, SWITCH, moved, opened, request, sit
from ticket_sheets import LETTERHEAD
from ticket_stories import (
    KEY,
    USUAL,
    card,
    closed,
    consent,
    guards,
    refusals,
    refused,
    slip,
    taken_back,
    tenant,
    text,
    told,
    view,
)

USE = "پرسش مانده بدهی از تلفن گویای ۲۸۲۸"
S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def ask(operation):
    return request(Service.IVR_PIN, {"operation": operation})


def issued(database, operation):
    ticket = opened(database, ask(operation))
    assert (ticket.state, ticket.holder) == (S.IN_PROGRESS, CLERK.operator)
    return pins.issue(sit(database, CLERK), ticket.id, ticket.version, key=KEY, use=USE)


def kept(database):
    with database.read() as session:
        return line_pins.pin_hash(session, NUMBER)


def test_a_code_is_made_printed_once_and_kept_as_a_hash(database, line_id, clock):
    consent(database, "ticket_done")
    made = issued(database, "issue")
    assert len(made.pin) == pins_rules.PIN_DIGITS
    assert not pins_rules.is_weak(made.pin, (NUMBER,))
    sealed = read_paper(papers_room.sealed_pin(made.sheet, LETTERHEAD, made.pin))
    assert " ".join(made.pin) in sealed
    assert "مانده بدهی" in sealed  # what the code serves is the office's to say
    assert kept(database).startswith("$argon2id$")
    assert made.pin not in text(slip(database, made.ticket))
    assert card(database, line_id).pin_issued_at == clock.moment
    assert "argon2" not in repr(view(database, made.ticket))
    assert told(database, made.ticket) == ["ticket_done"]
    with pytest.raises(Refused) as refusal:
        papers.reprint(database, made.sheet.number, "گم شد")
    assert {one.lack for one in refusal.value.findings} == {PaperLack.PIN_ONCE}
    before = kept(database)
    with pytest.raises(Refused):
        pins.issue(database, made.ticket.id, made.ticket.version, key=KEY)
    assert kept(database) == before
    assert closed(database, made.ticket).state is S.CLOSED


def test_a_lost_code_is_made_anew_and_the_old_one_is_none(database, line_id, clock):
    first = issued(database, "issue")
    assert refused(database, ask("issue")) == {FormLack.NOTHING_CHANGES}
    clock.advance(days=9)
    second = issued(database, "reset")
    assert pins_rules.matches(kept(database), second.pin)
    if second.pin != first.pin:
        assert not pins_rules.matches(kept(database), first.pin)
    clock.advance(minutes=5)
    taken_back(database, second.ticket)
    assert pins_rules.matches(kept(database), first.pin)


def test_no_slip_is_printed_with_a_code_that_is_none(database, line_id):
    made = issued(database, "issue")
    before = kept(database)
    again = {"reason": "not_solved", "note": "رمز پذیرفته نمی‌شود"}
    ticket = moved(database, made.ticket, S.IN_PROGRESS, CLERK, **again)
    with pytest.raises(Refused) as refusal:
        pins.issue(database, ticket.id, ticket.version, key=KEY, use=USE)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.EFFECT_STANDS}
    assert kept(database) == before


def test_nobody_chooses_a_code_past_the_room(database, line_id):
    ticket = opened(database, ask("issue"))
    chosen = {"pin_hash": pins_rules.hashed("58203")}
    with pytest.raises(Refused):
        moved(database, ticket, S.DONE, CLERK, result=chosen)
    with pytest.raises(Refused):
        pins.issue(sit(database, SWITCH), ticket.id, ticket.version, key=KEY)
    assert card(database, line_id).pin_issued_at is None
    with database.read() as session:
        kept_results = session.execute(sql("SELECT result FROM ticket")).scalars().all()
    assert "58203" not in str(kept_results)


def test_who_may_not_and_what_is_missing(database, line_id):
    table = [
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": {}}, {FormLack.MISSING}),
        ({"form": {"operation": "reset"}}, {FormLack.NOTHING_CHANGES}),
        ({"form": {"operation": "issue", "pin": "58203"}}, {FormLack.UNKNOWN_FIELD}),
        ({"asker": Asker.TENANT, "claim": tenant(None)}, {FormLack.MISSING}),
        ({"asker": Asker.TENANT, "claim": tenant(date(2026, 11, 21))}, {FormLack.LEASE_ENDED}),
    ]
    refusals(database, ask("issue"), table)
    assert guards(database, ask("issue"), line_id) == USUAL
    with pytest.raises(Forbidden):
        opened(database, ask("issue"), SWITCH)
    opened(database, ask("issue"))
    assert refused(database, ask("issue")) == {FormLack.OPEN_TWIN}

"""PINs of lines: never weak, printed once, kept as a hash alone, tried three times."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text as sql

from backoffice.db import audit, line_pins, tickets
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.ticket_forms import FormLack
from backoffice.records.ticket_papers import PaperLack, SheetKind, to_body
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import papers, papers_room, pins, pins_rules, reading
from factories import POLICY
from paper_readers import read_paper
from ticket_office import (
    ADMINISTRATOR,
    NUMBER,
    SWITCH,
    bar_second_zero,
    opened,
    request,
    sit,
)
from ticket_sheets import LETTERHEAD

KEY = POLICY.tag_key
USE = "پرسش مانده بدهی از تلفن گویای ۲۸۲۸"


class Draws:
    """A source of chance that draws what it is told."""

    def __init__(self, digits: str) -> None:
        self.digits = iter(digits)

    def randbelow(self, _bound: int) -> int:
        return int(next(self.digits))


@pytest.mark.parametrize(
    "pin",
    ["11111", "00000", "11112", "21111", "12345", "54321", "78901", "10987", "12121", "33344"],
)
def test_digits_that_come_to_mind_first_are_weak(pin):
    assert pins_rules.is_weak(pin) == (pin != "33344")


def test_what_stands_on_the_bill_is_weak():
    assert pins_rules.is_weak("34444", ["01333334444"])
    assert pins_rules.is_weak("70899", ["۰۴۹۹۳۷۰۸۹۹"])
    assert not pins_rules.is_weak("70898", ["۰۴۹۹۳۷۰۸۹۹"])


def test_a_weak_draw_is_drawn_again():
    assert pins_rules.new_pin(["58203"], Draws("111115820390417")) == "90417"


@given(st.lists(st.from_regex(r"[0-9]{11}", fullmatch=True), max_size=3))
def test_every_pin_is_five_digits_and_not_weak(known):
    pin = pins_rules.new_pin(known)
    assert len(pin) == 5
    assert not pins_rules.is_weak(pin, known)


def ticket_for(database, operation="issue"):
    return opened(database, request(Service.IVR_PIN, {"operation": operation}))


def issued(database, ticket=None):
    ticket = ticket or ticket_for(database)
    return pins.issue(database, ticket.id, ticket.version, key=KEY, use=USE)


def kept_slips(database, made):
    with database.read() as session:
        kept = papers.of_ticket(session, made.ticket.id)
    return [one for one in kept if one.kind is SheetKind.PIN]


@pytest.mark.usefixtures("line_id")
def test_a_slip_that_a_printer_took_is_written_down(database):
    made = issued(database)
    assert [one.printed for one in kept_slips(database, made)] == [False]
    database.write(lambda session: pins.note_printed(session, made.sheet.number))
    with database.read() as session:
        (row,) = audit.search(session, AuditSearch(deed=pins.PRINTED), limit=5)
    assert row.subject == made.sheet.number
    assert [(one.printed, one.copies) for one in kept_slips(database, made)] == [(True, 0)]
    with pytest.raises(Forbidden):
        sit(database, ADMINISTRATOR).write(lambda s: pins.note_printed(s, made.sheet.number))


@pytest.mark.usefixtures("line_id")
def test_the_pin_is_on_the_slip_and_nowhere_else(database):
    made = issued(database)
    assert made.ticket.state is TicketState.DONE
    assert made.pin not in repr(made)
    said = read_paper(papers_room.sealed_pin(made.sheet, LETTERHEAD, made.pin))
    assert " ".join(made.pin) in said
    assert "برگه سربسته" in said
    assert "مانده بدهی" in said
    with database.read() as session:
        kept = line_pins.pin_hash(session, NUMBER)
        assert kept.startswith("$argon2id$")
        assert pins_rules.matches(kept, made.pin)
        tables = session.execute(sql("SELECT details FROM audit_event")).scalars().all()
        steps = tickets.steps(session, made.ticket.id)
    everything = json.dumps([str(one) for one in (*tables, *steps)]) + str(to_body(made.sheet))
    assert made.pin not in everything.replace(made.ticket.code, "").replace(kept, "").replace(
        made.sheet.number, ""
    ).replace(made.sheet.tag, "")


@pytest.mark.usefixtures("line_id")
def test_nobody_is_shown_the_hash(database):
    made = issued(database)
    with database.read() as session:
        view = reading.ticket(session, made.ticket.id)
    shown = repr((made.ticket, view.ticket, view.steps))
    assert "argon2" not in shown
    assert "pin_hash" not in shown


@pytest.mark.usefixtures("line_id")
def test_a_second_print_is_refused_a_new_pin_is_made_instead(database):
    made = issued(database)
    with pytest.raises(Refused) as refusal:
        papers.reprint(database, made.sheet.number, "گم شد")
    assert {one.lack for one in refusal.value.findings} == {PaperLack.PIN_ONCE}
    with pytest.raises(ValueError, match="once"):
        papers_room.pdf(made.sheet, LETTERHEAD)
    with pytest.raises(ValueError, match="without"):
        papers_room.sealed_pin(made.sheet, LETTERHEAD, "")
    with pytest.raises(Refused):
        issued(database, made.ticket)
    new = issued(database, ticket_for(database, "reset"))
    with database.read() as session:
        kept = line_pins.pin_hash(session, NUMBER)
    assert pins_rules.matches(kept, new.pin)
    assert made.pin == new.pin or not pins_rules.matches(kept, made.pin)


@pytest.mark.usefixtures("line_id")
def test_only_whoever_has_it_in_hand_makes_it(database):
    ticket = ticket_for(database)
    with pytest.raises(Conflict):
        pins.issue(database, ticket.id, ticket.version + 7, key=KEY)
    with pytest.raises(Refused):
        pins.issue(sit(database, SWITCH), ticket.id, ticket.version, key=KEY)
    other = opened(database, bar_second_zero())
    with pytest.raises(Refused) as refusal:
        pins.issue(database, other.id, other.version, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {FormLack.UNKNOWN_FIELD}


def test_what_is_no_hash_matches_nothing():
    assert not pins_rules.matches("nonsense", "58203")

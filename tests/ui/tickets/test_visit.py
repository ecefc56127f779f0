"""A visit in the window: several requests, a case and a list of calls end in one slip."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

import call_office
import factories
import ticket_office
from backoffice.calls import actions as call_actions
from backoffice.calls import handing_over
from backoffice.db import cases
from backoffice.records import digits
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import reading, visits
from backoffice.ui.doors import CaseServed, ListServed
from backoffice.ui.tickets.sheet_dialog import SheetDialog
from paper_readers import read_paper

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def ask_to_bar_the_zero(desk) -> None:
    desk.ask_for("5")
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.view is not None


def held(desk):
    with desk.database.read() as session:
        return visits.standing(session)


def handed_over(desk, ticket="", **changes) -> str:
    """Give a list on paper in the room of calls; return its serial."""
    given = {"number": ticket_office.NUMBER, "ticket": ticket} | changes
    claim = replace(call_office.OWNERS, **given)
    told = call_actions.disclose(desk.database, claim, home="013")
    _, made = handing_over.statement(
        desk.database,
        told.id,
        call_office.month(),
        lambda _done, _whole: None,
        itemise_local=False,
        letterhead=desk.office.letterhead,
    )
    return made.serial


def test_the_second_request_of_a_visit_takes_a_few_keys(desk):
    assert not desk.tab.visit.strip.isVisible()
    ask_to_bar_the_zero(desk)
    strip = desk.tab.visit.strip
    assert strip.isVisible()
    assert "مریم رضایی" in strip.title.text()
    assert "۱" in strip.title.text()
    desk.press(K.Key_F10, CTRL)
    assert desk.new.form.line() == ticket_office.NUMBER
    assert desk.new.form.asker.claim().identifier == ticket_office.OWNER
    desk.press(K.Key_4)
    desk.press(K.Key_Return)
    desk.press(K.Key_2)  # another title at 118
    desk.into("title")
    desk.type("مطب دکتر رضایی")
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.view.ticket.service is Service.DIRECTORY
    kept = held(desk)
    assert {one.service for one in kept.items} == {Service.ACCESS_CLASS, Service.DIRECTORY}
    assert kept.visit.id == desk.view.ticket.visit
    assert "۲" in strip.title.text()
    assert strip.items.text().count("•") == 1


def test_a_visit_ends_with_one_slip_of_everything(desk):
    ask_to_bar_the_zero(desk)
    first = desk.view.ticket
    desk.press(K.Key_F10, CTRL)
    for key in (K.Key_1, K.Key_1):
        desk.press(key)
    desk.press(K.Key_Return)
    desk.press(K.Key_1)
    desk.press(K.Key_F9)
    second = desk.view.ticket
    assert second.service is Service.IVR_PIN
    case = a_case(desk)
    desk.tab.take(CaseServed(case.id))
    desk.tab.take(ListServed(handed_over(desk)))
    desk.settle()
    assert sorted(one.kind for one in held(desk).items) == [
        VisitKind.CASE,
        VisitKind.DISCLOSURE,
        VisitKind.TICKET,
        VisitKind.TICKET,
    ]
    desk.press(K.Key_F12, SHIFT)
    paper = desk.dialog(SheetDialog)
    read = digits.ascii_digits(read_paper(paper._paper.pdf))
    for code in (first.code, second.code, case.tracking_code):
        assert code in read
    assert held(desk) is None
    assert not desk.tab.visit.strip.isVisible()
    desk.press(K.Key_F9)
    assert len(desk.tray.printed) == 1
    paper.accept()
    desk.settle()
    desk.messages.answer = "مشترک رسید را جا گذاشت"
    desk.press(K.Key_F12, SHIFT)  # of the ticket that is shown: a copy, with its reason
    assert desk.messages.asked
    assert desk.dialog(SheetDialog) is not None


def a_case(desk):
    """Bring a registration of the owner in and return its case."""
    case_id = factories.add_case(desk.database, factories.person(ticket_office.OWNER))
    with desk.database.read() as session:
        return cases.get(session, case_id)


def test_somebody_elses_request_ends_the_visit_and_offers_its_slip(desk):
    ask_to_bar_the_zero(desk)
    before = held(desk).visit
    desk.ask_for("5", ticket_office.OTHER_NUMBER)
    desk.owner(ticket_office.STRANGER)
    assert desk.tab.visit.strip.warning.isVisible()
    desk.into("access")
    desk.press(K.Key_2)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    now = held(desk).visit
    assert now.identifier == ticket_office.STRANGER
    assert not desk.tab.visit.strip.warning.isVisible()
    said = desk.messages.said[-1]
    assert before.name in said[0]
    desk.messages.act()
    desk.settle()
    assert desk.dialog(SheetDialog) is not None


def test_what_was_done_for_somebody_else_is_not_filed_unasked(desk):
    ask_to_bar_the_zero(desk)
    serial = handed_over(desk, number=ticket_office.OTHER_NUMBER, identifier=ticket_office.STRANGER)
    desk.tab.take(ListServed(serial))
    desk.settle()
    assert len(held(desk).items) == 1
    assert desk.messages.said
    desk.messages.act()
    desk.settle()
    assert {one.kind for one in held(desk).items} == {VisitKind.TICKET, VisitKind.DISCLOSURE}


def test_a_list_that_came_before_the_first_request_is_in_the_visit(desk):
    desk.tab.take(ListServed(handed_over(desk)))
    desk.settle()
    assert held(desk) is None
    ask_to_bar_the_zero(desk)
    assert {one.kind for one in held(desk).items} == {VisitKind.TICKET, VisitKind.DISCLOSURE}


def test_a_list_closes_the_request_that_it_was_for(desk):
    form = {"since": "2026-09-01", "until": "2026-10-01"}
    ticket = ticket_office.opened(desk.database, ticket_office.request(Service.CALL_DETAILS, form))
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    serial = handed_over(desk, ticket.code)
    desk.tab.take(ListServed(serial))
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.state is TicketState.CLOSED, timeout=10_000)
    with desk.database.read() as session:
        assert reading.ticket(session, ticket.id).ticket.result["serial"] == serial
    assert desk.pane.result.rows()


def test_without_a_visit_nothing_is_ended_and_a_request_begins_empty(desk):
    desk.press(K.Key_F12, SHIFT)
    assert desk.dialog() is None
    assert not desk.new.isVisible()
    desk.press(K.Key_F10, CTRL)
    assert desk.new.isVisible()
    assert desk.new.form.line() == ""


def test_an_opened_request_leaves_no_draft_behind(desk):
    counted = []
    desk.tab.drafts_changed.connect(counted.append)
    ask_to_bar_the_zero(desk)
    assert counted[-1] == 0
    desk.press(K.Key_F10)
    desk.type("0133")
    assert counted[-1] == 1
    desk.press(K.Key_F10)
    assert counted[-1] == 0


def test_a_locked_desk_shows_nobodys_visit(desk):
    ask_to_bar_the_zero(desk)
    desk.tab.hide_personal_data()
    desk.settle()
    assert desk.tab.visit.strip.title.text() == ""
    assert not desk.tab.visit.strip.isVisible()
    desk.tab.show_personal_data()
    desk.settle()
    assert "مریم رضایی" in desk.tab.visit.strip.title.text()
    desk.press(K.Key_F10, CTRL)  # what was typed is forgotten, the visit knows its person
    assert desk.new.form.line() == ticket_office.NUMBER
    assert desk.new.form.asker.claim().identifier == ticket_office.OWNER

"""Clerk and unit work tickets by the keyboard, from the request to what is handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

import ticket_office
from backoffice.db import audit, line_cards, tickets
from backoffice.records import digits
from backoffice.records.audit import AuditSearch
from backoffice.records.disclosures import Purpose
from backoffice.records.lines import AccessClass, LineState
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import pins
from backoffice.ui.doors import CallsWish, TicketWish
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.deeds_known import Deed
from backoffice.ui.tickets.scan_dialog import ScanDialog
from backoffice.ui.tickets.sheet_dialog import SheetDialog

S = TicketState
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def card(desk, number: str = ticket_office.NUMBER):
    with desk.database.read() as session:
        line_id = line_cards.line_of_number(session, number)
        return line_cards.card(session, line_id)


def test_a_class_is_closed_from_request_to_done(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    assert desk.new.card.title.text()
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    assert desk.sentences() == []
    assert desk.new.open_button.isEnabled()
    desk.press(K.Key_F9)
    assert desk.state is S.REGISTERED
    assert desk.view.ticket.unit is Unit.SWITCH_ROOM
    assert desk.pane.effect.rows()
    ticket_id = desk.view.ticket.id

    unit = sit_down(ticket_office.SWITCH)
    assert unit.tab.list.rows()[0].id == ticket_id
    unit.tab.list.focus_list()
    unit.press(K.Key_Return)
    unit.press(K.Key_F9)  # begin the work
    assert unit.state is S.IN_PROGRESS
    assert unit.view.presence.mine
    unit.press(K.Key_F9)  # done…
    dialog = unit.dialog()
    assert dialog.outcome.form()["applied_at"].startswith("2026-11-22T08:3")  # the office's now
    unit.press(K.Key_F9)
    assert unit.dialog() is None
    assert unit.state is S.DONE
    assert card(unit).access is AccessClass.SECOND_ZERO_BARRED
    assert unit.view.applied


def begin_and_finish(sit_down, operator, ticket_id):
    """A unit's operator takes the ticket from the list and brings it to done."""
    unit = sit_down(operator)
    unit.tab.show_ticket(ticket_id)
    unit.settle()
    unit.press(K.Key_F9)
    assert unit.state is S.IN_PROGRESS
    unit.press(K.Key_F9)
    unit.press(K.Key_F9)
    assert unit.dialog() is None
    assert unit.state is S.DONE
    return unit


def ask_to_cut(desk):
    desk.ask_for("9")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    desk.press(K.Key_Return)
    desk.press(K.Key_1)  # own wish
    desk.press(K.Key_Return)
    desk.press(K.Key_2)  # two-way
    desk.into("billing_told")
    desk.press(K.Key_Space)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    return desk.view.ticket.id


def test_a_line_is_cut_and_connected_again(sit_down):
    desk = sit_down()
    unit = begin_and_finish(sit_down, ticket_office.SWITCH, ask_to_cut(desk))
    assert card(unit).state is LineState.BARRED_TWO_WAY

    desk = sit_down()
    desk.ask_for("9")
    assert "خواست" in desk.new.card.facts.text()
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_2)
    assert desk.new.form.typed.entry("cause").widget.isHidden()
    desk.press(K.Key_Return)
    desk.press(K.Key_Space)  # the one cause that holds
    assert desk.new.form.typed.form()["lifts"]
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    unit = begin_and_finish(sit_down, ticket_office.SWITCH, desk.view.ticket.id)
    assert card(unit).state is LineState.IN_SERVICE


def test_a_number_is_changed_for_a_free_one_of_the_pool(sit_down):
    desk = sit_down()
    desk.ask_for("7")
    desk.owner()
    desk.into("cause")
    desk.press(K.Key_1)
    picker = desk.new.form.typed.pool_entries()[0].picker
    free = [str(one) for one in picker.free._chips]
    assert free == list(ticket_office.FREE)
    desk.click(picker.free.chip(free[1]))
    assert desk.new.form.typed.form()["number"] == free[1]
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    ticket_id = desk.view.ticket.id
    assert (desk.pane.effect.rows()[0][0]) == "شماره"
    frame = sit_down(ticket_office.FRAME)
    frame.tab.show_ticket(ticket_id)
    frame.settle()
    for key in (K.Key_F9, K.Key_F7, K.Key_F9):  # begin; to the next unit of the route
        frame.press(key)
    switch = sit_down(ticket_office.SWITCH)
    switch.tab.show_ticket(ticket_id)
    switch.settle()
    switch.press(K.Key_F9)
    switch.press(K.Key_F9)
    assert switch.state is S.DONE
    desk = sit_down()
    assert card(desk, free[1]).number == free[1]


def test_anybody_reports_a_fault(sit_down):
    desk = sit_down()
    desk.ask_for("13", "01333339999")
    asker = desk.new.form.asker
    asker.asker.setFocus()
    desk.press(K.Key_9)
    desk.press(K.Key_Return)
    desk.type("رهگذر")
    assert not asker.ticks
    desk.into("kind")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.view.ticket.unit is Unit.FAULT_DESK
    assert desk.view.ticket.name == "رهگذر"


def test_a_refused_request_says_why_and_goes_to_its_field(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    desk.owner(ticket_office.STRANGER)
    desk.into("access")
    desk.press(K.Key_1)  # as it is already
    assert any("مالک" in text for text in desk.sentences())
    assert any("عوض نمی‌شود" in text for text in desk.sentences())
    assert not desk.new.open_button.isEnabled()
    assert not desk.new.lift_button.isVisible()
    desk.press(K.Key_F9)
    assert desk.view is None
    identifier = desk.new.form.asker.entries["identifier"].widget
    assert desk.focus is identifier.focusProxy()


def test_a_supervisor_lifts_what_may_be_lifted(sit_down):
    desk = sit_down(ticket_office.SUPERVISOR)
    desk.ask_for("5")
    desk.owner(ticket_office.STRANGER)
    desk.into("access")
    desk.press(K.Key_2)
    desk.messages.answer = "مالک تلفنی تأیید کرد و نامه داد"
    desk.press(K.Key_F11)
    assert desk.new.blocking() == []
    desk.press(K.Key_F9)
    assert desk.view.ticket.lifted


def test_a_stale_window_says_who_was_first_and_shows_the_ticket_anew(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    desk.sit(ticket_office.CLERK)
    ticket = ticket_office.opened(desk.database, desk=ticket_office.CLERK)
    desk.back()
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    stale = desk.view
    ticket_office.moved(desk.database, ticket, S.IN_PROGRESS, ticket_office.SECOND_SWITCH)
    desk.back()
    desk.tab.deeds.move(stale, next(one for one in stale.moves if one.target is S.IN_PROGRESS))
    desk.settle()
    assert desk.messages.explained
    assert "omid" in desk.messages.explained[-1][1]
    assert desk.state is S.IN_PROGRESS
    assert not desk.view.presence.mine


def test_a_clash_over_the_form_is_settled_field_by_field(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F2)
    mending = desk.dialog()
    mending.form.put({"access": "first_zero_barred", "permit_no": "۱۲"})
    theirs = {"access": "second_zero_barred", "permit_no": "98"}
    desk.sit(ticket_office.SECOND_CLERK)
    ticket_office.actions.edit(desk.database, ticket.id, ticket.version, theirs)
    desk.back()
    desk.press(K.Key_F9)
    clash = desk.tab.deeds.dialog
    assert set(clash.choices) == {"access", "permit_no"}
    clash.choices["permit_no"].choose("theirs")
    clash.go_on()
    desk.settle()
    assert mending.form.form() == {"access": "first_zero_barred", "permit_no": "98"}
    mending.go_on()
    desk.settle()
    assert dict(desk.view.ticket.form) == {"access": "first_zero_barred", "permit_no": "98"}


def test_each_field_of_a_clash_begins_with_who_changed_it_and_is_chosen_by_key(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F2)
    mending = desk.dialog()
    mending.form.put(dict(ticket.form) | {"permit_no": "12", "permit_on": "2026-10-01"})
    theirs = {"access": "first_zero_barred", "permit_no": "98"}
    desk.sit(ticket_office.SECOND_CLERK)
    ticket_office.actions.edit(desk.database, ticket.id, ticket.version, theirs)
    desk.back()
    desk.press(K.Key_F9)
    clash = desk.tab.deeds.dialog
    begun = {name: one.key() for name, one in clash.choices.items()}
    assert begun == {"access": "theirs", "permit_no": "mine", "permit_on": "mine"}
    clash.choices["permit_no"].setFocus()
    desk.press(K.Key_2)  # take what they wrote
    desk.press(K.Key_F9)
    assert mending.isVisible()
    desk.press(K.Key_F9)
    assert desk.dialog() is None
    assert dict(desk.view.ticket.form) == {
        "access": "first_zero_barred",
        "permit_no": "98",
        "permit_on": "2026-10-01",
    }


def test_a_step_that_is_not_open_explains_itself(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    assert not desk.pane.bar.buttons[S.IN_PROGRESS].isEnabled()
    assert "واحد" in desk.pane.bar.buttons[S.IN_PROGRESS].toolTip()
    desk.press(K.Key_F1, ALT)
    assert "شروع کار" in desk.messages.explained[-1][1]
    desk.press(K.Key_F1, SHIFT)
    assert "روز کاری" in desk.messages.explained[-1][1]


def test_a_ticket_waits_for_its_subscriber_with_reason_and_day(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    desk.sit(ticket_office.CLERK)
    ticket = ticket_office.opened(desk.database)
    desk.back()
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F9)
    at = [one.target for one in desk.pane.bar.moves].index(S.WAITING_CUSTOMER) + 1
    desk.press(K(K.Key_0 + at), ALT)
    dialog = desk.dialog()
    desk.press(K.Key_F9)
    assert dialog.findings.isVisible()
    desk.press(K.Key_1)
    dialog.day.setFocus()
    desk.type("1405/09/10")
    desk.press(K.Key_F9)
    assert desk.state is S.WAITING_CUSTOMER
    assert desk.view.ticket.wake_on is not None


def test_a_ticket_goes_to_another_unit_with_a_note(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    desk.sit(ticket_office.CLERK)
    ticket = ticket_office.opened(desk.database)
    desk.back()
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F7)
    dialog = desk.dialog()
    dialog.units.choose(Unit.MDF)
    desk.press(K.Key_F9)
    assert "یادداشت" in dialog.findings.rows()[0].text
    dialog.note.setPlainText("زوج باید عوض شود")
    desk.press(K.Key_F9)
    assert desk.view.ticket.unit is Unit.MDF


def test_a_wrong_effect_is_taken_back(sit_down):
    desk = sit_down(ticket_office.SUPERVISOR)
    ticket = ticket_office.done(desk.database, ticket_office.opened(desk.database))
    desk.back()
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.messages.answer = "شماره اشتباه بسته شده بود"
    desk.press(K.Key_F11, SHIFT)
    assert card(desk).access is AccessClass.NO_LIMIT
    assert desk.view.parent is not None


def test_what_is_typed_is_kept_for_the_same_operator(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    desk.tab.hide_personal_data()
    desk.settle()
    again = sit_down()
    again.press(K.Key_F10)
    assert again.new.form.line() == ticket_office.NUMBER
    assert again.new.form.typed.form() == {"access": "second_zero_barred"}
    assert again.new.form.asker.claim().name == "مریم رضایی"


def test_a_locked_desk_shows_no_name(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.tab.hide_personal_data()
    assert desk.view is None
    assert desk.tab.list.rows() == []
    desk.tab.show_personal_data()
    desk.settle()
    assert desk.view.ticket.id == ticket.id


def test_the_list_finds_a_code_and_counts_its_views(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.press(K.Key_F5)
    assert "۱" in desk.tab.list.views.chip(desk.tab.list.view()).text()
    desk.press(K.Key_F3)
    desk.type(ticket.code)
    desk.press(K.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view is not None)
    assert desk.view.ticket.code == ticket.code
    with desk.database.read() as session:
        assert tickets.of_code(session, ticket.code) is not None


@pytest.mark.parametrize("typed", ["رضایي", "مریم رض", "مريم‌رضا", "vqhdd", "3333", "۰۱۳۳۳۳۳۴۴۴۴"])
def test_the_list_finds_who_asked_and_the_beginning_of_a_number(sit_down, typed):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    theirs = replace(ticket_office.CLAIM, name="ناصر امینی", identifier=ticket_office.STRANGER)
    number = {"number": ticket_office.OTHER_NUMBER} if typed != "3333" else {}
    if number:
        other = ticket_office.bar_second_zero(claim=theirs, **number)
        ticket_office.opened(desk.database, other)
    desk.press(K.Key_F3)
    desk.type(typed)
    desk.qtbot.waitUntil(
        lambda: [one.id for one in desk.tab.list.rows()] == [ticket.id], timeout=10_000
    )


def test_a_paper_is_kept_with_its_scan(sit_down, tmp_path):
    desk = sit_down()
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(tmp_path / "deed.png"))
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F8, SHIFT)
    dialog = desk.dialog()
    dialog.paper.choose(TicketPaper.POWER_OF_ATTORNEY)
    dialog.number.setText("۱۲۳")
    dialog.drop.dropped.emit([tmp_path / "deed.png"])
    desk.press(K.Key_F9)
    kept = next(one for one in desk.view.papers if one.scan_id)
    assert kept.shown.paper is TicketPaper.POWER_OF_ATTORNEY
    desk.click(desk.pane.scans.buttons[0])
    assert isinstance(desk.dialog(), ScanDialog)


def test_a_file_that_is_no_scan_is_refused(sit_down, tmp_path):
    desk = sit_down()
    (tmp_path / "deed.png").write_text("no picture")
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F8, SHIFT)
    dialog = desk.dialog()
    dialog.paper.choose(TicketPaper.LEASE)
    dialog.drop.dropped.emit([tmp_path / "deed.png"])
    desk.press(K.Key_F9)
    assert dialog.isVisible()
    assert desk.messages.explained


def test_a_slip_is_printed_once_and_then_as_a_copy(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F12)
    paper = desk.dialog(SheetDialog)
    assert paper is not None
    paper.accept()
    desk.settle()
    desk.messages.answer = "مشترک رسید را گم کرد"
    desk.press(K.Key_F12)
    assert desk.messages.asked
    desk.dialog(SheetDialog).accept()
    desk.settle()
    (printed,) = desk.pane.sheets.buttons
    assert "رسید" in printed.text()
    desk.click(printed)
    assert len(desk.messages.asked) == 2
    assert desk.dialog(SheetDialog) is not None


def test_the_counter_prints_a_units_work_order(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F12, CTRL)
    assert desk.dialog(SheetDialog) is not None
    desk.dialog(SheetDialog).accept()
    desk.settle()
    (printed,) = desk.pane.sheets.buttons
    assert "دستور" in printed.text()


def test_the_code_of_2828_is_printed_and_shown_nowhere(sit_down):
    desk = sit_down()
    desk.ask_for("11")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert len(desk.tray.printed) == 1
    assert desk.pane.result.rows() == []


def ask_for_a_code(desk):
    desk.ask_for("11")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS


def printed_codes(desk):
    with desk.database.read() as session:
        return audit.search(session, AuditSearch(deed=pins.PRINTED), limit=9)


def test_a_cancelled_printer_leaves_the_request_of_a_code_as_it_was(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.answers = False
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS
    assert card(desk).pin_issued_at is None
    desk.tray.answers = True
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert len(printed_codes(desk)) == 1


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # Qt's own word for a dead printer
def test_a_code_that_no_printer_took_is_printed_again_and_only_until_then(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert printed_codes(desk) == []
    assert desk.messages.said[-1][1] is Tone.BAD
    (waiting,) = desk.pane.sheets.buttons
    assert "F12" in waiting.text()
    assert not desk.tray.files_offered  # a code is never printed into a file
    first = card(desk).pin_issued_at
    desk.tray.broken = False
    desk.press(K.Key_F12)
    assert len(desk.tray.printed) == 1
    assert len(printed_codes(desk)) == 1
    assert card(desk).pin_issued_at == first  # the same code
    assert desk.pane.sheets.buttons == []  # nothing waits any more
    desk.press(K.Key_F12)  # the slip of the request now, not the code once more
    assert desk.dialog(SheetDialog) is not None
    assert len(desk.tray.printed) == 1


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_a_code_that_waits_is_told_again_after_the_lock(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    code = digits.persian(desk.view.ticket.code)
    desk.tab.hide_personal_data()
    desk.messages.said.clear()
    desk.tab.show_personal_data()
    desk.settle()
    assert code in desk.messages.said[-1][0]
    desk.tray.broken = False
    desk.press(K.Key_F12)
    assert len(printed_codes(desk)) == 1
    assert desk.tab.loss() == ""


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_the_ticket_of_a_code_that_died_with_its_window_leads_to_a_new_code(sit_down, clock):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    ticket = desk.view.ticket
    desk = sit_down()  # another window: the code was in the memory of the first alone
    desk.tray.broken = False
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    (lost,) = desk.pane.sheets.buttons
    assert "رمز تازه" in lost.text()
    desk.press(K.Key_F12)
    assert desk.tray.printed == []  # nothing to print but the slip of the request
    desk.dialog(SheetDialog).reject()
    desk.settle()
    desk.click(lost_code(desk))
    assert desk.new.form.line() == ticket.number
    assert desk.new.form.service() is Service.IVR_PIN
    assert desk.new.form.typed.form() == {"operation": "reset"}
    desk.owner()
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    clock.moment += timedelta(minutes=5)
    desk.press(K.Key_F9)
    assert len(printed_codes(desk)) == 1
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    assert lost_code(desk) is None  # the line has another code by now


def lost_code(desk):
    found = [one for one in desk.pane.sheets.buttons if "رمز تازه" in one.text()]
    return found[0] if found else None


def test_another_units_ticket_cannot_be_taken_in_hand(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)  # goes to the switch room
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    bar = desk.pane.bar
    assert Deed.CLAIM not in bar.deeds
    assert Deed.HAND_OVER not in bar.deeds
    desk.press(K.Key_F6)
    told = desk.messages.explained[-1][1]
    assert "در دست گرفتن" in told or "واحد" in told
    assert not desk.view.presence
    unit = sit_down(ticket_office.SWITCH)
    unit.tab.show_ticket(ticket.id)
    unit.settle()
    unit.press(K.Key_F6)
    assert unit.view.presence.mine
    unit.press(K.Key_F9)  # work has begun: the counter mends nothing any more
    desk = sit_down()
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F2)
    assert desk.dialog() is None
    assert desk.messages.explained


def test_call_details_go_on_in_the_tab_of_calls(sit_down):
    desk = sit_down()
    wanted = []
    desk.tab.subject_wanted.connect(wanted.append)
    form = {"since": "2026-09-01", "until": "2026-10-01"}
    ticket = ticket_office.opened(desk.database, ticket_office.request(Service.CALL_DETAILS, form))
    desk.tab.show_ticket(ticket.id)
    desk.settle()
    desk.press(K.Key_F9, CTRL)
    (wish,) = wanted
    assert isinstance(wish, CallsWish)
    claim = wish.claim
    assert (claim.number, claim.name, claim.identifier, claim.ticket) == (
        ticket.number,
        ticket.name,
        ticket.identifier,
        ticket.code,
    )
    assert (claim.identity_seen, claim.bill_seen, claim.purpose) == (
        True,
        True,
        Purpose.OWN_RECORD,
    )
    assert wish.asked is not None
    assert (wish.asked.since, wish.asked.until) == (date(2026, 9, 1), date(2026, 10, 1))


def test_another_tab_asks_for_a_ticket_of_a_line(sit_down):
    desk = sit_down()
    desk.tab.open_subject(TicketWish(ticket_office.NUMBER, Service.ACCESS_CLASS))
    desk.settle()
    assert desk.new.form.line() == ticket_office.NUMBER
    assert desk.new.form.service() is Service.ACCESS_CLASS
    assert desk.focus is desk.new.form.asker.asker.focusProxy()

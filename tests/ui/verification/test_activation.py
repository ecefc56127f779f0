"""From the queue to the printed receipt with the keyboard alone."""

from __future__ import annotations

import threading
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt

import counter_cases
import factories
from backoffice.db import Database, cases
from backoffice.records import digits, passcodes
from backoffice.records.cases import CaseState, Verdict
from backoffice.ui.verification.paper_dialog import PaperDialog
from backoffice.verification import paper_room
from backoffice.verification.moves import Deed

K = Qt.Key
MOST_PRESSES = 12


def state_of(database: Database, case_id: str) -> CaseState:
    with database.read() as session:
        return cases.get(session, case_id).state


def see_everything(counter) -> None:
    """Tick the papers of a natural person: the card, then whatever else is asked."""
    counter.press(K.Key_1)
    for _ in counter.tab.case.checklist.rows():
        counter.press(K.Key_Space)


def test_a_natural_owner_is_activated_in_few_key_presses(counter, told, tray):
    counter.tab.focus_queue()
    counter.press(K.Key_F3)
    counter.type(counter_cases.national_id(37))
    counter.press(K.Key_Return)  # found, taken in hand
    assert counter.view.case.id == told["owner"]
    counter.press(K.Key_1)  # the national card
    counter.press(K.Key_Space)  # seen, a copy is kept: on to the bill
    counter.press(K.Key_Space)
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Return)  # print
    assert tray.printed[0].stat().st_size > 10_000
    counter.press(K.Key_Return)  # close
    assert counter.dialog() is None
    assert counter.presses == 8 < MOST_PRESSES
    assert state_of(counter.database, told["owner"]) is CaseState.ACTIVATED


class LaneOnly:
    """A database that may be touched by a lane only, never by the window's own thread."""

    def __init__(self, database: Database) -> None:
        self.__dict__["database"] = database

    def __getattr__(self, name: str):
        if name in {"read", "write"}:
            assert threading.current_thread() is not threading.main_thread()
        return getattr(self.database, name)

    def __setattr__(self, name: str, value) -> None:
        setattr(self.database, name, value)


def test_the_window_never_waits_for_the_database(sqlite_database, sit_down):
    sqlite_database.desk = factories.CLERK
    told = counter_cases.fill(sqlite_database, citizens=1)
    counter = sit_down(LaneOnly(sqlite_database))
    counter.open(told["owner"])
    see_everything(counter)
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Return)
    counter.press(K.Key_Return)
    assert state_of(sqlite_database, told["owner"]) is CaseState.ACTIVATED


def test_after_the_receipt_the_cursor_is_on_the_next_case(counter, told):
    counter.open(told["owner"])
    last = counter.tab.queue.row_of(told["owner"])
    see_everything(counter)
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Escape)
    counter.settle()
    assert counter.focus is counter.tab.queue.cases
    assert counter.tab.queue.row_of(told["owner"]) == -1
    here = counter.tab.queue.cases.currentIndex().row()
    assert here == min(last, counter.tab.queue.cases.records.rowCount() - 1)


@pytest.fixture
def activated(counter, told) -> PaperDialog:
    """The owner's receipt on the screen."""
    counter.open(told["owner"])
    see_everything(counter)
    counter.press(K.Key_F9)
    return counter.wait_for(PaperDialog)


def test_cancelling_the_printer_loses_nothing(counter, activated, tray):
    tray.answers = False
    counter.press(K.Key_Return)
    assert tray.asked == 1
    assert activated.isVisible()
    assert activated.secret.password
    tray.answers = True
    counter.press(K.Key_Return)
    assert len(tray.printed) == 1


def test_the_password_is_seen_only_while_the_button_is_held(counter, activated, qtbot):
    secret = activated.secret
    groups = passcodes.grouped_passcode(secret.password)
    assert not secret.is_shown()
    qtbot.mousePress(secret.button, Qt.MouseButton.LeftButton)
    assert digits.ascii_digits(digits.bare(secret.label.text())) == groups
    qtbot.mouseRelease(secret.button, Qt.MouseButton.LeftButton)
    assert not secret.is_shown()
    qtbot.mousePress(secret.button, Qt.MouseButton.LeftButton)
    secret._timer.setInterval(1)  # twenty seconds, for a test
    qtbot.waitUntil(lambda: not secret.is_shown())


def test_closing_forgets_the_password(counter, activated):
    secret = activated.secret
    counter.press(K.Key_Escape)
    assert secret.password == ""


def test_only_the_printer_gets_the_password(counter, told, tray, monkeypatch):
    given = []
    make = paper_room.receipt_pdf

    def watched(paper, letterhead, size, password="", again=None):
        given.append(password)
        return make(paper, letterhead, size, password, again)

    monkeypatch.setattr(paper_room, "receipt_pdf", watched)
    counter.open(told["owner"])
    see_everything(counter)
    counter.press(K.Key_F9)
    dialog = counter.wait_for(PaperDialog)
    password = dialog.secret.password
    counter.press(K.Key_F6)  # save
    counter.press(K.Key_F9)  # print
    assert given == ["*" * 12, "", password]
    saved = next(tray.folder.glob("receipt-*.pdf"))
    with pypdfium2.PdfDocument(saved) as document:
        text = document[0].get_textpage().get_text_range()
    assert passcodes.grouped_passcode(password) not in digits.ascii_digits(text)


def test_one_bad_phone_does_not_stop_the_other(counter, told):
    counter.open(told["two_phones"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    counter.press(K.Key_Space)  # the first phone's bill; the second has none
    assert counter.tab.case.bar.primary.isEnabled()
    assert "۱" in counter.tab.case.findings.summary.text()
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Escape)
    with counter.database.read() as session:
        case = cases.get(session, told["two_phones"])
    assert [line.verdict for line in case.lines] == [Verdict.GRANTED, Verdict.OPEN]


def test_the_other_phone_is_granted_when_its_bill_comes(counter, told):
    test_one_bad_phone_does_not_stop_the_other(counter, told)
    counter.tab.show_case(told["two_phones"])
    counter.settle()
    counter.tab.case.focus_start()
    counter.press(K.Key_Space)
    counter.press(K.Key_F9)
    dialog = counter.wait_for(PaperDialog)
    assert dialog.secret is None
    with counter.database.read() as session:
        case = cases.get(session, told["two_phones"])
    assert all(line.verdict is Verdict.GRANTED for line in case.lines)


def test_a_lease_a_day_too_short_stops_the_tenant(counter, told):
    counter.open(told["just_under"])
    see_everything(counter)
    assert not counter.tab.case.bar.primary.isEnabled()
    counter.press(K.Key_F9)
    title, text = counter.messages.explained[-1]
    assert "فعال‌سازی" in title
    assert "۴ ماه و ۳۰ روز مانده؛ حداقل ۵ ماه لازم است" in counter.sentences()[0]
    assert state_of(counter.database, told["just_under"]) is CaseState.IN_REVIEW
    assert text


def test_a_lease_of_five_months_to_the_day_is_enough(counter, told):
    counter.open(told["just_over"])
    see_everything(counter)
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Escape)
    assert state_of(counter.database, told["just_over"]) is CaseState.ACTIVATED


def complete_company(counter) -> None:
    """See every paper of a company; gazettes and letters have number and date."""
    for _ in range(12):
        row = counter.focus
        if not hasattr(row, "requirement"):
            break
        if len(row.requirement.any_of) > 1:
            counter.press(K.Key_1)
        counter.press(K.Key_Space)
        if row.requirement.number:
            row.setFocus()
            counter.press(K.Key_Return)  # into the number
            counter.type("۱۲۳۴۵")
            counter.press(K.Key_Return)  # into the date
            counter.type("14050201")
            counter.press(K.Key_Return)


def test_a_company_needs_a_second_person(
    sqlite_url, connect, sit_down, qtbot, spoken, sqlite_files
):
    database = connect(sqlite_url)
    database.desk = factories.CLERK
    told = counter_cases.fill(database, citizens=1)
    clerk = sit_down(database)
    clerk.open(told["company"])
    complete_company(clerk)
    clerk.press(K.Key_F9)
    assert state_of(database, told["company"]) is CaseState.AWAITING_APPROVAL
    assert clerk.messages.said[-1][0] == "پرونده در انتظار تأیید نفر دوم است."
    clerk.tab.hide()

    other = connect(sqlite_url, "desk-3")
    supervisor = sit_down(other, factories.SUPERVISOR)
    supervisor.open(told["company"])
    supervisor.press(K.Key_F9)
    supervisor.wait_for(PaperDialog)
    supervisor.press(K.Key_Escape)
    assert state_of(database, told["company"]) is CaseState.ACTIVATED


def test_who_prepared_the_file_may_not_approve_it(sqlite_database, sit_down):
    sqlite_database.desk = factories.CLERK
    told = counter_cases.fill(sqlite_database, citizens=1)
    preparer = replace(factories.SUPERVISOR, operator="mina")
    desk = sit_down(sqlite_database, preparer)
    desk.tab.queue.filters.choose(desk.tab.queue.filter().WAITING)
    desk.tab.refresh()
    desk.open(told["company"])
    complete_company(desk)
    desk.press(K.Key_F9)
    desk.tab.show_case(told["company"])
    desk.settle()
    assert not desk.tab.case.bar.primary.isEnabled()
    desk.tab.deeds.attempt(Deed.APPROVE)
    assert "آماده‌کننده پرونده نمی‌تواند" in desk.messages.explained[-1][1]
    assert state_of(sqlite_database, told["company"]) is CaseState.AWAITING_APPROVAL


def test_a_new_password_is_given_on_a_new_receipt(counter, activated, told):
    first = activated.secret.password
    counter.press(K.Key_Escape)
    counter.tab.show_case(told["owner"])
    counter.settle()
    counter.tab.deeds.attempt(Deed.REISSUE_PASSWORD)
    dialog = counter.wait_for(PaperDialog)
    assert counter.messages.asked[-1].yes == "رمز تازه"
    assert dialog.secret.password not in ("", first)

"""The tab of lines in the whole window: by key, with other tabs, behind the lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import call_office
from administration_office import PASSWORD
from backoffice.records.tickets import Service
from backoffice.ui.doors import CaseSubject, LineSubject, TicketWish
from backoffice.ui.lines.tab import LinesTab
from desk_house import FurnishedHouse, furnish, visible_texts
from factories import PHONE
from patience import bring_to_front

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.enter("sara", PASSWORD)
    call_office.add_line(made.database)
    yield made
    made.leave()


@pytest.fixture
def lines(office) -> LinesTab:
    """The tab of lines in front, with the office's line on it."""
    bring_to_front(office.window)
    QTest.keyClick(QApplication.focusWidget() or office.window, Qt.Key.Key_2, CTRL)
    tab = office.inside.tab("lines")
    assert isinstance(tab, LinesTab)
    tab.open_subject(LineSubject(PHONE))
    office.wait(lambda: tab.lines.card.card is not None)
    office.rest()
    return tab


def test_a_line_asks_for_its_ticket_in_the_tab_of_tickets(office, lines):
    asked = []
    tickets = office.inside._holders[2].built()
    tickets.open_subject = asked.append
    lines.lines.tickets.services.buttons[Service.ACCESS_CLASS].click()
    assert office.inside.front() == "tickets"
    assert asked == [TicketWish(PHONE, Service.ACCESS_CLASS)]


def test_another_tab_leads_to_the_line(office, lines):
    office.inside.tabs.setCurrentIndex(0)
    office.inside.tab("verification").subject_wanted.emit(LineSubject(PHONE))
    assert office.inside.front() == "lines"


def test_a_case_of_the_timeline_is_shown_in_the_tab_of_cases(office, lines):
    asked = []
    office.inside._holders[0].built().open_case = asked.append
    lines.subject_wanted.emit(CaseSubject("a-case"))
    assert office.inside.front() == "verification"
    assert asked == ["a-case"]


def test_nothing_of_a_line_can_be_read_behind_the_lock(office, lines):
    assert any("مریم" in text for text in visible_texts())
    office.gate.lock()
    office.rest()
    assert not any("مریم" in text or "رضایی" in text for text in visible_texts())
    assert lines.lines.card.card is None

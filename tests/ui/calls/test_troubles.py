"""The world goes wrong at the tab of calls: what is typed stays, and it can be tried again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import call_office
import factories
from backoffice.calls import actions, callers, oversight, reading
from backoffice.errors import Trouble, Unavailable
from backoffice.records.disclosures import FRESH

K = Qt.Key


@pytest.fixture
def silence(monkeypatch):
    """Let one deed of the room find the database silent, until it is let go."""

    def _silence(module, name: str):
        def silent(*_given: object, **_named: object) -> None:
            raise Unavailable(Trouble.UNREACHABLE)

        was = getattr(module, name)
        monkeypatch.setattr(module, name, silent)
        return lambda: monkeypatch.setattr(module, name, was)

    return _silence


def again(desk) -> None:
    """Press the button of the bar that says what failed."""
    assert desk.messages.act is not None
    desk.messages.act()
    desk.settle()


def test_a_line_that_could_not_be_looked_up_is_tried_again(desk, silence):
    speak = silence(actions, "line_file")
    desk.form.number.setFocus()
    desk.type("33334444")
    assert desk.messages.said
    speak()
    again(desk)
    assert "م… ر…" in desk.tab.claim.card.facts.text()


def test_a_disclosure_that_failed_keeps_what_was_entered(desk, silence):
    desk.claim_owner()
    speak = silence(actions, "disclose")
    desk.press(K.Key_F9)
    assert desk.tab.page() is desk.tab.claim
    assert desk.form.identifier.value() == call_office.OWNER
    assert desk.tab.claim.show_button.isEnabled()
    speak()
    again(desk)
    assert desk.tab.result.reader.total > 200


def test_nothing_is_shown_when_the_look_up_could_not_be_written_down(desk, silence):
    desk.claim_owner()
    speak = silence(actions, "look_up")
    desk.press(K.Key_F9)
    result = desk.tab.result
    assert result.table.records.rowCount() == 0
    assert result.stack.currentWidget() is result.empty
    speak()
    again(desk)
    assert result.reader.total > 200


@pytest.mark.parametrize("part", ["permit", "anchors", "summary"])
def test_reading_that_broke_off_goes_on(desk, silence, part):
    desk.claim_owner()
    speak = silence(reading, part)
    desk.press(K.Key_F9)
    speak()
    again(desk)
    result = desk.tab.result
    assert result.reader.total == result.table.records.rowCount() > 200
    assert result.panel.days.bars()


def test_a_page_that_could_not_be_read_is_read_again(desk, silence):
    desk.open_list()
    result = desk.tab.result
    speak = silence(reading, "page")
    assert result.table.records.cell(250, 2).text == "…"
    desk.settle()
    assert result.table.records.cell(250, 2).text == "…"
    speak()
    desk.messages.act()
    desk.settle()
    assert result.table.records.cell(250, 2).text != "…"


def test_an_old_disclosure_asks_for_the_papers_anew(desk, clock):
    desk.open_list()
    clock.advance(seconds=FRESH.total_seconds() + 1)
    desk.press(K.Key_F5)
    result = desk.tab.result
    assert result.table.records.rowCount() == 0
    assert result.empty.label.text()
    assert result.filter.said.isVisible()
    desk.press(K.Key_F2)
    desk.press(K.Key_F9)  # the papers are at hand: a new decision
    assert result.reader.total > 200


def test_an_old_list_is_not_handed_over(desk, clock):
    desk.open_list()
    clock.advance(seconds=FRESH.total_seconds() + 1)
    desk.press(K.Key_F6)
    assert list(desk.tray.folder.glob("*.xlsx*")) == []
    assert desk.messages.explained


def test_callers_and_disclosures_are_tried_again(office, sit_down, silence):
    desk = sit_down(office, factories.SUPERVISOR)
    speak = silence(oversight, "disclosures")
    desk.press(K.Key_4, Qt.KeyboardModifier.AltModifier)
    assert desk.messages.said
    speak()
    again(desk)
    silence(callers, "callers")
    desk.press(K.Key_3, Qt.KeyboardModifier.AltModifier)
    desk.claim_owner()
    desk.form.purpose.setFocus()
    desk.press(K.Key_5)
    desk.press(K.Key_F9)
    assert desk.tab.callers.stack.currentWidget() is desk.tab.callers.empty
    assert not desk.tab.callers.paper.isEnabled()

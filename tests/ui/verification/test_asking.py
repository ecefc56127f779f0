"""A file that another desk holds is asked for: what the holder sees, and what who asked sees."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

import counter_cases
import factories
from backoffice.db import Database, Session, cases
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.asks import PATIENCE
from backoffice.records.operators import Desk
from backoffice.records.people import Field
from backoffice.ui.doors import CaseSubject
from backoffice.ui.tab import Tab
from backoffice.ui.theme import Tone
from backoffice.ui.verification import asking
from backoffice.verification import actions, asks

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Elsewhere:
    """Another desk on the same database."""

    def __init__(self, database: Database, desk: Desk) -> None:
        self.database = database
        self.desk = desk
        database.desk = desk

    def do(self, deed):
        self.database.desk = self.desk
        return self.database.write(deed)

    def claim(self, case_id: str) -> None:
        def unit(session: Session) -> None:
            actions.claim(session, case_id, cases.get(session, case_id).version, factories.POLICY)

        self.do(unit)

    def release(self, case_id: str) -> None:
        def unit(session: Session) -> None:
            actions.release(session, case_id, cases.get(session, case_id).version, factories.POLICY)

        self.do(unit)

    def ask(self, case_id: str) -> None:
        self.do(lambda s: asks.ask(s, case_id, factories.POLICY))

    def give(self, case_id: str, to: str = "sara") -> None:
        self.do(lambda s: asks.give(s, case_id, to, factories.POLICY))

    def keep(self, case_id: str, to: str = "sara") -> None:
        self.do(lambda s: asks.keep(s, case_id, to))

    def heard(self):
        with self.database.read() as session:
            return asks.heard(session)

    def case(self, case_id: str):
        with self.database.read() as session:
            return cases.get(session, case_id)


@pytest.fixture
def desks(database_url, connect, sit_down):
    """The clerk's counter, another clerk's desk and a supervisor's, on each back end."""
    mine = connect(database_url)
    mine.desk = factories.CLERK
    told = counter_cases.fill(mine, citizens=3)
    other = Elsewhere(connect(database_url, "desk-2"), factories.OTHER_CLERK)
    third = Elsewhere(connect(database_url, "desk-3"), factories.SUPERVISOR)
    return sit_down(mine), other, third, told["owner"]


def listen(counter) -> None:
    """Let two seconds pass at the counter."""
    counter.settle()
    counter.tab.asking.watch.look()
    counter.settle()
    counter.settle()  # what was heard may have asked for more


def strip(counter):
    return counter.tab.asking.strip


def another(counter, case_id: str) -> str:
    """The first file of the list that is not this one."""
    rows = (counter.tab.queue.cases.records.record(at) for at in range(2))
    return next(row.id for row in rows if row.id != case_id)


def said(counter) -> str:
    return counter.messages.said[-1][0] if counter.messages.said else ""


# The holder's desk


def test_the_holder_sees_who_asks_and_nothing_moves(desks):
    counter, other, _third, case_id = desks
    assert asking.EVERY <= 2000
    counter.open(case_id)
    cursor = counter.focus
    other.ask(case_id)
    assert strip(counter).isHidden()
    listen(counter)
    assert strip(counter).isVisible()
    assert "reza" in strip(counter).text.text()
    assert counter.view.case.who.display_name in strip(counter).text.text()
    assert "desk-2" in strip(counter).place.text()
    assert counter.focus is cursor
    assert counter.dialog() is None
    assert counter.messages.said == []  # the strip is in sight
    assert strip(counter).accessibleName() == strip(counter).text.text()
    assert "reza" in strip(counter).give.accessibleName()


def test_one_key_gives_the_file_with_what_is_typed(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    fields = counter.tab.case.particulars.inputs()
    fields[Field.FATHER_NAME].widget.setFocus()
    fields[Field.FATHER_NAME].widget.edit.clear()
    counter.type("حسن")
    fields[Field.POSTAL_CODE].widget.setFocus()
    fields[Field.POSTAL_CODE].widget.edit.clear()
    counter.type("413")  # no postal code yet: it stays as typed
    other.ask(case_id)
    listen(counter)
    counter.press(K.Key_F9, CTRL)
    case = other.case(case_id)
    assert (case.holder, case.who.father_name) == ("reza", "حسن")
    assert list(case.draft) == [f"who.{Field.POSTAL_CODE.value}"]
    assert "reza" in said(counter)
    listen(counter)
    assert strip(counter).isHidden()
    assert counter.tab.drafts() == 0
    assert not counter.tab.case.is_editable() or counter.tab.case.case_id() != case_id
    assert counter.focus is counter.tab.queue.cases


def test_a_file_that_is_not_shown_is_given_and_the_cursor_stays(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    second = another(counter, case_id)
    counter.open(second)
    cursor = counter.focus
    other.ask(case_id)
    listen(counter)
    counter.click(strip(counter).give)
    assert other.case(case_id).holder == "reza"
    assert counter.tab.case.case_id() == second
    assert counter.focus is cursor
    assert other.case(second).holder == "sara"


def test_not_now_keeps_the_file(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    other.ask(case_id)
    listen(counter)
    counter.press(K.Key_F8, CTRL)
    listen(counter)
    assert strip(counter).isHidden()
    assert other.case(case_id).holder == "sara"
    assert other.heard().standing.value == "not_now"
    counter.press(K.Key_F8, CTRL)  # nobody asks any more
    counter.press(K.Key_F9, CTRL)
    assert other.case(case_id).holder == "sara"


def test_of_two_who_ask_the_first_is_answered_first(desks):
    counter, other, third, case_id = desks
    counter.open(case_id)
    other.ask(case_id)
    third.ask(case_id)
    listen(counter)
    assert "reza" in strip(counter).text.text()
    assert "۱" in strip(counter).others.text()
    counter.click(strip(counter).keep)
    listen(counter)
    assert "mina" in strip(counter).text.text()
    assert strip(counter).others.isHidden()
    counter.click(strip(counter).give)
    assert other.case(case_id).holder == "mina"


def test_an_ask_that_was_let_go_meanwhile_is_not_given(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    other.ask(case_id)
    listen(counter)
    other.do(asks.settle)
    counter.press(K.Key_F9, CTRL)
    assert counter.messages.explained
    assert other.case(case_id).holder == "sara"
    assert counter.tab.case.is_editable()
    listen(counter)
    assert strip(counter).isHidden()


def test_an_ask_lapses_before_the_holder(desks, clock):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    other.ask(case_id)
    listen(counter)
    clock.moment += PATIENCE
    listen(counter)
    assert strip(counter).isHidden()
    assert strip(counter).text.text() == ""


def test_another_tab_in_front_gets_a_line_that_leads_here(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    wanted = []
    counter.tab.subject_wanted.connect(wanted.append)
    counter.tab.setVisible(False)
    other.ask(case_id)
    listen(counter)
    assert counter.messages.said[-1][1] is Tone.INFO
    assert "reza" in said(counter)
    listen(counter)
    assert len(counter.messages.said) == 1  # once
    counter.messages.act()
    assert wanted == [CaseSubject(case_id)]


def test_a_locked_desk_shows_nobody_who_asks(desks):
    counter, other, _third, case_id = desks
    counter.open(case_id)
    other.ask(case_id)
    listen(counter)
    counter.tab.hide_personal_data()
    assert strip(counter).isHidden()
    parts = (strip(counter), strip(counter).give, strip(counter).keep)
    assert [strip(counter).text.text(), *(one.accessibleName() for one in parts)] == [""] * 4
    counter.tab.asking.watch.look()
    counter.press(K.Key_F9, CTRL)
    assert strip(counter).isHidden()
    assert other.case(case_id).holder == "sara"
    counter.tab.show_personal_data()
    counter.settle()
    assert strip(counter).isVisible()


# The desk that asks


def asked(counter, other, case_id) -> None:
    """Open a file that the other desk holds, and ask for it by the keyboard."""
    other.claim(case_id)
    counter.tab.refresh()
    counter.open(case_id)
    counter.press(K.Key_F9)
    listen(counter)


def test_one_key_asks_and_the_file_says_so(desks):
    counter, other, _third, case_id = desks
    other.claim(case_id)
    counter.tab.refresh()
    counter.open(case_id)
    bar = counter.tab.case.bar
    assert bar.primary.isEnabled()
    counter.press(K.Key_Space)  # typed ahead, for the first row of the checklist
    assert other.heard().of_me == ()
    assert "reza" in counter.tab.case.header.holder.text()
    before = other.case(case_id).version
    counter.press(K.Key_F9)
    assert [one.asker for one in other.heard().of_me] == ["sara"]
    assert other.case(case_id).version == before
    assert not bar.primary.isEnabled()
    assert "reza" in bar.primary.toolTip()
    counter.press(K.Key_F9)  # a second press tells the same
    assert len(counter.messages.explained) == 1
    assert not strip(counter).isVisible()


def test_what_is_given_opens_where_it_was_waited_for(desks):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    other.do(lambda s: actions.keep_draft(s, case_id, {"who.father_name": "یو"}))
    other.give(case_id)
    listen(counter)
    assert counter.tab.case.is_editable()
    assert counter.tab.case.particulars.inputs()[Field.FATHER_NAME].typed_text() == "یو"
    assert counter.tab.case.isAncestorOf(counter.focus)
    assert any("reza" in text for text, _tone in counter.messages.said)
    told = len(counter.messages.said)
    listen(counter)
    assert len(counter.messages.said) == told
    with counter.database.read() as session:
        assert asks.heard(session).mine is None  # told, and forgotten


def test_who_is_busy_elsewhere_is_told_and_nothing_opens(desks, qtbot):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    dialog = QDialog(counter.tab.window())
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    cursor = counter.tab.window().focusWidget()
    other.do(lambda s: actions.keep_draft(s, case_id, {"who.father_name": "یو"}))
    other.give(case_id)
    listen(counter)
    assert counter.tab.window().focusWidget() is cursor
    assert counter.tab.case.particulars.inputs()[Field.FATHER_NAME].typed_text() == "یو"
    assert "reza" in said(counter)
    wanted = []
    counter.tab.subject_wanted.connect(wanted.append)
    dialog.reject()
    counter.messages.act()
    assert wanted == [CaseSubject(case_id)]
    Tab.open_subject(counter.tab, wanted[0])
    counter.settle()
    assert counter.tab.case.is_editable()


@pytest.mark.parametrize("busy", ["typing", "menu", "other file"])
def test_what_is_given_disturbs_nobody(desks, qtbot, busy):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    menu = QMenu(counter.tab)
    if busy == "typing":
        counter.press(K.Key_F3)
        counter.tab.queue.search.setText("۰۹۱۱")
    elif busy == "menu":
        menu.addAction("x")
        menu.popup(counter.tab.mapToGlobal(counter.tab.rect().center()))
        qtbot.waitUntil(menu.isVisible)
    else:
        counter.tab.show_case(another(counter, case_id))
        counter.settle()
    shown, cursor = counter.tab.case.case_id(), counter.tab.window().focusWidget()
    other.give(case_id)
    listen(counter)
    assert counter.tab.case.case_id() == shown
    assert counter.tab.window().focusWidget() is cursor
    assert counter.messages.act is not None
    menu.close()


def test_not_now_is_told_and_it_may_be_asked_again(desks):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    other.keep(case_id)
    listen(counter)
    assert counter.messages.said[-1][1] is Tone.INFO
    assert "reza" in said(counter)
    assert counter.tab.case.bar.primary.isEnabled()
    counter.press(K.Key_F9)
    assert [one.asker for one in other.heard().of_me] == ["sara"]


def test_who_was_not_answered_is_told(desks, clock):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    clock.moment += PATIENCE + timedelta(seconds=1)
    before = len(counter.messages.said)
    listen(counter)
    assert len(counter.messages.said) == before + 1
    assert counter.tab.case.bar.primary.isEnabled()


def test_what_was_laid_back_can_be_taken(desks):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    other.release(case_id)
    listen(counter)
    assert "reza" in said(counter)
    counter.press(K.Key_F9)
    assert other.case(case_id).holder == "sara"


def test_what_was_given_to_another_is_told(desks):
    counter, other, third, case_id = desks
    asked(counter, other, case_id)
    third.ask(case_id)
    other.give(case_id, "mina")
    listen(counter)
    assert "mina" in said(counter)


def test_an_answer_to_a_locked_desk_waits(desks):
    counter, other, _third, case_id = desks
    asked(counter, other, case_id)
    before = len(counter.messages.said)
    counter.tab.hide_personal_data()
    other.give(case_id)
    counter.tab.asking.watch.look()
    counter.settle()
    assert len(counter.messages.said) == before
    assert counter.tab.case.case_id() == ""
    counter.tab.show_personal_data()
    counter.settle()
    counter.settle()
    assert "reza" in said(counter)


def test_what_nobody_waits_for_any_more_is_forgotten_in_silence(desks, clock, sit_down):
    """The desk was left over the ask, and comes in a day later."""
    counter, other, _third, case_id = desks
    other.claim(case_id)
    counter.database.write(lambda s: asks.ask(s, case_id, factories.POLICY))
    clock.moment += timedelta(days=1)
    listen(counter)
    assert counter.messages.said == []
    with counter.database.read() as session:
        assert asks.heard(session).mine is None


@pytest.mark.parametrize(
    ("failure", "listens"),
    [(Unavailable(Trouble.UNREACHABLE), True), (Refused(()), False)],
    ids=["away", "without rights"],
)
def test_what_the_lists_tell_is_not_told_twice(desks, monkeypatch, failure, listens):
    counter, _other, _third, _case_id = desks

    def fail(_session):
        raise failure

    monkeypatch.setattr(asks, "heard", fail)
    listen(counter)
    assert counter.messages.failures == []
    assert counter.tab.asking.watch._clock.isActive() is listens

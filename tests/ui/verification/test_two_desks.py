"""Two desks on one queue: who holds what, who was first, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

import counter_cases
import factories
from backoffice.db import Session, cases
from backoffice.errors import Conflict
from backoffice.records.cases import QueueFilter
from backoffice.records.people import Field
from backoffice.ui.verification import queue_watch
from backoffice.ui.verification.why_not import unmet
from backoffice.verification import actions
from backoffice.verification.findings import Lack
from backoffice.verification.moves import Deed

K = Qt.Key


@pytest.fixture
def desks(database_url, connect, sit_down):
    """The clerk's counter and another desk's database, on each back end."""
    mine = connect(database_url)
    mine.desk = factories.CLERK
    told = counter_cases.fill(mine, citizens=3)
    other = connect(database_url, "desk-2")
    other.desk = factories.OTHER_CLERK
    return sit_down(mine), other, told


def claim(database, case_id: str) -> None:
    def unit(session: Session) -> None:
        actions.claim(session, case_id, cases.get(session, case_id).version, factories.POLICY)

    database.write(unit)


def test_a_case_taken_by_another_desk_says_by_whom(desks):
    counter, other, told = desks
    counter.tab.watch.pause()  # the list is a little old
    claim(other, told["owner"])
    counter.open(told["owner"])
    failure = counter.messages.failures[-1] if counter.messages.failures else None
    shown = counter.view
    assert shown.holder == "reza"
    assert failure is None or isinstance(failure, Conflict)
    assert "reza" in counter.tab.case.header.holder.text()
    counter.tab.case.header.show_case(replace(shown, called={"reza": "رضا کریمی"}), "sara")
    assert "رضا کریمی" in counter.tab.case.header.holder.text()
    assert "reza" not in counter.tab.case.header.holder.text()
    (reason,) = unmet(Deed.CLAIM, replace(shown, called={"reza": "رضا کریمی"}), factories.CLERK)
    assert (reason.lack, reason.who) == (Lack.HELD_BY_OTHER, "رضا کریمی")
    assert not counter.tab.case.is_editable()


def test_losing_the_race_for_a_claim_is_told(desks, monkeypatch):
    counter, _other, told = desks
    look = actions.look

    def late(session, case_id, policy):
        seen = look(session, case_id, policy)
        if not seen.holder and counter.database.desk is factories.CLERK:
            monkeypatch.setattr(actions, "look", look)
            late.view = seen
        return seen

    monkeypatch.setattr(actions, "look", late)
    first = actions.claim

    def beaten(session, case_id, version, policy):
        monkeypatch.setattr(actions, "claim", first)
        raise Conflict("held", "reza", late.view.now)

    monkeypatch.setattr(actions, "claim", beaten)
    counter.open(told["owner"])
    assert isinstance(counter.messages.failures[-1], Conflict)
    assert "reza" in counter.messages.explained[-1][1]
    assert counter.focus is counter.tab.queue.cases


def test_the_list_sees_another_desks_claim(desks, qtbot, monkeypatch):
    counter, other, told = desks
    assert queue_watch.EVERY <= 2000
    before = counter.tab.queue.cases
    before.select(told["company"])
    claim(other, told["owner"])
    counter.tab.watch.look()
    counter.settle()
    row = counter.tab.queue.row(told["owner"])
    assert row.holder == "reza"
    assert before.current().id == told["company"]  # the cursor stayed
    assert counter.tab.queue.filters.chip(QueueFilter.OTHERS).text().endswith("۱\u2069")


def test_what_is_typed_survives_a_conflict_field_by_field(desks):
    counter, other, told = desks
    counter.open(told["owner"])
    name = counter.tab.case.particulars.inputs()[Field.FATHER_NAME]

    def elsewhere(session: Session) -> None:
        # The same operator at another workstation.
        seen = cases.get(session, told["owner"])
        who = factories.person(
            seen.who.national_id, father_name="یوسف", birth_date=seen.who.birth_date
        )
        actions.correct(session, seen.id, seen.version, who, factories.POLICY)

    name.widget.setFocus()
    name.widget.edit.clear()
    counter.type("حسن")
    other.desk = factories.CLERK
    other.write(elsewhere)
    counter.press(K.Key_Tab)
    assert isinstance(counter.messages.failures[-1], Conflict)
    counter.settle()
    assert name.typed_text() == "حسن"
    note = counter.tab.case.particulars._page.rows[Field.FATHER_NAME].below.text()
    assert "یوسف" in note


def test_the_hold_goes_on_while_the_clerk_types(desks):
    counter, _other, told = desks
    counter.open(told["owner"])
    until = counter.view.case.held_until
    counter.tab.extras._prolong()  # half the time is over, and nothing was typed
    counter.settle()
    assert counter.view.case.held_until == until
    name = counter.tab.case.particulars.inputs()[Field.FATHER_NAME]
    name.widget.setFocus()
    counter.type("ا")
    counter.tab.extras._prolong()
    counter.settle()
    assert counter.view.case.held_until > until
    assert name.typed_text() == counter.view.case.who.father_name  # typed on, not lost

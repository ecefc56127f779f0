"""Never lose a keystroke: drafts kept, restored, counted, and never passed by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import counter_cases
import factories
from backoffice.db import cases
from backoffice.errors import Trouble, Unavailable
from backoffice.records.cases import CaseState
from backoffice.records.people import Field
from backoffice.ui.verification import drafts as module
from backoffice.verification import actions
from backoffice.verification.moves import Deed

K = Qt.Key


def field(counter, name: Field):
    return counter.tab.case.particulars.inputs()[name]


def begin_typing(counter, name: Field, text: str) -> None:
    widget = field(counter, name).widget
    widget.setFocus()
    widget.edit.clear()
    counter.type(text)


def test_a_fine_correction_is_saved_when_the_field_is_left(counter, told):
    counter.open(told["owner"])
    begin_typing(counter, Field.FATHER_NAME, "حسن")
    counter.press(K.Key_Tab)
    with counter.database.read() as session:
        assert cases.get(session, told["owner"]).who.father_name == "حسن"
    assert counter.tab.drafts() == 0


def test_a_wrong_value_stays_typed_and_is_kept_as_a_draft(counter, told, qtbot):
    counts = []
    counter.tab.drafts_changed.connect(counts.append)
    counter.open(told["owner"])
    begin_typing(counter, Field.NATIONAL_ID, "1234567890")
    counter.press(K.Key_Tab)
    assert counter.tab.drafts() == 1
    assert counts == [1]
    with qtbot.waitSignal(counter.jobs.written, timeout=3 * module.REST):
        pass
    with counter.database.read() as session:
        case = cases.get(session, told["owner"])
    assert case.draft == {"who.national_id": "۱۲۳۴۵۶۷۸۹۰"}
    assert case.who.national_id == counter_cases.national_id(37)


def test_another_clerk_finds_the_draft(counter, told, connect, sqlite_url, sit_down):
    counter.open(told["owner"])
    begin_typing(counter, Field.NATIONAL_ID, "1234")
    counter.tab.hand.drafts.flush()
    counter.settle()
    counter.tab.deeds.attempt(Deed.RELEASE)
    counter.settle()
    counter.tab.hide()

    other = connect(sqlite_url, "desk-2")
    second = sit_down(other, factories.OTHER_CLERK)
    second.open(told["owner"])
    assert field(second, Field.NATIONAL_ID).typed_text() == "۱۲۳۴"
    assert "بازگردانده شد" in second.messages.said[-1][0]


def test_the_desk_is_locked_with_text_half_typed(counter, told):
    counter.open(told["owner"])
    begin_typing(counter, Field.NATIONAL_ID, "1234")
    counter.tab.hide_personal_data()
    counter.settle()
    assert counter.tab.case.view() is None
    assert counter.tab.queue.cases.records.rowCount() == 0
    with counter.database.read() as session:
        assert cases.get(session, told["owner"]).draft == {"who.national_id": "۱۲۳۴"}
    counter.tab.show_personal_data()
    counter.settle()
    assert counter.view.case.id == told["owner"]
    assert field(counter, Field.NATIONAL_ID).typed_text() == "۱۲۳۴"


def test_escape_takes_back_what_is_typed(counter, told):
    counter.open(told["owner"])
    begin_typing(counter, Field.FATHER_NAME, "غلط")
    counter.press(K.Key_Escape)
    kept = counter.view.case.who.father_name
    assert field(counter, Field.FATHER_NAME).typed_text() == kept
    counter.press(K.Key_Escape)
    assert counter.focus is counter.tab.queue.cases


def test_typed_text_that_cannot_be_kept_stops_the_activation(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    counter.press(K.Key_Space)
    begin_typing(counter, Field.NATIONAL_ID, "1234567890")
    counter.press(K.Key_F9)
    assert "نخست آن را درست یا پاک کنید" in counter.messages.explained[-1][1]
    with counter.database.read() as session:
        assert cases.get(session, told["owner"]).state is CaseState.IN_REVIEW


def test_the_portals_value_stands_beside_the_corrected_one(counter, told):
    counter.open(told["owner"])
    page = counter.tab.case.particulars._page
    assert page.rows[Field.FATHER_NAME].below.text() == "درگاه فرستاده: حسن"
    assert page.rows[Field.POSTAL_CODE].below.text() == ""  # the same number, written apart


def test_when_the_database_is_gone_nothing_is_lost(counter, told, monkeypatch):
    counter.open(told["owner"])
    correct = actions.correct

    def gone(*_arguments):
        raise Unavailable(Trouble.UNREACHABLE, "database")

    monkeypatch.setattr(actions, "correct", gone)
    begin_typing(counter, Field.FATHER_NAME, "حسن")
    counter.press(K.Key_Tab)
    assert field(counter, Field.FATHER_NAME).typed_text() == "حسن"
    assert counter.messages.act is not None
    monkeypatch.setattr(actions, "correct", correct)
    counter.messages.act()  # the button of the banner
    counter.settle()
    with counter.database.read() as session:
        assert cases.get(session, told["owner"]).who.father_name == "حسن"


@pytest.mark.parametrize("typed", ["۱۴۰۶/۰۲/۰۱", "14060201"])
def test_a_lease_end_is_saved_and_judged_at_once(counter, told, typed):
    counter.open(told["just_under"])
    assert "۴ ماه و ۳۰ روز" in " ".join(counter.sentences())
    card = counter.tab.case.lines.cards()[0]
    card.parts.lease.edit.setFocus()
    card.parts.lease.edit.clear()
    counter.type(typed)
    assert "۴ ماه و ۳۰ روز" not in " ".join(counter.sentences())
    counter.press(K.Key_Return)
    with counter.database.read() as session:
        saved = cases.get(session, told["just_under"]).lines[0]
    assert saved.lease_end == factories.day("1406/02/01")

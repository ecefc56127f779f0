"""The list writes the reasons: F8 gives the slip; the second visit asks for the rest only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backoffice.db import cases
from backoffice.records.cases import CaseState
from backoffice.records.papers import LackReason
from backoffice.ui.verification.paper_dialog import PaperDialog

K = Qt.Key


def test_f8_prints_what_is_missing(counter, told, tray):
    counter.open(told["owner"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    counter.press(K.Key_F8)
    dialog = counter.wait_for(PaperDialog)
    assert "برگه نواقص" in dialog.windowTitle()
    counter.press(K.Key_Return)
    assert tray.printed[0].exists()
    counter.press(K.Key_Return)
    with counter.database.read() as session:
        case = cases.get(session, told["owner"])
    assert case.state is CaseState.DEFICIENT
    assert case.next_visit is not None


def test_at_the_second_visit_the_cursor_is_on_what_was_missing(counter, told):
    test_f8_prints_what_is_missing(counter, told, counter.tray)
    counter.open(told["owner"])
    assert counter.focus.requirement.code == "paid_bill"
    assert len(counter.sentences()) == 1


def test_f8_on_a_complete_file_says_that_nothing_is_missing(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    counter.press(K.Key_Space)
    counter.press(K.Key_F8)
    assert "چیزی کم نیست" in counter.messages.explained[-1][1]
    assert counter.dialog() is None


def test_a_fault_of_a_paper_is_picked_from_the_list(counter, told):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_Delete)
    popup = QApplication.activePopupWidget()
    wanted = [one for one in popup.actions() if one.data() == LackReason.EXPIRED.value]
    wanted[0].trigger()
    popup.close()
    counter.settle()
    assert row.seen.reason is LackReason.EXPIRED
    assert "اعتبارش گذشته است" in counter.sentences()[0]
    row.setFocus()
    counter.press(K.Key_1)
    counter.press(K.Key_Space)  # shown again, and this time it will do
    assert row.seen.reason is None
    assert row.is_done

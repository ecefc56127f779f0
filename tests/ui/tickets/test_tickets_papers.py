"""Papers of a ticket at the desk: scans kept, slips printed once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from backoffice.records.ticket_forms import TicketPaper
from backoffice.ui.tickets.scan_dialog import ScanDialog
from backoffice.ui.tickets.sheet_dialog import SheetDialog

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def test_a_paper_is_kept_with_its_scan(sit_down, tmp_path):
    desk = sit_down()
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(tmp_path / "deed.png"))
    desk.opened()
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
    desk.opened()
    desk.press(K.Key_F8, SHIFT)
    dialog = desk.dialog()
    dialog.paper.choose(TicketPaper.LEASE)
    dialog.drop.dropped.emit([tmp_path / "deed.png"])
    desk.press(K.Key_F9)
    assert dialog.isVisible()
    assert desk.messages.explained


def test_a_slip_is_printed_once_and_then_as_a_copy(sit_down):
    desk = sit_down()
    desk.opened()
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
    desk.opened()
    desk.press(K.Key_F12, CTRL)
    assert desk.dialog(SheetDialog) is not None
    desk.dialog(SheetDialog).accept()
    desk.settle()
    (printed,) = desk.pane.sheets.buttons
    assert "دستور" in printed.text()

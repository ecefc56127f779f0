"""The list handed over: workbook, text and paper, each a use of its own."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace

import openpyxl
import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

import factories
from backoffice.calls import paper_room
from backoffice.db.tables.calls import DisclosureUseRow, HandedOverRow
from backoffice.records import digits
from backoffice.records.operators import RIGHTS, Desk, Right
from backoffice.records.receipts import Letterhead
from backoffice.ui.calls.hand_over import HandOver
from backoffice.ui.calls.statement_dialog import Statement, StatementDialog
from patience import PATIENCE

K = Qt.Key


def rows_of(database, table) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_the_list_is_saved_as_a_workbook(desk):
    desk.open_list()
    total = desk.tab.result.reader.total
    desk.press(K.Key_F6)
    (file,) = desk.tray.folder.glob("*.xlsx")
    sheet = openpyxl.load_workbook(file).worksheets[0]
    assert sheet.max_row > total
    (said, _tone) = desk.messages.said[-1]
    assert file.name in said
    assert "سریال" in said
    assert rows_of(desk.database, HandedOverRow) == 1
    assert rows_of(desk.database, DisclosureUseRow) == 2  # the look and the export


def test_the_list_is_saved_as_text(desk):
    desk.open_list()
    desk.press(K.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    (file,) = desk.tray.folder.glob("*.csv")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.reader(lines))) > desk.tab.result.reader.total


def test_the_narrowed_list_is_what_is_handed_over(desk):
    desk.open_list()
    result = desk.tab.result
    bar = next(bar for bar in result.panel.days.bars() if bar.value)
    result.narrow(bar.key)
    desk.settle()
    heard = []
    result.hand_over.done.connect(heard.append)
    desk.press(K.Key_F6)
    assert heard[0].rows == bar.value == result.reader.total


def test_nothing_happens_when_no_file_is_chosen(desk):
    desk.open_list()
    desk.tray.answers = False
    desk.press(K.Key_F6)
    assert list(desk.tray.folder.glob("*.xlsx")) == []
    assert rows_of(desk.database, DisclosureUseRow) == 1


def test_stopping_leaves_no_file(desk):
    desk.open_list()
    hand = desk.tab.result.hand_over
    gate = threading.Event()
    desk.jobs.long(desk.tab, lambda _database, _report: gate.wait(PATIENCE / 1000))
    hand.excel.click()
    assert not hand.csv.isEnabled()
    assert hand.csv.toolTip()
    hand.progress.stop.click()
    gate.set()
    desk.settle()
    assert list(desk.tray.folder.glob("*.xlsx*")) == []
    assert hand.csv.isEnabled()
    assert rows_of(desk.database, HandedOverRow) == 0


def test_the_statement_is_shown_page_by_page_printed_and_saved(desk):
    desk.open_list()
    desk.press(K.Key_F8)
    desk.qtbot.waitUntil(lambda: desk.dialog(StatementDialog) is not None, timeout=20_000)
    desk.settle()
    dialog = desk.dialog(StatementDialog)
    assert dialog._pages > 2
    first = dialog.page.pixmap().toImage()
    dialog.turn(1)
    desk.settle()
    assert dialog.page.pixmap().toImage() != first
    assert "۲" in dialog.number.text()
    assert dialog.earlier.isEnabled()
    dialog.turn(dialog._pages)
    desk.settle()
    assert not dialog.later.isEnabled()
    dialog.save_button.click()
    desk.settle()
    (saved,) = desk.tray.folder.glob("calls-*.pdf")
    assert paper_room.page_count(saved.read_bytes()) == dialog._pages
    dialog.accept()
    assert rows_of(desk.database, HandedOverRow) == 1


def test_a_statement_is_printed_with_all_its_pages(desk, window):
    desk.open_list()
    result = desk.tab.result
    result.narrow(next(bar for bar in result.panel.days.bars() if bar.value).key)
    desk.settle()
    result.hand_over.show_paper()
    desk.qtbot.waitUntil(lambda: desk.dialog(StatementDialog) is not None, timeout=20_000)
    desk.settle()
    dialog = desk.dialog(StatementDialog)
    dialog.print_button.click()
    desk.settle()
    (printed,) = desk.tray.printed
    assert paper_room.page_count(printed.read_bytes()) == dialog._pages
    assert dialog.print_button.isEnabled()
    assert dialog.status.text()


def test_a_list_too_long_for_paper_is_said_before_and_saved_as_a_workbook(desk, monkeypatch):
    desk.open_list()
    total = desk.tab.result.reader.total
    monkeypatch.setattr("backoffice.ui.calls.hand_over.MOST_ON_PAPER", total - 1)
    desk.messages.answer = False
    desk.press(K.Key_F8)
    assert rows_of(desk.database, DisclosureUseRow) == 1  # nothing was begun
    (question,) = desk.messages.asked
    assert digits.persian(total - 1) in question.text
    assert "کارپوشه" in question.yes
    desk.messages.answer = True
    desk.press(K.Key_F8)
    (file,) = desk.tray.folder.glob("*.xlsx")
    assert openpyxl.load_workbook(file).worksheets[0].max_row > total


def test_a_folder_that_cannot_be_written_is_said_in_the_dialog(desk, window):
    paper = Statement("برگه", "1-1", b"%PDF-1.4", ["۰۱۳"])
    dialog = StatementDialog(window, desk.jobs, desk.messages, desk.tray, replace(paper))
    dialog._failed(_unavailable())
    assert dialog.status.text()
    dialog.reject()
    desk.settle()
    desk.messages.bugs.clear()  # the paper of this test is none


def _unavailable():
    from backoffice.errors import Trouble, Unavailable

    return Unavailable(Trouble.DISK_FULL, "x")


def test_who_may_not_hand_over_is_told(desk, monkeypatch, tray):
    clerks = RIGHTS[factories.CLERK.role] - {Right.HAND_OVER_CALLS}
    monkeypatch.setitem(RIGHTS, factories.CLERK.role, clerks)
    hand = HandOver(desk.jobs, desk.messages, Desk("x", factories.CLERK.role), desk.office, tray)
    assert not hand.excel.isEnabled()
    assert hand.excel.toolTip() == hand.why_not() != ""


@pytest.mark.parametrize("name", ["calls.xlsx", "calls"])
def test_a_file_gets_the_ending_of_its_form(desk, monkeypatch, name):
    desk.open_list()
    monkeypatch.setattr(
        desk.tray, "ask_file", lambda *_asked: str(desk.tray.folder / name), raising=True
    )
    assert isinstance(desk.office.letterhead, Letterhead)
    desk.press(K.Key_F6)
    assert (desk.tray.folder / "calls.xlsx").is_file()

"""Papers given before, the history of a file, and the scans of its papers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from backoffice.db import receipts
from backoffice.ui.verification.history_dialog import HistoryDialog
from backoffice.ui.verification.paper_dialog import PaperDialog
from backoffice.ui.verification.receipts_dialog import ReceiptsDialog
from backoffice.ui.verification.scans_dialog import ScansDialog
from backoffice.verification import printing

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def activated(counter, told):
    """The owner is active; the receipt was printed and closed."""
    counter.open(told["owner"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    counter.press(K.Key_Space)
    counter.press(K.Key_F9)
    counter.wait_for(PaperDialog)
    counter.press(K.Key_Escape)
    counter.tab.show_case(told["owner"])
    counter.settle()
    return counter


def test_a_copy_needs_a_reason_and_carries_no_password(activated):
    activated.press(K.Key_F12)
    listed = activated.wait_for(ReceiptsDialog)
    assert not listed.print_button.isEnabled()
    activated.type("گم شد")
    activated.press(K.Key_Return)
    dialog = activated.wait_for(PaperDialog)
    assert dialog.secret is None
    activated.press(K.Key_Return)
    assert activated.tray.printed


@pytest.mark.parametrize(("name", "lacking"), [("مریم رضایی", ""), ("مریم 漢 رضایی", "漢")])
def test_what_the_font_lacks_is_told_before_the_print(activated, told, name, lacking):
    with activated.database.read() as session:
        kept = printing.read_receipt(receipts.of_case(session, told["owner"])[0])
    dialog = activated.tab.papers.show_receipt(replace(kept, name=name), "")
    activated.settle()
    assert dialog.pages.count() > 1  # drawn all the same, with a box
    assert dialog.notice.isVisible() is bool(lacking)
    assert lacking in dialog.notice.text()


def test_a_scanned_receipt_says_whether_it_is_genuine(activated, told):
    with activated.database.read() as session:
        stored = receipts.of_case(session, told["owner"])[0]
    number, tag = stored.number, stored.tag
    activated.tab.case.show_nothing()
    activated.press(K.Key_F3)
    activated.type(number)
    activated.press(K.Key_Return)
    assert "صادر شده است" in activated.messages.said[-1][0]  # by its number alone
    activated.press(K.Key_F3)
    activated.type(number + tag)
    activated.press(K.Key_Return)
    assert "برگه اصیل است" in activated.messages.said[-1][0]
    assert activated.view.case.id == told["owner"]


def test_after_the_activation_its_papers_are_not_unticked(activated):
    row = activated.tab.case.checklist.row("identity")
    row.setFocus()
    activated.press(K.Key_Space)
    assert row.seen.original_seen


def test_the_history_tells_what_happened(activated):
    activated.press(K.Key_F5, CONTROL)
    dialog = activated.wait_for(HistoryDialog)
    model = dialog.table.records
    told = [model.record(row).change for row in range(model.rowCount())]
    assert any("در بررسی ← فعال‌شده" in one for one in told)
    assert all("{" not in one for one in told)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    target = tmp_path / "card.png"
    Image.new("RGB", (300, 200), "white").save(target)
    return target


def test_a_scan_is_attached_looked_at_and_taken_off(counter, told, scan, qtbot):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_Insert)
    dialog = counter.wait_for(ScansDialog)
    dialog.drop.dropped.emit([scan])
    counter.settle()
    assert dialog.list.count() == 1
    qtbot.waitUntil(lambda: not dialog._picture.isNull())
    assert row.parts.scan.text() == "\u2066۱\u2069"
    dialog.remove.click()
    counter.settle()
    assert dialog.list.count() == 0


def test_a_file_dropped_on_a_row_is_attached(counter, told, scan):
    counter.open(told["owner"])
    row = counter.focus
    row.scans_dropped.emit([scan])
    counter.settle()
    assert row.parts.scan.text() == "\u2066۱\u2069"
    assert counter.messages.said[-1][0] == "تصویر پیوست شد."


def test_what_is_no_picture_is_refused_in_words(counter, told, tmp_path):
    bad = tmp_path / "letter.pdf"
    bad.write_text("no pdf at all", encoding="utf-8")
    counter.open(told["owner"])
    counter.focus.scans_dropped.emit([bad])
    counter.settle()
    assert "از نوع JPEG" in counter.messages.said[-1][0]


def test_the_newest_scan_of_the_scanners_folder_is_attached(counter, told, scan, clerk):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_Insert)
    dialog = counter.wait_for(ScansDialog)
    assert scan.name in dialog.newest.text()
    clerk.click(dialog.newest)
    counter.settle()
    assert dialog.list.count() == 1
    assert row.parts.scan.text() == "\u2066۱\u2069"

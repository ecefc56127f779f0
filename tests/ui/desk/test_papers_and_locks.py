"""A receipt with its one-time password, and the desk is locked or passes on over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from administration_office import PASSWORD
from backoffice.records.digits import persian
from backoffice.verification import activation
from desk_house import FurnishedHouse, furnish
from factories import POLICY, ready


class Tray:
    """Prints into a file."""

    def __init__(self, folder):
        self.target = folder / "print.pdf"

    def ask_printer(self, _parent, _title, chosen):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.target))
        chosen(printer)


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.tray = Tray(tmp_path)
    yield made
    if made.reception.counter is not None:
        made.reception.counter.close()
        made.reception.counter = None


@pytest.fixture
def receipt(office):
    """A receipt that was just given to Sara, not printed yet."""
    office.enter("sara", PASSWORD)
    desk = office.database.desk
    view = ready(office.database, desk=desk)
    given = activation.activate(office.database, view.case.id, view.case.version, POLICY)
    papers = office.inside.tab("verification").papers
    papers._printers = office.tray
    dialog = papers.show_receipt(given.receipt, given.password)
    dialog.given = given
    office.rest()
    return dialog


def take_over(office, clerk):
    page = office.gate.lock_page
    clerk.click(page.switch)
    clerk.type(page.credentials.name, "mina")
    clerk.type(page.credentials.password, PASSWORD)
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside) and office.gate.desk.operator == "mina")


def told(office):
    banner = office.window.banner
    return banner.label.text() if banner.isVisible() else ""


def test_the_same_operator_still_prints_it_after_the_lock(office, receipt, clerk):
    receipt.secret.button.pressed.emit()
    assert receipt.secret.is_shown()
    office.gate.lock()
    assert not receipt.isVisible()
    assert not receipt.secret.is_shown()
    office.gate.unlock(PASSWORD)
    office.wait(receipt.isVisible)
    assert not receipt.secret.is_shown()
    assert told(office) == ""
    clerk.click(receipt.print_button)
    office.rest()
    assert office.tray.target.stat().st_size > 10_000
    assert receipt.secret.password == receipt.given.password
    receipt.accept()


def test_for_another_operator_it_is_gone_and_that_is_said(office, receipt, clerk):
    number = persian(receipt.given.receipt.number)
    office.gate.lock()
    take_over(office, clerk)
    assert office.dialogs() == []
    assert number in told(office)
    assert receipt.given.password not in told(office)
    assert receipt.given.receipt.name not in told(office)


def test_logging_out_over_it_says_so_too(office, receipt):
    number = persian(receipt.given.receipt.number)
    office.gate.log_out()
    assert number in told(office)
    assert office.dialogs() == []


@pytest.mark.parametrize("printed", [True, False])
def test_nothing_is_lost_with_a_paper_that_was_printed_or_closed(office, receipt, clerk, printed):
    if printed:
        clerk.click(receipt.print_button)
        office.rest()
    else:
        receipt.reject()
    office.gate.lock()
    take_over(office, clerk)
    assert told(office) == ""

"""A receipt with its one-time password, or the slip of a code, and the desk passes on over it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

import call_office
import ticket_office
from administration_office import PASSWORD
from backoffice.records.digits import persian
from backoffice.records.tickets import Service
from backoffice.tickets import papers, visits
from backoffice.ui.widgets.dialogs import Decision
from backoffice.verification import activation
from desk_house import FurnishedHouse, furnish
from factories import PHONE, POLICY, ready


class Tray:
    """Prints into a file."""

    def __init__(self, folder):
        self.target = folder / "print.pdf"
        self.broken = False  # the printer takes nothing

    def ask_printer(self, _parent, _title, chosen, *, to_file=True):
        target = self.target.parent / "no such folder" / "x.pdf" if self.broken else self.target
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        chosen(printer)


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.tray = Tray(tmp_path)
    yield made
    made.leave()


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


# The sealed slip of a code that no printer took

no_printer = pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # Qt's own word for it


def tickets_tab(office):
    keys = [holder.plan.key for holder in office.inside._holders]
    office.inside.tabs.setCurrentIndex(keys.index("tickets"))
    tab = office.inside.tab("tickets")
    tab.pins._printers = office.tray
    office.rest()
    return tab


def show(office, ticket):
    tab = tickets_tab(office)
    tab.show_ticket(ticket.id)
    office.wait(lambda: tab.ticket.ticket_id() == ticket.id)
    return tab


@pytest.fixture
def code(office):
    """The ticket of a code whose slip waits in the window for a printer."""
    office.enter("sara", PASSWORD)
    call_office.add_line(office.database)
    claim = replace(ticket_office.CLAIM, identifier=call_office.OWNER)
    wanted = ticket_office.request(
        Service.IVR_PIN, {"operation": "issue"}, number=PHONE, claim=claim
    )
    ticket = visits.open_ticket(office.database, wanted)
    tab = show(office, ticket)
    office.tray.broken = True
    tab.go_on()
    office.wait(lambda: tab.pins.waits_for(ticket.id))
    office.tray.broken = False
    office.rest()
    return ticket


def log_out(office):
    """The clerk chooses it in the menu."""
    menu = office.inside.menu_button.menu()
    next(one for one in menu.actions() if "خروج کاربر" in one.text()).trigger()


def slips(office, ticket):
    with office.database.read() as session:
        return [one.printed for one in papers.of_ticket(session, ticket.id)]


@no_printer
def test_logging_out_asks_first_while_a_code_waits_and_staying_prints_it(office, code, clerk):
    log_out(office)
    question = office.dialog(Decision)
    assert persian(code.code) in question.body.text()
    assert code.name not in question.body.text()
    clerk.click(question.no)
    tab = show(office, code)
    assert slips(office, code) == [False]
    tab.pins.again(code.id)
    office.wait(lambda: slips(office, code) == [True])
    log_out(office)
    office.wait(lambda: office.shows(office.page))
    assert office.dialogs() == []


@no_printer
def test_leaving_all_the_same_says_it_and_the_ticket_leads_to_a_new_code(office, code, clerk):
    log_out(office)
    clerk.click(office.dialog(Decision).yes)
    office.wait(lambda: office.shows(office.page))
    assert persian(code.code) in told(office)
    office.enter("sara", PASSWORD)
    tab = show(office, code)
    office.wait(lambda: bool(tab.ticket.sheets.buttons))
    clerk.click(tab.ticket.sheets.buttons[0])
    assert tab.new.form.service() is Service.IVR_PIN
    assert tab.new.form.typed.form() == {"operation": "reset"}


@no_printer
def test_whoever_takes_the_desk_over_is_told_that_a_code_went_with_it(office, code, clerk):
    office.gate.lock()
    take_over(office, clerk)
    assert persian(code.code) in told(office)
    assert code.name not in told(office)


@no_printer
def test_the_window_asks_before_it_closes_over_a_code(office, code, clerk):
    office.window.close()
    question = office.dialog(Decision)
    assert office.window.isVisible()
    clerk.click(question.no)
    assert office.shows(office.inside)
    office.window.close()
    with office.qtbot.waitSignal(office.reception.ended, timeout=20_000):
        clerk.click(office.dialog(Decision).yes)
    assert not office.window.isVisible()


@pytest.mark.parametrize(
    ("written", "offered"), [("", True), ("[services]\npin_serves = []\n", False)]
)
def test_the_settings_say_what_a_caller_is_told(qtbot, tmp_path, clock, weak, written, offered):
    furnish(tmp_path, clock)
    (tmp_path / "settings.toml").write_text(written, encoding="utf-8")
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.tray = Tray(tmp_path)
    made.enter("sara", PASSWORD)
    tab = tickets_tab(made)
    assert tab.callers.offered is offered
    assert tab.list.caller.isVisible() is offered
    made.leave()

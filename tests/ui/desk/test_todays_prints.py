"""The list of today's prints in the whole window: small pictures, a look, a copy, the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import call_office
import ticket_office
from administration_office import BOSS_PASSWORD, PASSWORD
from backoffice.db import audit
from backoffice.errors import Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.digits import persian
from backoffice.records.tickets import Service
from backoffice.tickets import papers, papers_today, pins, visits
from backoffice.ui.desk.inside import PRINTS_KEYS
from backoffice.ui.desk.paper_look import PaperLook
from backoffice.ui.desk.prints_list import BOX
from backoffice.ui.desk.todays_prints import TodaysPrints
from backoffice.ui.theme import Choice
from backoffice.ui.tickets.sheet_dialog import SheetDialog
from backoffice.ui.tickets.tab import TicketsTab
from backoffice.ui.verification.paper_dialog import PaperDialog
from backoffice.verification import activation, prints_today
from backoffice.verification.moves import Deed
from desk_house import FurnishedHouse, furnish
from factories import NATIONAL_IDS, PHONE, POLICY, ready
from patience import bring_to_front

K = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.enter("sara", PASSWORD)
    call_office.add_line(made.database)
    yield made
    made.leave()


@pytest.fixture
def receipt(office):
    """The receipt of an activation, printed today by Sara."""
    view = ready(office.database, desk=office.database.desk)
    return activation.activate(office.database, view.case.id, view.case.version, POLICY)


def asked(office, service, form):
    claim = replace(ticket_office.CLAIM, identifier=call_office.OWNER)
    return visits.open_ticket(
        office.database, ticket_office.request(service, form, number=PHONE, claim=claim)
    )


@pytest.fixture
def slip(office, clock):
    """The slip of a request, printed a minute after whatever was before it."""
    clock.advance(minutes=1)
    ticket = asked(office, Service.ACCESS_CLASS, {"access": "second_zero_barred"})
    return papers.print_slip(office.database, ticket.id, key=POLICY.tag_key)


@pytest.fixture
def pin(office, clock):
    """The sealed slip of a code, printed last."""
    clock.advance(minutes=1)
    ticket = asked(office, Service.IVR_PIN, {"operation": "issue"})
    made = pins.issue(office.database, ticket.id, ticket.version, key=POLICY.tag_key, use="")
    office.database.write(lambda session: pins.note_printed(session, made.sheet.number))
    return made


def listed(office) -> TodaysPrints:
    bring_to_front(office.window)
    QTest.keyClick(office.window.focusWidget() or office.window, K.Key_F12, CTRL_SHIFT)
    found = office.dialog(TodaysPrints)
    office.wait(lambda: found.list.current() is not None)
    return found


def drawn(office, dialog, row=0):
    """Wait for the small picture of a row."""
    paper = dialog.list.prints.paper(row)
    office.qtbot.waitUntil(lambda: dialog.list.thumbnails.of(paper) is not None)
    return dialog.list.thumbnails.of(paper)


def looks(office):
    with office.database.read() as session:
        return [
            one.subject
            for deed in (Deed.SEE_PAPER.value, papers_today.SEE)
            for one in audit.search(session, AuditSearch(deed=deed), limit=10)
        ]


def copies(office):
    with office.database.read() as session:
        cases, tickets = prints_today.todays_prints(session), papers_today.todays_prints(session)
    return sorted((one.number, one.copy_no) for one in (*cases, *tickets))


def ink(image: QImage) -> int:
    """How many pixels are neither white nor nearly so."""
    return sum(
        image.pixelColor(x, y).lightness() < 200
        for x in range(image.width())
        for y in range(image.height())
    )


def test_every_room_is_listed_newest_first_each_with_its_picture(office, receipt, slip):
    dialog = listed(office)
    rows = [dialog.list.prints.paper(row) for row in range(dialog.list.prints.rowCount())]
    assert [one.number for one in rows] == [slip.number, receipt.receipt.number]
    for row in range(2):
        picture = drawn(office, dialog, row)
        assert picture.width() <= BOX.width()
        assert picture.height() <= BOX.height()
        assert ink(picture.toImage()) > 50
    assert looks(office) == []
    assert copies(office) == sorted([(slip.number, 0), (receipt.receipt.number, 0)])


def test_a_row_says_what_it_is(office, receipt):
    office.database.write(lambda s: _reprinted(s, receipt))
    dialog = listed(office)
    model = dialog.list.prints
    said = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [persian(receipt.receipt.number) in one for one in said] == [True, True]
    assert [receipt.receipt.name in one for one in said] == [True, True]
    assert ["المثنی" in one for one in said] == [True, False]
    assert all("{" not in one for one in said)
    assert dialog.list.accessibleName()
    assert dialog.reason.accessibleName()


def _reprinted(session, receipt):
    from backoffice.verification import printing

    return printing.reprint(session, receipt.receipt.number, "گم شد")


def test_the_slip_of_a_code_has_a_lock_and_is_never_drawn(office, pin, clerk):
    dialog = listed(office)
    paper = dialog.list.current()
    assert paper.showing is None
    assert pin.pin not in str(dialog.list.prints.lines(paper))
    office.rest()
    assert dialog.list.thumbnails.of(paper) is None
    assert not dialog.look_button.isEnabled()
    clerk.type(dialog.reason, "کاغذ خراب شد")
    assert not dialog.print_button.isEnabled()
    assert "رمز تازه" in dialog.hint.text()
    clerk.press(dialog.list, K.Key_Space)
    assert not any(isinstance(one, PaperLook) for one in office.dialogs())
    assert looks(office) == []


def test_space_shows_it_larger_and_writes_that_down(office, receipt, clerk):
    dialog = listed(office)
    clerk.enter(dialog.list)
    clerk.press(dialog.list, K.Key_Space)
    look = office.dialog(PaperLook)
    office.qtbot.waitUntil(lambda: look.area.count() == 2)
    assert look.area.isVisible()
    assert receipt.password not in look.windowTitle()
    assert looks(office) == [receipt.receipt.number]
    assert copies(office) == [(receipt.receipt.number, 0)]
    clerk.press(look, K.Key_Space)
    office.wait(lambda: not any(isinstance(one, PaperLook) for one in office.dialogs()))
    assert dialog.isVisible()


def test_up_and_down_choose_while_a_reason_is_typed_and_return_prints(office, receipt, slip, clerk):
    dialog = listed(office)
    assert dialog.focusWidget() is dialog.reason
    assert not dialog.print_button.isEnabled()
    clerk.press(dialog.reason, K.Key_Down)
    assert dialog.list.current().number == receipt.receipt.number
    clerk.press(dialog.reason, K.Key_Up)
    assert dialog.list.current().number == slip.number
    clerk.press(dialog.reason, K.Key_Down)
    clerk.type(dialog.reason, "کاغذ خراب شد")
    clerk.press(dialog.reason, K.Key_Return)
    paper = office.dialog(PaperDialog)
    assert paper.secret is None
    office.wait(lambda: (receipt.receipt.number, 1) in copies(office))
    assert not any(isinstance(one, TodaysPrints) for one in office.dialogs())


def test_a_paper_of_a_ticket_is_copied_too(office, slip, clerk):
    dialog = listed(office)
    clerk.type(dialog.reason, "گم شد")
    clerk.click(dialog.print_button)
    office.dialog(SheetDialog)
    assert copies(office) == [(slip.number, 0), (slip.number, 1)]


def test_return_goes_to_the_file_or_the_request(office, receipt, slip, clerk):
    dialog = listed(office)
    clerk.enter(dialog.list)
    clerk.press(dialog.list, K.Key_Down)
    clerk.press(dialog.list, K.Key_Return)
    case = office.inside.tab("verification").case
    office.wait(lambda: case.view() is not None)
    assert office.inside.front() == "verification"
    assert case.view().case.who.national_id == NATIONAL_IDS[0]
    dialog = listed(office)
    clerk.click(dialog.open_button)
    office.wait(lambda: office.inside.front() == "tickets")
    tab = office.inside.tab("tickets")
    assert isinstance(tab, TicketsTab)
    office.wait(lambda: tab.ticket.view() is not None)
    assert tab.ticket.view().ticket.code == slip.code


def test_nothing_is_drawn_once_the_list_is_closed(office, receipt, slip):
    dialog = listed(office)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    thumbnails = dialog.list.thumbnails
    both = [dialog.list.prints.paper(row) for row in range(2)]
    for one in range(2):
        drawn(office, dialog, one)
    heard: list[bool] = []
    thumbnails.drawn.connect(lambda: heard.append(True))
    thumbnails.want(both, 2.0)  # another screen: both are drawn anew
    dialog.reject()
    ended: list[bool] = []
    office.counter.jobs.survey(office.window, lambda _session: None, ended.append)
    office.wait(lambda: bool(ended))
    assert heard == []
    assert [thumbnails.of(one) for one in both] == [None, None]
    dialog.deleteLater()


def test_a_paper_that_cannot_be_drawn_keeps_its_plain_sheet(office, receipt, slip):
    dialog = listed(office)
    dialog.list.thumbnails.stop()

    def fails(*_given):
        raise Unavailable(Trouble.DISK_FULL)

    first, second = (dialog.list.prints.paper(row) for row in range(2))
    broken = replace(first, number="1", showing=replace(first.showing, small=fails))
    dialog.list.show_papers([broken, second])
    drawn(office, dialog, 1)
    assert dialog.list.thumbnails.of(broken) is None
    assert not office.window.banner.isVisible()


def test_only_what_is_seen_is_drawn(office, receipt):
    dialog = listed(office)
    drawn(office, dialog)
    dialog.list.thumbnails.stop()
    one = dialog.list.prints.paper(0)
    many = [replace(one, number=str(number)) for number in range(60)]
    dialog.list.show_papers(many)
    drawn(office, dialog)
    office.wait(lambda: dialog.list.thumbnails.waits() == 0)
    assert dialog.list.thumbnails.of(many[-1]) is None
    dialog.list.scrollToBottom()
    drawn(office, dialog, len(many) - 1)


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_pictures_stand_on_the_reading_side_in_both_appearances(
    office, receipt, pin, theme, choice
):
    theme.choose(choice)
    dialog = listed(office)
    drawn(office, dialog, 1)
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    row = dialog.list.visualRect(dialog.list.prints.index(1, 0))
    shown = dialog.list.viewport().grab(row).toImage()
    white = [
        x
        for x in range(shown.width())
        if shown.pixelColor(QPoint(x, shown.height() // 2)).lightness() > 250
    ]
    if choice is Choice.DARK:
        assert min(white) > shown.width() // 2


def test_it_is_in_the_clerks_menu_and_on_the_page_of_keys(office, receipt, clerk):
    menu = office.inside.menu_button.menu()
    action = menu.actions()[0]
    assert [one.toString() for one in action.shortcuts()] == list(PRINTS_KEYS)
    assert any(one.key == PRINTS_KEYS[0] for one in office.inside._everywhere())
    action.trigger()
    office.dialog(TodaysPrints)


def test_a_morning_without_prints_says_so(office):
    office.inside.menu_button.menu().actions()[0].trigger()
    office.wait(office.window.banner.isVisible)
    assert "هنوز چیزی چاپ نشده" in office.window.banner.label.text()


def test_who_makes_no_copies_has_no_list(office):
    office.gate.log_out()
    office.wait(lambda: office.shows(office.page))
    office.enter("boss", BOSS_PASSWORD)
    assert all("چاپ" not in one.text() for one in office.inside.menu_button.menu().actions())
    assert not any(one.key == PRINTS_KEYS[0] for one in office.inside._everywhere())

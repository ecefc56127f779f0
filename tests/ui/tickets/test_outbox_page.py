"""The outbox in the window: looked through, sent by hand, tried again, given up."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backoffice import settings
from backoffice.db import audit
from backoffice.db import messages as outbox
from backoffice.records import digits
from backoffice.records.audit import AuditSearch
from backoffice.records.messages import Event, GatewayKind, MessageState, MessageView
from backoffice.records.receipts import Letterhead
from backoffice.settings import Settings
from backoffice.tickets import messages_sending
from backoffice.tickets.messages_sending import Pass
from backoffice.ui.memory import Memory
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.outbox_page import OutboxPage
from backoffice.ui.tickets.words_messages import (
    error_words,
    event_words,
    mobile_shown,
    pass_words,
    view_words,
)
from backoffice.ui.workplace import Workplace
from patience import bring_to_front
from small_screen import PAGE, cut_off
from small_smsc import Smsc
from ticket_office import SUPERVISOR, furnish, sit

COMPANY = "شرکت مخابرات گیلان"
MOBILES = ("09121234567", "09121234568", "09129990000")


class Outbox:
    """The page of one office, and what a test does with it."""

    def __init__(self, database, jobs, spoken, folder, window, qtbot, clerk) -> None:
        self.database, self.spoken = database, spoken
        self.qtbot, self.clerk, self.window, self.jobs = qtbot, clerk, window, jobs
        self.folder = folder
        self.settings = Settings(folder, letterhead=Letterhead(COMPANY, "رشت"))
        settings.save(self.settings)
        self.page: OutboxPage | None = None

    def open(self) -> OutboxPage:
        workplace = Workplace(lambda: self.settings, "", print, print, print)
        memory = Memory(self.folder / "window.ini", "mina")
        self.page = OutboxPage(self.jobs, self.spoken, memory, workplace, self.window)
        self.page.resize(1100, 620)
        self.window.resize(1120, 640)
        self.window.show()
        self.page.show()
        self.rest()
        return self.page

    def rest(self) -> None:
        """Wait until nothing runs and the page has what it asked for."""
        for _ in range(3):
            self.qtbot.waitUntil(
                lambda: not self.jobs._jobs and not self.page.model._ask_soon.isActive(),
                timeout=20_000,
            )
            self.qtbot.wait(1)

    def press(self, key) -> None:
        """Press a key as on a keyboard: shortcuts hear it first."""
        bring_to_front(self.window)
        self.page.table.setFocus()
        QTest.keyClick(self.page.table, key)
        self.rest()

    def click(self, widget) -> None:
        self.clerk.click(widget)
        self.rest()

    def states(self) -> list[str]:
        page = self.page
        return [page.model.cell(row, 0).text for row in range(page.model.rowCount())]

    def kept(self, message_id):
        with self.database.read() as session:
            return outbox.find(session, message_id)


@pytest.fixture
def office(sqlite_database, start_jobs, spoken, tmp_path, window, qtbot, clerk):
    furnish(sqlite_database)
    jobs = start_jobs(sqlite_database)
    sit(sqlite_database, SUPERVISOR)
    return Outbox(sqlite_database, jobs, spoken, tmp_path, window, qtbot, clerk)


@pytest.fixture
def ids(office, clock):
    """Three messages, the newest last."""

    def unit(session, mobile, event):
        clock.advance(minutes=1)
        return outbox.add(session, event, mobile, "تلفن شما وصل شد. {company}", "t1")

    events = (Event.TICKET_DONE, Event.TICKET_DONE, Event.BILL_ISSUED)
    return [
        office.database.write(lambda session, m=mobile, e=event: unit(session, m, e))
        for mobile, event in zip(MOBILES, events, strict=True)
    ]


def counted(page, view) -> str:
    return page.views._chips[view].text()


def test_the_newest_message_is_shown_with_a_masked_number(office, ids):
    page = office.open()
    assert page.model.rowCount() == 3
    assert page.table.current().id == ids[-1]
    texts = [page.model.cell(0, column).text for column in range(len(page.model.columns))]
    assert event_words(Event.BILL_ISSUED) in texts
    assert mobile_shown(MOBILES[-1]) in texts
    assert MOBILES[-1] not in " ".join(digits.ascii_digits(one) for one in texts)
    assert page.detail.text.text().endswith(COMPANY)
    assert digits.persian("3") in counted(page, MessageView.WAITING)


def test_the_list_is_narrowed(office, ids):
    page = office.open()
    office.click(page.views._chips[MessageView.FAILED])
    assert page.model.rowCount() == 0
    assert not page.again_button.isEnabled()
    office.click(page.views._chips[MessageView.ALL])
    page.events.setCurrentIndex(page.events.findData(Event.BILL_ISSUED))
    office.rest()
    assert page.model.rowCount() == 1
    page.events.setCurrentIndex(0)
    office.clerk.type(page.search, "۴۵۶۷")
    office.clerk.press(page.search, Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=10_000)
    office.rest()
    assert page.table.current().id == ids[0]


def test_what_waits_is_sent_now_into_the_folder(office, ids):
    office.open()
    office.press(Qt.Key.Key_F9)
    office.qtbot.waitUntil(lambda: bool(office.spoken.said), timeout=20_000)
    office.rest()
    text, tone = office.spoken.said[0]
    assert digits.persian("3") in text
    assert tone is Tone.GOOD
    files = list((office.folder / "messages").iterdir())
    texts = {json.loads(one.read_text(encoding="utf-8"))["text"] for one in files}
    assert texts == {f"تلفن شما وصل شد. {COMPANY}"}
    assert set(office.states()) == {view_words(MessageView.SENT)}
    with office.database.read() as session:
        event = audit.search(session, AuditSearch(deed=messages_sending.SEND), limit=1)[0]
    assert event.operator == SUPERVISOR.operator


def test_a_gateway_that_is_not_there_is_told_in_words(office, ids):
    secret = office.folder / "secret"
    secret.write_text("sesame", encoding="utf-8")
    secret.chmod(0o600)
    with Smsc() as smsc:
        port = smsc.port
    chosen = replace(
        office.settings.messages,
        gateway=GatewayKind.SMPP,
        host="127.0.0.1",
        port=port,
        system_id="office",
        password_file=secret,
    )
    office.settings = replace(office.settings, messages=chosen)
    page = office.open()
    assert "127.0.0.1" in page.way.text()
    office.press(Qt.Key.Key_F9)
    office.qtbot.waitUntil(lambda: bool(office.spoken.failures), timeout=20_000)
    office.rest()
    assert office.spoken.failures[0].setback.details["of"] == "gateway"
    assert page.model.cell(0, 4).text.strip("\u2066\u2069") == digits.persian("1")
    assert page.model.cell(0, 6).text == error_words("unreachable")


def test_a_failed_message_is_tried_again(office, ids):
    office.database.write(
        lambda session: outbox.settle(session, ids[2], MessageState.FAILED, error="smpp_0xb")
    )
    page = office.open()
    assert error_words("smpp_0xb") in {value for _, value in page.detail.facts.rows()}
    assert not page.drop_button.isEnabled()
    office.press(Qt.Key.Key_F11)
    office.qtbot.waitUntil(lambda: office.kept(ids[2]).state is MessageState.QUEUED, timeout=10_000)
    office.rest()
    assert page.table.current().id == ids[2]
    assert office.states()[0] == view_words(MessageView.WAITING)


def test_all_that_failed_is_tried_again_at_once(office, ids):
    for one in ids[:2]:
        office.database.write(
            lambda session, one=one: outbox.settle(session, one, MessageState.FAILED, error="x")
        )
    page = office.open()
    assert page.all_button.isEnabled()
    office.click(page.all_button)
    assert digits.persian("2") in office.spoken.asked[0].text
    office.qtbot.waitUntil(
        lambda: all(office.kept(one).state is MessageState.QUEUED for one in ids), timeout=10_000
    )
    office.rest()
    assert not page.all_button.isEnabled()


def test_one_in_doubt_is_sent_again_only_when_that_is_wanted(office, ids):
    office.database.write(
        lambda session: outbox.settle(session, ids[2], MessageState.SENT, error="in_doubt")
    )
    office.open()
    office.spoken.answer = False
    office.press(Qt.Key.Key_F11)
    assert len(office.spoken.asked) == 1
    assert office.kept(ids[2]).state is MessageState.SENT
    office.spoken.answer = True
    office.press(Qt.Key.Key_F11)
    office.qtbot.waitUntil(lambda: office.kept(ids[2]).state is MessageState.QUEUED, timeout=10_000)
    office.rest()


def test_a_message_that_waits_is_given_up(office, ids):
    page = office.open()
    office.press(Qt.Key.Key_Delete)
    office.qtbot.waitUntil(
        lambda: office.kept(ids[2]).state is MessageState.DROPPED, timeout=10_000
    )
    office.rest()
    assert office.spoken.asked[0].danger
    assert office.states()[0] == view_words(MessageView.DROPPED)
    assert not page.drop_button.isEnabled()
    assert page.drop_button.toolTip()


def test_a_message_that_moved_on_meanwhile_is_told(office, ids):
    office.open()
    office.database.write(lambda session: outbox.settle(session, ids[2], MessageState.SENT))
    office.press(Qt.Key.Key_Delete)
    office.qtbot.waitUntil(lambda: bool(office.spoken.said), timeout=10_000)
    office.rest()
    assert office.spoken.said[0][1] is Tone.WARNING
    assert office.states()[0] == view_words(MessageView.SENT)


@pytest.mark.parametrize("view", MessageView)
def test_every_view_has_words(view):
    assert view_words(view)


@pytest.mark.parametrize(
    "error", ["", "in_doubt", "unreachable", "smpp_0xe", "smpp_0x9999", "undeliv"]
)
def test_every_error_has_words(error):
    assert bool(error_words(error)) is bool(error)


@pytest.mark.parametrize(
    ("done", "tone"),
    [
        (Pass(sent=3, receipts=2), Tone.GOOD),
        (Pass(elsewhere="desk-2"), Tone.INFO),
        (Pass(later=1, throttled=True), Tone.WARNING),
        (Pass(in_doubt=1, failed=1), Tone.WARNING),
    ],
)
def test_every_pass_is_told(done, tone):
    text, shown = pass_words(done)
    assert text
    assert "%" not in text
    assert shown is tone


def test_a_number_is_masked_but_for_its_end():
    shown = digits.ascii_digits(mobile_shown("09121234567")).strip("\u2066\u2069")
    assert shown == "\u2022" * 9 + "67"


def test_the_page_has_its_room_on_a_small_screen(office, ids):
    page = office.open()
    page.resize(PAGE)
    office.window.resize(PAGE)
    office.rest()
    assert cut_off(page) == []
    assert page.minimumSizeHint().expandedTo(PAGE) == PAGE

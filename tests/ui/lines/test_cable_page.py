"""A cable transfer asked for as a list or a range: judged, run, stopped, gone on with, undone."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

import factories
import line_house
from backoffice.db import line_transfers, tickets
from backoffice.lines import cable, pool
from backoffice.records.line_facts import PoolState
from backoffice.records.line_transfers import TransferStage
from backoffice.records.number_pools import REST_DAYS
from backoffice.records.tickets import Service, TicketState
from backoffice.ui.desk.window import SMALLEST

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def boss(sit_down):
    """A supervisor at the page of cable transfers."""
    desk = sit_down(factories.SUPERVISOR)
    desk.press(Qt.Key.Key_3, ALT)
    assert desk.tab.page() is desk.tab.cable
    return desk


@pytest.fixture
def page(boss):
    return boss.tab.cable


def rows(page):
    return [page.table.records.record(row) for row in range(page.table.records.rowCount())]


def typed_ranges(boss, page, *numbers):
    """Type the numbers of the ranges, Return after each."""
    page.source.fields["old_first"].setFocus()
    for number in numbers:
        boss.type(number)
        boss.press(Qt.Key.Key_Return)


def numbers_of(boss, centre, state):
    with boss.database.read() as session:
        return {one.number: one for one in pool.numbers(session, centre, state=state)}


def told(boss, transfer):
    """The tickets that a transfer left to others: service, number, state."""
    with boss.database.read() as session:
        made = tickets.children(session, transfer.id)
    return [(one.service, one.number, one.state) for one in made]


def listed(tmp_path, *rows):
    path = tmp_path / "list.csv"
    path.write_text("\n".join(["old,new", *rows]), encoding="utf-8")
    return path


def test_a_list_with_findings_is_shown_row_by_row_and_not_run(boss, tmp_path):
    boss.press(Qt.Key.Key_3, ALT)
    page = boss.tab.cable
    page.take(listed(tmp_path, f"{line_house.SECOND},{line_house.GOLDEN}", "33339999,33330012"))
    boss.settle()
    rows = [page.table.records.record(row) for row in range(page.table.records.rowCount())]
    assert [bool(row.findings) for row in rows] == [True, False]
    assert not page.go.isEnabled()
    boss.press(Qt.Key.Key_F9)
    assert page.runs.records.rowCount() == 0


def test_a_transfer_is_run_listed_and_taken_back(boss, tmp_path):
    boss.press(Qt.Key.Key_3, ALT)
    page = boss.tab.cable
    page.take(listed(tmp_path, f"{line_house.SECOND},{line_house.GOLDEN}"))
    boss.settle()
    assert page.go.isEnabled()
    boss.press(Qt.Key.Key_F9)
    boss.settle()
    assert page.current().stage is TransferStage.DONE
    assert line_house.card(boss.database, line_house.GOLDEN).number == line_house.GOLDEN
    heard = (Service.DIRECTORY, line_house.GOLDEN)
    assert told(boss, page.current()) == [(*heard, TicketState.REGISTERED)]
    boss.press(Qt.Key.Key_F11, SHIFT)
    boss.settle()
    assert boss.messages.asked[-1].danger
    assert page.current().stage is TransferStage.UNDONE
    assert line_house.card(boss.database, line_house.SECOND).number == line_house.SECOND
    assert told(boss, page.current()) == [(*heard, TicketState.CANCELLED)]


def test_a_range_is_typed_judged_and_run_by_keyboard(boss, page, clock):
    boss.database.write(lambda s: pool.add_range(s, "RSH01", "33330011", "33330030"))
    # NOW has 33330010 by its own wish; SECOND is 33330002: the rest of the range has no line.
    typed_ranges(boss, page, "33330002", "33330009", "33330021", "33330028")
    (row,) = rows(page)
    assert (row.item.old_number, row.item.number) == (line_house.SECOND, "01333330021")
    assert page.go.isEnabled()
    page.settings.rest.setValue(30)
    page.settings.title.setText("کابل شمارهٔ ۷")
    boss.press(Qt.Key.Key_F9)
    made = page.current()
    assert (made.stage, made.title) == (TransferStage.DONE, "کابل شمارهٔ ۷")
    resting = numbers_of(boss, "RSH01", PoolState.RESTING)[line_house.SECOND]
    assert resting.until == clock.today + timedelta(days=30)
    assert page.settings.rest.value() == REST_DAYS  # the next run begins with the office's own
    assert page.source.isVisible()


def test_a_target_centre_is_judged_as_soon_as_it_is_chosen(boss, page):
    typed_ranges(boss, page, "33330002", "33330002", "33330012", "33330012")
    assert page.go.isEnabled()
    page.settings.centre.setCurrentIndex(page.settings.centre.findData("LAH01"))
    boss.settle()
    assert not page.go.isEnabled()  # the number is of Rasht's pool
    assert rows(page)[0].findings
    page.settings.centre.setCurrentIndex(page.settings.centre.findData("RSH01"))
    boss.settle()
    assert page.go.isEnabled()


def test_lines_may_keep_their_numbers_and_change_their_centre(boss, page):
    page.settings.centre.setCurrentIndex(page.settings.centre.findData("LAH01"))
    typed_ranges(boss, page, "33330002", "33330002")
    boss.press(Qt.Key.Key_F6)
    assert rows(page)[0].item.centre == "LAH01"
    boss.click(page.go)
    assert line_house.card(boss.database, line_house.SECOND).centre == "LAH01"
    boss.click(page.back)
    assert line_house.card(boss.database, line_house.SECOND).centre == "RSH01"


@pytest.mark.parametrize(
    "numbers",
    [
        ("33330002", "33330004", "33330021", "33330029"),
        ("33330004", "33330002", "", ""),
        ("33330002", "33330004", "33330021", ""),
    ],
)
def test_ranges_that_do_not_fit_are_told_where_they_are_typed(boss, page, numbers):
    typed_ranges(boss, page, *numbers)
    assert page.source.isVisible()
    assert page.said.text()
    assert not page.go.isEnabled()
    assert page.source.ranges().old_first == "01333330002" or numbers[0] != "33330002"


def test_without_old_numbers_nothing_is_judged_and_it_is_said_why(boss, page):
    assert not page.source.judge.isEnabled()
    assert page.source.judge.toolTip()
    typed_ranges(boss, page, "09111234567", "33330002")
    assert not page.source.judge.isEnabled()
    boss.press(Qt.Key.Key_F6)
    assert page.source.isVisible()


def test_a_run_is_stopped_and_gone_on_with(boss, page, monkeypatch):
    """The second line waits until the clerk has pressed Stop."""
    lines = [f"0133333{serial:04d}" for serial in range(200, 206)]
    line_house.office(boss.database, *(line_house.line(number) for number in lines))
    boss.database.write(lambda s: pool.add_range(s, "RSH01", "33330300", "33330305"))
    monkeypatch.setattr(cable, "PIECE", 1)
    begun, stopped = threading.Event(), threading.Event()
    real = line_transfers.did

    def slowly(session, transfer_id, done):
        made = real(session, transfer_id, done)
        begun.set()
        assert stopped.wait(30)
        return made

    monkeypatch.setattr(line_transfers, "did", slowly)
    typed_ranges(boss, page, "33330200", "33330205", "33330300", "33330305")
    assert len(rows(page)) == len(lines)
    page.go.click()
    boss.qtbot.waitUntil(begun.is_set, timeout=20_000)
    assert not page.go.isEnabled()
    page.progress.stop.click()
    stopped.set()
    boss.settle()
    made = page.current()
    assert (made.stage, made.done, made.total) == (TransferStage.BEGUN, 1, len(lines))
    boss.press(Qt.Key.Key_F11)
    assert page.current().stage is TransferStage.DONE
    boss.press(Qt.Key.Key_F11, SHIFT)
    assert page.current().stage is TransferStage.UNDONE
    assert line_house.card(boss.database, lines[0]).number == lines[0]


def test_the_lock_takes_names_and_leaves_what_is_typed(boss, page):
    typed_ranges(boss, page, "33330002", "33330002", "33330012", "33330012")
    boss.tab.hide_personal_data()
    assert rows(page) == []
    assert page.source.ranges().new_last == "01333330012"


def test_the_fields_of_a_range_keep_their_height_on_the_smallest_screen(page, qtbot):
    page.window().resize(*SMALLEST)
    field = page.source.fields["new_first"]
    qtbot.waitUntil(lambda: page.window().height() <= SMALLEST[1])
    assert field.height() >= field.sizeHint().height()

"""Tables of records: pages asked for as they are painted, rows opened by key and by mouse."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backoffice.ui.shades import contrast
from backoffice.ui.theme import Choice, Tone, shades_of
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable


@dataclass(frozen=True)
class Case:
    number: int
    name: str
    phone: str
    state: Tone


CASES = [
    Case(number, f"متقاضی {number}", f"013-3333{number:04}", Tone.WAITING) for number in range(500)
]
COLUMNS = [
    Column("name", "نام", lambda case: case.name, stretch=True, sortable=True),
    Column("phone", "تلفن", lambda case: case.phone, number=True),
    Column("state", "وضعیت", lambda _case: "در انتظار", tone=lambda case: case.state),
    Column("kind", "نوع", lambda _case: "", icon=lambda _case: "user", width=40),
]


@pytest.fixture
def model(qtbot):
    return RecordModel(COLUMNS, identity=lambda case: case.number)


@pytest.fixture
def table(window, model):
    made = RecordTable(model, window)
    made.resize(700, 400)
    window.show()
    return made


def test_a_table_holds_to_the_rules_of_the_library(model, qtmodeltester):
    qtmodeltester.check(model)
    model.show(CASES[:5])
    model.update(1, CASES[7])
    model.begin(3)
    model.put(0, CASES[:3])
    model.show([])


def test_numbers_are_persian_and_keep_their_order(model):
    model.show(CASES)
    assert model.index(7, 1).data() == "\u2066۰۱۳-۳۳۳۳۰۰۰۷\u2069"
    assert model.index(7, 0).data(RecordModel.RECORD) is CASES[7]
    assert model.index(7, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_headings_and_row_numbers(model):
    model.show(CASES)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(1, across) == "تلفن"
    assert model.headerData(11, down) == "۱۲"
    assert model.headerData(0, down, Qt.ItemDataRole.TextAlignmentRole) is None


def test_a_state_brings_its_icon(model):
    model.show(CASES)
    cell = model.index(0, 2).data(RecordModel.CELL)
    assert (cell.text, cell.tone, cell.icon) == ("در انتظار", Tone.WAITING, Tone.WAITING.icon)
    assert model.index(0, 3).data(RecordModel.CELL).icon == "user"


def test_a_changed_record_is_shown(qtbot, model):
    model.show(CASES)
    assert model.index(300, 0).data() == "متقاضی 300"
    with qtbot.waitSignal(model.dataChanged):
        model.update(300, replace(CASES[300], name="دیگری"))
    assert model.index(300, 0).data() == "دیگری"
    assert model.record(300).name == "دیگری"


def test_a_window_asks_for_the_pages_it_paints(qtbot, model, table):
    model.begin(1_000_000)
    assert model.rowCount() == 1_000_000
    with qtbot.waitSignal(model.page_wanted) as asked:
        table.viewport().repaint()
    assert asked.args == [0, 200]
    assert model.index(0, 0).data() == "…"
    assert model.record(0) is None
    model.put(0, CASES[:200])
    assert model.index(0, 0).data() == "متقاضی 0"
    assert model.row_of(150) == 150
    model.update(3, replace(CASES[3], name="دیگری"))
    assert model.record(3).name == "دیگری"


def test_a_page_is_asked_for_once(qtbot, model):
    asked = []
    model.page_wanted.connect(lambda offset, _limit: asked.append(offset))
    model.begin(1000)
    for row in (0, 1, 500, 501):
        model.cell(row, 0)
    qtbot.waitUntil(lambda: bool(asked))
    model.cell(0, 0)
    qtbot.wait(10)
    assert asked == [0, 400]


def test_old_pages_are_let_go(model):
    model.begin(200 * 100)
    for page in range(100):
        model.put(page * 200, [CASES[0]] * 200)
        model.cell(page * 200, 0)
    assert model.record(0) is None
    assert model.record(99 * 200) is CASES[0]
    assert len(model._pages) == len(model._cells) == 64


def test_a_short_page_leaves_dots(model):
    model.begin(10)
    model.put(0, CASES[:3])
    assert model.cell(9, 0).text == "…"
    assert model.record(9) is None
    assert model.record(10) is None
    assert model.row_of(99) == -1


def test_many_pages_of_held_records_are_formatted_as_they_are_painted(model):
    model.show([CASES[0]] * 200 * 70)
    for page in range(70):
        model.cell(page * 200, 0)
    assert len(model._cells) == 64


def test_return_and_a_double_click_open_a_record(qtbot, model, table, clerk):
    model.show(CASES)
    table.select_row(2)
    with qtbot.waitSignal(table.opened) as heard:
        clerk.press(table, Qt.Key.Key_Return)
    assert heard.args == [CASES[2]]
    spot = table.visualRect(model.index(4, 0)).center()
    with qtbot.waitSignal(table.opened) as heard:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args == [CASES[4]]


def test_nothing_opens_in_an_empty_table(qtbot, table, clerk):
    with qtbot.assertNotEmitted(table.opened):
        clerk.press(table, Qt.Key.Key_Return)
    table.copy()
    assert table.current() is None


def test_the_current_record_stays_current_when_the_list_is_refreshed(qtbot, model, table):
    model.show(CASES)
    with qtbot.waitSignal(table.picked):
        table.select_row(10)
    with qtbot.assertNotEmitted(table.picked):
        model.show(CASES[5:])
    assert table.current() is CASES[10]
    with qtbot.waitSignal(table.picked) as heard:
        model.show(CASES[50:])
    assert heard.args == [None]
    assert table.current() is None


def test_a_record_is_found_by_its_identity(model, table):
    model.show(CASES)
    assert table.select(400)
    assert table.current() is CASES[400]
    assert not table.select(9999)


def test_the_arrows_go_through_the_rows(qtbot, model, table, clerk):
    model.show(CASES)
    table.setFocus()
    table.select_row(0)
    with qtbot.waitSignal(table.picked) as heard:
        clerk.press(table, Qt.Key.Key_Down)
    assert heard.args == [CASES[1]]


def test_a_copied_row_has_no_isolates_and_ascii_numbers(model, table, clerk):
    model.show(CASES)
    table.select_row(7)
    clerk.press(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "متقاضی 7\t013-33330007\tدر انتظار\t"


def test_letters_typed_into_the_list_go_to_the_search(qtbot, model, table, clerk):
    model.show(CASES)
    table.setFocus()
    with qtbot.waitSignal(table.typed) as heard:
        clerk.type(table, "ک")
    assert heard.args == ["ک"]


def test_a_click_on_a_heading_asks_for_another_order(qtbot, model, table):
    header = table.horizontalHeader()

    def click(column: int) -> None:
        x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
        spot = header.viewport().rect().center()
        spot.setX(x)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    with qtbot.waitSignal(table.sort_wanted) as heard:
        click(0)
    assert heard.args == ["name", False]
    with qtbot.waitSignal(table.sort_wanted) as heard:
        click(0)
    assert heard.args == ["name", True]
    with qtbot.assertNotEmitted(table.sort_wanted):
        click(1)


def test_the_widths_are_remembered(window, model, table):
    table.setColumnWidth(1, 222)
    other = RecordTable(model, window)
    other.restore_columns(table.save_columns())
    assert other.columnWidth(1) == 222
    other.restore_columns("another,table|AAAA")
    assert other.columnWidth(1) == 222


def test_the_room_left_goes_to_the_name(table):
    assert table.columnWidth(0) > 120
    widths = sum(table.columnWidth(column) for column in range(4))
    assert widths == table.viewport().width()


def test_every_row_is_painted_with_its_ground(model, table):
    model.show(CASES)
    table.select_row(0)
    image = table.grab().toImage()
    assert not image.isNull()
    table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert table.grab().toImage() != image


@pytest.mark.parametrize("appearance", [Choice.LIGHT, Choice.DARK])
def test_the_chosen_row_begins_with_an_edge_that_stands_out(theme, model, table, appearance):
    theme.choose(appearance)
    model.show(CASES)
    table.select_row(2)
    shades = shades_of(table)
    drawn = table.viewport().grab().toImage()
    rows = [table.visualRect(model.index(row, 0)) for row in (1, 2)]
    edges = [drawn.pixelColor(row.right(), row.center().y()).name() for row in rows]
    assert edges == [shades.window, shades.accent]
    ground = drawn.pixelColor(rows[1].right() - 4, rows[1].center().y()).name()
    assert contrast(shades.accent, ground) >= 3

"""Chips, findings, tables."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui.theme import DARK, LIGHT, Tone
from backoffice.ui.theme import Choice as Appearance
from backoffice.ui.widgets.chips import Choice, ChoiceChips, CountedFilterBar, StateChip
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

# State chips


def test_a_state_is_told_by_word_and_icon_and_colour(window):
    chip = StateChip(window)
    chip.show_state("نقص مدرک", Tone.BAD)
    assert chip.text() == "نقص مدرک"
    assert chip.tone is Tone.BAD
    wide = chip.sizeHint().width()
    chip.show_state("رد", Tone.BAD, "trash")
    assert chip.sizeHint().width() < wide


def test_a_state_is_painted_on_its_ground(window, theme):
    chip = StateChip(window)
    chip.show_state("فعال", Tone.GOOD)
    chip.resize(chip.sizeHint())
    window.show()
    for appearance, shades in ((Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)):
        theme.choose(appearance)
        image = chip.grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        ink = shades.tone(Tone.GOOD)
        assert {ink.ink, ink.ground} <= colours


def test_a_chip_without_a_state_takes_no_room(window):
    chip = StateChip(window)
    window.show()
    assert chip.sizeHint().width() == 0
    chip.grab()


# Choices


CHOICES = [Choice("a", "شناسنامه", "با یک کپی"), Choice("b", "کارت ملی"), Choice("c", "گذرنامه")]


def test_choosing_one_lets_go_of_the_others(qtbot, window, clerk):
    chips = ChoiceChips(CHOICES, window)
    window.show()
    clerk.click(chips.chip("a"))
    with qtbot.waitSignal(chips.changed):
        clerk.click(chips.chip("b"))
    assert chips.chosen() == ("b",)
    assert chips.key() == "b"


def test_the_chosen_one_stays_unless_it_is_optional(window, clerk):
    needed = ChoiceChips(CHOICES, window)
    optional = ChoiceChips(CHOICES, window, optional=True)
    window.show()
    for chips in (needed, optional):
        clerk.click(chips.chip("a"))
        clerk.click(chips.chip("a"))
    assert needed.key() == "a"
    assert optional.key() is None


def test_several_can_be_chosen(window, clerk):
    chips = ChoiceChips(CHOICES, window, single=False)
    window.show()
    clerk.click(chips.chip("c"))
    clerk.click(chips.chip("a"))
    assert chips.chosen() == ("a", "c")


def test_what_is_chosen_shows_a_check_mark_too(window):
    chips = ChoiceChips(CHOICES, window)
    chips.choose("a")
    assert not chips.chip("a").icon().isNull()
    assert chips.chip("b").icon().isNull()


def test_choosing_in_code_tells_nobody(qtbot, window):
    chips = ChoiceChips(CHOICES, window)
    with qtbot.assertNotEmitted(chips.changed):
        chips.choose("c")
    assert chips.key() == "c"


def test_chips_are_used_with_the_keys(window, clerk):
    chips = ChoiceChips(CHOICES, window)
    window.show()
    chips.chip("a").setFocus()
    clerk.press(chips.chip("a"), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is chips.chip("b")
    clerk.press(chips.chip("b"), Qt.Key.Key_Right)
    clerk.press(chips.chip("a"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chips.chip("c")
    clerk.press(chips.chip("c"), Qt.Key.Key_Space)
    assert chips.key() == "c"


def test_a_chip_explains_itself(window):
    chips = ChoiceChips(CHOICES, window)
    assert chips.chip("a").toolTip() == "با یک کپی"
    assert chips.chip("a").accessibleDescription() == "با یک کپی"


def test_other_choices_replace_the_old_ones(window):
    chips = ChoiceChips(CHOICES, window)
    chips.choose("a")
    chips.set_choices([Choice("x", "دیگر")])
    assert chips.chosen() == ()
    assert chips.focusProxy() is chips.chip("x")


# Filters


def test_filters_carry_their_counts_in_persian(window):
    bar = CountedFilterBar(CHOICES, window)
    bar.set_counts({"a": 1240, "b": 0})
    assert bar.chip("a").text() == "شناسنامه  \u2066۱٬۲۴۰\u2069"
    assert bar.chip("b").text() == "کارت ملی  \u2066۰\u2069"
    assert bar.chip("c").text() == "گذرنامه"


def test_one_filter_is_in_force(qtbot, window, clerk):
    bar = CountedFilterBar(CHOICES, window)
    window.show()
    assert bar.key() == "a"
    with qtbot.waitSignal(bar.chosen) as heard:
        clerk.click(bar.chip("b"))
    assert heard.args == ["b"]
    assert bar.key() == "b"
    clerk.click(bar.chip("b"))
    assert bar.key() == "b"


# The flow


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]
)
def test_the_flow_begins_at_the_reading_side_and_breaks_lines(window, direction):
    window.setLayoutDirection(direction)
    flow = FlowLayout(window, spacing=4)
    boxes = [QWidget() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    window.show()
    flow.setGeometry(QRect(0, 0, 210, 100))
    lefts = [box.geometry().left() for box in boxes]
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    assert lefts == ([110, 6, 110] if right_to_left else [0, 104, 0])
    assert boxes[2].geometry().top() == 24
    assert flow.heightForWidth(210) == 44
    assert flow.heightForWidth(400) == 20
    assert flow.minimumSize() == QSize(100, 20)
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None


# Findings


ROWS = [
    FindingRow("اجاره‌نامه: ۳ ماه مانده؛ حداقل ۵ ماه لازم است", "lease"),
    FindingRow("آخرین قبض ثبت نشده است", "bill", Tone.WARNING),
    FindingRow("این سند کهنه است"),
]


@pytest.fixture
def findings(window):
    made = FindingList(window)
    made.resize(300, 200)
    window.show()
    return made


def test_an_empty_list_says_that_nothing_is_missing(findings):
    assert findings.item(0).text() == "چیزی کم نیست."
    findings.set_empty("همه چیز هست")
    assert findings.item(0).text() == "همه چیز هست"
    assert findings.accessibleName() == "آنچه کم است"


def test_a_click_leads_to_the_field(qtbot, findings, clerk):
    findings.show_findings(ROWS)
    with qtbot.waitSignal(findings.chosen) as heard:
        clerk.click(findings.viewport(), findings.visualItemRect(findings.item(1)).center())
    assert heard.args == ["bill"]


def test_return_leads_to_the_field(qtbot, findings, clerk):
    findings.show_findings(ROWS)
    findings.setFocus()
    findings.setCurrentRow(0)
    with qtbot.waitSignal(findings.chosen) as heard:
        clerk.press(findings, Qt.Key.Key_Return)
    assert heard.args == ["lease"]


def test_a_finding_without_a_field_leads_nowhere(qtbot, findings, clerk):
    findings.show_findings(ROWS)
    findings.setCurrentRow(2)
    with qtbot.assertNotEmitted(findings.chosen):
        clerk.press(findings, Qt.Key.Key_Space)
    findings.show_findings([])
    with qtbot.assertNotEmitted(findings.chosen):
        clerk.press(findings, Qt.Key.Key_Return)


def test_the_chosen_finding_stays_chosen(findings):
    findings.show_findings(ROWS)
    findings.setCurrentRow(1)
    findings.show_findings(ROWS[1:])
    assert findings.currentRow() == 0
    assert findings.rows() == tuple(ROWS[1:])


def test_a_long_sentence_takes_more_lines(findings):
    findings.show_findings([FindingRow("کوتاه"), FindingRow("این جمله‌ای بلند است " * 8)])
    heights = [findings.item(row).sizeHint().height() for row in range(2)]
    assert heights[1] > 2 * heights[0]
    assert findings.sizeHint().height() >= sum(heights)
    findings.resize(600, 200)
    assert findings.item(1).sizeHint().height() < heights[1]


def test_findings_are_tinted_anew(findings, theme):
    findings.show_findings(ROWS)
    before = findings.item(0).icon().pixmap(QSize(16, 16)).toImage()
    theme.choose(Appearance.DARK)
    assert findings.item(0).icon().pixmap(QSize(16, 16)).toImage() != before


# Tables


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

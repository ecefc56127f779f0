"""Chips and findings: states, choices, filters, and what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui.theme import DARK, LIGHT, Tone
from backoffice.ui.theme import Choice as Appearance
from backoffice.ui.widgets.chips import Choice, ChoiceChips, CountedFilterBar, StateChip
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.flow_layout import FlowLayout

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

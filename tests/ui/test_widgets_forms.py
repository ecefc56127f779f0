"""Rows of a form that close up, chips by number, texts from the reading side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from backoffice.records.flaws import Checked, Flaw
from backoffice.ui.tickets.asker_form import AskerForm
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.keyed_chips import KeyedChips
from backoffice.ui.widgets.long_text import LongText
from backoffice.ui.widgets.name_edit import TextEdit
from backoffice.ui.widgets.wrapped import wrap

TWELVE = [Choice(str(at), f"گزینه {at}") for at in range(1, 13)]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1", {"1"}),
        ("12", {"12"}),
        ("۱۰", {"10"}),
        ("15", {"1", "5"}),
        ("3", {"3"}),
        ("39", {"3", "9"}),
        ("33", set()),
    ],
)
def test_more_than_nine_chips_are_chosen_by_two_digits(window, clerk, typed, chosen):
    chips = KeyedChips(TWELVE, window, single=False)
    window.show()
    chips.setFocus()
    for digit in typed:
        clerk.type(window.focusWidget(), digit)
    assert set(chips.chosen()) == chosen


def test_a_second_digit_that_comes_late_is_a_number_of_its_own(window, clerk):
    chips = KeyedChips(TWELVE, window, single=False)
    window.show()
    chips.setFocus()
    for digit, moment in (("1", 5_000), ("2", 5_801)):
        press_at(moment, window.focusWidget(), digit)
    assert set(chips.chosen()) == {"1", "2"}


def test_digits_typed_quickly_belong_together_in_a_busy_window(window):
    chips = KeyedChips(TWELVE, window, single=False)
    window.show()
    chips.setFocus()
    for digit, moment in (("1", 5_000), ("2", 5_800)):
        press_at(moment, window.focusWidget(), digit)
        QTest.qWait(900)  # what the window did before it took the next key
    assert set(chips.chosen()) == {"12"}


def test_digits_with_another_key_between_them_are_numbers_of_their_own(window, clerk):
    chips = KeyedChips(TWELVE, window, single=False)
    window.show()
    chips.setFocus()
    clerk.type(window.focusWidget(), "1")
    clerk.press(window.focusWidget(), Qt.Key.Key_Shift)
    clerk.type(window.focusWidget(), "2")
    assert set(chips.chosen()) == {"1", "2"}


def press_at(moment, widget, text):
    """Press a key at a moment of the keyboard's own clock, in milliseconds."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text
    )
    event.setTimestamp(moment)
    QApplication.sendEvent(widget, event)


def test_a_chosen_chip_has_room_for_its_bold_word(window):
    chips = KeyedChips([Choice("a", "بستن/باز نمودن صفر دوم"), Choice("b", "وصل")], window)
    window.show()
    before = chips.chip("a").sizeHint().width()
    chips.choose("a")
    chip = chips.chip("a")
    assert chip.font().bold()
    assert not chips.chip("b").font().bold()
    assert chip.fontMetrics().horizontalAdvance(chip.text()) < chip.sizeHint().width()
    assert abs(chip.sizeHint().width() - before) <= chip.iconSize().width()


def test_what_is_hidden_leaves_no_hole(window):
    form = Form(window, columns=2)
    lines = [QLineEdit() for _ in range(4)]
    rows = [form.add(f"خانه {at}", line) for at, line in enumerate(lines)]
    rows[1].set_visible(False)
    form.refill(rows)
    window.show()
    form.adjustSize()
    assert lines[0].y() == lines[2].y()
    assert lines[2].x() < lines[0].x()
    assert lines[3].y() > lines[2].y()


def test_forms_under_each_other_line_up(window):
    wide, narrow = Form(window), Form(window)
    wide.add("نامی که بسیار دراز است", QLineEdit())
    narrow.add("نام", QLineEdit())
    assert wide.label_width() > narrow.label_width()
    narrow.set_label_width(wide.label_width())
    assert narrow.sizeHint().width() == wide.sizeHint().width()


def test_numbers_of_a_text_are_shown_in_persian_and_kept_in_ascii(window, clerk):
    edit = TextEdit(Checked, window)
    window.show()
    clerk.type(edit, "د/1405۲")
    assert edit.typed_text() == "د/۱۴۰۵۲"
    assert edit.value() == "د/14052"
    edit.set_value("98")
    assert edit.typed_text() == "۹۸"


def test_some_lines_of_text_begin_on_the_right(window):
    text = LongText(3, window)
    option = text.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(("typed", "flaws"), [("4039272951", (Flaw.NO_LETTERS,)), ("مریم", ())])
def test_an_identifier_is_no_name(window, clerk, typed, flaws):
    form = AskerForm(window)
    name = form.entries["name"].widget
    window.show()
    clerk.type(name, typed)
    assert name.result().flaws == flaws


def test_every_line_of_a_broken_text_begins_at_the_same_place(window):
    label = QLabel(" ".join(["نامه"] * 30), window)
    wrap(label)
    label.setFixedWidth(200)
    label.adjustSize()
    drawn = label.grab().toImage()
    ground = drawn.pixelColor(0, 0)
    tall = label.fontMetrics().lineSpacing()
    begins = [
        max(
            x
            for x in range(drawn.width())
            for y in range(top, top + tall)
            if drawn.pixelColor(x, y) != ground
        )
        for top in range(0, drawn.height() - tall + 1, tall)
    ]
    assert len(begins) > 2
    assert max(begins) - min(begins) <= 1


def test_the_innermost_part_of_a_field_has_its_name_too(window):
    outer, inner = QWidget(window), TextEdit(Checked, window)
    outer.setFocusProxy(inner)
    Form(window).add("ش&ماره تازه", outer)
    assert outer.accessibleName() == inner.accessibleName() == "شماره تازه"
    assert inner.edit.accessibleName() == "شماره تازه"


def show_pairs(window, width: int) -> tuple[Form, list[QLineEdit]]:
    """A heading, then three fields in two columns, the last in a line of its own."""
    form = Form(window, columns=2)
    form.add_line(QLabel("اجاره"))
    fields = [QLineEdit() for _ in range(3)]
    for at, field in enumerate(fields):
        field.setMinimumWidth(150)
        form.add(f"فیلد {at}", field, wide=at == 2)
    window.setMinimumSize(0, 0)
    window.show()
    form.resize(width, 300)
    QTest.qWait(1)
    return form, fields


def tops(form: Form, fields: list[QLineEdit]) -> list[int]:
    return [one.mapTo(form, QPoint(0, 0)).y() for one in fields]


def test_fields_without_room_beside_each_other_stand_under_each_other(window):
    form, fields = show_pairs(window, 600)
    first, second, last = tops(form, fields)
    assert first == second < last
    assert form.minimumSizeHint().width() < 300
    form.resize(300, 300)
    QTest.qWait(1)
    assert sorted(set(tops(form, fields))) == tops(form, fields)
    for one in fields:
        assert form.rect().contains(QRect(one.mapTo(form, QPoint(0, 0)), one.size()))
    form.resize(600, 300)
    QTest.qWait(1)
    assert tops(form, fields) == [first, second, last]


def test_a_field_that_grows_takes_the_columns_with_it(qtbot, window):
    form, fields = show_pairs(window, 480)
    assert tops(form, fields)[0] == tops(form, fields)[1]
    fields[1].setMinimumWidth(300)
    qtbot.waitUntil(lambda: tops(form, fields)[0] < tops(form, fields)[1])

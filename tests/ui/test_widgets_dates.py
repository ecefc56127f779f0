"""Jalali dates typed, stepped, picked; a lease drawn in time."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit

from backoffice.records import dates
from backoffice.records.flaws import Flaw
from backoffice.ui.theme import Choice, Tone
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.lease_bar import LeaseBar
from backoffice.ui.words_common import flaw_words

LAST_OF_SHAHRIVAR = date(2023, 9, 22)  # 1402/06/31


@pytest.fixture
def field(window):
    made = JalaliEdit(window)
    made.other = QLineEdit(window)
    made.other.move(0, 100)
    window.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    "typed", ["1402/06/31", "۱۴۰۲/۰۶/۳۱", "١٤٠٢/٠٦/٣١", "14020631", "1402-6-31", "۱۴۰۲.۶.۳۱"]
)
def test_a_date_is_understood_however_it_is_typed(field, clerk, typed):
    clerk.type(field, typed)
    assert field.value() == LAST_OF_SHAHRIVAR
    clerk.enter(field.other)
    assert field.edit.text() == "۱۴۰۲/۰۶/۳۱"
    assert field.tone is Tone.GOOD


def test_digits_become_persian_while_typing(field, clerk):
    clerk.type(field, "1402/")
    assert field.edit.text() == "۱۴۰۲/"


def test_half_a_date_is_no_mistake_until_the_field_is_left(field, clerk):
    clerk.type(field, "1402/06")
    assert field.tone is Tone.PLAIN
    clerk.enter(field.other)
    assert field.said() == flaw_words(Flaw.NOT_A_DATE)


def test_a_day_that_is_none_is_said_at_once(field, clerk):
    clerk.type(field, "1402/12/30")
    assert field.said() == flaw_words(Flaw.NO_SUCH_DAY)
    assert field.value() is None
    assert field.flaw() is Flaw.NO_SUCH_DAY


def test_a_gregorian_date_is_offered_in_jalali(qtbot, field, clerk):
    clerk.type(field, "2024-03-20")
    assert field.said() == flaw_words(Flaw.GREGORIAN)
    assert "۱۴۰۳/۰۱/۰۱" in field.mend.text()
    with qtbot.waitSignal(field.changed):
        clerk.click(field.mend)
    assert field.value() == date(2024, 3, 20)
    assert field.mend.isHidden()


def test_a_pasted_date_is_taken(field, clerk):
    clerk.paste(field, "1402/06/31")
    assert field.edit.text() == "۱۴۰۲/۰۶/۳۱"
    assert field.value() == LAST_OF_SHAHRIVAR


def test_changes_hand_out_the_date_or_none(field, clerk):
    heard = []
    field.changed.connect(heard.append)
    clerk.type(field, "14020631")
    clerk.press(field, Qt.Key.Key_Backspace)
    assert heard[-2:] == [LAST_OF_SHAHRIVAR, None]


def test_the_field_can_be_empty(field, clerk):
    field.set_value(LAST_OF_SHAHRIVAR)
    field.set_value(None)
    assert field.is_blank()
    assert field.value() is None
    assert field.flaw() is None
    assert field.tone is Tone.PLAIN


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Up, "1402/07/01"),
        (Qt.Key.Key_Down, "1402/06/30"),
        (Qt.Key.Key_PageUp, "1402/07/30"),
        (Qt.Key.Key_PageDown, "1402/05/31"),
    ],
)
def test_the_arrows_step_by_days_and_the_page_keys_by_months(field, clerk, key, expected):
    field.set_value(LAST_OF_SHAHRIVAR)
    clerk.press(field, key)
    assert field.value() == dates.parse(expected)


def test_stepping_an_empty_field_begins_today(field, clerk):
    clerk.press(field, Qt.Key.Key_Up)
    today = QDate.currentDate()
    assert field.value() == date(today.year(), today.month(), today.day())


def test_stepping_leaves_a_mistake_alone(field, clerk):
    clerk.type(field, "1402/12/30")
    clerk.press(field, Qt.Key.Key_Up)
    assert field.typed_text() == "۱۴۰۲/۱۲/۳۰"


@pytest.mark.parametrize(
    ("edge", "key"), [(dates.MAX, Qt.Key.Key_PageUp), (dates.MIN, Qt.Key.Key_Down)]
)
def test_stepping_stops_at_the_ends_of_the_calendar(field, clerk, edge, key):
    field.set_value(edge)
    clerk.press(field, key)
    assert field.value() == edge


def test_days_outside_the_range_are_refused(window):
    field = JalaliEdit(window, latest=LAST_OF_SHAHRIVAR)
    field.set_typed_text("1402/07/01")
    assert field.flaw() is Flaw.OUT_OF_RANGE
    field.set_range(dates.MIN, dates.MAX)
    assert field.is_fine()


def test_a_day_can_be_judged_by_the_room(window):
    field = JalaliEdit(window, judge=lambda _day: Flaw.IN_FUTURE)
    field.set_value(LAST_OF_SHAHRIVAR)
    assert field.said() == flaw_words(Flaw.IN_FUTURE)


def test_a_read_only_field_opens_no_calendar(field, clerk):
    field.set_read_only(True)
    clerk.press(field, Qt.Key.Key_F4)
    clerk.press(field, Qt.Key.Key_Up)
    assert field._calendar is None
    assert field.value() is None


# The calendar


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_a_key_opens_the_calendar_at_the_typed_day(field, clerk, key, modifiers):
    clerk.type(field, "14020631")
    clerk.press(field, key, modifiers)
    popup = field._calendar
    assert popup.isVisible()
    assert popup.calendar.selectedDate() == QDate(2023, 9, 22)
    clerk.press(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field.value() == LAST_OF_SHAHRIVAR


def test_a_day_chosen_in_the_calendar_is_taken(qtbot, field, clerk):
    field.opener.trigger()
    with qtbot.waitSignal(field.changed) as heard:
        field._calendar.calendar.activated.emit(QDate(2023, 9, 22))
    assert heard.args == [LAST_OF_SHAHRIVAR]
    assert field.edit.text() == "۱۴۰۲/۰۶/۳۱"
    assert not field._calendar.isVisible()


def test_the_calendar_ends_where_the_calendars_disagree(window, clerk):
    field = JalaliEdit(window, latest=date(2090, 1, 1))
    field.open_calendar()
    assert field._calendar.calendar.maximumDate() == QDate(
        dates.MAX.year, dates.MAX.month, dates.MAX.day
    )


def test_friday_is_red_and_the_other_days_are_not(field, theme):
    for choice in (Choice.LIGHT, Choice.DARK):
        theme.choose(choice)
        field.open_calendar()
        calendar = field._calendar.calendar
        red = calendar.weekdayTextFormat(Qt.DayOfWeek.Friday).foreground().color()
        assert red.red() > red.blue()
        for day in set(Qt.DayOfWeek) - {Qt.DayOfWeek.Friday}:
            assert calendar.weekdayTextFormat(day).foreground().style() is Qt.BrushStyle.NoBrush


# The lease


TODAY = date(2026, 11, 22)
NEEDED = dates.plus_months(TODAY, 5)


@pytest.fixture
def bar(window):
    made = LeaseBar(window)
    made.resize(400, made.sizeHint().height())
    window.show()
    return made


@pytest.mark.parametrize(
    ("ends", "tone", "sentence"),
    [
        (NEEDED, Tone.GOOD, "۵ ماه مانده، تا \u2066۱۴۰۶/۰۲/۰۱\u2069"),
        ("1406/01/31", Tone.BAD, "۴ ماه و ۳۰ روز مانده، تا \u2066۱۴۰۶/۰۱/۳۱\u2069"),
        ("1405/09/04", Tone.BAD, "۳ روز مانده، تا \u2066۱۴۰۵/۰۹/۰۴\u2069"),
        (TODAY, Tone.BAD, "۰ روز مانده، تا \u2066۱۴۰۵/۰۹/۰۱\u2069"),
        ("1405/08/30", Tone.BAD, "اجاره‌نامه در \u2066۱۴۰۵/۰۸/۳۰\u2069 تمام شده است."),
        (None, Tone.PLAIN, "پایان اجاره‌نامه معلوم نیست."),
    ],
)
def test_a_lease_is_said_in_months_and_days(bar, ends, tone, sentence):
    day = dates.parse(ends) if isinstance(ends, str) else ends
    bar.show_lease(TODAY, day, NEEDED)
    assert bar.tone is tone
    assert bar.text() == sentence
    assert bar.accessibleName() == sentence
    assert "۱۴۰۶/۰۲/۰۱" in bar.accessibleDescription()


def test_a_lease_is_drawn_from_the_right(bar):
    bar.show_lease(TODAY, dates.parse("1405/11/02"), NEEDED)
    image = bar.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = round((bar.fontMetrics().height() + 8) * ratio)
    right = image.pixelColor(image.width() - round(8 * ratio), middle)
    left = image.pixelColor(round(8 * ratio), middle)
    assert right.red() > right.green() + 60
    assert left.red() <= left.green() + 10


def test_before_a_lease_is_known_nothing_is_drawn(bar):
    assert not bar.grab().isNull()
    assert bar.text() == ""

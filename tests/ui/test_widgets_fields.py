"""Fields that judge while the clerk types: numbers, names, passwords, search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from backoffice.records import identity, phones
from backoffice.records.flaws import Checked, Flaw, Notice
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.checked import CheckedField
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.name_edit import NameEdit
from backoffice.ui.widgets.password_edit import PasswordEdit
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.words_common import flaw_words, notice_words

GOOD_ID = "0499370899"
BAD_ID = "0499370898"


@pytest.fixture
def field(qtbot, window):
    made = DigitsEdit(identity.national_id, window, longest=20)
    other = QLineEdit(window)
    other.move(0, 100)
    window.show()
    made.setFocus()
    made.other = other
    return made


def leave(field, clerk):
    clerk.enter(field.other)


@pytest.mark.parametrize("typed", [GOOD_ID, "۰۴۹۹۳۷۰۸۹۹", "٠٤٩٩٣٧٠٨٩٩"])
def test_digits_of_every_script_are_shown_persian_and_handed_out_ascii(field, clerk, typed):
    clerk.type(field, typed)
    assert field.edit.text() == "۰۴۹۹۳۷۰۸۹۹"
    assert field.value() == GOOD_ID
    assert field.is_fine()
    assert field.tone is Tone.GOOD
    assert field.said() == ""


def test_every_key_hands_out_the_value(qtbot, field, clerk):
    values = []
    field.changed.connect(values.append)
    clerk.type(field, "۰۴9")
    assert values == ["0", "04", "049"]


def test_half_a_number_is_no_mistake_until_the_field_is_left(field, clerk):
    clerk.type(field, "0499")
    assert field.tone is Tone.PLAIN
    assert field.said() == ""
    leave(field, clerk)
    assert field.tone is Tone.BAD
    assert field.said() == flaw_words(Flaw.TOO_SHORT)


def test_a_wrong_check_digit_is_said_at_once(field, clerk):
    clerk.type(field, BAD_ID)
    assert field.said() == flaw_words(Flaw.BAD_CHECK_DIGIT)
    assert field.edit.accessibleDescription() == flaw_words(Flaw.BAD_CHECK_DIGIT)
    assert not field.is_fine()


def test_an_empty_field_says_nothing(field, clerk):
    clerk.type(field, "1")
    clerk.press(field, Qt.Key.Key_Backspace)
    leave(field, clerk)
    assert field.is_blank()
    assert not field.is_fine()
    assert field.value() == ""
    assert field.tone is Tone.PLAIN


def test_a_pasted_number_is_mended(field, clerk):
    clerk.paste(field, "049-937089-9")
    assert field.value() == GOOD_ID
    assert field.edit.text() == "۰۴۹-۹۳۷۰۸۹-۹"
    clerk.press(field, Qt.Key.Key_Return)
    assert field.edit.text() == "۰۴۹۹۳۷۰۸۹۹"


def test_a_scanner_types_and_presses_return(qtbot, field, clerk):
    with qtbot.waitSignal(field.entered):
        clerk.type(field, GOOD_ID)
        clerk.press(field, Qt.Key.Key_Return)
    assert field.is_fine()


def test_typing_can_be_undone(field, clerk):
    clerk.type(field, "049")
    field.edit.undo()
    assert field.edit.text() in {"", "۰۴"}


def test_a_digit_goes_in_where_the_cursor_stands(field, clerk):
    clerk.type(field, "0499")
    field.edit.setCursorPosition(1)
    clerk.type(field, "7")
    assert field.edit.text() == "۰۷۴۹۹"
    assert field.edit.cursorPosition() == 2


def test_a_number_stands_left_to_right_at_the_right(field):
    assert field.edit.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert field.edit.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_stored_value_is_shown_without_a_word_to_anybody(qtbot, field):
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(GOOD_ID)
    assert field.edit.text() == "۰۴۹۹۳۷۰۸۹۹"
    assert field.tone is Tone.GOOD


def test_a_draft_with_a_flaw_says_it_at_once(field):
    field.set_value("0499")
    assert field.said() == flaw_words(Flaw.TOO_SHORT)
    assert field.typed_text() == "۰۴۹۹"


def test_a_sentence_from_outside_stays_until_the_next_key(field, clerk):
    field.set_value(GOOD_ID)
    field.say("این کد پیش‌تر فعال شده است.")
    assert field.tone is Tone.BAD
    clerk.type(field, "1")
    assert field.said() != "این کد پیش‌تر فعال شده است."


def test_another_check_judges_the_same_text(field):
    field.set_value(GOOD_ID)
    field.set_check(lambda text: Checked(text, (Flaw.ALL_SAME,)))
    assert field.said() == flaw_words(Flaw.ALL_SAME)


def test_a_read_only_field_takes_no_key(field, clerk):
    field.set_value(GOOD_ID)
    field.set_read_only(True)
    clerk.type(field, "1")
    assert field.value() == GOOD_ID


def test_a_telephone_is_written_in_its_groups_when_the_field_is_left(window, clerk, qtbot):
    field = DigitsEdit(phones.fixed_line, window, shown=phones.display)
    window.show()
    field.setFocus()
    clerk.type(field, "33334444")
    clerk.press(field, Qt.Key.Key_Return)
    assert field.edit.text() == "۰۱۳-۳۳۳۳۴۴۴۴"
    assert field.value() == "01333334444"
    assert field.said() == notice_words(Notice.AREA_ADDED)


def test_a_passport_scanned_under_the_persian_layout_is_read_as_latin(window, clerk):
    field = DigitsEdit(identity.passport_no, window, letters=True)
    window.show()
    field.setFocus()
    clerk.type(field, "ش۱۲۳۴۵۶۷۸")
    assert field.value() == "A12345678"
    assert field.edit.text() == "A۱۲۳۴۵۶۷۸"


def test_a_warning_is_told_beside_a_value_that_may_be_kept(window):
    warning = Checked("1", (), (Notice.UNUSUAL_POSTAL_CODE,))
    field = CheckedField(lambda _text: warning, LiveLine(), window)
    field.set_value("1")
    assert field.is_fine()
    assert field.tone is Tone.WARNING
    assert field.said() == notice_words(Notice.UNUSUAL_POSTAL_CODE)


def test_a_field_may_be_as_narrow_as_a_number_and_no_narrower(window):
    line = LiveLine(parent=window)
    least = line.minimumSizeHint().width()
    assert least <= line.sizeHint().width(), "the font's widest letter is not asked for"
    assert line.fontMetrics().horizontalAdvance("۰۱۳-۳۳۳۳۴۴۴۴") < least


# Names


def test_a_name_is_shown_in_its_one_spelling_when_the_field_is_left(window, clerk):
    field = NameEdit(window)
    window.show()
    field.setFocus()
    clerk.type(field, "علي  كريمي ")
    assert field.value() == "علی کریمی"
    assert field.edit.text() == "علي  كريمي "
    clerk.press(field, Qt.Key.Key_Return)
    assert field.edit.text() == "علی کریمی"
    assert field.said() == ""


def test_only_spaces_are_no_name(window, clerk):
    field = NameEdit(window)
    window.show()
    field.setFocus()
    clerk.type(field, "  ")
    assert field.is_blank()


# Passwords


def test_the_eye_shows_and_hides_the_password(window, clerk):
    field = PasswordEdit(window)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.eye.text() == "نمایش گذرواژه"
    field.eye.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert field.eye.text() == "پنهان کردن گذرواژه"


def test_a_password_is_hidden_again_when_the_field_is_left(window, clerk):
    field = PasswordEdit(window)
    other = QLineEdit(window)
    window.show()
    field.setFocus()
    field.eye.trigger()
    clerk.enter(other)
    assert field.echoMode() is QLineEdit.EchoMode.Password


# Search


@pytest.fixture
def box(window):
    made = SearchBox("جست‌وجو", window)
    window.show()
    made.setFocus()
    return made


def test_a_search_waits_for_the_typing_to_rest(qtbot, box, clerk):
    said = []
    box.searched.connect(said.append)
    with qtbot.waitSignal(box.searched):
        clerk.type(box, "علی")
    assert said == ["علی"]


def test_return_searches_at_once_and_only_once(qtbot, box, clerk):
    said, entered = [], []
    box.searched.connect(said.append)
    box.entered.connect(entered.append)
    clerk.type(box, "کریمی")
    clerk.press(box, Qt.Key.Key_Return)
    assert said == ["کریمی"]
    assert entered == ["کریمی"]
    qtbot.wait(200)
    assert said == ["کریمی"]


def test_escape_empties_the_search_and_the_arrow_leads_down(qtbot, box, clerk):
    clerk.type(box, "x")
    clerk.press(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(box.down):
        clerk.press(box, Qt.Key.Key_Down)


def test_the_search_is_named(box):
    assert box.accessibleName() == "جست‌وجو"

import persiantools.digits
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import digits
from backoffice.records.flaws import Notice

ANY_DIGITS = st.text("0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ abcآبپ")


@pytest.mark.parametrize(
    ("written", "ascii_form"),
    [
        ("۰۰۱۲۳۴۵۶۷۹", "0012345679"),
        ("٠٠١٢٣٤٥٦٧٩", "0012345679"),
        ("0٠۰12345679", "00012345679"),
        ("پلاک ۱۲", "پلاک 12"),
        ("", ""),
    ],
)
def test_digits_of_both_scripts_become_ascii(written, ascii_form):
    assert digits.ascii_digits(written) == ascii_form


@given(ANY_DIGITS)
def test_ascii_digits_agree_with_persiantools(text):
    oracle = persiantools.digits.ar_to_fa(text)
    assert digits.ascii_digits(text) == persiantools.digits.fa_to_en(oracle)


@given(st.text("0123456789 abcآبپ/-"))
def test_persian_digits_agree_with_persiantools_and_come_back(text):
    assert digits.persian(text) == persiantools.digits.en_to_fa(text)
    assert digits.ascii_digits(digits.persian(text)) == text


def test_persian_takes_whole_numbers_and_arabic_digits():
    assert digits.persian(1405) == "۱۴۰۵"
    assert digits.persian("٤٥٦") == "۴۵۶"


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "۰"), (999, "۹۹۹"), (125000, "۱۲۵٬۰۰۰"), (-1234567, "\u200e−۱٬۲۳۴٬۵۶۷")],
)
def test_amounts_are_grouped_in_threes(number, shown):
    assert digits.grouped(number) == shown


def test_isolates_are_put_on_and_taken_off():
    assert digits.isolate("013-33221100") == "\u2066013-33221100\u2069"
    assert digits.bare(" " + digits.isolate("۱۲\u200c۳") + " ") == "۱۲۳"


@given(st.text())
def test_bare_text_has_no_marks_and_is_stable(text):
    once = digits.bare(text)
    assert not set(once) & set(digits.INVISIBLE)
    assert digits.bare(once) == once


@pytest.mark.parametrize(
    ("text", "answer"), [("0", True), ("12", True), ("", False), ("۱۲", False), ("²", False)]
)
def test_only_ascii_digits_count_as_digits(text, answer):
    assert digits.only(text) is answer


@pytest.mark.parametrize(
    ("written", "number", "notices"),
    [
        (" 0012345679 ", "0012345679", ()),
        ("\u202e0012345679", "0012345679", (Notice.MARKS_DROPPED,)),
        ("001\u200c234 5679", "0012345679", (Notice.MARKS_DROPPED, Notice.SEPARATORS_DROPPED)),
        ("۰۰۱-۲۳۴۵۶۷-۹", "0012345679", (Notice.SEPARATORS_DROPPED, Notice.DIGITS_FOLDED)),
        ("(013)", "(013)", ()),
    ],
)
def test_a_written_number_is_compacted_and_every_change_is_told(written, number, notices):
    assert digits.compact(written) == (number, notices)


def test_further_separators_are_the_callers():
    assert digits.compact("(013)", also="()") == ("013", (Notice.SEPARATORS_DROPPED,))

import unicodedata

import persiantools.characters
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import persian
from backoffice.records.flaws import Flaw, Notice

PERSIAN = st.text(persian.LETTERS + "يكىةأإؤئءۀ‌ـًٌٍَُِّ ۱٢3aB")
WORDS = st.text(persian.LETTERS, min_size=1)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("علي كريمي", "علی کریمی"),
        ("موسى", "موسی"),
        ("  رضا   نوری ", "رضا نوری"),
        ("محمـــد", "محمد"),
        ("حسین\u200c\u200cزاده", "حسین\u200cزاده"),
        ("حسین\u200c زاده\u200c", "حسین زاده"),
        (" \u200c حسین\u200c \u200cزاده", "حسین زاده"),
        ("\u202bرضا\u202c", "رضا"),
        ("\ufe8d\ufedf\ufea4\ufea4\ufeaa", "الححد"),  # presentation forms of an old PDF
        ("ا\u0653ذر", "آذر"),
        ("ا\u0640\u0653ذر", "آذر"),
        ("رئوف مؤمنی", "رئوف مؤمنی"),
        ("رضا\nنوری\t", "رضا نوری"),
        ("طبقه ٣", "طبقه ۳"),
        ("", ""),
    ],
)
def test_names_are_stored_in_one_form(written, stored):
    assert persian.clean(written) == stored


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert persian.clean(persian.clean(text)) == persian.clean(text)


@given(st.text(persian.LETTERS + "يك "))
def test_yeh_and_kaf_agree_with_persiantools(text):
    assert persian.clean(text) == " ".join(persiantools.characters.ar_to_fa(text).split())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("علي كريمي", "علی کریمی"),
        ("عیسى", "عیسی"),
        ("رئیسی", "رییسی"),
        ("مؤمنی", "مومنی"),
        ("فاطمة خانۀ خانهٔ", "فاطمه خانه خانه"),
        ("أحمد إمام ٱلله", "احمد امام الله"),
        ("حسین\u200cزاده", "حسینزاده"),
        ("مُحَمَّـد", "محمد"),
        ("آذر", "آذر"),
        ("شرکت ۲۱ ٣٤", "شرکت 21 34"),
        ("  LG  Élan ", "lg elan"),
        ("a\x00b\ud800\ufeff", "ab"),
    ],
)
def test_letters_typed_for_one_another_share_a_search_key(text, key):
    assert persian.search_key(text) == key


@given(st.text())
def test_a_search_key_is_stable_and_the_same_for_the_stored_form(text):
    key = persian.search_key(text)
    assert persian.search_key(key) == key
    assert not any(unicodedata.category(c) in {"Mn", "Cf", "Cc", "Cs"} for c in key)


@given(PERSIAN)
def test_cleaning_does_not_change_the_search_key(text):
    assert persian.search_key(persian.clean(text)) == persian.search_key(text)


@given(WORDS, WORDS)
def test_code_point_order_of_sort_keys_is_the_alphabets(one, other):
    by_letter = [persian.LETTERS.index(c) for c in one] < [persian.LETTERS.index(c) for c in other]
    assert (persian.sort_key(one) < persian.sort_key(other)) == by_letter
    in_bytes = persian.sort_key(one).encode() < persian.sort_key(other).encode()
    assert in_bytes == by_letter


def test_sorted_names():
    names = ["یاسر", "گلی", "پری", "باقر", "کرم", "ژاله", "آذر", "وحید", "هما", "چنگیز", "ابراهیم"]
    assert sorted(names, key=persian.sort_key) == [
        *("آذر", "ابراهیم", "باقر", "پری", "چنگیز", "ژاله", "کرم", "گلی", "وحید", "هما", "یاسر"),
    ]
    mixed = ["ب", "ء", "ا", "آ", "Zed", "علی رضا", "علیرضا", "۲", "10"]
    assert sorted(mixed, key=persian.sort_key) == [
        *("10", "۲", "Zed", "آ", "ا", "ء", "ب", "علی رضا", "علیرضا"),
    ]


def test_hamza_carriers_are_filed_under_their_letter():
    assert persian.sort_key("رئیس") == persian.sort_key("رییس")


@pytest.mark.parametrize(
    ("latin", "meant"),
    [
        ("lpln", "محمد"),
        ("ugd ;vdld", "علی کریمی"),
        ("Hbv", "آذر"),
        ("psdkBchni", "حسین\u200cزاده"),
        ("]k'dc", "چنگیز"),
        ("Chgi", "ژاله"),
        ("123", "۱۲۳"),
        ("محمد", "محمد"),
    ],
)
def test_the_other_layout_is_understood(latin, meant):
    assert persian.from_latin_layout(latin) == meant


@pytest.mark.parametrize(
    ("written", "keys"),
    [("ؤ۱۲۳۴۵۶۷۸", "A12345678"), ("ش۱۲", "a12"), ("محمد", "lpln"), ("ab", "ab")],
)
def test_persian_letters_typed_for_latin_ones(written, keys):
    assert persian.to_latin_layout(written) == keys


@given(st.text("qwertyuiop[]asdfghjkl;'zxcvbnm,QWERTYUIASDFGHJKLZXCVBNM 0123456789"))
def test_both_layouts_are_inverse(keys):
    assert persian.to_latin_layout(persian.from_latin_layout(keys)) == keys


def test_every_letter_is_on_the_keyboard():
    assert all(persian.to_latin_layout(letter).isascii() for letter in persian.LETTERS)


@pytest.mark.parametrize(
    ("name", "stored", "notices"),
    [
        ("علی کریمی", "علی کریمی", ()),
        ("علي كريمي", "علی کریمی", (Notice.LETTERS_FOLDED,)),
        ("محمـد", "محمد", (Notice.LETTERS_FOLDED,)),
        ("\ufe8d", "ا", (Notice.LETTERS_FOLDED,)),
        (" علی  رضا", "علی رضا", (Notice.SPACES_TIDIED,)),
        ("رضا\u200c", "رضا", (Notice.SPACES_TIDIED,)),
        ("\u200fرضا", "رضا", (Notice.MARKS_DROPPED,)),
        ("شرکت LG ایران", "شرکت LG ایران", ()),
        ("O'Neil-Smith", "O'Neil-Smith", ()),
        ("رضا 🙂", "رضا 🙂", (Notice.UNUSUAL_CHARACTER,)),
        ("=HYPERLINK(1)", "=HYPERLINK(1)", (Notice.UNUSUAL_CHARACTER,)),
        ("<b>x", "<b>x", (Notice.UNUSUAL_CHARACTER,)),
        ("東京", "東京", (Notice.UNUSUAL_CHARACTER,)),
        ("Иван", "Иван", (Notice.UNUSUAL_CHARACTER,)),
        ("مُحَمَّد", "مُحَمَّد", ()),
        ("خانهٔ ۲۱", "خانهٔ ۲۱", ()),
        ("' OR 1=1--", "' OR 1=1--", (Notice.UNUSUAL_CHARACTER,)),
    ],
)
def test_good_names(name, stored, notices):
    checked = persian.check_name(name)
    assert checked.ok
    assert (checked.value, checked.notices) == (stored, notices)


@pytest.mark.parametrize(
    ("name", "value", "flaws"),
    [
        ("", "", (Flaw.EMPTY,)),
        (" \u200c\u00a0\t\u200f ", "", (Flaw.EMPTY,)),
        ("علی\x00", "علی", (Flaw.CONTROL_CHARACTER,)),
        ("\x00", "", (Flaw.CONTROL_CHARACTER,)),
        ("علی\x0b\x1f", "علی", (Flaw.CONTROL_CHARACTER,)),
        ("علی\ud83d", "علی", (Flaw.BROKEN_CHARACTER,)),
        ("علی\ufffe", "علی", (Flaw.BROKEN_CHARACTER,)),
        ("علی\U0001ffff\ufdd0", "علی", (Flaw.BROKEN_CHARACTER,)),
        ("علی\ufffd\x07", "علی", (Flaw.CONTROL_CHARACTER, Flaw.BROKEN_CHARACTER)),
        ("аli", "аli", (Flaw.MIXED_SCRIPT,)),  # the first letter is Cyrillic
        ("علیo", "علیo", (Flaw.MIXED_SCRIPT,)),
        ("علی ο", "علی ο", (Flaw.MIXED_SCRIPT,)),  # a Greek word beside a Persian one
        ("ا" * 201, "ا" * 201, (Flaw.TOO_LONG,)),
        ("ا" * 5_000_000, "ا" * 200, (Flaw.TOO_LONG,)),
    ],
)
def test_bad_names(name, value, flaws):
    checked = persian.check_name(name)
    assert not checked.ok
    assert (checked.value, checked.flaws) == (value, flaws)


def test_a_name_of_200_letters_passes_even_with_spaces_around_it():
    assert persian.check_name("  " + "ا" * 200).ok


@given(st.text(persian.LETTERS + " \u200c", max_size=12))
def test_ordinary_names_are_recognised_and_the_rest_mended(text):
    checked = persian.check_name(text)
    assert checked.value == persian.clean(text)
    assert checked.ok == bool(checked.value)
    assert (checked.notices == ()) == (checked.value == text)


@given(st.text())
def test_what_a_name_check_returns_can_always_be_stored(text):
    checked = persian.check_name(text)
    assert "\x00" not in checked.value.encode("utf-8").decode("utf-8")
    if checked.ok:
        again = persian.check_name(checked.value)
        assert again.ok
        assert again.value == checked.value


@pytest.mark.parametrize(
    ("text", "limit", "value", "flaws"),
    [
        ("", 10, "", ()),
        (" خط یک \r\nخط  دو\rسه ", 20, "خط یک\nخط دو\nسه", ()),
        ("a\x00b", 10, "ab", (Flaw.CONTROL_CHARACTER,)),
        ("x" * 11, 10, "x" * 11, (Flaw.TOO_LONG,)),
        ("x" * 21, 10, "x" * 10, (Flaw.TOO_LONG,)),
    ],
)
def test_remarks_keep_their_lines(text, limit, value, flaws):
    checked = persian.check_text(text, limit)
    assert (checked.value, checked.flaws) == (value, flaws)


def test_a_folded_letter_in_a_remark_is_told():
    assert persian.check_text("علي", 10).notices == (Notice.LETTERS_FOLDED,)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import digits, phones
from backoffice.records.flaws import Flaw, Notice

LOCAL = st.from_regex(r"[2-9][0-9]{7}", fullmatch=True)


@pytest.mark.parametrize(
    ("written", "notices"),
    [
        ("01333334444", ()),
        ("013-33334444", (Notice.SEPARATORS_DROPPED,)),
        ("(013) 3333 4444", (Notice.SEPARATORS_DROPPED,)),
        ("013/3333.4444", (Notice.SEPARATORS_DROPPED,)),
        ("۰۱۳۳۳۳۳۴۴۴۴", (Notice.DIGITS_FOLDED,)),
        ("٠١٣٣٣٣٣٤٤٤٤", (Notice.DIGITS_FOLDED,)),
        ("\u2066013-33334444\u2069", (Notice.MARKS_DROPPED, Notice.SEPARATORS_DROPPED)),
        ("+981333334444", (Notice.PREFIX_REWRITTEN,)),
        ("00981333334444", (Notice.PREFIX_REWRITTEN,)),
        ("981333334444", (Notice.PREFIX_REWRITTEN,)),
        ("+98 (0)13 3333 4444", (Notice.SEPARATORS_DROPPED, Notice.PREFIX_REWRITTEN)),
        ("1333334444", (Notice.PREFIX_REWRITTEN,)),
        ("33334444", (Notice.AREA_ADDED,)),
        ("۳۳۳۳ ۴۴۴۴", (Notice.SEPARATORS_DROPPED, Notice.DIGITS_FOLDED, Notice.AREA_ADDED)),
    ],
)
def test_every_written_form_becomes_one(written, notices):
    checked = phones.fixed_line(written)
    assert checked.flaws == ()
    assert (checked.value, checked.notices) == ("01333334444", notices)


@pytest.mark.parametrize(
    ("written", "value", "flaws"),
    [
        ("", "", (Flaw.EMPTY,)),
        ("\u200c - ", "", (Flaw.EMPTY,)),
        ("3333444", "3333444", (Flaw.TOO_SHORT,)),
        ("333344445", "333344445", (Flaw.TOO_LONG,)),
        ("333344445555", "333344445555", (Flaw.TOO_LONG,)),
        ("0133333333", "0133333333", (Flaw.TOO_SHORT,)),
        ("013333344445", "013333344445", (Flaw.TOO_LONG,)),
        ("09111234567", "09111234567", (Flaw.MOBILE,)),
        ("9111234567", "09111234567", (Flaw.MOBILE,)),
        ("+989111234567", "09111234567", (Flaw.MOBILE,)),
        ("0911", "0911", (Flaw.MOBILE,)),
        ("02188776655", "02188776655", (Flaw.OTHER_PROVINCE,)),
        ("2188776655", "02188776655", (Flaw.OTHER_PROVINCE,)),
        ("0218877665", "0218877665", (Flaw.TOO_SHORT, Flaw.OTHER_PROVINCE)),
        ("01833334444", "01833334444", (Flaw.UNKNOWN_AREA,)),
        ("4033334444", "04033334444", (Flaw.UNKNOWN_AREA,)),
        ("01313334444", "01313334444", (Flaw.STARTS_WRONG,)),
        ("13333444", "01313333444", (Flaw.STARTS_WRONG,)),
        ("02108877665", "02108877665", (Flaw.OTHER_PROVINCE, Flaw.STARTS_WRONG)),
        ("33334444 ext", "33334444ext", (Flaw.LETTERS,)),
        ("۳۳۳۳۴۴۴۴ داخلی ۵", "33334444داخلی5", (Flaw.LETTERS,)),
        ("*21*33334444#", "*21*33334444#", (Flaw.LETTERS,)),
        ("+98+1333334444", "0+1333334444", (Flaw.LETTERS,)),
        ("+", "+", (Flaw.LETTERS,)),
        ("009647901234567", "009647901234567", (Flaw.OTHER_COUNTRY,)),
        ("+9647901234567", "+9647901234567", (Flaw.OTHER_COUNTRY,)),
        ("1" * 20_000, "1" * 64, (Flaw.TOO_LONG,)),
    ],
)
def test_what_is_no_fixed_line_of_the_province(written, value, flaws):
    checked = phones.fixed_line(written)
    assert not checked.ok
    assert (checked.value, checked.flaws) == (value, flaws)


def test_home_decides_what_is_local():
    assert phones.fixed_line("88776655", home="021").value == "02188776655"
    assert phones.fixed_line("02188776655", home="021").ok
    assert phones.fixed_line("01333334444", home="021").flaws == (Flaw.OTHER_PROVINCE,)


def test_there_are_31_provinces():
    assert len(phones.AREAS) == len(set(phones.AREAS.values())) == 31


@given(LOCAL, st.sampled_from(["{}", "013{}", "013-{}", "+9813{}", "009813{}", "13{}", "9813{}"]))
def test_all_forms_of_a_number_agree(local, form):
    checked = phones.fixed_line(form.format(local))
    assert checked.ok
    assert checked.value == f"013{local}"
    assert phones.fixed_line(digits.persian(form.format(local))).value == checked.value
    assert phones.fixed_line(phones.display(checked.value)).value == checked.value


@given(st.text("0123456789+- ()۰۹x", max_size=20))
def test_what_passes_has_eleven_digits_and_passes_again(text):
    checked = phones.fixed_line(text)
    if checked.ok:
        assert digits.only(checked.value)
        assert len(checked.value) == 11
        assert phones.fixed_line(checked.value).notices == ()


@pytest.mark.parametrize(
    ("written", "value", "flaws", "notices"),
    [
        ("09111234567", "09111234567", (), ()),
        ("۰۹۱۱ ۱۲۳ ۴۵۶۷", "09111234567", (), (Notice.SEPARATORS_DROPPED, Notice.DIGITS_FOLDED)),
        ("9111234567", "09111234567", (), (Notice.PREFIX_REWRITTEN,)),
        ("+989111234567", "09111234567", (), (Notice.PREFIX_REWRITTEN,)),
        ("0911123456", "0911123456", (Flaw.TOO_SHORT,), ()),
        ("091112345678", "091112345678", (Flaw.TOO_LONG,), ()),
        ("01333334444", "01333334444", (Flaw.NOT_MOBILE,), ()),
        ("33334444", "33334444", (Flaw.NOT_MOBILE,), ()),
        ("0911a", "0911a", (Flaw.LETTERS,), ()),
        ("", "", (Flaw.EMPTY,), ()),
    ],
)
def test_mobile_numbers(written, value, flaws, notices):
    checked = phones.mobile(written)
    assert (checked.value, checked.flaws, checked.notices) == (value, flaws, notices)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("01333334444", "013-33334444"),
        ("09111234567", "09111234567"),
        ("33334444", "33334444"),
        ("", ""),
    ],
)
def test_numbers_are_shown_as_they_are_written(number, shown):
    assert phones.display(number) == shown

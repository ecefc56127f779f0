import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import digits, identity, passcodes, persian
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.lookups import Kind, Understood, understand

TRACKING = passcodes.tracking_code(1405, 7, 42)
FILE_NO = passcodes.file_no(1405, 42)
RECEIPT = passcodes.receipt_number(1405, 7, 42)
TAG = "1234567890123456"


def reading(kind, value, *flaws):
    return Understood(kind, value, flaws)


def as_typed(kind, value):
    return Understood(kind, value, (), (Notice.WRONG_LAYOUT,))


def changed(code):
    """One wrong digit at the fifth place."""
    return f"{code[:4]}{(int(code[4]) + 1) % 10}{code[5:]}"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("0499370899", [reading(Kind.NATIONAL_ID, "0499370899")]),
        ("۰۴۹۹۳۷۰۸۹۹", [reading(Kind.NATIONAL_ID, "0499370899")]),
        ("٠٤٩٩٣٧٠٨٩٩", [reading(Kind.NATIONAL_ID, "0499370899")]),
        (" 049-937089-9\u200c", [reading(Kind.NATIONAL_ID, "0499370899")]),
        ("0499370898", [reading(Kind.NATIONAL_ID, "0499370898", Flaw.BAD_CHECK_DIGIT)]),
        ("0133333333", [reading(Kind.NATIONAL_ID, "0133333333", Flaw.BAD_CHECK_DIGIT)]),
        ("10380284790", [reading(Kind.COMPANY_ID, "10380284790")]),
        ("10380284792", [reading(Kind.COMPANY_ID, "10380284792", Flaw.BAD_CHECK_DIGIT)]),
        ("123456789012", [reading(Kind.FOREIGNER_ID, "123456789012")]),
        ("013-33334444", [reading(Kind.PHONE, "01333334444")]),
        ("(013) 3333/4444", [reading(Kind.PHONE, "01333334444")]),
        ("09111234567", [reading(Kind.PHONE, "09111234567", Flaw.MOBILE)]),
        ("+981333334444", [reading(Kind.PHONE, "01333334444")]),
        ("00981333334444", [reading(Kind.PHONE, "01333334444")]),
        ("+12345678", [reading(Kind.PHONE, "+12345678", Flaw.OTHER_COUNTRY)]),
        ("+9647901234567", [reading(Kind.PHONE, "+9647901234567", Flaw.OTHER_COUNTRY)]),
        ("009813333344445", [reading(Kind.PHONE, "013333344445", Flaw.TOO_LONG)]),
        ("0098133333", [reading(Kind.NATIONAL_ID, "0098133333", Flaw.BAD_CHECK_DIGIT)]),
    ],
)
def test_numbers_with_one_meaning(text, readings):
    assert understand(text) == tuple(readings)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        # Ten digits: a national ID or a telephone number without its zero.
        (
            "1333334444",
            [
                reading(Kind.PHONE, "01333334444"),
                reading(Kind.NATIONAL_ID, "1333334444", Flaw.BAD_CHECK_DIGIT),
            ],
        ),
        (
            "1333334443",
            [reading(Kind.NATIONAL_ID, "1333334443"), reading(Kind.PHONE, "01333334443")],
        ),
        (
            "2188776655",
            [
                reading(Kind.NATIONAL_ID, "2188776655", Flaw.BAD_CHECK_DIGIT),
                reading(Kind.PHONE, "02188776655", Flaw.OTHER_PROVINCE),
            ],
        ),
        ("33334444", [reading(Kind.PHONE, "01333334444"), reading(Kind.PASSPORT, "33334444")]),
        (
            "981333334444",
            [reading(Kind.PHONE, "01333334444"), reading(Kind.FOREIGNER_ID, "981333334444")],
        ),
        (
            "13333444",
            [
                reading(Kind.PASSPORT, "13333444"),
                reading(Kind.PHONE, "01313333444", Flaw.STARTS_WRONG),
            ],
        ),
        (
            "01234567",
            [
                reading(Kind.PASSPORT, "01234567"),
                reading(Kind.PHONE, "01234567", Flaw.TOO_SHORT, Flaw.UNKNOWN_AREA),
            ],
        ),
        ("12345", [reading(Kind.PASSPORT, "12345")]),
    ],
)
def test_numbers_with_two_meanings(text, readings):
    assert understand(text) == tuple(readings)


def test_the_home_area_is_a_setting():
    assert understand("88776655", home="021")[0] == reading(Kind.PHONE, "02188776655")


def test_the_offices_own_codes():
    assert understand(TRACKING)[0] == reading(Kind.TRACKING_CODE, TRACKING)
    assert understand(digits.persian(RECEIPT))[0] == reading(Kind.RECEIPT_CODE, RECEIPT)
    assert understand(FILE_NO)[:2] == (
        reading(Kind.FILE_NO, FILE_NO),
        reading(Kind.PASSPORT, FILE_NO),
    )
    assert understand(RECEIPT + TAG) == (reading(Kind.RECEIPT_CODE, RECEIPT + TAG),)
    assert understand(digits.persian(TRACKING + TAG))[0].value == TRACKING + TAG


def test_a_wrong_digit_of_the_offices_codes_is_said():
    bad = Flaw.BAD_CHECK_DIGIT
    assert understand(changed(TRACKING)) == (reading(Kind.TRACKING_CODE, changed(TRACKING), bad),)
    assert understand(changed(RECEIPT)) == (reading(Kind.RECEIPT_CODE, changed(RECEIPT), bad),)
    assert reading(Kind.FILE_NO, changed(FILE_NO), bad) in understand(changed(FILE_NO))
    wrong = changed(RECEIPT) + TAG
    assert understand(wrong) == (reading(Kind.RECEIPT_CODE, wrong, bad),)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("A12345678", [reading(Kind.PASSPORT, "A12345678"), reading(Kind.NAME, "A12345678")]),
        ("a1234 5678", [reading(Kind.PASSPORT, "A12345678"), reading(Kind.NAME, "a1234 5678")]),
        ("ؤ۱۲۳۴۵۶۷۸", [as_typed(Kind.PASSPORT, "A12345678"), reading(Kind.NAME, "ؤ۱۲۳۴۵۶۷۸")]),
        ("ش۱۲۳۴۵۶۷۸", [as_typed(Kind.PASSPORT, "A12345678"), reading(Kind.NAME, "ش۱۲۳۴۵۶۷۸")]),
        ("شسی۱۲۳۴۵۶۷", [reading(Kind.NAME, "شسی۱۲۳۴۵۶۷")]),
        ("شرکت ۲۱", [reading(Kind.NAME, "شرکت ۲۱")]),
    ],
)
def test_passports_in_either_layout(text, readings):
    assert understand(text) == tuple(readings)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("محمد", [reading(Kind.NAME, "محمد")]),
        ("علي كريمي", [reading(Kind.NAME, "علی کریمی")]),
        ("lpln", [as_typed(Kind.NAME, "محمد"), reading(Kind.NAME, "lpln")]),
        ("ugd ;vdld", [as_typed(Kind.NAME, "علی کریمی"), reading(Kind.NAME, "ugd ;vdld")]),
        ("vSdsd", [as_typed(Kind.NAME, "رئیسی"), reading(Kind.NAME, "vSdsd")]),
        ("Hbv", [as_typed(Kind.NAME, "آذر"), reading(Kind.NAME, "Hbv")]),
        ("Smith", [reading(Kind.NAME, "Smith")]),
        ("John Smith", [reading(Kind.NAME, "John Smith")]),
        ("LG 2", [reading(Kind.NAME, "LG 2")]),
        ("аli", [reading(Kind.NAME, "аli", Flaw.MIXED_SCRIPT)]),  # Cyrillic a
        ("علی\x00", [reading(Kind.NAME, "علی", Flaw.CONTROL_CHARACTER)]),
    ],
)
def test_names_in_either_layout(text, readings):
    assert understand(text) == tuple(readings)


@pytest.mark.parametrize(
    "text", ["", "  \u200c", "-", "+", "1234", "*21*33334444#", "1" * 13, "1" * 20_000, "علی" * 99]
)
def test_what_can_be_nothing(text):
    assert understand(text) == ()


@given(st.text(max_size=220))
def test_no_input_breaks_it_and_good_readings_come_first(text):
    readings = understand(text)
    flawed = [bool(found.flaws) for found in readings]
    assert flawed == sorted(flawed)
    assert len({(found.kind, found.value) for found in readings}) == len(readings)


@given(st.text("0123456789", min_size=5, max_size=30))
def test_the_script_of_the_digits_changes_nothing(number):
    assert understand(digits.persian(number)) == understand(number)


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_a_good_national_id_is_always_the_first_reading(number):
    if identity.national_id(number).ok:
        assert understand(number)[0] == reading(Kind.NATIONAL_ID, number)


@given(st.text(persian.LETTERS, min_size=1, max_size=30))
def test_every_persian_word_is_found_under_the_other_layout(word):
    keys = persian.to_latin_layout(word)
    if any(key.isalpha() for key in keys):
        assert understand(keys)[0] == as_typed(Kind.NAME, word)

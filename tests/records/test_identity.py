from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import digits, identity
from backoffice.records.flaws import Checked, Flaw, Notice

NINE = st.from_regex(r"[0-9]{9}", fullmatch=True)
TEN = st.from_regex(r"[0-9]{10}", fullmatch=True)


def checked(value, *found):
    flaws = tuple(code for code in found if isinstance(code, Flaw))
    return Checked(value, flaws, tuple(code for code in found if isinstance(code, Notice)))


@pytest.mark.parametrize(
    "number",
    [
        *("0499370899", "0790419904", "0084575948", "1583250689", "2540201288", "0068415941"),
        "0012345679",
    ],
)
def test_national_ids(number):
    assert identity.national_id(number) == checked(number)
    assert identity.national_id_from_import(number) == checked(number)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("۰۰۱۲۳۴۵۶۷۹", checked("0012345679", Notice.DIGITS_FOLDED)),
        ("٠٠١٢٣٤٥٦٧٩", checked("0012345679", Notice.DIGITS_FOLDED)),
        (" 001-234567-9", checked("0012345679", Notice.SEPARATORS_DROPPED)),
        ("\u202e0012345\u200c679", checked("0012345679", Notice.MARKS_DROPPED)),
        ("0684159415", checked("0684159415", Flaw.BAD_CHECK_DIGIT)),
        ("4271427685", checked("4271427685", Flaw.BAD_CHECK_DIGIT)),
        ("0200203041", checked("0200203041", Flaw.BAD_CHECK_DIGIT)),
        ("1234567890", checked("1234567890", Flaw.BAD_CHECK_DIGIT)),
        ("0499370898", checked("0499370898", Flaw.BAD_CHECK_DIGIT)),
        ("0010000006", checked("0010000006", Flaw.MIDDLE_ZEROS, Flaw.BAD_CHECK_DIGIT)),
        ("0010000003", checked("0010000003", Flaw.MIDDLE_ZEROS)),
        ("12345679", checked("12345679", Flaw.TOO_SHORT)),
        ("0٠۰12345679", checked("00012345679", Flaw.TOO_LONG, Notice.DIGITS_FOLDED)),
        ("001234567x", checked("001234567x", Flaw.NOT_DIGITS)),
        ("x", checked("x", Flaw.NOT_DIGITS, Flaw.TOO_SHORT)),
        (
            "' OR 1=1--",
            checked("'OR1=1", Flaw.NOT_DIGITS, Flaw.TOO_SHORT, Notice.SEPARATORS_DROPPED),
        ),
        ("", checked("", Flaw.EMPTY)),
        ("\u200c", checked("", Flaw.EMPTY, Notice.MARKS_DROPPED)),
        ("1" * 20_000, checked("1" * 64, Flaw.TOO_LONG)),
    ],
)
def test_national_ids_as_written(written, expected):
    assert identity.national_id(written) == expected


@pytest.mark.parametrize("digit", "0123456789")
def test_ten_equal_digits_are_refused_although_their_check_digit_is_right(digit):
    assert identity.national_id(digit * 10) == checked(digit * 10, Flaw.ALL_SAME)
    assert identity.postal_code(digit * 10) == checked(digit * 10, Flaw.ALL_SAME)
    assert identity.company_id(digit * 11) == checked(digit * 11, Flaw.ALL_SAME)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12345679", checked("0012345679", Notice.LEADING_ZEROS)),
        ("499370899", checked("0499370899", Notice.LEADING_ZEROS)),
        ("۴۹۹۳۷۰۸۹۹", checked("0499370899", Notice.DIGITS_FOLDED, Notice.LEADING_ZEROS)),
        ("499370898", checked("0499370898", Flaw.BAD_CHECK_DIGIT, Notice.LEADING_ZEROS)),
        ("2345679", checked("2345679", Flaw.TOO_SHORT)),
        ("49937089x", checked("49937089x", Flaw.NOT_DIGITS, Flaw.TOO_SHORT)),
        ("04993708990", checked("04993708990", Flaw.TOO_LONG)),
    ],
)
def test_a_file_gets_its_leading_zeros_back(written, expected):
    assert identity.national_id_from_import(written) == expected


@given(NINE.filter(lambda nine: len(set(nine)) > 1))
def test_every_nine_digits_have_one_check_digit(nine):
    assert sum(_right(f"{nine}{last}") for last in range(10)) == 1


@given(NINE, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_seldom_passes(nine, place, plus):
    """A slip passes only where 0 and 1 stand for two remainders each."""
    right = next(n for n in (f"{nine}{d}" for d in range(10)) if _right(n))
    other = str((int(right[place]) + plus) % 10)
    wrong = f"{right[:place]}{other}{right[place + 1 :]}"
    if _right(wrong):
        assert right[9] in "01"


def _right(number):
    return Flaw.BAD_CHECK_DIGIT not in identity.national_id(number).flaws


@given(TEN)
def test_persian_digits_change_nothing_but_the_notice(number):
    persian = identity.national_id(digits.persian(number))
    assert persian.flaws == identity.national_id(number).flaws
    assert persian.value == number


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10380284790", checked("10380284790")),
        ("10100387143", checked("10100387143")),
        ("۱۰۳۸۰۲۸۴۷۹۰", checked("10380284790", Notice.DIGITS_FOLDED)),
        ("14000000018", checked("14000000018", Flaw.MIDDLE_ZEROS)),
        ("10380284792", checked("10380284792", Flaw.BAD_CHECK_DIGIT)),
        ("10380285692", checked("10380285692", Flaw.BAD_CHECK_DIGIT)),
        ("84735069516", checked("84735069516", Flaw.BAD_CHECK_DIGIT)),
        ("14000000019", checked("14000000019", Flaw.MIDDLE_ZEROS, Flaw.BAD_CHECK_DIGIT)),
        ("1038028479", checked("1038028479", Flaw.TOO_SHORT)),
        ("", checked("", Flaw.EMPTY)),
    ],
)
def test_company_ids(written, expected):
    assert identity.company_id(written) == expected


@given(TEN)
def test_every_ten_digits_of_a_company_have_one_check_digit(ten):
    right = [
        last
        for last in range(10)
        if Flaw.BAD_CHECK_DIGIT not in identity.company_id(f"{ten}{last}").flaws
        and len(set(f"{ten}{last}")) > 1
    ]
    assert len(right) <= 1
    assert len(right) == 1 or len(set(ten)) == 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("4133744567", checked("4133744567")),
        ("41337-44567", checked("4133744567", Notice.SEPARATORS_DROPPED)),
        ("0133744567", checked("0133744567", Notice.UNUSUAL_POSTAL_CODE)),
        ("4123744567", checked("4123744567", Notice.UNUSUAL_POSTAL_CODE)),
        ("413374456", checked("413374456", Flaw.TOO_SHORT)),
        ("41337445678", checked("41337445678", Flaw.TOO_LONG)),
    ],
)
def test_postal_codes(written, expected):
    assert identity.postal_code(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("A12345678", checked("A12345678")),
        ("a12345678", checked("A12345678", Notice.UPPER_CASED)),
        ("A ۱۲۳-۴۵", checked("A12345", Notice.SEPARATORS_DROPPED, Notice.DIGITS_FOLDED)),
        ("12345", checked("12345")),
        ("A123", checked("A123", Flaw.TOO_SHORT)),
        ("A123456789", checked("A123456789", Flaw.TOO_LONG)),
        ("ı12345", checked("ı12345", Flaw.BAD_CHARACTERS)),
        ("آ۱۲۳۴۵", checked("آ12345", Flaw.BAD_CHARACTERS, Notice.DIGITS_FOLDED)),
        ("A1234?", checked("A1234?", Flaw.BAD_CHARACTERS)),
        ("", checked("", Flaw.EMPTY)),
        ("A" * 20_000, checked("A" * 64, Flaw.TOO_LONG)),
    ],
)
def test_passport_numbers(written, expected):
    assert identity.passport_no(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("123456789012", checked("123456789012")),
        ("12345678901", checked("12345678901", Flaw.TOO_SHORT)),
        ("1234567890123", checked("1234567890123", Flaw.TOO_LONG)),
    ],
)
def test_foreigners_codes_have_twelve_digits(written, expected):
    assert identity.foreigner_id(written) == expected


BEFORE, SINCE = date(1989, 3, 20), date(1989, 3, 21)  # 1367/12/29 and 1368/01/01


@pytest.mark.parametrize(
    ("written", "national_id", "birth", "notices"),
    [
        ("44699", "0499370899", BEFORE, ()),
        ("44699", "0499370899", SINCE, (Notice.DIFFERS_FROM_NATIONAL_ID,)),
        ("0499370899", "0499370899", SINCE, ()),
        ("499370899", "0499370899", SINCE, ()),
        ("0", "0499370899", SINCE, ()),
        ("44699", "", SINCE, ()),
        ("44699", "0499370899", None, ()),
    ],
)
def test_certificates_of_births_since_1368(written, national_id, birth, notices):
    assert identity.certificate_no(written, national_id, birth) == checked(written, *notices)


@pytest.mark.parametrize("check", [identity.certificate_no, identity.registration_no])
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1", checked("1")),
        ("۴۴۶۹۹", checked("44699", Notice.DIGITS_FOLDED)),
        ("12345678901", checked("12345678901", Flaw.TOO_LONG)),
        ("12a", checked("12a", Flaw.NOT_DIGITS)),
        ("", checked("", Flaw.EMPTY)),
    ],
)
def test_numbers_without_a_check_digit(check, written, expected):
    assert check(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0499370899", checked("0499370899")),
        ("10380284790", checked("10380284790")),
        ("10380284791", checked("10380284791", Flaw.BAD_CHECK_DIGIT)),
        ("123456789012", checked("123456789012")),
        ("P42026135", checked("P42026135")),
        ("0499370898", checked("0499370898", Flaw.BAD_CHECK_DIGIT)),
        ("499370899", checked("499370899", Flaw.TOO_SHORT)),
        ("", checked("", Flaw.EMPTY)),
    ],
)
def test_a_party_is_known_by_the_length_of_its_number(written, expected):
    assert identity.party_id(written) == expected


def test_a_file_gives_back_the_zeros_that_a_spreadsheet_ate():
    padded = identity.party_id("499370899", identity.national_id_from_import)
    assert padded == checked("0499370899", Notice.LEADING_ZEROS)

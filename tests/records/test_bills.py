import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import bills, digits
from backoffice.records.flaws import Checked, Flaw, Notice

BILL, PAYMENT = "7748317800142", "1770160"
FILES = st.from_regex(r"[1-9][0-9]{7}", fullmatch=True)


def digit_for(check, number):
    """Find by trial the last digit that passes."""
    return next(f"{number}{last}" for last in range(10) if check(f"{number}{last}"))


def make_bill(file):
    return digit_for(lambda bill: bills.bill_id(bill).ok, f"{file}0134")


def make_payment(bill, amount, year, period):
    first = digit_for(
        lambda part: Flaw.BAD_CHECK_DIGIT not in bills.payment_id(bill, f"{part}0").flaws,
        f"{amount}{year}{period:02}",
    )
    return digit_for(lambda payment: bills.payment_id(bill, payment).ok, first)


@pytest.mark.parametrize("number", ["7748317800142", "1117753200140", "3333444401346"])
def test_bill_ids_of_fixed_lines(number):
    assert bills.bill_id(number) == Checked(number)
    assert bills.fixed_line_bill_id(number) == Checked(number)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("۷۷۴۸۳۱۷۸۰۰۱۴۲", Checked(BILL, (), (Notice.DIGITS_FOLDED,))),
        ("774 83178 001 42", Checked(BILL, (), (Notice.SEPARATORS_DROPPED,))),
        ("0000012301340", Checked("12301340", (), (Notice.ZEROS_DROPPED,))),
        ("2234322344613", Checked("2234322344613", (Flaw.BAD_CHECK_DIGIT,))),
        ("9100074409151", Checked("9100074409151", (Flaw.BAD_CHECK_DIGIT,))),
        ("7748317800143", Checked("7748317800143", (Flaw.BAD_CHECK_DIGIT,))),
        ("7748317800132", Checked("7748317800132", (Flaw.BAD_CHECK_DIGIT,))),
        ("77483", Checked("77483", (Flaw.TOO_SHORT,))),
        ("0", Checked("", (Flaw.TOO_SHORT,), (Notice.ZEROS_DROPPED,))),
        ("77483178001420", Checked("77483178001420", (Flaw.TOO_LONG,))),
        ("77483x", Checked("77483x", (Flaw.NOT_DIGITS,))),
        ("", Checked("", (Flaw.EMPTY,))),
        ("7" * 20_000, Checked("7" * 64, (Flaw.TOO_LONG,))),
    ],
)
def test_bill_ids_as_written(written, expected):
    assert bills.bill_id(written) == expected
    assert bills.fixed_line_bill_id(written) == expected


def test_the_bill_of_another_service_is_refused_for_a_line():
    gas = digit_for(lambda bill: bills.bill_id(bill).ok, "333344440133")
    assert not bills.is_fixed_line(gas)
    assert bills.fixed_line_bill_id(gas) == Checked(gas, (Flaw.NOT_FIXED_LINE,))
    assert bills.is_fixed_line(BILL)
    assert not bills.is_fixed_line("")


@pytest.mark.parametrize(
    ("bill", "payment", "rials", "year", "period"),
    [
        ("7748317800142", "1770160", 17_000, 7, 1),
        ("1117753200140", "12070160", 120_000, 7, 1),
        ("3333444401346", "15240709", 152_000, 4, 7),
    ],
)
def test_payment_ids(bill, payment, rials, year, period):
    assert bills.payment_id(bill, payment) == Checked(payment)
    assert bills.amount_rials(payment) == rials
    assert bills.year_and_period(payment) == (year, period)


@pytest.mark.parametrize(
    ("bill", "payment", "expected"),
    [
        (
            "1117753200140",
            "0000012070160",
            Checked("12070160", (), (Notice.ZEROS_DROPPED,)),
        ),
        ("۷۷۴۸۳۱۷۸۰۰۱۴۲", "1770160", Checked(PAYMENT)),
        ("1117753200140", "1770165", Checked("1770165", (Flaw.OTHER_BILL,))),
        (
            "9174639504124",
            "12908197",
            Checked("12908197", (Flaw.OTHER_BILL,)),
        ),
        (BILL, "1770161", Checked("1770161", (Flaw.OTHER_BILL,))),
        (BILL, "1780160", Checked("1780160", (Flaw.BAD_CHECK_DIGIT,))),
        ("3333444401346", "15240719", Checked("15240719", (Flaw.BAD_CHECK_DIGIT,))),
        ("3333444401346", "15340709", Checked("15340709", (Flaw.BAD_CHECK_DIGIT,))),
        ("", PAYMENT, Checked(PAYMENT, (Flaw.OTHER_BILL,))),
        (BILL, "", Checked("", (Flaw.EMPTY,))),
        (BILL, "17701", Checked("17701", (Flaw.TOO_SHORT,))),
    ],
)
def test_payment_ids_as_written(bill, payment, expected):
    assert bills.payment_id(bill, payment) == expected


@given(FILES, st.integers(1, 99_999_999), st.integers(0, 9), st.integers(1, 99))
def test_both_barcodes_read_back(file, amount, year, period):
    bill = make_bill(file)
    payment = make_payment(bill, amount, year, period)
    assert bills.amount_rials(payment) == amount * 1000
    assert bills.year_and_period(payment) == (year, period)
    # Never another pair; a code that can be split in two ways is not taken.
    assert bills.scan(bill.zfill(13) + payment.zfill(13)) in {(bill, payment), None}
    assert bills.scan(digits.persian(f"{bill}000{payment}")) in {(bill, payment), None}


@given(FILES, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_of_a_bill_seldom_passes(file, place, plus):
    right = make_bill(file)
    wrong = f"{right[:place]}{(int(right[place]) + plus) % 10}{right[place + 1 :]}"
    # Both remainders 0 and 1 give the check digit 0.
    assert not bills.bill_id(wrong).ok or right[-1] == "0"


@pytest.mark.parametrize(
    ("code", "slip"),
    [
        ("7748317800142" + "0000001770160", (BILL, PAYMENT)),
        ("7748317800142" + "000" + "1770160", (BILL, PAYMENT)),
        ("۷۷۴۸۳۱۷۸۰۰۱۴۲۰۰۰۱۷۷۰۱۶۰", (BILL, PAYMENT)),
        ("12301340" + "000" + "1770161", None),
        ("7748317800142" + "0000001770161", None),
        ("7748317800142", None),
        ("7748317800142-x", None),
        ("", None),
        ("7" * 20_000, None),
    ],
)
def test_barcodes(code, slip):
    assert bills.scan(code) == slip


def test_a_short_bill_id_is_found_before_the_zeros_of_its_barcode():
    bill = "12301340"
    payment = make_payment(bill, 152, 4, 7)
    assert bills.scan(f"{bill}000{payment}") == (bill, payment)


def test_a_barcode_of_another_service_is_read():
    gas = digit_for(lambda bill: bills.bill_id(bill).ok, "333344440133")
    payment = make_payment(gas, 152, 4, 7)
    assert bills.scan(f"{gas}000{payment}") == (gas, payment)

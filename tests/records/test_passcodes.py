import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import passcodes

NUMBERS = st.from_regex(r"[0-9]{1,30}", fullmatch=True)
CHANCE = st.randoms(use_true_random=True)
YEARS, CENTRES, SERIALS = st.integers(1300, 1499), st.integers(0, 999), st.integers(0, 999_999)


class Drawn:
    """A source of chance that gives what it was given."""

    def __init__(self, numbers):
        self._left = iter(numbers)

    def randbelow(self, bound):
        number = int(next(self._left))
        assert number < bound
        return number


class Shaken:
    """A source of chance that hypothesis provides."""

    def __init__(self, chance):
        self._random = chance

    def randbelow(self, bound):
        return self._random.randrange(bound)


@pytest.mark.parametrize(("number", "digit"), [("572", 4), ("", 0), ("0", 0), ("43881234567", 9)])
def test_check_digits(number, digit):
    assert passcodes.damm(number) == digit
    assert passcodes.with_check(number) == f"{number}{digit}"


@pytest.mark.parametrize(
    ("code", "right"),
    [("5724", True), ("5723", False), ("", False), ("۵۷۲۴", False), ("57x", False)],
)
def test_codes_are_checked(code, right):
    assert passcodes.check(code) is right


@given(NUMBERS, st.data())
def test_every_wrong_digit_and_every_swap_is_found(number, data):
    code = passcodes.with_check(number)
    assert passcodes.check(code)
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != code[place]]))
    assert not passcodes.check(f"{code[:place]}{other}{code[place + 1 :]}")
    if place and code[place] != code[place - 1]:
        swapped = f"{code[: place - 1]}{code[place]}{code[place - 1]}{code[place + 1 :]}"
        assert not passcodes.check(swapped)


@given(st.lists(st.from_regex(r"[0-9A-Z-]{0,13}", fullmatch=True), max_size=8), CHANCE)
def test_a_passcode_holds_no_four_digits_of_its_holder(avoid, chance):
    code = passcodes.new_passcode(avoid, Shaken(chance))
    assert len(code) == 12
    assert passcodes.check(code)
    for number in avoid:
        plain = "".join(c for c in number if c.isdigit())
        assert not any(plain[at : at + 4] in code for at in range(len(plain) - 3))


def test_a_draw_with_known_digits_is_thrown_away():
    drawn = Drawn("12349999999" + "12359999999")
    assert passcodes.new_passcode(["۱۲۳-۴"], drawn) == passcodes.with_check("12359999999")
    # The check digit counts too.
    code = passcodes.with_check("12359999999")
    drawn = Drawn("12359999999" + "11111111111")
    assert passcodes.new_passcode([code[-4:]], drawn) == passcodes.with_check("11111111111")


def test_passcodes_come_from_the_system_source():
    assert len({passcodes.new_passcode([]) for _ in range(50)}) == 50


def test_passcodes_are_read_in_groups_of_three():
    assert passcodes.grouped_passcode("123456789012") == "123 456 789 012"
    assert passcodes.grouped_passcode("۱۲۳۴۵۶۷۸۹۰۱۲") == "۱۲۳ ۴۵۶ ۷۸۹ ۰۱۲"


@given(YEARS, CENTRES, SERIALS)
def test_codes_are_known_by_their_form(year, centre, serial):
    tracking = passcodes.tracking_code(year, centre, serial)
    file_no = passcodes.file_no(year, serial)
    receipt = passcodes.receipt_number(year, centre, serial)
    assert (len(tracking), len(file_no), len(receipt)) == (14, 9, 14)
    assert tracking[:13] == f"{year}{centre:03}{serial:06}"
    assert file_no[:8] == f"{year % 100:02}{serial:06}"
    assert receipt[:13] == f"9{year % 100:02}{centre:03}{serial:07}"
    assert passcodes.is_tracking_code(tracking)
    assert passcodes.is_file_no(file_no)
    assert passcodes.is_receipt_number(receipt)
    assert not passcodes.is_tracking_code(receipt)
    assert not passcodes.is_receipt_number(tracking)
    assert not passcodes.is_file_no(tracking)


@pytest.mark.parametrize(
    "make",
    [
        lambda: passcodes.tracking_code(1405, 1000, 1),
        lambda: passcodes.tracking_code(1405, 1, 1_000_000),
        lambda: passcodes.tracking_code(1405, -1, 1),
        lambda: passcodes.tracking_code(2026, 1, 1),
        lambda: passcodes.file_no(1405, 1_000_000),
        lambda: passcodes.receipt_number(1405, 1, 10_000_000),
    ],
)
def test_parts_that_do_not_fit_are_refused(make):
    with pytest.raises(ValueError, match=r"fit|year"):
        make()


def test_the_code_of_a_paper_is_split():
    tag = "1234567890123456"
    for number in (passcodes.receipt_number(1405, 7, 42), passcodes.tracking_code(1405, 7, 42)):
        assert passcodes.split_receipt_code(number + tag) == (number, tag)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "9" * 29,
        "9" * 31,
        "1" * 14 + "x" * 16,
        "90500700000429" + "1" * 16,
        "80500700000420" + "1" * 16,
    ],
)
def test_what_is_no_code_of_a_paper(code):
    with pytest.raises(ValueError, match=r"digit"):
        passcodes.split_receipt_code(code)


@given(st.integers(1300, 1499), st.integers(0, 999), st.integers(0, 9_999_999))
def test_the_code_of_a_disclosure_is_no_other_code(year, centre, serial):
    code = passcodes.disclosure_code(year, centre, serial)
    assert len(code) == passcodes.CODE_LENGTH
    assert passcodes.is_disclosure_code(code)
    assert not passcodes.is_receipt_number(code)
    assert not passcodes.is_tracking_code(code)
    assert not passcodes.is_disclosure_code(passcodes.receipt_number(year, centre, serial))
    assert not passcodes.is_disclosure_code(code[:-1] + str((int(code[-1]) + 1) % 10))


@given(st.integers(1300, 1499), st.integers(0, 999), st.integers(0, 9_999_999))
def test_tickets_and_visits_have_codes_of_their_own(year, centre, serial):
    ticket = passcodes.ticket_code(year, centre, serial)
    visit = passcodes.visit_code(year, centre, serial)
    assert (passcodes.is_ticket_code(ticket), passcodes.is_visit_code(visit)) == (True, True)
    assert not passcodes.is_ticket_code(visit)
    assert not passcodes.is_visit_code(ticket)
    assert not passcodes.is_tracking_code(ticket)
    tag = "1234567890123456"
    for code in (ticket, visit):
        assert passcodes.split_receipt_code(code + tag) == (code, tag)

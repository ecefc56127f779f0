"""Texts of a file of calls become values, whatever they are written in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import formats_values as values
from backoffice.calls.formats_values import Memo, Unread
from backoffice.records import dates, dialling, digits
from backoffice.records.call_files import BadCall, CallField, DateForm, DurationForm, Money
from backoffice.records.calls import number_code

TEHRAN = ZoneInfo("Asia/Tehran")
COLUMN = CallField.STARTED


def reason(deed, *given_values, **named) -> BadCall:
    with pytest.raises(Unread) as bad:
        deed(*given_values, **named)
    return bad.value.reason


@pytest.mark.parametrize(
    "text",
    [
        "01333333333",
        "+981333333333",
        "00981333333333",
        "1333333333",
        "013-33333333",
        "33333333",
        "1333333333.0",
        " ۰۱۳۳۳۳۳۳۳۳۳ ",
    ],
)
def test_row_50_an_own_number_has_one_form(text):
    assert values.own_line(text, "013") == "01333333333"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0133333333", BadCall.LINE),  # row 51
        ("09111234567", BadCall.LINE_MOBILE),  # row 52
        ("02188776655", BadCall.LINE_OTHER_PROVINCE),  # row 54
        ("01313333333", BadCall.LINE),  # no local number begins with 1
        ("01833334444", BadCall.LINE),
        ("", BadCall.LINE),
        ("#N/A", BadCall.LINE),  # row 86
        ("TRUE", BadCall.LINE),  # row 86
        ("0" * 2000, BadCall.LINE),
    ],
)
def test_what_is_no_line_of_the_province(text, why):
    assert reason(values.own_line, text, "013") is why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", BadCall.NUMBER_MISSING),
        ("  ", BadCall.NUMBER_MISSING),
        ("-", BadCall.NUMBER_MISSING),
        ("1" * 33, BadCall.NUMBER_TOO_LONG),
        ("1" * 2000, BadCall.NUMBER_TOO_LONG),
        ("#N/A", BadCall.NUMBER_NOT_A_NUMBER),
        ("TRUE", BadCall.NUMBER_NOT_A_NUMBER),
        ("9.11E+09", BadCall.NUMBER_NOT_A_NUMBER),
        ("##", BadCall.NUMBER_NOT_A_NUMBER),
        ("123+456", BadCall.NUMBER_NOT_A_NUMBER),
    ],
)
def test_row_86_what_is_no_number(text, why):
    assert reason(values.dialled, text, "013", lost_zero=False) is why


@given(st.text("0123456789", min_size=1, max_size=32), st.booleans())
def test_the_quick_way_is_the_way_of_the_plan(text, lost_zero):
    code, number = values.dialled(text, "013", lost_zero=lost_zero)
    assert number == dialling.canonical(text, "013", lost_zero=lost_zero)
    assert code == number_code(number)


days = st.dates(date(2007, 1, 1), date(2026, 11, 1))


@given(days)
def test_a_day_is_read_in_every_form(day):
    jalali = dates.jalali(day)
    forms = [
        (DateForm.JALALI, jalali),
        (DateForm.JALALI, jalali.replace("/", "-")),
        (DateForm.JALALI, "/".join(part.lstrip("0") for part in jalali.split("/"))),
        (DateForm.JALALI, digits.persian(jalali)),
        (DateForm.COMPACT_JALALI, jalali.replace("/", "")),
        (DateForm.ISO, day.isoformat()),
        (DateForm.ISO, day.isoformat().replace("-", "/")),
        (DateForm.COMPACT, day.strftime("%Y%m%d")),
        (DateForm.COMPACT, digits.persian(day.strftime("%Y%m%d"))),
    ]
    for form, text in forms:
        assert values.day(text, form, COLUMN, sheet=False) == day


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (DateForm.JALALI, "1405/13/08/01"),
        (DateForm.JALALI, "1402/12/30"),
        (DateForm.JALALI, "1400/07/31"),
        (DateForm.JALALI, "1403/1/2x"),
        (DateForm.JALALI, "2026-08-23"),
        (DateForm.JALALI, "0/0/0"),
        (DateForm.JALALI, ""),
        (DateForm.COMPACT_JALALI, "20260823"),
        (DateForm.ISO, "1405/06/01x"),
        (DateForm.ISO, "2026-02-30"),
        (DateForm.ISO, "2026-08/23"),
        (DateForm.ISO, "23-08-2026"),
        (DateForm.COMPACT, "2026823"),
        (DateForm.COMPACT, "20261301"),
    ],
)
def test_what_is_no_day(form, text):
    assert reason(values.day, text, form, COLUMN, sheet=False) is BadCall.DATE


def test_a_date_cell_of_a_sheet_is_gregorian_beyond_doubt():
    for text in ("2026-08-23", "2026-08-23 00:00:00"):
        assert values.day(text, DateForm.JALALI, COLUMN, sheet=True) == date(2026, 8, 23)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("00:00:00", 0),
        ("9:05:07", 32_707),
        ("09:05:07", 32_707),
        ("09:05", 32_700),
        ("090507", 32_707),
        ("09:05:07.999", 32_707),
        ("۰۹:۰۵:۰۷", 32_707),
        ("23:59:59", 86_399),
        # Row 47: both are the midnight that ends the day.
        ("24:00:00", 86_400),
        ("23:59:60", 86_400),
    ],
)
def test_row_47_a_time_of_day(text, seconds):
    assert values.clock(text, COLUMN, lost_zero=False) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "24:00:01", "24:01:00", "23:58:60", "12:60:00", "25:00:00", "1:2:3:4", "noon", "507"],
)
def test_row_47_what_is_no_time_of_day(text):
    assert reason(values.clock, text, COLUMN, lost_zero=False) is BadCall.TIME


def test_a_time_that_lost_its_zeros():
    assert values.clock("507", COLUMN, lost_zero=True) == 307


@given(st.integers(0, 86_399))
def test_every_time_of_day_is_read(seconds):
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    assert values.clock(f"{hours}:{minutes:02}:{left:02}", COLUMN, lost_zero=False) == seconds
    assert values.clock(f"{hours:02}{minutes:02}{left:02}", COLUMN, lost_zero=False) == seconds


@given(days, st.integers(0, 86_399))
def test_local_times_are_irans(day, seconds):
    wall = datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)
    wanted = int(wall.replace(tzinfo=TEHRAN).timestamp())
    base = values.begins(day, utc=False)
    assert values.local(day, seconds) == wanted
    assert base is None or base + seconds == wanted
    utc = values.begins(day, utc=True)
    assert utc is not None
    assert utc + seconds == int(wall.replace(tzinfo=UTC).timestamp())


def test_row_48_the_hours_of_summer_time():
    began, ended = dates.parse("1401/01/02"), dates.parse("1400/06/30")
    assert values.begins(began, utc=False) is None
    assert values.begins(ended, utc=False) is None
    # 00:30 did not exist: kept, as half past one by the new clock.
    skipped = values.local(began, 1800)
    assert dates.tehran(datetime.fromtimestamp(skipped, UTC)) == datetime(2022, 3, 22, 1, 30)
    # 23:30 came twice: the first, still summer time, is taken.
    doubled = values.local(ended, 23 * 3600 + 1800)
    assert datetime.fromtimestamp(doubled, UTC) == datetime(2021, 9, 21, 19, 0, tzinfo=UTC)
    # Since 2022 there is none.
    assert values.begins(dates.parse("1402/01/02"), utc=False) is not None


def test_row_47_midnight_at_the_end_of_a_day_that_changes_its_clock():
    ended = dates.parse("1400/06/30")
    after = int(dates.day_begins(ended + timedelta(days=1)).timestamp())
    assert values.local(ended, values.A_DAY) == after


def test_a_moment_with_its_own_offset():
    wanted = int(datetime(2026, 8, 22, 22, 27, 58, tzinfo=UTC).timestamp())
    for text in ("2026-08-23T01:57:58+03:30", "2026-08-22T22:27:58Z", "2026-08-22 22:27:58+00"):
        assert values.zoned(text, COLUMN) == wanted
    assert reason(values.zoned, "2026-08-22T22:27:58", COLUMN) is BadCall.TIME
    assert reason(values.zoned, "2026-08-22T25:27:58Z", COLUMN) is BadCall.DATE


def test_seconds_since_1970():
    assert values.epoch("1787437078", COLUMN) == values.epoch(" ۱۷۸۷۴۳۷۰۷۸.25", COLUMN)
    assert values.epoch("1787437078", COLUMN) == 1_787_437_078
    assert reason(values.epoch, "-5", COLUMN) is BadCall.DATE


@pytest.mark.parametrize(
    ("form", "text", "seconds"),
    [
        (DurationForm.SECONDS, "79", 79),
        (DurationForm.SECONDS, "   79", 79),
        (DurationForm.SECONDS, "0", 0),
        (DurationForm.SECONDS, "79.0", 79),
        (DurationForm.SECONDS, "79.5", 80),
        (DurationForm.SECONDS, "۷۹", 79),
        (DurationForm.CLOCK, "0:00:56", 56),
        (DurationForm.CLOCK, "00:01:15", 75),
        (DurationForm.CLOCK, "30:02:05", 108_125),
        (DurationForm.CLOCK, "135:20", 8120),
        (DurationForm.CLOCK, "1:15", 75),
        (DurationForm.MINUTES, "1.5", 90),
        (DurationForm.MINUTES, "2", 120),
        (DurationForm.MINUTES, "0.33", 20),
        (DurationForm.MINUTES, "۱٫۵", 90),
    ],
)
def test_a_duration(form, text, seconds):
    assert values.duration(text, form) == seconds


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (DurationForm.SECONDS, ""),
        (DurationForm.SECONDS, "-1"),
        (DurationForm.SECONDS, "1:15"),
        (DurationForm.SECONDS, "x"),
        (DurationForm.SECONDS, "9" * 40),
        (DurationForm.SECONDS, str(values.LONGEST_CALL + 1)),
        (DurationForm.CLOCK, "75"),
        (DurationForm.CLOCK, "0:75:00"),
        (DurationForm.CLOCK, "0:00:75"),
        (DurationForm.MINUTES, "1:30"),
    ],
)
def test_what_is_no_duration(form, text):
    assert reason(values.duration, text, form) is BadCall.DURATION


@pytest.mark.parametrize(
    ("money", "text", "rials"),
    [
        (Money.RIAL, "583", 583),
        (Money.RIAL, "0", 0),
        (Money.RIAL, "1,250", 1250),
        (Money.RIAL, "۱٬۲۵۰", 1250),
        (Money.RIAL, "12 345 678", 12_345_678),
        (Money.RIAL, "583.00", 583),
        (Money.TOMAN, "58.3", 583),
        (Money.TOMAN, "۵۸٫۳", 583),
        (Money.TOMAN, "1,000", 10_000),
    ],
)
def test_an_amount_is_in_rials(money, text, rials):
    assert values.amount(text, money) == rials


@pytest.mark.parametrize("text", ["", "-5", "58.3", "1,25", "12,3456", "free", "9" * 14])
def test_what_is_no_amount(text):
    assert reason(values.amount, text, Money.RIAL) is BadCall.AMOUNT


def test_what_is_remembered_does_not_grow_for_ever():
    asked: list[int] = []
    memo: Memo[int, int] = Memo(lambda key: asked.append(key) or key * 2)
    assert [memo[4], memo[4]] == [8, 8]
    assert asked == [4]
    memo.trim()
    assert dict(memo) == {4: 8}
    for number in range(values.MANY + 1):
        memo[number]
    memo.trim()
    assert len(memo) == 0

from datetime import UTC, date, datetime, time, timedelta

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from backoffice.records import dates
from backoffice.records.flaws import Flaw, Notice

DAYS = st.dates(dates.MIN, dates.MAX)


def day(text):
    return jdatetime.date(*map(int, text.split("/"))).togregorian()


@pytest.mark.parametrize(
    ("written", "jalali"),
    [
        ("1402/06/31", "1402/06/31"),
        ("۱۴۰۲/۰۶/۳۱", "1402/06/31"),
        ("14020631", "1402/06/31"),
        ("1402-6-31", "1402/06/31"),
        ("1402.6.31", "1402/06/31"),
        ("1402 6 31", "1402/06/31"),
        (" 1402 / 6 / 31 ", "1402/06/31"),
        ("۱۴۰۳/۱/۲", "1403/01/02"),
        ("١٤٠٣/٠١/٠٢", "1403/01/02"),
        ("\u20661403/12/30\u2069", "1403/12/30"),
        ("1250/01/01", "1250/01/01"),
        ("1435/12/29", "1435/12/29"),
    ],
)
def test_typed_dates(written, jalali):
    assert dates.parse(written) == day(jalali)


@pytest.mark.parametrize(
    ("written", "flaw", "suggestion"),
    [
        ("", Flaw.EMPTY, None),
        (" \u200c ", Flaw.EMPTY, None),
        ("1402/12/30", Flaw.NO_SUCH_DAY, None),
        ("1400/07/31", Flaw.NO_SUCH_DAY, None),
        ("1400/13/01", Flaw.NO_SUCH_DAY, None),
        ("1400/00/01", Flaw.NO_SUCH_DAY, None),
        ("1403/1/2x", Flaw.NOT_A_DATE, None),
        ("1403/1", Flaw.NOT_A_DATE, None),
        ("140306", Flaw.NOT_A_DATE, None),
        ("-1/1/1", Flaw.NOT_A_DATE, None),
        ("1" * 20_000, Flaw.NOT_A_DATE, None),
        ("0/0/0", Flaw.OUT_OF_RANGE, None),
        ("99999/1/1", Flaw.OUT_OF_RANGE, None),
        ("1249/12/29", Flaw.OUT_OF_RANGE, None),
        ("1436/01/01", Flaw.OUT_OF_RANGE, None),
        ("2024-03-20", Flaw.GREGORIAN, date(2024, 3, 20)),
        ("20240320", Flaw.GREGORIAN, date(2024, 3, 20)),
        ("20/3/2024", Flaw.GREGORIAN, date(2024, 3, 20)),
        ("2199/01/01", Flaw.GREGORIAN, None),
        ("1801/01/01", Flaw.GREGORIAN, None),
        ("2023-02-29", Flaw.NO_SUCH_DAY, None),
        ("31/2/1360", Flaw.DAY_FIRST, day("1360/02/31")),
        ("31/7/1360", Flaw.NO_SUCH_DAY, None),
        ("60/2/31", Flaw.SHORT_YEAR, day("1360/02/31")),
        ("05/9/1", Flaw.SHORT_YEAR, day("1405/09/01")),
        ("60/7/31", Flaw.SHORT_YEAR, None),
    ],
)
def test_what_is_no_jalali_date(written, flaw, suggestion):
    with pytest.raises(dates.BadDate) as caught:
        dates.parse(written)
    assert (caught.value.flaw, caught.value.suggestion) == (flaw, suggestion)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1360/02/31", dates.DateChecked(day("1360/02/31"))),
        ("۱۳۶۰/۰۲/۳۱", dates.DateChecked(day("1360/02/31"), notices=(Notice.DIGITS_FOLDED,))),
        ("31/2/1360", dates.DateChecked(day("1360/02/31"), notices=(Notice.REORDERED_DATE,))),
        (
            "۳۱/۲/۱۳۶۰",
            dates.DateChecked(
                day("1360/02/31"), notices=(Notice.DIGITS_FOLDED, Notice.REORDERED_DATE)
            ),
        ),
        ("", dates.DateChecked(None, (Flaw.EMPTY,))),
        ("1360/07/31", dates.DateChecked(None, (Flaw.NO_SUCH_DAY,))),
        ("2024-03-20", dates.DateChecked(None, (Flaw.GREGORIAN,), (), date(2024, 3, 20))),
    ],
)
def test_dates_in_files(written, expected):
    checked = dates.read_date(written)
    assert checked == expected
    assert checked.ok == (not expected.flaws)


@given(DAYS)
def test_the_calendar_agrees_with_persiantools(when):
    assert dates.jalali(when) == JalaliDate(when).strftime("%Y/%m/%d")
    assert dates.jalali_year(when) == JalaliDate(when).year


@given(DAYS)
def test_every_day_reads_back_from_each_of_its_forms(when):
    for written in (
        dates.jalali(when),
        dates.jalali_persian(when),
        dates.jalali(when).replace("/", ""),
        dates.jalali(when).replace("/", "-"),
    ):
        assert dates.parse(written) == when
    assert dates.read_date("/".join(reversed(dates.jalali(when).split("/")))).value == when


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text):
    checked = dates.read_date(text)
    assert checked.ok == (checked.value is not None)


def test_forms_for_the_eye():
    when = date(2026, 11, 22)
    assert dates.jalali(when) == "1405/09/01"
    assert dates.jalali_persian(when) == "۱۴۰۵/۰۹/۰۱"
    assert dates.long_persian(when) == "یکشنبه ۱ آذر ۱۴۰۵"
    assert dates.long_persian(date(2025, 3, 20)) == "پنجشنبه ۳۰ اسفند ۱۴۰۳"


@given(DAYS)
def test_weekdays_agree_with_jdatetime(when):
    spelled = jdatetime.date.fromgregorian(date=when, locale="fa_IR").strftime("%A %B")
    weekday, _, month, _ = dates.long_persian(when).split(" ")
    assert f"{weekday} {month}".replace("\u200c", "") == spelled.replace("\u200c", "")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("1404/01/31", "1404/06/31"),
        ("1404/06/31", "1404/11/30"),
        ("1404/07/30", "1404/12/29"),
        ("1403/07/30", "1403/12/30"),
        ("1402/07/30", "1402/12/29"),
        ("1404/08/15", "1405/01/15"),
        ("1403/12/30", "1404/05/30"),
    ],
)
def test_five_months_later(start, end):
    assert dates.plus_months(day(start), 5) == day(end)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("1404/01/15", 0, "1404/01/15"),
        ("1404/01/15", -1, "1403/12/15"),
        ("1404/06/31", -6, "1403/12/30"),
        ("1403/12/30", 12, "1404/12/29"),
        ("1404/01/01", -25, "1401/12/01"),
    ],
)
def test_months_both_ways(start, months, end):
    assert dates.plus_months(day(start), months) == day(end)


@given(DAYS, st.integers(-600, 600))
def test_months_keep_the_day_or_clamp_it(when, months):
    year, month, number = map(int, dates.jalali(when).split("/"))
    later = dates.plus_months(when, months)
    later_year, later_month, later_number = map(int, dates.jalali(later).split("/"))
    assert later_year * 12 + later_month == year * 12 + month + months
    next_day = dates.jalali(later + timedelta(days=1))
    assert later_number == number or (later_number < number and next_day.endswith("/01"))


@pytest.mark.parametrize(
    ("since", "until", "difference"),
    [
        ("1404/01/15", "1404/06/15", (5, 0)),
        ("1404/01/15", "1404/06/14", (4, 30)),
        ("1404/07/30", "1404/12/29", (5, 0)),
        ("1404/07/30", "1404/12/28", (4, 28)),
        ("1405/09/01", "1405/09/01", (0, 0)),
        ("1405/09/01", "1405/12/13", (3, 12)),
        ("1405/09/01", "1405/08/20", (0, -11)),
        ("1405/09/01", "1405/07/20", (-1, -11)),
    ],
)
def test_the_difference_in_months_and_days(since, until, difference):
    assert dates.months_and_days(day(since), day(until)) == difference


@given(DAYS, DAYS, st.integers(0, 24))
def test_the_difference_agrees_with_adding_months(one, other, months):
    since, until = min(one, other), max(one, other)
    whole, days = dates.months_and_days(since, until)
    assert dates.plus_months(since, whole) + timedelta(days=days) == until
    assert 0 <= days <= 30
    assert (whole >= months) == (dates.plus_months(since, months) <= until)
    assert dates.months_and_days(until, since) == (-whole, -days)


@pytest.mark.parametrize(
    ("birth", "today", "years"),
    [
        ("1387/09/01", "1405/09/01", 18),
        ("1387/09/02", "1405/09/01", 17),
        ("1403/12/30", "1404/12/28", 0),
        ("1403/12/30", "1404/12/29", 1),
        ("1405/09/01", "1405/09/01", 0),
    ],
)
def test_age(birth, today, years):
    assert dates.age_years(day(birth), day(today)) == years


@pytest.mark.parametrize(
    ("birth", "flaws"),
    [
        ("1405/09/01", ()),
        ("1405/09/02", (Flaw.IN_FUTURE,)),
        ("1285/09/01", ()),
        ("1284/09/02", ()),
        ("1284/09/01", (Flaw.TOO_OLD,)),
    ],
)
def test_a_birth_is_plausible(birth, flaws):
    assert dates.check_birth(day(birth), day("1405/09/01")) == flaws


@pytest.mark.parametrize(
    ("moment", "local"),
    [
        (datetime(2026, 11, 22, 21, 0, tzinfo=UTC), datetime(2026, 11, 23, 0, 30)),
        (datetime(2022, 7, 1, 0, 0, tzinfo=UTC), datetime(2022, 7, 1, 4, 30)),  # summer time
        (datetime(2023, 7, 1, 0, 0, tzinfo=UTC), datetime(2023, 7, 1, 3, 30)),
    ],
)
def test_local_time_of_iran(moment, local):
    assert dates.tehran(moment) == local
    assert dates.tehran_date(moment) == local.date()


@pytest.mark.parametrize(
    ("when", "begins"),
    [
        (date(2026, 11, 22), datetime(2026, 11, 21, 20, 30, tzinfo=UTC)),
        (date(2022, 7, 1), datetime(2022, 6, 30, 19, 30, tzinfo=UTC)),
        (date(2022, 3, 22), datetime(2022, 3, 21, 20, 30, tzinfo=UTC)),  # no midnight: 1401/01/02
    ],
)
def test_the_first_moment_of_a_day(when, begins):
    assert dates.day_begins(when) == begins


@given(st.dates(date(1950, 1, 1), dates.MAX))
def test_a_day_begins_where_the_one_before_ends(when):
    begins = dates.day_begins(when)
    assert dates.tehran_date(begins) == when
    assert dates.tehran_date(begins - timedelta(seconds=1)) == when - timedelta(days=1)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        dates.tehran(datetime(2026, 11, 22))


@pytest.mark.parametrize(
    ("when", "clock", "moment"),
    [
        (date(2026, 8, 23), time(1, 57, 58), datetime(2026, 8, 22, 22, 27, 58, tzinfo=UTC)),
        (date(2021, 9, 21), time(23, 30), datetime(2021, 9, 21, 19, 0, tzinfo=UTC)),  # the first
        (date(2022, 3, 22), time(0, 30), datetime(2022, 3, 21, 21, 0, tzinfo=UTC)),  # skipped
    ],
)
def test_the_moment_of_a_local_time(when, clock, moment):
    assert dates.local_moment(when, clock) == moment


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (datetime(2021, 3, 21, 12, tzinfo=UTC), datetime(2021, 3, 22, 12, tzinfo=UTC)),
        (datetime(2021, 3, 21, 20, tzinfo=UTC), datetime(2021, 3, 21, 23, tzinfo=UTC)),
        (
            datetime(2021, 3, 21, 20, 29, 59, tzinfo=UTC),
            datetime(2021, 3, 21, 20, 30, 0, 500_000, tzinfo=UTC),
        ),
    ],
)
def test_the_moment_at_which_summer_time_began_is_found_to_the_second(since, until):
    (first, winter), (change, summer) = dates.local_offsets(since, until)
    assert (first, winter, summer) == (since, 12_600, 16_200)
    assert abs(change - datetime(2021, 3, 21, 20, 30, tzinfo=UTC)) < timedelta(seconds=1)


def test_since_summer_time_was_given_up_the_offset_stays():
    since, until = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
    assert dates.local_offsets(since, until) == [(since, 12_600)]


@pytest.mark.parametrize("day", ["1405/09/01", "1405/09/30", "1403/12/30"])
def test_the_first_day_of_a_month(day):
    assert dates.jalali(dates.first_of_month(dates.parse(day))) == f"{day[:8]}01"

"""The complainant's slip: when and how often, and nothing that leads to a number."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import datetime

from backoffice.documents import call_texts
from backoffice.documents.caller_slip import caller_slip_pdf
from backoffice.records.handed_over import CallerCount, CallerSlip
from call_papers import LETTERHEAD, SERIAL
from factories import PHONE, day
from paper_readers import read_paper

BY_HOUR = tuple({1: 3, 2: 1, 23: 8, 5: 2, 6: 2}.get(hour, 0) for hour in range(24))
SLIP = CallerSlip(
    serial=SERIAL,
    code=SERIAL[:14],
    number=PHONE,
    name="مریم رضایی",
    since=day("1405/08/01"),
    until=day("1405/08/30"),
    hours=(22, 5),
    least=3,
    callers=(
        CallerCount(16, datetime(2026, 10, 24, 23, 10), datetime(2026, 11, 20, 1, 5), 160, BY_HOUR),
        CallerCount(3, datetime(2026, 10, 25, 2, 0), datetime(2026, 10, 26, 2, 0), 9, BY_HOUR),
    ),
    callers_in_all=2,
    calls=19,
    clerk="سارا احمدی",
    centre="مرکز شهید انصاری",
    made_at=datetime(2026, 11, 22, 10, 42, 5),
    tag="7123456789012345",
)


def test_it_says_when_and_how_often():
    text = read_paper(caller_slip_pdf(SLIP, LETTERHEAD))
    for words in (
        *("برگه پیگیری مزاحمت تلفنی", "مریم رضایی", "۰۱۳-۳۳۳۳۴۴۴۴", "دست‌کم ۳ تماس"),
        *("از ۲۲:۰۰ تا ۰۵:۵۹", "تماس‌گیرنده ۱", "تماس‌گیرنده ۲", "۱۴۰۵/۰۸/۰۲ ساعت ۲۳:۱۰"),
        *("۱۴۰۵/۰۸/۲۹ ساعت ۰۱:۰۵", "جمع: ۲ تماس‌گیرنده، ۱۹ تماس", "تنها با دستور مقام قضایی"),
        *("سارا احمدی", "صفحه ۱ از ۱", "۷۱۲۳ ۴۵۶۷ ۸۹۰۱ ۲۳۴۵"),
    ):
        assert words in text


def test_the_busiest_hours_are_told_with_their_counts():
    text = read_paper(caller_slip_pdf(replace(SLIP, callers=SLIP.callers[:1]), LETTERHEAD))
    found = re.findall(r"([۰-۹]+) \(([۰-۹]+) بار\)", text)
    assert {int(hour): int(count) for hour, count in found} == {1: 3, 5: 2, 6: 2, 23: 8}


def test_the_record_has_no_place_for_a_number():
    assert {one.name for one in fields(CallerCount)} == {
        *("count", "first", "last", "seconds", "by_hour"),
    }


def test_a_cut_list_says_so_and_its_sums_are_those_of_everybody():
    assert "بیش از همه" not in read_paper(caller_slip_pdf(SLIP, LETTERHEAD))
    cut = replace(SLIP, callers_in_all=341, calls=1204)
    text = read_paper(caller_slip_pdf(cut, LETTERHEAD))
    assert "جمع: ۳۴۱ تماس‌گیرنده، ۱٬۲۰۴ تماس" in text or "جمع: ۳۴۱ تماس‌گیرنده، ۱۲۰۴ تماس" in text
    assert "تنها ۲ تماس‌گیرنده‌ای که بیش از همه" in text


def test_nobody_is_said_to_be_nobody():
    empty = replace(SLIP, callers=(), callers_in_all=0, hours=None, tag="", name="")
    text = read_paper(caller_slip_pdf(empty, LETTERHEAD))
    assert call_texts.NO_CALLERS in text
    assert "کد بررسی" not in text


def test_many_callers_flow_over_pages():
    text = read_paper(caller_slip_pdf(replace(SLIP, callers=SLIP.callers * 40), LETTERHEAD))
    assert "تماس‌گیرنده ۸۰" in text
    assert text.count("نخستین تماس") > 1

"""The statement of calls, as drawn and as read."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdfium2
import pytest

import call_papers
from backoffice.documents import call_statement, call_table, qr
from backoffice.errors import Cancelled
from backoffice.records.calls import Call, CallFilter, CallType, Total
from backoffice.records.digits import grouped, persian
from backoffice.records.disclosures import Basis, Holder, ListKind
from backoffice.records.handed_over import scanned
from call_papers import LETTERHEAD, NAMING, calls, pages, paper
from factories import PHONE, SECOND_PHONE, day, silent
from paper_readers import read_paper

TAG = "7123456789012345"


def statement(made, report=silent, **changes) -> bytes:
    facts = paper(made, **changes)
    return call_statement.statement_pdf(facts, LETTERHEAD, pages(made), NAMING, report)


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for index in range(len(document)):
        single = pypdfium2.PdfDocument.new()
        single.import_pages(document, [index])
        out = io.BytesIO()
        single.save(out)
        single.close()
        found.append(read_paper(out.getvalue()))
    document.close()
    return found


def test_it_says_whose_calls_by_which_right_and_which_days():
    (text,) = page_texts(statement(calls(5), tag=TAG))
    for words in (
        *("بسمه تعالی", LETTERHEAD.company, LETTERHEAD.office, "صورت ریزمکالمات"),
        *("مریم رضایی", "مستأجر، به موجب اجاره‌نامه", "اعتراض به قبض", "همه انواع"),
        *("ریزمکالمات شهری درج نمی‌شود.", "سارا احمدی", "مرکز شهید انصاری"),
        *("ردیف", "تاریخ", "ساعت", "شماره مقصد", "نوع مکالمه", "مدت", "صفحه ۱ از ۱"),
        *("۰۱۳-۳۳۳۳۴۴۴۴", "۱۴۰۵/۰۶/۰۱", "۱۴۰۵/۰۸/۳۰", "۸۰۵۰۰۱۰۰۰۰۰۰۱۷-۲"),
        "۷۱۲۳ ۴۵۶۷ ۸۹۰۱ ۲۳۴۵",
    ):
        assert words in text


def test_every_call_stands_on_it_with_its_numbers_in_order():
    made = calls(30)
    text = read_paper(statement(made))
    for row in call_statement.worded(pages(made), NAMING):
        for shown in (row.day, row.time, row.called):
            assert persian(shown) in text
        assert grouped(row.rials) in text


def test_what_was_dialled_is_shown_even_when_it_is_no_number():
    odd = ["=1+1", "*21*#", "x" * 60, "تلفن"]
    made = [
        Call(PHONE, 1_790_000_000 - one, dialled, 5, CallType.UNKNOWN, 0)
        for one, dialled in enumerate(odd)
    ]
    text = read_paper(statement(made))
    assert "xxxxx" in text
    assert "…" in text
    assert "x" * 60 not in text
    assert "تلفن" in text


def test_sums_of_pages_add_up_to_the_sums_of_the_list():
    made = calls(150)
    texts = page_texts(statement(made))
    assert len(texts) == 4
    count, seconds, rials = 0, 0, 0
    for number, text in enumerate(texts, 1):
        assert f"صفحه {persian(number)} از {persian(len(texts))}" in text
        assert "شماره مقصد" in text
        assert ("نقل از صفحه پیش" in text) == (number > 1)
        assert ("جمع تا پایان این صفحه" in text) == (number < len(texts))
        count += page_count_of(text)
        if number > 1:
            carried = f"نقل از صفحه پیش: {grouped(count - page_count_of(text))} مکالمه"
            assert carried in text
        seconds, rials = sums_until(made, count)
        assert grouped(rials) in text
        assert persian(length(seconds)) in text
    assert count == len(made)
    assert f"جمع کل: {grouped(150)} مکالمه" in texts[-1]


def page_count_of(text: str) -> int:
    (found,) = re.findall(r"جمع این صفحه: ([۰-۹]+) مکالمه", text)
    return int(found)


def sums_until(made, count):
    return sum(one.seconds for one in made[:count]), sum(one.rials for one in made[:count])


def length(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def test_totals_by_type_stand_at_the_end():
    made = calls(60)
    last = page_texts(statement(made))[-1]
    for total in call_papers.by_type(made).values():
        assert grouped(total.rials) in last
    assert "جمع به تفکیک نوع مکالمه" in last


@pytest.mark.parametrize("count", range(24, 60, 5))
def test_the_end_never_runs_over_the_foot(count):
    """Whatever room is left, sums and signatures stand whole on the last page."""
    texts = page_texts(statement(calls(count), tag=TAG))
    assert "امور مشترکین" in texts[-1]
    assert "کد بررسی" in texts[-1]
    assert len(texts) == 1 if count < 24 else len(texts) <= 2


def test_every_line_is_placed_whatever_their_number():
    for count in (0, 1, 39, 40, 41, 88, 89, 140):
        sizes: list[int] = []
        statement(calls(count), lambda done, _total, sizes=sizes: sizes.append(done))
        assert sizes[-1] == count


def test_of_several_numbers_each_is_named_over_its_calls():
    made = calls(3) + calls(2, line=SECOND_PHONE)
    text = read_paper(statement(made))
    first, second = text.index("تلفن ۰۱۳-۳۳۳۳۴۴۴۴ —"), text.index("تلفن ۰۱۳-۳۲۱۱۳۲۸۹ —")
    assert first < second
    assert f"جمع کل: {persian(5)} مکالمه" in text


def test_a_number_without_calls_is_named_too():
    whole = paper(calls(2) + calls(1, line=SECOND_PHONE))
    made = calls(2)
    facts = replace(whole, totals=call_papers.by_type(made))
    pdf = call_statement.statement_pdf(facts, LETTERHEAD, pages(made), NAMING, silent)
    assert "تلفن ۰۱۳-۳۲۱۱۳۲۸۹ —" in read_paper(pdf)


def test_no_calls_are_said_to_be_none():
    text = read_paper(statement([]))
    assert "در این بازه مکالمه‌ای ثبت نشده است." in text
    assert "جمع" not in text


def test_what_narrowed_the_list_is_said():
    asked = CallFilter(
        day("1405/06/01"),
        day("1405/08/30"),
        number="0911",
        begins=True,
        least_seconds=60,
        most_seconds=3_600,
        least_rials=1_000,
        most_rials=2_000,
        hours=(22, 5),
    )
    changes = {"asked": asked, "types": frozenset({CallType.MOBILE, CallType.INTERNATIONAL})}
    text = read_paper(statement([], **changes, ticket="14050010000018"))
    for words in (
        *("همراه، بین‌الملل", "شماره مقصد با آغاز ۰۹۱۱", "مدت از ۰:۰۱:۰۰", "مدت تا ۱:۰۰:۰۰"),
        *("مبلغ از ۱٬۰۰۰ ریال", "مبلغ تا ۲٬۰۰۰ ریال", "۲۲:۰۰ تا ۰۵:۵۹", "۱۴۰۵۰۰۱۰۰۰۰۰۱۸"),
    ):
        assert words in text


def test_each_right_is_worded():
    for holder in Holder:
        text = read_paper(statement([], holder=holder, basis=Basis("77/الف"), purpose=None))
        assert ("۷۷/الف" in text) == (holder is not Holder.OWNER)


def test_the_list_of_the_intelligent_service_has_its_own_title():
    whole = frozenset(CallType)
    text = read_paper(statement([], kind=ListKind.INTELLIGENT, types=whole, itemises_local=True))
    assert "صورت مکالمات سرویس هوشمند" in text
    assert "درج نمی‌شود" not in text


def test_the_code_holds_serial_and_tag(monkeypatch):
    drawn = []
    monkeypatch.setattr(qr, "draw_qr", lambda _canvas, digits, *_place: drawn.append(digits))
    statement(calls(1), tag=TAG)
    assert drawn == [scanned(paper([], tag=TAG))] == [f"805001000000172{TAG}"]


@pytest.mark.parametrize(("told", "come"), [(5, 4), (5, 6)])
def test_other_rows_than_the_totals_say_are_a_fault(told, come):
    made = calls(6)
    with pytest.raises(ValueError, match="than the totals say"):
        call_statement.statement_pdf(
            paper(made[:told]), LETTERHEAD, pages(made[:come]), NAMING, silent
        )


def test_it_can_be_stopped_after_a_page():
    def report(done, _total):
        if done > 50:
            raise Cancelled

    with pytest.raises(Cancelled):
        statement(calls(200), report)


def test_a_title_that_is_too_long_is_cut():
    long = call_table._fitted("مقصدی با نامی بسیار بلند " * 5, 9_000, bold=False)
    assert 0 < long.width <= 9_000


def test_the_sum_of_nothing_is_nothing():
    assert paper([]).all == Total()

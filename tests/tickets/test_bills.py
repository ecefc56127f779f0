"""Bills of a period: read, judged, kept once, and one of them printed again."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta

import pytest
from openpyxl import Workbook

import ticket_stories as stories
from backoffice.db import bills as stored
from backoffice.db import messages as outbox
from backoffice.documents import bill_duplicate
from backoffice.errors import Cancelled, Forbidden, Refused
from backoffice.records import bills as ids
from backoffice.records.intake import FileFlaw
from backoffice.records.messages import Event
from backoffice.records.period_bills import (
    BillColumn,
    BillDifference,
    BillFault,
    BillItem,
    read_period,
)
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import bills, papers, papers_room
from factories import POLICY, day, silent
from paper_readers import read_paper
from ticket_office import (
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    SUPERVISOR,
    moved,
    opened,
    request,
    sit,
)
from ticket_sheets import BILL, LETTERHEAD

KEY = POLICY.tag_key
HEADER = (
    "شماره تلفن",
    "دوره",
    "نام مشترک",
    "کارکرد",
    "آبونمان",
    "مالیات و عوارض",
    "مبلغ قابل پرداخت",
)
MORE = ("مهلت پرداخت", "پرداخت شده", "شناسه قبض", "شناسه پرداخت")
#: The worked pair of domain.md §4: 17 thousand rials, year 7, period 1.
GOOD = ("013-33334444", "1407-01", "مریم رضایی", "۸۵۰۰", "6000", "2,500", "17000")
ENDS = ("1407/02/15", "خیر", "7748317800142", "1770160")
SECOND = ("33334445", "1407/1", "رضا کریمی", "100", "", "", "100", "", "بلی", "", "")


pytestmark = pytest.mark.usefixtures("line_id")


def sheet(folder, *rows, header=HEADER + MORE, name="bills.csv", separator=","):
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([header, *rows])
    return path


def run(database, path, **given):
    return bills.run(sit(database, SUPERVISOR), path, silent, **given)


def kept(database, number=NUMBER, period="1407-01"):
    with database.read() as session:
        found = stored.of_numbers(session, {number})
    return next((one for one in found if one.period == period), None)


def faults(report):
    return [(one.row_no, one.column, one.fault) for one in report.problems]


def test_a_file_is_previewed_then_kept_once(database, tmp_path):
    path = sheet(tmp_path, GOOD + ENDS, SECOND)
    seen = bills.preview(sit(database, SUPERVISOR), path, silent)
    assert (seen.rows, seen.added, seen.bad) == (2, 2, 0)
    assert [(one.row_no, one.difference, one.bill.number) for one in seen.sample] == [
        (2, BillDifference.NEW, NUMBER),
        (3, BillDifference.NEW, OTHER_NUMBER),
    ]
    assert kept(database) is None
    first = run(database, path)
    assert (first.added, first.same) == (2, 0)
    again = run(database, path)
    assert (again.added, again.same, again.bad) == (0, 2, 0)
    bill = kept(database)
    assert (bill.payable, bill.due, bill.paid) == (17_000, day("1407/02/15"), False)
    assert dict(bill.items) == {"usage": 8_500, "subscription": 6_000, "tax": 2_500}
    assert (bill.bill_id, bill.payment_id) == ("7748317800142", "1770160")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_known(database, tmp_path, separator):
    path = sheet(tmp_path, GOOD + ENDS, separator=separator)
    assert run(database, path).added == 1


def test_a_workbook_brings_the_same(database, tmp_path):
    book = Workbook()
    for row in (HEADER + MORE, GOOD + ENDS):
        book.active.append(row)
    path = tmp_path / "bills.xlsx"
    book.save(path)
    assert run(database, path).added == 1
    assert run(database, sheet(tmp_path, GOOD + ENDS)).same == 1


@pytest.mark.parametrize(
    ("place", "text", "column", "fault"),
    [
        (0, "02133334444", BillColumn.NUMBER, BillFault.BAD_NUMBER),
        (0, "09121234567", BillColumn.NUMBER, BillFault.BAD_NUMBER),
        (1, "1407-13", BillColumn.PERIOD, BillFault.BAD_PERIOD),
        (1, "", BillColumn.PERIOD, BillFault.MISSING),
        (3, "هشت هزار", BillItem.USAGE, BillFault.BAD_AMOUNT),
        (3, "-5", BillItem.USAGE, BillFault.BAD_AMOUNT),
        (6, "", BillColumn.PAYABLE, BillFault.MISSING),
        (6, "99999999999", BillColumn.PAYABLE, BillFault.BAD_AMOUNT),
        (6, "18500", BillColumn.PAYMENT_ID, BillFault.AMOUNT_DIFFERS),
        (7, "1407/13/01", BillColumn.DUE, BillFault.BAD_DATE),
        (8, "شاید", BillColumn.PAID, BillFault.BAD_TEXT),
        (9, "7748317800143", BillColumn.BILL_ID, BillFault.BAD_BILL_ID),
        (10, "1780160", BillColumn.PAYMENT_ID, BillFault.BAD_PAYMENT_ID),
    ],
)
def test_a_bad_row_is_left_out_with_its_reason(database, tmp_path, place, text, column, fault):
    row = list(GOOD + ENDS)
    row[place] = text
    report = run(database, sheet(tmp_path, row, SECOND))
    assert (2, column.value, fault) in faults(report)
    assert (report.added, report.bad) == (1, 1)
    assert kept(database) is None


def test_a_payment_id_of_another_period_is_told_and_taken(database, tmp_path):
    row = (GOOD[0], "1405-03", *GOOD[2:], *ENDS)
    report = run(database, sheet(tmp_path, row))
    assert faults(report) == [(2, "payment_id", BillFault.PERIOD_DIFFERS)]
    assert report.added == 1


def test_a_row_twice_is_taken_once(database, tmp_path):
    report = run(database, sheet(tmp_path, GOOD + ENDS, GOOD + ENDS))
    assert (report.added, report.bad) == (1, 1)
    assert faults(report) == [(3, "number", BillFault.REPEATED)]


def test_what_contradicts_is_left_out_and_what_was_paid_is_noted(database, tmp_path):
    run(database, sheet(tmp_path, GOOD + ENDS))
    other = (*GOOD[:3], "8400", *GOOD[4:], *ENDS)
    report = run(database, sheet(tmp_path, other))
    assert faults(report) == [(2, "number", BillFault.CONTRADICTS)]
    assert [one.difference for one in report.sample] == [BillDifference.BAD]
    paid = (*GOOD, ENDS[0], "بلی", *ENDS[2:])
    again = run(database, sheet(tmp_path, paid))
    assert again.changed == 1
    assert [one.difference for one in again.sample] == [BillDifference.PAID]
    assert kept(database).paid
    assert run(database, sheet(tmp_path, GOOD + ENDS)).same == 1
    assert kept(database).paid


def test_the_periods_that_are_kept_are_counted(database, tmp_path, clock):
    run(database, sheet(tmp_path, GOOD + ENDS, SECOND))
    clock.advance(days=1)
    later = ("33334444", "1407-02", "مریم رضایی", "", "", "", "5000", "", "", "", "")
    run(database, sheet(tmp_path, later))
    with sit(database, SUPERVISOR).read() as session:
        newest, first = bills.periods(session)
    assert (newest.period, newest.bills, newest.unpaid) == ("1407-02", 1, 1)
    assert (first.period, first.bills, first.unpaid) == ("1407-01", 2, 1)
    assert newest.imported_at - first.imported_at == timedelta(days=1)
    with pytest.raises(Forbidden), sit(database, CLERK).read() as session:
        bills.periods(session)


def test_only_the_first_rows_are_shown(database, tmp_path):
    rows = [
        (f"3333{line}", "1407-01", "", "", "", "", "10", "", "", "", "")
        for line in range(5000, 5120)
    ]
    report = bills.preview(sit(database, SUPERVISOR), sheet(tmp_path, *rows), silent)
    assert (report.added, len(report.sample)) == (120, bills.SAMPLE)


def test_the_period_may_be_the_file_s(database, tmp_path):
    path = sheet(tmp_path, ("33334444", "500"), header=("تلفن", "قابل پرداخت"))
    assert run(database, path).bad == 1
    assert run(database, path, period="1405-08").added == 1
    assert read_period("۱۴۰۵/۸") == "1405-08"


@pytest.mark.parametrize(
    ("header", "flaw"),
    [
        (("شماره تلفن", "رنگ", "مبلغ"), FileFlaw.HEADER_UNKNOWN),
        (("شماره تلفن", "تلفن", "مبلغ"), FileFlaw.HEADER_TWICE),
        (("شماره تلفن", "دوره"), FileFlaw.HEADER_MISSING),
    ],
)
def test_other_columns_are_refused_by_name(database, tmp_path, header, flaw):
    path = sheet(tmp_path, ("1", "2", "3"), header=header)
    with pytest.raises(Refused) as refusal:
        run(database, path)
    assert {one.flaw for one in refusal.value.findings} == {flaw}


def test_an_empty_file_is_none(database, tmp_path):
    path = tmp_path / "bills.csv"
    path.write_bytes(b"")
    with pytest.raises(Refused):
        run(database, path)


def test_who_may_not_import_reads_nothing(database, tmp_path):
    path = sheet(tmp_path, GOOD + ENDS)
    for deed in (bills.preview, bills.run):
        with pytest.raises(Forbidden):
            deed(sit(database, CLERK), path, silent)


def test_stop_keeps_what_is_committed(database, tmp_path):
    def stop(done, _of):
        if done:
            raise Cancelled

    report = bills.run(sit(database, SUPERVISOR), sheet(tmp_path, GOOD + ENDS), stop)
    assert report.cancelled
    assert kept(database) is not None


def test_who_wants_to_hear_of_the_bill_is_told_once(database, tmp_path):
    form = {
        "operation": "consent",
        "mobile": "09121234567",
        "events": [Event.BILL_ISSUED.value],
        "confirmed": True,
    }
    ticket = opened(database, request(Service.MESSAGES, form))
    moved(database, ticket, TicketState.DONE, CLERK, result={})
    path = sheet(tmp_path, GOOD + ENDS, SECOND)
    run(database, path)
    run(database, path)
    with database.read() as session:
        (message,) = outbox.of_subject(session, NUMBER)
    assert "۱۷٬۰۰۰" in message.body
    assert message.subject == NUMBER


def duplicate(database, number=NUMBER):
    ticket = opened(database, replace(request(Service.DUPLICATE_BILL, {"period": "1407-01"})))
    assert ticket.number == number
    return ticket, bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)


def test_a_duplicate_says_everything_the_bill_said(database, tmp_path):
    run(database, sheet(tmp_path, GOOD + ENDS))
    ticket, paper = duplicate(database)
    said = read_paper(papers_room.pdf(paper, LETTERHEAD))
    for words in ("المثنی", "شناسه قبض", "۷۷۴۸۳۱۷۸۰۰۱۴۲", "۱۷۷۰۱۶۰", "کارکرد دوره", "۱۴۰۷/۰۲/۱۵"):
        assert words in said
    assert "دوره ۱ سال ۱۴۰۷" in said
    with pytest.raises(Refused) as refusal:
        bills.print_bill(database, ticket.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.PRINTED_ALREADY}
    same, again = papers.reprint(database, paper.number, "خوانا نبود")
    assert same == paper
    assert "المثنی شماره ۱" in read_paper(papers_room.pdf(same, LETTERHEAD, again=again))


def test_the_barcode_is_read_back_as_both_ids():
    slip = ids.scan(bill_duplicate.barcode(BILL))
    assert (slip.bill, slip.payment) == (BILL.bill_id, BILL.payment_id)
    assert bill_duplicate.barcode(replace(BILL, payment_id="")) == ""


def test_no_bill_is_no_paper(database):
    other = opened(database)
    with pytest.raises(Refused) as refusal:
        bills.print_bill(database, other.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.NO_BILL}
    assert kept(database, OTHER_NUMBER) is None


def test_a_request_that_was_taken_back_brings_no_bill(database, tmp_path):
    run(database, sheet(tmp_path, GOOD + ENDS))
    ticket = opened(database, request(Service.DUPLICATE_BILL, {"period": "1407-01"}))
    moved(database, ticket, TicketState.CANCELLED, CLERK, reason="customer_wish")
    with pytest.raises(Refused) as refusal:
        bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.NOT_DONE}


@pytest.mark.parametrize(
    ("period", "due", "paid", "told"),
    [
        ("1405-08", "1405/09/15", "خیر", True),
        ("1405-08", "1405/09/01", "خیر", True),  # today
        ("1405-08", "1405/08/30", "خیر", False),
        ("1405-08", "1405/09/15", "بلی", False),
        ("1405-07", "", "خیر", True),
        ("1405-05", "", "خیر", False),  # long over
    ],
)
def test_past_and_paid_bills_are_no_news(database, tmp_path, period, due, paid, told):
    stories.consent(database, Event.BILL_ISSUED.value)
    row = ("33334444", period, "", "", "", "", "500", due, paid, "", "")
    run(database, sheet(tmp_path, row))
    with database.read() as session:
        assert bool(outbox.of_subject(session, NUMBER)) is told

"""Papers of tickets read back: their words, their codes, and what is on none of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from backoffice.documents import (
    bill_duplicate,
    ticket_certificate,
    ticket_choices,
    ticket_order,
    ticket_pin,
    ticket_slip,
    ticket_texts,
    ticket_visit,
)
from backoffice.records.period_bills import BillColumn, BillItem
from backoffice.records.receipts import PaperSize
from backoffice.records.ticket_forms import Asker, FieldKind, TicketPaper
from backoffice.records.ticket_papers import Depends, Entry, SheetKind
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets.services import SPECS
from paper_readers import read_paper
from ticket_sheets import (
    AGAIN,
    BILL,
    CERTIFICATE,
    CERTIFICATES,
    LETTERHEAD,
    ORDER,
    PIN_SLIP,
    SLIP,
    TAG,
    VISIT,
)

CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "backoffice_fa.ts"
MADE = {
    "slip": lambda again=None: ticket_slip.slip_pdf(SLIP, LETTERHEAD, PaperSize.A5, again),
    "roll": lambda again=None: ticket_slip.slip_pdf(SLIP, LETTERHEAD, PaperSize.ROLL80, again),
    "order": lambda again=None: ticket_order.order_pdf(ORDER, LETTERHEAD, again),
    "certificate": lambda again=None: ticket_certificate.certificate_pdf(
        CERTIFICATE, LETTERHEAD, again
    ),
    "bill": lambda again=None: bill_duplicate.bill_pdf(BILL, LETTERHEAD, again),
    "visit": lambda again=None: ticket_visit.visit_pdf(VISIT, LETTERHEAD, again),
}


@pytest.mark.parametrize("name", MADE)
def test_every_paper_has_the_letter_s_parts_and_its_code(name):
    said = read_paper(MADE[name]())
    for words in ("بسمه تعالی", "شرکت مخابرات ایران", "سارا احمدی", "کد بررسی"):
        assert words in said
    assert "۷۱۲۳ ۴۵۶۷ ۸۹۰۱ ۲۳۴۵" in said
    assert TAG not in said


@pytest.mark.parametrize("name", MADE)
def test_every_copy_says_which_and_why(name):
    said = read_paper(MADE[name](AGAIN))
    assert "المثنی شماره ۲" in said
    assert "گم شدن برگه" in said


def test_a_slip_groups_its_code_and_tells_what_the_day_depends_on():
    said = read_paper(MADE["slip"]())
    assert "۷۰۵۰۱۲ ۰۰۰۰ ۰۸۸۹" in said
    for words in ("تعویض شماره", "۱۴۰۵/۰۹/۰۴", "روزهای کاری", "ام‌دی‌اف، سالن دستگاه"):
        assert words in said


def test_a_day_of_the_same_visit_is_said_so():
    today = replace(SLIP, promised=SLIP.issued_at.date(), depends=())
    said = read_paper(ticket_slip.slip_pdf(today, LETTERHEAD, PaperSize.A5))
    assert "در همین مراجعه" in said
    none = replace(SLIP, promised=None, depends=())
    said = read_paper(ticket_slip.slip_pdf(none, LETTERHEAD, PaperSize.A5))
    assert "پس از بررسی" in said


def test_a_trace_s_slip_says_who_is_told_the_result():
    trace = replace(SLIP, service=Service.NUISANCE_CALLS, entries=())
    for size in PaperSize:
        said = read_paper(ticket_slip.slip_pdf(trace, LETTERHEAD, size))
        assert "تنها به مراجع قانونی" in said


def test_a_work_order_without_a_name_says_so():
    said = read_paper(MADE["order"]())
    assert "چاپ نمی‌شود" in said
    assert "مریم" not in said
    named = read_paper(ticket_order.order_pdf(replace(ORDER, name="مریم رضایی"), LETTERHEAD))
    assert "مریم رضایی" in named


@pytest.mark.parametrize("kind", CERTIFICATES)
def test_a_certificate_says_everything_of_its_kind(kind):
    paper = CERTIFICATES[kind]
    said = read_paper(ticket_certificate.certificate_pdf(paper, LETTERHEAD))
    operation = {"cut": "cut", "reconnect": "reconnect"}.get(kind, "")
    assert ticket_texts.title(SheetKind.CERTIFICATE, paper.service, operation) in said
    assert ticket_texts.TITLES[SheetKind.CERTIFICATE] not in said  # each kind has its own
    for one in paper.entries:
        if not operation or one.name != "operation":
            assert ticket_texts.label(one.name).split()[0] in said


def test_a_slip_names_the_right_and_the_fee_beside_its_facts():
    said = read_paper(MADE["slip"]())
    asked = said.index(ticket_texts.ASKED)
    assert said.index("صاحب امتیاز") < asked
    assert said.index("۲۲٬۳۵۰ ریال") < asked


def test_a_pin_stands_in_both_digits_in_the_part_that_is_torn_off():
    said = read_paper(ticket_pin.pin_pdf(PIN_SLIP, LETTERHEAD, "58203"))
    assert "۵ ۸ ۲ ۰ ۳" in said
    assert "5 8 2 0 3" in said
    with pytest.raises(ValueError, match="PIN"):
        ticket_pin.pin_pdf(PIN_SLIP, LETTERHEAD, "")


def test_a_bill_marks_what_is_taken_off_and_keeps_foreign_items():
    said = read_paper(MADE["bill"]())
    for words in ("بستانکاری پیشین (کسر می‌شود)", "جریمه دیرکرد", "دوره ۱ سال ۱۴۰۵", "پرداخت نشده"):
        assert words in said
    bare = replace(BILL, bill_id="", payment_id="", due=None, since=None, meter_before="")
    assert "7748317800142" not in read_paper(bill_duplicate.bill_pdf(bare, LETTERHEAD))


def test_a_visit_lists_everything_or_says_that_there_was_nothing():
    said = read_paper(MADE["visit"]())
    for words in ("تعویض شماره", "رمز ۲۸۲۸", "پرونده احراز هویت", "فهرست مکالمات"):
        assert words in said
    empty = ticket_visit.visit_pdf(replace(VISIT, rows=()), LETTERHEAD)
    assert "کاری ثبت نشده" in read_paper(empty)


def test_long_papers_flow_over_pages():
    many = replace(SLIP, entries=SLIP.entries * 40)
    said = read_paper(ticket_slip.slip_pdf(many, LETTERHEAD, PaperSize.A5))
    assert "صفحه ۲ از" in said


# Words


@pytest.mark.parametrize("service", SPECS)
def test_every_field_and_choice_of_a_service_has_words(service):
    spec = SPECS[service]
    for one in (*spec.fields, *spec.result):
        assert one.name in ticket_texts.FIELDS
        if one.name == "pin_hash":
            continue
        known = ticket_choices.CHOICES.get((service, one.name), {})
        assert set(one.choices) <= set(known)


def test_every_code_has_words():
    assert set(ticket_texts.SERVICES) == set(Service)
    assert set(ticket_texts.UNITS) == set(Unit)
    assert set(ticket_texts.TITLES) == set(SheetKind)
    assert set(ticket_texts.TICKET_PAPERS) == set(TicketPaper)
    assert set(ticket_texts.DEPENDS) == set(Depends)
    assert set(ticket_texts.VISIT_KINDS) == set(VisitKind)
    assert {one.value for one in TicketState} <= set(ticket_texts.STATES)
    assert {one.value for one in Asker} == set(ticket_texts.ASKERS)


def of_catalogue(context):
    """Return the window's Persian by its source string."""
    root = ElementTree.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    (found,) = [one for one in root.iter("context") if one.findtext("name") == context]
    return {one.findtext("source"): one.findtext("translation") for one in found.iter("message")}


def test_papers_and_window_call_things_alike():
    window = set(of_catalogue("Tickets").values())
    for listed in (ticket_texts.SERVICES, ticket_texts.UNITS):
        assert set(listed.values()) <= window
    states = {one: ticket_texts.STATES[one.value] for one in TicketState}
    assert set(states.values()) <= window
    assert "مگابیت" in ticket_texts.FIELDS["speed"]  # as the field is typed


def test_what_is_asked_for_is_not_said_to_be_done():
    asked = replace(
        SLIP,
        service=Service.SPECIAL_SERVICES,
        entries=(Entry("add", FieldKind.SERVICES, ("نمایشگر شماره",)),),
    )
    for size in PaperSize:
        said = read_paper(ticket_slip.slip_pdf(asked, LETTERHEAD, size))
        assert "برقرار شود" in said
        assert "وصل‌شده" not in said
    certified = replace(CERTIFICATE, service=Service.SPECIAL_SERVICES, entries=asked.entries)
    said = read_paper(ticket_certificate.certificate_pdf(certified, LETTERHEAD))
    assert "سرویس‌های وصل‌شده" in said


def test_every_kind_of_value_is_printed():
    samples = {
        FieldKind.DATE: ("2026-11-22", "۱۴۰۵/۰۹/۰۱"),
        FieldKind.MOMENT: ("2026-11-22T09:05", "۱۴۰۵/۰۹/۰۱ ساعت ۰۹:۰۵"),
        FieldKind.PHONE: ("01333334444", "۰۱۳-۳۳۳۳۴۴۴۴"),
        FieldKind.TICK: ("true", "بله"),
        FieldKind.PERIOD: ("1405-03", "دوره ۳ سال ۱۴۰۵"),
        FieldKind.NUMBER: ("12", "۱۲"),
        FieldKind.TEXT: ("12/34", "۱۲/۳۴"),
    }
    marks = "\u2066\u2067\u2068\u2069"
    for kind in FieldKind:
        given, wanted = samples.get(kind, ("الف", "الف"))
        entry = Entry("note", kind, (given,))
        said = ticket_texts.value(Service.FAULT, entry)
        assert "".join(one for one in said if one not in marks) == wanted
    assert ticket_texts.value(Service.FAULT, Entry("note", FieldKind.TEXT, ())) == "—"


def test_columns_and_items_of_bills_have_words():
    from backoffice.documents import bill_texts

    assert set(bill_texts.COLUMNS) == set(BillColumn)
    assert set(bill_texts.ITEMS) == set(BillItem)

"""Papers of tickets: numbered, sealed, printed after the commit, copied with a reason, checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import audit, ticket_prints, tickets_parts, visits
from backoffice.documents import ticket_texts
from backoffice.documents.bidi import STEERING
from backoffice.errors import Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.audit import AuditSearch
from backoffice.records.receipts import PaperSize
from backoffice.records.service_admin import Fee
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_papers import PaperLack, SheetKind, from_body, to_body
from backoffice.records.ticket_views import SavedView, ShownPaper, TicketSearch, VisitKind
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, fees, papers, papers_entries, papers_room, reading
from factories import POLICY
from paper_readers import read_paper
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    ASSIGNER,
    CLAIM,
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    SECURITY,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    finished,
    moved,
    opened,
    request,
    sit,
)
from ticket_sheets import LETTERHEAD

KEY = POLICY.tag_key
S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def slip(database, ticket, desk=CLERK):
    return papers.print_slip(sit(database, desk), ticket.id, key=KEY)


def lacks(refusal):
    return {one.lack for one in refusal.value.findings}


def text(paper, **given):
    return read_paper(papers_room.pdf(paper, LETTERHEAD, **given))


def entries(paper):
    return {one.name: one.values for one in paper.entries}


def corrected():
    form = {
        "kind": "installation",
        "reason": "renumbered",
        "address": "رشت، خیابان سعدی، پلاک ۱۴",
        "postal_code": "4133744567",
    }
    evidence = (*CLAIM.papers, ShownPaper(TicketPaper.ADDRESS_EVIDENCE))
    return request(Service.ADDRESS_CORRECTION, form, claim=replace(CLAIM, papers=evidence))


def nuisance():
    form = {"began_at": "2026-11-20T22:30", "kind": "insult", "first_hour": 22, "last_hour": 23}
    return request(Service.NUISANCE_CALLS, form | {"note": "گمان می‌کند 09121234567 باشد"})


def test_a_slip_says_what_was_asked_and_when_it_is_due(database):
    ticket = opened(database)
    paper = slip(database, ticket)
    assert passcodes.is_receipt_number(paper.number)
    assert passcodes.is_ticket_code(paper.code)
    said = text(paper)
    for words in ("برگه پیگیری درخواست", "بستن/باز نمودن صفر دوم", "صفر دوم بسته"):
        assert words in said
    assert "مریم رضایی" in said
    assert "۰۱۳-۳۳۳۳۴۴۴۴" in said
    assert "آخرین قبض پرداخت‌شده" in said
    assert [one.paper for one in paper.papers] == [
        TicketPaper.IDENTITY,
        TicketPaper.LAST_BILL,
        TicketPaper.SIGNED_FORM,
    ]
    assert entries(paper)["requester"] == ("owner",)
    assert "سالن دستگاه" in said
    assert "برگه پیگیری درخواست" in text(paper, size=PaperSize.ROLL80)


def test_the_same_slip_is_printed_once_and_copied_after(database):
    ticket = opened(database)
    paper = slip(database, ticket)
    with pytest.raises(Refused) as refusal:
        slip(database, ticket)
    assert lacks(refusal) == {PaperLack.PRINTED_ALREADY}
    for number in (1, 2):
        same, again = papers.reprint(database, paper.number, "گم شد")
        assert same == paper
        assert again.copy_no == number
    assert "المثنی شماره ۲" in text(same, again=again)
    with database.read() as session:
        (listed,) = papers.of_ticket(session, ticket.id)
    assert (listed.number, listed.copies) == (paper.number, 2)


def test_another_request_gets_a_slip_of_its_own(database):
    first = slip(database, opened(database))
    second = slip(database, opened(database, corrected()))
    assert second.number != first.number


def test_a_copy_needs_a_reason_and_a_right(database):
    paper = slip(database, opened(database))
    with pytest.raises(Refused) as refusal:
        papers.reprint(database, paper.number, "  ")
    assert lacks(refusal) == {PaperLack.NEEDS_REASON}
    with pytest.raises(Forbidden):
        papers.reprint(sit(database, SWITCH), paper.number, "گم شد")
    with pytest.raises(LookupError):
        papers.reprint(sit(database, CLERK), "90501200000001", "گم شد")


@pytest.mark.parametrize("desk", [SWITCH, SECURITY, ADMINISTRATOR])
def test_whoever_opens_no_tickets_prints_no_slip(database, desk):
    ticket = opened(database)
    with pytest.raises(Forbidden):
        slip(database, ticket, desk)
    with database.read() as session:
        denied = audit.search(session, AuditSearch(deed=papers.PRINT), limit=5)
    assert [event.outcome for event in denied] == ["denied"]


def test_a_certificate_says_what_was_and_what_is(database):
    ticket = opened(database)
    with pytest.raises(Refused) as refusal:
        papers.certificate(database, ticket.id, key=KEY)
    assert lacks(refusal) == {PaperLack.NOT_DONE}
    done(database, ticket)
    paper = papers.certificate(sit(database, CLERK), ticket.id, key=KEY)
    found = entries(paper)
    assert found["old_access"] == ("no_limit",)
    assert found["new_access"] == ("second_zero_barred",)
    assert found["applied_at"] == (APPLIED[:16],)
    said = text(paper)
    for words in ("گواهی تغییر وضعیت صفر", "بدون محدودیت", "صفر دوم بسته", "پلاک ۱۲"):
        assert words in said


def test_a_number_change_keeps_both_numbers(database):
    new = request(Service.NUMBER_CHANGE, {"cause": "wish", "number": FREE[0]})
    ticket = opened(database, new)
    moved(database, ticket, S.IN_PROGRESS, FRAME)
    handed = database.write(lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM))
    finished(database, handed, SWITCH, applied_at=APPLIED, meter=18234)
    paper = papers.certificate(sit(database, CLERK), ticket.id, key=KEY)
    found = entries(paper)
    assert (found["old_number"], found["new_number"]) == ((NUMBER,), (FREE[0],))
    assert found["meter"] == ("18234",)
    assert "rests_until" in found


def test_an_address_correction_keeps_both_addresses(database):
    ticket = opened(database, corrected())
    at_work = moved(database, ticket, S.IN_PROGRESS, ASSIGNER)
    moved(database, at_work, S.DONE, ASSIGNER, result={})
    found = entries(papers.certificate(sit(database, CLERK), ticket.id, key=KEY))
    assert found["old_address"] == ("رشت، خیابان سعدی، پلاک ۱۲",)
    assert found["new_address"] == ("رشت، خیابان سعدی، پلاک ۱۴",)
    assert "address" not in found  # it is the new one
    assert found["done_at"]  # nobody wrote when it was applied


def test_cut_and_reconnect_have_their_own_certificates(database):
    form = {"operation": "cut", "cause": "wish", "direction": "both", "billing_told": True}
    cut = opened(database, request(Service.CUT_RECONNECT, form))
    done(database, cut)
    paper = papers.certificate(sit(database, CLERK), cut.id, key=KEY)
    assert "گواهی قطع تلفن" in text(paper)
    assert "خواست مشترک" in text(paper)
    with database.read() as session:
        effect = tickets_parts.effect(session, cut.id)
    lifts = effect.inverse[0].cause_id
    again = request(Service.CUT_RECONNECT, {"operation": "reconnect", "lifts": lifts})
    reconnect = opened(database, again)
    done(database, reconnect)
    paper = papers.certificate(sit(database, CLERK), reconnect.id, key=KEY)
    assert entries(paper)["lifts"] == ("wish",)
    assert entries(paper)["cut_since"]
    assert "گواهی وصل تلفن" in text(paper)


def test_a_cut_for_nuisance_says_when_it_ends(database, clock):
    form = {
        "operation": "cut",
        "cause": "nuisance",
        "direction": "both",
        "authority": "دادسرا",
        "letter_no": "12",
        "letter_on": clock.today.isoformat(),
    }
    order = (*CLAIM.papers, ShownPaper(TicketPaper.COURT_LETTER))
    claim = replace(CLAIM, authority="دادسرا", letter_no="12", letter_on=clock.today, papers=order)
    new = request(Service.CUT_RECONNECT, form, asker=Asker.AUTHORITY, claim=claim)
    cut = opened(database, new, SUPERVISOR)
    done(database, cut)
    found = entries(papers.certificate(sit(database, CLERK), cut.id, key=KEY))
    assert found["until"] == ((clock.today + timedelta(days=7)).isoformat(),)
    assert "requester_name" not in found


def test_the_answer_of_a_check_of_facilities_is_handed_over(database):
    place = {"address": "رشت، گلسار، خیابان ۹۰", "postal_code": "4133744567", "centre": "LAH01"}
    sketch = (*CLAIM.papers, ShownPaper(TicketPaper.LOCATION_SKETCH))
    claim = replace(CLAIM, papers=sketch)
    ticket = opened(database, request(Service.RELOCATION_FEASIBILITY, place, claim=claim))
    at_work = moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="possible")
    moved(database, at_work, S.DONE, ASSIGNER, result={"metres": 120})
    paper = papers.certificate(sit(database, CLERK), ticket.id, key=KEY)
    found = entries(paper)
    assert found["new_address"] == (place["address"],)
    assert found["answer"] == ("possible",)
    said = text(paper)
    for words in ("پاسخ بررسی امکانات", "امکان‌پذیر", "۱۲۰", "پلاک ۱۲"):
        assert words in said
    assert "گواهی می‌شود" not in said


def test_a_slip_says_what_it_costs(database, clock):
    fee = Fee("access_class", 22_350, clock.today, "بستن صفر")
    sit(database, ADMINISTRATOR).write(lambda session: fees.save(session, fee))
    paper = slip(database, opened(database))
    assert entries(paper)["fee"] == ("22350",)
    assert "۲۲٬۳۵۰ ریال" in text(paper)


@pytest.mark.parametrize(
    ("service", "form", "said"),
    [
        (Service.ACCESS_CLASS, {"access": "no_limit"}, "رایگان"),
        (Service.ACCESS_CLASS, {"access": "first_zero_barred"}, "۹ ریال"),
        (Service.NUMBER_CHANGE, {"cause": "nuisance_confirmed"}, "رایگان"),
        (Service.NUMBER_CHANGE, {"cause": "wish"}, "۹ ریال"),
    ],
)
def test_what_the_office_asks_for_is_free(database, service, form, said):
    ticket = replace(opened(database), service=service, form=form)
    (entry,) = papers_entries.fee(ticket, 9)
    shown = ticket_texts.value(service, entry)
    assert "".join(one for one in shown if one not in STEERING) == said
    assert papers_entries.fee(ticket, None) == ()


def test_who_asked_for_another_is_named(database):
    ticket = replace(opened(database), asker="attorney", name="حسین وکیلی")
    found = papers_entries.certified(ticket, papers_entries.Effects(), papers_entries.Names(), None)
    named = {one.name: one.values for one in found}
    assert named["requester_name"] == ("حسین وکیلی",)


def test_a_service_without_a_certificate_says_so(database):
    ticket = opened(database, nuisance())
    with pytest.raises(Refused) as refusal:
        papers.certificate(database, ticket.id, key=KEY)
    assert lacks(refusal) == {PaperLack.NO_CERTIFICATE}


def test_a_work_order_names_nobody_whom_the_unit_need_not_know(database):
    ticket = opened(database)
    paper = papers.work_order(sit(database, SWITCH), ticket.id, key=KEY)
    assert (paper.unit, paper.name, paper.identifier) == (Unit.SWITCH_ROOM, "", "")
    said = text(paper)
    assert "سالن دستگاه" in said
    assert "مریم" not in said
    with pytest.raises(Refused) as refusal:
        papers.work_order(sit(database, ASSIGNER), ticket.id, key=KEY, unit=Unit.CABLE)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.NOT_YOURS}


def test_a_work_order_is_its_units_or_the_counters(database):
    ticket = opened(database)
    with pytest.raises(Refused) as refusal:
        papers.work_order(sit(database, FRAME), ticket.id, key=KEY)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.NOT_YOURS}
    paper = papers.work_order(sit(database, CLERK), ticket.id, key=KEY)
    assert paper.unit is Unit.SWITCH_ROOM


def test_who_goes_to_the_house_is_told_where_it_is_and_whom_to_ask_for(database):
    form = {"kind": "no_tone", "began_at": "2026-11-21T20:00", "reporter_phone": NUMBER}
    ticket = opened(database, request(Service.FAULT, form))
    paper = papers.work_order(sit(database, FRAME), ticket.id, key=KEY, unit=Unit.DROP_WIRE)
    assert paper.name == "مریم رضایی"
    assert entries(paper)["address"] == ("رشت، خیابان سعدی، پلاک ۱۲",)


def test_118_is_told_which_number_went(database):
    new = request(Service.NUMBER_CHANGE, {"cause": "wish", "number": FREE[0]})
    ticket = opened(database, new)
    moved(database, ticket, S.IN_PROGRESS, FRAME)
    handed = database.write(lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM))
    finished(database, handed, SWITCH, applied_at=APPLIED)
    with sit(database, FRAME).read() as session:
        wanted = TicketSearch(SavedView.ALL_OPEN, service=Service.DIRECTORY)
        (told,) = reading.list_(session, wanted, limit=5)
    found = entries(papers.work_order(database, told.id, key=KEY))
    assert found["old_number"] == (NUMBER,)
    assert "old_number" not in entries(slip(database, ticket))


def test_no_paper_of_a_nuisance_ticket_carries_a_found_number(database):
    ticket = opened(database, nuisance())
    first = slip(database, ticket)
    order = papers.work_order(sit(database, SECURITY), ticket.id, key=KEY, unit=ticket.unit)
    for paper in (first, order):
        said = text(paper) + str(to_body(paper))
        assert "۰۹۱۲۱۲۳۴۵۶۷" not in said
        assert "09121234567" not in said
    assert "مریم" not in text(order)
    assert set(entries(order)) <= {"first_hour", "last_hour"}
    found = {
        "outcome": "found",
        "offender": "01333338888",
        "found_at": "2026-11-21T22:40",
        "permit_no": "12",
    }
    hidden = replace(ticket, result=found)
    names = papers_entries.Names()
    card_free = papers_entries.asked(hidden, names)
    told = papers_entries.for_unit(hidden, Unit.SWITCH_ROOM, names, None)
    assert "01333338888" not in str(card_free) + str(told)


def test_a_visit_ends_with_one_slip_of_everything(database):
    def begin(session):
        return visits.begin(session, "مریم رضایی", "", "RSH01", "sara")

    visit = sit(database, CLERK).write(begin)
    with pytest.raises(Refused) as refusal:
        papers.visit_slip(database, visit.id, key=KEY)
    assert lacks(refusal) == {PaperLack.NOTHING_DONE}
    ticket = opened(database, replace(bar_second_zero(), visit=visit.id))
    paper = papers.visit_slip(sit(database, CLERK), visit.id, key=KEY)
    assert [row.code for row in paper.rows] == [ticket.code]
    said = text(paper)
    assert "برگه کارهای مراجعه" in said
    assert "بستن/باز نمودن صفر دوم" in said
    with pytest.raises(LookupError):
        papers.visit_slip(database, "none", key=KEY)
    database.write(lambda session: visits.add_item(session, visit.id, VisitKind.PAPER, "9050"))
    assert len(papers.visit_slip(database, visit.id, key=KEY).rows) == 2


def test_a_kept_paper_is_read_back_as_it_was(database):
    paper = slip(database, opened(database))
    with database.read() as session:
        stored = ticket_prints.find(session, paper.number)
    assert stored.sheet == paper
    assert from_body(SheetKind.SLIP, to_body(paper)) == paper

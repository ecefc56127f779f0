"""The form engine: every field of every service is typed, shown and handed out as it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from backoffice.records.line_facts import (
    ActiveService,
    Cause,
    CutCause,
    Direction,
    PoolNumber,
    PoolState,
)
from backoffice.records.line_facts import LineCard as Card
from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import FieldKind
from backoffice.records.tickets import Service
from backoffice.tickets.forms import check_form
from backoffice.tickets.services import SPECS
from backoffice.tickets.services.base import CatalogueEntry
from backoffice.ui.tickets.choices import Offered
from backoffice.ui.tickets.moment_edit import check_clock
from backoffice.ui.tickets.typed_form import TypedForm
from backoffice.ui.tickets.value_texts import facts
from factories import NATIONAL_IDS, day

SINCE = datetime(2026, 11, 1, 8, tzinfo=UTC)
CUT = CutCause("cause-1", Cause.WISH, Direction.BOTH, SINCE)
CARD = Card(
    "line", "01333334444", "RSH01", SINCE, (), (), (), (), (CUT,), AccessClass.NO_LIMIT, None, "",
    (ActiveService("wake_up", None),), None, released=False, installed_on=None, last_bill=None,
)  # fmt: skip
CATALOGUE = (
    CatalogueEntry("wake_up", "بیداری"),
    CatalogueEntry("transfer", "انتقال مکالمه", on="*21*", off="#21#"),
)
OFFERED = Offered(CARD, CATALOGUE, (("RSH01", "رشت"), ("LAH01", "لاهیجان")), ("1405-07", "1405-06"))
SPEC_PARTS = [
    (spec.service, part) for spec in SPECS.values() for part in (spec.fields, spec.result) if part
]


def value_of(field):
    """A value that the field takes."""
    match field.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return "متن کوتاه"
        case FieldKind.NAME:
            return "مریم رضایی"
        case FieldKind.PHONE | FieldKind.POOL_NUMBER:
            return "01333334445"
        case FieldKind.MOBILE:
            return "09111234567"
        case FieldKind.NATIONAL_ID:
            return NATIONAL_IDS[0]
        case FieldKind.POSTAL_CODE:
            return "4133744567"
        case FieldKind.DATE:
            return "2026-11-22"
        case FieldKind.MOMENT:
            return "2026-11-21T09:30:00"
        case FieldKind.NUMBER:
            return field.least or 1
        case FieldKind.TICK:
            return True
        case FieldKind.CHOICE:
            return field.choices[0]
        case FieldKind.CHOICES:
            return list(field.choices[:2])
        case FieldKind.CENTRE:
            return "LAH01"
        case FieldKind.SERVICES:
            return ["wake_up"] if field.name == "remove" else ["transfer"]
        case FieldKind.CAUSE:
            return "cause-1"
        case FieldKind.PERIOD:
            return "1405-07"


@pytest.mark.parametrize(("service", "fields"), SPEC_PARTS)
def test_a_form_hands_out_what_was_put_into_it(qtbot, service, fields):
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(service, fields)
    form.offer(OFFERED)
    given = {field.name: value_of(field) for field in fields}
    form.put(given)
    shown = {field.name: given[field.name] for field in fields if field.asked(given)}
    assert form.form() == shown
    clean, found = check_form(fields, form.form(), home="013", today=day("1405/09/01"))
    assert found == []
    assert set(clean) == set(shown)
    assert all(text for _, text in facts(service, fields, clean, CARD))
    form.put({})
    assert form.is_blank()


@pytest.mark.parametrize(("service", "fields"), SPEC_PARTS)
def test_a_field_is_shown_while_it_is_asked_for(qtbot, service, fields):
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(service, fields)
    for field in fields:
        assert form.entry(field.name).widget.isHidden() is not field.asked({})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("9", "09:00"), ("930", "09:30"), ("۰۹۳۰", "09:30"), ("9:5", "09:05"), ("2359", "23:59")],
)
def test_a_time_of_day_is_read_as_it_is_typed(typed, meant):
    checked = check_clock(typed)
    assert checked.ok
    assert checked.value == meant


@pytest.mark.parametrize("typed", ["24", "1260", "9:61", "الف"])
def test_no_time_of_day_is_refused(typed):
    assert not check_clock(typed).ok


def test_free_numbers_are_offered_and_picked(qtbot):
    spec = next(one for one in SPECS.values() if one.service.value == "number_change")
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(spec.service, spec.fields)
    form.show_free([PoolNumber("01333335000", "RSH01", PoolState.FREE)])
    picker = form.pool_entries()[0].picker
    picker.free.chip("01333335000").click()
    assert form.form() == {"number": "01333335000"}


@pytest.mark.parametrize(
    ("service", "field", "told"),
    [
        (Service.DUPLICATE_BILL, "period", "قبضی آورده نشده"),
        (Service.CUT_RECONNECT, "lifts", "این خط قطع نیست"),
        (Service.SPECIAL_SERVICES, "remove", "سرویس ویژه‌ای برقرار نیست"),
        (Service.SPECIAL_SERVICES, "add", "سرویس دیگری ندارد"),
        (Service.RELOCATION_FEASIBILITY, "centre", "مرکزی ثبت نشده"),
    ],
)
def test_a_field_without_choices_says_why(qtbot, service, field, told):
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(service, SPECS[service].fields)
    if service is Service.CUT_RECONNECT:
        form.put({"operation": "reconnect"})
    form.offer(Offered(replace(CARD, services=(), causes=())))
    assert told in form._rows[field].below.text()
    form.say({field: "این را پر کنید."})
    assert form._rows[field].below.text() == "این را پر کنید."
    form.say({})
    form.offer(OFFERED)
    if field not in {"lifts", "remove"}:
        assert form._rows[field].below.text() == ""


def test_an_empty_pool_says_so(qtbot):
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(Service.NUMBER_CHANGE, SPECS[Service.NUMBER_CHANGE].fields)
    form.show_free([])
    assert "شماره آزاد ندارد" in form._rows["number"].below.text()
    form.show_free([PoolNumber("01333335000", "RSH01", PoolState.FREE)])
    assert form._rows["number"].below.text() == ""


def test_a_moment_with_seconds_goes_through_a_form_unchanged(qtbot):
    form = TypedForm("013")
    qtbot.addWidget(form)
    form.ask(Service.FAULT, SPECS[Service.FAULT].fields)
    form.put({"kind": "noise", "began_at": "2026-11-21T09:30:45"})
    assert form.form()["began_at"] == "2026-11-21T09:30:45"
    form.entry("began_at").widget.clock.set_value("10:00")
    assert form.form()["began_at"] == "2026-11-21T10:00:00"

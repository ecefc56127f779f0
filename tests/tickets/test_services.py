"""The rules of every service, by tables of cases: who, what is found, what done changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backoffice.records.disclosures import Holding, NumberPeriod
from backoffice.records.line_facts import (
    ActiveService,
    AddCause,
    Address,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeNumber,
    CutCause,
    Direction,
    EndCause,
    LineCard,
    MoveToCentre,
    PoolNumber,
    PoolState,
    RecordOffence,
    RemoveService,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_views import Check
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets import profiles
from backoffice.tickets.services import SPECS
from backoffice.tickets.services.base import CatalogueEntry, Context
from backoffice.tickets.services.cut_reconnect import WHOSE, nuisance_ends
from factories import day

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)  # 1405/09/01
NUMBER, NEW, ELSEWHERE = "01333330001", "01333330010", "01344440010"
TAKEN, RESTING, RESERVED = "01333330002", "01333330003", "01333330004"
ADDRESS = ("رشت، خیابان لاکانی، پلاک 12", "4133744567")

CAUSES = {
    cause: CutCause(f"id-{cause.value}", cause, Direction.BOTH, NOW - timedelta(days=9))
    for cause in Cause
}
CARD = LineCard(
    id="line-1",
    number=NUMBER,
    centre="RSH01",
    as_of=NOW,
    numbers=(NumberPeriod(NUMBER, None),),
    holdings=(Holding("علی شفیعی", "0499370899", None),),
    tenants=(),
    addresses=(Address(AddressKind.INSTALLATION, *ADDRESS, None),),
    causes=(),
    access=AccessClass.NO_LIMIT,
    listing=Listing.UNLISTED,
    title="",
    services=(ActiveService("clip", None),),
    adsl=None,
    released=False,
    installed_on=None,
    last_bill=None,
)
CATALOGUE = {
    one.code: one
    for one in (
        CatalogueEntry("clip", "نمایشگر شماره"),
        CatalogueEntry("waiting", "انتظار مکالمه"),
        CatalogueEntry("three_party", "مکالمه سه‌نفره", requires=("waiting",)),
        CatalogueEntry("hotline", "خط داغ", excludes=("short_dial",)),
        CatalogueEntry("short_dial", "شماره‌گیری کوتاه", excludes=("hotline",)),
    )
}
POOL = {
    number: PoolNumber(number, centre, state)
    for number, centre, state in (
        (NEW, "RSH01", PoolState.FREE),
        (ELSEWHERE, "LAH01", PoolState.FREE),
        (TAKEN, "RSH01", PoolState.ASSIGNED),
        (RESTING, "RSH01", PoolState.RESTING),
        (RESERVED, "RSH01", PoolState.RESERVED),
    )
}
CONTEXT = Context(
    today=TODAY,
    now=NOW,
    home="013",
    asker=Asker.OWNER,
    card=CARD,
    catalogue=CATALOGUE,
    pool=POOL,
    centres=frozenset({"RSH01", "LAH01"}),
    bill_periods=frozenset({"1405-07"}),
    there=CATALOGUE,
    sees_restricted=True,
)


def checked(form, /, **changes):
    """A check that said that the line can be moved to a form's place."""
    done = Ticket(
        id="t1",
        code="1",
        service=Service.RELOCATION_FEASIBILITY,
        profile_version=0,
        number=NUMBER,
        line_id=CARD.id,
        state=TicketState.DONE,
        unit=Unit.LINE_ASSIGNMENT,
        centre="RSH01",
        form=form,
        answer="possible",
    )
    return replace(done, **changes)


def found(service, form, **context):
    """What the rules find, as lack, field and detail."""
    card = replace(CARD, **context.pop("card", {}))
    if service is Service.RELOCATION:
        context.setdefault("origin", checked(form))
    told = SPECS[service].findings(form, replace(CONTEXT, card=card, **context))
    return [(one.lack, one.field, one.detail) for one in told]


def effect(service, form, result=None, **context):
    """What done changes."""
    card = replace(CARD, **context.pop("card", {}))
    made = SPECS[service].effect(form, result or {}, replace(CONTEXT, card=card, **context))
    return list(made)


# What is alike in all


def test_every_service_has_its_spec():
    assert set(SPECS) == set(Service) - {Service.COUNTER}  # what a supervisor opens by himself
    assert all(spec.service is service for service, spec in SPECS.items())


@pytest.mark.parametrize("spec", SPECS.values(), ids=lambda spec: spec.service.value)
def test_a_spec_holds_together(spec):
    names = [field.name for field in spec.fields]
    assert len(set(names)) == len(names)
    assert all(set(field.when or ()) <= set(names) for field in spec.fields)
    results = [field.name for field in spec.result]
    assert all(set(field.when or ()) <= {*results, *names} for field in spec.result)
    assert spec.who
    assert spec.route[0] in {Unit.COUNTER, Unit.FAULT_DESK}
    assert spec.positive <= len(spec.answers)
    # Half a form breaks nothing: the fields themselves say what is missing.
    for context in (CONTEXT, replace(CONTEXT, card=None)):
        told = list(spec.findings({}, context))
        assert {one.field for one in told} <= {"", *names}
    assert list(spec.of_result({}, {})) == []


@pytest.mark.parametrize(
    ("service", "who"),
    [
        (Service.DIRECTORY, {Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE, Asker.GUARDIAN}),
        (Service.ACCESS_CLASS, {Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE, Asker.GUARDIAN}),
        (Service.RELOCATION, {Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE}),
        (Service.FAULT, set(Asker)),
        (Service.CUT_RECONNECT, set(Asker) - {Asker.ANYBODY}),
    ],
)
def test_who_may_ask(service, who):
    assert SPECS[service].who == who


def test_what_a_line_cut_for_nuisance_may_still_be_asked_for():
    shipped = profiles.shipped()
    assert {one for one in SPECS if Check.NUISANCE not in shipped[one].checks} == {
        Service.CALL_DETAILS,
        Service.INTELLIGENT_CALLS,
        Service.CUT_RECONNECT,
        Service.MESSAGES,
        Service.FAULT,
        Service.DUPLICATE_BILL,
    }


def test_only_the_traces_results_are_restricted():
    assert [one for one, spec in SPECS.items() if spec.restricted] == [Service.NUISANCE_CALLS]


# Findings


@pytest.mark.parametrize(
    ("service", "form", "context", "expected"),
    [
        # 1 and 15: call lists
        (Service.CALL_DETAILS, {"since": "2026-10-01", "until": "2026-11-01"}, {}, []),
        (
            Service.CALL_DETAILS,
            {"since": "2026-11-01", "until": "2026-10-01"},
            {},
            [(FormLack.ENDS_BEFORE, "until", "")],
        ),
        (
            Service.INTELLIGENT_CALLS,
            {"since": "2026-12-01", "until": "2026-12-02"},
            {},
            [(FormLack.IN_FUTURE, "since", "")],
        ),
        # 2: special services
        (Service.SPECIAL_SERVICES, {"add": ["waiting"]}, {}, []),
        (Service.SPECIAL_SERVICES, {"remove": ["clip"]}, {}, []),
        (Service.SPECIAL_SERVICES, {}, {}, [(FormLack.NOTHING_CHANGES, "add", "")]),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["video"]},
            {},
            [(FormLack.NOT_IN_CATALOGUE, "add", "video")],
        ),
        (Service.SPECIAL_SERVICES, {"add": ["clip"]}, {}, [(FormLack.SERVICE_ON, "add", "clip")]),
        (
            Service.SPECIAL_SERVICES,
            {"remove": ["waiting"]},
            {},
            [(FormLack.SERVICE_OFF, "remove", "waiting")],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["three_party"]},
            {},
            [(FormLack.REQUIRES, "add", "three_party\nwaiting")],
        ),
        (Service.SPECIAL_SERVICES, {"add": ["three_party", "waiting"]}, {}, []),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline"]},
            {"card": {"services": (ActiveService("short_dial", None),)}},
            [
                (FormLack.EXCLUDES, "add", "hotline\nshort_dial"),
                (FormLack.EXCLUDES, "add", "short_dial\nhotline"),
            ],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline"], "remove": ["short_dial"]},
            {"card": {"services": (ActiveService("short_dial", None),)}},
            [],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"remove": ["waiting"]},
            {
                "card": {
                    "services": (ActiveService("waiting", None), ActiveService("three_party", None))
                }
            },
            [(FormLack.REQUIRES, "add", "three_party\nwaiting")],
        ),
        # 3: feasibility and relocation
        (Service.RELOCATION_FEASIBILITY, {"address": "رشت، گلسار", "centre": "RSH01"}, {}, []),
        (
            Service.RELOCATION_FEASIBILITY,
            {"address": "رشت، گلسار", "centre": "NONE"},
            {},
            [(FormLack.OTHER_CENTRE, "centre", "NONE")],
        ),
        (
            Service.RELOCATION_FEASIBILITY,
            {"address": ADDRESS[0], "centre": "RSH01"},
            {},
            [(FormLack.NOTHING_CHANGES, "address", "")],
        ),
        (Service.RELOCATION, {"address": "رشت، گلسار", "centre": "RSH01"}, {}, []),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01"},
            {},
            [(FormLack.MISSING, "number", "")],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01", "number": ELSEWHERE},
            {},
            [],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01", "number": NEW},
            {},
            [(FormLack.OTHER_CENTRE, "number", "RSH01")],
        ),
        (
            Service.RELOCATION,
            {"address": "رشت، گلسار", "centre": "RSH01", "number": TAKEN},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", TAKEN)],
        ),
        # 4: 118
        (Service.DIRECTORY, {"operation": "add", "title": "شفیعی"}, {}, []),
        (
            Service.DIRECTORY,
            {"operation": "remove"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "change", "title": "شفیعی"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {"card": {"listing": Listing.LISTED}},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "change", "title": "شفیعی"},
            {"card": {"listing": Listing.LISTED, "title": "شفیعی"}},
            [(FormLack.NOTHING_CHANGES, "title", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {"card": {"listing": None}},
            [],
        ),
        # 5: one class of three values
        (Service.ACCESS_CLASS, {"access": "second_zero_barred"}, {}, []),
        (
            Service.ACCESS_CLASS,
            {"access": "no_limit"},
            {},
            [(FormLack.NOTHING_CHANGES, "access", "")],
        ),
        # 6: nuisance
        (Service.NUISANCE_CALLS, {"began_at": "2026-11-20T21:00:00"}, {}, []),
        (
            Service.NUISANCE_CALLS,
            {"began_at": "2026-11-23T00:00:00"},
            {},
            [(FormLack.IN_FUTURE, "began_at", "")],
        ),
        # 7: number change
        (Service.NUMBER_CHANGE, {"cause": "wish", "number": NEW}, {}, []),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": NUMBER},
            {},
            [(FormLack.NOTHING_CHANGES, "number", "")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": ELSEWHERE},
            {},
            [(FormLack.OTHER_CENTRE, "number", "LAH01")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": RESTING},
            {},
            [(FormLack.NUMBER_RESTING, "number", RESTING)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": RESERVED},
            {},
            [(FormLack.NUMBER_RESERVED, "number", RESERVED)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": TAKEN},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", TAKEN)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": "01333339999"},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", "01333339999")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "cable_transfer", "number": NEW},
            {},
            [(FormLack.NO_RIGHT, "cause", "")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "cable_transfer", "number": NEW},
            {"asker": Asker.COMPANY},
            [],
        ),
        # 8: address
        (
            Service.ADDRESS_CORRECTION,
            {
                "kind": "installation",
                "address": "رشت، لاکانی، پلاک 14",
                "postal_code": "4133744567",
            },
            {},
            [],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "installation", "address": ADDRESS[0], "postal_code": ADDRESS[1]},
            {},
            [(FormLack.NOTHING_CHANGES, "address", "")],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "correspondence", "address": ADDRESS[0], "postal_code": ADDRESS[1]},
            {},
            [],
        ),
        # 10: ADSL
        (Service.ADSL, {"operation": "install"}, {}, []),
        (
            Service.ADSL,
            {"operation": "install"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.ADSL_STATE, "operation", "connected")],
        ),
        (Service.ADSL, {"operation": "install"}, {"card": {"adsl": Adsl(AdslState.RELEASED)}}, []),
        (Service.ADSL, {"operation": "suspend"}, {}, [(FormLack.ADSL_STATE, "operation", "none")]),
        (
            Service.ADSL,
            {"operation": "resume"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.ADSL_STATE, "operation", "connected")],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"card": {"adsl": Adsl(AdslState.RELEASED)}},
            [(FormLack.ADSL_STATE, "operation", "released")],
        ),
        (Service.ADSL, {"operation": "release"}, {"card": {"adsl": Adsl(AdslState.PENDING)}}, []),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.NO_RIGHT, "operation", "")],
        ),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}, "asker": Asker.COMPANY},
            [],
        ),
        # 11: the code of 2828
        (Service.IVR_PIN, {"operation": "issue"}, {}, []),
        (
            Service.IVR_PIN,
            {"operation": "reset"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.IVR_PIN,
            {"operation": "issue"},
            {"card": {"pin_issued_at": NOW}},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (Service.IVR_PIN, {"operation": "reset"}, {"card": {"pin_issued_at": NOW}}, []),
        # 12: messages
        (Service.MESSAGES, {"operation": "consent"}, {}, []),
        (Service.MESSAGES, {"operation": "withdraw"}, {}, [(FormLack.NO_CONSENT, "operation", "")]),
        (Service.MESSAGES, {"operation": "withdraw"}, {"has_consent": True}, []),
        # 13: fault
        (Service.FAULT, {"kind": "noise"}, {}, []),
        (
            Service.FAULT,
            {"kind": "noise", "began_at": "2026-11-23T00:00:00"},
            {},
            [(FormLack.IN_FUTURE, "began_at", "")],
        ),
        # 14: duplicate bill
        (Service.DUPLICATE_BILL, {"period": "1405-07"}, {}, []),
        (
            Service.DUPLICATE_BILL,
            {"period": "1405-08"},
            {},
            [(FormLack.NO_BILL, "period", "1405-08")],
        ),
    ],
)
def test_what_is_found(service, form, context, expected):
    assert found(service, form, **context) == expected


GOLSAR = {"address": "رشت، گلسار", "postal_code": "4133744568", "centre": "RSH01"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"state": TicketState.CLOSED}, []),
        ({"result": {"valid_to": "2026-11-22"}}, []),
        ({"result": {"valid_to": "2026-11-21"}}, [FormLack.ANSWER_EXPIRED]),
        ({"state": TicketState.IN_PROGRESS}, [FormLack.NOT_FEASIBLE]),
        ({"answer": "needs_site_visit"}, [FormLack.NOT_FEASIBLE]),
        ({"line_id": "line-2"}, [FormLack.NOT_FEASIBLE]),
        ({"service": Service.ADDRESS_CORRECTION}, [FormLack.NOT_FEASIBLE]),
        ({"form": GOLSAR | {"postal_code": "4133744569"}}, [FormLack.NOT_FEASIBLE]),
        ({"form": GOLSAR | {"neighbour": TAKEN}}, []),
    ],
)
def test_a_line_is_moved_where_somebody_said_that_it_can_be(changes, expected):
    told = found(Service.RELOCATION, GOLSAR, origin=checked(GOLSAR, **changes))
    assert [lack for lack, _, _ in told] == expected
    assert (FormLack.NOT_FEASIBLE, "", "") in found(Service.RELOCATION, GOLSAR, origin=None)


@pytest.mark.parametrize("asker", [Asker.OWNER, Asker.COMPANY])
def test_what_the_company_suspended_the_company_resumes(asker):
    own = asker is Asker.COMPANY
    suspend = {"operation": "suspend", "suspended_by": "administration"}
    held = {"adsl": Adsl(AdslState.CONNECTED)}
    told = found(Service.ADSL, suspend, card=held, asker=asker)
    assert told == ([] if own else [(FormLack.NO_RIGHT, "suspended_by", "")])
    held = {"adsl": Adsl(AdslState.SUSPENDED, suspended_by="administration")}
    told = found(Service.ADSL, {"operation": "resume"}, card=held, asker=asker)
    assert told == ([] if own else [(FormLack.NO_RIGHT, "operation", "")])


def test_who_made_nuisance_calls_is_for_a_supervisor_to_know():
    told = found(Service.CUT_RECONNECT, cut(Cause.NUISANCE), asker=Asker.AUTHORITY)
    assert told == []
    told = found(
        Service.CUT_RECONNECT, cut(Cause.NUISANCE), asker=Asker.AUTHORITY, sees_restricted=False
    )
    assert told == [(FormLack.FOR_SUPERVISORS, "cause", "")]


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("", []),
        ("۰۹۱۱ ۱۲۳ ۴۵۶۷", []),
        ("+98 21 8877-6655", []),
        ("118", []),
        ("علی", [(FormLack.BAD_VALUE, "called", "")]),
        ("0911*", [(FormLack.BAD_VALUE, "called", "")]),
    ],
)
def test_a_called_number_is_digits(called, expected):
    form = {"since": "2026-10-01", "until": "2026-11-01", "called": called}
    assert found(Service.CALL_DETAILS, form) == expected


@pytest.mark.parametrize(
    ("operation", "unit"),
    [
        ("install", None),
        ("change_port", None),
        ("new_number", Unit.DATA),
        ("suspend", Unit.DATA),
        ("resume", Unit.DATA),
        ("release", Unit.DATA),
    ],
)
def test_what_needs_no_facilities_goes_to_the_data_unit_at_once(operation, unit):
    assert SPECS[Service.ADSL].shortcut({"operation": operation}) is unit


@pytest.mark.parametrize(
    ("service", "form", "result", "expected"),
    [
        (Service.FAULT, {}, {"cleared_at": "2026-11-22T10:00:00"}, []),
        (
            Service.FAULT,
            {"began_at": "2026-11-22T09:00:00"},
            {"cleared_at": "2026-11-22T09:00:00"},
            [],
        ),
        (
            Service.FAULT,
            {"began_at": "2026-11-22T09:00:01"},
            {"cleared_at": "2026-11-22T09:00:00"},
            ["cleared_at"],
        ),
        (
            Service.NUISANCE_CALLS,
            {"began_at": "2026-11-20T22:00:00"},
            {"found_at": "2026-11-19T22:00:00"},
            ["found_at"],
        ),
        (Service.NUISANCE_CALLS, {"began_at": "2026-11-20T22:00:00"}, {}, []),
        (Service.FAULT, {}, {"after": "debt"}, []),
    ],
)
def test_nothing_ends_before_it_begins(service, form, result, expected):
    told = list(SPECS[service].of_result(form, result))
    assert [one.field for one in told] == expected
    assert {one.lack for one in told} <= {FormLack.ENDS_BEFORE}


def test_a_fault_that_is_there_still_is_not_cleared():
    told = list(SPECS[Service.FAULT].of_result({}, {"after": "still_faulty"}))
    assert [(one.lack, one.field) for one in told] == [(FormLack.STILL_FAULTY, "after")]


# Effects


@pytest.mark.parametrize(
    ("service", "form", "result", "context", "changes"),
    [
        (Service.CALL_DETAILS, {}, {"serial": "1", "rows": 3}, {}, []),
        (Service.INTELLIGENT_CALLS, {}, {}, {}, []),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline", "waiting"], "remove": ["clip"]},
            {},
            {},
            [RemoveService("clip"), AddService("hotline"), AddService("waiting")],
        ),
        (Service.RELOCATION_FEASIBILITY, {}, {"answer": "possible"}, {}, []),
        (
            Service.RELOCATION,
            {"address": "رشت، گلسار", "postal_code": "4133744568", "centre": "RSH01"},
            {},
            {},
            [SetAddress(AddressKind.INSTALLATION, "رشت، گلسار", "4133744568")],
        ),
        (
            Service.RELOCATION,
            {
                "address": "لاهیجان",
                "postal_code": "4133744568",
                "centre": "LAH01",
                "number": ELSEWHERE,
            },
            {},
            {},
            [
                SetAddress(AddressKind.INSTALLATION, "لاهیجان", "4133744568"),
                ChangeNumber(ELSEWHERE, "relocation", TODAY + timedelta(days=90)),
                MoveToCentre("LAH01"),
            ],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان", "postal_code": "4133744568", "centre": "LAH01"},
            {},
            {
                "there": {},
                "card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")},
            },
            [
                SetAddress(AddressKind.INSTALLATION, "لاهیجان", "4133744568"),
                MoveToCentre("LAH01"),
                RemoveService("clip"),
                SetAdsl(Adsl(AdslState.PENDING, "", "مخابرات")),
            ],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {},
            {},
            [SetListing(Listing.LISTED, "شفیعی")],
        ),
        (Service.DIRECTORY, {"operation": "remove"}, {}, {}, [SetListing(Listing.UNLISTED)]),
        (
            Service.ACCESS_CLASS,
            {"access": "first_zero_barred"},
            {},
            {},
            [SetAccess(AccessClass.FIRST_ZERO_BARRED)],
        ),
        (Service.NUISANCE_CALLS, {}, {"outcome": "found", "offender": TAKEN}, {}, []),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": NEW},
            {},
            {"resting_days": 30},
            [ChangeNumber(NEW, "wish", TODAY + timedelta(days=30))],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "correspondence", "address": "رشت", "postal_code": "4133744568"},
            {},
            {},
            [SetAddress(AddressKind.CORRESPONDENCE, "رشت", "4133744568")],
        ),
        (
            Service.ADSL,
            {"operation": "install", "provider": "مخابرات"},
            {"port": "1-2-3"},
            {},
            [SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"port": "4-5-6"},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "4-5-6", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"port": "7-8-9"},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "7-8-9", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "suspend", "suspended_by": "wish"},
            {},
            {"card": {"adsl": Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات", suspended_by="wish"))],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"port": "4-5-6"},
            {"card": {"adsl": Adsl(AdslState.PENDING, "", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.CONNECTED, "4-5-6", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "resume"},
            {},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "release"},
            {},
            {"card": {"adsl": Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.RELEASED, "", "مخابرات"))],
        ),
        (Service.IVR_PIN, {"operation": "issue"}, {"pin_hash": "h"}, {}, [SetPin("h")]),
        (
            Service.MESSAGES,
            {"operation": "consent", "mobile": "09111234567", "events": ["ticket_done"]},
            {},
            {},
            [SetConsent("09111234567", ("ticket_done",))],
        ),
        (Service.MESSAGES, {"operation": "withdraw"}, {}, {}, [SetConsent("", ())]),
        (Service.FAULT, {"kind": "noise"}, {"found": "broken_wire"}, {}, []),
        (Service.DUPLICATE_BILL, {"period": "1405-07"}, {}, {}, []),
    ],
)
def test_what_done_changes(service, form, result, context, changes):
    assert effect(service, form, result, **context) == changes


# 9: cutting and connecting again

LETTER = {"authority": "دادسرای رشت", "letter_no": "12/45", "letter_on": "2026-11-20"}


def cut(cause: Cause, **more: object) -> dict[str, object]:
    return {"operation": "cut", "cause": cause.value, "direction": "both", **more}


def reconnect(cause: Cause) -> dict[str, object]:
    return {"operation": "reconnect", "lifts": f"id-{cause.value}"}


def test_every_cause_has_somebody_who_may_ask():
    assert set(WHOSE) == set(Cause)


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("asker", Asker)
def test_each_cause_is_cut_by_its_own(cause, asker):
    lacks = {lack for lack, _, _ in found(Service.CUT_RECONNECT, cut(cause), asker=asker)}
    assert lacks == (set() if asker in WHOSE[cause] else {FormLack.NO_RIGHT})


@pytest.mark.parametrize(
    ("asker", "cause", "debt", "lacks"),
    [
        (Asker.OWNER, Cause.WISH, 0, set()),
        (Asker.TENANT, Cause.WISH, 0, set()),
        (Asker.OWNER, Cause.DEBT, 0, set()),
        (Asker.OWNER, Cause.DEBT, 1, {FormLack.BILL_UNPAID}),
        (Asker.OWNER, Cause.TECHNICAL, 0, {FormLack.NO_RIGHT}),
        (Asker.COMPANY, Cause.TECHNICAL, 0, set()),
        (Asker.COMPANY, Cause.WIRING, 0, set()),
        (Asker.OWNER, Cause.RECORDED, 0, {FormLack.NO_RIGHT}),
        (Asker.COMPANY, Cause.RECORDED, 0, set()),
        *(
            (asker, cause, 0, lacks)
            for cause in (Cause.ORDER, Cause.SEIZURE, Cause.NUISANCE)
            for asker, lacks in (
                (Asker.OWNER, {FormLack.NOT_LIFTED_HERE}),
                (Asker.COMPANY, {FormLack.NOT_LIFTED_HERE}),
                (Asker.AUTHORITY, set()),
            )
        ),
    ],
)
def test_each_cause_is_lifted_by_its_own(asker, cause, debt, lacks):
    card = {"causes": tuple(CAUSES.values())}
    told = found(Service.CUT_RECONNECT, reconnect(cause), asker=asker, debt=debt, card=card)
    assert {lack for lack, _, _ in told} == lacks
    assert effect(Service.CUT_RECONNECT, reconnect(cause), card=card) == [
        EndCause(f"id-{cause.value}")
    ]


def test_a_cause_holds_once_and_one_that_is_gone_is_not_lifted():
    held = {"causes": (CAUSES[Cause.WISH],)}
    assert found(Service.CUT_RECONNECT, cut(Cause.WISH), card=held) == [
        (FormLack.CAUSE_HOLDS, "cause", "wish")
    ]
    assert found(Service.CUT_RECONNECT, reconnect(Cause.DEBT), card=held) == [
        (FormLack.CAUSE_GONE, "lifts", "")
    ]


@pytest.mark.parametrize(
    ("until", "lacks"),
    [
        ("2026-11-21", [FormLack.ENDS_BEFORE]),
        ("2026-11-22", [FormLack.ENDS_BEFORE]),
        ("2026-11-23", []),
    ],
)
def test_a_cut_does_not_end_before_it_begins(until, lacks):
    told = found(Service.CUT_RECONNECT, cut(Cause.WISH, until=until))
    assert [lack for lack, _, _ in told] == lacks


def test_several_causes_and_the_state_that_follows():
    one_way = replace(CAUSES[Cause.DEBT], direction=Direction.OUTGOING)
    both = CAUSES[Cause.WISH]
    assert replace(CARD, causes=(one_way, both)).state is LineState.BARRED_TWO_WAY
    assert replace(CARD, causes=(one_way,)).state is LineState.BARRED_ONE_WAY
    assert CARD.state is LineState.IN_SERVICE
    assert replace(CARD, causes=(both,), released=True).state is LineState.RELEASED


def test_a_cut_by_letter_keeps_its_letter():
    assert effect(Service.CUT_RECONNECT, cut(Cause.ORDER, **LETTER)) == [
        AddCause(Cause.ORDER, Direction.BOTH, None, "دادسرای رشت", "12/45", date(2026, 11, 20))
    ]


def test_a_cut_at_ones_own_wish_ends_on_its_day():
    assert effect(
        Service.CUT_RECONNECT, cut(Cause.WISH, until="2026-12-22") | {"direction": "outgoing"}
    ) == [AddCause(Cause.WISH, Direction.OUTGOING, date(2026, 12, 22))]


@pytest.mark.parametrize(
    ("offences", "until"),
    [
        (0, TODAY + timedelta(days=7)),
        (1, day("1405/12/01")),  # three Jalali months
        (2, None),  # for good
        (5, None),
    ],
)
def test_the_ladder_of_nuisance(offences, until):
    assert nuisance_ends(offences, TODAY) == until
    form = cut(Cause.NUISANCE, until="2026-11-23", **LETTER)  # the ladder, not the form
    cutting, offence = effect(Service.CUT_RECONNECT, form, offences=offences)
    assert isinstance(cutting, AddCause)
    assert (cutting.cause, cutting.until) == (Cause.NUISANCE, until)
    assert offence == RecordOffence(offences + 1, NOW, "12/45")


def test_three_jalali_months_keep_to_the_month_s_end():
    assert nuisance_ends(1, day("1405/06/31")) == day("1405/09/30")
    assert nuisance_ends(1, day("1405/09/30")) == day("1405/12/29")

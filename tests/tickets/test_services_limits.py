"""What single services ask beside their forms' cases: an answer, a right, an order in time."""

from __future__ import annotations

import pytest

from backoffice.records.line_facts import Adsl, AdslState
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets.services import SPECS
from service_cases import TAKEN, checked, found

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

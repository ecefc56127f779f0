"""The rules of every service: what is alike in all, and who may ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.records.ticket_forms import Asker
from backoffice.records.ticket_views import Check
from backoffice.records.tickets import Service, Unit
from backoffice.tickets import profiles
from backoffice.tickets.services import SPECS
from service_cases import CONTEXT


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

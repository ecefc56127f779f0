"""Profiles: shipped for every service, kept in versions, read back as they were written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Forbidden
from backoffice.records.tickets import ENDED, Prompt, Service, TicketState, Unit
from backoffice.tickets import profiles, rules
from ticket_office import ADMINISTRATOR, CLERK, sit


def test_every_service_has_a_profile():
    assert set(profiles.shipped()) == set(Service)


@pytest.mark.parametrize("service", Service)
def test_a_profile_is_written_and_read_back(service):
    profile = profiles.shipped()[service]
    assert profiles.from_body(service, 0, profiles.to_body(profile)) == profile


@pytest.mark.parametrize("service", Service)
def test_every_step_that_asks_for_a_reason_has_one(service):
    profile = profiles.shipped()[service]
    asking = {move.target for move in rules.MOVES if Prompt.REASON in move.prompts}
    assert all(profile.reasons_for(target) for target in asking)
    assert all(one.title for one in profile.reasons)
    assert TicketState.CLOSED in ENDED


@pytest.mark.parametrize(
    ("service", "days", "unit"),
    [
        (Service.RELOCATION_FEASIBILITY, 5, Unit.LINE_ASSIGNMENT),
        (Service.NUMBER_CHANGE, 3, Unit.MDF),
        (Service.NUISANCE_CALLS, 30, Unit.INSPECTION),
        (Service.IVR_PIN, 0, Unit.COUNTER),
    ],
)
def test_days_and_routes_are_the_offices(service, days, unit):
    profile = profiles.shipped()[service]
    assert profile.days == days
    assert unit in profile.route
    assert profile.same_visit is (set(profile.route) == {Unit.COUNTER})


@pytest.mark.parametrize(
    "text",
    [
        "[no_such_service]\ndays = 1",
        '[fault]\nroute = ["nowhere"]',
        '[fault]\ncolour = "red"',
        '[fault]\npapers = ["receipt"]',
    ],
)
def test_a_wrong_profile_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        profiles.read_profiles(f"[defaults]\ndays = 1\nfirst_action_minutes = 1\n{text}")


def test_only_who_manages_services_saves(sqlite_database):
    profile = replace(profiles.shipped()[Service.FAULT], days=3)
    with pytest.raises(Forbidden):
        sit(sqlite_database, CLERK).write(lambda session: profiles.save(session, profile))
    sit(sqlite_database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))
    with sit(sqlite_database, ADMINISTRATOR).read() as session:
        assert profiles.current(session, Service.FAULT) == replace(
            profile, version=1, by_program=False
        )
        assert profiles.of_version(session, Service.FAULT, 1).days == 3

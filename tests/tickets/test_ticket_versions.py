"""Tickets keep the profile that they began with, the program's own too when that changes."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import tickets
from backoffice.errors import Conflict
from backoffice.records import work_calendar
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import actions, administration, calendars, profiles, reading, sweeping
from backoffice.tickets.administration import Change
from ticket_office import (
    ADMINISTRATOR,
    CLERK,
    OTHER_NUMBER,
    SECOND_CLERK,
    STRANGER,
    SUPERVISOR,
    bar_second_zero,
    done,
    furnish,
    moved,
    opened,
    sit,
)
from turns import Held

S = TicketState
SERVICE = Service.ACCESS_CLASS
OURS = profiles.shipped()
LATER = OURS | {SERVICE: replace(OURS[SERVICE], days=4, reopening_days=1, close_after_days=40)}


@pytest.fixture
def program(monkeypatch):
    """Put another program, with profiles of its own, at every desk."""

    def _program(shipped: Mapping[Service, Profile]) -> None:
        monkeypatch.setattr(profiles, "shipped", lambda: shipped)

    return _program


@pytest.fixture
def office(database):
    furnish(database)
    return database


def of_the_other_line():
    """The same request for the other line, of its owner."""
    new = bar_second_zero(number=OTHER_NUMBER)
    return replace(new, claim=replace(new.claim, identifier=STRANGER))


def numbers(database, service=SERVICE) -> list[tuple[int, bool]]:
    with sit(database, ADMINISTRATOR).read() as session:
        return [(one.version, one.by_program) for one in profiles.versions(session, service)]


def in_force(database) -> Profile:
    with sit(database, ADMINISTRATOR).read() as session:
        return profiles.current(session, SERVICE)


def save(database, profile: Profile) -> Profile:
    return sit(database, ADMINISTRATOR).write(
        lambda session: administration.save_profile(session, profile)
    )


def reopened(database, ticket):
    answers = {"reason": "not_solved", "note": "هنوز باز است"}
    return moved(database, ticket, S.IN_PROGRESS, CLERK, **answers)


def test_the_programs_own_profile_is_kept_by_the_first_ticket_that_begins_with_it(office):
    assert numbers(office) == [(0, True)]
    first = opened(office)
    second = opened(office, of_the_other_line())
    assert (first.profile_version, second.profile_version) == (1, 1)
    assert numbers(office) == [(1, True)]
    with sit(office, CLERK).read() as session:
        began = profiles.of_version(session, SERVICE, 1)
    assert began == replace(OURS[SERVICE], version=1)


def test_a_new_program_changes_nothing_for_a_ticket_that_runs(office, program, clock):
    ticket = done(office, opened(office))
    program(LATER)
    with sit(office, CLERK).read() as session:
        view = reading.ticket(session, ticket.id)
        assert profiles.current(session, SERVICE).days == 4
    assert (view.profile.days, view.why[-1].day) == (1, ticket.promised)
    clock.advance(days=2)  # the later program lets a clerk reopen within one day
    again = reopened(office, ticket)
    assert again.state is S.IN_PROGRESS
    done_again = moved(office, again, S.DONE)
    clock.advance(days=16)  # the later program closes after forty
    sit(office, CLERK).write(sweeping.sweep)
    with office.read() as session:
        assert tickets.get(session, done_again.id).state is S.CLOSED


def test_a_ticket_that_begins_with_the_new_program_has_the_new_profile(office, program, clock):
    before = opened(office)
    program(LATER)
    after = opened(office, of_the_other_line())
    assert (before.profile_version, after.profile_version) == (1, 2)
    calendar = work_calendar.WorkCalendar()
    assert after.promised == work_calendar.promised(clock.moment, 4, calendar)
    assert numbers(office) == [(2, True), (1, True)]


def test_two_programs_over_one_database_keep_what_each_ships_once(office, program):
    carried = []
    for shipped in (OURS, LATER, OURS, LATER):
        program(shipped)
        ticket = opened(office)
        carried.append(ticket.profile_version)
        moved(office, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    assert carried == [1, 2, 1, 2]
    assert numbers(office) == [(2, True), (1, True)]


def test_what_the_office_saved_stays_in_force_under_a_new_program(office, program):
    opened(office)
    saved = save(office, replace(in_force(office), days=9))
    assert (saved.version, saved.by_program) == (2, False)
    program(LATER)
    assert in_force(office) == saved
    ticket = opened(office, of_the_other_line())
    assert ticket.profile_version == 2
    assert numbers(office) == [(2, False), (1, True), (0, True)]


def test_a_first_ticket_does_not_come_between_an_administrator_and_saving(office):
    typed = replace(in_force(office), days=9)
    opened(office)
    assert save(office, typed).version == 2
    with pytest.raises(Conflict):
        save(office, replace(typed, days=8))


def test_a_change_is_tried_on_tickets_by_the_profile_that_they_began_with(office, program, clock):
    opened(office)
    program(LATER)  # by its four days the day off would come in between
    day_off = clock.today + timedelta(days=2)
    with sit(office, ADMINISTRATOR).read() as session:
        usual = calendars.calendar(session)
    wanted = Change(calendar=administration.with_days(usual, {day_off: ("تعطیل", ())}))
    report = administration.try_change(office, wanted, lambda _done, _total: None)
    assert (report.tickets, report.later) == (1, 0)


def test_every_ticket_that_the_office_makes_itself_keeps_its_profile_too(office):
    wrong = done(office, opened(office))
    counter = actions.reverse(sit(office, SUPERVISOR), wrong.id, "به درخواست کتبی مشترک")
    assert counter.profile_version == 1
    assert numbers(office, Service.COUNTER) == [(1, True)]


@pytest.mark.parametrize("holds", [True, False], ids=["kept", "given-up"])
def test_two_desks_that_open_the_first_ticket_at_once_both_succeed(
    postgres_database_url, connect, holds
):
    """The second waits for what the first is about to keep, and keeps it itself if that fails."""
    first, second = (connect(postgres_database_url, f"desk-{one}") for one in (1, 2))
    furnish(sit(first, CLERK))
    held = Held()
    found = []

    def keep(session):
        number = profiles.kept(session, profiles.current(session, SERVICE), CLERK)
        held()
        if not holds:
            raise LookupError
        return number

    def begin():
        with suppress(LookupError):
            found.append(first.write(keep))

    def follow():
        found.append(opened(second, desk=SECOND_CLERK).profile_version)

    held.until_waits(begin, follow)
    assert found == ([1, 1] if holds else [1])
    assert numbers(first) == [(1, True)]


def test_a_first_ticket_and_a_new_version_at_once_are_both_kept(postgres_database_url, connect):
    """What the office saves is in force, whichever number the program's own was given."""
    first, second = (connect(postgres_database_url, f"desk-{one}") for one in (1, 2))
    furnish(sit(first, CLERK))
    typed = replace(in_force(second), days=9)
    held = Held()

    def keep(session):
        number = profiles.kept(session, profiles.current(session, SERVICE), CLERK)
        held()
        return number

    held.until_waits(lambda: sit(first, CLERK).write(keep), lambda: save(second, typed))
    assert numbers(first) == [(2, False), (1, True)]
    assert in_force(first).days == 9

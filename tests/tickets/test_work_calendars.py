"""The office's working time: what is shipped, and what the administration changes."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from backoffice.errors import Forbidden
from backoffice.records import dates, work_calendar
from backoffice.records.work_calendar import USUAL_WEEK, Opening
from backoffice.tickets import calendars, reading
from ticket_office import ADMINISTRATOR, CLERK, opened, sit

MORNING = (Opening(time(8), time(12)),)

pytestmark = pytest.mark.usefixtures("line_id")


def in_force(database, desk=CLERK):
    with sit(database, desk).read() as session:
        return calendars.calendar(session)


def test_the_usual_week_and_the_days_off_of_the_sun_are_shipped(database):
    shipped = in_force(database)
    assert shipped.week == USUAL_WEEK
    for day in ("1405/01/01", "1406/01/13", "1405/11/22", "1404/12/29"):
        assert not shipped.is_working(dates.parse(day))
        assert shipped.holidays[dates.parse(day)]


def test_a_holiday_moves_the_promise(database, clock):
    tomorrow = clock.today + timedelta(days=1)
    days = {tomorrow: ("تعطیل رسمی", ())}
    sit(database, ADMINISTRATOR).write(lambda session: calendars.save_days(session, days))
    assert opened(database).promised == clock.today + timedelta(days=2)
    sit(database, ADMINISTRATOR).write(lambda session: calendars.drop_day(session, tomorrow))
    assert in_force(database).is_working(tomorrow)


def test_a_day_may_have_hours_of_its_own(database, clock):
    friday = date(2026, 11, 27)
    sit(database, ADMINISTRATOR).write(
        lambda session: calendars.save_days(session, {friday: ("جبرانی", MORNING)})
    )
    assert in_force(database, ADMINISTRATOR).openings(friday) == MORNING


def test_a_new_week_holds_from_its_day_on(database, clock):
    week = (*((MORNING,) * 6), ())
    since = clock.today + timedelta(days=5)
    sit(database, ADMINISTRATOR).write(lambda session: calendars.save_week(session, since, week))
    assert in_force(database).week == USUAL_WEEK
    clock.advance(days=5)
    assert in_force(database).week == week


def test_what_was_worked_by_the_old_hours_was_worked(database, clock):
    ticket = opened(database)
    clock.advance(days=1)
    with sit(database, CLERK).read() as session:
        before = reading.ticket(session, ticket.id)
    closed = ((), (), *((MORNING,) * 4), ())  # nobody works on Saturday and Sunday any more
    for since in (clock.today, clock.today + timedelta(days=30)):
        sit(database, ADMINISTRATOR).write(
            lambda session, since=since: calendars.save_week(session, since, closed)
        )
    with sit(database, CLERK).read() as session:
        after = reading.ticket(session, ticket.id)
    assert after.why == before.why
    assert after.why[-1].day == ticket.promised
    sunday = clock.today - timedelta(days=1)
    assert in_force(database).is_working(sunday)
    assert not in_force(database).is_working(sunday + timedelta(days=7))
    # Six hours of Sunday; of Monday one since half past seven, or half of one since eight.
    used = [view.clocks[1].used for view in (before, after)]
    assert used == [7 * 3600, 6 * 3600 + 1800]


def test_a_promise_reaches_into_the_hours_to_come(database, clock):
    week = ((), *((MORNING,) * 5), ())
    since = clock.today + timedelta(days=2)
    sit(database, ADMINISTRATOR).write(lambda session: calendars.save_week(session, since, week))
    calendar = in_force(database)
    saturday = clock.today + timedelta(days=6)
    assert calendar.is_working(saturday - timedelta(days=7))
    assert not calendar.is_working(saturday)
    # Monday to Thursday are four; then Sunday and Monday.
    assert work_calendar.promised(clock.moment, 6, calendar) == clock.today + timedelta(days=8)


@pytest.mark.parametrize("week", [(), ((),) * 7, (MORNING,) * 6])
def test_an_office_that_never_opens_is_refused(database, clock, week):
    with pytest.raises(ValueError, match="week"):
        sit(database, ADMINISTRATOR).write(
            lambda session: calendars.save_week(session, clock.today, week)
        )


def test_only_who_manages_services_changes_the_calendar(database, clock):
    for deed in (
        lambda session: calendars.save_week(session, clock.today, USUAL_WEEK),
        lambda session: calendars.save_days(session, {}),
        lambda session: calendars.drop_day(session, clock.today),
    ):
        with pytest.raises(Forbidden):
            sit(database, CLERK).write(deed)

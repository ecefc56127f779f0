"""Profiles, days off, weekly hours and units as the administration changes and tries them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from backoffice.db import (
    Database,
    Session,
    audit,
    clock,
    fees,
    guard,
    operators,
    tickets_trial,
    units,
    work_calendars,
)
from backoffice.errors import Attempt, Conflict, Refused, Trouble, Unavailable
from backoffice.records import dates
from backoffice.records.operators import Desk, Right
from backoffice.records.service_admin import (
    AdminFinding,
    AdminLack,
    PastTicket,
    TrialReport,
    UnitMember,
)
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import Service, Unit
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets import calendars, profiles, rules_admin, rules_trial
from backoffice.tickets.rules_admin import Openings
from backoffice.tickets.rules_trial import Ground

TRY = "tickets.try_change"
UNITS = "tickets.units"
SET_UNITS = "tickets.set_units"
READ_DAYS = "tickets.read_days"
LARGEST_FILE = 200_000  # bytes; a year has some dozens of days off

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Change:
    """What is tried: a profile, a calendar, or both; None stays as it is."""

    profile: Profile | None = None
    calendar: WorkCalendar | None = None


def all_profiles(session: Session) -> list[Profile]:
    """Return the profile in force of every service of the page, in the page's order."""
    desk = guard.require(session, Right.MANAGE_SERVICES, Attempt(profiles.SEE))
    wanted = (one for one in Service if one is not Service.COUNTER)
    return [profiles.in_force(session, service, desk) for service in wanted]


def save_profile(session: Session, profile: Profile) -> Profile:
    """Keep a profile as the newest version; ``profile.version`` is the one it was made from.

    Raises:
        Refused: with ``AdminFinding`` records.
        Conflict: somebody saved another version meanwhile.
    """
    attempt = Attempt(profiles.SAVE, "service", profile.service.value)
    desk = guard.require(session, Right.MANAGE_SERVICES, attempt)
    before = profiles.in_force(session, profile.service, desk)
    if before.version != profile.version:
        raise Conflict("profile")
    known = frozenset(one.code for one in fees.all_fees(session))
    found = list(rules_admin.profile_findings(profile, before, known))
    if found:
        raise Refused(found, attempt)
    return profiles.save(session, profile, over=profile.version)


def try_change(database: Database, change: Change, report: Report) -> TrialReport:
    """Run a change over the tickets of the last 90 days; nothing is kept.

    Raises:
        Forbidden: the desk does not manage services (audited).
        Cancelled: by ``report``.
    """
    with database.read() as session:
        desk = guard.require(session, Right.MANAGE_SERVICES, Attempt(TRY))
        since = dates.tehran_date(clock.now(session)) - timedelta(days=rules_trial.DAYS)
        service = change.profile.service if change.profile else None
        moment = dates.day_begins(since)
        total = tickets_trial.count(session, moment, service)
        report(0, total)
        found: list[PastTicket] = []
        for piece in tickets_trial.past(session, moment, service):
            found += piece
            report(len(found), 2 * total)
        return _tried(session, since, found, change, report, desk=desk)


def _tried(
    session: Session,
    since: date,
    found: list[PastTicket],
    change: Change,
    report: Report,
    *,
    desk: Desk,
) -> TrialReport:
    now = calendars.in_force(session, desk)
    after = change.calendar or now
    twins = rules_trial.with_twins(found)
    grounds: dict[tuple[Service, int], Profile] = {}
    made = TrialReport(since)
    for done, ticket in enumerate(found):
        key = (ticket.service, ticket.version)
        if key not in grounds:
            # A changed profile follows the one in force; a changed calendar is for whatever
            # profile a ticket began with.
            grounds[key] = (
                profiles.in_force(session, ticket.service, desk)
                if change.profile
                else profiles.of_ticket(session, *key, desk)
            )
        before = Ground(grounds[key], now)
        wanted = Ground(change.profile or grounds[key], after)
        made = rules_trial.tried(made, ticket, before, wanted, had_twin=ticket.id in twins)
        report(len(found) + done + 1, 2 * len(found))
    return made


def today(session: Session) -> date:
    """Return the day on the wall of the office, local and Gregorian."""
    guard.require(session, Right.MANAGE_SERVICES, Attempt(calendars.SEE))
    return dates.tehran_date(clock.now(session))


def own_days(session: Session) -> dict[date, tuple[str, Openings]]:
    """Return the days off and days with hours of their own that the office entered."""
    guard.require(session, Right.MANAGE_SERVICES, Attempt(calendars.SEE))
    return work_calendars.days(session)


def with_days(calendar: WorkCalendar, days: Mapping[date, tuple[str, Openings]]) -> WorkCalendar:
    """Return a calendar with these days off, or with hours of their own, for a trial."""
    closed = {day: name for day, (name, openings) in days.items() if not openings}
    special = {day: openings for day, openings in calendar.special.items() if day not in days}
    special |= {day: openings for day, (_name, openings) in days.items() if openings}
    return replace(calendar, holidays={**calendar.holidays, **closed}, special=special)


def without_day(calendar: WorkCalendar, day: date) -> WorkCalendar:
    """Return a calendar without what the office entered for a day, for a trial.

    A day that is off every year is off again.
    """
    holidays = {one: name for one, name in calendar.holidays.items() if one != day}
    usual = calendars.shipped(dates.jalali_year(day)).holidays
    if day in usual:
        holidays[day] = usual[day]
    special = {one: openings for one, openings in calendar.special.items() if one != day}
    return replace(calendar, holidays=holidays, special=special)


def with_week(calendar: WorkCalendar, week: Sequence[Openings]) -> WorkCalendar:
    """Return a calendar with other weekly hours, and no others ever, for a trial."""
    return replace(calendar, week=tuple(week), weeks=())


def read_days(session: Session, path: Path) -> dict[date, str]:
    """Read a year's days off from a text file: a Jalali date and its name in every line.

    Raises:
        Refused: with ``AdminFinding`` records, each with its line.
        Unavailable: the file cannot be read.
    """
    guard.require(session, Right.MANAGE_SERVICES, Attempt(READ_DAYS))
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unavailable(Trouble.FILE_MISSING, str(path)) from None
    except PermissionError:
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None
    except OSError:
        raise Unavailable(Trouble.DEVICE, str(path)) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if len(content) > LARGEST_FILE or "\0" in text:
        raise Refused([AdminFinding(AdminLack.NOT_TEXT, "days")])
    read = rules_admin.read_days(text)
    if read.findings:
        raise Refused(read.findings)
    return read.days


def members(session: Session) -> list[UnitMember]:
    """Return every active operator with their units."""
    guard.require(session, Right.MANAGE_SERVICES, Attempt(UNITS))
    given = units.members(session)
    return [
        UnitMember(
            operator=one.username,
            name=one.name,
            role=one.role,
            centre=one.centre,
            units=given.get(one.username, frozenset()),
            by_role=units.of_operator(session, "", one.role),
        )
        for one in operators.all_operators(session)
        if one.active
    ]


def set_units(session: Session, operator: str, wanted: Collection[Unit]) -> None:
    """Let an operator work in these units, beside the one that the role brings.

    Raises:
        Refused: nobody has that user name.
    """
    attempt = Attempt(SET_UNITS, "operator", operator)
    guard.require(session, Right.MANAGE_SERVICES, attempt)
    if operators.find(session, operator) is None:
        raise Refused([AdminFinding(AdminLack.UNKNOWN_OPERATOR, detail=operator)], attempt)
    units.set_units(session, operator, wanted)
    names = sorted(one.value for one in set(wanted))
    audit.record(
        session, SET_UNITS, subject_kind="operator", subject=operator, details={"units": names}
    )

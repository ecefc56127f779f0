"""A ticket's clocks: working time that runs in some states and stops in others.

Pure: moments come in, working seconds go out. Source: office.md §1 (3b, "three clocks").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backoffice.records import dates, work_calendar
from backoffice.records.ticket_views import ClockFace, ClockTone, Profile
from backoffice.records.tickets import Clock, Step, StepKind, Ticket, TicketState, Timing
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets.rules import RUNS

WARN_PERCENT = 75
LATE_PERCENT = 100
_LEAST_LIMIT = 3_600  # a promise made after closing time still has an hour of the next opening
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Marks:
    """The moments at which the first running clock reaches 75 % and 100 %; None while they stand.

    Until somebody has acted, the clock of the first action runs beside the resolution's.
    """

    warn: datetime | None
    late: datetime | None


def runs(clock: Clock, state: TicketState, *, outside_cause: bool = False) -> bool:
    """Say whether a clock runs in a state; on hold it stops for causes that are not ours."""
    if state is TicketState.ON_HOLD and outside_cause:
        return False
    return state in RUNS[clock]


def begun(now: datetime, profile: Profile, calendar: WorkCalendar) -> Timing:
    """Return the clocks of a ticket that is opened now, all running."""
    day = work_calendar.promised(now, profile.days, calendar)
    limit = work_calendar.worked(now, dates.day_begins(day + _DAY), calendar)
    limit = max(limit, _LEAST_LIMIT)
    return Timing(
        opened_at=now,
        first_action_due=work_calendar.due(now, profile.first_action_minutes * 60, calendar),
        since=now,
        limit=limit,
        due_at=work_calendar.due(now, limit, calendar),
    )


def used(timing: Timing, now: datetime, calendar: WorkCalendar) -> int:
    """Return the working seconds of the resolution clock until now."""
    if timing.since is None:
        return timing.used
    return timing.used + work_calendar.worked(timing.since, now, calendar)


def turned(
    timing: Timing,
    target: TicketState,
    now: datetime,
    calendar: WorkCalendar,
    *,
    outside_cause: bool = False,
) -> Timing:
    """Return the clocks after a move into a state at a moment."""
    spent = used(timing, now, calendar)
    if not runs(Clock.RESOLUTION, target, outside_cause=outside_cause):
        return replace(timing, used=spent, since=None, due_at=None)
    late = _reached(spent, timing.limit, LATE_PERCENT, now, calendar)
    return replace(timing, used=spent, since=now, due_at=late)


def reckoned(timing: Timing, profile: Profile, calendar: WorkCalendar) -> Timing:
    """Return a ticket's clocks with the moments that they are due as the calendar has them now."""
    if timing.first_action_at is None:
        allowed = profile.first_action_minutes * 60
        due = work_calendar.due(timing.opened_at, allowed, calendar)
        timing = replace(timing, first_action_due=due)
    if timing.since is None:
        return timing
    late = _reached(timing.used, timing.limit, LATE_PERCENT, timing.since, calendar)
    return replace(timing, due_at=late)


def marks(timing: Timing, calendar: WorkCalendar) -> Marks:
    """Return when a ticket's clocks reach their marks, from how they stand."""
    if timing.since is None:
        return Marks(None, None)
    warn, late = (
        _earliest(
            _reached(timing.used, timing.limit, percent, timing.since, calendar),
            _reached(0, _first_limit(timing, calendar), percent, timing.opened_at, calendar),
        )
        for percent in (WARN_PERCENT, LATE_PERCENT)
    )
    return Marks(warn, late)


def _first_limit(timing: Timing, calendar: WorkCalendar) -> int:
    """Return the working seconds in which somebody has to act; 0 when somebody has, or never."""
    if timing.first_action_at is not None or timing.first_action_due is None:
        return 0
    return work_calendar.worked(timing.opened_at, timing.first_action_due, calendar)


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((one for one in moments if one is not None), default=None)


def next_mark(timing: Timing, calendar: WorkCalendar) -> datetime | None:
    """Return when somebody has to look at the clock next: at a mark not yet told."""
    reached = marks(timing, calendar)
    if timing.escalated_at is not None:
        return None
    return reached.late if timing.warned_at is not None else reached.warn


def _reached(
    spent: int, limit: int, percent: int, since: datetime, calendar: WorkCalendar
) -> datetime | None:
    if limit == 0:
        return None
    return work_calendar.due(since, -(-limit * percent // 100) - spent, calendar)


def faces(
    ticket: Ticket, profile: Profile, now: datetime, calendar: WorkCalendar
) -> tuple[ClockFace, ...]:
    """Return both clocks of a ticket as they are shown now."""
    timing = ticket.timing
    if timing is None:
        return ()
    seen_to = timing.first_action_at or timing.ended_at
    first = _face(
        Clock.FIRST_ACTION,
        work_calendar.worked(timing.opened_at, seen_to or now, calendar),
        profile.first_action_minutes * 60,
        running=seen_to is None,
        due=timing.first_action_due if seen_to is None else None,
    )
    resolution = _face(
        Clock.RESOLUTION,
        used(timing, now, calendar),
        timing.limit,
        running=timing.since is not None,
        due=timing.due_at,
    )
    return first, resolution


def _face(
    clock: Clock, spent: int, limit: int, *, running: bool, due: datetime | None
) -> ClockFace:
    percent = percentage(spent, limit)
    return ClockFace(clock, spent, limit, percent, tone(percent), running, due)


def most_used(timing: Timing, now: datetime, calendar: WorkCalendar) -> int:
    """Return how much of its limit the clock that is farther on has used, in per cent."""
    resolution = percentage(used(timing, now, calendar), timing.limit)
    if timing.since is None:
        return resolution
    waited = work_calendar.worked(timing.opened_at, now, calendar)
    return max(resolution, percentage(waited, _first_limit(timing, calendar)))


def percentage(spent: int, limit: int) -> int:
    """Return how much of its limit a clock has used, in per cent; 0 for no limit."""
    return spent * 100 // limit if limit else 0


def tone(percent: int) -> ClockTone:
    """Return the colour of a clock."""
    if percent >= LATE_PERCENT:
        return ClockTone.LATE
    return ClockTone.WARN if percent >= WARN_PERCENT else ClockTone.CALM


def replay(steps: Iterable[Step], until: datetime, calendar: WorkCalendar) -> int:
    """Return the working seconds of the resolution clock as a history (oldest first) tells it."""
    spent, since = 0, None
    for step in steps:
        if step.kind is not StepKind.MOVE:
            continue
        if since is not None:
            spent += work_calendar.worked(since, step.at, calendar)
        outside = bool(step.values.get("outside_cause", False))
        since = step.at if runs(Clock.RESOLUTION, step.target, outside_cause=outside) else None
    return spent if since is None else spent + work_calendar.worked(since, until, calendar)

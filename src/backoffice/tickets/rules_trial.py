"""A change of a profile or of the calendar, tried against tickets as they were.

Pure. Debts and bans of the past are not known any more, so checks are not tried; papers, twins,
promises and clocks are. Source: office.md §3 item 10 ("what if").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from backoffice.records import work_calendar
from backoffice.records.service_admin import PastTicket, TrialReport
from backoffice.records.ticket_views import Profile
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets import clocks

DAYS = 90
#: What of a profile past tickets can be judged by; of the rest nothing is known any more.
TRIED = frozenset({"days", "first_action_minutes", "papers", "twins"})


@dataclass(frozen=True, slots=True)
class Ground:
    """By what a ticket is judged: a profile and a calendar."""

    profile: Profile
    calendar: WorkCalendar


def tried(
    report: TrialReport, ticket: PastTicket, before: Ground, after: Ground, *, had_twin: bool
) -> TrialReport:
    """Return a report with one more ticket; ``had_twin``: a twin was open when it was opened.

    Both grounds are reckoned alike: what was changed since the ticket was opened, and is in force
    already, is no effect of what is tried.
    """
    was, day = promised_on(ticket, before), promised_on(ticket, after)
    late, would = is_late(ticket, before), is_late(ticket, after)
    missing, lacks = (bool(set(one.profile.papers) - ticket.papers) for one in (before, after))
    barred = had_twin and not after.profile.twins and before.profile.twins
    slow, slower = is_slow(ticket, before), is_slow(ticket, after)
    return replace(
        report,
        tickets=report.tickets + 1,
        sooner=report.sooner + (ticket.promised is not None and day < was),
        later=report.later + (ticket.promised is not None and day > was),
        blocked=report.blocked + (barred or (lacks and not missing)),
        freed=report.freed + (missing and not lacks and not barred),
        overdue=report.overdue + (would and not late),
        relieved=report.relieved + (late and not would),
        slow=report.slow + (slower and not slow),
        prompt=report.prompt + (slow and not slower),
    )


def untried(before: Profile, after: Profile) -> tuple[str, ...]:
    """Return the fields of a profile that were changed and that a trial says nothing of."""
    return tuple(
        one.name
        for one in fields(Profile)
        if one.name not in TRIED and getattr(before, one.name) != getattr(after, one.name)
    )


def promised_on(ticket: PastTicket, ground: Ground) -> date:
    """Return the day that a ticket would have been promised for."""
    return work_calendar.promised(ticket.opened_at, ground.profile.days, ground.calendar)


def is_late(ticket: PastTicket, ground: Ground) -> bool:
    """Say whether a ticket took longer than its clock allows."""
    used = clocks.replay(ticket.steps, ticket.until, ground.calendar)
    return used > clocks.begun(ticket.opened_at, ground.profile, ground.calendar).limit


def is_slow(ticket: PastTicket, ground: Ground) -> bool:
    """Say whether the first action came after its time."""
    seen = ticket.first_action_at or ticket.until
    spent = work_calendar.worked(ticket.opened_at, seen, ground.calendar)
    return spent > ground.profile.first_action_minutes * 60


def with_twins(tickets: Sequence[PastTicket]) -> set[str]:
    """Return the ids of tickets opened while another of the same service and number was open."""
    found: set[str] = set()
    last: dict[tuple[str, str], PastTicket] = {}
    for ticket in sorted(tickets, key=lambda one: (one.opened_at, one.id)):
        key = (ticket.number, ticket.service.value)
        earlier = last.get(key)
        if earlier is not None and earlier.until > ticket.opened_at:
            found.add(ticket.id)
        if earlier is None or ticket.until > earlier.until:
            last[key] = ticket
    return found

"""A ticket as its pane shows it, the lists of the tab with their counts, and what a clash changed.

Results of restricted tickets are for whoever holds the right; others see where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from backoffice.db import (
    Session,
    centres,
    clock,
    guard,
    line_cards,
    operators,
    tickets,
    tickets_lists,
    tickets_parts,
)
from backoffice.db.tickets_lists import COUNT_CAP, Key, Viewer
from backoffice.db.tickets_parts import Effect
from backoffice.errors import Attempt
from backoffice.records import digits, identity, phones, work_calendar
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import (
    EffectLine,
    FieldDifference,
    NextMove,
    Presence,
    Profile,
    Relative,
    SavedView,
    TicketListRow,
    TicketNote,
    TicketSearch,
    TicketView,
)
from backoffice.records.tickets import (
    OPEN,
    Actor,
    Prompt,
    Service,
    Step,
    Ticket,
    TicketState,
    Timing,
)
from backoffice.records.work_calendar import DayCounted, WorkCalendar
from backoffice.tickets import (
    calendars,
    clocks,
    profiles,
    rules,
    rules_effects,
    rules_search,
)
from backoffice.tickets.actions_desk import (
    SEE,
    Hand,
    hand,
    on,
    profile_of,
    timing_of,
    told,
    unhashed,
    who,
)
from backoffice.tickets.actions_moving import changes_of, context_of, standing_of
from backoffice.tickets.rules_route import next_unit

__all__ = [
    "COUNT_CAP",
    "PAGE",
    "compare",
    "counts",
    "counts_by_service",
    "list_",
    "list_centres",
    "list_moment",
    "newest_change",
    "of_code",
    "ticket",
]

PAGE = 200
_MOMENT_BEFORE = timedelta(seconds=1)
_SEE_LISTS = Attempt("tickets.list")


def ticket(session: Session, ticket_id: str, *, home: str = phones.HOME) -> TicketView:
    """Return a ticket with everything its pane shows; raises ``LookupError``."""
    acting = hand(session, Right.SEE_TICKETS, on(SEE, ticket_id))
    found = tickets.get(session, ticket_id)
    withheld = found.restricted and not acting.desk.may(Right.SEE_RESTRICTED)
    profile = profile_of(acting, found)
    effect = tickets_parts.effect(session, ticket_id)
    steps = tuple(tickets.steps(session, ticket_id))
    reverser = tickets_parts.reversed_by(session, effect.id) if effect else ""
    card = line_cards.card(session, found.line_id) if found.line_id else None
    return TicketView(
        ticket=told(acting.desk, found),
        profile=profile,
        steps=tuple(_told(step, withheld=withheld) for step in steps),
        notes=_notes(session, ticket_id, desk=acting.desk),
        papers=tuple(tickets_parts.papers(session, ticket_id)),
        effect=() if withheld else _effect(acting, found, effect, home),
        applied=effect is not None,
        reversed_by=_relative(session, reverser, desk=acting.desk),
        moves=next_moves(acting, found, profile),
        clocks=clocks.faces(found, profile, acting.now, acting.calendar),
        why=_why(found, profile, acting.calendar),
        presence=_presence(found, acting),
        parent=_relative(session, found.parent, desk=acting.desk),
        children=tuple(map(_as_relative, tickets.children(session, ticket_id))),
        card=card,
        next_unit=next_unit(profile, found, steps),
        at=acting.now,
        withheld=withheld,
        ours=found.unit in acting.who.units,
        people=_people(session, found, steps, desk=acting.desk),
    )


def _people(
    session: Session, found: Ticket, steps: Sequence[Step], *, desk: Desk
) -> dict[str, str]:
    known = {found.holder} | {one.by for one in steps}
    known |= {one.by for one in tickets_parts.papers(session, found.id)}
    known |= {one.by for one in tickets_parts.notes(session, found.id)}
    return operators.names(session, known)


def of_code(session: Session, code: str, *, home: str = phones.HOME) -> TicketView | None:
    """Return the ticket of a tracking code as ``ticket`` does, or None."""
    guard.require(session, Right.SEE_TICKETS, Attempt(SEE))
    found = tickets.of_code(session, code)
    return None if found is None else ticket(session, found.id, home=home)


def _told(step: Step, *, withheld: bool) -> Step:
    """Return a step without hashes and what only the security office may read."""
    if withheld:
        return replace(step, note="", values={})
    return replace(step, values=unhashed(step.values))


def _notes(session: Session, ticket_id: str, *, desk: Desk) -> tuple[TicketNote, ...]:
    may = desk.may(Right.SEE_RESTRICTED)
    notes = tickets_parts.notes(session, ticket_id)
    return tuple(one for one in notes if may or not one.restricted)


def _effect(
    acting: Hand, found: Ticket, effect: Effect | None, home: str
) -> tuple[EffectLine, ...]:
    """Return what done changed, or what it would change now, old and new."""
    if effect is not None:
        before = line_cards.card(acting.session, effect.line_id, as_of=effect.at - _MOMENT_BEFORE)
        return tuple(rules_effects.told(found, effect.changes, before))
    if found.state not in OPEN:
        return ()
    context = context_of(acting, found, home)
    try:
        changes = changes_of(found, found.result, context)
    except KeyError:  # it depends on a result that is not there yet
        changes = []
    return tuple(rules_effects.told(found, changes, context.card))


def next_moves(acting: Hand, found: Ticket, profile: Profile) -> tuple[NextMove, ...]:
    """Return the steps that people can take from here, open ones and those that are not."""
    targets = dict.fromkeys(
        move.target
        for move in rules.moves_from(found.state)
        if move.actors != {Actor.SYSTEM} and not (move.back and found.came_from is not move.target)
    )
    return tuple(_next_move(acting, found, profile, target) for target in targets)


def _next_move(acting: Hand, found: Ticket, profile: Profile, target: TicketState) -> NextMove:
    # What a step asks for is not there yet: it is typed when the step is taken.
    standing = replace(standing_of(acting, found, profile, {}, complete=True), answer_positive=True)
    blocked = tuple(rules.barriers(found, target, acting.who, standing))
    rows = [one for one in rules.moves_from(found.state) if one.target is target]
    row = rules.open_move(found, target, acting.who, standing) or rows[0]
    reasons = profile.reasons_for(target) if Prompt.REASON in row.prompts else ()
    return NextMove(target, blocked, row.prompts, reasons)


def _why(found: Ticket, profile: Profile, calendar: WorkCalendar) -> tuple[DayCounted, ...]:
    if found.promised is None:
        return ()
    days = work_calendar.explain(timing_of(found).opened_at, profile.days, calendar)
    return tuple(days)


def _presence(found: Ticket, acting: Hand) -> Presence | None:
    if not found.holder:
        return None
    return Presence(found.holder, found.held_until, found.holder == acting.name)


def _relative(session: Session, ticket_id: str, *, desk: Desk) -> Relative | None:
    found = tickets.find(session, ticket_id) if ticket_id else None
    return None if found is None else _as_relative(found)


def _as_relative(found: Ticket) -> Relative:
    return Relative(found.id, found.code, found.service, found.state)


def compare(
    session: Session, seen: Ticket, mine: Mapping[str, Any]
) -> tuple[Ticket, list[FieldDifference]]:
    """Say field by field what another desk changed since a ticket was seen.

    ``mine`` are the form's fields as typed here. Returns the ticket as it is now and the
    differences: the form's fields on which both differ, and whatever moved beside the form.

    Raises:
        LookupError: there is no such ticket.
    """
    desk = guard.require(session, Right.SEE_TICKETS, on(SEE, seen.id))
    now = told(desk, tickets.get(session, seen.id))
    fields = dict.fromkeys([*seen.form, *mine, *now.form])
    found = [
        FieldDifference(name, seen.form.get(name), mine.get(name), now.form.get(name))
        for name in fields
        if now.form.get(name) != mine.get(name)
    ]
    found += [
        FieldDifference(name, was, was, theirs)
        for name, was, theirs in (
            ("state", seen.state, now.state),
            ("unit", seen.unit, now.unit),
            ("holder", seen.holder, now.holder),
        )
        if was != theirs
    ]
    return now, found


# Lists


def list_(
    session: Session,
    wanted: TicketSearch,
    *,
    limit: int = PAGE,
    after: Key | None = None,
    home: str = phones.HOME,
) -> list[TicketListRow]:
    """Return at most ``limit`` rows of a view after a row's ``key``; a text finds in any view.

    Raises:
        Forbidden: the desk sees no tickets, or no restricted ones (audited).
    """
    right = Right.SEE_RESTRICTED if wanted.view is SavedView.RESTRICTED else Right.SEE_TICKETS
    desk = guard.require(session, right, _SEE_LISTS)
    calendar = calendars.in_force(session, desk)
    if wanted.text.strip():
        rows = tickets_lists.search(
            session,
            _texts(session, wanted.text, home, desk=desk),
            names=rules_search.names(wanted.text),
            begins=rules_search.begins(wanted.text, home),
            limit=limit,
        )
    else:
        rows = tickets_lists.page(session, _viewer(session, desk), wanted, limit=limit, after=after)
    now = clock.now(session)
    return [_coloured(row, timing, calendar, now) for row, timing in rows]


def counts(session: Session, *, centre: str = "") -> dict[SavedView, int]:
    """Return how many tickets each view has, up to ``COUNT_CAP``; of closed ones none."""
    desk = guard.require(session, Right.SEE_TICKETS, _SEE_LISTS)
    viewer = _viewer(session, desk)
    hidden = {SavedView.ENDED, SavedView.OF_LINE}
    if not desk.may(Right.SEE_RESTRICTED):
        hidden.add(SavedView.RESTRICTED)
    return {
        view: tickets_lists.count(session, viewer, TicketSearch(view, centre=centre))
        for view in SavedView
        if view not in hidden
    }


def counts_by_service(session: Session, *, centre: str = "") -> dict[Service, int]:
    """Return how many open tickets each service has, up to ``COUNT_CAP``."""
    desk = guard.require(session, Right.SEE_TICKETS, _SEE_LISTS)
    viewer = _viewer(session, desk)
    return {
        service: tickets_lists.count(
            session, viewer, TicketSearch(SavedView.ALL_OPEN, service, centre)
        )
        for service in profiles.shipped()
    }


def list_centres(session: Session) -> tuple[tuple[str, str], ...]:
    """Return code and name of the centres by which a list is narrowed."""
    guard.require(session, Right.SEE_TICKETS, _SEE_LISTS)
    return tuple((one.code, one.name) for one in centres.all_centres(session))


def list_moment(session: Session) -> datetime:
    """Return the office's moment, by which ages are told: a desk's own clock may be wrong."""
    guard.require(session, Right.SEE_TICKETS, _SEE_LISTS)
    return clock.now(session)


def newest_change(session: Session) -> datetime | None:
    """Return the moment of the newest change of any ticket; None: there is none."""
    guard.require(session, Right.SEE_TICKETS, _SEE_LISTS)
    return tickets_lists.newest_change(session)


def _viewer(session: Session, desk: Desk) -> Viewer:
    return Viewer(desk.operator, who(session, desk).units, desk.centre)


def _texts(session: Session, text: str, home: str, *, desk: Desk) -> set[str]:
    """Return what a text may be: a code, a number and its line, an identifier."""
    plain = digits.ascii_digits(text.strip())[: digits.LONGEST_NUMBER]
    found = {plain}
    number = phones.fixed_line(plain, home)
    if number.ok:
        found.add(number.value)
        line_id = line_cards.line_of_number(session, number.value)
        found |= {line_id} if line_id else set()
    known = identity.party_id(plain)
    return found | ({known.value} if known.value else set())


def _coloured(
    row: TicketListRow, timing: Timing, calendar: WorkCalendar, now: datetime
) -> TicketListRow:
    percent = clocks.most_used(timing, now, calendar)
    return replace(row, percent=percent, tone=clocks.tone(percent))

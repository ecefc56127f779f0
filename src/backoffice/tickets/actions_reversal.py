"""A wrong effect taken back, once, by a ticket of its own: the counter-ticket.

Source: office.md 3b (done → reopen: the effect is reversed only by a counter-ticket).
"""

from __future__ import annotations

from typing import Any

from backoffice.db import (
    Database,
    Session,
    line_cards,
    line_changes,
    line_pins,
    messages,
    new_id,
    tickets,
    tickets_parts,
)
from backoffice.db.tickets import NewStep
from backoffice.db.tickets_parts import Effect
from backoffice.errors import Refused
from backoffice.records.line_facts import (
    ChangeFinding,
    ChangeFlaw,
    LineCard,
    LineChange,
    SetConsent,
    SetPin,
)
from backoffice.records.operators import Right
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.tickets import (
    Barrier,
    Blocked,
    Service,
    StepKind,
    Ticket,
    TicketState,
    Unit,
)
from backoffice.tickets import rules_effects
from backoffice.tickets.actions_desk import (
    LONGEST_NOTE,
    REVERSE,
    Hand,
    hand,
    on,
    refuse,
    step_on,
    tidy,
)
from backoffice.tickets.actions_made import Made, make, origin_of
from backoffice.tickets.actions_told import tell_back

LEAST_REASON = 10


def reverse(database: Database, ticket_id: str, reason: str) -> Ticket:
    """Take back what a ticket's done changed on the line; return the counter-ticket.

    Raises:
        Forbidden: the desk may not reverse effects (audited).
        Refused: with ``Blocked`` (no effect, taken back already) or ``ChangeFinding`` records:
            the line has changed since (audited).
        LookupError: there is no such ticket.
    """
    counter_id = new_id()

    def unit(session: Session) -> Ticket:
        acting = hand(session, Right.REVERSE_EFFECTS, on(REVERSE, ticket_id))
        wrong = tickets.lock(session, ticket_id)
        effect = tickets_parts.effect(session, ticket_id)
        if effect is None:
            refuse(acting.attempt, [Blocked(Barrier.NO_EFFECT, wrong.state)])
        if tickets_parts.reversed_by(session, effect.id):
            refuse(acting.attempt, [Blocked(Barrier.ALREADY_REVERSED, wrong.state)])
        said = tidy(reason, LONGEST_NOTE, acting.attempt, "reason")
        if sum(letter.isalpha() for letter in said) < LEAST_REASON:
            refuse(
                acting.attempt,
                [FormFinding(FormLack.MISSING, "reason", detail=str(LEAST_REASON))],
            )
        _require_unchanged(acting, effect)
        return _reverse(acting, wrong, effect, counter_id, said)

    return database.write(unit, lambda session: tickets.find(session, counter_id))


def _require_unchanged(acting: Hand, effect: Effect) -> None:
    """Refuse when the line is not as the effect left it: something newer would be lost.

    The line is locked first, so that it stays as it is looked at.
    """
    tickets.lock_line(acting.session, effect.line_id)
    card = line_cards.card(acting.session, effect.line_id)
    changed = [
        ChangeFinding(ChangeFlaw.CHANGED_SINCE, type(change).__name__)
        for change in effect.changes
        if card is None or not _still_holds(acting.session, change, card)
    ]
    if changed:
        refuse(acting.attempt, changed)


def _still_holds(session: Session, change: LineChange, card: LineCard) -> bool:
    """Say whether a line is still as a change left it; not all of it stands on the card."""
    match change:
        case SetPin(pin_hash):
            return line_pins.pin_hash(session, card.number) == pin_hash
        case SetConsent(mobile, events):
            kept = messages.consent(session, card.number)
            agreed = (kept.mobile, {one.value for one in kept.events}) if kept else ("", set())
            return agreed == (mobile, set(events))
        case _:
            return rules_effects.still_holds(change, card)


def _reverse(acting: Hand, wrong: Ticket, effect: Effect, counter_id: str, reason: str) -> Ticket:
    session = acting.session
    new = Made(Service.COUNTER, Unit.COUNTER, {}, reason, id=counter_id)
    ticket = make(acting, origin_of(wrong), new)
    before = line_cards.card(session, effect.line_id)
    try:
        inverse = line_changes.apply(
            session,
            effect.line_id,
            effect.inverse,
            ticket_id=counter_id,
            at=acting.now,
            by=acting.name,
        )
    except Refused as unfit:
        refuse(acting.attempt, unfit.findings)
    tickets_parts.add_effect(
        session, new_id(), counter_id, effect.line_id, effect.inverse, inverse, acting.name
    )
    tickets_parts.add_reversal(session, effect.id, counter_id)
    if before is not None:
        tell_back(acting, origin_of(wrong), origin_of(ticket), effect.inverse, before)
    for target in (TicketState.IN_PROGRESS, TicketState.DONE):
        values: dict[str, Any] = {}
        if target is TicketState.DONE:
            values = {"done_at": acting.now.isoformat()}
        step = NewStep(StepKind.MOVE, target, acting.name, Unit.COUNTER)
        ticket = step_on(acting, ticket, step, values, deed=REVERSE)
    return ticket

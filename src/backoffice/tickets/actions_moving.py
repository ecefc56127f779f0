"""A ticket goes on: judged by the move table, with what the move asks for, and done but once.

Source: office.md 3b. Done applies the service's effect on the line in the same transaction as
the state; whoever comes second finds it done and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backoffice.db import (
    Database,
    Session,
    line_cards,
    line_changes,
    new_id,
    number_pool,
    tickets,
    tickets_parts,
)
from backoffice.db.tickets import NewStep
from backoffice.db.tickets_parts import Effect
from backoffice.errors import Refused
from backoffice.records import dates, persian, phones
from backoffice.records.line_facts import LineChange
from backoffice.records.operators import Right
from backoffice.records.ticket_forms import Asker, FormFinding, FormLack
from backoffice.records.ticket_views import AskerClaim, Profile
from backoffice.records.tickets import (
    ENDED,
    OPEN,
    Barrier,
    Blocked,
    Move,
    Prompt,
    Service,
    StepKind,
    Ticket,
    TicketState,
    Unit,
)
from backoffice.tickets import actions_lists, eligibility_context, forms, messages, rules
from backoffice.tickets.actions_desk import (
    LONGEST_NOTE,
    MOVE,
    Hand,
    hand,
    held_until,
    on,
    profile_of,
    refuse,
    step_on,
    timing_of,
    told,
)
from backoffice.tickets.actions_made import origin_of
from backoffice.tickets.actions_opening import reserve
from backoffice.tickets.actions_told import tell
from backoffice.tickets.eligibility_context import Request
from backoffice.tickets.rules import Standing
from backoffice.tickets.rules_route import next_unit
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services.base import Context
from backoffice.tickets.services.ivr_pin import PIN_HASH

Answers = Mapping[str, Any]

_WORKING = frozenset({TicketState.IN_PROGRESS, TicketState.CHECKING})
_PARKED = frozenset({TicketState.WAITING_CUSTOMER, TicketState.ON_HOLD})
_ENDED_ONCE = frozenset({TicketState.FAILED, TicketState.DONE})
_ASKS_FOR = frozenset({Prompt.WAKE_ON, Prompt.EXPECTED_ON})
#: What may have come between a request and its end: done, it would leave the line impossible.
_IMPOSSIBLE = frozenset(
    {FormLack.ADSL_STATE, FormLack.NOT_IN_CATALOGUE, FormLack.REQUIRES, FormLack.EXCLUDES}
)


@dataclass(frozen=True, slots=True)
class Given:
    """What a move was given, checked; ``values`` are the columns that follow from it."""

    reason: str = ""
    note: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    found: tuple[object, ...] = ()


def move(
    database: Database,
    ticket_id: str,
    version: int,
    target: TicketState,
    answers: Answers,
    *,
    home: str = phones.HOME,
) -> Ticket:
    """Move a ticket; ``answers`` are by prompt: reason, note, wake_on, result, answer.

    A second *done* returns the ticket as it is.

    Raises:
        Forbidden: the desk works on no tickets (audited).
        Refused: with ``Blocked``, ``FormFinding`` or ``ChangeFinding`` records (audited).
        Conflict: another desk was first; says who and when.
        LookupError: there is no such ticket.
    """
    step_id, effect_id = new_id(), new_id()

    def unit(session: Session) -> Ticket:
        acting = hand(session, Right.WORK_TICKETS, on(MOVE, ticket_id))
        ticket = tickets.lock(session, ticket_id)
        if target is TicketState.DONE and _is_done(ticket):
            return told(acting.desk, ticket)
        tickets.require_version(ticket, version)
        if target is TicketState.DONE and ticket.service is Service.IVR_PIN:
            # A code is made and printed by ``pins.issue``: nobody chooses one, or its hash.
            refuse(acting.attempt, [FormFinding(FormLack.UNKNOWN_FIELD, PIN_HASH)])
        return move_in(acting, ticket, target, answers, (step_id, effect_id), home=home)

    return database.write(unit, lambda session: tickets.of_step(session, step_id))


def _is_done(ticket: Ticket) -> bool:
    return ticket.state in {TicketState.DONE, TicketState.CLOSED}


def move_in(
    acting: Hand,
    ticket: Ticket,
    target: TicketState,
    answers: Answers,
    ids: tuple[str, str],
    *,
    home: str,
) -> Ticket:
    """Move a locked ticket in this transaction; ``ids`` are the step's and the effect's."""
    profile = profile_of(acting, ticket)
    result, of_result = result_of(acting, ticket, target, answers, home)
    if ticket.state in _ENDED_ONCE and target in OPEN:
        # Nobody opens the twin of what comes back at this moment.
        tickets.lock_line(acting.session, ticket.line_id)
    standing = standing_of(acting, ticket, profile, answers, complete=not of_result)
    found: list[object] = list(rules.barriers(ticket, target, acting.who, standing))
    row = rules.open_move(ticket, target, acting.who, standing)
    if row is None:
        refuse(acting.attempt, [*found, *of_result])
    given = _given(acting, ticket, profile, row, answers)
    if target is TicketState.DONE and profile.second_person and result != ticket.result:
        refuse(acting.attempt, [Blocked(Barrier.PREPARED_OTHERWISE, target)])
    if given.found:
        refuse(acting.attempt, given.found)
    if ticket.state is TicketState.FAILED:
        reserve(acting, ticket.id, spec_of(ticket.service), ticket.form)
    values = {**_follows(acting, ticket, profile, target), **given.values}
    if target is TicketState.DONE:
        values |= {"result": result, "done_at": acting.now.isoformat()}
        _apply(acting, ticket, result, ids[1], home)
    if target in ENDED:
        number_pool.release(acting.session, ticket.id, by=acting.name)
    step = NewStep(
        StepKind.MOVE, target, acting.name, ticket.unit, given.reason, given.note, id=ids[0]
    )
    moved = step_on(acting, ticket, step, values, deed=MOVE)
    messages.tell_of(acting.session, ticket, moved)
    return moved


def standing_of(
    acting: Hand, ticket: Ticket, profile: Profile, answers: Answers, *, complete: bool
) -> Standing:
    """Return what the guards have to know beside the ticket."""
    spec, today = spec_of(ticket.service), acting.today
    answer = str(answers.get(Prompt.ANSWER.value, "") or ticket.answer)
    opened = dates.tehran_date(timing_of(ticket).opened_at)
    return Standing(
        today=today,
        feasibility=profile.feasibility and spec.shortcut(ticket.form) is None,
        answer_positive=answer in spec.answers[: spec.positive],
        result_complete=complete,
        second_person=profile.second_person,
        reopening_days=profile.reopening_days,
        done_on=dates.tehran_date(ticket.done_at) if ticket.done_at else None,
        term_over=0 < profile.term_days <= (today - opened).days,
        twin=_has_twin(acting, ticket, profile),
        route_walked=_walked(acting, ticket, profile),
        effect_stands=_effect_stands(acting, ticket),
    )


def _effect_stands(acting: Hand, ticket: Ticket) -> bool:
    """Say whether the line has what a ticket changed that was done and came back."""
    if ticket.state not in OPEN:
        return False
    effect = tickets_parts.effect(acting.session, ticket.id)
    return effect is not None and not tickets_parts.reversed_by(acting.session, effect.id)


def _walked(acting: Hand, ticket: Ticket, profile: Profile) -> bool:
    """Say whether no unit of the route has its part still to do."""
    spec = spec_of(ticket.service)
    if spec.any_end or ticket.state is not TicketState.IN_PROGRESS:
        return True
    return next_unit(profile, ticket, tickets.steps(acting.session, ticket.id)) is None


def _has_twin(acting: Hand, ticket: Ticket, profile: Profile) -> bool:
    """Say whether the same was asked for again since a ticket came to its end."""
    if profile.twins or ticket.state not in _ENDED_ONCE:
        return False
    found = tickets.open_twins(
        acting.session, ticket.number, ticket.service, ticket.id, ticket.line_id
    )
    return bool(found)


def result_of(
    acting: Hand, ticket: Ticket, target: TicketState, answers: Answers, home: str
) -> tuple[dict[str, Any], list[FormFinding]]:
    """Return the result fields as they may be kept, and what is wrong with them."""
    if target is not TicketState.DONE:
        return {}, []
    given = answers.get(Prompt.RESULT.value) or {}
    if not isinstance(given, Mapping):
        return {}, [FormFinding(FormLack.BAD_VALUE, "result")]
    # What was prepared stands unless it is said anew.
    whole = {**ticket.result, **given}
    spec = spec_of(ticket.service)
    clean, found = forms.check_form(
        spec.result, whole, home=home, today=acting.today, now=acting.now, of=ticket.form
    )
    if not found:
        found = list(spec.of_result(ticket.form, clean))
    return (clean, found) if found else actions_lists.result_of(acting.session, ticket, clean)


def _follows(acting: Hand, ticket: Ticket, profile: Profile, target: TicketState) -> dict[str, Any]:
    """Return the columns that follow from a move by themselves."""
    values: dict[str, Any] = {"wake_on": None, "outside_cause": False}
    back = ticket.state in _PARKED and target is not TicketState.CANCELLED
    if target is TicketState.WAITING_CUSTOMER:
        values["came_from"] = ticket.state.value
    elif ticket.came_from is not None:
        values["came_from"] = ""
    person = acting.who.role is not None
    if target in _WORKING and person and not back and ticket.unit in acting.who.units:
        values |= {"holder": acting.name, "held_until": held_until(acting, profile)}
    elif target not in _WORKING | _PARKED:
        values |= {"holder": "", "held_until": None}
    if target is TicketState.IN_PROGRESS and ticket.unit is not Unit.COUNTER:
        values["work_begun"] = True
    if ticket.state is TicketState.DONE and target is TicketState.IN_PROGRESS:
        values |= {"done_at": None, "prepared_by": ""}
    return values


def _given(acting: Hand, ticket: Ticket, profile: Profile, row: Move, answers: Answers) -> Given:
    """Check what the move's prompts ask for; all that is missing at once."""
    target, prompts = row.target, row.prompts
    found: list[object] = []
    values: dict[str, Any] = {}
    reason = str(answers.get(Prompt.REASON.value) or "")
    known = {one.code for one in profile.reasons_for(target)}
    if reason not in known:
        reason = ""
        found += [Blocked(Barrier.REASON_MISSING, target)] if Prompt.REASON in prompts else []
    note = persian.check_text(str(answers.get(Prompt.NOTE.value) or ""), LONGEST_NOTE)
    found += [FormFinding(FormLack.BAD_VALUE, "note", flaw) for flaw in note.flaws]
    if Prompt.NOTE in prompts and not note.value:
        found.append(Blocked(Barrier.NOTE_MISSING, target))
    for prompt in prompts:
        if prompt in _ASKS_FOR:
            values["wake_on"] = _day(answers.get(prompt.value))
            found += _late(prompt, values["wake_on"], target, acting.today)
    if Prompt.OUTSIDE_CAUSE in prompts:
        values["outside_cause"] = answers.get(Prompt.OUTSIDE_CAUSE.value) is True
    if Prompt.ANSWER in prompts:
        values["answer"] = str(answers.get(Prompt.ANSWER.value) or ticket.answer)
        if not _answers(ticket, target, values["answer"]):
            found.append(Blocked(Barrier.ANSWER_MISSING, target))
    return Given(reason, note.value, values, tuple(found))


def _answers(ticket: Ticket, target: TicketState, answer: str) -> bool:
    """Say whether a coded answer goes with a step: a good one leads to work, the others do not.

    A request may be rejected without one: not everything that is wrong with it is technical.
    """
    spec = spec_of(ticket.service)
    if not answer and target is TicketState.REJECTED:
        return True
    good = answer in spec.answers[: spec.positive]
    return answer in spec.answers and good is (target is TicketState.IN_PROGRESS)


def _day(value: Any) -> str | None:  # noqa: ANN401 - as it was given
    try:
        return (value if type(value) is date else date.fromisoformat(value)).isoformat()
    except (TypeError, ValueError):
        return None


def _late(prompt: Prompt, day: str | None, target: TicketState, today: date) -> list[Blocked]:
    """Refuse a day that is missing or not to come: nobody is woken yesterday."""
    wakes = prompt is Prompt.WAKE_ON
    if day is not None and today.isoformat() < day <= dates.MAX.isoformat():
        return []
    return [Blocked(Barrier.WAKE_DATE if wakes else Barrier.EXPECTED_DATE, target)]


# The effect


def context_of(acting: Hand, ticket: Ticket, home: str) -> Context:
    """Return what the service's effect is told, as the line is now."""
    claim = AskerClaim(name=ticket.name, identifier=ticket.identifier)
    request = Request(
        ticket.service,
        ticket.number,
        Asker(ticket.asker),
        claim,
        ticket.form,
        ticket.id,
        ticket.parent,
    )
    line_id = ticket.line_id or line_cards.line_of_number(acting.session, ticket.number) or ""
    return eligibility_context.context_for(
        acting.session,
        request,
        spec_of(ticket.service),
        line_id,
        home=home,
        desk=acting.desk,
    )


def changes_of(ticket: Ticket, result: Mapping[str, Any], context: Context) -> list[LineChange]:
    """Return what done would change on the line."""
    return list(spec_of(ticket.service).effect(ticket.form, result, context))


def _apply(
    acting: Hand, ticket: Ticket, result: Mapping[str, Any], effect_id: str, home: str
) -> None:
    """Change the line once: a ticket that was reopened has had its effect already.

    One that says something else now is refused: a counter-ticket takes its effect back, and a
    new ticket asks anew. The line is locked first: what the effect is reckoned from stays so.
    """
    session = acting.session
    tickets.lock_line(session, ticket.line_id)
    context = context_of(acting, ticket, home)
    changes = changes_of(ticket, result, context)
    before = tickets_parts.effect(session, ticket.id)
    if before is not None:
        _require_same(acting, ticket, before, changes, context)
        return
    if not changes:
        return
    if context.card is None:
        refuse(acting.attempt, [FormFinding(FormLack.LINE_UNKNOWN, "number")])
    found = spec_of(ticket.service).findings(ticket.form, context)
    if impossible := [one for one in found if one.lack in _IMPOSSIBLE]:
        refuse(acting.attempt, impossible)
    line_id = context.card.id
    try:
        inverse = line_changes.apply(
            session, line_id, changes, ticket_id=ticket.id, at=acting.now, by=acting.name
        )
    except Refused as unfit:
        refuse(acting.attempt, unfit.findings)
    tickets_parts.add_effect(session, effect_id, ticket.id, line_id, changes, inverse, acting.name)
    tell(acting, origin_of(ticket), changes, context.card)


def _require_same(
    acting: Hand, ticket: Ticket, before: Effect, changes: Sequence[LineChange], context: Context
) -> None:
    """Refuse to be done again with what would change the line otherwise than it did."""
    if tickets_parts.reversed_by(acting.session, before.id):
        refuse(acting.attempt, [Blocked(Barrier.EFFECT_TAKEN_BACK, TicketState.DONE)])
    steps = tickets.steps(acting.session, ticket.id)
    first = next(at for at, step in enumerate(steps) if step.target is TicketState.DONE)
    then = rules.replayed(steps[: first + 1])
    spec = spec_of(ticket.service)
    if list(spec.effect(then["form"], then["result"], context)) != list(changes):
        refuse(acting.attempt, [Blocked(Barrier.EFFECT_STANDS, TicketState.DONE)])

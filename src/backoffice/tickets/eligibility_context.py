"""Gather what the rules of a service are told: the line, its centre, its numbers, its twins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from backoffice.db import (
    Session,
    clock,
    line_cards,
    line_files,
    number_pool,
    tickets,
    tickets_facts,
)
from backoffice.records import dates, phones
from backoffice.records.disclosures import NumberPeriod
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import Asker, FieldKind
from backoffice.records.ticket_views import AskerClaim, Profile
from backoffice.records.tickets import Service
from backoffice.tickets import bills_own, eligibility_catalogue
from backoffice.tickets.eligibility import Asked
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services.base import Context, ServiceSpec


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for; ``ticket_id`` is of the ticket itself once there is one.

    ``parent`` is the id of the ticket that it is made from.
    """

    service: Service
    number: str
    asker: Asker
    claim: AskerClaim
    form: Mapping[str, Any]
    ticket_id: str = ""
    parent: str = ""


def asked(session: Session, request: Request, profile: Profile, *, home: str, desk: Desk) -> Asked:
    """Gather everything; ``desk`` is one that asked for its right already."""
    spec = spec_of(request.service)
    number = phones.fixed_line(request.number, home)
    file = line_files.of_number(session, number.value) if number.ok else None
    context = context_for(session, request, spec, file.id if file else "", home=home, desk=desk)
    owner = file.owner if file else None
    return Asked(
        spec=spec,
        profile=profile,
        number=number.value if number.ok else request.number,
        claim=request.claim,
        form=request.form,
        context=context,
        owner=owner.identifier if owner else "",
        numbers_line=context.card is not None and context.card.number == number.value,
    )


def context_for(
    session: Session, request: Request, spec: ServiceSpec, line_id: str, *, home: str, desk: Desk
) -> Context:
    """Return what a service's rules are told about a line (``line_id`` "" for none)."""
    now = clock.now(session)
    card = line_cards.card(session, line_id) if line_id else None
    number = phones.fixed_line(request.number, home).value
    periods, debt = tickets_facts.bills(
        session, card.numbers if card else (NumberPeriod(number, None),)
    )
    if request.service is Service.DUPLICATE_BILL:
        claim = bills_own.claim_of_asker(request.asker, request.claim)
        own = bills_own.own_bills(session, number, claim, desk=desk)
        periods = frozenset(one.period for one in own)
    centre = card.centre if card else ""
    return Context(
        today=dates.tehran_date(now),
        now=now,
        home=home,
        asker=request.asker,
        card=card,
        catalogue=eligibility_catalogue.of_exchange(tickets_facts.exchange(session, centre)),
        there=eligibility_catalogue.of_exchange(
            tickets_facts.exchange(session, _centre_named(spec, request.form) or centre)
        ),
        sees_restricted=desk.may(Right.SEE_RESTRICTED),
        pool=number_pool.states(session, _numbers(spec, request.form, home) | {number}),
        centres=tickets_facts.centres(session),
        offences=tickets_facts.offences(session, line_id) if line_id else 0,
        debt=debt,
        has_consent=tickets_facts.has_consent(session, number),
        bill_periods=periods,
        open_twins=tuple(
            tickets.open_twins(session, number, request.service, request.ticket_id, line_id)
        ),
        origin=tickets.find(session, request.parent) if request.parent else None,
    )


def _centre_named(spec: ServiceSpec, form: Mapping[str, Any]) -> str:
    named = (form.get(one.name) for one in spec.fields if one.kind is FieldKind.CENTRE)
    return next((str(one) for one in named if one), "")


def _numbers(spec: ServiceSpec, form: Mapping[str, Any], home: str) -> set[str]:
    """Return the numbers of a pool that a form names."""
    named: Iterable[Any] = (
        form.get(field.name) for field in spec.fields if field.kind is FieldKind.POOL_NUMBER
    )
    return {phones.fixed_line(one, home).value for one in named if isinstance(one, str)}

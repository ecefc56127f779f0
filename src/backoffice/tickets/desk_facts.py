"""What the form of a request is filled in with: the line, its centre's lists, this desk's draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backoffice.db import Session, centres, fees, forms, guard, number_pool
from backoffice.errors import Attempt
from backoffice.records import digits, phones
from backoffice.records.line_facts import LineCard, PoolNumber
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import Asker
from backoffice.records.ticket_views import AskerClaim, Profile
from backoffice.records.tickets import Service
from backoffice.tickets import eligibility_context, profiles
from backoffice.tickets.eligibility_context import Request
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services.base import CatalogueEntry

FEW = 40  # numbers of a pool that are offered at once
DRAFT = "ticket"
SEE = "tickets.facts"
KEEP = "tickets.draft"
_LONGEST = 2_000
_MOST_FIELDS = 100


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """What a form offers; ``centres`` are code and name, ``periods`` Jalali, newest first.

    ``fee`` is what the service costs today, in rials; None: nothing is set.
    """

    profile: Profile
    card: LineCard | None
    owner: str
    catalogue: tuple[CatalogueEntry, ...]
    centres: tuple[tuple[str, str], ...]
    periods: tuple[str, ...]
    fee: int | None = None


def facts(session: Session, service: Service, number: str, *, home: str = phones.HOME) -> DeskFacts:
    """Return what the form of a service offers for a line; ``number`` in any written form.

    Raises:
        Forbidden: the desk opens no tickets (audited).
    """
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(SEE, "service", service.value))
    profile = profiles.in_force(session, service, desk)
    request = Request(service, number, Asker.OWNER, AskerClaim(), {})
    asked = eligibility_context.asked(session, request, profile, home=home, desk=desk)
    context = eligibility_context.context_for(
        session,
        request,
        spec_of(service),
        asked.context.card.id if asked.context.card else "",
        home=home,
        desk=desk,
    )
    return DeskFacts(
        profile,
        context.card,
        asked.owner,
        tuple(context.catalogue.values()),
        tuple((one.code, one.name) for one in centres.all_centres(session)),
        tuple(sorted(context.bill_periods, reverse=True)),
        _fee(session, profile, context.today, desk=desk),
    )


def _fee(session: Session, profile: Profile, today: date, *, desk: Desk) -> int | None:
    found = fees.in_force(session, profile.fee, today) if profile.fee else None
    return None if found is None else found.rials


def free_numbers(
    session: Session, centre: str, begins: str = "", *, home: str = phones.HOME
) -> list[PoolNumber]:
    """Return some free numbers of a centre; ``begins`` are their first local digits."""
    guard.require(session, Right.OPEN_TICKETS, Attempt(SEE, "centre", centre))
    plain = digits.ascii_digits(begins).strip()
    if plain and not plain.startswith("0"):
        plain = home + plain
    return number_pool.free(session, centre, limit=FEW, begins=plain)


def draft(session: Session) -> dict[str, str]:
    """Return what this operator typed into the form of a new ticket and did not send."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(KEEP))
    return forms.draft(session, desk.operator, DRAFT)


def keep_draft(session: Session, typed: Mapping[str, str]) -> None:
    """Keep what is typed into the form of a new ticket; nothing typed drops it.

    Raises:
        ValueError: more or longer texts than the form has.
    """
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(KEEP))
    if len(typed) > _MOST_FIELDS or any(len(text) > _LONGEST for text in typed.values()):
        raise ValueError("a draft holds what its form holds")
    forms.keep(session, desk.operator, DRAFT, typed)

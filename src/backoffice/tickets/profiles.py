"""What an office may change of its services, in versions of its own and of the program's.

A ticket keeps the version it began with; a new version is for tickets opened after it. What the
office never changed is the program's: ``SHIPPED``, until a ticket begins with it and it is kept
under a number, so that a later program changes nothing for tickets that run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from backoffice.db import Session, audit, guard, ticket_profiles
from backoffice.db.ticket_profiles import KeptProfile
from backoffice.errors import Attempt, Conflict
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import Check, Profile, Reason
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services import SPECS

__all__ = [
    "Check",
    "Profile",
    "Reason",
    "current",
    "from_body",
    "in_force",
    "kept",
    "of_ticket",
    "of_version",
    "save",
    "shipped",
    "to_body",
    "versions",
]

SHIPPED = 0
SEE = "tickets.profiles"
SAVE = "tickets.save_profile"


def read_profiles(text: str) -> dict[Service, Profile]:
    """Read the profiles of a TOML text.

    Raises:
        ValueError: a service, state, unit, paper or entry that the program does not know.
    """
    tables = tomllib.loads(text)
    defaults = tables.pop("defaults", {})
    reasons = tables.pop("reason", [])
    unknown = set(tables) - {one.value for one in Service}
    if unknown:
        raise ValueError(f"no such service: {sorted(unknown)}")
    return {
        service: from_body(
            service,
            SHIPPED,
            _of_spec(service)
            | defaults
            | {"reasons": reasons}
            | _routed(tables.get(service.value, {})),
        )
        for service in Service
        if service is Service.COUNTER or service in SPECS
    }


def _of_spec(service: Service) -> dict[str, Any]:
    """Return what the service's module says where the data do not."""
    spec = spec_of(service)
    return {
        "route": list(spec.route),
        "papers": list(spec.papers),
        "feasibility": bool(spec.answers),
        "same_visit": set(spec.route) == {Unit.COUNTER},
    }


def _routed(table: dict[str, Any]) -> dict[str, Any]:
    if "route" not in table:
        return table
    return {"same_visit": set(table["route"]) == {Unit.COUNTER.value}} | table


@cache
def shipped() -> Mapping[Service, Profile]:
    """Return the profiles that come with the program."""
    return read_profiles(files(__package__).joinpath("profiles.toml").read_text("utf-8"))


def from_body(
    service: Service, version: int, body: Mapping[str, Any], *, by_program: bool = True
) -> Profile:
    """Read a profile from plain values, as TOML and the database keep them.

    Raises:
        ValueError: a name that the program does not know.
    """
    values = dict(body)
    try:
        return Profile(
            service=service,
            version=version,
            by_program=by_program,
            route=tuple(Unit(one) for one in values.pop("route")),
            papers=tuple(TicketPaper(one) for one in values.pop("papers", ())),
            reasons=tuple(_reason(one) for one in values.pop("reasons", ())),
            checks=frozenset(Check(one) for one in values.pop("checks", ())),
            **values,
        )
    except (TypeError, KeyError) as unknown:
        raise ValueError(f"unknown entry in the profile of {service.value}") from unknown


def _reason(body: Mapping[str, Any]) -> Reason:
    return Reason(
        body["code"], body["title"], frozenset(TicketState(one) for one in body["targets"])
    )


def to_body(profile: Profile) -> dict[str, Any]:
    """Return a profile as plain values, without service and version."""
    return {
        "route": [one.value for one in profile.route],
        "days": profile.days,
        "first_action_minutes": profile.first_action_minutes,
        "papers": [one.value for one in profile.papers],
        "reasons": [
            {
                "code": one.code,
                "title": one.title,
                "targets": sorted(state.value for state in one.targets),
            }
            for one in profile.reasons
        ],
        "fee": profile.fee,
        "twins": profile.twins,
        "checks": sorted(one.value for one in profile.checks),
        "feasibility": profile.feasibility,
        "same_visit": profile.same_visit,
        "second_person": profile.second_person,
        "reopening_days": profile.reopening_days,
        "close_after_days": profile.close_after_days,
        "claim_minutes": profile.claim_minutes,
        "term_days": profile.term_days,
    }


def current(session: Session, service: Service) -> Profile:
    """Return the profile in force, for whoever sees tickets or manages services."""
    return in_force(session, service, _desk(session, service))


def of_version(session: Session, service: Service, version: int) -> Profile:
    """Return the profile that a ticket began with; raises ``LookupError`` for an unknown one."""
    return of_ticket(session, service, version, _desk(session, service))


def versions(session: Session, service: Service) -> list[Profile]:
    """Return every version of a service's profile, newest first, and the program's present one."""
    _desk(session, service)
    own = shipped()[service]
    found = [_read(service, one) for one in ticket_profiles.all_of(session, service)]
    here = any(one.by_program and to_body(one) == to_body(own) for one in found)
    return found if here else [*found, own]


def save(session: Session, profile: Profile, *, over: int | None = None) -> Profile:
    """Keep a profile as the newest version of its service; return it with its number.

    Raises:
        Forbidden: the desk does not manage services.
        Conflict: another version than ``over`` is in force.
    """
    service = profile.service
    attempt = Attempt(SAVE, "service", service.value)
    desk = guard.require(session, Right.MANAGE_SERVICES, attempt)
    body = to_body(profile)
    while True:  # a first ticket may take the number for the program's own
        number = ticket_profiles.next_number(session, service)
        if over is not None and in_force(session, service, desk).version != over:
            raise Conflict("profile")
        if ticket_profiles.add(session, service, number, body, desk.operator):
            break
    audit.record(
        session,
        SAVE,
        subject_kind="service",
        subject=service.value,
        details={"version": number},
    )
    return from_body(service, number, body, by_program=False)


def in_force(session: Session, service: Service, desk: Desk) -> Profile:
    """Return the office's newest profile, or the program's own when the office made none.

    ``desk`` is one that asked for its right already. The program's is ``SHIPPED``, whether it is
    kept by now or not: a first ticket changes nothing for whoever administers it.
    """
    own = ticket_profiles.newest_own(session, service)
    return shipped()[service] if own is None else _read(service, own)


def kept(session: Session, profile: Profile, desk: Desk) -> int:
    """Return the number under which a ticket that begins finds its profile again.

    The program's own is kept by its first ticket; another program over the same database finds
    its own among those that are kept. ``desk`` is one that asked for its right already.
    """
    if profile.version != SHIPPED:
        return profile.version
    service, body = profile.service, to_body(profile)
    while True:
        number = ticket_profiles.next_number(session, service)
        known = ticket_profiles.of_program(session, service, body)
        if known is not None:
            return known
        if ticket_profiles.add(session, service, number, body):
            return number


def of_ticket(session: Session, service: Service, version: int, desk: Desk) -> Profile:
    """Return the profile of a version; ``desk`` is one that asked for its right already."""
    if version == SHIPPED:
        return shipped()[service]
    found = ticket_profiles.find(session, service, version)
    if found is None:
        raise LookupError(f"{service.value} {version}")
    return _read(service, found)


def _read(service: Service, found: KeptProfile) -> Profile:
    return from_body(service, found.version, found.body, by_program=found.by_program)


def _desk(session: Session, service: Service) -> Desk:
    attempt = Attempt(SEE, "service", service.value)
    desk: Desk | None = session.info.get("desk")
    manages = desk is not None and desk.may(Right.MANAGE_SERVICES)
    right = Right.MANAGE_SERVICES if manages else Right.SEE_TICKETS
    return guard.require(session, right, attempt)

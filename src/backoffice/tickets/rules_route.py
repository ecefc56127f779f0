"""Which unit comes next on a ticket's route; pure."""

from __future__ import annotations

from collections.abc import Sequence

from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import OPEN, Step, Ticket, Unit


def next_unit(profile: Profile, found: Ticket, steps: Sequence[Step]) -> Unit | None:
    """Return the unit that has its part to do next; None: every unit of the route had it.

    It is the one that follows on the route, then those that were passed over. ``steps`` are the
    ticket's whole history, oldest first.
    """
    if found.state not in OPEN:
        return None
    route = [one for one in profile.route if one is not Unit.COUNTER]
    had = _had(steps) or [found.unit]
    # What a form sends past the others' parts begins at its own; those before have none.
    begun = route.index(had[0]) if had[0] in route else len(route)
    following = _following(route, found.unit, len(had) - 1)
    return next(iter(following), None) or next(
        (one for one in route[begun:] if one not in had), None
    )


def _had(steps: Sequence[Step]) -> list[Unit]:
    """Return the units that had a ticket, in order."""
    return [Unit(step.values["unit"]) for step in steps if "unit" in step.values]


def _following(route: Sequence[Unit], present: Unit, handed: int) -> Sequence[Unit]:
    """Return what comes after the present unit, which the route may name more than once."""
    if present not in route:
        return ()
    here = handed < len(route) and route[handed] is present
    return route[(handed if here else route.index(present)) + 1 :]

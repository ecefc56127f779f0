"""Which unit comes next on a ticket's route; pure."""

from __future__ import annotations

from collections.abc import Sequence

from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import OPEN, Step, StepKind, Ticket, Unit


def next_unit(profile: Profile, found: Ticket, steps: Sequence[Step]) -> Unit | None:
    """Return the unit that comes next on the route; None: the present one is the last."""
    route = [one for one in profile.route if one is not Unit.COUNTER]
    if found.unit not in route or found.state not in OPEN:
        return None
    handed = sum(step.kind is StepKind.HAND_OVER for step in steps)
    place = handed if handed < len(route) and route[handed] is found.unit else None
    place = route.index(found.unit) if place is None else place
    return next(iter(route[place + 1 :]), None)

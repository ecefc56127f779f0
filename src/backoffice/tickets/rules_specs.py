"""The specification of every service, the counter-ticket's among them."""

from __future__ import annotations

from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services import SPECS
from backoffice.tickets.services.base import ServiceSpec

COUNTER_SPEC = ServiceSpec(
    service=Service.COUNTER,
    fields=(),
    who=frozenset(),  # nobody asks for it at a desk
    route=(Unit.COUNTER,),
    needs_line=False,
)
"""What takes an effect back: opened by ``actions.reverse`` alone."""


def spec_of(service: Service) -> ServiceSpec:
    """Return a service's specification."""
    return COUNTER_SPEC if service is Service.COUNTER else SPECS[service]

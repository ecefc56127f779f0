"""The services of the page, each a module of its own with form, rules and effect."""

from backoffice.records.tickets import Service
from backoffice.tickets.services import access_class
from backoffice.tickets.services.base import ServiceSpec

SPECS: dict[Service, ServiceSpec] = {spec.service: spec for spec in (access_class.SPEC,)}

__all__ = ["SPECS"]

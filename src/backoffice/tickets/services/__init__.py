"""The services of the page, each a module of its own with form, rules and effect."""

from backoffice.records.tickets import Service
from backoffice.tickets.services import (
    access_class,
    address_correction,
    adsl,
    call_lists,
    cut_reconnect,
    directory,
    duplicate_bill,
    fault,
    ivr_pin,
    messages,
    nuisance_calls,
    number_change,
    relocation,
    special_services,
)
from backoffice.tickets.services.base import ServiceSpec

SPECS: dict[Service, ServiceSpec] = {
    spec.service: spec
    for spec in (
        call_lists.SPEC,
        special_services.SPEC,
        relocation.FEASIBILITY,
        relocation.SPEC,
        relocation.RELEASE,
        directory.SPEC,
        access_class.SPEC,
        nuisance_calls.SPEC,
        number_change.SPEC,
        address_correction.SPEC,
        cut_reconnect.SPEC,
        adsl.SPEC,
        ivr_pin.SPEC,
        messages.SPEC,
        fault.SPEC,
        duplicate_bill.SPEC,
        call_lists.INTELLIGENT,
    )
}

__all__ = ["SPECS"]

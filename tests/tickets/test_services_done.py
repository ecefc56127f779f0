"""What every service changes when it is done, by a table of cases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.records.line_facts import (
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    ChangeNumber,
    MoveToCentre,
    RemoveService,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, Listing
from backoffice.records.tickets import Service
from service_cases import ELSEWHERE, NEW, TAKEN, TODAY, effect


@pytest.mark.parametrize(
    ("service", "form", "result", "context", "changes"),
    [
        (Service.CALL_DETAILS, {}, {"serial": "1", "rows": 3}, {}, []),
        (Service.INTELLIGENT_CALLS, {}, {}, {}, []),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline", "waiting"], "remove": ["clip"]},
            {},
            {},
            [RemoveService("clip"), AddService("hotline"), AddService("waiting")],
        ),
        (Service.RELOCATION_FEASIBILITY, {}, {"answer": "possible"}, {}, []),
        (
            Service.RELOCATION,
            {"address": "رشت، گلسار", "postal_code": "4133744568", "centre": "RSH01"},
            {},
            {},
            [SetAddress(AddressKind.INSTALLATION, "رشت، گلسار", "4133744568")],
        ),
        (
            Service.RELOCATION,
            {
                "address": "لاهیجان",
                "postal_code": "4133744568",
                "centre": "LAH01",
                "number": ELSEWHERE,
            },
            {},
            {},
            [
                SetAddress(AddressKind.INSTALLATION, "لاهیجان", "4133744568"),
                ChangeNumber(ELSEWHERE, "relocation", TODAY + timedelta(days=90)),
                MoveToCentre("LAH01"),
            ],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان", "postal_code": "4133744568", "centre": "LAH01"},
            {},
            {
                "there": {},
                "card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")},
            },
            [
                SetAddress(AddressKind.INSTALLATION, "لاهیجان", "4133744568"),
                MoveToCentre("LAH01"),
                RemoveService("clip"),
                SetAdsl(Adsl(AdslState.PENDING, "", "مخابرات")),
            ],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {},
            {},
            [SetListing(Listing.LISTED, "شفیعی")],
        ),
        (Service.DIRECTORY, {"operation": "remove"}, {}, {}, [SetListing(Listing.UNLISTED)]),
        (
            Service.ACCESS_CLASS,
            {"access": "first_zero_barred"},
            {},
            {},
            [SetAccess(AccessClass.FIRST_ZERO_BARRED)],
        ),
        (Service.NUISANCE_CALLS, {}, {"outcome": "found", "offender": TAKEN}, {}, []),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": NEW},
            {},
            {"resting_days": 30},
            [ChangeNumber(NEW, "wish", TODAY + timedelta(days=30))],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "correspondence", "address": "رشت", "postal_code": "4133744568"},
            {},
            {},
            [SetAddress(AddressKind.CORRESPONDENCE, "رشت", "4133744568")],
        ),
        (
            Service.ADSL,
            {"operation": "install", "provider": "مخابرات"},
            {"port": "1-2-3"},
            {},
            [SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"port": "4-5-6"},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "4-5-6", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"port": "7-8-9"},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "7-8-9", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "suspend", "suspended_by": "wish"},
            {},
            {"card": {"adsl": Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات", suspended_by="wish"))],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"port": "4-5-6"},
            {"card": {"adsl": Adsl(AdslState.PENDING, "", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.CONNECTED, "4-5-6", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "resume"},
            {},
            {"card": {"adsl": Adsl(AdslState.SUSPENDED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات"))],
        ),
        (
            Service.ADSL,
            {"operation": "release"},
            {},
            {"card": {"adsl": Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")}},
            [SetAdsl(Adsl(AdslState.RELEASED, "", "مخابرات"))],
        ),
        (Service.IVR_PIN, {"operation": "issue"}, {"pin_hash": "h"}, {}, [SetPin("h")]),
        (
            Service.MESSAGES,
            {"operation": "consent", "mobile": "09111234567", "events": ["ticket_done"]},
            {},
            {},
            [SetConsent("09111234567", ("ticket_done",))],
        ),
        (Service.MESSAGES, {"operation": "withdraw"}, {}, {}, [SetConsent("", ())]),
        (Service.FAULT, {"kind": "noise"}, {"found": "broken_wire"}, {}, []),
        (Service.DUPLICATE_BILL, {"period": "1405-07"}, {}, {}, []),
    ],
)
def test_what_done_changes(service, form, result, context, changes):
    assert effect(service, form, result, **context) == changes

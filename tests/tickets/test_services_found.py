"""What the rules of every service find in its form, by a table of cases."""

from __future__ import annotations

import pytest

from backoffice.records.line_facts import ActiveService, Adsl, AdslState
from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service
from service_cases import ADDRESS, ELSEWHERE, NEW, NOW, NUMBER, RESERVED, RESTING, TAKEN, found


@pytest.mark.parametrize(
    ("service", "form", "context", "expected"),
    [
        # 1 and 15: call lists
        (Service.CALL_DETAILS, {"since": "2026-10-01", "until": "2026-11-01"}, {}, []),
        (
            Service.CALL_DETAILS,
            {"since": "2026-11-01", "until": "2026-10-01"},
            {},
            [(FormLack.ENDS_BEFORE, "until", "")],
        ),
        (
            Service.INTELLIGENT_CALLS,
            {"since": "2026-12-01", "until": "2026-12-02"},
            {},
            [(FormLack.IN_FUTURE, "since", "")],
        ),
        # 2: special services
        (Service.SPECIAL_SERVICES, {"add": ["waiting"]}, {}, []),
        (Service.SPECIAL_SERVICES, {"remove": ["clip"]}, {}, []),
        (Service.SPECIAL_SERVICES, {}, {}, [(FormLack.NOTHING_CHANGES, "add", "")]),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["video"]},
            {},
            [(FormLack.NOT_IN_CATALOGUE, "add", "video")],
        ),
        (Service.SPECIAL_SERVICES, {"add": ["clip"]}, {}, [(FormLack.SERVICE_ON, "add", "clip")]),
        (
            Service.SPECIAL_SERVICES,
            {"remove": ["waiting"]},
            {},
            [(FormLack.SERVICE_OFF, "remove", "waiting")],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["three_party"]},
            {},
            [(FormLack.REQUIRES, "add", "three_party\nwaiting")],
        ),
        (Service.SPECIAL_SERVICES, {"add": ["three_party", "waiting"]}, {}, []),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline"]},
            {"card": {"services": (ActiveService("short_dial", None),)}},
            [
                (FormLack.EXCLUDES, "add", "hotline\nshort_dial"),
                (FormLack.EXCLUDES, "add", "short_dial\nhotline"),
            ],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"add": ["hotline"], "remove": ["short_dial"]},
            {"card": {"services": (ActiveService("short_dial", None),)}},
            [],
        ),
        (
            Service.SPECIAL_SERVICES,
            {"remove": ["waiting"]},
            {
                "card": {
                    "services": (ActiveService("waiting", None), ActiveService("three_party", None))
                }
            },
            [(FormLack.REQUIRES, "add", "three_party\nwaiting")],
        ),
        # 3: feasibility and relocation
        (Service.RELOCATION_FEASIBILITY, {"address": "رشت، گلسار", "centre": "RSH01"}, {}, []),
        (
            Service.RELOCATION_FEASIBILITY,
            {"address": "رشت، گلسار", "centre": "NONE"},
            {},
            [(FormLack.OTHER_CENTRE, "centre", "NONE")],
        ),
        (
            Service.RELOCATION_FEASIBILITY,
            {"address": ADDRESS[0], "centre": "RSH01"},
            {},
            [(FormLack.NOTHING_CHANGES, "address", "")],
        ),
        (Service.RELOCATION, {"address": "رشت، گلسار", "centre": "RSH01"}, {}, []),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01"},
            {},
            [(FormLack.MISSING, "number", "")],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01", "number": ELSEWHERE},
            {},
            [],
        ),
        (
            Service.RELOCATION,
            {"address": "لاهیجان، بسیج", "centre": "LAH01", "number": NEW},
            {},
            [(FormLack.OTHER_CENTRE, "number", "RSH01")],
        ),
        (
            Service.RELOCATION,
            {"address": "رشت، گلسار", "centre": "RSH01", "number": TAKEN},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", TAKEN)],
        ),
        # 4: 118
        (Service.DIRECTORY, {"operation": "add", "title": "شفیعی"}, {}, []),
        (
            Service.DIRECTORY,
            {"operation": "remove"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "change", "title": "شفیعی"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {"card": {"listing": Listing.LISTED}},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "change", "title": "شفیعی"},
            {"card": {"listing": Listing.LISTED, "title": "شفیعی"}},
            [(FormLack.NOTHING_CHANGES, "title", "")],
        ),
        (
            Service.DIRECTORY,
            {"operation": "add", "title": "شفیعی"},
            {"card": {"listing": None}},
            [],
        ),
        # 5: one class of three values
        (Service.ACCESS_CLASS, {"access": "second_zero_barred"}, {}, []),
        (
            Service.ACCESS_CLASS,
            {"access": "no_limit"},
            {},
            [(FormLack.NOTHING_CHANGES, "access", "")],
        ),
        # 6: nuisance
        (Service.NUISANCE_CALLS, {"began_at": "2026-11-20T21:00:00"}, {}, []),
        # 7: number change
        (Service.NUMBER_CHANGE, {"cause": "wish", "number": NEW}, {}, []),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": NUMBER},
            {},
            [(FormLack.NOTHING_CHANGES, "number", "")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": ELSEWHERE},
            {},
            [(FormLack.OTHER_CENTRE, "number", "LAH01")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": RESTING},
            {},
            [(FormLack.NUMBER_RESTING, "number", RESTING)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": RESERVED},
            {},
            [(FormLack.NUMBER_RESERVED, "number", RESERVED)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": TAKEN},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", TAKEN)],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "wish", "number": "01333339999"},
            {},
            [(FormLack.NUMBER_NOT_FREE, "number", "01333339999")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "cable_transfer", "number": NEW},
            {},
            [(FormLack.NO_RIGHT, "cause", "")],
        ),
        (
            Service.NUMBER_CHANGE,
            {"cause": "cable_transfer", "number": NEW},
            {"asker": Asker.COMPANY},
            [],
        ),
        # 8: address
        (
            Service.ADDRESS_CORRECTION,
            {
                "kind": "installation",
                "address": "رشت، لاکانی، پلاک 14",
                "postal_code": "4133744567",
            },
            {},
            [],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "installation", "address": ADDRESS[0], "postal_code": ADDRESS[1]},
            {},
            [(FormLack.NOTHING_CHANGES, "address", "")],
        ),
        (
            Service.ADDRESS_CORRECTION,
            {"kind": "correspondence", "address": ADDRESS[0], "postal_code": ADDRESS[1]},
            {},
            [],
        ),
        # 10: ADSL
        (Service.ADSL, {"operation": "install"}, {}, []),
        (
            Service.ADSL,
            {"operation": "install"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.ADSL_STATE, "operation", "connected")],
        ),
        (Service.ADSL, {"operation": "install"}, {"card": {"adsl": Adsl(AdslState.RELEASED)}}, []),
        (Service.ADSL, {"operation": "suspend"}, {}, [(FormLack.ADSL_STATE, "operation", "none")]),
        (
            Service.ADSL,
            {"operation": "resume"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.ADSL_STATE, "operation", "connected")],
        ),
        (
            Service.ADSL,
            {"operation": "change_port"},
            {"card": {"adsl": Adsl(AdslState.RELEASED)}},
            [(FormLack.ADSL_STATE, "operation", "released")],
        ),
        (Service.ADSL, {"operation": "release"}, {"card": {"adsl": Adsl(AdslState.PENDING)}}, []),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}},
            [(FormLack.NO_RIGHT, "operation", "")],
        ),
        (
            Service.ADSL,
            {"operation": "new_number"},
            {"card": {"adsl": Adsl(AdslState.CONNECTED)}, "asker": Asker.COMPANY},
            [],
        ),
        # 11: the code of 2828
        (Service.IVR_PIN, {"operation": "issue"}, {}, []),
        (
            Service.IVR_PIN,
            {"operation": "reset"},
            {},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (
            Service.IVR_PIN,
            {"operation": "issue"},
            {"card": {"pin_issued_at": NOW}},
            [(FormLack.NOTHING_CHANGES, "operation", "")],
        ),
        (Service.IVR_PIN, {"operation": "reset"}, {"card": {"pin_issued_at": NOW}}, []),
        # 12: messages
        (Service.MESSAGES, {"operation": "consent"}, {}, []),
        (Service.MESSAGES, {"operation": "withdraw"}, {}, [(FormLack.NO_CONSENT, "operation", "")]),
        (Service.MESSAGES, {"operation": "withdraw"}, {"has_consent": True}, []),
        # 13: fault
        (Service.FAULT, {"kind": "noise"}, {}, []),
        # 14: duplicate bill
        (Service.DUPLICATE_BILL, {"period": "1405-07"}, {}, []),
        (
            Service.DUPLICATE_BILL,
            {"period": "1405-08"},
            {},
            [(FormLack.NO_BILL, "period", "1405-08")],
        ),
    ],
)
def test_what_is_found(service, form, context, expected):
    assert found(service, form, **context) == expected

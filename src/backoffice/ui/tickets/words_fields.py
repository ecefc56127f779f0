"""Fields and choices of the services' forms, in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.calls import CallType
from backoffice.records.disclosures import Purpose
from backoffice.records.line_facts import AddressKind, Cause, Direction
from backoffice.records.lines import AccessClass
from backoffice.records.tickets import Service
from backoffice.ui.words_calls import purpose_words
from backoffice.ui.words_lines import (
    access_words,
    address_words,
    cause_words,
    direction_words,
    number_causes,
)

translate = QCoreApplication.translate


def field_words(name: str) -> str:
    """Name a field of a form, a result or a claim; raises ``KeyError`` for an unknown one."""
    return (_place() | _network() | _people() | _claim())[name]


def _place() -> dict[str, str]:
    return {
        "access": translate("Tickets", "Class"),
        "permit_no": translate("Tickets", "Number of the permit"),
        "permit_on": translate("Tickets", "Date of the permit"),
        "applied_at": translate("Tickets", "Done at"),
        "kind": translate("Tickets", "Kind"),
        "reason": translate("Tickets", "Reason"),
        "address": translate("Tickets", "Address"),
        "postal_code": translate("Tickets", "Postal code"),
        "operation": translate("Tickets", "Request"),
        "provider": translate("Tickets", "Provider"),
        "speed": translate("Tickets", "Speed (Mbit/s)"),
        "suspended_by": translate("Tickets", "Suspended by"),
        "port": translate("Tickets", "Port"),
        "since": translate("Tickets", "From"),
        "until": translate("Tickets", "Until"),
        "types": translate("Tickets", "Types of calls"),
        "called": translate("Tickets", "Called number"),
        "purpose": translate("Tickets", "Purpose"),
        "serial": translate("Tickets", "Serial of the list"),
        "rows": translate("Tickets", "Rows"),
        "cause": translate("Tickets", "Cause"),
    }


def _network() -> dict[str, str]:
    return {
        "direction": translate("Tickets", "Direction"),
        "billing_told": translate("Tickets", "Told: billing goes on"),
        "authority": translate("Tickets", "Authority"),
        "letter_no": translate("Tickets", "Number of the letter"),
        "letter_on": translate("Tickets", "Date of the letter"),
        "lifts": translate("Tickets", "Cause to lift"),
        "meter": translate("Tickets", "Meter"),
        "title": translate("Tickets", "Title at 118"),
        "period": translate("Tickets", "Period"),
        "began_at": translate("Tickets", "Began at"),
        "reporter_phone": translate("Tickets", "Telephone of who reports"),
        "overheard": translate("Tickets", "Number overheard"),
        "neighbour": translate("Tickets", "Telephone of a neighbour"),
        "note": translate("Tickets", "Description"),
        "test_class": translate("Tickets", "Result of the test"),
        "found": translate("Tickets", "Found"),
        "after": translate("Tickets", "After the work"),
        "cleared_at": translate("Tickets", "Cleared at"),
        "pin_hash": translate("Tickets", "Hash of the code"),
        "mobile": translate("Tickets", "Mobile number"),
    }


def _people() -> dict[str, str]:
    return {
        "events": translate("Tickets", "Events"),
        "confirmed": translate("Tickets", "Mobile confirmed by a code"),
        "voice": translate("Tickets", "Voice"),
        "first_hour": translate("Tickets", "From hour"),
        "last_hour": translate("Tickets", "Until hour"),
        "outcome": translate("Tickets", "Outcome"),
        "offender": translate("Tickets", "Number of the offender"),
        "found_at": translate("Tickets", "Found out at"),
        "undertaking": translate("Tickets", "Undertaking signed"),
        "number": translate("Tickets", "Number"),
        "new_number": translate("Tickets", "Number now"),
        "centre": translate("Tickets", "Centre"),
        "answer": translate("Tickets", "Answer"),
        "proposal": translate("Tickets", "Proposal"),
        "metres": translate("Tickets", "Metres of cable"),
        "valid_to": translate("Tickets", "Valid until"),
        "technical_address": translate("Tickets", "Technical address"),
        "add": translate("Tickets", "Switch on"),
        "remove": translate("Tickets", "Switch off"),
        "fee_accepted": translate("Tickets", "Fees accepted"),
    }


def _claim() -> dict[str, str]:
    return {
        "asker": translate("Tickets", "Right"),
        "name": translate("Tickets", "Name"),
        "identifier": translate("Tickets", "Identifier"),
        "owner_identifier": translate("Tickets", "Owner's identifier"),
        "lease_begin": translate("Tickets", "Begin of the lease"),
        "lease_end": translate("Tickets", "End of the lease"),
        "names_line": translate("Tickets", "The lease names this number"),
        "papers": translate("Tickets", "Papers"),
        "result": translate("Tickets", "Result"),
    }


def choice_words(service: Service, field: str, code: str) -> str:
    """Name a choice of a field; raises ``KeyError`` for one that has no words."""
    common = _common(field, code)
    return common if common is not None else _own(service)[field][code]


def _common(field: str, code: str) -> str | None:
    """Fields that mean a code of the records."""
    if field == "access":
        return access_words(AccessClass(code))
    if field == "direction":
        return direction_words(Direction(code))
    if field == "purpose":
        return purpose_words(Purpose(code))
    if field == "types":
        return call_type_words(CallType(code))
    if field == "kind" and code in set(AddressKind):
        return address_words(AddressKind(code))
    if field == "cause" and code in set(Cause) and code != Cause.WISH:
        return cause_words(Cause(code))
    return None


def _own(service: Service) -> dict[str, dict[str, str]]:
    """The choices of a service's own fields."""
    match service:
        case Service.ADSL | Service.RELOCATION | Service.RELOCATION_FEASIBILITY | Service.FAULT:
            return _technical(service)
        case Service.NUISANCE_CALLS | Service.NUMBER_CHANGE | Service.CUT_RECONNECT:
            return _of_causes(service)
        case Service.ADDRESS_CORRECTION:
            return {"reason": _address_reason()}
        case Service.RELOCATION_RELEASE:
            return {"operation": _release_operation()}
        case Service.DIRECTORY:
            return {"operation": _directory_operation()}
        case Service.IVR_PIN:
            return {"operation": _pin_operation()}
        case Service.MESSAGES:
            return {"operation": _messages_operation(), "events": _messages_events()}
        case (
            Service.CALL_DETAILS
            | Service.SPECIAL_SERVICES
            | Service.ACCESS_CLASS
            | Service.DUPLICATE_BILL
            | Service.INTELLIGENT_CALLS
            | Service.COUNTER
        ):
            return {}


def _technical(service: Service) -> dict[str, dict[str, str]]:
    if service is Service.FAULT:
        return {
            "kind": _fault_kind(),
            "test_class": _fault_test_class(),
            "found": _fault_found(),
            "after": _fault_after(),
        }
    if service is Service.ADSL:
        return {
            "operation": _adsl_operation(),
            "suspended_by": _adsl_suspended_by(),
            "answer": _adsl_answer(),
        }
    return {"answer": _relocation_answer()}


def _of_causes(service: Service) -> dict[str, dict[str, str]]:
    if service is Service.NUISANCE_CALLS:
        return {
            "kind": _nuisance_kind(),
            "voice": _nuisance_voice(),
            "outcome": _nuisance_outcome(),
        }
    if service is Service.NUMBER_CHANGE:
        return {"cause": number_causes()}
    return {"operation": _cut_operation(), "cause": {Cause.WISH: cause_words(Cause.WISH)}}


def _adsl_operation() -> dict[str, str]:
    return {
        "install": translate("Tickets", "Install"),
        "change_port": translate("Tickets", "Change the port"),
        "new_number": translate("Tickets", "Take over the new number"),
        "suspend": translate("Tickets", "Suspend"),
        "resume": translate("Tickets", "Resume"),
        "release": translate("Tickets", "Release"),
    }


def _adsl_suspended_by() -> dict[str, str]:
    return {
        "wish": translate("Tickets", "Subscriber's wish"),
        "administration": translate("Tickets", "Administration"),
    }


def _adsl_answer() -> dict[str, str]:
    return {
        "no_obstacle": translate("Tickets", "No obstacle"),
        "number_not_found": translate("Tickets", "Number not found"),
        "has_adsl": translate("Tickets", "Has a data service already"),
        "on_pcm": translate("Tickets", "On PCM"),
        "pcm_in_box": translate("Tickets", "PCM in the box"),
        "line_cut": translate("Tickets", "The line is cut"),
        "in_debt": translate("Tickets", "In debt"),
        "cabinet_not_allowed": translate("Tickets", "Cabinet not allowed"),
        "number_not_allowed": translate("Tickets", "Number not allowed"),
        "no_free_port": translate("Tickets", "No free port"),
    }


def _relocation_answer() -> dict[str, str]:
    return {
        "possible": translate("Tickets", "Possible"),
        "needs_site_visit": translate("Tickets", "Needs a visit"),
        "no_subscriber_side": translate("Tickets", "No facilities on the subscriber's side"),
        "no_exchange_side": translate("Tickets", "No facilities on the exchange's side"),
        "out_of_boundary": translate("Tickets", "Out of the boundary"),
        "waiting_list": translate("Tickets", "Waiting list"),
    }


def _address_reason() -> dict[str, str]:
    return {
        "wrongly_recorded": translate("Tickets", "Wrongly recorded"),
        "renumbered": translate("Tickets", "Renumbered"),
        "renamed": translate("Tickets", "Street renamed"),
        "postal_code_only": translate("Tickets", "Postal code only"),
    }


def _cut_operation() -> dict[str, str]:
    return {
        "cut": translate("Tickets", "Cut"),
        "reconnect": translate("Tickets", "Reconnect"),
    }


def _directory_operation() -> dict[str, str]:
    return {
        "add": translate("Tickets", "Tell it"),
        "change": translate("Tickets", "Change the title"),
        "remove": translate("Tickets", "Do not tell it"),
    }


def _release_operation() -> dict[str, str]:
    return {
        "release": translate("Tickets", "Release the pair and the number"),
        "restore": translate("Tickets", "Connect the pair and the number again"),
    }


def _fault_kind() -> dict[str, str]:
    return {
        "no_tone": translate("Tickets", "No tone"),
        "noise": translate("Tickets", "Noise"),
        "crosstalk": translate("Tickets", "Crosstalk"),
        "no_incoming": translate("Tickets", "No incoming calls"),
        "no_outgoing": translate("Tickets", "No outgoing calls"),
        "wrong_ringing": translate("Tickets", "Wrong ringing"),
        "data": translate("Tickets", "Data service"),
        "other": translate("Tickets", "Other"),
    }


def _fault_test_class() -> dict[str, str]:
    return {
        "physical_mdf": translate("Tickets", "At the frame"),
        "legal": translate("Tickets", "Administrative"),
        "software": translate("Tickets", "Software"),
        "physical_network": translate("Tickets", "In the network"),
    }


def _fault_found() -> dict[str, str]:
    return {
        "short_to_earth": translate("Tickets", "Short or earth"),
        "broken_wire": translate("Tickets", "Broken wire"),
        "crosstalk": translate("Tickets", "Crosstalk"),
        "device": translate("Tickets", "The subscriber's device"),
        "debt": translate("Tickets", "Debt"),
        "nothing": translate("Tickets", "Nothing found"),
        "other": translate("Tickets", "Other"),
    }


def _fault_after() -> dict[str, str]:
    return {
        "healthy": translate("Tickets", "Healthy"),
        "debt": translate("Tickets", "Debt"),
        "still_faulty": translate("Tickets", "Still faulty"),
    }


def _pin_operation() -> dict[str, str]:
    return {
        "issue": translate("Tickets", "Issue"),
        "reset": translate("Tickets", "Issue anew"),
    }


def _messages_operation() -> dict[str, str]:
    return {
        "consent": translate("Tickets", "Wants messages"),
        "withdraw": translate("Tickets", "Wants none any more"),
    }


def _messages_events() -> dict[str, str]:
    return {
        "ticket_opened": translate("Tickets", "Request registered"),
        "ticket_answered": translate("Tickets", "Request answered"),
        "ticket_done": translate("Tickets", "Request done"),
        "fault_cleared": translate("Tickets", "Fault cleared"),
        "bill_issued": translate("Tickets", "Bill issued"),
        "line_cut": translate("Tickets", "Line cut"),
        "lease_ending": translate("Tickets", "Lease ending"),
    }


def _nuisance_kind() -> dict[str, str]:
    return {
        "silent": translate("Tickets", "Silence"),
        "insult": translate("Tickets", "Insult"),
        "threat": translate("Tickets", "Threat"),
        "noise": translate("Tickets", "Noises"),
        "other": translate("Tickets", "Other"),
    }


def _nuisance_voice() -> dict[str, str]:
    return {
        "man": translate("Tickets", "Man"),
        "woman": translate("Tickets", "Woman"),
        "child": translate("Tickets", "Child"),
        "unknown": translate("Tickets", "Unknown"),
    }


def _nuisance_outcome() -> dict[str, str]:
    return {
        "found": translate("Tickets", "Offender found"),
        "not_found": translate("Tickets", "Not found"),
        "consented": translate("Tickets", "Consent of the complainant"),
        "to_court": translate("Tickets", "Sent to court"),
    }


def call_type_words(kind: CallType) -> str:
    """Name a type of calls."""
    match kind:
        case CallType.UNKNOWN:
            return translate("Tickets", "Unknown type")
        case CallType.LOCAL:
            return translate("Tickets", "Local")
        case CallType.LONG_DISTANCE:
            return translate("Tickets", "Long distance")
        case CallType.MOBILE:
            return translate("Tickets", "Mobile")
        case CallType.INTERNATIONAL:
            return translate("Tickets", "International")
        case CallType.INTELLIGENT:
            return translate("Tickets", "Intelligent (IN)")
        case CallType.SERVICE:
            return translate("Tickets", "Service code")

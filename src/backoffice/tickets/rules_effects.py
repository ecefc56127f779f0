"""What a change of a line looks like: old and new as codes, and whether it still holds.

Pure; the words are the window's.
"""

from __future__ import annotations

from collections.abc import Iterable

from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    ChangeNumber,
    EndCause,
    LineCard,
    LineChange,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    ReviveCause,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.ticket_forms import Asker
from backoffice.records.ticket_views import EffectLine
from backoffice.records.tickets import Service, Ticket

SET = "set"
#: Who hears of a change of number by a ticket of the company's own.
_TOLD_OF_NUMBER = frozenset({Service.DIRECTORY, Service.ADSL})


def former_number(ticket: Ticket, card: LineCard | None) -> str:
    """Return the number that went, of a ticket that tells 118 or the data unit of another one.

    "" for every other ticket.
    """
    made = ticket.parent and ticket.asker == Asker.COMPANY.value
    if not made or ticket.service not in _TOLD_OF_NUMBER or card is None:
        return ""
    numbers = [one.number for one in card.numbers]  # the newest first
    if ticket.number not in numbers:
        return ""
    return next(iter(numbers[numbers.index(ticket.number) + 1 :]), "")


def told(ticket: Ticket, changes: Iterable[LineChange], card: LineCard | None) -> list[EffectLine]:
    """Return what done changes, or changed, against the line before it.

    Whoever is told of another number sees the numbers: the title at 118 stays as it was.
    """
    found = [shown(one, card) for one in changes]
    former = former_number(ticket, card)
    if not former:
        return found
    number = EffectLine(ChangeNumber.__name__, former, ticket.number)
    return [number, *(one for one in found if one.old != one.new)]


def shown(change: LineChange, card: LineCard | None) -> EffectLine:
    """Return a change as old → new, against the line as it is (or was before it)."""
    old, new = _old_and_new(change, card)
    return EffectLine(type(change).__name__, old, new)


def _old_and_new(change: LineChange, card: LineCard | None) -> tuple[str, str]:
    match change:
        case SetAccess(access):
            return (card.access.value if card else ""), access.value
        case SetListing(listing, title):
            before = card.listing.value if card and card.listing else ""
            return _joined(before, card.title if card else ""), _joined(
                listing.value if listing else "", title
            )
        case AddService(code):
            return "", code
        case RemoveService(code):
            return code, ""
        case SetAddress(kind, text, postal_code):
            return _address(card, kind), _joined(text, postal_code)
        case AddCause(cause, direction):
            return "", _joined(cause.value, direction.value)
        case EndCause(cause_id):
            return _cause(card, cause_id), ""
        case ReviveCause(cause_id):
            return "", _cause(card, cause_id) or cause_id
        case ChangeNumber(number):
            return (card.number if card else ""), number
        case MoveToCentre(centre):
            return (card.centre if card else ""), centre
        case SetAdsl(adsl):
            return _adsl(card.adsl if card else None), _adsl(adsl)
        case SetPin(pin_hash):
            issued = card is not None and card.pin_issued_at is not None
            return (SET if issued else ""), (SET if pin_hash else "")
        case RecordOffence(order):
            return "", str(order)
        case SetConsent(mobile, events):
            return "", _joined(mobile, *events)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _address(card: LineCard | None, kind: AddressKind) -> str:
    kept = card.address(kind) if card else None
    return _joined(kept.text, kept.postal_code) if kept else ""


def _cause(card: LineCard | None, cause_id: str) -> str:
    causes = card.causes if card else ()
    kept = next((one for one in causes if one.id == cause_id), None)
    return _joined(kept.cause.value, kept.direction.value) if kept else ""


def _adsl(adsl: Adsl | None) -> str:
    return _joined(adsl.state.value, adsl.port, adsl.provider) if adsl else ""


def still_holds(change: LineChange, card: LineCard) -> bool:
    """Say whether a line is still as a change left it, so that it can be taken back.

    What leaves no trace on the card (a consent, a code's hash) is judged where it is kept; an
    offence stays on the file whatever comes after it.
    """
    match change:
        case SetAccess(access):
            return card.access is access
        case SetListing(listing, title):
            return card.listing is listing and card.title == title
        case AddService(code):
            return code in {one.code for one in card.services}
        case RemoveService(code):
            return code not in {one.code for one in card.services}
        case SetAddress(kind, text, postal_code):
            return _address(card, kind) == _joined(text, postal_code)
        case AddCause(cause):
            return cause in {one.cause for one in card.causes}
        case EndCause(cause_id):
            return cause_id not in {one.id for one in card.causes}
        case ReviveCause(cause_id):
            return cause_id in {one.id for one in card.causes}
        case ChangeNumber(number):
            return card.number == number
        case MoveToCentre(centre):
            return card.centre == centre
        case SetAdsl(adsl):
            return _adsl(card.adsl) == _adsl(adsl)
        case SetPin() | SetConsent() | RecordOffence():
            return True

"""What is so of a line, in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.line_facts import AddressKind, AdslState, Cause, ChangeFlaw, Direction
from backoffice.records.lines import AccessClass, LineState, Listing

translate = QCoreApplication.translate


def access_words(access: AccessClass) -> str:
    """Name what a line may dial."""
    match access:
        case AccessClass.NO_LIMIT:
            return translate("Tickets", "No limit")
        case AccessClass.SECOND_ZERO_BARRED:
            return translate("Tickets", "Second zero closed")
        case AccessClass.FIRST_ZERO_BARRED:
            return translate("Tickets", "First and second zero closed")


def number_causes() -> dict[str, str]:
    """Name why a line got another number, by the code that is kept with it."""
    return {
        "wish": translate("Tickets", "Own wish"),
        "nuisance_confirmed": translate("Tickets", "Confirmed nuisance"),
        "like_government": translate("Tickets", "Like a public number"),
        "cable_transfer": translate("Tickets", "Cable transfer"),
        "new_centre": translate("Tickets", "New centre"),
        "relocation": translate("Tickets", "Relocation"),
    }


def cause_words(cause: Cause) -> str:
    """Name why a line is cut."""
    match cause:
        case Cause.WISH:
            return translate("Tickets", "Own wish")
        case Cause.DEBT:
            return translate("Tickets", "Debt")
        case Cause.NUISANCE:
            return translate("Tickets", "Nuisance")
        case Cause.WIRING:
            return translate("Tickets", "Unlawful wiring")
        case Cause.ORDER:
            return translate("Tickets", "Order of a court")
        case Cause.SEIZURE:
            return translate("Tickets", "Seizure")
        case Cause.TECHNICAL:
            return translate("Tickets", "Technical")
        case Cause.RECORDED:
            return translate("Tickets", "As the inventory says")


def direction_words(direction: Direction) -> str:
    """Say what a cut leaves."""
    match direction:
        case Direction.OUTGOING:
            return translate("Tickets", "One-way")
        case Direction.BOTH:
            return translate("Tickets", "Two-way")


def adsl_words(state: AdslState) -> str:
    """Name how the data service stands."""
    match state:
        case AdslState.PENDING:
            return translate("Tickets", "Pending")
        case AdslState.CONNECTED:
            return translate("Tickets", "Connected")
        case AdslState.SUSPENDED:
            return translate("Tickets", "Suspended")
        case AdslState.RELEASED:
            return translate("Tickets", "Released")


def line_state_words(state: LineState) -> str:
    """Name how a line stands."""
    match state:
        case LineState.IN_SERVICE:
            return translate("Tickets", "In service")
        case LineState.BARRED_ONE_WAY:
            return translate("Tickets", "Cut one-way")
        case LineState.BARRED_TWO_WAY:
            return translate("Tickets", "Cut two-way")
        case LineState.RELEASED:
            return translate("Tickets", "Released")


def listing_words(listing: Listing) -> str:
    """Say whether 118 tells the number."""
    match listing:
        case Listing.LISTED:
            return translate("Tickets", "118 tells it")
        case Listing.UNLISTED:
            return translate("Tickets", "118 does not tell it")


def address_words(kind: AddressKind) -> str:
    """Name a kind of address."""
    match kind:
        case AddressKind.INSTALLATION:
            return translate("Tickets", "Of installation")
        case AddressKind.CORRESPONDENCE:
            return translate("Tickets", "Of correspondence")


def change_flaw_words(flaw: ChangeFlaw) -> str:
    """Say why a change does not fit the line as it is now."""
    match flaw:
        case ChangeFlaw.LINE_RELEASED:
            return translate("Tickets", "The line was released.")
        case ChangeFlaw.SERVICE_ON:
            return translate("Tickets", "The service is on already.")
        case ChangeFlaw.SERVICE_OFF:
            return translate("Tickets", "The service is not on.")
        case ChangeFlaw.CAUSE_HOLDS:
            return translate("Tickets", "The line is cut for this cause already.")
        case ChangeFlaw.CAUSE_GONE:
            return translate("Tickets", "The line is not cut for this cause any more.")
        case ChangeFlaw.ENDS_BEFORE:
            return translate("Tickets", "The cut's last day is over already.")
        case ChangeFlaw.NUMBER_TAKEN:
            return translate("Tickets", "The number was given to another line.")
        case ChangeFlaw.NUMBER_RESTING:
            return translate("Tickets", "The number still rests.")
        case ChangeFlaw.NUMBER_RESERVED:
            return translate("Tickets", "The number is reserved for somebody else.")
        case ChangeFlaw.NUMBER_UNKNOWN:
            return translate("Tickets", "The number is not in the pool.")
        case ChangeFlaw.CHANGED_SINCE:
            return translate(
                "Tickets", "The line was changed since; it cannot be taken back as it was."
            )

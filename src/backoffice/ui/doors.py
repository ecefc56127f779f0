"""What one tab opens of another: the program puts them together, no tab knows the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from backoffice.records.calls import CallFilter
from backoffice.records.disclosures import Claim
from backoffice.records.operators import Right
from backoffice.records.tickets import Service


@dataclass(frozen=True, slots=True)
class Door:
    """A dialog of another room.

    Attributes:
        right: What it takes to go through.
        title: On the button.
        says: What lies behind it.
        icon: The drawing on the button.
        open: Opens it over a window.
        button: On the button; empty when something is brought in behind it.
    """

    right: Right
    title: str
    says: str
    icon: str
    open: Callable[[QWidget], object]
    button: str = ""


@dataclass(frozen=True, slots=True)
class LentPage:
    """A page that another room lends to the tab of administration.

    Attributes:
        key: Its name in the memory.
        right: What it takes to see it.
        title: In the list of pages.
        icon: The drawing beside it.
        make: Builds it when it is first chosen.
    """

    key: str
    right: Right
    title: str
    icon: str
    make: Callable[[], QWidget]


# What a tab asks the window to show in another tab (`Tab.subject_wanted`).


@dataclass(frozen=True, slots=True)
class CaseSubject:
    """A case, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class LineSubject:
    """The card of a line, by its number (eleven ASCII digits) or its id."""

    number: str


@dataclass(frozen=True, slots=True)
class TicketSubject:
    """A ticket, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class TicketWish:
    """A new ticket of a line (eleven ASCII digits); without a service the clerk chooses one."""

    number: str
    service: Service | None = None


@dataclass(frozen=True, slots=True)
class DisclosureSubject:
    """A disclosure of calls, by its id and its local day (Gregorian)."""

    id: str
    on: date


@dataclass(frozen=True, slots=True)
class CallsWish:
    """A list of calls for somebody whose right was seen already: one key goes on.

    ``claim`` is the whole of it, with the request's tracking code; the rules judge it again.
    ``asked`` is the question of the request.
    """

    claim: Claim
    asked: CallFilter | None = None


Subject = CaseSubject | LineSubject | TicketSubject | TicketWish | DisclosureSubject | CallsWish


def tab_of(subject: Subject) -> str:
    """Return the key of the tab that shows a subject."""
    match subject:
        case CaseSubject():
            return "verification"
        case LineSubject():
            return "lines"
        case TicketSubject() | TicketWish():
            return "tickets"
        case DisclosureSubject() | CallsWish():
            return "calls"


# What a tab tells the window that it did for whoever stands at the desk (`Tab.served`): the visit
# holds it, whichever tab it was done in.


@dataclass(frozen=True, slots=True)
class CaseServed:
    """A case was decided, and its paper given; by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class ListServed:
    """A list of calls was handed over; by its serial."""

    serial: str


Served = CaseServed | ListServed
VISITS = "tickets"  # the name of the tab that keeps the visit

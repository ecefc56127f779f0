"""Names of other rooms' things, as the composition root hands them to the tab of lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.records.cases import CaseState
from backoffice.records.tickets import Service, TicketState
from backoffice.ui.theme import Tone


def _plain(state: TicketState) -> tuple[Tone, str]:
    return Tone.PLAIN, "document"


@dataclass(frozen=True, slots=True)
class Naming:
    """Words for tickets and cases; without them their codes are shown.

    Attributes:
        service: The name of a service.
        ticket_state: The name of a ticket's state.
        ticket_look: Its tone and icon.
        case_state: The name of a case's state.
    """

    service: Callable[[Service], str] = str
    ticket_state: Callable[[TicketState], str] = str
    ticket_look: Callable[[TicketState], tuple[Tone, str]] = _plain
    case_state: Callable[[CaseState], str] = str

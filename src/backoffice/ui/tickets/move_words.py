"""The steps of a ticket as words on buttons, and which of them are worth a button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.ticket_views import NextMove
from backoffice.records.tickets import Barrier, TicketState

translate = QCoreApplication.translate

S = TicketState
#: A step that another one stands for in this situation is no button.
_BESIDE_THE_POINT = frozenset(
    {
        Barrier.WORK_HAS_BEGUN,
        Barrier.NO_WORK_YET,
        Barrier.FEASIBILITY_FIRST,
        Barrier.NO_FEASIBILITY_ASKED,
        Barrier.CAME_FROM_ELSEWHERE,
        Barrier.NO_SUCH_MOVE,
    }
)
#: The coloured button: what usually comes next.
_USUAL = {
    S.DRAFT: (S.REGISTERED,),
    S.REGISTERED: (S.IN_PROGRESS, S.CHECKING),
    S.CHECKING: (S.IN_PROGRESS,),
    S.IN_PROGRESS: (S.DONE,),
    S.WAITING_CUSTOMER: (S.REGISTERED, S.CHECKING, S.IN_PROGRESS),
    S.ON_HOLD: (S.IN_PROGRESS,),
    S.WAITING_LIST: (S.CHECKING,),
    S.DONE: (S.CLOSED,),
    S.CANCEL_REQUESTED: (S.CANCELLED,),
    S.FAILED: (S.IN_PROGRESS,),
}
ICONS = {
    S.IN_PROGRESS: "arrow",
    S.CHECKING: "search",
    S.DONE: "check",
    S.CLOSED: "receipt",
    S.WAITING_CUSTOMER: "clock",
    S.WAITING_LIST: "clock",
    S.ON_HOLD: "stop",
    S.FAILED: "cross",
    S.REJECTED: "cross",
    S.CANCELLED: "cross",
    S.CANCEL_REQUESTED: "cross",
}


def worth_a_button(moves: tuple[NextMove, ...]) -> list[NextMove]:
    """Return the steps that mean something here, the usual ones first."""
    return [
        one
        for one in moves
        if not _BESIDE_THE_POINT & {blocked.barrier for blocked in one.barriers}
    ]


def usual(state: TicketState, moves: list[NextMove]) -> NextMove | None:
    """Return the step of the coloured button."""
    wanted = _USUAL.get(state, ())
    return next((one for one in moves if one.target in wanted), None)


def move_words(source: TicketState, target: TicketState) -> str:
    """Name a step."""
    match target:
        case S.IN_PROGRESS:
            return _to_work(source)
        case S.CHECKING:
            if source is S.REGISTERED:
                return translate("Tickets", "Check the facilities")
            return translate("Tickets", "Check again")
        case S.REGISTERED | S.DRAFT:
            return translate("Tickets", "Go on")
        case S.WAITING_CUSTOMER:
            return translate("Tickets", "Wait for the subscriber")
        case S.ON_HOLD:
            return translate("Tickets", "Put on hold")
        case S.WAITING_LIST:
            return translate("Tickets", "No facilities: waiting list")
        case S.DONE:
            return translate("Tickets", "Done\u2026")
        case S.CLOSED:
            return translate("Tickets", "Hand over to the subscriber")
        case S.FAILED:
            return translate("Tickets", "Failed\u2026")
        case S.CANCELLED:
            if source is S.CANCEL_REQUESTED:
                return translate("Tickets", "Confirm the cancellation")
            return translate("Tickets", "Cancel the ticket")
        case S.CANCEL_REQUESTED:
            return translate("Tickets", "Ask for cancellation")
        case S.REJECTED:
            return translate("Tickets", "Reject")


def _to_work(source: TicketState) -> str:
    match source:
        case S.CHECKING:
            return translate("Tickets", "Facilities are there: begin")
        case S.DONE:
            return translate("Tickets", "Reopen")
        case S.FAILED:
            return translate("Tickets", "Try again")
        case S.CANCEL_REQUESTED:
            return translate("Tickets", "Do not cancel: go on")
        case S.WAITING_CUSTOMER | S.ON_HOLD:
            return translate("Tickets", "Go on with the work")
        case _:
            return translate("Tickets", "Begin the work")

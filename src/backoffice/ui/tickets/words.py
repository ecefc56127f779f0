"""Codes of tickets in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_papers import SheetKind
from backoffice.records.ticket_views import ClockTone, SavedView
from backoffice.records.tickets import Clock, Service, StepKind, TicketState, Unit
from backoffice.ui.theme import Tone

translate = QCoreApplication.translate


def service_words(service: Service) -> str:
    """Name a service as the page of the office does."""
    match service:
        case Service.CALL_DETAILS:
            return translate("Tickets", "Call details of the province's telephones")
        case Service.SPECIAL_SERVICES:
            return translate("Tickets", "Special services")
        case Service.RELOCATION_FEASIBILITY:
            return translate("Tickets", "Feasibility of a relocation")
        case Service.RELOCATION:
            return translate("Tickets", "Relocation")
        case Service.RELOCATION_RELEASE:
            return translate("Tickets", "Release in the centre that was left")
        case Service.DIRECTORY:
            return translate("Tickets", "Listing at 118, or none")
        case Service.ACCESS_CLASS:
            return translate("Tickets", "Closing or opening the second zero")
        case Service.NUISANCE_CALLS:
            return translate("Tickets", "Tracing nuisance calls")
        case Service.NUMBER_CHANGE:
            return translate("Tickets", "Change of number")
        case Service.ADDRESS_CORRECTION:
            return translate("Tickets", "Correction of the address")
        case Service.CUT_RECONNECT:
            return translate("Tickets", "Cut and reconnect")
        case Service.ADSL:
            return translate("Tickets", "Data service (ADSL)")
        case Service.IVR_PIN:
            return translate("Tickets", "Code of 2828")
        case Service.MESSAGES:
            return translate("Tickets", "Sending short messages")
        case Service.FAULT:
            return translate("Tickets", "Report of a fault")
        case Service.DUPLICATE_BILL:
            return translate("Tickets", "Duplicate bill of a period")
        case Service.INTELLIGENT_CALLS:
            return translate("Tickets", "Call details of the intelligent service")
        case Service.COUNTER:
            return translate("Tickets", "Taking an effect back")


def state_words(state: TicketState) -> str:
    """Name where a ticket stands."""
    match state:
        case TicketState.DRAFT:
            return translate("Tickets", "Draft")
        case TicketState.REGISTERED:
            return translate("Tickets", "Registered")
        case TicketState.CHECKING:
            return translate("Tickets", "Feasibility check")
        case TicketState.IN_PROGRESS:
            return translate("Tickets", "In progress")
        case TicketState.WAITING_CUSTOMER:
            return translate("Tickets", "Waiting for the subscriber")
        case TicketState.ON_HOLD:
            return translate("Tickets", "On hold")
        case TicketState.WAITING_LIST:
            return translate("Tickets", "On the waiting list")
        case TicketState.DONE:
            return translate("Tickets", "Done")
        case TicketState.CLOSED:
            return translate("Tickets", "Handed over")
        case TicketState.FAILED:
            return translate("Tickets", "Failed")
        case TicketState.CANCEL_REQUESTED:
            return translate("Tickets", "Cancellation asked for")
        case TicketState.CANCELLED:
            return translate("Tickets", "Cancelled")
        case TicketState.REJECTED:
            return translate("Tickets", "Rejected")


def unit_words(unit: Unit) -> str:
    """Name a unit."""
    match unit:
        case Unit.COUNTER:
            return translate("Tickets", "Counter")
        case Unit.LINE_ASSIGNMENT:
            return translate("Tickets", "Assignment of lines")
        case Unit.SWITCH_ROOM:
            return translate("Tickets", "Switch room")
        case Unit.MDF:
            return translate("Tickets", "Main distribution frame")
        case Unit.DROP_WIRE:
            return translate("Tickets", "Overhead network")
        case Unit.CABLE:
            return translate("Tickets", "Cable network")
        case Unit.DATA:
            return translate("Tickets", "Data")
        case Unit.HEAD_OF_CENTRE:
            return translate("Tickets", "Head of the centre")
        case Unit.DIRECTORY:
            return translate("Tickets", "118")
        case Unit.FAULT_DESK:
            return translate("Tickets", "Fault desk (117)")
        case Unit.INSPECTION:
            return translate("Tickets", "Inspection and security")


def asker_words(asker: Asker) -> str:
    """Name by what right somebody asks."""
    match asker:
        case Asker.OWNER:
            return translate("Tickets", "Owner")
        case Asker.ATTORNEY:
            return translate("Tickets", "Attorney")
        case Asker.TENANT:
            return translate("Tickets", "Tenant")
        case Asker.REPRESENTATIVE:
            return translate("Tickets", "Representative")
        case Asker.GUARDIAN:
            return translate("Tickets", "Guardian")
        case Asker.HEIR:
            return translate("Tickets", "Heir")
        case Asker.COMPANY:
            return translate("Tickets", "The company itself")
        case Asker.AUTHORITY:
            return translate("Tickets", "Court or security office")
        case Asker.ANYBODY:
            return translate("Tickets", "Anybody")


def paper_words(paper: TicketPaper) -> str:
    """Name a paper."""
    match paper:
        case TicketPaper.IDENTITY:
            return translate("Tickets", "Identity paper")
        case TicketPaper.LAST_BILL:
            return translate("Tickets", "Last paid bill")
        case TicketPaper.SIGNED_FORM:
            return translate("Tickets", "Signed form")
        case TicketPaper.POWER_OF_ATTORNEY:
            return translate("Tickets", "Power of attorney")
        case TicketPaper.LEASE:
            return translate("Tickets", "Lease")
        case TicketPaper.INTRODUCTION_LETTER:
            return translate("Tickets", "Letter of introduction")
        case TicketPaper.GUARDIANSHIP_DEED:
            return translate("Tickets", "Deed of guardianship")
        case TicketPaper.INHERITANCE_CERTIFICATE:
            return translate("Tickets", "Certificate of inheritance")
        case TicketPaper.COURT_LETTER:
            return translate("Tickets", "Letter of the court")
        case TicketPaper.COMPANY_ORDER:
            return translate("Tickets", "Written order of the company's unit")
        case TicketPaper.ADDRESS_EVIDENCE:
            return translate("Tickets", "Evidence of the address")
        case TicketPaper.LOCATION_SKETCH:
            return translate("Tickets", "Sketch of the place")
        case TicketPaper.UNDERTAKING:
            return translate("Tickets", "Undertaking")
        case TicketPaper.CONSENT_LETTER:
            return translate("Tickets", "Letter of consent")


def clock_words(clock: Clock) -> str:
    """Name a clock."""
    match clock:
        case Clock.FIRST_ACTION:
            return translate("Tickets", "First action")
        case Clock.RESOLUTION:
            return translate("Tickets", "Until done")


def clock_tone_words(tone: ClockTone) -> str:
    """Say how a clock stands."""
    match tone:
        case ClockTone.CALM:
            return translate("Tickets", "in time")
        case ClockTone.WARN:
            return translate("Tickets", "getting late")
        case ClockTone.LATE:
            return translate("Tickets", "late")


def step_words(kind: StepKind) -> str:
    """Name what an entry of the history is about."""
    match kind:
        case StepKind.MOVE:
            return translate("Tickets", "Step")
        case StepKind.CLAIM:
            return translate("Tickets", "Taken in hand")
        case StepKind.RELEASE:
            return translate("Tickets", "Given back")
        case StepKind.HAND_OVER:
            return translate("Tickets", "Handed to a unit")
        case StepKind.EDIT:
            return translate("Tickets", "Form mended")
        case StepKind.PREPARE:
            return translate("Tickets", "Result prepared")


def view_words(view: SavedView) -> str:
    """Name a saved view."""
    match view:
        case SavedView.MINE:
            return translate("Tickets", "Mine")
        case SavedView.MY_UNIT:
            return translate("Tickets", "My unit")
        case SavedView.ALL_OPEN:
            return translate("Tickets", "All open")
        case SavedView.OVERDUE:
            return translate("Tickets", "Overdue")
        case SavedView.WAITING_CUSTOMER:
            return translate("Tickets", "Awaiting the subscriber")
        case SavedView.RESTRICTED:
            return translate("Tickets", "Restricted")
        case SavedView.ESCALATED:
            return translate("Tickets", "Escalated")
        case SavedView.TO_HAND_OVER:
            return translate("Tickets", "To hand over")
        case SavedView.ENDED:
            return translate("Tickets", "Ended")
        case SavedView.OF_LINE:
            return translate("Tickets", "Of the line")


def state_look(state: TicketState) -> tuple[Tone, str]:
    """The tone of a state and its icon."""
    match state:
        case TicketState.DRAFT | TicketState.REGISTERED:
            return Tone.INFO, "document"
        case TicketState.CHECKING:
            return Tone.INFO, "search"
        case TicketState.IN_PROGRESS:
            return Tone.INFO, "edit"
        case TicketState.WAITING_CUSTOMER | TicketState.WAITING_LIST:
            return Tone.WAITING, "clock"
        case TicketState.ON_HOLD | TicketState.CANCEL_REQUESTED:
            return Tone.WARNING, "warning"
        case TicketState.DONE:
            return Tone.GOOD, "check"
        case TicketState.CLOSED:
            return Tone.PLAIN, "receipt"
        case TicketState.FAILED | TicketState.REJECTED:
            return Tone.BAD, "cross"
        case TicketState.CANCELLED:
            return Tone.PLAIN, "cross"


def clock_look(tone: ClockTone) -> tuple[Tone, str]:
    """The tone of a clock and its icon."""
    match tone:
        case ClockTone.CALM:
            return Tone.PLAIN, "clock"
        case ClockTone.WARN:
            return Tone.WARNING, "clock"
        case ClockTone.LATE:
            return Tone.BAD, "warning"


def sheet_words(kind: SheetKind) -> str:
    """Name a paper that the office prints."""
    match kind:
        case SheetKind.SLIP:
            return translate("Tickets", "Slip of the request")
        case SheetKind.WORK_ORDER:
            return translate("Tickets", "Work order")
        case SheetKind.CERTIFICATE:
            return translate("Tickets", "Certificate")
        case SheetKind.PIN:
            return translate("Tickets", "Sealed slip of a code")
        case SheetKind.BILL:
            return translate("Tickets", "Duplicate bill")
        case SheetKind.VISIT:
            return translate("Tickets", "Slip of the visit")

"""The rights in the clerk's words; see :mod:`backoffice.ui.words_common`."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records.operators import Right

translate = QCoreApplication.translate

_OfficeRight = Literal[
    Right.EXPORT_ACTIVATIONS,
    Right.MANAGE_OPERATORS,
    Right.UNLOCK_OPERATORS,
    Right.MANAGE_CENTRES,
    Right.IMPORT_CENTRES,
    Right.CHANGE_SETTINGS,
    Right.SEE_AUDIT,
    Right.BACK_UP,
    Right.RESTORE,
]
_CallRight = Literal[
    Right.DISCLOSE_CALLS,
    Right.HAND_OVER_CALLS,
    Right.LIFT_DISCLOSURE,
    Right.CALLS_BY_ORDER,
    Right.TRACE_CALLERS,
    Right.UNMASK_CALLERS,
    Right.SEE_DISCLOSURES,
    Right.IMPORT_CALLS,
    Right.UNDO_CALLS,
    Right.MANAGE_CALL_FORMATS,
    Right.RETIRE_CALLS,
]
_TicketRight = Literal[
    Right.SEE_LINES,
    Right.MANAGE_NUMBERS,
    Right.TRANSFER_CABLE,
    Right.EXPORT_LINES,
    Right.SEE_TICKETS,
    Right.OPEN_TICKETS,
    Right.WORK_TICKETS,
    Right.LIFT_ELIGIBILITY,
    Right.REVERSE_EFFECTS,
    Right.SEE_RESTRICTED,
    Right.MANAGE_SERVICES,
    Right.IMPORT_BILLS,
    Right.SEND_MESSAGES,
]
_PaperRight = Literal[
    Right.RETURN_DEFICIENT,
    Right.REJECT,
    Right.REJECT_FORGED,
    Right.APPROVE,
    Right.OVERRIDE,
    Right.REOPEN,
    Right.SUSPEND,
    Right.WITHDRAW,
    Right.REISSUE_PASSWORD,
    Right.REPRINT,
    Right.CHECK_RECEIPT,
]


def right_words(right: Right) -> str:
    """Name the deed that a right allows."""
    match right:
        case Right.SEE_CASES:
            return translate("Words", "see cases")
        case Right.REGISTER:
            return translate("Words", "register by hand")
        case Right.IMPORT_REGISTRATIONS:
            return translate("Words", "import registrations")
        case Right.IMPORT_LINES:
            return translate("Words", "import lines")
        case Right.VERIFY:
            return translate("Words", "verify papers")
        case Right.ACTIVATE:
            return translate("Words", "activate a user")
        case (
            Right.RETURN_DEFICIENT
            | Right.REJECT
            | Right.REJECT_FORGED
            | Right.APPROVE
            | Right.OVERRIDE
            | Right.REOPEN
            | Right.SUSPEND
            | Right.WITHDRAW
            | Right.REISSUE_PASSWORD
            | Right.REPRINT
            | Right.CHECK_RECEIPT
        ):
            return _paper_right_words(right)
        case _:
            return _upkeep_right_words(right)


def _upkeep_right_words(right: _OfficeRight | _CallRight | _TicketRight) -> str:
    match right:
        case (
            Right.EXPORT_ACTIVATIONS
            | Right.MANAGE_OPERATORS
            | Right.UNLOCK_OPERATORS
            | Right.MANAGE_CENTRES
            | Right.IMPORT_CENTRES
            | Right.CHANGE_SETTINGS
            | Right.SEE_AUDIT
            | Right.BACK_UP
            | Right.RESTORE
        ):
            return _office_right_words(right)
        case (
            Right.DISCLOSE_CALLS
            | Right.HAND_OVER_CALLS
            | Right.LIFT_DISCLOSURE
            | Right.CALLS_BY_ORDER
            | Right.TRACE_CALLERS
            | Right.UNMASK_CALLERS
            | Right.SEE_DISCLOSURES
            | Right.IMPORT_CALLS
            | Right.UNDO_CALLS
            | Right.MANAGE_CALL_FORMATS
            | Right.RETIRE_CALLS
        ):
            return _call_right_words(right)
        case _:
            return _ticket_right_words(right)


def _paper_right_words(right: _PaperRight) -> str:
    match right:
        case Right.RETURN_DEFICIENT:
            return translate("Words", "return as deficient")
        case Right.REJECT:
            return translate("Words", "reject")
        case Right.REJECT_FORGED:
            return translate("Words", "reject for a forged paper")
        case Right.APPROVE:
            return translate("Words", "approve as second person")
        case Right.OVERRIDE:
            return translate("Words", "wave a finding through")
        case Right.REOPEN:
            return translate("Words", "reopen a rejected case")
        case Right.SUSPEND:
            return translate("Words", "suspend a user")
        case Right.WITHDRAW:
            return translate("Words", "record a withdrawal")
        case Right.REISSUE_PASSWORD:
            return translate("Words", "issue a new password")
        case Right.REPRINT:
            return translate("Words", "print a duplicate")
        case Right.CHECK_RECEIPT:
            return translate("Words", "check a receipt")


def _office_right_words(right: _OfficeRight) -> str:
    match right:
        case Right.EXPORT_ACTIVATIONS:
            return translate("Words", "export activations")
        case Right.MANAGE_OPERATORS:
            return translate("Words", "manage operators")
        case Right.UNLOCK_OPERATORS:
            return translate("Words", "unlock operators")
        case Right.MANAGE_CENTRES:
            return translate("Words", "manage centres")
        case Right.IMPORT_CENTRES:
            return translate("Words", "import centres")
        case Right.CHANGE_SETTINGS:
            return translate("Words", "change settings")
        case Right.SEE_AUDIT:
            return translate("Words", "see the audit")
        case Right.BACK_UP:
            return translate("Words", "back up")
        case Right.RESTORE:
            return translate("Words", "restore a backup")


def _call_right_words(right: _CallRight) -> str:
    match right:
        case Right.DISCLOSE_CALLS:
            return translate("Words", "show call details")
        case Right.HAND_OVER_CALLS:
            return translate("Words", "hand call details over")
        case Right.LIFT_DISCLOSURE:
            return translate("Words", "wave a finding about call details through")
        case Right.CALLS_BY_ORDER:
            return translate("Words", "call details by order of a court")
        case Right.TRACE_CALLERS:
            return translate("Words", "see repeat callers")
        case Right.UNMASK_CALLERS:
            return translate("Words", "see the numbers of repeat callers")
        case Right.SEE_DISCLOSURES:
            return translate("Words", "see who was told of calls")
        case Right.IMPORT_CALLS:
            return translate("Words", "import calls")
        case Right.UNDO_CALLS:
            return translate("Words", "take an import of calls back")
        case Right.MANAGE_CALL_FORMATS:
            return translate("Words", "manage call formats")
        case Right.RETIRE_CALLS:
            return translate("Words", "drop old months of calls")


def _ticket_right_words(right: _TicketRight) -> str:
    match right:
        case Right.SEE_LINES:
            return translate("Words", "see lines")
        case Right.MANAGE_NUMBERS:
            return translate("Words", "manage free numbers")
        case Right.TRANSFER_CABLE:
            return translate("Words", "transfer a cable")
        case Right.EXPORT_LINES:
            return translate("Words", "export lines")
        case Right.SEE_TICKETS:
            return translate("Words", "see requests")
        case Right.OPEN_TICKETS:
            return translate("Words", "open requests")
        case Right.WORK_TICKETS:
            return translate("Words", "work on requests")
        case Right.LIFT_ELIGIBILITY:
            return translate("Words", "wave a finding about a request through")
        case Right.REVERSE_EFFECTS:
            return translate("Words", "take the effect of a request back")
        case Right.SEE_RESTRICTED:
            return translate("Words", "see the results of nuisance traces")
        case Right.MANAGE_SERVICES:
            return translate("Words", "manage services, fees and calendars")
        case Right.IMPORT_BILLS:
            return translate("Words", "import bills")
        case Right.SEND_MESSAGES:
            return translate("Words", "send messages")

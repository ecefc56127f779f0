"""Operators of the office, their roles and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.records import digits


class Role(StrEnum):
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    UNIT = "unit"  # switch room, MDF, line assignment …: works on tickets, sees no cases
    SECURITY = "security"  # حراست: nuisance calls and the orders of courts
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """A right is a verb on an object; actions ask for one, widgets only mirror it."""

    SEE_CASES = "see_cases"
    REGISTER = "register"  # a registration by hand at the counter
    IMPORT_REGISTRATIONS = "import_registrations"
    IMPORT_LINES = "import_lines"
    VERIFY = "verify"  # claim, correct, tick papers, attach scans
    ACTIVATE = "activate"
    RETURN_DEFICIENT = "return_deficient"
    REJECT = "reject"
    REJECT_FORGED = "reject_forged"  # supervisor: a forged paper
    APPROVE = "approve"  # the second person
    OVERRIDE = "override"  # wave an override-able finding through, with a reason
    REOPEN = "reopen"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    REISSUE_PASSWORD = "reissue_password"  # noqa: S105 - a right, not a secret
    REPRINT = "reprint"
    CHECK_RECEIPT = "check_receipt"
    EXPORT_ACTIVATIONS = "export_activations"
    MANAGE_OPERATORS = "manage_operators"
    UNLOCK_OPERATORS = "unlock_operators"  # after too many wrong passwords, with a reason
    MANAGE_CENTRES = "manage_centres"
    IMPORT_CENTRES = "import_centres"
    CHANGE_SETTINGS = "change_settings"
    SEE_AUDIT = "see_audit"
    BACK_UP = "back_up"
    RESTORE = "restore"
    DISCLOSE_CALLS = "disclose_calls"  # show a holder the calls of a line
    HAND_OVER_CALLS = "hand_over_calls"  # as a workbook or on paper
    LIFT_DISCLOSURE = "lift_disclosure"  # wave a liftable finding through, with a reason
    CALLS_BY_ORDER = "calls_by_order"  # of a court: goes to the security office
    TRACE_CALLERS = "trace_callers"  # the view of nuisance calls, numbers masked
    UNMASK_CALLERS = "unmask_callers"
    SEE_DISCLOSURES = "see_disclosures"
    IMPORT_CALLS = "import_calls"
    UNDO_CALLS = "undo_calls"  # take an import of calls back
    MANAGE_CALL_FORMATS = "manage_call_formats"  # profiles and dialling rules
    RETIRE_CALLS = "retire_calls"  # drop the oldest months
    SEE_LINES = "see_lines"
    MANAGE_NUMBERS = "manage_numbers"  # the pool of free numbers
    TRANSFER_CABLE = "transfer_cable"  # many lines' numbers at once, and back
    EXPORT_LINES = "export_lines"
    SEE_TICKETS = "see_tickets"
    OPEN_TICKETS = "open_tickets"
    WORK_TICKETS = "work_tickets"  # claim, hand over, move, finish
    LIFT_ELIGIBILITY = "lift_eligibility"  # wave a liftable finding through, with a reason
    REVERSE_EFFECTS = "reverse_effects"  # open a counter-ticket
    SEE_RESTRICTED = "see_restricted"  # results of nuisance traces
    MANAGE_SERVICES = "manage_services"  # profiles, reasons, fees, calendars, units
    IMPORT_BILLS = "import_bills"
    SEND_MESSAGES = "send_messages"


_CLERK = frozenset(
    {
        Right.SEE_CASES,
        Right.REGISTER,
        Right.IMPORT_REGISTRATIONS,
        Right.VERIFY,
        Right.ACTIVATE,
        Right.RETURN_DEFICIENT,
        Right.REJECT,
        Right.WITHDRAW,
        Right.REISSUE_PASSWORD,
        Right.REPRINT,
        Right.CHECK_RECEIPT,
        Right.DISCLOSE_CALLS,
        Right.HAND_OVER_CALLS,
        Right.TRACE_CALLERS,
        Right.SEE_LINES,
        Right.SEE_TICKETS,
        Right.OPEN_TICKETS,
        Right.WORK_TICKETS,
        Right.SEND_MESSAGES,
    }
)

# Administrators change settings, never cases (office.md §1, 3a).
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: _CLERK,
    Role.SUPERVISOR: _CLERK
    | {
        Right.REJECT_FORGED,
        Right.APPROVE,
        Right.OVERRIDE,
        Right.REOPEN,
        Right.SUSPEND,
        Right.IMPORT_LINES,
        Right.EXPORT_ACTIVATIONS,
        Right.UNLOCK_OPERATORS,
        Right.SEE_AUDIT,
        Right.LIFT_DISCLOSURE,
        Right.SEE_DISCLOSURES,
        Right.IMPORT_CALLS,
        Right.UNDO_CALLS,
        Right.MANAGE_NUMBERS,
        Right.TRANSFER_CABLE,
        Right.EXPORT_LINES,
        Right.LIFT_ELIGIBILITY,
        Right.REVERSE_EFFECTS,
        Right.SEE_RESTRICTED,
        Right.IMPORT_BILLS,
    },
    Role.UNIT: frozenset({Right.SEE_LINES, Right.SEE_TICKETS, Right.WORK_TICKETS}),
    # The security office sees no cases: calls alone, and who was told of them.
    Role.SECURITY: frozenset(
        {
            Right.DISCLOSE_CALLS,
            Right.HAND_OVER_CALLS,
            Right.CALLS_BY_ORDER,
            Right.TRACE_CALLERS,
            Right.UNMASK_CALLERS,
            Right.SEE_DISCLOSURES,
            Right.SEE_AUDIT,
            Right.CHECK_RECEIPT,
            Right.SEE_LINES,
            Right.SEE_TICKETS,
            Right.WORK_TICKETS,
            Right.SEE_RESTRICTED,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {
            Right.IMPORT_REGISTRATIONS,
            Right.IMPORT_LINES,
            Right.MANAGE_OPERATORS,
            Right.UNLOCK_OPERATORS,
            Right.MANAGE_CENTRES,
            Right.IMPORT_CENTRES,
            Right.CHANGE_SETTINGS,
            Right.SEE_AUDIT,
            Right.BACK_UP,
            Right.RESTORE,
            Right.IMPORT_CALLS,
            Right.UNDO_CALLS,
            Right.MANAGE_CALL_FORMATS,
            Right.RETIRE_CALLS,
            Right.SEE_LINES,
            Right.MANAGE_NUMBERS,
            Right.EXPORT_LINES,
            Right.MANAGE_SERVICES,
            Right.IMPORT_BILLS,
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Who acts, in which role, from which workstation of which centre.

    ``system`` desks are maintenance commands under the operating-system user:
    they hold the rights to bring data in and to maintain the database only.
    """

    operator: str
    role: Role | None
    centre: str = ""
    workstation: str = ""
    name: str = ""  # as printed on papers

    def may(self, right: Right) -> bool:
        """Say whether this desk holds ``right``."""
        if self.role is None:
            return right in SYSTEM_RIGHTS
        return right in RIGHTS[self.role]


SYSTEM_RIGHTS = frozenset(
    {
        Right.IMPORT_REGISTRATIONS,
        Right.IMPORT_LINES,
        Right.IMPORT_CENTRES,
        Right.BACK_UP,
        Right.RESTORE,
        Right.SEE_AUDIT,
        Right.IMPORT_CALLS,
        Right.RETIRE_CALLS,
        Right.IMPORT_BILLS,
        Right.SEND_MESSAGES,
    }
)


@dataclass(frozen=True, slots=True)
class Operator:
    """An operator as the administration lists them; the hash never leaves ``db``."""

    id: str
    username: str
    name: str
    role: Role
    centre: str
    active: bool
    must_change: bool
    last_login: datetime | None
    locked_until: datetime | None
    phone: str = ""
    version: int = 0
    stopped: bool = False  # after too many wrong passwords, until somebody unlocks


def told_apart(name: str, username: str) -> str:
    """Return a person's name with the user name after it: for the audit, and for namesakes."""
    return f"{name} ({digits.isolate(username)})" if name else digits.isolate(username)

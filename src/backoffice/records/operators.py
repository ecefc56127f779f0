"""Operators of the office, their roles and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
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
    },
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

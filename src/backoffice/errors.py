"""The four ways a deed can fail to happen; anything else that is raised is a bug.

Each carries codes and values, never sentences: the words live with the window
(``ui/<room>/texts.py``) and with the command line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody tried to do, for the audit row of a refused deed."""

    deed: str
    subject_kind: str = ""
    subject: str = ""


class Refused(Exception):
    """The office's rules say no; ``findings`` holds every reason at once.

    When ``attempt`` is given, the unit of work that is rolled back is followed
    by an audit row with outcome *denied*.
    """

    def __init__(self, findings: Sequence[object], attempt: Attempt | None = None) -> None:
        super().__init__(findings)
        self.findings = tuple(findings)
        self.attempt = attempt


@dataclass(frozen=True, slots=True)
class LacksRight:
    """The finding of a deed tried without the right to it."""

    right: str
    role: str


class Forbidden(Refused):
    """The operator's role does not hold the right that the deed asks for."""


class Conflict(Exception):
    """Somebody else changed or took the same thing first.

    ``by`` is the user name; ``name`` is what people call them, where it is known.
    """

    def __init__(self, what: str, by: str = "", at: datetime | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.by = by
        self.at = at
        self.name = ""


class Trouble(StrEnum):
    """Errors of the world: not a bug, said in Persian, what was typed is kept."""

    UNREACHABLE = "unreachable"
    BUSY = "busy"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    NEWER_DATABASE = "newer_database"
    NOT_OURS = "not_ours"
    ACCESS_DENIED = "access_denied"
    FILE_MISSING = "file_missing"
    FILE_LOCKED = "file_locked"
    DEVICE = "device"
    CLOCK_SET_BACK = "clock_set_back"
    CONFIGURATION = "configuration"


@dataclass(frozen=True, slots=True)
class Setback:
    """One trouble and where it struck (a path or host; never personal data)."""

    trouble: Trouble
    where: str = ""
    details: dict[str, str] = field(default_factory=dict)


class Unavailable(Exception):
    """The database, a disk or a device does not answer; try again later."""

    def __init__(self, trouble: Trouble, where: str = "", **details: str) -> None:
        super().__init__(trouble.value, where)
        self.setback = Setback(trouble, where, details)


class Cancelled(Exception):
    """The clerk pressed Stop."""

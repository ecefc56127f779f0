"""The audit as people see it: rows, what to look for, and where a chain is broken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One row of the audit; ``at`` is UTC, ``details`` is canonical JSON."""

    operator: str
    seq: int
    at: datetime
    workstation: str
    centre: str
    deed: str
    subject_kind: str
    subject: str
    outcome: str  # done, denied or failed
    reason: str
    details: str
    hash_version: int
    prev_hash: str
    hash: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ToldEvent(AuditEvent):
    """A row as it is shown; ``name`` is what people call the operator, "" when nobody knows."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class AuditSearch:
    """What to list; empty fields do not narrow. Moments are UTC, ``until`` is exclusive.

    ``operator`` is a user name or a part of somebody's name.
    """

    operator: str = ""
    deed: str = ""
    subject: str = ""
    outcome: str = ""
    centre: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """The first row that does not fit its chain, and why.

    ``fault`` is ``altered`` (its own hash differs), ``unlinked`` (it does not
    follow its predecessor, or the head says something else), ``missing`` (a
    number is not there, or the tail was cut), ``unknown_version``, ``headless``
    (a chain without its head) or ``rewritten`` (a head that was kept elsewhere
    says something else of this row).
    """

    operator: str
    seq: int
    fault: str

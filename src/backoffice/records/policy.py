"""The choices an office makes about verification; filled from the settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from backoffice.records import phones
from backoffice.records.people import LEGAL_KINDS, PartyKind


@dataclass(frozen=True, slots=True)
class Policy:
    """Defaults are the design's (office.md 3a, safety.md T2).

    ``second_person`` names the kinds whose activation a supervisor approves.
    """

    second_person: frozenset[PartyKind] = LEGAL_KINDS
    second_person_on_override: bool = True
    claim_minutes: int = 15
    next_visit_days: int = 7
    expire_days: int = 60
    lease_warning_days: int = 30
    adult_age: int = 18
    #: The office's area code: numbers of another area are not its to grant.
    home: str = phones.HOME
    #: The secret of the check tags on papers; never shown.
    tag_key: bytes = field(default=b"", repr=False)

"""What every service of the catalogue is made of: a typed form, who may ask, rules, an effect.

Pure: a service knows records and the context it is given, never a database or a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from backoffice.records.line_facts import LineCard, LineChange, PoolNumber
from backoffice.records.ticket_forms import Asker, FieldSpec, FormFinding, TicketPaper
from backoffice.records.tickets import Service, Ticket, Unit

Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A special service that an exchange offers; ``on`` and ``off`` are its feature codes."""

    code: str
    title: str
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    on: str = ""
    off: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a service's rules are told. ``today`` is local and Gregorian, ``now`` UTC.

    ``pool`` has the numbers that the form names; ``offences`` are those on the line's own file;
    ``centres`` the office's centres by code; ``open_twins`` codes of open tickets of the same
    service on the same line; ``origin`` is the ticket that this one is made from;
    ``there`` the catalogue of the centre that the form names; ``sees_restricted``: whoever asks
    may know the number of an offender.
    """

    today: date
    now: datetime
    home: str
    asker: Asker
    card: LineCard | None = None
    catalogue: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    pool: Mapping[str, PoolNumber] = field(default_factory=dict)
    centres: frozenset[str] = frozenset()
    offences: int = 0
    debt: int = 0
    has_consent: bool = False
    bill_periods: frozenset[str] = frozenset()
    open_twins: tuple[str, ...] = ()
    origin: Ticket | None = None
    there: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    sees_restricted: bool = False
    resting_days: int = 90


Findings = Callable[[Form, Context], Iterable[FormFinding]]
Effect = Callable[[Form, Form, Context], Sequence[LineChange]]
ResultFindings = Callable[[Form, Form], Iterable[FormFinding]]
Shortcut = Callable[[Form], Unit | None]


def no_findings(_form: Form, _context: Context) -> Iterable[FormFinding]:
    """Find nothing beyond what the fields themselves say."""
    return ()


def no_effect(_form: Form, _result: Form, _context: Context) -> Sequence[LineChange]:
    """Change nothing on the line."""
    return ()


def no_result_findings(_form: Form, _result: Form) -> Iterable[FormFinding]:
    """Find nothing beyond what the fields of the result themselves say."""
    return ()


def no_shortcut(_form: Form) -> Unit | None:
    """Go the whole route."""
    return None


@dataclass(frozen=True, slots=True)
class ServiceSpec:
    """One service, as the program knows it; days, reasons, fees and routes are in its profile.

    ``fields`` are asked when the ticket is opened, ``result`` when it is done; ``answers`` are
    the coded answers of a feasibility check, the first ``positive`` of them good ones.
    ``findings`` judges the form against the line, ``of_result`` the result against the form,
    ``effect`` says what done changes. ``shortcut`` names the unit that a form goes to at once,
    when nobody has to check facilities for it. ``any_end``: whoever has it may come to its end,
    wherever on the route that is.
    """

    service: Service
    fields: tuple[FieldSpec, ...]
    who: frozenset[Asker]
    route: tuple[Unit, ...]
    result: tuple[FieldSpec, ...] = ()
    answers: tuple[str, ...] = ()
    positive: int = 0
    papers: tuple[TicketPaper, ...] = ()
    findings: Findings = no_findings
    effect: Effect = no_effect
    of_result: ResultFindings = no_result_findings
    shortcut: Shortcut = no_shortcut
    certificate: bool = False
    restricted: bool = False  # results are for the security office and supervisors alone
    needs_line: bool = True
    any_end: bool = False


OWNER_OR_ATTORNEY = frozenset({Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE, Asker.GUARDIAN})
STANDARD_PAPERS = (TicketPaper.IDENTITY, TicketPaper.LAST_BILL, TicketPaper.SIGNED_FORM)

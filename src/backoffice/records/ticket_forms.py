"""The typed form of a service: which fields, of which kind, when asked; and what was wrong.

Each service has its own (``tickets/services``); the window builds its widgets from these kinds,
so a field is checked alike wherever it is typed. Values are plain texts, numbers, booleans and
lists of texts: what JSON can keep. Dates are ISO (Gregorian) in the form, Jalali on screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from backoffice.records.flaws import Flaw


class FieldKind(StrEnum):
    """How a field is typed and checked."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NAME = "name"
    PHONE = "phone"  # a fixed line of the province
    MOBILE = "mobile"
    NATIONAL_ID = "national_id"
    POSTAL_CODE = "postal_code"
    DATE = "date"
    MOMENT = "moment"  # ISO date and time, Tehran
    NUMBER = "number"
    TICK = "tick"
    CHOICE = "choice"  # one of ``choices``
    CHOICES = "choices"  # several of ``choices``
    CENTRE = "centre"
    SERVICES = "services"  # special services of the line's centre
    POOL_NUMBER = "pool_number"  # a free number of a centre, reserved when the ticket is opened
    CAUSE = "cause"  # one of the causes that hold on the line
    PERIOD = "period"  # a billing period, 1405-03


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field; ``name`` is its key and the key of its words, ``when`` makes it asked for.

    ``when`` maps another field to the values for which this one is shown and, if
    ``required``, has to be filled.
    """

    name: str
    kind: FieldKind
    required: bool = True
    choices: tuple[str, ...] = ()
    when: Mapping[str, tuple[str, ...]] | None = None
    least: int | None = None
    most: int | None = None

    def asked(self, form: Mapping[str, Any]) -> bool:
        """Say whether the field is asked for, as the form stands."""
        return self.when is None or all(
            str(form.get(name, "")) in values for name, values in self.when.items()
        )


class FormLack(StrEnum):
    """What stands between a form and its ticket, beside what is wrong with a single value."""

    MISSING = "missing"
    UNKNOWN_FIELD = "unknown_field"
    BAD_VALUE = "bad_value"  # the flaw says how
    NOT_A_CHOICE = "not_a_choice"
    OUT_OF_BOUNDS = "out_of_bounds"
    ENDS_BEFORE = "ends_before"  # it ends before it begins
    IN_PAST = "in_past"
    IN_FUTURE = "in_future"
    NOTHING_CHANGES = "nothing_changes"
    # the line and the asker
    LINE_UNKNOWN = "line_unknown"
    LINE_RELEASED = "line_released"
    OTHER_PROVINCE = "other_province"
    NOT_THE_OWNER = "not_the_owner"
    NO_RIGHT = "no_right"  # this asker may not ask for this service
    LEASE_ENDED = "lease_ended"
    PAPER_MISSING = "paper_missing"
    PAPER_EXPIRED = "paper_expired"
    DEBT = "debt"
    NUISANCE_BAN = "nuisance_ban"  # no service to a line cut for nuisance
    SEIZED = "seized"
    OPEN_TWIN = "open_twin"
    NOT_IN_CATALOGUE = "not_in_catalogue"
    REQUIRES = "requires"  # another special service first
    EXCLUDES = "excludes"  # it goes not with another
    SERVICE_ON = "service_on"
    SERVICE_OFF = "service_off"
    NUMBER_NOT_FREE = "number_not_free"
    NUMBER_RESTING = "number_resting"
    NUMBER_RESERVED = "number_reserved"
    CAUSE_HOLDS = "cause_holds"
    CAUSE_GONE = "cause_gone"
    NOT_LIFTED_HERE = "not_lifted_here"  # an order, a seizure: by its own letter alone
    NO_BILL = "no_bill"
    BILL_UNPAID = "bill_unpaid"
    NO_CONSENT = "no_consent"
    ADSL_STATE = "adsl_state"
    OTHER_CENTRE = "other_centre"
    NOT_FEASIBLE = "not_feasible"  # nobody said that it is possible there
    ANSWER_EXPIRED = "answer_expired"  # it was possible until a day
    STILL_FAULTY = "still_faulty"  # that is no fault cleared
    FOR_SUPERVISORS = "for_supervisors"  # whoever may know the number of an offender
    NOT_HANDED_OVER = "not_handed_over"  # no list of this line has this serial
    PARENT_UNKNOWN = "parent_unknown"  # there is no ticket that it could be made from
    NOT_THIS_VISIT = "not_this_visit"  # it is not open at this desk, today, for this person


#: What a supervisor may lift with a reason.
LIFTABLE_LACKS = frozenset(
    {
        FormLack.DEBT,
        FormLack.OPEN_TWIN,
        FormLack.PAPER_MISSING,
        FormLack.BILL_UNPAID,
        FormLack.NOT_THE_OWNER,
        FormLack.LINE_UNKNOWN,
        FormLack.NOT_FEASIBLE,
        FormLack.ANSWER_EXPIRED,
    }
)


@dataclass(frozen=True, slots=True)
class FormFinding:
    """One thing about a form; ``field`` is "" for line and asker, ``detail`` a code or name."""

    lack: FormLack
    field: str = ""
    flaw: Flaw | None = None
    detail: str = ""

    @property
    def liftable(self) -> bool:
        """Whether a supervisor may wave it through."""
        return self.lack in LIFTABLE_LACKS


class Asker(StrEnum):
    """By what right somebody asks for a service (domain.md §2)."""

    OWNER = "owner"
    ATTORNEY = "attorney"
    TENANT = "tenant"
    REPRESENTATIVE = "representative"
    GUARDIAN = "guardian"
    HEIR = "heir"
    COMPANY = "company"  # the telecom itself: cable transfers, debts
    AUTHORITY = "authority"  # a court or security office, by letter
    ANYBODY = "anybody"  # a fault may be reported by anybody


class TicketPaper(StrEnum):
    """Papers asked for beside the right itself."""

    IDENTITY = "identity"
    LAST_BILL = "last_bill"
    SIGNED_FORM = "signed_form"
    POWER_OF_ATTORNEY = "power_of_attorney"
    LEASE = "lease"
    INTRODUCTION_LETTER = "introduction_letter"
    GUARDIANSHIP_DEED = "guardianship_deed"
    INHERITANCE_CERTIFICATE = "inheritance_certificate"
    COURT_LETTER = "court_letter"
    COMPANY_ORDER = "company_order"  # of a unit of the company itself, in writing
    ADDRESS_EVIDENCE = "address_evidence"
    LOCATION_SKETCH = "location_sketch"
    UNDERTAKING = "undertaking"
    CONSENT_LETTER = "consent_letter"

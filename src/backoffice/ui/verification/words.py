"""Codes of a case in the clerk's words: kinds, states, papers, fields, reasons.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.cases import CaseState, Channel, Flag, QueueFilter, Verdict
from backoffice.records.lookups import Kind
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import IdentifierKind, LegalForm, Ownership, PartyKind, Sex
from backoffice.records.receipts import ReceiptKind, Standing
from backoffice.ui.theme import Tone

translate = QCoreApplication.translate


def kind_words(kind: PartyKind) -> str:
    """Name a kind of subscriber."""
    match kind:
        case PartyKind.NATURAL:
            return translate("Verification", "Natural person")
        case PartyKind.COMPANY:
            return translate("Verification", "Company")
        case PartyKind.GOVERNMENT:
            return translate("Verification", "Government body")
        case PartyKind.TRUSTEE:
            return translate("Verification", "Trustee-run")


def kind_icon(kind: PartyKind) -> str:
    """The drawing of a kind of subscriber."""
    match kind:
        case PartyKind.NATURAL:
            return "user"
        case PartyKind.COMPANY:
            return "building"
        case PartyKind.GOVERNMENT:
            return "government"
        case PartyKind.TRUSTEE:
            return "trustee"


def state_words(state: CaseState) -> str:
    """Name a state of a case."""
    match state:
        case CaseState.WAITING:
            return translate("Verification", "Waiting")
        case CaseState.IN_REVIEW:
            return translate("Verification", "In review")
        case CaseState.DEFICIENT:
            return translate("Verification", "Deficient")
        case CaseState.AWAITING_APPROVAL:
            return translate("Verification", "Awaiting approval")
        case CaseState.ACTIVATED:
            return translate("Verification", "Activated")
        case CaseState.REJECTED:
            return translate("Verification", "Rejected")
        case CaseState.WITHDRAWN:
            return translate("Verification", "Withdrawn")
        case CaseState.EXPIRED:
            return translate("Verification", "Expired")
        case CaseState.SUSPENDED:
            return translate("Verification", "Suspended")


def state_words_of(code: str) -> str:
    """Name a state by its code, for rooms that have no more of it; raises ``ValueError``."""
    return state_words(CaseState(code))


def state_look(state: CaseState) -> tuple[Tone, str]:
    """The tone and the drawing of a state."""
    match state:
        case CaseState.WAITING:
            return Tone.WAITING, "clock"
        case CaseState.IN_REVIEW:
            return Tone.INFO, "eye"
        case CaseState.DEFICIENT:
            return Tone.WARNING, "warning"
        case CaseState.AWAITING_APPROVAL:
            return Tone.WAITING, "supervisor"
        case CaseState.ACTIVATED:
            return Tone.GOOD, "check"
        case CaseState.REJECTED:
            return Tone.BAD, "cross"
        case CaseState.WITHDRAWN:
            return Tone.PLAIN, "logout"
        case CaseState.EXPIRED:
            return Tone.PLAIN, "history"
        case CaseState.SUSPENDED:
            return Tone.BAD, "stop"


def flag_words(flag: Flag) -> str:
    """Name a warning that stands beside the state."""
    match flag:
        case Flag.POTENTIAL_DUPLICATE:
            return translate("Verification", "Possible duplicate")
        case Flag.LINE_CONFLICT:
            return translate("Verification", "Two parties claim one line")
        case Flag.OVERRIDE_USED:
            return translate("Verification", "Waved through by a supervisor")
        case Flag.LEASE_EXPIRING:
            return translate("Verification", "A lease expires soon")
        case Flag.PORTAL_UNSYNCED:
            return translate("Verification", "The portal has not been told yet")


def filter_words(wanted: QueueFilter) -> str:
    """Name a filter of the queue."""
    match wanted:
        case QueueFilter.ALL_OPEN:
            return translate("Verification", "All open")
        case QueueFilter.WAITING:
            return translate("Verification", "Waiting")
        case QueueFilter.DEFICIENT:
            return translate("Verification", "Deficient")
        case QueueFilter.MINE:
            return translate("Verification", "In my hands")
        case QueueFilter.OTHERS:
            return translate("Verification", "With others")
        case QueueFilter.AWAITING_APPROVAL:
            return translate("Verification", "Awaiting approval")
        case QueueFilter.TO_CORRECT:
            return translate("Verification", "To correct")
        case QueueFilter.ACTIVATED_TODAY:
            return translate("Verification", "Activated today")
        case QueueFilter.REJECTED:
            return translate("Verification", "Rejected")
        case QueueFilter.CLOSED:
            return translate("Verification", "Closed")


def verdict_words(verdict: Verdict) -> str:
    """Name the clerk's word on one phone."""
    match verdict:
        case Verdict.OPEN:
            return translate("Verification", "Open")
        case Verdict.GRANTED:
            return translate("Verification", "Granted")
        case Verdict.REFUSED:
            return translate("Verification", "Refused")


def channel_words(channel: Channel) -> str:
    """Name the way a registration came."""
    match channel:
        case Channel.PORTAL:
            return translate("Verification", "From the portal")
        case Channel.COUNTER:
            return translate("Verification", "At the counter")


def ownership_words(ownership: Ownership) -> str:
    """Name what the applicant is to a phone."""
    match ownership:
        case Ownership.OWNER:
            return translate("Verification", "Owner")
        case Ownership.USER:
            return translate("Verification", "User (tenant)")


def sex_words(sex: Sex) -> str:
    """Name a sex."""
    match sex:
        case Sex.FEMALE:
            return translate("Verification", "Female")
        case Sex.MALE:
            return translate("Verification", "Male")


def legal_form_words(form: LegalForm) -> str:  # one line per form of the portal's list
    """Name a legal form as the portal's list does."""
    match form:
        case LegalForm.PUBLIC_JOINT_STOCK:
            return translate("Verification", "Public joint stock")
        case LegalForm.PRIVATE_JOINT_STOCK:
            return translate("Verification", "Private joint stock")
        case LegalForm.LIMITED:
            return translate("Verification", "Limited liability")
        case LegalForm.GENERAL_PARTNERSHIP:
            return translate("Verification", "General partnership")
        case LegalForm.MIXED:
            return translate("Verification", "Mixed partnership")
        case LegalForm.PROPORTIONAL:
            return translate("Verification", "Proportional partnership")
        case LegalForm.COOPERATIVE:
            return translate("Verification", "Cooperative")
        case LegalForm.STATE:
            return translate("Verification", "State body")
        case LegalForm.MINISTRY:
            return translate("Verification", "Ministry")
        case LegalForm.EMBASSY:
            return translate("Verification", "Embassy")
        case LegalForm.MOSQUE:
            return translate("Verification", "Mosque")
        case LegalForm.SCHOOL:
            return translate("Verification", "School")
        case LegalForm.NGO:
            return translate("Verification", "Charity or association")
        case LegalForm.TRUSTEE_RUN:
            return translate("Verification", "Run by trustees")


def paper_words(paper: PaperKind) -> str:
    """Name a paper."""
    match paper:
        case PaperKind.NATIONAL_CARD:
            return translate("Verification", "National card")
        case PaperKind.BIRTH_CERTIFICATE:
            return translate("Verification", "ID certificate")
        case PaperKind.PASSPORT:
            return translate("Verification", "Passport")
        case PaperKind.DRIVING_LICENCE:
            return translate("Verification", "Driving licence")
        case PaperKind.PAID_BILL:
            return translate("Verification", "Last paid bill")
        case PaperKind.LEASE:
            return translate("Verification", "Lease")
        case PaperKind.FOUNDING_NOTICE:
            return translate("Verification", "Articles and founding notice (gazette)")
        case PaperKind.REGISTRATION_CERTIFICATE:
            return translate("Verification", "Registration certificate")
        case PaperKind.LATEST_CHANGES:
            return translate("Verification", "Notice of the latest changes")
        case PaperKind.REGISTRAR_CERTIFICATE:
            return translate("Verification", "Certificate of the companies registrar")
        case PaperKind.INTRODUCTION_LETTER:
            return translate("Verification", "Representative's letter of introduction")
        case PaperKind.OFFICIAL_REQUEST:
            return translate("Verification", "Request signed by the highest official")
        case PaperKind.SECURITY_APPROVAL:
            return translate("Verification", "Approval of the security office")
        case PaperKind.TRUSTEE_REQUEST:
            return translate("Verification", "Request of the trustees")


def reason_words(reason: LackReason) -> str:
    """Say why a paper that was shown does not do."""
    match reason:
        case LackReason.NOT_SHOWN:
            return translate("Verification", "was not shown")
        case LackReason.COPY_MISSING:
            return translate("Verification", "has no copy")
        case LackReason.NOT_ORIGINAL:
            return translate("Verification", "is not the original")
        case LackReason.EXPIRED:
            return translate("Verification", "has expired")
        case LackReason.UNREADABLE:
            return translate("Verification", "cannot be read")
        case LackReason.NAME_DIFFERS:
            return translate("Verification", "bears another name")
        case LackReason.NUMBER_DIFFERS:
            return translate("Verification", "bears another number")
        case LackReason.NOT_STAMPED:
            return translate("Verification", "has no stamp")
        case LackReason.NOT_SIGNED:
            return translate("Verification", "is not signed")
        case LackReason.NOT_PAID:
            return translate("Verification", "is not paid")


def identifier_words(kind: IdentifierKind) -> str:
    """Name what a party is known by."""
    match kind:
        case IdentifierKind.NATIONAL_ID:
            return translate("Verification", "National ID")
        case IdentifierKind.COMPANY_ID:
            return translate("Verification", "Company ID")
        case IdentifierKind.FOREIGNER_ID:
            return translate("Verification", "Foreigner's code")
        case IdentifierKind.PASSPORT:
            return translate("Verification", "Passport no.")
        case IdentifierKind.REGISTRATION:
            return translate("Verification", "Registration no. and place")
        case IdentifierKind.NONE:
            return translate("Verification", "No identifier")


def lookup_words(kind: Kind) -> str:
    """Name what a typed search was taken for."""
    match kind:
        case Kind.NATIONAL_ID:
            return translate("Verification", "National ID")
        case Kind.COMPANY_ID:
            return translate("Verification", "Company ID")
        case Kind.PHONE:
            return translate("Verification", "Phone")
        case Kind.FILE_NO:
            return translate("Verification", "File no.")
        case Kind.TRACKING_CODE:
            return translate("Verification", "Tracking code")
        case Kind.RECEIPT_CODE:
            return translate("Verification", "Receipt")
        case Kind.CALL_LIST:
            return translate("Verification", "List of calls")
        case Kind.PASSPORT:
            return translate("Verification", "Passport no.")
        case Kind.FOREIGNER_ID:
            return translate("Verification", "Foreigner's code")
        case Kind.NAME:
            return translate("Verification", "Name")


def receipt_words(kind: ReceiptKind) -> str:
    """Name a kind of receipt."""
    match kind:
        case ReceiptKind.ACTIVATION:
            return translate("Verification", "Activation receipt")
        case ReceiptKind.PASSWORD_REISSUE:
            return translate("Verification", "Receipt of a new password")
        case ReceiptKind.LINES_ADDED:
            return translate("Verification", "Receipt of added phones")


def standing_words(standing: Standing) -> tuple[str, Tone]:
    """Say what the check of a paper's code found."""
    match standing:
        case Standing.GENUINE:
            return translate("Verification", "The paper is genuine."), Tone.GOOD
        case Standing.KEPT:
            return translate("Verification", "A paper of this number was given."), Tone.INFO
        case Standing.OTHER_KEY:
            return translate("Verification", "The paper bears another key."), Tone.WARNING
        case Standing.ALTERED:
            return translate("Verification", "The paper was altered."), Tone.BAD
        case Standing.SUPERSEDED:
            return translate("Verification", "A later paper has replaced this one."), Tone.WARNING
        case Standing.UNKNOWN:
            text = translate(
                "Verification",
                "No case has a paper of this number. The search above knows those of requests too.",
            )
            return text, Tone.WARNING

"""Codes of calls and of disclosures in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits
from backoffice.records.calls import CallType
from backoffice.records.disclosures import (
    BasisPaper,
    Finding,
    Holder,
    Lack,
    ListKind,
    Use,
)
from backoffice.ui.theme import Tone
from backoffice.ui.words_common import flaw_words

translate = QCoreApplication.translate

_LineLack = Literal[
    Lack.LINE_NOT_RECORDED,
    Lack.NUMBER_AT_REST,
    Lack.NOT_THE_OWNER,
    Lack.IDENTIFIER,
    Lack.OWNER_IDENTIFIER,
    Lack.NAME,
    Lack.IDENTITY_NOT_SEEN,
    Lack.BILL_NOT_SEEN,
]
_BasisLack = Literal[
    Lack.BASIS_NUMBER,
    Lack.BASIS_DATE,
    Lack.BASIS_ISSUER,
    Lack.BASIS_IN_FUTURE,
    Lack.BASIS_EXPIRED,
    Lack.LEASE_START,
    Lack.LEASE_END,
    Lack.LEASE_BACKWARDS,
    Lack.LEASE_ENDED,
    Lack.LEASE_NOT_BEGUN,
    Lack.LEASE_SILENT,
]
_AimLack = Literal[
    Lack.PURPOSE,
    Lack.NOTE,
    Lack.ORDER_RIGHT,
    Lack.REASON,
    Lack.EXPIRED,
    Lack.OTHER_OPERATOR,
    Lack.OTHER_LIST,
    Lack.TICKET,
]
_RangeLack = Literal[
    Lack.FROM_AFTER_TO,
    Lack.IN_FUTURE,
    Lack.TOO_LONG,
    Lack.OUTSIDE_RIGHT,
    Lack.NUMBER,
    Lack.NUMBER_TOO_SHORT,
    Lack.BOUNDS,
    Lack.HOURS,
    Lack.NOT_ITEMISED,
    Lack.CUT_TO_RIGHT,
    Lack.NOT_KEPT,
    Lack.CUT_TO_KEPT,
    Lack.OTHER_TYPES,
    Lack.TOO_MANY_ROWS,
]


def call_type_words(kind: CallType) -> str:
    """Name a kind of call."""
    match kind:
        case CallType.UNKNOWN:
            return translate("Calls", "Unknown type")
        case CallType.LOCAL:
            return translate("Calls", "Local")
        case CallType.LONG_DISTANCE:
            return translate("Calls", "Long distance")
        case CallType.MOBILE:
            return translate("Calls", "Mobile")
        case CallType.INTERNATIONAL:
            return translate("Calls", "International")
        case CallType.INTELLIGENT:
            return translate("Calls", "Intelligent (IN)")
        case CallType.SERVICE:
            return translate("Calls", "Service code")


def call_type_tone(kind: CallType) -> Tone:
    """The tone of a kind of call; only what wants a look is coloured."""
    return Tone.WARNING if kind is CallType.UNKNOWN else Tone.PLAIN


def holder_words(holder: Holder) -> str:
    """Name the right by which somebody asks."""
    match holder:
        case Holder.OWNER:
            return translate("Calls", "Owner")
        case Holder.TENANT:
            return translate("Calls", "Tenant")
        case Holder.ATTORNEY:
            return translate("Calls", "Attorney")
        case Holder.GUARDIAN:
            return translate("Calls", "Guardian")
        case Holder.REPRESENTATIVE:
            return translate("Calls", "Representative")
        case Holder.HEIR:
            return translate("Calls", "Heir")
        case Holder.ORDER:
            return translate("Calls", "Judicial order")


def basis_words(paper: BasisPaper) -> str:
    """Name the paper that a right stands on."""
    match paper:
        case BasisPaper.LEASE:
            return translate("Calls", "Lease")
        case BasisPaper.POWER_OF_ATTORNEY:
            return translate("Calls", "Power of attorney")
        case BasisPaper.GUARDIANSHIP_DEED:
            return translate("Calls", "Guardianship deed")
        case BasisPaper.INTRODUCTION_LETTER:
            return translate("Calls", "Letter of introduction")
        case BasisPaper.INHERITANCE_CERTIFICATE:
            return translate("Calls", "Certificate of inheritance")
        case BasisPaper.COURT_ORDER:
            return translate("Calls", "Order of the authority")


def use_words(use: Use) -> str:
    """Name what was done with a disclosure."""
    match use:
        case Use.LOOK:
            return translate("Calls", "Look-up")
        case Use.PRINT:
            return translate("Calls", "Print")
        case Use.EXPORT:
            return translate("Calls", "Export")
        case Use.UNMASK:
            return translate("Calls", "Unmasking")


def list_kind_words(kind: ListKind) -> str:
    """Name a list of calls."""
    match kind:
        case ListKind.CALLS:
            return translate("Calls", "Call details")
        case ListKind.INTELLIGENT:
            return translate("Calls", "Calls to the intelligent service")
        case ListKind.CALLERS:
            return translate("Calls", "Nuisance callers")


def lack_words(lack: Lack) -> str:
    """Say what stands in the way; {day}, {limit} and {flaw} are filled from the finding."""
    match lack:
        case (
            Lack.LINE_NOT_RECORDED
            | Lack.NUMBER_AT_REST
            | Lack.NOT_THE_OWNER
            | Lack.IDENTIFIER
            | Lack.OWNER_IDENTIFIER
            | Lack.NAME
            | Lack.IDENTITY_NOT_SEEN
            | Lack.BILL_NOT_SEEN
        ):
            return _line_words(lack)
        case (
            Lack.BASIS_NUMBER
            | Lack.BASIS_DATE
            | Lack.BASIS_ISSUER
            | Lack.BASIS_IN_FUTURE
            | Lack.BASIS_EXPIRED
            | Lack.LEASE_START
            | Lack.LEASE_END
            | Lack.LEASE_BACKWARDS
            | Lack.LEASE_ENDED
            | Lack.LEASE_NOT_BEGUN
            | Lack.LEASE_SILENT
        ):
            return _basis_lack_words(lack)
        case (
            Lack.PURPOSE
            | Lack.NOTE
            | Lack.ORDER_RIGHT
            | Lack.REASON
            | Lack.EXPIRED
            | Lack.OTHER_OPERATOR
            | Lack.OTHER_LIST
            | Lack.TICKET
        ):
            return _aim_words(lack)
        case _:
            return _range_words(lack)


def finding_words(finding: Finding) -> str:
    """Say a finding as a sentence, with its day (Jalali), its limit and what is wrong."""
    flaw = flaw_words(finding.flaw) if finding.flaw is not None else ""
    text = lack_words(finding.lack).format(
        day=_day(finding.day),
        limit=digits.isolate(digits.persian(finding.limit)),
        flaw=flaw,
    )
    return text.strip()


def _day(day: date | None) -> str:
    return digits.isolate(dates.jalali_persian(day)) if day is not None else ""


def _line_words(lack: _LineLack) -> str:
    match lack:
        case Lack.LINE_NOT_RECORDED:
            return translate("Calls", "Nobody is recorded as the owner of this line.")
        case Lack.NUMBER_AT_REST:
            return translate("Calls", "This number belongs to nobody now.")
        case Lack.NOT_THE_OWNER:
            return translate("Calls", "Another one is recorded as the owner of this line.")
        case Lack.IDENTIFIER:
            return translate("Calls", "The identifier of the applicant is not in order. {flaw}")
        case Lack.OWNER_IDENTIFIER:
            return translate("Calls", "The owner's identifier is not in order. {flaw}")
        case Lack.NAME:
            return translate("Calls", "Enter the applicant's name.")
        case Lack.IDENTITY_NOT_SEEN:
            return translate("Calls", "The identity paper has not been seen.")
        case Lack.BILL_NOT_SEEN:
            return translate("Calls", "The last paid bill has not been seen.")


def _basis_lack_words(lack: _BasisLack) -> str:
    match lack:
        case Lack.BASIS_NUMBER:
            return translate("Calls", "Enter the number of the paper.")
        case Lack.BASIS_DATE:
            return translate("Calls", "Enter the date of the paper.")
        case Lack.BASIS_ISSUER:
            return translate("Calls", "Enter who issued the paper.")
        case Lack.BASIS_IN_FUTURE:
            return translate("Calls", "The date of the paper is in the future: {day}.")
        case Lack.BASIS_EXPIRED:
            return translate("Calls", "The paper was valid until {day}.")
        case Lack.LEASE_START:
            return translate("Calls", "Enter the first day of the lease.")
        case Lack.LEASE_END:
            return translate("Calls", "Enter the last day of the lease.")
        case Lack.LEASE_BACKWARDS:
            return translate("Calls", "The lease ends before it begins.")
        case Lack.LEASE_ENDED:
            return translate("Calls", "The lease ended on {day}; a tenant may ask until then only.")
        case Lack.LEASE_NOT_BEGUN:
            return translate("Calls", "The lease begins on {day} only.")
        case Lack.LEASE_SILENT:
            return translate("Calls", "The lease does not name this telephone number.")


def _aim_words(lack: _AimLack) -> str:
    match lack:
        case Lack.PURPOSE:
            return translate("Calls", "Choose what the calls are asked for.")
        case Lack.NOTE:
            return translate("Calls", "Write what the calls are asked for.")
        case Lack.ORDER_RIGHT:
            return translate("Calls", "An order of the authority goes to the security office.")
        case Lack.REASON:
            return translate("Calls", "Write the reason in at least {limit} letters.")
        case Lack.EXPIRED:
            return translate("Calls", "This right was checked too long ago; check it anew.")
        case Lack.OTHER_OPERATOR:
            return translate("Calls", "Another operator checked this right; check it anew.")
        case Lack.OTHER_LIST:
            return translate("Calls", "This right was checked for another list; check it anew.")
        case Lack.TICKET:
            return translate("Calls", "This is no tracking code of a request.")


def _range_words(lack: _RangeLack) -> str:
    match lack:
        case Lack.FROM_AFTER_TO:
            return translate("Calls", "The range ends before it begins.")
        case Lack.IN_FUTURE:
            return translate("Calls", "The range begins in the future.")
        case Lack.TOO_LONG:
            return translate("Calls", "One look-up may span {limit} months at most.")
        case Lack.OUTSIDE_RIGHT:
            return translate("Calls", "No day of this range is the holder's to see.")
        case Lack.NUMBER:
            return translate("Calls", "The number searched for is not in order. {flaw}")
        case Lack.NUMBER_TOO_SHORT:
            return translate("Calls", "Enter at least {limit} digits of the number.")
        case Lack.BOUNDS:
            return translate("Calls", "The least is more than the most.")
        case Lack.HOURS:
            return translate("Calls", "The hours of the day are 0 to 23.")
        case Lack.NOT_ITEMISED:
            return translate("Calls", "The office does not itemise calls of this type.")
        case Lack.CUT_TO_RIGHT:
            return translate("Calls", "Fewer days than asked for: the holder may see only these.")
        case Lack.NOT_KEPT:
            return translate("Calls", "The office keeps no calls of these months any more.")
        case Lack.CUT_TO_KEPT:
            return translate(
                "Calls", "Months before {day} are missing: the office keeps their calls no more."
            )
        case Lack.OTHER_TYPES:
            return translate("Calls", "The list of the intelligent service has no other calls.")
        case Lack.TOO_MANY_ROWS:
            return translate(
                "Calls", "A paper has at most {limit} calls; a workbook takes them all."
            )

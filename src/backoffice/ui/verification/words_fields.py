"""More codes in the clerk's words: fields of a registration, reasons, deeds, bad scans."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.cases import RefusalReason
from backoffice.records.people import Field
from backoffice.records.scans import BadScan, ScanFlaw
from backoffice.verification.moves import Deed

translate = QCoreApplication.translate

_OfPerson = Literal[
    Field.GIVEN_NAME,
    Field.FAMILY_NAME,
    Field.FATHER_NAME,
    Field.SEX,
    Field.NATIONALITY,
    Field.BIRTH_DATE,
    Field.CERTIFICATE_NO,
    Field.PASSPORT_NO,
    Field.NATIONAL_ID,
    Field.FOREIGNER_ID,
]


def field_words(field: Field) -> str:
    """Name a field of a registration as its label does."""
    match field:
        case (
            Field.GIVEN_NAME
            | Field.FAMILY_NAME
            | Field.FATHER_NAME
            | Field.SEX
            | Field.NATIONALITY
            | Field.BIRTH_DATE
            | Field.CERTIFICATE_NO
            | Field.PASSPORT_NO
            | Field.NATIONAL_ID
            | Field.FOREIGNER_ID
        ):
            return _person_field_words(field)
        case Field.KIND:
            return translate("Verification", "Kind of subscriber")
        case Field.PLACE_OF_ISSUE:
            return translate("Verification", "Place of issue")
        case Field.POSTAL_CODE:
            return translate("Verification", "Postal code")
        case Field.COMPANY_NAME:
            return translate("Verification", "Name of the body")
        case Field.COMPANY_ID:
            return translate("Verification", "Company ID")
        case Field.REGISTRATION_DATE:
            return translate("Verification", "Registration date")
        case Field.REGISTRATION_NO:
            return translate("Verification", "Registration no.")
        case Field.LEGAL_FORM:
            return translate("Verification", "Legal form")
        case Field.REPRESENTATIVE_NAME:
            return translate("Verification", "Representative")
        case Field.REPRESENTATIVE_ID:
            return translate("Verification", "Representative's national ID")
        case _:
            return _line_field_words(field)


def _person_field_words(field: _OfPerson) -> str:
    match field:
        case Field.GIVEN_NAME:
            return translate("Verification", "Name")
        case Field.FAMILY_NAME:
            return translate("Verification", "Surname")
        case Field.FATHER_NAME:
            return translate("Verification", "Father's name")
        case Field.SEX:
            return translate("Verification", "Sex")
        case Field.NATIONALITY:
            return translate("Verification", "Nationality")
        case Field.BIRTH_DATE:
            return translate("Verification", "Birth date")
        case Field.CERTIFICATE_NO:
            return translate("Verification", "ID certificate no.")
        case Field.PASSPORT_NO:
            return translate("Verification", "Passport no.")
        case Field.NATIONAL_ID:
            return translate("Verification", "National ID")
        case Field.FOREIGNER_ID:
            return translate("Verification", "Foreigner's code")


_OfLine = Literal[
    Field.MOBILE,
    Field.PHONE,
    Field.OWNERSHIP,
    Field.LEASE_END,
    Field.BILL_ID,
    Field.PAYMENT_ID,
]


def _line_field_words(field: _OfLine) -> str:
    match field:
        case Field.MOBILE:
            return translate("Verification", "Mobile")
        case Field.PHONE:
            return translate("Verification", "Phone")
        case Field.OWNERSHIP:
            return translate("Verification", "Ownership")
        case Field.LEASE_END:
            return translate("Verification", "End of the lease")
        case Field.BILL_ID:
            return translate("Verification", "Bill ID")
        case Field.PAYMENT_ID:
            return translate("Verification", "Payment ID")


def refusal_words(reason: RefusalReason) -> str:
    """Say why a phone is refused or a case closed."""
    match reason:
        case RefusalReason.BILL_MISSING:
            return translate("Verification", "No paid bill")
        case RefusalReason.LEASE_SHORT:
            return translate("Verification", "Too little of the lease is left")
        case RefusalReason.NOT_RECORDED_OWNER:
            return translate("Verification", "Recorded in another name")
        case RefusalReason.CLAIMED_BY_OTHER:
            return translate("Verification", "Claimed by somebody else")
        case RefusalReason.LINE_UNKNOWN:
            return translate("Verification", "The line is unknown")
        case RefusalReason.LINE_RELEASED:
            return translate("Verification", "The line was released")
        case RefusalReason.CUSTOMER_WISH:
            return translate("Verification", "The customer's wish")
        case RefusalReason.IDENTITY_MISMATCH:
            return translate("Verification", "The papers do not fit the person")
        case RefusalReason.FORGED_PAPER:
            return translate("Verification", "A forged paper")
        case RefusalReason.DUPLICATE:
            return translate("Verification", "A duplicate")
        case RefusalReason.NOT_ENTITLED:
            return translate("Verification", "Not entitled")
        case RefusalReason.MISTAKE:
            return translate("Verification", "A mistake")
        case RefusalReason.OTHER:
            return translate("Verification", "Another reason")


def deed_words(deed: Deed) -> str:
    """Name a deed as its button does; deeds without a button show their code."""
    match deed:
        case Deed.CLAIM:
            return translate("Verification", "Take in hand")
        case Deed.RELEASE:
            return translate("Verification", "Lay back")
        case Deed.ASK:
            return translate("Verification", "Ask for it")
        case Deed.ACTIVATE:
            return translate("Verification", "Activate")
        case Deed.SEND_FOR_APPROVAL:
            return translate("Verification", "Send for approval")
        case Deed.APPROVE:
            return translate("Verification", "Approve and activate")
        case Deed.SEND_BACK:
            return translate("Verification", "Send back")
        case Deed.RETURN_DEFICIENT:
            return translate("Verification", "Return as deficient")
        case Deed.REJECT:
            return translate("Verification", "Reject")
        case Deed.REOPEN:
            return translate("Verification", "Reopen")
        case Deed.WITHDRAW:
            return translate("Verification", "Withdraw")
        case Deed.REVIVE:
            return translate("Verification", "Revive")
        case Deed.SUSPEND:
            return translate("Verification", "Suspend")
        case Deed.ADD_LINES:
            return translate("Verification", "Grant the added phones")
        case Deed.REISSUE_PASSWORD:
            return translate("Verification", "New password")
        case Deed.REPRINT:
            return translate("Verification", "Receipts and copies")
        case Deed.OVERRIDE:
            return translate("Verification", "Wave through")
        case _:
            return str(deed)


def scan_words(bad: BadScan) -> str:
    """Say why a file is not taken as a scan."""
    return _scan_flaw_words(bad.flaw).format(
        file=digits.isolate(bad.file_name), limit=digits.persian(bad.limit)
    )


def _scan_flaw_words(flaw: ScanFlaw) -> str:
    match flaw:
        case ScanFlaw.EMPTY:
            return translate("Verification", "{file} is empty.")
        case ScanFlaw.TOO_BIG:
            return translate("Verification", "{file} is too big (at most {limit}).")
        case ScanFlaw.NOT_A_SCAN:
            return translate("Verification", "{file} is not a JPEG, PNG, TIFF or PDF.")
        case ScanFlaw.DAMAGED:
            return translate("Verification", "{file} is damaged and cannot be read.")
        case ScanFlaw.TOO_MANY_PIXELS:
            return translate("Verification", "{file} has too many pixels (at most {limit}).")
        case ScanFlaw.TOO_MANY_PAGES:
            return translate("Verification", "{file} has too many pages (at most {limit}).")
        case ScanFlaw.ENCRYPTED:
            return translate("Verification", "{file} is protected by a password.")

"""What is missing, as sentences; numbers and dates as they stand in sentences.

The findings are codes and values (:mod:`backoffice.verification.findings`);
here each gets its sentence, and with it who can lift it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from backoffice.errors import LacksRight
from backoffice.records import dates, digits, phones
from backoffice.records.cases import CaseState
from backoffice.records.operators import RIGHTS, Right
from backoffice.records.papers import PaperKind
from backoffice.records.scans import BadScan
from backoffice.ui import shown as common_shown
from backoffice.ui.verification.words import paper_words, reason_words, state_words
from backoffice.ui.verification.words_fields import field_words, scan_words
from backoffice.ui.words_common import finding_words as common_words
from backoffice.ui.words_common import flaw_words, role_words
from backoffice.verification.findings import Finding, Lack

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86400

_OfParticulars = Literal[
    Lack.FIELD_MISSING,
    Lack.FIELD_WRONG,
    Lack.FIELD_ODD,
    Lack.UNDER_AGE,
    Lack.NO_LINE,
    Lack.TWIN_OPEN,
    Lack.TWIN_SUSPENDED,
    Lack.ALREADY_ACTIVE,
    Lack.SCAN_SHARED,
    Lack.NONE_GRANTED,
]
_OfPaper = Literal[
    Lack.NOT_SEEN,
    Lack.NOT_CHOSEN,
    Lack.NO_COPY,
    Lack.NO_PAPER_NUMBER,
    Lack.NO_PAPER_DATE,
    Lack.PAPER_DATE_IN_FUTURE,
    Lack.PAPER_NOT_ACCEPTED,
    Lack.PAPER_OLD,
]
_OfLine = Literal[
    Lack.LEASE_END_MISSING,
    Lack.LEASE_TOO_SHORT,
    Lack.LEASE_EXPIRING,
    Lack.CLAIMED_BY_OTHER,
    Lack.SHARED_WITH_USER,
    Lack.NOT_RECORDED_OWNER,
    Lack.NOT_IN_INVENTORY,
    Lack.LINE_RELEASED,
    Lack.BILL_OF_OTHER_LINE,
]


def number_shown(number: str) -> str:
    """A number, code or identifier for the eye: Persian digits, in its own order."""
    number, at, place = number.partition("@")
    shown = digits.isolate(digits.persian(number)) if number else ""
    return f"{shown} \u2014 {place}" if at else shown


def phone_shown(number: str) -> str:
    """A telephone number for the eye, 013-33334444 in Persian digits."""
    return number_shown(phones.display(number))


def lead_right(label: QLabel) -> None:
    """Let a label that may hold nothing but a number stand where Persian text begins."""
    label.setAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    )


def day_shown(day: date | None) -> str:
    """A Gregorian date as Jalali for the eye; "" for none."""
    return digits.isolate(dates.jalali_persian(day)) if day else ""


def moment_shown(moment: datetime) -> str:
    """A moment with zone as Jalali date and Tehran time."""
    return common_shown.moment_shown(moment)


def age_words(since: datetime, now: datetime) -> str:
    """Say how long something has waited, in one unit."""
    seconds = max(int((now - since).total_seconds()), 0)
    minutes, hours, days = (seconds // unit for unit in (_MINUTE, _HOUR, _DAY))
    if not hours:
        return translate("Verification", "%Ln minute(s)", "", minutes)
    if not days:
        return translate("Verification", "%Ln hour(s)", "", hours)
    return translate("Verification", "%Ln day(s)", "", days)


def duration_words(months: int, days: int) -> str:
    """Say months and days, leaving out what is zero."""
    parts = []
    if months:
        parts.append(translate("Verification", "%Ln month(s)", "", months))
    if days or not months:
        parts.append(translate("Verification", "%Ln day(s)", "", days))
    return translate("Verification", " and ").join(parts)


def papers_words(papers: tuple[PaperKind, ...]) -> str:
    """Name papers of which one is enough."""
    return translate("Verification", " or ").join(paper_words(one) for one in papers)


def words(finding: object) -> str:
    """Make a sentence of whatever stands in the way, of this room or of any."""
    match finding:
        case Finding():
            return finding_words(finding)
        case BadScan():
            return scan_words(finding)
        case _:
            return common_words(finding)


def finding_words(one: Finding, *, with_phone: bool = True) -> str:
    """Make a sentence of a finding; one of a phone begins with its number."""
    text = _template(one).format(
        field=field_words(one.field) if one.field else "",
        flaw=flaw_words(one.flaw) if one.flaw else "",
        papers=papers_words(one.papers),
        reason=reason_words(one.reason) if one.reason else "",
        left=duration_words(one.months or 0, one.days or 0),
        until=day_shown(one.until),
        who=_who(one),
    )
    if one.number and with_phone:
        return translate("Verification", "{phone}: {text}").format(
            phone=phone_shown(one.number), text=text
        )
    return text


def _who(one: Finding) -> str:
    if one.lack is Lack.WRONG_STATE:
        return state_words(CaseState(one.who))
    return number_shown(one.who) if one.who.isascii() else one.who


def _template(one: Finding) -> str:
    match lack := one.lack:
        case (
            Lack.FIELD_MISSING
            | Lack.FIELD_WRONG
            | Lack.FIELD_ODD
            | Lack.UNDER_AGE
            | Lack.NO_LINE
            | Lack.TWIN_OPEN
            | Lack.TWIN_SUSPENDED
            | Lack.ALREADY_ACTIVE
            | Lack.SCAN_SHARED
            | Lack.NONE_GRANTED
        ):
            return _of_particulars(lack)
        case (
            Lack.NOT_SEEN
            | Lack.NOT_CHOSEN
            | Lack.NO_COPY
            | Lack.NO_PAPER_NUMBER
            | Lack.NO_PAPER_DATE
            | Lack.PAPER_DATE_IN_FUTURE
            | Lack.PAPER_NOT_ACCEPTED
            | Lack.PAPER_OLD
        ):
            return _of_paper(lack)
        case (
            Lack.LEASE_END_MISSING
            | Lack.LEASE_TOO_SHORT
            | Lack.LEASE_EXPIRING
            | Lack.CLAIMED_BY_OTHER
            | Lack.SHARED_WITH_USER
            | Lack.NOT_RECORDED_OWNER
            | Lack.NOT_IN_INVENTORY
            | Lack.LINE_RELEASED
            | Lack.BILL_OF_OTHER_LINE
        ):
            return _of_line(lack, ended=not one.months and not one.days)
        case _:
            return _of_move(lack)


def _of_particulars(lack: _OfParticulars) -> str:
    match lack:
        case Lack.FIELD_MISSING:
            return translate("Verification", "{field} is not given.")
        case Lack.FIELD_WRONG:
            return translate("Verification", "{field}: {flaw}")
        case Lack.FIELD_ODD:
            return translate("Verification", "{field} is unusual; compare it with the paper.")
        case Lack.UNDER_AGE:
            return translate("Verification", "The applicant is not of legal age yet.")
        case Lack.NO_LINE:
            return translate("Verification", "No phone is asked for.")
        case Lack.TWIN_OPEN:
            return translate("Verification", "File {who} of the same identity is open too.")
        case Lack.TWIN_SUSPENDED:
            return translate(
                "Verification", "The user of this identity is suspended: go on in file {who}."
            )
        case Lack.ALREADY_ACTIVE:
            return translate("Verification", "This identity has an active user already: {who}")
        case Lack.SCAN_SHARED:
            return translate("Verification", "The same scan is attached to file {who}.")
        case Lack.NONE_GRANTED:
            return translate("Verification", "No phone is complete yet.")


def _of_paper(lack: _OfPaper) -> str:
    match lack:
        case Lack.NOT_SEEN:
            return translate("Verification", "{papers}: the original has not been seen.")
        case Lack.NOT_CHOSEN:
            return translate("Verification", "Choose which paper was shown: {papers}.")
        case Lack.NO_COPY:
            return translate("Verification", "{papers}: no copy is kept.")
        case Lack.NO_PAPER_NUMBER:
            return translate("Verification", "{papers}: its number is missing.")
        case Lack.NO_PAPER_DATE:
            return translate("Verification", "{papers}: its date is missing.")
        case Lack.PAPER_DATE_IN_FUTURE:
            return translate("Verification", "{papers}: its date lies in the future.")
        case Lack.PAPER_NOT_ACCEPTED:
            return translate("Verification", "{papers} {reason}.")
        case Lack.PAPER_OLD:
            return translate("Verification", "{papers} is old; ask for the newest one.")


def _of_line(lack: _OfLine, *, ended: bool) -> str:
    match lack:
        case Lack.LEASE_END_MISSING:
            return translate("Verification", "The end of the lease is not given.")
        case Lack.LEASE_TOO_SHORT:
            if ended:
                return translate("Verification", "The lease has no day left.")
            return translate(
                "Verification",
                "Lease: {left} left; at least 5 months are needed \u2014 "
                "it must last until {until} or longer.",
            )
        case Lack.LEASE_EXPIRING:
            return translate(
                "Verification", "Lease: {left} left; it is enough for activation until {until}."
            )
        case Lack.CLAIMED_BY_OTHER:
            return translate("Verification", "File {who} claims the ownership of this line too.")
        case Lack.SHARED_WITH_USER:
            return translate("Verification", "File {who} asks for this line as its user too.")
        case Lack.NOT_RECORDED_OWNER:
            return translate("Verification", "The line is recorded in the name of {who}.")
        case Lack.NOT_IN_INVENTORY:
            return translate("Verification", "The line is not in the inventory.")
        case Lack.LINE_RELEASED:
            return translate("Verification", "The line was released.")
        case Lack.BILL_OF_OTHER_LINE:
            return translate("Verification", "The bill ID is not the one recorded for the line.")


_OfMove = Literal[
    Lack.WRONG_STATE,
    Lack.NOT_HELD,
    Lack.HELD_BY_OTHER,
    Lack.NOBODY_ELSES,
    Lack.ASKED_ALREADY,
    Lack.ASK_OVER,
    Lack.NEEDS_SECOND_PERSON,
    Lack.SAME_PERSON,
    Lack.NEEDS_REASON,
    Lack.NOTHING_MISSING,
    Lack.REASON_NOT_ALLOWED,
    Lack.TEXT_WRONG,
    Lack.NOT_CHANGEABLE,
]


def _of_move(lack: _OfMove) -> str:
    match lack:
        case Lack.WRONG_STATE:
            return translate("Verification", "Not possible while the state is \u201c{who}\u201d.")
        case Lack.NOT_HELD:
            return translate("Verification", "The file is not in your hands.")
        case Lack.HELD_BY_OTHER:
            return translate("Verification", "{who} has the file in hand.")
        case Lack.NOBODY_ELSES:
            return translate("Verification", "The file is in nobody else's hands.")
        case Lack.ASKED_ALREADY:
            return translate("Verification", "{who} was asked for it and has not answered yet.")
        case Lack.ASK_OVER:
            return translate("Verification", "The file is not asked for any more.")
        case Lack.NEEDS_SECOND_PERSON:
            return translate("Verification", "A second person has to approve this file.")
        case Lack.SAME_PERSON:
            return translate("Verification", "Who prepared the file may not approve it.")
        case Lack.NEEDS_REASON:
            return translate("Verification", "A reason is needed.")
        case Lack.NOTHING_MISSING:
            return translate("Verification", "Nothing is missing.")
        case Lack.TEXT_WRONG:
            return translate("Verification", "The text cannot be kept. {flaw}")
        case Lack.NOT_CHANGEABLE:
            return translate("Verification", "This part of the file cannot be changed any more.")
        case Lack.REASON_NOT_ALLOWED:
            return translate("Verification", "This reason is not yours to give.")


def right_lifter_words(one: LacksRight) -> str:
    """Say which roles hold a right that this desk lacks."""
    holders = [role_words(role) for role, rights in RIGHTS.items() if Right(one.right) in rights]
    return translate("Verification", "It may be done by: {roles}.").format(
        roles=translate("Verification", " or ").join(holders)
    )


def lifter_words(one: Finding) -> str:
    """Say who can lift what stands in the way."""
    if one.liftable:
        return translate("Verification", "A supervisor may wave it through, with a reason.")
    match one.lack:
        case Lack.NOT_HELD:
            return translate("Verification", "Take the file in hand (F9).")
        case Lack.HELD_BY_OTHER:
            return translate("Verification", "Whoever has it lays it back, or their time runs out.")
        case Lack.ASKED_ALREADY | Lack.NOBODY_ELSES | Lack.ASK_OVER:
            return ""
        case Lack.NEEDS_SECOND_PERSON:
            return translate("Verification", "Send it for approval (F9).")
        case Lack.SAME_PERSON:
            return translate("Verification", "Another supervisor approves.")
        case Lack.WRONG_STATE | Lack.NOTHING_MISSING:
            return ""
        case Lack.NEEDS_REASON | Lack.REASON_NOT_ALLOWED | Lack.ALREADY_ACTIVE:
            return translate("Verification", "A supervisor decides.")
        case _:
            return translate("Verification", "You, when the customer shows or says it.")

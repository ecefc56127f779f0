"""The administration of services in words: what is wrong, what a trial found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits
from backoffice.records.service_admin import AdminFinding, AdminLack, TrialReport
from backoffice.records.ticket_views import Check
from backoffice.records.tickets import TicketState, Unit
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.words import state_words, unit_words
from backoffice.ui.words_common import finding_words

translate = QCoreApplication.translate

_HOURS = "07:30-14:30"

_OfProfile = Literal[
    AdminLack.NO_ROUTE,
    AdminLack.UNIT_TWICE,
    AdminLack.OUT_OF_RANGE,
    AdminLack.NOT_A_NUMBER,
    AdminLack.REASON_CODE,
    AdminLack.REASON_TWICE,
    AdminLack.REASON_TITLE,
    AdminLack.REASON_TARGET,
    AdminLack.NO_REASON,
    AdminLack.REASON_DROPPED,
    AdminLack.UNKNOWN_FEE,
    AdminLack.NOTHING_TO_PREPARE,
]
_OfOthers = Literal[
    AdminLack.FEE_CODE,
    AdminLack.FEE_TITLE,
    AdminLack.NOT_A_DATE,
    AdminLack.DAY_TWICE,
    AdminLack.DAY_NAME,
    AdminLack.NOT_HOURS,
    AdminLack.NEVER_OPEN,
    AdminLack.NOT_TEXT,
    AdminLack.NO_DAYS,
    AdminLack.UNKNOWN_OPERATOR,
]


def admin_words(finding: object) -> str:
    """Say a finding as a sentence, with its line when it is of a file."""
    if not isinstance(finding, AdminFinding):
        return finding_words(finding)
    if finding.lack is AdminLack.NOT_A_DATE and finding.field != "days":
        return translate("Services", "This is no Jalali date.")
    sample = digits.isolate(digits.persian(_HOURS))
    text = _lack(finding.lack).format(detail=digits.isolate(_detail(finding)), hours=sample)
    if not finding.line:
        return text
    line = translate("Services", "Line {line}: {text}")
    return line.format(line=digits.persian(str(finding.line)), text=text)


def _detail(finding: AdminFinding) -> str:
    match finding.lack:
        case AdminLack.UNIT_TWICE:
            return unit_words(Unit(finding.detail))
        case AdminLack.NO_REASON:
            return state_words(TicketState(finding.detail))
        case _:
            return digits.persian(finding.detail)


def _lack(lack: AdminLack) -> str:
    match lack:
        case (
            AdminLack.FEE_CODE
            | AdminLack.FEE_TITLE
            | AdminLack.NOT_A_DATE
            | AdminLack.DAY_TWICE
            | AdminLack.DAY_NAME
            | AdminLack.NOT_HOURS
            | AdminLack.NEVER_OPEN
            | AdminLack.NOT_TEXT
            | AdminLack.NO_DAYS
            | AdminLack.UNKNOWN_OPERATOR
        ):
            return _of_others(lack)
        case _:
            return _of_profile(lack)


def _of_profile(lack: _OfProfile) -> str:
    match lack:
        case AdminLack.NO_ROUTE:
            return translate("Services", "The route names no unit.")
        case AdminLack.UNIT_TWICE:
            return translate("Services", "The route names {detail} twice in a row.")
        case AdminLack.OUT_OF_RANGE:
            return translate("Services", "Not within {detail}.")
        case AdminLack.NOT_A_NUMBER:
            return translate("Services", "This is no whole number.")
        case AdminLack.REASON_CODE:
            return translate("Services", "The code of a reason is of small Latin letters: {detail}")
        case AdminLack.REASON_TWICE:
            return translate("Services", "Two reasons have the code {detail}.")
        case AdminLack.REASON_TITLE:
            return translate("Services", "The reason {detail} has no usable title.")
        case AdminLack.REASON_TARGET:
            return translate("Services", "The reason {detail} leads to no state.")
        case AdminLack.NO_REASON:
            return translate("Services", "The step to \u201c{detail}\u201d would have no reason.")
        case AdminLack.REASON_DROPPED:
            return translate("Services", "The program itself gives the reason {detail}; it stays.")
        case AdminLack.UNKNOWN_FEE:
            return translate("Services", "There is no fee with the code {detail}.")
        case AdminLack.NOTHING_TO_PREPARE:
            return translate("Services", "Nothing of it can be prepared for a second person.")


def _of_others(lack: _OfOthers) -> str:
    match lack:
        case AdminLack.FEE_CODE:
            return translate("Services", "The code of a fee is of small Latin letters: {detail}")
        case AdminLack.FEE_TITLE:
            return translate("Services", "The fee has no usable title.")
        case AdminLack.NOT_A_DATE:
            return translate("Services", "A date and a name are wanted: {detail}")
        case AdminLack.DAY_TWICE:
            return translate("Services", "{detail} is named twice.")
        case AdminLack.DAY_NAME:
            return translate("Services", "The name cannot be kept: {detail}")
        case AdminLack.NOT_HOURS:
            return translate("Services", "Hours are written as {hours}.")
        case AdminLack.NEVER_OPEN:
            return translate("Services", "The office would never be open.")
        case AdminLack.NOT_TEXT:
            return translate("Services", "The file is no text in UTF-8.")
        case AdminLack.NO_DAYS:
            return translate("Services", "The file names no day.")
        case AdminLack.UNKNOWN_OPERATOR:
            return translate("Services", "There is no operator {detail}.")


def check_words(check: Check) -> str:
    """Name what is looked at before a ticket is opened."""
    match check:
        case Check.DEBT:
            return translate("Services", "Debt")
        case Check.NUISANCE:
            return translate("Services", "Ban for nuisance")
        case Check.SEIZURE:
            return translate("Services", "Seizure by a court")


def trial_words(report: TrialReport) -> str:
    """Say what a change would have done, in whole sentences."""
    if not report.tickets:
        return translate("Services", "Nothing to try it on: no ticket since {day}.").format(
            day=_day(report)
        )
    head = translate("Services", "Tried on {count} tickets since {day}:").format(
        count=_count(report.tickets), day=_day(report)
    )
    told = [text.format(count=_count(count)) for count, text in _effects(report) if count]
    if not told:
        alike = translate("Services", "nothing would have been different.")
        return f"{head} {alike}"
    comma = translate("Services", "; ")
    return f"{head} {comma.join(told)}."


def trial_tone(report: TrialReport) -> Tone:
    """The tone of a trial: a warning when somebody would have been worse off."""
    worse = report.later + report.blocked + report.overdue + report.slow
    return Tone.WARNING if worse else Tone.INFO


def _effects(report: TrialReport) -> Sequence[tuple[int, str]]:
    return (
        (report.later, translate("Services", "{count} promised for a later day")),
        (report.sooner, translate("Services", "{count} promised for an earlier day")),
        (report.blocked, translate("Services", "{count} would not have been opened")),
        (report.freed, translate("Services", "{count} would have needed fewer papers")),
        (report.overdue, translate("Services", "{count} more overdue")),
        (report.relieved, translate("Services", "{count} no longer overdue")),
        (report.slow, translate("Services", "{count} more with a late first action")),
        (report.prompt, translate("Services", "{count} fewer with a late first action")),
    )


def _count(number: int) -> str:
    return digits.isolate(digits.grouped(number))


def _day(report: TrialReport) -> str:
    return digits.isolate(dates.jalali_persian(report.since))

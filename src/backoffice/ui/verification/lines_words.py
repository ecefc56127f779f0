"""What the import of a line inventory found, in the clerk's words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.intake import Weight
from backoffice.records.lines import (
    AccessClass,
    Column,
    Difference,
    InventoryLine,
    InventoryReport,
    LineState,
    Listing,
    RowFault,
    RowProblem,
)
from backoffice.ui.theme import Tone
from backoffice.ui.verification.intake_texts import weight_words
from backoffice.ui.verification.texts import day_shown, number_shown, phone_shown
from backoffice.ui.words_common import flaw_words, notice_words

translate = QCoreApplication.translate

_NUMBERS = frozenset(
    {Column.OWNER_IDENTIFIER, Column.POSTAL_CODE, Column.BILL_ID, Column.PAYMENT_ID}
)


def difference_words(difference: Difference) -> str:
    """Say how a row stands to what the office has."""
    match difference:
        case Difference.NEW:
            return translate("Inventory", "new")
        case Difference.CHANGED:
            return translate("Inventory", "changed")
        case Difference.SAME:
            return translate("Inventory", "as it was")
        case Difference.BAD:
            return translate("Inventory", "not taken")


def difference_tone(difference: Difference) -> Tone:
    """The tone of a difference."""
    match difference:
        case Difference.NEW:
            return Tone.GOOD
        case Difference.CHANGED:
            return Tone.INFO
        case Difference.SAME:
            return Tone.PLAIN
        case Difference.BAD:
            return Tone.BAD


def report_parts(report: InventoryReport) -> tuple[tuple[str, int, Tone], ...]:
    """The counts of a sheet with their words and tones; together they are all its rows."""
    numbers = {
        Difference.NEW: report.new,
        Difference.CHANGED: report.changed,
        Difference.SAME: report.same,
        Difference.BAD: report.bad,
    }
    return tuple((difference_words(one), numbers[one], difference_tone(one)) for one in Difference)


def column_words(column: Column) -> str:
    """Name a column of the sheet."""
    match column:
        case Column.NUMBER:
            return translate("Inventory", "Phone number")
        case Column.CENTRE:
            return translate("Inventory", "Code of the centre")
        case Column.OWNER_NAME:
            return translate("Inventory", "Owner's name")
        case Column.OWNER_IDENTIFIER:
            return translate("Inventory", "Owner's identifier")
        case Column.ADDRESS:
            return translate("Inventory", "Address")
        case Column.POSTAL_CODE:
            return translate("Inventory", "Postal code")
        case Column.STATE:
            return translate("Inventory", "State")
        case Column.INSTALLED_ON:
            return translate("Inventory", "In service since")
        case Column.ACCESS_CLASS:
            return translate("Inventory", "Access class")
        case Column.LISTED:
            return translate("Inventory", "Listing in 118")
        case Column.SERVICES:
            return translate("Inventory", "Special services")
        case Column.BILL_ID:
            return translate("Inventory", "Bill ID")
        case Column.PAYMENT_ID:
            return translate("Inventory", "Payment ID")
        case Column.FORMER_NUMBER:
            return translate("Inventory", "Former number")
        case Column.RENUMBERED_ON:
            return translate("Inventory", "Number changed on")


def state_words(state: LineState) -> str:
    """Name the state of a line."""
    match state:
        case LineState.IN_SERVICE:
            return translate("Inventory", "In service")
        case LineState.BARRED_ONE_WAY:
            return translate("Inventory", "Barred one way")
        case LineState.BARRED_TWO_WAY:
            return translate("Inventory", "Barred both ways")
        case LineState.RELEASED:
            return translate("Inventory", "Released")


def access_words(access: AccessClass) -> str:
    """Name what a line may dial."""
    match access:
        case AccessClass.NO_LIMIT:
            return translate("Inventory", "No limit")
        case AccessClass.SECOND_ZERO_BARRED:
            return translate("Inventory", "Second zero barred")
        case AccessClass.FIRST_ZERO_BARRED:
            return translate("Inventory", "First zero barred")


def listing_words(listing: Listing) -> str:
    """Say whether 118 tells a number."""
    match listing:
        case Listing.LISTED:
            return translate("Inventory", "Told")
        case Listing.UNLISTED:
            return translate("Inventory", "Not told")


_UNTIL = (RowFault.NUMBER_RESTING, RowFault.NUMBER_RESERVED)  # kept is the day it ends


def fault_words(fault: RowFault) -> str:
    """Say what is wrong with a cell beyond its form."""
    match fault:
        case RowFault.CENTRE_UNKNOWN:
            return translate("Inventory", "There is no such centre.")
        case RowFault.OTHER_CENTRE:
            return translate("Inventory", "Numbers that begin so belong to another centre.")
        case RowFault.UNKNOWN_WORD:
            return translate("Inventory", "This word is not in the list.")
        case RowFault.SAME_NUMBER_TWICE:
            return translate("Inventory", "The number stood in an earlier row.")
        case RowFault.CUT_BY_OFFICE:
            return translate("Inventory", "The office itself keeps the line cut; it stays so.")
        case RowFault.SET_BY_REQUEST:
            return translate("Inventory", "A request set this; no sheet undoes it.")
        case RowFault.NUMBER_RESTING:
            return translate("Inventory", "A line gave the number up lately; it still rests.")
        case RowFault.NUMBER_RESERVED:
            return translate("Inventory", "The number is reserved; finish or cancel that first.")


def cause_words(problem: RowProblem) -> str:
    """Say what is wrong, mended or odd in a cell."""
    if problem.fault in _UNTIL and problem.kept:
        until = translate("Inventory", "{cause} Until {day}.")
        day = day_shown(date.fromisoformat(problem.kept))
        return until.format(cause=fault_words(problem.fault), day=day)
    if problem.fault is not None:
        return fault_words(problem.fault)
    if problem.flaw is not None:
        return flaw_words(problem.flaw)
    if problem.notice is not None:
        return notice_words(problem.notice)
    if problem.weight is Weight.MISSING:
        return translate("Inventory", "Not given.")
    return weight_words(problem.weight)


def problem_words(problem: RowProblem) -> str:
    """Make a sentence of a problem of a row."""
    return translate("Inventory", "Row {row}, {column}: {cause}").format(
        row=number_shown(str(problem.row_no)),
        column=column_words(problem.column),
        cause=cause_words(problem),
    )


def given_shown(problem: RowProblem) -> str:
    """What stood in the cell, as it stood there; a dash for an empty one."""
    if not problem.given:
        return "\N{EN DASH}"
    if problem.fault is RowFault.CUT_BY_OFFICE:  # our own code: the word was understood
        return state_words(LineState(problem.given))
    return digits.isolate(problem.given) if problem.given.isascii() else problem.given


def value_shown(column: Column, line: InventoryLine) -> str:
    """One value of a line, for the eye; "" when there is none."""
    match column:
        case Column.NUMBER:
            return phone_shown(line.number)
        case Column.INSTALLED_ON:
            return day_shown(line.installed_on) if line.installed_on else ""
        case Column.STATE:
            return state_words(line.state)
        case Column.ACCESS_CLASS:
            return access_words(line.access_class)
        case Column.LISTED:
            return listing_words(line.listed) if line.listed else ""
        case Column.SERVICES:
            return translate("Inventory", ", ").join(number_shown(one) for one in line.services)
        case _:
            value = str(getattr(line, column.value, "") or "")
            return number_shown(value) if column in _NUMBERS else digits.persian(value)


def kept_shown(problem: RowProblem) -> str:
    """What was kept of a cell, for the eye; a dash when nothing was."""
    column, kept = problem.column, problem.kept
    if not kept or problem.fault in _UNTIL:
        return "\N{EN DASH}"
    match column:
        case Column.NUMBER | Column.FORMER_NUMBER:
            return phone_shown(kept)
        case Column.INSTALLED_ON | Column.RENUMBERED_ON:
            return day_shown(date.fromisoformat(kept))
        case Column.STATE:
            return state_words(LineState(kept))
        case Column.ACCESS_CLASS:
            return access_words(AccessClass(kept))
        case Column.LISTED:
            return listing_words(Listing(kept))
        case _:
            return number_shown(kept) if column in _NUMBERS else kept

"""Codes of lines, their timeline and the number pool in the clerk's words, with their looks.

Each function matches its enum exhaustively, so a new code without words does not pass the type
checker. What is so of a line is named in ``ui/words_lines.py``, which other rooms share.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records.intake import FileFinding
from backoffice.records.line_facts import (
    AdslState,
    ChangeFinding,
    EventKind,
    PoolState,
)
from backoffice.records.line_hits import Match
from backoffice.records.line_transfers import TransferFinding, TransferFlaw, TransferStage
from backoffice.records.lines import LineState
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from backoffice.ui.shown import number_shown
from backoffice.ui.theme import Tone
from backoffice.ui.words_common import finding_words, flaw_words
from backoffice.ui.words_files import file_words
from backoffice.ui.words_lines import change_flaw_words

translate = QCoreApplication.translate

_OfTheList = Literal[
    TransferFlaw.CENTRE_UNKNOWN,
    TransferFlaw.EMPTY,
    TransferFlaw.TOO_MANY,
    TransferFlaw.CHANGED_SINCE,
    TransferFlaw.NOT_OPEN,
    TransferFlaw.UNEVEN,
    TransferFlaw.BACKWARDS,
    TransferFlaw.BAD_REST,
]


def line_look(state: LineState) -> tuple[Tone, str]:
    """The tone of a line's state and its icon."""
    match state:
        case LineState.IN_SERVICE:
            return Tone.GOOD, "check"
        case LineState.BARRED_ONE_WAY:
            return Tone.WARNING, "warning"
        case LineState.BARRED_TWO_WAY:
            return Tone.BAD, "stop"
        case LineState.RELEASED:
            return Tone.PLAIN, "cross"


def adsl_tone(state: AdslState) -> Tone:
    """The tone of a data service."""
    match state:
        case AdslState.PENDING:
            return Tone.WAITING
        case AdslState.CONNECTED:
            return Tone.GOOD
        case AdslState.SUSPENDED:
            return Tone.WARNING
        case AdslState.RELEASED:
            return Tone.PLAIN


def match_words(match_: Match) -> str:
    """Say by what a line was found."""
    match match_:
        case Match.NUMBER:
            return translate("Lines", "by its number")
        case Match.FORMER:
            return translate("Lines", "by an old number")
        case Match.OWNER:
            return translate("Lines", "by its owner")
        case Match.IDENTIFIER:
            return translate("Lines", "by the owner's identifier")
        case Match.ADDRESS:
            return translate("Lines", "by its address")
        case Match.CENTRE:
            return translate("Lines", "of the centre")


def event_words(kind: EventKind) -> str:
    """Name what happened to a line."""
    match kind:
        case EventKind.NUMBER:
            return translate("Lines", "Number")
        case EventKind.CENTRE:
            return translate("Lines", "Centre")
        case EventKind.OWNER:
            return translate("Lines", "Owner")
        case EventKind.TENANT:
            return translate("Lines", "Tenant")
        case EventKind.ADDRESS:
            return translate("Lines", "Address")
        case EventKind.CUT:
            return translate("Lines", "Cut")
        case EventKind.RECONNECT:
            return translate("Lines", "Reconnected")
        case EventKind.ACCESS:
            return translate("Lines", "Access class")
        case EventKind.LISTING:
            return translate("Lines", "118")
        case EventKind.SERVICE_ON:
            return translate("Lines", "Service on")
        case EventKind.SERVICE_OFF:
            return translate("Lines", "Service off")
        case EventKind.ADSL:
            return translate("Lines", "ADSL")
        case EventKind.PIN:
            return translate("Lines", "Code of 2828")
        case EventKind.TICKET:
            return translate("Lines", "Ticket")
        case EventKind.CASE:
            return translate("Lines", "Case")
        case EventKind.RECEIPT:
            return translate("Lines", "Receipt")
        case EventKind.DISCLOSURE:
            return translate("Lines", "Disclosure of calls")
        case EventKind.OFFENCE:
            return translate("Lines", "Nuisance offence")


def event_look(kind: EventKind) -> tuple[Tone, str]:
    """The tone of a kind of event and its icon."""
    match kind:
        case EventKind.CUT:
            return Tone.BAD, "stop"
        case EventKind.OFFENCE:
            return Tone.BAD, "warning"
        case EventKind.RECONNECT:
            return Tone.GOOD, "check"
        case EventKind.SERVICE_ON:
            return Tone.GOOD, "plus"
        case EventKind.SERVICE_OFF:
            return Tone.PLAIN, "cross"
        case EventKind.NUMBER:
            return Tone.INFO, "phone"
        case EventKind.OWNER | EventKind.TENANT:
            return Tone.INFO, "user"
        case EventKind.CENTRE | EventKind.ADDRESS:
            return Tone.INFO, "building"
        case EventKind.ACCESS | EventKind.LISTING | EventKind.ADSL:
            return Tone.PLAIN, "settings"
        case EventKind.PIN:
            return Tone.PLAIN, "key"
        case EventKind.TICKET | EventKind.CASE:
            return Tone.PLAIN, "document"
        case EventKind.RECEIPT:
            return Tone.PLAIN, "receipt"
        case EventKind.DISCLOSURE:
            return Tone.WARNING, "eye"


def pool_state_words(state: PoolState) -> str:
    """Name how a number stands in its pool."""
    match state:
        case PoolState.FREE:
            return translate("Lines", "Free")
        case PoolState.RESERVED:
            return translate("Lines", "Reserved")
        case PoolState.ASSIGNED:
            return translate("Lines", "Given out")
        case PoolState.RESTING:
            return translate("Lines", "Resting")


def pool_state_tone(state: PoolState) -> Tone:
    """The tone of a number's state."""
    match state:
        case PoolState.FREE:
            return Tone.GOOD
        case PoolState.RESERVED:
            return Tone.WARNING
        case PoolState.ASSIGNED:
            return Tone.PLAIN
        case PoolState.RESTING:
            return Tone.WAITING


def pool_words(finding: PoolFinding) -> str:
    """Say what is wrong with numbers of a pool."""
    detail = number_shown(finding.detail)
    match finding.flaw:
        case PoolFlaw.BAD_NUMBER:
            why = flaw_words(finding.cause) if finding.cause else ""
            return translate("Lines", "{number}: no number of a line. {why}").format(
                number=detail, why=why
            )
        case PoolFlaw.BACKWARDS:
            return translate("Lines", "The last number comes before the first.")
        case PoolFlaw.TOO_MANY:
            return translate("Lines", "These are too many numbers at once.")
        case PoolFlaw.CENTRE_UNKNOWN:
            return translate("Lines", "There is no centre {centre}.").format(centre=detail)
        case PoolFlaw.OTHER_CENTRE:
            return translate("Lines", "By their prefix these numbers are of {centre}.").format(
                centre=detail
            )
        case PoolFlaw.NOT_IN_POOL:
            return translate("Lines", "{number} is in no pool.").format(number=detail)
        case PoolFlaw.NOT_FREE:
            return translate("Lines", "The number is not free.")
        case PoolFlaw.NOT_RESERVED:
            return translate("Lines", "The number is not reserved.")
        case PoolFlaw.OF_A_TICKET:
            return translate("Lines", "A ticket holds the number and gives it back itself.")
        case PoolFlaw.ENDS_BEFORE:
            return translate("Lines", "The reservation would be over before it begins.")


def stage_words(stage: TransferStage) -> str:
    """Name how far a cable transfer has come."""
    match stage:
        case TransferStage.BEGUN:
            return translate("Lines", "Begun")
        case TransferStage.DONE:
            return translate("Lines", "Done")
        case TransferStage.UNDOING:
            return translate("Lines", "Being undone")
        case TransferStage.UNDONE:
            return translate("Lines", "Undone")


def stage_look(stage: TransferStage) -> tuple[Tone, str]:
    """The tone of a transfer's stage and its icon."""
    match stage:
        case TransferStage.BEGUN | TransferStage.UNDOING:
            return Tone.WARNING, "clock"
        case TransferStage.DONE:
            return Tone.GOOD, "check"
        case TransferStage.UNDONE:
            return Tone.PLAIN, "back"


def transfer_words(finding: TransferFinding) -> str:
    """Say why a line cannot be transferred so."""
    why = flaw_words(finding.cause) if finding.cause else ""
    detail = number_shown(finding.detail)
    return _transfer_flaw(finding.flaw).format(why=why, detail=detail).strip()


def _transfer_flaw(flaw: TransferFlaw) -> str:
    match flaw:
        case TransferFlaw.OLD_BAD:
            return translate("Lines", "The old number is no number of a line. {why}")
        case TransferFlaw.OLD_UNKNOWN:
            return translate("Lines", "No line has the old number.")
        case TransferFlaw.RELEASED:
            return translate("Lines", "The line was released.")
        case TransferFlaw.NEW_BAD:
            return translate("Lines", "The new number is no number of a line. {why}")
        case TransferFlaw.OLD_TWICE:
            return translate("Lines", "The old number stands in the list twice.")
        case TransferFlaw.NEW_TWICE:
            return translate("Lines", "The new number stands in the list twice.")
        case TransferFlaw.NOTHING_CHANGES:
            return translate("Lines", "Nothing would change.")
        case TransferFlaw.NUMBER_TAKEN:
            return translate("Lines", "Another line has the new number.")
        case TransferFlaw.NUMBER_RESTING:
            return translate("Lines", "The new number still rests.")
        case TransferFlaw.NUMBER_RESERVED:
            return translate("Lines", "The new number is reserved.")
        case TransferFlaw.NUMBER_UNKNOWN:
            return translate("Lines", "The new number is in no pool; add the range first.")
        case TransferFlaw.OTHER_CENTRE:
            return translate("Lines", "The new number is of another centre: {detail}.")
        case _:
            return _whole_list(flaw)


def _whole_list(flaw: _OfTheList) -> str:
    match flaw:
        case TransferFlaw.CENTRE_UNKNOWN:
            return translate("Lines", "There is no such centre.")
        case TransferFlaw.EMPTY:
            return translate("Lines", "The list is empty.")
        case TransferFlaw.TOO_MANY:
            return translate("Lines", "The list is too long for one transfer.")
        case TransferFlaw.CHANGED_SINCE:
            return translate("Lines", "{detail} was changed after the transfer.")
        case TransferFlaw.NOT_OPEN:
            return translate("Lines", "The transfer is done, or undone already.")
        case TransferFlaw.UNEVEN:
            return translate("Lines", "The two ranges are not of one length.")
        case TransferFlaw.BACKWARDS:
            return translate("Lines", "The last number of a range comes before its first.")
        case TransferFlaw.BAD_REST:
            return translate("Lines", "Numbers rest between 0 and {detail} days.")


def refusal_words(finding: object) -> str:
    """Say why a transfer was refused: its rows, a number that was taken meanwhile, the file."""
    match finding:
        case TransferFinding():
            return transfer_words(finding)
        case ChangeFinding():
            return change_flaw_words(finding.flaw)
        case FileFinding():
            return file_words(finding)
        case _:
            return finding_words(finding)

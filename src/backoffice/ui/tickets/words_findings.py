"""Why something cannot be asked for or done, in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.records.ticket_forms import FormLack
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.tickets import Barrier

translate = QCoreApplication.translate

_FormLack1 = Literal[
    FormLack.MISSING,
    FormLack.UNKNOWN_FIELD,
    FormLack.BAD_VALUE,
    FormLack.NOT_A_CHOICE,
    FormLack.OUT_OF_BOUNDS,
    FormLack.ENDS_BEFORE,
    FormLack.IN_PAST,
    FormLack.IN_FUTURE,
    FormLack.NOTHING_CHANGES,
    FormLack.LINE_UNKNOWN,
    FormLack.LINE_RELEASED,
    FormLack.OTHER_PROVINCE,
    FormLack.NOT_THE_OWNER,
    FormLack.NO_RIGHT,
]
_FormLack2 = Literal[
    FormLack.LEASE_ENDED,
    FormLack.PAPER_MISSING,
    FormLack.PAPER_EXPIRED,
    FormLack.DEBT,
    FormLack.NUISANCE_BAN,
    FormLack.SEIZED,
    FormLack.OPEN_TWIN,
    FormLack.NOT_IN_CATALOGUE,
    FormLack.REQUIRES,
    FormLack.EXCLUDES,
    FormLack.SERVICE_ON,
    FormLack.SERVICE_OFF,
    FormLack.NUMBER_NOT_FREE,
    FormLack.NUMBER_RESTING,
]
_FormLack3 = Literal[
    FormLack.NUMBER_RESERVED,
    FormLack.CAUSE_HOLDS,
    FormLack.CAUSE_GONE,
    FormLack.NOT_LIFTED_HERE,
    FormLack.NO_BILL,
    FormLack.BILL_UNPAID,
    FormLack.NO_CONSENT,
    FormLack.ADSL_STATE,
    FormLack.OTHER_CENTRE,
    FormLack.NOT_FEASIBLE,
    FormLack.ANSWER_EXPIRED,
    FormLack.NOT_HANDED_OVER,
    FormLack.STILL_FAULTY,
    FormLack.FOR_SUPERVISORS,
    FormLack.PARENT_UNKNOWN,
    FormLack.NOT_THIS_VISIT,
]
_Barrier1 = Literal[
    Barrier.NO_SUCH_MOVE,
    Barrier.NOT_YOURS,
    Barrier.NEEDS_SUPERVISOR,
    Barrier.NEEDS_COUNTER,
    Barrier.NOT_ELIGIBLE,
    Barrier.FEASIBILITY_FIRST,
    Barrier.NO_FEASIBILITY_ASKED,
    Barrier.ANSWER_MISSING,
    Barrier.RESULT_MISSING,
    Barrier.WORK_HAS_BEGUN,
    Barrier.NO_WORK_YET,
    Barrier.TOO_LATE_TO_REOPEN,
    Barrier.CAME_FROM_ELSEWHERE,
    Barrier.TERM_NOT_OVER,
]
_Barrier2 = Literal[
    Barrier.REASON_MISSING,
    Barrier.NOTE_MISSING,
    Barrier.WAKE_DATE,
    Barrier.EXPECTED_DATE,
    Barrier.SECOND_PERSON,
    Barrier.CHILD_OPEN,
    Barrier.ROUTE_NOT_WALKED,
    Barrier.TWIN_OPEN,
    Barrier.PREPARED_OTHERWISE,
    Barrier.NO_EFFECT,
    Barrier.EFFECT_STANDS,
    Barrier.EFFECT_TAKEN_BACK,
    Barrier.EFFECT_REMAINS,
    Barrier.ALREADY_REVERSED,
]


def lack_words(lack: FormLack) -> str:
    """Say what stands between a form and its ticket, without the field."""
    match lack:
        case (
            FormLack.MISSING
            | FormLack.UNKNOWN_FIELD
            | FormLack.BAD_VALUE
            | FormLack.NOT_A_CHOICE
            | FormLack.OUT_OF_BOUNDS
            | FormLack.ENDS_BEFORE
            | FormLack.IN_PAST
            | FormLack.IN_FUTURE
            | FormLack.NOTHING_CHANGES
            | FormLack.LINE_UNKNOWN
            | FormLack.LINE_RELEASED
            | FormLack.OTHER_PROVINCE
            | FormLack.NOT_THE_OWNER
            | FormLack.NO_RIGHT
        ):
            return _lack_words_1(lack)
        case (
            FormLack.LEASE_ENDED
            | FormLack.PAPER_MISSING
            | FormLack.PAPER_EXPIRED
            | FormLack.DEBT
            | FormLack.NUISANCE_BAN
            | FormLack.SEIZED
            | FormLack.OPEN_TWIN
            | FormLack.NOT_IN_CATALOGUE
            | FormLack.REQUIRES
            | FormLack.EXCLUDES
            | FormLack.SERVICE_ON
            | FormLack.SERVICE_OFF
            | FormLack.NUMBER_NOT_FREE
            | FormLack.NUMBER_RESTING
        ):
            return _lack_words_2(lack)
        case _:
            return _lack_words_3(lack)


def _lack_words_1(lack: _FormLack1) -> str:
    match lack:
        case FormLack.MISSING:
            return translate("Tickets", "Fill this in.")
        case FormLack.UNKNOWN_FIELD:
            return translate("Tickets", "This service does not know this field.")
        case FormLack.BAD_VALUE:
            return translate("Tickets", "What is written here cannot be kept.")
        case FormLack.NOT_A_CHOICE:
            return translate("Tickets", "Choose one of what is offered.")
        case FormLack.OUT_OF_BOUNDS:
            return translate("Tickets", "Too little or too much.")
        case FormLack.ENDS_BEFORE:
            return translate("Tickets", "It ends before it begins.")
        case FormLack.IN_PAST:
            return translate("Tickets", "This day has passed.")
        case FormLack.IN_FUTURE:
            return translate("Tickets", "This lies in the future.")
        case FormLack.NOTHING_CHANGES:
            return translate("Tickets", "The line is like that already; nothing would change.")
        case FormLack.LINE_UNKNOWN:
            return translate("Tickets", "The office has no record of this line.")
        case FormLack.LINE_RELEASED:
            return translate("Tickets", "The line was released.")
        case FormLack.OTHER_PROVINCE:
            return translate("Tickets", "The number belongs to another province.")
        case FormLack.NOT_THE_OWNER:
            return translate("Tickets", "This is not the identifier of the line's owner.")
        case FormLack.NO_RIGHT:
            return translate("Tickets", "Who asks by this right may not ask for this.")


def _lack_words_2(lack: _FormLack2) -> str:
    match lack:
        case FormLack.LEASE_ENDED:
            return translate("Tickets", "The lease has ended.")
        case FormLack.PAPER_MISSING:
            return translate("Tickets", "A paper has not been seen.")
        case FormLack.PAPER_EXPIRED:
            return translate("Tickets", "A paper is no longer valid.")
        case FormLack.DEBT:
            return translate("Tickets", "The line has an unpaid bill.")
        case FormLack.NUISANCE_BAN:
            return translate("Tickets", "The line is cut for nuisance; it gets no service.")
        case FormLack.SEIZED:
            return translate("Tickets", "The line is seized; only the authority can ask for it.")
        case FormLack.OPEN_TWIN:
            return translate("Tickets", "The same request is open for this line.")
        case FormLack.NOT_IN_CATALOGUE:
            return translate("Tickets", "The exchange of the centre does not offer this service.")
        case FormLack.REQUIRES:
            return translate("Tickets", "It needs another service first.")
        case FormLack.EXCLUDES:
            return translate("Tickets", "It does not go together with another service.")
        case FormLack.SERVICE_ON:
            return translate("Tickets", "The service is on already.")
        case FormLack.SERVICE_OFF:
            return translate("Tickets", "The service is not on.")
        case FormLack.NUMBER_NOT_FREE:
            return translate("Tickets", "The number is not free.")
        case FormLack.NUMBER_RESTING:
            return translate("Tickets", "The number rests; a request names the present one.")


def _lack_words_3(lack: _FormLack3) -> str:
    match lack:
        case FormLack.NUMBER_RESERVED:
            return translate("Tickets", "The number is reserved.")
        case FormLack.CAUSE_HOLDS:
            return translate("Tickets", "The line is cut for this cause already.")
        case FormLack.CAUSE_GONE:
            return translate("Tickets", "The line is not cut for this cause any more.")
        case FormLack.NOT_LIFTED_HERE:
            return translate(
                "Tickets", "This is lifted only by a letter of the authority that ordered it."
            )
        case FormLack.NO_BILL:
            return translate("Tickets", "There is no bill of this period.")
        case FormLack.BILL_UNPAID:
            return translate("Tickets", "The bill is not paid yet.")
        case FormLack.NO_CONSENT:
            return translate("Tickets", "There is no consent to withdraw.")
        case FormLack.ADSL_STATE:
            return translate("Tickets", "This does not follow from the state of the data service.")
        case FormLack.OTHER_CENTRE:
            return translate("Tickets", "This belongs to another centre.")
        case FormLack.NOT_FEASIBLE:
            return translate("Tickets", "Nobody said that this line can be moved to this place.")
        case FormLack.ANSWER_EXPIRED:
            return translate("Tickets", "The answer that it is possible holds no more.")
        case FormLack.NOT_HANDED_OVER:
            return translate("Tickets", "No list of this line with this serial was handed over.")
        case FormLack.STILL_FAULTY:
            return translate("Tickets", "It is not mended: hand it on, or say why it failed.")
        case FormLack.FOR_SUPERVISORS:
            return translate("Tickets", "A supervisor asks for this: it names an offender.")
        case FormLack.PARENT_UNKNOWN:
            return translate("Tickets", "There is no ticket that this request is made from.")
        case FormLack.NOT_THIS_VISIT:
            return translate(
                "Tickets", "This visit is not open at this desk for this person: begin another one."
            )


def barrier_words(barrier: Barrier) -> str:
    """Say why a step is not open, and who can help."""
    match barrier:
        case (
            Barrier.NO_SUCH_MOVE
            | Barrier.NOT_YOURS
            | Barrier.NEEDS_SUPERVISOR
            | Barrier.NEEDS_COUNTER
            | Barrier.NOT_ELIGIBLE
            | Barrier.FEASIBILITY_FIRST
            | Barrier.NO_FEASIBILITY_ASKED
            | Barrier.ANSWER_MISSING
            | Barrier.RESULT_MISSING
            | Barrier.WORK_HAS_BEGUN
            | Barrier.NO_WORK_YET
            | Barrier.TOO_LATE_TO_REOPEN
            | Barrier.CAME_FROM_ELSEWHERE
            | Barrier.TERM_NOT_OVER
        ):
            return _barrier_words_1(barrier)
        case _:
            return _barrier_words_2(barrier)


def _barrier_words_1(barrier: _Barrier1) -> str:
    match barrier:
        case Barrier.NO_SUCH_MOVE:
            return translate("Tickets", "This step does not follow from the present state.")
        case Barrier.NOT_YOURS:
            return translate("Tickets", "Another unit or colleague has it; they can do this.")
        case Barrier.NEEDS_COUNTER:
            return translate("Tickets", "This step is the counter's.")
        case Barrier.NEEDS_SUPERVISOR:
            return translate("Tickets", "Only a supervisor can do this.")
        case Barrier.NOT_ELIGIBLE:
            return translate(
                "Tickets",
                "Something stands in the way of the request; a supervisor may lift some of it.",
            )
        case Barrier.FEASIBILITY_FIRST:
            return translate("Tickets", "The technical unit has to check the facilities first.")
        case Barrier.NO_FEASIBILITY_ASKED:
            return translate("Tickets", "This service has no check of facilities.")
        case Barrier.ANSWER_MISSING:
            return translate(
                "Tickets", "The technical unit has not given an answer that allows it."
            )
        case Barrier.RESULT_MISSING:
            return translate("Tickets", "The result is not complete; fill it in.")
        case Barrier.WORK_HAS_BEGUN:
            return translate(
                "Tickets", "Work has begun: cancellation has to be asked for, the unit confirms it."
            )
        case Barrier.NO_WORK_YET:
            return translate("Tickets", "No work has begun: it can be cancelled at once.")
        case Barrier.TOO_LATE_TO_REOPEN:
            return translate(
                "Tickets", "The days for reopening are over; a supervisor can still do it."
            )
        case Barrier.CAME_FROM_ELSEWHERE:
            return translate("Tickets", "It goes back to the state it came from.")
        case Barrier.TERM_NOT_OVER:
            return translate("Tickets", "Its term is not over yet.")


def _barrier_words_2(barrier: _Barrier2) -> str:
    match barrier:
        case Barrier.REASON_MISSING:
            return translate("Tickets", "Choose a reason.")
        case Barrier.NOTE_MISSING:
            return translate("Tickets", "Write a note.")
        case Barrier.WAKE_DATE:
            return translate("Tickets", "Give a day to come on which it is looked at again.")
        case Barrier.EXPECTED_DATE:
            return translate("Tickets", "Give the day to come on which it is expected to go on.")
        case Barrier.SECOND_PERSON:
            return translate("Tickets", "Somebody else than who prepared it has to agree.")
        case Barrier.CHILD_OPEN:
            return translate("Tickets", "A ticket made from this one is still open.")
        case Barrier.ROUTE_NOT_WALKED:
            return translate("Tickets", "Another unit has its part to do: hand it on.")
        case Barrier.TWIN_OPEN:
            return translate("Tickets", "The same was asked for again since; that one is open.")
        case Barrier.PREPARED_OTHERWISE:
            return translate(
                "Tickets", "What was prepared is agreed to as it is, or prepared once more."
            )
        case Barrier.EFFECT_STANDS:
            return translate(
                "Tickets",
                "It changed the line before and would change it otherwise now: take that back "
                "with a counter-ticket and ask anew.",
            )
        case Barrier.EFFECT_REMAINS:
            return translate(
                "Tickets",
                "The line has what it changed: take that back with a counter-ticket first.",
            )
        case Barrier.EFFECT_TAKEN_BACK:
            return translate("Tickets", "What it did was taken back: ask for it anew.")
        case Barrier.NO_EFFECT:
            return translate("Tickets", "It has changed nothing on the line.")
        case Barrier.ALREADY_REVERSED:
            return translate("Tickets", "Its effect was taken back already.")


def paper_lack_words(lack: PaperLack) -> str:
    """Say why a paper is not printed."""
    match lack:
        case PaperLack.NOT_DONE:
            return translate("Tickets", "It is not done yet: until then there is the slip alone.")
        case PaperLack.TAKEN_BACK:
            return translate("Tickets", "What it did was taken back since.")
        case PaperLack.NO_CERTIFICATE:
            return translate("Tickets", "This service has no certificate.")
        case PaperLack.PRINTED_ALREADY:
            return translate("Tickets", "This paper was printed already; ask for a copy of it.")
        case PaperLack.PIN_ONCE:
            return translate(
                "Tickets",
                "The slip of a code is printed once; a lost code is made anew by a request.",
            )
        case PaperLack.NEEDS_REASON:
            return translate("Tickets", "A copy needs a reason.")
        case PaperLack.NO_BILL:
            return translate("Tickets", "The office has no bill of this period.")
        case PaperLack.NOTHING_DONE:
            return translate("Tickets", "Nothing was done in this visit.")

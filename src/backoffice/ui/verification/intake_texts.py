"""What an import found, in the clerk's words: outcomes, problems, refused files.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.flaws import Flaw
from backoffice.records.intake import (
    Fault,
    FileFinding,
    LineProblem,
    Outcome,
    Tally,
    Weight,
)
from backoffice.records.people import Field, LegalForm, Sex
from backoffice.ui.theme import Tone
from backoffice.ui.verification.texts import day_shown, number_shown, phone_shown
from backoffice.ui.verification.words import legal_form_words, sex_words
from backoffice.ui.verification.words_fields import field_words
from backoffice.ui.words_common import flaw_words, notice_words
from backoffice.ui.words_files import file_words
from backoffice.verification import registration

translate = QCoreApplication.translate

_NUMBERS = frozenset(
    {
        Field.NATIONAL_ID,
        Field.COMPANY_ID,
        Field.FOREIGNER_ID,
        Field.PASSPORT_NO,
        Field.CERTIFICATE_NO,
        Field.REGISTRATION_NO,
        Field.REPRESENTATIVE_ID,
        Field.POSTAL_CODE,
        Field.MOBILE,
        Field.BILL_ID,
        Field.PAYMENT_ID,
    }
)

_UNLIKELY = frozenset({Flaw.IN_FUTURE, Flaw.TOO_OLD})


def words(finding: object) -> str:
    """Make a sentence of a finding of an import; of others show the code."""
    match finding:
        case FileFinding():
            return file_words(finding)
        case LineProblem():
            return problem_words(finding)
        case _:
            return str(finding)


def outcome_words(outcome: Outcome) -> str:
    """Say what became of a record."""
    match outcome:
        case Outcome.ACCEPTED:
            return translate("Intake", "accepted")
        case Outcome.CORRECTED:
            return translate("Intake", "accepted, corrected")
        case Outcome.WAITING:
            return translate("Intake", "to be corrected")
        case Outcome.DUPLICATE:
            return translate("Intake", "possible duplicate")
        case Outcome.UNCHANGED:
            return translate("Intake", "there already")


def outcome_tone(outcome: Outcome) -> Tone:
    """The tone of an outcome."""
    match outcome:
        case Outcome.ACCEPTED:
            return Tone.GOOD
        case Outcome.CORRECTED:
            return Tone.INFO
        case Outcome.WAITING:
            return Tone.BAD
        case Outcome.DUPLICATE:
            return Tone.WARNING
        case Outcome.UNCHANGED:
            return Tone.PLAIN


def tally_parts(tally: Tally) -> tuple[tuple[str, int, Tone], ...]:
    """The counts of a file with their words and tones; together they are all its records."""
    numbers = {
        Outcome.ACCEPTED: tally.accepted,
        Outcome.CORRECTED: tally.corrected,
        Outcome.WAITING: tally.waiting,
        Outcome.DUPLICATE: tally.duplicate,
        Outcome.UNCHANGED: tally.unchanged,
    }
    return tuple((outcome_words(one), numbers[one], outcome_tone(one)) for one in Outcome)


def weight_words(weight: Weight) -> str:
    """Say what a problem does to its record."""
    match weight:
        case Weight.WRONG:
            return translate("Intake", "Holds the record back")
        case Weight.MISSING:
            return translate("Intake", "Missing")
        case Weight.CORRECTED:
            return translate("Intake", "Corrected")
        case Weight.ODD:
            return translate("Intake", "Look at it")


def weight_tone(weight: Weight) -> Tone:
    """The tone of a problem."""
    match weight:
        case Weight.WRONG:
            return Tone.BAD
        case Weight.MISSING | Weight.ODD:
            return Tone.WARNING
        case Weight.CORRECTED:
            return Tone.INFO


def fault_words(fault: Fault) -> str:
    """Say what is wrong with a record beyond the form of one value."""
    match fault:
        case Fault.BAD_JSON:
            return translate("Intake", "The line cannot be read: it is no whole record.")
        case Fault.NOT_AN_OBJECT:
            return translate("Intake", "The line holds a value, not a record.")
        case Fault.LINE_TOO_LONG:
            return translate("Intake", "The line is too long for one record.")
        case Fault.BAD_ENCODING:
            return translate("Intake", "The line holds bytes that are no text.")
        case Fault.NO_TYPE:
            return translate("Intake", "It is not said whether a person or a body registers.")
        case Fault.UNKNOWN_TYPE:
            return translate("Intake", "This kind of subscriber is unknown.")
        case Fault.UNKNOWN_WORD:
            return translate("Intake", "This word is not in the list.")
        case Fault.NOT_TEXT:
            return translate("Intake", "A list stands where a text belongs.")
        case Fault.BAD_MOMENT:
            return translate("Intake", "The time of the registration cannot be read.")
        case Fault.IDENTITY_MISSING:
            return translate("Intake", "Nothing tells who this is; an identifier is needed.")
        case Fault.NO_PHONE:
            return translate("Intake", "No phone is asked for.")
        case Fault.SAME_PHONE_TWICE:
            return translate("Intake", "The same phone stands there twice.")
        case Fault.TOO_MANY_PHONES:
            return translate("Intake", "Too many phones in one record.")


def place_words(problem: LineProblem) -> str:
    """Name the field a problem stands in, with the number of its phone."""
    field = field_words(problem.field) if problem.field else translate("Intake", "The whole line")
    if not problem.phone:
        return field
    phone = number_shown(str(problem.phone))
    if problem.field is Field.PHONE:
        return translate("Intake", "Phone {number}").format(number=phone)
    return translate("Intake", "Phone {number}: {field}").format(number=phone, field=field)


def cause_words(problem: LineProblem) -> str:
    """Say what is wrong, mended or odd, without the place."""
    if problem.fault is not None:
        return fault_words(problem.fault)
    if problem.flaw is not None:
        return flaw_words(problem.flaw)
    if problem.notice is not None:
        return notice_words(problem.notice)
    if problem.weight is Weight.MISSING:
        if not problem.line_no:  # the counter itself is asking
            return translate("Intake", "Not given yet.")
        return translate("Intake", "Not given; it is asked for at the counter.")
    return weight_words(problem.weight)


def problem_words(problem: LineProblem) -> str:
    """Make a sentence of a problem; one of a file begins with its line."""
    text = translate("Intake", "{place}: {cause}").format(
        place=place_words(problem), cause=cause_words(problem)
    )
    if not problem.line_no:
        return text
    line = number_shown(str(problem.line_no))
    return translate("Intake", "Line {line}, {text}").format(line=line, text=text)


def kept_shown(problem: LineProblem) -> str:
    """What was kept of a value, for the eye; a dash when nothing was."""
    return value_shown(problem.field, problem.kept) if problem.kept else "\N{EN DASH}"


def given_shown(problem: LineProblem) -> str:
    """What was given, as it was given; a dash when nothing was."""
    if not problem.given:
        return "\N{EN DASH}"
    if problem.flaw in _UNLIKELY and problem.field in registration.DATES:
        return value_shown(problem.field, problem.given)  # a day that was understood
    return digits.isolate(problem.given) if problem.given.isascii() else problem.given


def value_shown(field: Field | None, kept: str) -> str:
    """A canonical value (dates as ISO 8601) for the eye."""
    if field is None or not kept:
        return kept
    if field in registration.DATES:
        return day_shown(date.fromisoformat(kept))
    if field is Field.PHONE:
        return phone_shown(kept)
    if field is Field.SEX:
        return sex_words(Sex(kept))
    if field is Field.LEGAL_FORM:
        return legal_form_words(LegalForm(kept))
    return number_shown(kept) if field in _NUMBERS else kept

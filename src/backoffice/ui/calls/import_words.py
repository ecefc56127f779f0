"""What files of calls hold and what became of them, in the clerk's words.

Each function matches its enum exhaustively, so a new code without words does
not pass the type checker. The English here is the source of the catalogue.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backoffice.errors import LacksRight
from backoffice.records import digits
from backoffice.records.call_files import (
    BadCall,
    CallField,
    CallReport,
    CallTally,
    DateForm,
    DurationForm,
    Encoding,
    Money,
    Shape,
    Stage,
)
from backoffice.records.intake import FileFinding, FileFlaw
from backoffice.records.operators import Desk, Right
from backoffice.ui.theme import Tone
from backoffice.ui.words_common import finding_words as common_words
from backoffice.ui.words_files import file_words

translate = QCoreApplication.translate

_OfLine = Literal[
    BadCall.ENCODING,
    BadCall.CONTROL_CHARACTER,
    BadCall.LINE_TOO_LONG,
    BadCall.TOO_FEW_COLUMNS,
    BadCall.TOO_MANY_COLUMNS,
    BadCall.NOT_ANSWERED,
    BadCall.CONTRADICTS,
    BadCall.RETIRED_MONTH,
]
_OfNumber = Literal[
    BadCall.LINE,
    BadCall.LINE_OTHER_PROVINCE,
    BadCall.LINE_MOBILE,
    BadCall.NUMBER_MISSING,
    BadCall.NUMBER_TOO_LONG,
    BadCall.NUMBER_NOT_A_NUMBER,
]
_OfValue = Literal[
    BadCall.DATE,
    BadCall.TIME,
    BadCall.IN_FUTURE,
    BadCall.TOO_OLD,
    BadCall.DURATION,
    BadCall.AMOUNT,
    BadCall.TYPE_WORD,
    BadCall.BEFORE_LINE,
]


def bad_call_words(reason: BadCall) -> str:
    """Say in a few words why a row is no call."""
    match reason:
        case (
            BadCall.ENCODING
            | BadCall.CONTROL_CHARACTER
            | BadCall.LINE_TOO_LONG
            | BadCall.TOO_FEW_COLUMNS
            | BadCall.TOO_MANY_COLUMNS
            | BadCall.NOT_ANSWERED
            | BadCall.CONTRADICTS
            | BadCall.RETIRED_MONTH
        ):
            return _line_words(reason)
        case (
            BadCall.LINE
            | BadCall.LINE_OTHER_PROVINCE
            | BadCall.LINE_MOBILE
            | BadCall.NUMBER_MISSING
            | BadCall.NUMBER_TOO_LONG
            | BadCall.NUMBER_NOT_A_NUMBER
        ):
            return _number_words(reason)
        case _:
            return _value_words(reason)


def _line_words(reason: _OfLine) -> str:
    match reason:
        case BadCall.ENCODING:
            return translate("CallFiles", "letters that cannot be read")
        case BadCall.CONTROL_CHARACTER:
            return translate("CallFiles", "a sign that belongs in no text")
        case BadCall.LINE_TOO_LONG:
            return translate("CallFiles", "line too long")
        case BadCall.TOO_FEW_COLUMNS:
            return translate("CallFiles", "columns missing")
        case BadCall.TOO_MANY_COLUMNS:
            return translate("CallFiles", "too many columns")
        case BadCall.NOT_ANSWERED:
            return translate("CallFiles", "call not answered")
        case BadCall.CONTRADICTS:
            return translate("CallFiles", "recorded already with another type or amount")
        case BadCall.RETIRED_MONTH:
            return translate("CallFiles", "of a month whose calls the office gave up")


def _number_words(reason: _OfNumber) -> str:
    match reason:
        case BadCall.LINE:
            return translate("CallFiles", "subscriber's number wrong")
        case BadCall.LINE_OTHER_PROVINCE:
            return translate("CallFiles", "subscriber of another province")
        case BadCall.LINE_MOBILE:
            return translate("CallFiles", "subscriber's number is a mobile")
        case BadCall.NUMBER_MISSING:
            return translate("CallFiles", "number called missing")
        case BadCall.NUMBER_TOO_LONG:
            return translate("CallFiles", "number called too long")
        case BadCall.NUMBER_NOT_A_NUMBER:
            return translate("CallFiles", "number called is no number")


def _value_words(reason: _OfValue) -> str:
    match reason:
        case BadCall.DATE:
            return translate("CallFiles", "date wrong")
        case BadCall.TIME:
            return translate("CallFiles", "time wrong")
        case BadCall.IN_FUTURE:
            return translate("CallFiles", "date in the future")
        case BadCall.TOO_OLD:
            return translate("CallFiles", "date too old")
        case BadCall.DURATION:
            return translate("CallFiles", "duration wrong")
        case BadCall.AMOUNT:
            return translate("CallFiles", "amount wrong")
        case BadCall.TYPE_WORD:
            return translate("CallFiles", "type word unknown")
        case BadCall.BEFORE_LINE:
            return translate("CallFiles", "before the line was in service")


def call_field_words(field: CallField) -> str:
    """Name what a column holds."""
    match field:
        case CallField.LINE:
            return translate("CallFiles", "Subscriber's number")
        case CallField.NUMBER:
            return translate("CallFiles", "Number called")
        case CallField.STARTED:
            return translate("CallFiles", "Date and time")
        case CallField.DATE:
            return translate("CallFiles", "Date")
        case CallField.TIME:
            return translate("CallFiles", "Time")
        case CallField.DURATION:
            return translate("CallFiles", "Duration")
        case CallField.AMOUNT:
            return translate("CallFiles", "Amount")
        case CallField.TYPE:
            return translate("CallFiles", "Type word")
        case CallField.ANSWERED:
            return translate("CallFiles", "Answered or not")


def shape_words(shape: Shape) -> str:
    """Name how a file's rows are cut."""
    match shape:
        case Shape.DELIMITED:
            return translate("CallFiles", "Columns with a separator")
        case Shape.FIXED:
            return translate("CallFiles", "Columns of fixed width")
        case Shape.WORKBOOK:
            return translate("CallFiles", "Excel workbook")


def date_form_words(form: DateForm) -> str:
    """Name how a day is written, with an example."""
    match form:
        case DateForm.JALALI:
            return translate("CallFiles", "Jalali, such as {example}").format(
                example=_example("1405/06/01")
            )
        case DateForm.ISO:
            return translate("CallFiles", "Gregorian, such as {example}").format(
                example=_example("2026-08-23")
            )
        case DateForm.COMPACT:
            return translate("CallFiles", "Gregorian in one piece, such as {example}").format(
                example=_example("20260823")
            )
        case DateForm.COMPACT_JALALI:
            return translate("CallFiles", "Jalali in one piece, such as {example}").format(
                example=_example("14050601")
            )
        case DateForm.EPOCH:
            return translate("CallFiles", "Seconds since 1970, such as {example}").format(
                example=_example("1787430600")
            )


def duration_form_words(form: DurationForm) -> str:
    """Name how a duration is written."""
    match form:
        case DurationForm.SECONDS:
            return translate("CallFiles", "Seconds")
        case DurationForm.CLOCK:
            return translate("CallFiles", "Hours, minutes, seconds, such as {example}").format(
                example=_example("0:01:35")
            )
        case DurationForm.MINUTES:
            return translate("CallFiles", "Minutes, such as {example}").format(
                example=_example("1.5")
            )


def money_words(money: Money) -> str:
    """Name the unit of amounts."""
    match money:
        case Money.RIAL:
            return translate("CallFiles", "Rial")
        case Money.TOMAN:
            return translate("CallFiles", "Toman")


def encoding_words(encoding: Encoding) -> str:
    """Name how letters are kept in a file."""
    match encoding:
        case Encoding.UTF_8:
            return translate("CallFiles", "Unicode (UTF-8)")
        case Encoding.UTF_16:
            return translate("CallFiles", "Unicode (UTF-16)")
        case Encoding.CP1256:
            return translate("CallFiles", "Arabic Windows (CP1256)")


def stage_words(stage: Stage) -> str:
    """Say how far a file has come."""
    match stage:
        case Stage.BEGUN:
            return translate("CallFiles", "unfinished")
        case Stage.LOADED:
            return translate("CallFiles", "brought in")
        case Stage.UNDONE:
            return translate("CallFiles", "taken back")


def stage_tone(stage: Stage) -> Tone:
    """The tone of a file's stage."""
    match stage:
        case Stage.BEGUN:
            return Tone.WARNING
        case Stage.LOADED:
            return Tone.GOOD
        case Stage.UNDONE:
            return Tone.PLAIN


def tally_parts(tally: CallTally) -> tuple[tuple[str, int, Tone], ...]:
    """The counts of a file with their words and tones; together they are all its rows."""
    return (
        (translate("CallFiles", "new"), tally.new, Tone.GOOD),
        (translate("CallFiles", "known already"), tally.already_loaded, Tone.PLAIN),
        (translate("CallFiles", "repeated in the file"), tally.repeated, Tone.INFO),
        (translate("CallFiles", "bad"), tally.bad, Tone.BAD),
    )


def counts_words(report: CallReport) -> str:
    """Say all counts in one sentence, bad rows by reason, the most frequent first."""
    tally, rows = report.tally, report.tally.rows
    if not rows:
        return translate("CallFiles", "There is no row of a call in this file.")
    parts = [
        translate("CallFiles", "{count} {what}").format(count=_count(count), what=what)
        for what, count, _ in tally_parts(tally)
        if count
    ]
    text = translate("CallFiles", "%Ln call(s): {parts}", "", rows)
    said = text.format(parts=translate("CallFiles", ", ").join(parts))
    reasons = sorted(report.by_reason.items(), key=lambda one: -one[1])
    if not reasons:
        return translate("CallFiles", "{sentence}.").format(sentence=said)
    listed = translate("CallFiles", ", ").join(
        translate("CallFiles", "{count} {what}").format(
            count=_count(count), what=bad_call_words(reason)
        )
        for reason, count in reasons
    )
    return translate("CallFiles", "{sentence} ({reasons}).").format(sentence=said, reasons=listed)


def sheets_words(unread: int) -> str:
    """Say that a workbook has more sheets than the one that is read; "" when it has not."""
    if not unread:
        return ""
    return translate(
        "CallFiles",
        "Only the first sheet is read; %Ln more sheet(s) of this workbook have values.",
        "",
        unread,
    )


def why_not(desk: Desk, right: Right) -> str:
    """Say why a desk may not do something; "" when it may."""
    if desk.may(right):
        return ""
    role = "" if desk.role is None else desk.role.value
    return common_words(LacksRight(right.value, role))


def refusal_words(finding: object) -> str:
    """Say why a whole file of calls is refused."""
    match finding:
        case FileFinding(flaw=FileFlaw.EMPTY):
            return translate("CallFiles", "There is no row of a call in this file.")
        case FileFinding(flaw=FileFlaw.NOT_TEXT):
            return translate(
                "CallFiles",
                "This is no text: a picture, a program, or UTF-16 without the mark at its "
                "beginning. Ask for the file as UTF-8 or as .xlsx.",
            )
        case FileFinding():
            return file_words(finding)
        case _:
            return common_words(finding)


def _example(text: str) -> str:
    return digits.isolate(digits.persian(text))


def _count(number: int) -> str:
    return digits.isolate(digits.grouped(number))

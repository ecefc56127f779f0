"""The columns in which calls of a file are listed: as understood, bad, repeated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.call_files import BadRow, RepeatedRow, SampleRow
from backoffice.records.calls import Call
from backoffice.ui.calls.import_words import bad_call_words, call_field_words
from backoffice.ui.calls.shown import (
    line_shown,
    number_shown,
    rials_shown,
    seconds_shown,
    started_clock,
    started_day,
)
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.record_table import Column

translate = QCoreApplication.translate

_LONGEST_RAW = 300  # characters of a raw line that a list shows


def sample_columns(*, reasons_first: bool = False) -> list[Column]:
    """Columns of the first rows as understood; a bad row shows its reason and its raw line."""
    if reasons_first:
        return [_line_no(), _problem(), *_call_columns()]
    return [_line_no(), *_call_columns(), _problem()]


def repeated_columns() -> list[Column]:
    """Columns of rows that are equal to an earlier one of their file."""
    return [_line_no(), *_call_columns()]


def bad_columns() -> list[Column]:
    """Columns of rows that are no calls."""
    return [
        _line_no(),
        Column(
            "reason",
            translate("CallFiles", "Reason"),
            lambda one: bad_call_words(one.reason),
            width=210,
            tone=lambda _one: Tone.BAD,
        ),
        Column("field", translate("CallFiles", "Column"), _field, width=110),
        Column("raw", translate("CallFiles", "As in the file"), raw_shown, 420, stretch=True),
    ]


def raw_shown(row: SampleRow | BadRow) -> str:
    """A raw line for a list: one line, in its own order, cut when it is very long."""
    flat = " ".join(row.raw.split())
    return digits.isolate(flat if len(flat) <= _LONGEST_RAW else f"{flat[:_LONGEST_RAW]}…")


def _line_no() -> Column:
    return Column(
        "line", translate("CallFiles", "Row"), lambda one: str(one.line_no), 56, number=True
    )


def _call_columns() -> list[Column]:
    return [
        _of_call("own", translate("CallFiles", "Subscriber"), 106, _own),
        _of_call("number", translate("CallFiles", "Called"), 118, _number),
        _of_call(
            "day",
            translate("CallFiles", "Date"),
            92,
            lambda call: started_day(call.started),
        ),
        _of_call(
            "time",
            translate("CallFiles", "Time"),
            76,
            lambda call: started_clock(call.started),
        ),
        _of_call(
            "duration",
            translate("CallFiles", "Duration"),
            72,
            lambda call: seconds_shown(call.seconds),
        ),
        _of_call(
            "amount",
            translate("CallFiles", "Rials"),
            80,
            lambda call: rials_shown(call.rials),
        ),
        _of_call(
            "type", translate("CallFiles", "Type"), 126, lambda call: call_type_words(call.type)
        ),
    ]


def _of_call(key: str, title: str, width: int, text: Callable[[Call], str]) -> Column:
    def cell(record: SampleRow | RepeatedRow) -> str:
        return "" if record.call is None else text(record.call)

    return Column(key, title, cell, width=width)


def _own(call: Call) -> str:
    return line_shown(call.line)


def _number(call: Call) -> str:
    return number_shown(call.number)


def _problem() -> Column:
    def text(row: SampleRow) -> str:
        if row.reason is None:
            return ""
        if not row.raw:  # of a month that was retired nothing is kept
            return bad_call_words(row.reason)
        said: str = translate("CallFiles", "{reason}: {raw}")
        return said.format(reason=bad_call_words(row.reason), raw=raw_shown(row))

    def tone(row: SampleRow) -> Tone | None:
        return Tone.BAD if row.reason is not None else None

    title = translate("CallFiles", "What is wrong")
    return Column("problem", title, text, width=220, tone=tone, stretch=True)


def _field(row: Any) -> str:
    return call_field_words(row.column) if row.column is not None else ""

"""What a request set on a line, no inventory undoes: a sheet may be older than the request.

Source: domain.md §7.2 and §7.6 in spirit: a sheet knows how a line stood, not why.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from backoffice.lines.rules import RowReading
from backoffice.records.intake import Weight, shown
from backoffice.records.lines import Column, InventoryLine, RowFault, RowProblem

#: The facts of a line by their names in its history, and the columns that say them.
_COLUMNS = {
    "access": (Column.ACCESS_CLASS,),
    "listing": (Column.LISTED,),
    "address": (Column.ADDRESS, Column.POSTAL_CODE),
    "centre": (Column.CENTRE,),
}
_AS_TEXT = frozenset({Column.ADDRESS, Column.POSTAL_CODE, Column.CENTRE})

SetFact = tuple[str, str]  # a fact and its key: ("service", "clip"), ("access", "")


def kept_by_requests(
    before: InventoryLine, reading: RowReading, facts: Collection[SetFact]
) -> RowReading:
    """Keep what requests set of a recorded line, and tell of each column that says otherwise."""
    line = reading.line
    if line is None or not facts:
        return reading
    kept: dict[str, object] = {}
    told: list[RowProblem] = []
    for fact in sorted({fact for fact, _ in facts} & set(_COLUMNS)):
        for column in _COLUMNS[fact]:
            now, given = getattr(before, column.value), getattr(line, column.value)
            if now != given:
                kept[column.value] = now
                told.append(_problem(reading, column, given, now))
    lost = sorted({key for fact, key in facts if fact == "service"} - set(line.services))
    if lost:
        kept["services"] = (*line.services, *lost)
        told.append(_problem(reading, Column.SERVICES, "", lost[0]))
    return replace(
        reading,
        line=replace(line, **kept),  # type: ignore[arg-type]
        problems=(*reading.problems, *told),
    )


def _problem(reading: RowReading, column: Column, given: object, now: object) -> RowProblem:
    return RowProblem(
        reading.row_no,
        column,
        Weight.ODD,
        fault=RowFault.SET_BY_REQUEST,
        given=shown(str(given)) if column in _AS_TEXT else "",
        kept=shown(str(now or "")),
    )

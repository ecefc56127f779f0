"""What a request set on a line, or cut it for, no inventory undoes: a sheet may be the older one.

Source: domain.md §7.2 and §7.6 in spirit: a sheet knows how a line stood, not why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from backoffice.lines.rules import RowReading
from backoffice.records.intake import Weight, shown
from backoffice.records.lines import Column, InventoryLine, LineState, RowFault, RowProblem

#: The facts of a line by their names in its history, and the columns that say them.
_COLUMNS = {
    "access": (Column.ACCESS_CLASS,),
    "listing": (Column.LISTED,),
    "address": (Column.ADDRESS, Column.POSTAL_CODE),
    "centre": (Column.CENTRE,),
}
_AS_TEXT = frozenset({Column.ADDRESS, Column.POSTAL_CODE, Column.CENTRE})

SetFact = tuple[str, str]  # a fact and its key: ("service", "clip"), ("access", "")


_STRICTNESS = (LineState.IN_SERVICE, LineState.BARRED_ONE_WAY, LineState.BARRED_TWO_WAY)


def kept_cut(readings: Iterable[RowReading], held: Mapping[str, LineState]) -> list[RowReading]:
    """Keep lines cut that the office itself keeps cut, whatever the sheet says; tell of it.

    ``held`` has the state that follows from the office's own causes, by number. Only a line
    given back has no causes any more.
    """
    kept = []
    for one in readings:
        line = one.line
        own = held.get(line.number) if line else None
        if line is None or own is None or line.state is LineState.RELEASED:
            kept.append(one)
            continue
        state = max(line.state, own, key=_STRICTNESS.index)
        if state is line.state:
            kept.append(one)
            continue
        problem = RowProblem(
            one.row_no,
            Column.STATE,
            Weight.ODD,
            fault=RowFault.CUT_BY_OFFICE,
            given=line.state.value,
            kept=state.value,
        )
        kept.append(
            replace(one, line=replace(line, state=state), problems=(*one.problems, problem))
        )
    return kept


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

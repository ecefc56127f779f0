"""A file of calls that is read again: rows that somebody mended stay as they were mended.

An import is read again when another one that it overlaps was undone. The mended calls may
have gone with that one, and every row has to be in exactly one count again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from backoffice.calls import formats
from backoffice.calls.formats import BadValue, Block, StageRow
from backoffice.db import call_store
from backoffice.records.call_files import CallField, Profile
from backoffice.records.calls import Call
from backoffice.records.dialling import DialPlan


@dataclass(frozen=True, slots=True)
class Terms:
    """What a file's rows are judged by: format, area code, dialling plan, the moment."""

    profile: Profile
    home: str
    plan: DialPlan
    now: datetime


@dataclass(frozen=True, slots=True)
class Mended:
    """A row as it was mended; ``dialled`` is the number called."""

    row: StageRow
    dialled: str


def rows(mended: Mapping[int, Mapping[CallField, str]], terms: Terms) -> dict[int, Mended]:
    """Return rows of which only the values as mended are known, as calls, by line number."""
    found = {}
    for line_no, values in mended.items():
        call = formats.convert_values(
            values, terms.profile, home=terms.home, plan=terms.plan, now=terms.now
        )
        if not isinstance(call, BadValue):  # the format may be another by now
            found[line_no] = Mended(_row(line_no, call), call.number)
    return found


def put(mended: Mapping[int, Mended], block: Block) -> Block:
    """Return a block in which the mended rows stand as mended."""
    lines = [row[0] for row in block.rows] + [one.line_no for one in block.bad] if mended else []
    here = [mended[line_no] for line_no in lines if line_no in mended]
    if not here:
        return block
    changed = {one.row[0]: one.row for one in here}
    whole = {row[0]: row for row in block.rows} | changed
    return replace(
        block,
        rows=[whole[line_no] for line_no in sorted(whole)],
        odd=block.odd | {one.row[4]: one.dialled for one in here if one.row[4] < 0},
        bad=[one for one in block.bad if one.line_no not in changed],
    )


def _row(line_no: int, call: Call) -> StageRow:
    kept = call_store.values(call, 0)
    return (
        line_no,
        kept["month"],
        kept["line"],
        kept["started"],
        kept["number"],
        kept["seconds"],
        kept["type"],
        kept["rials"],
    )

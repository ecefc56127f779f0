"""Which profile is this file written in? The one that understands most of the first rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from functools import cache
from pathlib import Path

from backoffice.calls.formats import Block, Reader
from backoffice.documents import call_files
from backoffice.errors import Refused
from backoffice.records.call_files import BadCall, Encoding, Guess, Profile, Shape
from backoffice.records.dialling import DialPlan

_HEAD = 32 * 1024  # bytes that are looked at


def guess(
    path: Path, profiles: Iterable[Profile], *, home: str, plan: DialPlan, now: datetime
) -> list[Guess]:
    """Return the profiles that read a file's first rows, best first.

    A profile whose header stands there with nothing below it is among them, with no row
    looked at; one that understands no row is not.

    Raises:
        Refused: with a ``FileFinding``: nobody can read the file at all.
        Unavailable: the file cannot be read.
    """
    sheet = call_files.is_workbook(path)
    head = _of_sheet(path) if sheet else _of_text(path)
    found = []
    for profile in profiles:
        if (profile.shape is Shape.WORKBOOK) is not sheet:
            continue
        block = head(profile, Reader(profile, home=home, plan=plan, now=now))
        if block is not None:
            found.append(_judged(profile, block))
    useful = [one for one in found if one.understood or _is_header_alone(one)]
    return sorted(useful, key=_rank, reverse=True)


_Head = Callable[[Profile, Reader], Block | None]


def _of_sheet(path: Path) -> _Head:
    with closing(call_files.sheet_blocks(path)) as blocks:
        rows = next(blocks, [])

    def read(_profile: Profile, reader: Reader) -> Block | None:
        try:
            return reader.sheet(rows)
        except Refused:
            return None

    return read


def _of_text(path: Path) -> _Head:
    @cache
    def first(encoding: Encoding) -> call_files.TextBlock | None:
        with closing(call_files.text_blocks(path, encoding, _HEAD)) as blocks:
            return next(blocks, None)

    first(Encoding.UTF_8)  # a file that is no text is refused once, for every profile

    def read(profile: Profile, reader: Reader) -> Block | None:
        try:
            block = first(profile.encoding)
            return reader.text(block) if block else None
        except Refused:
            return None

    return read


def _judged(profile: Profile, block: Block) -> Guess:
    # An unanswered call is understood: it is said to be none.
    unanswered = sum(one.reason is BadCall.NOT_ANSWERED for one in block.bad)
    rows = len(block.rows) + len(block.bad)
    return Guess(profile, len(block.rows) + unanswered, rows)


def _is_header_alone(one: Guess) -> bool:
    """Say whether the profile's own header stands there with nothing below it."""
    return bool(one.profile.header_row) and not one.looked_at


def _rank(one: Guess) -> tuple[float, int, bool]:
    """Most understood first, then who reads more columns, then the office's own profile."""
    share = one.understood / one.looked_at if one.looked_at else 0.0
    return share, len(one.profile.columns), not one.profile.shipped

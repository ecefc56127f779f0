"""Lists of calls as they are read: a permit, pages of rows, and where pages begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backoffice.records.calls import TYPE_OF_CODE, Call, Key, Row, Selection, number_of_code

PAGE = 200
"""Rows of a page."""


@dataclass(frozen=True, slots=True)
class Permit:
    """A committed use, ready to be read with; made by ``disclosures.permit`` alone."""

    use_id: str
    selection: Selection
    operator: str


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of one span as the database gave them; records are made when they are asked for.

    ``odd`` has the texts of odd numbers by their code.
    """

    span: int
    line: str
    raw: Sequence[Sequence[int]]
    odd: dict[int, str]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.raw)

    def key(self, place: int) -> Key:
        """Return where a row stands."""
        month, started, number, seconds, occurrence, *_ = self.raw[place]
        return Key(self.span, month, started, number, seconds, occurrence)

    def call(self, place: int) -> Call:
        """Return a row as a call."""
        _, started, number, seconds, occurrence, kind, rials = self.raw[place]
        dialled = self.odd.get(number, "") if number < 0 else number_of_code(number)
        return Call(self.line, started, dialled, seconds, TYPE_OF_CODE[kind], rials, occurrence)

    def rows(self) -> Iterator[Row]:
        """Return every row with its place."""
        return (Row(self.key(place), self.call(place)) for place in range(len(self.raw)))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A page of the whole list begins at ``row`` (from 0), after ``key`` (None: the beginning)."""

    row: int
    span: int
    key: Key | None
